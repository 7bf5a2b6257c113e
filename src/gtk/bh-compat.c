/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-compat"

#include "config.h"

#include "bh-compat.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "bh-publishers.h"
#include "bh-words.h"

/* AdwAboutWindow and AdwMessageDialog became deprecated in 1.6 and are the only ones in 1.2. */
#define HAS_DIALOGS ADW_CHECK_VERSION (1, 6, 0)

#if HAS_DIALOGS
typedef AdwAboutDialog About;
#define ABOUT(name) adw_about_dialog_##name
#else
typedef AdwAboutWindow About;
#define ABOUT(name) adw_about_window_##name
#endif

#define HOMEPAGE "https://github.com/baohao/baohao"

/* Everybody whose pages are sources, the nearest to the matter first. */
static void
add_sources (About  *about,
             BhPack *pack)
{
  const char *nick;

  for (guint i = 0; (nick = bh_word_nick (BH_WORDS_SOURCE_CLASS, i)) != NULL; i++) {
    g_auto (GStrv) publishers = bh_publishers (pack, nick);
    /* Translators: of what kind sources are: “Sources: Official” */
    g_autofree char *title = g_strdup_printf (_("Sources: %s"), bh_word (BH_WORDS_SOURCE_CLASS, nick));

    if (*publishers != NULL)
      ABOUT (add_credit_section) (about, title, (const char **) publishers);
  }
}

static void
fill_about (About  *about,
            BhPack *pack)
{
  const char *developers[] = { _("The Baohao contributors"), NULL };

  g_object_set (about,
                "application-name", _("Baohao"),
                "application-icon", APP_ID,
                "version", VERSION,
                "comments", _("Keep a Japanese phone number, and use WeChat Pay and Alipay with it. "
                              "Works without any network."),
                "website", HOMEPAGE,
                "issue-url", HOMEPAGE "/issues",
                "developer-name", developers[0],
                "developers", developers,
                "license-type", GTK_LICENSE_GPL_3_0,
                NULL);
  add_sources (about, pack);
  ABOUT (add_legal_section) (about, _("The Knowledge"), NULL, GTK_LICENSE_CUSTOM,
    /* Translators: the link is markup and stays as it is */
    _("The texts and figures may be shared and changed under the terms of "
      "<a href=\"https://creativecommons.org/licenses/by/4.0/\">Creative Commons Attribution 4.0 "
      "International</a>. What they rest on belongs to those who published it; their names are "
      "under Credits."));
}

void
bh_compat_show_about (GtkWindow *parent,
                      BhPack    *pack)
{
#if HAS_DIALOGS
  AdwDialog *dialog = adw_about_dialog_new ();

  fill_about (ADW_ABOUT_DIALOG (dialog), pack);
  adw_dialog_present (dialog, GTK_WIDGET (parent));
#else
  GtkWidget *window = adw_about_window_new ();

  fill_about (ADW_ABOUT_WINDOW (window), pack);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
#endif
}

void
bh_compat_show_message (GtkWindow  *parent,
                        const char *heading,
                        const char *body)
{
#if HAS_DIALOGS
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (parent));
#else
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
#endif
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
}

/* Also where the dialog goes with its window, and nobody has answered. */
static void
question_free (gpointer  data,
               GClosure *closure)
{
  g_free (data);
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
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, question_free, 0);
  adw_dialog_present (dialog, GTK_WIDGET (parent));
#else
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, NULL);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_responses (message, "cancel", _("_Cancel"), "accept", accept_label, NULL);
  adw_message_dialog_set_response_appearance (message, "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "accept");
  adw_message_dialog_set_close_response (message, "cancel");
  adw_message_dialog_set_extra_child (message, entry);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
#endif
}
