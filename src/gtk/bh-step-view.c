/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-step-view"

#include "config.h"

#include "bh-step-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-beside.h"
#include "bh-child.h"
#include "bh-evidence-button.h"
#include "bh-guide-progress.h"
#include "bh-labels.h"
#include "bh-notice.h"
#include "bh-number-view.h"
#include "bh-phone-view.h"
#include "bh-screen-page.h"
#include "bh-step-actions.h"
#include "bh-step-checklist.h"
#include "bh-step-links.h"
#include "bh-step-toast.h"

struct _BhStepView {
  AdwBin parent_instance;

  GtkLabel         *title;
  GtkLabel         *path;
  GtkLabel         *time;
  BhNotice         *when;
  GtkWidget        *picture;
  GtkWidget        *languages;
  GtkToggleButton  *chinese;
  GtkToggleButton  *english;
  BhPhoneView      *phone;
  AdwBin           *actions;
  AdwBin           *number;
  GtkBox           *sms;
  BhNotice         *caution;
  GtkBox           *links;
  AdwBin           *evidence;
  GtkToggleButton  *done;
  AdwButtonContent *done_content;

  BhSession       *session; /* borrowed from the page */
  const BhStep    *step;
  BhPhoneLanguage  language;
};

G_DEFINE_FINAL_TYPE (BhStepView, bh_step_view, ADW_TYPE_BIN)

static void
on_language_toggled (BhStepView      *self,
                     GtkToggleButton *button)
{
  BhProfile *profile = bh_session_get_profile (self->session);

  if (profile != NULL && gtk_toggle_button_get_active (button))
    bh_profile_set_phone_language (profile, button == self->english ? "en" : "zh");
}

static void
on_done_toggled (BhStepView *self)
{
  BhProfile *profile = bh_session_get_profile (self->session);

  if (profile != NULL && gtk_toggle_button_get_active (self->done))
    bh_step_mark_done (GTK_WIDGET (self), profile, self->step);
  else if (profile != NULL)
    bh_profile_set_step_done (profile, self->step->id, -1, FALSE);
}

static void
bh_step_view_class_init (BhStepViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BH_TYPE_BESIDE);
  g_type_ensure (BH_TYPE_NOTICE);
  g_type_ensure (BH_TYPE_PHONE_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-step-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BhStepView, title);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, path);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, time);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, when);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, picture);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, languages);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, chinese);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, english);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, phone);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, actions);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, number);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, sms);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, caution);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, links);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, evidence);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, done);
  gtk_widget_class_bind_template_child (widget_class, BhStepView, done_content);
  gtk_widget_class_bind_template_callback (widget_class, on_language_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_done_toggled);
}

static void
bh_step_view_init (BhStepView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The person's case against that of the step. */
static void
refresh_when (BhStepView *self)
{
  BhTruth applies = bh_step_applies (self->session, self->step);
  const BhFact *fact = bh_condition_open_fact (self->session, self->step->branch);
  const char *when = bh_text (&self->step->when);
  g_autofree char *text = NULL;

  if (bh_session_step_state (self->session, self->step) == BH_STEP_ALREADY) {
    text = bh_session_step_reason (self->session, self->step);
    gtk_widget_set_visible (GTK_WIDGET (self->when), TRUE);
    bh_notice_set_text (self->when, text);
    bh_notice_set_action (self->when, NULL, NULL, NULL);
    return;
  }
  gtk_widget_set_visible (GTK_WIDGET (self->when), applies != BH_TRUE && when != NULL);
  if (applies == BH_TRUE || when == NULL)
    return;
  if (applies == BH_FALSE)
    /* Translators: %s is a whole sentence: “You have no account yet.” */
    text = g_strdup_printf (_("This step does not apply to you. Only if: %s"), when);
  else
    text = g_strdup_printf (_("Only if: %s"), when);
  bh_notice_set_text (self->when, text);
  bh_notice_set_action (self->when, fact != NULL ? _("Answer the Question") : NULL, "win.ask-fact",
                        fact != NULL ? fact->id : NULL);
}

static void
refresh_done (BhStepView *self)
{
  gboolean done = bh_step_is_done (self->session, self->step);

  g_signal_handlers_block_by_func (self->done, on_done_toggled, self);
  gtk_toggle_button_set_active (self->done, done);
  g_signal_handlers_unblock_by_func (self->done, on_done_toggled, self);
  adw_button_content_set_label (self->done_content, done ? _("Done") : _("Mark as Done"));
  adw_button_content_set_icon_name (self->done_content,
                                    done ? "object-select-symbolic" : "checkbox-symbolic");
}

static void
set_language_button (BhStepView *self)
{
  GtkToggleButton *button = self->language == BH_PHONE_EN ? self->english : self->chinese;

  g_signal_handlers_block_by_func (self->chinese, on_language_toggled, self);
  g_signal_handlers_block_by_func (self->english, on_language_toggled, self);
  gtk_toggle_button_set_active (button, TRUE);
  g_signal_handlers_unblock_by_func (self->chinese, on_language_toggled, self);
  g_signal_handlers_unblock_by_func (self->english, on_language_toggled, self);
}

/* What depends on the phone's language. */
static void
show_screen (BhStepView *self)
{
  set_language_button (self);
  bh_phone_view_show (self->phone, self->step, self->language);
  gtk_label_set_text (self->path, bh_label_in (&self->step->path, self->language));
  adw_bin_set_child (self->actions, bh_step_actions_new (self->step, self->language));
}

static BhPhoneLanguage
phone_language (BhStepView *self)
{
  BhProfile *profile = bh_session_get_profile (self->session);

  if (profile != NULL && strcmp (bh_profile_get_phone_language (profile), "en") == 0)
    return BH_PHONE_EN;
  return BH_PHONE_ZH;
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  gtk_label_set_text (label, text != NULL ? text : "");
}

static void
show_time (BhStepView *self)
{
  const char *time = bh_text (&self->step->time);
  /* Translators: how long a step takes: “5 min”, “days to weeks” */
  g_autofree char *text = time != NULL ? g_strdup_printf (_("Time: %s"), time) : NULL;

  show_text (self->time, text);
}

/* Each step has an entry of its own, so that no number is carried on. */
static void
show_number (BhStepView *self)
{
  GtkWidget *view =
    bh_number_view_new_for_step (bh_session_get_pack (self->session), self->step);

  adw_bin_set_child (self->number, view);
  gtk_widget_set_visible (GTK_WIDGET (self->number), view != NULL);
}

static void
show_sms (BhStepView *self)
{
  gboolean types_number = self->step->screen && bh_step_types_number (self->step);

  gtk_widget_set_visible (GTK_WIDGET (self->sms), types_number);
  if (types_number && gtk_widget_get_last_child (GTK_WIDGET (self->sms)) ==
                        gtk_widget_get_first_child (GTK_WIDGET (self->sms)))
    gtk_box_append (self->sms, bh_step_sms_new ());
}

static void
show_links (BhStepView *self)
{
  bh_box_clear (self->links);
  bh_step_links_append (self->links, bh_session_get_pack (self->session), self->step);
  gtk_widget_set_visible (GTK_WIDGET (self->links),
                          gtk_widget_get_first_child (GTK_WIDGET (self->links)) != NULL);
}

/* What does not change while the step is shown. */
static void
show_step (BhStepView *self)
{
  const char *caution = bh_text (&self->step->caution);

  gtk_label_set_text (self->title, bh_text (&self->step->title));
  show_time (self);
  gtk_widget_set_visible (self->picture, self->step->screen);
  gtk_widget_set_visible (GTK_WIDGET (self->path), self->step->screen);
  gtk_widget_set_visible (GTK_WIDGET (self->caution), caution != NULL);
  bh_notice_set_text (self->caution, caution);
  show_number (self);
  show_sms (self);
  show_links (self);
  adw_bin_set_child (self->evidence, bh_evidence_button_new (&self->step->evidence,
                                                             bh_session_get_today (self->session)));
  if (self->step->screen)
    show_screen (self);
  else
    adw_bin_set_child (self->actions, bh_step_checklist_new (self->session, self->step));
}

/* Brings what the person can change up to date with the session. */
void
bh_step_view_refresh (BhStepView *self)
{
  BhPhoneLanguage language;

  if (self->step == NULL)
    return;
  language = phone_language (self);
  if (language != self->language) {
    self->language = language;
    if (self->step->screen)
      show_screen (self);
  }
  if (!self->step->screen)
    bh_step_checklist_refresh (BH_STEP_CHECKLIST (adw_bin_get_child (self->actions)));
  refresh_when (self);
  refresh_done (self);
}

void
bh_step_view_show (BhStepView   *self,
                   BhSession    *session,
                   const BhStep *step)
{
  self->session = session;
  if (self->step != step) {
    self->step = step;
    self->language = phone_language (self);
    show_step (self);
  }
  bh_step_view_refresh (self);
}

/* The label that names the step, for relations. */
GtkWidget *
bh_step_view_get_title (BhStepView *self)
{
  return GTK_WIDGET (self->title);
}
