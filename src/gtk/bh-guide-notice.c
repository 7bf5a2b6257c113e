/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-guide-notice"

#include "config.h"

#include "bh-guide-notice.h"

#include <glib/gi18n.h>

#include "bh-guide-progress.h"

/**
 * bh_guide_notice_refresh:
 *
 * Has @notice say that the guide has nothing left to do, or that the checker
 * says No for what it leads to; hides it where there is nothing to say.
 */
void
bh_guide_notice_refresh (BhNotice      *notice,
                         BhSession     *session,
                         const BhGuide *guide)
{
  gboolean reached = bh_guide_is_reached (session, guide);
  gboolean refused = !reached && bh_guide_is_refused (session, guide);

  gtk_widget_set_visible (GTK_WIDGET (notice), reached || refused);
  if (reached) {
    g_object_set (notice, "icon-name", "emblem-ok-symbolic", "text", _("Nothing left to do."), NULL);
    bh_notice_set_action (notice, NULL, NULL, NULL);
  } else if (refused) {
    g_object_set (notice,
                  "icon-name", "dialog-warning-symbolic",
                  "text", _("The checker says No for this. Look there first: "
                            "it names the reasons and the ways to Yes."),
                  NULL);
    bh_notice_set_action (notice, _("Show the Ways to Yes"), "win.ask-fact", guide->goal->id);
  }
}
