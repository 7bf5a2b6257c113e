/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-step-checklist"

#include "config.h"

#include "bh-step-checklist.h"

#include <glib/gi18n.h>

struct _BhStepChecklist {
  AdwBin parent_instance;

  GtkListBox *list;

  BhSession    *session; /* borrowed from the page */
  const BhStep *step;

  GPtrArray *boxes; /* GtkCheckButton, one for each item */
};

G_DEFINE_FINAL_TYPE (BhStepChecklist, bh_step_checklist, ADW_TYPE_BIN)

static void
on_toggled (BhStepChecklist *self,
            GtkCheckButton  *box)
{
  BhProfile *profile = bh_session_get_profile (self->session);
  guint item = 0;

  if (profile != NULL && g_ptr_array_find (self->boxes, box, &item))
    bh_profile_set_step_done (profile, self->step->id, (int) item, gtk_check_button_get_active (box));
}

static void
bh_step_checklist_dispose (GObject *object)
{
  BhStepChecklist *self = BH_STEP_CHECKLIST (object);

  g_clear_pointer (&self->boxes, g_ptr_array_unref);

  G_OBJECT_CLASS (bh_step_checklist_parent_class)->dispose (object);
}

static void
bh_step_checklist_class_init (BhStepChecklistClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bh_step_checklist_dispose;
}

static void
bh_step_checklist_init (BhStepChecklist *self)
{
  self->boxes = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Checklist"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

static void
append_item (BhStepChecklist *self,
             const char      *text)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), box);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), box);
  g_signal_connect_object (box, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->boxes, box);
}

GtkWidget *
bh_step_checklist_new (BhSession    *session,
                       const BhStep *step)
{
  BhStepChecklist *self = g_object_new (BH_TYPE_STEP_CHECKLIST, NULL);

  self->session = session;
  self->step = step;
  for (guint i = 0; i < step->items->len; i++)
    append_item (self, bh_text (step->items->pdata[i]));
  bh_step_checklist_refresh (self);
  return GTK_WIDGET (self);
}

/* Ticks what the profile has as done. */
void
bh_step_checklist_refresh (BhStepChecklist *self)
{
  BhProfile *profile = bh_session_get_profile (self->session);

  for (guint i = 0; i < self->boxes->len; i++) {
    GtkCheckButton *box = self->boxes->pdata[i];
    gboolean done = profile != NULL && bh_profile_is_step_done (profile, self->step->id, (int) i);

    g_signal_handlers_block_by_func (box, on_toggled, self);
    gtk_check_button_set_active (box, done);
    g_signal_handlers_unblock_by_func (box, on_toggled, self);
  }
}
