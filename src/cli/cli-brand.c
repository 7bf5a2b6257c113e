/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The carriers, and the page of one: what its plans amount to, and what is said of it. */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include "bh-brand-words.h"
#include "bh-plan-words.h"
#include "bh-words.h"
#include "cli-json.h"
#include "cli-table.h"

/* --- JSON ----------------------------------------------------------------- */

static void
write_range (JsonBuilder        *json,
             const BhBrandFacts *facts,
             BhBrandFigure       figure)
{
  const BhBrandRange *range = &facts->ranges[figure];

  bh_json_begin_object (json, bh_brand_figure_nick (figure));
  if (range->least == BH_UNLIMITED)
    bh_json_set_string (json, "least", "unlimited");
  else if (range->least != BH_NOT_KNOWN)
    bh_json_set_number (json, "least", range->least);
  if (range->most == BH_UNLIMITED)
    bh_json_set_string (json, "most", "unlimited");
  else if (range->most != BH_NOT_KNOWN)
    bh_json_set_number (json, "most", range->most);
  if (range->of_least != NULL)
    bh_json_set_string (json, "plan_of_least", range->of_least->id);
  if (range->of_most != NULL)
    bh_json_set_string (json, "plan_of_most", range->of_most->id);
  bh_json_set_number (json, "plans", range->n_known);
  bh_json_set_number (json, "plans_not_known", range->n_not_known);
  json_builder_end_object (json);
}

/* What is not known stands under "unknown", as in the pack's format. */
static void
write_counts (JsonBuilder        *json,
              const BhBrandFacts *facts,
              BhBrandWords        words)
{
  bh_json_begin_object (json, bh_brand_words_nick (words));
  for (guint i = 0; i < facts->counts[words]->len; i++) {
    const BhBrandCount *count = &g_array_index (facts->counts[words], BhBrandCount, i);

    bh_json_set_number (json, count->nick != NULL ? count->nick : "unknown", count->n_plans);
  }
  json_builder_end_object (json);
}

static void
write_coverage (JsonBuilder        *json,
                const BhBrandFacts *facts)
{
  bh_json_begin_array (json, "coverage");
  for (guint i = 0; i < facts->coverage->len; i++) {
    const BhBrandCoverage *row = &g_array_index (facts->coverage, BhBrandCoverage, i);

    bh_json_begin_object (json, NULL);
    bh_json_set_string (json, "network", row->network->id);
    bh_json_set_text (json, "name", row->name);
    bh_json_set_text (json, "value", row->value);
    bh_json_set_evidence (json, row->evidence);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
}

static void
write_statements (JsonBuilder        *json,
                  const BhBrandFacts *facts)
{
  bh_json_begin_array (json, "statements");
  for (guint topic = 0; topic < BH_N_BRAND_TOPICS; topic++) {
    for (guint i = 0; i < facts->statements[topic]->len; i++) {
      const BhBrandStatement *statement =
        &g_array_index (facts->statements[topic], BhBrandStatement, i);

      bh_json_begin_object (json, NULL);
      bh_json_set_string (json, "topic", bh_brand_topic_nick (topic));
      bh_json_set_text (json, "text", statement->text);
      if (statement->n_plans > 0)
        bh_json_set_number (json, "plans", statement->n_plans);
      bh_json_set_evidence (json, statement->evidence);
      json_builder_end_object (json);
    }
  }
  json_builder_end_array (json);
}

static void
write_not_known (JsonBuilder        *json,
                 const BhBrandFacts *facts)
{
  bh_json_begin_array (json, "not_known");
  for (guint topic = 0; topic < BH_N_BRAND_TOPICS; topic++) {
    if (!bh_brand_facts_knows (facts, topic))
      json_builder_add_string_value (json, bh_brand_topic_nick (topic));
  }
  json_builder_end_array (json);
}

static void
write_head (JsonBuilder   *json,
            const BhBrand *brand)
{
  bh_json_set_string (json, "id", brand->id);
  bh_json_set_text (json, "name", &brand->name);
  bh_json_set_strings (json, "networks", brand->networks);
  bh_json_set_string (json, "operator", brand->operator_);
  bh_json_set_string (json, "url", brand->url);
}

static void
print_json (BhCli              *self,
            const BhBrandFacts *facts)
{
  JsonBuilder *json = bh_cli_json_begin (self);

  write_head (json, facts->brand);
  bh_json_set_boolean (json, "on_sale", facts->on_sale);
  bh_json_set_number (json, "plans_counted", facts->n_counted);
  for (guint i = 0; i < BH_N_BRAND_RANGES; i++)
    write_range (json, facts, i);
  for (guint i = 0; i < BH_N_BRAND_WORDS; i++)
    write_counts (json, facts, i);
  write_coverage (json, facts);
  write_statements (json, facts);
  write_not_known (json, facts);
  bh_json_begin_array (json, "plans");
  for (guint i = 0; i < facts->plans->len; i++)
    json_builder_add_string_value (json, ((BhPlan *) facts->plans->pdata[i])->id);
  json_builder_end_array (json);
  bh_cli_json_end (self, json);
}

/* --- Text ----------------------------------------------------------------- */

static void
print_named (BhCli      *self,
             const char *name,
             const char *value)
{
  /* Translators: a name and its value: “Billing: Prepaid” */
  g_autofree char *line = g_strdup_printf (_("%s: %s"), name, value);

  bh_cli_print (self, "  %s\n", line);
}

static void
print_range (BhCli              *self,
             const BhBrandFacts *facts,
             BhBrandFigure       figure)
{
  g_autofree char *range = bh_format_brand_range (facts, figure);
  g_autofree char *missing = bh_format_brand_missing (facts, figure);
  g_autofree char *both = missing != NULL ? g_strdup_printf ("%s (%s)", range, missing) : NULL;

  if (facts->ranges[figure].n_known + facts->ranges[figure].n_not_known > 0)
    print_named (self, bh_word_brand_figure (figure), both != NULL ? both : range);
}

static void
print_counts (BhCli              *self,
              const BhBrandFacts *facts,
              BhBrandWords        words)
{
  g_autofree char *value = bh_format_brand_counts (facts, words, bh_list_separator ());

  if (facts->n_counted > 0)
    print_named (self, bh_word_brand_words (words), value);
}

static void
print_derived (BhCli              *self,
               const BhBrandFacts *facts,
               BhBrandTopic        topic)
{
  if (topic == BH_BRAND_PLANS) {
    for (guint i = BH_BRAND_MONTHLY; i <= BH_BRAND_PACK; i++)
      print_range (self, facts, i);
    for (guint i = BH_BRAND_DATA; i <= BH_BRAND_SPEED; i++)
      print_range (self, facts, i);
    for (guint i = BH_BRAND_BILLINGS; i <= BH_BRAND_ESIM; i++)
      print_counts (self, facts, i);
  } else if (topic == BH_BRAND_NETWORK) {
    for (guint i = 0; i < facts->coverage->len; i++) {
      const BhBrandCoverage *row = &g_array_index (facts->coverage, BhBrandCoverage, i);
      g_autofree char *name =
        g_strdup_printf ("%s · %s", bh_text (&row->network->name), bh_text (row->name));

      print_named (self, name, bh_text (row->value));
    }
  } else if (topic == BH_BRAND_ROAMING) {
    print_counts (self, facts, BH_BRAND_SMS_ABROAD);
  } else if (topic == BH_BRAND_LEAVING) {
    print_range (self, facts, BH_BRAND_KEEP);
  } else if (topic == BH_BRAND_IDENTITY) {
    print_counts (self, facts, BH_BRAND_DOCUMENTS);
  } else if (topic == BH_BRAND_PAYMENT) {
    print_counts (self, facts, BH_BRAND_PAYMENTS);
  } else if (topic == BH_BRAND_OPENING) {
    print_range (self, facts, BH_BRAND_OPENING_FEE);
  } else if (topic == BH_BRAND_HELP) {
    print_counts (self, facts, BH_BRAND_LANGUAGES);
  }
}

static void
print_topic (BhCli              *self,
             const BhBrandFacts *facts,
             BhBrandTopic        topic)
{
  bh_cli_print (self, "\n%s\n", bh_word_brand_topic (topic));
  if (!bh_brand_facts_knows (facts, topic)) {
    bh_cli_print (self, "  %s\n", bh_word_not_known ());
    return;
  }
  print_derived (self, facts, topic);
  for (guint i = 0; i < facts->statements[topic]->len; i++) {
    const BhBrandStatement *statement =
      &g_array_index (facts->statements[topic], BhBrandStatement, i);
    g_autofree char *evidence = bh_format_evidence (statement->evidence, self->today);

    bh_cli_print (self, "  • %s\n    [%s]\n", bh_text (statement->text), evidence);
  }
}

static void
print_plans (BhCli              *self,
             const BhBrandFacts *facts)
{
  g_autoptr (BhCliTable) table = bh_cli_table_new (4, 1u << 1);

  for (guint i = 0; i < facts->plans->len; i++) {
    BhPlan *plan = facts->plans->pdata[i];
    g_autofree char *keep = bh_format_yen (plan->keep->jpy_per_month);
    g_autofree char *status = bh_plan_status_short (plan, self->today);

    bh_cli_table_add (table, plan->id, keep, plan->name, status != NULL ? status : "");
  }
  bh_cli_print (self, "\n%s\n", _("Plans, Cheapest to Keep First"));
  bh_cli_table_print (table, self, "  ");
}

static void
print_text (BhCli              *self,
            const BhBrandFacts *facts)
{
  const BhBrand *brand = facts->brand;

  bh_cli_print (self, "%s\n", bh_text (&brand->name));
  print_named (self, _("Company"),
               brand->operator_ != NULL ? brand->operator_ : bh_word_not_known ());
  print_named (self, _("Official page"), brand->url != NULL ? brand->url : bh_word_not_known ());
  for (guint i = 0; i < BH_N_BRAND_TOPICS; i++)
    print_topic (self, facts, i);
  print_plans (self, facts);
}

/* --- All ------------------------------------------------------------------ */

static void
list_json (BhCli *self)
{
  const GPtrArray *brands = bh_pack_brands (self->pack);
  JsonBuilder *json = bh_cli_json_begin (self);

  bh_json_begin_array (json, "brands");
  for (guint i = 0; i < brands->len; i++) {
    bh_json_begin_object (json, NULL);
    write_head (json, brands->pdata[i]);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
  bh_cli_json_end (self, json);
}

static void
list_text (BhCli *self)
{
  const GPtrArray *brands = bh_pack_brands (self->pack);
  g_autoptr (BhCliTable) table = bh_cli_table_new (3, 0);

  for (guint i = 0; i < brands->len; i++) {
    const BhBrand *brand = brands->pdata[i];
    g_autoptr (BhBrandFacts) facts = bh_brand_facts_new (self->pack, brand, self->today);
    g_autofree char *keep = bh_format_brand_range (facts, BH_BRAND_KEEP);

    bh_cli_table_add (table, brand->id, bh_text (&brand->name), keep);
  }
  bh_cli_table_print (table, self, "");
}

void
bh_cli_brand (BhCli  *self,
              char  **argv)
{
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    BH_CLI_JSON_OPTION (&json),
    { NULL },
  };
  g_autoptr (BhBrandFacts) facts = NULL;
  const BhBrand *brand;

  if (!bh_cli_parse (self, options, argv) || !bh_cli_load_pack (self))
    return;
  if (self->words == NULL || self->words[0] == NULL) {
    (json ? list_json : list_text) (self);
    return;
  }
  if (self->words[1] != NULL) {
    bh_cli_fail_use (self, _("“%s” is one argument too many"), self->words[1]);
    return;
  }
  brand = bh_pack_brand (self->pack, self->words[0]);
  if (brand == NULL) {
    bh_cli_fail_use (self, _("there is no carrier “%s”"), self->words[0]);
    return;
  }
  facts = bh_brand_facts_new (self->pack, brand, self->today);
  (json ? print_json : print_text) (self, facts);
}
