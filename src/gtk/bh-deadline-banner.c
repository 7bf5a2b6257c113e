/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-deadline-banner"

#include "config.h"

#include "bh-deadline-banner.h"

#include "bh-line-layout.h"
#include "bh-timeline-words.h"

struct _BhDeadlineBanner {
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *title;
  GtkLabel    *context;
  GtkWidget   *close;

  BhSession  *session;
  char       *shown;     /* (nullable): whose deadline of which plan it is */
  GHashTable *dismissed; /* what was closed on the day in @day */
  BhDate      day;
};

G_DEFINE_FINAL_TYPE (BhDeadlineBanner, bh_deadline_banner, ADW_TYPE_BIN)

static char *
name_entry (BhDeadlineBanner      *self,
            const BhTimelineEntry *entry)
{
  BhProfile *profile = bh_session_get_profile (self->session);

  return g_strdup_printf ("%s\n%s\n%s", profile != NULL ? bh_profile_get_id (profile) : "",
                          entry->plan != NULL ? entry->plan->id : "", entry->rule->id);
}

static void
show_entry (BhDeadlineBanner      *self,
            const BhTimelineEntry *entry)
{
  g_autofree char *context = bh_timeline_format_context (entry);

  gtk_label_set_label (self->title, bh_text (&entry->rule->title));
  gtk_label_set_label (self->context, context);
}

static void
update (BhDeadlineBanner *self)
{
  const BhTimelineEntry *entry;
  g_autoptr (GArray) timeline = NULL;
  BhTimelineSpec spec;

  bh_timeline_read (self->session, &spec);
  timeline = bh_timeline_new (&spec);
  entry = bh_timeline_nearest (timeline);
  if (bh_date_compare (self->day, spec.today) != 0)
    g_hash_table_remove_all (self->dismissed);
  self->day = spec.today;
  g_clear_pointer (&self->shown, g_free);
  if (entry != NULL) {
    self->shown = name_entry (self, entry);
    show_entry (self, entry);
  }
  gtk_revealer_set_reveal_child (self->revealer,
                                 self->shown != NULL &&
                                   !g_hash_table_contains (self->dismissed, self->shown));
}

static void
on_close (BhDeadlineBanner *self)
{
  if (self->shown != NULL)
    g_hash_table_add (self->dismissed, g_strdup (self->shown));
  update (self);
}

static void
bh_deadline_banner_dispose (GObject *object)
{
  BhDeadlineBanner *self = BH_DEADLINE_BANNER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->dismissed, g_hash_table_unref);

  G_OBJECT_CLASS (bh_deadline_banner_parent_class)->dispose (object);
}

static void
bh_deadline_banner_class_init (BhDeadlineBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_deadline_banner_dispose;

  g_type_ensure (BH_TYPE_LINE_LAYOUT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/baohao/Baohao/ui/bh-deadline-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, BhDeadlineBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, BhDeadlineBanner, title);
  gtk_widget_class_bind_template_child (widget_class, BhDeadlineBanner, context);
  gtk_widget_class_bind_template_child (widget_class, BhDeadlineBanner, close);
  gtk_widget_class_bind_template_callback (widget_class, on_close);
}

static void
bh_deadline_banner_init (BhDeadlineBanner *self)
{
  self->dismissed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_deadline_banner_set_session (BhDeadlineBanner *self,
                                BhSession        *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

gboolean
bh_deadline_banner_get_revealed (BhDeadlineBanner *self)
{
  return gtk_revealer_get_reveal_child (self->revealer);
}
