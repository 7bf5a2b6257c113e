/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Profiles in the settings: what is written is read again, junk is passed over
 * and kept, reading never writes, and what is erased is gone. */

#define G_LOG_DOMAIN "test-settings"

#include "config.h"

#include <string.h>

#include "bh-session.h"

#define SOME_ID "0f8fad5b-d9cb-469f-a165-70867728950e"

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

static GSettings *
root_settings (void)
{
  return g_settings_new (BH_SETTINGS_SCHEMA);
}

static GSettings *
profile_settings (const char *id)
{
  g_autofree char *path = g_strconcat (BH_SETTINGS_PATH "profiles/", id, "/", NULL);

  return g_settings_new_with_path (BH_PROFILE_SCHEMA, path);
}

static void
clear (void)
{
  g_autoptr (GSettings) settings = root_settings ();

  g_settings_reset (settings, "profile-ids");
  g_settings_reset (settings, "current-profile");
}

static guint
count (BhProfiles *profiles)
{
  return g_list_model_get_n_items (G_LIST_MODEL (profiles));
}

static void
test_add (void)
{
  g_autoptr (BhProfiles) profiles = bh_profiles_new ();
  g_autoptr (BhProfiles) again = NULL;
  g_autofree char *label = NULL;
  BhProfile *first, *copy;

  clear ();
  g_assert_null (bh_profiles_get_current (profiles));
  first = bh_profiles_add (profiles, "Lin");
  bh_profile_set_plan (first, "povo2-base");
  bh_profile_set_date (first, BH_FROM_LEAVING, (BhDate) { 2027, 3, 31 });
  bh_profile_set_step_done (first, "wechat-account-line", 2, TRUE);
  copy = bh_profiles_duplicate (profiles, first, "Wang");
  g_assert_true (bh_profiles_get_current (profiles) == copy);

  again = bh_profiles_new ();
  g_assert_cmpuint (count (again), ==, 2);
  label = bh_profile_dup_label (bh_profiles_get_current (again));
  g_assert_cmpstr (label, ==, "Wang");
  g_assert_true (bh_profile_is_step_done (bh_profiles_get_current (again), "wechat-account-line", 2));
  g_assert_cmpint (bh_profile_get_date (bh_profiles_get_current (again), BH_FROM_LEAVING).year, ==, 2027);
  clear ();
}

static void
test_answers (void)
{
  g_autoptr (BhProfile) profile = bh_profile_new (SOME_ID);
  const BhFact *brand = bh_pack_fact (pack, "card.brand");

  g_assert_cmpuint (bh_profile_get_answer (profile, brand), ==, brand->all);
  bh_profile_set_answer (profile, brand, 6);
  g_assert_cmpuint (bh_profile_get_answer (profile, brand), ==, 6);
  bh_profile_set_answer (profile, brand, brand->all);
  g_assert_cmpuint (bh_profile_get_answer (profile, brand), ==, brand->all);
  bh_profile_erase (profile);
}

/* What another version wrote stays, and is not taken for an answer. */
static void
test_foreign_answers (void)
{
  g_autoptr (GSettings) settings = profile_settings (SOME_ID);
  g_autoptr (BhProfile) profile = bh_profile_new (SOME_ID);
  g_autoptr (GVariant) after = NULL;
  const BhFact *state = bh_pack_fact (pack, "line.state");
  g_autofree char *text = NULL;

  g_settings_set_value (settings, "answers",
                        g_variant_new_parsed ("{'future.fact': ['x'], 'line.state': ['on-the-moon']}"));
  g_assert_cmpuint (bh_profile_get_answer (profile, state), ==, state->all);
  bh_profile_set_answer (profile, bh_pack_fact (pack, "net.data"), 1);
  after = g_settings_get_value (settings, "answers");
  text = g_variant_print (after, FALSE);
  g_assert_nonnull (strstr (text, "future.fact"));
  g_assert_nonnull (strstr (text, "on-the-moon"));
  bh_profile_erase (profile);
}

static void
test_junk (void)
{
  static const char *const ids[] = { "not a uuid", SOME_ID, "", SOME_ID, "../../../etc", NULL };
  g_autoptr (GSettings) settings = root_settings ();
  g_autoptr (GSettings) mine = profile_settings (SOME_ID);
  g_autoptr (BhSession) session = NULL;
  g_auto (GStrv) after = NULL;

  g_settings_set_strv (settings, "profile-ids", ids);
  g_settings_set_string (settings, "current-profile", "nobody");
  g_settings_set_string (mine, "plan", "no-such-plan");
  g_settings_set_string (mine, "activated", "2026-02-30");
  g_settings_set_string (mine, "phone-language", "klingon");

  session = bh_session_new (pack, today);
  g_assert_cmpuint (count (bh_session_get_profiles (session)), ==, 1);
  g_assert_null (bh_session_get_situation (session)->plan);
  g_assert_false (bh_date_is_set (bh_profile_get_date (bh_session_get_profile (session), BH_FROM_ACTIVATED)));
  g_assert_cmpstr (bh_profile_get_phone_language (bh_session_get_profile (session)), ==, "zh");

  bh_profiles_add (bh_session_get_profiles (session), "New");
  after = g_settings_get_strv (settings, "profile-ids");
  g_assert_true (g_strv_contains ((const char *const *) after, "not a uuid"));
  g_settings_reset (mine, "plan");
  g_settings_reset (mine, "activated");
  g_settings_reset (mine, "phone-language");
  clear ();
}

static void
on_written (GSettings  *settings,
            const char *key)
{
  g_error ("reading wrote “%s”", key);
}

static void
test_reading_never_writes (void)
{
  g_autoptr (GSettings) settings = root_settings ();
  g_autoptr (GSettings) mine = profile_settings (SOME_ID);
  g_autoptr (BhSession) session = NULL;
  static const char *const ids[] = { SOME_ID, NULL };

  g_settings_set_strv (settings, "profile-ids", ids);
  g_signal_connect (settings, "changed", G_CALLBACK (on_written), NULL);
  g_signal_connect (mine, "changed", G_CALLBACK (on_written), NULL);
  session = bh_session_new (pack, today);
  g_assert_nonnull (bh_session_get_check (session));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_signal_handlers_disconnect_by_func (settings, on_written, NULL);
  clear ();
}

static void
test_remove (void)
{
  g_autoptr (BhProfiles) profiles = bh_profiles_new ();
  g_autoptr (BhProfile) removed = NULL;
  g_autoptr (GSettings) settings = NULL;
  guint position;

  clear ();
  bh_profiles_add (profiles, "A");
  removed = g_object_ref (bh_profiles_add (profiles, "B"));
  bh_profiles_add (profiles, "C");
  settings = profile_settings (bh_profile_get_id (removed));

  position = bh_profiles_remove (profiles, removed);
  g_assert_cmpuint (position, ==, 1);
  g_assert_cmpuint (count (profiles), ==, 2);
  bh_profiles_restore (profiles, removed, position);
  g_assert_cmpuint (count (profiles), ==, 3);
  g_assert_true (bh_profiles_get_current (profiles) == removed);

  bh_profiles_remove (profiles, removed);
  bh_profile_erase (removed);
  g_assert_null (g_settings_get_user_value (settings, "label"));
  clear ();
}

static void
on_session_changed (BhSession *session,
                    gpointer   user_data)
{
  (*(guint *) user_data)++;
}

/* An answer reaches the verdicts at once, and only those of its own profile. */
static void
test_session (void)
{
  g_autoptr (BhSession) session = NULL;
  const BhFact *state = bh_pack_fact (pack, "line.state");
  const BhGoal *goal = bh_pack_goal (pack, "wechat.register");
  guint changes = 0;
  BhProfile *first;

  clear ();
  session = bh_session_new (pack, today);
  g_signal_connect (session, "changed", G_CALLBACK (on_session_changed), &changes);
  first = bh_profiles_add (bh_session_get_profiles (session), "A");
  g_assert_cmpuint (changes, >, 0);
  g_assert_cmpint (bh_session_get_check (session)->verdicts[goal->index], ==, BH_VERDICT_UNKNOWN);
  bh_profile_set_answer (first, state, 1u << 3); /* none */
  bh_profile_set_answer (first, bh_pack_fact (pack, "wechat.account"), 1u << 0); /* none */
  g_assert_cmpint (bh_session_get_check (session)->verdicts[goal->index], ==, BH_VERDICT_NOT_APPLICABLE);

  bh_profiles_add (bh_session_get_profiles (session), "B");
  g_assert_cmpint (bh_session_get_check (session)->verdicts[goal->index], ==, BH_VERDICT_UNKNOWN);
  bh_profiles_set_current (bh_session_get_profiles (session), first);
  g_assert_cmpint (bh_session_get_check (session)->verdicts[goal->index], ==, BH_VERDICT_NOT_APPLICABLE);
  clear ();
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);

  g_test_add_func ("/settings/add", test_add);
  g_test_add_func ("/settings/answers", test_answers);
  g_test_add_func ("/settings/foreign-answers", test_foreign_answers);
  g_test_add_func ("/settings/junk", test_junk);
  g_test_add_func ("/settings/reading-never-writes", test_reading_never_writes);
  g_test_add_func ("/settings/remove", test_remove);
  g_test_add_func ("/settings/session", test_session);

  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
