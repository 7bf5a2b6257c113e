/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-groups"

#include "config.h"

#include "bh-plan-groups.h"

#include <glib/gi18n.h>

#include "bh-figures.h"
#include "bh-labels.h"
#include "bh-plan-figures.h"
#include "bh-plan-words.h"
#include "bh-words.h"

static void
add_figure (BhFigures          *figures,
            const BhPlanFigure *figure,
            BhPack             *pack,
            BhPlan             *plan,
            BhDate              today)
{
  g_autofree char *value = figure->describe (pack, plan, today);

  if (value == NULL)
    return;
  if (figure->is_long)
    bh_figures_add_long (figures, _(figure->name), value);
  else if (figure->lang != BH_N_LANGS && !g_str_equal (value, bh_word_not_known ()))
    bh_label_set_language (bh_figures_add (figures, _(figure->name), value), figure->lang);
  else
    bh_figures_add (figures, _(figure->name), value);
}

/* What the same brand has announced for the day after this plan's last one. */
static void
add_next_plans (BhFigures *figures,
                BhPack    *pack,
                BhPlan    *plan)
{
  GListModel *plans = bh_pack_plans (pack);
  BhDate next;

  if (!bh_date_is_full (plan->valid_to))
    return;
  next = bh_date_add (plan->valid_to, 0, 1);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) other = g_list_model_get_item (plans, i);
    g_autofree char *from = NULL;

    if (other->brand != plan->brand || !bh_date_is_set (other->valid_from) ||
        bh_date_compare (other->valid_from, next) != 0)
      continue;
    from = bh_plan_status_short (other, plan->valid_to);
    bh_figures_add_link (figures, other->name, from, "win.show-plan", other->id);
  }
}

static void
add_networks (BhFigures             *figures,
              BhPack                *pack,
              const BhPlanSmsAbroad *sms)
{
  for (guint i = 0; i < sms->n_by_network; i++)
    bh_figures_add (figures, bh_network_name (pack, sms->by_network[i].network),
                    bh_word_sms_abroad (sms->by_network[i].state));
}

/* What the table of figures has no row for, since it differs in number. */
static void
add_more (BhFigures   *figures,
          BhPlanGroup  group,
          BhPack      *pack,
          BhPlan      *plan)
{
  if (group == BH_PLAN_GROUP_PRICE)
    add_next_plans (figures, pack, plan);
  else if (group == BH_PLAN_GROUP_KEEP && plan->keep->rule != NULL &&
           bh_text (&plan->keep->rule->text) != NULL)
    bh_figures_add_text (figures, bh_text (&plan->keep->rule->text));
  else if (group == BH_PLAN_GROUP_SMS_ABROAD)
    add_networks (figures, pack, plan->sms_abroad);
}

GtkWidget *
bh_plan_group_new (BhPlanGroup group,
                   BhPack     *pack,
                   BhPlan     *plan,
                   BhDate      today)
{
  BhFigures *figures = bh_figures_new (bh_plan_group_title (group));

  for (guint i = 0; i < bh_n_plan_figures; i++) {
    if (bh_plan_figures[i].group == group)
      add_figure (figures, &bh_plan_figures[i], pack, plan, today);
  }
  add_more (figures, group, pack, plan);
  bh_figures_add_end (figures, bh_plan_group_note (plan, group), bh_plan_group_evidence (plan, group),
                      today);
  return GTK_WIDGET (figures);
}
