/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Money, days and numbers as each language writes them. */

#define G_LOG_DOMAIN "test-formats"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-locale.h"
#include "bh-timeline-words.h"
#include "bh-words.h"

static const BhDate day = { 2026, 9, 5 };
static const BhDate month = { 2026, 9, 0 };
static const BhDate year = { 2026, 0, 0 };

/* What each language writes, in the order of BhLang. */
static const struct {
  const char *yen;
  const char *fraction;
  const char *data;
  const char *day;
} expected[BH_N_LANGS] = {
  [BH_LANG_EN] = { "2,970 yen", "55.5 yen", "0.5 GB", "5\u00a0Sep\u00a02026" },
  [BH_LANG_ZH_CN] = { "2,970 日元", "55.5 日元", "0.5 GB", "2026年9月5日" },
  [BH_LANG_ZH_TW] = { "2,970 日圓", "55.5 日圓", "0.5 GB", "2026年9月5日" },
  [BH_LANG_JA] = { "2,970円", "55.5円", "0.5GB", "2026年9月5日" },
};

/* A machine may have no locale but C, in which nothing is translated. */
static gboolean
set_language (BhLang lang)
{
  bh_locale_set (lang);
  /* gettext looks at LANGUAGE again only when something else was set since. */
  textdomain (GETTEXT_PACKAGE);
  if (lang == BH_LANG_EN || strcmp (_("%s yen"), "%s yen") != 0)
    return TRUE;
  g_test_skip ("no locale in which gettext translates");
  return FALSE;
}

static void
assert_text (char       *text,
             const char *wanted)
{
  g_assert_cmpstr (text, ==, wanted);
  g_free (text);
}

static void
test_figures (gconstpointer data)
{
  BhLang lang = GPOINTER_TO_UINT (data);

  if (!set_language (lang))
    return;
  assert_text (bh_format_yen (2970), expected[lang].yen);
  assert_text (bh_format_yen (55.5), expected[lang].fraction);
  assert_text (bh_format_data (0.5), expected[lang].data);
  assert_text (bh_format_day (day), expected[lang].day);
}

/* In figures a date begins with what is largest, and says no more than is known. */
static void
test_dates (gconstpointer data)
{
  const BhDate dates[] = { year, month, day };
  const guint wanted[] = { 2026, 9, 5 };

  if (!set_language (GPOINTER_TO_UINT (data)))
    return;
  assert_text (bh_format_date (BH_DATE_NONE), "");
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_autofree char *text = bh_format_date (dates[i]);
    const char *at = text;
    guint n = 0;

    while (*at != '\0') {
      if (g_ascii_isdigit (*at))
        g_assert_cmpuint (g_ascii_strtoull (at, (char **) &at, 10), ==, wanted[n++]);
      else
        at++;
    }
    g_assert_cmpuint (n, ==, i + 1);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bh_locale_init ();
  for (guint lang = 0; lang < BH_N_LANGS; lang++) {
    g_autofree char *figures = g_strdup_printf ("/formats/figures/%s", bh_lang_tag (lang));
    g_autofree char *dates = g_strdup_printf ("/formats/dates/%s", bh_lang_tag (lang));

    g_test_add_data_func (figures, GUINT_TO_POINTER (lang), test_figures);
    g_test_add_data_func (dates, GUINT_TO_POINTER (lang), test_dates);
  }
  return g_test_run ();
}
