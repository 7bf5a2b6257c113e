/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-choice"

#include "bh-plan-choice.h"

#include "bh-plan-choices.h"

static gboolean
id_to_row (GBinding     *binding,
           const GValue *from,
           GValue       *to,
           gpointer      user_data)
{
  const GPtrArray *values = user_data;
  const char *id = g_value_get_string (from);
  guint row = 0;

  while (id != NULL && row < values->len &&
         !g_str_equal (((BhPlanValue *) values->pdata[row])->id, id))
    row++;
  if (id != NULL && row == values->len)
    return FALSE;
  g_value_set_uint (to, id != NULL ? row + 1 : 0);
  return TRUE;
}

static gboolean
row_to_id (GBinding     *binding,
           const GValue *from,
           GValue       *to,
           gpointer      user_data)
{
  const GPtrArray *values = user_data;
  guint row = g_value_get_uint (from);

  g_value_set_string (
    to, row > 0 && row <= values->len ? ((BhPlanValue *) values->pdata[row - 1])->id : NULL);
  return TRUE;
}

void
bh_plan_choice_bind (GtkWidget    *widget,
                     BhPlanFilter *filter,
                     BhPack       *pack,
                     BhPlanChoice  choice,
                     const char   *any)
{
  GPtrArray *values = bh_plan_choice_values (pack, choice);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, any);
  for (guint i = 0; i < values->len; i++)
    gtk_string_list_append (labels, ((BhPlanValue *) values->pdata[i])->label);
  g_object_set (widget, "model", labels, NULL);
  g_object_bind_property_full (filter, bh_plan_choice_names[choice], widget, "selected",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL, id_to_row,
                               row_to_id, values, (GDestroyNotify) g_ptr_array_unref);
}
