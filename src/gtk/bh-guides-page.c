/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-guides-page"

#include "config.h"

#include "bh-guides-page.h"

#include <glib/gi18n.h>

#include "bh-dates-page.h"
#include "bh-guide-progress.h"
#include "bh-guide-row.h"
#include "bh-guide-view.h"
#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-split.h"
#include "bh-timeline-words.h"

struct _BhGuidesPage {
  AdwBin parent_instance;

  BhSplit       *split;
  GtkWidget     *separator;
  GtkBox        *groups;
  GtkListBoxRow *dates_row;
  GtkLabel      *dates_title;
  GtkLabel      *dates_hint;
  GtkStack      *pages;
  BhGuideView   *view;
  BhDatesPage   *dates;

  BhSession *session;
  GPtrArray *lists;    /* GtkListBox, one for each wallet */
  GtkWidget *awaited;  /* (nullable): the pane that gets the keyboard once it is in sight */
  gboolean   outdated; /* the session has changed while nobody looked */
};

static void bh_guides_page_iface_init (BhPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BhGuidesPage, bh_guides_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (BH_TYPE_PAGE, bh_guides_page_iface_init))

static gboolean
shows_dates (BhGuidesPage *self)
{
  return gtk_stack_get_visible_child (self->pages) == GTK_WIDGET (self->dates);
}

/* Calls @function for each row of each list. */
static void
for_each_row (BhGuidesPage *self,
              void        (*function) (BhGuidesPage *self, GtkListBox *list, BhGuideRow *row))
{
  for (guint i = 0; i < self->lists->len; i++) {
    GtkListBox *list = self->lists->pdata[i];
    GtkListBoxRow *row;

    for (int index = 0; (row = gtk_list_box_get_row_at_index (list, index)) != NULL; index++)
      function (self, list, BH_GUIDE_ROW (row));
  }
}

static void
refresh_row (BhGuidesPage *self,
             GtkListBox   *list,
             BhGuideRow   *row)
{
  bh_guide_row_refresh (row, self->session);
}

/* What is to be thought of next; it need not be near yet. */
static const BhTimelineEntry *
next_entry (const GArray *timeline)
{
  for (guint i = 0; i < timeline->len; i++) {
    const BhTimelineEntry *entry = &g_array_index (timeline, BhTimelineEntry, i);

    if (entry->state != BH_TIMELINE_PAST && entry->certain && !entry->done)
      return entry;
  }
  return NULL;
}

static void
refresh_dates_row (BhGuidesPage *self)
{
  const BhTimelineEntry *entry;
  g_autoptr (GArray) timeline = NULL;
  g_autofree char *hint = NULL;
  BhTimelineSpec spec;

  bh_timeline_read (self->session, &spec);
  timeline = bh_timeline_new (&spec);
  entry = next_entry (timeline);
  if (entry != NULL) {
    g_autofree char *when = bh_timeline_format_when (entry);

    hint = g_strdup_printf ("%s\n%s", bh_text (&entry->rule->title), when);
  }
  gtk_label_set_text (self->dates_hint,
                      hint != NULL ? hint : _("What to do by when, to keep the number"));
}

/* Beside its list, the guide that is open is marked there; on its own it is not. */
static void
mark_row (BhGuidesPage *self,
          GtkListBox   *list,
          BhGuideRow   *row)
{
  bh_guide_row_set_current (row, !bh_split_get_collapsed (self->split) && !shows_dates (self) &&
                                   bh_guide_row_get_guide (row) == bh_guide_view_get_guide (self->view));
}

static void
mark_rows (BhGuidesPage *self)
{
  gboolean current = !bh_split_get_collapsed (self->split) && shows_dates (self);

  for_each_row (self, mark_row);
  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self->dates_row), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->dates_row), "current");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->dates_row), GTK_ACCESSIBLE_STATE_SELECTED,
                               current, -1);
}

static gboolean
apply_collapsed (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  BhGuidesPage *self = BH_GUIDES_PAGE (widget);
  gboolean collapsed = bh_split_get_collapsed (self->split);

  gtk_widget_set_visible (self->separator, !collapsed);
  bh_guide_view_set_alone (self->view, collapsed);
  bh_dates_page_set_alone (self->dates, collapsed);
  mark_rows (self);
  return G_SOURCE_REMOVE;
}

/* It comes from the midst of a layout, when sizes must not change any more. */
static void
on_collapsed (BhGuidesPage *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), apply_collapsed, NULL, NULL);
}

static void
open_guide (BhGuidesPage  *self,
            const BhGuide *guide,
            const BhStep  *step)
{
  bh_guide_view_open (self->view, self->session, guide, step);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->view));
  mark_rows (self);
}

/* Where the person left off; all steps in short where nothing is left to do. */
static const BhStep *
resume_step (BhGuidesPage  *self,
             const BhGuide *guide)
{
  BhGuideProgress progress;

  if (bh_guide_is_reached (self->session, guide))
    return NULL;
  bh_guide_progress_read (&progress, self->session, guide);
  return progress.next;
}

static void
focus_row (BhGuidesPage *self,
           GtkListBox   *list,
           BhGuideRow   *row)
{
  if (bh_guide_row_get_guide (row) == bh_guide_view_get_guide (self->view))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
focus_pane (BhGuidesPage *self,
            GtkWidget    *pane)
{
  self->awaited = NULL;
  if (pane == GTK_WIDGET (self->groups) && shows_dates (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->dates_row));
  else if (pane == GTK_WIDGET (self->groups))
    for_each_row (self, focus_row);
  else
    gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

static void
on_pane_mapped (BhGuidesPage *self,
                GtkWidget    *pane)
{
  if (self->awaited == pane)
    focus_pane (self, pane);
}

/* Takes the keyboard to @pane, which may have to come into sight first. */
static void
show_pane (BhGuidesPage *self,
           GtkWidget    *pane)
{
  bh_split_set_show_end (self->split, pane != GTK_WIDGET (self->groups));
  if (gtk_widget_get_mapped (pane))
    focus_pane (self, pane);
  else
    self->awaited = pane;
}

static void
on_row_activated (BhGuidesPage  *self,
                  GtkListBoxRow *row)
{
  const BhGuide *guide = bh_guide_row_get_guide (BH_GUIDE_ROW (row));

  open_guide (self, guide, resume_step (self, guide));
  if (bh_split_get_collapsed (self->split))
    show_pane (self, GTK_WIDGET (self->view));
  else
    bh_split_set_show_end (self->split, TRUE);
}

/* The guides of a wallet: what comes next in the order of the pack, then what is stopped by something
 * else, then the rest, then what is reached. */
static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  BhGuidesPage *self = user_data;
  const GPtrArray *guides = bh_pack_guides (bh_session_get_pack (self->session));
  guint i, j;
  int difference = (int) bh_guide_row_get_standing (BH_GUIDE_ROW (a)) -
                   (int) bh_guide_row_get_standing (BH_GUIDE_ROW (b));

  if (difference != 0)
    return difference;
  g_ptr_array_find ((GPtrArray *) guides, bh_guide_row_get_guide (BH_GUIDE_ROW (a)), &i);
  g_ptr_array_find ((GPtrArray *) guides, bh_guide_row_get_guide (BH_GUIDE_ROW (b)), &j);
  return (int) i - (int) j;
}

static void
head_row (GtkListBoxRow *row,
          GtkListBoxRow *before,
          gpointer       user_data)
{
  BhGuideStanding standing = bh_guide_row_get_standing (BH_GUIDE_ROW (row));
  gboolean same =
    before != NULL && bh_guide_row_get_standing (BH_GUIDE_ROW (before)) == standing;

  gtk_list_box_row_set_header (row, same ? NULL : bh_guide_row_header_new (standing));
}

static void
append_group (BhGuidesPage   *self,
              const BhWallet *wallet)
{
  const GPtrArray *guides = bh_pack_guides (bh_session_get_pack (self->session));
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = bh_label_new (bh_text (&wallet->name), "heading");
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading,
                                  NULL, -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < guides->len; i++) {
    const BhGuide *guide = guides->pdata[i];

    if (guide->wallet == wallet)
      gtk_list_box_append (GTK_LIST_BOX (list), bh_guide_row_new (guide));
  }
  gtk_list_box_set_sort_func (GTK_LIST_BOX (list), compare_rows, self, NULL);
  gtk_list_box_set_header_func (GTK_LIST_BOX (list), head_row, self, NULL);
  gtk_box_append (GTK_BOX (group), heading);
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (self->groups, group);
  g_ptr_array_add (self->lists, list);
}

/* What to look at first: the first guide that has something left to do. */
static const BhGuide *
first_guide (BhGuidesPage *self)
{
  const GPtrArray *guides = bh_pack_guides (bh_session_get_pack (self->session));

  for (guint i = 0; i < guides->len; i++) {
    if (resume_step (self, guides->pdata[i]) != NULL)
      return guides->pdata[i];
  }
  return guides->len > 0 ? guides->pdata[0] : NULL;
}

static void
refresh (BhGuidesPage *self)
{
  self->outdated = FALSE;
  for_each_row (self, refresh_row);
  for (guint i = 0; i < self->lists->len; i++) {
    gtk_list_box_invalidate_sort (self->lists->pdata[i]);
    gtk_list_box_invalidate_headers (self->lists->pdata[i]);
  }
  refresh_dates_row (self);
  bh_guide_view_refresh (self->view);
}

/* The lists are built when the page is first needed. */
static void
ensure_lists (BhGuidesPage *self)
{
  const GPtrArray *wallets;

  if (self->lists->len > 0 || self->session == NULL)
    return;
  wallets = bh_pack_wallets (bh_session_get_pack (self->session));
  for (guint i = 0; i < wallets->len; i++)
    append_group (self, wallets->pdata[i]);
  refresh (self);
}

static void
bh_guides_page_map (GtkWidget *widget)
{
  BhGuidesPage *self = BH_GUIDES_PAGE (widget);

  ensure_lists (self);
  if (bh_guide_view_get_guide (self->view) == NULL && !shows_dates (self) && self->session != NULL && first_guide (self) != NULL)
    open_guide (self, first_guide (self), NULL);
  if (self->outdated)
    refresh (self);

  GTK_WIDGET_CLASS (bh_guides_page_parent_class)->map (widget);
}

static void
on_session_changed (BhGuidesPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->outdated = TRUE;
}

static void
on_show_list (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BhGuidesPage *self = BH_GUIDES_PAGE (widget);

  show_pane (self, GTK_WIDGET (self->groups));
}

static void
bh_guides_page_dispose (GObject *object)
{
  BhGuidesPage *self = BH_GUIDES_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->lists, g_ptr_array_unref);

  G_OBJECT_CLASS (bh_guides_page_parent_class)->dispose (object);
}

static void
bh_guides_page_set_session (BhPage    *page,
                            BhSession *session)
{
  BhGuidesPage *self = BH_GUIDES_PAGE (page);

  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  bh_dates_page_set_session (self->dates, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
}

static void
bh_guides_page_iface_init (BhPageInterface *iface)
{
  iface->set_session = bh_guides_page_set_session;
}

static void
bh_guides_page_class_init (BhGuidesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_guides_page_dispose;
  widget_class->map = bh_guides_page_map;

  g_type_ensure (BH_TYPE_DATES_PAGE);
  g_type_ensure (BH_TYPE_GUIDE_VIEW);
  g_type_ensure (BH_TYPE_LINE_LAYOUT);
  g_type_ensure (BH_TYPE_SPLIT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/baohao/Baohao/ui/bh-guides-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BhGuidesPage, split);
  gtk_widget_class_bind_template_child (widget_class, BhGuidesPage, separator);
  gtk_widget_class_bind_template_child (widget_class, BhGuidesPage, groups);
  gtk_widget_class_bind_template_child (widget_class, BhGuidesPage, dates_row);
  gtk_widget_class_bind_template_child (widget_class, BhGuidesPage, dates_title);
  gtk_widget_class_bind_template_child (widget_class, BhGuidesPage, dates_hint);
  gtk_widget_class_bind_template_child (widget_class, BhGuidesPage, pages);
  gtk_widget_class_bind_template_child (widget_class, BhGuidesPage, view);
  gtk_widget_class_bind_template_child (widget_class, BhGuidesPage, dates);
  gtk_widget_class_bind_template_callback (widget_class, on_collapsed);
  gtk_widget_class_bind_template_callback (widget_class, on_pane_mapped);
  gtk_widget_class_bind_template_callback (widget_class, bh_guides_page_show_dates);
  gtk_widget_class_install_action (widget_class, "guides.show-list", NULL, on_show_list);
}

static void
bh_guides_page_init (BhGuidesPage *self)
{
  self->lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->dates_row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->dates_title, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->dates_hint, NULL, -1);
}

/**
 * bh_guides_page_show_step:
 * @id: a step; or a guide, which opens where the person left it
 */
void
bh_guides_page_show_step (BhGuidesPage *self,
                          const char   *id)
{
  BhPack *pack = bh_session_get_pack (self->session);
  const BhStep *step = bh_pack_step (pack, id);
  const BhGuide *guide = step != NULL ? step->guide : bh_pack_guide (pack, id);

  if (guide == NULL)
    return;
  ensure_lists (self);
  open_guide (self, guide, step != NULL ? step : resume_step (self, guide));
  show_pane (self, GTK_WIDGET (self->view));
}

void
bh_guides_page_show_dates (BhGuidesPage *self)
{
  ensure_lists (self);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (self->dates));
  mark_rows (self);
  show_pane (self, GTK_WIDGET (self->dates));
}
