/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-filter-panel"

#include "config.h"

#include "bh-plan-filter-panel.h"

#include <glib/gi18n.h>

#include "bh-plan-choice.h"
#include "bh-plan-choices.h"

#define WIDTH 320
#define MOST_HEIGHT 516 /* then it scrolls */

struct _BhPlanFilterPanel {
  AdwBin parent_instance;

  GtkListBox *list;
  GtkWidget  *choices[BH_N_PLAN_CHOICES];
  GtkWidget  *flags[BH_N_PLAN_FLAGS];
};

G_DEFINE_FINAL_TYPE (BhPlanFilterPanel, bh_plan_filter_panel, ADW_TYPE_BIN)

gboolean
bh_plan_choice_is_in_bar (BhPlanChoice choice)
{
  return choice == BH_PLAN_CHOICE_NETWORK || choice == BH_PLAN_CHOICE_SERVICE ||
         choice == BH_PLAN_CHOICE_WORKS;
}

gboolean
bh_plan_flag_is_in_bar (BhPlanFlag flag)
{
  return flag == BH_PLAN_FLAG_CODES_ABROAD || flag == BH_PLAN_FLAG_ON_SALE;
}

static void
bh_plan_filter_panel_class_init (BhPlanFilterPanelClass *klass)
{
}

static GtkWidget *
new_clear (void)
{
  GtkWidget *clear = gtk_button_new_with_label (_("Clear Filters"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (clear), "plans.clear-filters");
  gtk_widget_set_margin_top (clear, 6);
  gtk_widget_set_margin_bottom (clear, 12);
  gtk_widget_set_halign (clear, GTK_ALIGN_CENTER);
  return clear;
}

static void
bh_plan_filter_panel_init (BhPlanFilterPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_object_set (self->list, "valign", GTK_ALIGN_START, "margin-top", 12, "margin-bottom", 6,
                "margin-start", 12, "margin-end", 12, NULL);
  g_object_set (scroller, "child", self->list, "hscrollbar-policy", GTK_POLICY_NEVER,
                "propagate-natural-height", TRUE, "max-content-height", MOST_HEIGHT,
                "width-request", WIDTH, NULL);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), new_clear ());
  adw_bin_set_child (ADW_BIN (self), box);
}

static GtkWidget *
new_choice (BhPlanFilter *filter,
            BhPack       *pack,
            BhPlanChoice  choice)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bh_plan_choice_title (choice));
  bh_plan_choice_bind (row, filter, pack, choice, _("Any"));
  return row;
}

static GtkWidget *
new_flag (BhPlanFilter *filter,
          BhPlanFlag    flag)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bh_plan_flag_title (flag));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), bh_plan_flag_help (flag));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_object_bind_property (filter, bh_plan_flag_names[flag], check, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  return row;
}

GtkWidget *
bh_plan_filter_panel_new (BhPlanFilter *filter,
                          BhPack       *pack)
{
  BhPlanFilterPanel *self = g_object_new (BH_TYPE_PLAN_FILTER_PANEL, NULL);

  for (guint i = 0; i < BH_N_PLAN_CHOICES; i++) {
    self->choices[i] = new_choice (filter, pack, i);
    gtk_list_box_append (self->list, self->choices[i]);
  }
  for (guint i = 0; i < BH_N_PLAN_FLAGS; i++) {
    /* The bar has a star for those, wherever it stands. */
    if (i == BH_PLAN_FLAG_FAVOURITES)
      continue;
    self->flags[i] = new_flag (filter, i);
    gtk_list_box_append (self->list, self->flags[i]);
  }
  return GTK_WIDGET (self);
}

void
bh_plan_filter_panel_set_narrow (BhPlanFilterPanel *self,
                                 gboolean           narrow)
{
  for (guint i = 0; i < BH_N_PLAN_CHOICES; i++)
    gtk_widget_set_visible (self->choices[i], narrow || !bh_plan_choice_is_in_bar (i));
  for (guint i = 0; i < BH_N_PLAN_FLAGS; i++) {
    if (self->flags[i] != NULL)
      gtk_widget_set_visible (self->flags[i], narrow || !bh_plan_flag_is_in_bar (i));
  }
}
