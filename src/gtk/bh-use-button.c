/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-use-button"

#include "config.h"

#include "bh-use-button.h"

#include "bh-line-layout.h"
#include "bh-use-menu.h"

struct _BhUseButton {
  AdwBin parent_instance;

  GtkLabel *label;

  BhPlanCosts *costs; /* owned */
};

G_DEFINE_FINAL_TYPE (BhUseButton, bh_use_button, ADW_TYPE_BIN)

static void
update (BhUseButton *self)
{
  g_autofree char *text = bh_plan_costs_describe (self->costs);

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (adw_bin_get_child (ADW_BIN (self))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* When it is first opened: until then nobody waits for it. */
static void
build_menu (GtkMenuButton *button,
            gpointer       user_data)
{
  BhUseButton *self = BH_USE_BUTTON (user_data);
  GtkWidget *popover;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), bh_use_menu_new (self->costs));
  gtk_menu_button_set_popover (button, popover);
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

  g_type_ensure (BH_TYPE_LINE_LAYOUT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-use-button.ui");
  gtk_widget_class_bind_template_child (widget_class, BhUseButton, label);
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
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (self))),
                                         build_menu, self, NULL);
  update (self);
}
