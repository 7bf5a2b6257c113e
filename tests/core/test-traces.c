/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a removed profile leaves in the settings: looked for in the file itself, which is what a
 * Flatpak keeps them in. GLib leaves the empty head of a group there, and so a random number. */

#define G_LOG_DOMAIN "test-traces"

#include "config.h"

#include <string.h>

#include "bh-profiles.h"
#include "scratch.h"

static char *directory;

static GKeyFile *
load (void)
{
  g_autofree char *path = g_build_filename (directory, "glib-2.0", "settings", "keyfile", NULL);
  GKeyFile *file = g_key_file_new ();

  g_settings_sync ();
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  return file;
}

static char *
group_of (const char *id)
{
  return g_strconcat (BH_SETTINGS_PATH + 1, "profiles/", id, NULL);
}

/* Whether anything but the head of a group names @id or belongs to it. */
static gboolean
has_trace (const char *id)
{
  g_autoptr (GKeyFile) file = load ();
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  gboolean found = FALSE;

  for (guint i = 0; groups[i] != NULL; i++) {
    g_auto (GStrv) keys = g_key_file_get_keys (file, groups[i], NULL, NULL);

    for (guint j = 0; keys[j] != NULL; j++) {
      g_autofree char *value = g_key_file_get_value (file, groups[i], keys[j], NULL);

      found |= strstr (groups[i], id) != NULL || strstr (value, id) != NULL;
    }
  }
  return found;
}

static BhProfile *
add_full (BhProfiles *profiles,
          const char *label)
{
  BhProfile *profile = bh_profiles_add (profiles, label);
  const BhCostUse use = { .months = 6, .gb = 3, .minutes = 10, .texts = 5 };

  bh_profile_set_use (profile, &use);
  bh_profile_set_plan (profile, "povo2-base");
  for (guint i = 0; i < BH_N_FROM; i++)
    bh_profile_set_date (profile, i, (BhDate) { 2027, 3, 31 });
  bh_profile_set_favourite (profile, "povo2-base", TRUE);
  bh_profile_set_step_done (profile, "wechat-account-line", 2, TRUE);
  bh_profile_set_phone_language (profile, "en");
  return profile;
}

/* What is written after several things were written at once is written too. */
static void
test_all_is_written (void)
{
  g_autoptr (BhProfiles) profiles = bh_profiles_new ();
  BhProfile *profile = add_full (profiles, "Lin");
  g_autofree char *group = group_of (bh_profile_get_id (profile));
  g_autoptr (GKeyFile) file = load ();
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  g_assert_nonnull (keys);
  g_assert_cmpuint (g_strv_length (keys), ==, 13); /* all but answers and extra */
  bh_profiles_remove (profiles, profile);
  bh_profiles_sweep (profiles);
}

static void
test_forgotten (void)
{
  g_autoptr (BhProfiles) profiles = bh_profiles_new ();
  g_autoptr (BhProfile) profile = g_object_ref (add_full (profiles, "Lin"));
  BhProfile *other = add_full (profiles, "Wang");
  guint position;

  position = bh_profiles_remove (profiles, profile);
  g_assert_true (has_trace (bh_profile_get_id (profile)));
  bh_profiles_restore (profiles, profile, position);
  bh_profiles_forget (profiles, profile); /* the toast goes after an undo, too */
  g_assert_true (bh_profile_is_favourite (profile, "povo2-base"));

  bh_profiles_remove (profiles, profile);
  bh_profiles_forget (profiles, profile);
  g_assert_false (has_trace (bh_profile_get_id (profile)));
  g_assert_true (has_trace (bh_profile_get_id (other)));
  bh_profiles_remove (profiles, other);
  bh_profiles_sweep (profiles);
}

/* The program ends while a removal could still be undone. */
static void
test_swept (void)
{
  g_autoptr (BhProfiles) profiles = bh_profiles_new ();
  g_autoptr (BhProfile) stays = g_object_ref (add_full (profiles, "Wang"));
  g_autoptr (BhProfiles) again = NULL;
  g_autofree char *id = NULL;
  g_autoptr (BhProfile) restored = NULL;
  guint position;

  restored = g_object_ref (add_full (profiles, "Li"));
  position = bh_profiles_remove (profiles, restored);
  bh_profiles_restore (profiles, restored, position);
  id = g_strdup (bh_profile_get_id (add_full (profiles, "Lin")));
  bh_profiles_remove (profiles, bh_profiles_get_current (profiles));
  g_clear_object (&profiles);

  again = bh_profiles_new ();
  g_assert_true (has_trace (id));
  bh_profiles_sweep (again);
  g_assert_false (has_trace (id));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (again)), ==, 2);
  g_assert_true (bh_profile_is_favourite (stays, "povo2-base"));
  g_assert_true (bh_profile_is_favourite (restored, "povo2-base"));
  bh_profiles_remove (again, restored);
  bh_profiles_remove (again, bh_profiles_get_current (again));
  bh_profiles_sweep (again);
}

int
main (int    argc,
      char **argv)
{
  int status;

  directory = bh_scratch_new_settings ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/traces/all-is-written", test_all_is_written);
  g_test_add_func ("/traces/forgotten", test_forgotten);
  g_test_add_func ("/traces/swept", test_swept);

  status = g_test_run ();
  bh_scratch_free (directory);
  return status;
}
