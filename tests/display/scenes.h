/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window shows in pictures and in tests: each view, in use. */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhScene:
 * @name: of the picture
 * @action: (nullable): what leads there; %NULL for the welcome
 * @target: the action's target
 */
typedef struct {
  const char *name;
  const char *action;
  const char *target;
} BhScene;

extern const BhScene bh_scenes[];
extern const guint bh_n_scenes;

/* Starts the toolkit as the application does. */
void       bh_scenes_init       (void);
BhSession *bh_scenes_session    (BhDate         today);
/* Gives the session a person, for every scene but the welcome. */
void       bh_scenes_add_person (BhSession     *session);
GtkWidget *bh_scene_present     (const BhScene *scene,
                                 BhSession     *session,
                                 int            width,
                                 int            height);
/* (transfer full): what the window shows. */
GdkTexture *bh_scene_capture    (GtkWidget     *window);

G_END_DECLS
