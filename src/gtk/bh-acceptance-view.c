/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-acceptance-view"

#include "config.h"

#include "bh-acceptance-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-child.h"
#include "bh-evidence-button.h"
#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-link-row.h"
#include "bh-outlook.h"
#include "bh-place-words.h"

#define GOAL "pay-japan"
#define ARTICLE "wallets-japan"
#define OFFLINE_ARTICLE "wallets-offline"

struct _BhAcceptanceView {
  AdwBin parent_instance;

  GtkBox         *wallets;
  GtkListBox     *person;
  GtkCheckButton *only_taken;
  GtkBox         *groups;

  BhSession *session;
  guint      wallet; /* its place in the pack */
};

G_DEFINE_FINAL_TYPE (BhAcceptanceView, bh_acceptance_view, ADW_TYPE_BIN)

static const BhPlaceWallet *
answer_for (BhAcceptanceView *self,
            const BhPlace    *place)
{
  return place->wallets->len > self->wallet ? place->wallets->pdata[self->wallet] : NULL;
}

/* An icon and a word, so that nothing is said by colour alone. */
static GtkWidget *
new_mark (const BhPlaceWallet *answer)
{
  static const char *const icons[BH_N_ACCEPTS] = {
    [BH_ACCEPTS_YES] = "emblem-ok-symbolic",
    [BH_ACCEPTS_SOME] = "dialog-information-symbolic",
    [BH_ACCEPTS_DIFFERS] = "dialog-information-symbolic",
    [BH_ACCEPTS_CONFLICTING] = "dialog-warning-symbolic",
    [BH_ACCEPTS_NOT_NEEDED] = "dialog-information-symbolic",
    [BH_ACCEPTS_DOUBTFUL] = "dialog-warning-symbolic",
    [BH_ACCEPTS_NO] = "window-close-symbolic",
    [BH_ACCEPTS_NOT_KNOWN] = "bh-unknown-symbolic",
  };
  static const char *const colors[BH_N_ACCEPTS] = {
    [BH_ACCEPTS_YES] = "success",
    [BH_ACCEPTS_CONFLICTING] = "warning",
    [BH_ACCEPTS_DOUBTFUL] = "warning",
    [BH_ACCEPTS_NO] = "error",
  };
  const char *note = bh_text (&answer->note);
  g_autofree char *words =
    note != NULL ? g_strdup_printf (C_("acceptance", "%s: %s"), bh_word_accepts (answer->accepts), note)
                 : g_strdup (bh_word_accepts (answer->accepts));

  return bh_part_mark_new (icons[answer->accepts], words, colors[answer->accepts]);
}

static void
append_others (GtkBox        *box,
               const BhPlace *place)
{
  const char *others = bh_text (&place->others);
  /* Translators: other ways to pay: “Also taken: cash, cards” */
  g_autofree char *line = others != NULL ? g_strdup_printf (_("Also taken: %s"), others) : NULL;

  if (line != NULL)
    gtk_box_append (box, bh_label_new (line, "reason"));
}

static void
append_scans (GtkBox        *box,
              const BhPlace *place)
{
  const char *words = bh_word_scans (place->scans);
  const char *note = bh_text (&place->scans_note);
  g_autofree char *line = NULL;

  if (words == NULL)
    return;
  /* Translators: a whole sentence, and a remark on it: “You scan the code of the shop. (2017)” */
  line = note != NULL ? g_strdup_printf (C_("acceptance", "%s (%s)"), words, note) : g_strdup (words);
  gtk_box_append (box, bh_label_new (line, "reason"));
}

static GtkWidget *
new_row (BhAcceptanceView *self,
         const BhPlace    *place)
{
  const BhPlaceWallet *answer = answer_for (self, place);
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);
  GtkWidget *evidence =
    bh_evidence_button_new (&place->evidence, bh_session_get_today (self->session));

  gtk_box_set_spacing (box, 3);
  gtk_box_append (box, bh_label_new (bh_text (&place->name), NULL));
  if (answer != NULL)
    gtk_box_append (box, new_mark (answer));
  append_scans (box, place);
  append_others (box, place);
  if (bh_text (&place->remark) != NULL)
    gtk_box_append (box, bh_label_new (bh_text (&place->remark), "reason"));
  gtk_widget_add_css_class (evidence, "requirement-foot");
  gtk_box_append (box, evidence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  bh_text (&place->name), -1);
  return row;
}

/* A remark without a wallet holds for every choice. */
static gboolean
is_shown (BhAcceptanceView *self,
          const BhPlace    *place)
{
  const BhPlaceWallet *answer = answer_for (self, place);

  return answer == NULL || !gtk_check_button_get_active (self->only_taken) ||
         bh_accepts_counts (answer->accepts);
}

static GtkWidget *
new_group (BhAcceptanceView *self,
           BhPlaceGroup      group)
{
  const GPtrArray *places = bh_pack_places (bh_session_get_pack (self->session));
  GtkWidget *list = bh_part_list_new ();

  for (guint i = 0; i < places->len; i++) {
    const BhPlace *place = places->pdata[i];

    if (place->group == group && is_shown (self, place))
      gtk_list_box_append (GTK_LIST_BOX (list), new_row (self, place));
  }
  return list;
}

static void
append_more (BhAcceptanceView *self,
             GtkListBox       *list,
             const char       *id)
{
  const GPtrArray *articles = bh_pack_articles (bh_session_get_pack (self->session));

  for (guint i = 0; i < articles->len; i++) {
    const BhArticle *article = articles->pdata[i];

    if (strcmp (article->id, id) == 0)
      gtk_list_box_append (list, bh_link_row_new (bh_text (&article->title), NULL, "handbook.follow", id));
  }
}

static void
refresh_groups (BhAcceptanceView *self)
{
  bh_box_clear (self->groups);
  for (BhPlaceGroup group = 0; group < BH_N_PLACES; group++) {
    GtkWidget *heading = bh_part_heading_new (bh_word_place_group (group));
    GtkWidget *list = new_group (self, group);

    if (group == BH_PLACES_OFFLINE)
      append_more (self, GTK_LIST_BOX (list), OFFLINE_ARTICLE);
    gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                    heading, NULL, -1);
    gtk_widget_set_visible (heading, gtk_widget_get_first_child (list) != NULL);
    gtk_widget_set_visible (list, gtk_widget_get_first_child (list) != NULL);
    gtk_box_append (self->groups, heading);
    gtk_box_append (self->groups, list);
  }
}

/* What the answers come to: the places help only those who can pay in Japan at all. */
static void
refresh_person (BhAcceptanceView *self)
{
  const BhOutlook outlook = bh_outlook_of_session (self->session);
  const BhWallet *wallet = bh_pack_wallets (outlook.pack)->pdata[self->wallet];
  g_autofree char *id = g_strconcat (wallet->id, "." GOAL, NULL);
  const BhGoal *goal = bh_pack_goal (outlook.pack, id);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->person, 0)) != NULL)
    gtk_list_box_remove (self->person, GTK_WIDGET (row));
  if (goal != NULL) {
    g_autofree char *reason = bh_outlook_reason (&outlook, goal);
    /* Translators: the verdict on paying in Japan, by the answers of the person */
    g_autofree char *title =
      g_strdup_printf (_("By my answers: %s"), bh_outlook_verdict_word (&outlook, goal));

    gtk_list_box_append (self->person, bh_link_row_new (title, reason, "win.ask-fact", goal->id));
  }
  append_more (self, self->person, ARTICLE);
}

static void
on_wallet_toggled (BhAcceptanceView *self,
                   GtkToggleButton  *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->wallet = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "wallet"));
  refresh_person (self);
  refresh_groups (self);
}

static void
add_wallets (BhAcceptanceView *self)
{
  const GPtrArray *wallets = bh_pack_wallets (bh_session_get_pack (self->session));
  GtkWidget *first = NULL;

  for (guint i = 0; i < wallets->len; i++) {
    const BhWallet *wallet = wallets->pdata[i];
    GtkWidget *button = gtk_toggle_button_new_with_label (bh_text (&wallet->name));

    gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
    g_object_set_data (G_OBJECT (button), "wallet", GUINT_TO_POINTER (i));
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), i == self->wallet);
    g_signal_connect_object (button, "toggled", G_CALLBACK (on_wallet_toggled), self,
                             G_CONNECT_SWAPPED);
    gtk_box_append (self->wallets, button);
    first = first != NULL ? first : button;
  }
}

static void
bh_acceptance_view_dispose (GObject *object)
{
  BhAcceptanceView *self = BH_ACCEPTANCE_VIEW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_acceptance_view_parent_class)->dispose (object);
}

static void
bh_acceptance_view_class_init (BhAcceptanceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_acceptance_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-acceptance-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BhAcceptanceView, wallets);
  gtk_widget_class_bind_template_child (widget_class, BhAcceptanceView, person);
  gtk_widget_class_bind_template_child (widget_class, BhAcceptanceView, only_taken);
  gtk_widget_class_bind_template_child (widget_class, BhAcceptanceView, groups);
  gtk_widget_class_bind_template_callback (widget_class, refresh_groups);
}

static void
bh_acceptance_view_init (BhAcceptanceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bh_acceptance_view_new (BhSession *session)
{
  BhAcceptanceView *self = g_object_new (BH_TYPE_ACCEPTANCE_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh_person), self, G_CONNECT_SWAPPED);
  add_wallets (self);
  refresh_person (self);
  refresh_groups (self);
  return GTK_WIDGET (self);
}
