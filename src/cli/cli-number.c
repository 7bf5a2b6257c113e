/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a number is typed into each wallet, and which text message goes where. The number is read,
 * written once to standard output, and forgotten. */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include "bh-number-form.h"
#include "bh-number.h"
#include "bh-words.h"
#include "cli-json.h"

#define MAX_NUMBER_BYTES 1024

/* --- Input ---------------------------------------------------------------- */

/* (transfer full) (nullable): the number as it was given, from standard input for “-”. */
static char *
read_number (BhCli *self)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *data;

  if (strcmp (self->words[0], "-") != 0 || self->words[1] != NULL)
    return g_strjoinv (" ", self->words);
  bytes = bh_cli_read (self, "-", MAX_NUMBER_BYTES);
  if (bytes == NULL)
    return NULL;
  data = g_bytes_get_data (bytes, &size);
  return g_strndup (data != NULL ? data : "", size);
}

/* What is wrong with a number never repeats it: messages are kept in logs. */
static gboolean
parse (BhCli    *self,
       BhNumber *number)
{
  g_autofree char *text = read_number (self);
  g_autofree char *problem = NULL;

  if (text == NULL)
    return FALSE;
  *number = bh_number_parse (text);
  if (number->status == BH_NUMBER_OK)
    return TRUE;
  problem = bh_number_problem (number);
  bh_cli_fail_use (self, "%s", problem != NULL ? problem : _("a number is missing"));
  return FALSE;
}

/* --- JSON ----------------------------------------------------------------- */

static void
write_label (JsonBuilder     *json,
             const char      *name,
             const BhElement *element)
{
  if (element == NULL)
    return;
  bh_json_begin_object (json, name);
  bh_json_set_string (json, "zh", element->label.zh);
  bh_json_set_string (json, "en", element->label.en);
  json_builder_end_object (json);
}

static void
write_wallet (BhCli          *self,
              const BhNumber *number,
              const BhWallet *wallet,
              JsonBuilder    *json)
{
  g_autofree char *typed = bh_number_format (number, BH_NUMBER_WALLET);
  BhNumberField field;

  if (!bh_number_field_of_wallet (self->pack, wallet, &field))
    return;
  bh_json_begin_object (json, NULL);
  bh_json_set_string (json, "wallet", wallet->id);
  bh_json_set_string (json, "step", field.step->id);
  write_label (json, "country_field", field.country);
  bh_json_set_string (json, "country", bh_text (&field.country->type));
  write_label (json, "number_field", field.field);
  bh_json_set_string (json, "number", typed);
  bh_json_set_evidence (json, &field.step->evidence);
  json_builder_end_object (json);
}

static void
write_messages (BhCli       *self,
                JsonBuilder *json)
{
  static const char *const names[] = { NULL, "message", "sent_when", "goes_to" };
  const BhBlock *table = bh_number_messages (self->pack);

  bh_json_begin_array (json, "messages");
  for (guint i = 0; table != NULL && i < table->rows->len; i++) {
    const BhTableRow *row = table->rows->pdata[i];

    bh_json_begin_object (json, NULL);
    for (guint j = 1; j < MIN (row->cells->len, G_N_ELEMENTS (names)); j++)
      bh_json_set_text (json, names[j], row->cells->pdata[j]);
    bh_json_set_evidence (json, &row->evidence);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
}

static void
print_json (BhCli          *self,
            const BhNumber *number)
{
  JsonBuilder *json = bh_cli_json_begin (self);
  const GPtrArray *wallets = bh_pack_wallets (self->pack);

  bh_json_set_string (json, "country_code", BH_NUMBER_COUNTRY);
  for (BhNumberForm form = 0; form < BH_N_NUMBER_FORMS; form++) {
    g_autofree char *text = bh_number_format (number, form);

    bh_json_set_string (json, bh_number_form_nick (form), text);
  }
  bh_json_set_boolean (json, "outside_known_range", bh_number_is_odd (number));
  bh_json_begin_array (json, "wallets");
  for (guint i = 0; i < wallets->len; i++)
    write_wallet (self, number, wallets->pdata[i], json);
  json_builder_end_array (json);
  write_messages (self, json);
  bh_json_set_boolean (json, "stored", FALSE);
  bh_cli_json_end (self, json);
}

/* --- Text ----------------------------------------------------------------- */

static void
print_evidence (BhCli            *self,
                const BhEvidence *evidence)
{
  g_autofree char *text = bh_format_evidence (evidence, self->today);

  bh_cli_print (self, "    %s\n", text);
}

static void
print_step (BhCli           *self,
            guint            step,
            const BhElement *element,
            const char      *typed)
{
  const BhLabel *label = &element->label;
  gboolean same = g_strcmp0 (label->zh, label->en) == 0;

  bh_cli_print (self, "  %u. %s%s%s: %s\n", step, label->zh, same ? "" : " / ",
                same ? "" : label->en, typed);
}

static void
print_wallet (BhCli          *self,
              const BhNumber *number,
              const BhWallet *wallet)
{
  g_autofree char *typed = bh_number_format (number, BH_NUMBER_WALLET);
  BhNumberField field;

  if (!bh_number_field_of_wallet (self->pack, wallet, &field))
    return;
  bh_cli_print (self, "\n%s\n", bh_text (&wallet->name));
  print_step (self, 1, field.country, bh_text (&field.country->type));
  print_step (self, 2, field.field, typed);
  print_evidence (self, &field.step->evidence);
}

static void
print_messages (BhCli *self)
{
  const BhBlock *table = bh_number_messages (self->pack);

  if (table == NULL)
    return;
  bh_cli_print (self, "\n%s\n", _("Which SMS Goes Where"));
  for (guint i = 0; i < table->rows->len; i++) {
    const BhTableRow *row = table->rows->pdata[i];

    for (guint j = 1; j < row->cells->len; j++) {
      bh_cli_print (self, j == 1 ? "  - %s: %s\n" : "    %s: %s\n",
                    bh_text (table->columns->pdata[j]), bh_text (row->cells->pdata[j]));
    }
    print_evidence (self, &row->evidence);
  }
}

static void
print_text (BhCli          *self,
            const BhNumber *number)
{
  g_autofree char *national = bh_number_format (number, BH_NUMBER_NATIONAL);
  g_autofree char *international = bh_number_format (number, BH_NUMBER_INTERNATIONAL);
  const GPtrArray *wallets = bh_pack_wallets (self->pack);

  bh_cli_print (self, "%s = %s\n", national, international);
  if (bh_number_is_odd (number))
    bh_cli_print (self, "%s\n", bh_number_odd_words ());
  for (guint i = 0; i < wallets->len; i++)
    print_wallet (self, number, wallets->pdata[i]);
  print_messages (self);
  bh_cli_print (self, "\n%s\n", _("The number is not saved anywhere."));
}

void
bh_cli_number (BhCli  *self,
               char  **argv)
{
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    BH_CLI_JSON_OPTION (&json),
    { NULL },
  };
  BhNumber number;

  if (!bh_cli_parse (self, options, argv) || !parse (self, &number) || !bh_cli_load_pack (self))
    return;
  if (json)
    print_json (self, &number);
  else
    print_text (self, &number);
}
