/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-facts"

#include "bh-plan-facts.h"

#include "bh-checker.h"

#include <string.h>

/* The states of SMS abroad that are possible on @network: one bit for each BhSmsAbroad. */
static guint
sms_abroad_states (const BhPlanSmsAbroad *sms,
                   const char            *network)
{
  guint states = 0;

  for (guint i = 0; i < sms->n_by_network; i++) {
    if (network != NULL && strcmp (sms->by_network[i].network, network) == 0)
      return 1u << sms->by_network[i].state;
    states |= 1u << sms->by_network[i].state;
  }
  return states != 0 ? states : 1u << sms->state;
}

static gboolean
list_has (const char *const *list,
          const char        *word)
{
  return word != NULL && g_strv_contains (list, word);
}

static gboolean
documents_match (const char *const *wanted,
                 const char *const *documents)
{
  if (documents == NULL || documents[0] == NULL)
    return list_has (wanted, "unknown");
  for (guint i = 0; documents[i] != NULL; i++) {
    if (list_has (wanted, documents[i]))
      return TRUE;
  }
  return FALSE;
}

static gboolean
column_matches (const BhPlanFactColumn *column,
                BhPlan                 *plan,
                BhSmsAbroad             sms_abroad)
{
  const char *const *wanted = (const char *const *) column->values;

  if (strcmp (column->column, "kind") == 0)
    return list_has (wanted, plan->kind);
  if (strcmp (column->column, "billing") == 0)
    return list_has (wanted, plan->billing);
  if (strcmp (column->column, "service") == 0)
    return list_has (wanted, plan->service);
  if (strcmp (column->column, "rule") == 0)
    return list_has (wanted, plan->keep->rule != NULL ? plan->keep->rule->id : "unknown");
  if (strcmp (column->column, "sms_abroad") == 0)
    return list_has (wanted, bh_sms_abroad_words[sms_abroad]);
  if (strcmp (column->column, "sms_abroad_confidence") == 0)
    return list_has (wanted, bh_confidence_nick (plan->sms_abroad->evidence.confidence));
  return documents_match (wanted, (const char *const *) plan->documents->list);
}

static gboolean
row_matches (const BhPlanFact *row,
             BhPlan           *plan,
             BhSmsAbroad       sms_abroad)
{
  for (guint i = 0; i < row->columns->len; i++) {
    if (!column_matches (row->columns->pdata[i], plan, sms_abroad))
      return FALSE;
  }
  return TRUE;
}

/* Each row narrows its fact by intersection, from top to bottom. */
static void
apply_rows (BhPack      *pack,
            BhPlan      *plan,
            BhPlanUse    use,
            BhSmsAbroad  sms_abroad,
            BhKnowledge *knowledge)
{
  const GPtrArray *rows = bh_pack_plan_facts (pack);

  for (guint i = 0; i < rows->len; i++) {
    const BhPlanFact *row = rows->pdata[i];
    guint64 values = use == BH_PLAN_TRIED ? row->try_values : row->values;

    if (row_matches (row, plan, sms_abroad) && (knowledge->sets[row->fact] & values) != 0)
      knowledge->sets[row->fact] &= values;
  }
}

/**
 * bh_plan_facts:
 * @knowledge: (out): the sets of values that @plan leaves possible
 *
 * Applies the pack's table "from a plan to facts about a line". Where the
 * answer depends on a network that is not known, the union over the networks
 * is taken.
 */
void
bh_plan_facts (BhPack      *pack,
               BhPlan      *plan,
               BhPlanUse    use,
               const char  *network,
               BhKnowledge *knowledge)
{
  guint states = sms_abroad_states (plan->sms_abroad, network);
  gboolean first = TRUE;

  bh_knowledge_init (knowledge, pack);
  for (guint state = 0; state <= BH_SMS_ABROAD_NOT_OFFERED; state++) {
    BhKnowledge one;

    if (!(states & (1u << state)))
      continue;
    bh_knowledge_init (&one, pack);
    apply_rows (pack, plan, use, state, &one);
    for (guint i = 0; i < bh_pack_facts (pack)->len; i++)
      knowledge->sets[i] = first ? one.sets[i] : knowledge->sets[i] | one.sets[i];
    first = FALSE;
  }
}
