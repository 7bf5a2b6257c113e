/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-factors-view"

#include "config.h"

#include "bh-factors-view.h"

#include <glib/gi18n.h>

#include "bh-child.h"
#include "bh-link-row.h"
#include "bh-requirement-row.h"
#include "bh-words.h"

struct _BhFactorsView {
  AdwBin parent_instance;

  GtkBox *box;

  GPtrArray *rows; /* BhRequirementRow, borrowed from the lists */
};

G_DEFINE_FINAL_TYPE (BhFactorsView, bh_factors_view, ADW_TYPE_BIN)

static void
add_claim (GtkListBox    *list,
           const BhClaim *claim)
{
  /* Translators: %s is a whole sentence */
  g_autofree char *title = g_strdup_printf (_("The article says: “%s”"), bh_text (&claim->claim));
  /* Translators: a judgement and what holds: “Wrong. Numbers have no payment channel.” */
  g_autofree char *subtitle = g_strdup_printf (_("%s. %s"), bh_word_article_verdict (claim->verdict),
                                               bh_text (&claim->holds));

  gtk_list_box_append (list, bh_link_row_new (title, subtitle, "win.show-article", claim->id));
}

static gboolean
is_of_factor (const BhRequirement *requirement,
              const BhFactor      *factor)
{
  return requirement->factor == factor && requirement->effect != BH_EFFECT_NOTE;
}

static void
add_factor (BhFactorsView   *self,
            const BhFactor  *factor,
            const BhGoal    *goal,
            const BhOutlook *outlook)
{
  guint n_before = self->rows->len;
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), bh_text (&factor->title));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (outlook->pack)->pdata[goal->first_requirement + i];

    if (is_of_factor (requirement, factor)) {
      GtkWidget *row = bh_requirement_row_new (requirement, outlook->today);

      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  }
  if (self->rows->len == n_before)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                           _("Nothing here rests on it."));
  for (guint i = 0; i < factor->claims->len; i++)
    add_claim (GTK_LIST_BOX (list), factor->claims->pdata[i]);
  gtk_box_append (self->box, group);
}

static void
bh_factors_view_finalize (GObject *object)
{
  BhFactorsView *self = BH_FACTORS_VIEW (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (bh_factors_view_parent_class)->finalize (object);
}

static void
bh_factors_view_class_init (BhFactorsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bh_factors_view_finalize;
}

static void
bh_factors_view_init (BhFactorsView *self)
{
  self->rows = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/* @goal: (nullable): %NULL empties the view. */
void
bh_factors_view_set_goal (BhFactorsView   *self,
                          const BhGoal    *goal,
                          const BhOutlook *outlook)
{
  const GPtrArray *factors = bh_pack_factors (outlook->pack);

  g_ptr_array_set_size (self->rows, 0);
  bh_box_clear (self->box);
  for (guint i = 0; goal != NULL && i < factors->len; i++)
    add_factor (self, factors->pdata[i], goal, outlook);
  bh_factors_view_update (self, outlook);
}

void
bh_factors_view_update (BhFactorsView   *self,
                        const BhOutlook *outlook)
{
  for (guint i = 0; i < self->rows->len; i++)
    bh_requirement_row_update (self->rows->pdata[i], outlook);
}
