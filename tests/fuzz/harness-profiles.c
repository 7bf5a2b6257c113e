/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of profiles: what it takes it writes out again, and reads again to the same records. */

#define G_LOG_DOMAIN "fuzz"

#include "harness.h"

#include <string.h>

#include "bh-profile-file.h"

static void
check_same (const BhProfileRecord *a,
            const BhProfileRecord *b)
{
  guint counts[BH_N_PROFILE_PARTS];

  g_assert_cmpstr (bh_profile_record_get_id (a), ==, bh_profile_record_get_id (b));
  g_assert_false (bh_profile_record_compare (a, b, counts));
}

void
harness_profiles (const guint8 *data,
                  gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = bh_profile_file_read (bytes, &error);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GBytes) written = NULL;

  if (records == NULL) {
    harness_error (error);
    return;
  }
  g_assert_no_error (error);
  written = bh_profile_file_write (records, &error);
  /* Escapes may make it longer than a file may be. */
  if (written == NULL)
    return;
  again = bh_profile_file_read (written, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, records->len);
  for (guint i = 0; i < records->len; i++)
    check_same (records->pdata[i], again->pdata[i]);
}
