/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-use-button"

#include "config.h"

#include "bh-use-button.h"

struct _BhUseButton {
  AdwBin parent_instance;

  GtkLabel      *label;
  GtkSpinButton *months;
  GtkSpinButton *gb;
  GtkSpinButton *minutes;
  GtkSpinButton *texts;

  BhPlanCosts *costs; /* owned */
  gboolean     updating; /* the figures follow the costs, not the other way round */
};

G_DEFINE_FINAL_TYPE (BhUseButton, bh_use_button, ADW_TYPE_BIN)

static void
update (BhUseButton *self)
{
  const BhCostUse *use = bh_plan_costs_get_use (self->costs);
  g_autofree char *text = bh_plan_costs_describe (self->costs);

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (adw_bin_get_child (ADW_BIN (self))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  self->updating = TRUE;
  gtk_spin_button_set_value (self->months, use->months);
  gtk_spin_button_set_value (self->gb, use->gb);
  gtk_spin_button_set_value (self->minutes, use->minutes);
  gtk_spin_button_set_value (self->texts, use->texts);
  self->updating = FALSE;
}

static void
on_value_changed (BhUseButton *self)
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
bh_use_button_dispose (GObject *object)
{
  BhUseButton *self = BH_USE_BUTTON (object);

  g_clear_object (&self->costs);

  G_OBJECT_CLASS (bh_use_button_parent_class)->dispose (object);
}

static void
bh_use_button_class_init (BhUseButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_use_button_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-use-button.ui");
  gtk_widget_class_bind_template_child (widget_class, BhUseButton, label);
  gtk_widget_class_bind_template_child (widget_class, BhUseButton, months);
  gtk_widget_class_bind_template_child (widget_class, BhUseButton, gb);
  gtk_widget_class_bind_template_child (widget_class, BhUseButton, minutes);
  gtk_widget_class_bind_template_child (widget_class, BhUseButton, texts);
  gtk_widget_class_bind_template_callback (widget_class, on_value_changed);
}

static void
bh_use_button_init (BhUseButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_use_button_set_costs (BhUseButton *self,
                         BhPlanCosts *costs)
{
  g_return_if_fail (self->costs == NULL);

  self->costs = g_object_ref (costs);
  g_signal_connect_object (costs, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
