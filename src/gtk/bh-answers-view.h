/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhAnswersView:
 *
 * Every question that is asked, by topic, with its answer; those that can change
 * nothing any more stand apart. Signal: "chosen", with the index of a fact.
 */
#define BH_TYPE_ANSWERS_VIEW (bh_answers_view_get_type ())
G_DECLARE_FINAL_TYPE (BhAnswersView, bh_answers_view, BH, ANSWERS_VIEW, AdwBin)

/* @before: (nullable): in a preview, the situation without it.
 * @matter: a bit set of the facts that can still change a verdict.
 * @unknown: of those to which the person has said "I don't know". */
void bh_answers_view_update (BhAnswersView     *self,
                             BhPack            *pack,
                             const BhSituation *situation,
                             const BhSituation *before,
                             guint64            matter,
                             guint64            unknown);

G_END_DECLS
