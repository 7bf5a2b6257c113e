/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where in the window a statement stands, by its kind and the id of its record. */

#define G_LOG_DOMAIN "bh-audit-place"

#include "config.h"

#include "bh-audit-place.h"

#include <string.h>

#include "bh-handbook-ids.h"
#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-link-row.h"
#include "bh-plan.h"

typedef struct {
  const char *title;
  const char *action; /* NULL: no page shows it */
  const char *target;
} Place;

/* Every record begins with its id. */
static gconstpointer
find_record (const GPtrArray *records,
             const char      *id)
{
  for (guint i = 0; records != NULL && i < records->len; i++) {
    if (strcmp (*(const char *const *) records->pdata[i], id) == 0)
      return records->pdata[i];
  }
  return NULL;
}

/* A plan that is kept by the rule, or NULL. */
static BhPlan *
find_plan_kept_by (BhPack           *pack,
                   const BhKeepRule *rule)
{
  GListModel *plans = bh_pack_plans (pack);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    /* The pack keeps it. */
    if (plan->keep->rule == rule)
      return plan;
  }
  return NULL;
}

static Place
place_of_deadline (BhPack     *pack,
                   const char *id)
{
  const GPtrArray *rules = bh_pack_keep_rules (pack);

  for (guint i = 0; i < rules->len; i++) {
    const BhKeepRule *rule = rules->pdata[i];
    const BhKeepDeadline *deadline = find_record (rule->deadlines, id);
    BhPlan *plan = deadline != NULL ? find_plan_kept_by (pack, rule) : NULL;

    if (plan != NULL)
      return (Place) { bh_text (&deadline->title), "win.show-plan", plan->id };
    if (deadline != NULL)
      return (Place) { bh_text (&deadline->title), NULL, NULL };
  }
  for (guint i = 0; i < bh_pack_before_leaving (pack)->len; i++) {
    const BhPreparation *preparation = bh_pack_before_leaving (pack)->pdata[i];

    if (strcmp (preparation->deadline.id, id) == 0)
      return (Place) { bh_text (&preparation->deadline.title), NULL, NULL };
  }
  return (Place) { id, NULL, NULL };
}

static Place
place_of_fallback (BhPack     *pack,
                   const char *id)
{
  const BhFallback *fallback = find_record (bh_pack_fallbacks (pack), id);

  /* The audit is of this pack. */
  g_assert (fallback != NULL);
  return (Place) { bh_text (&fallback->words), "win.ask-fact", fallback->goal->id };
}

static Place
place_of (BhPack       *pack,
          BhStatements  kind,
          const char   *id)
{
  const BhRequirement *requirement;

  switch (kind) {
  case BH_STATEMENTS_REQUIREMENTS:
    requirement = find_record (bh_pack_requirements (pack), id);
    g_assert (requirement != NULL);
    return (Place) { bh_text (&requirement->words), "win.ask-fact", requirement->goal->id };
  case BH_STATEMENTS_PLAN_GROUPS:
    return (Place) { bh_pack_plan (pack, id)->name, "win.show-plan", id };
  case BH_STATEMENTS_BRANDS: {
    const BhBrand *brand = bh_pack_brand (pack, id);

    return (Place) { bh_text (&brand->name), "handbook.follow", bh_handbook_brand_id (brand) };
  }
  case BH_STATEMENTS_DEADLINES:
    return place_of_deadline (pack, id);
  case BH_STATEMENTS_FALLBACKS:
    return place_of_fallback (pack, id);
  case BH_STATEMENTS_STEPS:
    return (Place) { bh_text (&bh_pack_step (pack, id)->title), "win.show-step", id };
  case BH_STATEMENTS_FAILURES:
    return (Place) { bh_text (&bh_pack_failure (pack, id)->symptom), "handbook.follow", id };
  case BH_STATEMENTS_ARTICLE_STEPS: {
    const BhArticleStep *step = find_record (bh_pack_article_steps (pack), id);

    return (Place) { bh_text (&step->says), "handbook.follow", id };
  }
  case BH_STATEMENTS_CLAIMS: {
    const BhClaim *claim = find_record (bh_pack_claims (pack), id);

    return (Place) { bh_text (&claim->claim), "handbook.follow", id };
  }
  case BH_STATEMENTS_ARTICLES:
    return (Place) { bh_text (&bh_handbook_find_article (pack, id)->title), "handbook.follow", id };
  case BH_N_STATEMENTS:
  default:
    g_return_val_if_reached (((Place) { id, NULL, NULL }));
  }
}

GtkWidget *
bh_audit_place_row_new (BhPack       *pack,
                        BhStatements  kind,
                        const char   *id,
                        const char   *subtitle)
{
  Place place = place_of (pack, kind, id);
  GtkBox *box;
  GtkWidget *row;

  if (place.action != NULL) {
    row = bh_link_row_new (place.title, subtitle, place.action, place.target);
    if (kind == BH_STATEMENTS_PLAN_GROUPS)
      bh_link_row_set_language (BH_LINK_ROW (row), BH_LANG_JA);
    return row;
  }
  row = bh_part_row_new (&box);
  gtk_box_append (box, bh_label_new (place.title, NULL));
  gtk_box_append (box, bh_label_new (subtitle, "caption"));
  return row;
}
