/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-ways-view"

#include "config.h"

#include "bh-ways-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-child.h"
#include "bh-labels.h"
#include "bh-link-row.h"
#include "bh-reason.h"
#include "bh-way-plans.h"
#include "bh-way-row.h"
#include "bh-words.h"

/* The questions that are shown as what to answer first; the page asks the rest in turn. */
#define MAX_QUESTIONS 3
#define MAX_PLANS 3

struct _BhWaysView {
  AdwBin parent_instance;

  GtkBox     *box; /* the ways */
  GtkWidget  *none; /* why there is no way */
  GtkLabel   *none_title;
  GtkLabel   *none_text;
  GtkWidget  *questions_group;
  GtkListBox *questions;

  const BhGoal *goal; /* borrowed from the pack */
  guint         n_ways;
  BhWay         ways[BH_MAX_WAYS];
  BhDate        today;     /* for which the ways were found */
  BhSituation   situation;
};

G_DEFINE_FINAL_TYPE (BhWaysView, bh_ways_view, ADW_TYPE_BIN)

static const char *
title_of_way (guint position)
{
  static const char *const titles[BH_MAX_WAYS] = {
    N_("The Easiest Way"),
    N_("Another Way"),
    N_("A Third Way"),
  };

  return _(titles[position]);
}

static char *
describe_way (const BhWay *way)
{
  if (way->n_changes == 1)
    return NULL;
  /* Translators: %u is the sum of the efforts of all changes of a way to Yes */
  return g_strdup_printf (_("All of these changes together. Effort %u, where a setting is 1 and a "
                            "new contract 4"),
                          way->effort);
}

static GtkWidget *
new_try_button (guint position)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Try Out"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (button, 12);
  gtk_widget_set_tooltip_text (button, _("See what this way changes, without saving it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title_of_way (position), -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", position);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "check.try-way");
  return button;
}

static GtkWidget *
new_plan_row (BhPlan *plan)
{
  g_autofree char *yen = bh_format_yen (plan->keep->jpy_per_month);
  /* Translators: %s is a price, or “not known” */
  g_autofree char *price = g_strdup_printf (_("To keep the number, a month: %s"), yen);
  g_autofree char *title =
    g_strdup_printf ("%s %s", bh_text (&plan->brand->name), plan->name);

  return bh_link_row_new (title, price, "win.show-plan", plan->id);
}

/* The cheapest plans that bring what the way changes about the line. */
static void
add_plans (GtkWidget       *list,
           const BhOutlook *outlook,
           const BhGoal    *goal,
           const BhWay     *way)
{
  g_autoptr (GPtrArray) plans = NULL;

  if (!bh_way_means_plan (outlook->pack, outlook->situation, way))
    return;
  plans = bh_way_plans (outlook->pack, outlook->situation, outlook->today, goal->index, way);
  gtk_list_box_append (GTK_LIST_BOX (list), bh_way_row_new_for_plans (plans->len));
  for (guint i = 0; i < MIN (plans->len, MAX_PLANS); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_plan_row (plans->pdata[i]));
}

static GtkWidget *
new_way (const BhOutlook *outlook,
         const BhGoal    *goal,
         const BhWay     *way,
         guint            position)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *description = describe_way (way);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < way->n_changes; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), bh_way_row_new (outlook, &way->changes[i]));
  add_plans (list, outlook, goal, way);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title_of_way (position));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), new_try_button (position));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  return group;
}

static void
show_ways (BhWaysView      *self,
           const BhOutlook *outlook)
{
  bh_box_clear (self->box);
  for (guint i = 0; i < self->n_ways; i++)
    gtk_box_append (self->box, new_way (outlook, self->goal, &self->ways[i], i));
  gtk_widget_set_visible (GTK_WIDGET (self->box), self->n_ways > 0);
}

static void
add_question (BhWaysView   *self,
              const BhFact *fact)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bh_text (&fact->question));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bh_icon_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", fact->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.ask-fact");
  gtk_list_box_append (self->questions, row);
}

static void
show_questions (BhWaysView      *self,
                const BhOutlook *outlook,
                GArray          *unanswered)
{
  bh_list_clear (self->questions);
  for (guint i = 0; i < MIN (unanswered->len, MAX_QUESTIONS); i++)
    add_question (self, bh_pack_facts (outlook->pack)->pdata[g_array_index (unanswered, guint, i)]);
  gtk_widget_set_visible (self->questions_group, unanswered->len > 0);
}

static void
explain (BhWaysView *self,
         const char *title,
         const char *text)
{
  gtk_label_set_label (self->none_title, title);
  gtk_label_set_label (self->none_text, text);
  gtk_widget_set_visible (self->none, TRUE);
}

/* The one that the verdict is said to depend on comes first. */
static void
put_first (GArray       *questions,
           const BhFact *fact)
{
  for (guint i = 0; fact != NULL && i < questions->len; i++) {
    if (g_array_index (questions, guint, i) == fact->index) {
      g_array_remove_index (questions, i);
      break;
    }
  }
  if (fact != NULL)
    g_array_prepend_val (questions, fact->index);
}

/* Something may be certain to be needed, whatever the answers are. */
static void
explain_questions (BhWaysView      *self,
                   const BhOutlook *outlook,
                   GArray          *unanswered)
{
  BhReason reason = bh_check_reason (outlook->check, outlook->pack, &outlook->situation->knowledge,
                                     outlook->today, self->goal);
  const char *fix = reason.requirement != NULL ? bh_text (&reason.requirement->fix) : NULL;
  g_autofree char *text = NULL;

  if (fix != NULL)
    /* Translators: %s is one or more whole sentences of advice */
    text = g_strdup_printf (_("What is needed in any case: %s Whether more is needed depends on "
                              "questions that are not answered:"),
                            fix);
  else
    text = g_strdup (_("It depends on questions that are not answered. Begin here:"));
  put_first (unanswered, reason.fact);
  explain (self, _("No sure way can be named yet."), text);
}

/* What nobody can change is said before anything is asked. */
static void
show_none (BhWaysView      *self,
           const BhOutlook *outlook)
{
  const BhRequirement *dead_end = bh_outlook_dead_end (outlook, self->goal);
  g_autoptr (GArray) unanswered = bh_outlook_unanswered (outlook, self->goal);

  gtk_widget_set_visible (self->none, FALSE);
  if (self->n_ways > 0) {
    g_array_set_size (unanswered, 0);
  } else if (dead_end != NULL) {
    const char *fix = bh_text (&dead_end->fix);
    /* Translators: what does not hold, and in a line of its own what to do about it */
    g_autofree char *text = g_strdup_printf (_("Not met, and not to be changed: %s\n%s"),
                                             bh_text (&dead_end->words), fix != NULL ? fix : "");

    explain (self, _("Nothing that you can change makes it Yes."), text);
    g_array_set_size (unanswered, 0);
  } else if (unanswered->len > 0) {
    explain_questions (self, outlook, unanswered);
  } else {
    explain (self, _("No sure way of up to four changes is known."),
             _("More than that is not met, or new questions follow once it has changed."));
  }
  show_questions (self, outlook, unanswered);
}

static void
bh_ways_view_class_init (BhWaysViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BH_TYPE_WAY_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-ways-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BhWaysView, box);
  gtk_widget_class_bind_template_child (widget_class, BhWaysView, none);
  gtk_widget_class_bind_template_child (widget_class, BhWaysView, none_title);
  gtk_widget_class_bind_template_child (widget_class, BhWaysView, none_text);
  gtk_widget_class_bind_template_child (widget_class, BhWaysView, questions_group);
  gtk_widget_class_bind_template_child (widget_class, BhWaysView, questions);
}

static void
bh_ways_view_init (BhWaysView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * bh_ways_view_update:
 *
 * Searches the ways to Yes of @goal, unless nothing has changed, and shows
 * them; hides itself where the goal needs none.
 */
void
bh_ways_view_update (BhWaysView      *self,
                     const BhOutlook *outlook,
                     const BhGoal    *goal)
{
  BhVerdict verdict = outlook->check->verdicts[goal->index];

  if (self->goal == goal && bh_date_compare (self->today, outlook->today) == 0 &&
      memcmp (&self->situation, outlook->situation, sizeof self->situation) == 0)
    return;
  self->goal = goal;
  self->today = outlook->today;
  self->situation = *outlook->situation;
  gtk_widget_set_visible (GTK_WIDGET (self),
                          verdict == BH_VERDICT_NO || verdict == BH_VERDICT_UNKNOWN);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  self->n_ways =
    bh_check_ways (outlook->pack, &outlook->situation->knowledge, outlook->today, goal->index, self->ways);
  show_ways (self, outlook);
  show_none (self, outlook);
}

const BhWay *
bh_ways_view_get_way (BhWaysView *self,
                      guint       position)
{
  return position < self->n_ways ? &self->ways[position] : NULL;
}
