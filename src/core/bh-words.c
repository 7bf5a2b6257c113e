/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-words"

#include "config.h"

#include "bh-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

typedef struct {
  const char *nick;
  const char *word;
} Word;

static const Word billing_words[] = {
  { "postpaid", N_("Postpaid") },
  { "prepaid", N_("Prepaid") },
  { "topup", N_("Top-up when needed") },
  { NULL, NULL },
};

static const Word service_words[] = {
  { "voice", N_("Calls and SMS") },
  { "sms-only", N_("SMS, no calls") },
  { "data-only", N_("Data only, no SMS") },
  { NULL, NULL },
};

static const Word kind_words[] = {
  { "plan", N_("Plan") },
  { "tier", N_("Step of a plan by use") },
  { "topping", N_("Topping") },
  { "pause-option", N_("Pause option") },
  { "visitor-pack", N_("Visitor pack") },
  { NULL, NULL },
};

static const Word document_words[] = {
  { "residence-card", N_("Residence card") },
  { "passport", N_("Passport") },
  { "my-number", N_("My Number card") },
  { "driving-licence", N_("Japanese driving licence") },
  { "taiwan-driving-licence", N_("Taiwan driving licence") },
  { "none", N_("No papers") },
  { NULL, NULL },
};

static const Word documents_rule_words[] = {
  { "any-one", N_("one of these is enough") },
  { "all", N_("all of these together") },
  { NULL, NULL },
};

static const Word documents_apply_to_words[] = {
  { "everyone", N_("for everyone") },
  { "foreign-residents", N_("for foreign residents") },
  { NULL, NULL },
};

static const Word payment_words[] = {
  { "own-credit-card", N_("Credit card in your name") },
  { "foreign-card", N_("Card issued outside Japan") },
  { "bank-account", N_("Bank account") },
  { "convenience-store", N_("Convenience store") },
  { "alipay", N_("Alipay") },
  { NULL, NULL },
};

static const Word sms_receive_words[] = {
  { "free", N_("Free") },
  { "no", N_("No SMS") },
  { NULL, NULL },
};

static const Word sms_filter_words[] = {
  { "spam-on", N_("Spam filter on at first") },
  { "spam-on-intl-reported", N_("Spam filter on at first; refusing SMS from abroad is reported too") },
  { "spam-on-by-line", N_("Spam filter depends on the network") },
  { "none", N_("No SMS") },
  { NULL, NULL },
};

static const Word source_class_words[] = {
  { "official", N_("Official") },
  { "official-reprint", N_("Official, reprinted") },
  { "checked", N_("Checked against the official page") },
  { "press", N_("Press") },
  { "vendor", N_("Payment vendor") },
  { "institution", N_("Institution") },
  { "community", N_("Community") },
  { "article", N_("The popular article") },
  { NULL, NULL },
};

static const Word *const word_lists[BH_N_WORD_LISTS] = {
  [BH_WORDS_BILLING] = billing_words,
  [BH_WORDS_SERVICE] = service_words,
  [BH_WORDS_KIND] = kind_words,
  [BH_WORDS_DOCUMENT] = document_words,
  [BH_WORDS_DOCUMENTS_RULE] = documents_rule_words,
  [BH_WORDS_DOCUMENTS_APPLY_TO] = documents_apply_to_words,
  [BH_WORDS_PAYMENT] = payment_words,
  [BH_WORDS_SMS_RECEIVE] = sms_receive_words,
  [BH_WORDS_SMS_FILTER] = sms_filter_words,
  [BH_WORDS_SOURCE_CLASS] = source_class_words,
};

const char *
bh_word_not_known (void)
{
  return _("not known");
}

const char *
bh_word_nick (BhWordList list,
              guint      index)
{
  const Word *word = word_lists[list];

  while (word->nick != NULL && index > 0) {
    word++;
    index--;
  }
  return word->nick;
}

/**
 * bh_word:
 * @nick: (nullable): a word of the pack's format
 *
 * Returns: what it is called, or "not known" for what is not there
 */
const char *
bh_word (BhWordList  list,
         const char *nick)
{
  for (const Word *word = word_lists[list]; nick != NULL && word->nick != NULL; word++) {
    if (strcmp (word->nick, nick) == 0)
      return _(word->word);
  }
  return bh_word_not_known ();
}

const char *
bh_word_language (const char *tag)
{
  static const char *const words[][2] = {
    { "ja", N_("Japanese") },
    { "en", N_("English") },
    { "zh", N_("Chinese") },
    { "zh-Hans", N_("Simplified Chinese") },
    { "zh-Hant", N_("Traditional Chinese") },
    { "ko", N_("Korean") },
    { "vi", N_("Vietnamese") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (strcmp (words[i][0], tag) == 0)
      return _(words[i][1]);
  }
  return tag;
}

const char *
bh_word_answer (BhAnswer answer)
{
  static const char *const words[] = { N_("not known"), NC_("answer", "Yes"), NC_("answer", "No") };

  return answer == BH_ANSWER_UNKNOWN ? bh_word_not_known () : g_dpgettext2 (NULL, "answer", words[answer]);
}

const char *
bh_word_sms_abroad (BhSmsAbroad state)
{
  static const char *const words[] = {
    [BH_SMS_ABROAD_UNKNOWN] = N_("not known"),
    [BH_SMS_ABROAD_ON] = N_("On"),
    [BH_SMS_ABROAD_ON_APPLICATION] = N_("After you apply"),
    [BH_SMS_ABROAD_ON_APPLICATION_LATER] = N_("After some months"),
    [BH_SMS_ABROAD_OFF_BY_DEFAULT] = N_("Off until support switches it on"),
    [BH_SMS_ABROAD_NOT_OFFERED] = N_("Not offered"),
  };

  return _(words[state]);
}

const char *
bh_word_plan_status (BhPlanStatus status)
{
  static const char *const words[] = {
    [BH_PLAN_ON_SALE] = N_("On sale"),
    [BH_PLAN_ANNOUNCED] = N_("Announced"),
    [BH_PLAN_CLOSED] = N_("Closed to new customers"),
    [BH_PLAN_STATUS_UNKNOWN] = N_("Sale not confirmed"),
  };

  return _(words[status]);
}

const char *
bh_word_confidence (BhConfidence confidence)
{
  static const char *const words[] = {
    [BH_CONFIDENCE_OFFICIAL] = N_("Official"),
    [BH_CONFIDENCE_CHECKED] = N_("Checked"),
    [BH_CONFIDENCE_PRESS] = N_("Press"),
    [BH_CONFIDENCE_COMMUNITY] = N_("Community"),
    [BH_CONFIDENCE_ARTICLE] = N_("Article only"),
    [BH_CONFIDENCE_OLD] = N_("Old source"),
    [BH_CONFIDENCE_UNVERIFIED] = N_("Not verified"),
    [BH_CONFIDENCE_NOT_CONFIRMED] = N_("Not confirmed"),
    [BH_CONFIDENCE_NONE] = N_("No source"),
  };

  return _(words[confidence]);
}

const char *
bh_word_age (BhAge age)
{
  static const char *const words[] = {
    [BH_AGE_UNDATED] = N_("undated"),
    [BH_AGE_FRESH] = N_("fresh"),
    [BH_AGE_AGEING] = N_("ageing"),
    [BH_AGE_OLD] = N_("old"),
    [BH_AGE_FUTURE] = N_("from the future"),
  };

  return _(words[age]);
}

const char *
bh_word_verdict (BhVerdict verdict,
                 gboolean  done)
{
  if (done)
    return C_("verdict", "Yes, done");
  switch (verdict) {
  case BH_VERDICT_YES:
    return C_("verdict", "Yes");
  case BH_VERDICT_NO:
    return C_("verdict", "No");
  case BH_VERDICT_NOT_APPLICABLE:
    return C_("verdict", "Not applicable");
  case BH_VERDICT_UNKNOWN:
  default:
    return C_("verdict", "Not certain");
  }
}

const char *
bh_word_state (BhState state)
{
  static const char *const words[] = {
    [BH_STATE_UNMET] = N_("Not met"),
    [BH_STATE_UNKNOWN] = N_("Open"),
    [BH_STATE_MET] = N_("Met"),
    [BH_STATE_NOT_APPLICABLE] = N_("Not applicable"),
  };

  return _(words[state]);
}

const char *
bh_word_effect (BhEffect effect)
{
  static const char *const words[] = {
    [BH_EFFECT_BLOCK] = N_("Without it: No"),
    [BH_EFFECT_DOUBT] = N_("Without it: not certain"),
    [BH_EFFECT_NOTE] = N_("Good to know"),
  };

  return _(words[effect]);
}

const char *
bh_word_effort (guint effort)
{
  static const char *const words[] = {
    N_("effort not known"),
    N_("a setting, minutes"),
    N_("under an hour at home"),
    N_("some days, or contact with a company"),
    N_("a new contract, a branch visit or weeks"),
    N_("cannot be changed in practice"),
  };

  return _(words[effort < G_N_ELEMENTS (words) ? effort : 0]);
}

const char *
bh_word_article_verdict (BhVerdictWord verdict)
{
  static const char *const words[] = {
    [BH_VERDICT_WORD_RIGHT] = N_("Right"),
    [BH_VERDICT_WORD_PARTLY] = N_("Partly right"),
    [BH_VERDICT_WORD_OUTDATED] = N_("Outdated"),
    [BH_VERDICT_WORD_WRONG] = N_("Wrong"),
    [BH_VERDICT_WORD_OVERSTATED] = N_("Overstated"),
    [BH_VERDICT_WORD_IMPRECISE] = N_("Imprecise"),
    [BH_VERDICT_WORD_HALF_RIGHT] = N_("Half right"),
    [BH_VERDICT_WORD_MISLEADING] = N_("Misleading"),
    [BH_VERDICT_WORD_ADVERTISING] = N_("Advertising"),
    [BH_VERDICT_WORD_NOT_JUDGED] = N_("Not judged here"),
    [BH_VERDICT_WORD_MIXED] = N_("Mixed"),
  };

  return _(words[verdict]);
}

const char *
bh_word_group (BhArticleGroup group)
{
  static const char *const words[] = {
    [BH_GROUP_NUMBER] = N_("Keeping a Number"),
    [BH_GROUP_PLANS] = N_("Carriers and Plans"),
    [BH_GROUP_WALLETS] = N_("WeChat Pay and Alipay"),
    [BH_GROUP_SAFETY] = N_("Safety"),
    [BH_GROUP_ABOUT] = N_("About These Facts"),
  };

  return _(words[group]);
}

/* Digits in groups of three; yen are whole but for the price of a message. */
char *
bh_format_number (double number)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE];
  GString *grouped = g_string_new (NULL);
  gsize whole;

  g_ascii_formatd (plain, sizeof plain, number == floor (number) ? "%.0f" : "%.1f", number);
  whole = strcspn (plain, ".");
  for (gsize i = 0; plain[i] != '\0'; i++) {
    if (i > 0 && i < whole && (whole - i) % 3 == 0)
      g_string_append_c (grouped, ',');
    g_string_append_c (grouped, plain[i]);
  }
  return g_string_free (grouped, FALSE);
}

char *
bh_format_yen (double jpy)
{
  g_autofree char *digits = NULL;

  if (jpy == BH_NOT_KNOWN)
    return g_strdup (bh_word_not_known ());
  digits = bh_format_number (jpy);
  /* Translators: an amount of Japanese yen, never of Chinese yuan */
  return g_strdup_printf (_("%s yen"), digits);
}

char *
bh_format_data (double gb)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (gb == BH_NOT_KNOWN)
    return g_strdup (bh_word_not_known ());
  if (gb == BH_UNLIMITED)
    return g_strdup (C_("data", "unlimited"));
  g_ascii_formatd (number, sizeof number, "%g", gb);
  return g_strdup_printf (_("%s GB"), number);
}

char *
bh_format_date (BhDate date)
{
  g_autoptr (GDateTime) time = NULL;
  /* Translators: a month in figures, short, as g_date_time_format() writes it: “2026-09” */
  const char *month = C_("date", "%Y-%m");
  /* Translators: a day in figures, short, as g_date_time_format() writes it: “2026-09-20” */
  const char *day = C_("date", "%Y-%m-%d");

  if (!bh_date_is_set (date) || date.month == 0)
    return bh_date_format (date);
  time = g_date_time_new_utc (date.year, date.month, MAX (date.day, 1), 0, 0, 0);
  return g_date_time_format (time, bh_date_is_full (date) ? day : month);
}

char *
bh_format_as_of (BhDate date)
{
  return bh_date_is_set (date) ? bh_format_date (date) : g_strdup (bh_word_age (BH_AGE_UNDATED));
}

/* The date of a source, or what it says about one. */
char *
bh_format_source_date (const BhSource *source)
{
  const char *note = bh_text (&source->date_note);

  return !bh_date_is_set (source->date) && note != NULL ? g_strdup (note)
                                                        : bh_format_as_of (source->date);
}

char *
bh_format_evidence (const BhEvidence *evidence,
                    BhDate            today)
{
  g_autofree char *date = NULL;

  if (evidence->n_sources == 0)
    return g_strdup (bh_word_confidence (evidence->confidence));
  date = bh_format_as_of (evidence->as_of);
  if (!bh_date_is_set (evidence->as_of))
    return g_strdup_printf ("%s · %s", bh_word_confidence (evidence->confidence), date);
  /* Translators: how good a source is, its date, how old it is: “Official · 2026-09-20 · ageing” */
  return g_strdup_printf (_("%s · %s · %s"), bh_word_confidence (evidence->confidence), date,
                          bh_word_age (bh_date_age (evidence->as_of, today)));
}

char *
bh_format_share (guint part,
                 guint whole)
{
  /* Translators: a number, and which share of the whole that is */
  return whole > 0 ? g_strdup_printf (_("%u (%.1f%%)"), part, 100.0 * part / whole)
                   : g_strdup_printf ("%u", part);
}
