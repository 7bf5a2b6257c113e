/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-audit.h"

#include "bh-words.h"
#include "cli-json.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* --- JSON ----------------------------------------------------------------- */

/* As in a facts file, but each with a list. */
static void
write_facts (BhPack            *pack,
             const BhKnowledge *knowledge,
             JsonBuilder       *json)
{
  const GPtrArray *facts = bh_pack_facts (pack);

  bh_json_begin_object (json, "facts");
  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    if (knowledge->sets[i] == fact->all)
      continue;
    bh_json_begin_array (json, fact->id);
    for (guint value = 0; value < fact->n_values; value++) {
      if (knowledge->sets[i] & BIT (value))
        json_builder_add_string_value (json, fact->values[value].id);
    }
    json_builder_end_array (json);
  }
  json_builder_end_object (json);
}

void
bh_cli_write_differences (BhCli         *self,
                          const BhAudit *audit,
                          JsonBuilder   *json)
{
  const GPtrArray *goals = bh_pack_goals (self->pack);

  bh_json_begin_array (json, "differences");
  for (guint i = 0; i < audit->differences->len; i++) {
    const BhDifference *difference = &g_array_index (audit->differences, BhDifference, i);

    bh_json_begin_object (json, NULL);
    bh_json_set_string (json, "goal", difference->goal->id);
    bh_json_set_string (json, "verdict", bh_verdict_nick (difference->verdict));
    bh_json_set_boolean (json, "with_single_answers", difference->with_single_answers);
    write_facts (self->pack, &difference->knowledge, json);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
  bh_json_begin_array (json, "not_compared");
  for (guint i = 0; i < goals->len; i++) {
    if (audit->not_compared & BIT (i))
      json_builder_add_string_value (json, ((const BhGoal *) goals->pdata[i])->id);
  }
  json_builder_end_array (json);
}

/* --- Text ----------------------------------------------------------------- */

static void
append_fact (GString      *text,
             const BhFact *fact,
             guint64       values)
{
  const char *before = "=";

  g_string_append_printf (text, " %s", fact->id);
  for (guint i = 0; i < fact->n_values; i++) {
    if (!(values & BIT (i)))
      continue;
    g_string_append_printf (text, "%s%s", before, fact->values[i].id);
    before = "|";
  }
}

static void
append_difference (GString            *text,
                   BhPack             *pack,
                   const BhDifference *difference)
{
  const GPtrArray *facts = bh_pack_facts (pack);
  gboolean any = FALSE;

  /* The mark is explained in the heading. */
  g_string_append (text, difference->with_single_answers ? "     " : "    |");
  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    if (difference->knowledge.sets[i] == fact->all)
      continue;
    any = TRUE;
    append_fact (text, fact, difference->knowledge.sets[i]);
  }
  g_string_append_printf (text, "%s%s\n", any ? "" : " ", any ? "" : _("whatever is answered"));
}

/* Those of one goal and verdict, from @start on. Returns: where the next ones start */
static guint
print_group (BhCli         *self,
             const BhAudit *audit,
             guint          start)
{
  const BhDifference *first = &g_array_index (audit->differences, BhDifference, start);
  g_autoptr (GString) text = g_string_new (NULL);
  guint single = 0, end;

  for (end = start; end < audit->differences->len; end++) {
    const BhDifference *difference = &g_array_index (audit->differences, BhDifference, end);

    if (difference->goal != first->goal || difference->verdict != first->verdict)
      break;
    single += difference->with_single_answers;
    append_difference (text, self->pack, difference);
  }
  bh_cli_print (self, "  %s: %s: ", first->goal->id, bh_word_verdict (first->verdict, FALSE));
  /* Translators: so many places in the rules, and how many of them matter to a person who
   * answers each question with one value or not at all */
  bh_cli_print (self, _("%u, and %u of them with single answers"), end - start, single);
  bh_cli_print (self, "\n%s", text->str);
  return end;
}

void
bh_cli_print_differences (BhCli         *self,
                          const BhAudit *audit)
{
  const GPtrArray *goals = bh_pack_goals (self->pack);

  bh_cli_print (self, "\n%s: %u\n", _("Not certain, although every case gives the same verdict"),
                audit->differences->len);
  if (audit->differences->len > 0)
    bh_cli_print (self, "  %s\n", _("(| only where a question is answered by “one of these”)"));
  for (guint i = 0; i < audit->differences->len;)
    i = print_group (self, audit, i);
  for (guint i = 0; i < goals->len; i++) {
    if (audit->not_compared & BIT (i))
      bh_cli_print (self, "  %s: %s\n", ((const BhGoal *) goals->pdata[i])->id,
                    _("not looked through to the end"));
  }
}
