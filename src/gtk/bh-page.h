/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhPage:
 *
 * What a place of the window is filled with: something that works with the session.
 */
#define BH_TYPE_PAGE (bh_page_get_type ())
G_DECLARE_INTERFACE (BhPage, bh_page, BH, PAGE, GtkWidget)

/**
 * BhPageInterface:
 * @set_session: called once, before the page is shown; the page keeps a reference
 * @find: (nullable): see bh_page_find()
 */
struct _BhPageInterface {
  GTypeInterface parent_interface;

  void     (*set_session) (BhPage    *self,
                           BhSession *session);
  gboolean (*find)        (BhPage    *self);
};

void     bh_page_set_session (BhPage    *self,
                              BhSession *session);
/* Puts the keyboard into the search of the page; FALSE where it has none. */
gboolean bh_page_find        (BhPage    *self);

G_END_DECLS
