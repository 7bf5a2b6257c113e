/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-records.h"

G_BEGIN_DECLS

/* A quiet button that says how good and how old a statement is, and opens its sources. */
#define BH_TYPE_EVIDENCE_BUTTON (bh_evidence_button_get_type ())
G_DECLARE_FINAL_TYPE (BhEvidenceButton, bh_evidence_button, BH, EVIDENCE_BUTTON, GtkWidget)

GtkWidget *bh_evidence_button_new  (const BhEvidence *evidence,
                                    BhDate            today);
/* Tells a screen reader what it is that has these sources. */
void       bh_evidence_button_describe (BhEvidenceButton *self,
                                        const char       *statement);
void       bh_evidence_button_wrap (BhEvidenceButton *self);

G_END_DECLS
