/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-requirement-row"

#include "config.h"

#include "bh-requirement-row.h"

#include <glib/gi18n.h>

#include "bh-evidence-button.h"
#include "bh-words.h"

struct _BhRequirementRow {
  GtkListBoxRow parent_instance;

  GtkLabel    *words;
  GtkLabel    *effect;
  GtkImage    *arrow;
  GtkRevealer *revealer;
  GtkLabel    *why;
  GtkLabel    *fix;
  GtkWidget   *ended;
  GtkLabel    *ended_text;
  GtkButton   *reach;
  GtkLabel    *reach_text;
  GtkBox      *foot;

  const BhRequirement *requirement; /* borrowed from the pack */
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

/* A rule that has ended settles nothing, and says so. */
static void
update_ended (BhRequirementRow *self,
              const BhOutlook  *outlook)
{
  gboolean ended = bh_outlook_has_ended (outlook, self->requirement);

  if (ended) {
    g_autofree char *date = bh_date_format (self->requirement->valid_to);
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

static void
bh_requirement_row_class_init (BhRequirementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-requirement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, words);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, effect);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, BhRequirementRow, why);
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
  set_text (self->words, bh_text (&requirement->words));
  set_text (self->effect,
            requirement->effect == BH_EFFECT_NOTE ? NULL : bh_word_effect (requirement->effect));
  set_text (self->why, bh_text (&requirement->why));
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
  const char *why = bh_text (&self->requirement->why);

  update_fix (self, state == BH_STATE_UNMET || state == BH_STATE_UNKNOWN);
  update_ended (self, outlook);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, bh_text (&self->requirement->words),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why != NULL ? why : "",
                                  -1);
}
