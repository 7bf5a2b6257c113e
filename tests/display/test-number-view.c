/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A number that is typed is shown as the wallets want it, and leaves no trace: not in the settings,
 * a message, the title of the window, what other programs can read, nor, once it is cleared, in
 * any widget. */

#define G_LOG_DOMAIN "test-number-view"

#include "config.h"

#include <string.h>

#include "bh-number-card.h"
#include "bh-number-view.h"
#include "scenes.h"

/* Parts of it that stand in no example of the pack. */
#define NUMBER "070-9753-8642"
#define TYPED "70 9753 8642"

static const BhDate today = { 2026, 11, 22 };
static GString *logged;

static gboolean
is_trace (const char *text)
{
  return text != NULL && (strstr (text, "9753") != NULL || strstr (text, "8642") != NULL);
}

static GLogWriterOutput
on_log (GLogLevelFlags   level,
        const GLogField *fields,
        gsize            n_fields,
        gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++) {
    if (fields[i].length < 0)
      g_string_append_printf (logged, "%s\n", (const char *) fields[i].value);
  }
  return g_log_writer_default (level, fields, n_fields, user_data);
}

static void
settle (void)
{
  for (guint i = 0; i < 10; i++) {
    while (g_main_context_iteration (NULL, FALSE))
      ;
    g_usleep (1000);
  }
}

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

/* How many widgets below @widget show a part of the number. */
static guint
count_traces (GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);
  guint count = is_trace (tooltip) || is_trace (gtk_widget_get_name (widget));

  if (GTK_IS_LABEL (widget))
    count += is_trace (gtk_label_get_label (GTK_LABEL (widget)));
  if (GTK_IS_EDITABLE (widget))
    count += is_trace (gtk_editable_get_text (GTK_EDITABLE (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_traces (child);
  return count;
}

/* Everything that is set, of the application and of every person. */
static void
dump (GString   *out,
      GSettings *settings)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++) {
    g_autoptr (GVariant) value = g_settings_get_value (settings, keys[i]);
    g_autofree char *text = g_variant_print (value, FALSE);

    g_string_append_printf (out, "%s=%s\n", keys[i], text);
  }
}

static char *
dump_settings (void)
{
  g_autoptr (GSettings) root = g_settings_new ("io.github.baohao.Baohao");
  g_auto (GStrv) ids = g_settings_get_strv (root, "profile-ids");
  GString *out = g_string_new (NULL);

  dump (out, root);
  for (guint i = 0; ids[i] != NULL; i++) {
    g_autofree char *path = g_strdup_printf ("/io/github/baohao/Baohao/profiles/%s/", ids[i]);
    g_autoptr (GSettings) profile = g_settings_new_with_path ("io.github.baohao.Baohao.Profile", path);

    dump (out, profile);
  }
  return g_string_free (out, FALSE);
}

/* What another program would get. */
static gboolean
offers_trace (GdkClipboard *clipboard)
{
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  return content != NULL && gdk_content_provider_get_value (content, &value, NULL) &&
         is_trace (g_value_get_string (&value));
}

static void
assert_clipboards_clean (GtkWidget *window)
{
  g_assert_false (offers_trace (gtk_widget_get_clipboard (window)));
  g_assert_false (offers_trace (gtk_widget_get_primary_clipboard (window)));
}

/* Types the number and brings the keyboard to everything that shows it. */
static void
use (GtkWidget *window,
     GtkWidget *view)
{
  GtkWidget *entry = find_widget (view, GTK_TYPE_ENTRY);
  guint n_cards = 0;

  gtk_editable_set_text (GTK_EDITABLE (entry), NUMBER);
  g_assert_cmpuint (count_traces (view), >, 2);
  for (guint i = 0; i < 2; i++) {
    gtk_widget_mnemonic_activate (entry, FALSE);
    settle ();
    assert_clipboards_clean (window);
  }
  for (guint i = 0; i < 40 || (n_cards == 0 && i < 200); i++) {
    GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

    if (GTK_IS_LABEL (focus) && strcmp (gtk_label_get_text (GTK_LABEL (focus)), TYPED) == 0)
      n_cards++;
    gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
    settle ();
    assert_clipboards_clean (window);
  }
  g_assert_cmpuint (n_cards, >, 0);
}

static void
press_clear (GtkWidget *view)
{
  GObject *clear = gtk_widget_get_template_child (view, BH_TYPE_NUMBER_VIEW, "clear");

  g_signal_emit_by_name (clear, "clicked");
  settle ();
}

static void
test_no_trace (gconstpointer data)
{
  const BhScene scene = *(const BhScene *) data;
  g_autoptr (BhSession) session = bh_scenes_session (today);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkWidget *window, *view;
  g_autofree char *title = NULL;

  bh_scenes_add_person (session);
  before = dump_settings ();
  window = bh_scene_present (&scene, session, 1000, 700);
  view = find_widget (window, BH_TYPE_NUMBER_VIEW);
  g_assert_nonnull (view);
  title = g_strdup (gtk_window_get_title (GTK_WINDOW (window)));
  use (window, view);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);
  press_clear (view);
  g_assert_cmpuint (count_traces (window), ==, 0);
  assert_clipboards_clean (window);
  /* Undo does not bring it back. */
  gtk_widget_activate_action (gtk_window_get_focus (GTK_WINDOW (window)), "text.undo", NULL);
  g_assert_cmpuint (count_traces (window), ==, 0);

  use (window, view);
  gtk_widget_activate_action (window, "win.show-view", "s", "plans");
  settle ();
  g_assert_cmpuint (count_traces (window), ==, 0);

  after = dump_settings ();
  g_assert_false (is_trace (after));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_false (is_trace (logged->str));
}

/* Every step in which the Japanese number is typed has the helper, and no other step. */
static void
test_steps (void)
{
  g_autoptr (BhSession) session = bh_scenes_session (today);
  BhPack *pack = bh_session_get_pack (session);
  const GPtrArray *guides = bh_pack_guides (pack);

  for (guint i = 0; i < guides->len; i++) {
    const BhGuide *guide = guides->pdata[i];

    for (guint j = 0; j < guide->steps->len; j++) {
      const BhStep *step = guide->steps->pdata[j];
      GtkWidget *view = bh_number_view_new_for_step (pack, step);

      g_assert_cmpint (view != NULL, ==, bh_number_field_of_step (step, NULL));
      if (view == NULL)
        continue;
      g_object_ref_sink (view);
      gtk_editable_set_text (GTK_EDITABLE (find_widget (view, GTK_TYPE_ENTRY)), NUMBER);
      g_assert_cmpuint (count_traces (find_widget (view, BH_TYPE_NUMBER_CARD)), ==, 1);
      g_assert_finalize_object (view);
    }
  }
}

/* What is no number yet is shown in no card. */
static void
test_refused (void)
{
  static const char *const texts[] = {
    "07097538642 1", "0709753864", "050 9753 8642", "+86 70 9753 8642", "x9753 8642",
  };
  g_autoptr (BhSession) session = bh_scenes_session (today);
  GtkWidget *view =
    g_object_ref_sink (bh_number_view_new (bh_session_get_pack (session), today));
  GtkWidget *cards =
    GTK_WIDGET (gtk_widget_get_template_child (view, BH_TYPE_NUMBER_VIEW, "cards"));
  GObject *result = gtk_widget_get_template_child (view, BH_TYPE_NUMBER_VIEW, "result");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    gtk_editable_set_text (GTK_EDITABLE (find_widget (view, GTK_TYPE_ENTRY)), texts[i]);
    g_assert_cmpuint (count_traces (cards), ==, 0);
    g_assert_false (is_trace (gtk_label_get_text (GTK_LABEL (result))));
  }
  g_assert_finalize_object (view);
}

int
main (int    argc,
      char **argv)
{
  static const BhScene page = { "page", "win.show-article", "number-helper" };
  static const BhScene step = { "step", "win.show-step", "alipay-account-number" };

  gtk_test_init (&argc, &argv, NULL);
  logged = g_string_new (NULL);
  g_log_set_writer_func (on_log, NULL, NULL);
  bh_scenes_init ();
  g_test_add_data_func ("/number-view/no-trace/page", &page, test_no_trace);
  g_test_add_data_func ("/number-view/no-trace/step", &step, test_no_trace);
  g_test_add_func ("/number-view/steps", test_steps);
  g_test_add_func ("/number-view/refused", test_refused);
  return g_test_run ();
}
