/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-handbook-hits"

#include "config.h"

#include "bh-handbook-hits.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-fold.h"
#include "bh-handbook-ids.h"
#include "bh-hit-link.h"
#include "bh-hit.h"
#include "bh-link-row.h"

struct _BhHandbookHits {
  AdwBin parent_instance;

  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkListBox        *list;

  BhSearchIndex *index; /* NULL until it is built */
  GCancellable  *building; /* NULL until it is asked for */
  char          *waiting;  /* what was typed before it was built, or NULL */
};

G_DEFINE_FINAL_TYPE (BhHandbookHits, bh_handbook_hits, ADW_TYPE_BIN)

static GtkWidget *
new_row (BhPack      *pack,
         const BhHit *hit)
{
  BhHitLink link = bh_hit_link (pack, hit->kind, hit->id);
  gboolean inside = strcmp (link.action, BH_HIT_LINK_HANDBOOK) == 0;
  g_autofree char *subtitle = bh_hit_describe (hit, pack);
  /* Hits are no stations on the way to a page of the handbook. */
  GtkWidget *row =
    bh_link_row_new (hit->title, subtitle, inside ? "handbook.open" : link.action, link.target);

  if (hit->kind == BH_HIT_PLAN)
    bh_link_row_set_language (BH_LINK_ROW (row), BH_LANG_JA);
  bh_link_row_limit_subtitle (BH_LINK_ROW (row), 3);
  return row;
}

/* Whether every word that was typed begins one of @text. */
static gboolean
has_words (const char *text,
           const char *words)
{
  g_autofree char *folded = bh_fold (text, BH_FOLD_TEXT);
  g_autofree char *wanted = bh_fold (words, BH_FOLD_TEXT);
  g_auto (GStrv) list = g_strsplit (wanted, " ", -1);
  gsize offset;

  for (guint i = 0; list[i] != NULL; i++) {
    if (bh_fold_match (folded, list[i], FALSE, &offset) == 0)
      return FALSE;
  }
  return *wanted != '\0';
}

/* The handbook's own pages are not in the index, which has the pack. */
static void
append_own (BhHandbookHits *self,
            const char     *words)
{
  for (const BhHandbookOwn *own = bh_handbook_own; own->id != NULL; own++) {
    g_autofree char *text = g_strconcat (_(own->title), " ", _(own->text), NULL);

    if (has_words (text, words))
      gtk_list_box_append (self->list, bh_link_row_new (_(own->title), _(own->text),
                                                        "handbook.open", own->id));
  }
}

static void
clear (BhHandbookHits *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
bh_handbook_hits_dispose (GObject *object)
{
  BhHandbookHits *self = BH_HANDBOOK_HITS (object);

  g_cancellable_cancel (self->building);
  g_clear_object (&self->building);
  g_clear_object (&self->index);
  g_clear_pointer (&self->waiting, g_free);

  G_OBJECT_CLASS (bh_handbook_hits_parent_class)->dispose (object);
}

static void
bh_handbook_hits_class_init (BhHandbookHitsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_handbook_hits_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-handbook-hits.ui");
  gtk_widget_class_bind_template_child (widget_class, BhHandbookHits, stack);
  gtk_widget_class_bind_template_child (widget_class, BhHandbookHits, scroller);
  gtk_widget_class_bind_template_child (widget_class, BhHandbookHits, list);
}

static void
bh_handbook_hits_init (BhHandbookHits *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (BhHandbookHits *self,
      BhPack         *pack,
      const char     *words)
{
  g_autoptr (GPtrArray) hits = bh_search_index_find (self->index, words, BH_MAX_HITS);

  clear (self);
  for (guint i = 0; i < hits->len; i++)
    gtk_list_box_append (self->list, new_row (pack, g_ptr_array_index (hits, i)));
  append_own (self, words);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (
    self->stack, gtk_list_box_get_row_at_index (self->list, 0) != NULL ? "hits" : "nothing");
}

static void
build (GTask        *task,
       gpointer      source,
       gpointer      pack,
       GCancellable *cancellable)
{
  g_task_return_pointer (task, bh_search_index_new (pack), g_object_unref);
}

/* A task that was cancelled outlives the widget. */
static void
on_index_ready (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (BhSearchIndex) index = g_task_propagate_pointer (G_TASK (result), NULL);
  BhHandbookHits *self = user_data;
  g_autofree char *words = NULL;

  if (index == NULL)
    return;
  self->index = g_steal_pointer (&index);
  words = g_steal_pointer (&self->waiting);
  if (words != NULL)
    show (self, g_task_get_task_data (G_TASK (result)), words);
}

/**
 * bh_handbook_hits_prepare:
 * @pack: the pack, always the same
 *
 * Builds the index in another thread, unless that was done.
 */
void
bh_handbook_hits_prepare (BhHandbookHits *self,
                          BhPack         *pack)
{
  g_autoptr (GTask) task = NULL;

  if (self->building != NULL)
    return;
  self->building = g_cancellable_new ();
  task = g_task_new (NULL, self->building, on_index_ready, self);
  g_task_set_source_tag (task, bh_handbook_hits_prepare);
  g_task_set_task_data (task, g_object_ref (pack), g_object_unref);
  g_task_run_in_thread (task, build);
}

/**
 * bh_handbook_hits_find:
 * @pack: the pack, always the same
 * @words: what was typed
 *
 * Shows what is found, or that nothing is; if need be as soon as the index is built.
 */
void
bh_handbook_hits_find (BhHandbookHits *self,
                       BhPack         *pack,
                       const char     *words)
{
  if (self->index != NULL) {
    show (self, pack, words);
    return;
  }
  g_free (self->waiting);
  self->waiting = g_strdup (words);
  bh_handbook_hits_prepare (self, pack);
}

/* Goes where the best hit leads. */
void
bh_handbook_hits_open_first (BhHandbookHits *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    gtk_widget_activate (GTK_WIDGET (row));
}
