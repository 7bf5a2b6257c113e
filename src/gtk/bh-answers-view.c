/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-answers-view"

#include "config.h"

#include "bh-answers-view.h"

#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-question-row.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* The questions of one topic. */
typedef struct {
  GtkWidget *group;
  GPtrArray *rows; /* BhQuestionRow, borrowed from the group */
} Section;

struct _BhAnswersView {
  AdwBin parent_instance;

  GtkBox         *box;
  GtkWidget      *others_group;
  AdwExpanderRow *others;

  GArray    *sections; /* Section */
  GPtrArray *other_rows; /* BhQuestionRow, once the expander was opened */

  BhPack      *pack;
  BhSituation  situation;
  BhSituation  before;
  gboolean     has_before;
  guint64      matter;
  guint64      unknown;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (BhAnswersView, bh_answers_view, ADW_TYPE_BIN)

static gboolean
is_asked (BhAnswersView *self,
          const BhFact  *fact)
{
  return bh_fact_is_asked (fact, &self->situation.knowledge) != BH_FALSE;
}

/* An answer that was given is shown whether it matters or not. */
static gboolean
is_idle (BhAnswersView *self,
         const BhFact  *fact)
{
  return self->situation.knowledge.sets[fact->index] == fact->all &&
         (self->matter & BIT (fact->index)) == 0;
}

static void
on_row_activated (BhAnswersView *self,
                  GtkListBoxRow *row)
{
  const BhFact *fact = bh_question_row_get_fact (BH_QUESTION_ROW (row));

  g_signal_emit (self, chosen_signal, 0, fact->index);
}

static void
update_row (BhAnswersView *self,
            BhQuestionRow *row,
            gboolean       visible)
{
  const BhFact *fact = bh_question_row_get_fact (row);

  gtk_widget_set_visible (GTK_WIDGET (row), visible);
  if (visible)
    bh_question_row_update (row, &self->situation, self->has_before ? &self->before : NULL,
                            (self->unknown & BIT (fact->index)) != 0);
}

static void
add_section (BhAnswersView *self,
             const BhNamed *topic)
{
  const GPtrArray *facts = bh_pack_facts (self->pack);
  Section section = { adw_preferences_group_new (), g_ptr_array_new () };
  GtkWidget *list = gtk_list_box_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (section.group), bh_text (&topic->name));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (section.group), list);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  bh_text (&topic->name), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    if (fact->topic == topic) {
      GtkWidget *row = bh_question_row_new (fact);

      g_ptr_array_add (section.rows, row);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  }
  gtk_box_insert_child_after (self->box, section.group,
                              gtk_widget_get_prev_sibling (self->others_group));
  g_array_append_val (self->sections, section);
}

static void
build (BhAnswersView *self,
       BhPack        *pack)
{
  self->pack = g_object_ref (pack);
  for (guint i = 0; i < bh_pack_topics (pack)->len; i++)
    add_section (self, bh_pack_topics (pack)->pdata[i]);
}

static void
update_section (BhAnswersView *self,
                const Section *section)
{
  gboolean any = FALSE;

  for (guint i = 0; i < section->rows->len; i++) {
    BhQuestionRow *row = section->rows->pdata[i];
    const BhFact *fact = bh_question_row_get_fact (row);
    gboolean visible = is_asked (self, fact) && !is_idle (self, fact);

    update_row (self, row, visible);
    any |= visible;
  }
  gtk_widget_set_visible (section->group, any);
}

static void
update_others (BhAnswersView *self)
{
  const GPtrArray *facts = bh_pack_facts (self->pack);
  gboolean any = FALSE;

  for (guint i = 0; i < facts->len; i++) {
    gboolean visible = is_asked (self, facts->pdata[i]) && is_idle (self, facts->pdata[i]);

    if (self->other_rows->len > 0)
      update_row (self, self->other_rows->pdata[i], visible);
    any |= visible;
  }
  gtk_widget_set_visible (self->others_group, any);
}

static void
on_expanded (BhAnswersView *self)
{
  const GPtrArray *facts = bh_pack_facts (self->pack);

  if (self->other_rows->len > 0)
    return;
  for (guint i = 0; i < facts->len; i++) {
    GtkWidget *row = bh_question_row_new (facts->pdata[i]);

    g_ptr_array_add (self->other_rows, row);
    adw_expander_row_add_row (self->others, row);
  }
  g_signal_connect_object (gtk_widget_get_parent (self->other_rows->pdata[0]), "row-activated",
                           G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  update_others (self);
}

static void
clear_section (Section *section)
{
  g_ptr_array_unref (section->rows);
}

static void
bh_answers_view_dispose (GObject *object)
{
  BhAnswersView *self = BH_ANSWERS_VIEW (object);

  g_clear_object (&self->pack);

  G_OBJECT_CLASS (bh_answers_view_parent_class)->dispose (object);
}

static void
bh_answers_view_finalize (GObject *object)
{
  BhAnswersView *self = BH_ANSWERS_VIEW (object);

  g_array_unref (self->sections);
  g_ptr_array_unref (self->other_rows);

  G_OBJECT_CLASS (bh_answers_view_parent_class)->finalize (object);
}

static void
bh_answers_view_class_init (BhAnswersViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_answers_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = bh_answers_view_finalize;

  chosen_signal = g_signal_new ("chosen", BH_TYPE_ANSWERS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (BH_TYPE_LINE_LAYOUT);
  g_type_ensure (BH_TYPE_QUESTION_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-answers-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BhAnswersView, box);
  gtk_widget_class_bind_template_child (widget_class, BhAnswersView, others_group);
  gtk_widget_class_bind_template_child (widget_class, BhAnswersView, others);
  gtk_widget_class_bind_template_callback (widget_class, on_expanded);
}

static void
bh_answers_view_init (BhAnswersView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bh_label_expander_row (GTK_WIDGET (self->others),
                         adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->others)));
  self->sections = g_array_new (FALSE, FALSE, sizeof (Section));
  g_array_set_clear_func (self->sections, (GDestroyNotify) clear_section);
  self->other_rows = g_ptr_array_new ();
}

void
bh_answers_view_update (BhAnswersView     *self,
                        BhPack            *pack,
                        const BhSituation *situation,
                        const BhSituation *before,
                        guint64            matter,
                        guint64            unknown)
{
  if (self->pack == NULL)
    build (self, pack);
  self->situation = *situation;
  self->has_before = before != NULL;
  if (before != NULL)
    self->before = *before;
  self->matter = matter;
  self->unknown = unknown;
  for (guint i = 0; i < self->sections->len; i++)
    update_section (self, &g_array_index (self->sections, Section, i));
  update_others (self);
}
