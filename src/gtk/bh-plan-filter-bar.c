/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-filter-bar"

#include "config.h"

#include "bh-plan-filter-bar.h"

#include <glib/gi18n.h>

#include "bh-words.h"
#include "bh-wrap-layout.h"

struct _BhPlanFilterBar {
  AdwBin parent_instance;

  GtkSearchEntry  *search;
  GtkToggleButton *favourites;
  GtkToggleButton *reveal;
  GtkMenuButton   *columns;
  GtkMenuButton   *orders;
  GtkRevealer     *revealer;
  GtkDropDown     *network;
  GtkDropDown     *service;
  GtkCheckButton  *codes_abroad;
  GtkCheckButton  *visitors;
  GtkCheckButton  *on_sale;

  BhPlanFilter *filter;
};

G_DEFINE_FINAL_TYPE (BhPlanFilterBar, bh_plan_filter_bar, ADW_TYPE_BIN)

/* The ids that stand behind the rows of a drop-down; the first row is "any". */
static gboolean
id_to_row (GBinding     *binding,
           const GValue *from,
           GValue       *to,
           gpointer      user_data)
{
  GPtrArray *ids = user_data;
  guint row = 0;

  if (g_value_get_string (from) != NULL &&
      !g_ptr_array_find_with_equal_func (ids, g_value_get_string (from), g_str_equal, &row))
    return FALSE;
  g_value_set_uint (to, row);
  return TRUE;
}

static gboolean
row_to_id (GBinding     *binding,
           const GValue *from,
           GValue       *to,
           gpointer      user_data)
{
  GPtrArray *ids = user_data;
  guint row = g_value_get_uint (from);

  g_value_set_string (to, row > 0 && row < ids->len ? ids->pdata[row] : NULL);
  return TRUE;
}

static void
bind_drop_down (BhPlanFilterBar *self,
                GtkDropDown     *drop_down,
                const char      *property,
                GtkStringList   *labels,
                GPtrArray       *ids)
{
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (labels));
  g_object_bind_property_full (self->filter, property, drop_down, "selected",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL, id_to_row,
                               row_to_id, ids, (GDestroyNotify) g_ptr_array_unref);
}

static void
bind_network (BhPlanFilterBar *self,
              BhPack          *pack)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GPtrArray *ids = g_ptr_array_new ();

  gtk_string_list_append (labels, _("Any network"));
  g_ptr_array_add (ids, (gpointer) "");
  for (guint i = 0; i < bh_pack_networks (pack)->len; i++) {
    const BhNamed *network = bh_pack_networks (pack)->pdata[i];

    gtk_string_list_append (labels, bh_text (&network->name));
    g_ptr_array_add (ids, (gpointer) network->id);
  }
  bind_drop_down (self, self->network, "network", labels, ids);
}

static void
bind_service (BhPlanFilterBar *self)
{
  static const char *const services[] = { "voice", "sms-only", "data-only" };
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GPtrArray *ids = g_ptr_array_new ();

  gtk_string_list_append (labels, _("Any service"));
  g_ptr_array_add (ids, (gpointer) "");
  for (guint i = 0; i < G_N_ELEMENTS (services); i++) {
    gtk_string_list_append (labels, bh_word (BH_WORDS_SERVICE, services[i]));
    g_ptr_array_add (ids, (gpointer) services[i]);
  }
  bind_drop_down (self, self->service, "service", labels, ids);
}

static void
bind_flags (BhPlanFilterBar *self)
{
  const struct {
    const char *property;
    gpointer    button;
  } flags[] = {
    { "codes-abroad", self->codes_abroad },
    { "visitors", self->visitors },
    { "on-sale", self->on_sale },
    { "favourites", self->favourites },
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    g_object_bind_property (self->filter, flags[i].property, flags[i].button, "active",
                            G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static char *
favourites_icon (BhPlanFilterBar *self,
                 gboolean         active)
{
  return g_strdup (active ? "starred-symbolic" : "non-starred-symbolic");
}

static void
on_reveal_toggled (BhPlanFilterBar *self)
{
  gboolean folds = gtk_widget_get_visible (GTK_WIDGET (self->reveal));

  gtk_revealer_set_reveal_child (self->revealer,
                                 !folds || gtk_toggle_button_get_active (self->reveal));
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
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, reveal);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, columns);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, orders);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, network);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, service);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, codes_abroad);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, visitors);
  gtk_widget_class_bind_template_child (widget_class, BhPlanFilterBar, on_sale);
  gtk_widget_class_bind_template_callback (widget_class, favourites_icon);
  gtk_widget_class_bind_template_callback (widget_class, on_reveal_toggled);
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
  g_object_bind_property (filter, "search", self->search, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  bind_network (self, pack);
  bind_service (self);
  bind_flags (self);
}

void
bh_plan_filter_bar_set_narrow (BhPlanFilterBar *self,
                               gboolean         narrow)
{
  gtk_widget_set_visible (GTK_WIDGET (self->reveal), narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->orders), narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), !narrow);
  on_reveal_toggled (self);
}

void
bh_plan_filter_bar_set_menus (BhPlanFilterBar *self,
                              GMenuModel      *columns,
                              GMenuModel      *orders)
{
  gtk_menu_button_set_menu_model (self->columns, columns);
  gtk_menu_button_set_menu_model (self->orders, orders);
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
