/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-verdict-label"

#include "config.h"

#include "bh-verdict-label.h"

#include "bh-words.h"

struct _BhVerdictLabel {
  GtkBox parent_instance;

  GtkImage *icon;
  GtkLabel *word;
};

typedef struct {
  const char *icon;
  const char *css_class;
} Look;

G_DEFINE_FINAL_TYPE (BhVerdictLabel, bh_verdict_label, GTK_TYPE_BOX)

static void
show (BhVerdictLabel *self,
      Look            look,
      const char     *word)
{
  const char *classes[] = { "verdict", look.css_class, NULL };

  gtk_image_set_from_icon_name (self->icon, look.icon);
  gtk_label_set_label (self->word, word);
  gtk_widget_set_css_classes (GTK_WIDGET (self), classes);
}

static void
bh_verdict_label_class_init (BhVerdictLabelClass *klass)
{
}

static void
bh_verdict_label_init (BhVerdictLabel *self)
{
  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->word = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->word, 0);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->word));
}

void
bh_verdict_label_set_verdict (BhVerdictLabel *self,
                              BhVerdict       verdict,
                              gboolean        done)
{
  static const Look looks[] = {
    [BH_VERDICT_NO] = { "window-close-symbolic", "error" },
    [BH_VERDICT_UNKNOWN] = { "bh-unknown-symbolic", "warning" },
    [BH_VERDICT_YES] = { "emblem-ok-symbolic", "success" },
    [BH_VERDICT_NOT_APPLICABLE] = { "list-remove-symbolic", "dim-label" },
  };
  static const Look done_look = { "emblem-default-symbolic", "success" };

  show (self, done ? done_look : looks[verdict], bh_word_verdict (verdict, done));
}
