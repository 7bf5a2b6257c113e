/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editions of the pack that say nothing, but are long, so that writing one takes its time. */

#define G_LOG_DOMAIN "faults-writer"

#include "config.h"

#include "bh-pack-store.h"
#include "writer-modes.h"

#define MOST_BYTES (512 * 1024)

static const char empty[] =
  "{\"format\":1,\"edition\":\"%u-%02u-%02u\",\"license\":\"CC-BY-4.0\",\"languages\":[\"en\"],"
  "\"sources\":[],\"wallets\":[],\"networks\":[],\"topics\":[],\"brands\":[],\"brand_readings\":[],"
  "\"claims\":[],\"facts\":[],\"factors\":[],\"goals\":[],\"requirements\":[],\"presets\":[],"
  "\"keep_rules\":[],\"plans\":[],\"plan_facts\":[],\"guides\":[],\"failures\":[],\"phrases\":[],"
  "\"before_leaving\":[],\"places\":[],\"articles\":[],\"article_steps\":[],\"fallbacks\":[]}";

static BhPack *used;

/* Older and newer than what came with the program. */
static BhPack *
make_pack (GRand *random)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GString *text = g_string_new (NULL);
  gsize length = (gsize) g_rand_int_range (random, 1000, MOST_BYTES);
  BhPack *pack;

  g_string_printf (text, empty, 2000u + (guint) g_rand_int_range (random, 0, 90),
                   (guint) g_rand_int_range (random, 1, 13), (guint) g_rand_int_range (random, 1, 29));
  while (text->len < length)
    g_string_append (text, "                                                                ");
  bytes = g_string_free_to_bytes (text);
  pack = bh_pack_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  return pack;
}

void
bh_writer_packs_state (void)
{
  g_autofree char *folder = bh_pack_store_folder ();
  g_autofree char *choice = bh_pack_store_get_choice ();
  g_autofree char *set_aside = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;

  used = bh_pack_store_load (folder, choice, &set_aside, &error);
  g_assert_no_error (error);
  hash = bh_pack_hash (used);
  bh_writer_say ("used %s", hash);
  if (set_aside != NULL)
    bh_writer_say ("aside %s", set_aside);
}

void
bh_writer_packs_change (GRand *random)
{
  g_autofree char *folder = bh_pack_store_folder ();
  g_autoptr (GError) error = NULL;
  BhPack *pack = make_pack (random);
  g_autofree char *hash = bh_pack_hash (pack);

  bh_writer_say ("begin %s", hash);
  g_assert_true (bh_pack_store_use (folder, pack, used, &error));
  g_assert_no_error (error);
  bh_writer_say ("end %s", hash);
  g_set_object (&used, pack);
  g_object_unref (pack);
}
