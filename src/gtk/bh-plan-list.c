/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-list"

#include "bh-plan-list.h"

/* Up to so many plans get all their rows, which then only move when the order changes. */
#define ALL_ROWS 256
/* Of more plans so many have a row after a change: what can be made in a frame. */
#define FEW_ROWS 6

struct _BhPlanList {
  GObject parent_instance;

  GListModel   *plans;
  BhPlanFilter *filter;
  BhPlanOrder  *order;
  GPtrArray    *sorted; /* all plans; borrowed from @plans */
  GPtrArray    *found;  /* those that pass; likewise */
  guint         n_rows; /* how many may have a row */
  guint         source; /* while a new order is not shown yet */
};

static guint changed_signal;

static void bh_plan_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BhPlanList, bh_plan_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, bh_plan_list_model_init))

static GType
get_item_type (GListModel *model)
{
  return BH_TYPE_PLAN;
}

static guint
get_n_items (GListModel *model)
{
  BhPlanList *self = BH_PLAN_LIST (model);

  return MIN (self->n_rows, self->found->len);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return position < get_n_items (model) ? g_object_ref (BH_PLAN_LIST (model)->found->pdata[position])
                                        : NULL;
}

static void
bh_plan_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static GPtrArray *
find_plans (BhPlanList *self)
{
  GPtrArray *found = g_ptr_array_sized_new (self->sorted->len);

  for (guint i = 0; i < self->sorted->len; i++) {
    if (gtk_filter_match (GTK_FILTER (self->filter), self->sorted->pdata[i]))
      g_ptr_array_add (found, self->sorted->pdata[i]);
  }
  return found;
}

/* Returns: how many of the first @max are the same in both */
static guint
count_same (const GPtrArray *a,
            const GPtrArray *b,
            guint            max)
{
  guint n = 0;

  while (n < max && a->pdata[n] == b->pdata[n])
    n++;
  return n;
}

/* Rows of very many plans are made anew, since others stand at the top; of fewer they move. */
static void
show_anew (BhPlanList *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->found);
  guint n_before = MIN (self->n_rows, before->len), n_now, n_same;

  self->found = find_plans (self);
  n_same = count_same (before, self->found, MIN (n_before, self->found->len));
  if (n_same < n_before && self->found->len > ALL_ROWS)
    self->n_rows = MAX (FEW_ROWS, n_same);
  n_now = MIN (self->n_rows, self->found->len);
  if (n_same < n_before || n_same < n_now)
    g_list_model_items_changed (G_LIST_MODEL (self), n_same, n_before - n_same, n_now - n_same);
  g_signal_emit (self, changed_signal, 0);
}

static void
on_filter_changed (BhPlanList *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  show_anew (self);
}

static gboolean
on_idle (gpointer user_data)
{
  BhPlanList *self = BH_PLAN_LIST (user_data);

  self->source = 0;
  show_anew (self);
  return G_SOURCE_REMOVE;
}

/* Putting very many plans in order is enough for one turn of the main loop. */
static void
on_order_changed (BhPlanList *self)
{
  bh_plan_order_sort (self->order, self->sorted);
  if (self->found->len <= ALL_ROWS)
    on_filter_changed (self);
  else if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);
}

static void
bh_plan_list_finalize (GObject *object)
{
  BhPlanList *self = BH_PLAN_LIST (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->sorted, g_ptr_array_unref);
  g_clear_object (&self->order);
  g_clear_object (&self->filter);
  g_clear_object (&self->plans);

  G_OBJECT_CLASS (bh_plan_list_parent_class)->finalize (object);
}

static void
bh_plan_list_class_init (BhPlanListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bh_plan_list_finalize;

  changed_signal = g_signal_new ("changed", BH_TYPE_PLAN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
bh_plan_list_init (BhPlanList *self)
{
  self->sorted = g_ptr_array_new ();
}

BhPlanList *
bh_plan_list_new (GListModel   *plans,
                  BhPlanFilter *filter,
                  BhPlanOrder  *order,
                  guint         n_rows)
{
  BhPlanList *self = g_object_new (BH_TYPE_PLAN_LIST, NULL);
  guint n_plans = g_list_model_get_n_items (plans);

  self->plans = g_object_ref (plans);
  self->filter = g_object_ref (filter);
  self->order = g_object_ref (order);
  self->n_rows = n_rows;
  for (guint i = 0; i < n_plans; i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    g_ptr_array_add (self->sorted, plan);
  }
  bh_plan_order_sort (order, self->sorted);
  self->found = find_plans (self);
  g_signal_connect_object (order, "changed", G_CALLBACK (on_order_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (filter, "changed", G_CALLBACK (on_filter_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

const GPtrArray *
bh_plan_list_get_found (BhPlanList *self)
{
  return self->found;
}

guint
bh_plan_list_find (BhPlanList *self,
                   BhPlan     *plan)
{
  guint position;

  return g_ptr_array_find (self->found, plan, &position) ? position : GTK_INVALID_LIST_POSITION;
}

void
bh_plan_list_grow (BhPlanList *self,
                   guint       n_rows)
{
  guint before = get_n_items (G_LIST_MODEL (self)), now;

  self->n_rows = MAX (self->n_rows, n_rows);
  now = get_n_items (G_LIST_MODEL (self));
  if (now > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, now - before);
}

gboolean
bh_plan_list_wants_rows (BhPlanList *self)
{
  return self->n_rows < self->found->len && self->found->len <= ALL_ROWS;
}
