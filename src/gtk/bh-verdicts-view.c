/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-verdicts-view"

#include "config.h"

#include "bh-verdicts-view.h"

#include <glib/gi18n.h>

#include "bh-line-layout.h"
#include "bh-verdict-row.h"
#include "bh-words.h"

struct _BhVerdictsView {
  AdwBin parent_instance;

  GtkWidget *clock;
  GtkLabel  *clock_text;
  GtkLabel  *count;
  GtkBox    *wallets;

  GPtrArray *rows; /* BhVerdictRow, borrowed from the lists */
};

G_DEFINE_FINAL_TYPE (BhVerdictsView, bh_verdicts_view, ADW_TYPE_BIN)

static GtkWidget *
new_row (const BhGoal *goal)
{
  GtkWidget *row = bh_verdict_row_new (goal);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", goal->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "check.show-goal");
  return row;
}

static void
add_wallet (BhVerdictsView  *self,
            const BhWallet  *wallet,
            const GPtrArray *goals)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  bh_text (&wallet->name), -1);
  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *goal = goals->pdata[i];

    if (goal->wallet == wallet) {
      GtkWidget *row = new_row (goal);

      g_ptr_array_add (self->rows, row);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  }
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), bh_text (&wallet->name));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  gtk_box_append (self->wallets, group);
}

static void
build (BhVerdictsView *self,
       BhPack         *pack)
{
  const GPtrArray *wallets = bh_pack_wallets (pack);

  for (guint i = 0; i < wallets->len; i++)
    add_wallet (self, wallets->pdata[i], bh_pack_goals (pack));
}

/* A clock that is behind the facts makes them look fresh, or not yet valid. */
static void
update_clock (BhVerdictsView  *self,
              const BhOutlook *outlook)
{
  BhDate edition = bh_pack_get_edition (outlook->pack);
  gboolean behind = bh_date_compare (outlook->today, edition) < 0;

  if (behind) {
    g_autofree char *today_text = bh_format_date (outlook->today);
    g_autofree char *edition_text = bh_format_date (edition);
    g_autofree char *text = g_strdup_printf (
      _("The clock of this computer says %s, and these facts are of %s. What is said about their "
        "age may be wrong."),
      today_text, edition_text);

    gtk_label_set_label (self->clock_text, text);
  }
  gtk_widget_set_visible (self->clock, behind);
}

static void
bh_verdicts_view_finalize (GObject *object)
{
  BhVerdictsView *self = BH_VERDICTS_VIEW (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (bh_verdicts_view_parent_class)->finalize (object);
}

static void
bh_verdicts_view_class_init (BhVerdictsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bh_verdicts_view_finalize;

  g_type_ensure (BH_TYPE_LINE_LAYOUT);
  g_type_ensure (BH_TYPE_VERDICT_ROW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-verdicts-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BhVerdictsView, clock);
  gtk_widget_class_bind_template_child (widget_class, BhVerdictsView, clock_text);
  gtk_widget_class_bind_template_child (widget_class, BhVerdictsView, count);
  gtk_widget_class_bind_template_child (widget_class, BhVerdictsView, wallets);
}

static void
bh_verdicts_view_init (BhVerdictsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

void
bh_verdicts_view_update (BhVerdictsView  *self,
                         const BhOutlook *outlook)
{
  g_autofree char *count = bh_outlook_count (outlook);

  if (self->rows->len == 0)
    build (self, outlook->pack);
  gtk_label_set_label (self->count, count);
  update_clock (self, outlook);
  for (guint i = 0; i < self->rows->len; i++)
    bh_verdict_row_update (self->rows->pdata[i], outlook);
}

void
bh_verdicts_view_focus (BhVerdictsView *self,
                        const BhGoal   *goal)
{
  for (guint i = 0; i < self->rows->len; i++) {
    if (goal == NULL || bh_verdict_row_get_goal (self->rows->pdata[i]) == goal) {
      gtk_widget_grab_focus (self->rows->pdata[i]);
      return;
    }
  }
}
