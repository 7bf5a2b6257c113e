/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-costs"

#include "config.h"

#include "bh-plan-costs.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-words.h"

struct _BhPlanCosts {
  GObject parent_instance;

  BhSession  *session;
  BhTariffs  *tariffs;
  BhCostUse   use;
  GHashTable *costs; /* BhPlan → BhCost */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (BhPlanCosts, bh_plan_costs, G_TYPE_OBJECT)

static gboolean
is_same_use (const BhCostUse *a,
             const BhCostUse *b)
{
  return a->months == b->months && a->gb == b->gb && a->minutes == b->minutes &&
         a->texts == b->texts && bh_date_compare (a->start, b->start) == 0;
}

static void
take_use (BhPlanCosts *self,
          BhCostUse    use)
{
  if (is_same_use (&use, &self->use))
    return;
  self->use = use;
  g_hash_table_remove_all (self->costs);
  g_signal_emit (self, changed_signal, 0);
}

static void
on_session_changed (BhPlanCosts *self)
{
  BhProfile *profile = bh_session_get_profile (self->session);
  BhDate today = bh_session_get_today (self->session);
  BhCostUse use = self->use;

  use.start = today;
  take_use (self, profile != NULL ? bh_profile_get_use (profile, today) : use);
}

static void
bh_plan_costs_finalize (GObject *object)
{
  BhPlanCosts *self = BH_PLAN_COSTS (object);

  g_clear_pointer (&self->costs, g_hash_table_unref);
  g_clear_pointer (&self->tariffs, bh_tariffs_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_plan_costs_parent_class)->finalize (object);
}

static void
bh_plan_costs_class_init (BhPlanCostsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bh_plan_costs_finalize;

  changed_signal = g_signal_new ("changed", BH_TYPE_PLAN_COSTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
bh_plan_costs_init (BhPlanCosts *self)
{
  self->costs = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->use = (BhCostUse) { .months = 12, .call_minutes = BH_COST_CALL_MINUTES };
}

BhPlanCosts *
bh_plan_costs_new (BhSession *session)
{
  BhPlanCosts *self = g_object_new (BH_TYPE_PLAN_COSTS, NULL);

  self->session = g_object_ref (session);
  self->tariffs = bh_tariffs_new (bh_pack_plans (bh_session_get_pack (session)));
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self,
                           G_CONNECT_SWAPPED);
  on_session_changed (self);
  return self;
}

const BhTariffs *
bh_plan_costs_get_tariffs (BhPlanCosts *self)
{
  return self->tariffs;
}

const BhCostUse *
bh_plan_costs_get_use (BhPlanCosts *self)
{
  return &self->use;
}

void
bh_plan_costs_set_use (BhPlanCosts     *self,
                       const BhCostUse *use)
{
  BhProfile *profile = bh_session_get_profile (self->session);

  if (profile != NULL)
    bh_profile_set_use (profile, use);
  take_use (self, *use);
}

const BhCost *
bh_plan_costs_get (BhPlanCosts *self,
                   BhPlan      *plan)
{
  BhCost *cost = g_hash_table_lookup (self->costs, plan);

  if (cost == NULL) {
    cost = g_new0 (BhCost, 1);
    bh_cost_sum (cost, self->tariffs, plan, &self->use);
    g_hash_table_insert (self->costs, plan, cost);
  }
  return cost;
}

static void
append (GString *line,
        char    *part)
{
  g_autofree char *text = part;

  g_string_append (line, " · ");
  g_string_append (line, text);
}

char *
bh_plan_costs_describe (BhPlanCosts *self)
{
  const BhCostUse *use = &self->use;
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, ngettext ("%u month", "%u months", use->months), use->months);
  if (use->gb > 0)
    append (line, bh_format_data (use->gb));
  if (use->minutes > 0)
    append (line, g_strdup_printf (ngettext ("%u minute", "%u minutes", (guint) use->minutes),
                                   (guint) use->minutes));
  if (use->texts > 0)
    append (line, g_strdup_printf (ngettext ("%u text", "%u texts", (guint) use->texts),
                                   (guint) use->texts));
  if (use->gb <= 0 && use->minutes <= 0 && use->texts <= 0)
    append (line, g_strdup (_("keeping the number")));
  return g_string_free (g_steal_pointer (&line), FALSE);
}
