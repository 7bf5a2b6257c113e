/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-fits"

#include "bh-plan-fits.h"

struct _BhPlanFits {
  GObject parent_instance;

  BhSession  *session;
  GHashTable *fits; /* BhPlan → BhPlanFit */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (BhPlanFits, bh_plan_fits, G_TYPE_OBJECT)

static void
on_session_changed (BhPlanFits *self)
{
  g_hash_table_remove_all (self->fits);
  g_signal_emit (self, changed_signal, 0);
}

static void
bh_plan_fits_finalize (GObject *object)
{
  BhPlanFits *self = BH_PLAN_FITS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->fits, g_hash_table_unref);

  G_OBJECT_CLASS (bh_plan_fits_parent_class)->finalize (object);
}

static void
bh_plan_fits_class_init (BhPlanFitsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bh_plan_fits_finalize;

  changed_signal = g_signal_new ("changed", BH_TYPE_PLAN_FITS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
bh_plan_fits_init (BhPlanFits *self)
{
  self->fits = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

BhPlanFits *
bh_plan_fits_new (BhSession *session)
{
  BhPlanFits *self = g_object_new (BH_TYPE_PLAN_FITS, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

BhSession *
bh_plan_fits_get_session (BhPlanFits *self)
{
  return self->session;
}

const BhPlanFit *
bh_plan_fits_get (BhPlanFits *self,
                  BhPlan     *plan)
{
  BhPlanFit *fit = g_hash_table_lookup (self->fits, plan);

  if (fit == NULL) {
    fit = g_new0 (BhPlanFit, 1);
    bh_plan_fit (bh_session_get_pack (self->session), bh_session_get_situation (self->session),
                 plan, bh_session_get_today (self->session), fit);
    g_hash_table_insert (self->fits, plan, fit);
  }
  return fit;
}
