/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plans-page"

#include "config.h"

#include "bh-plans-page.h"

struct _BhPlansPage {
  AdwBin parent_instance;

  BhSession *session;
};

G_DEFINE_FINAL_TYPE (BhPlansPage, bh_plans_page, ADW_TYPE_BIN)

static void
bh_plans_page_dispose (GObject *object)
{
  BhPlansPage *self = BH_PLANS_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_plans_page_parent_class)->dispose (object);
}

static void
bh_plans_page_class_init (BhPlansPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_plans_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/baohao/Baohao/ui/bh-plans-page.ui");
}

static void
bh_plans_page_init (BhPlansPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_plans_page_set_session (BhPlansPage *self,
                          BhSession  *session)
{
  g_set_object (&self->session, session);
}

void
bh_plans_page_show_plan (BhPlansPage *self,
                 const char *id)
{
}

gboolean
bh_plans_page_find (BhPlansPage *self)
{
  return FALSE;
}
