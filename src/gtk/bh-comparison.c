/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-comparison"

#include "config.h"

#include "bh-comparison.h"

gboolean
bh_comparison_has (GListStore *self,
                   BhPlan     *plan)
{
  return g_list_store_find (self, plan, NULL);
}

gboolean
bh_comparison_set (GListStore *self,
                   BhPlan     *plan,
                   gboolean    has)
{
  guint position;
  gboolean found = g_list_store_find (self, plan, &position);

  if (has == found)
    return TRUE;
  if (!has)
    g_list_store_remove (self, position);
  else if (g_list_model_get_n_items (G_LIST_MODEL (self)) == BH_COMPARE_MAX_PLANS)
    return FALSE;
  else
    g_list_store_append (self, plan);
  return TRUE;
}

guint
bh_comparison_get (GListStore  *self,
                   BhPlan     **plans)
{
  guint n_plans = g_list_model_get_n_items (G_LIST_MODEL (self));

  for (guint i = 0; i < n_plans; i++) {
    plans[i] = g_list_model_get_item (G_LIST_MODEL (self), i);
    g_object_unref (plans[i]); /* the store keeps it */
  }
  return n_plans;
}
