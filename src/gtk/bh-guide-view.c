/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-guide-view"

#include "config.h"

#include "bh-guide-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-adaptive-bin.h"
#include "bh-guide-finish.h"
#include "bh-guide-notice.h"
#include "bh-guide-overview.h"
#include "bh-guide-progress.h"
#include "bh-line-layout.h"
#include "bh-step-toast.h"
#include "bh-step-view.h"

struct _BhGuideView {
  AdwBin parent_instance;

  GtkWidget         *back_to_list;
  GtkLabel          *title;
  GtkLabel          *place;
  GtkToggleButton   *all_steps;
  GtkProgressBar    *progress;
  GtkStack          *stack;
  BhGuideOverview   *overview;
  BhGuideFinish     *finish;
  GtkScrolledWindow *scroller;
  BhNotice          *notice;
  BhStepView        *step_view;
  GtkWidget         *back;
  GtkWidget         *skip;
  GtkButton         *next;

  BhSession     *session; /* borrowed from the page */
  const BhGuide *guide;
  const BhStep  *step; /* (nullable): the one that is, or was last, shown */
};

G_DEFINE_FINAL_TYPE (BhGuideView, bh_guide_view, ADW_TYPE_BIN)

static gboolean
is_showing (BhGuideView *self,
            const char  *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0;
}

/* The nearest step from @step that applies; @step itself does not count. */
static const BhStep *
neighbour (BhGuideView  *self,
           const BhStep *step,
           int           direction)
{
  const GPtrArray *steps = self->guide->steps;
  guint index = 0;

  if (step == NULL || !g_ptr_array_find ((GPtrArray *) steps, step, &index))
    return NULL;
  for (index += direction; index < steps->len; index += direction) {
    if (bh_session_step_state (self->session, steps->pdata[index]) != BH_STEP_SKIPPED)
      return steps->pdata[index];
  }
  return NULL;
}

/* From 1, among those that apply; 0 where @step does not. */
static guint
place_of (BhGuideView  *self,
          const BhStep *step)
{
  g_autoptr (GPtrArray) steps = bh_guide_get_steps (self->session, self->guide);
  guint index = 0;

  return g_ptr_array_find (steps, step, &index) ? index + 1 : 0;
}

static char *
describe_place (BhGuideView           *self,
                const BhGuideProgress *progress)
{
  guint place = self->step != NULL ? place_of (self, self->step) : 0;

  if (is_showing (self, "step")) {
    if (place == 0)
      return g_strdup (_("Not one of your steps"));
    return g_strdup_printf (_("Step %u of %u"), place, progress->n_steps);
  }
  return g_strdup_printf (ngettext ("%u of %u step done", "%u of %u steps done", progress->n_steps),
                          progress->n_done, progress->n_steps);
}

static void
refresh_head (BhGuideView *self)
{
  g_autofree char *place = NULL;
  g_autofree char *done = NULL;
  BhGuideProgress progress;
  double fraction;

  bh_guide_progress_read (&progress, self->session, self->guide);
  place = describe_place (self, &progress);
  done = g_strdup_printf (ngettext ("%u of %u step done", "%u of %u steps done", progress.n_steps),
                          progress.n_done, progress.n_steps);
  fraction = progress.n_steps > 0 ? (double) progress.n_done / progress.n_steps : 0;
  gtk_label_set_text (self->title, bh_text (&self->guide->title));
  gtk_label_set_text (self->place, place);
  gtk_progress_bar_set_fraction (self->progress, fraction);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->progress), done);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, done, -1);
}

/* The buttons under a step say what they do here. */
static void
refresh_bar (BhGuideView *self)
{
  gboolean done = bh_step_is_done (self->session, self->step);
  gboolean last = neighbour (self, self->step, 1) == NULL;
  gboolean first = neighbour (self, self->step, -1) == NULL;

  /* A button that goes must not take the keyboard with it. */
  if ((first && gtk_widget_has_focus (self->back)) || ((done || last) && gtk_widget_has_focus (self->skip)))
    gtk_widget_grab_focus (GTK_WIDGET (self->next));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "guide.back", !first);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "guide.next", !last);
  gtk_widget_set_visible (self->skip, !done && !last);
  if (last)
    gtk_button_set_label (self->next, done ? _("_Finish") : _("_Done"));
  else
    gtk_button_set_label (self->next, done ? _("_Next") : _("_Done, Next"));
}

/* Brings everything that is shown up to date with the session. */
void
bh_guide_view_refresh (BhGuideView *self)
{
  if (self->guide == NULL)
    return;
  refresh_head (self);
  if (is_showing (self, "overview"))
    bh_guide_overview_refresh (self->overview);
  else if (is_showing (self, "finish"))
    bh_guide_finish_refresh (self->finish);
  else if (self->step != NULL) {
    bh_guide_notice_refresh (self->notice, self->session, self->guide);
    bh_step_view_refresh (self->step_view);
    refresh_bar (self);
  }
}

static void
show_page (BhGuideView *self,
           const char  *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_toggle_button_set_active (self->all_steps, g_str_equal (page, "overview"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->all_steps), self->step != NULL || g_str_equal (page, "finish"));
  bh_guide_view_refresh (self);
}

static void
show_overview (BhGuideView *self)
{
  bh_guide_overview_show (self->overview, self->session, self->guide);
  show_page (self, "overview");
}

static void
show_step (BhGuideView  *self,
           const BhStep *step)
{
  gboolean other = self->step != step;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* What had the keyboard goes with the old step. */
  if (other && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->step_view)))
    gtk_widget_grab_focus (GTK_WIDGET (self->next));
  self->step = step;
  bh_step_view_show (self->step_view, self->session, step);
  show_page (self, "step");
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
show_finish (BhGuideView *self)
{
  bh_guide_finish_show (self->finish, self->session, self->guide);
  show_page (self, "finish");
}

static void
on_show_step (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BhGuideView *self = BH_GUIDE_VIEW (widget);
  const BhStep *step =
    bh_pack_step (bh_session_get_pack (self->session), g_variant_get_string (parameter, NULL));

  if (step != NULL && step->guide == self->guide)
    show_step (self, step);
}

static void
on_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BhGuideView *self = BH_GUIDE_VIEW (widget);
  const BhStep *step = neighbour (self, self->step, -1);

  if (!is_showing (self, "step") && self->step != NULL)
    show_step (self, self->step);
  else if (step != NULL)
    show_step (self, step);
}

static void
on_next (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BhGuideView *self = BH_GUIDE_VIEW (widget);
  const BhStep *step = neighbour (self, self->step, 1);

  if (is_showing (self, "step") && step != NULL)
    show_step (self, step);
}

/* After the last step comes the end, or, where steps were skipped, the list of all. */
static void
on_finish_step (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  BhGuideView *self = BH_GUIDE_VIEW (widget);
  BhProfile *profile = bh_session_get_profile (self->session);
  const BhStep *step = neighbour (self, self->step, 1);
  BhGuideProgress progress;

  if (profile != NULL)
    bh_step_mark_done (widget, profile, self->step);
  bh_guide_progress_read (&progress, self->session, self->guide);
  if (step != NULL)
    show_step (self, step);
  else if (progress.next == NULL)
    show_finish (self);
  else
    show_overview (self);
}

static void
on_leave (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  BhGuideView *self = BH_GUIDE_VIEW (widget);

  if (self->guide != NULL && is_showing (self, "overview") && self->step != NULL)
    show_step (self, self->step);
  else
    gtk_widget_activate_action (widget, "guides.show-list", NULL);
}

static void
on_all_steps_toggled (BhGuideView *self)
{
  gboolean active = gtk_toggle_button_get_active (self->all_steps);

  if (self->guide == NULL || active == is_showing (self, "overview"))
    return;
  if (active)
    show_overview (self);
  else if (self->step != NULL)
    show_step (self, self->step);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "guide.show-step", "s", on_show_step);
  gtk_widget_class_install_action (widget_class, "guide.back", NULL, on_back);
  gtk_widget_class_install_action (widget_class, "guide.next", NULL, on_next);
  gtk_widget_class_install_action (widget_class, "guide.finish-step", NULL, on_finish_step);
  gtk_widget_class_install_action (widget_class, "guide.leave", NULL, on_leave);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "guide.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "guide.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "guide.leave", NULL);
}

static void
bh_guide_view_class_init (BhGuideViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BH_TYPE_ADAPTIVE_BIN);
  g_type_ensure (BH_TYPE_GUIDE_FINISH);
  g_type_ensure (BH_TYPE_GUIDE_OVERVIEW);
  g_type_ensure (BH_TYPE_LINE_LAYOUT);
  g_type_ensure (BH_TYPE_NOTICE);
  g_type_ensure (BH_TYPE_STEP_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-guide-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, back_to_list);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, title);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, place);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, all_steps);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, progress);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, stack);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, overview);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, finish);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, scroller);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, notice);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, step_view);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, back);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, skip);
  gtk_widget_class_bind_template_child (widget_class, BhGuideView, next);
  gtk_widget_class_bind_template_callback (widget_class, on_all_steps_toggled);
  install_actions (widget_class);
}

static void
bh_guide_view_init (BhGuideView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Whoever goes on with the keyboard stays on this button and hears which step has come. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->next), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  bh_step_view_get_title (self->step_view), NULL, -1);
}

/**
 * bh_guide_view_open:
 * @guide: the guide to show
 * @step: (nullable): the step to begin with; all in short where there is none
 */
void
bh_guide_view_open (BhGuideView   *self,
                    BhSession     *session,
                    const BhGuide *guide,
                    const BhStep  *step)
{
  self->session = session;
  if (self->guide != guide) {
    self->guide = guide;
    self->step = NULL;
  }
  if (step != NULL)
    show_step (self, step);
  else
    show_overview (self);
}

/**
 * bh_guide_view_set_alone:
 * @alone: whether the list of guides is out of sight, so that a way back to it is needed
 */
void
bh_guide_view_set_alone (BhGuideView *self,
                         gboolean     alone)
{
  gtk_widget_set_visible (self->back_to_list, alone);
}

const BhGuide *
bh_guide_view_get_guide (BhGuideView *self)
{
  return self->guide;
}
