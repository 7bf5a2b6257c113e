/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-details"

#include "config.h"

#include "bh-plan-details.h"

#include <glib/gi18n.h>

#include "bh-attention.h"
#include "bh-child.h"
#include "bh-cost-view.h"
#include "bh-handbook-ids.h"
#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-plan-fit-view.h"
#include "bh-plan-groups.h"
#include "bh-plan-words.h"

/* What is so near below the lower edge is there, in pixels. */
#define NEAR 200

struct _BhPlanDetails {
  AdwBin parent_instance;

  GtkWidget         *separator;
  GtkWidget         *back;
  GtkScrolledWindow *scroller;
  GtkLabel          *brand;
  GtkWidget         *dates;
  GtkWidget         *about;
  GtkLabel          *about_label;
  GtkLabel          *name;
  GtkLabel          *status;
  GtkLabel          *status_note;
  GtkToggleButton   *mine;
  GtkWidget         *mine_icon;
  GtkLabel          *mine_label;
  GtkToggleButton   *favourite;
  GtkToggleButton   *compare;
  BhPlanFitView     *fit;
  BhCostView        *cost;
  GtkBox            *groups;
  GtkLinkButton     *page;
  GtkWidget         *no_page;

  BhPlanFits   *fits;
  GListStore   *comparison;
  BhPlan       *plan;
  BhDate        today;     /* for which the groups are built */
  guint         n_groups;  /* that are there; others follow as far as they come into sight */
  gboolean      turned_to; /* whether somebody has come to the details: then all follow */
  guint         tick;      /* while groups are added */
  gboolean      updating; /* the buttons follow the profile, not the other way round */
};

G_DEFINE_FINAL_TYPE (BhPlanDetails, bh_plan_details, ADW_TYPE_BIN)

static BhSession *
session_of (BhPlanDetails *self)
{
  return bh_plan_fits_get_session (self->fits);
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* What cannot simply be bought today is said louder. */
static void
show_status (BhPlanDetails *self)
{
  BhDate today = bh_session_get_today (session_of (self));
  g_autofree char *status = bh_plan_status_sentence (self->plan, today);
  g_autofree char *mark = bh_plan_status_short (self->plan, today);
  const char *note = bh_text (&self->plan->status_note);

  gtk_label_set_label (self->status, status);
  set_class (GTK_WIDGET (self->status), "heading", mark != NULL);
  gtk_label_set_label (self->status_note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->status_note), note != NULL);
}

static void
show_marks (BhPlanDetails *self)
{
  BhProfile *profile = bh_session_get_profile (session_of (self));
  gboolean mine = bh_session_get_situation (session_of (self))->plan == self->plan;
  gboolean favourite = profile != NULL && bh_profile_is_favourite (profile, self->plan->id);

  self->updating = TRUE;
  gtk_toggle_button_set_active (self->mine, mine);
  gtk_widget_set_visible (self->mine_icon, mine);
  gtk_widget_set_visible (self->dates, mine);
  gtk_label_set_label (self->mine_label, mine ? _("My Line") : _("Use as My Line"));
  set_class (GTK_WIDGET (self->mine), "suggested-action", !mine);
  gtk_toggle_button_set_active (self->favourite, favourite);
  gtk_button_set_icon_name (GTK_BUTTON (self->favourite),
                            favourite ? "starred-symbolic" : "non-starred-symbolic");
  gtk_toggle_button_set_active (self->compare, bh_comparison_has (self->comparison, self->plan));
  self->updating = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->mine), profile != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->favourite), profile != NULL);
}

static void
show_page (BhPlanDetails *self)
{
  const char *url = self->plan->url;

  gtk_widget_set_visible (GTK_WIDGET (self->page), url != NULL);
  gtk_widget_set_visible (self->no_page, url == NULL);
  gtk_link_button_set_uri (self->page, url != NULL ? url : "");
  gtk_link_button_set_visited (self->page, FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->page), url);
}

/* The way to what is known of the brand. */
static void
show_about (BhPlanDetails *self)
{
  const BhBrand *brand = self->plan->brand;
  /* Translators: %s is a carrier: “About NTT docomo” */
  g_autofree char *label = g_strdup_printf (_("About %s"), bh_text (&brand->name));

  gtk_label_set_label (self->about_label, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->about), "s",
                                    bh_handbook_brand_id (brand));
}

static void
add_group (BhPlanDetails *self)
{
  gtk_box_append (self->groups, bh_plan_group_new (self->n_groups,
                                                   bh_session_get_pack (session_of (self)),
                                                   self->plan, self->today));
  self->n_groups++;
}

/* Whether the last group that is there is in sight, or nearly so. */
static gboolean
nears_end (BhPlanDetails *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);
  double below =
    gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment) - page;

  return page > 0 && below < NEAR;
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  BhPlanDetails *self = BH_PLAN_DETAILS (widget);

  if (self->n_groups < BH_N_PLAN_GROUPS && (self->turned_to || nears_end (self))) {
    add_group (self);
    return G_SOURCE_CONTINUE;
  }
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
grow (BhPlanDetails *self)
{
  if (self->tick == 0 && self->plan != NULL && self->n_groups < BH_N_PLAN_GROUPS)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
on_turned_to (GtkWidget *scroller)
{
  BhPlanDetails *self =
    BH_PLAN_DETAILS (gtk_widget_get_ancestor (scroller, BH_TYPE_PLAN_DETAILS));

  self->turned_to = TRUE;
  grow (self);
}

/* The first group at once; the others one in each frame, as far as somebody gets to see them. */
static void
show_groups (BhPlanDetails *self)
{
  bh_box_clear (self->groups);
  self->today = bh_session_get_today (session_of (self));
  self->n_groups = 0;
  add_group (self);
  grow (self);
}

/* Follows the groups as they are scrolled, and as the window becomes higher. */
static void
watch_sight (BhPlanDetails *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  g_signal_connect_object (adjustment, "changed", G_CALLBACK (grow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (grow), self, G_CONNECT_SWAPPED);
  bh_attention_await (GTK_WIDGET (self->scroller), on_turned_to);
}

static void
on_fits_changed (BhPlanDetails *self)
{
  if (self->plan == NULL)
    return;
  show_marks (self);
  if (bh_date_compare (self->today, bh_session_get_today (session_of (self))) == 0)
    return;
  show_status (self);
  show_groups (self);
}

static void
on_mine_toggled (BhPlanDetails *self)
{
  BhProfile *profile = bh_session_get_profile (session_of (self));
  gboolean mine = gtk_toggle_button_get_active (self->mine);

  if (!self->updating && profile != NULL)
    bh_profile_set_plan (profile, mine ? self->plan->id : "");
}

static void
on_favourite_toggled (BhPlanDetails *self)
{
  BhProfile *profile = bh_session_get_profile (session_of (self));
  gboolean favourite = gtk_toggle_button_get_active (self->favourite);

  if (!self->updating && profile != NULL)
    bh_profile_set_favourite (profile, self->plan->id, favourite);
}

/* A plan for which there is no room is not put there, and says so. */
static void
on_compare_toggled (BhPlanDetails *self)
{
  gboolean compare = gtk_toggle_button_get_active (self->compare);

  if (self->updating || self->plan == NULL ||
      bh_comparison_set (self->comparison, self->plan, compare))
    return;
  gtk_toggle_button_set_active (self->compare, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _("Four plans stand side by side already"));
}

static void
on_comparison_changed (BhPlanDetails *self)
{
  if (self->plan != NULL)
    show_marks (self);
}

static void
bh_plan_details_dispose (GObject *object)
{
  BhPlanDetails *self = BH_PLAN_DETAILS (object);

  g_clear_object (&self->comparison);
  g_clear_object (&self->fits);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (bh_plan_details_parent_class)->dispose (object);
}

static void
bh_plan_details_class_init (BhPlanDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_plan_details_dispose;

  g_type_ensure (BH_TYPE_COST_VIEW);
  g_type_ensure (BH_TYPE_LINE_LAYOUT);
  g_type_ensure (BH_TYPE_PLAN_FIT_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/baohao/Baohao/ui/bh-plan-details.ui");
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, separator);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, back);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, scroller);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, brand);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, dates);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, about);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, about_label);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, name);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, status);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, status_note);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, mine);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, mine_icon);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, mine_label);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, favourite);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, compare);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, fit);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, cost);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, groups);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, page);
  gtk_widget_class_bind_template_child (widget_class, BhPlanDetails, no_page);
  gtk_widget_class_bind_template_callback (widget_class, on_mine_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_favourite_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_compare_toggled);
}

static void
bh_plan_details_init (BhPlanDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bh_label_set_language (self->name, BH_LANG_JA);
  watch_sight (self);
}

void
bh_plan_details_set_fits (BhPlanDetails *self,
                          BhPlanFits    *fits,
                          BhPlanCosts   *costs,
                          GListStore    *comparison)
{
  g_return_if_fail (self->fits == NULL);

  self->fits = g_object_ref (fits);
  self->comparison = g_object_ref (comparison);
  g_signal_connect_object (comparison, "items-changed", G_CALLBACK (on_comparison_changed), self,
                           G_CONNECT_SWAPPED);
  bh_plan_fit_view_set_fits (self->fit, fits);
  bh_cost_view_set_costs (self->cost, costs);
  g_signal_connect_object (fits, "changed", G_CALLBACK (on_fits_changed), self, G_CONNECT_SWAPPED);
}

void
bh_plan_details_set_plan (BhPlanDetails *self,
                          BhPlan        *plan)
{
  if (!g_set_object (&self->plan, plan))
    return;
  gtk_label_set_label (self->brand, bh_text (&plan->brand->name));
  gtk_label_set_label (self->name, plan->name);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  bh_plan_fit_view_set_plan (self->fit, plan);
  bh_cost_view_set_plan (self->cost, plan);
  show_status (self);
  show_marks (self);
  show_page (self);
  show_about (self);
  show_groups (self);
}

void
bh_plan_details_set_collapsed (BhPlanDetails *self,
                               gboolean       collapsed)
{
  gtk_widget_set_visible (self->back, collapsed);
  gtk_widget_set_visible (self->separator, !collapsed);
}
