/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-handbook-parts"

#include "config.h"

#include "bh-handbook-parts.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "bh-evidence-button.h"
#include "bh-labels.h"
#include "bh-link-row.h"

/* More steps than this fold away. */
#define MAX_OPEN_STEPS 3

/* From a mark to its text, in pixels. */
#define ITEM_INDENT 18
#define MARK_INDENT 22
#define CALLOUT_INDENT 28

static GtkWidget *
new_title (const char *text,
           const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
bh_part_page_new (const char *title,
                  const char *subtitle)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (page, "handbook-text");
  gtk_box_append (GTK_BOX (head), new_title (title, "title-2"));
  if (subtitle != NULL)
    gtk_box_append (GTK_BOX (head), bh_label_new (subtitle, "dim-label"));
  gtk_widget_set_margin_bottom (head, 6);
  gtk_box_append (GTK_BOX (page), head);
  return page;
}

GtkWidget *
bh_part_heading_new (const char *text)
{
  GtkWidget *heading = new_title (text, "heading");

  gtk_widget_set_margin_top (heading, 12);
  return heading;
}

GtkWidget *
bh_part_statement_new (const char       *text,
                       const BhEvidence *evidence,
                       BhDate            today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = bh_evidence_button_new (evidence, today);

  bh_evidence_button_describe (BH_EVIDENCE_BUTTON (button), text);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), bh_label_new (text, NULL));
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

/* A mark at the start of the first line, and the text to the right of it. An overlay, since a box
 * asks a wrapping label for its width by its height, and is told more than there is. */
static GtkWidget *
new_hanging (GtkWidget *mark,
             GtkWidget *text,
             int        indent)
{
  GtkWidget *overlay = gtk_overlay_new ();

  gtk_widget_set_halign (mark, GTK_ALIGN_START);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_margin_start (text, indent);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), text);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), mark);
  return overlay;
}

GtkWidget *
bh_part_item_new (const char       *text,
                  const BhEvidence *evidence,
                  BhDate            today)
{
  GtkWidget *bullet = g_object_new (GTK_TYPE_LABEL, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", "•", NULL);

  gtk_widget_add_css_class (bullet, "dim-label");
  return new_hanging (bullet, bh_part_statement_new (text, evidence, today), ITEM_INDENT);
}

GtkWidget *
bh_part_callout_new (const char *icon_name,
                     const char *title,
                     const char *text)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *callout;

  if (title != NULL)
    gtk_box_append (GTK_BOX (words), new_title (title, "heading"));
  gtk_box_append (GTK_BOX (words), bh_label_new (text, NULL));
  callout = new_hanging (bh_icon_new (icon_name), words, CALLOUT_INDENT);
  gtk_widget_add_css_class (callout, "card");
  gtk_widget_add_css_class (callout, "handbook-callout");
  return callout;
}

GtkWidget *
bh_part_mark_new (const char *icon_name,
                  const char *word,
                  const char *css_class)
{
  GtkWidget *label = bh_label_new (word, "caption");
  GtkWidget *mark = new_hanging (bh_icon_new (icon_name), label, MARK_INDENT);

  if (css_class != NULL)
    gtk_widget_add_css_class (mark, css_class);
  return mark;
}

GtkWidget *
bh_part_list_new (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  return list;
}

GtkWidget *
bh_part_step_link_new (const BhStep *step)
{
  const char *guide = bh_text (&step->guide->title);
  const char *when = bh_text (&step->when);
  /* Steps for different cases may have the same title. */
  g_autofree char *subtitle =
    when != NULL ? g_strdup_printf ("%s · %s", guide, when) : g_strdup (guide);

  return bh_link_row_new (bh_text (&step->title), subtitle, "win.show-step", step->id);
}

GtkWidget *
bh_part_row_new (GtkBox **box)
{
  GtkWidget *row = gtk_list_box_row_new ();

  *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (*box), "handbook-row");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (*box));
  bh_label_stop (row);
  return row;
}

GtkWidget *
bh_part_note_row_new (const char *name,
                      const char *note)
{
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);

  gtk_box_append (box, bh_label_new (name, NULL));
  if (note != NULL && *note != '\0') {
    GtkWidget *label = bh_label_new (note, "caption");

    gtk_widget_add_css_class (label, "dim-label");
    gtk_box_append (box, label);
  }
  return row;
}

void
bh_part_add_steps (GtkListBox      *list,
                   const GPtrArray *steps,
                   const char      *title)
{
  GtkWidget *expander = NULL;

  if (steps->len > MAX_OPEN_STEPS) {
    g_autofree char *count = g_strdup_printf (
      ngettext ("%u step in the guides", "%u steps in the guides", steps->len), steps->len);

    expander = adw_expander_row_new ();
    bh_label_expander_row (expander, title != NULL ? title : count);
    if (title != NULL)
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), count);
    gtk_list_box_append (list, expander);
  }
  for (guint i = 0; i < steps->len; i++) {
    GtkWidget *row = bh_part_step_link_new (g_ptr_array_index (steps, i));

    if (expander != NULL)
      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
    else
      gtk_list_box_append (list, row);
  }
}

GtkWidget *
bh_part_foreign_new (const char *text,
                     const char *lang,
                     const char *css_class)
{
  GtkWidget *label = bh_label_new (text, css_class);

  bh_label_set_language (GTK_LABEL (label), strcmp (lang, "ja") == 0   ? BH_LANG_JA
                                            : strcmp (lang, "zh") == 0 ? BH_LANG_ZH_CN
                                                                       : BH_LANG_EN);
  return label;
}

const char *
bh_part_lang_word (const char *lang)
{
  if (strcmp (lang, "ja") == 0)
    return C_("language", "Japanese");
  if (strcmp (lang, "zh") == 0)
    return C_("language", "Chinese");
  return C_("language", "English");
}

static void
on_map (GtkScrolledWindow *scroller,
        GtkWidget         *target)
{
  g_signal_handlers_disconnect_by_func (scroller, on_map, target);
  bh_part_scroll_to (scroller, target);
}

/* A widget that has no height yet will be looked at again in the next frame; what is out of sight
 * gets none, and would be waited for with every frame until somebody comes there. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GtkWidget *target = GTK_WIDGET (user_data);
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  graphene_point_t place = { 0, 0 };

  if (gtk_widget_is_ancestor (target, widget) && gtk_widget_get_height (target) == 0) {
    if (gtk_widget_get_mapped (widget))
      return gtk_widget_get_mapped (target) ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
    g_signal_connect_object (widget, "map", G_CALLBACK (on_map), target, 0);
    return G_SOURCE_REMOVE;
  }
  if (gtk_widget_compute_point (target, gtk_scrolled_window_get_child (scroller), &place, &place))
    gtk_adjustment_set_value (adjustment,
                              MAX (0, gtk_adjustment_get_value (adjustment) + place.y - 12));
  return G_SOURCE_REMOVE;
}

void
bh_part_scroll_to (GtkScrolledWindow *scroller,
                   GtkWidget         *target)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (scroller), on_tick, g_object_ref (target),
                                g_object_unref);
}

GtkListBox *
bh_part_add_list (GtkBox     *groups,
                  const char *heading)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *label = bh_part_heading_new (heading);
  GtkWidget *list = bh_part_list_new ();

  gtk_widget_set_margin_top (label, 0);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_box_append (GTK_BOX (group), label);
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (groups, group);
  return GTK_LIST_BOX (list);
}

static void
on_copy_clicked (GtkButton  *button,
                 const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), text);
  gtk_widget_activate_action (GTK_WIDGET (button), "win.toast", "s",
                              g_object_get_data (G_OBJECT (button), "done"));
}

GtkWidget *
bh_part_copy_new (const char *text,
                  const char *name,
                  const char *done)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "done", g_strdup (done), g_free);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_copy_clicked), g_strdup (text),
                         (GClosureNotify) (GCallback) g_free, 0);
  return button;
}
