/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ratios of the core against floors that are measured in the same run. */

#define G_LOG_DOMAIN "bench-core"

#include "config.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "bh-checker.h"
#include "bh-search-private.h"

#define ROUNDS 21

typedef void (*Work) (gpointer data);

static int
compare_doubles (const void *a,
                 const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
time_of (Work     work,
         gpointer data)
{
  gint64 start = g_get_monotonic_time ();

  work (data);
  return (double) (g_get_monotonic_time () - start);
}

static double
median (double *values)
{
  qsort (values, ROUNDS, sizeof *values, compare_doubles);
  return values[ROUNDS / 2];
}

/* Both run in turn, so that a slow spell of the machine hits both. */
static void
compare (const char *title,
         Work        work,
         Work        floor,
         gpointer    data,
         double      aim)
{
  double times[ROUNDS], floors[ROUNDS], ratios[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++) {
    floors[i] = time_of (floor, data);
    times[i] = time_of (work, data);
    ratios[i] = times[i] / MAX (floors[i], 1);
  }
  g_print ("%-58s %6.2f  (aim: under %g; %.2f ms against %.2f ms)\n", title, median (ratios), aim,
           median (times) / 1000, median (floors) / 1000);
}

static void
load_pack (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = bh_pack_new_from_bytes (data, &error);

  g_assert_no_error (error);
}

static void
parse_only (gpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize size;
  const char *text = g_bytes_get_data (data, &size);

  json_parser_load_from_data (parser, text, (gssize) size, NULL);
}

/* --- Three requirements, from the pack and by hand ------------------------ */

#define EVALUATIONS 200000

typedef struct {
  BhPack              *pack;
  const BhRequirement *requirements[3];
  guint                state, service, roaming, place, filter, phone, issued; /* facts */
  BhKnowledge          samples[64];
} Three;

static volatile guint sink; /* keeps the results from being optimised away */

static BhTruth
imply (BhTruth when,
       BhTruth require)
{
  if (when == BH_FALSE || require == BH_TRUE)
    return BH_TRUE;
  return when == BH_UNKNOWN ? BH_UNKNOWN : require;
}

static void
evaluate_pack (gpointer data)
{
  Three *three = data;

  for (guint i = 0; i < EVALUATIONS; i++) {
    const BhKnowledge *k = &three->samples[i % G_N_ELEMENTS (three->samples)];

    for (guint j = 0; j < G_N_ELEMENTS (three->requirements); j++) {
      const BhRequirement *requirement = three->requirements[j];
      BhTruth when = requirement->when != NULL ? bh_condition_evaluate (requirement->when, k, NULL) : BH_TRUE;

      sink += imply (when, bh_condition_evaluate (requirement->require, k, NULL));
    }
  }
}

static inline BhTruth
in (guint64 set,
    guint64 mask)
{
  if ((set & mask) == 0)
    return BH_FALSE;
  return (set & ~mask) == 0 ? BH_TRUE : BH_UNKNOWN;
}

/* The values' bits, as the pack orders them. */
enum { ACTIVE = 1, VOICE = 1, SMS_ONLY = 2, FILTER_OFF = 1, ROAMING_ON = 1, JAPAN = 1, THIS_NUMBER = 1,
       NO_CARD = 16 };

static void
evaluate_by_hand (gpointer data)
{
  Three *three = data;

  for (guint i = 0; i < EVALUATIONS; i++) {
    const guint64 *s = three->samples[i % G_N_ELEMENTS (three->samples)].sets;
    BhTruth service = in (s[three->service], VOICE | SMS_ONLY);
    BhTruth in_japan = in (s[three->place], JAPAN);
    BhTruth roams = in (s[three->roaming], ROAMING_ON);
    BhTruth has_card = BH_TRUE - in (s[three->issued], NO_CARD);
    BhTruth on_file = in (s[three->phone], THIS_NUMBER);
    BhTruth reception = MIN (MIN (in (s[three->state], ACTIVE), service),
                             MIN (in (s[three->filter], FILTER_OFF), MAX (in_japan, roams)));

    sink += service;
    sink += imply (BH_TRUE - in_japan, roams);
    sink += imply (MIN (has_card, on_file), reception);
  }
}

static const BhRequirement *
find_requirement (BhPack     *pack,
                  const char *id)
{
  const GPtrArray *requirements = bh_pack_requirements (pack);

  for (guint i = 0; i < requirements->len; i++) {
    const BhRequirement *requirement = requirements->pdata[i];

    if (strcmp (requirement->id, id) == 0)
      return requirement;
  }
  g_error ("there is no requirement “%s”", id);
}

static void
prepare (Three  *three,
         BhPack *pack)
{
  static const char *const ids[] = { "reg-sms-service", "reg-roaming", "bind-code-reception" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  three->pack = pack;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    three->requirements[i] = find_requirement (pack, ids[i]);
  three->state = bh_pack_fact (pack, "line.state")->index;
  three->service = bh_pack_fact (pack, "line.service")->index;
  three->roaming = bh_pack_fact (pack, "sms.roaming")->index;
  three->place = bh_pack_fact (pack, "person.place")->index;
  three->filter = bh_pack_fact (pack, "sms.filter")->index;
  three->phone = bh_pack_fact (pack, "card.phone")->index;
  three->issued = bh_pack_fact (pack, "card.issued")->index;
  for (guint i = 0; i < G_N_ELEMENTS (three->samples); i++) {
    bh_knowledge_init (&three->samples[i], pack);
    for (guint j = 0; j < bh_pack_facts (pack)->len; j++) {
      const BhFact *fact = bh_pack_facts (pack)->pdata[j];

      if (g_rand_boolean (rand))
        three->samples[i].sets[j] =
          G_GUINT64_CONSTANT (1) << g_rand_int_range (rand, 0, (gint32) fact->n_values);
    }
  }
}

/* Both ways have to come to the same, or the comparison means nothing. */
static void
check_same (Three *three)
{
  guint pack_sum, hand_sum;

  sink = 0;
  evaluate_pack (three);
  pack_sum = sink;
  sink = 0;
  evaluate_by_hand (three);
  hand_sum = sink;
  if (pack_sum != hand_sum)
    g_error ("the conditions by hand are not those of the pack");
}

/* --- The worst search for ways -------------------------------------------- */

#define PEOPLE 400
#define TRIES 5

typedef struct {
  BhPack     *pack;
  BhKnowledge knowledge;
  guint       goal;
} Person;

static void
search_ways (gpointer data)
{
  Person *person = data;
  BhWay ways[BH_MAX_WAYS];

  sink += bh_check_ways (person->pack, &person->knowledge, bh_date_today (), person->goal, ways);
}

/* What may be the longest is timed again, so that a slow spell of the machine is not
 * taken for it. */
static double
longer_of (double  worst,
           Person *person)
{
  double time = time_of (search_ways, person);

  for (guint i = 1; i < TRIES && time > worst; i++)
    time = MIN (time, time_of (search_ways, person));
  return MAX (time, worst);
}

/* Somebody who answered some of the questions, or all. */
static void
make_person (Person *person,
             GRand  *rand)
{
  int answered = g_rand_int_range (rand, 0, 11);

  bh_knowledge_init (&person->knowledge, person->pack);
  for (guint i = 0; i < bh_pack_facts (person->pack)->len; i++) {
    const BhFact *fact = bh_pack_facts (person->pack)->pdata[i];

    if (g_rand_int_range (rand, 0, 10) < answered)
      person->knowledge.sets[i] =
        G_GUINT64_CONSTANT (1) << g_rand_int_range (rand, 0, (gint32) fact->n_values);
  }
}

/* Returns: the longest search for the ways to any goal of many people, in µs */
static double
find_worst_search (BhPack *pack)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  Person person = { .pack = pack };
  double worst = 0;

  for (guint i = 0; i < PEOPLE; i++) {
    make_person (&person, rand);
    for (person.goal = 0; person.goal < bh_pack_goals (pack)->len; person.goal++)
      worst = longer_of (worst, &person);
  }
  return worst;
}

static void
print_speed (Three *three)
{
  g_autoptr (BhCheck) check = bh_check_new (three->pack, &three->samples[0], bh_date_today ());
  const guint count = 20000;
  gint64 start = g_get_monotonic_time ();
  double evaluation, worst;

  for (guint i = 0; i < count; i++)
    bh_check_evaluate (check, three->pack, &three->samples[i % 64], bh_date_today (), G_MAXUINT64);
  evaluation = (double) (g_get_monotonic_time () - start) / count;
  g_print ("%-58s %6.0f\n", "evaluations of all goals, a second", G_USEC_PER_SEC / evaluation);
  worst = find_worst_search (three->pack);
  g_print ("%-58s %6.0f  (%.1f ms; of %u searches)\n",
           "the worst search for ways / one evaluation of all goals", worst / evaluation,
           worst / 1000, PEOPLE * bh_pack_goals (three->pack)->len);
}

/* --- A keystroke in the search -------------------------------------------- */

#define KEYSTROKES 20

typedef struct {
  BhSearchIndex *index;
  const char    *words;
} Search;

static void
search (gpointer data)
{
  const Search *self = data;

  for (guint i = 0; i < KEYSTROKES; i++) {
    g_autoptr (GPtrArray) hits = bh_search_index_find (self->index, self->words, 50);

    sink += hits->len;
  }
}

/* No reading, no error, no order: only whether the words stand there as they were typed. */
static void
search_plainly (gpointer data)
{
  const Search *self = data;

  for (guint i = 0; i < KEYSTROKES; i++) {
    for (guint j = 0; j < self->index->fields->len; j++) {
      const Field *field = &g_array_index (self->index->fields, Field, j);

      sink += strstr (field->folded, self->words) != NULL;
    }
  }
}

static void
compare_search (BhPack *pack)
{
  static const char *const words[] = { "code", "收不到验证码", "yanzhemga", "card not suported",
                                       "手机收不到短信验证码怎么办" };
  g_autoptr (BhSearchIndex) index = bh_search_index_new (pack);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    Search self = { index, words[i] };
    g_autofree char *title =
      g_strdup_printf ("%u times “%s” / strstr() in the same texts", KEYSTROKES, words[i]);

    compare (title, search, search_plainly, &self, 20);
  }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
    g_resources_lookup_data ("/io/github/baohao/Baohao/pack.json", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_autoptr (BhPack) pack = NULL;
  g_autofree Three *three = g_new0 (Three, 1);

  setlocale (LC_ALL, "");
  g_assert_no_error (error);
  pack = bh_pack_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  prepare (three, pack);
  check_same (three);

  compare ("loading the pack / json-glib parsing the same bytes", load_pack, parse_only, bytes, 1.8);
  compare ("three requirements / the same by hand in C", evaluate_pack, evaluate_by_hand, three, 5);
  compare_search (pack);
  print_speed (three);
  return 0;
}
