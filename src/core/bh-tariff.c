/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-tariff"

#include "bh-tariff.h"

#include <string.h>

/* What separates the name of a plan from that of its step, as in “eximo（〜1GB）”. */
#define STEP_MARK "（"
/* "Less than": a step whose end is not part of it, as in “（100MB未満）”. */
#define BELOW_MARK "未満"

struct _BhTariffs {
  GListModel *plans;
  GPtrArray  *all;     /* BhTariff */
  GHashTable *of_plan; /* BhPlan → BhTariff */
};

static void
tariff_free (gpointer data)
{
  BhTariff *tariff = data;

  g_ptr_array_unref (tariff->steps);
  g_clear_pointer (&tariff->toppings, g_ptr_array_unref);
  g_free (tariff);
}

/* What the steps of one plan have in common; NULL for a plan without steps. */
static char *
family_key (BhPlan *plan)
{
  g_autofree char *from = NULL;
  const char *mark = strcmp (plan->kind, "tier") == 0 ? strstr (plan->name, STEP_MARK) : NULL;

  if (mark == NULL)
    return NULL;
  from = bh_date_format (plan->valid_from);
  return g_strdup_printf ("%s|%s|%.*s", plan->brand->id, from, (int) (mark - plan->name),
                          plan->name);
}

static int
compare_steps (const void *a,
               const void *b)
{
  BhPlan *x = *(BhPlan *const *) a, *y = *(BhPlan *const *) b;

  return (x->data_gb > y->data_gb) - (x->data_gb < y->data_gb);
}

static void
collect_families (BhTariffs *self)
{
  g_autoptr (GHashTable) families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (self->plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (self->plans, i);
    g_autofree char *key = family_key (plan);
    BhTariff *tariff = key != NULL ? g_hash_table_lookup (families, key) : NULL;

    if (tariff == NULL) {
      tariff = g_new0 (BhTariff, 1);
      tariff->steps = g_ptr_array_new ();
      g_ptr_array_add (self->all, tariff);
      if (key != NULL)
        g_hash_table_insert (families, g_steal_pointer (&key), tariff);
    }
    g_ptr_array_add (tariff->steps, plan);
    g_hash_table_insert (self->of_plan, plan, tariff);
  }
  for (guint i = 0; i < self->all->len; i++)
    g_ptr_array_sort (((BhTariff *) self->all->pdata[i])->steps, compare_steps);
}

/* --- What a brand's rows have to do with one another ------------------------ */

static BhPlan *
first_step (const BhTariff *tariff)
{
  return tariff->steps->pdata[0];
}

static char *
start_key (const BhBrand *brand,
           BhDate         day)
{
  g_autofree char *date = bh_date_format (day);

  return g_strconcat (brand->id, "|", date, NULL);
}

/* Lines move on by themselves only where it is plain to what: one tariff of the brand starts
 * on the day after. A plan that is closed goes on for those who have it. */
static void
find_next (BhTariffs *self)
{
  g_autoptr (GHashTable) starts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->all->len; i++) {
    BhPlan *plan = first_step (self->all->pdata[i]);
    g_autofree char *key = NULL;

    if (!bh_date_is_full (plan->valid_from))
      continue;
    key = start_key (plan->brand, plan->valid_from);
    if (g_hash_table_contains (starts, key))
      g_hash_table_replace (starts, g_steal_pointer (&key), NULL);
    else
      g_hash_table_insert (starts, g_steal_pointer (&key), self->all->pdata[i]);
  }
  for (guint i = 0; i < self->all->len; i++) {
    BhTariff *tariff = self->all->pdata[i];
    BhPlan *plan = first_step (tariff);

    if (bh_date_is_full (plan->valid_to)) {
      g_autofree char *key = start_key (plan->brand, bh_date_add (plan->valid_to, 0, 1));

      tariff->next = g_hash_table_lookup (starts, key);
    }
  }
}

static gboolean
is_topped_up (BhPlan *plan)
{
  return strcmp (plan->billing, "topup") == 0 && strcmp (plan->service, "voice") == 0;
}

/* A topping is for the plan of its brand that costs nothing a month and is topped up. */
static void
find_toppings (BhTariffs *self)
{
  g_autoptr (GHashTable) bases = g_hash_table_new (NULL, NULL); /* BhBrand → BhTariff */

  for (guint i = 0; i < self->all->len; i++) {
    BhTariff *tariff = self->all->pdata[i];
    BhPlan *plan = first_step (tariff);

    if (is_topped_up (plan) && strcmp (plan->kind, "plan") == 0 && plan->price->monthly_jpy == 0) {
      tariff->base = plan;
      tariff->toppings = g_ptr_array_new ();
      g_hash_table_insert (bases, (gpointer) plan->brand, tariff);
    }
  }
  for (guint i = 0; i < self->all->len; i++) {
    BhTariff *tariff = self->all->pdata[i];
    BhPlan *plan = first_step (tariff);
    BhTariff *base = g_hash_table_lookup (bases, plan->brand);

    if (base == NULL || !is_topped_up (plan) || strcmp (plan->kind, "topping") != 0)
      continue;
    g_ptr_array_add (base->toppings, plan);
    tariff->base = base->base;
    tariff->toppings = g_ptr_array_ref (base->toppings);
  }
}

/**
 * bh_tariffs_new:
 * @plans: (element-type BhPlan): a table of plans, of which a reference is kept
 *
 * The steps of a plan, what it turns into and its toppings are not named in the table; they
 * follow from the brand, the name before “（”, and the days on which prices start and end.
 *
 * Returns: (transfer full)
 */
BhTariffs *
bh_tariffs_new (GListModel *plans)
{
  BhTariffs *self = g_new0 (BhTariffs, 1);

  self->plans = g_object_ref (plans);
  self->all = g_ptr_array_new_with_free_func (tariff_free);
  self->of_plan = g_hash_table_new (NULL, NULL);
  collect_families (self);
  find_next (self);
  find_toppings (self);
  return self;
}

void
bh_tariffs_free (BhTariffs *self)
{
  g_hash_table_unref (self->of_plan);
  g_ptr_array_unref (self->all);
  g_object_unref (self->plans);
  g_free (self);
}

/**
 * bh_tariffs_of:
 * @plan: a plan of the table
 *
 * Returns: the tariff that @plan is a step of
 */
const BhTariff *
bh_tariffs_of (const BhTariffs *self,
               BhPlan          *plan)
{
  return g_hash_table_lookup (self->of_plan, plan);
}

gboolean
bh_tariff_holds (BhPlan *plan,
                 double  gb)
{
  if (gb <= 0)
    return TRUE;
  return strstr (plan->name, BELOW_MARK) != NULL ? gb < plan->data_gb : gb <= plan->data_gb;
}

BhPlan *
bh_tariff_step (const BhTariff *self,
                double          gb)
{
  for (guint i = 0; i < self->steps->len; i++) {
    if (bh_tariff_holds (self->steps->pdata[i], gb))
      return self->steps->pdata[i];
  }
  return self->steps->pdata[self->steps->len - 1];
}

char *
bh_tariff_dup_name (const BhTariff *self)
{
  const char *name = first_step (self)->name;
  const char *mark = self->steps->len > 1 ? strstr (name, STEP_MARK) : NULL;

  return mark != NULL ? g_strndup (name, (gsize) (mark - name)) : g_strdup (name);
}

const BhTariff *
bh_tariff_on (const BhTariff *self,
              BhDate          day)
{
  const BhTariff *tariff = self;

  /* No tariff comes twice: each starts later than the one before it. */
  while (tariff != NULL && !bh_plan_price_holds_on (first_step (tariff), day) &&
         bh_date_is_set (first_step (tariff)->valid_to) &&
         bh_date_compare (first_step (tariff)->valid_to, day) < 0)
    tariff = tariff->next;
  if (tariff == NULL || !bh_plan_price_holds_on (first_step (tariff), day))
    return NULL;
  return tariff;
}
