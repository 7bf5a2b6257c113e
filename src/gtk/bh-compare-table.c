/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-compare-table"

#include "config.h"

#include "bh-compare-table.h"

#include <glib/gi18n.h>

#include "bh-chart-words.h"
#include "bh-child.h"
#include "bh-cost-words.h"
#include "bh-evidence-button.h"
#include "bh-labels.h"
#include "bh-line-layout.h"

/* What is being shown. */
typedef struct {
  BhPack      *pack;
  BhDate       today;
  BhPlanCosts *costs;
  guint        n_plans;
  BhPlan      *plans[BH_COMPARE_MAX_PLANS];
  GArray      *rows; /* BhComparedFigure */
} Shown;

struct _BhCompareTable {
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (BhCompareTable, bh_compare_table, ADW_TYPE_BIN)

static GtkWidget *
new_grid (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_widget_add_css_class (grid, "card");
  gtk_widget_add_css_class (grid, "compare");
  return grid;
}

static void
attach (GtkWidget *grid,
        GtkWidget *child,
        guint      column,
        int        row,
        guint      width)
{
  if (GTK_IS_LABEL (child))
    gtk_label_set_yalign (GTK_LABEL (child), 0);
  else
    gtk_widget_set_valign (child, GTK_ALIGN_START);
  gtk_grid_attach (GTK_GRID (grid), child, (int) column, row, (int) width, 1);
}

/* The name of the figure stands above its values, so that these have the whole width. Each value
 * says aloud whose it is. */
static int
add_row (GtkWidget          *grid,
         const Shown        *shown,
         const char         *name,
         char *const        *values,
         BhLang              lang,
         int                 row)
{
  GtkWidget *title = bh_label_new (name, "figure-name");

  if (row > 1)
    gtk_widget_set_margin_top (title, 9);
  attach (grid, title, 0, row++, shown->n_plans);
  for (guint i = 0; i < shown->n_plans; i++) {
    const char *value = values[i] != NULL ? values[i] : "–";
    GtkWidget *label = bh_label_new (value, "numeric");
    g_autofree char *aloud = g_strdup_printf ("%s, %s: %s", shown->plans[i]->name, name, value);

    if (lang != BH_N_LANGS)
      bh_label_set_language (GTK_LABEL (label), lang);
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, aloud, -1);
    attach (grid, label, i, row, 1);
  }
  return row + 1;
}

/* Each value says aloud whose it is; for the eye, the brands stand above every card. */
static int
add_brands (GtkWidget   *grid,
            const Shown *shown)
{
  for (guint i = 0; i < shown->n_plans; i++) {
    BhPlan *plan = shown->plans[i];
    gboolean alone = TRUE;
    g_autofree char *name = NULL;
    GtkWidget *label;

    for (guint k = 0; k < shown->n_plans; k++)
      alone &= k == i || shown->plans[k]->brand != plan->brand;
    name = bh_format_brand_or_name (plan, plan->name, alone);
    label = bh_label_new (name, "figure-name");
    gtk_widget_set_margin_bottom (label, 9);
    attach (grid, label, i, 0, 1);
  }
  return 1;
}

static int
add_evidence (GtkWidget   *grid,
              const Shown *shown,
              BhPlanGroup  group,
              int          row)
{
  for (guint i = 0; i < shown->n_plans; i++) {
    const BhEvidence *evidence = bh_plan_group_evidence (shown->plans[i], group);
    GtkWidget *button = bh_evidence_button_new (evidence, shown->today);
    g_autofree char *statement =
      g_strdup_printf ("%s · %s", shown->plans[i]->name, bh_plan_group_title (group));

    bh_evidence_button_wrap (BH_EVIDENCE_BUTTON (button));
    bh_evidence_button_describe (BH_EVIDENCE_BUTTON (button), statement);
    attach (grid, button, i, row, 1);
  }
  return row + 1;
}

static void
add_card (BhCompareTable *self,
          const char     *title,
          GtkWidget      *grid)
{
  GtkWidget *heading = bh_label_new (title, "heading");

  gtk_accessible_update_relation (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  heading, NULL, -1);
  gtk_box_append (self->box, heading);
  gtk_box_append (self->box, grid);
}

static void
add_names (BhCompareTable *self,
           const Shown    *shown)
{
  GtkWidget *grid = new_grid ();

  for (guint i = 0; i < shown->n_plans; i++) {
    BhPlan *plan = shown->plans[i];
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
    GtkWidget *name = bh_label_new (plan->name, "reason");
    GtkWidget *remove = gtk_button_new_from_icon_name ("window-close-symbolic");

    bh_label_set_language (GTK_LABEL (name), BH_LANG_JA);
    gtk_box_append (GTK_BOX (box), bh_label_new (bh_text (&plan->brand->name), "heading"));
    gtk_box_append (GTK_BOX (box), name);
    gtk_widget_set_halign (remove, GTK_ALIGN_START);
    gtk_widget_add_css_class (remove, "flat");
    gtk_widget_set_tooltip_text (remove, _("Take Away"));
    gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _("Take Away"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    plan->name, -1);
    gtk_actionable_set_action_target (GTK_ACTIONABLE (remove), "s", plan->id);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "plans.compare-remove");
    attach (grid, box, i, 0, 1);
    attach (grid, remove, i, 1, 1);
  }
  gtk_box_append (self->box, grid);
}

static void
add_costs (BhCompareTable *self,
           const Shown    *shown)
{
  GtkWidget *grid = new_grid ();
  const char *names[] = { _("First month"), _("A month over the whole term"), _("Whole term") };
  int row = add_brands (grid, shown);

  for (guint which = 0; which < G_N_ELEMENTS (names); which++) {
    char *values[BH_COMPARE_MAX_PLANS] = { NULL };

    for (guint i = 0; i < shown->n_plans; i++) {
      const BhCost *cost = bh_plan_costs_get (shown->costs, shown->plans[i]);
      const BhAmount amounts[] = { cost->first, cost->per_month, cost->total };

      values[i] = bh_format_amount (amounts[which]);
    }
    row = add_row (grid, shown, names[which], values, BH_N_LANGS, row);
    for (guint i = 0; i < shown->n_plans; i++)
      g_free (values[i]);
  }
  add_card (self, _("True Cost"), grid);
}

static void
add_group (BhCompareTable *self,
           const Shown    *shown,
           BhPlanGroup     group)
{
  g_autoptr (GtkWidget) grid = g_object_ref_sink (new_grid ());
  int row = add_brands (grid, shown), first = row;

  for (guint i = 0; i < shown->rows->len; i++) {
    const BhComparedFigure *compared = &g_array_index (shown->rows, BhComparedFigure, i);

    if (compared->figure->group == group && !compared->same)
      row = add_row (grid, shown, _(compared->figure->name), compared->values,
                     compared->figure->lang, row);
  }
  if (row == first)
    return;
  add_evidence (grid, shown, group, row);
  add_card (self, bh_plan_group_title (group), grid);
}

/* "Codes Abroad – SMS while abroad: On". */
static void
add_same_rows (GtkBox      *box,
               const Shown *shown)
{
  for (guint i = 0; i < shown->rows->len; i++) {
    const BhComparedFigure *compared = &g_array_index (shown->rows, BhComparedFigure, i);
    GtkWidget *row, *name, *value;

    if (!compared->same)
      continue;
    row = bh_line_new (12);
    name = bh_label_new (_(compared->figure->name), "figure-name");
    value = bh_label_new (compared->values[0], "numeric");
    gtk_widget_set_hexpand (name, TRUE);
    gtk_label_set_xalign (GTK_LABEL (value), 1);
    gtk_box_append (GTK_BOX (row), name);
    gtk_box_append (GTK_BOX (row), value);
    gtk_box_append (box, row);
  }
}

static void
add_same (BhCompareTable *self,
          const Shown    *shown)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  g_autofree char *title = NULL;
  GtkWidget *expander;
  guint n_same = 0;

  for (guint i = 0; i < shown->rows->len; i++)
    n_same += g_array_index (shown->rows, BhComparedFigure, i).same;
  if (n_same == 0)
    return;
  title = g_strdup_printf (ngettext ("The same for all: %u figure", "The same for all: %u figures",
                                     n_same),
                           n_same);
  expander = gtk_expander_new (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  add_same_rows (GTK_BOX (box), shown);
  gtk_widget_set_margin_top (box, 9);
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  gtk_box_append (self->box, expander);
}

static void
bh_compare_table_class_init (BhCompareTableClass *klass)
{
}

static void
bh_compare_table_init (BhCompareTable *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
bh_compare_table_show (BhCompareTable *self,
                       BhSession      *session,
                       GListStore     *comparison,
                       BhPlanCosts    *costs)
{
  Shown shown = { bh_session_get_pack (session), bh_session_get_today (session), costs };

  bh_box_clear (self->box);
  shown.n_plans = bh_comparison_get (comparison, shown.plans);
  if (shown.n_plans == 0)
    return;
  shown.rows = bh_plan_compare (shown.pack, shown.plans, shown.n_plans, shown.today);
  add_names (self, &shown);
  add_costs (self, &shown);
  for (guint group = 0; group < BH_N_PLAN_GROUPS; group++)
    add_group (self, &shown, group);
  add_same (self, &shown);
  g_array_unref (shown.rows);
}
