/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-span"

#include "config.h"

#include "bh-span.h"

#include <glib/gi18n.h>

#define MINUTES_OF_HOUR 60
/* From here on a time is given in hours. */
#define MIN_IN_HOURS 120
/* Nothing that is given in minutes or hours takes longer than a day. */
#define MAX_NUMBER 1440

typedef struct {
  const char *word;
  guint       minutes; /* 0: it is waited */
  BhWait      wait;
} Unit;

static const Unit units[] = {
  { "min", 1, BH_WAIT_NONE },
  { "hour", MINUTES_OF_HOUR, BH_WAIT_NONE },
  { "hours", MINUTES_OF_HOUR, BH_WAIT_NONE },
  { "day", 0, BH_WAIT_DAYS },
  { "days", 0, BH_WAIT_DAYS },
  { "weeks", 0, BH_WAIT_WEEKS },
};

static const Unit *
find_unit (const char *word)
{
  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (units); i++) {
    if (g_str_equal (units[i].word, word))
      return &units[i];
  }
  return NULL;
}

static gboolean
parse_number (const char *word,
              guint64    *number)
{
  return word != NULL && g_ascii_string_to_unsigned (word, 10, 1, MAX_NUMBER, number, NULL);
}

/* "1 day", "days", or "1", which has the unit of what follows. Moves *@words behind it. */
static gboolean
parse_end (char     ***words,
           guint64    *number,
           const Unit **unit)
{
  gboolean has_number = parse_number (**words, number);

  if (has_number)
    (*words)++;
  *unit = find_unit (**words);
  if (*unit != NULL)
    (*words)++;
  /* Only what is waited for may be without a number. */
  return has_number || (*unit != NULL && (*unit)->minutes == 0);
}

/**
 * bh_span_parse:
 * @text: "5 min", "1 hour", "1 to 3 min", "30 min to 2 days", "days", "days to weeks"
 *
 * Reads the English words in which the pack says how long a step takes.
 *
 * Returns: whether @text has this form; @span is written only then
 */
gboolean
bh_span_parse (const char *text,
               BhSpan     *span)
{
  g_auto (GStrv) list = g_strsplit (text, " ", -1);
  char **words = list;
  guint64 first = 0, last = 0;
  const Unit *from, *to;

  if (!parse_end (&words, &first, &from))
    return FALSE;
  last = first;
  to = from;
  if (*words != NULL) {
    if (!g_str_equal (*words++, "to") || !parse_end (&words, &last, &to))
      return FALSE;
    from = from != NULL ? from : to;
  }
  if (*words != NULL || from == NULL || to == NULL)
    return FALSE;
  *span = (BhSpan) { first * from->minutes, last * to->minutes, MAX (from->wait, to->wait) };
  span->most = MAX (span->least, span->most);
  return TRUE;
}

/* Has @self take as much longer as @other takes. Waits are taken to run side by side. */
void
bh_span_add (BhSpan       *self,
             const BhSpan *other)
{
  self->least += other->least;
  self->most += other->most;
  self->wait = MAX (self->wait, other->wait);
}

gboolean
bh_span_is_set (const BhSpan *self)
{
  return self->most > 0 || self->wait != BH_WAIT_NONE;
}

/* Many minutes are easier to grasp as hours. */
static char *
format_one (guint minutes)
{
  guint rest = minutes % MINUTES_OF_HOUR;

  if (minutes < MIN_IN_HOURS)
    return g_strdup_printf (_("%u min"), minutes);
  if (rest == 0)
    return g_strdup_printf (_("%u h"), minutes / MINUTES_OF_HOUR);
  return g_strdup_printf (_("%u h %u min"), minutes / MINUTES_OF_HOUR, rest);
}

static char *
format_minutes (guint least,
                guint most)
{
  g_autofree char *first = format_one (least);
  g_autofree char *last = format_one (most);

  if (least == most)
    return g_steal_pointer (&last);
  if (least == 0)
    /* Translators: %s is a time: “5 min” */
    return g_strdup_printf (_("up to %s"), last);
  if (most < MIN_IN_HOURS)
    return g_strdup_printf (_("%u to %u min"), least, most);
  /* Translators: from one time to another: “50 min to 2 h 10 min” */
  return g_strdup_printf (_("%s to %s"), first, last);
}

char *
bh_span_format (const BhSpan *self)
{
  g_autofree char *minutes = format_minutes (self->least, self->most);

  if (!bh_span_is_set (self))
    return NULL;
  if (self->most == 0)
    return g_strdup (self->wait == BH_WAIT_WEEKS ? _("days or weeks of waiting") : _("days of waiting"));
  switch (self->wait) {
  case BH_WAIT_WEEKS:
    /* Translators: %s is a time: “25 to 40 min” */
    return g_strdup_printf (_("%s, and days or weeks of waiting"), minutes);
  case BH_WAIT_DAYS:
    /* Translators: %s is a time: “25 to 40 min” */
    return g_strdup_printf (_("%s, and days of waiting"), minutes);
  case BH_WAIT_NONE:
  default:
    return g_steal_pointer (&minutes);
  }
}
