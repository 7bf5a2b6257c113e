/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-verdict-row"

#include "config.h"

#include "bh-verdict-row.h"

#include <glib/gi18n.h>

#include "bh-ends-layout.h"
#include "bh-line-layout.h"
#include "bh-verdict-label.h"

struct _BhVerdictRow {
  GtkListBoxRow parent_instance;

  GtkLabel       *title;
  BhVerdictLabel *verdict;
  GtkLabel       *reason;
  GtkLabel       *before;

  const BhGoal *goal; /* borrowed from the pack */
};

G_DEFINE_FINAL_TYPE (BhVerdictRow, bh_verdict_row, GTK_TYPE_LIST_BOX_ROW)

static void
bh_verdict_row_class_init (BhVerdictRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BH_TYPE_ENDS_LAYOUT);
  g_type_ensure (BH_TYPE_LINE_LAYOUT);
  g_type_ensure (BH_TYPE_VERDICT_LABEL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-verdict-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BhVerdictRow, title);
  gtk_widget_class_bind_template_child (widget_class, BhVerdictRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, BhVerdictRow, reason);
  gtk_widget_class_bind_template_child (widget_class, BhVerdictRow, before);
}

static void
bh_verdict_row_init (BhVerdictRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bh_verdict_row_new (const BhGoal *goal)
{
  BhVerdictRow *self = g_object_new (BH_TYPE_VERDICT_ROW, NULL);

  self->goal = goal;
  gtk_label_set_label (self->title, bh_text (&goal->title));
  return GTK_WIDGET (self);
}

const BhGoal *
bh_verdict_row_get_goal (BhVerdictRow *self)
{
  return self->goal;
}

void
bh_verdict_row_update (BhVerdictRow    *self,
                       const BhOutlook *outlook)
{
  g_autofree char *reason = bh_outlook_reason (outlook, self->goal);
  g_autofree char *before = bh_outlook_before (outlook, self->goal);
  /* Translators: a verdict and a whole sentence that says why: “No. Not met: You have a bank card.” */
  g_autofree char *description =
    g_strdup_printf (_("%s. %s"), bh_outlook_verdict_word (outlook, self->goal),
                     before != NULL ? before : reason);

  bh_verdict_label_set_verdict (self->verdict, outlook->check->verdicts[self->goal->index],
                                outlook->check->done[self->goal->index]);
  gtk_label_set_label (self->reason, reason);
  gtk_label_set_label (self->before, before != NULL ? before : "");
  gtk_widget_set_visible (GTK_WIDGET (self->before), before != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, bh_text (&self->goal->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}
