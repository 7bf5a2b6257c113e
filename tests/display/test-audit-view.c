/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page with the audit says what the audit says, once it is made; and nothing
 * is left behind where nobody waits for it. */

#define G_LOG_DOMAIN "test-audit-view"

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-audit-view.h"
#include "bh-audit.h"
#include "bh-words.h"
#include "scenes.h"

static const BhDate today = { 2026, 11, 22 };

static BhPack *
new_pack (void)
{
  g_autoptr (GError) error = NULL;
  BhPack *pack = bh_pack_new_from_resource (&error);

  g_assert_no_error (error);
  return pack;
}

/* Every text below @widget, also below rows that are closed. */
static void
collect_texts (GtkWidget *widget,
               GPtrArray *texts)
{
  if (GTK_IS_LABEL (widget))
    g_ptr_array_add (texts, g_strdup (gtk_label_get_text (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_texts (child, texts);
}

static gboolean
has_text (GPtrArray  *texts,
          const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

/* What is set in groups, as one word. */
static gboolean
has_hash (GPtrArray  *texts,
          const char *hash)
{
  for (guint i = 0; i < texts->len; i++) {
    g_auto (GStrv) groups = g_strsplit_set (texts->pdata[i], " \n", -1);
    g_autofree char *joined = g_strjoinv ("", groups);

    if (strcmp (joined, hash) == 0)
      return TRUE;
  }
  return FALSE;
}

/* @view, once the audit is made. */
static GPtrArray *
texts_of (GtkWidget *view)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  guint before;

  collect_texts (view, texts);
  before = texts->len;
  while (texts->len <= before) {
    g_main_context_iteration (NULL, TRUE);
    g_ptr_array_set_size (texts, 0);
    collect_texts (view, texts);
  }
  return texts;
}

static void
test_figures (void)
{
  g_autoptr (BhPack) pack = new_pack ();
  g_autoptr (BhAudit) audit = bh_audit_new (pack, today);
  GtkWidget *view = g_object_ref_sink (bh_audit_view_new (pack, today));
  g_autoptr (GPtrArray) texts = texts_of (view);

  g_assert_true (has_hash (texts, audit->sha256));
  for (guint i = 0; i < G_N_ELEMENTS (audit->by_confidence); i++) {
    g_autofree char *share = bh_format_share (audit->by_confidence[i], audit->all.total);

    g_assert_cmpint (has_text (texts, bh_word_confidence (i)), ==, audit->by_confidence[i] > 0);
    g_assert_true (audit->by_confidence[i] == 0 || has_text (texts, share));
  }
  for (guint i = 0; i < BH_N_STATEMENTS; i++) {
    const BhAuditTally *tally = &audit->by_kind[i];
    g_autofree char *figure = g_strdup_printf (_("%u of %u"), tally->with_source, tally->total);

    g_assert_true (tally->total == 0 || has_text (texts, figure));
  }
  for (guint i = 0; i < BH_N_COUNTED; i++) {
    g_autofree char *number = g_strdup_printf ("%u", audit->counts[i]);

    g_assert_true (has_text (texts, number));
  }
  g_assert_finalize_object (view);
}

/* The pack is free again as soon as the audit that nobody waits for has ended. */
static void
test_left_early (void)
{
  BhPack *pack = new_pack ();
  GtkWidget *view = g_object_ref_sink (bh_audit_view_new (pack, today));

  g_object_add_weak_pointer (G_OBJECT (pack), (gpointer *) &pack);
  g_object_run_dispose (G_OBJECT (view));
  g_object_unref (view);
  g_object_unref (pack);
  while (pack != NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  bh_scenes_init ();
  g_test_add_func ("/audit-view/figures", test_figures);
  g_test_add_func ("/audit-view/left-early", test_left_early);
  return g_test_run ();
}
