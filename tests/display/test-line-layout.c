/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where BhLineLayout puts its children, and what it asks them for. */

#define G_LOG_DOMAIN "test-line-layout"

#include "config.h"

#include "bh-line-layout.h"

#define SPACING 10
#define NATURAL 100
#define LEAST 40
#define LETTERS 4000 /* width times height of what wraps */

/* --- A child that wraps as a text does, and counts what it is asked ------------------------ */

#define TYPE_TEXT (text_get_type ())
G_DECLARE_FINAL_TYPE (Text, text, TEST, TEXT, GtkWidget)

struct _Text {
  GtkWidget parent_instance;

  guint n_widths; /* how often it was asked for the width that belongs to a height */
};

G_DEFINE_FINAL_TYPE (Text, text, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
text_measure (GtkWidget      *widget,
              GtkOrientation  orientation,
              int             for_size,
              int            *minimum,
              int            *natural,
              int            *minimum_baseline,
              int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    TEST_TEXT (widget)->n_widths += for_size >= 0;
    *minimum = LEAST;
    *natural = NATURAL;
  } else {
    *minimum = *natural = LETTERS / MAX (for_size < 0 ? NATURAL : for_size, 1);
  }
}

static void
text_class_init (TextClass *klass)
{
  GTK_WIDGET_CLASS (klass)->get_request_mode = text_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = text_measure;
}

static void
text_init (Text *self)
{
}

/* --- Lines --------------------------------------------------------------------------------- */

#define MAX_CHILDREN 3

typedef struct {
  GtkWidget *line;
  GtkWidget *children[MAX_CHILDREN];
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->line = g_object_ref_sink (bh_line_new (SPACING));
  for (guint i = 0; i < MAX_CHILDREN; i++) {
    fixture->children[i] = g_object_new (TYPE_TEXT, NULL);
    gtk_box_append (GTK_BOX (fixture->line), fixture->children[i]);
  }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->line);
}

/* Gives the line a width, and the height that it asks for then or more. Returns: that height */
static int
lay_out (Fixture *fixture,
         int      width,
         int      height)
{
  int natural;

  gtk_widget_measure (fixture->line, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  gtk_widget_allocate (fixture->line, width, MAX (natural, height), -1, NULL);
  return natural;
}

static void
assert_place (Fixture *fixture,
              guint    child,
              int      x,
              int      y,
              int      width,
              int      height)
{
  GtkAllocation at;

  gtk_widget_get_allocation (fixture->children[child], &at);
  g_assert_cmpint (at.x, ==, x);
  g_assert_cmpint (at.y, ==, y);
  g_assert_cmpint (at.width, ==, width);
  g_assert_cmpint (at.height, ==, height);
}

static void
test_sizes (Fixture      *fixture,
            gconstpointer data)
{
  int minimum, natural;

  gtk_widget_measure (fixture->line, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 3 * LEAST + 2 * SPACING);
  g_assert_cmpint (natural, ==, 3 * NATURAL + 2 * SPACING);
  gtk_widget_set_visible (fixture->children[1], FALSE);
  gtk_widget_measure (fixture->line, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 2 * LEAST + SPACING);
  g_assert_cmpint (natural, ==, 2 * NATURAL + SPACING);
}

/* With room for all each has its natural width, and what is left goes to who expands. */
static void
test_room (Fixture      *fixture,
           gconstpointer data)
{
  gtk_widget_set_hexpand (fixture->children[1], TRUE);
  g_assert_cmpint (lay_out (fixture, 420, 0), ==, LETTERS / NATURAL);
  assert_place (fixture, 0, 0, 0, NATURAL, 40);
  assert_place (fixture, 1, 110, 10, 200, 20);
  assert_place (fixture, 2, 320, 0, NATURAL, 40);
}

/* The narrower a text, the higher the line. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_cmpint (lay_out (fixture, 170, 0), ==, LETTERS / 50);
  assert_place (fixture, 0, 0, 0, 50, 80);
  assert_place (fixture, 1, 60, 0, 50, 80);
  assert_place (fixture, 2, 120, 0, 50, 80);
}

/* In a line that is higher than needed: in the middle, at the top, or from top to bottom. */
static void
test_heights (Fixture      *fixture,
              gconstpointer data)
{
  gtk_widget_set_valign (fixture->children[1], GTK_ALIGN_START);
  gtk_widget_set_vexpand (fixture->children[2], TRUE);
  lay_out (fixture, 320, 60);
  assert_place (fixture, 0, 0, 10, NATURAL, 40);
  assert_place (fixture, 1, 110, 0, NATURAL, 40);
  assert_place (fixture, 2, 220, 0, NATURAL, 60);
}

static void
test_right_to_left (Fixture      *fixture,
                    gconstpointer data)
{
  gtk_widget_set_direction (fixture->line, GTK_TEXT_DIR_RTL);
  lay_out (fixture, 400, 0);
  assert_place (fixture, 0, 300, 0, NATURAL, 40);
  assert_place (fixture, 2, 80, 0, NATURAL, 40);
}

/* What it is there for. */
static void
test_asks_for_no_widths (Fixture      *fixture,
                         gconstpointer data)
{
  for (int width = 150; width < 500; width += 7)
    lay_out (fixture, width, 90);
  for (guint i = 0; i < MAX_CHILDREN; i++)
    g_assert_cmpuint (TEST_TEXT (fixture->children[i])->n_widths, ==, 0);
}

#define ADD(name, func) g_test_add ("/line-layout/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("sizes", test_sizes);
  ADD ("room", test_room);
  ADD ("narrow", test_narrow);
  ADD ("heights", test_heights);
  ADD ("right-to-left", test_right_to_left);
  ADD ("asks-for-no-widths", test_asks_for_no_widths);
  return g_test_run ();
}
