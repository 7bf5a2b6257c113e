/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Profiles that can be told whole from half: every setting of one is worked out from two numbers, the
 * writing that made it and the writing that last set what the line is used for. */

#define G_LOG_DOMAIN "faults-writer"

#include "config.h"

#include <string.h>

#include "bh-profile-import.h"
#include "bh-settings.h"
#include "writer-modes.h"

#define MOST 12      /* profiles; from there on some are removed */
#define UNTOUCHED 3  /* of them, the first, which are there from the beginning */
#define ANSWERS 60   /* of each, so that a write takes its time */
#define USES 1000

static BhProfiles *profiles;
static guint last; /* the number of a writing */

static BhCostUse
use_of (guint use)
{
  return (BhCostUse) { .months = 1 + use % 60, .gb = use, .minutes = use, .texts = use };
}

static GVariant *
answers_of (guint number)
{
  g_auto (GVariantBuilder) answers = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sas}"));

  for (guint i = 0; i < ANSWERS; i++) {
    g_autofree char *fact = g_strdup_printf ("some.fact-%u", i);
    g_autofree char *value = g_strdup_printf ("value-%u", number);
    const char *values[] = { value };

    g_variant_builder_add (&answers, "{s@as}", fact, g_variant_new_strv (values, 1));
  }
  return g_variant_builder_end (&answers);
}

/* (transfer full): a record as a file of profiles would hold it. */
static BhProfileRecord *
record_new (const char *id,
            guint       number,
            guint       use)
{
  const BhCostUse numbers = use_of (use);
  g_autofree char *word = g_strdup_printf ("w%u", number);
  g_autofree char *day = g_strdup_printf ("%04u-01-01", 1000 + number % 8000);
  g_autofree char *extra = g_strdup_printf ("{\"future\":%u}", number);
  const char *words[] = { word };
  BhProfileRecord *record = bh_profile_record_new (id);
  const struct {
    const char *field;
    GVariant   *value;
  } values[] = {
    { "label", g_variant_new_string (word) }, { "answers", answers_of (number) },
    { "plan", g_variant_new_string (word) }, { "activated", g_variant_new_string (day) },
    { "last-top-up", g_variant_new_string (day) }, { "ends", g_variant_new_string (day) },
    { "leaving", g_variant_new_string (day) }, { "favourites", g_variant_new_strv (words, 1) },
    { "steps-done", g_variant_new_strv (words, 1) }, { "extra", g_variant_new_string (extra) },
    { "use-months", g_variant_new_uint32 (numbers.months) },
    { "use-gb", g_variant_new_double (numbers.gb) },
    { "use-minutes", g_variant_new_double (numbers.minutes) },
    { "use-texts", g_variant_new_double (numbers.texts) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    bh_profile_record_set (record, bh_profile_field_find (values[i].field), values[i].value);
  return record;
}

/* --- What is there ----------------------------------------------------------- */

static guint
number_of (BhProfile *profile)
{
  g_autofree char *label = bh_profile_dup_label (profile);

  return (guint) g_ascii_strtoull (*label != '\0' ? label + 1 : "0", NULL, 10);
}

static guint
use_number_of (BhProfile *profile)
{
  return (guint) bh_profile_get_use (profile, BH_DATE_NONE).texts;
}

static gboolean
is_whole (BhProfile *profile)
{
  g_autoptr (BhProfileRecord) found = bh_profile_record_of (profile);
  g_autoptr (BhProfileRecord) expected = record_new (bh_profile_get_id (profile), number_of (profile),
                                                     use_number_of (profile));
  guint counts[BH_N_PROFILE_PARTS];

  return !bh_profile_record_compare (found, expected, counts);
}

static void
say_profile (BhProfile *profile)
{
  bh_writer_say ("profile %s %u %u %s", bh_profile_get_id (profile), number_of (profile),
                 use_number_of (profile), is_whole (profile) ? "whole" : "half");
  last = MAX (last, number_of (profile));
}

static BhProfile *
nth (guint position)
{
  g_autoptr (BhProfile) profile = g_list_model_get_item (G_LIST_MODEL (profiles), position);

  return profile; /* the list keeps it */
}

static guint
count (void)
{
  return g_list_model_get_n_items (G_LIST_MODEL (profiles));
}

/* As the window does at its start, what was left of a removal is erased. */
void
bh_writer_profiles_state (void)
{
  profiles = bh_profiles_new ();
  bh_profiles_sweep (profiles);
  for (guint i = 0; i < count (); i++)
    say_profile (nth (i));
  if (bh_settings_get_problem () != NULL)
    bh_writer_say ("problem %s", bh_settings_get_problem ());
}

/* --- Changes ----------------------------------------------------------------- */

static char *
new_id (GRand *random)
{
  return g_strdup_printf ("%08x-0000-4000-8000-%012x", g_rand_int (random), ++last);
}

/* Some of a file of profiles is here already, some is new; all of it is taken over. */
static void
import (GRand *random,
        guint  n_new,
        guint  n_known)
{
  g_autoptr (GPtrArray) document =
    g_ptr_array_new_with_free_func ((GDestroyNotify) bh_profile_record_free);
  g_autoptr (GPtrArray) present = bh_profiles_dup_records (profiles);
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GArray) imports = NULL;
  guint number = ++last;

  for (guint i = 0; i < n_new + n_known; i++) {
    guint position = UNTOUCHED + g_rand_int (random) % MAX (count () - UNTOUCHED, 1);
    g_autofree char *id = i < n_new ? new_id (random) : g_strdup (bh_profile_get_id (nth (position)));

    g_ptr_array_add (document, record_new (id, number, number % USES));
    g_string_append_printf (ids, " %s", id);
  }
  imports = bh_import_plan (document, present);
  for (guint i = 0; i < imports->len; i++)
    g_array_index (imports, BhImport, i).wanted = TRUE;
  bh_writer_say ("begin put %u %u%s", number, number % USES, ids->str);
  bh_import_undo_free (bh_import_apply (imports, profiles));
  bh_writer_say ("end");
}

static void
duplicate (BhProfile *profile)
{
  g_autofree char *label = bh_profile_dup_label (profile);

  bh_writer_say ("begin duplicate %s", bh_profile_get_id (profile));
  bh_writer_say ("end %s", bh_profile_get_id (bh_profiles_duplicate (profiles, profile, label)));
}

static void
change_use (BhProfile *profile)
{
  guint number = ++last % USES;
  const BhCostUse use = use_of (number);

  bh_writer_say ("begin use %u %s", number, bh_profile_get_id (profile));
  bh_profile_set_use (profile, &use);
  bh_writer_say ("end");
}

static void
remove_for_good (BhProfile *borrowed)
{
  g_autoptr (BhProfile) profile = g_object_ref (borrowed);

  bh_writer_say ("begin remove %s", bh_profile_get_id (profile));
  bh_profiles_remove (profiles, profile);
  bh_profiles_forget (profiles, profile);
  bh_writer_say ("end");
}

static void
remove_and_restore (BhProfile *borrowed)
{
  g_autoptr (BhProfile) profile = g_object_ref (borrowed);

  bh_writer_say ("begin restore %s", bh_profile_get_id (profile));
  bh_profiles_restore (profiles, profile, bh_profiles_remove (profiles, profile));
  bh_writer_say ("end");
}

void
bh_writer_profiles_change (GRand *random)
{
  BhProfile *some;

  if (count () < UNTOUCHED + 2) {
    import (random, UNTOUCHED + 2, 0);
    return;
  }
  some = nth (UNTOUCHED + g_rand_int (random) % (count () - UNTOUCHED));
  switch (count () >= MOST ? 0 : g_rand_int (random) % 6) {
  case 0:
    remove_for_good (some);
    break;
  case 1:
    remove_and_restore (some);
    break;
  case 2:
    duplicate (some);
    break;
  case 3:
    change_use (some);
    break;
  default:
    import (random, g_rand_int (random) % 3, 1 + g_rand_int (random) % 2);
  }
}
