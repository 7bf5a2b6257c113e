/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the settings hold of one profile, as a value: to write to a file, to compare, to write back.
 *
 * A record holds only what a file of profiles may hold, in one form: lists are sorted and name
 * nothing twice, and what is as it is by default is absent. So two records are equal when they
 * mean the same, and what is made from the settings can be read back from a file. */

#pragma once

#include "bh-profile.h"

G_BEGIN_DECLS

/* What people think a profile is made of. */
typedef enum {
  BH_PROFILE_PART_NAME,
  BH_PROFILE_PART_ANSWERS,
  BH_PROFILE_PART_PLAN,
  BH_PROFILE_PART_DATES,
  BH_PROFILE_PART_FAVOURITES,
  BH_PROFILE_PART_STEPS,
  BH_PROFILE_PART_USE,
  BH_PROFILE_PART_PHONE,
  BH_PROFILE_PART_OTHER,
  BH_N_PROFILE_PARTS,
} BhProfilePart;

/**
 * BhFieldKind:
 * @BH_FIELD_LABEL: a line of text
 * @BH_FIELD_ID: the id of something in a pack, perhaps of another edition
 * @BH_FIELD_DAY: YYYY-MM-DD
 * @BH_FIELD_IDS: a set of ids
 * @BH_FIELD_ANSWERS: for each fact a set of ids
 * @BH_FIELD_WHOLE: a whole number
 * @BH_FIELD_NUMBER: a number
 * @BH_FIELD_EXTRA: a JSON object of what is not known here
 */
typedef enum {
  BH_FIELD_LABEL,
  BH_FIELD_ID,
  BH_FIELD_DAY,
  BH_FIELD_IDS,
  BH_FIELD_ANSWERS,
  BH_FIELD_WHOLE,
  BH_FIELD_NUMBER,
  BH_FIELD_EXTRA,
} BhFieldKind;

/**
 * BhProfileField:
 * @name: the key in the settings, and the member in a file
 * @least: of a number
 * @most: of a number
 * @normal: its value where nothing else is said, as GVariant writes it
 */
typedef struct {
  const char    *name;
  BhFieldKind    kind;
  BhProfilePart  part;
  int            least;
  int            most;
  const char    *normal;
} BhProfileField;

#define BH_N_PROFILE_FIELDS 15
#define BH_PROFILE_LABEL_MAX 200          /* characters */
#define BH_PROFILE_ID_MAX 200             /* bytes */
#define BH_PROFILE_EXTRA_MAX (64 * 1024)  /* bytes */

extern const BhProfileField bh_profile_fields[BH_N_PROFILE_FIELDS];

typedef struct _BhProfileRecord BhProfileRecord;

BhProfileRecord *bh_profile_record_new        (const char            *id);
BhProfileRecord *bh_profile_record_of         (BhProfile             *profile);
void             bh_profile_record_free       (BhProfileRecord       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhProfileRecord, bh_profile_record_free)

const char      *bh_profile_record_get_id     (const BhProfileRecord *self);
/* Never NULL; empty where the profile has no name. */
const char      *bh_profile_record_get_label  (const BhProfileRecord *self);
/* (nullable): the value of a field; NULL where it is as by default. */
GVariant        *bh_profile_record_get        (const BhProfileRecord *self,
                                               guint                  field);
/* What is no value of that field is left out; @value may be floating. */
void             bh_profile_record_set        (BhProfileRecord       *self,
                                               guint                  field,
                                               GVariant              *value);
/* (transfer full): for bh_profile_set_values(). */
GVariant        *bh_profile_record_dup_values (const BhProfileRecord *self);

/* The place of the field of that name; BH_N_PROFILE_FIELDS if there is none. */
guint            bh_profile_field_find        (const char            *name);
/* Whether @text may stand in a field of that kind. */
gboolean         bh_profile_field_accepts     (BhFieldKind            kind,
                                               const char            *text);

/* Whether there is a difference. @other: NULL for an empty profile. @counts: how many answers, and
 * how many fields of each other part, differ. */
gboolean         bh_profile_record_compare    (const BhProfileRecord *self,
                                               const BhProfileRecord *other,
                                               guint                  counts[BH_N_PROFILE_PARTS]);
/* What it holds, its name aside, counted so. */
void             bh_profile_record_count      (const BhProfileRecord *self,
                                               guint                  counts[BH_N_PROFILE_PARTS]);
/* (transfer full): “3 answers, plan, 2 dates”. */
char            *bh_profile_parts_words       (const guint            counts[BH_N_PROFILE_PARTS]);

G_END_DECLS
