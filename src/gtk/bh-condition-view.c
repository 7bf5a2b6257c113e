/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-condition-view"

#include "config.h"

#include "bh-condition-view.h"

#include <glib/gi18n.h>

#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-outlook.h"
#include "bh-words.h"

/* What every part of the tree is made with. */
typedef struct {
  BhPack            *pack;
  const BhKnowledge *knowledge;
  const BhTruth     *truths;
} View;

static GtkWidget *new_part (const View        *view,
                            const BhCondition *condition);

static const char *
truth_word (BhTruth truth)
{
  static const BhState states[] = {
    [BH_FALSE] = BH_STATE_UNMET,
    [BH_UNKNOWN] = BH_STATE_UNKNOWN,
    [BH_TRUE] = BH_STATE_MET,
  };

  return bh_word_state (states[truth]);
}

static GtkWidget *
new_leaf (BhTruth     truth,
          const char *text,
          const char *needed)
{
  GtkWidget *leaf = bh_line_new (6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "valign", GTK_ALIGN_START, "margin-top", 2, NULL);

  bh_truth_icon_set (GTK_IMAGE (icon), truth);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  truth_word (truth), -1);
  gtk_box_append (GTK_BOX (words), bh_label_new (text, "reason"));
  if (needed != NULL && truth != BH_TRUE)
    gtk_box_append (GTK_BOX (words), bh_label_new (needed, "caption"));
  gtk_box_append (GTK_BOX (leaf), icon);
  gtk_box_append (GTK_BOX (leaf), words);
  return leaf;
}

static GtkWidget *
new_fact (const View        *view,
          const BhCondition *condition,
          BhTruth            truth)
{
  const BhFact *fact = bh_pack_facts (view->pack)->pdata[condition->index];
  g_autofree char *answer = bh_format_values (fact, view->knowledge->sets[fact->index]);
  g_autofree char *values = bh_format_values (fact, condition->mask);
  /* Translators: what is asked for in a few words, and the answer: “Kind of line: Voice” */
  g_autofree char *text = g_strdup_printf (C_("answer", "%s: %s"), bh_text (&fact->title),
                                           answer != NULL ? answer : _("Not answered"));
  /* Translators: %s are the answers that would do: “Needed: Voice or Data with SMS” */
  g_autofree char *needed = g_strdup_printf (_("Needed: %s"), values != NULL ? values : "");

  return new_leaf (truth, text, values != NULL ? needed : NULL);
}

static GtkWidget *
new_goal (const View        *view,
          const BhCondition *condition,
          BhTruth            truth)
{
  static const BhVerdict verdicts[] = {
    [BH_FALSE] = BH_VERDICT_NO,
    [BH_UNKNOWN] = BH_VERDICT_UNKNOWN,
    [BH_TRUE] = BH_VERDICT_YES,
  };
  const BhGoal *goal = bh_pack_goals (view->pack)->pdata[condition->index];
  g_autofree char *text = g_strdup_printf (C_("answer", "%s: %s"), bh_text (&goal->title),
                                           bh_word_verdict (verdicts[truth], FALSE));

  return new_leaf (truth, text, NULL);
}

/* The parts stand under a line that says how many of them it takes. */
static GtkWidget *
new_group (const View        *view,
           const BhCondition *condition)
{
  static const char *const heads[] = {
    [BH_CONDITION_NOT] = N_("None of these:"),
    [BH_CONDITION_ALL] = N_("All of these:"),
    [BH_CONDITION_ANY] = N_("One of these:"),
  };
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (group), bh_label_new (_(heads[condition->kind]), "caption"));
  for (guint i = 0; i < condition->n_children; i++) {
    GtkWidget *part = new_part (view, &condition->children[i]);

    gtk_widget_set_margin_start (part, 12);
    gtk_box_append (GTK_BOX (group), part);
  }
  return group;
}

static GtkWidget *
new_part (const View        *view,
          const BhCondition *condition)
{
  BhTruth truth = bh_condition_evaluate (condition, view->knowledge, view->truths);

  if (condition->kind == BH_CONDITION_FACT)
    return new_fact (view, condition, truth);
  if (condition->kind == BH_CONDITION_GOAL)
    return new_goal (view, condition, truth);
  return new_group (view, condition);
}

GtkWidget *
bh_condition_view_new (BhPack            *pack,
                       const BhCondition *condition,
                       const BhKnowledge *knowledge,
                       const BhTruth     *truths)
{
  View view = { pack, knowledge, truths };

  return new_part (&view, condition);
}

void
bh_truth_icon_set (GtkImage *image,
                   BhTruth   truth)
{
  static const char *const icons[] = {
    [BH_FALSE] = "window-close-symbolic",
    [BH_UNKNOWN] = "bh-unknown-symbolic",
    [BH_TRUE] = "emblem-ok-symbolic",
  };
  static const char *const colors[] = {
    [BH_FALSE] = "error",
    [BH_UNKNOWN] = "warning",
    [BH_TRUE] = "success",
  };
  const char *classes[] = { colors[truth], NULL };

  gtk_image_set_from_icon_name (image, icons[truth]);
  gtk_widget_set_css_classes (GTK_WIDGET (image), classes);
}
