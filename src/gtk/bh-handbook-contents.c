/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-handbook-contents"

#include "config.h"

#include "bh-handbook-contents.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-failure-view.h"
#include "bh-handbook-ids.h"
#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-link-row.h"
#include "bh-phrase-view.h"
#include "bh-words.h"

#define HOME "home"
#define PHRASES "phrases"

static const char *const group_sections[BH_N_GROUPS] = {
  [BH_GROUP_NUMBER] = "number", [BH_GROUP_PLANS] = "plans", [BH_GROUP_WALLETS] = "wallets",
  [BH_GROUP_SAFETY] = "safety", [BH_GROUP_ABOUT] = "about",
};

struct _BhHandbookContents {
  AdwBin parent_instance;

  GtkStack *stack; /* the home page, and each section once it was asked for */

  BhPack     *pack;
  GHashTable *rows;   /* id → row */
  GtkWidget  *marked; /* borrowed: a row of rows */
};

G_DEFINE_FINAL_TYPE (BhHandbookContents, bh_handbook_contents, ADW_TYPE_BIN)

/* Pages of lists */

static GtkWidget *
new_page (GtkWidget **column)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (*column, "handbook-list");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 480);
  adw_clamp_set_child (ADW_CLAMP (clamp), *column);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkListBox *
add_list (GtkWidget  *column,
          const char *heading)
{
  GtkWidget *list = bh_part_list_new ();

  if (heading != NULL) {
    GtkWidget *label = bh_part_heading_new (heading);

    if (gtk_widget_get_first_child (column) == NULL)
      gtk_widget_set_margin_top (label, 0);
    gtk_box_append (GTK_BOX (column), label);
    gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    label, NULL, -1);
  }
  gtk_box_append (GTK_BOX (column), list);
  return GTK_LIST_BOX (list);
}

static BhLinkRow *
add_row (BhHandbookContents *self,
         GtkListBox         *list,
         const char         *id,
         const char         *title,
         const char         *subtitle)
{
  GtkWidget *row = bh_link_row_new (title, subtitle, "handbook.open", id);

  gtk_list_box_append (list, row);
  g_hash_table_insert (self->rows, g_strdup (id), row);
  return BH_LINK_ROW (row);
}

/* The home page */

static void
add_section (GtkListBox *list,
             const char *section,
             const char *title,
             guint       count)
{
  GtkWidget *row = bh_link_row_new (title, NULL, "handbook.section", section);

  bh_link_row_set_count (BH_LINK_ROW (row), count);
  gtk_list_box_append (list, row);
}

static guint
count_articles (BhPack        *pack,
                BhArticleGroup group)
{
  const GPtrArray *articles = bh_pack_articles (pack);
  guint count = 0;

  for (guint i = 0; i < articles->len; i++)
    count += ((const BhArticle *) g_ptr_array_index (articles, i))->group == group;
  return count;
}

static GtkWidget *
new_home (BhHandbookContents *self)
{
  GtkWidget *column;
  GtkWidget *page = new_page (&column);
  GtkListBox *list = add_list (column, _("Articles"));

  for (BhArticleGroup group = 0; group < BH_N_GROUPS; group++) {
    guint count = count_articles (self->pack, group);

    /* The carriers stand below the articles about plans, the audit below those about the facts,
     * how to type a number and where to pay above those about them. */
    if (group == BH_GROUP_PLANS)
      count += bh_pack_brands (self->pack)->len;
    count += group == BH_GROUP_NUMBER;
    count += group == BH_GROUP_WALLETS;
    count += group == BH_GROUP_ABOUT;
    if (count > 0)
      add_section (list, group_sections[group], bh_word_group (group), count);
  }
  list = add_list (column, _("Look Up"));
  add_section (list, BH_HANDBOOK_FAILURES, _("Error Messages"), bh_pack_failures (self->pack)->len);
  add_section (list, PHRASES, _("Phrases"), bh_pack_phrases (self->pack)->len);
  add_row (self, list, BH_HANDBOOK_CLAIMS, _("The Popular Article, Judged"), NULL);
  return page;
}

/* Sections */

static void
fill_brands (BhHandbookContents *self,
             GtkWidget          *column)
{
  const GPtrArray *brands = bh_pack_brands (self->pack);
  GtkListBox *list = add_list (column, _("Carriers"));

  for (guint i = 0; i < brands->len; i++) {
    const BhBrand *brand = g_ptr_array_index (brands, i);

    add_row (self, list, bh_handbook_brand_id (brand), bh_text (&brand->name), NULL);
  }
}

static void
fill_articles (BhHandbookContents *self,
               GtkWidget          *column,
               BhArticleGroup      group)
{
  const GPtrArray *articles = bh_pack_articles (self->pack);
  GtkListBox *list = add_list (column, NULL);

  if (group == BH_GROUP_NUMBER)
    add_row (self, list, BH_HANDBOOK_NUMBER, _("How to Type Your Number"), NULL);
  if (group == BH_GROUP_WALLETS)
    add_row (self, list, BH_HANDBOOK_ACCEPTANCE, _("Where Can I Pay in Japan?"), NULL);
  for (guint i = 0; i < articles->len; i++) {
    const BhArticle *article = g_ptr_array_index (articles, i);
    BhLinkRow *row;

    if (article->group != group)
      continue;
    row = add_row (self, list, article->id, bh_text (&article->title), NULL);
    if (group == BH_GROUP_SAFETY)
      bh_link_row_set_icon (row, "dialog-warning-symbolic");
  }
  if (group == BH_GROUP_PLANS)
    fill_brands (self, column);
  if (group == BH_GROUP_ABOUT)
    add_row (self, list, BH_HANDBOOK_AUDIT, _("The Facts, Audited"), NULL);
}

/* Records whose heading is the same stand together, in the order in which the headings come. */
static GtkListBox *
list_for (GHashTable *lists,
          GtkWidget  *column,
          const char *heading)
{
  GtkListBox *list = g_hash_table_lookup (lists, heading);

  if (list == NULL) {
    list = add_list (column, heading);
    g_hash_table_insert (lists, (gpointer) heading, list);
  }
  return list;
}

static void
fill_failures (BhHandbookContents *self,
               GtkWidget          *column)
{
  const GPtrArray *failures = bh_pack_failures (self->pack);
  g_autoptr (GHashTable) lists = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < failures->len; i++) {
    const BhFailure *failure = g_ptr_array_index (failures, i);
    g_autofree char *wallets = bh_failure_view_wallets (self->pack, failure);

    add_row (self, list_for (lists, column, bh_text (&failure->stage)), failure->id,
             bh_text (&failure->symptom), wallets);
  }
}

static void
fill_phrases (BhHandbookContents *self,
              GtkWidget          *column)
{
  const GPtrArray *phrases = bh_pack_phrases (self->pack);
  g_autoptr (GHashTable) lists = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < phrases->len; i++) {
    const BhPhrase *phrase = g_ptr_array_index (phrases, i);

    add_row (self, list_for (lists, column, bh_text (&phrase->place)), phrase->id,
             bh_phrase_view_title (phrase), NULL);
  }
}

static const char *
fill_section (BhHandbookContents *self,
              GtkWidget          *column,
              const char         *section)
{
  if (strcmp (section, BH_HANDBOOK_FAILURES) == 0) {
    fill_failures (self, column);
    return _("Error Messages");
  }
  if (strcmp (section, PHRASES) == 0) {
    fill_phrases (self, column);
    return _("Phrases");
  }
  for (BhArticleGroup group = 0; group < BH_N_GROUPS; group++) {
    if (strcmp (section, group_sections[group]) == 0) {
      fill_articles (self, column, group);
      return bh_word_group (group);
    }
  }
  return "";
}

static GtkWidget *
new_section_head (const char *title)
{
  GtkWidget *head = bh_line_new (6);
  GtkWidget *back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  GtkWidget *label = bh_label_new (title, "heading");

  gtk_widget_set_tooltip_text (back, _("All Sections"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("All Sections"), -1);
  gtk_widget_add_css_class (back, "flat");
  gtk_widget_set_valign (back, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (back), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "handbook.section");
  gtk_widget_add_css_class (head, "handbook-head");
  gtk_box_append (GTK_BOX (head), back);
  gtk_box_append (GTK_BOX (head), label);
  return head;
}

static GtkWidget *
new_section (BhHandbookContents *self,
             const char         *section)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *column;
  GtkWidget *page = new_page (&column);
  const char *title = fill_section (self, column, section);

  gtk_box_append (GTK_BOX (box), new_section_head (title));
  gtk_box_append (GTK_BOX (box), page);
  return box;
}

/* The section that has @id, or NULL. */
static const char *
section_of (BhPack     *pack,
            const char *id)
{
  const BhArticle *article = bh_handbook_find_article (pack, id);

  if (article != NULL)
    return group_sections[article->group];
  if (strcmp (id, BH_HANDBOOK_NUMBER) == 0)
    return group_sections[BH_GROUP_NUMBER];
  if (strcmp (id, BH_HANDBOOK_ACCEPTANCE) == 0)
    return group_sections[BH_GROUP_WALLETS];
  if (strcmp (id, BH_HANDBOOK_AUDIT) == 0)
    return group_sections[BH_GROUP_ABOUT];
  if (bh_handbook_find_brand (pack, id) != NULL)
    return group_sections[BH_GROUP_PLANS];
  if (bh_pack_failure (pack, id) != NULL)
    return BH_HANDBOOK_FAILURES;
  return bh_pack_phrase (pack, id) != NULL ? PHRASES : NULL;
}

static void
bh_handbook_contents_dispose (GObject *object)
{
  BhHandbookContents *self = BH_HANDBOOK_CONTENTS (object);

  g_clear_object (&self->pack);
  g_clear_pointer (&self->rows, g_hash_table_unref);

  G_OBJECT_CLASS (bh_handbook_contents_parent_class)->dispose (object);
}

static void
bh_handbook_contents_class_init (BhHandbookContentsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bh_handbook_contents_dispose;
}

static void
bh_handbook_contents_init (BhHandbookContents *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_transition_type (self->stack, GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT_RIGHT);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

void
bh_handbook_contents_set_pack (BhHandbookContents *self,
                               BhPack             *pack)
{
  g_return_if_fail (self->pack == NULL);

  self->pack = g_object_ref (pack);
  gtk_stack_add_named (self->stack, new_home (self), HOME);
}

void
bh_handbook_contents_show_section (BhHandbookContents *self,
                                   const char         *section)
{
  if (section == NULL)
    section = HOME;
  if (gtk_stack_get_child_by_name (self->stack, section) == NULL)
    gtk_stack_add_named (self->stack, new_section (self, section), section);
  /* The arrow keys find their way into a page that is out of sight. */
  gtk_widget_set_can_focus (gtk_stack_get_visible_child (self->stack), FALSE);
  gtk_widget_set_can_focus (gtk_stack_get_child_by_name (self->stack, section), TRUE);
  gtk_stack_set_visible_child_name (self->stack, section);
}

gboolean
bh_handbook_contents_in_section (BhHandbookContents *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), HOME) != 0;
}

/* The row that leads to @id, or NULL while its section was not built. */
static GtkWidget *
find_row (BhHandbookContents *self,
          const char         *id)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, id);

  /* What is in no section is judged on the page of the popular article. */
  if (row == NULL && section_of (self->pack, id) == NULL)
    row = g_hash_table_lookup (self->rows, BH_HANDBOOK_CLAIMS);
  return row;
}

void
bh_handbook_contents_reveal (BhHandbookContents *self,
                             const char         *id)
{
  GtkWidget *row;

  bh_handbook_contents_show_section (self, section_of (self->pack, id));
  row = find_row (self, id);
  if (row != NULL)
    bh_part_scroll_to (
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW)), row);
}

/* Not the selection of the list, which the arrow keys move. */
static void
set_open (GtkWidget *row,
          gboolean   open)
{
  if (open)
    gtk_widget_add_css_class (row, "open");
  else
    gtk_widget_remove_css_class (row, "open");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, open, -1);
}

void
bh_handbook_contents_mark (BhHandbookContents *self,
                           const char         *id)
{
  GtkWidget *row = id != NULL ? find_row (self, id) : NULL;

  if (row == self->marked)
    return;
  if (self->marked != NULL)
    set_open (self->marked, FALSE);
  if (row != NULL)
    set_open (row, TRUE);
  self->marked = row;
}
