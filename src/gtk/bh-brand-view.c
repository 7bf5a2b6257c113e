/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-brand-view"

#include "config.h"

#include "bh-brand-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-address-row.h"
#include "bh-brand-words.h"
#include "bh-figures.h"
#include "bh-handbook-ids.h"
#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-link-row.h"
#include "bh-plan-words.h"
#include "bh-words.h"

struct _BhBrandView {
  AdwBin parent_instance;

  GtkLabel *name;
  GtkLabel *japanese;
  GtkBox   *groups;

  BhPack       *pack;
  BhBrandFacts *facts;
  BhDate        today;
};

G_DEFINE_FINAL_TYPE (BhBrandView, bh_brand_view, ADW_TYPE_BIN)

/* --- Who it is ------------------------------------------------------------ */

static void
show_name (BhBrandView *self)
{
  const BhText *name = &self->facts->brand->name;
  const char *japanese = name->in[BH_LANG_JA];
  gboolean differs = japanese != NULL && strcmp (japanese, bh_text (name)) != 0;

  gtk_label_set_label (self->name, bh_text (name));
  gtk_label_set_label (self->japanese, differs ? japanese : "");
  gtk_widget_set_visible (GTK_WIDGET (self->japanese), differs);
}

static void
add_head (BhBrandView *self)
{
  const BhBrand *brand = self->facts->brand;
  BhFigures *figures = bh_figures_new (_("Carrier"));
  g_autoptr (GString) networks = g_string_new (NULL);

  for (guint i = 0; brand->networks[i] != NULL; i++)
    g_string_append_printf (networks, "%s%s", i > 0 ? bh_list_separator () : "",
                            bh_network_name (self->pack, brand->networks[i]));
  bh_figures_add (figures, _("Network"),
                  networks->len > 0 ? networks->str : bh_word_not_known ());
  if (brand->operator_ != NULL)
    bh_label_set_language (bh_figures_add (figures, _("Company"), brand->operator_), BH_LANG_JA);
  else
    bh_figures_add (figures, _("Company"), bh_word_not_known ());
  if (brand->url != NULL)
    bh_figures_add_row (figures, bh_address_row_new (brand->url));
  else
    bh_figures_add (figures, _("Official page"), bh_word_not_known ());
  gtk_box_append (self->groups, GTK_WIDGET (figures));
}

/* --- Figures -------------------------------------------------------------- */

/* What the least of the figures rests on. */
static const BhEvidence *
evidence_of (BhPlan        *plan,
             BhBrandFigure  figure)
{
  if (figure == BH_BRAND_KEEP)
    return &plan->keep->evidence;
  return figure == BH_BRAND_OPENING_FEE ? &plan->activation->evidence : &plan->price->evidence;
}

static void
add_range (BhBrandView   *self,
           BhFigures     *figures,
           BhBrandFigure  figure)
{
  const BhBrandRange *range = &self->facts->ranges[figure];
  g_autofree char *value = bh_format_brand_range (self->facts, figure);
  g_autofree char *missing = bh_format_brand_missing (self->facts, figure);
  g_autofree char *both = missing != NULL ? g_strdup_printf ("%s\n%s", value, missing) : NULL;

  if (range->n_known + range->n_not_known == 0)
    return;
  if (range->n_known == 0)
    bh_figures_add (figures, bh_word_brand_figure (figure), value);
  else
    bh_figures_add_known (figures, bh_word_brand_figure (figure), both != NULL ? both : value,
                          evidence_of (range->of_least, figure), self->today);
}

static void
add_words (BhBrandView  *self,
           BhFigures    *figures,
           BhBrandWords  words)
{
  g_autofree char *value = bh_format_brand_counts (self->facts, words, "\n");

  if (self->facts->counts[words]->len > 1)
    bh_figures_add_long (figures, bh_word_brand_words (words), value);
  else
    bh_figures_add (figures, bh_word_brand_words (words), value);
}

/* How many plans the figures are made from. */
static void
add_basis (BhBrandView *self,
           BhFigures   *figures)
{
  guint n = self->facts->n_counted;
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_("No plan is on sale today."));
  else if (!self->facts->on_sale)
    text = g_strdup (_("Whether its plans are on sale is not confirmed."));
  else
    text = g_strdup_printf (
      ngettext ("From %u plan on sale today.",
                "From %u plans on sale today. The source shown is that of the lowest figure; each "
                "plan has its own.",
                n),
      n);
  bh_figures_add_text (figures, text);
}

static void
add_statements (BhBrandView  *self,
                BhFigures    *figures,
                BhBrandTopic  topic)
{
  const GArray *statements = self->facts->statements[topic];

  for (guint i = 0; i < statements->len; i++) {
    const BhBrandStatement *statement = &g_array_index (statements, BhBrandStatement, i);
    gboolean of_some = statement->n_plans < self->facts->n_counted;
    g_autofree char *plans = of_some ? bh_format_brand_plans (statement->n_plans) : NULL;

    bh_figures_add_statement (figures, statement->text, plans, statement->evidence, self->today);
  }
}

/* --- Topics --------------------------------------------------------------- */

static void
add_coverage (BhBrandView *self,
              BhFigures   *figures)
{
  const GArray *coverage = self->facts->coverage;
  const BhNamed *network = NULL;
  gboolean several = coverage->len > 0 && self->facts->brand->networks[1] != NULL;

  for (guint i = 0; i < coverage->len; i++) {
    const BhBrandCoverage *row = &g_array_index (coverage, BhBrandCoverage, i);

    if (several && row->network != network)
      bh_figures_add_heading (figures, bh_text (&row->network->name));
    network = row->network;
    bh_figures_add_known (figures, bh_text (row->name), bh_text (row->value), row->evidence,
                          self->today);
  }
}

static void
add_plan_figures (BhBrandView *self,
                  BhFigures   *figures)
{
  add_basis (self, figures);
  if (self->facts->n_counted == 0)
    return;
  add_range (self, figures, BH_BRAND_MONTHLY);
  add_range (self, figures, BH_BRAND_PACK);
  add_range (self, figures, BH_BRAND_DATA);
  add_range (self, figures, BH_BRAND_SPEED);
  add_words (self, figures, BH_BRAND_BILLINGS);
  add_words (self, figures, BH_BRAND_SERVICES);
  add_words (self, figures, BH_BRAND_ESIM);
}

/* What follows from the plans, above what is said. */
static void
add_derived (BhBrandView  *self,
             BhFigures    *figures,
             BhBrandTopic  topic)
{
  static const int words[BH_N_BRAND_TOPICS] = {
    [BH_BRAND_ROAMING] = BH_BRAND_SMS_ABROAD, [BH_BRAND_IDENTITY] = BH_BRAND_DOCUMENTS,
    [BH_BRAND_PAYMENT] = BH_BRAND_PAYMENTS,   [BH_BRAND_HELP] = BH_BRAND_LANGUAGES,
  };

  if (topic == BH_BRAND_PLANS)
    add_plan_figures (self, figures);
  else if (topic == BH_BRAND_NETWORK)
    add_coverage (self, figures);
  else if (self->facts->n_counted == 0)
    return;
  else if (topic == BH_BRAND_LEAVING)
    add_range (self, figures, BH_BRAND_KEEP);
  else if (topic == BH_BRAND_OPENING)
    add_range (self, figures, BH_BRAND_OPENING_FEE);
  else if (words[topic] != 0)
    add_words (self, figures, words[topic]);
}

static void
add_topics (BhBrandView *self)
{
  BhFigures *not_known = bh_figures_new (_("What Is Not Known"));
  gboolean all = TRUE;

  for (guint i = 0; i < BH_N_BRAND_TOPICS; i++) {
    const char *title = bh_word_brand_topic (i);
    BhFigures *figures;

    if (!bh_brand_facts_knows (self->facts, i)) {
      bh_figures_add_text (not_known, title);
      all = FALSE;
      continue;
    }
    figures = bh_figures_new (title);
    add_derived (self, figures, i);
    add_statements (self, figures, i);
    gtk_box_append (self->groups, GTK_WIDGET (figures));
  }
  g_object_ref_sink (not_known);
  if (!all)
    gtk_box_append (self->groups, GTK_WIDGET (not_known));
  g_object_unref (not_known);
}

/* --- Ways on -------------------------------------------------------------- */

static GtkWidget *
new_plan_row (BhBrandView *self,
              BhPlan      *plan)
{
  g_autofree char *keep = bh_format_yen (plan->keep->jpy_per_month);
  g_autofree char *status = bh_plan_status_short (plan, self->today);
  /* Translators: what a month of keeping the number costs with this plan */
  g_autofree char *line = g_strdup_printf (_("To keep the number: %s"), keep);
  g_autofree char *both = status != NULL ? g_strdup_printf ("%s · %s", line, status) : NULL;
  GtkWidget *row =
    bh_link_row_new (plan->name, both != NULL ? both : line, "win.show-plan", plan->id);

  bh_link_row_set_language (BH_LINK_ROW (row), BH_LANG_JA);
  return row;
}

/* What cannot be taken today folds away. */
static void
add_plans (BhBrandView *self)
{
  const GPtrArray *plans = self->facts->plans;
  GtkListBox *list;
  GtkWidget *others = NULL;

  if (plans->len == 0)
    return;
  list = bh_part_add_list (self->groups, _("Plans, Cheapest to Keep First"));
  for (guint i = 0; i < plans->len; i++) {
    GtkWidget *row = new_plan_row (self, plans->pdata[i]);

    if (i < self->facts->n_counted) {
      gtk_list_box_append (list, row);
      continue;
    }
    if (others == NULL) {
      others = adw_expander_row_new ();
      bh_label_expander_row (others, _("Not on sale today"));
      gtk_list_box_append (list, others);
    }
    adw_expander_row_add_row (ADW_EXPANDER_ROW (others), row);
  }
}

static void
add_articles (BhBrandView *self)
{
  static const char *const ids[] = { "number-codes", "number-deadlines", "number-law",
                                     "plans-coverage", "plans-dates", "plans-not-known" };
  GtkListBox *list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    const BhArticle *article = bh_handbook_find_article (self->pack, ids[i]);

    if (article == NULL)
      continue;
    if (list == NULL)
      list = bh_part_add_list (self->groups, _("What Holds for All Carriers"));
    gtk_list_box_append (list, bh_link_row_new (bh_text (&article->title), NULL, "handbook.follow",
                                                article->id));
  }
}

static void
bh_brand_view_finalize (GObject *object)
{
  BhBrandView *self = BH_BRAND_VIEW (object);

  g_clear_pointer (&self->facts, bh_brand_facts_free);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (bh_brand_view_parent_class)->finalize (object);
}

static void
bh_brand_view_class_init (BhBrandViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bh_brand_view_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-brand-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BhBrandView, name);
  gtk_widget_class_bind_template_child (widget_class, BhBrandView, japanese);
  gtk_widget_class_bind_template_child (widget_class, BhBrandView, groups);
}

static void
bh_brand_view_init (BhBrandView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bh_label_set_language (self->japanese, BH_LANG_JA);
}

GtkWidget *
bh_brand_view_new (BhPack        *pack,
                   const BhBrand *brand,
                   BhDate         today)
{
  BhBrandView *self = g_object_new (BH_TYPE_BRAND_VIEW, NULL);

  self->pack = g_object_ref (pack);
  self->facts = bh_brand_facts_new (pack, brand, today);
  self->today = today;
  show_name (self);
  add_head (self);
  add_topics (self);
  add_plans (self);
  add_articles (self);
  return GTK_WIDGET (self);
}
