/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-page"

#include "bh-page.h"

G_DEFINE_INTERFACE (BhPage, bh_page, GTK_TYPE_WIDGET)

static void
bh_page_default_init (BhPageInterface *iface)
{
}

void
bh_page_set_session (BhPage    *self,
                     BhSession *session)
{
  BH_PAGE_GET_IFACE (self)->set_session (self, session);
}

gboolean
bh_page_find (BhPage *self)
{
  BhPageInterface *iface = BH_PAGE_GET_IFACE (self);

  return iface->find != NULL && iface->find (self);
}
