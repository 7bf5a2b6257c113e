/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "scenes"

#include "config.h"

#include "scenes.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "bh-check-page.h"
#include "bh-compare-page.h"
#include "bh-cost-charts.h"
#include "bh-edition-files.h"
#include "bh-goal-details.h"
#include "bh-locale.h"
#include "bh-number-view.h"
#include "bh-open-file.h"
#include "bh-plan-details.h"
#include "bh-plans-page.h"
#include "bh-profile-files.h"
#include "bh-questions-pane.h"
#include "bh-timeline-row.h"
#include "bh-window.h"

#define RESOURCES "/io/github/baohao/Baohao"

/* Dots for each inch at text of the usual size, times what GTK counts in. */
#define USUAL_DPI (96 * 1024)

#define PATIENCE_MS 20000
#define SETTLING_MS 250

static void
wait_for (guint milliseconds)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add_once (milliseconds, (GSourceOnceFunc) g_main_loop_quit, loop);
  g_main_loop_run (loop);
}

GtkWidget *
bh_scene_find (GtkWidget *widget,
               GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = bh_scene_find (child, type);
  return found;
}

static guint64
value_bit (const BhFact *fact,
           const char   *id)
{
  for (guint i = 0; i < fact->n_values; i++) {
    if (g_str_equal (fact->values[i].id, id))
      return G_GUINT64_CONSTANT (1) << i;
  }
  g_assert_not_reached ();
}

static void
try_first_way (GtkWidget *window,
               BhSession *session)
{
  gtk_widget_activate_action (bh_scene_find (window, BH_TYPE_CHECK_PAGE), "check.try-way", "u", 0);
}

/* The details follow the table, some frames later. */
static void
wait_until_mapped (GtkWidget *widget)
{
  for (guint waited = 0; waited < PATIENCE_MS && !gtk_widget_get_mapped (widget);
       waited += SETTLING_MS)
    wait_for (SETTLING_MS);
  wait_for (SETTLING_MS);
}

/* Three plans side by side. */
static void
compare_plans (GtkWidget *window,
               BhSession *session)
{
  static const char *const ids[] = { "povo2-base", "rakuten-saikyo-3gb", "linemo-best-3gb" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    GtkWidget *details = bh_scene_find (window, BH_TYPE_PLAN_DETAILS);
    GObject *toggle = gtk_widget_get_template_child (details, BH_TYPE_PLAN_DETAILS, "compare");

    gtk_widget_activate_action (window, "win.show-plan", "s", ids[i]);
    wait_until_mapped (details);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  }
  gtk_widget_activate_action (bh_scene_find (window, BH_TYPE_PLANS_PAGE), "plans.compare", NULL);
}

/* What the plans cost over time, below what they have. */
static void
compare_costs (GtkWidget *window,
               BhSession *session)
{
  GtkWidget *page, *charts;
  GtkScrolledWindow *scroller;
  double x, y;

  compare_plans (window, session);
  page = bh_scene_find (window, BH_TYPE_COMPARE_PAGE);
  charts = bh_scene_find (page, BH_TYPE_COST_CHARTS);
  scroller = GTK_SCROLLED_WINDOW (bh_scene_find (page, GTK_TYPE_SCROLLED_WINDOW));
  wait_for (SETTLING_MS);
  if (gtk_widget_translate_coordinates (charts, GTK_WIDGET (scroller), 0, 0, &x, &y))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (scroller), y);
}

static void
group_by_factor (GtkWidget *window,
                 BhSession *session)
{
  GtkWidget *details = bh_scene_find (window, BH_TYPE_GOAL_DETAILS);
  GObject *toggle = gtk_widget_get_template_child (details, BH_TYPE_GOAL_DETAILS, "by_factor");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
}

/* What if the line were for data only: a No whose ways lead to other plans. */
static void
try_data_line (GtkWidget *window,
               BhSession *session)
{
  static const char *const answers[][2] = {
    { "line.service", "data-only" }, { "line.holder", "self" }, { "sms.filter", "off" },
  };

  gtk_widget_activate_action (bh_scene_find (window, BH_TYPE_CHECK_PAGE), "check.what-if", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    const BhFact *fact = bh_pack_fact (bh_session_get_pack (session), answers[i][0]);

    g_signal_emit_by_name (bh_scene_find (window, BH_TYPE_QUESTIONS_PANE), "answered", fact->index,
                           value_bit (fact, answers[i][1]));
  }
}

/* A topping that is due, a flight in six weeks, and one thing done. */
static void
set_dates (GtkWidget *window,
           BhSession *session)
{
  BhProfile *profile = bh_session_get_profile (session);
  BhDate today = bh_session_get_today (session);
  GtkWidget *row;

  bh_profile_set_date (profile, BH_FROM_ACTIVATED, bh_date_add (today, 0, -200));
  bh_profile_set_date (profile, BH_FROM_LAST_TOP_UP, bh_date_add (today, 0, -170));
  bh_profile_set_date (profile, BH_FROM_LEAVING, bh_date_add (today, 0, 45));
  bh_profile_set_step_done (profile, "wechat-keep-list", -1, TRUE);
  row = bh_scene_find (window, BH_TYPE_TIMELINE_ROW);
  g_assert_nonnull (row);
  bh_timeline_row_set_expanded (BH_TIMELINE_ROW (row), TRUE);
}

static void
type_number (GtkWidget *window,
             BhSession *session)
{
  GtkWidget *view = bh_scene_find (window, BH_TYPE_NUMBER_VIEW);

  g_assert_nonnull (view);
  gtk_editable_set_text (GTK_EDITABLE (bh_scene_find (view, GTK_TYPE_ENTRY)), "080-1234-5678");
}

static GtkWidget *
page_stack (GtkWidget *window)
{
  return bh_scene_find (bh_scene_find (window, ADW_TYPE_TOAST_OVERLAY), GTK_TYPE_STACK);
}

/* What a file would bring: somebody new, the person who is here, and one who is the same. */
static void
open_profiles (GtkWidget *window,
               BhSession *session)
{
  BhProfile *profile = bh_session_get_profile (session);
  g_autofree char *text = g_strdup_printf (
    "{\"baohao-profiles\": 1, \"profiles\": [{\"id\": \"0f8fad5b-d9cb-469f-a165-70867728950e\", "
    "\"label\": \"王さん\", \"answers\": {\"line.state\": [\"active\"], \"net.data\": [\"good\"]}, "
    "\"plan\": \"povo2-base\", \"leaving\": \"2027-03-31\", \"steps-done\": [\"x\"]}, "
    "{\"id\": \"%s\", \"label\": \"Lin\", \"plan\": \"linemo-best-3gb\", \"answers\": "
    "{\"line.state\": [\"none\"]}, \"leaving\": \"2027-03-31\"}]}", bh_profile_get_id (profile));
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  int fd = g_file_open_tmp ("baohao-XXXXXX.json", &path, NULL);

  g_close (fd, NULL);
  g_file_set_contents (path, text, -1, NULL);
  file = g_file_new_for_path (path);
  bh_open_file (page_stack (window), session, file);
  wait_for (2 * SETTLING_MS);
  g_unlink (path);
}

/* The window over @window, or @window where there is none. */
static GtkWidget *
top_of (GtkWidget *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next) {
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (window) &&
        gtk_widget_get_mapped (l->data))
      return l->data;
  }
  return window;
}

/* What opens it reads and checks a file first. */
static void
wait_for_dialog (GtkWidget *window)
{
  for (guint waited = 0; waited < PATIENCE_MS && top_of (window) == window; waited += SETTLING_MS)
    wait_for (SETTLING_MS);
}

static void
show_editions (GtkWidget *window,
               BhSession *session)
{
  gtk_widget_activate_action (window, "win.show-editions", NULL);
  wait_for_dialog (window);
}

/* An edition of nine days later: another price, and a rule that good data no longer meets. */
static GBytes *
make_edition (BhDate edition)
{
  static const char *const changes[][2] = {
    { "\"jpy_per_month\":5698", "\"jpy_per_month\":5000" },
    { "\"require\":{\"fact\":\"net.data\",\"in\":[\"good\",\"weak\"]}",
      "\"require\":{\"fact\":\"net.data\",\"in\":[\"weak\"]}" },
  };
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCES "/pack.json", 0, NULL);
  g_autofree char *shipped = bh_date_format (bh_pack_shipped_edition ());
  g_autofree char *day = bh_date_format (edition);
  GString *text = g_string_new_len (g_bytes_get_data (bytes, NULL),
                                    (gssize) g_bytes_get_size (bytes));

  g_assert_cmpuint (g_string_replace (text, shipped, day, 1), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_assert_cmpuint (g_string_replace (text, changes[i][0], changes[i][1], 1), ==, 1);
  return g_string_free_to_bytes (text);
}

static void
open_edition (GtkWidget *window,
              BhSession *session)
{
  BhDate edition = bh_date_add (bh_pack_shipped_edition (), 0, 9);
  g_autoptr (GBytes) bytes = make_edition (edition);
  GtkWidget *row;

  bh_session_set_today (session, bh_date_add (edition, 0, 3));
  bh_edition_files_take (page_stack (window), session, "baohao.json", bytes);
  wait_for_dialog (window);
  row = bh_scene_find (top_of (window), ADW_TYPE_EXPANDER_ROW);
  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

const BhScene bh_scenes[] = {
  { "welcome", NULL, NULL },
  { "plans", "win.show-view", "plans" },
  { "plan", "win.show-plan", "povo2-base" },
  { "brand", "win.show-article", "brand-docomo" },
  { "compare", "win.show-plan", "povo2-base", compare_plans },
  { "costs", "win.show-plan", "povo2-base", compare_costs },
  { "check", "win.show-view", "check" },
  { "question", "win.ask-fact", "sms.roaming" },
  { "goal", "win.ask-fact", "wechat.bind" },
  { "factors", "win.ask-fact", "alipay.verify", group_by_factor },
  { "no", "win.ask-fact", "wechat.register", try_data_line },
  { "what-if", "win.ask-fact", "wechat.bind", try_first_way },
  { "guides", "win.show-view", "guides" },
  { "step", "win.show-step", "wechat-card-cards" },
  { "number", "win.show-step", "wechat-account-new-number" },
  { "checklist", "win.show-step", "wechat-card-bank-number" },
  { "handbook", "win.show-view", "handbook" },
  { "failure", "win.show-article", "F14" },
  { "article", "win.show-article", "number-cheapest" },
  { "claims", "win.show-article", "claims" },
  { "acceptance", "win.show-article", "acceptance" },
  { "audit", "win.show-article", "audit" },
  { "number-helper", "win.show-article", "number-helper", type_number },
  { "import", "win.show-view", "plans", open_profiles },
  { "editions", "win.show-view", "plans", show_editions },
  { "edition", "win.show-view", "plans", open_edition },
  { "dates-empty", "win.show-dates", NULL },
  /* Last: the bar that it brings would stay. */
  { "dates", "win.show-dates", NULL, set_dates },
};

const guint bh_n_scenes = G_N_ELEMENTS (bh_scenes);

void
bh_scenes_init (void)
{
  g_autoptr (GtkCssProvider) provider = NULL;
  GdkDisplay *display;

  bh_locale_init ();
  adw_init ();
  display = gdk_display_get_default ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RESOURCES "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), RESOURCES "/icons");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

void
bh_scenes_double_text (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * USUAL_DPI, NULL);
}

BhSession *
bh_scenes_session (BhDate today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = bh_pack_new_from_resource (&error);

  g_assert_no_error (error);
  return bh_session_new (pack, today);
}

/* A person in the middle of it: a student from the mainland with a line at povo. */
void
bh_scenes_add_person (BhSession *session)
{
  static const char *const answers[][2] = {
    { "line.state", "active" },          { "person.place", "japan" },
    { "person.document", "mainland-id" }, { "wechat.account", "plus86" },
    { "wechat.old-number", "reachable" }, { "wechat.realname", "mainland-id" },
    { "card.issued", "mainland" },        { "net.data", "good" },
  };
  BhPack *pack = bh_session_get_pack (session);
  BhProfile *profile = bh_profiles_add (bh_session_get_profiles (session), "Lin");

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    const BhFact *fact = bh_pack_fact (pack, answers[i][0]);

    bh_profile_set_answer (profile, fact, value_bit (fact, answers[i][1]));
  }
  bh_profile_set_plan (profile, "povo2-base");
}

static GskRenderNode *
snapshot (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  return gtk_snapshot_free_to_node (snapshot);
}

/* However loaded the machine is, the window has something to show before this ends. */
void
bh_scene_wait (GtkWidget *window)
{
  for (guint waited = 0; waited < PATIENCE_MS; waited += SETTLING_MS) {
    g_autoptr (GskRenderNode) node = NULL;

    wait_for (SETTLING_MS);
    node = snapshot (window);
    if (node != NULL)
      break;
  }
  wait_for (SETTLING_MS);
}

/* The pages of a window come after its first picture. */
static void
wait_until_drawn (GtkWidget *window)
{
  while (gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (window)) < 1)
    g_main_context_iteration (NULL, TRUE);
}

GtkWidget *
bh_scene_present (const BhScene *scene,
                  BhSession     *session,
                  int            width,
                  int            height)
{
  GtkApplication *application = (GtkApplication *) g_application_get_default ();
  GtkWidget *window = GTK_WIDGET (bh_window_new (application, session));

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  wait_until_drawn (window);
  if (scene->target != NULL)
    gtk_widget_activate_action (window, scene->action, "s", scene->target);
  else if (scene->action != NULL)
    gtk_widget_activate_action (window, scene->action, NULL);
  if (scene->prepare != NULL)
    scene->prepare (window, session);
  bh_scene_wait (top_of (window));
  return window;
}

GdkTexture *
bh_scene_capture (GtkWidget *window)
{
  GtkWidget *top = top_of (window);
  g_autoptr (GskRenderNode) node = snapshot (top);

  g_assert_nonnull (node);
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (top)), node, NULL);
}
