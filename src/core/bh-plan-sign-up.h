/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-situation.h"

G_BEGIN_DECLS

/* Who signs up. */
typedef enum {
  BH_APPLICANT_VISITOR,  /* in Japan for a short stay */
  BH_APPLICANT_RESIDENT, /* with a residence card */
  BH_APPLICANT_ABROAD,   /* without an address in Japan */
  BH_N_APPLICANTS,
} BhApplicant;

/* The words of command lines and settings, in the order of the enum, ended by NULL. */
extern const char *const bh_applicant_words[];

gboolean bh_plan_takes_papers (BhPlan            *plan,
                               const char *const *papers);
BhAnswer bh_plan_sign_up_as   (BhPlan            *plan,
                               BhApplicant        applicant);
BhAnswer bh_plan_sign_up      (BhPlan            *plan,
                               BhPack            *pack,
                               const BhSituation *situation,
                               BhDate             today);

G_END_DECLS
