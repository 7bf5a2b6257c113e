/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-handbook-page"

#include "config.h"

#include "bh-handbook-page.h"

struct _BhHandbookPage {
  AdwBin parent_instance;

  BhSession *session;
};

G_DEFINE_FINAL_TYPE (BhHandbookPage, bh_handbook_page, ADW_TYPE_BIN)

static void
bh_handbook_page_dispose (GObject *object)
{
  BhHandbookPage *self = BH_HANDBOOK_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_handbook_page_parent_class)->dispose (object);
}

static void
bh_handbook_page_class_init (BhHandbookPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_handbook_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/baohao/Baohao/ui/bh-handbook-page.ui");
}

static void
bh_handbook_page_init (BhHandbookPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_handbook_page_set_session (BhHandbookPage *self,
                          BhSession  *session)
{
  g_set_object (&self->session, session);
}

void
bh_handbook_page_show (BhHandbookPage *self,
                 const char *id)
{
}

gboolean
bh_handbook_page_find (BhHandbookPage *self)
{
  return FALSE;
}
