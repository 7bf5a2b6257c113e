/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-guides-page"

#include "config.h"

#include "bh-guides-page.h"

struct _BhGuidesPage {
  AdwBin parent_instance;

  BhSession *session;
};

G_DEFINE_FINAL_TYPE (BhGuidesPage, bh_guides_page, ADW_TYPE_BIN)

static void
bh_guides_page_dispose (GObject *object)
{
  BhGuidesPage *self = BH_GUIDES_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_guides_page_parent_class)->dispose (object);
}

static void
bh_guides_page_class_init (BhGuidesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_guides_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/baohao/Baohao/ui/bh-guides-page.ui");
}

static void
bh_guides_page_init (BhGuidesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_guides_page_set_session (BhGuidesPage *self,
                          BhSession  *session)
{
  g_set_object (&self->session, session);
}

void
bh_guides_page_show_step (BhGuidesPage *self,
                 const char *id)
{
}

gboolean
bh_guides_page_find (BhGuidesPage *self)
{
  return FALSE;
}
