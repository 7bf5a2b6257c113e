/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "bh-records.h"

G_BEGIN_DECLS

/* A figure that is not known. Everything else is zero or more. */
#define BH_NOT_KNOWN (-1.0)
#define BH_UNLIMITED (G_MAXDOUBLE)

/* What is charged for the calendar month in which a line is opened. */
typedef enum {
  BH_FIRST_MONTH_UNKNOWN,
  BH_FIRST_MONTH_WHOLE,
  BH_FIRST_MONTH_PRORATED, /* by the days that are left of it */
  BH_FIRST_MONTH_FREE,
} BhFirstMonth;

/* In the order of the enum, ended by NULL. */
extern const char *const bh_first_month_words[];

typedef struct {
  double       monthly_jpy; /* JPY a month, tax included */
  double       light_gb;    /* in a month of no more than this … */
  double       light_jpy;   /* … this is paid instead */
  double       for_months;  /* then what keeps the number is paid; BH_NOT_KNOWN: for good */
  BhFirstMonth first_month;
  double       pack_jpy;    /* JPY for pack_days */
  double       pack_days;
  gboolean     at_least;    /* the source names the least of several amounts */
  BhText       note;
  BhEvidence   evidence;
} BhPlanPrice;

typedef struct {
  double            jpy_per_month;
  const BhKeepRule *rule; /* NULL: not known */
  BhText            note;
  BhEvidence        evidence;
} BhPlanKeep;

typedef enum {
  BH_SMS_ABROAD_UNKNOWN,
  BH_SMS_ABROAD_ON,
  BH_SMS_ABROAD_ON_APPLICATION,
  BH_SMS_ABROAD_ON_APPLICATION_LATER,
  BH_SMS_ABROAD_OFF_BY_DEFAULT,
  BH_SMS_ABROAD_NOT_OFFERED,
} BhSmsAbroad;

/* In the order of the enum, ended by NULL. */
extern const char *const bh_sms_abroad_words[];
const char *bh_sms_abroad_nick (BhSmsAbroad state);

typedef struct {
  const char  *network;
  BhSmsAbroad  state;
} BhSmsAbroadOn;

typedef struct {
  BhSmsAbroad    state;
  guint          n_by_network;
  BhSmsAbroadOn *by_network;
  BhText         note;
  BhEvidence     evidence;
} BhPlanSmsAbroad;

typedef struct {
  const char *state; /* an id of the pack's format, or NULL */
  BhText      note;
  BhEvidence  evidence;
} BhPlanSmsFilter;

typedef struct {
  double     jpy;
  double     sim_jpy;  /* for the card, on top of jpy */
  double     esim_jpy; /* for the eSIM, on top of jpy */
  BhText     note;
  BhDate     valid_to;
  double     next_jpy;
  BhEvidence evidence;
} BhPlanActivation;

typedef struct {
  const char **list; /* NULL-terminated; NULL: not known */
  const char  *rule;
  const char  *apply_to;
  BhText       note;
  BhEvidence   evidence;
} BhPlanDocuments;

typedef struct {
  double     min_term_months;
  double     jpy;
  double     within_months;
  BhText     note;
  BhEvidence evidence;
} BhPlanCancel;

typedef enum {
  BH_ANSWER_UNKNOWN,
  BH_ANSWER_YES,
  BH_ANSWER_NO,
} BhAnswer;

typedef struct {
  double       call_jpy_per_30s;
  double       free_call_minutes; /* of every call to a Japanese number; BH_UNLIMITED: all of it */
  BhText       call_note;
  double       sms_send_jpy;
  const char  *sms_receive_japan;
  BhAnswer     esim;
  BhAnswer     tourists;
  BhAnswer     residents_abroad;
  const char **payment; /* NULL-terminated; NULL: not known */
  BhText       payment_note;
  const char **support_languages; /* NULL-terminated BCP 47 tags; NULL: not known */
  BhEvidence   evidence;
} BhPlanOther;

/**
 * BhPlan:
 *
 * One row of the plan table. The properties serve expressions and sorters;
 * everything else is read from the members.
 */
#define BH_TYPE_PLAN (bh_plan_get_type ())
G_DECLARE_FINAL_TYPE (BhPlan, bh_plan, BH, PLAN, GObject)

struct _BhPlan {
  GObject parent_instance;

  const char             *id;
  const BhBrand          *brand;
  const char             *name; /* in Japanese, as the brand writes it */
  const char             *kind;
  const char             *status;
  BhText                  status_note;
  BhDate                  valid_from;
  BhDate                  valid_to;
  const char             *network;
  const char             *operator_;
  const char             *billing;
  const char             *service;
  double                  data_gb;
  double                  speed_kbps; /* all the time; BH_NOT_KNOWN: what the network gives */
  double                  speed_after_cap_kbps;
  const BhPlanPrice      *price;
  const BhPlanKeep       *keep;
  const BhPlanSmsAbroad  *sms_abroad;
  const BhPlanSmsFilter  *sms_filter;
  const BhPlanActivation *activation;
  const BhPlanDocuments  *documents;
  const BhPlanCancel     *cancel;
  const BhPlanOther      *other;
  const char             *url;
  guint                   index; /* in the pack */
};

/**
 * BhPlanStatus:
 *
 * Whether a plan can be taken today, as its dates and its status say.
 */
typedef enum {
  BH_PLAN_ON_SALE,
  BH_PLAN_ANNOUNCED, /* starts later */
  BH_PLAN_CLOSED,    /* no new sign-up */
  BH_PLAN_STATUS_UNKNOWN,
} BhPlanStatus;

BhPlanStatus bh_plan_status_on      (BhPlan *self,
                                     BhDate  today);
/* Whether the price stated is the one that holds on that day. */
gboolean     bh_plan_price_holds_on (BhPlan *self,
                                     BhDate  today);
double       bh_plan_activation_on  (BhPlan *self,
                                     BhDate  today);

G_END_DECLS
