/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editions of the pack that were taken over from files. They stand beside the settings, each in a
 * file EDITION.SHA256.json that nothing ever changes, so that two can be told apart by their names
 * and one that was damaged by its content. The edition that came with the program is not among
 * them, and is always there. */

#pragma once

#include "bh-pack.h"

G_BEGIN_DECLS

/* Values of the setting `edition`. Any other is the SHA-256 of the edition that was chosen. */
#define BH_EDITION_NEWEST ""
#define BH_EDITION_SHIPPED "shipped"

/**
 * BhStoredPack:
 * @edition: the day on which it was closed
 * @hash: its SHA-256, in 64 hexadecimal digits
 * @path: its file
 */
typedef struct {
  BhDate  edition;
  char   *hash;
  char   *path;
} BhStoredPack;

/* (transfer full): the folder of a person: in the configuration, where the settings are too. */
char      *bh_pack_store_folder     (void);
/* (transfer full): of BhStoredPack, the newest first. What is not called as one is passed over. */
GPtrArray *bh_pack_store_list       (const char          *folder);
BhPack    *bh_pack_store_open       (const BhStoredPack  *stored,
                                     GError             **error);
BhPack    *bh_pack_store_load       (const char          *folder,
                                     const char          *choice,
                                     char               **set_aside,
                                     GError             **error);
gboolean   bh_pack_store_keep       (const char          *folder,
                                     BhPack              *pack,
                                     BhPack              *used,
                                     GError             **error);
/* (transfer full): the value of the setting with which @pack, which is kept, is the one in use. */
char      *bh_pack_store_choice_for (const char          *folder,
                                     BhPack              *pack);

/* (transfer full): the setting `edition`. */
char      *bh_pack_store_get_choice (void);
gboolean   bh_pack_store_use        (const char          *folder,
                                     BhPack              *pack,
                                     BhPack              *used,
                                     GError             **error);

G_END_DECLS
