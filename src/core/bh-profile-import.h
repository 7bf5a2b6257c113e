/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking profiles over from a file: what that would do is worked out first, without touching
 * anything, and shown; then it is done, and can be undone. */

#pragma once

#include "bh-profile-record.h"
#include "bh-profiles.h"

G_BEGIN_DECLS

typedef enum {
  BH_IMPORT_ADD,
  BH_IMPORT_REPLACE,
  BH_IMPORT_SAME,
} BhImportKind;

/**
 * BhImport:
 * @record: (unowned): the profile in the file
 * @kind: what taking it over would do
 * @counts: what it holds where it is new, its name aside; else what differs
 * @wanted: whether to take it over; at first, only what is new
 */
typedef struct {
  const BhProfileRecord *record;
  BhImportKind           kind;
  guint                  counts[BH_N_PROFILE_PARTS];
  gboolean               wanted;
} BhImport;

/* (transfer full): of BhProfileRecord: all of @profiles. */
GPtrArray *bh_profiles_dup_records (BhProfiles      *profiles);

/* (transfer full): of BhImport, one for each of @document, which they point into. */
GArray    *bh_import_plan          (const GPtrArray *document,
                                    const GPtrArray *present);
/* Whether it is wanted and does anything; and how many of @imports are. */
gboolean   bh_import_is_done       (const BhImport  *import);
guint      bh_import_count         (const GArray    *imports);
/* (transfer full): “New: 3 answers, plan”. */
char      *bh_import_words         (const BhImport  *import);

typedef struct _BhImportUndo BhImportUndo;

/* Takes over what is wanted. (transfer full): the way back. */
BhImportUndo *bh_import_apply      (const GArray    *imports,
                                    BhProfiles      *profiles);
void          bh_import_undo       (BhImportUndo    *undo);
void          bh_import_undo_free  (BhImportUndo    *undo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhImportUndo, bh_import_undo_free)

G_END_DECLS
