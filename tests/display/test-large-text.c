/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every scene with text of twice the size, in a window as narrow as a phone and
 * in one as wide as a small screen: nothing gets less room than it needs, and
 * nothing lies beside the window. */

#define G_LOG_DOMAIN "test-large-text"

#include "config.h"

#include "scenes.h"

typedef struct {
  const BhScene *scene;
  int            width;
  int            height;
} Case;

/* So much the style sheet may set around a widget, or the toolkit need for the bar of the views. */
#define SLACK 12

static const BhDate today = { 2026, 11, 22 };

/* What is scrolled sideways may be as wide as it likes. */
static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
  return policy != GTK_POLICY_NEVER;
}

/* Names each of the innermost widgets that by themselves need more than @width. */
static gboolean
tell_wide (GtkWidget *widget,
           int        width)
{
  gboolean told = FALSE;
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  if (!gtk_widget_get_visible (widget) || minimum <= width)
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    told |= tell_wide (child, width);
  if (!told)
    g_test_message ("%s “%s” needs %d", G_OBJECT_TYPE_NAME (widget),
                    gtk_widget_get_parent (widget) != NULL
                      ? G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)) : "",
                    minimum);
  return TRUE;
}

static void
check_room (GtkWidget *widget,
            GtkWidget *window)
{
  graphene_rect_t bounds;
  int minimum;

  /* The slider of a bar is drawn wider than it lies. */
  if (!gtk_widget_get_mapped (widget) || scrolls_sideways (widget) || GTK_IS_RANGE (widget))
    return;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  /* A margin is part of what is measured, but not of the width. */
  minimum -= gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget) + SLACK;
  if (gtk_widget_compute_bounds (widget, window, &bounds) && bounds.size.width > 0 &&
      bounds.size.height > 0) {
    if (bounds.size.width < minimum || bounds.origin.x < -SLACK ||
        bounds.origin.x + bounds.size.width > gtk_widget_get_width (window) + SLACK) {
      g_test_message ("%s in %s: from %g, %g wide, needs %d", G_OBJECT_TYPE_NAME (widget),
                      G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), bounds.origin.x,
                      bounds.size.width, minimum);
      g_test_fail ();
    }
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_room (child, window);
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (BhSession) session = bh_scenes_session (today);
  GtkWidget *window;

  if (test->scene->action != NULL)
    bh_scenes_add_person (session);
  window = bh_scene_present (test->scene, session, test->width, test->height);
  if (tell_wide (window, test->width + SLACK))
    g_test_fail ();
  check_room (gtk_window_get_child (GTK_WINDOW (window)), window);
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
  static const int sizes[][2] = { { 360, 640 }, { 1000, 700 } };

  g_test_init (&argc, &argv, NULL);
  bh_scenes_init ();
  bh_scenes_double_text ();
  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++) {
    for (guint i = 0; i < bh_n_scenes; i++) {
      Case *test = g_new (Case, 1);
      g_autofree char *path =
        g_strdup_printf ("/large-text/%d/%s", sizes[size][0], bh_scenes[i].name);

      *test = (Case){ &bh_scenes[i], sizes[size][0], sizes[size][1] };
      g_test_add_data_func_full (path, test, test_case, g_free);
    }
  }
  return g_test_run ();
}
