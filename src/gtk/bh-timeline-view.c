/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-timeline-view"

#include "config.h"

#include "bh-timeline-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-focus.h"
#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-timeline-row.h"

enum {
  GROUP_SOON,
  GROUP_LATER,
  GROUP_PERHAPS,
  GROUP_DONE,
  GROUP_PAST,
  N_GROUPS,
};

static const char *const titles[N_GROUPS] = {
  [GROUP_SOON] = N_("Now and Soon"),
  [GROUP_LATER] = N_("Later"),
  [GROUP_PERHAPS] = N_("Perhaps"),
  [GROUP_DONE] = N_("Done"),
  [GROUP_PAST] = N_("Past"),
};

struct _BhTimelineView {
  AdwBin parent_instance;

  GtkWidget  *groups[N_GROUPS];
  GtkListBox *lists[N_GROUPS];

  BhDate today; /* on which the rows were made */
};

/* Where the keyboard is. */
typedef struct {
  guint group; /* N_GROUPS: elsewhere */
  int   index;
  char *id;
} Place;

G_DEFINE_FINAL_TYPE (BhTimelineView, bh_timeline_view, ADW_TYPE_BIN)

/* A deadline of the plan that has gone by stays in sight: either its consequence is there, or the
 * person has acted and has not said so. */
static guint
group_of (const BhTimelineEntry *entry)
{
  if (entry->done)
    return GROUP_DONE;
  if (entry->state == BH_TIMELINE_PAST && entry->kind == BH_TIMELINE_BEFORE_LEAVING)
    return GROUP_PAST;
  if (!entry->certain)
    return GROUP_PERHAPS;
  return entry->state == BH_TIMELINE_LATER ? GROUP_LATER : GROUP_SOON;
}

static BhTimelineRow *
row_at (BhTimelineView *self,
        guint           group,
        int             index)
{
  return (BhTimelineRow *) gtk_list_box_get_row_at_index (self->lists[group], index);
}

static BhTimelineRow *
find_row (BhTimelineView *self,
          guint           group,
          const char     *id)
{
  BhTimelineRow *row;

  for (int i = 0; (row = row_at (self, group, i)) != NULL; i++) {
    if (strcmp (bh_timeline_row_get_id (row), id) == 0)
      return row;
  }
  return NULL;
}

static Place
find_focus (BhTimelineView *self)
{
  BhTimelineRow *row;

  for (guint group = 0; group < N_GROUPS; group++) {
    for (int i = 0; (row = row_at (self, group, i)) != NULL; i++) {
      if (bh_has_focus (GTK_WIDGET (row)))
        return (Place) { group, i, g_strdup (bh_timeline_row_get_id (row)) };
    }
  }
  return (Place) { N_GROUPS, 0, NULL };
}

/* The same row; or, where that has gone to another group, the one that has come into its place. */
static void
restore_focus (BhTimelineView *self,
               const Place    *place)
{
  BhTimelineRow *row = find_row (self, place->group, place->id);

  if (row != NULL && bh_has_focus (GTK_WIDGET (row)))
    return;
  for (int i = place->index; row == NULL && i >= 0; i--)
    row = row_at (self, place->group, i);
  for (guint group = 0; row == NULL && group < N_GROUPS; group++)
    row = row_at (self, group, 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_row_activated (BhTimelineView *self,
                  GtkListBoxRow  *row)
{
  BhTimelineRow *entry = BH_TIMELINE_ROW (row);

  bh_timeline_row_set_expanded (entry, !bh_timeline_row_get_expanded (entry));
}

/* What may not matter is settled by answers. */
static GtkWidget *
new_answer_button (void)
{
  GtkWidget *button = gtk_button_new_with_label (_("Answer Questions"));

  gtk_widget_add_css_class (button, "more");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "check");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-view");
  return button;
}

static GtkWidget *
new_group (BhTimelineView *self,
           guint           group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *head = bh_line_new (12);
  GtkWidget *title = bh_label_new (_(titles[group]), "heading");
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title,
                                  NULL, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  if (group == GROUP_PERHAPS)
    gtk_box_append (GTK_BOX (head), new_answer_button ());
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), list);
  self->lists[group] = GTK_LIST_BOX (list);
  return box;
}

static void
bh_timeline_view_class_init (BhTimelineViewClass *klass)
{
}

static void
bh_timeline_view_init (BhTimelineView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  for (guint group = 0; group < N_GROUPS; group++) {
    self->groups[group] = new_group (self, group);
    gtk_widget_hide (self->groups[group]);
    gtk_box_append (GTK_BOX (box), self->groups[group]);
  }
  adw_bin_set_child (ADW_BIN (self), box);
}

/* (element-type BhTimelineEntry): of @timeline, which owns them. */
static GPtrArray *
entries_of (const GArray *timeline,
            guint         group)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < timeline->len; i++) {
    BhTimelineEntry *entry = &g_array_index (timeline, BhTimelineEntry, i);

    if (group_of (entry) == group)
      g_ptr_array_add (entries, entry);
  }
  return entries;
}

static gboolean
shows (BhTimelineView  *self,
       guint            group,
       const GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++) {
    const BhTimelineEntry *entry = entries->pdata[i];
    BhTimelineRow *row = row_at (self, group, (int) i);

    if (row == NULL || strcmp (bh_timeline_row_get_id (row), entry->rule->id) != 0)
      return FALSE;
  }
  return row_at (self, group, (int) entries->len) == NULL;
}

static void
rebuild (BhTimelineView  *self,
         guint            group,
         BhSession       *session,
         const GPtrArray *entries)
{
  g_autoptr (GHashTable) expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  BhTimelineRow *row;

  while ((row = row_at (self, group, 0)) != NULL) {
    if (bh_timeline_row_get_expanded (row))
      g_hash_table_add (expanded, g_strdup (bh_timeline_row_get_id (row)));
    gtk_list_box_remove (self->lists[group], GTK_WIDGET (row));
  }
  for (guint i = 0; i < entries->len; i++) {
    const BhTimelineEntry *entry = entries->pdata[i];

    row = BH_TIMELINE_ROW (bh_timeline_row_new (session, entry));
    bh_timeline_row_set_expanded (row, g_hash_table_contains (expanded, entry->rule->id));
    gtk_list_box_append (self->lists[group], GTK_WIDGET (row));
  }
  gtk_widget_set_visible (self->groups[group], entries->len > 0);
}

void
bh_timeline_view_update (BhTimelineView *self,
                         BhSession      *session,
                         const GArray   *timeline)
{
  Place place = find_focus (self);
  gboolean same_day = bh_date_compare (self->today, bh_session_get_today (session)) == 0;

  self->today = bh_session_get_today (session);
  for (guint group = 0; group < N_GROUPS; group++) {
    g_autoptr (GPtrArray) entries = entries_of (timeline, group);

    if (!same_day || !shows (self, group, entries)) {
      rebuild (self, group, session, entries);
      continue;
    }
    for (guint i = 0; i < entries->len; i++)
      bh_timeline_row_update (row_at (self, group, (int) i), entries->pdata[i]);
  }
  if (place.group < N_GROUPS)
    restore_focus (self, &place);
  g_free (place.id);
}
