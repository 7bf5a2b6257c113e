/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-handbook-hits"

#include "config.h"

#include "bh-handbook-hits.h"

#include <glib/gi18n.h>

#include "bh-link-row.h"
#include "bh-search.h"

#define MAX_HITS 50

struct _BhHandbookHits {
  AdwBin parent_instance;

  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkListBox        *list;

  BhSearchIndex *index; /* NULL until something is searched */
};

G_DEFINE_FINAL_TYPE (BhHandbookHits, bh_handbook_hits, ADW_TYPE_BIN)

static const char *
kind_word (BhHitKind kind)
{
  static const char *const words[BH_N_HIT_KINDS] = {
    [BH_HIT_FAILURE] = NC_("search", "Error message"),
    [BH_HIT_ARTICLE] = NC_("search", "Article"),
    [BH_HIT_GUIDE] = NC_("search", "Guide"),
    [BH_HIT_STEP] = NC_("search", "Step"),
    [BH_HIT_PLAN] = NC_("search", "Plan"),
    [BH_HIT_PHRASE] = NC_("search", "Phrase"),
    [BH_HIT_CLAIM] = NC_("search", "The popular article"),
  };

  return g_dpgettext2 (NULL, "search", words[kind]);
}

static const char *
hit_action (BhHitKind kind)
{
  if (kind == BH_HIT_PLAN)
    return "win.show-plan";
  return kind == BH_HIT_GUIDE || kind == BH_HIT_STEP ? "win.show-step" : "handbook.open";
}

static GtkWidget *
new_row (BhPack      *pack,
         const BhHit *hit)
{
  const BhStep *step = bh_pack_step (pack, hit->id);
  const char *more = hit->snippet;
  g_autofree char *subtitle = NULL;
  GtkWidget *row;

  /* Many steps are called alike; the guide tells them apart. */
  if (more == NULL && hit->kind == BH_HIT_STEP)
    more = bh_text (&step->guide->title);
  if (more != NULL)
    /* Translators: what kind of thing was found, and the text in which the words stand */
    subtitle = g_strdup_printf (C_("search", "%s · %s"), kind_word (hit->kind), more);
  row = bh_link_row_new (hit->title, subtitle != NULL ? subtitle : kind_word (hit->kind),
                          hit_action (hit->kind), hit->id);
  if (hit->kind == BH_HIT_PLAN)
    bh_link_row_set_language (BH_LINK_ROW (row), BH_LANG_JA);
  bh_link_row_limit_subtitle (BH_LINK_ROW (row), 3);
  return row;
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

  g_clear_object (&self->index);

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

/**
 * bh_handbook_hits_find:
 * @pack: the pack, always the same
 * @words: what was typed
 *
 * Shows what is found, or that nothing is.
 */
void
bh_handbook_hits_find (BhHandbookHits *self,
                       BhPack         *pack,
                       const char     *words)
{
  g_autoptr (GPtrArray) hits = NULL;

  if (self->index == NULL)
    self->index = bh_search_index_new (pack);
  hits = bh_search_index_find (self->index, words, MAX_HITS);
  clear (self);
  for (guint i = 0; i < hits->len; i++)
    gtk_list_box_append (self->list, new_row (pack, g_ptr_array_index (hits, i)));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, hits->len > 0 ? "hits" : "nothing");
}

/* Goes where the best hit leads. */
void
bh_handbook_hits_open_first (BhHandbookHits *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    gtk_widget_activate (GTK_WIDGET (row));
}
