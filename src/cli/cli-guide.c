/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include "bh-guide-plan.h"
#include "bh-words.h"
#include "cli-json.h"

static const char *
truth_nick (BhTruth truth)
{
  static const char *const nicks[] = { "false", "unknown", "true" };

  return nicks[truth];
}

static void
write_label (JsonBuilder   *json,
             const char    *name,
             const BhLabel *label)
{
  bh_json_begin_object (json, name);
  bh_json_set_string (json, "zh", label->zh);
  bh_json_set_string (json, "en", label->en);
  if (label->zh_unconfirmed || label->en_unconfirmed) {
    bh_json_begin_array (json, "unconfirmed");
    if (label->zh_unconfirmed)
      json_builder_add_string_value (json, "zh");
    if (label->en_unconfirmed)
      json_builder_add_string_value (json, "en");
    json_builder_end_array (json);
  }
  json_builder_end_object (json);
}

static void
write_elements (JsonBuilder  *json,
                const BhStep *step)
{
  static const char *const kinds[] = { "tab-bar", "list-row", "field", "button", "tick-box",
                                       "message", "code-boxes", "card-tile", "picture" };
  static const char *const pictures[] = { "app", "id-card", "passport", "face", "qr", "puzzle" };

  bh_json_begin_array (json, "elements");
  for (guint i = 0; i < step->elements->len; i++) {
    const BhElement *element = step->elements->pdata[i];

    bh_json_begin_object (json, NULL);
    bh_json_set_string (json, "kind", kinds[element->kind]);
    if (element->kind != BH_ELEMENT_TAB_BAR) {
      write_label (json, "label", &element->label);
    } else {
      bh_json_begin_array (json, "tabs");
      for (guint j = 0; j < element->n_tabs; j++)
        write_label (json, NULL, &element->tabs[j]);
      json_builder_end_array (json);
      bh_json_set_number (json, "selected", element->selected);
    }
    if (element->kind == BH_ELEMENT_PICTURE)
      bh_json_set_string (json, "picture", pictures[element->picture]);
    bh_json_set_text (json, "type", &element->type);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
}

static void
write_taps (JsonBuilder  *json,
            const BhStep *step)
{
  bh_json_begin_array (json, "taps");
  for (guint i = 0; i < step->taps->len; i++) {
    const BhTap *tap = step->taps->pdata[i];

    bh_json_begin_object (json, NULL);
    bh_json_set_number (json, "element", tap->element);
    if (tap->tab >= 0)
      bh_json_set_number (json, "tab", tap->tab);
    bh_json_set_text (json, "words", &tap->words);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
}

static void
write_content (JsonBuilder  *json,
               const BhStep *step)
{
  if (step->path.zh != NULL)
    write_label (json, "path", &step->path);
  if (step->screen) {
    write_elements (json, step);
    write_taps (json, step);
    return;
  }
  bh_json_begin_array (json, "items");
  for (guint i = 0; i < step->items->len; i++)
    json_builder_add_string_value (json, bh_text (step->items->pdata[i]));
  json_builder_end_array (json);
}

static void
write_references (JsonBuilder  *json,
                  const BhStep *step)
{
  bh_json_begin_array (json, "failures");
  for (guint i = 0; i < step->failures->len; i++)
    json_builder_add_string_value (json, ((const BhFailure *) step->failures->pdata[i])->id);
  json_builder_end_array (json);
  bh_json_begin_array (json, "phrases");
  for (guint i = 0; i < step->phrases->len; i++)
    json_builder_add_string_value (json, ((const BhPhrase *) step->phrases->pdata[i])->id);
  json_builder_end_array (json);
  bh_json_set_string (json, "see", step->see);
  bh_json_set_strings (json, "replaces", (const char *const *) step->replaces);
}

static void
write_step (JsonBuilder  *json,
            const BhStep *step,
            BhTruth       branch,
            BhStepState   state)
{
  bh_json_begin_object (json, NULL);
  bh_json_set_string (json, "id", step->id);
  bh_json_set_string (json, "kind", step->screen ? "screen" : "checklist");
  bh_json_set_text (json, "title", &step->title);
  bh_json_set_string (json, "branch", truth_nick (branch));
  bh_json_set_string (json, "state", bh_step_state_nick (state));
  bh_json_set_text (json, "when", &step->when);
  write_content (json, step);
  bh_json_set_text (json, "caution", &step->caution);
  bh_json_set_text (json, "time", &step->time);
  write_references (json, step);
  bh_json_set_evidence (json, &step->evidence);
  json_builder_end_object (json);
}

/* What is to be fixed first, and what to have at hand. */
static void
write_plan (JsonBuilder       *json,
            const BhGuidePlan *plan)
{
  static const char *const waits[] = { "none", "days", "weeks" };

  bh_json_set_string (json, "standing", bh_guide_standing_nick (plan->standing));
  bh_json_begin_object (json, "time");
  bh_json_set_number (json, "least_minutes", plan->time.least);
  bh_json_set_number (json, "most_minutes", plan->time.most);
  bh_json_set_string (json, "wait", waits[plan->time.wait]);
  json_builder_end_object (json);
  bh_json_begin_array (json, "at_hand");
  for (guint i = 0; i < plan->at_hand->len; i++)
    json_builder_add_string_value (json, bh_text (&((const BhFact *) plan->at_hand->pdata[i])->at_hand));
  json_builder_end_array (json);
  bh_json_begin_array (json, "fixes");
  for (guint i = 0; i < plan->fixes->len; i++) {
    const BhGuideFix *fix = &g_array_index (plan->fixes, BhGuideFix, i);

    bh_json_begin_object (json, NULL);
    bh_json_set_string (json, "requirement", fix->requirement->id);
    bh_json_set_string (json, "state", bh_state_nick (fix->unmet ? BH_STATE_UNMET : BH_STATE_UNKNOWN));
    bh_json_set_string (json, "step", fix->step != NULL ? fix->step->id : NULL);
    bh_json_set_string (json, "guide", fix->guide != NULL ? fix->guide->id : NULL);
    bh_json_set_string (json, "question", fix->question != NULL ? fix->question->id : NULL);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
}

static void
print_json (BhCli             *self,
            const BhGuide     *guide,
            const BhGuidePlan *plan,
            const BhSituation *situation,
            const BhCheck     *check)
{
  JsonBuilder *json = bh_cli_json_begin (self);

  bh_json_set_string (json, "id", guide->id);
  bh_json_set_string (json, "wallet", guide->wallet->id);
  bh_json_set_string (json, "goal", guide->goal != NULL ? guide->goal->id : NULL);
  bh_json_set_text (json, "title", &guide->title);
  bh_json_set_text (json, "for", &guide->for_);
  write_plan (json, plan);
  bh_json_begin_array (json, "steps");
  for (guint i = 0; i < guide->steps->len; i++) {
    const BhStep *step = guide->steps->pdata[i];

    write_step (json, step, bh_step_branch (step, &situation->knowledge, check), plan->states[i]);
  }
  json_builder_end_array (json);
  bh_cli_json_end (self, json);
}

static void
print_line (BhCli      *self,
            const char *before,
            const char *text)
{
  if (text != NULL)
    bh_cli_print (self, "   %s%s\n", before, text);
}

/* The way to a screen, in the languages of the phone. */
static void
print_path (BhCli         *self,
            const BhLabel *path)
{
  const char *mark = path->zh_unconfirmed ? _(" (not confirmed)") : "";
  g_autofree char *chinese = g_strconcat (path->zh != NULL ? path->zh : "", mark, NULL);
  g_autofree char *english = g_strconcat (path->en != NULL ? path->en : "", mark, NULL);

  if (path->zh == NULL)
    return;
  print_line (self, "", chinese);
  if (strcmp (chinese, english) != 0)
    print_line (self, "", english);
}

/* What comes before the steps. */
static void
print_plan (BhCli             *self,
            const BhGuidePlan *plan)
{
  g_autofree char *time = bh_span_format (&plan->time);

  if (plan->fixes->len > 0)
    bh_cli_print (self, "\n%s\n", _("First to fix:"));
  for (guint i = 0; i < plan->fixes->len; i++) {
    const BhGuideFix *fix = &g_array_index (plan->fixes, BhGuideFix, i);

    print_line (self, fix->unmet ? "- " : "? ", bh_text (&fix->requirement->words));
  }
  if (plan->at_hand->len > 0)
    bh_cli_print (self, "\n%s\n", _("What to have at hand:"));
  for (guint i = 0; i < plan->at_hand->len; i++)
    print_line (self, "- ", bh_text (&((const BhFact *) plan->at_hand->pdata[i])->at_hand));
  if (time != NULL && plan->standing != BH_GUIDE_REACHED)
    bh_cli_print (self, "\n%s%s\n", _("Time: "), time);
}

static void
print_step (BhCli        *self,
            const BhStep *step,
            guint         number,
            const char   *reason)
{
  g_autofree char *evidence = bh_format_evidence (&step->evidence, self->today);

  bh_cli_print (self, "\n%u. %s [%s]\n", number, bh_text (&step->title), step->id);
  print_line (self, "", reason);
  print_path (self, &step->path);
  for (guint i = 0; i < step->items->len; i++)
    print_line (self, "- ", bh_text (step->items->pdata[i]));
  for (guint i = 0; i < step->taps->len; i++) {
    g_autofree char *tap_number = g_strdup_printf ("(%u) ", i + 1);

    print_line (self, tap_number, bh_text (&((const BhTap *) step->taps->pdata[i])->words));
  }
  print_line (self, _("Careful: "), bh_text (&step->caution));
  print_line (self, _("Time: "), bh_text (&step->time));
  print_line (self, "", evidence);
}

static void
print_text (BhCli             *self,
            const BhGuide     *guide,
            const BhGuidePlan *plan,
            const BhSituation *situation,
            const BhCheck     *check,
            gboolean           judged)
{
  guint number = 0;

  bh_cli_print (self, "%s\n", bh_text (&guide->title));
  if (bh_text (&guide->for_) != NULL)
    bh_cli_print (self, "%s\n", bh_text (&guide->for_));
  if (guide->goal != NULL && judged)
    bh_cli_print (self, "%s: %s\n", bh_text (&guide->goal->title),
                  bh_word_verdict (check->verdicts[guide->goal->index],
                                   check->done[guide->goal->index]));
  if (judged)
    print_plan (self, plan);
  for (guint i = 0; i < guide->steps->len; i++) {
    const BhStep *step = guide->steps->pdata[i];
    g_autofree char *reason =
      bh_step_reason (self->pack, step, &situation->knowledge, check, plan->states[i]);

    if (plan->states[i] != BH_STEP_SKIPPED)
      print_step (self, step, ++number, reason);
  }
}

void
bh_cli_guide (BhCli  *self,
              char  **argv)
{
  g_autofree char *facts = NULL;
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    BH_CLI_FACTS_OPTION (&facts),
    BH_CLI_JSON_OPTION (&json),
    { NULL },
  };
  g_autoptr (BhCheck) check = NULL;
  g_autoptr (BhGuidePlan) plan = NULL;
  BhSituation situation;
  const BhGuide *guide;

  if (!bh_cli_parse (self, options, argv) || !bh_cli_load_pack (self))
    return;
  guide = bh_pack_guide (self->pack, self->words[0]);
  if (guide == NULL) {
    bh_cli_fail_use (self, _("there is no guide “%s”"), self->words[0]);
    return;
  }
  bh_situation_init (&situation, self->pack);
  if (facts != NULL && !bh_cli_load_situation (self, facts, &situation))
    return;
  check = bh_check_new (self->pack, &situation.knowledge, self->today);
  plan = bh_guide_plan_new (self->pack, guide, &situation.knowledge, check, NULL);
  if (json)
    print_json (self, guide, plan, &situation, check);
  else
    print_text (self, guide, plan, &situation, check, facts != NULL);
}
