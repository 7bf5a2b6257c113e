/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet for many people, on both papers, in type of the usual size and twice as large: no page
 * ends with a heading, and nothing crosses the edge of a page. */

#include "bh-sheet.h"

#define N_SAMPLES 8

static const BhDate today = { 2026, 11, 22 };

typedef struct {
  BhPack     *pack;
  BhSituation situation;
} Person;

static void
init_person (Person *person,
             BhPack *pack)
{
  person->pack = pack;
  bh_situation_init (&person->situation, pack);
}

static BhSheet *
new_sheet (const Person *person,
           BhPaper       paper,
           double        text_scale)
{
  BhSheetSpec spec = { .pack = person->pack, .situation = &person->situation, .today = today,
                       .paper = paper, .text_scale = text_scale };

  spec.dates[BH_FROM_ACTIVATED] = (BhDate) { 2026, 9, 1 };
  spec.dates[BH_FROM_LEAVING] = (BhDate) { 2027, 1, 10 };
  return bh_sheet_new (&spec);
}

static void
check_places (BhSheet *sheet)
{
  guint n = bh_sheet_get_n_places (sheet);
  BhSheetPlace before = { 0 };
  double top, bottom;

  bh_sheet_get_area (sheet, &top, &bottom);
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++) {
    BhSheetPlace place;

    bh_sheet_get_place (sheet, i, &place);
    g_assert_cmpfloat (place.bottom, >, place.top);
    g_assert_cmpfloat (place.top, >=, top);
    g_assert_cmpfloat (place.bottom, <=, bottom + 0.01);
    if (i > 0 && place.page == before.page)
      g_assert_cmpfloat (place.top, >=, before.bottom);
    if (i > 0 && place.page != before.page) {
      g_assert_cmpuint (place.page, ==, before.page + 1);
      g_assert_cmpfloat (place.top, ==, top);
      g_assert_false (before.keeps_next);
    }
    if (place.heading != NULL)
      g_assert_true (place.keeps_next);
    before = place;
  }
  g_assert_false (before.keeps_next);
  g_assert_cmpuint (before.page + 1, ==, bh_sheet_get_n_pages (sheet));
}

/* What fills less of a page than half of it is followed by something that does not fit there. */
static void
check_waste (BhSheet *sheet)
{
  double top, bottom;

  bh_sheet_get_area (sheet, &top, &bottom);
  for (guint i = 0; i + 1 < bh_sheet_get_n_places (sheet); i++) {
    BhSheetPlace place, next;
    double together = 0;

    bh_sheet_get_place (sheet, i, &place);
    bh_sheet_get_place (sheet, i + 1, &next);
    if (place.page == next.page)
      continue;
    for (guint j = i + 1; j < bh_sheet_get_n_places (sheet); j++) {
      bh_sheet_get_place (sheet, j, &next);
      together = next.bottom - top;
      if (!next.keeps_next)
        break;
    }
    g_assert_cmpfloat (place.bottom + together + 60, >, bottom);
  }
}

static void
check_person (const Person *person)
{
  for (BhPaper paper = 0; paper < BH_N_PAPERS; paper++) {
    for (guint scale = 1; scale <= 2; scale++) {
      g_autoptr (BhSheet) sheet = new_sheet (person, paper, scale);

      check_places (sheet);
      check_waste (sheet);
    }
  }
}

static void
test_presets (gconstpointer data)
{
  BhPack *pack = (BhPack *) data;
  const GPtrArray *presets = bh_pack_presets (pack);

  g_assert_cmpuint (presets->len, >, 0);
  for (guint i = 0; i < presets->len; i++) {
    const BhPreset *preset = presets->pdata[i];
    Person person;

    init_person (&person, pack);
    for (guint j = 0; j < preset->n_answers; j++)
      person.situation.answers.sets[preset->answers[j].fact] = preset->answers[j].values;
    bh_situation_combine (&person.situation, pack);
    check_person (&person);
  }
}

/* Every question answered, and a plan. */
static void
test_samples (gconstpointer data)
{
  BhPack *pack = (BhPack *) data;
  GListModel *plans = bh_pack_plans (pack);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < N_SAMPLES; i++) {
    g_autoptr (BhPlan) plan = NULL;
    Person person;

    init_person (&person, pack);
    for (guint j = 0; j < bh_pack_facts (pack)->len; j++) {
      const BhFact *fact = bh_pack_facts (pack)->pdata[j];

      if (g_rand_int_range (rand, 0, 10) < 8)
        person.situation.answers.sets[j] =
          G_GUINT64_CONSTANT (1) << g_rand_int_range (rand, 0, (int) fact->n_values);
    }
    plan = g_list_model_get_item (plans,
                                  (guint) g_rand_int_range (rand, 0,
                                                            (int) g_list_model_get_n_items (plans)));
    person.situation.plan = plan;
    bh_situation_combine (&person.situation, pack);
    check_person (&person);
  }
}

/* What is large needs more paper, never less; the two papers differ. */
static void
test_sizes (gconstpointer data)
{
  Person person;
  g_autoptr (BhSheet) usual = NULL, large = NULL, again = NULL, letter = NULL;
  double bottom, letter_bottom;

  init_person (&person, (BhPack *) data);
  usual = new_sheet (&person, BH_PAPER_A4, 0);
  again = new_sheet (&person, BH_PAPER_A4, 1);
  large = new_sheet (&person, BH_PAPER_A4, 2);
  letter = new_sheet (&person, BH_PAPER_LETTER, 1);
  g_assert_cmpuint (bh_sheet_get_n_pages (usual), ==, bh_sheet_get_n_pages (again));
  g_assert_cmpuint (bh_sheet_get_n_pages (large), >, bh_sheet_get_n_pages (usual));
  bh_sheet_get_area (usual, NULL, &bottom);
  bh_sheet_get_area (letter, NULL, &letter_bottom);
  g_assert_cmpfloat (letter_bottom, <, bottom);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = NULL;

  g_test_init (&argc, &argv, NULL);
  pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);
  g_test_add_data_func ("/sheet/presets", pack, test_presets);
  g_test_add_data_func ("/sheet/samples", pack, test_samples);
  g_test_add_data_func ("/sheet/sizes", pack, test_sizes);
  return g_test_run ();
}
