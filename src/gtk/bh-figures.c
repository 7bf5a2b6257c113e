/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-figures"

#include "config.h"

#include "bh-figures.h"

#include <glib/gi18n.h>

#include "bh-evidence-button.h"
#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-words.h"

struct _BhFigures {
  AdwBin parent_instance;

  GtkLabel   *title;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (BhFigures, bh_figures, ADW_TYPE_BIN)

static void
bh_figures_class_init (BhFiguresClass *klass)
{
}

static void
bh_figures_init (BhFigures *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  self->title = GTK_LABEL (bh_label_new (NULL, "heading"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->title, NULL, -1);
  gtk_box_append (box, GTK_WIDGET (self->title));
  gtk_box_append (box, GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

BhFigures *
bh_figures_new (const char *title)
{
  BhFigures *self = g_object_new (BH_TYPE_FIGURES, NULL);

  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), title != NULL);
  return self;
}

static GtkBox *
append_row (BhFigures *self,
            GtkWidget *box)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (box, "figure");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  bh_label_stop (row);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->list, row);
  return GTK_BOX (box);
}

static GtkWidget *
new_value (const char *value)
{
  GtkWidget *label = bh_label_new (value, "numeric");

  if (g_str_equal (value, bh_word_not_known ()))
    gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkLabel *
fill_line (GtkBox     *row,
           const char *name,
           const char *value)
{
  GtkWidget *title = bh_label_new (name, NULL);
  GtkWidget *end = new_value (value);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (end), 1);
  gtk_label_set_justify (GTK_LABEL (end), GTK_JUSTIFY_RIGHT);
  gtk_box_append (row, title);
  gtk_box_append (row, end);
  return GTK_LABEL (end);
}

GtkLabel *
bh_figures_add (BhFigures  *self,
                const char *name,
                const char *value)
{
  return fill_line (append_row (self, bh_line_new (12)), name, value);
}

void
bh_figures_add_known (BhFigures        *self,
                      const char       *name,
                      const char       *value,
                      const BhEvidence *evidence,
                      BhDate            today)
{
  GtkBox *row = append_row (self, gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  GtkWidget *line = bh_line_new (12);

  gtk_widget_add_css_class (GTK_WIDGET (row), "figure-known");
  fill_line (GTK_BOX (line), name, value);
  gtk_box_append (row, line);
  gtk_box_append (row, bh_evidence_button_new (evidence, today));
}

void
bh_figures_add_long (BhFigures  *self,
                     const char *name,
                     const char *value)
{
  GtkBox *row = append_row (self, gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));

  gtk_box_append (row, bh_label_new (name, "figure-name"));
  gtk_box_append (row, new_value (value));
}

void
bh_figures_add_text (BhFigures  *self,
                     const char *text)
{
  GtkBox *row = append_row (self, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  gtk_box_append (row, bh_label_new (text, NULL));
}

void
bh_figures_add_heading (BhFigures  *self,
                        const char *text)
{
  GtkBox *row = append_row (self, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  gtk_box_append (row, bh_label_new (text, "heading"));
}

void
bh_figures_add_row (BhFigures *self,
                    GtkWidget *row)
{
  gtk_list_box_append (self->list, row);
}

void
bh_figures_add_link (BhFigures  *self,
                     const char *name,
                     const char *value,
                     const char *action,
                     const char *target)
{
  GtkBox *box = append_row (self, bh_line_new (12));
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (box));
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = bh_label_new (name, NULL);

  bh_label_set_language (GTK_LABEL (title), BH_LANG_JA);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (text), title);
  gtk_box_append (GTK_BOX (text), bh_label_new (value, "figure-name"));
  gtk_box_append (box, text);
  gtk_box_append (box, gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
}

void
bh_figures_add_statement (BhFigures        *self,
                          const BhText     *text,
                          const char       *caption,
                          const BhEvidence *evidence,
                          BhDate            today)
{
  GtkBox *row = append_row (self, gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  gtk_widget_add_css_class (GTK_WIDGET (row), "figure-end");
  if (caption != NULL)
    gtk_box_append (row, bh_label_new (caption, "figure-name"));
  if (bh_text (text) != NULL) {
    gtk_widget_add_css_class (GTK_WIDGET (row), "figure-note");
    gtk_box_append (row, bh_label_new (bh_text (text), NULL));
  }
  gtk_box_append (row, bh_evidence_button_new (evidence, today));
}

void
bh_figures_add_end (BhFigures        *self,
                    const BhText     *note,
                    const BhEvidence *evidence,
                    BhDate            today)
{
  bh_figures_add_statement (self, note, NULL, evidence, today);
}
