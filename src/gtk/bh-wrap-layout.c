/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-wrap-layout"

#include "bh-wrap-layout.h"

#define SPACING 6
#define COLUMN_SPACING 12

struct _BhWrapLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (BhWrapLayout, bh_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct {
  GtkWidget *next; /* the first child that is not in the line */
  int        height;
} Line;

/* The line that begins with @child, and what it gets of the room. */
static Line
measure_line (GtkWidget *child,
              int        width)
{
  Line line = { NULL, 0 };
  int x = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkRequisition natural;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_get_preferred_size (child, NULL, &natural);
    if (x > 0 && x + natural.width > width) {
      line.next = child;
      break;
    }
    x += natural.width + COLUMN_SPACING;
    line.height = MAX (line.height, natural.height);
  }
  return line;
}

static int
height_for_width (GtkWidget *widget,
                  int        width)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int height = 0;

  while (child != NULL) {
    Line line = measure_line (child, width);

    height += line.height + (line.next != NULL ? SPACING : 0);
    child = line.next;
  }
  return height;
}

static void
bh_wrap_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = *natural = height_for_width (widget, for_size >= 0 ? for_size : G_MAXINT);
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkRequisition size;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_get_preferred_size (child, NULL, &size);
    *minimum = MAX (*minimum, size.width);
    *natural += size.width + (*natural > 0 ? COLUMN_SPACING : 0);
  }
}

static void
allocate_line (GtkWidget *widget,
               GtkWidget *child,
               Line       line,
               int        y,
               int        width)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (; child != line.next; child = gtk_widget_get_next_sibling (child)) {
    GtkRequisition natural;
    GtkAllocation allocation = { 0, y, 0, line.height };

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_get_preferred_size (child, NULL, &natural);
    allocation.width = natural.width;
    allocation.x = rtl ? width - x - natural.width : x;
    gtk_widget_size_allocate (child, &allocation, -1);
    x += natural.width + COLUMN_SPACING;
  }
}

static void
bh_wrap_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL) {
    Line line = measure_line (child, width);

    allocate_line (widget, child, line, y, width);
    y += line.height + SPACING;
    child = line.next;
  }
}

static GtkSizeRequestMode
bh_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bh_wrap_layout_class_init (BhWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = bh_wrap_layout_measure;
  layout_class->allocate = bh_wrap_layout_allocate;
  layout_class->get_request_mode = bh_wrap_layout_get_request_mode;
}

static void
bh_wrap_layout_init (BhWrapLayout *self)
{
}
