/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-check-page"

#include "config.h"

#include "bh-check-page.h"

struct _BhCheckPage {
  AdwBin parent_instance;

  BhSession *session;
};

G_DEFINE_FINAL_TYPE (BhCheckPage, bh_check_page, ADW_TYPE_BIN)

static void
bh_check_page_dispose (GObject *object)
{
  BhCheckPage *self = BH_CHECK_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_check_page_parent_class)->dispose (object);
}

static void
bh_check_page_class_init (BhCheckPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_check_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/baohao/Baohao/ui/bh-check-page.ui");
}

static void
bh_check_page_init (BhCheckPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_check_page_set_session (BhCheckPage *self,
                          BhSession  *session)
{
  g_set_object (&self->session, session);
}

void
bh_check_page_ask_fact (BhCheckPage *self,
                 const char *id)
{
}

gboolean
bh_check_page_find (BhCheckPage *self)
{
  return FALSE;
}
