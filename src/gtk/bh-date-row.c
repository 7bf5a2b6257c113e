/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-date-row"

#include "config.h"

#include "bh-date-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-timeline-words.h"

/* In the order of BhFrom. */
static const struct {
  const char *title;
  const char *subtitle;
} words[BH_N_FROM] = {
  [BH_FROM_ACTIVATED] = { N_("Line activated"), N_("The first day the line worked") },
  [BH_FROM_LAST_TOP_UP] = { N_("Last top-up ended"), N_("When it ran out, or will run out") },
  [BH_FROM_ENDS] = { N_("Line ends"), N_("The last day, as your carrier tells it") },
  [BH_FROM_LEAVING] = { N_("Leaving Japan"), N_("For what to do before you leave") },
};

struct _BhDateRow {
  GtkListBoxRow parent_instance;

  GtkLabel      *title;
  GtkLabel      *subtitle;
  GtkMenuButton *button;
  GtkLabel      *value;
  GtkPopover    *popover;
  GtkEditable   *entry;
  GtkLabel      *error;
  GtkCalendar   *calendar;
  GtkWidget     *clear;

  BhSession *session; /* owned */
  BhFrom     which;
  gboolean   following; /* entry and calendar follow one another, not in a circle */
};

G_DEFINE_FINAL_TYPE (BhDateRow, bh_date_row, GTK_TYPE_LIST_BOX_ROW)

static BhDate
current_date (BhDateRow *self)
{
  BhProfile *profile =
    self->session != NULL ? bh_session_get_profile (self->session) : NULL;

  return profile != NULL ? bh_profile_get_date (profile, self->which) : BH_DATE_NONE;
}

static gboolean
read_date (const char *text,
           BhDate     *date)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return bh_date_parse (stripped, date) && bh_date_is_full (*date);
}

/* @message: (nullable): what is wrong with the text */
static void
show_error (BhDateRow  *self,
            const char *message)
{
  gtk_label_set_label (self->error, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), message != NULL);
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
select_day (BhDateRow *self,
            BhDate     date)
{
  g_autoptr (GDateTime) day = g_date_time_new_local (date.year, date.month, date.day, 12, 0, 0);

  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
}

static void
on_text_changed (BhDateRow *self)
{
  BhDate date;

  show_error (self, NULL);
  if (self->following || !read_date (gtk_editable_get_text (self->entry), &date))
    return;
  self->following = TRUE;
  select_day (self, date);
  self->following = FALSE;
}

/* It also comes with each turn of the leaf, so that nothing is saved yet. */
static void
on_day_selected (BhDateRow *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *text = NULL;

  if (self->following)
    return;
  day = gtk_calendar_get_date (self->calendar);
  text = g_date_time_format (day, "%Y-%m-%d");
  self->following = TRUE;
  gtk_editable_set_text (self->entry, text);
  self->following = FALSE;
}

static void
save (BhDateRow *self,
      BhDate     date)
{
  BhProfile *profile = bh_session_get_profile (self->session);

  gtk_popover_popdown (self->popover);
  if (profile != NULL)
    bh_profile_set_date (profile, self->which, date);
}

static void
on_set (BhDateRow *self)
{
  bh_date_row_enter (self, gtk_editable_get_text (self->entry));
}

static void
on_clear (BhDateRow *self)
{
  save (self, BH_DATE_NONE);
}

/* What is edited begins as what is known; with nothing known, the leaf of this month is open. */
static void
on_opened (BhDateRow *self)
{
  BhDate date = current_date (self);
  g_autofree char *text = bh_date_format (date);

  self->following = TRUE;
  select_day (self, bh_date_is_full (date) ? date : bh_session_get_today (self->session));
  gtk_editable_set_text (self->entry, text);
  self->following = FALSE;
  show_error (self, NULL);
  gtk_widget_set_sensitive (self->clear, bh_date_is_full (date));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
on_open (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gtk_menu_button_popup (BH_DATE_ROW (widget)->button);
}

static void
bh_date_row_dispose (GObject *object)
{
  BhDateRow *self = BH_DATE_ROW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_date_row_parent_class)->dispose (object);
}

static void
bh_date_row_class_init (BhDateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_date_row_dispose;

  g_type_ensure (BH_TYPE_LINE_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BhDateRow, title);
  gtk_widget_class_bind_template_child (widget_class, BhDateRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, BhDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, BhDateRow, value);
  gtk_widget_class_bind_template_child (widget_class, BhDateRow, popover);
  gtk_widget_class_bind_template_child (widget_class, BhDateRow, entry);
  gtk_widget_class_bind_template_child (widget_class, BhDateRow, error);
  gtk_widget_class_bind_template_child (widget_class, BhDateRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, BhDateRow, clear);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_set);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_install_action (widget_class, "date.open", NULL, on_open);
}

static void
bh_date_row_init (BhDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bh_label_stop (GTK_WIDGET (self));
}

GtkWidget *
bh_date_row_new (BhFrom which)
{
  BhDateRow *self = g_object_new (BH_TYPE_DATE_ROW, NULL);

  self->which = which;
  gtk_label_set_label (self->title, _(words[which].title));
  gtk_label_set_label (self->subtitle, _(words[which].subtitle));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(words[which].title), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "date.open");
  return GTK_WIDGET (self);
}

void
bh_date_row_update (BhDateRow *self,
                    BhSession *session)
{
  BhDate date;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_set_object (&self->session, session);
  date = current_date (self);
  text = bh_date_is_full (date) ? bh_format_day (date) : g_strdup (_("Set…"));
  /* Translators: which day it is, and the day: “Leaving Japan: 28 Feb 2027” */
  name = g_strdup_printf (C_("day", "%s: %s"), _(words[self->which].title),
                          bh_date_is_full (date) ? text : _("not set"));
  gtk_label_set_label (self->value, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

gboolean
bh_date_row_enter (BhDateRow  *self,
                   const char *text)
{
  g_autofree char *message = NULL;
  BhDate date;

  if (read_date (text, &date)) {
    save (self, date);
    return TRUE;
  }
  message = *text == '\0' ? g_strdup (_("Enter a day such as 2026-12-31."))
                          : g_strdup_printf (_("“%s” is no day. Write it as 2026-12-31."), text);
  show_error (self, message);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return FALSE;
}
