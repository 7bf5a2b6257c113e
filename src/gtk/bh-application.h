/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

#define BH_TYPE_APPLICATION (bh_application_get_type ())
G_DECLARE_FINAL_TYPE (BhApplication, bh_application, BH, APPLICATION, AdwApplication)

BhApplication *bh_application_new  (void);
int            bh_application_main (BhApplication  *self,
                                    int             argc,
                                    char          **argv);
/* (transfer none) (nullable): NULL until there was a window. */
BhSession     *bh_application_get_session (BhApplication *self);

G_END_DECLS
