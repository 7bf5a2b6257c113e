/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application as another program sees it over the session bus, for tests. */

#pragma once

#include "bh-application.h"

G_BEGIN_DECLS

typedef struct {
  BhApplication *application;
  GtkWidget     *window; /* the one that was active when it was asked last */
} BhCaller;

typedef struct {
  const char *path;
  void      (*test) (BhCaller *caller, gconstpointer data);
  gboolean    is_unknown; /* whether the application has no profile and no window yet */
} BhCallerTest;

typedef gboolean (*BhCallerMatches) (GtkWidget *widget, gconstpointer what);

/* Runs the tests on a bus of their own. */
int         bh_caller_main      (int                *argc,
                                 char             ***argv,
                                 const BhCallerTest *tests,
                                 guint               n_tests);

/* Asks for an action, as GNOME Shell does. (transfer full) (nullable): the error. */
GError     *bh_caller_ask       (BhCaller           *caller,
                                 const char         *action,
                                 GVariant           *parameter);
void        bh_caller_ask_well  (BhCaller           *caller,
                                 const char         *action,
                                 const char         *word);
BhPack     *bh_caller_pack      (BhCaller           *caller);
/* The name of the view that is shown. */
const char *bh_caller_view      (BhCaller           *caller);

/* Among what is shown of @widget, or would be in a window in sight; NULL where there is none. */
GtkWidget  *bh_caller_find      (GtkWidget          *widget,
                                 BhCallerMatches     matches,
                                 gconstpointer       what);
GtkWidget  *bh_caller_find_type (GtkWidget          *widget,
                                 GType               type);
/* Whether @widget is a label with the text @what. */
gboolean    bh_caller_says      (GtkWidget          *widget,
                                 gconstpointer       what);

G_END_DECLS
