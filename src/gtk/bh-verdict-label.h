/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-checker.h"

G_BEGIN_DECLS

/* A verdict, or the state of a requirement, as an icon and a word. */
#define BH_TYPE_VERDICT_LABEL (bh_verdict_label_get_type ())
G_DECLARE_FINAL_TYPE (BhVerdictLabel, bh_verdict_label, BH, VERDICT_LABEL, GtkBox)

void bh_verdict_label_set_verdict (BhVerdictLabel *self,
                                   BhVerdict       verdict,
                                   gboolean        done);

G_END_DECLS
