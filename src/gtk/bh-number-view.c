/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-number-view"

#include "config.h"

#include "bh-number-view.h"

#include <glib/gi18n.h>

#include "bh-number-card.h"

struct _BhNumberView {
  AdwBin parent_instance;

  GtkEntry  *entry;
  GtkWidget *clear;
  GtkLabel  *result;
  GtkBox    *cards;
};

G_DEFINE_FINAL_TYPE (BhNumberView, bh_number_view, ADW_TYPE_BIN)

/* (transfer full) (nullable): what to say of what is typed so far. */
static char *
describe (const BhNumber *number)
{
  g_autofree char *national = NULL;
  g_autofree char *international = NULL;

  if (number->status != BH_NUMBER_OK)
    return bh_number_problem (number);
  if (bh_number_is_odd (number))
    return g_strdup (bh_number_odd_words ());
  national = bh_number_format (number, BH_NUMBER_NATIONAL);
  international = bh_number_format (number, BH_NUMBER_INTERNATIONAL);
  return g_strdup_printf ("%s = %s", national, international);
}

static gboolean
is_wrong (const BhNumber *number)
{
  return number->status != BH_NUMBER_OK && number->status != BH_NUMBER_EMPTY &&
         number->status != BH_NUMBER_TOO_SHORT;
}

/* A number that is not whole yet is no mistake. */
static void
show_state (BhNumberView   *self,
            const BhNumber *number)
{
  g_autofree char *text = describe (number);
  gboolean wrong = is_wrong (number);

  gtk_label_set_text (self->result, text != NULL ? text : _("For example 080-1234-5678"));
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
on_changed (BhNumberView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  BhNumber number = bh_number_parse (text);

  show_state (self, &number);
  gtk_widget_set_sensitive (self->clear, *text != '\0');
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    bh_number_card_set (BH_NUMBER_CARD (card), number.status == BH_NUMBER_OK ? &number : NULL);
}

static void
on_clear (BhNumberView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* What is out of sight is forgotten. */
static void
bh_number_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (bh_number_view_parent_class)->unmap (widget);

  gtk_editable_set_text (GTK_EDITABLE (BH_NUMBER_VIEW (widget)->entry), "");
}

static void
bh_number_view_class_init (BhNumberViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->unmap = bh_number_view_unmap;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-number-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BhNumberView, entry);
  gtk_widget_class_bind_template_child (widget_class, BhNumberView, clear);
  gtk_widget_class_bind_template_child (widget_class, BhNumberView, result);
  gtk_widget_class_bind_template_child (widget_class, BhNumberView, cards);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
}

static void
bh_number_view_init (BhNumberView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bh_number_stay_private (GTK_WIDGET (self->entry));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->result, NULL, -1);
  on_changed (self);
}

GtkWidget *
bh_number_view_new (BhPack *pack,
                    BhDate  today)
{
  BhNumberView *self = g_object_new (BH_TYPE_NUMBER_VIEW, NULL);
  const GPtrArray *wallets = bh_pack_wallets (pack);

  for (guint i = 0; i < wallets->len; i++) {
    BhNumberField field;

    if (bh_number_field_of_wallet (pack, g_ptr_array_index (wallets, i), &field))
      gtk_box_append (self->cards, bh_number_card_new (&field, &today));
  }
  return GTK_WIDGET (self);
}

GtkWidget *
bh_number_view_new_for_step (BhPack       *pack,
                             const BhStep *step)
{
  BhNumberField field;
  BhNumberView *self;

  if (!bh_number_field_of_step (step, &field))
    return NULL;
  /* Who logs in is not told where to choose the country; it is where it was for the account. */
  if (field.country == NULL && !bh_number_field_of_wallet (pack, step->guide->wallet, &field))
    return NULL;
  self = g_object_new (BH_TYPE_NUMBER_VIEW, NULL);
  gtk_box_append (self->cards, bh_number_card_new (&field, NULL));
  return GTK_WIDGET (self);
}
