/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-question-card"

#include "config.h"

#include "bh-question-card.h"

#include <glib/gi18n.h>

#include "bh-child.h"
#include "bh-focus.h"
#include "bh-line-layout.h"
#include "bh-outlook.h"
#include "bh-value-row.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

struct _BhQuestionCard {
  AdwBin parent_instance;

  GtkLabel        *caption;
  GtkLabel        *title;
  GtkLabel        *hint;
  GtkWidget       *conflict;
  GtkLabel        *conflict_text;
  GtkListBox      *list;
  GtkCheckButton  *group;
  GtkToggleButton *several;
  GtkButton       *pass;
  GtkButton       *accept;

  BhQuestion  question;
  gboolean    shows_others; /* also the answers that the plan rules out */
  guint       order[BH_MAX_VALUES]; /* the value of each row */
  GPtrArray  *rows; /* BhValueRow, borrowed from the list */
  GtkWidget  *others; /* the row that shows the answers the plan rules out */
  GtkWidget  *unknown; /* the row "I don't know" */
};

enum {
  ANSWERED,
  PASSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BhQuestionCard, bh_question_card, ADW_TYPE_BIN)

static gboolean
is_answered (BhQuestionCard *self)
{
  return self->question.answer != self->question.fact->all;
}

static guint64
marked_values (BhQuestionCard *self)
{
  guint64 values = 0;

  for (guint i = 0; i < self->question.fact->n_values; i++) {
    if (bh_value_row_get_marked (self->rows->pdata[i]))
      values |= BIT (self->order[i]);
  }
  return values;
}

static void
update_accept (BhQuestionCard *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), marked_values (self) != 0);
}

static gboolean
is_ruled_out (BhQuestionCard *self,
              guint           value)
{
  return ((self->question.plan | (is_answered (self) ? self->question.answer : 0)) & BIT (value)) == 0;
}

/* The answers that the plan leaves come first. */
static void
sort_values (BhQuestionCard *self)
{
  guint n = 0;

  for (guint ruled_out = 0; ruled_out < 2; ruled_out++) {
    for (guint i = 0; i < self->question.fact->n_values; i++) {
      if (is_ruled_out (self, i) == (ruled_out == 1))
        self->order[n++] = i;
    }
  }
}

static void
update_row (BhQuestionCard *self,
            guint           position)
{
  BhValueRow *row = self->rows->pdata[position];
  guint value = self->order[position];
  gboolean from_plan = self->question.plan == BIT (value);

  bh_value_row_set_text (row, bh_text (&self->question.fact->values[value].label),
                         from_plan ? _("From your plan") : NULL);
  bh_value_row_set_marked (row, is_answered (self) && (self->question.answer & BIT (value)) != 0);
  gtk_widget_set_visible (GTK_WIDGET (row), self->shows_others || !is_ruled_out (self, value));
}

static GtkWidget *
new_others_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Other Answers"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Your plan rules them out"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-down-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
remove_rows (BhQuestionCard *self)
{
  bh_list_clear (self->list);
  g_ptr_array_set_size (self->rows, 0);
  self->others = NULL;
  self->unknown = NULL;
}

/* The rows of the two ways to answer differ in what they are for assistive technology. */
static void
ensure_rows (BhQuestionCard *self)
{
  gboolean several = gtk_toggle_button_get_active (self->several);

  while (self->rows->len < self->question.fact->n_values) {
    GtkWidget *row = bh_value_row_new (several ? NULL : self->group);

    gtk_list_box_insert (self->list, row, (int) self->rows->len);
    g_ptr_array_add (self->rows, row);
  }
  if (self->others == NULL) {
    self->others = new_others_row ();
    self->unknown = bh_value_row_new (self->group);
    bh_value_row_set_text (BH_VALUE_ROW (self->unknown), _("I do not know"), NULL);
    gtk_list_box_append (self->list, self->others);
    gtk_list_box_append (self->list, self->unknown);
  }
}

static void
update_rows (BhQuestionCard *self)
{
  const BhFact *fact = self->question.fact;

  ensure_rows (self);
  sort_values (self);
  for (guint i = 0; i < self->rows->len; i++) {
    if (i < fact->n_values)
      update_row (self, i);
    else
      gtk_widget_set_visible (self->rows->pdata[i], FALSE);
  }
  gtk_widget_set_visible (self->others,
                          !self->shows_others && is_ruled_out (self, self->order[fact->n_values - 1]));
  gtk_widget_set_visible (self->unknown, !gtk_toggle_button_get_active (self->several));
  bh_value_row_set_marked (BH_VALUE_ROW (self->unknown), FALSE);
  update_accept (self);
}

static void
update_conflict (BhQuestionCard *self)
{
  gboolean conflicts = (self->question.answer & self->question.plan) == 0;

  if (conflicts) {
    g_autofree char *values = bh_format_values (self->question.fact, self->question.plan);
    g_autofree char *text =
      g_strdup_printf (_("Your plan says otherwise: %s. Your answer counts."), values);

    gtk_label_set_label (self->conflict_text, text);
  }
  gtk_widget_set_visible (self->conflict, conflicts);
}

static void
update_head (BhQuestionCard *self)
{
  const BhQuestion *question = &self->question;
  const char *topic = bh_text (&question->fact->topic->name);
  /* Translators: the topic of a question, and how many questions still matter */
  g_autofree char *count = g_strdup_printf (
    ngettext ("%s · %u question matters", "%s · %u questions matter", question->n_open), topic,
    question->n_open);

  gtk_label_set_label (self->caption, question->n_open > 0 ? count : topic);
  gtk_label_set_label (self->title, bh_text (&question->fact->question));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  bh_text (&question->fact->question), -1);
  gtk_button_set_label (self->pass, is_answered (self) ? _("Keep Answer") : _("Skip"));
}

static void
update_mode (BhQuestionCard *self)
{
  gboolean several = gtk_toggle_button_get_active (self->several);

  gtk_widget_set_visible (GTK_WIDGET (self->hint), several);
  gtk_widget_set_visible (GTK_WIDGET (self->accept), several);
  gtk_widget_set_visible (GTK_WIDGET (self->pass), !several);
}

static void
on_several_toggled (BhQuestionCard *self)
{
  if (self->question.fact == NULL)
    return;
  remove_rows (self);
  update_mode (self);
  update_rows (self);
}

/* Leaves the choice of several; where it is not on, the key is the page's. */
static gboolean
on_escape (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  BhQuestionCard *self = BH_QUESTION_CARD (widget);

  if (!gtk_toggle_button_get_active (self->several))
    return FALSE;
  gtk_toggle_button_set_active (self->several, FALSE);
  bh_question_card_focus (self);
  return TRUE;
}

static void
answer (BhQuestionCard *self,
        guint64         values)
{
  g_signal_emit (self, signals[ANSWERED], 0, values);
}

static void
show_others (BhQuestionCard *self)
{
  guint first = 0;

  while (gtk_widget_get_visible (self->rows->pdata[first]))
    first++;
  self->shows_others = TRUE;
  update_rows (self);
  gtk_widget_grab_focus (self->rows->pdata[first]);
}

static void
on_row_activated (BhQuestionCard *self,
                  GtkWidget      *row)
{
  guint position;

  if (row == self->others) {
    show_others (self);
  } else if (row == self->unknown) {
    answer (self, self->question.fact->all);
  } else if (!g_ptr_array_find (self->rows, row, &position)) {
    g_return_if_reached ();
  } else if (gtk_toggle_button_get_active (self->several)) {
    bh_value_row_set_marked (BH_VALUE_ROW (row), !bh_value_row_get_marked (BH_VALUE_ROW (row)));
    update_accept (self);
  } else {
    answer (self, BIT (self->order[position]));
  }
}

static void
on_accept_clicked (BhQuestionCard *self)
{
  answer (self, marked_values (self));
}

static void
on_pass_clicked (BhQuestionCard *self)
{
  g_signal_emit (self, signals[PASSED], 0);
}

/* GTK looks for the next focus by where things are, which is not known yet when
 * the page is shown for the first time. */
static gboolean
bh_question_card_focus_in (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  BhQuestionCard *self = BH_QUESTION_CARD (widget);

  if (direction != GTK_DIR_TAB_FORWARD || self->question.fact == NULL || bh_has_focus (widget))
    return GTK_WIDGET_CLASS (bh_question_card_parent_class)->focus (widget, direction);
  bh_question_card_focus (self);
  return TRUE;
}

static void
bh_question_card_finalize (GObject *object)
{
  BhQuestionCard *self = BH_QUESTION_CARD (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (bh_question_card_parent_class)->finalize (object);
}

static void
bh_question_card_class_init (BhQuestionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bh_question_card_finalize;
  widget_class->focus = bh_question_card_focus_in;

  signals[ANSWERED] = g_signal_new ("answered", BH_TYPE_QUESTION_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);
  signals[PASSED] = g_signal_new ("passed", BH_TYPE_QUESTION_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (BH_TYPE_LINE_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-question-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BhQuestionCard, caption);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionCard, title);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionCard, hint);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionCard, conflict);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionCard, conflict_text);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionCard, list);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionCard, group);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionCard, several);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionCard, pass);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionCard, accept);
  gtk_widget_class_bind_template_callback (widget_class, on_several_toggled);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_pass_clicked);
}

static void
bh_question_card_init (BhQuestionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  update_mode (self);
}

/**
 * bh_question_card_set_question:
 *
 * Shows @question. A set of several answers that was given before is shown as
 * such; what is being ticked for the same question stays.
 */
void
bh_question_card_set_question (BhQuestionCard   *self,
                               const BhQuestion *question)
{
  gboolean other = self->question.fact != question->fact;
  gboolean several = question->answer != question->fact->all &&
                     (question->answer & (question->answer - 1)) != 0;

  if (!other && self->question.answer == question->answer &&
      self->question.plan == question->plan) {
    self->question = *question;
    update_head (self);
    return;
  }
  self->question = *question;
  self->shows_others = FALSE;
  if (other || several)
    gtk_toggle_button_set_active (self->several, several);
  /* A row that keeps the focus from one question to the next would say nothing of the new one. */
  if (other)
    remove_rows (self);
  update_head (self);
  update_conflict (self);
  update_rows (self);
}

const BhFact *
bh_question_card_get_fact (BhQuestionCard *self)
{
  return self->question.fact;
}

void
bh_question_card_focus (BhQuestionCard *self)
{
  guint marked = 0;

  for (guint i = 0; i < self->question.fact->n_values; i++) {
    if (bh_value_row_get_marked (self->rows->pdata[i])) {
      marked = i;
      break;
    }
  }
  gtk_widget_grab_focus (self->rows->pdata[marked]);
}
