/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-locale"

#include "config.h"

#include "bh-locale.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

/* Where the translations are while the program is not installed. */
#define LOCALEDIR_VARIABLE "BAOHAO_LOCALEDIR"

/* Han letters have national shapes. Pango takes those of the text's own
 * language; where a text names none, those of the user's come first. */
static void
prefer_letters_of (BhLang lang)
{
  static const char *const preferences[BH_N_LANGS] = {
    [BH_LANG_EN] = "en:ja:zh-cn",
    [BH_LANG_ZH_CN] = "zh-cn:ja",
    [BH_LANG_ZH_TW] = "zh-tw:ja",
    [BH_LANG_JA] = "ja:zh-cn",
  };

  g_setenv ("PANGO_LANGUAGE", preferences[lang], FALSE);
}

void
bh_locale_init (void)
{
  const char *localedir = g_getenv (LOCALEDIR_VARIABLE);
  BhLang lang;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  lang = bh_lang_from_names (g_get_language_names ());
  bh_lang_set_current (lang);
  prefer_letters_of (lang);
}

/* gettext translates nothing in the locale C, nor in C.UTF-8 where glibc is new,
 * whatever LANGUAGE says; any other locale that the machine has will do. */
static void
allow_translations (void)
{
  static const char *const locales[] = { "en_US.UTF-8", "zh_CN.UTF-8", "ja_JP.UTF-8", "C.UTF-8" };
  const char *messages = setlocale (LC_MESSAGES, NULL);

  if (strcmp (messages, "C") != 0 && strcmp (messages, "C.UTF-8") != 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++) {
    if (setlocale (LC_MESSAGES, locales[i]) != NULL)
      return;
  }
}

void
bh_locale_set (BhLang lang)
{
  allow_translations ();
  g_setenv ("LANGUAGE", bh_lang_tag (lang), TRUE);
  bh_lang_set_current (lang);
}
