/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-window"

#include "config.h"

#include "bh-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-adaptive-bin.h"
#include "bh-check-page.h"
#include "bh-deadline-banner.h"
#include "bh-guides-page.h"
#include "bh-handbook-page.h"
#include "bh-plans-page.h"
#include "bh-print.h"
#include "bh-profile-button.h"
#include "bh-profile-files.h"
#include "bh-undo-toast.h"
#include "bh-welcome-page.h"

struct _BhWindow {
  AdwApplicationWindow parent_instance;

  BhDeadlineBanner *banner;
  AdwToastOverlay  *toasts;
  GtkStack         *stack;
  AdwViewStack     *views;
  BhAdaptiveBin    *title;
  BhProfileButton  *profile_button;
  BhWelcomePage    *welcome;
  BhPlansPage      *plans;
  BhCheckPage      *check;
  BhGuidesPage     *guides;
  BhHandbookPage   *handbook;

  GSettings *settings;
  BhSession *session;
  GPtrArray *left;      /* views that links have led away from, the last one last */
  gboolean   following; /* a link, or the way back from one */
};

G_DEFINE_FINAL_TYPE (BhWindow, bh_window, ADW_TYPE_APPLICATION_WINDOW)

/* Moving about */

static void
update_way_back (BhWindow *self)
{
  gboolean has_way_back = self->left->len > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", has_way_back);
  bh_handbook_page_set_visited (self->handbook, has_way_back);
}

/* Who goes to another view without a link does not think of going back. */
static void
on_view_changed (BhWindow *self)
{
  if (self->left->len == 0 || self->following)
    return;
  g_ptr_array_set_size (self->left, 0);
  update_way_back (self);
}

static void
follow (BhWindow  *self,
        GtkWidget *view)
{
  self->following = TRUE;
  adw_view_stack_set_visible_child (self->views, view);
  self->following = FALSE;
  update_way_back (self);
}

/* Follows a link, which there is a way back from; FALSE if that view is shown already. */
static gboolean
go_to (BhWindow   *self,
       const char *name)
{
  GtkWidget *view = adw_view_stack_get_child_by_name (self->views, name);
  GtkWidget *shown = adw_view_stack_get_visible_child (self->views);

  if (view == shown)
    return FALSE;
  g_ptr_array_add (self->left, shown);
  follow (self, view);
  return TRUE;
}

static void
on_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  follow (self, g_ptr_array_steal_index (self->left, self->left->len - 1));
}

/* A name may come from outside: one that is no view's changes nothing. */
static void
show_view (BhWindow   *self,
           const char *name)
{
  if (adw_view_stack_get_child_by_name (self->views, name) != NULL)
    adw_view_stack_set_visible_child_name (self->views, name);
}

static void
on_show_view (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  show_view (self, g_variant_get_string (parameter, NULL));
}

static void
on_show_plan (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  go_to (self, "plans");
  bh_plans_page_show_plan (self->plans, g_variant_get_string (parameter, NULL));
}

static void
on_ask_fact (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  go_to (self, "check");
  bh_check_page_ask_fact (self->check, g_variant_get_string (parameter, NULL));
}

/* A step, or a guide at the place where the person left it. */
static void
on_show_step (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  go_to (self, "guides");
  bh_guides_page_show_step (self->guides, g_variant_get_string (parameter, NULL));
}

static void
on_show_dates (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  go_to (self, "guides");
  bh_guides_page_show_dates (self->guides);
}

/* An article, a failure, a claim or a phrase. */
static void
on_show_article (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);
  gboolean anew = go_to (self, "handbook");

  bh_handbook_page_show (self->handbook, g_variant_get_string (parameter, NULL), anew);
}

static void
on_toast (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);
  g_autofree char *title = g_markup_escape_text (g_variant_get_string (parameter, NULL), -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (title));
}

static void
on_find (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);
  GtkWidget *page = adw_view_stack_get_visible_child (self->views);

  if (page == GTK_WIDGET (self->plans) && bh_plans_page_find (self->plans))
    return;
  if (page == GTK_WIDGET (self->guides) && bh_guides_page_find (self->guides))
    return;
  adw_view_stack_set_visible_child_name (self->views, "handbook");
  bh_handbook_page_find (self->handbook);
}

static void
on_search (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  show_view (self, "handbook");
  bh_handbook_page_search (self->handbook, g_variant_get_string (parameter, NULL));
}

static void
on_find_error (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  show_view (self, "handbook");
  bh_handbook_page_find_error (self->handbook);
}

static void
on_print (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  bh_print_sheet (widget, BH_WINDOW (widget)->session);
}

/* A removal is final once nothing offers to undo it any more. */
typedef struct {
  BhProfiles *profiles;
  BhProfile  *profile;
  guint       position;
} Removal;

static void
undo_removal (gpointer data)
{
  Removal *removal = data;

  bh_profiles_restore (removal->profiles, removal->profile, removal->position);
}

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  bh_profiles_forget (removal->profiles, removal->profile);
  g_object_unref (removal->profiles);
  g_object_unref (removal->profile);
  g_free (removal);
}

static void
on_remove_profile (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);
  BhProfile *profile = bh_session_get_profile (self->session);
  Removal *removal = g_new0 (Removal, 1);
  g_autofree char *label = bh_profile_dup_label (profile);
  g_autofree char *message = g_strdup_printf (_("“%s” removed"), label);

  removal->profiles = g_object_ref (bh_session_get_profiles (self->session));
  removal->profile = g_object_ref (profile);
  removal->position = bh_profiles_remove (removal->profiles, profile);
  bh_undo_toast_show (GTK_WIDGET (self->stack), message, undo_removal, removal, removal_free);
}

static void
on_export_profiles (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  bh_profile_files_export (GTK_WIDGET (self->stack), self->session);
}

static void
on_import_profiles (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  bh_profile_files_import (GTK_WIDGET (self->stack), self->session);
}

static gboolean
on_drop (BhWindow     *self,
         const GValue *value)
{
  bh_profile_files_open (GTK_WIDGET (self->stack), self->session, g_value_get_object (value));
  return TRUE;
}

/* A file of profiles can be dropped anywhere. */
static void
accept_files (BhWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
update_profile (BhWindow *self)
{
  gboolean has_profile = bh_session_get_profile (self->session) != NULL;

  gtk_stack_set_visible_child_name (self->stack, has_profile ? "views" : "welcome");
  gtk_widget_set_visible (GTK_WIDGET (self->profile_button), has_profile);
  gtk_widget_set_visible (GTK_WIDGET (self->title), has_profile);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.remove-profile", has_profile);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-profiles", has_profile);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-dates", has_profile);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", has_profile);
}

/* The bar at the bottom edge takes over where the header has no room for the views. */
static gboolean
shows_bar (BhWindow   *self,
           gboolean    narrow,
           const char *page)
{
  return narrow && g_strcmp0 (page, "views") == 0;
}

static void
set_session (BhWindow  *self,
             BhSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update_profile), self, G_CONNECT_SWAPPED);
  bh_deadline_banner_set_session (self->banner, session);
  bh_profile_button_set_session (self->profile_button, session);
  bh_welcome_page_set_session (self->welcome, session);
  bh_plans_page_set_session (self->plans, session);
  bh_check_page_set_session (self->check, session);
  bh_guides_page_set_session (self->guides, session);
  bh_handbook_page_set_session (self->handbook, session);
  update_profile (self);
}

static void
restore_view (BhWindow *self)
{
  g_autofree char *view = g_settings_get_string (self->settings, "view");

  show_view (self, view);
  g_settings_bind (self->settings, "view", self->views, "visible-child-name", G_SETTINGS_BIND_SET);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
bh_window_dispose (GObject *object)
{
  BhWindow *self = BH_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (bh_window_parent_class)->dispose (object);
}

static void
bh_window_finalize (GObject *object)
{
  g_ptr_array_unref (BH_WINDOW (object)->left);

  G_OBJECT_CLASS (bh_window_parent_class)->finalize (object);
}

static void
bh_window_class_init (BhWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = bh_window_finalize;

  g_type_ensure (BH_TYPE_ADAPTIVE_BIN);
  g_type_ensure (BH_TYPE_DEADLINE_BANNER);
  g_type_ensure (BH_TYPE_PROFILE_BUTTON);
  g_type_ensure (BH_TYPE_WELCOME_PAGE);
  g_type_ensure (BH_TYPE_PLANS_PAGE);
  g_type_ensure (BH_TYPE_CHECK_PAGE);
  g_type_ensure (BH_TYPE_GUIDES_PAGE);
  g_type_ensure (BH_TYPE_HANDBOOK_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BhWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, views);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, title);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, profile_button);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, plans);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, check);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, guides);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, handbook);

  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
  gtk_widget_class_bind_template_callback (widget_class, shows_bar);

  gtk_widget_class_install_action (widget_class, "win.back", NULL, on_back);
  gtk_widget_class_install_action (widget_class, "win.show-view", "s", on_show_view);
  gtk_widget_class_install_action (widget_class, "win.show-plan", "s", on_show_plan);
  gtk_widget_class_install_action (widget_class, "win.ask-fact", "s", on_ask_fact);
  gtk_widget_class_install_action (widget_class, "win.show-step", "s", on_show_step);
  gtk_widget_class_install_action (widget_class, "win.show-dates", NULL, on_show_dates);
  gtk_widget_class_install_action (widget_class, "win.show-article", "s", on_show_article);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", on_toast);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, on_find);
  gtk_widget_class_install_action (widget_class, "win.search", "s", on_search);
  gtk_widget_class_install_action (widget_class, "win.find-error", NULL, on_find_error);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "win.remove-profile", NULL, on_remove_profile);
  gtk_widget_class_install_action (widget_class, "win.export-profiles", NULL, on_export_profiles);
  gtk_widget_class_install_action (widget_class, "win.import-profiles", NULL, on_import_profiles);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
bh_window_init (BhWindow *self)
{
  self->left = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", FALSE);
  accept_files (self);
  self->settings = g_settings_new (BH_SETTINGS_SCHEMA);
  restore_view (self);
}

BhWindow *
bh_window_new (GtkApplication *application,
               BhSession      *session)
{
  BhWindow *self = g_object_new (BH_TYPE_WINDOW, "application", application, NULL);

  set_session (self, session);
  return self;
}
