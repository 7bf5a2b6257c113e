/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BhLang:
 *
 * The languages a pack can carry. English is in every text; the others fall
 * back to the nearest one that is there.
 */
typedef enum {
  BH_LANG_EN,
  BH_LANG_ZH_CN,
  BH_LANG_ZH_TW,
  BH_LANG_JA,
  BH_N_LANGS,
} BhLang;

/**
 * BhText:
 *
 * A text in one or more languages. A text that is not there has no English.
 */
typedef struct {
  const char *in[BH_N_LANGS];
} BhText;

const char *bh_lang_tag        (BhLang        lang);
const char *bh_lang_bcp47      (BhLang        lang);
gboolean    bh_lang_from_tag   (const char   *tag,
                                BhLang       *lang);
BhLang      bh_lang_from_names (const char  *const *names);
void        bh_lang_set_current (BhLang       lang);
BhLang      bh_lang_get_current (void);

const char *bh_text_in         (const BhText *text,
                                BhLang        lang);
const char *bh_text            (const BhText *text);

G_END_DECLS
