/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-profile-menu"

#include "config.h"

#include "bh-profile-menu.h"

struct _BhProfileMenu {
  AdwBin parent_instance;

  GtkListBox *list;

  /* Borrowed from the button that it belongs to: GTK 4.8 forgets to free a popover whose button is
   * hidden just after it, as when the last profile goes. */
  BhSession *session;
};

G_DEFINE_FINAL_TYPE (BhProfileMenu, bh_profile_menu, ADW_TYPE_BIN)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *avatar = adw_avatar_new (24, NULL, TRUE);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  g_object_bind_property (item, "label", avatar, "text", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "label", label, "label", G_BINDING_SYNC_CREATE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_box_append (GTK_BOX (box), avatar);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/* Not the selection of the list, which goes along with the keyboard. */
static void
mark_current (BhProfileMenu *self)
{
  BhProfiles *profiles = bh_session_get_profiles (self->session);
  BhProfile *current = bh_session_get_profile (self->session);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (profiles));

  for (guint i = 0; i < n; i++) {
    g_autoptr (BhProfile) profile = g_list_model_get_item (G_LIST_MODEL (profiles), i);
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) i);
    GtkWidget *mark = gtk_widget_get_last_child (gtk_list_box_row_get_child (row));

    gtk_widget_set_visible (mark, profile == current);
    gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED,
                                 profile == current, -1);
  }
}

static void
on_row_activated (BhProfileMenu *self,
                  GtkListBoxRow *row)
{
  BhProfiles *profiles = bh_session_get_profiles (self->session);
  g_autoptr (BhProfile) profile =
    g_list_model_get_item (G_LIST_MODEL (profiles), (guint) gtk_list_box_row_get_index (row));

  gtk_popover_popdown (
    GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER)));
  bh_profiles_set_current (profiles, profile);
}

static void
bh_profile_menu_class_init (BhProfileMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/baohao/Baohao/ui/bh-profile-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, BhProfileMenu, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
bh_profile_menu_init (BhProfileMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bh_profile_menu_new:
 * @session: has to outlive what can be done with the menu
 */
GtkWidget *
bh_profile_menu_new (BhSession *session)
{
  BhProfileMenu *self = g_object_new (BH_TYPE_PROFILE_MENU, NULL);

  self->session = session;
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (bh_session_get_profiles (session)), create_row,
                           NULL, NULL);
  g_signal_connect_object (session, "changed", G_CALLBACK (mark_current), self, G_CONNECT_SWAPPED);
  mark_current (self);
  return GTK_WIDGET (self);
}
