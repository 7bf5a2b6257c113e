/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-words"

#include "config.h"

#include "bh-plan-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-words.h"

typedef const char *(*WordOf) (const char *nick);

/* A plan that was on sale when its figures ended; whether it is sold since then is another
 * matter. */
static gboolean
has_run_out (BhPlan       *plan,
             BhPlanStatus  status)
{
  return status == BH_PLAN_CLOSED && strcmp (plan->status, "closed") != 0;
}

char *
bh_plan_status_short (BhPlan *plan,
                      BhDate  today)
{
  BhPlanStatus status = bh_plan_status_on (plan, today);
  g_autofree char *from = bh_format_date (plan->valid_from);
  g_autofree char *to = bh_format_date (plan->valid_to);

  if (status == BH_PLAN_ANNOUNCED)
    /* Translators: a plan that is sold from this date on */
    return g_strdup_printf (_("from %s"), from);
  if (status == BH_PLAN_STATUS_UNKNOWN)
    return g_strdup (_("sale not confirmed"));
  if (has_run_out (plan, status))
    return g_strdup_printf (_("ended %s"), to);
  if (status == BH_PLAN_CLOSED)
    return g_strdup (C_("plan", "closed"));
  /* Translators: a plan whose price holds up to this date */
  return bh_date_is_set (plan->valid_to) ? g_strdup_printf (_("until %s"), to) : NULL;
}

char *
bh_plan_status_sentence (BhPlan *plan,
                         BhDate  today)
{
  BhPlanStatus status = bh_plan_status_on (plan, today);
  g_autofree char *from = bh_format_date (plan->valid_from);
  g_autofree char *to = bh_format_date (plan->valid_to);

  if (status == BH_PLAN_ANNOUNCED)
    return g_strdup_printf (_("Announced: on sale from %s."), from);
  if (status == BH_PLAN_STATUS_UNKNOWN)
    return g_strdup (_("Whether it is on sale is not confirmed."));
  if (has_run_out (plan, status))
    return g_strdup_printf (_("These figures held until %s. What holds now is not known here."),
                            to);
  if (status == BH_PLAN_CLOSED && bh_date_is_set (plan->valid_to))
    return g_strdup_printf (_("Closed to new customers: sign-up ended on %s."), to);
  if (status == BH_PLAN_CLOSED)
    return g_strdup (_("Closed to new customers."));
  if (bh_date_is_set (plan->valid_to))
    return g_strdup_printf (_("On sale at these figures until %s."), to);
  return g_strdup (_("On sale."));
}

const char *
bh_network_name (BhPack     *pack,
                 const char *id)
{
  const GPtrArray *networks = bh_pack_networks (pack);

  for (guint i = 0; id != NULL && i < networks->len; i++) {
    const BhNamed *network = networks->pdata[i];

    if (strcmp (network->id, id) == 0)
      return bh_text (&network->name);
  }
  return bh_word_not_known ();
}

static char *
join_words (const char **nicks,
            WordOf       word_of,
            const char  *separator)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (nicks == NULL || nicks[0] == NULL)
    return g_strdup (bh_word_not_known ());
  for (guint i = 0; nicks[i] != NULL; i++) {
    if (i > 0)
      g_string_append (line, separator);
    g_string_append (line, word_of (nicks[i]));
  }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static const char *
document_word (const char *nick)
{
  return bh_word (BH_WORDS_DOCUMENT, nick);
}

static const char *
payment_word (const char *nick)
{
  return bh_word (BH_WORDS_PAYMENT, nick);
}

char *
bh_plan_documents (BhPlan     *plan,
                   const char *separator)
{
  return join_words (plan->documents->list, document_word, separator);
}

char *
bh_plan_payment (BhPlan     *plan,
                 const char *separator)
{
  return join_words (plan->other->payment, payment_word, separator);
}

char *
bh_plan_languages (BhPlan     *plan,
                   const char *separator)
{
  return join_words (plan->other->support_languages, bh_word_language, separator);
}

const char *
bh_list_separator (void)
{
  /* Translators: what stands between the members of a list: “Residence card, Passport” */
  return C_("list", ", ");
}

const BhEvidence *
bh_plan_first_evidence (BhPlan *plan)
{
  if (plan->keep->jpy_per_month != BH_NOT_KNOWN)
    return &plan->keep->evidence;
  return &plan->price->evidence;
}
