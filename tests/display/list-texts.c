/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints every text of every scene, wide and narrow, and every widget that has
 * less room than it needs. What is wrong with them is judged by test-pseudo.py. */

#define G_LOG_DOMAIN "list-texts"

#include "config.h"

#include <adwaita.h>

#include "scenes.h"

/* What ends a field and a record; texts have lines. */
#define FIELD "\037"
#define RECORD "\036"

/* A pixel too little is a matter of rounding. */
#define TOLERANCE 1

typedef struct {
  const char *scene;
  int         width;
  GtkWidget  *window;
} Place;

static const BhDate today = { 2026, 11, 22 };
static const int sizes[][2] = { { 1000, 700 }, { 360, 640 } };

static void
print_record (const Place *place,
              GtkWidget   *widget,
              const char  *what,
              const char  *text)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (GtkWidget *parent = widget; parent != NULL; parent = gtk_widget_get_parent (parent)) {
    g_string_prepend (path, G_OBJECT_TYPE_NAME (parent));
    g_string_prepend_c (path, '/');
  }
  g_print ("%s" FIELD "%d" FIELD "%s" FIELD "%s" FIELD "%s" RECORD, place->scene, place->width,
           path->str, what, text);
}

static gboolean
has_tooltip (GtkWidget *widget)
{
  for (GtkWidget *parent = widget; parent != NULL && !GTK_IS_WINDOW (parent);
       parent = gtk_widget_get_parent (parent)) {
    if (gtk_widget_get_has_tooltip (parent))
      return TRUE;
  }
  return FALSE;
}

/* Whether a part of it lies beyond what can be scrolled to, to the left or the right. */
static gboolean
is_cut_off (GtkWidget *widget,
            GtkWidget *window)
{
  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL;
       parent = gtk_widget_get_parent (parent)) {
    graphene_rect_t bounds;

    if (GTK_IS_SCROLLED_WINDOW (parent)) {
      GtkPolicyType policy;

      gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (parent), &policy, NULL);
      if (policy != GTK_POLICY_NEVER)
        return FALSE;
    }
    if (parent != window && gtk_widget_get_overflow (parent) != GTK_OVERFLOW_HIDDEN)
      continue;
    if (gtk_widget_compute_bounds (widget, parent, &bounds) &&
        (bounds.origin.x < -TOLERANCE ||
         bounds.origin.x + bounds.size.width > gtk_widget_get_width (parent) + TOLERANCE))
      return TRUE;
  }
  return FALSE;
}

static void
look_at_label (const Place *place,
               GtkWidget   *widget,
               gboolean     shown)
{
  GtkLabel *label = GTK_LABEL (widget);
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = gtk_label_get_text (label);
  int width, height;

  if (*text == '\0')
    return;
  print_record (place, widget, "text", text);
  if (!shown)
    return;
  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout) && !has_tooltip (widget))
    print_record (place, widget, "shortened without a tooltip", text);
  else if (width > gtk_widget_get_width (widget) + TOLERANCE ||
           height > gtk_widget_get_height (widget) + TOLERANCE || is_cut_off (widget, place->window))
    print_record (place, widget, "cut", text);
}

/* What a widget asks for has its margins in it; what it is given has not. */
static int
needed (GtkWidget      *widget,
        GtkOrientation  orientation,
        int             for_size)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  int beside = gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget);
  int above = gtk_widget_get_margin_top (widget) + gtk_widget_get_margin_bottom (widget);
  int minimum;

  if (for_size >= 0)
    for_size += across ? above : beside;
  gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum - (across ? beside : above);
}

/* What is scrolled may be as small as it likes. */
static gboolean
is_scrolled (GtkWidget *widget)
{
  return GTK_IS_SCROLLABLE (widget) || GTK_IS_SCROLLBAR (widget) ||
         gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLBAR) != NULL;
}

static void
look_at_size (const Place *place,
              GtkWidget   *widget)
{
  int width = gtk_widget_get_allocated_width (widget);
  int height = gtk_widget_get_allocated_height (widget);
  int needed_width = needed (widget, GTK_ORIENTATION_HORIZONTAL, -1);
  int needed_height = needed (widget, GTK_ORIENTATION_VERTICAL, MAX (width, needed_width));
  g_autofree char *text = g_strdup_printf ("%d×%d of %d×%d", width, height, needed_width,
                                           needed_height);

  if (needed_width > width || needed_height > height)
    print_record (place, widget, "too small", text);
}

static void
look_at (const Place *place,
         GtkWidget   *widget,
         gboolean     shown)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  /* What was given no place yet is not on the screen, nor is what is in it. */
  shown &= gtk_widget_get_mapped (widget) && gtk_widget_get_allocated_width (widget) > 0;
  if (GTK_IS_LABEL (widget))
    look_at_label (place, widget, shown);
  if (tooltip != NULL)
    print_record (place, widget, "text", tooltip);
  if (GTK_IS_TEXT (widget) && gtk_text_get_placeholder_text (GTK_TEXT (widget)) != NULL)
    print_record (place, widget, "text", gtk_text_get_placeholder_text (GTK_TEXT (widget)));
  if (shown && !is_scrolled (widget))
    look_at_size (place, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (place, child, shown);
}

/* What in a window asks for the most width. */
static GtkWidget *
widest (GtkWidget *widget)
{
  GtkWidget *found = NULL;
  int most = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    int width;

    if (GTK_IS_NATIVE (child) || !gtk_widget_get_mapped (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
    if (width > most) {
      most = width;
      found = child;
    }
  }
  return found != NULL ? widest (found) : widget;
}

static void
show (const BhScene *scene,
      BhSession     *session,
      int            width,
      int            height)
{
  GtkWidget *window = bh_scene_present (scene, session, width, height);
  const Place place = { scene->name, width, window };
  g_autofree char *size = g_strdup_printf ("%d×%d", gtk_widget_get_width (window),
                                           gtk_widget_get_height (window));

  if (gtk_widget_get_width (window) > width || gtk_widget_get_height (window) > height)
    print_record (&place, widest (window), "too large", size);
  look_at (&place, window, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = NULL;
  g_autoptr (BhSession) session = NULL;

  bh_scenes_init ();
  pack = bh_pack_new_from_file (argv[1], &error);
  g_assert_no_error (error);
  session = bh_session_new (pack, today);
  for (guint i = 0; i < bh_n_scenes; i++) {
    if (bh_scenes[i].action != NULL && bh_session_get_profile (session) == NULL)
      bh_scenes_add_person (session);
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
      show (&bh_scenes[i], session, sizes[size][0], sizes[size][1]);
  }
  return 0;
}
