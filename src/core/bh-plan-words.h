/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages say of a plan, in the user's language. */

#pragma once

#include "bh-pack.h"
#include "bh-plan.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): "until 2026-11-30", "closed"; NULL for what is simply on sale. */
char             *bh_plan_status_short    (BhPlan        *plan,
                                           BhDate         today);
/* (transfer full): the same as a sentence. */
char             *bh_plan_status_sentence (BhPlan        *plan,
                                           BhDate         today);
/* The network's name, or "not known". @id may be NULL. */
const char       *bh_network_name         (BhPack        *pack,
                                           const char    *id);
/* (transfer full): the papers of which one has to be shown, with @separator between them. */
char             *bh_plan_documents       (BhPlan        *plan,
                                           const char    *separator);
char             *bh_plan_payment         (BhPlan        *plan,
                                           const char    *separator);
char             *bh_plan_languages       (BhPlan        *plan,
                                           const char    *separator);
/* What stands between the members of a list within a line. */
const char       *bh_list_separator       (void);
/* What the first figure of the row rests on: that for keeping the number, else the price. */
const BhEvidence *bh_plan_first_evidence  (BhPlan        *plan);

G_END_DECLS
