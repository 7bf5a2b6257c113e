/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BhSearchService:
 *
 * Answers what a desktop's search asks, org.gnome.Shell.SearchProvider2, over
 * the session bus. The bus starts it when it is asked, and it ends by itself a
 * while after it was asked last. It shows nothing: pages are opened by the
 * application, which it asks to.
 */
#define BH_TYPE_SEARCH_SERVICE (bh_search_service_get_type ())
G_DECLARE_FINAL_TYPE (BhSearchService, bh_search_service, BH, SEARCH_SERVICE, GApplication)

BhSearchService *bh_search_service_new (void);

G_END_DECLS
