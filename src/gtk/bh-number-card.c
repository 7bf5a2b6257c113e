/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-number-card"

#include "config.h"

#include "bh-number-card.h"

#include <glib/gi18n.h>

#include "bh-evidence-button.h"
#include "bh-labels.h"
#include "bh-line-layout.h"

/* Where the digits will stand. */
#define NO_NUMBER "•• •••• ••••"

struct _BhNumberCard {
  AdwBin parent_instance;

  GtkLabel *digits;
};

G_DEFINE_FINAL_TYPE (BhNumberCard, bh_number_card, ADW_TYPE_BIN)

/* Keeps what is selected private */

/* GTK selects all when the keyboard comes, and what is selected is the primary selection of X11 and
 * Wayland, which any program may read. Undoing it comes too late in newer versions: it has to be
 * told not to. It can only be told for the whole program. */
void
bh_number_stay_private (GtkWidget *widget)
{
  g_object_set (gtk_widget_get_settings (widget), "gtk-entry-select-on-focus", FALSE,
                "gtk-label-select-on-focus", FALSE, NULL);
}

/* The card */

static GtkWidget *
new_digits (BhNumberCard *self)
{
  GtkWidget *label = bh_label_new (NO_NUMBER, "title-2");

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_hexpand (label, TRUE);
  self->digits = GTK_LABEL (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _("What to type"), -1);
  bh_number_stay_private (label);
  return label;
}

/* As on the phone: the country at the left, the number at the right of it. */
static GtkWidget *
new_phone_field (BhNumberCard        *self,
                 const BhNumberField *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *country = gtk_label_new (bh_text (&field->country->type));

  bh_label_set_language (GTK_LABEL (country), BH_LANG_ZH_CN);
  gtk_widget_add_css_class (box, "number-field");
  gtk_box_append (GTK_BOX (box), country);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), new_digits (self));
  return box;
}

static void
append_step (GtkBox     *box,
             guint       number,
             const char *words)
{
  /* Translators: the number of a step, and what is done in it: “1. Tap …” */
  g_autofree char *line = g_strdup_printf (C_("step", "%u. %s"), number, words);

  gtk_box_append (box, bh_label_new (line, NULL));
}

/* (transfer full): what the phone calls it, in its two languages. */
static char *
field_name (const BhElement *element)
{
  if (g_strcmp0 (element->label.zh, element->label.en) == 0)
    return g_strdup (element->label.zh);
  return g_strdup_printf ("%s / %s", element->label.zh, element->label.en);
}

static GtkWidget *
new_steps (const BhNumberField *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *country = field_name (field->country);
  g_autofree char *number = field_name (field->field);
  g_autofree char *choose = NULL;
  g_autofree char *type = NULL;

  /* Translators: a field of the phone, and what to choose in it: “国家/地区 / Region”, “日本 (+81)” */
  choose = g_strdup_printf (_("At “%s” choose %s."), country, bh_text (&field->country->type));
  /* Translators: a field of the phone: “手机号 / Phone” */
  type = g_strdup_printf (_("At “%s” type the number without the first 0."), number);
  append_step (GTK_BOX (box), 1, choose);
  append_step (GTK_BOX (box), 2, type);
  return box;
}

static GtkWidget *
new_foot (const BhStep *step,
          BhDate        today)
{
  GtkWidget *box = bh_line_new (6);
  GtkWidget *evidence = bh_evidence_button_new (&step->evidence, today);
  GtkWidget *button = gtk_button_new_with_label (_("Show the Step"));

  gtk_widget_set_hexpand (evidence, TRUE);
  gtk_widget_set_tooltip_text (button, bh_text (&step->title));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "more");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", step->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-step");
  gtk_box_append (GTK_BOX (box), evidence);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
bh_number_card_class_init (BhNumberCardClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
bh_number_card_init (BhNumberCard *self)
{
}

GtkWidget *
bh_number_card_new (const BhNumberField *field,
                    const BhDate        *today)
{
  BhNumberCard *self = g_object_new (BH_TYPE_NUMBER_CARD, NULL);
  const char *wallet = bh_text (&field->step->guide->wallet->name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "number-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, wallet, -1);
  gtk_box_append (GTK_BOX (box), bh_label_new (wallet, "heading"));
  gtk_box_append (GTK_BOX (box), new_phone_field (self, field));
  if (today != NULL) {
    gtk_box_append (GTK_BOX (box), new_steps (field));
    gtk_box_append (GTK_BOX (box), new_foot (field->step, *today));
  }
  adw_bin_set_child (ADW_BIN (self), box);
  bh_number_card_set (self, NULL);
  return GTK_WIDGET (self);
}

void
bh_number_card_set (BhNumberCard   *self,
                    const BhNumber *number)
{
  g_autofree char *typed = number != NULL ? bh_number_format (number, BH_NUMBER_WALLET) : NULL;

  gtk_label_set_selectable (self->digits, typed != NULL);
  gtk_label_set_text (self->digits, typed != NULL ? typed : NO_NUMBER);
  if (typed != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->digits), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->digits), "dim-label");
}
