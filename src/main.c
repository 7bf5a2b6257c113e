/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohao"

#include "config.h"

#include "bh-application.h"
#include "bh-locale.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (BhApplication) application = NULL;

  bh_locale_init ();
  application = bh_application_new ();
  return bh_application_main (application, argc, argv);
}
