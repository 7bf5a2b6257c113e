/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The counts of an audit, and its statements of fact with their evidence. What
 * is said about the rules is found out in bh-audit-rules.c and bh-audit-differences.c. */

#define G_LOG_DOMAIN "bh-audit"

#include "bh-audit.h"

#include "bh-audit-private.h"
#include "bh-pack-private.h"
#include "bh-plan.h"

static const char *const counted_nicks[] = {
  "sources", "brands", "plans", "keep_rules", "before_leaving", "facts", "values", "goals",
  "requirements", "fallbacks", "presets", "guides", "checklists", "screens", "failures", "phrases",
  "article_steps", "claims", "articles", "places",
};
G_STATIC_ASSERT (G_N_ELEMENTS (counted_nicks) == BH_N_COUNTED);

static const char *const statements_nicks[] = {
  "requirements", "plan_groups",   "brand_notes", "deadlines", "fallbacks", "steps",
  "failures",     "article_steps", "claims",      "article_statements",
};
G_STATIC_ASSERT (G_N_ELEMENTS (statements_nicks) == BH_N_STATEMENTS);

static const char *const finding_nicks[] = {
  "never_applies", "never_met", "never_unmet", "contradictions",
  "ended",         "not_yet",   "never_yes",   "never_no",
};
G_STATIC_ASSERT (G_N_ELEMENTS (finding_nicks) == BH_N_FINDINGS);

const char *
bh_counted_nick (BhCounted counted)
{
  return counted_nicks[counted];
}

const char *
bh_statements_nick (BhStatements kind)
{
  return statements_nicks[kind];
}

const char *
bh_finding_nick (BhFindingKind kind)
{
  return finding_nicks[kind];
}

/* --- Counts --------------------------------------------------------------- */

static void
count_values (BhAudit *self,
              BhPack  *pack)
{
  const GPtrArray *facts = bh_pack_facts (pack);

  for (guint i = 0; i < facts->len; i++)
    self->counts[BH_COUNTED_VALUES] += ((const BhFact *) facts->pdata[i])->n_values;
}

static void
count_steps (BhAudit *self,
             BhPack  *pack)
{
  const GPtrArray *guides = bh_pack_guides (pack);

  for (guint i = 0; i < guides->len; i++) {
    const GPtrArray *steps = ((const BhGuide *) guides->pdata[i])->steps;

    for (guint j = 0; j < steps->len; j++) {
      const BhStep *step = steps->pdata[j];

      self->counts[step->screen ? BH_COUNTED_SCREENS : BH_COUNTED_CHECKLISTS]++;
    }
  }
}

static void
count (BhAudit *self,
       BhPack  *pack)
{
  guint *counts = self->counts;

  counts[BH_COUNTED_SOURCES] = bh_pack_sources (pack)->len;
  counts[BH_COUNTED_BRANDS] = bh_pack_brands (pack)->len;
  counts[BH_COUNTED_PLANS] = pack->lists[BH_LIST_PLANS]->len;
  counts[BH_COUNTED_KEEP_RULES] = bh_pack_keep_rules (pack)->len;
  counts[BH_COUNTED_BEFORE_LEAVING] = bh_pack_before_leaving (pack)->len;
  counts[BH_COUNTED_FALLBACKS] = bh_pack_fallbacks (pack)->len;
  counts[BH_COUNTED_FACTS] = bh_pack_facts (pack)->len;
  counts[BH_COUNTED_GOALS] = bh_pack_goals (pack)->len;
  counts[BH_COUNTED_REQUIREMENTS] = bh_pack_requirements (pack)->len;
  counts[BH_COUNTED_PRESETS] = bh_pack_presets (pack)->len;
  counts[BH_COUNTED_GUIDES] = bh_pack_guides (pack)->len;
  counts[BH_COUNTED_FAILURES] = bh_pack_failures (pack)->len;
  counts[BH_COUNTED_PHRASES] = bh_pack_phrases (pack)->len;
  counts[BH_COUNTED_ARTICLE_STEPS] = bh_pack_article_steps (pack)->len;
  counts[BH_COUNTED_CLAIMS] = bh_pack_claims (pack)->len;
  counts[BH_COUNTED_ARTICLES] = bh_pack_articles (pack)->len;
  counts[BH_COUNTED_PLACES] = bh_pack_places (pack)->len;
  count_values (self, pack);
  count_steps (self, pack);
}

/* --- Statements ----------------------------------------------------------- */

typedef struct {
  BhAudit *audit;
  BhDate   today;
} Survey;

static void
tally (BhAuditTally     *self,
       const BhEvidence *evidence,
       BhDate            today)
{
  self->total++;
  self->with_source += evidence->n_sources > 0;
  self->undated += !bh_date_is_set (evidence->as_of);
  self->old += bh_date_age (evidence->as_of, today) == BH_AGE_OLD;
}

static void
add (Survey           *self,
     BhStatements      kind,
     const char       *id,
     const BhEvidence *evidence)
{
  BhAudit *audit = self->audit;
  BhDate date = evidence->as_of;

  tally (&audit->all, evidence, self->today);
  tally (&audit->by_kind[kind], evidence, self->today);
  audit->by_confidence[evidence->confidence]++;
  if (!bh_date_is_set (date))
    return;
  if (audit->oldest.id == NULL || bh_date_compare (date, audit->oldest.date) < 0)
    audit->oldest = (BhAuditDate) { date, kind, id };
  if (audit->newest.id == NULL || bh_date_compare (date, audit->newest.date) > 0)
    audit->newest = (BhAuditDate) { date, kind, id };
}

static void
survey_requirements (Survey *self,
                     BhPack *pack)
{
  const GPtrArray *requirements = bh_pack_requirements (pack);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < requirements->len; i++) {
    const BhRequirement *requirement = requirements->pdata[i];

    if (g_hash_table_add (ids, (gpointer) requirement->id))
      add (self, BH_STATEMENTS_REQUIREMENTS, requirement->id, &requirement->evidence);
  }
}

static void
survey_plan (Survey       *self,
             GHashTable   *groups,
             const BhPlan *plan)
{
  const BhEvidence *evidence[] = {
    &plan->price->evidence,      &plan->keep->evidence,      &plan->sms_abroad->evidence,
    &plan->sms_filter->evidence, &plan->activation->evidence, &plan->documents->evidence,
    &plan->cancel->evidence,     &plan->other->evidence,
  };

  for (guint i = 0; i < G_N_ELEMENTS (evidence); i++) {
    gboolean is_known =
      evidence[i]->n_sources > 0 || evidence[i]->confidence != BH_CONFIDENCE_NONE;

    if (is_known && g_hash_table_add (groups, (gpointer) evidence[i]))
      add (self, BH_STATEMENTS_PLAN_GROUPS, plan->id, evidence[i]);
  }
}

static void
survey_plans (Survey *self,
              BhPack *pack)
{
  /* Not the list model, which remembers where it was last asked: no other thread may read it. */
  const GPtrArray *plans = pack->lists[BH_LIST_PLANS];
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < plans->len; i++)
    survey_plan (self, groups, plans->pdata[i]);
}

static void
survey_brands (Survey *self,
               BhPack *pack)
{
  const GPtrArray *brands = bh_pack_brands (pack);

  for (guint i = 0; i < brands->len; i++) {
    const BhBrand *brand = brands->pdata[i];

    for (guint j = 0; j < brand->notes->len; j++)
      add (self, BH_STATEMENTS_BRANDS, brand->id,
           &((const BhBrandNote *) brand->notes->pdata[j])->evidence);
  }
}

static void
survey_deadlines (Survey *self,
                  BhPack *pack)
{
  const GPtrArray *rules = bh_pack_keep_rules (pack);

  for (guint i = 0; i < rules->len; i++) {
    const GPtrArray *deadlines = ((const BhKeepRule *) rules->pdata[i])->deadlines;

    for (guint j = 0; deadlines != NULL && j < deadlines->len; j++) {
      const BhKeepDeadline *deadline = deadlines->pdata[j];

      add (self, BH_STATEMENTS_DEADLINES, deadline->id, &deadline->evidence);
    }
  }
}

static void
survey_before_leaving (Survey *self,
                       BhPack *pack)
{
  const GPtrArray *preparations = bh_pack_before_leaving (pack);

  for (guint i = 0; i < preparations->len; i++) {
    const BhPreparation *preparation = preparations->pdata[i];

    add (self, BH_STATEMENTS_DEADLINES, preparation->deadline.id, &preparation->deadline.evidence);
  }
}

/* The records of one fallback, one for each goal that it helps, share their id. */
static void
survey_fallbacks (Survey *self,
                  BhPack *pack)
{
  const GPtrArray *fallbacks = bh_pack_fallbacks (pack);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < fallbacks->len; i++) {
    const BhFallback *fallback = fallbacks->pdata[i];

    if (fallback->instead == NULL && g_hash_table_add (ids, (gpointer) fallback->id))
      add (self, BH_STATEMENTS_FALLBACKS, fallback->id, &fallback->evidence);
  }
}

static void
survey_steps (Survey *self,
              BhPack *pack)
{
  const GPtrArray *guides = bh_pack_guides (pack);

  for (guint i = 0; i < guides->len; i++) {
    const GPtrArray *steps = ((const BhGuide *) guides->pdata[i])->steps;

    for (guint j = 0; j < steps->len; j++) {
      const BhStep *step = steps->pdata[j];

      add (self, BH_STATEMENTS_STEPS, step->id, &step->evidence);
    }
  }
}

static void
survey_block (Survey        *self,
              const char    *id,
              const BhBlock *block)
{
  if (block->kind == BH_BLOCK_TEXT || block->kind == BH_BLOCK_ITEM)
    add (self, BH_STATEMENTS_ARTICLES, id, &block->evidence);
  if (block->kind != BH_BLOCK_TABLE)
    return;
  for (guint i = 0; i < block->rows->len; i++)
    add (self, BH_STATEMENTS_ARTICLES, id, &((const BhTableRow *) block->rows->pdata[i])->evidence);
}

static void
survey_articles (Survey *self,
                 BhPack *pack)
{
  const GPtrArray *articles = bh_pack_articles (pack);

  for (guint i = 0; i < articles->len; i++) {
    const BhArticle *article = articles->pdata[i];

    for (guint j = 0; j < article->blocks->len; j++)
      survey_block (self, article->id, article->blocks->pdata[j]);
  }
}

#define SURVEY_LIST(self, pack, list, Type, KIND) \
  G_STMT_START { \
    const GPtrArray *records = bh_pack_##list (pack); \
    for (guint i = 0; i < records->len; i++) { \
      const Type *record = records->pdata[i]; \
      add ((self), (KIND), record->id, &record->evidence); \
    } \
  } G_STMT_END

static void
survey (BhAudit *audit,
        BhPack  *pack,
        BhDate   today)
{
  Survey self = { audit, today };

  survey_requirements (&self, pack);
  survey_plans (&self, pack);
  survey_brands (&self, pack);
  survey_deadlines (&self, pack);
  survey_before_leaving (&self, pack);
  survey_fallbacks (&self, pack);
  survey_steps (&self, pack);
  SURVEY_LIST (&self, pack, failures, BhFailure, BH_STATEMENTS_FAILURES);
  SURVEY_LIST (&self, pack, article_steps, BhArticleStep, BH_STATEMENTS_ARTICLE_STEPS);
  SURVEY_LIST (&self, pack, claims, BhClaim, BH_STATEMENTS_CLAIMS);
  survey_articles (&self, pack);
  SURVEY_LIST (&self, pack, places, BhPlace, BH_STATEMENTS_ARTICLES);
}

/**
 * bh_audit_new:
 * @today: the day on which ages and validity are judged
 *
 * Counts what is in @pack, looks at the evidence of every statement of fact,
 * and looks for rules that make no sense. It depends on nothing else, and takes
 * well under a second whatever the rules are: too long for a frame, but any
 * thread may do it, since it reads records only.
 *
 * Returns: (transfer full): the outcome; its records belong to @pack
 */
BhAudit *
bh_audit_new (BhPack *pack,
              BhDate  today)
{
  BhAudit *self = g_new0 (BhAudit, 1);

  self->sha256 = bh_pack_hash (pack);
  self->findings = g_array_new (FALSE, FALSE, sizeof (BhFinding));
  self->unused = g_ptr_array_new ();
  self->differences = g_array_new (FALSE, FALSE, sizeof (BhDifference));
  count (self, pack);
  survey (self, pack, today);
  bh_audit_rules (self, pack, today);
  bh_audit_differences (self, pack, today);
  return self;
}

void
bh_audit_free (BhAudit *self)
{
  g_array_unref (self->findings);
  g_ptr_array_unref (self->unused);
  g_array_unref (self->differences);
  g_free (self->sha256);
  g_free (self);
}
