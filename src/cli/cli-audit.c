/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-audit.h"

#include "bh-words.h"
#include "cli-json.h"
#include "cli-table.h"

/* --- JSON ----------------------------------------------------------------- */

static void
write_tally (const BhAuditTally *tally,
             JsonBuilder        *json)
{
  bh_json_set_number (json, "total", tally->total);
  bh_json_set_number (json, "with_source", tally->with_source);
  bh_json_set_number (json, "undated", tally->undated);
  bh_json_set_number (json, "old", tally->old);
}

static void
write_date (const char        *name,
            const BhAuditDate *date,
            JsonBuilder       *json)
{
  if (date->id == NULL)
    return;
  bh_json_begin_object (json, name);
  bh_json_set_date (json, "date", date->date);
  bh_json_set_string (json, "kind", bh_statements_nick (date->kind));
  bh_json_set_string (json, "id", date->id);
  json_builder_end_object (json);
}

static void
write_statements (const BhAudit *audit,
                  JsonBuilder   *json)
{
  bh_json_begin_object (json, "statements");
  write_tally (&audit->all, json);
  write_date ("oldest", &audit->oldest, json);
  write_date ("newest", &audit->newest, json);
  bh_json_begin_object (json, "by_kind");
  for (guint i = 0; i < BH_N_STATEMENTS; i++) {
    bh_json_begin_object (json, bh_statements_nick (i));
    write_tally (&audit->by_kind[i], json);
    json_builder_end_object (json);
  }
  json_builder_end_object (json);
  bh_json_begin_object (json, "by_confidence");
  for (guint i = 0; i < G_N_ELEMENTS (audit->by_confidence); i++)
    bh_json_set_number (json, bh_confidence_nick (i), audit->by_confidence[i]);
  json_builder_end_object (json);
  json_builder_end_object (json);
}

static void
write_findings (const BhAudit *audit,
                BhFindingKind  kind,
                JsonBuilder   *json)
{
  bh_json_begin_array (json, bh_finding_nick (kind));
  for (guint i = 0; i < audit->findings->len; i++) {
    const BhFinding *finding = &g_array_index (audit->findings, BhFinding, i);

    if (finding->kind != kind)
      continue;
    bh_json_begin_object (json, NULL);
    bh_json_set_string (json, "goal", finding->goal->id);
    if (finding->requirement != NULL)
      bh_json_set_string (json, "requirement", finding->requirement->id);
    bh_json_set_boolean (json, "proven", finding->proven);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
}

static void
print_json (BhCli         *self,
            const BhAudit *audit)
{
  JsonBuilder *json = bh_cli_json_begin (self);

  bh_json_set_string (json, "sha256", audit->sha256);
  bh_json_begin_object (json, "counts");
  for (guint i = 0; i < BH_N_COUNTED; i++)
    bh_json_set_number (json, bh_counted_nick (i), audit->counts[i]);
  json_builder_end_object (json);
  write_statements (audit, json);
  bh_json_begin_object (json, "rules");
  for (guint i = 0; i < BH_N_FINDINGS; i++)
    write_findings (audit, i, json);
  bh_json_begin_array (json, "unused_facts");
  for (guint i = 0; i < audit->unused->len; i++)
    json_builder_add_string_value (json, ((const BhFact *) audit->unused->pdata[i])->id);
  json_builder_end_array (json);
  bh_json_set_number (json, "evaluations", audit->evaluations);
  bh_cli_write_differences (self, audit, json);
  json_builder_end_object (json);
  bh_cli_json_end (self, json);
}

/* --- Text ----------------------------------------------------------------- */

static void
print_counts (BhCli         *self,
              const BhAudit *audit)
{
  g_autoptr (BhCliTable) table = bh_cli_table_new (2, 1);

  bh_cli_print (self, "%s\n", _("In the pack:"));
  for (guint i = 0; i < BH_N_COUNTED; i++) {
    g_autofree char *number = g_strdup_printf ("%u", audit->counts[i]);

    bh_cli_table_add (table, number, bh_counted_nick (i));
  }
  bh_cli_table_print (table, self, "  ");
}

static void
add_tally (BhCliTable         *table,
           const char         *name,
           const BhAuditTally *tally)
{
  g_autofree char *total = g_strdup_printf ("%u", tally->total);
  g_autofree char *with_source = bh_format_share (tally->with_source, tally->total);
  g_autofree char *undated = bh_format_share (tally->undated, tally->total);
  g_autofree char *old = bh_format_share (tally->old, tally->total);

  bh_cli_table_add (table, name, total, with_source, undated, old);
}

static void
print_date (BhCli             *self,
            const char        *name,
            const BhAuditDate *date)
{
  g_autofree char *day = bh_date_format (date->date);

  if (date->id != NULL)
    bh_cli_print (self, "  %s: %s (%s %s)\n", name, day, bh_statements_nick (date->kind), date->id);
}

static void
print_statements (BhCli         *self,
                  const BhAudit *audit)
{
  g_autoptr (BhCliTable) table = bh_cli_table_new (5, 2 | 4 | 8 | 16);
  g_autoptr (BhCliTable) confidences = bh_cli_table_new (2, 1);

  bh_cli_print (self, "\n%s\n", _("Statements of fact:"));
  bh_cli_table_add (table, "", _("all"), _("with a source"), _("undated"), _("180 days or older"));
  for (guint i = 0; i < BH_N_STATEMENTS; i++)
    add_tally (table, bh_statements_nick (i), &audit->by_kind[i]);
  add_tally (table, _("all"), &audit->all);
  bh_cli_table_print (table, self, "  ");
  print_date (self, _("oldest"), &audit->oldest);
  print_date (self, _("newest"), &audit->newest);

  bh_cli_print (self, "\n%s\n", _("Statements by confidence:"));
  for (guint i = 0; i < G_N_ELEMENTS (audit->by_confidence); i++) {
    g_autofree char *number = bh_format_share (audit->by_confidence[i], audit->all.total);

    bh_cli_table_add (confidences, number, bh_word_confidence (i));
  }
  bh_cli_table_print (confidences, self, "  ");
}

static void
print_findings (BhCli         *self,
                const BhAudit *audit,
                BhFindingKind  kind)
{
  static const char *const titles[] = {
    [BH_FINDING_NEVER_APPLIES] = N_("Requirements that never apply"),
    [BH_FINDING_NEVER_MET] = N_("Requirements that are never met"),
    [BH_FINDING_NEVER_UNMET] = N_("Requirements that are never unmet"),
    [BH_FINDING_CONTRADICTION] = N_("Requirements that contradict their own “when”"),
    [BH_FINDING_ENDED] = N_("Requirements that have ended"),
    [BH_FINDING_NOT_YET] = N_("Requirements that are not yet in force"),
    [BH_FINDING_NEVER_YES] = N_("Goals that are never Yes"),
    [BH_FINDING_NEVER_NO] = N_("Goals that are never No"),
  };
  g_autoptr (GString) text = g_string_new (NULL);
  guint count = 0;

  for (guint i = 0; i < audit->findings->len; i++) {
    const BhFinding *finding = &g_array_index (audit->findings, BhFinding, i);

    if (finding->kind != kind)
      continue;
    count++;
    g_string_append_printf (text, "    %s%s%s%s%s\n", finding->goal->id,
                            finding->requirement != NULL ? " " : "",
                            finding->requirement != NULL ? finding->requirement->id : "",
                            finding->proven ? "" : " ",
                            /* Translators: it was not found out whether this is so */
                            finding->proven ? "" : _("(not proven)"));
  }
  bh_cli_print (self, "  %s: %u\n%s", _(titles[kind]), count, text->str);
}

static void
print_rules (BhCli         *self,
             const BhAudit *audit)
{
  bh_cli_print (self, "\n%s\n", _("Rules:"));
  for (guint i = 0; i < BH_N_FINDINGS; i++)
    print_findings (self, audit, i);
  bh_cli_print (self, "  %s: %u\n", _("Facts that no condition uses"), audit->unused->len);
  for (guint i = 0; i < audit->unused->len; i++)
    bh_cli_print (self, "    %s\n", ((const BhFact *) audit->unused->pdata[i])->id);
}

static void
print_edition (BhCli         *self,
               const BhAudit *audit)
{
  g_autofree char *edition = bh_date_format (bh_pack_get_edition (self->pack));

  /* Translators: %s is the day on which the pack was closed */
  bh_cli_print (self, _("Edition %s"), edition);
  bh_cli_print (self, "\nSHA-256 %s\n\n", audit->sha256);
}

static void
print_text (BhCli         *self,
            const BhAudit *audit)
{
  print_edition (self, audit);
  print_counts (self, audit);
  print_statements (self, audit);
  print_rules (self, audit);
  bh_cli_print_differences (self, audit);
}

void
bh_cli_audit (BhCli  *self,
              char  **argv)
{
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    BH_CLI_JSON_OPTION (&json),
    { NULL },
  };
  g_autoptr (BhAudit) audit = NULL;

  if (!bh_cli_parse (self, options, argv) || !bh_cli_load_pack (self))
    return;
  audit = bh_audit_new (self->pack, self->today);
  if (json)
    print_json (self, audit);
  else
    print_text (self, audit);
}
