/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every screen of the pack's guides, in both languages of the phone, in its usual shape and as it
 * stands on the sheet: nothing is cut, and what is drawn agrees with the words beside it. */

#include <string.h>

#include "bh-icons.h"
#include "bh-pack.h"
#include "bh-screen-layout.h"

typedef void (*Check) (const BhScreenLayout *layout);

static void
check_screen (const BhStep *step,
              Check         check)
{
  for (guint i = 0; i < 2 * BH_N_PHONE_LANGUAGES; i++) {
    BhScreenSpec spec = { .step = step, .language = i / 2, .is_short = i % 2,
                          .text_scale = i % 2 ? 1.2 : 1 };
    g_autoptr (BhScreenLayout) layout = bh_screen_layout_new (&spec);

    check (layout);
  }
}

static void
check_all (BhPack *pack,
           Check   check)
{
  const GPtrArray *guides = bh_pack_guides (pack);
  guint n = 0;

  for (guint i = 0; i < guides->len; i++) {
    const BhGuide *guide = guides->pdata[i];

    for (guint j = 0; j < guide->steps->len; j++) {
      const BhStep *step = guide->steps->pdata[j];

      if (!step->screen)
        continue;
      g_test_message ("%s", step->id);
      check_screen (step, check);
      n++;
    }
  }
  g_assert_cmpuint (n, >, 100);
}

static void
assert_inside (const BhRect *rect,
               const BhRect *around)
{
  g_assert_cmpfloat (rect->x, >=, around->x);
  g_assert_cmpfloat (rect->y, >=, around->y);
  g_assert_cmpfloat (rect->x + rect->width, <=, around->x + around->width);
  g_assert_cmpfloat (rect->y + rect->height, <=, around->y + around->height);
}

static gboolean
is_cut (PangoLayout *words)
{
  return words != NULL && pango_layout_is_ellipsized (words);
}

static void
check_whole (const BhScreenLayout *layout)
{
  g_assert_false (is_cut (layout->title));
  for (guint i = 0; i < layout->boxes->len; i++) {
    const BhScreenBox *box = bh_screen_layout_box (layout, i);

    assert_inside (&box->area, &layout->screen);
    g_assert_false (is_cut (box->label));
    g_assert_false (is_cut (box->value));
  }
}

static void
test_whole (gconstpointer data)
{
  check_all ((BhPack *) data, check_whole);
}

/* Every tap is marked, once, on the glass. */
static void
check_marked (const BhScreenLayout *layout)
{
  const GPtrArray *taps = layout->step->taps;
  guint n_marked = 0;

  g_assert_cmpuint (taps->len, >, 0);
  for (guint i = 0; i < taps->len; i++) {
    const BhScreenBox *box = bh_screen_layout_find (layout, bh_step_tap (layout->step, i));
    BhRect ring;

    g_assert_nonnull (box);
    g_assert_true (box->tapped);
    ring = bh_screen_box_target (box);
    assert_inside (&ring, &layout->screen);
  }
  for (guint i = 0; i < layout->boxes->len; i++)
    n_marked += bh_screen_layout_box (layout, i)->tapped;
  g_assert_cmpuint (n_marked, ==, taps->len);
}

static void
test_marked (gconstpointer data)
{
  check_all ((BhPack *) data, check_marked);
}

/* A page is not called like a row that leads away from it, or like a field on it, but for a page to
 * search on. A path of one part leaves no choice. */
static void
check_title (const BhScreenLayout *layout)
{
  const BhStep *step = layout->step;

  if (layout->page.title == NULL || strstr (bh_label_in (&step->path, BH_PHONE_EN), "→") == NULL)
    return;
  for (guint i = 0; i < step->elements->len; i++) {
    const BhElement *element = bh_step_element (step, i);
    gboolean leads_away = element->kind == BH_ELEMENT_LIST_ROW && bh_step_is_tapped (step, i);
    gboolean is_field = element->kind == BH_ELEMENT_FIELD &&
                        bh_icon_for_label (&element->label) != BH_ICON_SEARCH;

    if (!leads_away && !is_field)
      continue;
    g_assert_cmpint (g_ascii_strcasecmp (layout->page.title,
                                         bh_label_in (&element->label, layout->language)), !=, 0);
  }
}

static void
test_titles (gconstpointer data)
{
  check_all ((BhPack *) data, check_title);
}

/* What the words say of a place is so. */
static void
check_place (const BhScreenLayout *layout)
{
  for (guint i = 0; i < layout->step->taps->len; i++) {
    const BhTap *tap = bh_step_tap (layout->step, i);
    const char *words = tap->words.in[BH_LANG_EN];
    const BhScreenBox *box = bh_screen_layout_find (layout, tap);
    BhRect ring = bh_screen_box_target (box);

    if (strstr (words, "at the top right") != NULL)
      g_assert_true (box->role == BH_ROLE_BAR_BUTTON || box->role == BH_ROLE_PLUS);
    if (strstr (words, "at the bottom") != NULL)
      g_assert_cmpfloat (ring.y, >, layout->height / 2);
    if (strstr (words, "last tab") != NULL)
      g_assert_cmpuint (box->tab + 1, ==, bh_step_element (layout->step, tap->element)->n_tabs);
    if (strstr (words, "last row") != NULL)
      g_assert_cmpuint (tap->element + 1, ==, layout->step->elements->len);
  }
}

static void
test_places (gconstpointer data)
{
  check_all ((BhPack *) data, check_place);
}

/* No button that is not to be tapped looks like the one that is; only a field is to choose from. */
static void
check_emphasis (const BhScreenLayout *layout)
{
  for (guint i = 0; i < layout->boxes->len; i++) {
    const BhScreenBox *box = bh_screen_layout_box (layout, i);

    if (box->role == BH_ROLE_BUTTON && box->strong)
      g_assert_true (box->tapped);
    if (box->role != BH_ROLE_FIELD)
      g_assert_false (bh_element_is_chooser (layout->step, box->element));
  }
}

static void
test_emphasis (gconstpointer data)
{
  check_all ((BhPack *) data, check_emphasis);
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
  g_test_add_data_func ("/guides/whole", pack, test_whole);
  g_test_add_data_func ("/guides/marked", pack, test_marked);
  g_test_add_data_func ("/guides/titles", pack, test_titles);
  g_test_add_data_func ("/guides/places", pack, test_places);
  g_test_add_data_func ("/guides/emphasis", pack, test_emphasis);
  return g_test_run ();
}
