/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-way-row"

#include "config.h"

#include "bh-way-row.h"

#include <glib/gi18n.h>

#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-words.h"

struct _BhWayRow {
  GtkListBoxRow parent_instance;

  GtkLabel  *question;
  GtkLabel  *change;
  GtkLabel  *how;
  GtkLabel  *effort;
  GtkWidget *in_japan;
};

G_DEFINE_FINAL_TYPE (BhWayRow, bh_way_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_change (const BhOutlook   *outlook,
                 const BhFact      *fact,
                 const BhWayChange *change)
{
  const char *to = bh_text (&fact->values[change->to].label);
  g_autofree char *from = bh_format_values (fact, outlook->situation->knowledge.sets[fact->index]);

  if (from == NULL)
    /* Translators: the answer that is needed to a question that has none so far */
    return g_strdup_printf (_("“%s” (not answered so far)"), to);
  /* Translators: the answer to a question changes from one to another */
  return g_strdup_printf (_("“%s” instead of “%s”"), to, from);
}

static void
bh_way_row_class_init (BhWayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BH_TYPE_LINE_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-way-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BhWayRow, question);
  gtk_widget_class_bind_template_child (widget_class, BhWayRow, change);
  gtk_widget_class_bind_template_child (widget_class, BhWayRow, how);
  gtk_widget_class_bind_template_child (widget_class, BhWayRow, effort);
  gtk_widget_class_bind_template_child (widget_class, BhWayRow, in_japan);
}

static void
bh_way_row_init (BhWayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bh_way_row_new:
 * @outlook: the situation that is changed
 * @change: what changes
 */
GtkWidget *
bh_way_row_new (const BhOutlook   *outlook,
                const BhWayChange *change)
{
  BhWayRow *self = g_object_new (BH_TYPE_WAY_ROW, NULL);
  const BhFact *fact = bh_pack_facts (outlook->pack)->pdata[change->fact];
  g_autofree char *text = describe_change (outlook, fact, change);
  /* Translators: %s says what a change takes: “a setting, minutes” */
  g_autofree char *effort = g_strdup_printf (_("Takes: %s"), bh_word_effort (change->effort));
  const char *how = bh_text (&fact->how);

  gtk_label_set_label (self->question, bh_text (&fact->title));
  gtk_label_set_label (self->change, text);
  gtk_label_set_label (self->how, how != NULL ? how : "");
  gtk_widget_set_visible (GTK_WIDGET (self->how), how != NULL);
  gtk_label_set_label (self->effort, effort);
  gtk_widget_set_visible (self->in_japan, change->in_japan);
  bh_label_stop (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * bh_way_row_new_for_plans:
 * @n_plans: how many plans bring the changes that stand above
 *
 * What stands before the cheapest of these plans, or says that there is none.
 */
GtkWidget *
bh_way_row_new_for_plans (guint n_plans)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *text = n_plans > 0
    ? g_strdup_printf (ngettext ("%u plan that is on sale brings this:",
                                 "%u plans that are on sale bring this. The cheapest to keep:", n_plans),
                       n_plans)
    : g_strdup (_("This takes another plan, but none of the plans here is certain to bring it."));
  GtkWidget *label = bh_label_new (text, "dim-label");

  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 9);
  gtk_widget_set_margin_bottom (label, 9);
  gtk_widget_add_css_class (label, "reason");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  bh_label_stop (row);
  return row;
}
