/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-plan-filter.h"

#include "bh-plan-choices.h"

static const struct {
  const char *help;
  const char *argument;
} choices[BH_N_PLAN_CHOICES] = {
  [BH_PLAN_CHOICE_NETWORK] = { N_("Only plans on this network"), N_("ID") },
  [BH_PLAN_CHOICE_SERVICE] = { N_("Only plans with this service"), N_("ID") },
  [BH_PLAN_CHOICE_BILLING] = { N_("Only plans that are paid like this"), N_("ID") },
  [BH_PLAN_CHOICE_DOCUMENT] = { N_("Only plans for which this document is enough"), N_("ID") },
  [BH_PLAN_CHOICE_APPLICANT] = { N_("Only plans for visitors, residents or people abroad"),
                                 N_("ID") },
  [BH_PLAN_CHOICE_PAYMENT] = { N_("Only plans that can be paid with this"), N_("ID") },
  [BH_PLAN_CHOICE_LANGUAGE] = { N_("Only plans with support in this language"), N_("ID") },
  [BH_PLAN_CHOICE_MOST] = { N_("Only plans that keep a number for so much a month, or less"),
                            N_("JPY") },
  [BH_PLAN_CHOICE_WORKS] = { N_("Only plans that work for the person of --facts, or may work"),
                             N_("yes|not-no") },
};

/* A person's favourites stand in no file. */
static const char *const flags[BH_N_PLAN_FLAGS] = {
  [BH_PLAN_FLAG_CODES_ABROAD] = N_("Only plans whose SMS arrives abroad, or can be switched on"),
  [BH_PLAN_FLAG_CODES_JAPAN] = N_("Only plans whose SMS arrives in Japan"),
  [BH_PLAN_FLAG_ESIM] = N_("Only plans that can be had as an eSIM"),
  [BH_PLAN_FLAG_ON_SALE] = N_("Only plans that are on sale, or announced"),
};

GArray *
bh_cli_plan_filter_options (BhCliPlanFilter    *self,
                            const GOptionEntry *first)
{
  GArray *options = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  const GOptionEntry others[] = {
    { "search", 0, 0, G_OPTION_ARG_FILENAME, &self->search,
      N_("Only plans in which all of these words stand"), N_("WORDS") },
    { "no-toppings", 0, 0, G_OPTION_ARG_NONE, &self->no_toppings,
      N_("Without what is bought on top of a plan"), NULL },
  };

  for (; first->long_name != NULL; first++)
    g_array_append_vals (options, first, 1);
  g_array_append_vals (options, others, G_N_ELEMENTS (others));
  for (guint i = 0; i < BH_N_PLAN_CHOICES; i++) {
    const GOptionEntry option = { bh_plan_choice_names[i], 0, 0, G_OPTION_ARG_FILENAME,
                                  &self->choices[i], choices[i].help, choices[i].argument };

    g_array_append_val (options, option);
  }
  for (guint i = 0; i < BH_N_PLAN_FLAGS; i++) {
    const GOptionEntry option = { bh_plan_flag_names[i], 0, 0, G_OPTION_ARG_NONE, &self->flags[i],
                                  flags[i], NULL };

    if (flags[i] != NULL)
      g_array_append_val (options, option);
  }
  return options;
}

static gboolean
check_choice (BhCliPlanFilter    *self,
              BhCli              *cli,
              const BhPlanPerson *person,
              BhPlanChoice        choice)
{
  const char *id = self->choices[choice];
  g_autofree char *list = NULL;

  if (id == NULL)
    return TRUE;
  if (choice == BH_PLAN_CHOICE_WORKS && person == NULL) {
    bh_cli_fail_use (cli, _("--%s needs --facts"), bh_plan_choice_names[choice]);
    return FALSE;
  }
  if (bh_plan_choice_knows (cli->pack, choice, id))
    return TRUE;
  list = bh_plan_choice_list (cli->pack, choice);
  /* Translators: what was given, an option, and what can be given */
  bh_cli_fail_use (cli, _("“%s” is nothing for --%s, where there are: %s"), id,
                   bh_plan_choice_names[choice], list);
  return FALSE;
}

BhPlanQuery *
bh_cli_plan_filter_query (BhCliPlanFilter    *self,
                          BhCli              *cli,
                          const BhPlanPerson *person)
{
  g_autoptr (BhPlanQuery) query = bh_plan_query_new (cli->pack, cli->today, person);

  for (guint i = 0; i < BH_N_PLAN_CHOICES; i++) {
    if (!check_choice (self, cli, person, i))
      return NULL;
    bh_plan_query_set_choice (query, i, self->choices[i]);
  }
  for (guint i = 0; i < BH_N_PLAN_FLAGS; i++)
    bh_plan_query_set_flag (query, i, self->flags[i]);
  bh_plan_query_set_flag (query, BH_PLAN_FLAG_TOPPINGS, !self->no_toppings);
  bh_plan_query_set_search (query, self->search != NULL ? self->search : "");
  return g_steal_pointer (&query);
}

void
bh_cli_plan_filter_clear (BhCliPlanFilter *self)
{
  g_clear_pointer (&self->search, g_free);
  for (guint i = 0; i < BH_N_PLAN_CHOICES; i++)
    g_clear_pointer (&self->choices[i], g_free);
}
