/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-filter-bar"

#include "config.h"

#include "bh-plan-filter-bar.h"

#include <glib/gi18n.h>

#include "bh-late-menu.h"
#include "bh-plan-choice.h"
#include "bh-plan-choices.h"
#include "bh-plan-filter-panel.h"
#include "bh-wrap-layout.h"

struct _BhPlanFilterBar {
  AdwBin parent_instance;

  GtkSearchEntry  *search;
  GtkToggleButton *favourites;
  GtkMenuButton   *more;
  GtkLabel        *more_label;
  GtkMenuButton   *columns;
  GtkMenuButton   *orders;
  GtkWidget       *few;
  GtkDropDown     *network;
  GtkDropDown     *service;
  GtkDropDown     *works;
  GtkCheckButton  *codes_abroad;
  GtkCheckButton  *on_sale;

  BhPlanFilter *filter;
  BhPack       *pack;
  gboolean      narrow;
};

G_DEFINE_FINAL_TYPE (BhPlanFilterBar, bh_plan_filter_bar, ADW_TYPE_BIN)

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
bind_choices (BhPlanFilterBar *self)
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

    bh_plan_choice_bind (choices[i].drop_down, self->filter, self->pack, choices[i].choice,
                         bh_plan_choice_any (choices[i].choice));
    g_signal_connect (choices[i].drop_down, "notify::selected", G_CALLBACK (name_drop_down),
                      (gpointer) name);
    name_drop_down (choices[i].drop_down, NULL, name);
  }
}

static void
bind_flags (BhPlanFilterBar *self)
{
  const struct {
    BhPlanFlag flag;
    gpointer   button;
  } flags[] = {
    { BH_PLAN_FLAG_CODES_ABROAD, self->codes_abroad },
    { BH_PLAN_FLAG_ON_SALE, self->on_sale },
    { BH_PLAN_FLAG_FAVOURITES, self->favourites },
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    g_object_bind_property (self->filter, bh_plan_flag_names[flags[i].flag], flags[i].button,
                            "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

/* How many of the filters that do not show themselves are in use. */
static guint
count_hidden (BhPlanFilterBar *self)
{
  guint count = 0;

  for (guint i = 0; i < BH_N_PLAN_CHOICES; i++) {
    g_autofree char *id = NULL;

    g_object_get (self->filter, bh_plan_choice_names[i], &id, NULL);
    count += id != NULL && (self->narrow || !bh_plan_choice_is_in_bar (i));
  }
  for (guint i = 0; i < BH_N_PLAN_FLAGS; i++) {
    gboolean set;

    g_object_get (self->filter, bh_plan_flag_names[i], &set, NULL);
    count += set != bh_plan_flag_default (i) && i != BH_PLAN_FLAG_FAVOURITES &&
             (self->narrow || !bh_plan_flag_is_in_bar (i));
  }
  return count;
}

static void
name_more (BhPlanFilterBar *self)
{
  const char *name = self->narrow ? _("Filters") : _("More Filters");
  guint count = self->filter != NULL ? count_hidden (self) : 0;
  /* Translators: a name, and how many of these are in use */
  g_autofree char *text = g_strdup_printf (_("%s (%u)"), name, count);

  gtk_label_set_label (self->more_label, count > 0 ? text : name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  count > 0 ? text : name, -1);
}

static void
build_panel (GtkMenuButton *button,
             gpointer       user_data)
{
  BhPlanFilterBar *self = BH_PLAN_FILTER_BAR (user_data);
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  GtkWidget *panel;

  if (popover == NULL) {
    popover = GTK_POPOVER (gtk_popover_new ());
    gtk_popover_set_child (popover, bh_plan_filter_panel_new (self->filter, self->pack));
    gtk_menu_button_set_popover (button, GTK_WIDGET (popover));
  }
  panel = gtk_popover_get_child (popover);
  bh_plan_filter_panel_set_narrow (BH_PLAN_FILTER_PANEL (panel), self->narrow);
}

static char *
favourites_icon (BhPlanFilterBar *self,
                 gboolean         active)
{
  return g_strdup (active ? "starred-symbolic" : "non-starred-symbolic");
}

/* What has the keyboard while a person types may be filtered away; the entry stays. */
static void
on_search_started (BhPlanFilterBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
}

static void
on_stop_search (BhPlanFilterBar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
bh_plan_filter_bar_dispose (GObject *object)
{
  BhPlanFilterBar *self = BH_PLAN_FILTER_BAR (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (bh_plan_filter_bar_parent_class)->dispose (object);
}

static void
bh_plan_filter_bar_class_init (BhPlanFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_plan_filter_bar_dispose;

  g_type_ensure (BH_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/baohao/Baohao/ui/bh-plan-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, search);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, favourites);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, more);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, more_label);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, columns);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, orders);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, few);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, network);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, service);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, codes_abroad);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, works);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, on_sale);
  gtk_widget_class_bind_template_callback (widget_class, favourites_icon);
  gtk_widget_class_bind_template_callback (widget_class, on_search_started);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static void
bh_plan_filter_bar_init (BhPlanFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_plan_filter_bar_set_filter (BhPlanFilterBar *self,
                               BhPlanFilter    *filter,
                               BhPack          *pack)
{
  g_return_if_fail (self->filter == NULL);

  self->filter = g_object_ref (filter);
  self->pack = g_object_ref (pack);
  g_object_bind_property (filter, "search", self->search, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  bind_choices (self);
  bind_flags (self);
  gtk_menu_button_set_create_popup_func (self->more, build_panel, self, NULL);
  g_signal_connect_object (filter, "notify", G_CALLBACK (name_more), self, G_CONNECT_SWAPPED);
}

void
bh_plan_filter_bar_set_narrow (BhPlanFilterBar *self,
                               gboolean         narrow)
{
  self->narrow = narrow;
  gtk_widget_set_visible (GTK_WIDGET (self->orders), narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), !narrow);
  gtk_widget_set_visible (self->few, !narrow);
  name_more (self);
}

void
bh_plan_filter_bar_set_menus (BhPlanFilterBar *self,
                              GMenuModel      *columns,
                              GMenuModel      *orders)
{
  bh_late_menu_set (self->columns, columns);
  bh_late_menu_set (self->orders, orders);
}

void
bh_plan_filter_bar_find (BhPlanFilterBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

void
bh_plan_filter_bar_capture (BhPlanFilterBar *self,
                            GtkWidget       *widget)
{
  gtk_search_entry_set_key_capture_widget (self->search, widget);
}
