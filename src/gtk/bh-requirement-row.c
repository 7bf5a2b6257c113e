/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-requirement-row"

#include "config.h"

#include "bh-requirement-row.h"

#include <glib/gi18n.h>

#include <string.h>

#include "bh-child.h"
#include "bh-condition-view.h"
#include "bh-evidence-button.h"
#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-words.h"

struct _BhRequirementRow {
  GtkListBoxRow parent_instance;

  GtkImage    *state;
  GtkLabel    *words;
  GtkLabel    *effect;
  GtkImage    *arrow;
  GtkRevealer *revealer;
  GtkLabel    *why;
  GtkBox      *tree;
  GtkLabel    *fix;
  GtkWidget   *ended;
  GtkLabel    *ended_text;
  GtkButton   *reach;
  GtkLabel    *reach_text;
  GtkBox      *foot;

  const BhRequirement *requirement; /* borrowed from the pack */
  BhPack              *pack;        /* (borrowed) (nullable): until the first update */
  BhKnowledge          knowledge;   /* what the tree shows */
  BhTruth              truths[BH_MAX_GOALS];
};

G_DEFINE_FINAL_TYPE (BhRequirementRow, bh_requirement_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
update_fix (BhRequirementRow *self,
            gboolean          open)
{
  const char *fix = bh_text (&self->requirement->fix);
  /* Translators: %s is one or more whole sentences of advice */
  g_autofree char *text = fix != NULL ? g_strdup_printf (_("What helps: %s"), fix) : NULL;

  set_text (self->fix, open ? text : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reach), open && self->requirement->reach != NULL);
}

/* Of advice, what it says comes first, and then when it counts. */
static void
show_words (BhRequirementRow *self)
{
  const BhRequirement *requirement = self->requirement;

  if (requirement->effect == BH_EFFECT_NOTE) {
    set_text (self->words, bh_text (&requirement->why));
    set_text (self->effect, bh_text (&requirement->words));
    set_text (self->why, NULL);
  } else {
    set_text (self->words, bh_text (&requirement->words));
    set_text (self->effect, bh_word_effect (requirement->effect));
    set_text (self->why, bh_text (&requirement->why));
  }
}

static void
show_state (BhRequirementRow *self,
            BhState           state)
{
  static const BhTruth truths[] = {
    [BH_STATE_UNMET] = BH_FALSE,
    [BH_STATE_UNKNOWN] = BH_UNKNOWN,
    [BH_STATE_MET] = BH_TRUE,
  };

  gtk_widget_set_visible (GTK_WIDGET (self->state), self->requirement->effect != BH_EFFECT_NOTE);
  if (state != BH_STATE_NOT_APPLICABLE) {
    bh_truth_icon_set (self->state, truths[state]);
  } else {
    gtk_image_set_from_icon_name (self->state, "list-remove-symbolic");
    gtk_widget_set_css_classes (GTK_WIDGET (self->state), (const char *[]) { "dim-label", NULL });
  }
}

static void
add_condition (BhRequirementRow  *self,
               const char        *head,
               const BhCondition *condition)
{
  if (condition == NULL)
    return;
  gtk_box_append (self->tree, bh_label_new (head, "caption-heading"));
  gtk_box_append (self->tree,
                  bh_condition_view_new (self->pack, condition, &self->knowledge, self->truths));
}

/* Made only while it is seen: a goal has many rows, and of most only the words are read. */
static void
show_tree (BhRequirementRow *self)
{
  bh_box_clear (self->tree);
  if (self->pack == NULL || self->requirement->effect == BH_EFFECT_NOTE ||
      !gtk_revealer_get_reveal_child (self->revealer))
    return;
  add_condition (self, _("Counts when"), self->requirement->when);
  add_condition (self, _("Looks at"), self->requirement->require);
}

/* A rule that has ended settles nothing, and says so. */
static void
update_ended (BhRequirementRow *self,
              const BhOutlook  *outlook)
{
  gboolean ended = bh_outlook_has_ended (outlook, self->requirement);

  if (ended) {
    g_autofree char *date = bh_format_date (self->requirement->valid_to);
    g_autofree char *text =
      g_strdup_printf (_("What is known of this ended on %s. It settles nothing any more."), date);

    gtk_label_set_label (self->ended_text, text);
  }
  gtk_widget_set_visible (self->ended, ended);
}

static void
on_toggle (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  BhRequirementRow *self = BH_REQUIREMENT_ROW (widget);

  bh_requirement_row_set_expanded (self, !gtk_revealer_get_reveal_child (self->revealer));
}

/* A row that has been taken out of a list finds its own action no more, and stays insensitive in
 * the next one; being told again helps. */
static void
bh_requirement_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bh_requirement_row_parent_class)->root (widget);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "requirement.toggle");
}

static void
bh_requirement_row_class_init (BhRequirementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->root = bh_requirement_row_root;

  g_type_ensure (BH_TYPE_LINE_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-requirement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, state);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, words);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, effect);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, why);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, tree);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, fix);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, ended);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, ended_text);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, reach);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, reach_text);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, foot);

  gtk_widget_class_install_action (widget_class, "requirement.toggle", NULL, on_toggle);
}

static void
bh_requirement_row_init (BhRequirementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bh_requirement_row_set_expanded (self, FALSE);
}

/**
 * bh_requirement_row_new:
 * @today: the day on which the age of its sources is judged
 */
GtkWidget *
bh_requirement_row_new (const BhRequirement *requirement,
                        BhDate               today)
{
  BhRequirementRow *self = g_object_new (BH_TYPE_REQUIREMENT_ROW, NULL);

  self->requirement = requirement;
  show_words (self);
  if (requirement->reach != NULL) {
    set_text (self->reach_text, bh_text (&requirement->reach->title));
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->reach), "s", requirement->reach->id);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->reach), "check.show-goal");
  }
  gtk_box_prepend (self->foot, bh_evidence_button_new (&requirement->evidence, today));
  return GTK_WIDGET (self);
}

/* Whether everything is shown, or only what has to hold. */
void
bh_requirement_row_set_expanded (BhRequirementRow *self,
                                 gboolean          expanded)
{
  gtk_revealer_set_reveal_child (self->revealer, expanded);
  gtk_image_set_from_icon_name (self->arrow, expanded ? "go-up-symbolic" : "go-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  show_tree (self);
}

const BhRequirement *
bh_requirement_row_get_requirement (BhRequirementRow *self)
{
  return self->requirement;
}

void
bh_requirement_row_update (BhRequirementRow *self,
                           const BhOutlook  *outlook)
{
  BhState state = bh_outlook_state (outlook, self->requirement);
  gboolean is_note = self->requirement->effect == BH_EFFECT_NOTE;
  const char *why = bh_text (is_note ? &self->requirement->words : &self->requirement->why);
  /* Translators: whether something holds, and a whole sentence that says why it is needed */
  g_autofree char *description =
    g_strdup_printf (_("%s. %s"), bh_word_state (state), why != NULL ? why : "");
  const char *title = bh_text (is_note ? &self->requirement->why : &self->requirement->words);

  self->pack = outlook->pack;
  self->knowledge = outlook->situation->knowledge;
  memcpy (self->truths, outlook->check->truths, sizeof self->truths);
  show_state (self, state);
  show_tree (self);
  update_fix (self, state == BH_STATE_UNMET || state == BH_STATE_UNKNOWN);
  update_ended (self, outlook);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, is_note ? why : description,
                                  -1);
}
