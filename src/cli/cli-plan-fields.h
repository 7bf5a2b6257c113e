/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written of a plan, once for JSON and for CSV: in this order, under
 * the names that the pack uses. */

#pragma once

#include "cli.h"

#include "bh-checker.h"
#include "bh-plan.h"

G_BEGIN_DECLS

typedef struct _BhPlanSink BhPlanSink;

/**
 * BhPlanSink:
 *
 * Where the fields go. A value that is not known is %NULL, or %BH_NOT_KNOWN.
 */
struct _BhPlanSink {
  void (*begin)    (BhPlanSink *self, const char *name);
  void (*end)      (BhPlanSink *self);
  void (*string)   (BhPlanSink *self, const char *name, const char *value);
  void (*number)   (BhPlanSink *self, const char *name, double value);
  void (*boolean)  (BhPlanSink *self, const char *name, gboolean value);
  void (*strings)  (BhPlanSink *self, const char *name, const char *const *values);
  void (*networks) (BhPlanSink *self, const char *name, const BhPlanSmsAbroad *sms);
  void (*evidence) (BhPlanSink *self, const BhEvidence *evidence);
};

/**
 * BhPlanView:
 * @plan: the plan
 * @judged: whether a person is known for whom it would work or not
 * @works_for_me: whether it would
 *
 * One row of the plan table.
 */
typedef struct {
  BhPlan    *plan;
  gboolean   judged;
  BhVerdict  works_for_me;
} BhPlanView;

void        bh_plan_write_fields (BhPlanSink       *sink,
                                  const BhPlanView *view,
                                  BhDate            today);
void        bh_cli_plans_json    (BhCli            *cli,
                                  GArray           *views);
void        bh_cli_plans_csv     (BhCli            *cli,
                                  GArray           *views);


G_END_DECLS
