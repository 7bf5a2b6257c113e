/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-line-layout"

#include "bh-line-layout.h"

struct _BhLineLayout {
  GtkLayoutManager parent_instance;

  int spacing; /* in pixels */
};

enum {
  PROP_SPACING = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (BhLineLayout, bh_line_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The children that are laid out, with the widths that they ask for.
 * Returns: (transfer full) (element-type GtkRequestedSize): each with its widget as data */
static GArray *
ask_children (GtkWidget *widget)
{
  GArray *children = g_array_new (FALSE, TRUE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkRequestedSize size = { .data = child };

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size.minimum_size,
                        &size.natural_size, NULL, NULL);
    g_array_append_val (children, size);
  }
  return children;
}

static int
all_spacing (BhLineLayout *self,
             GArray       *children)
{
  return children->len > 0 ? self->spacing * ((int) children->len - 1) : 0;
}

static int
count_expanding (GArray *children)
{
  int n = 0;

  for (guint i = 0; i < children->len; i++)
    n += gtk_widget_compute_expand (g_array_index (children, GtkRequestedSize, i).data,
                                    GTK_ORIENTATION_HORIZONTAL);
  return n;
}

/* Afterwards minimum_size is the width of each child. */
static void
distribute (BhLineLayout *self,
            GArray       *children,
            int           width)
{
  GtkRequestedSize *sizes = (GtkRequestedSize *) (gpointer) children->data;
  int expanding = count_expanding (children);
  int left = width - all_spacing (self, children);

  for (guint i = 0; i < children->len; i++)
    left -= sizes[i].minimum_size;
  left = gtk_distribute_natural_allocation (MAX (left, 0), children->len, sizes);
  for (guint i = 0; i < children->len && expanding > 0; i++) {
    if (!gtk_widget_compute_expand (sizes[i].data, GTK_ORIENTATION_HORIZONTAL))
      continue;
    sizes[i].minimum_size += left / expanding;
    left -= left / expanding--;
  }
}

static GtkSizeRequestMode
bh_line_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bh_line_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  BhLineLayout *self = BH_LINE_LAYOUT (manager);
  g_autoptr (GArray) children = ask_children (widget);
  int least = all_spacing (self, children), wished = least;

  for (guint i = 0; i < children->len; i++) {
    least += g_array_index (children, GtkRequestedSize, i).minimum_size;
    wished += g_array_index (children, GtkRequestedSize, i).natural_size;
  }
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = least;
    *natural = wished;
    return;
  }

  *minimum = *natural = 0;
  distribute (self, children, for_size < 0 ? wished : for_size);
  for (guint i = 0; i < children->len; i++) {
    GtkRequestedSize *size = &g_array_index (children, GtkRequestedSize, i);
    int child_minimum, child_natural;

    gtk_widget_measure (size->data, GTK_ORIENTATION_VERTICAL, size->minimum_size, &child_minimum,
                        &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, child_natural);
  }
}

/* Where a child stands from top to bottom. */
static void
place (GtkWidget     *child,
       GtkAllocation *at,
       int            height)
{
  at->height = height;
  if (gtk_widget_get_valign (child) == GTK_ALIGN_FILL &&
      !gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, at->width, NULL, &at->height, NULL, NULL);
  at->height = MIN (at->height, height);
  at->y = (height - at->height) / 2;
}

static void
bh_line_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  BhLineLayout *self = BH_LINE_LAYOUT (manager);
  g_autoptr (GArray) children = ask_children (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  distribute (self, children, width);
  for (guint i = 0; i < children->len; i++) {
    GtkRequestedSize *size = &g_array_index (children, GtkRequestedSize, i);
    GtkAllocation at = { .width = size->minimum_size };

    at.x = rtl ? width - x - at.width : x;
    place (size->data, &at, height);
    gtk_widget_size_allocate (size->data, &at, -1);
    x += at.width + self->spacing;
  }
}

static void
bh_line_layout_get_property (GObject    *object,
                             guint       id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (id == PROP_SPACING)
    g_value_set_int (value, BH_LINE_LAYOUT (object)->spacing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bh_line_layout_set_property (GObject      *object,
                             guint         id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (id == PROP_SPACING)
    BH_LINE_LAYOUT (object)->spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bh_line_layout_class_init (BhLineLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = bh_line_layout_get_property;
  object_class->set_property = bh_line_layout_set_property;
  layout_class->get_request_mode = bh_line_layout_get_request_mode;
  layout_class->measure = bh_line_layout_measure;
  layout_class->allocate = bh_line_layout_allocate;

  /* Between two children, in pixels. */
  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
bh_line_layout_init (BhLineLayout *self)
{
}

/**
 * bh_line_new:
 * @spacing: between two children, in pixels
 *
 * Returns: (transfer floating): a #GtkBox whose children stand in a line
 */
GtkWidget *
bh_line_new (int spacing)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (line, g_object_new (BH_TYPE_LINE_LAYOUT, "spacing", spacing, NULL));
  return line;
}
