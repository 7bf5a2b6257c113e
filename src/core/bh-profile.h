/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-cost.h"
#include "bh-situation.h"

G_BEGIN_DECLS

#define BH_SETTINGS_SCHEMA "io.github.baohao.Baohao"
#define BH_SETTINGS_PATH "/io/github/baohao/Baohao/"
#define BH_PROFILE_SCHEMA "io.github.baohao.Baohao.Profile"

/**
 * BhProfile:
 *
 * One person's situation. The object keeps nothing: it reads and writes the
 * settings under its UUID. "changed" is emitted after every change, wherever
 * it came from.
 */
#define BH_TYPE_PROFILE (bh_profile_get_type ())
G_DECLARE_FINAL_TYPE (BhProfile, bh_profile, BH, PROFILE, GObject)

BhProfile  *bh_profile_new               (const char   *id);
const char *bh_profile_get_id            (BhProfile    *self);
char       *bh_profile_dup_label         (BhProfile    *self);
void        bh_profile_set_label         (BhProfile    *self,
                                          const char   *label);

/* The values that the answer leaves possible; all where there is none. */
guint64     bh_profile_get_answer        (BhProfile    *self,
                                          const BhFact *fact);
/* @values: a bit set; all of them, or none, take the answer back. */
void        bh_profile_set_answer        (BhProfile    *self,
                                          const BhFact *fact,
                                          guint64       values);

char       *bh_profile_dup_plan          (BhProfile    *self);
void        bh_profile_set_plan          (BhProfile    *self,
                                          const char   *plan);
BhDate      bh_profile_get_date          (BhProfile    *self,
                                          BhFrom        which);
void        bh_profile_set_date          (BhProfile    *self,
                                          BhFrom        which,
                                          BhDate        date);
gboolean    bh_profile_is_favourite      (BhProfile    *self,
                                          const char   *plan);
void        bh_profile_set_favourite     (BhProfile    *self,
                                          const char   *plan,
                                          gboolean      favourite);
/* @item: the place in a checklist from 0, or -1 for the whole step. */
gboolean    bh_profile_is_step_done      (BhProfile    *self,
                                          const char   *step,
                                          int           item);
void        bh_profile_set_step_done     (BhProfile    *self,
                                          const char   *step,
                                          int           item,
                                          gboolean      done);
/* What the line is to be used for, from @today on. */
BhCostUse   bh_profile_get_use           (BhProfile    *self,
                                          BhDate        today);
/* Months, GB, minutes and texts of @use; the rest is not kept. */
void        bh_profile_set_use           (BhProfile       *self,
                                          const BhCostUse *use);
/* "zh" or "en". */
const char *bh_profile_get_phone_language (BhProfile   *self);
void        bh_profile_set_phone_language (BhProfile   *self,
                                           const char  *language);

void        bh_profile_read_situation    (BhProfile    *self,
                                          BhPack       *pack,
                                          BhSituation  *situation);
GVariant   *bh_profile_dup_values        (BhProfile    *self);
void        bh_profile_set_values        (BhProfile    *self,
                                          GVariant     *values);
void        bh_profile_copy              (BhProfile    *self,
                                          BhProfile    *from);
void        bh_profile_erase             (BhProfile    *self);

G_END_DECLS
