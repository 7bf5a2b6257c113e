/* SPDX-License-Identifier: GPL-3.0-or-later */

/* baohaoctl: the knowledge and the checker for scripts, packagers and tests. */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include <stdio.h>
#include <string.h>

#include "bh-locale.h"

static const BhCliVerb verbs[] = {
  { "plans", "", 0, "[--facts FILE] [--FILTER]… [--json | --csv]",
    N_("List the plans, the cheapest to keep a number first."), bh_cli_plans },
  { "brand", "[ID]", BH_CLI_WORDS_OR_NONE, "[--json]",
    N_("List the carriers; of one, print all that is known of it."), bh_cli_brand },
  { "check", "", 0, "--facts FILE [--goal ID]… [--json]",
    N_("Say what is possible with both wallets, and what would make it possible."), bh_cli_check },
  { "cost", "[PLAN…]", BH_CLI_WORDS_OR_NONE,
    "[--months N] [--gb G] [--minutes M] [--call-minutes M] [--texts T] [--sim-card] [--start DATE] "
    "[--leave DATE] [--json]",
    N_("Work out what a line costs over some months, the cheapest first; of one plan, how."),
    bh_cli_cost },
  { "chart", "cost|map [PLAN…]", BH_CLI_ANY_WORDS,
    "[--months N] [--gb G] [--minutes M] [--across months|minutes] [--start DATE] "
    "[--output FILE.png|.pdf] [--width W] [--scale N] [--dark] [--json]",
    N_("Draw what plans cost over time, or which is the cheapest for which use; or print it."),
    bh_cli_chart },
  { "deadlines", "", 0,
    "[--facts FILE] [--plan ID] [--activated | --last-top-up | --ends | --leaving DATE]… [--json | --ics] "
    "[--output FILE]",
    N_("Say what has to be done by which day to keep the number."), bh_cli_deadlines },
  { "guide", "ID", 1, "[--facts FILE] [--json]",
    N_("Print the steps of a guide; with facts, only those for this person."), bh_cli_guide },
  { "number", "DIGITS… | -", BH_CLI_ANY_WORDS, "[--json]",
    N_("Say how a Japanese number is typed into each wallet, and which text message goes where. "
       "“-” reads it from standard input, so that no shell remembers it."), bh_cli_number },
  { "screen", "STEP", 1, "--output FILE.png|.pdf [--phone zh|en] [--dark] [--scale N]",
    N_("Draw the phone screen of one step into a file."), bh_cli_screen },
  { "sheet", "", 0, "--facts FILE --output FILE.pdf [--paper a4|letter]",
    N_("Write a document to print and take along: answers, verdicts, deadlines, steps."), bh_cli_sheet },
  { "search", "WORDS", BH_CLI_ANY_WORDS, "[--json]",
    N_("Find words in everything that Baohao knows."), bh_cli_search },
  { "profiles", "list | export [ID…] | import FILE", BH_CLI_ANY_WORDS,
    "[--output FILE] [--dry-run] [--replace] [--json]",
    N_("List the profiles that the window shows, write them into a file, or take them over from one."),
    bh_cli_profiles },
  { "validate", "FILE", 1, "",
    N_("Read a pack strictly and count what is in it."), bh_cli_validate },
  { "changes", "FILE", 1, "[--facts FILE] [--json]",
    N_("Say what the pack in FILE says otherwise, and which of a person’s verdicts it turns."),
    bh_cli_changes },
  { "rules", "", 0, "[--format text|dot]",
    N_("Write down the goals, what they require, and the facts they rest on."), bh_cli_rules },
  { "audit", "", 0, "[--json]",
    N_("Say how well the pack is supported, and which of its rules make no sense."), bh_cli_audit },
};

static const BhCliVerb *
find_verb (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++) {
    if (strcmp (verbs[i].name, name) == 0)
      return &verbs[i];
  }
  return NULL;
}

static char *
describe_verbs (void)
{
  GString *text = g_string_new (_("Verbs:"));

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++) {
    const BhCliVerb *verb = &verbs[i];

    g_string_append_printf (text, "\n  %s%s%s%s%s\n      %s", verb->name,
                            *verb->arguments != '\0' ? " " : "", verb->arguments,
                            *verb->options != '\0' ? " " : "", verb->options, _(verb->summary));
  }
  return g_string_free (text, FALSE);
}

static void
print_overview (BhCli *self)
{
  g_autofree char *list = describe_verbs ();

  bh_cli_print (self, "%s\n  baohaoctl %s\n\n%s\n\n%s\n", _("Usage:"), _("VERB [OPTION…]"), list,
                _("Options of every verb: --today YYYY-MM-DD, --lang TAG, --pack FILE, --help\n"
                  "Exit status: 0 done; 2 wrong use, or a file that cannot be read or written;\n"
                  "3 bad data, with “FILE: JSON-POINTER: what is wrong” on standard error"));
}

static void
run (BhCli  *self,
     char  **argv)
{
  const char *name = argv[0] != NULL ? argv[1] : NULL;

  if (name == NULL) {
    bh_cli_fail_use (self, "%s", _("a verb is missing"));
  } else if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0) {
    print_overview (self);
  } else if (strcmp (name, "--version") == 0) {
    bh_cli_print (self, "baohaoctl %s\n", VERSION);
  } else if ((self->verb = find_verb (name)) != NULL) {
    self->verb->run (self, argv + 1);
  } else {
    bh_cli_fail_use (self, _("there is no verb “%s”"), name);
  }
}

/* Standard output is written once, at the end, and a full disk is noticed. */
static void
write_out (BhCli *self)
{
  if (self->status != BH_CLI_DONE)
    return;
  if (fwrite (self->out->str, 1, self->out->len, stdout) != self->out->len || fflush (stdout) != 0)
    bh_cli_fail_use (self, "%s", _("standard output cannot be written"));
}

int
main (int    argc,
      char **argv)
{
  BhCli self = { .out = g_string_new (NULL) };

  bh_locale_init ();
  run (&self, argv);
  write_out (&self);

  g_clear_object (&self.pack);
  g_free (self.today_option);
  g_free (self.lang_option);
  g_free (self.pack_option);
  g_strfreev (self.words);
  g_string_free (self.out, TRUE);
  return self.status;
}
