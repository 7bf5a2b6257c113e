/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-profile-removal"

#include "config.h"

#include "bh-profile-removal.h"

#include <glib/gi18n.h>

#include "bh-undo-toast.h"

typedef struct {
  BhProfiles *profiles;
  BhProfile  *profile;
  guint       position;
} Removal;

static void
undo_removal (gpointer data)
{
  Removal *removal = data;

  bh_profiles_restore (removal->profiles, removal->profile, removal->position);
}

static void
removal_free (gpointer data)
{
  Removal *removal = data;

  bh_profiles_forget (removal->profiles, removal->profile);
  g_object_unref (removal->profiles);
  g_object_unref (removal->profile);
  g_free (removal);
}

void
bh_profile_removal_start (GtkWidget *widget,
                          BhSession *session)
{
  BhProfile *profile = bh_session_get_profile (session);
  Removal *removal = g_new0 (Removal, 1);
  g_autofree char *label = bh_profile_dup_label (profile);
  g_autofree char *message = g_strdup_printf (_("“%s” removed"), label);

  removal->profiles = g_object_ref (bh_session_get_profiles (session));
  removal->profile = g_object_ref (profile);
  removal->position = bh_profiles_remove (removal->profiles, profile);
  bh_undo_toast_show (widget, message, undo_removal, removal, removal_free);
}
