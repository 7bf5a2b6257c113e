/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-questions-pane"

#include "config.h"

#include "bh-questions-pane.h"

#include <glib/gi18n.h>

#include "bh-answers-view.h"
#include "bh-focus.h"
#include "bh-plan-facts.h"
#include "bh-question-card.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

struct _BhQuestionsPane {
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkStack          *stack;
  BhQuestionCard    *card;
  GtkLabel          *settled_title;
  GtkLabel          *settled_text;
  GtkWidget         *again;
  BhAnswersView     *answers;

  BhSession     *session; /* owned */
  const BhTrial *trial;   /* (borrowed) (nullable) */
  BhProfile *profile; /* (owned): whose questions were put aside */

  const BhFact *asked;   /* what the person has picked, or NULL */
  guint64       unknown; /* the person has said "I don't know" */
  guint64       skipped;
  guint64       matter;  /* can still change a verdict */
};

static guint answered_signal;

G_DEFINE_FINAL_TYPE (BhQuestionsPane, bh_questions_pane, ADW_TYPE_BIN)

static const BhSituation *
get_situation (BhQuestionsPane *self)
{
  return self->trial != NULL ? &self->trial->situation : bh_session_get_situation (self->session);
}

static const BhFact *
fact_at (BhQuestionsPane *self,
         guint            index)
{
  return bh_pack_facts (bh_session_get_pack (self->session))->pdata[index];
}

/* What the person has put aside belongs to one profile, and ends with the session. */
static void
use_profile (BhQuestionsPane *self,
             BhProfile       *profile)
{
  if (!g_set_object (&self->profile, profile))
    return;
  self->asked = NULL;
  self->unknown = 0;
  self->skipped = 0;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static GArray *
find_questions (BhQuestionsPane *self)
{
  GArray *questions = bh_check_questions (bh_session_get_pack (self->session),
                                          &get_situation (self)->knowledge,
                                          bh_session_get_today (self->session), G_MAXUINT64);

  self->matter = 0;
  for (guint i = 0; i < questions->len; i++)
    self->matter |= BIT (g_array_index (questions, guint, i));
  return questions;
}

static const BhFact *
choose_question (BhQuestionsPane *self,
                 GArray          *questions)
{
  const BhKnowledge *knowledge = &get_situation (self)->knowledge;

  if (self->asked != NULL && bh_fact_is_asked (self->asked, knowledge) == BH_FALSE)
    self->asked = NULL;
  if (self->asked != NULL)
    return self->asked;
  for (guint i = 0; i < questions->len; i++) {
    guint index = g_array_index (questions, guint, i);

    if (((self->unknown | self->skipped) & BIT (index)) == 0)
      return fact_at (self, index);
  }
  return NULL;
}

static void
show_question (BhQuestionsPane *self,
               const BhFact    *fact,
               guint            n_open)
{
  const BhSituation *situation = get_situation (self);
  BhQuestion question = { fact, situation->answers.sets[fact->index], fact->all, n_open };
  BhKnowledge from_plan;

  if (situation->plan != NULL) {
    bh_plan_facts (bh_session_get_pack (self->session), situation->plan, BH_PLAN_HELD, NULL,
                   &from_plan);
    question.plan = from_plan.sets[fact->index];
  }
  bh_question_card_set_question (self->card, &question);
  gtk_stack_set_visible_child_name (self->stack, "question");
}

static void
show_settled (BhQuestionsPane *self,
              guint            n_open)
{
  if (n_open == 0) {
    gtk_label_set_label (self->settled_title, _("Nothing Else Matters"));
    gtk_label_set_label (self->settled_text,
                         _("No answer that is missing changes a verdict. You can change any answer "
                           "below."));
  } else {
    g_autofree char *text = g_strdup_printf (
      ngettext ("You left %u question open that can still change a verdict.",
                "You left %u questions open that can still change a verdict.", n_open),
      n_open);

    gtk_label_set_label (self->settled_title, _("That Is All for Now"));
    gtk_label_set_label (self->settled_text, text);
  }
  gtk_widget_set_visible (self->again, n_open > 0);
  gtk_stack_set_visible_child_name (self->stack, "settled");
}

static void
update (BhQuestionsPane *self)
{
  g_autoptr (GArray) questions = find_questions (self);
  gboolean had_focus = bh_has_focus (GTK_WIDGET (self->stack));
  const BhFact *fact = choose_question (self, questions);

  if (fact == NULL)
    show_settled (self, questions->len);
  else
    show_question (self, fact, fact == self->asked ? 0 : questions->len);
  bh_answers_view_update (self->answers, bh_session_get_pack (self->session),
                          get_situation (self),
                          self->trial != NULL ? bh_session_get_situation (self->session) : NULL,
                          self->matter, self->unknown);
  if (had_focus && !bh_has_focus (GTK_WIDGET (self->stack)))
    bh_questions_pane_focus (self);
}

static void
on_answered (BhQuestionsPane *self,
             guint64          values)
{
  const BhFact *fact = bh_question_card_get_fact (self->card);
  gboolean unknown = values == fact->all;

  gboolean several = !unknown && (values & (values - 1)) != 0;

  self->asked = NULL;
  /* "One of these" is an answer, though one that leaves the question open. */
  self->skipped = several ? self->skipped | BIT (fact->index) : self->skipped & ~BIT (fact->index);
  self->unknown = unknown ? self->unknown | BIT (fact->index) : self->unknown & ~BIT (fact->index);
  g_signal_emit (self, answered_signal, 0, fact->index, values);
  update (self);
  bh_questions_pane_focus (self);
}

static void
on_passed (BhQuestionsPane *self)
{
  self->skipped |= BIT (bh_question_card_get_fact (self->card)->index);
  self->asked = NULL;
  update (self);
  bh_questions_pane_focus (self);
}

static void
on_again_clicked (BhQuestionsPane *self)
{
  self->unknown = 0;
  self->skipped = 0;
  update (self);
  bh_questions_pane_focus (self);
}

static void
on_chosen (BhQuestionsPane *self,
           guint            index)
{
  bh_questions_pane_ask (self, fact_at (self, index));
}

static void
bh_questions_pane_dispose (GObject *object)
{
  BhQuestionsPane *self = BH_QUESTIONS_PANE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->profile);

  G_OBJECT_CLASS (bh_questions_pane_parent_class)->dispose (object);
}

static void
bh_questions_pane_class_init (BhQuestionsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_questions_pane_dispose;

  answered_signal = g_signal_new ("answered", BH_TYPE_QUESTIONS_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT64);

  g_type_ensure (BH_TYPE_ANSWERS_VIEW);
  g_type_ensure (BH_TYPE_QUESTION_CARD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-questions-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, BhQuestionsPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionsPane, card);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionsPane, settled_title);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionsPane, settled_text);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionsPane, again);
  gtk_widget_class_bind_template_child (widget_class, BhQuestionsPane, answers);
  gtk_widget_class_bind_template_callback (widget_class, on_answered);
  gtk_widget_class_bind_template_callback (widget_class, on_passed);
  gtk_widget_class_bind_template_callback (widget_class, on_again_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
}

static void
bh_questions_pane_init (BhQuestionsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_questions_pane_update (BhQuestionsPane *self,
                          BhSession       *session,
                          const BhTrial   *trial)
{
  self->trial = trial;
  g_set_object (&self->session, session);
  use_profile (self, bh_session_get_profile (session));
  update (self);
}

/* The session has to be known by an update before. */
void
bh_questions_pane_ask (BhQuestionsPane *self,
                       const BhFact    *fact)
{
  self->asked = fact;
  update (self);
  bh_questions_pane_focus (self);
}

void
bh_questions_pane_focus (BhQuestionsPane *self)
{
  /* The question stands above the answer that gets the keyboard. */
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "question"))
    bh_question_card_focus (self->card);
  else if (gtk_widget_get_visible (self->again))
    gtk_widget_grab_focus (self->again);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->answers), GTK_DIR_TAB_FORWARD);
}
