/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-order"

#include "bh-plan-order.h"

#include <string.h>

#include "bh-plan-words.h"

typedef struct {
  BhPlanOrder  *order;
  BhPlanColumn  column;
} Header;

struct _BhPlanOrder {
  GtkSorter parent_instance;

  BhPlanFits   *fits;
  GtkSorter    *columns[BH_N_PLAN_COLUMNS];
  Header        headers[BH_N_PLAN_COLUMNS];
  BhPlanColumn  column;
  gboolean      descending;
  int           asked; /* while a header sorter is probed: the first column it asks, else -1 */
};

G_DEFINE_FINAL_TYPE (BhPlanOrder, bh_plan_order, GTK_TYPE_SORTER)

#define NONE (-2.0)

static double
date_number (BhDate date)
{
  return bh_date_is_set (date) ? date.year * 10000.0 + date.month * 100.0 + date.day : NONE;
}

static double
answer_number (BhAnswer answer)
{
  return answer != BH_ANSWER_UNKNOWN ? answer : NONE;
}

static double
service_number (const char *service)
{
  static const char *const services[] = { "voice", "sms-only", "data-only" };

  for (guint i = 0; i < G_N_ELEMENTS (services); i++) {
    if (g_strcmp0 (services[i], service) == 0)
      return i;
  }
  return NONE;
}

static double
fit_number (BhPlanFits *fits,
            BhPlan     *plan)
{
  static const double numbers[] = {
    [BH_VERDICT_YES] = 0,
    [BH_VERDICT_UNKNOWN] = 1,
    [BH_VERDICT_NO] = 2,
    [BH_VERDICT_NOT_APPLICABLE] = NONE,
  };

  return numbers[bh_plan_fits_get (fits, plan)->overall];
}

/* Where the plan stands in a column of figures; NONE for what is not known. */
static double
number_of (BhPlanOrder  *self,
           BhPlan       *plan,
           BhPlanColumn  column)
{
  switch (column) {
  case BH_PLAN_COLUMN_KEEP:
    return plan->keep->jpy_per_month != BH_NOT_KNOWN ? plan->keep->jpy_per_month : NONE;
  case BH_PLAN_COLUMN_DATA:
    return plan->data_gb != BH_NOT_KNOWN ? plan->data_gb : NONE;
  case BH_PLAN_COLUMN_SERVICE:
    return service_number (plan->service);
  case BH_PLAN_COLUMN_SMS_ABROAD:
    return plan->sms_abroad->state != BH_SMS_ABROAD_UNKNOWN ? plan->sms_abroad->state : NONE;
  case BH_PLAN_COLUMN_ESIM:
    return answer_number (plan->other->esim);
  case BH_PLAN_COLUMN_FIT:
    return fit_number (self->fits, plan);
  case BH_PLAN_COLUMN_AS_OF:
    return date_number (bh_plan_first_evidence (plan)->as_of);
  case BH_PLAN_COLUMN_DOCUMENTS:
    return plan->documents->list != NULL && plan->documents->list[0] != NULL ? 0 : NONE;
  case BH_PLAN_COLUMN_NETWORK:
    return plan->network != NULL ? 0 : NONE;
  case BH_PLAN_COLUMN_PLAN:
  case BH_N_PLAN_COLUMNS:
  default:
    return 0;
  }
}

static int
compare_names (const BhPlan *a,
               const BhPlan *b)
{
  if (a->brand == b->brand)
    return 0;
  return g_utf8_collate (bh_text (&a->brand->name), bh_text (&b->brand->name));
}

static int
compare_documents (BhPlan *a,
                   BhPlan *b)
{
  g_autofree char *of_a = bh_plan_documents (a, " ");
  g_autofree char *of_b = bh_plan_documents (b, " ");

  return g_utf8_collate (of_a, of_b);
}

static int
compare_networks (BhPlanOrder *self,
                  BhPlan      *a,
                  BhPlan      *b)
{
  BhPack *pack = bh_session_get_pack (bh_plan_fits_get_session (self->fits));

  return g_utf8_collate (bh_network_name (pack, a->network), bh_network_name (pack, b->network));
}

static int
compare_texts (BhPlanOrder  *self,
               BhPlan       *a,
               BhPlan       *b,
               BhPlanColumn  column)
{
  if (column == BH_PLAN_COLUMN_PLAN)
    return compare_names (a, b);
  if (column == BH_PLAN_COLUMN_DOCUMENTS)
    return compare_documents (a, b);
  if (column == BH_PLAN_COLUMN_NETWORK)
    return compare_networks (self, a, b);
  return 0;
}

static int
compare_in (BhPlanOrder  *self,
            BhPlan       *a,
            BhPlan       *b,
            BhPlanColumn  column,
            gboolean      descending)
{
  double of_a = number_of (self, a, column), of_b = number_of (self, b, column);
  int order;

  if (of_a == NONE || of_b == NONE)
    return (of_a == NONE) - (of_b == NONE);
  order = of_a != of_b ? (of_a > of_b) - (of_a < of_b) : compare_texts (self, a, b, column);
  return descending ? -order : order;
}

static GtkOrdering
bh_plan_order_compare (GtkSorter *sorter,
                       gpointer   item1,
                       gpointer   item2)
{
  BhPlanOrder *self = BH_PLAN_ORDER (sorter);
  int order = compare_in (self, item1, item2, self->column, self->descending);

  if (order == 0)
    order = compare_in (self, item1, item2, BH_PLAN_COLUMN_KEEP, FALSE);
  if (order == 0)
    order = compare_names (item1, item2);
  if (order == 0)
    order = strcmp (((BhPlan *) item1)->id, ((BhPlan *) item2)->id);
  return gtk_ordering_from_cmpfunc (order);
}

static GtkSorterOrder
bh_plan_order_get_order (GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_TOTAL;
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
  gtk_sorter_changed (GTK_SORTER (self), GTK_SORTER_CHANGE_DIFFERENT);
}

static void
on_fits_changed (BhPlanOrder *self)
{
  if (self->column == BH_PLAN_COLUMN_FIT)
    gtk_sorter_changed (GTK_SORTER (self), GTK_SORTER_CHANGE_DIFFERENT);
}

static void
bh_plan_order_dispose (GObject *object)
{
  BhPlanOrder *self = BH_PLAN_ORDER (object);

  for (guint i = 0; i < BH_N_PLAN_COLUMNS; i++)
    g_clear_object (&self->columns[i]);
  g_clear_object (&self->fits);

  G_OBJECT_CLASS (bh_plan_order_parent_class)->dispose (object);
}

static void
bh_plan_order_class_init (BhPlanOrderClass *klass)
{
  GtkSorterClass *sorter_class = GTK_SORTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_plan_order_dispose;
  sorter_class->compare = bh_plan_order_compare;
  sorter_class->get_order = bh_plan_order_get_order;
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
bh_plan_order_new (BhPlanFits *fits)
{
  BhPlanOrder *self = g_object_new (BH_TYPE_PLAN_ORDER, NULL);

  self->fits = g_object_ref (fits);
  g_signal_connect_object (fits, "changed", G_CALLBACK (on_fits_changed), self, G_CONNECT_SWAPPED);
  return self;
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
