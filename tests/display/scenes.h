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
 * @target: (nullable): the action's target
 * @prepare: (nullable): what is done in the window then
 */
typedef struct {
  const char *name;
  const char *action;
  const char *target;
  void      (*prepare) (GtkWidget *window,
                        BhSession *session);
} BhScene;

extern const BhScene bh_scenes[];
extern const guint bh_n_scenes;

/* Starts the toolkit as the application does. */
void       bh_scenes_init       (void);
/* As for people who have text twice as large as usual. */
void       bh_scenes_double_text (void);
BhSession *bh_scenes_session    (BhDate         today);
/* Gives the session a person, for every scene but the welcome. */
void       bh_scenes_add_person (BhSession     *session);
/* The window belongs to the application where there is one. */
GtkWidget *bh_scene_present     (const BhScene *scene,
                                 BhSession     *session,
                                 int            width,
                                 int            height);
/* (nullable): the first of that type in @widget. */
GtkWidget *bh_scene_find        (GtkWidget     *widget,
                                 GType          type);
/* Lets time pass until a window that is presented shows something. */
void       bh_scene_wait        (GtkWidget     *window);
/* (transfer full): what the window shows, or a dialog over it. */
GdkTexture *bh_scene_capture    (GtkWidget     *window);

G_END_DECLS
