/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person does on a screen, in words. */

#pragma once

#include <gtk/gtk.h>

#include "bh-screen.h"

G_BEGIN_DECLS

GtkWidget *bh_step_actions_new       (const BhStep    *step,
                                      BhPhoneLanguage  language);
gboolean   bh_step_types_number      (const BhStep    *step);
GtkWidget *bh_step_sms_new           (void);

G_END_DECLS
