/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps built by hand, so that these tests do not need a pack. Everything lives
 * until the step is freed; texts are borrowed. */

#pragma once

#include "bh-screen.h"

G_BEGIN_DECLS

BhStep          *fixture_step_new     (const char          *wallet,
                                       const char          *path_zh,
                                       const char          *path_en);
void             fixture_step_free    (BhStep              *step);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhStep, fixture_step_free)

BhElement       *fixture_add          (BhStep              *step,
                                       BhElementKind        kind,
                                       const char          *zh,
                                       const char          *en,
                                       const char          *type);
void             fixture_add_tabs     (BhStep              *step,
                                       const BhLabel       *tabs,
                                       guint                n_tabs,
                                       guint                selected);
void             fixture_add_tap      (BhStep              *step,
                                       guint                element,
                                       int                  tab);
void             fixture_clear_taps   (BhStep              *step);

/* One step for each kind of element and each picture, with that element tapped. */
#define FIXTURE_N_CASES 16
BhStep          *fixture_case         (guint                index);
const char      *fixture_case_name    (guint                index);
/* A step with nearly everything on it, and three taps. */
BhStep          *fixture_full_step    (void);

cairo_surface_t *fixture_render       (const BhScreenSpec  *spec,
                                       int                  width,
                                       int                  height);
guint32          fixture_pixel        (cairo_surface_t     *surface,
                                       int                  x,
                                       int                  y);

G_END_DECLS
