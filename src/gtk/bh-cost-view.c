/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-cost-view"

#include "config.h"

#include "bh-cost-view.h"

#include <glib/gi18n.h>

#include "bh-child.h"
#include "bh-cost-words.h"
#include "bh-evidence-button.h"
#include "bh-figures.h"
#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-use-button.h"

struct _BhCostView {
  AdwBin parent_instance;

  BhUseButton *use;
  GtkBox      *amounts;
  GtkExpander *expander;
  GtkBox      *lines;

  BhPlanCosts *costs;
  BhPlan      *plan;
};

G_DEFINE_FINAL_TYPE (BhCostView, bh_cost_view, ADW_TYPE_BIN)

static void
add_amount (BhFigures  *figures,
            const char *name,
            BhAmount    amount)
{
  g_autofree char *text = bh_format_amount (amount);

  bh_figures_add (figures, name, text);
}

static void
show_amounts (BhCostView   *self,
              const BhCost *cost)
{
  BhFigures *figures = bh_figures_new (NULL);

  add_amount (figures, _("First month"), cost->first);
  add_amount (figures, _("A month over the whole term"), cost->per_month);
  add_amount (figures, _("Whole term"), cost->total);
  if (cost->fit != BH_COST_FITS)
    bh_figures_add_text (figures, bh_word_cost_fit (cost->fit));
  bh_box_clear (self->amounts);
  gtk_box_append (self->amounts, GTK_WIDGET (figures));
}

/* "Monthly fee · months 2–12", and at the end "11 × 990 yen". */
static void
add_line (BhCostView       *self,
          const BhCostLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = bh_line_new (12);
  GtkWidget *name = bh_label_new (bh_word_cost (line->what), NULL);
  g_autofree char *sum = bh_format_cost_sum (line);
  g_autofree char *when = bh_format_cost_when (line);
  GtkWidget *end = bh_label_new (sum, "numeric");
  BhDate today = bh_plan_costs_get_use (self->costs)->start;

  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_xalign (GTK_LABEL (end), 1);
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), end);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), bh_label_new (when, "figure-name"));
  if (line->evidence != NULL) {
    GtkWidget *evidence = bh_evidence_button_new (line->evidence, today);

    gtk_widget_add_css_class (box, "cost-line");
    gtk_box_append (GTK_BOX (box), evidence);
  }
  gtk_box_append (self->lines, box);
}

/* The arithmetic is made only when somebody looks at it. */
static void
show_lines (BhCostView *self)
{
  g_autoptr (BhCost) cost = NULL;

  bh_box_clear (self->lines);
  if (self->plan == NULL || !gtk_expander_get_expanded (self->expander))
    return;
  cost = bh_cost_new (bh_plan_costs_get_tariffs (self->costs), self->plan,
                      bh_plan_costs_get_use (self->costs));
  for (guint i = 0; i < cost->lines->len; i++)
    add_line (self, &g_array_index (cost->lines, BhCostLine, i));
  gtk_box_append (self->lines, bh_label_new (bh_word_cost_method (), "figure-name"));
}

static void
update (BhCostView *self)
{
  if (self->plan == NULL)
    return;
  show_amounts (self, bh_plan_costs_get (self->costs, self->plan));
  show_lines (self);
}

static void
bh_cost_view_dispose (GObject *object)
{
  BhCostView *self = BH_COST_VIEW (object);

  g_clear_object (&self->costs);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (bh_cost_view_parent_class)->dispose (object);
}

static void
bh_cost_view_class_init (BhCostViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_cost_view_dispose;

  g_type_ensure (BH_TYPE_USE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-cost-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BhCostView, use);
  gtk_widget_class_bind_template_child (widget_class, BhCostView, amounts);
  gtk_widget_class_bind_template_child (widget_class, BhCostView, expander);
  gtk_widget_class_bind_template_child (widget_class, BhCostView, lines);
  gtk_widget_class_bind_template_callback (widget_class, show_lines);
}

static void
bh_cost_view_init (BhCostView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_cost_view_set_costs (BhCostView  *self,
                        BhPlanCosts *costs)
{
  g_return_if_fail (self->costs == NULL);

  self->costs = g_object_ref (costs);
  bh_use_button_set_costs (self->use, costs);
  g_signal_connect_object (costs, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

void
bh_cost_view_set_plan (BhCostView *self,
                       BhPlan     *plan)
{
  if (g_set_object (&self->plan, plan))
    update (self);
}
