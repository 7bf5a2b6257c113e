/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-question-row"

#include "config.h"

#include "bh-question-row.h"

#include <glib/gi18n.h>

#include "bh-line-layout.h"
#include "bh-outlook.h"

struct _BhQuestionRow {
  GtkListBoxRow parent_instance;

  GtkLabel *question;
  GtkLabel *answer;
  GtkLabel *note;

  const BhFact *fact; /* borrowed from the pack */
};

G_DEFINE_FINAL_TYPE (BhQuestionRow, bh_question_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_answer (BhQuestionRow     *self,
                 const BhSituation *situation,
                 gboolean           unknown)
{
  char *values = bh_format_values (self->fact, situation->knowledge.sets[self->fact->index]);

  if (values != NULL)
    return values;
  return g_strdup (unknown ? _("I do not know") : _("Not answered"));
}

/* What is to be said about where the answer comes from, or NULL. */
static char *
describe_origin (BhQuestionRow     *self,
                 const BhSituation *situation,
                 const BhSituation *before)
{
  guint index = self->fact->index;

  if (situation->conflicts & (G_GUINT64_CONSTANT (1) << index))
    return g_strdup (_("Does not fit your plan"));
  if (before != NULL && before->knowledge.sets[index] != situation->knowledge.sets[index]) {
    g_autofree char *answer = describe_answer (self, before, FALSE);

    return g_strdup_printf (_("Before: %s"), answer);
  }
  if (situation->answers.sets[index] == self->fact->all &&
      situation->knowledge.sets[index] != self->fact->all)
    return g_strdup (_("From your plan"));
  return NULL;
}

/* Something is wrong, has been changed for a preview, or is merely to be known. */
static void
set_note (BhQuestionRow *self,
          const char    *note,
          gboolean       conflict,
          gboolean       changed)
{
  const char *classes[] = { conflict ? "warning" : changed ? "before" : "dim-label", "caption", NULL };

  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (self->note), classes);
}

static void
set_dim (GtkLabel *label,
         gboolean  dim)
{
  if (dim)
    gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "dim-label");
}

static void
bh_question_row_class_init (BhQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BH_TYPE_LINE_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BhQuestionRow, question);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionRow, answer);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionRow, note);
}

static void
bh_question_row_init (BhQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bh_question_row_new (const BhFact *fact)
{
  BhQuestionRow *self = g_object_new (BH_TYPE_QUESTION_ROW, NULL);

  self->fact = fact;
  gtk_label_set_label (self->question, bh_text (&fact->title));
  return GTK_WIDGET (self);
}

const BhFact *
bh_question_row_get_fact (BhQuestionRow *self)
{
  return self->fact;
}

void
bh_question_row_update (BhQuestionRow     *self,
                        const BhSituation *situation,
                        const BhSituation *before,
                        gboolean           unknown)
{
  guint index = self->fact->index;
  g_autofree char *answer = describe_answer (self, situation, unknown);
  g_autofree char *origin = describe_origin (self, situation, before);
  gboolean conflict = (situation->conflicts & (G_GUINT64_CONSTANT (1) << index)) != 0;
  gboolean changed = before != NULL && before->knowledge.sets[index] != situation->knowledge.sets[index];
  /* Translators: an answer, and where it comes from: “Voice (From your plan)” */
  g_autofree char *both = g_strdup_printf (_("%s (%s)"), answer, origin != NULL ? origin : "");

  gtk_label_set_label (self->answer, answer);
  set_dim (self->answer, situation->knowledge.sets[index] == self->fact->all);
  set_note (self, origin, conflict, changed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, bh_text (&self->fact->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, origin != NULL ? both : answer,
                                  -1);
}
