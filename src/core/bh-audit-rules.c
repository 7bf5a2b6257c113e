/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules that make no sense, found by search. Whether something can happen is
 * asked of the checker's own evaluation while more and more is answered: what
 * Kleene's logic has settled no further answer overturns, so that most of the
 * space is never entered, and a search that has run to its end is a proof.
 *
 * A requirement that names goals is first asked about with goals left open: what
 * is possible then is possible whatever they are. Then with goals that may be
 * anything: what is impossible then is impossible. Only what is left is asked with
 * goals as they are, which takes the facts of all those goals. */

#define G_LOG_DOMAIN "bh-audit"

#include "bh-audit-private.h"

#include "bh-pack-private.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* Evaluations for one question, and for all: a pack from outside may be made to
 * take long. One of goals counts for more where there are very many requirements. */
#define MAX_EVALUATIONS 20000
#define MAX_ALL_EVALUATIONS 300000
#define REQUIREMENTS_PER_EVALUATION 256

/* What is asked of a requirement: may "when" and "require" ever be so? */
typedef enum {
  CAN_APPLY,        /* "when" is true */
  CAN_BE_MET,       /* "require" is true, and "when" is not false */
  CAN_BE_UNMET,     /* "when" is true, and "require" false */
  CAN_HOLD_TOGETHER, /* both are true */
  CAN_PASS           /* "when" is false, or "require" is true */
} Question;

typedef enum {
  IMPOSSIBLE,
  POSSIBLE,
  OPEN, /* of a part of the space: to be looked into; of a whole: given up */
} Answer;

typedef struct {
  guint64 facts;
  guint64 goals;
} Names;

typedef struct _Search Search;

struct _Search {
  BhAudit *audit;
  BhPack  *pack;
  BhDate   today;
  BhCheck *check;
  Names   *own;       /* for each goal: what its conditions and requirements name */
  Names   *gates;     /* for each goal: what its "applies when" and "done when" name */
  Names   *names;     /* for each requirement */

  /* The question at hand. */
  Answer             (*judge) (Search *self, gboolean is_complete);
  const BhGoal        *goal;
  const BhRequirement *requirement;
  Question             question;
  BhVerdict            verdict;
  guint                cost; /* of one evaluation */
  guint                left; /* evaluations */
  BhKnowledge          knowledge;
  BhTruth              free_goals[BH_MAX_GOALS];
  guint                n_facts;
  guint                facts[BH_MAX_FACTS];
  guint                n_goals;
  guint                goals[BH_MAX_GOALS];
};

static guint
lowest_bit (guint64 bits)
{
  guint index = 0;

  while (!(bits & BIT (index)))
    index++;
  return index;
}

static void
collect_names (const BhCondition *condition,
               Names             *names)
{
  if (condition == NULL)
    return;
  if (condition->kind == BH_CONDITION_FACT)
    names->facts |= BIT (condition->index);
  else if (condition->kind == BH_CONDITION_GOAL)
    names->goals |= BIT (condition->index);
  for (guint i = 0; i < condition->n_children; i++)
    collect_names (condition->children[i], names);
}

static BhTruth
truth_of (const BhCondition *condition,
          BhTruth            absent,
          const BhKnowledge *knowledge,
          const BhTruth     *goals)
{
  return condition != NULL ? bh_condition_evaluate (condition, knowledge, goals) : absent;
}

/* Counts an evaluation. Returns: whether it may still be made */
static gboolean
take_evaluation (Search *self,
                 guint   cost)
{
  if (self->left < cost || self->audit->evaluations + cost > MAX_ALL_EVALUATIONS)
    return FALSE;
  self->left -= cost;
  self->audit->evaluations += cost;
  return TRUE;
}

/* --- What a partial profile settles --------------------------------------- */

static Answer
judge_truths (Question question,
              BhTruth  when,
              BhTruth  require,
              gboolean is_complete)
{
  BhTruth wanted = question == CAN_BE_UNMET ? BH_FALSE : BH_TRUE;

  if (question == CAN_PASS) {
    if (when == BH_FALSE || require == BH_TRUE)
      return POSSIBLE;
    return is_complete || (when == BH_TRUE && require == BH_FALSE) ? IMPOSSIBLE : OPEN;
  }
  if (question == CAN_APPLY)
    require = wanted;
  if (when == BH_FALSE || (require != wanted && require != BH_UNKNOWN))
    return IMPOSSIBLE;
  if (require == wanted && when == BH_TRUE)
    return POSSIBLE;
  if (!is_complete)
    return OPEN;
  return question == CAN_BE_MET && require == BH_TRUE ? POSSIBLE : IMPOSSIBLE;
}

static Answer
judge_requirement (Search              *self,
                   const BhRequirement *requirement,
                   Question             question,
                   const BhTruth       *goals,
                   gboolean             is_complete)
{
  BhTruth when = truth_of (requirement->when, BH_TRUE, &self->knowledge, goals);
  BhTruth require = truth_of (requirement->require, BH_FALSE, &self->knowledge, goals);

  return judge_truths (question, when, require, is_complete);
}

static Answer
judge_with_free_goals (Search   *self,
                       gboolean  is_complete)
{
  return judge_requirement (self, self->requirement, self->question, self->free_goals, is_complete);
}

/* Goals are left open: only what holds whatever they are is possible. */
static Answer
judge_without_goals (Search   *self,
                     gboolean  is_complete)
{
  Answer answer = judge_with_free_goals (self, FALSE);

  return answer == OPEN && is_complete ? IMPOSSIBLE : answer;
}

static gboolean
has_ended (const BhRequirement *requirement,
           BhDate               today)
{
  return bh_date_is_set (requirement->valid_to) &&
         bh_date_compare (today, requirement->valid_to) > 0;
}

static gboolean
is_not_yet (const BhRequirement *requirement,
            BhDate               today)
{
  return bh_date_is_set (requirement->valid_from) &&
         bh_date_compare (today, requirement->valid_from) < 0;
}

static gboolean is_in_reach (Search              *self,
                             const BhRequirement *requirement,
                             Question             question);

/* Whether this block or doubt, in the state it has now, keeps its goal from Yes for good. */
static gboolean
prevents_yes (Search              *self,
              const BhRequirement *requirement)
{
  BhState state = self->check->states[requirement->index];

  if (state != BH_STATE_UNKNOWN)
    return state == BH_STATE_UNMET;
  if (has_ended (requirement, self->today))
    return requirement->when == NULL;
  return !is_in_reach (self, requirement, CAN_PASS);
}

static gboolean
may_bring_no (Search              *self,
              const BhRequirement *requirement)
{
  BhState state = self->check->states[requirement->index];

  return state == BH_STATE_UNMET ||
         (state == BH_STATE_UNKNOWN && !has_ended (requirement, self->today) &&
          is_in_reach (self, requirement, CAN_BE_UNMET));
}

/* Whether more answers may still give @goal that verdict; it is open as yet. */
static gboolean
verdict_is_in_reach (Search       *self,
                     const BhGoal *goal,
                     BhVerdict     verdict)
{
  BhTruth done = truth_of (goal->done_when, BH_FALSE, &self->knowledge, self->check->truths);
  gboolean wants_no = verdict == BH_VERDICT_NO;

  if (!wants_no && done != BH_FALSE)
    return TRUE;
  if (wants_no && done == BH_TRUE)
    return FALSE;
  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (self->pack)->pdata[goal->first_requirement + i];

    if (wants_no && requirement->effect == BH_EFFECT_BLOCK && may_bring_no (self, requirement))
      return TRUE;
    if (!wants_no && requirement->effect != BH_EFFECT_NOTE && prevents_yes (self, requirement))
      return FALSE;
  }
  return !wants_no;
}

/* Whether more answers may still make @goal, as an atom, that true. */
static gboolean
truth_is_in_reach (Search       *self,
                   const BhGoal *goal,
                   BhTruth       truth)
{
  const BhTruth *truths = self->check->truths;

  if (truths[goal->index] != BH_UNKNOWN || truth == BH_UNKNOWN)
    return truths[goal->index] == truth;
  if (truth == BH_TRUE)
    return verdict_is_in_reach (self, goal, BH_VERDICT_YES);
  return truth_of (goal->applies_when, BH_TRUE, &self->knowledge, truths) == BH_UNKNOWN ||
         verdict_is_in_reach (self, goal, BH_VERDICT_NO);
}

/* Whether it can be with some of the truths that the goals of the bit set can
 * still have; @truths has those that are chosen. Where that would take too long
 * it is taken to be so: then nothing is proved. */
static gboolean
goals_are_in_reach (Search              *self,
                    const BhRequirement *requirement,
                    Question             question,
                    gboolean             is_complete,
                    BhTruth             *truths,
                    guint64              goals)
{
  gboolean in_reach = FALSE;
  guint index;

  if (!take_evaluation (self, self->cost))
    return TRUE;
  if (goals == 0)
    return judge_requirement (self, requirement, question, truths, is_complete) != IMPOSSIBLE;
  index = lowest_bit (goals);
  for (guint truth = BH_FALSE; truth <= BH_TRUE && !in_reach; truth++) {
    truths[index] = truth;
    in_reach = truth_is_in_reach (self, bh_pack_goals (self->pack)->pdata[index], truth) &&
               goals_are_in_reach (self, requirement, question, is_complete, truths,
                                   goals & ~BIT (index));
  }
  return in_reach;
}

/* Whether more answers may still bring that about. Once all facts that the
 * requirement itself names are answered, only its goals can. */
static gboolean
is_in_reach (Search              *self,
             const BhRequirement *requirement,
             Question             question)
{
  const Names *names = &self->names[requirement->index];
  BhTruth truths[BH_MAX_GOALS] = { 0 };
  gboolean is_complete = TRUE;

  for (guint64 rest = names->facts; rest != 0; rest &= rest - 1)
    is_complete &= bh_knowledge_is_answered (&self->knowledge, lowest_bit (rest));
  return goals_are_in_reach (self, requirement, question, is_complete, truths, names->goals);
}

static Answer
judge_with_goals (Search   *self,
                  gboolean  is_complete)
{
  guint64 goals = self->names[self->requirement->index].goals;
  Answer answer;

  bh_check_evaluate (self->check, self->pack, &self->knowledge, self->today, goals);
  answer = judge_requirement (self, self->requirement, self->question, self->check->truths,
                              is_complete);
  if (answer == OPEN && !is_in_reach (self, self->requirement, self->question))
    return IMPOSSIBLE;
  return answer;
}

static Answer
judge_verdict (Search   *self,
               gboolean  is_complete)
{
  BhVerdict verdict;

  bh_check_evaluate (self->check, self->pack, &self->knowledge, self->today,
                     BIT (self->goal->index));
  verdict = self->check->verdicts[self->goal->index];
  if (verdict != BH_VERDICT_UNKNOWN)
    return verdict == self->verdict ? POSSIBLE : IMPOSSIBLE;
  return is_complete || !verdict_is_in_reach (self, self->goal, self->verdict) ? IMPOSSIBLE : OPEN;
}

/* --- The search ----------------------------------------------------------- */

static Answer split (Search *self,
                     guint   depth);

static Answer
split_fact (Search *self,
            guint   depth)
{
  guint fact = self->facts[depth];
  guint64 values = self->knowledge.sets[fact];
  Answer answer = IMPOSSIBLE;

  for (guint64 rest = values; rest != 0 && answer == IMPOSSIBLE; rest &= rest - 1) {
    self->knowledge.sets[fact] = rest & -rest;
    answer = split (self, depth + 1);
  }
  self->knowledge.sets[fact] = values;
  return answer;
}

static Answer
split_goal (Search *self,
            guint   depth)
{
  guint goal = self->goals[depth - self->n_facts];
  Answer answer = IMPOSSIBLE;

  for (guint truth = BH_FALSE; truth <= BH_TRUE && answer == IMPOSSIBLE; truth++) {
    self->free_goals[goal] = truth;
    answer = split (self, depth + 1);
  }
  self->free_goals[goal] = BH_UNKNOWN;
  return answer;
}

/* Returns: whether it can be, given what is answered down to @depth; OPEN when given up */
static Answer
split (Search *self,
       guint   depth)
{
  Answer answer;

  if (!take_evaluation (self, self->cost))
    return OPEN;
  answer = self->judge (self, depth == self->n_facts + self->n_goals);
  if (answer != OPEN)
    return answer;
  return depth < self->n_facts ? split_fact (self, depth) : split_goal (self, depth);
}

static void
begin (Search *self)
{
  self->cost = 1;
  self->left = MAX_EVALUATIONS;
  self->n_facts = 0;
  self->n_goals = 0;
  bh_knowledge_init (&self->knowledge, self->pack);
  for (guint i = 0; i < BH_MAX_GOALS; i++)
    self->free_goals[i] = BH_UNKNOWN;
}

/* Facts are answered in the order in which they are added. */
static void
add_facts (Search  *self,
           guint64  facts)
{
  for (guint i = 0; i < self->n_facts; i++)
    facts &= ~BIT (self->facts[i]);
  for (guint i = 0; i < BH_MAX_FACTS; i++) {
    if (facts & BIT (i))
      self->facts[self->n_facts++] = i;
  }
}

/* The facts on which the goals depend, those first that settle whole goals. */
static void
add_facts_of_goals (Search  *self,
                    guint64  goals)
{
  guint n_goals = bh_pack_goals (self->pack)->len;
  guint64 needed = 0;

  for (guint i = 0; i < n_goals; i++) {
    if (goals & BIT (i))
      needed |= self->pack->goal_needs[i];
  }
  for (guint i = 0; i < n_goals; i++) {
    if (needed & BIT (i))
      add_facts (self, self->gates[i].facts);
  }
  for (guint i = 0; i < n_goals; i++) {
    if (needed & BIT (i))
      add_facts (self, self->own[i].facts);
  }
}

static Answer
ask_requirement (Search              *self,
                 const BhRequirement *requirement,
                 Question             question)
{
  const Names *names = &self->names[requirement->index];
  Answer answer;

  self->requirement = requirement;
  self->question = question;

  begin (self);
  self->judge = judge_without_goals;
  add_facts (self, names->facts);
  answer = split (self, 0);
  if (names->goals == 0 || answer == POSSIBLE)
    return answer;

  begin (self);
  self->judge = judge_with_free_goals;
  add_facts (self, names->facts);
  for (guint64 rest = names->goals; rest != 0; rest &= rest - 1)
    self->goals[self->n_goals++] = lowest_bit (rest);
  answer = split (self, 0);
  if (answer == IMPOSSIBLE)
    return answer;

  begin (self);
  self->judge = judge_with_goals;
  self->cost += bh_pack_requirements (self->pack)->len / REQUIREMENTS_PER_EVALUATION;
  add_facts (self, names->facts);
  add_facts_of_goals (self, names->goals);
  return split (self, 0);
}

static Answer
ask_goal (Search       *self,
          const BhGoal *goal,
          BhVerdict     verdict)
{
  begin (self);
  self->judge = judge_verdict;
  self->cost += bh_pack_requirements (self->pack)->len / REQUIREMENTS_PER_EVALUATION;
  self->goal = goal;
  self->verdict = verdict;
  add_facts_of_goals (self, BIT (goal->index));
  return split (self, 0);
}

/* --- Findings ------------------------------------------------------------- */

static void
find (Search              *self,
      BhFindingKind        kind,
      const BhGoal        *goal,
      const BhRequirement *requirement,
      Answer               answer)
{
  BhFinding finding = { kind, answer == IMPOSSIBLE, goal, requirement };

  if (answer != POSSIBLE)
    g_array_append_val (self->audit->findings, finding);
}

static void
audit_requirement (Search              *self,
                   const BhRequirement *requirement)
{
  const BhGoal *goal = requirement->goal;
  Answer applies = ask_requirement (self, requirement, CAN_APPLY);
  Answer met, unmet;

  find (self, BH_FINDING_NEVER_APPLIES, goal, requirement, applies);
  if (has_ended (requirement, self->today))
    find (self, BH_FINDING_ENDED, goal, requirement, IMPOSSIBLE);
  if (is_not_yet (requirement, self->today))
    find (self, BH_FINDING_NOT_YET, goal, requirement, IMPOSSIBLE);
  if (requirement->effect == BH_EFFECT_NOTE)
    return;
  met = ask_requirement (self, requirement, CAN_BE_MET);
  unmet = ask_requirement (self, requirement, CAN_BE_UNMET);
  find (self, BH_FINDING_NEVER_MET, goal, requirement, met);
  find (self, BH_FINDING_NEVER_UNMET, goal, requirement, unmet);
  if (applies == POSSIBLE)
    find (self, BH_FINDING_CONTRADICTION, goal, requirement,
          ask_requirement (self, requirement, CAN_HOLD_TOGETHER));
}

static void
audit_goal (Search       *self,
            const BhGoal *goal)
{
  find (self, BH_FINDING_NEVER_YES, goal, NULL, ask_goal (self, goal, BH_VERDICT_YES));
  find (self, BH_FINDING_NEVER_NO, goal, NULL, ask_goal (self, goal, BH_VERDICT_NO));
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const BhFinding *x = a;
  const BhFinding *y = b;

  if (x->kind != y->kind)
    return (x->kind > y->kind) - (x->kind < y->kind);
  if (x->requirement != NULL)
    return (int) x->requirement->index - (int) y->requirement->index;
  return (int) x->goal->index - (int) y->goal->index;
}

/* What goals and requirements name. */
static void
collect_all_names (Search *self)
{
  const GPtrArray *goals = bh_pack_goals (self->pack);
  const GPtrArray *requirements = bh_pack_requirements (self->pack);

  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *goal = goals->pdata[i];

    collect_names (goal->applies_when, &self->gates[i]);
    collect_names (goal->done_when, &self->gates[i]);
    self->own[i] = self->gates[i];
    for (guint j = 0; j < goal->n_requirements; j++) {
      const BhRequirement *requirement = requirements->pdata[goal->first_requirement + j];

      collect_names (requirement->when, &self->names[requirement->index]);
      collect_names (requirement->require, &self->names[requirement->index]);
      self->own[i].facts |= self->names[requirement->index].facts;
      self->own[i].goals |= self->names[requirement->index].goals;
    }
  }
}

static void
find_unused_facts (Search *self)
{
  const GPtrArray *facts = bh_pack_facts (self->pack);
  const GPtrArray *guides = bh_pack_guides (self->pack);
  Names names = { 0 };

  for (guint i = 0; i < bh_pack_goals (self->pack)->len; i++)
    names.facts |= self->own[i].facts;
  for (guint i = 0; i < facts->len; i++)
    collect_names (((const BhFact *) facts->pdata[i])->ask_when, &names);
  for (guint i = 0; i < guides->len; i++) {
    const BhGuide *guide = guides->pdata[i];

    collect_names (guide->done_when, &names);
    for (guint j = 0; j < guide->steps->len; j++)
      collect_names (((const BhStep *) guide->steps->pdata[j])->branch, &names);
  }
  for (guint i = 0; i < facts->len; i++) {
    if (!(names.facts & BIT (i)))
      g_ptr_array_add (self->audit->unused, facts->pdata[i]);
  }
}

void
bh_audit_rules (BhAudit *self,
                BhPack  *pack,
                BhDate   today)
{
  const GPtrArray *goals = bh_pack_goals (pack);
  const GPtrArray *requirements = bh_pack_requirements (pack);
  g_autoptr (BhCheck) check = g_new0 (BhCheck, 1);
  g_autofree Names *own = g_new0 (Names, MAX (goals->len, 1));
  g_autofree Names *gates = g_new0 (Names, MAX (goals->len, 1));
  g_autofree Names *names = g_new0 (Names, MAX (requirements->len, 1));
  Search search = { .audit = self, .pack = pack, .today = today, .check = check,
                    .own = own, .gates = gates, .names = names };

  check->states = g_new0 (BhState, MAX (requirements->len, 1));
  collect_all_names (&search);
  for (guint i = 0; i < requirements->len; i++)
    audit_requirement (&search, requirements->pdata[i]);
  for (guint i = 0; i < goals->len; i++)
    audit_goal (&search, goals->pdata[i]);
  g_array_sort (self->findings, compare_findings);
  find_unused_facts (&search);
}
