/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-few-filters"

#include "config.h"

#include "bh-plan-few-filters.h"

#include "bh-plan-choice.h"
#include "bh-plan-choices.h"
#include "bh-wrap-layout.h"

struct _BhPlanFewFilters {
  AdwBin parent_instance;

  GtkDropDown    *network;
  GtkDropDown    *service;
  GtkDropDown    *works;
  GtkCheckButton *codes_abroad;
  GtkCheckButton *on_sale;
};

G_DEFINE_FINAL_TYPE (BhPlanFewFilters, bh_plan_few_filters, ADW_TYPE_BIN)

/* The keyboard comes to the button inside, which takes over neither the name of the list nor what
 * is chosen of it. */
static void
name_drop_down (GtkDropDown *drop_down,
                GParamSpec  *pspec,
                const char  *name)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (drop_down);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  chosen != NULL ? gtk_string_object_get_string (chosen) : "", -1);
}

static void
bind_choices (BhPlanFewFilters *self,
              BhPlanFilter     *filter,
              BhPack           *pack)
{
  const struct {
    BhPlanChoice choice;
    gpointer     drop_down;
  } choices[] = {
    { BH_PLAN_CHOICE_NETWORK, self->network },
    { BH_PLAN_CHOICE_SERVICE, self->service },
    { BH_PLAN_CHOICE_WORKS, self->works },
  };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++) {
    const char *name = bh_plan_choice_title (choices[i].choice);

    bh_plan_choice_bind (choices[i].drop_down, filter, pack, choices[i].choice,
                         bh_plan_choice_any (choices[i].choice));
    g_signal_connect (choices[i].drop_down, "notify::selected", G_CALLBACK (name_drop_down),
                      (gpointer) name);
    name_drop_down (choices[i].drop_down, NULL, name);
  }
}

static void
bind_flags (BhPlanFewFilters *self,
            BhPlanFilter     *filter)
{
  const struct {
    BhPlanFlag flag;
    gpointer   button;
  } flags[] = {
    { BH_PLAN_FLAG_CODES_ABROAD, self->codes_abroad },
    { BH_PLAN_FLAG_ON_SALE, self->on_sale },
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    g_object_bind_property (filter, bh_plan_flag_names[flags[i].flag], flags[i].button,
                            "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
bh_plan_few_filters_class_init (BhPlanFewFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BH_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/baohao/Baohao/ui/bh-plan-few-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, BhPlanFewFilters, network);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFewFilters, service);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFewFilters, works);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFewFilters, codes_abroad);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFewFilters, on_sale);
}

static void
bh_plan_few_filters_init (BhPlanFewFilters *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bh_plan_few_filters_new (BhPlanFilter *filter,
                         BhPack       *pack)
{
  BhPlanFewFilters *self = g_object_new (BH_TYPE_PLAN_FEW_FILTERS, NULL);

  bind_choices (self, filter, pack);
  bind_flags (self, filter);
  return GTK_WIDGET (self);
}
