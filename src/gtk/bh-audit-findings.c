/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-audit-findings"

#include "config.h"

#include "bh-audit-findings.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-link-row.h"
#include "bh-outlook.h"
#include "bh-words.h"

/* A row that opens: what it is about, and how many there are. @explanation may be NULL. */
static AdwExpanderRow *
append_expander (GtkListBox *list,
                 const char *title,
                 const char *explanation,
                 guint       count)
{
  GtkWidget *expander = adw_expander_row_new ();
  g_autofree char *number = g_strdup_printf ("%u", count);
  GtkWidget *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  bh_label_expander_row (expander, title);
  if (explanation != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), explanation);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (expander), label);
  gtk_list_box_append (list, expander);
  return ADW_EXPANDER_ROW (expander);
}

/* --- Rules and goals ------------------------------------------------------ */

static const struct {
  const char *title;
  const char *explanation;
} kinds[BH_N_FINDINGS] = {
  [BH_FINDING_NEVER_APPLIES] = { N_("Rules that can never apply"),
                                 N_("No situation has what they are meant for.") },
  [BH_FINDING_NEVER_MET] = { N_("Rules that nobody can meet"),
                             N_("Whatever is answered, they stand in the way.") },
  [BH_FINDING_NEVER_UNMET] = { N_("Rules that everybody meets"),
                               N_("Whatever is answered, they change nothing.") },
  [BH_FINDING_CONTRADICTION] = { N_("Rules that contradict themselves"),
                                 N_("Where they apply, they cannot be met.") },
  [BH_FINDING_ENDED] = { N_("Rules that have ended"), N_("They settle nothing any more.") },
  [BH_FINDING_NOT_YET] = { N_("Rules that have not begun"), N_("They do not count yet.") },
  [BH_FINDING_NEVER_YES] = { N_("Goals that nobody can reach"),
                             N_("Whatever is answered, they are never Yes.") },
  [BH_FINDING_NEVER_NO] = { N_("Goals that are never ruled out"),
                            N_("Whatever is answered, they are never No.") },
};

/* (transfer full): "WeChat · Add the card" */
static char *
name_goal (const BhGoal *goal)
{
  return g_strdup_printf ("%s · %s", bh_text (&goal->wallet->name), bh_text (&goal->title));
}

static GtkWidget *
new_finding (const BhFinding *finding)
{
  g_autofree char *goal = name_goal (finding->goal);
  /* Translators: %s is a goal of a wallet: “WeChat · Add the card” */
  g_autofree char *open = g_strdup_printf (_("%s · not settled for every situation"), goal);
  const char *note = finding->proven ? goal : open;

  if (finding->requirement != NULL)
    return bh_link_row_new (bh_text (&finding->requirement->words), note, "win.ask-fact",
                            finding->goal->id);
  return bh_link_row_new (note, NULL, "win.ask-fact", finding->goal->id);
}

static void
append_findings (GtkListBox    *list,
                 const BhAudit *audit,
                 BhFindingKind  kind)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  AdwExpanderRow *expander;

  for (guint i = 0; i < audit->findings->len; i++) {
    BhFinding *finding = &g_array_index (audit->findings, BhFinding, i);

    if (finding->kind == kind)
      g_ptr_array_add (found, finding);
  }
  if (found->len == 0)
    return;
  expander = append_expander (list, _(kinds[kind].title), _(kinds[kind].explanation), found->len);
  for (guint i = 0; i < found->len; i++)
    adw_expander_row_add_row (expander, new_finding (found->pdata[i]));
}

static void
append_unused (GtkListBox    *list,
               const BhAudit *audit)
{
  AdwExpanderRow *expander;

  if (audit->unused->len == 0)
    return;
  expander = append_expander (list, _("Questions that nothing depends on"),
                              _("Their answers change nothing."), audit->unused->len);
  for (guint i = 0; i < audit->unused->len; i++) {
    const BhFact *fact = audit->unused->pdata[i];

    adw_expander_row_add_row (expander, bh_link_row_new (bh_text (&fact->question), NULL,
                                                         "win.ask-fact", fact->id));
  }
}

static void
append_nothing_found (GtkListBox    *list,
                      const BhAudit *audit)
{
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);
  g_autofree char *tried = g_strdup_printf (
    /* Translators: numbers of rules, of goals, and of cases that were tried */
    _("%u rules for %u goals, tried in %u cases that stand for all there are."),
    audit->counts[BH_COUNTED_REQUIREMENTS], audit->counts[BH_COUNTED_GOALS], audit->evaluations);
  GtkWidget *note = bh_label_new (tried, "caption");

  gtk_widget_add_css_class (note, "dim-label");
  gtk_box_append (box, bh_part_mark_new ("emblem-ok-symbolic", _("Nothing to complain of"),
                                         "success"));
  gtk_box_append (box, bh_label_new (_("Every rule can be met and can be missed, none contradicts "
                                       "itself, every goal can be reached, and every question "
                                       "counts."),
                                     NULL));
  gtk_box_append (box, note);
  gtk_list_box_append (list, row);
}

/* --- Where the check is less certain than it might be --------------------- */

/* (transfer full): in lines, such as "State of the line: Working". */
static char *
describe_case (BhPack            *pack,
               const BhKnowledge *knowledge)
{
  const GPtrArray *facts = bh_pack_facts (pack);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];
    g_autofree char *values = bh_format_values (fact, knowledge->sets[i]);

    if (values != NULL)
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", bh_text (&fact->title),
                              values);
  }
  return g_string_free (text, FALSE);
}

static GtkWidget *
new_difference (BhPack             *pack,
                const BhDifference *difference)
{
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);
  g_autofree char *answers = describe_case (pack, &difference->knowledge);
  /* Translators: %s is Yes, No or Not applicable */
  g_autofree char *settled = g_strdup_printf (_("Already settled: %s"),
                                              bh_word_verdict (difference->verdict, FALSE));
  GtkWidget *caption = bh_label_new (settled, "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_set_spacing (box, 3);
  gtk_box_append (box, caption);
  gtk_box_append (box, bh_label_new (answers, NULL));
  return row;
}

/* The cases of one goal, of which there may be hundreds in all: made when they are asked for. */
typedef struct {
  BhPack             *pack;
  const BhDifference *first;
  guint               count;
} Cases;

static void
on_expanded (AdwExpanderRow *expander,
             GParamSpec     *pspec,
             Cases          *cases)
{
  for (guint i = 0; i < cases->count; i++)
    adw_expander_row_add_row (expander, new_difference (cases->pack, &cases->first[i]));
  cases->count = 0;
}

/* Those of one goal, from @start on. Returns: where the next goal's start */
static guint
append_cases (GtkListBox    *list,
              BhPack        *pack,
              const BhAudit *audit,
              guint          start)
{
  const BhDifference *first = &g_array_index (audit->differences, BhDifference, start);
  g_autofree char *goal = name_goal (first->goal);
  Cases *cases = g_new (Cases, 1);
  guint end = start;

  while (end < audit->differences->len &&
         g_array_index (audit->differences, BhDifference, end).goal == first->goal)
    end++;
  *cases = (Cases) { pack, first, end - start };
  g_signal_connect_data (append_expander (list, goal, NULL, end - start), "notify::expanded",
                         G_CALLBACK (on_expanded), cases, (GClosureNotify) (GCallback) g_free, 0);
  return end;
}

static void
append_given_up (GtkListBox    *list,
                 BhPack        *pack,
                 const BhAudit *audit)
{
  const GPtrArray *goals = bh_pack_goals (pack);

  for (guint i = 0; i < goals->len; i++) {
    g_autofree char *goal = name_goal (goals->pdata[i]);
    GtkBox *box;
    GtkWidget *row;

    if (!(audit->not_compared & (G_GUINT64_CONSTANT (1) << i)))
      continue;
    row = bh_part_row_new (&box);
    gtk_box_append (box, bh_label_new (goal, NULL));
    gtk_box_append (box, bh_label_new (_("There are too many cases to look through."), "caption"));
    gtk_list_box_append (list, row);
  }
}

static void
append_careful (GtkListBox *list,
                guint       count)
{
  g_autofree char *text = g_strdup_printf (
    ngettext ("There is %u combination of answers with which a result is settled, and the check "
              "still says “Not certain” until more is answered. It never says Yes or No too early.",
              "There are %u combinations of answers with which a result is settled, and the check "
              "still says “Not certain” until more is answered. It never says Yes or No too early.",
              count),
    count);
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);

  gtk_box_append (box, bh_label_new (text, NULL));
  gtk_list_box_append (list, row);
}

/* --- For the page --------------------------------------------------------- */

void
bh_audit_findings_fill (GtkListBox    *list,
                        const BhAudit *audit)
{
  if (audit->findings->len == 0 && audit->unused->len == 0)
    append_nothing_found (list, audit);
  for (guint i = 0; i < BH_N_FINDINGS; i++)
    append_findings (list, audit, i);
  append_unused (list, audit);
}

void
bh_audit_differences_fill (GtkListBox    *list,
                           BhPack        *pack,
                           const BhAudit *audit)
{
  append_careful (list, audit->differences->len);
  for (guint i = 0; i < audit->differences->len;)
    i = append_cases (list, pack, audit, i);
  append_given_up (list, pack, audit);
}
