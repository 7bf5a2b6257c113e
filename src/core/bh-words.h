/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the words of the pack's format and the outcomes of the checker are called in the user's language. */

#pragma once

#include "bh-checker.h"
#include "bh-plan.h"

G_BEGIN_DECLS

/* The lists of words that stand in a plan. */
typedef enum {
  BH_WORDS_BILLING,
  BH_WORDS_SERVICE,
  BH_WORDS_KIND,
  BH_WORDS_DOCUMENT,
  BH_WORDS_DOCUMENTS_RULE,
  BH_WORDS_DOCUMENTS_APPLY_TO,
  BH_WORDS_PAYMENT,
  BH_WORDS_SMS_RECEIVE,
  BH_WORDS_SMS_FILTER,
  BH_WORDS_SOURCE_CLASS,
  BH_N_WORD_LISTS,
} BhWordList;

const char *bh_word                (BhWordList    list,
                                    const char   *nick);
/* (nullable): the word of the format at that place in a list; NULL behind its end. */
const char *bh_word_nick           (BhWordList    list,
                                    guint         index);
const char *bh_word_answer         (BhAnswer      answer);
/* @tag: a BCP 47 tag; itself where it is not known. */
const char *bh_word_language       (const char   *tag);
const char *bh_word_sms_abroad     (BhSmsAbroad   state);
const char *bh_word_plan_status    (BhPlanStatus  status);
const char *bh_word_confidence     (BhConfidence  confidence);
const char *bh_word_age            (BhAge         age);
const char *bh_word_verdict        (BhVerdict     verdict,
                                    gboolean      done);
const char *bh_word_state          (BhState       state);
const char *bh_word_effect         (BhEffect      effect);
const char *bh_word_effort         (guint         effort);
const char *bh_word_article_verdict (BhVerdictWord verdict);
const char *bh_word_group          (BhArticleGroup group);

/* (transfer full): "1,078" or "55.5". */
char       *bh_format_number       (double        number);
/* (transfer full): "1,078 yen", or "not known". */
char       *bh_format_yen          (double        jpy);
/* (transfer full): "20 GB", "unlimited" or "not known". */
char       *bh_format_data         (double        gb);
/* (transfer full): the day, month or year as figures, in the order of the language; empty when not
 * set. bh_date_format() is for machines. */
char       *bh_format_date         (BhDate        date);
/* (transfer full): the date of a statement, or "undated". */
char       *bh_format_as_of        (BhDate        date);
/* (transfer full): the date of a source, or what it says about one. */
char       *bh_format_source_date  (const BhSource *source);
/* (transfer full): "Official · 2026-09-20 · ageing". */
char       *bh_format_evidence     (const BhEvidence *evidence,
                                    BhDate        today);
/* (transfer full): "12 (34.5 %)"; the number alone of nothing. */
char       *bh_format_share        (guint         part,
                                    guint         whole);
const char *bh_word_not_known      (void);

G_END_DECLS
