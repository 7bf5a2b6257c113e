/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-dates-page"

#include "config.h"

#include "bh-dates-page.h"

#include <glib/gi18n.h>

#include "bh-calendar-export.h"
#include "bh-date-row.h"
#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-link-row.h"
#include "bh-timeline-view.h"

struct _BhDatesPage {
  AdwBin parent_instance;

  GtkWidget      *back_to_list;
  GtkListBox     *dates;
  GtkWidget      *export_button;
  GtkLabel       *empty;
  BhTimelineView *timeline;

  BhSession     *session;
  BhPlan        *plan; /* (nullable) (owned): whose row stands first */
  GtkWidget     *plan_row;
  BhDateRow     *needed[BH_N_FROM]; /* of these two, one row is seen of each day */
  BhDateRow     *others[BH_N_FROM];
  GtkWidget     *expander; /* with the others */
  gboolean       outdated; /* the session has changed while nobody looked */
};

G_DEFINE_FINAL_TYPE (BhDatesPage, bh_dates_page, ADW_TYPE_BIN)

static GtkWidget *
new_plan_row (BhPlan *plan)
{
  const BhKeepRule *rule;
  GtkWidget *row;

  if (plan == NULL)
    return bh_link_row_new (_("Choose Your Plan"),
                            _("Its rule for keeping the number sets the deadlines"),
                            "win.show-view", "plans");
  rule = plan->keep->rule;
  row = bh_link_row_new (plan->name,
                         rule != NULL ? bh_text (&rule->name)
                                      : _("What keeps the number is not known"),
                         "win.show-plan", plan->id);
  bh_link_row_set_language (BH_LINK_ROW (row), BH_LANG_JA);
  return row;
}

static void
update_plan (BhDatesPage          *self,
             const BhTimelineSpec *spec)
{
  if (self->plan_row != NULL && self->plan == spec->plan)
    return;
  if (self->plan_row != NULL)
    gtk_list_box_remove (self->dates, self->plan_row);
  g_set_object (&self->plan, spec->plan);
  self->plan_row = new_plan_row (spec->plan);
  gtk_list_box_prepend (self->dates, self->plan_row);
}

/* Each row has a calendar: nobody waits for them who does not look. */
static void
build (BhDatesPage *self)
{
  if (self->expander != NULL)
    return;
  self->expander = adw_expander_row_new ();
  bh_label_expander_row (self->expander, _("Other Dates"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->expander),
                                 _("No deadline of yours depends on them"));
  for (BhFrom i = 0; i < BH_N_FROM; i++) {
    self->needed[i] = BH_DATE_ROW (bh_date_row_new (i));
    self->others[i] = BH_DATE_ROW (bh_date_row_new (i));
    gtk_list_box_append (self->dates, GTK_WIDGET (self->needed[i]));
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self->expander), GTK_WIDGET (self->others[i]));
  }
  gtk_list_box_append (self->dates, self->expander);
}

static void
update_dates (BhDatesPage          *self,
              const BhTimelineSpec *spec)
{
  gboolean any_other = FALSE;

  for (BhFrom i = 0; i < BH_N_FROM; i++) {
    gboolean needed = bh_timeline_needs (spec, i);

    bh_date_row_update (self->needed[i], self->session);
    bh_date_row_update (self->others[i], self->session);
    gtk_widget_set_visible (GTK_WIDGET (self->needed[i]), needed);
    gtk_widget_set_visible (GTK_WIDGET (self->others[i]), !needed);
    any_other |= !needed;
  }
  gtk_widget_set_visible (self->expander, any_other);
}

static gboolean
lacks_a_date (const BhTimelineSpec *spec)
{
  for (BhFrom i = 0; i < BH_N_FROM; i++) {
    if (bh_timeline_needs (spec, i) && !bh_date_is_full (spec->dates[i]))
      return TRUE;
  }
  return FALSE;
}

static void
update (BhDatesPage *self)
{
  g_autoptr (GArray) timeline = NULL;
  BhTimelineSpec spec;

  self->outdated = FALSE;
  build (self);
  bh_timeline_read (self->session, &spec);
  timeline = bh_timeline_new (&spec);
  update_plan (self, &spec);
  update_dates (self, &spec);
  bh_timeline_view_update (self->timeline, self->session, timeline);
  gtk_widget_set_sensitive (self->export_button, bh_calendar_export_is_possible (self->session));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), timeline->len == 0);
  gtk_label_set_label (self->empty, lacks_a_date (&spec)
                                      ? _("Set the days that you know. What to do, and by when, "
                                          "then appears here.")
                                      : _("No deadline follows from these dates."));
}

static void
on_session_changed (BhDatesPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else
    self->outdated = TRUE;
}

static void
on_export (BhDatesPage *self)
{
  bh_calendar_export_choose (GTK_WIDGET (self), self->session);
}

static void
bh_dates_page_map (GtkWidget *widget)
{
  BhDatesPage *self = BH_DATES_PAGE (widget);

  if (self->outdated)
    update (self);

  GTK_WIDGET_CLASS (bh_dates_page_parent_class)->map (widget);
}

static void
bh_dates_page_dispose (GObject *object)
{
  BhDatesPage *self = BH_DATES_PAGE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (bh_dates_page_parent_class)->dispose (object);
}

static void
bh_dates_page_class_init (BhDatesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_dates_page_dispose;
  widget_class->map = bh_dates_page_map;

  g_type_ensure (BH_TYPE_LINE_LAYOUT);
  g_type_ensure (BH_TYPE_TIMELINE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-dates-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BhDatesPage, back_to_list);
  gtk_widget_class_bind_template_child (widget_class, BhDatesPage, dates);
  gtk_widget_class_bind_template_child (widget_class, BhDatesPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, BhDatesPage, empty);
  gtk_widget_class_bind_template_child (widget_class, BhDatesPage, timeline);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "guides.show-list", NULL);
}

static void
bh_dates_page_init (BhDatesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_dates_page_set_session (BhDatesPage *self,
                           BhSession   *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->outdated = TRUE;
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self,
                           G_CONNECT_SWAPPED);
}

void
bh_dates_page_set_alone (BhDatesPage *self,
                         gboolean     alone)
{
  gtk_widget_set_visible (self->back_to_list, alone);
}
