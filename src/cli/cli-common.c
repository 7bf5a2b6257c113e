/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Options, input and messages. Nothing here goes through g_print() and its
 * like, which would convert to the locale's encoding. */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "bh-locale.h"

/* An argument that is no UTF-8 comes back in a form that is. */
static void
write_error (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);

  fprintf (stderr, "%s\n", valid);
}

/* Says on standard error that the program was used wrongly. */
void
bh_cli_fail_use (BhCli      *self,
                 const char *format,
                 ...)
{
  const char *verb = self->verb != NULL ? self->verb->name : "";
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  g_autofree char *hint = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  line = g_strdup_printf ("baohaoctl%s%s: %s", *verb != '\0' ? " " : "", verb, message);
  write_error (line);
  /* Translators: a command line that shows more */
  hint = g_strdup_printf (_("Try “baohaoctl %s%s--help”."), verb, *verb != '\0' ? " " : "");
  write_error (hint);
  self->status = BH_CLI_WRONG_USE;
}

/* Says on standard error where the data in @path is bad: @error begins with the place. */
void
bh_cli_fail_data (BhCli        *self,
                  const char   *path,
                  const GError *error)
{
  g_autofree char *line = g_strdup_printf ("%s: %s", path, error->message);

  write_error (line);
  self->status = BH_CLI_BAD_DATA;
}

void
bh_cli_print (BhCli      *self,
              const char *format,
              ...)
{
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (self->out, format, args);
  va_end (args);
}

static GOptionContext *
context_new (BhCli              *self,
             const GOptionEntry *options)
{
  /* File names stand for every text here, since GLib leaves their bytes alone;
   * a text it would read in the locale's encoding. */
  const GOptionEntry common[] = {
    { "today", 0, 0, G_OPTION_ARG_FILENAME, &self->today_option,
      N_("Answer for this day instead of today"), N_("YYYY-MM-DD") },
    { "lang", 0, 0, G_OPTION_ARG_FILENAME, &self->lang_option,
      N_("Write in this language: en, zh_CN, zh_TW or ja"), N_("TAG") },
    { "pack", 0, 0, G_OPTION_ARG_FILENAME, &self->pack_option,
      N_("Use this pack instead of the one that came along"), N_("FILE") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &self->help, N_("Show this help"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->words, NULL, NULL },
    { NULL },
  };
  GOptionContext *context = g_option_context_new (self->verb->arguments);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, self->verb->summary);
  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  return context;
}

static gboolean
apply_language (BhCli *self)
{
  BhLang lang;

  if (self->lang_option == NULL)
    return TRUE;
  if (!bh_lang_from_tag (self->lang_option, &lang)) {
    bh_cli_fail_use (self, _("“%s” is no language that is known here"), self->lang_option);
    return FALSE;
  }
  bh_locale_set (lang);
  return TRUE;
}

static gboolean
apply_today (BhCli *self)
{
  self->today = bh_date_today ();
  if (self->today_option == NULL)
    return TRUE;
  if (!bh_date_parse (self->today_option, &self->today) || !bh_date_is_full (self->today)) {
    bh_cli_fail_use (self, _("“%s” is no date such as 2026-12-31"), self->today_option);
    return FALSE;
  }
  return TRUE;
}

static gboolean
check_words (BhCli *self)
{
  int count = self->words != NULL ? (int) g_strv_length (self->words) : 0;
  int wanted = self->verb->n_words;

  if (wanted == BH_CLI_WORDS_OR_NONE)
    return TRUE;
  if (wanted == BH_CLI_ANY_WORDS ? count == 0 : count < wanted) {
    bh_cli_fail_use (self, _("%s is missing"), self->verb->arguments);
    return FALSE;
  }
  if (wanted != BH_CLI_ANY_WORDS && count > wanted) {
    /* More than none have been counted. NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
    bh_cli_fail_use (self, _("“%s” is one argument too many"), self->words[wanted]);
    return FALSE;
  }
  return TRUE;
}

/**
 * bh_cli_parse:
 * @options: the verb's own options
 * @argv: the verb and what stands behind it
 *
 * Reads the options, those of every verb included, and the words.
 *
 * Returns: whether to go on: not after a mistake, nor after --help
 */
gboolean
bh_cli_parse (BhCli              *self,
              const GOptionEntry *options,
              char              **argv)
{
  g_autoptr (GOptionContext) context = context_new (self, options);
  g_auto (GStrv) copy = g_strdupv (argv);
  g_autofree char *name = g_strconcat ("baohaoctl ", self->verb->name, NULL);
  g_autoptr (GError) error = NULL;
  gboolean parsed;

  g_set_prgname (name);
  parsed = g_option_context_parse_strv (context, &copy, &error);
  if (!apply_language (self))
    return FALSE;
  if (!parsed) {
    bh_cli_fail_use (self, "%s", error->message);
    return FALSE;
  }
  if (self->help) {
    g_autofree char *help = g_option_context_get_help (context, FALSE, NULL);

    bh_cli_print (self, "%s", help);
    return FALSE;
  }
  return apply_today (self) && check_words (self);
}

/**
 * bh_cli_read:
 * @path: a file, or "-" for standard input
 * @limit: the bytes that are of interest
 *
 * Returns: (transfer full) (nullable): what is in the file, and at most one
 *   byte more than @limit, so that whoever reads it sees that it is too much
 */
GBytes *
bh_cli_read (BhCli      *self,
             const char *path,
             gsize       limit)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gboolean is_stdin = strcmp (path, "-") == 0;
  int fd = is_stdin ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  guint8 buffer[65536];
  gssize count = fd >= 0 ? 1 : -1;
  int code = errno;

  while (count > 0 && content->len <= limit) {
    count = read (fd, buffer, MIN (sizeof buffer, limit + 1 - content->len));
    code = errno;
    if (count > 0)
      g_byte_array_append (content, buffer, (guint) count);
    else if (count < 0 && code == EINTR)
      count = 1;
  }
  if (fd >= 0 && !is_stdin)
    close (fd);
  if (count < 0) {
    bh_cli_fail_use (self, _("%s cannot be read: %s"), path, g_strerror (code));
    return NULL;
  }
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/* Loads the pack that --pack names, or the one that came along. */
gboolean
bh_cli_load_pack (BhCli *self)
{
  const char *path = self->pack_option;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (path != NULL) {
    bytes = bh_cli_read (self, path, BH_PACK_MAX_BYTES);
    if (bytes == NULL)
      return FALSE;
    self->pack = bh_pack_new_from_bytes (bytes, &error);
  } else {
    self->pack = bh_pack_new_from_resource (&error);
  }
  if (self->pack == NULL)
    bh_cli_fail_data (self, path != NULL ? path : "pack.json", error);
  return self->pack != NULL;
}

/* Reads a facts file. */
gboolean
bh_cli_load_situation (BhCli       *self,
                       const char  *path,
                       BhSituation *situation)
{
  g_autoptr (GBytes) bytes = bh_cli_read (self, path, BH_CLI_FACTS_MAX_BYTES);
  g_autoptr (GError) error = NULL;

  if (bytes == NULL)
    return FALSE;
  if (!bh_situation_from_bytes (situation, self->pack, bytes, &error)) {
    bh_cli_fail_data (self, path, error);
    return FALSE;
  }
  return TRUE;
}

char *
bh_cli_created (BhCli *self)
{
  g_autofree char *day = bh_date_format (self->today);

  return g_strconcat (day, "T00:00:00Z", NULL);
}
