/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-filter"

#include "bh-plan-filter.h"

#include <string.h>

#include "bh-fold.h"
#include "bh-plan-words.h"

struct _BhPlanFilter {
  GtkFilter parent_instance;

  BhSession  *session;
  BhDate      today;
  GHashTable *keys; /* BhPlan → the folded texts that are searched */

  char     *search;
  char    **words; /* of search, folded */
  char     *network;
  char     *service;
  gboolean  codes_abroad;
  gboolean  visitors;
  gboolean  favourites;
  gboolean  on_sale;
  gboolean  toppings;
};

enum {
  PROP_0,
  PROP_SEARCH,
  PROP_NETWORK,
  PROP_SERVICE,
  PROP_CODES_ABROAD,
  PROP_VISITORS,
  PROP_FAVOURITES,
  PROP_ON_SALE,
  PROP_TOPPINGS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BhPlanFilter, bh_plan_filter, GTK_TYPE_FILTER)

static void
append_text (GString      *key,
             const BhText *text)
{
  for (guint lang = 0; lang < BH_N_LANGS; lang++) {
    if (text->in[lang] != NULL)
      g_string_append_printf (key, "%s\n", text->in[lang]);
  }
}

static void
append_network (GString    *key,
                BhPack     *pack,
                const char *id)
{
  const GPtrArray *networks = bh_pack_networks (pack);

  for (guint i = 0; i < networks->len; i++) {
    const BhNamed *network = networks->pdata[i];

    if (g_strcmp0 (network->id, id) == 0)
      append_text (key, &network->name);
  }
}

static const char *
search_key (BhPlanFilter *self,
            BhPlan       *plan)
{
  char *key = g_hash_table_lookup (self->keys, plan);
  g_autoptr (GString) text = NULL;

  if (key != NULL)
    return key;
  text = g_string_new (NULL);
  g_string_append_printf (text, "%s\n%s\n", plan->id, plan->name);
  append_text (text, &plan->brand->name);
  append_network (text, bh_session_get_pack (self->session), plan->network);
  if (plan->operator_ != NULL)
    g_string_append (text, plan->operator_);
  key = bh_fold (text->str, BH_FOLD_TEXT);
  g_hash_table_insert (self->keys, plan, key);
  return key;
}

static gboolean
matches_search (BhPlanFilter *self,
                BhPlan       *plan)
{
  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++) {
    if (strstr (search_key (self, plan), self->words[i]) == NULL)
      return FALSE;
  }
  return TRUE;
}

static gboolean
can_arrive (BhSmsAbroad state)
{
  return state != BH_SMS_ABROAD_UNKNOWN && state != BH_SMS_ABROAD_NOT_OFFERED;
}

static gboolean
codes_can_arrive (BhPlan *plan)
{
  for (guint i = 0; i < plan->sms_abroad->n_by_network; i++) {
    if (can_arrive (plan->sms_abroad->by_network[i].state))
      return TRUE;
  }
  return can_arrive (plan->sms_abroad->state);
}

static gboolean
is_favourite (BhPlanFilter *self,
              BhPlan       *plan)
{
  BhProfile *profile = bh_session_get_profile (self->session);

  return profile != NULL && bh_profile_is_favourite (profile, plan->id);
}

static gboolean
is_for_sale (BhPlanFilter *self,
             BhPlan       *plan)
{
  BhPlanStatus status = bh_plan_status_on (plan, self->today);

  return status == BH_PLAN_ON_SALE || status == BH_PLAN_ANNOUNCED;
}

/* A topping is bought on top of a plan and keeps no number by itself: it is
 * shown to those who ask for it. */
static gboolean
shows_kind (BhPlanFilter *self,
            BhPlan       *plan)
{
  return self->toppings || *self->search != '\0' || strcmp (plan->kind, "topping") != 0;
}

static gboolean
bh_plan_filter_match (GtkFilter *filter,
                      gpointer   item)
{
  BhPlanFilter *self = BH_PLAN_FILTER (filter);
  BhPlan *plan = item;

  if (self->on_sale && !is_for_sale (self, plan))
    return FALSE;
  if (!shows_kind (self, plan))
    return FALSE;
  if (self->network != NULL && g_strcmp0 (self->network, plan->network) != 0)
    return FALSE;
  if (self->service != NULL && g_strcmp0 (self->service, plan->service) != 0)
    return FALSE;
  if (self->codes_abroad && !codes_can_arrive (plan))
    return FALSE;
  if (self->visitors && plan->other->tourists != BH_ANSWER_YES)
    return FALSE;
  if (self->favourites && !is_favourite (self, plan))
    return FALSE;
  return matches_search (self, plan);
}

static GtkFilterMatch
bh_plan_filter_get_strictness (GtkFilter *filter)
{
  return GTK_FILTER_MATCH_SOME;
}

static void
on_session_changed (BhPlanFilter *self)
{
  BhDate today = bh_session_get_today (self->session);
  gboolean another_day = bh_date_compare (today, self->today) != 0;

  self->today = today;
  if (self->favourites || another_day)
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
changed (BhPlanFilter *self,
         guint         prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
set_search (BhPlanFilter *self,
            const char   *search)
{
  g_autofree char *folded = NULL;

  if (strcmp (self->search, search) == 0)
    return;
  g_free (self->search);
  self->search = g_strdup (search);
  folded = bh_fold (search, BH_FOLD_TEXT);
  g_clear_pointer (&self->words, g_strfreev);
  self->words = g_strsplit_set (folded, " \t", -1);
  changed (self, PROP_SEARCH);
}

static void
set_id (BhPlanFilter  *self,
        char         **place,
        const char    *id,
        guint          prop)
{
  if (g_strcmp0 (*place, id) == 0)
    return;
  g_free (*place);
  *place = g_strdup (id);
  changed (self, prop);
}

static void
set_flag (BhPlanFilter *self,
          gboolean     *place,
          gboolean      flag,
          guint         prop)
{
  if (*place == flag)
    return;
  *place = flag;
  changed (self, prop);
}

static void
bh_plan_filter_finalize (GObject *object)
{
  BhPlanFilter *self = BH_PLAN_FILTER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->network, g_free);
  g_clear_pointer (&self->service, g_free);

  G_OBJECT_CLASS (bh_plan_filter_parent_class)->finalize (object);
}

static void
bh_plan_filter_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  BhPlanFilter *self = BH_PLAN_FILTER (object);

  switch (prop_id) {
  case PROP_SEARCH:
    g_value_set_string (value, self->search);
    break;
  case PROP_NETWORK:
    g_value_set_string (value, self->network);
    break;
  case PROP_SERVICE:
    g_value_set_string (value, self->service);
    break;
  case PROP_CODES_ABROAD:
    g_value_set_boolean (value, self->codes_abroad);
    break;
  case PROP_VISITORS:
    g_value_set_boolean (value, self->visitors);
    break;
  case PROP_FAVOURITES:
    g_value_set_boolean (value, self->favourites);
    break;
  case PROP_ON_SALE:
    g_value_set_boolean (value, self->on_sale);
    break;
  case PROP_TOPPINGS:
    g_value_set_boolean (value, self->toppings);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_plan_filter_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  BhPlanFilter *self = BH_PLAN_FILTER (object);

  switch (prop_id) {
  case PROP_SEARCH:
    set_search (self, g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
    break;
  case PROP_NETWORK:
    set_id (self, &self->network, g_value_get_string (value), prop_id);
    break;
  case PROP_SERVICE:
    set_id (self, &self->service, g_value_get_string (value), prop_id);
    break;
  case PROP_CODES_ABROAD:
    set_flag (self, &self->codes_abroad, g_value_get_boolean (value), prop_id);
    break;
  case PROP_VISITORS:
    set_flag (self, &self->visitors, g_value_get_boolean (value), prop_id);
    break;
  case PROP_FAVOURITES:
    set_flag (self, &self->favourites, g_value_get_boolean (value), prop_id);
    break;
  case PROP_ON_SALE:
    set_flag (self, &self->on_sale, g_value_get_boolean (value), prop_id);
    break;
  case PROP_TOPPINGS:
    set_flag (self, &self->toppings, g_value_get_boolean (value), prop_id);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
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
  props[PROP_NETWORK] = g_param_spec_string ("network", NULL, NULL, NULL, flags);
  props[PROP_SERVICE] = g_param_spec_string ("service", NULL, NULL, NULL, flags);
  props[PROP_CODES_ABROAD] = g_param_spec_boolean ("codes-abroad", NULL, NULL, FALSE, flags);
  props[PROP_VISITORS] = g_param_spec_boolean ("visitors", NULL, NULL, FALSE, flags);
  props[PROP_FAVOURITES] = g_param_spec_boolean ("favourites", NULL, NULL, FALSE, flags);
  props[PROP_ON_SALE] = g_param_spec_boolean ("on-sale", NULL, NULL, TRUE, flags);
  props[PROP_TOPPINGS] = g_param_spec_boolean ("toppings", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bh_plan_filter_init (BhPlanFilter *self)
{
  self->keys = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->search = g_strdup ("");
  self->on_sale = TRUE;
}

BhPlanFilter *
bh_plan_filter_new (BhSession *session)
{
  BhPlanFilter *self = g_object_new (BH_TYPE_PLAN_FILTER, NULL);

  self->session = g_object_ref (session);
  self->today = bh_session_get_today (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
bh_plan_filter_clear (BhPlanFilter *self)
{
  g_object_set (self, "search", "", "network", NULL, "service", NULL, "codes-abroad", FALSE,
                "visitors", FALSE, "favourites", FALSE, "on-sale", TRUE, "toppings", FALSE, NULL);
}
