/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-window"

#include "config.h"

#include "bh-window.h"

#include "bh-adaptive-bin.h"
#include "bh-check-page.h"
#include "bh-deadline-banner.h"
#include "bh-editions-dialog.h"
#include "bh-guides-page.h"
#include "bh-handbook-page.h"
#include "bh-open-file.h"
#include "bh-late-menu.h"
#include "bh-page-slot.h"
#include "bh-plans-page.h"
#include "bh-print.h"
#include "bh-profile-button.h"
#include "bh-profile-files.h"
#include "bh-settings.h"
#include "bh-profile-removal.h"
#include "bh-way-back.h"
#include "bh-welcome-page.h"

struct _BhWindow {
  AdwApplicationWindow parent_instance;

  BhDeadlineBanner   *banner;
  AdwToastOverlay    *toasts;
  GtkStack           *stack;
  AdwViewStack       *views;
  BhAdaptiveBin      *title;
  AdwViewSwitcher    *switcher;
  AdwViewSwitcherBar *bar;
  BhProfileButton    *profile_button;
  BhPageSlot         *welcome;
  GtkMenuButton      *menu_button;
  GMenuModel         *main_menu;

  GSettings *settings;
  BhSession *session;
  BhWayBack *way_back;
};

G_DEFINE_FINAL_TYPE (BhWindow, bh_window, ADW_TYPE_APPLICATION_WINDOW)

/* Moving about */

static BhPageSlot *
slot_of (BhWindow   *self,
         const char *view)
{
  return BH_PAGE_SLOT (adw_view_stack_get_child_by_name (self->views, view));
}

/* The page of a view, which need not be in sight. */
static gpointer
page_of (BhWindow   *self,
         const char *view)
{
  return bh_page_slot_ensure_page (slot_of (self, view));
}

/* Follows a link, which there is a way back from.
 * Returns: the page of the view */
static gpointer
go_to (BhWindow   *self,
       const char *view)
{
  gpointer page = page_of (self, view);

  bh_way_back_go_to (self->way_back, GTK_WIDGET (slot_of (self, view)));
  return page;
}

static void
on_way_back_changed (BhWindow *self)
{
  gboolean open = bh_way_back_is_open (self->way_back);
  BhPage *handbook = bh_page_slot_get_page (slot_of (self, "handbook"));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", open);
  if (handbook != NULL)
    bh_handbook_page_set_visited (BH_HANDBOOK_PAGE (handbook), open);
}

static void
on_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  bh_way_back_return (BH_WINDOW (widget)->way_back);
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

  bh_plans_page_show_plan (go_to (self, "plans"), g_variant_get_string (parameter, NULL));
}

static void
on_ask_fact (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  bh_check_page_ask_fact (go_to (self, "check"), g_variant_get_string (parameter, NULL));
}

/* A step, or a guide at the place where the person left it. */
static void
on_show_step (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  bh_guides_page_show_step (go_to (self, "guides"), g_variant_get_string (parameter, NULL));
}

static void
on_show_dates (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  bh_guides_page_show_dates (go_to (BH_WINDOW (widget), "guides"));
}

/* An article, a failure, a claim or a phrase. */
static void
on_show_article (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);
  const char *shown = adw_view_stack_get_visible_child_name (self->views);
  gboolean anew = g_strcmp0 (shown, "handbook") != 0;

  bh_handbook_page_show (go_to (self, "handbook"), g_variant_get_string (parameter, NULL), anew);
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
  const char *shown = adw_view_stack_get_visible_child_name (self->views);

  if (bh_page_find (page_of (self, shown)))
    return;
  show_view (self, "handbook");
  bh_page_find (page_of (self, "handbook"));
}

static void
on_search (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  show_view (self, "handbook");
  bh_handbook_page_search (page_of (self, "handbook"), g_variant_get_string (parameter, NULL));
}

static void
on_find_error (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  show_view (self, "handbook");
  bh_handbook_page_find_error (page_of (self, "handbook"));
}

static void
on_print (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  bh_print_sheet (widget, BH_WINDOW (widget)->session);
}

/* GTK would find this window by the name of its file and build it at every start. */
static void
on_show_help_overlay (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder =
    gtk_builder_new_from_resource ("/io/github/baohao/Baohao/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

static void
on_remove_profile (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  bh_profile_removal_start (GTK_WIDGET (self->stack), self->session);
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

static void
on_show_editions (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);

  bh_editions_dialog_show (GTK_WIDGET (self->stack), self->session);
}

static void
on_open_file (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BhWindow *self = BH_WINDOW (widget);
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  bh_open_file (GTK_WIDGET (self->stack), self->session, file);
}

static gboolean
on_drop (BhWindow     *self,
         const GValue *value)
{
  bh_open_file (GTK_WIDGET (self->stack), self->session, g_value_get_object (value));
  return TRUE;
}

/* A file of profiles, or an edition of the facts, can be dropped anywhere. */
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

  /* Nobody needs its buttons before there is a profile. */
  if (has_profile)
    adw_view_switcher_set_stack (self->switcher, self->views);
  gtk_stack_set_visible_child_name (self->stack, has_profile ? "views" : "welcome");
  gtk_widget_set_visible (GTK_WIDGET (self->profile_button), has_profile);
  gtk_widget_set_visible (GTK_WIDGET (self->title), has_profile);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.remove-profile", has_profile);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-profiles", has_profile);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-dates", has_profile);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", has_profile);
}

/* The bar at the bottom edge takes over where the header has no room for the views. Its buttons are
 * made when it first does. */
static gboolean
shows_bar (BhWindow   *self,
           gboolean    narrow,
           const char *page)
{
  gboolean shows = narrow && g_strcmp0 (page, "views") == 0;

  if (shows)
    adw_view_switcher_bar_set_stack (self->bar, self->views);
  return shows;
}

static void
set_session (BhWindow  *self,
             BhSession *session)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->views);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update_profile), self, G_CONNECT_SWAPPED);
  bh_deadline_banner_set_session (self->banner, session);
  bh_profile_button_set_session (self->profile_button, session);
  bh_page_slot_set_session (self->welcome, session);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++) {
    g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

    bh_page_slot_set_session (BH_PAGE_SLOT (adw_view_stack_page_get_child (page)), session);
  }
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
  g_clear_object (&self->way_back);

  G_OBJECT_CLASS (bh_window_parent_class)->dispose (object);
}

static void
bh_window_class_init (BhWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_window_dispose;

  g_type_ensure (BH_TYPE_ADAPTIVE_BIN);
  g_type_ensure (BH_TYPE_DEADLINE_BANNER);
  g_type_ensure (BH_TYPE_PAGE_SLOT);
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
  gtk_widget_class_bind_template_child (widget_class, BhWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, profile_button);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, BhWindow, main_menu);

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
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, on_show_help_overlay);
  gtk_widget_class_install_action (widget_class, "win.remove-profile", NULL, on_remove_profile);
  gtk_widget_class_install_action (widget_class, "win.export-profiles", NULL, on_export_profiles);
  gtk_widget_class_install_action (widget_class, "win.import-profiles", NULL, on_import_profiles);
  gtk_widget_class_install_action (widget_class, "win.open-file", "s", on_open_file);
  gtk_widget_class_install_action (widget_class, "win.show-editions", NULL, on_show_editions);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
bh_window_init (BhWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->way_back = bh_way_back_new (self->views);
  g_signal_connect_object (self->way_back, "changed", G_CALLBACK (on_way_back_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", FALSE);
  bh_late_menu_set (self->menu_button, self->main_menu);
  accept_files (self);
  self->settings = bh_settings_new (BH_SETTINGS_SCHEMA, NULL);
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
