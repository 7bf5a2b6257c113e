/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The records of a pack: plain, immutable structs that live as long as the
 * pack they were read from. data/pack/README.md says what each member means. */

#pragma once

#include <glib.h>

#include "bh-condition.h"
#include "bh-date.h"
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
  const char *date_note; /* the date as the source has it, where it is no plain date */
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

typedef struct {
  const char  *id;
  BhText       name;
  const char **networks; /* NULL-terminated ids */
  const char  *operator_;
  const char  *url;
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
  BhText             question;
  guint              n_values;
  const BhValue     *values;
  guint64            all; /* one bit for each value */
  const BhCondition *ask_when; /* NULL: always */
  GPtrArray         *changes;  /* BhChange */
  BhText             how;
} BhFact;

typedef struct {
  guint  id; /* 1 identity, 2 payment channel, 3 network, 4 other */
  BhText title;
  BhText claim;
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

typedef struct {
  const char *lang; /* zh, ja, en */
  const char *text;
  gboolean    confirmed;
} BhMessage;

/* One text to find a failure by. The own_ members tell which are our wording. */
typedef struct {
  const char *zh, *pinyin, *ja, *kana, *romaji, *en;
  gboolean    own_zh, own_ja, own_en;
} BhReading;

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
  GPtrArray   *rows;    /* BhTableRow */
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

/* A situation to begin with, and what is answered by it. */
typedef struct {
  const char *id;
  BhText      title;
  BhText      text;
  guint       n_answers;
  struct {
    guint   fact;
    guint64 values;
  } *answers;
} BhPreset;

const char *bh_confidence_nick (BhConfidence confidence);
const char *bh_effect_nick     (BhEffect     effect);
const char *bh_verdict_word_nick (BhVerdictWord word);

G_END_DECLS
