/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Links lead from view to view, and the way back from what they led to is the way they came. */

#define G_LOG_DOMAIN "test-way-back"

#include "config.h"

#include "bh-handbook-page.h"
#include "scenes.h"

static const BhDate today = { 2026, 11, 22 };
static const BhScene first = { "plans", "win.show-view", "plans" };

typedef struct {
  BhSession    *session;
  GtkWidget    *window;
  AdwViewStack *views;
} Fixture;

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static void
set_up (Fixture      *fixture,
        gconstpointer width)
{
  fixture->session = bh_scenes_session (today);
  bh_scenes_add_person (fixture->session);
  fixture->window =
    bh_scene_present (&first, fixture->session, GPOINTER_TO_INT (width), 700);
  fixture->views = ADW_VIEW_STACK (find_widget (fixture->window, ADW_TYPE_VIEW_STACK));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
}

static void
show_view (Fixture    *fixture,
           const char *view)
{
  gtk_widget_activate_action (fixture->window, "win.show-view", "s", view);
  bh_scene_wait (fixture->window);
}

static void
show_article (Fixture    *fixture,
              const char *id)
{
  gtk_widget_activate_action (fixture->window, "win.show-article", "s", id);
  bh_scene_wait (fixture->window);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->views), ==, "handbook");
}

/* What the button does, and the keys. */
static const char *
back_in_handbook (Fixture *fixture)
{
  gtk_widget_activate_action (find_widget (fixture->window, BH_TYPE_HANDBOOK_PAGE), "handbook.back", NULL);
  bh_scene_wait (fixture->window);
  return adw_view_stack_get_visible_child_name (fixture->views);
}

static void
test_from_each_view (Fixture      *fixture,
                     gconstpointer width)
{
  static const char *const views[] = { "plans", "check", "guides" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    show_view (fixture, views[i]);
    show_article (fixture, "brand-docomo");
    g_assert_cmpstr (back_in_handbook (fixture), ==, views[i]);
  }
}

/* First back to what led on within the handbook; not to what was read there long before. */
static void
test_trail (Fixture      *fixture,
            gconstpointer width)
{
  show_view (fixture, "handbook");
  gtk_widget_activate_action (find_widget (fixture->window, BH_TYPE_HANDBOOK_PAGE), "handbook.open", "s", "F14");
  show_view (fixture, "plans");
  show_article (fixture, "brand-docomo");
  gtk_widget_activate_action (find_widget (fixture->window, BH_TYPE_HANDBOOK_PAGE), "handbook.follow", "s", "number-cheapest");
  show_article (fixture, "claims");
  g_assert_cmpstr (back_in_handbook (fixture), ==, "handbook");
  g_assert_cmpstr (back_in_handbook (fixture), ==, "handbook");
  g_assert_cmpstr (back_in_handbook (fixture), ==, "plans");
}

static void
test_through_views (Fixture      *fixture,
                    gconstpointer width)
{
  show_view (fixture, "check");
  gtk_widget_activate_action (fixture->window, "win.show-plan", "s", "povo2-base");
  show_article (fixture, "brand-docomo");
  g_assert_cmpstr (back_in_handbook (fixture), ==, "plans");
  gtk_widget_activate_action (fixture->window, "win.back", NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->views), ==, "check");
  gtk_widget_activate_action (fixture->window, "win.back", NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->views), ==, "check");
}

/* Who chose the view has not come from anywhere. */
static void
test_forgotten (Fixture      *fixture,
                gconstpointer width)
{
  show_article (fixture, "brand-docomo");
  show_view (fixture, "guides");
  show_view (fixture, "handbook");
  g_assert_cmpstr (back_in_handbook (fixture), ==, "handbook");
  gtk_widget_activate_action (fixture->window, "win.back", NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->views), ==, "handbook");
}

int
main (int    argc,
      char **argv)
{
  static const int widths[] = { 1000, 360 };
  static const struct {
    const char *name;
    void      (*test) (Fixture *fixture, gconstpointer width);
  } tests[] = {
    { "from-each-view", test_from_each_view },
    { "trail", test_trail },
    { "through-views", test_through_views },
    { "forgotten", test_forgotten },
  };

  gtk_test_init (&argc, &argv, NULL);
  bh_scenes_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++) {
    for (guint j = 0; j < G_N_ELEMENTS (widths); j++) {
      g_autofree char *path = g_strdup_printf ("/way-back/%s/%d", tests[i].name, widths[j]);

      g_test_add (path, Fixture, GINT_TO_POINTER (widths[j]), set_up, tests[i].test, tear_down);
    }
  }
  return g_test_run ();
}
