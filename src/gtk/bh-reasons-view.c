/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-reasons-view"

#include "config.h"

#include "bh-reasons-view.h"

#include <glib/gi18n.h>

#include "bh-labels.h"
#include "bh-requirement-row.h"
#include "bh-words.h"

#define N_STATES (BH_STATE_NOT_APPLICABLE + 1)

struct _BhReasonsView {
  AdwBin parent_instance;

  GtkWidget      *unmet_group;
  GtkListBox     *unmet;
  GtkWidget      *open_group;
  GtkListBox     *open;
  GtkWidget      *rest_group;
  AdwExpanderRow *met;
  AdwExpanderRow *not_applicable;

  GPtrArray *rows;   /* (owned): BhRequirementRow, blocks before doubts */
  GArray    *places; /* BhState: where each row stands now */
  gboolean   done;   /* the goal is reached already */
};

G_DEFINE_FINAL_TYPE (BhReasonsView, bh_reasons_view, ADW_TYPE_BIN)

static void
put (BhReasonsView *self,
     BhState        state,
     GtkWidget     *row)
{
  if (state == BH_STATE_UNMET)
    gtk_list_box_append (self->unmet, row);
  else if (state == BH_STATE_UNKNOWN)
    gtk_list_box_append (self->open, row);
  else
    adw_expander_row_add_row (state == BH_STATE_MET ? self->met : self->not_applicable, row);
}

static void
take_away (BhReasonsView *self,
           BhState        state,
           GtkWidget     *row)
{
  if (state == BH_STATE_UNMET)
    gtk_list_box_remove (self->unmet, row);
  else if (state == BH_STATE_UNKNOWN)
    gtk_list_box_remove (self->open, row);
  else
    adw_expander_row_remove (state == BH_STATE_MET ? self->met : self->not_applicable, row);
}

static void
remove_rows (BhReasonsView *self)
{
  for (guint i = 0; i < self->places->len; i++)
    take_away (self, g_array_index (self->places, BhState, i), self->rows->pdata[i]);
  g_array_set_size (self->places, 0);
}

static BhState
state_of (BhReasonsView   *self,
          const BhOutlook *outlook,
          guint            position)
{
  BhRequirementRow *row = self->rows->pdata[position];

  return bh_outlook_state (outlook, bh_requirement_row_get_requirement (row));
}

static gboolean
is_in_place (BhReasonsView   *self,
             const BhOutlook *outlook)
{
  if (self->places->len != self->rows->len)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++) {
    if (g_array_index (self->places, BhState, i) != state_of (self, outlook, i))
      return FALSE;
  }
  return TRUE;
}

static void
update_title (AdwExpanderRow *row,
              BhState         state,
              guint           count)
{
  g_autofree char *subtitle =
    g_strdup_printf (ngettext ("%u condition", "%u conditions", count), count);

  bh_label_expander_row (GTK_WIDGET (row), bh_word_state (state));
  adw_expander_row_set_subtitle (row, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (row), count > 0);
}

static gboolean
is_done (BhReasonsView   *self,
         const BhOutlook *outlook)
{
  BhRequirementRow *row = self->rows->pdata[0];

  return outlook->check->done[bh_requirement_row_get_requirement (row)->goal->index];
}

static void
place_rows (BhReasonsView   *self,
            const BhOutlook *outlook)
{
  gboolean done = self->rows->len > 0 && is_done (self, outlook);
  guint counts[N_STATES] = { 0 };

  if (is_in_place (self, outlook) && done == self->done)
    return;
  self->done = done;
  remove_rows (self);
  for (guint i = 0; i < self->rows->len; i++) {
    BhState state = state_of (self, outlook, i);

    put (self, state, self->rows->pdata[i]);
    g_array_append_val (self->places, state);
    counts[state]++;
  }
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self->unmet_group),
    self->done ? _("It is done already, so this does not stand in the way.") : NULL);
  gtk_widget_set_visible (self->unmet_group, counts[BH_STATE_UNMET] > 0);
  gtk_widget_set_visible (self->open_group, counts[BH_STATE_UNKNOWN] > 0);
  gtk_widget_set_visible (self->rest_group,
                          counts[BH_STATE_MET] + counts[BH_STATE_NOT_APPLICABLE] > 0);
  update_title (self->met, BH_STATE_MET, counts[BH_STATE_MET]);
  update_title (self->not_applicable, BH_STATE_NOT_APPLICABLE, counts[BH_STATE_NOT_APPLICABLE]);
}

static void
add_rows (BhReasonsView   *self,
          const BhGoal    *goal,
          const BhOutlook *outlook)
{
  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (outlook->pack)->pdata[goal->first_requirement + i];

    if (requirement->effect != BH_EFFECT_NOTE)
      g_ptr_array_add (self->rows,
                       g_object_ref_sink (bh_requirement_row_new (requirement, outlook->today)));
  }
}

/* Blocks before doubts, and what takes least before the rest; what is reached
 * through another goal states no effort and comes last. */
static int
compare_rows (const void *a,
              const void *b)
{
  const BhRequirement *x = bh_requirement_row_get_requirement (*(BhRequirementRow *const *) a);
  const BhRequirement *y = bh_requirement_row_get_requirement (*(BhRequirementRow *const *) b);
  guint x_effort = x->effort - 1, y_effort = y->effort - 1;

  if (x->effect != y->effect)
    return x->effect < y->effect ? -1 : 1;
  if (x_effort != y_effort)
    return x_effort < y_effort ? -1 : 1;
  return (x->index > y->index) - (x->index < y->index);
}

/* What the verdict says is shown in full, the rest when it is asked for. */
static void
open_first (BhReasonsView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->unmet, 0);

  if (row != NULL && !self->done)
    bh_requirement_row_set_expanded (BH_REQUIREMENT_ROW (row), TRUE);
}

static void
bh_reasons_view_finalize (GObject *object)
{
  BhReasonsView *self = BH_REASONS_VIEW (object);

  g_ptr_array_unref (self->rows);
  g_array_unref (self->places);

  G_OBJECT_CLASS (bh_reasons_view_parent_class)->finalize (object);
}

static void
bh_reasons_view_class_init (BhReasonsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bh_reasons_view_finalize;

  g_type_ensure (BH_TYPE_REQUIREMENT_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-reasons-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BhReasonsView, unmet_group);
  gtk_widget_class_bind_template_child (widget_class, BhReasonsView, unmet);
  gtk_widget_class_bind_template_child (widget_class, BhReasonsView, open_group);
  gtk_widget_class_bind_template_child (widget_class, BhReasonsView, open);
  gtk_widget_class_bind_template_child (widget_class, BhReasonsView, rest_group);
  gtk_widget_class_bind_template_child (widget_class, BhReasonsView, met);
  gtk_widget_class_bind_template_child (widget_class, BhReasonsView, not_applicable);
}

static void
bh_reasons_view_init (BhReasonsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_array_new (FALSE, FALSE, sizeof (BhState));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->unmet_group),
                                   bh_word_state (BH_STATE_UNMET));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->open_group),
                                   bh_word_state (BH_STATE_UNKNOWN));
}

void
bh_reasons_view_set_goal (BhReasonsView   *self,
                          const BhGoal    *goal,
                          const BhOutlook *outlook)
{
  remove_rows (self);
  g_ptr_array_set_size (self->rows, 0);
  add_rows (self, goal, outlook);
  g_ptr_array_sort (self->rows, compare_rows);
  adw_expander_row_set_expanded (self->met, FALSE);
  adw_expander_row_set_expanded (self->not_applicable, FALSE);
  bh_reasons_view_update (self, outlook);
  open_first (self);
}

void
bh_reasons_view_update (BhReasonsView   *self,
                        const BhOutlook *outlook)
{
  for (guint i = 0; i < self->rows->len; i++)
    bh_requirement_row_update (self->rows->pdata[i], outlook);
  place_rows (self, outlook);
}
