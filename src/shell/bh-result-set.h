/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "bh-hit.h"

G_BEGIN_DECLS

/**
 * BhResultSet:
 *
 * The pack as a desktop searches it: in results that are names of hits, and in
 * what is said of each. It remembers the last search, so that a result can be
 * shown with the text in which the words stand.
 */
#define BH_TYPE_RESULT_SET (bh_result_set_get_type ())
G_DECLARE_FINAL_TYPE (BhResultSet, bh_result_set, BH, RESULT_SET, GObject)

BhResultSet *bh_result_set_new      (BhPack             *pack);
char       **bh_result_set_find     (BhResultSet        *self,
                                     const char *const  *terms);
char       **bh_result_set_narrow   (BhResultSet        *self,
                                     const char *const  *previous,
                                     const char *const  *terms);
GVariant    *bh_result_set_describe (BhResultSet        *self,
                                     const char *const  *names);
gboolean     bh_result_set_has      (BhResultSet        *self,
                                     const char         *name);

G_END_DECLS
