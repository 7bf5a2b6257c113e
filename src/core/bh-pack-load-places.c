/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the wallets are taken in Japan. */

#define G_LOG_DOMAIN "bh-pack-load"

#include "bh-pack-private.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const char *const group_words[] = { "convenience", "signs", "shops", "travel", "other",
                                           "small", "areas", "offline", NULL };
static const char *const accepts_words[] = { "yes", "some", "differs", "conflicting", "not-needed",
                                             "doubtful", "no", "not-known", NULL };
static const char *const scans_words[] = { "shop", "you", "differs", "not-known", "none", NULL };

static void
read_wallet (BhLoader       *self,
             const BhNode   *node,
             const BhWallet *wallet,
             BhPlace        *place)
{
  BhPlaceWallet *answer = bh_arena_new_record (self->pack->arena, BhPlaceWallet);

  if (!bh_read_object (&self->reader, node, WORDS ("accepts", "note")))
    return;
  answer->wallet = wallet;
  answer->accepts = bh_read_needed_word (&self->reader, node, "accepts", accepts_words);
  answer->note = bh_read_text (&self->reader, node, "note");
  g_ptr_array_add (place->wallets, answer);
}

/* What is said of one wallet is said of each: what is not known has a word of its own. */
static void
read_wallets (BhLoader     *self,
              const BhNode *node,
              BhPlace      *place)
{
  const GPtrArray *wallets = bh_pack_wallets (self->pack);
  BhNode answers = bh_node_member (node, "wallets");
  guint length = bh_read_members (&self->reader, &answers);

  for (guint i = 0; i < wallets->len && bh_node_is_there (&answers); i++) {
    const BhWallet *wallet = wallets->pdata[i];
    BhNode answer = bh_node_member (&answers, wallet->id);

    if (bh_node_is_there (&answer))
      read_wallet (self, &answer, wallet, place);
  }
  if (bh_node_is_there (&answers) && (place->wallets->len != wallets->len || length != wallets->len))
    bh_reader_fail (&self->reader, &answers, BH_DATA_ERROR_SHAPE, "each wallet stands here once");
}

static void
load_place (BhLoader     *self,
            const BhNode *node)
{
  static const char *const members[] = { "id", "group", "name", "wallets", "scans", "scans_note",
                                         "others", "remark", "evidence", NULL };
  BhReader *reader = &self->reader;
  BhPlace *place = bh_arena_new_record (self->pack->arena, BhPlace);

  if (!bh_read_object (reader, node, members))
    return;
  place->id = bh_read_id (reader, node);
  place->group = bh_read_needed_word (reader, node, "group", group_words);
  place->name = bh_read_needed_text (reader, node, "name");
  place->wallets = bh_loader_new_array (self);
  read_wallets (self, node, place);
  place->scans = bh_read_word (reader, node, "scans", scans_words, BH_SCANS_NONE);
  place->scans_note = bh_read_text (reader, node, "scans_note");
  place->others = bh_read_text (reader, node, "others");
  place->remark = bh_read_text (reader, node, "remark");
  place->evidence = bh_loader_evidence (self, node);
  if (place->wallets->len == 0 && bh_text (&place->remark) == NULL)
    bh_reader_fail (reader, node, BH_DATA_ERROR_SHAPE, "the place says nothing");
  bh_loader_add (self, BH_LIST_PLACES, node, place->id, place);
}

void
bh_load_places (BhLoader *self)
{
  BhNode array;
  guint length = bh_loader_array (self, "places", &array);

  for (guint i = 0; i < length && self->reader.error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);

    load_place (self, &node);
  }
}
