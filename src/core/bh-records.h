/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a pack: plain, immutable structs that live as long as the
 * pack they were read from. data/pack/README.md says what each member means. */

#pragma once

#include <glib.h>

#include "bh-condition.h"
#include "bh-date.h"
#include "bh-span.h"
#include "bh-text.h"

G_BEGIN_DECLS

typedef struct _BhPlan BhPlan;

typedef enum {
  BH_CONFIDENCE_OFFICIAL,
  BH_CONFIDENCE_CHECKED,
  BH_CONFIDENCE_PRESS,
  BH_CONFIDENCE_COMMUNITY,
  BH_CONFIDENCE_ARTICLE,
  BH_CONFIDENCE_OLD,
  BH_CONFIDENCE_UNVERIFIED,
  BH_CONFIDENCE_NOT_CONFIRMED,
  BH_CONFIDENCE_NONE,
} BhConfidence;

typedef struct {
  const char *id;
  const char *title;
  const char *publisher;
  const char *url;       /* https, may be opened on request; or NULL */
  const char *address;   /* shown, never opened; or NULL */
  BhDate      date;
  BhText      date_note; /* the date as the source has it, where it is no plain date */
  const char *class_;
  BhText      note;
} BhSource;

/* What a statement of fact rests on. */
typedef struct {
  guint            n_sources;
  const BhSource **sources;
  BhDate           as_of; /* not set: undated */
  BhConfidence     confidence;
} BhEvidence;

typedef struct {
  const char *id;
  BhText      name;
} BhNamed;

typedef BhNamed BhWallet;

/* A text as it is written and read, to find something by. The own_ members tell which are our
 * wording. */
typedef struct {
  const char *zh, *pinyin, *ja, *kana, *romaji, *en;
  gboolean    own_zh, own_ja, own_en;
} BhReading;

/* What a note on a brand is about, in the order in which its page tells it. */
typedef enum {
  BH_BRAND_PLANS,
  BH_BRAND_NETWORK,
  BH_BRAND_SMS, /* how to let texts from abroad through */
  BH_BRAND_ROAMING,
  BH_BRAND_LEAVING, /* Japan */
  BH_BRAND_IDENTITY,
  BH_BRAND_PAYMENT,
  BH_BRAND_OPENING,
  BH_BRAND_ENDING,
  BH_BRAND_HELP,
  BH_N_BRAND_TOPICS,
} BhBrandTopic;

typedef struct {
  BhBrandTopic topic;
  BhText       text;
  BhEvidence   evidence;
} BhBrandNote;

typedef struct {
  const char  *id;
  BhText       name;
  const char **networks; /* NULL-terminated ids */
  const char  *operator_;
  const char  *url;
  GPtrArray   *notes; /* BhBrandNote: what no group of its plans says */
  const BhReading *reading; /* of its name, for searching; or NULL */
} BhBrand;

typedef enum {
  BH_FROM_ACTIVATED,
  BH_FROM_LAST_TOP_UP,
  BH_FROM_ENDS,
  BH_FROM_LEAVING,
  BH_N_FROM,
} BhFrom;

typedef struct {
  const char *id;
  BhFrom      from;
  int         months;
  int         days;
  guint       day; /* of the month, or 0 */
  BhText      title;
  BhText      consequence;
  BhEvidence  evidence;
} BhKeepDeadline;

typedef struct {
  const char *id;
  BhText      name;
  BhText      text;
  GPtrArray  *deadlines; /* BhKeepDeadline */
} BhKeepRule;

/* One row of "from a plan to facts about a line". */
typedef struct {
  guint        fact;
  GPtrArray   *columns; /* BhPlanFactColumn */
  guint64      values;
  guint64      try_values; /* for a new line; equals values where nothing else is said */
} BhPlanFact;

typedef struct {
  const char  *column;
  const char **values; /* NULL-terminated */
} BhPlanFactColumn;

typedef struct {
  const char *id;
  BhText      label;
} BhValue;

/* A change that a person can make to a fact. */
typedef struct {
  guint    fact;
  guint    to;       /* value index */
  guint64  from;     /* values it can start from; never includes to */
  guint    effort;   /* 1 a setting … 5 cannot be changed in practice */
  gboolean in_japan; /* only possible there */
  guint    n_also;   /* other facts that the change sets */
  struct {
    guint fact;
    guint to;
  } also[4];
} BhChange;

typedef struct {
  const char        *id;
  guint              index;
  const BhNamed     *topic;
  BhText             title; /* a few words, where the question would be too long */
  BhText             question;
  guint              n_values;
  const BhValue     *values;
  guint64            all; /* one bit for each value */
  const BhCondition *ask_when; /* NULL: always */
  GPtrArray         *changes;  /* BhChange */
  BhText             how;
  BhText             at_hand; /* the thing that the answer is about, to be had at hand; or absent */
} BhFact;

typedef struct {
  guint  id; /* 1 identity, 2 payment channel, 3 network, 4 other */
  BhText title;
  GPtrArray *claims; /* const BhClaim: what the article says about it */
} BhFactor;

typedef struct {
  const char        *id;    /* with the wallet: "wechat.bind" */
  const char        *name;  /* without: "bind" */
  guint              index;
  const BhWallet    *wallet;
  BhText             title;
  const BhCondition *applies_when; /* NULL: always */
  const BhCondition *done_when;    /* NULL: never */
  guint              first_requirement;
  guint              n_requirements;
} BhGoal;

typedef enum {
  BH_EFFECT_BLOCK,
  BH_EFFECT_DOUBT,
  BH_EFFECT_NOTE,
} BhEffect;

typedef struct {
  guint fact;
  guint to;
} BhFix;

typedef struct {
  const char        *id;
  guint              index;
  const BhGoal      *goal;
  BhEffect           effect;
  const BhFactor    *factor;
  BhText             words;
  const BhCondition *when;    /* NULL: always */
  const BhCondition *require; /* NULL: a note */
  BhText             why;
  BhText             fix;
  guint              n_fixes;
  const BhFix       *fixes;
  const BhGoal      *reach; /* the goal that brings what is missing, or NULL */
  guint              effort; /* 0: not stated */
  BhDate             valid_from;
  BhDate             valid_to;
  BhEvidence         evidence;
} BhRequirement;

typedef enum {
  BH_ELEMENT_TAB_BAR,
  BH_ELEMENT_LIST_ROW,
  BH_ELEMENT_FIELD,
  BH_ELEMENT_BUTTON,
  BH_ELEMENT_TICK_BOX,
  BH_ELEMENT_MESSAGE,
  BH_ELEMENT_CODE_BOXES,
  BH_ELEMENT_CARD_TILE,
  BH_ELEMENT_PICTURE,
} BhElementKind;

typedef enum {
  BH_PICTURE_APP,
  BH_PICTURE_ID_CARD,
  BH_PICTURE_PASSPORT,
  BH_PICTURE_FACE,
  BH_PICTURE_QR,
  BH_PICTURE_PUZZLE,
} BhPicture;

/* What the phone shows, in the phone's own language. */
typedef struct {
  const char *zh;
  const char *en;
  gboolean    zh_unconfirmed;
  gboolean    en_unconfirmed;
} BhLabel;

typedef struct {
  BhElementKind  kind;
  BhLabel        label;
  BhText         type;    /* what to type; may be absent */
  BhPicture      picture;
  guint          n_tabs;
  const BhLabel *tabs;
  guint          selected;
} BhElement;

typedef struct {
  guint  element; /* from 0 */
  int    tab;     /* from 0, or -1 */
  BhText words;
} BhTap;

typedef struct _BhGuide BhGuide;

typedef struct {
  const char        *id;
  const BhGuide     *guide;
  gboolean           screen; /* FALSE: a checklist */
  BhText             title;
  const BhCondition *branch; /* NULL: always */
  const BhCondition *done_when; /* NULL: no answer tells */
  BhText             when;
  BhLabel            path;
  GPtrArray         *items;    /* BhText */
  GPtrArray         *elements; /* BhElement */
  GPtrArray         *taps;     /* BhTap */
  BhText             caution;
  GPtrArray         *failures; /* const BhFailure */
  GPtrArray         *phrases;  /* const BhPhrase */
  const char        *see;      /* step id or NULL */
  BhText             time;
  BhSpan             span; /* the same in figures */
  const char       **replaces; /* NULL-terminated article step ids */
  BhEvidence         evidence;
} BhStep;

struct _BhGuide {
  const char        *id;
  const BhWallet    *wallet;
  const BhGoal      *goal; /* or NULL */
  BhText             title;
  BhText             for_;
  const BhCondition *done_when; /* NULL: never */
  GPtrArray         *steps;     /* BhStep */
};

/* What is to be done before leaving Japan, by those of whom @when holds. */
typedef struct {
  BhKeepDeadline     deadline;
  guint              effort; /* that its margin was taken from, or 0 */
  gboolean           opens;  /* the day is the first on which it can be done, not the last */
  BhText             for_;
  const BhCondition *when;      /* never names a goal */
  const BhCondition *done_when; /* NULL: no fact tells; never names a goal */
  GPtrArray         *see;       /* const BhStep: how to do it, in each guide that says so */
} BhPreparation;

typedef struct {
  const char *lang; /* zh, ja, en */
  const char *text;
  gboolean    confirmed;
} BhMessage;

typedef struct {
  const char  *id;
  const char **wallets; /* NULL-terminated */
  BhText       stage;
  BhText       symptom;
  GPtrArray   *messages; /* BhMessage */
  GPtrArray   *readings; /* BhReading */
  BhText       cause;
  BhText       fix;
  BhEvidence   evidence;
} BhFailure;

typedef struct {
  const char  *id;
  BhText       place;
  const char  *say;
  const char  *ja, *kana, *romaji, *zh, *pinyin, *en;
  BhText       note;
  const char **helps; /* NULL-terminated */
} BhPhrase;

typedef enum {
  BH_VERDICT_WORD_RIGHT,
  BH_VERDICT_WORD_PARTLY,
  BH_VERDICT_WORD_OUTDATED,
  BH_VERDICT_WORD_WRONG,
  BH_VERDICT_WORD_OVERSTATED,
  BH_VERDICT_WORD_IMPRECISE,
  BH_VERDICT_WORD_HALF_RIGHT,
  BH_VERDICT_WORD_MISLEADING,
  BH_VERDICT_WORD_ADVERTISING,
  BH_VERDICT_WORD_NOT_JUDGED,
  BH_VERDICT_WORD_MIXED,
} BhVerdictWord;

typedef struct {
  const char      *id;
  const BhWallet  *wallet;
  BhText           says;
  BhVerdictWord    verdict;
  BhText           correction;
  const char     **replaced_by; /* NULL-terminated step ids */
  BhEvidence       evidence;
} BhArticleStep;

typedef struct {
  const char    *id;
  BhText         claim;
  BhVerdictWord  verdict;
  BhText         holds;
  BhEvidence     evidence;
} BhClaim;

typedef enum {
  BH_BLOCK_HEADING,
  BH_BLOCK_TEXT,
  BH_BLOCK_ITEM,
  BH_BLOCK_ADVICE,
  BH_BLOCK_TABLE,
  BH_BLOCK_PLACES, /* the places of the pack, which have a page of their own */
} BhBlockKind;

typedef struct {
  GPtrArray  *cells; /* BhText */
  BhEvidence  evidence;
} BhTableRow;

typedef struct {
  BhBlockKind  kind;
  BhText       text;
  BhEvidence   evidence;
  GPtrArray   *columns; /* BhText */
  GPtrArray   *networks; /* const BhNamed: that of each column after the first; or none */
  GPtrArray   *rows;    /* BhTableRow */
  const GPtrArray *places; /* BhPlace, for that kind */
} BhBlock;

typedef enum {
  BH_GROUP_NUMBER,
  BH_GROUP_PLANS,
  BH_GROUP_WALLETS,
  BH_GROUP_SAFETY,
  BH_GROUP_ABOUT,
  BH_N_GROUPS,
} BhArticleGroup;

typedef struct {
  const char     *id;
  BhArticleGroup  group;
  BhText          title;
  GPtrArray      *blocks; /* BhBlock */
} BhArticle;

/* What a fact is taken to be: one of these values. */
typedef struct {
  guint   fact;
  guint64 values;
} BhFactValues;

/* A situation to begin with, and what is answered by it. */
typedef struct {
  const char   *id;
  BhText        title;
  BhText        text;
  guint         n_answers;
  BhFactValues *answers;
} BhPreset;

/* In the order of what they ask of a person. */
typedef enum {
  BH_FALLBACK_OTHER_WALLET,
  BH_FALLBACK_CARD,
  BH_FALLBACK_NUMBER,
  BH_FALLBACK_LOGIN,
  BH_FALLBACK_PAYMENT,
  BH_FALLBACK_CASH,
} BhFallbackKind;

/* What to use instead where a goal is No or Not certain; bh-fallback.h says when it works. */
typedef struct {
  const char        *id;
  const BhGoal      *goal;
  BhFallbackKind     kind;
  const BhGoal      *instead; /* the same goal of the other wallet, for that kind; or NULL */
  BhText             words;
  BhText             text;
  const BhCondition *when;    /* NULL: always */
  guint              n_set;   /* what is assumed on top of what is known: another card, say */
  BhFactValues      *set;
  const BhArticle   *see;     /* or NULL */
  BhEvidence         evidence; /* the other wallet has none of its own: it rests on the rules */
} BhFallback;

/* What is known of a wallet in a kind of place. */
typedef enum {
  BH_ACCEPTS_YES,
  BH_ACCEPTS_SOME, /* named places only */
  BH_ACCEPTS_DIFFERS,
  BH_ACCEPTS_CONFLICTING,
  BH_ACCEPTS_NOT_NEEDED,
  BH_ACCEPTS_DOUBTFUL, /* not to be counted on */
  BH_ACCEPTS_NO,
  BH_ACCEPTS_NOT_KNOWN,
  BH_N_ACCEPTS,
} BhAccepts;

typedef enum {
  BH_SCANS_SHOP, /* the code on the customer's screen */
  BH_SCANS_YOU,  /* the shop's code */
  BH_SCANS_DIFFERS,
  BH_SCANS_NOT_KNOWN,
  BH_SCANS_NONE, /* nothing is known to be scanned */
} BhScans;

typedef enum {
  BH_PLACES_CONVENIENCE,
  BH_PLACES_SIGNS,
  BH_PLACES_SHOPS,
  BH_PLACES_TRAVEL,
  BH_PLACES_OTHER,
  BH_PLACES_SMALL,
  BH_PLACES_AREAS, /* large cities, remote places */
  BH_PLACES_OFFLINE, /* what works without a network */
  BH_N_PLACES,
} BhPlaceGroup;

typedef struct {
  const BhWallet *wallet;
  BhAccepts       accepts;
  BhText          note;
} BhPlaceWallet;

/* Whether a kind of place in Japan took each wallet at the date of the evidence. */
typedef struct {
  const char    *id;
  BhPlaceGroup   group;
  BhText         name;
  GPtrArray     *wallets; /* BhPlaceWallet, in the order of the pack's wallets; none: a remark only */
  BhScans        scans;
  BhText         scans_note;
  BhText         others; /* other ways to pay there */
  BhText         remark;
  BhEvidence     evidence;
} BhPlace;

const char *bh_confidence_nick (BhConfidence confidence);
const char *bh_effect_nick     (BhEffect     effect);
const char *bh_verdict_word_nick (BhVerdictWord word);
const char *bh_brand_topic_nick (BhBrandTopic topic);

G_END_DECLS
