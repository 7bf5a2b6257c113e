/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-notice"

#include "bh-notice.h"

#include "bh-labels.h"
#include "bh-line-layout.h"

struct _BhNotice {
  GtkWidget parent_instance;

  GtkImage  *icon;
  GtkLabel  *label;
  GtkButton *button;
  GtkLabel  *action; /* what stands on the button */

  GtkWidget *box; /* owned as a child */
};

enum {
  PROP_0,
  PROP_ICON_NAME,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BhNotice, bh_notice, GTK_TYPE_WIDGET)

static void
bh_notice_dispose (GObject *object)
{
  BhNotice *self = BH_NOTICE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (bh_notice_parent_class)->dispose (object);
}

static void
bh_notice_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  BhNotice *self = BH_NOTICE (object);

  switch (prop_id) {
  case PROP_ICON_NAME:
    g_value_set_string (value, gtk_image_get_icon_name (self->icon));
    break;
  case PROP_TEXT:
    g_value_set_string (value, gtk_label_get_text (self->label));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_notice_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  BhNotice *self = BH_NOTICE (object);

  switch (prop_id) {
  case PROP_ICON_NAME:
    gtk_image_set_from_icon_name (self->icon, g_value_get_string (value));
    break;
  case PROP_TEXT:
    bh_notice_set_text (self, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_notice_class_init (BhNoticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = bh_notice_dispose;
  object_class->get_property = bh_notice_get_property;
  object_class->set_property = bh_notice_set_property;

  props[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "notice");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NOTE);
}

static void
bh_notice_init (BhNotice *self)
{
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->box = bh_line_new (12);
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->label = GTK_LABEL (bh_label_new (NULL, NULL));
  self->button = GTK_BUTTON (gtk_button_new ());
  self->action = GTK_LABEL (gtk_label_new (NULL));

  gtk_widget_set_valign (GTK_WIDGET (self->icon), GTK_ALIGN_START);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_hide (GTK_WIDGET (self->button));
  gtk_label_set_wrap (self->action, TRUE);
  gtk_button_set_child (self->button, GTK_WIDGET (self->action));

  gtk_box_append (GTK_BOX (text), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (text), GTK_WIDGET (self->button));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (self->box), text);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

void
bh_notice_set_text (BhNotice   *self,
                    const char *text)
{
  if (text == NULL)
    text = "";
  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * bh_notice_set_action:
 * @label: (nullable): what stands on the button; none where this is %NULL
 * @action: (nullable): the name of an action with a string
 * @target: (nullable): that string
 */
void
bh_notice_set_action (BhNotice   *self,
                      const char *label,
                      const char *action,
                      const char *target)
{
  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
  if (label == NULL)
    return;
  gtk_label_set_text (self->action, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
}
