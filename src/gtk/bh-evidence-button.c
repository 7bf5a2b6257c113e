/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-evidence-button"

#include "config.h"

#include "bh-evidence-button.h"

#include <glib/gi18n.h>

#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-words.h"

struct _BhEvidenceButton {
  GtkWidget parent_instance;

  const BhEvidence *evidence;
  BhDate            today;

  GtkMenuButton *button; /* owned as a child */
};

G_DEFINE_FINAL_TYPE (BhEvidenceButton, bh_evidence_button, GTK_TYPE_WIDGET)

static void
add_link (GtkBox         *box,
          const BhSource *source)
{
  GtkWidget *link;

  if (source->url != NULL) {
    link = gtk_link_button_new_with_label (source->url, _("Open Page"));
    gtk_widget_set_halign (link, GTK_ALIGN_START);
    gtk_widget_set_tooltip_text (link, source->url);
    gtk_box_append (box, link);
  } else if (source->address != NULL) {
    link = bh_label_new (source->address, "caption");
    gtk_label_set_selectable (GTK_LABEL (link), TRUE);
    gtk_box_append (box, link);
  }
}

static char *
describe_source (const BhSource *source)
{
  g_autofree char *date = bh_format_source_date (source);
  const char *class_word = bh_word (BH_WORDS_SOURCE_CLASS, source->class_);

  if (source->publisher == NULL)
    return g_strdup_printf ("%s · %s", date, class_word);
  return g_strdup_printf ("%s · %s · %s", source->publisher, date, class_word);
}

static GtkWidget *
new_source (const BhSource *source)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *line = describe_source (source);
  GtkWidget *title = bh_label_new (source->title, "heading");

  bh_label_set_language (GTK_LABEL (title), BH_LANG_JA);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), bh_label_new (line, "caption"));
  if (bh_text (&source->note) != NULL)
    gtk_box_append (GTK_BOX (box), bh_label_new (bh_text (&source->note), "dim-label"));
  add_link (GTK_BOX (box), source);
  return box;
}

/* The popover is built when it is asked for: a page has hundreds of these buttons. */
static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  BhEvidenceButton *self = BH_EVIDENCE_BUTTON (user_data);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  for (guint i = 0; i < self->evidence->n_sources; i++)
    gtk_box_append (GTK_BOX (box), new_source (self->evidence->sources[i]));
  if (self->evidence->n_sources == 0)
    gtk_box_append (GTK_BOX (box), bh_label_new (_("No reliable source is known."), NULL));
  gtk_widget_add_css_class (box, "evidence");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 360);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (button, popover);
}

static void
bh_evidence_button_dispose (GObject *object)
{
  BhEvidenceButton *self = BH_EVIDENCE_BUTTON (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->button)));

  G_OBJECT_CLASS (bh_evidence_button_parent_class)->dispose (object);
}

static void
bh_evidence_button_class_init (BhEvidenceButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bh_evidence_button_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), BH_TYPE_LINE_LAYOUT);
}

static void
bh_evidence_button_init (BhEvidenceButton *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "evidence-button");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Sources"));
  gtk_menu_button_set_create_popup_func (self->button, create_popover, self, NULL);
}

/**
 * bh_evidence_button_new:
 * @evidence: what a statement rests on; has to outlive the button
 * @today: the day on which its age is judged
 */
GtkWidget *
bh_evidence_button_new (const BhEvidence *evidence,
                        BhDate            today)
{
  BhEvidenceButton *self = g_object_new (BH_TYPE_EVIDENCE_BUTTON, NULL);
  g_autofree char *text = bh_format_evidence (evidence, today);
  GtkWidget *label = gtk_label_new (text);

  self->evidence = evidence;
  self->today = today;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Sources"), -1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_menu_button_set_child (self->button, label);
  return GTK_WIDGET (self);
}

void
bh_evidence_button_describe (BhEvidenceButton *self,
                             const char       *statement)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, statement, -1);
}

/**
 * bh_evidence_button_wrap:
 *
 * Lets the text take several lines where it has no room for one, instead of cutting it.
 */
void
bh_evidence_button_wrap (BhEvidenceButton *self)
{
  GtkLabel *label = GTK_LABEL (gtk_menu_button_get_child (self->button));

  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (label, 0);
  /* By itself a menu button has one height for all widths. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self->button), gtk_bin_layout_new ());
}
