/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-profile-button"

#include "config.h"

#include "bh-profile-button.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-adaptive-bin.h"
#include "bh-compat.h"
#include "bh-profile-menu.h"

struct _BhProfileButton {
  AdwBin parent_instance;

  GtkMenuButton *button;
  AdwAvatar     *avatar;
  GtkLabel      *name;

  BhSession *session;
};

G_DEFINE_FINAL_TYPE (BhProfileButton, bh_profile_button, ADW_TYPE_BIN)

static BhProfile *
current (BhProfileButton *self)
{
  return bh_session_get_profile (self->session);
}

static void
on_session_changed (BhProfileButton *self)
{
  g_autofree char *label = current (self) != NULL ? bh_profile_dup_label (current (self)) : NULL;

  gtk_label_set_label (self->name, label != NULL ? label : "");
  adw_avatar_set_text (self->avatar, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
}

static char *
clean (const char *text)
{
  char *label = g_strstrip (g_strdup (text != NULL ? text : ""));

  if (*label == '\0')
    g_clear_pointer (&label, g_free);
  return label;
}

static void
on_name_given (const char *text,
               gpointer    user_data)
{
  BhProfileButton *self = BH_PROFILE_BUTTON (user_data);
  g_autofree char *label = clean (text);

  if (label != NULL)
    bh_profiles_add (bh_session_get_profiles (self->session), label);
}

static void
on_new_name_given (const char *text,
                   gpointer    user_data)
{
  BhProfileButton *self = BH_PROFILE_BUTTON (user_data);
  g_autofree char *label = clean (text);

  if (label != NULL && current (self) != NULL)
    bh_profile_set_label (current (self), label);
}

static GtkWindow *
window_of (BhProfileButton *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
on_add (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  BhProfileButton *self = BH_PROFILE_BUTTON (widget);

  gtk_menu_button_popdown (self->button);
  bh_compat_ask_text (window_of (self), _("New Profile"), _("_Add"), "", on_name_given, self);
}

static void
on_rename (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BhProfileButton *self = BH_PROFILE_BUTTON (widget);
  g_autofree char *label = bh_profile_dup_label (current (self));

  gtk_menu_button_popdown (self->button);
  bh_compat_ask_text (window_of (self), _("Rename Profile"), _("_Rename"), label, on_new_name_given,
                      self);
}

static void
on_duplicate (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BhProfileButton *self = BH_PROFILE_BUTTON (widget);
  g_autofree char *label = bh_profile_dup_label (current (self));
  /* Translators: the name of a copied profile; %s is the name of the original */
  g_autofree char *copy = g_strdup_printf (_("%s (copy)"), label);

  gtk_menu_button_popdown (self->button);
  bh_profiles_duplicate (bh_session_get_profiles (self->session), current (self), copy);
}

/* What the window does; a button in a popover leaves that open by itself. */
static void
on_in_window (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  gtk_menu_button_popdown (BH_PROFILE_BUTTON (widget)->button);
  gtk_widget_activate_action (widget, g_variant_get_string (parameter, NULL), NULL);
}

/* When it is first opened: until then nobody waits for it. */
static void
build_menu (GtkMenuButton *button,
            gpointer       user_data)
{
  BhProfileButton *self = BH_PROFILE_BUTTON (user_data);
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  gtk_widget_add_css_class (popover, "menu");
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_child (GTK_POPOVER (popover), bh_profile_menu_new (self->session));
  gtk_menu_button_set_popover (button, popover);
}

static void
bh_profile_button_dispose (GObject *object)
{
  BhProfileButton *self = BH_PROFILE_BUTTON (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_profile_button_parent_class)->dispose (object);
}

static void
bh_profile_button_class_init (BhProfileButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_profile_button_dispose;

  g_type_ensure (BH_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/baohao/Baohao/ui/bh-profile-button.ui");
  gtk_widget_class_bind_template_child (widget_class, BhProfileButton, button);
  gtk_widget_class_bind_template_child (widget_class, BhProfileButton, avatar);
  gtk_widget_class_bind_template_child (widget_class, BhProfileButton, name);

  gtk_widget_class_install_action (widget_class, "profile.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "profile.rename", NULL, on_rename);
  gtk_widget_class_install_action (widget_class, "profile.duplicate", NULL, on_duplicate);
  gtk_widget_class_install_action (widget_class, "profile.in-window", "s", on_in_window);
}

static void
bh_profile_button_init (BhProfileButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_profile_button_set_session (BhProfileButton *self,
                               BhSession       *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  gtk_menu_button_set_create_popup_func (self->button, build_menu, self, NULL);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self,
                           G_CONNECT_SWAPPED);
  on_session_changed (self);
}
