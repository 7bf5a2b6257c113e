/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-welcome-page"

#include "config.h"

#include "bh-welcome-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-link-row.h"

struct _BhWelcomePage {
  AdwBin parent_instance;

  GtkListBox *list;

  BhSession *session;
};

static void bh_welcome_page_iface_init (BhPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BhWelcomePage, bh_welcome_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (BH_TYPE_PAGE, bh_welcome_page_iface_init))

static const BhPreset *
find_preset (BhPack     *pack,
             const char *id)
{
  const GPtrArray *presets = bh_pack_presets (pack);

  for (guint i = 0; i < presets->len; i++) {
    const BhPreset *preset = presets->pdata[i];

    if (strcmp (preset->id, id) == 0)
      return preset;
  }
  return NULL;
}

/* The parameter is the id of the preset that describes somebody best. */
static void
on_begin (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  BhWelcomePage *self = BH_WELCOME_PAGE (widget);
  BhPack *pack = bh_session_get_pack (self->session);
  const BhPreset *preset = find_preset (pack, g_variant_get_string (parameter, NULL));
  BhProfile *profile;

  if (preset == NULL)
    return;
  /* Translators: the name of the first profile */
  profile = bh_profiles_add (bh_session_get_profiles (self->session), _("Me"));
  for (guint i = 0; i < preset->n_answers; i++) {
    const BhFact *fact = bh_pack_facts (pack)->pdata[preset->answers[i].fact];

    bh_profile_set_answer (profile, fact, preset->answers[i].values);
  }
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
  for (guint i = 0; i < presets->len; i++) {
    const BhPreset *preset = presets->pdata[i];

    gtk_list_box_append (self->list, bh_link_row_new (bh_text (&preset->title),
                                                      bh_text (&preset->text), "welcome.begin",
                                                      preset->id));
  }
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
  gtk_widget_class_install_action (widget_class, "welcome.begin", "s", on_begin);
}

static void
bh_welcome_page_init (BhWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
