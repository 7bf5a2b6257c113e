/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-step-actions"

#include "config.h"

#include "bh-step-actions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-link-row.h"
#include "bh-number-form.h"
#include "bh-screen-page.h"
#include "bh-tap-badge.h"

typedef struct {
  const BhStep    *step;
  BhPhoneLanguage  language;
  GtkListBox      *list;
  guint            n_typed; /* the fields before this one have their row */
} Builder;

static GtkWidget *
new_list (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return list;
}

static GtkWidget *
new_sign (const char *icon_name)
{
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", icon_name,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);

  gtk_widget_add_css_class (sign, "step-sign");
  return sign;
}

/* What is to be done names things of the phone in Chinese, also in English. */
static GtkWidget *
new_words (const char *words)
{
  GtkWidget *label = bh_label_new (words, NULL);

  if (bh_lang_get_current () == BH_LANG_EN)
    bh_label_set_language (GTK_LABEL (label), BH_LANG_ZH_CN);
  return label;
}

/* A row that is only read: a sign, and words beside it. Returns the box for more lines. */
static GtkBox *
append_row (GtkListBox *list,
            GtkWidget  *sign,
            const char *words)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = bh_line_new (12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (box, "step-action");
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), new_words (words));
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_list_box_append (list, row);
  return GTK_BOX (lines);
}

/* A label of the phone in both of its languages, the one that is shown first. */
static void
append_label (GtkBox          *lines,
              const BhLabel   *label,
              BhPhoneLanguage  language)
{
  const char *other = bh_label_in (label, language == BH_PHONE_ZH ? BH_PHONE_EN : BH_PHONE_ZH);
  const char *shown = bh_label_in (label, language);
  gboolean unconfirmed = language == BH_PHONE_ZH ? label->zh_unconfirmed : label->en_unconfirmed;
  g_autofree char *both = NULL;
  GtkWidget *widget;

  if (shown == NULL)
    return;
  if (other != NULL && strcmp (shown, other) != 0)
    both = g_strdup_printf ("%s / %s", shown, other);
  widget = bh_label_new (both != NULL ? both : shown, "dim-label");
  bh_label_set_language (GTK_LABEL (widget), BH_LANG_ZH_CN);
  gtk_box_append (lines, widget);
  if (unconfirmed) {
    widget = bh_label_new (_("The wording can differ on your phone."), "caption");
    gtk_widget_add_css_class (widget, "dim-label");
    gtk_box_append (lines, widget);
  }
}

static const BhLabel *
tap_label (const BhStep *step,
           const BhTap  *tap)
{
  const BhElement *element = bh_step_element (step, tap->element);

  if (tap->tab >= 0 && (guint) tap->tab < element->n_tabs)
    return &element->tabs[tap->tab];
  return &element->label;
}

static char *
describe_typing (const BhStep *step,
                 guint         element)
{
  const char *type = bh_text (&bh_step_element (step, element)->type);

  if (type == NULL)
    return NULL;
  return g_strdup_printf (bh_element_is_chooser (step, element) ? _("Choose: %s") : _("Type: %s"), type);
}

static void
append_tap (Builder *self,
            guint    index)
{
  const BhTap *tap = bh_step_tap (self->step, index);
  const char *words = bh_text (&tap->words);
  const char *type = bh_text (&bh_step_element (self->step, tap->element)->type);
  BhTint tint = bh_tint_for_wallet (self->step->guide->wallet->id);
  GtkBox *lines = append_row (self->list, bh_tap_badge_new (index + 1, tint), words);

  if (type != NULL && strstr (words, type) == NULL) {
    g_autofree char *typing = describe_typing (self->step, tap->element);

    gtk_box_append (lines, new_words (typing));
  }
  append_label (lines, tap_label (self->step, tap), self->language);
}

static void
append_typing (Builder *self,
               guint    element)
{
  g_autofree char *typing = describe_typing (self->step, element);
  GtkBox *lines;

  if (typing == NULL || bh_step_is_tapped (self->step, element))
    return;
  lines = append_row (self->list, new_sign ("document-edit-symbolic"), typing);
  append_label (lines, &bh_step_element (self->step, element)->label, self->language);
}

/* The fields above @element, as far as they have no row yet. */
static void
append_typing_until (Builder *self,
                     guint    element)
{
  for (; self->n_typed < element; self->n_typed++)
    append_typing (self, self->n_typed);
}

/**
 * bh_step_actions_new:
 * @step: a step with a screen
 *
 * Returns: (transfer floating): what to type and to tap, in the order in which it is done
 */
GtkWidget *
bh_step_actions_new (const BhStep    *step,
                     BhPhoneLanguage  language)
{
  Builder self = { .step = step, .language = language };

  self.list = GTK_LIST_BOX (new_list (_("What to do on this screen")));
  for (guint i = 0; i < step->taps->len; i++) {
    append_typing_until (&self, bh_step_tap (step, i)->element);
    append_tap (&self, i);
  }
  append_typing_until (&self, step->elements->len);
  return GTK_WIDGET (self.list);
}

/* Whether a phone number is typed into one of the fields. */
gboolean
bh_step_types_number (const BhStep *step)
{
  for (guint i = 0; i < step->elements->len; i++) {
    const BhElement *element = step->elements->pdata[i];

    if (element->kind == BH_ELEMENT_FIELD && bh_text (&element->type) != NULL &&
        strstr (element->label.zh, "手机号") != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
append_sms (GtkListBox *list,
            const char *kind,
            const char *where)
{
  GtkBox *lines = append_row (list, new_sign ("mail-unread-symbolic"), kind);

  gtk_box_append (lines, bh_label_new (where, "dim-label"));
  bh_label_stop (gtk_widget_get_ancestor (GTK_WIDGET (lines), GTK_TYPE_LIST_BOX_ROW));
}

/**
 * bh_step_sms_new:
 *
 * Returns: (transfer floating): which text message goes to which number
 */
GtkWidget *
bh_step_sms_new (void)
{
  GtkWidget *list = new_list (_("Which SMS goes where"));

  append_sms (GTK_LIST_BOX (list), _("SMS from the wallet about the account"),
              _("Goes to the number of the account."));
  append_sms (GTK_LIST_BOX (list), _("SMS from the bank"), _("Goes to the number the bank has on file."));
  append_sms (GTK_LIST_BOX (list), _("3-D Secure"),
              _("Goes to the number the card’s issuer has, or to the issuer’s app."));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       bh_link_row_new (_("All Messages, with Their Sources"), NULL,
                                        "win.show-article", BH_NUMBER_MESSAGES_ARTICLE));
  return list;
}
