/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-change-words"

#include "config.h"

#include "bh-change-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-chart-words.h"
#include "bh-plan-figures.h"
#include "bh-words.h"

const char *
bh_word_pack_list (const char *list)
{
  static const struct {
    const char *list;
    const char *word;
  } words[] = {
    { "plans", N_("Plans") },
    { "brands", N_("Brands") },
    { "keep_rules", N_("Ways in which a number is kept") },
    { "requirements", N_("Rules") },
    { "goals", N_("Goals") },
    { "facts", N_("Questions") },
    { "plan_facts", N_("What follows from a plan") },
    { "fallbacks", N_("What works instead") },
    { "guides", N_("Guides") },
    { "steps", N_("Steps of the guides") },
    { "before_leaving", N_("Steps before leaving Japan") },
    { "failures", N_("Error messages") },
    { "phrases", N_("Phrases") },
    { "articles", N_("Articles of the handbook") },
    { "places", N_("Kinds of places") },
    { "article_steps", N_("Steps of the popular article") },
    { "claims", N_("Claims of the popular article") },
    { "sources", N_("Sources") },
    { "presets", N_("Situations to begin with") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (strcmp (words[i].list, list) == 0)
      return _(words[i].word);
  }
  return _("Names");
}

static char *
format_count (BhChangeKind kind,
              guint        count)
{
  switch (kind) {
  case BH_CHANGE_ADDED:
    /* Translators: so many records of another edition of the facts */
    return g_strdup_printf (_("%u new"), count);
  case BH_CHANGE_CHANGED:
    return g_strdup_printf (_("%u changed"), count);
  case BH_CHANGE_REMOVED:
  default:
    /* Translators: so many records that are not in another edition of the facts */
    return g_strdup_printf (_("%u gone"), count);
  }
}

char *
bh_pack_changes_summary (const GPtrArray *changes,
                         const char      *list)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < BH_N_CHANGES; i++) {
    guint count = bh_pack_changes_count (changes, list, i);

    if (count > 0)
      g_ptr_array_add (parts, format_count (i, count));
  }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static BhPlan *
plan_of (const BhPackChange *self,
         BhPack             *pack)
{
  return strcmp (self->list, "plans") == 0 ? bh_pack_plan (pack, self->id) : NULL;
}

char *
bh_pack_change_title (const BhPackChange *self,
                      BhPack             *before,
                      BhPack             *after)
{
  BhPlan *plan = plan_of (self, after);

  if (plan == NULL)
    plan = plan_of (self, before);
  return plan != NULL ? bh_format_brand_and_name (plan, self->title) : g_strdup (self->title);
}

/* --- What differs ----------------------------------------------------------------- */

/* A line is said once, however many members it stands for. */
static void
add_line (GPtrArray *lines,
          char      *line)
{
  if (g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL))
    g_free (line);
  else
    g_ptr_array_add (lines, line);
}

static void
add_figure (GPtrArray          *lines,
            const BhPlanFigure *figure,
            const char         *before,
            const char         *after)
{
  const char *group = bh_plan_group_title (figure->group), *name = _(figure->name);

  if (figure->is_long)
    add_line (lines, g_strdup_printf ("%s · %s", group, name));
  else
    /* Translators: a group of figures of a plan, one of them, what it was, and what it is now:
     * “Keeping the Number · A month: 0 yen → 110 yen” */
    add_line (lines, g_strdup_printf (_("%s · %s: %s → %s"), group, name,
                                      before != NULL ? before : bh_word_not_known (),
                                      after != NULL ? after : bh_word_not_known ()));
}

static void
add_figures (GPtrArray *lines,
             BhPack    *before,
             BhPlan    *old,
             BhPack    *after,
             BhPlan    *new,
             BhDate     today)
{
  for (guint i = 0; i < bh_n_plan_figures; i++) {
    const BhPlanFigure *figure = &bh_plan_figures[i];
    g_autofree char *was = figure->describe (before, old, today);
    g_autofree char *is = figure->describe (after, new, today);

    if (g_strcmp0 (was, is) != 0)
      add_figure (lines, figure, was, is);
  }
}

/* What a member of the format, by its last name, is about. */
static const char *
word_member (const char *name)
{
  static const struct {
    const char *names;
    const char *word;
  } words[] = {
    { " evidence sources class publisher date date_note ", N_("Sources and dates") },
    { " url address ", N_("Link") },
    { " require when done_when applies_when ask_when changes reach set values column ",
      N_("When it holds") },
    { " effect verdict accepts ", N_("What follows from it") },
    { " valid_from valid_to status from days months day ", N_("Period") },
    { " effort time ", N_("Time it takes") },
    { " name title words text why fix symptom cause place says claim holds correction question note"
      " status_note remark others consequence for label blocks caution items messages how notes ",
      N_("Wording") },
  };
  g_autofree char *wanted = g_strconcat (" ", name, " ", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (strstr (words[i].names, wanted) != NULL)
      return _(words[i].word);
  }
  return NULL;
}

/* For a plan, its figures have said the rest. */
static void
add_members (GPtrArray          *lines,
             const BhPackChange *self,
             gboolean            figures_said)
{
  for (guint i = 0; i < self->parts->len; i++) {
    const char *path = ((const BhPackPart *) self->parts->pdata[i])->path;
    const char *slash = strrchr (path, '/');
    const char *word = word_member (slash != NULL ? slash + 1 : path);

    if (word != NULL)
      add_line (lines, g_strdup (word));
    else if (!figures_said)
      add_line (lines, g_strdup (_("Details")));
  }
}

static char *
describe_parts (const BhPackChange *self,
                BhPack             *before,
                BhPack             *after,
                BhDate              today)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  BhPlan *old = plan_of (self, before), *new = plan_of (self, after);

  if (old != NULL && new != NULL)
    add_figures (lines, before, old, after, new, today);
  add_members (lines, self, lines->len > 0);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

char *
bh_pack_change_describe (const BhPackChange *self,
                         BhPack             *before,
                         BhPack             *after,
                         BhDate              today)
{
  switch (self->change) {
  case BH_CHANGE_ADDED:
    return g_strdup (_("New"));
  case BH_CHANGE_REMOVED:
    return g_strdup (_("No longer there"));
  case BH_CHANGE_CHANGED:
  default:
    return describe_parts (self, before, after, today);
  }
}
