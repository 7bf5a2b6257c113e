/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-value-row"

#include "config.h"

#include "bh-value-row.h"

struct _BhValueRow {
  AdwActionRow parent_instance;

  GtkCheckButton *mark;
};

G_DEFINE_FINAL_TYPE (BhValueRow, bh_value_row, ADW_TYPE_ACTION_ROW)

static void
bh_value_row_class_init (BhValueRowClass *klass)
{
}

static void
bh_value_row_init (BhValueRow *self)
{
  self->mark = g_object_new (GTK_TYPE_CHECK_BUTTON,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "can-target", FALSE,
                             "can-focus", FALSE,
                             /* Newer toolkits ask only for this, and tell of a nameless button. */
                             "focusable", FALSE,
                             "valign", GTK_ALIGN_CENTER,
                             NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->mark));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

GtkWidget *
bh_value_row_new (GtkCheckButton *group)
{
  BhValueRow *self = g_object_new (BH_TYPE_VALUE_ROW,
                                   "accessible-role", group != NULL ? GTK_ACCESSIBLE_ROLE_RADIO
                                                                    : GTK_ACCESSIBLE_ROLE_CHECKBOX,
                                   NULL);

  gtk_check_button_set_group (self->mark, group);
  bh_value_row_set_marked (self, FALSE);
  return GTK_WIDGET (self);
}

void
bh_value_row_set_text (BhValueRow *self,
                       const char *text,
                       const char *note)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), note != NULL ? note : "");
}

gboolean
bh_value_row_get_marked (BhValueRow *self)
{
  return gtk_check_button_get_active (self->mark);
}

void
bh_value_row_set_marked (BhValueRow *self,
                         gboolean    marked)
{
  gtk_check_button_set_active (self->mark, marked);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_CHECKED,
                               marked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}
