/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-ends-layout"

#include "bh-ends-layout.h"

#define BESIDE 12 /* between text and word in one line */
#define BELOW 3   /* between text and word under it */

struct _BhEndsLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (BhEndsLayout, bh_ends_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct {
  int minimum;
  int natural;
} Size;

static Size
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int             for_size)
{
  Size size;

  gtk_widget_measure (child, orientation, for_size, &size.minimum, &size.natural, NULL, NULL);
  return size;
}

/* The width that is left for the text in one line with the word; 0: the word goes below. */
static int
text_width_beside (GtkWidget *text,
                   GtkWidget *word,
                   int        width)
{
  int text_natural = measure_child (text, GTK_ORIENTATION_HORIZONTAL, -1).natural;
  int word_natural = measure_child (word, GTK_ORIENTATION_HORIZONTAL, -1).natural;
  int left = width - word_natural - BESIDE;

  return left >= MIN (text_natural, word_natural) ? left : 0;
}

static int
height_for_width (GtkWidget *text,
                  GtkWidget *word,
                  int        width)
{
  int left = text_width_beside (text, word, width);
  int text_height = measure_child (text, GTK_ORIENTATION_VERTICAL, left > 0 ? left : width).natural;
  int word_height = measure_child (word, GTK_ORIENTATION_VERTICAL, -1).natural;

  return left > 0 ? MAX (text_height, word_height) : text_height + BELOW + word_height;
}

static GtkSizeRequestMode
bh_ends_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bh_ends_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  GtkWidget *text = gtk_widget_get_first_child (widget);
  GtkWidget *word = gtk_widget_get_last_child (widget);
  Size text_width = measure_child (text, GTK_ORIENTATION_HORIZONTAL, -1);
  Size word_width = measure_child (word, GTK_ORIENTATION_HORIZONTAL, -1);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MAX (text_width.minimum, word_width.natural);
    *natural = text_width.natural + BESIDE + word_width.natural;
  } else {
    if (for_size < 0)
      for_size = text_width.natural + BESIDE + word_width.natural;
    *minimum = *natural = height_for_width (text, word, for_size);
  }
}

static void
bh_ends_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  GtkWidget *text = gtk_widget_get_first_child (widget);
  GtkWidget *word = gtk_widget_get_last_child (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int word_width = measure_child (word, GTK_ORIENTATION_HORIZONTAL, -1).natural;
  int word_height = measure_child (word, GTK_ORIENTATION_VERTICAL, -1).natural;
  int left = text_width_beside (text, word, width);
  GtkAllocation at = { 0, 0, left > 0 ? left : width, height };

  /* In the middle, without an alignment of its own: see BhLineLayout. */
  if (left > 0)
    at.height = MIN (height, measure_child (text, GTK_ORIENTATION_VERTICAL, left).natural);
  else
    at.height = height - BELOW - word_height;
  at.y = left > 0 ? (height - at.height) / 2 : 0;
  if (left > 0 && rtl)
    at.x = width - left;
  gtk_widget_size_allocate (text, &at, -1);
  at = (GtkAllocation) { width - word_width, height - word_height, word_width, word_height };
  if (left > 0)
    at.y /= 2;
  if ((left == 0) != rtl)
    at.x = 0;
  gtk_widget_size_allocate (word, &at, -1);
}

static void
bh_ends_layout_class_init (BhEndsLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = bh_ends_layout_get_request_mode;
  layout_class->measure = bh_ends_layout_measure;
  layout_class->allocate = bh_ends_layout_allocate;
}

static void
bh_ends_layout_init (BhEndsLayout *self)
{
}
