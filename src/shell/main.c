/* SPDX-License-Identifier: GPL-3.0-or-later */

/* baohao-search-provider: what a desktop's search finds of Baohao. */

#define G_LOG_DOMAIN "baohao-search-provider"

#include "config.h"

#include "bh-locale.h"
#include "bh-search-service.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (BhSearchService) service = NULL;

  bh_locale_init ();
  service = bh_search_service_new ();
  return g_application_run (G_APPLICATION (service), argc, argv);
}
