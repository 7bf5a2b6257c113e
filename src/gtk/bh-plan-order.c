/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-order"

#include "bh-plan-order.h"

#include "bh-plan-keys.h"

typedef struct {
  BhPlanOrder  *order;
  BhPlanColumn  column;
} Header;

struct _BhPlanOrder {
  GObject parent_instance;

  BhPlanFits   *fits;
  BhPlanCosts  *costs;
  GtkSorter    *columns[BH_N_PLAN_COLUMNS];
  Header        headers[BH_N_PLAN_COLUMNS];
  BhPlanColumn  column;
  gboolean      descending;
  BhPlanKeys   *keys; /* what the plans are sorted by */
  BhPlanKeys   *next; /* (nullable): what they will be sorted by, once it is complete */
  guint         source;
  int           asked; /* while a header sorter is probed: the first column it asks, else -1 */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (BhPlanOrder, bh_plan_order, G_TYPE_OBJECT)

/* Tells whether the plans have to wait for their order any longer. */
static gboolean
go_on (BhPlanOrder *self)
{
  if (!bh_plan_keys_fill (self->next))
    return TRUE;
  g_clear_pointer (&self->keys, bh_plan_keys_free);
  self->keys = g_steal_pointer (&self->next);
  g_signal_emit (self, changed_signal, 0);
  return FALSE;
}

static gboolean
on_idle (gpointer user_data)
{
  BhPlanOrder *self = BH_PLAN_ORDER (user_data);

  if (go_on (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

/* At once where there are few plans; many keep their old order until there is time. */
static void
sort_anew (BhPlanOrder *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->next, bh_plan_keys_free);
  self->next = bh_plan_keys_new (self->fits, self->costs, self->column, self->descending);
  if (go_on (self))
    self->source = g_idle_add (on_idle, self);
}

/* What a column's sorter answers; it is only ever asked by on_header_changed(). */
static int
compare_header (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  Header *header = user_data;

  if (header->order->asked < 0)
    header->order->asked = header->column;
  return -1;
}

/* A column view does not say by which column it is sorted, nor in which direction: its own sorter
 * turns the column's around, which could not keep what is not known at the end. So that sorter is
 * asked once about two things that stand in order: the column that is asked first is the one, and
 * an answer that is turned around means descending. */
static void
on_header_changed (BhPlanOrder     *self,
                   GtkSorterChange  change,
                   GtkSorter       *sorter)
{
  g_autoptr (GObject) first = g_object_new (BH_TYPE_PLAN, NULL);
  g_autoptr (GObject) second = g_object_new (BH_TYPE_PLAN, NULL);
  GtkOrdering order;

  self->asked = -1;
  order = gtk_sorter_compare (sorter, first, second);
  if (self->asked < 0)
    return;
  self->column = self->asked;
  self->descending = order == GTK_ORDERING_LARGER;
  sort_anew (self);
}

static void
on_fits_changed (BhPlanOrder *self)
{
  if (bh_plan_columns[self->column].follows == BH_PLAN_COLUMN_FOLLOWS_FITS &&
      self->column != BH_PLAN_COLUMN_PLAN && self->column != BH_PLAN_COLUMN_AS_OF)
    sort_anew (self);
}

static void
on_costs_changed (BhPlanOrder *self)
{
  bh_plan_keys_forget_costs (self->keys);
  if (self->column == BH_PLAN_COLUMN_COST)
    sort_anew (self);
}

static void
bh_plan_order_dispose (GObject *object)
{
  BhPlanOrder *self = BH_PLAN_ORDER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->next, bh_plan_keys_free);
  g_clear_pointer (&self->keys, bh_plan_keys_free);
  for (guint i = 0; i < BH_N_PLAN_COLUMNS; i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->costs);
  g_clear_object (&self->fits);

  G_OBJECT_CLASS (bh_plan_order_parent_class)->dispose (object);
}

static void
bh_plan_order_class_init (BhPlanOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bh_plan_order_dispose;

  changed_signal = g_signal_new ("changed", BH_TYPE_PLAN_ORDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
bh_plan_order_init (BhPlanOrder *self)
{
  self->column = BH_PLAN_COLUMN_KEEP;
  for (guint i = 0; i < BH_N_PLAN_COLUMNS; i++) {
    self->headers[i] = (Header) { self, i };
    self->columns[i] = GTK_SORTER (gtk_custom_sorter_new (compare_header, &self->headers[i], NULL));
  }
}

BhPlanOrder *
bh_plan_order_new (BhPlanFits  *fits,
                   BhPlanCosts *costs)
{
  BhPlanOrder *self = g_object_new (BH_TYPE_PLAN_ORDER, NULL);

  self->fits = g_object_ref (fits);
  self->costs = g_object_ref (costs);
  self->keys = bh_plan_keys_new (fits, costs, self->column, self->descending);
  bh_plan_keys_fill (self->keys);
  g_signal_connect_object (fits, "changed", G_CALLBACK (on_fits_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (costs, "changed", G_CALLBACK (on_costs_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static int
compare_plans (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return bh_plan_keys_compare (user_data, *(BhPlan *const *) a, *(BhPlan *const *) b);
}

void
bh_plan_order_sort (BhPlanOrder *self,
                    GPtrArray   *plans)
{
  g_ptr_array_sort_with_data (plans, compare_plans, self->keys);
}

GtkSorter *
bh_plan_order_get_column_sorter (BhPlanOrder  *self,
                                 BhPlanColumn  column)
{
  return self->columns[column];
}

/**
 * bh_plan_order_follow:
 * @view: whose headers choose the column and the direction
 */
void
bh_plan_order_follow (BhPlanOrder   *self,
                      GtkColumnView *view)
{
  g_signal_connect_object (gtk_column_view_get_sorter (view), "changed",
                           G_CALLBACK (on_header_changed), self, G_CONNECT_SWAPPED);
}

BhPlanColumn
bh_plan_order_get_column (BhPlanOrder *self)
{
  return self->column;
}

gboolean
bh_plan_order_get_descending (BhPlanOrder *self)
{
  return self->descending;
}
