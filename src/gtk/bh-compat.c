/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-compat"

#include "config.h"

#include "bh-compat.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* AdwAboutWindow and AdwMessageDialog became deprecated in 1.6 and are the only ones in 1.2. */
#define HAS_DIALOGS ADW_CHECK_VERSION (1, 6, 0)

static const char *const developers[] = { N_("The Baohao contributors"), NULL };

void
bh_compat_show_about (GtkWindow *parent)
{
  const char *names[] = { _(developers[0]), NULL };
  const char *comments = _("Keep a Japanese phone number, and use WeChat Pay and Alipay with it. "
                           "Works without any network.");

#if HAS_DIALOGS
  adw_show_about_dialog (GTK_WIDGET (parent),
#else
  adw_show_about_window (parent,
#endif
                         "application-name", _("Baohao"),
                         "application-icon", APP_ID,
                         "version", VERSION,
                         "comments", comments,
                         "developer-name", names[0],
                         "developers", names,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

typedef struct {
  BhCompatTextFunc  callback;
  gpointer          user_data;
  GtkEditable      *entry;
} Question;

static void
answer (Question   *question,
        const char *response)
{
  gboolean accepted = g_str_equal (response, "accept");

  question->callback (accepted ? gtk_editable_get_text (question->entry) : NULL, question->user_data);
  g_free (question);
}

#if HAS_DIALOGS
static void
on_response (AdwAlertDialog *dialog,
             const char     *response,
             gpointer        user_data)
#else
static void
on_response (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
#endif
{
  answer (user_data, response);
}

void
bh_compat_ask_text (GtkWindow        *parent,
                    const char       *heading,
                    const char       *accept_label,
                    const char       *text,
                    BhCompatTextFunc  callback,
                    gpointer          user_data)
{
  GtkWidget *entry = gtk_entry_new ();
  Question *question = g_new (Question, 1);

  *question = (Question) { callback, user_data, GTK_EDITABLE (entry) };
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 60);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
#if HAS_DIALOGS
  AdwDialog *dialog = adw_alert_dialog_new (heading, NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "cancel", _("_Cancel"), "accept", accept_label, NULL);
  adw_alert_dialog_set_response_appearance (alert, "accept", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "accept");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_set_extra_child (alert, entry);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), question);
  adw_dialog_present (dialog, GTK_WIDGET (parent));
#else
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_responses (message, "cancel", _("_Cancel"), "accept", accept_label, NULL);
  adw_message_dialog_set_response_appearance (message, "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "accept");
  adw_message_dialog_set_close_response (message, "cancel");
  adw_message_dialog_set_extra_child (message, entry);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), question);
  gtk_window_present (GTK_WINDOW (dialog));
#endif
}
