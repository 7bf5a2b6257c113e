/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What nobody sees is not built, and is there as soon as somebody comes to it. */

#define G_LOG_DOMAIN "test-late"

#include "config.h"

#include <adwaita.h>

#include "bh-check-page.h"
#include "bh-guides-page.h"
#include "bh-handbook-page.h"
#include "bh-plan-table.h"
#include "bh-plans-page.h"
#include "bh-welcome-page.h"
#include "bh-window.h"
#include "scenes.h"

#define PATIENCE_MS 20000

static const BhDate today = { 2026, 11, 22 };
static const BhScene welcome = { "welcome", NULL, NULL };
static const BhScene plans = { "plans", "win.show-view", "plans" };

typedef struct {
  BhSession *session;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  const BhScene *scene = data;

  fixture->session = bh_scenes_session (today);
  if (scene->action != NULL)
    bh_scenes_add_person (fixture->session);
  fixture->window = bh_scene_present (scene, fixture->session, 1000, 700);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
}

/* The pages that are there, each as a letter of “wpcgh”. */
static char *
list_pages (Fixture *fixture)
{
  const GType types[] = { BH_TYPE_WELCOME_PAGE, BH_TYPE_PLANS_PAGE, BH_TYPE_CHECK_PAGE,
                          BH_TYPE_GUIDES_PAGE, BH_TYPE_HANDBOOK_PAGE };
  GString *pages = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    if (bh_scene_find (fixture->window, types[i]) != NULL)
      g_string_append_c (pages, "wpcgh"[i]);
  }
  return g_string_free (pages, FALSE);
}

static void
assert_pages (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *pages = list_pages (fixture);

  g_assert_cmpstr (pages, ==, expected);
}

/* The window is drawn, and then its page is built. */
static void
test_first_picture (Fixture      *fixture,
                    gconstpointer data)
{
  GtkApplication *application = (GtkApplication *) g_application_get_default ();
  GtkWidget *before = fixture->window;

  fixture->window = GTK_WIDGET (bh_window_new (application, fixture->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  assert_pages (fixture, "");
  bh_scene_wait (fixture->window);
  assert_pages (fixture, "p");
  gtk_window_destroy (GTK_WINDOW (before));
}

static void
test_welcome (Fixture      *fixture,
              gconstpointer data)
{
  assert_pages (fixture, "w");
  bh_scenes_add_person (fixture->session);
  bh_scene_wait (fixture->window);
  assert_pages (fixture, "wp");
}

/* By a tab, by a link, and by a search. */
static void
test_views (Fixture      *fixture,
            gconstpointer data)
{
  assert_pages (fixture, "p");
  gtk_widget_activate_action (fixture->window, "win.show-view", "s", "guides");
  assert_pages (fixture, "pg");
  gtk_widget_activate_action (fixture->window, "win.ask-fact", "s", "sms.roaming");
  assert_pages (fixture, "pcg");
  gtk_widget_activate_action (fixture->window, "win.find", NULL);
  assert_pages (fixture, "pcgh");
}

/* --- Rows ------------------------------------------------------------------------------------- */

static BhPlanTable *
table_of (Fixture *fixture)
{
  return BH_PLAN_TABLE (bh_scene_find (fixture->window, BH_TYPE_PLAN_TABLE));
}

static GtkSingleSelection *
rows_of (Fixture *fixture)
{
  GtkWidget *view = bh_scene_find (fixture->window, GTK_TYPE_COLUMN_VIEW);

  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (rows_of (fixture)));
}

static gboolean
on_timeout (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for_all_rows (Fixture *fixture)
{
  guint n_plans = bh_plan_table_get_n_plans (table_of (fixture));
  gboolean late = FALSE;
  guint source = g_timeout_add (PATIENCE_MS, on_timeout, &late);

  while (count_rows (fixture) < n_plans && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_rows (fixture), ==, n_plans);
  g_source_remove (source);
}

static void
assert_selected (Fixture *fixture)
{
  g_assert_true (gtk_single_selection_get_selected_item (rows_of (fixture)) ==
                 bh_plan_table_get_plan (table_of (fixture)));
}

/* The rows of the picture and a few more, until the keyboard comes to the table. */
static void
test_rows (Fixture      *fixture,
           gconstpointer data)
{
  guint n_plans = bh_plan_table_get_n_plans (table_of (fixture));

  g_assert_cmpuint (n_plans, >, 100);
  g_assert_cmpuint (count_rows (fixture), >=, 8);
  g_assert_cmpuint (count_rows (fixture), <, 30);
  bh_plan_table_focus (table_of (fixture));
  wait_for_all_rows (fixture);
  assert_selected (fixture);
}

/* The plan that is chosen is known before it has a row. */
static void
test_far_plan (Fixture      *fixture,
               gconstpointer data)
{
  BhPlanTable *table = table_of (fixture);
  GListModel *all = bh_pack_plans (bh_session_get_pack (fixture->session));
  guint n_rows = count_rows (fixture);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (all, i);

    bh_plan_table_choose (table, plan);
    if (gtk_single_selection_get_selected_item (rows_of (fixture)) == NULL)
      g_assert_cmpuint (count_rows (fixture), ==, n_rows);
    else
      assert_selected (fixture);
  }
  gtk_widget_activate_action (fixture->window, "win.show-plan", "s", "rakuten-saikyo-3gb");
  g_assert_cmpstr (bh_plan_table_get_plan (table)->id, ==, "rakuten-saikyo-3gb");
  bh_plan_table_focus (table);
  wait_for_all_rows (fixture);
  assert_selected (fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  bh_scenes_init ();
  g_test_add ("/late/welcome", Fixture, &welcome, set_up, test_welcome, tear_down);
  g_test_add ("/late/first-picture", Fixture, &plans, set_up, test_first_picture, tear_down);
  g_test_add ("/late/views", Fixture, &plans, set_up, test_views, tear_down);
  g_test_add ("/late/rows", Fixture, &plans, set_up, test_rows, tear_down);
  g_test_add ("/late/far-plan", Fixture, &plans, set_up, test_far_plan, tear_down);
  return g_test_run ();
}
