/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-launch"

#include "config.h"

#include "bh-launch.h"

#include <string.h>

#include "bh-hit-link.h"
#include "bh-hit.h"

/* An action of the application, and the one of the window that it stands for. The desktop entry
 * names those without a parameter. */
static const struct {
  const char *name;
  const char *parameter_type;
  const char *action;
  const char *target; /* where it is always the same */
} ways[] = {
  { "check-eligibility", NULL, "win.show-view", "check" },
  { "compare-plans", NULL, "win.show-view", "plans" },
  { "find-error", NULL, "win.find-error", NULL },
  { "show-dates", NULL, "win.show-dates", NULL },
  { "show-view", "s", "win.show-view", NULL },
  { "search", "s", "win.search", NULL },
};

/* (nullable): the window, in front; without a pack there is none. */
static GtkWidget *
present_window (gpointer application)
{
  g_application_activate (G_APPLICATION (application));
  return (GtkWidget *) gtk_application_get_active_window (GTK_APPLICATION (application));
}

static void
on_way_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GtkWidget *window = present_window (user_data);

  for (guint i = 0; window != NULL && i < G_N_ELEMENTS (ways); i++) {
    if (strcmp (ways[i].name, g_action_get_name (G_ACTION (action))) != 0)
      continue;
    if (ways[i].target != NULL)
      gtk_widget_activate_action (window, ways[i].action, "s", ways[i].target);
    else
      gtk_widget_activate_action_variant (window, ways[i].action, parameter);
  }
}

/* The page of a hit, by its name. Another edition of the pack may have it no more. */
static void
on_open_hit_activated (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  GtkWidget *window = present_window (user_data);
  BhSession *session = bh_application_get_session (user_data);
  BhHitKind kind;
  const char *id = bh_hit_parse_name (g_variant_get_string (parameter, NULL), &kind);
  BhHitLink link;

  if (window == NULL || id == NULL)
    return;
  link = bh_hit_link (bh_session_get_pack (session), kind, id);
  if (link.action != NULL)
    gtk_widget_activate_action (window, link.action, "s", link.target);
}

void
bh_launch_add_actions (BhApplication *application)
{
  const GActionEntry open_hit = {
    .name = "open-hit", .activate = on_open_hit_activated, .parameter_type = "s",
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), &open_hit, 1, application);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    const GActionEntry entry = {
      .name = ways[i].name,
      .activate = on_way_activated,
      .parameter_type = ways[i].parameter_type,
    };

    g_action_map_add_action_entries (G_ACTION_MAP (application), &entry, 1, application);
  }
}

gboolean
bh_launch_has_view (const char *name)
{
  static const char *const views[] = { "plans", "check", "guides", "handbook", NULL };

  return g_strv_contains (views, name);
}
