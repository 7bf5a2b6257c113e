/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-comparison"

#include "config.h"

#include "bh-comparison.h"

struct _BhComparison {
  GObject parent_instance;

  GListStore *plans;
};

static GType
bh_comparison_get_item_type (GListModel *model)
{
  return BH_TYPE_PLAN;
}

static guint
bh_comparison_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (BH_COMPARISON (model)->plans));
}

static gpointer
bh_comparison_get_item (GListModel *model,
                        guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (BH_COMPARISON (model)->plans), position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = bh_comparison_get_item_type;
  iface->get_n_items = bh_comparison_get_n_items;
  iface->get_item = bh_comparison_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (BhComparison, bh_comparison, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
bh_comparison_finalize (GObject *object)
{
  g_clear_object (&BH_COMPARISON (object)->plans);

  G_OBJECT_CLASS (bh_comparison_parent_class)->finalize (object);
}

static void
bh_comparison_class_init (BhComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bh_comparison_finalize;
}

static void
bh_comparison_init (BhComparison *self)
{
  self->plans = g_list_store_new (BH_TYPE_PLAN);
  g_signal_connect_object (self->plans, "items-changed", G_CALLBACK (g_list_model_items_changed),
                           self, G_CONNECT_SWAPPED);
}

BhComparison *
bh_comparison_new (void)
{
  return g_object_new (BH_TYPE_COMPARISON, NULL);
}

guint
bh_comparison_get_n (BhComparison *self)
{
  return bh_comparison_get_n_items (G_LIST_MODEL (self));
}

gboolean
bh_comparison_has (BhComparison *self,
                   BhPlan       *plan)
{
  return g_list_store_find (self->plans, plan, NULL);
}

gboolean
bh_comparison_set (BhComparison *self,
                   BhPlan       *plan,
                   gboolean      has)
{
  guint position;
  gboolean found = g_list_store_find (self->plans, plan, &position);

  if (has == found)
    return TRUE;
  if (!has)
    g_list_store_remove (self->plans, position);
  else if (bh_comparison_get_n (self) == BH_COMPARE_MAX_PLANS)
    return FALSE;
  else
    g_list_store_append (self->plans, plan);
  return TRUE;
}

void
bh_comparison_clear (BhComparison *self)
{
  g_list_store_remove_all (self->plans);
}

guint
bh_comparison_get (BhComparison  *self,
                   BhPlan       **plans)
{
  guint n_plans = bh_comparison_get_n (self);

  for (guint i = 0; i < n_plans; i++) {
    plans[i] = g_list_model_get_item (G_LIST_MODEL (self->plans), i);
    g_object_unref (plans[i]); /* the store keeps it */
  }
  return n_plans;
}
