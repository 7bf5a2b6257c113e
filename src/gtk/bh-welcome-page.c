/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-welcome-page"

#include "config.h"

#include "bh-welcome-page.h"

#include <glib/gi18n.h>

struct _BhWelcomePage {
  AdwBin parent_instance;

  GtkListBox *list;

  BhSession *session;
};

static void bh_welcome_page_iface_init (BhPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BhWelcomePage, bh_welcome_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (BH_TYPE_PAGE, bh_welcome_page_iface_init))

static void
on_row_activated (BhWelcomePage *self,
                  GtkListBoxRow *row)
{
  BhPack *pack = bh_session_get_pack (self->session);
  const BhPreset *preset = bh_pack_presets (pack)->pdata[gtk_list_box_row_get_index (row)];
  /* Translators: the name of the first profile */
  BhProfile *profile = bh_profiles_add (bh_session_get_profiles (self->session), _("Me"));

  for (guint i = 0; i < preset->n_answers; i++) {
    const BhFact *fact = bh_pack_facts (pack)->pdata[preset->answers[i].fact];

    bh_profile_set_answer (profile, fact, preset->answers[i].values);
  }
}

static GtkWidget *
new_row (const BhPreset *preset)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bh_text (&preset->title));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (bh_text (&preset->text) != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), bh_text (&preset->text));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
bh_welcome_page_dispose (GObject *object)
{
  BhWelcomePage *self = BH_WELCOME_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_welcome_page_parent_class)->dispose (object);
}

static void
bh_welcome_page_set_session (BhPage    *page,
                             BhSession *session)
{
  BhWelcomePage *self = BH_WELCOME_PAGE (page);
  const GPtrArray *presets = bh_pack_presets (bh_session_get_pack (session));

  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  for (guint i = 0; i < presets->len; i++)
    gtk_list_box_append (self->list, new_row (presets->pdata[i]));
}

static void
bh_welcome_page_iface_init (BhPageInterface *iface)
{
  iface->set_session = bh_welcome_page_set_session;
}

static void
bh_welcome_page_class_init (BhWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_welcome_page_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/baohao/Baohao/ui/bh-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BhWelcomePage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
bh_welcome_page_init (BhWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
