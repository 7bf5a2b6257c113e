/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-page-slot"

#include "bh-page-slot.h"

#include "bh-after-paint.h"

struct _BhPageSlot {
  AdwBin parent_instance;

  GType      page_type;
  BhSession *session;
};

enum {
  PROP_0,
  PROP_PAGE_TYPE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BhPageSlot, bh_page_slot, ADW_TYPE_BIN)

static void
build_page (GtkWidget *widget)
{
  bh_page_slot_ensure_page (BH_PAGE_SLOT (widget));
}

static void
bh_page_slot_map (GtkWidget *widget)
{
  BhPageSlot *self = BH_PAGE_SLOT (widget);
  gboolean drawn = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (widget)) >= 0;

  if (self->session != NULL && drawn)
    bh_page_slot_ensure_page (self);
  else if (self->session != NULL)
    bh_after_paint (widget, build_page);

  GTK_WIDGET_CLASS (bh_page_slot_parent_class)->map (widget);
}

static void
bh_page_slot_dispose (GObject *object)
{
  g_clear_object (&BH_PAGE_SLOT (object)->session);

  G_OBJECT_CLASS (bh_page_slot_parent_class)->dispose (object);
}

static void
bh_page_slot_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_PAGE_TYPE:
    g_value_set_gtype (value, BH_PAGE_SLOT (object)->page_type);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_page_slot_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch (prop_id) {
  case PROP_PAGE_TYPE:
    BH_PAGE_SLOT (object)->page_type = g_value_get_gtype (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_page_slot_class_init (BhPageSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bh_page_slot_dispose;
  object_class->get_property = bh_page_slot_get_property;
  object_class->set_property = bh_page_slot_set_property;
  GTK_WIDGET_CLASS (klass)->map = bh_page_slot_map;

  props[PROP_PAGE_TYPE] =
    g_param_spec_gtype ("page-type", NULL, NULL, BH_TYPE_PAGE,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bh_page_slot_init (BhPageSlot *self)
{
}

void
bh_page_slot_set_session (BhPageSlot *self,
                          BhSession  *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

BhPage *
bh_page_slot_ensure_page (BhPageSlot *self)
{
  GtkWidget *page = adw_bin_get_child (ADW_BIN (self));

  if (page == NULL) {
    page = g_object_new (self->page_type, NULL);
    bh_page_set_session (BH_PAGE (page), self->session);
    adw_bin_set_child (ADW_BIN (self), page);
  }
  return BH_PAGE (page);
}

BhPage *
bh_page_slot_get_page (BhPageSlot *self)
{
  return (BhPage *) adw_bin_get_child (ADW_BIN (self));
}
