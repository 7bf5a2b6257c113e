/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-text"

#include "bh-text.h"

#include <string.h>

static const struct {
  const char *tag;
  const char *bcp47;
  BhLang      next; /* the language to look in when this one is not there */
} languages[BH_N_LANGS] = {
  [BH_LANG_EN] = { "en", "en", BH_LANG_EN },
  [BH_LANG_ZH_CN] = { "zh_CN", "zh-cn", BH_LANG_EN },
  [BH_LANG_ZH_TW] = { "zh_TW", "zh-tw", BH_LANG_ZH_CN },
  [BH_LANG_JA] = { "ja", "ja", BH_LANG_EN },
};

static BhLang current_language = BH_LANG_EN;

/**
 * bh_lang_tag:
 *
 * Returns: the tag that packs and translations use, such as "zh_CN"
 */
const char *
bh_lang_tag (BhLang lang)
{
  return languages[lang].tag;
}

/**
 * bh_lang_bcp47:
 *
 * Returns: the tag that Pango is told, such as "zh-cn"
 */
const char *
bh_lang_bcp47 (BhLang lang)
{
  return languages[lang].bcp47;
}

/**
 * bh_lang_from_tag:
 * @tag: a tag as packs write it
 * @lang: (out): the language
 *
 * Returns: whether it is a language that a pack can carry
 */
gboolean
bh_lang_from_tag (const char *tag,
                  BhLang     *lang)
{
  for (guint i = 0; i < BH_N_LANGS; i++) {
    if (strcmp (tag, languages[i].tag) == 0) {
      *lang = i;
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
lang_from_name (const char *name,
                BhLang     *lang)
{
  if (bh_lang_from_tag (name, lang))
    return TRUE;
  if (g_str_has_prefix (name, "zh_HK") || g_str_has_prefix (name, "zh_MO") ||
      g_str_has_prefix (name, "zh_TW") || g_str_has_prefix (name, "zh_Hant")) {
    *lang = BH_LANG_ZH_TW;
    return TRUE;
  }
  if (g_str_has_prefix (name, "zh")) {
    *lang = BH_LANG_ZH_CN;
    return TRUE;
  }
  return FALSE;
}

/**
 * bh_lang_from_names:
 * @names: locale names in the order of preference, as g_get_language_names() gives them
 *
 * Returns: the first language among @names that a pack can carry, else English
 */
BhLang
bh_lang_from_names (const char *const *names)
{
  BhLang lang = BH_LANG_EN;

  for (guint i = 0; names[i] != NULL; i++) {
    if (lang_from_name (names[i], &lang))
      return lang;
  }
  return BH_LANG_EN;
}

/**
 * bh_lang_set_current:
 *
 * Sets the language of bh_text(), for the process, as setlocale() does.
 */
void
bh_lang_set_current (BhLang lang)
{
  current_language = lang;
}

BhLang
bh_lang_get_current (void)
{
  return current_language;
}

/**
 * bh_text_in:
 *
 * Returns: (nullable): the text in @lang or in the nearest language that it has
 */
const char *
bh_text_in (const BhText *text,
            BhLang        lang)
{
  while (text->in[lang] == NULL && lang != BH_LANG_EN)
    lang = languages[lang].next;
  return text->in[lang];
}

/**
 * bh_text:
 *
 * Returns: (nullable): the text in the current language
 */
const char *
bh_text (const BhText *text)
{
  return bh_text_in (text, current_language);
}
