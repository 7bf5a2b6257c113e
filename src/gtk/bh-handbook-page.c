/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-handbook-page"

#include "config.h"

#include "bh-handbook-page.h"

#include <string.h>

#include "bh-acceptance-view.h"
#include "bh-article-view.h"
#include "bh-audit-view.h"
#include "bh-brand-view.h"
#include "bh-claims-view.h"
#include "bh-failure-view.h"
#include "bh-handbook-contents.h"
#include "bh-handbook-hits.h"
#include "bh-handbook-ids.h"
#include "bh-handbook-parts.h"
#include "bh-number-page.h"
#include "bh-phrase-view.h"
#include "bh-split.h"

#define FIRST_ARTICLE "number-what"

/* What has not come onto the screen by then does not get the keyboard. */
#define MAX_FRAMES 10

struct _BhHandbookPage {
  AdwBin parent_instance;

  BhSplit            *split;
  GtkWidget          *start;
  GtkSearchEntry     *entry;
  GtkStack           *results;
  BhHandbookContents *contents;
  BhHandbookHits     *hits;
  GtkWidget          *end;
  GtkWidget          *separator;
  GtkWidget          *bar;
  GtkScrolledWindow  *scroller;
  AdwClamp           *clamp;

  BhSession     *session;
  GPtrArray     *trail;    /* ids: how the person came to what is open, which is the last */
  BhDate         today;    /* the day for which it was built */
  gboolean       built;
  gboolean       chosen;   /* whether what is open was chosen by the person */
  gboolean       visited;  /* the trail began in another view */
  guint          bar_idle;
  guint          focus_tick;
  guint          focus_frames; /* how many more to wait for */
  GtkWidget     *to_focus; /* weak */
  GtkWidget     *left;     /* weak: where the keyboard was when the other pane took its place */
};

static void bh_handbook_page_iface_init (BhPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BhHandbookPage, bh_handbook_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (BH_TYPE_PAGE, bh_handbook_page_iface_init))

/* What is open */

static const char *
current_id (BhHandbookPage *self)
{
  return self->trail->len > 0 ? g_ptr_array_index (self->trail, self->trail->len - 1) : NULL;
}

/* @target gets the place in it that @id names, or NULL for its beginning. */
static GtkWidget *
new_view (BhHandbookPage *self,
          const char     *id,
          GtkWidget     **target)
{
  BhPack *pack = bh_session_get_pack (self->session);
  const BhArticle *article = bh_handbook_find_article (pack, id);
  const BhFailure *failure = bh_pack_failure (pack, id);
  const BhPhrase *phrase = bh_pack_phrase (pack, id);
  const BhBrand *brand = bh_handbook_find_brand (pack, id);

  *target = NULL;
  if (article != NULL)
    return bh_article_view_new (article, self->today);
  if (failure != NULL)
    return bh_failure_view_new (pack, failure, self->today);
  if (brand != NULL)
    return bh_brand_view_new (pack, brand, self->today);
  if (phrase != NULL)
    return bh_phrase_view_new (pack, phrase);
  if (strcmp (id, BH_HANDBOOK_NUMBER) == 0)
    return bh_number_page_new (pack, self->today);
  if (strcmp (id, BH_HANDBOOK_ACCEPTANCE) == 0)
    return bh_acceptance_view_new (self->session);
  if (strcmp (id, BH_HANDBOOK_AUDIT) == 0)
    return bh_audit_view_new (pack, self->today);
  return bh_claims_view_new (pack, self->today, id, target);
}

static void
update_bar (BhHandbookPage *self)
{
  gboolean collapsed = bh_split_get_collapsed (self->split);
  gboolean has_bar = collapsed || self->trail->len > 1 || self->visited;
  const char *id = current_id (self);

  gtk_widget_set_visible (self->separator, !collapsed);
  gtk_widget_set_visible (self->bar, has_bar);
  if (has_bar)
    gtk_widget_add_css_class (GTK_WIDGET (self->scroller), "below-bar");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->scroller), "below-bar");
  /* Where one pane is shown at a time, nothing is open beside the list. */
  if (self->built)
    bh_handbook_contents_mark (self->contents, collapsed ? NULL : id);
}

static gboolean
on_bar_idle (BhHandbookPage *self)
{
  self->bar_idle = 0;
  update_bar (self);
  return G_SOURCE_REMOVE;
}

/* This comes while sizes are allocated, when nothing may be shown or hidden. */
static void
on_collapsed_changed (BhHandbookPage *self)
{
  if (self->bar_idle == 0)
    self->bar_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, (GSourceFunc) on_bar_idle, self, NULL);
}

static void
update_view (BhHandbookPage *self)
{
  const char *id = current_id (self);
  GtkWidget *target, *view;

  g_assert (id != NULL);
  view = new_view (self, id, &target);
  gtk_widget_add_css_class (view, "handbook-view");
  adw_clamp_set_child (self->clamp, view);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (target != NULL)
    bh_part_scroll_to (self->scroller, target);
  update_bar (self);
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
on_focus_tick (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  BhHandbookPage *self = BH_HANDBOOK_PAGE (widget);

  if (self->to_focus != NULL && !gtk_widget_get_mapped (self->to_focus) && self->focus_frames-- > 0)
    return G_SOURCE_CONTINUE;
  self->focus_tick = 0;
  if (self->to_focus != NULL && !gtk_widget_grab_focus (self->to_focus))
    gtk_widget_child_focus (self->to_focus, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* Puts the keyboard into @widget once it is on the screen. */
static void
focus_later (BhHandbookPage *self,
             GtkWidget      *widget)
{
  g_set_weak_pointer (&self->to_focus, widget);
  self->focus_frames = MAX_FRAMES;
  if (self->focus_tick == 0)
    self->focus_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_focus_tick, NULL, NULL);
}

/* Takes the keyboard along where the list goes out of sight. */
static void
show_end (BhHandbookPage *self)
{
  if (bh_split_get_collapsed (self->split) && !bh_split_get_show_end (self->split)) {
    if (has_focus_within (self->start))
      g_set_weak_pointer (&self->left, gtk_root_get_focus (gtk_widget_get_root (self->start)));
    focus_later (self, self->end);
  }
  bh_split_set_show_end (self->split, TRUE);
}

static void
show_start (BhHandbookPage *self)
{
  bh_split_set_show_end (self->split, FALSE);
  focus_later (self, self->left != NULL ? self->left : self->start);
}

static void
open_id (BhHandbookPage *self,
         const char     *id)
{
  if (g_strcmp0 (current_id (self), id) == 0)
    return;
  g_ptr_array_add (self->trail, g_strdup (id));
  update_view (self);
}

/* Builds what the page shows at first, once. */
static void
ensure_contents (BhHandbookPage *self)
{
  if (self->built)
    return;
  self->built = TRUE;
  bh_handbook_contents_set_pack (self->contents, bh_session_get_pack (self->session));
}

/* Actions */

static void
on_open (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BhHandbookPage *self = BH_HANDBOOK_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  if (g_strcmp0 (current_id (self), id) != 0)
    g_ptr_array_set_size (self->trail, 0);
  self->chosen = TRUE;
  open_id (self, id);
  show_end (self);
}

static void
on_follow (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BhHandbookPage *self = BH_HANDBOOK_PAGE (widget);

  self->chosen = TRUE;
  open_id (self, g_variant_get_string (parameter, NULL));
  focus_later (self, self->end);
}

static void
on_section (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  BhHandbookPage *self = BH_HANDBOOK_PAGE (widget);
  const char *section = g_variant_get_string (parameter, NULL);

  bh_handbook_contents_show_section (self->contents, *section != '\0' ? section : NULL);
  update_bar (self);
}

static gboolean
is_searching (BhHandbookPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->results), "contents") != 0;
}

/* Back along the trail; from its beginning to where the person came from, or to the list; from hits
 * to the contents; from a section to the sections. */
static gboolean
go_back (BhHandbookPage *self)
{
  gboolean collapsed = bh_split_get_collapsed (self->split);
  gboolean in_end =
    collapsed ? bh_split_get_show_end (self->split) : !has_focus_within (self->start);

  if (in_end && self->trail->len > 1) {
    g_ptr_array_set_size (self->trail, self->trail->len - 1);
    update_view (self);
    focus_later (self, self->end);
  } else if (in_end && self->visited) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  } else if (in_end && collapsed) {
    show_start (self);
  } else if (!in_end && is_searching (self)) {
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  } else if (!in_end && bh_handbook_contents_in_section (self->contents)) {
    gtk_widget_activate_action (GTK_WIDGET (self), "handbook.section", "s", "");
  } else {
    return FALSE;
  }
  return TRUE;
}

static void
on_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  go_back (BH_HANDBOOK_PAGE (widget));
}

static gboolean
on_back_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  return go_back (BH_HANDBOOK_PAGE (widget));
}

/* Search */

static void
on_search_changed (BhHandbookPage *self)
{
  g_autofree char *words =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (*words != '\0')
    bh_handbook_hits_find (self->hits, bh_session_get_pack (self->session), words);
  gtk_stack_set_visible_child_name (self->results, *words != '\0' ? "hits" : "contents");
}

static void
on_stop_search (BhHandbookPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* Enter may come before the pause after which a search begins. */
static void
on_search_activate (BhHandbookPage *self)
{
  on_search_changed (self);
  if (is_searching (self))
    bh_handbook_hits_open_first (self->hits);
}

/* Evidence is as old as the day says. */
static void
on_session_changed (BhHandbookPage *self)
{
  BhDate today = bh_session_get_today (self->session);

  if (bh_date_compare (today, self->today) == 0)
    return;
  self->today = today;
  if (current_id (self) != NULL)
    update_view (self);
}

static void
bh_handbook_page_map (GtkWidget *widget)
{
  BhHandbookPage *self = BH_HANDBOOK_PAGE (widget);

  if (self->session != NULL) {
    ensure_contents (self);
    if (current_id (self) == NULL)
      open_id (self, FIRST_ARTICLE);
  }

  GTK_WIDGET_CLASS (bh_handbook_page_parent_class)->map (widget);
}

static void
bh_handbook_page_dispose (GObject *object)
{
  BhHandbookPage *self = BH_HANDBOOK_PAGE (object);

  g_clear_handle_id (&self->bar_idle, g_source_remove);
  if (self->focus_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_tick);
  self->focus_tick = 0;
  g_clear_weak_pointer (&self->to_focus);
  g_clear_weak_pointer (&self->left);
  g_clear_pointer (&self->trail, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_handbook_page_parent_class)->dispose (object);
}

static void
bh_handbook_page_set_session (BhPage    *page,
                              BhSession *session)
{
  BhHandbookPage *self = BH_HANDBOOK_PAGE (page);

  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->today = bh_session_get_today (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
bh_handbook_page_find (BhPage *page)
{
  BhHandbookPage *self = BH_HANDBOOK_PAGE (page);

  bh_split_set_show_end (self->split, FALSE);
  focus_later (self, GTK_WIDGET (self->entry));
  return TRUE;
}

static void
bh_handbook_page_iface_init (BhPageInterface *iface)
{
  iface->set_session = bh_handbook_page_set_session;
  iface->find = bh_handbook_page_find;
}

static void
bh_handbook_page_class_init (BhHandbookPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_handbook_page_dispose;
  widget_class->map = bh_handbook_page_map;

  g_type_ensure (BH_TYPE_SPLIT);
  g_type_ensure (BH_TYPE_HANDBOOK_CONTENTS);
  g_type_ensure (BH_TYPE_HANDBOOK_HITS);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-handbook-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BhHandbookPage, split);
  gtk_widget_class_bind_template_child (widget_class, BhHandbookPage, start);
  gtk_widget_class_bind_template_child (widget_class, BhHandbookPage, entry);
  gtk_widget_class_bind_template_child (widget_class, BhHandbookPage, results);
  gtk_widget_class_bind_template_child (widget_class, BhHandbookPage, contents);
  gtk_widget_class_bind_template_child (widget_class, BhHandbookPage, hits);
  gtk_widget_class_bind_template_child (widget_class, BhHandbookPage, end);
  gtk_widget_class_bind_template_child (widget_class, BhHandbookPage, separator);
  gtk_widget_class_bind_template_child (widget_class, BhHandbookPage, bar);
  gtk_widget_class_bind_template_child (widget_class, BhHandbookPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, BhHandbookPage, clamp);

  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);

  gtk_widget_class_install_action (widget_class, "handbook.open", "s", on_open);
  gtk_widget_class_install_action (widget_class, "handbook.follow", "s", on_follow);
  gtk_widget_class_install_action (widget_class, "handbook.section", "s", on_section);
  gtk_widget_class_install_action (widget_class, "handbook.back", NULL, on_back);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_back_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, on_back_key, NULL);
}

/* Nobody types before the page is there; until then the index would only delay it. */
static void
on_map (BhHandbookPage *self)
{
  if (self->session != NULL)
    bh_handbook_hits_prepare (self->hits, bh_session_get_pack (self->session));
}

static void
bh_handbook_page_init (BhHandbookPage *self)
{
  self->trail = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (on_collapsed_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (on_map), NULL);
}

/**
 * bh_handbook_page_show:
 * @id: an article, a failure, a claim or a step of the popular article, a
 *   phrase, %BH_HANDBOOK_BRAND with the id of a brand, %BH_HANDBOOK_NUMBER,
 *   %BH_HANDBOOK_ACCEPTANCE,
 *   %BH_HANDBOOK_CLAIMS or %BH_HANDBOOK_AUDIT; any other id changes nothing
 * @anew: whether the way back ends there, rather than leading to what was open before
 */
void
bh_handbook_page_show (BhHandbookPage *self,
                       const char     *id,
                       gboolean        anew)
{
  if (!bh_handbook_has (bh_session_get_pack (self->session), id))
    return;
  ensure_contents (self);
  bh_handbook_contents_reveal (self->contents, id);
  if (anew || !self->chosen)
    g_ptr_array_set_size (self->trail, 0);
  self->chosen = TRUE;
  open_id (self, id);
  update_bar (self);
  show_end (self);
}

void
bh_handbook_page_set_visited (BhHandbookPage *self,
                              gboolean        visited)
{
  self->visited = visited;
  update_bar (self);
}

void
bh_handbook_page_find_error (BhHandbookPage *self)
{
  bh_handbook_page_search (self, "");
  bh_handbook_contents_show_section (self->contents, BH_HANDBOOK_FAILURES);
}

void
bh_handbook_page_search (BhHandbookPage *self,
                         const char     *words)
{
  ensure_contents (self);
  bh_handbook_page_find (BH_PAGE (self));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}
