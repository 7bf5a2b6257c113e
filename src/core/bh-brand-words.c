/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-brand-words"

#include "config.h"

#include "bh-brand-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-plan-words.h"
#include "bh-words.h"

const char *
bh_word_brand_topic (BhBrandTopic topic)
{
  static const char *const words[] = {
    [BH_BRAND_PLANS] = N_("Plans and Prices"),
    [BH_BRAND_NETWORK] = N_("Network and Coverage"),
    [BH_BRAND_SMS] = N_("Letting Texts From Abroad Through"),
    [BH_BRAND_ROAMING] = N_("Use Abroad"),
    [BH_BRAND_LEAVING] = N_("When You Leave Japan"),
    [BH_BRAND_IDENTITY] = N_("Papers to Sign Up"),
    [BH_BRAND_PAYMENT] = N_("Payment"),
    [BH_BRAND_OPENING] = N_("Opening Fee"),
    [BH_BRAND_ENDING] = N_("Ending the Contract"),
    [BH_BRAND_HELP] = N_("Help"),
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (words) == BH_N_BRAND_TOPICS);

  return _(words[topic]);
}

const char *
bh_word_brand_figure (BhBrandFigure figure)
{
  static const char *const words[] = {
    [BH_BRAND_MONTHLY] = N_("A month"),
    [BH_BRAND_PACK] = N_("Once, for a pack"),
    [BH_BRAND_KEEP] = N_("Keeping a number, a month"),
    [BH_BRAND_DATA] = N_("Data"),
    [BH_BRAND_SPEED] = N_("Speed once it is used up"),
    [BH_BRAND_OPENING_FEE] = N_("Today"),
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (words) == BH_N_BRAND_RANGES);

  return _(words[figure]);
}

const char *
bh_word_brand_words (BhBrandWords words)
{
  static const char *const names[] = {
    [BH_BRAND_BILLINGS] = N_("Billing"),       [BH_BRAND_SERVICES] = N_("Service"),
    [BH_BRAND_ESIM] = N_("eSIM"),              [BH_BRAND_SMS_ABROAD] = N_("SMS while abroad"),
    [BH_BRAND_DOCUMENTS] = N_("Accepted"),     [BH_BRAND_PAYMENTS] = N_("Accepted"),
    [BH_BRAND_LANGUAGES] = N_("Languages"),
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (names) == BH_N_BRAND_WORDS);

  return _(names[words]);
}

static char *
format_figure (BhBrandFigure figure,
               double        value)
{
  if (figure == BH_BRAND_DATA)
    return bh_format_data (value);
  if (figure == BH_BRAND_SPEED && value != BH_NOT_KNOWN)
    return g_strdup_printf (_("%g kbps"), value);
  return bh_format_yen (value);
}

char *
bh_format_brand_range (const BhBrandFacts *facts,
                       BhBrandFigure       figure)
{
  const BhBrandRange *range = &facts->ranges[figure];
  g_autofree char *least = format_figure (figure, range->least);
  g_autofree char *most = format_figure (figure, range->most);

  if (range->least == range->most)
    return g_steal_pointer (&least);
  return g_strdup_printf (_("%s to %s"), least, most);
}

static BhSmsAbroad
sms_abroad_of (const char *nick)
{
  for (guint i = 0; nick != NULL && bh_sms_abroad_words[i] != NULL; i++) {
    if (strcmp (bh_sms_abroad_words[i], nick) == 0)
      return i;
  }
  return BH_SMS_ABROAD_UNKNOWN;
}

static const char *
word_of (BhBrandWords  words,
         const char   *nick)
{
  switch (words) {
  case BH_BRAND_BILLINGS:
    return bh_word (BH_WORDS_BILLING, nick);
  case BH_BRAND_SERVICES:
    return bh_word (BH_WORDS_SERVICE, nick);
  case BH_BRAND_ESIM:
    return bh_word_answer (nick == NULL              ? BH_ANSWER_UNKNOWN
                           : strcmp (nick, "yes") == 0 ? BH_ANSWER_YES
                                                       : BH_ANSWER_NO);
  case BH_BRAND_SMS_ABROAD:
    return bh_word_sms_abroad (sms_abroad_of (nick));
  case BH_BRAND_DOCUMENTS:
    return bh_word (BH_WORDS_DOCUMENT, nick);
  case BH_BRAND_PAYMENTS:
    return bh_word (BH_WORDS_PAYMENT, nick);
  case BH_BRAND_LANGUAGES:
  case BH_N_BRAND_WORDS:
  default:
    return nick != NULL ? bh_word_language (nick) : bh_word_not_known ();
  }
}

char *
bh_format_brand_plans (guint n_plans)
{
  if (n_plans == 0)
    return NULL;
  return g_strdup_printf (ngettext ("%u plan", "%u plans", n_plans), n_plans);
}

char *
bh_format_brand_counts (const BhBrandFacts *facts,
                        BhBrandWords        words,
                        const char         *separator)
{
  const GArray *counts = facts->counts[words];
  GString *text = g_string_new (counts->len == 0 ? bh_word_not_known () : NULL);

  for (guint i = 0; i < counts->len; i++) {
    const BhBrandCount *count = &g_array_index (counts, BhBrandCount, i);
    const char *word = word_of (words, count->nick);
    g_autofree char *plans = bh_format_brand_plans (count->n_plans);

    if (i > 0)
      g_string_append (text, separator);
    if (count->n_plans == facts->n_counted)
      g_string_append (text, word);
    else
      /* Translators: a word, and of how many plans it holds: “Prepaid (2 plans)” */
      g_string_append_printf (text, _("%s (%s)"), word, plans);
  }
  return g_string_free (text, FALSE);
}

char *
bh_format_brand_missing (const BhBrandFacts *facts,
                         BhBrandFigure       figure)
{
  guint count = facts->ranges[figure].n_not_known;

  if (count == 0 || facts->ranges[figure].n_known == 0)
    return NULL;
  return g_strdup_printf (ngettext ("not known of %u plan", "not known of %u plans", count), count);
}
