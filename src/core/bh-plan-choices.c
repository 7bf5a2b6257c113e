/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-choices"

#include "config.h"

#include "bh-plan-choices.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-plan-sign-up.h"
#include "bh-plan-words.h"
#include "bh-words.h"

static const char *const services[] = { "voice", "sms-only", "data-only", NULL };
static const char *const billings[] = { "postpaid", "prepaid", "topup", NULL };
static const char *const papers[] = { "residence-card", "passport", "my-number", "driving-licence",
                                      "taiwan-driving-licence", NULL };
static const char *const payments[] = { "own-credit-card", "foreign-card", "bank-account",
                                        "convenience-store", "alipay", NULL };
static const char *const languages[] = { "en", "zh", "ja", "ko", "vi", NULL };
/* JPY a month: steps that part the prices to keep a number. */
static const char *const amounts[] = { "0", "300", "500", "1000", "2000", "3000", NULL };
static const char *const works[] = { "yes", "not-no", NULL };

static const struct {
  const char        *title;
  const char        *any; /* where no title stands beside it; NULL: it never stands alone */
  const char *const *ids; /* NULL: those of the pack */
} choices[BH_N_PLAN_CHOICES] = {
  [BH_PLAN_CHOICE_NETWORK] = { N_("Network"), N_("Any network"), NULL },
  [BH_PLAN_CHOICE_SERVICE] = { N_("Service"), N_("Any service"), services },
  [BH_PLAN_CHOICE_BILLING] = { N_("Billing"), NULL, billings },
  [BH_PLAN_CHOICE_DOCUMENT] = { N_("Document I Have"), NULL, papers },
  [BH_PLAN_CHOICE_APPLICANT] = { N_("Who I Am"), NULL, bh_applicant_words },
  [BH_PLAN_CHOICE_PAYMENT] = { N_("I Can Pay With"), NULL, payments },
  [BH_PLAN_CHOICE_LANGUAGE] = { N_("Support In"), NULL, languages },
  [BH_PLAN_CHOICE_MOST] = { N_("To Keep, a Month"), NULL, amounts },
  [BH_PLAN_CHOICE_WORKS] = { N_("Works for Me"), N_("All plans"), works },
};

static const struct {
  const char *title;
  const char *help;
} flags[BH_N_PLAN_FLAGS] = {
  [BH_PLAN_FLAG_CODES_ABROAD] = { N_("Codes abroad"),
                                  N_("SMS arrives abroad, or can be switched on") },
  [BH_PLAN_FLAG_CODES_JAPAN] = { N_("Codes in Japan"), N_("SMS arrives in Japan") },
  [BH_PLAN_FLAG_ESIM] = { N_("eSIM"), N_("Can be had as an eSIM") },
  [BH_PLAN_FLAG_ON_SALE] = { N_("On sale"), N_("On sale today, or announced") },
  [BH_PLAN_FLAG_FAVOURITES] = { N_("Favourites"), N_("Marked as a favourite") },
  [BH_PLAN_FLAG_TOPPINGS] = { N_("Toppings"), N_("Also what is bought on top of a plan") },
};

const char *
bh_plan_choice_title (BhPlanChoice choice)
{
  return _(choices[choice].title);
}

const char *
bh_plan_choice_any (BhPlanChoice choice)
{
  return choices[choice].any != NULL ? _(choices[choice].any) : _("Any");
}

const char *
bh_plan_flag_title (BhPlanFlag flag)
{
  return _(flags[flag].title);
}

const char *
bh_plan_flag_help (BhPlanFlag flag)
{
  return _(flags[flag].help);
}

static const char *
applicant_word (const char *id)
{
  static const char *const words[BH_N_APPLICANTS] = {
    [BH_APPLICANT_VISITOR] = N_("Visitor to Japan"),
    [BH_APPLICANT_RESIDENT] = N_("Resident of Japan"),
    [BH_APPLICANT_ABROAD] = N_("Living abroad"),
  };

  for (guint i = 0; i < BH_N_APPLICANTS; i++) {
    if (strcmp (bh_applicant_words[i], id) == 0)
      return _(words[i]);
  }
  g_return_val_if_reached (id);
}

static char *
format_most (const char *id)
{
  g_autofree char *yen = bh_format_yen (g_ascii_strtod (id, NULL));

  /* Translators: an amount of money, or less */
  return strcmp (id, "0") == 0 ? g_steal_pointer (&yen) : g_strdup_printf (_("Up to %s"), yen);
}

static char *
label_of (BhPack       *pack,
          BhPlanChoice  choice,
          const char   *id)
{
  switch (choice) {
  case BH_PLAN_CHOICE_NETWORK:
    return g_strdup (bh_network_name (pack, id));
  case BH_PLAN_CHOICE_SERVICE:
    return g_strdup (bh_word (BH_WORDS_SERVICE, id));
  case BH_PLAN_CHOICE_BILLING:
    return g_strdup (bh_word (BH_WORDS_BILLING, id));
  case BH_PLAN_CHOICE_DOCUMENT:
    return g_strdup (bh_word (BH_WORDS_DOCUMENT, id));
  case BH_PLAN_CHOICE_APPLICANT:
    return g_strdup (applicant_word (id));
  case BH_PLAN_CHOICE_PAYMENT:
    return g_strdup (bh_word (BH_WORDS_PAYMENT, id));
  case BH_PLAN_CHOICE_LANGUAGE:
    return g_strdup (bh_word_language (id));
  case BH_PLAN_CHOICE_MOST:
    return format_most (id);
  case BH_PLAN_CHOICE_WORKS:
    return g_strdup (strcmp (id, "yes") == 0 ? _("Works for me") : _("May work for me"));
  case BH_N_PLAN_CHOICES:
  default:
    g_return_val_if_reached (NULL);
  }
}

/* (transfer container): the ids that make sense, whether or not a plan has them. */
static GPtrArray *
ids_of (BhPack       *pack,
        BhPlanChoice  choice)
{
  GPtrArray *ids = g_ptr_array_new ();
  const char *const *known = choices[choice].ids;

  if (known == NULL) {
    for (guint i = 0; i < bh_pack_networks (pack)->len; i++)
      g_ptr_array_add (ids, (gpointer) ((BhNamed *) bh_pack_networks (pack)->pdata[i])->id);
    return ids;
  }
  for (guint i = 0; known[i] != NULL; i++)
    g_ptr_array_add (ids, (gpointer) known[i]);
  return ids;
}

static gboolean
some_plan_meets (BhPack       *pack,
                 BhPlanChoice  choice,
                 const char   *id)
{
  GListModel *plans = bh_pack_plans (pack);

  /* That depends on the person, not on the pack. */
  if (choice == BH_PLAN_CHOICE_WORKS)
    return TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    if (bh_plan_meets (plan, choice, id))
      return TRUE;
  }
  return FALSE;
}

static void
value_free (gpointer data)
{
  BhPlanValue *value = data;

  g_free (value->label);
  g_free (value);
}

GPtrArray *
bh_plan_choice_values (BhPack       *pack,
                       BhPlanChoice  choice)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (value_free);
  g_autoptr (GPtrArray) ids = ids_of (pack, choice);

  for (guint i = 0; i < ids->len; i++) {
    BhPlanValue *value;

    if (!some_plan_meets (pack, choice, ids->pdata[i]))
      continue;
    value = g_new (BhPlanValue, 1);
    *value = (BhPlanValue) { ids->pdata[i], label_of (pack, choice, ids->pdata[i]) };
    g_ptr_array_add (values, value);
  }
  return values;
}

gboolean
bh_plan_choice_knows (BhPack       *pack,
                      BhPlanChoice  choice,
                      const char   *id)
{
  g_autoptr (GPtrArray) ids = ids_of (pack, choice);

  if (choice == BH_PLAN_CHOICE_MOST)
    return *id != '\0' && strlen (id) <= 9 && strspn (id, "0123456789") == strlen (id);
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

char *
bh_plan_choice_list (BhPack       *pack,
                     BhPlanChoice  choice)
{
  g_autoptr (GPtrArray) ids = ids_of (pack, choice);

  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}
