/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-use-menu"

#include "config.h"

#include "bh-use-menu.h"

struct _BhUseMenu {
  AdwBin parent_instance;

  GtkSpinButton *months;
  GtkSpinButton *gb;
  GtkSpinButton *minutes;
  GtkSpinButton *texts;

  BhPlanCosts *costs; /* owned */
  gboolean     updating; /* the figures follow the costs, not the other way round */
};

G_DEFINE_FINAL_TYPE (BhUseMenu, bh_use_menu, ADW_TYPE_BIN)

static void
update (BhUseMenu *self)
{
  const BhCostUse *use = bh_plan_costs_get_use (self->costs);

  self->updating = TRUE;
  gtk_spin_button_set_value (self->months, use->months);
  gtk_spin_button_set_value (self->gb, use->gb);
  gtk_spin_button_set_value (self->minutes, use->minutes);
  gtk_spin_button_set_value (self->texts, use->texts);
  self->updating = FALSE;
}

static void
on_value_changed (BhUseMenu *self)
{
  BhCostUse use;

  if (self->updating || self->costs == NULL)
    return;
  use = *bh_plan_costs_get_use (self->costs);
  use.months = (guint) gtk_spin_button_get_value_as_int (self->months);
  use.gb = gtk_spin_button_get_value (self->gb);
  use.minutes = gtk_spin_button_get_value (self->minutes);
  use.texts = gtk_spin_button_get_value (self->texts);
  bh_plan_costs_set_use (self->costs, &use);
}

static void
bh_use_menu_dispose (GObject *object)
{
  g_clear_object (&BH_USE_MENU (object)->costs);

  G_OBJECT_CLASS (bh_use_menu_parent_class)->dispose (object);
}

static void
bh_use_menu_class_init (BhUseMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_use_menu_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-use-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, BhUseMenu, months);
  gtk_widget_class_bind_template_child (widget_class, BhUseMenu, gb);
  gtk_widget_class_bind_template_child (widget_class, BhUseMenu, minutes);
  gtk_widget_class_bind_template_child (widget_class, BhUseMenu, texts);
  gtk_widget_class_bind_template_callback (widget_class, on_value_changed);
}

static void
bh_use_menu_init (BhUseMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bh_use_menu_new (BhPlanCosts *costs)
{
  BhUseMenu *self = g_object_new (BH_TYPE_USE_MENU, NULL);

  self->costs = g_object_ref (costs);
  g_signal_connect_object (costs, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
