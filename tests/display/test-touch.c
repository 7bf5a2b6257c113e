/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every scene in a window as narrow as a phone: whatever one can tap is large enough for a finger.
 * And where motion is to be reduced, as here, nothing goes on being drawn once a scene is there. */

#define G_LOG_DOMAIN "test-touch"

#include "config.h"

#include <adwaita.h>

#include "scenes.h"

#define WIDTH 360
#define HEIGHT 640

/* WCAG 2.2, 2.5.8, for all; and what libadwaita gives its buttons and rows. */
#define LEAST 24
#define USUAL 34

/* Nothing is drawn for so long, within so many times of it. */
#define STILL_MS 200
#define PATIENCE 20

static const BhDate today = { 2026, 11, 22 };

static gboolean
is_tapped (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_SWITCH (widget) ||
         GTK_IS_EDITABLE (widget) || GTK_IS_EXPANDER (widget) ||
         (GTK_IS_LIST_BOX_ROW (widget) &&
          gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget)));
}

/* What stands in a row that does the same is tapped as that row. */
static gboolean
is_part_of_row (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_LIST_BOX_ROW);

  return row != NULL && gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)) &&
         !GTK_IS_BUTTON (widget);
}

/* These are quiet on purpose: they stand in the midst of what is read, with room around them. */
static gboolean
is_quiet (GtkWidget *widget)
{
  static const char *const classes[] = { "evidence-button", "more", "quiet-button", "link" };

  for (GtkWidget *at = widget; at != NULL && (at == widget || !GTK_IS_BOX (at));
       at = gtk_widget_get_parent (at)) {
    for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
      if (gtk_widget_has_css_class (at, classes[i]))
        return TRUE;
    }
  }
  return FALSE;
}

static void
check_size (GtkWidget *widget)
{
  int least = is_quiet (widget) || GTK_IS_CHECK_BUTTON (widget) ? LEAST : USUAL;
  graphene_rect_t bounds;

  /* With the padding and the border, which gtk_widget_get_height() leaves out. */
  if (!gtk_widget_compute_bounds (widget, widget, &bounds))
    return;
  if (bounds.size.height < least || bounds.size.width < LEAST) {
    g_test_message ("%s “%s” in %s: %g × %g, not %d × %d", G_OBJECT_TYPE_NAME (widget),
                    GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL
                      ? gtk_button_get_label (GTK_BUTTON (widget)) : "",
                    G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), bounds.size.width,
                    bounds.size.height, LEAST, least);
    g_test_fail ();
  }
}

static void
check_sizes (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_WINDOW_CONTROLS (widget))
    return;
  if (is_tapped (widget) && gtk_widget_get_can_target (widget) && !is_part_of_row (widget))
    check_size (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_sizes (child);
}

static void
on_update (GdkFrameClock *clock,
          guint         *frames)
{
  *frames += 1;
}

static guint
count_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint frames = 0;
  gulong handler = g_signal_connect (clock, "update", G_CALLBACK (on_update), &frames);

  g_timeout_add_once (STILL_MS, (GSourceOnceFunc) g_main_loop_quit, loop);
  g_main_loop_run (loop);
  g_signal_handler_disconnect (clock, handler);
  return frames;
}

/* A page may be filled in many frames, but comes to an end. */
static void
check_stillness (GtkWidget *window)
{
  for (guint i = 0; i < PATIENCE; i++) {
    if (count_frames (window) == 0)
      return;
  }
  g_test_message ("goes on being drawn");
  g_test_fail ();
}

static void
test_scene (gconstpointer data)
{
  const BhScene *scene = data;
  g_autoptr (BhSession) session = bh_scenes_session (today);
  GtkWidget *window;

  if (scene->action != NULL)
    bh_scenes_add_person (session);
  window = bh_scene_present (scene, session, WIDTH, HEIGHT);
  check_sizes (window);
  check_stillness (window);
  gtk_window_destroy (GTK_WINDOW (window));
  if (bh_session_get_profile (session) != NULL) {
    g_autoptr (BhProfile) profile = g_object_ref (bh_session_get_profile (session));

    bh_profiles_remove (bh_session_get_profiles (session), profile);
    bh_profile_erase (profile);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bh_scenes_init ();
  /* A caret that blinks is the reader's own wish, and draws. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  for (guint i = 0; i < bh_n_scenes; i++) {
    g_autofree char *path = g_strdup_printf ("/touch/%s", bh_scenes[i].name);

    g_test_add_data_func (path, &bh_scenes[i], test_scene);
  }
  return g_test_run ();
}
