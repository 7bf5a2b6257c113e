/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-guide-row"

#include "config.h"

#include "bh-guide-row.h"

#include <glib/gi18n.h>

#include "bh-guide-progress.h"
#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-outlook.h"
#include "bh-verdict-label.h"

struct _BhGuideRow {
  GtkListBoxRow parent_instance;

  GtkLabel       *title;
  GtkLabel       *for_label;
  BhVerdictLabel *verdict;
  GtkLabel       *progress;

  const BhGuide   *guide;
  BhGuideStanding  standing;
};

G_DEFINE_FINAL_TYPE (BhGuideRow, bh_guide_row, GTK_TYPE_LIST_BOX_ROW)

static void
bh_guide_row_class_init (BhGuideRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BH_TYPE_LINE_LAYOUT);
  g_type_ensure (BH_TYPE_VERDICT_LABEL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-guide-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BhGuideRow, title);
  gtk_widget_class_bind_template_child (widget_class, BhGuideRow, for_label);
  gtk_widget_class_bind_template_child (widget_class, BhGuideRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, BhGuideRow, progress);
}

static void
bh_guide_row_init (BhGuideRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->verdict, self->progress,
                                  self->for_label, NULL,
                                  -1);
}

GtkWidget *
bh_guide_row_new (const BhGuide *guide)
{
  BhGuideRow *self = g_object_new (BH_TYPE_GUIDE_ROW, NULL);

  self->guide = guide;
  gtk_label_set_text (self->title, bh_text (&guide->title));
  gtk_label_set_text (self->for_label, bh_text (&guide->for_));
  return GTK_WIDGET (self);
}

const BhGuide *
bh_guide_row_get_guide (BhGuideRow *self)
{
  return self->guide;
}

static char *
describe_progress (BhGuideRow *self,
                   BhSession  *session)
{
  BhGuideProgress progress;

  bh_guide_progress_read (&progress, session, self->guide);
  if (bh_guide_is_reached (session, self->guide))
    return g_strdup (_("Nothing left to do"));
  if (progress.n_steps == 0)
    return g_strdup (_("No step applies"));
  return g_strdup_printf (ngettext ("%u of %u step", "%u of %u steps", progress.n_steps),
                          progress.n_done, progress.n_steps);
}

/* Whom the guide is for; where its goal is No, the reason. */
static void
refresh_text (BhGuideRow *self,
              BhSession  *session)
{
  const BhOutlook outlook = bh_outlook_of_session (session);
  g_autofree char *reason =
    bh_guide_is_refused (session, self->guide) ? bh_outlook_reason (&outlook, self->guide->goal) : NULL;

  gtk_label_set_text (self->for_label, reason != NULL ? reason : bh_text (&self->guide->for_));
}

/* What is reached folds its text away. */
static void
refresh_standing (BhGuideRow *self,
                  BhSession  *session)
{
  g_autoptr (BhGuidePlan) plan = bh_session_plan_guide (session, self->guide);

  self->standing = plan->standing;
  gtk_widget_set_visible (GTK_WIDGET (self->for_label), plan->standing != BH_GUIDE_REACHED);
}

BhGuideStanding
bh_guide_row_get_standing (BhGuideRow *self)
{
  return self->standing;
}

GtkWidget *
bh_guide_row_header_new (BhGuideStanding standing)
{
  static const char *const words[BH_N_GUIDE_STANDINGS] = {
    [BH_GUIDE_NEXT] = N_("Next for you"),
    [BH_GUIDE_BLOCKED] = N_("Something has to be fixed first"),
    [BH_GUIDE_ASIDE] = N_("When it comes up"),
    [BH_GUIDE_REACHED] = N_("Done"),
  };
  GtkWidget *header = bh_label_new (_(words[standing]), "caption-heading");

  gtk_widget_add_css_class (header, "guide-standing");
  return header;
}

/* Brings the verdict and the progress up to date. */
void
bh_guide_row_refresh (BhGuideRow *self,
                      BhSession  *session)
{
  const BhCheck *check = bh_session_get_check (session);
  const BhGoal *goal = self->guide->goal;
  g_autofree char *words = describe_progress (self, session);

  gtk_label_set_text (self->progress, words);
  refresh_text (self, session);
  refresh_standing (self, session);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), goal != NULL);
  if (goal != NULL)
    bh_verdict_label_set_verdict (self->verdict, check->verdicts[goal->index], check->done[goal->index]);
}

/**
 * bh_guide_row_set_current:
 * @current: whether the guide is open beside the list
 */
void
bh_guide_row_set_current (BhGuideRow *self,
                          gboolean    current)
{
  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, current, -1);
}
