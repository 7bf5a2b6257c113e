/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-edition-preview"

#include "config.h"

#include "bh-edition-preview.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-change-words.h"
#include "bh-fingerprint-row.h"
#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-words.h"

/* More records of a list than these are only counted. */
#define MAX_ROWS 150

/* What the rows of a list are made from when it is opened. */
typedef struct {
  BhPack     *before;
  BhPack     *after;
  GPtrArray  *changes;
  BhDate      today;
  const char *list;
  gboolean    open; /* the rows are there */
} Opening;

static void
opening_free (gpointer  data,
              GClosure *closure)
{
  Opening *opening = data;

  g_object_unref (opening->before);
  g_object_unref (opening->after);
  g_ptr_array_unref (opening->changes);
  g_free (opening);
}

/* --- Age ----------------------------------------------------------------------- */

/* (transfer full): "2026-12-01, 9 days ago". */
static char *
format_age (BhDate edition,
            BhDate today)
{
  g_autofree char *day = bh_format_date (edition);
  int days = bh_date_days (edition, today);

  if (days == 0)
    /* Translators: the day on which an edition of the facts was closed */
    return g_strdup_printf (_("%s, today"), day);
  if (days < 0)
    /* Translators: the day on which an edition of the facts is said to have been closed */
    return g_strdup_printf (_("%s, a day that has not come yet"), day);
  return g_strdup_printf (ngettext ("%s, %d day ago", "%s, %d days ago", (gulong) days), day, days);
}

/* What it is beside the edition in use. */
static const char *
describe_order (const BhEditions *editions)
{
  int order = bh_date_compare (bh_pack_get_edition (editions->after),
                               bh_pack_get_edition (editions->before));

  if (order > 0)
    return _("It is newer than the one in use.");
  if (order < 0)
    return _("It is older than the one in use: what has changed since is not in it.");
  return _("It is of the same day as the one in use, but says something else.");
}

static void
add_age (GtkBox           *groups,
         const BhEditions *editions,
         gboolean          in_use)
{
  GtkListBox *list = bh_part_add_list (groups, _("Edition"));
  BhDate edition = bh_pack_get_edition (editions->after);
  g_autofree char *age = format_age (edition, editions->today);
  g_autofree char *used = format_age (bh_pack_get_edition (editions->before), editions->today);

  gtk_list_box_append (list, bh_part_note_row_new (
    age, in_use ? _("This is the edition in use.") : describe_order (editions)));
  if (!in_use)
    gtk_list_box_append (list, bh_part_note_row_new (used, _("In use now")));
}

/* --- Verdicts -------------------------------------------------------------------- */

static GtkWidget *
new_flip_row (const BhFlip *flip)
{
  g_autofree char *title = g_strdup_printf ("%s: %s", flip->wallet, flip->goal);
  GString *text = g_string_new (NULL);
  GtkWidget *row;

  if (*flip->person != '\0')
    g_string_append_printf (text, "%s · ", flip->person);
  g_string_append_printf (text, "%s → %s", flip->before != NULL ? flip->before : _("not there yet"),
                          flip->after != NULL ? flip->after : _("No longer there"));
  if (flip->why != NULL)
    g_string_append_printf (text, "\n%s", flip->why);
  if (flip->cause != NULL)
    g_string_append_printf (text, "\n%s", flip->cause);
  row = bh_part_note_row_new (title, text->str);
  g_string_free (text, TRUE);
  return row;
}

static void
add_flips (GtkBox           *groups,
           const BhEditions *editions,
           BhProfiles       *profiles)
{
  g_autoptr (GPtrArray) flips = bh_flips_new (editions, profiles);
  GtkListBox *list;

  if (g_list_model_get_n_items (G_LIST_MODEL (profiles)) == 0)
    return;
  list = bh_part_add_list (groups, _("Verdicts That Change"));
  for (guint i = 0; i < flips->len; i++)
    gtk_list_box_append (list, new_flip_row (flips->pdata[i]));
  if (flips->len == 0)
    gtk_list_box_append (list, bh_part_note_row_new (
      _("None"), _("Whatever was possible stays so, and what was not possible, too.")));
}

/* --- Changes ---------------------------------------------------------------------- */

static GtkWidget *
new_change_row (const Opening      *opening,
                const BhPackChange *change)
{
  g_autofree char *title = bh_pack_change_title (change, opening->before, opening->after);
  g_autofree char *text = bh_pack_change_describe (change, opening->before, opening->after,
                                                   opening->today);

  return bh_part_note_row_new (title, text);
}

static void
on_expanded (AdwExpanderRow *row,
             GParamSpec     *pspec,
             Opening        *opening)
{
  guint count = 0;

  if (opening->open)
    return;
  opening->open = TRUE;
  for (guint i = 0; i < opening->changes->len; i++) {
    const BhPackChange *change = opening->changes->pdata[i];

    if (strcmp (change->list, opening->list) == 0 && ++count <= MAX_ROWS)
      adw_expander_row_add_row (row, new_change_row (opening, change));
  }
  if (count > MAX_ROWS) {
    guint more = count - MAX_ROWS;
    g_autofree char *rest = g_strdup_printf (ngettext ("and %u more", "and %u more", more), more);

    adw_expander_row_add_row (row, bh_part_note_row_new (rest, NULL));
  }
}

static GtkWidget *
new_list_row (const Opening *opening,
              const char    *summary)
{
  GtkWidget *row = adw_expander_row_new ();

  bh_label_expander_row (row, bh_word_pack_list (opening->list));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), summary);
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (on_expanded),
                         g_memdup2 (opening, sizeof *opening), opening_free, 0);
  return row;
}

static void
add_changes (GtkBox           *groups,
             const BhEditions *editions,
             GPtrArray        *changes)
{
  GtkListBox *list = bh_part_add_list (groups, _("What Changes"));
  const char *name;

  for (guint i = 0; (name = bh_pack_changes_list (i)) != NULL; i++) {
    g_autofree char *summary = bh_pack_changes_summary (changes, name);
    const Opening opening = { editions->before, editions->after, changes, editions->today, name,
                              FALSE };

    if (summary == NULL)
      continue;
    g_object_ref (opening.before);
    g_object_ref (opening.after);
    g_ptr_array_ref (opening.changes);
    gtk_list_box_append (list, new_list_row (&opening, summary));
  }
  if (changes->len == 0)
    gtk_list_box_append (list, bh_part_note_row_new (_("Nothing is said otherwise."), NULL));
}

/* --- The dialog --------------------------------------------------------------------- */

static void
add_fingerprint (GtkBox     *groups,
                 const char *hash)
{
  GtkListBox *list = bh_part_add_list (groups, _("Compare With the Published One"));

  gtk_list_box_append (list, bh_fingerprint_row_new (hash));
}

BhPartsDialog *
bh_edition_preview_new (GtkWindow *parent,
                        BhSession *session,
                        BhPack    *other,
                        GPtrArray *changes)
{
  const BhEditions editions = { bh_session_get_pack (session), other, changes,
                                bh_session_get_today (session) };
  BhPartsDialog *self = bh_parts_dialog_new (parent, _("New Edition"));
  GtkBox *groups = bh_parts_dialog_get_groups (self);
  g_autofree char *hash = bh_pack_hash (other);
  g_autofree char *used_hash = bh_pack_hash (editions.before);
  gboolean in_use = strcmp (hash, used_hash) == 0;
  int order = bh_date_compare (bh_pack_get_edition (other), bh_pack_get_edition (editions.before));

  add_age (groups, &editions, in_use);
  if (!in_use) {
    add_flips (groups, &editions, bh_session_get_profiles (session));
    add_changes (groups, &editions, changes);
    bh_parts_dialog_ask (self, order > 0 ? _("_Use") : _("_Use All the Same"), order > 0);
  }
  add_fingerprint (groups, hash);
  return self;
}
