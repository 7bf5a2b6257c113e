/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-filter"

#include "bh-plan-filter.h"

struct _BhPlanFilter {
  GtkFilter parent_instance;

  BhPlanFits  *fits;
  BhPlanQuery *query;
  guint        prepare_source; /* while there is something to work ahead for the search */
};

/* The choices begin at FIRST_CHOICE, the flags behind them. */
enum {
  PROP_0,
  PROP_SEARCH,
  FIRST_CHOICE,
  FIRST_FLAG = FIRST_CHOICE + BH_N_PLAN_CHOICES,
  N_PROPS = FIRST_FLAG + BH_N_PLAN_FLAGS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BhPlanFilter, bh_plan_filter, GTK_TYPE_FILTER)

static BhVerdict
works (gpointer  data,
       BhPlan   *plan)
{
  return bh_plan_fits_get (BH_PLAN_FILTER (data)->fits, plan)->overall;
}

static gboolean
is_favourite (gpointer  data,
              BhPlan   *plan)
{
  BhSession *session = bh_plan_fits_get_session (BH_PLAN_FILTER (data)->fits);
  BhProfile *profile = bh_session_get_profile (session);

  return profile != NULL && bh_profile_is_favourite (profile, plan->id);
}

static gboolean
bh_plan_filter_match (GtkFilter *filter,
                      gpointer   item)
{
  return bh_plan_query_match (BH_PLAN_FILTER (filter)->query, item);
}

static GtkFilterMatch
bh_plan_filter_get_strictness (GtkFilter *filter)
{
  return GTK_FILTER_MATCH_SOME;
}

/* What follows the person, or the day, is asked anew. */
static void
on_fits_changed (BhPlanFilter *self)
{
  BhDate today = bh_session_get_today (bh_plan_fits_get_session (self->fits));
  gboolean another_day = bh_plan_query_set_today (self->query, today);

  if (another_day || bh_plan_query_get_flag (self->query, BH_PLAN_FLAG_FAVOURITES) ||
      bh_plan_query_get_choice (self->query, BH_PLAN_CHOICE_WORKS) != NULL)
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
on_idle (gpointer user_data)
{
  BhPlanFilter *self = BH_PLAN_FILTER (user_data);

  if (!bh_plan_query_prepare (self->query))
    return G_SOURCE_CONTINUE;
  self->prepare_source = 0;
  return G_SOURCE_REMOVE;
}

static void
bh_plan_filter_finalize (GObject *object)
{
  BhPlanFilter *self = BH_PLAN_FILTER (object);

  g_clear_handle_id (&self->prepare_source, g_source_remove);
  g_clear_pointer (&self->query, bh_plan_query_free);
  g_clear_object (&self->fits);

  G_OBJECT_CLASS (bh_plan_filter_parent_class)->finalize (object);
}

static void
bh_plan_filter_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  BhPlanFilter *self = BH_PLAN_FILTER (object);

  if (prop_id == PROP_SEARCH)
    g_value_set_string (value, bh_plan_query_get_search (self->query));
  else if (prop_id < FIRST_FLAG)
    g_value_set_string (value, bh_plan_query_get_choice (self->query, prop_id - FIRST_CHOICE));
  else
    g_value_set_boolean (value, bh_plan_query_get_flag (self->query, prop_id - FIRST_FLAG));
}

static gboolean
take (BhPlanFilter *self,
      guint         prop_id,
      const GValue *value)
{
  const char *text;

  if (prop_id >= FIRST_FLAG)
    return bh_plan_query_set_flag (self->query, prop_id - FIRST_FLAG, g_value_get_boolean (value));
  text = g_value_get_string (value);
  if (prop_id >= FIRST_CHOICE)
    return bh_plan_query_set_choice (self->query, prop_id - FIRST_CHOICE, text);
  return bh_plan_query_set_search (self->query, text != NULL ? text : "");
}

static void
bh_plan_filter_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (!take (BH_PLAN_FILTER (object), prop_id, value))
    return;
  g_object_notify_by_pspec (object, pspec);
  gtk_filter_changed (GTK_FILTER (object), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
bh_plan_filter_class_init (BhPlanFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = bh_plan_filter_finalize;
  object_class->get_property = bh_plan_filter_get_property;
  object_class->set_property = bh_plan_filter_set_property;
  filter_class->match = bh_plan_filter_match;
  filter_class->get_strictness = bh_plan_filter_get_strictness;

  props[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, "", flags);
  for (guint i = 0; i < BH_N_PLAN_CHOICES; i++)
    props[FIRST_CHOICE + i] =
      g_param_spec_string (bh_plan_choice_names[i], NULL, NULL, NULL, flags);
  for (guint i = 0; i < BH_N_PLAN_FLAGS; i++)
    props[FIRST_FLAG + i] = g_param_spec_boolean (bh_plan_flag_names[i], NULL, NULL,
                                                  bh_plan_flag_default (i), flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bh_plan_filter_init (BhPlanFilter *self)
{
}

BhPlanFilter *
bh_plan_filter_new (BhPlanFits *fits)
{
  BhPlanFilter *self = g_object_new (BH_TYPE_PLAN_FILTER, NULL);
  BhSession *session = bh_plan_fits_get_session (fits);
  const BhPlanPerson person = { works, is_favourite, self };

  self->fits = g_object_ref (fits);
  self->query =
    bh_plan_query_new (bh_session_get_pack (session), bh_session_get_today (session), &person);
  self->prepare_source = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
  g_signal_connect_object (fits, "changed", G_CALLBACK (on_fits_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/* One change for all, so that the plans are filtered once. */
void
bh_plan_filter_clear (BhPlanFilter *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  bh_plan_query_clear (self->query);
  for (guint i = PROP_SEARCH; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_object_thaw_notify (G_OBJECT (self));
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}
