/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-way-back"

#include "bh-way-back.h"

struct _BhWayBack {
  GObject parent_instance;

  AdwViewStack *views;     /* borrowed */
  GPtrArray    *left;      /* views that links have led away from, the last one last; borrowed */
  gboolean      following; /* a link, or the way back from one */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (BhWayBack, bh_way_back, G_TYPE_OBJECT)

static void
on_view_changed (BhWayBack *self)
{
  if (self->left->len == 0 || self->following)
    return;
  g_ptr_array_set_size (self->left, 0);
  g_signal_emit (self, changed_signal, 0);
}

static void
follow (BhWayBack *self,
        GtkWidget *view)
{
  self->following = TRUE;
  adw_view_stack_set_visible_child (self->views, view);
  self->following = FALSE;
  g_signal_emit (self, changed_signal, 0);
}

static void
bh_way_back_finalize (GObject *object)
{
  g_ptr_array_unref (BH_WAY_BACK (object)->left);

  G_OBJECT_CLASS (bh_way_back_parent_class)->finalize (object);
}

static void
bh_way_back_class_init (BhWayBackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bh_way_back_finalize;

  changed_signal = g_signal_new ("changed", BH_TYPE_WAY_BACK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
bh_way_back_init (BhWayBack *self)
{
  self->left = g_ptr_array_new ();
}

BhWayBack *
bh_way_back_new (AdwViewStack *views)
{
  BhWayBack *self = g_object_new (BH_TYPE_WAY_BACK, NULL);

  self->views = views;
  g_signal_connect_object (views, "notify::visible-child", G_CALLBACK (on_view_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

gboolean
bh_way_back_go_to (BhWayBack *self,
                   GtkWidget *view)
{
  GtkWidget *shown = adw_view_stack_get_visible_child (self->views);

  if (view == shown)
    return FALSE;
  g_ptr_array_add (self->left, shown);
  follow (self, view);
  return TRUE;
}

void
bh_way_back_return (BhWayBack *self)
{
  g_return_if_fail (self->left->len > 0);

  follow (self, g_ptr_array_steal_index (self->left, self->left->len - 1));
}

gboolean
bh_way_back_is_open (BhWayBack *self)
{
  return self->left->len > 0;
}
