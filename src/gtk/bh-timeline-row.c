/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-timeline-row"

#include "config.h"

#include "bh-timeline-row.h"

#include <glib/gi18n.h>

#include "bh-evidence-button.h"
#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-timeline-words.h"

/* Within so many days, the distance stands out. */
#define VERY_NEAR 7

struct _BhTimelineRow {
  GtkListBoxRow parent_instance;

  GtkCheckButton *tick;
  GtkImage       *mark;
  GtkLabel       *title;
  GtkLabel       *when;
  GtkLabel       *only_if;
  GtkImage       *arrow;
  GtkRevealer    *revealer;
  GtkLabel       *consequence;
  GtkBox         *steps;
  GtkBox         *foot;

  BhSession            *session; /* owned */
  const BhKeepDeadline *rule;    /* borrowed from the pack */
  const BhPreparation  *preparation;
};

G_DEFINE_FINAL_TYPE (BhTimelineRow, bh_timeline_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
is_any_step_done (BhTimelineRow *self)
{
  BhProfile *profile = bh_session_get_profile (self->session);
  const GPtrArray *see = self->preparation != NULL ? self->preparation->see : NULL;

  for (guint i = 0; profile != NULL && see != NULL && i < see->len; i++) {
    const BhStep *step = see->pdata[i];

    if (bh_profile_is_step_done (profile, step->id, -1))
      return TRUE;
  }
  return FALSE;
}

/* It is one thing to do, though each wallet’s guide has a step for it. */
static void
on_ticked (BhTimelineRow *self)
{
  BhProfile *profile = bh_session_get_profile (self->session);
  const GPtrArray *see = self->preparation->see;
  gboolean done = gtk_check_button_get_active (self->tick);

  for (guint i = 0; profile != NULL && i < see->len; i++) {
    const BhStep *step = see->pdata[i];

    bh_profile_set_step_done (profile, step->id, -1, done);
  }
}

static void
add_step (BhTimelineRow *self,
          const BhStep  *step)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = bh_line_new (6);
  /* Translators: the name of the wallet in whose guide it is told */
  g_autofree char *text = g_strdup_printf (_("How, with %s"), bh_text (&step->guide->wallet->name));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "quiet-button");
  gtk_box_append (GTK_BOX (box), bh_label_new (text, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                               "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", step->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-step");
  gtk_box_append (self->steps, button);
}

static void
bh_timeline_row_dispose (GObject *object)
{
  BhTimelineRow *self = BH_TIMELINE_ROW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_timeline_row_parent_class)->dispose (object);
}

static void
bh_timeline_row_class_init (BhTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_timeline_row_dispose;

  g_type_ensure (BH_TYPE_LINE_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-timeline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BhTimelineRow, tick);
  gtk_widget_class_bind_template_child (widget_class, BhTimelineRow, mark);
  gtk_widget_class_bind_template_child (widget_class, BhTimelineRow, title);
  gtk_widget_class_bind_template_child (widget_class, BhTimelineRow, when);
  gtk_widget_class_bind_template_child (widget_class, BhTimelineRow, only_if);
  gtk_widget_class_bind_template_child (widget_class, BhTimelineRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, BhTimelineRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, BhTimelineRow, consequence);
  gtk_widget_class_bind_template_child (widget_class, BhTimelineRow, steps);
  gtk_widget_class_bind_template_child (widget_class, BhTimelineRow, foot);
  gtk_widget_class_bind_template_callback (widget_class, on_ticked);
}

static void
bh_timeline_row_init (BhTimelineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->when, self->only_if,
                                  NULL, -1);
  bh_timeline_row_set_expanded (self, FALSE);
}

/* A plan's rule tells what it leads to; a step before leaving, what to know of it. */
static char *
describe_consequence (const BhTimelineEntry *entry)
{
  const char *consequence = bh_text (&entry->rule->consequence);

  if (entry->kind != BH_TIMELINE_KEEP_RULE)
    return g_strdup (consequence);
  /* Translators: %s is a whole sentence: “The line is suspended.” */
  return g_strdup_printf (_("After that day: %s"), consequence);
}

/* Built with the row: what it says is short. */
static void
build_details (BhTimelineRow         *self,
               const BhTimelineEntry *entry)
{
  const GPtrArray *see = self->preparation != NULL ? self->preparation->see : NULL;
  g_autofree char *consequence = describe_consequence (entry);

  gtk_label_set_label (self->title, bh_text (&self->rule->title));
  gtk_label_set_label (self->consequence, consequence);
  for (guint i = 0; see != NULL && i < see->len; i++)
    add_step (self, see->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), see != NULL && see->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->tick), see != NULL && see->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), see == NULL || see->len == 0);
  gtk_box_append (self->foot, bh_evidence_button_new (&self->rule->evidence,
                                                      bh_session_get_today (self->session)));
}

GtkWidget *
bh_timeline_row_new (BhSession             *session,
                     const BhTimelineEntry *entry)
{
  BhTimelineRow *self = g_object_new (BH_TYPE_TIMELINE_ROW, NULL);

  self->session = g_object_ref (session);
  self->rule = entry->rule;
  self->preparation = entry->preparation;
  build_details (self, entry);
  bh_timeline_row_update (self, entry);
  return GTK_WIDGET (self);
}

/* What follows from an answer cannot be unticked here. */
static void
update_tick (BhTimelineRow         *self,
             const BhTimelineEntry *entry)
{
  gboolean answered = entry->done && !is_any_step_done (self);

  g_signal_handlers_block_by_func (self->tick, on_ticked, self);
  gtk_check_button_set_active (self->tick, entry->done);
  g_signal_handlers_unblock_by_func (self->tick, on_ticked, self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tick), !answered);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tick),
                               answered ? _("This follows from your answers") : _("Done"));
  gtk_image_set_from_icon_name (self->mark, entry->done ? "emblem-ok-symbolic" : "alarm-symbolic");
}

void
bh_timeline_row_update (BhTimelineRow         *self,
                        const BhTimelineEntry *entry)
{
  g_autofree char *when = bh_timeline_format_when (entry);
  gboolean stands_out = !entry->done && entry->certain && entry->days_left <= VERY_NEAR;
  const char *classes[] = { "caption", "numeric", stands_out ? "deadline-near" : "dim-label", NULL };

  gtk_label_set_label (self->when, when);
  gtk_widget_set_css_classes (GTK_WIDGET (self->when), classes);
  gtk_widget_set_visible (GTK_WIDGET (self->only_if), !entry->certain);
  if (!entry->certain) {
    /* Translators: %s is a whole sentence: “You have no account yet.” */
    g_autofree char *text = g_strdup_printf (_("Only if: %s"), bh_text (&entry->preparation->for_));

    gtk_label_set_label (self->only_if, text);
  }
  update_tick (self, entry);
}

const char *
bh_timeline_row_get_id (BhTimelineRow *self)
{
  return self->rule->id;
}

gboolean
bh_timeline_row_get_expanded (BhTimelineRow *self)
{
  return gtk_revealer_get_reveal_child (self->revealer);
}

void
bh_timeline_row_set_expanded (BhTimelineRow *self,
                              gboolean       expanded)
{
  gtk_revealer_set_reveal_child (self->revealer, expanded);
  gtk_image_set_from_icon_name (self->arrow, expanded ? "go-up-symbolic" : "go-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}
