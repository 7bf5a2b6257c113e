/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include "bh-hit.h"
#include "cli-json.h"

static void
print_json (BhCli      *self,
            const char *words,
            GPtrArray  *hits)
{
  JsonBuilder *json = bh_cli_json_begin (self);

  bh_json_set_string (json, "words", words);
  bh_json_begin_array (json, "hits");
  for (guint i = 0; i < hits->len; i++) {
    const BhHit *hit = hits->pdata[i];

    bh_json_begin_object (json, NULL);
    bh_json_set_string (json, "kind", bh_hit_kind_nick (hit->kind));
    bh_json_set_string (json, "id", hit->id);
    bh_json_set_string (json, "title", hit->title);
    bh_json_set_string (json, "snippet", hit->snippet);
    bh_json_set_string (json, "match", bh_hit_match_nick (hit->match));
    bh_json_set_number (json, "score", hit->score);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
  bh_cli_json_end (self, json);
}

static void
print_text (BhCli     *self,
            GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++) {
    const BhHit *hit = hits->pdata[i];

    bh_cli_print (self, "%s %s: %s\n", bh_hit_kind_nick (hit->kind), hit->id, hit->title);
    if (hit->snippet != NULL)
      bh_cli_print (self, "    %s\n", hit->snippet);
  }
  if (hits->len == 0)
    bh_cli_print (self, "%s\n", _("Nothing found."));
}

void
bh_cli_search (BhCli  *self,
               char  **argv)
{
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    BH_CLI_JSON_OPTION (&json),
    { NULL },
  };
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *words = NULL;

  if (!bh_cli_parse (self, options, argv))
    return;
  words = g_strjoinv (" ", self->words);
  if (!g_utf8_validate (words, -1, NULL)) {
    bh_cli_fail_use (self, "%s", _("the words are not UTF-8"));
    return;
  }
  if (!bh_cli_load_pack (self))
    return;
  hits = bh_search (self->pack, words, BH_MAX_HITS);
  if (json)
    print_json (self, words, hits);
  else
    print_text (self, hits);
}
