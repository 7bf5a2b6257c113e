/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-audit-view"

#include "config.h"

#include "bh-audit-view.h"

#include <glib/gi18n.h>

#include "bh-audit-findings.h"
#include "bh-audit-place.h"
#include "bh-audit.h"
#include "bh-ends-layout.h"
#include "bh-fingerprint-row.h"
#include "bh-handbook-ids.h"
#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-link-row.h"
#include "bh-words.h"

#define READING_ARTICLE "about-data"

/* An audit that is shorter than this shows no sign of work. */
#define PATIENCE_MS 250

struct _BhAuditView {
  AdwBin parent_instance;

  GtkWidget *spinner;
  GtkBox    *groups;

  BhPack       *pack;
  BhAudit      *audit; /* NULL until it is made */
  GCancellable *cancellable;
  guint         patience; /* the source that shows the spinner */
};

G_DEFINE_FINAL_TYPE (BhAuditView, bh_audit_view, ADW_TYPE_BIN)

/* Rows */

/* A name, perhaps a note below it, and at the end of the line a figure. */
static GtkWidget *
new_row (const char *name,
         const char *note,
         const char *figure)
{
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);
  GtkWidget *ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *end = gtk_label_new (figure);

  gtk_box_append (GTK_BOX (text), bh_label_new (name, NULL));
  if (note != NULL) {
    GtkWidget *label = bh_label_new (note, "caption");

    gtk_widget_add_css_class (label, "dim-label");
    gtk_box_append (GTK_BOX (text), label);
  }
  gtk_widget_set_layout_manager (ends, g_object_new (BH_TYPE_ENDS_LAYOUT, NULL));
  gtk_widget_add_css_class (end, "numeric");
  gtk_widget_add_css_class (end, "dim-label");
  gtk_box_append (GTK_BOX (ends), text);
  gtk_box_append (GTK_BOX (ends), end);
  gtk_box_append (box, ends);
  return row;
}

/* Statements */

static void
add_glance (BhAuditView   *self,
            const BhAudit *audit)
{
  GtkListBox *list = bh_part_add_list (self->groups, _("At a Glance"));
  const BhAuditTally *all = &audit->all;
  g_autofree char *edition = bh_format_date (bh_pack_get_edition (self->pack));
  g_autofree char *total = g_strdup_printf ("%u", all->total);
  g_autofree char *with_source = bh_format_share (all->with_source, all->total);
  g_autofree char *undated = bh_format_share (all->undated, all->total);
  g_autofree char *old = bh_format_share (all->old, all->total);

  gtk_list_box_append (list, new_row (_("Edition"), NULL, edition));
  gtk_list_box_append (list, new_row (_("Statements of fact"), NULL, total));
  gtk_list_box_append (list, new_row (_("With a source"), NULL, with_source));
  gtk_list_box_append (list, new_row (_("Without a date"), NULL, undated));
  gtk_list_box_append (list, new_row (_("180 days old or more"), NULL, old));
}

static const char *
word_statements (BhStatements kind)
{
  static const char *const words[] = {
    [BH_STATEMENTS_REQUIREMENTS] = N_("Rules"),
    [BH_STATEMENTS_PLAN_GROUPS] = N_("Figures of plans"),
    [BH_STATEMENTS_BRANDS] = N_("Notes on carriers"),
    [BH_STATEMENTS_DEADLINES] = N_("Deadlines"),
    [BH_STATEMENTS_FALLBACKS] = N_("What works instead"),
    [BH_STATEMENTS_STEPS] = N_("Steps of the guides"),
    [BH_STATEMENTS_FAILURES] = N_("Error messages"),
    [BH_STATEMENTS_ARTICLE_STEPS] = N_("Steps of the popular article"),
    [BH_STATEMENTS_CLAIMS] = N_("Claims of the popular article"),
    [BH_STATEMENTS_ARTICLES] = N_("Articles of the handbook"),
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (words) == BH_N_STATEMENTS);

  return _(words[kind]);
}

/* (nullable) (transfer full): "3 old · 2 undated"; NULL where there is neither. */
static char *
describe_ages (const BhAuditTally *tally)
{
  /* Translators: so many of the statements are 180 days old or older */
  g_autofree char *old = g_strdup_printf (_("%u old"), tally->old);
  /* Translators: so many of the statements have no date */
  g_autofree char *undated = g_strdup_printf (_("%u undated"), tally->undated);

  if (tally->old == 0)
    return tally->undated > 0 ? g_steal_pointer (&undated) : NULL;
  return tally->undated > 0 ? g_strdup_printf ("%s · %s", old, undated) : g_steal_pointer (&old);
}

static void
add_kinds (BhAuditView   *self,
           const BhAudit *audit)
{
  GtkListBox *list = bh_part_add_list (self->groups, _("With a Source"));

  for (guint i = 0; i < BH_N_STATEMENTS; i++) {
    const BhAuditTally *tally = &audit->by_kind[i];
    g_autofree char *ages = describe_ages (tally);
    /* Translators: so many of so many statements name a source */
    g_autofree char *figure = g_strdup_printf (_("%u of %u"), tally->with_source, tally->total);

    if (tally->total > 0)
      gtk_list_box_append (list, new_row (word_statements (i), ages, figure));
  }
}

static void
add_confidences (BhAuditView   *self,
                 const BhAudit *audit)
{
  GtkListBox *list = bh_part_add_list (self->groups, _("How Far They Can Be Trusted"));
  const BhArticle *article = bh_handbook_find_article (self->pack, READING_ARTICLE);

  for (guint i = 0; i < G_N_ELEMENTS (audit->by_confidence); i++) {
    g_autofree char *figure = bh_format_share (audit->by_confidence[i], audit->all.total);

    if (audit->by_confidence[i] > 0)
      gtk_list_box_append (list, new_row (bh_word_confidence (i), NULL, figure));
  }
  if (article != NULL)
    gtk_list_box_append (list, bh_link_row_new (bh_text (&article->title),
                                                _("What these words mean"), "handbook.follow",
                                                article->id));
}

static void
add_date (BhAuditView       *self,
          GtkListBox        *list,
          const char        *name,
          const BhAuditDate *date)
{
  g_autofree char *day = bh_format_date (date->date);
  g_autofree char *subtitle = NULL;

  if (date->id == NULL)
    return;
  subtitle = g_strdup_printf ("%s · %s · %s", name, day, word_statements (date->kind));
  gtk_list_box_append (list, bh_audit_place_row_new (self->pack, date->kind, date->id, subtitle));
}

static void
add_dates (BhAuditView   *self,
           const BhAudit *audit)
{
  GtkListBox *list;

  if (audit->oldest.id == NULL)
    return;
  list = bh_part_add_list (self->groups, _("The Oldest and the Newest"));
  add_date (self, list, _("Oldest"), &audit->oldest);
  add_date (self, list, _("Newest"), &audit->newest);
}

/* The pack */

static const char *
word_counted (BhCounted counted)
{
  static const char *const words[] = {
    [BH_COUNTED_SOURCES] = N_("Sources"),
    [BH_COUNTED_BRANDS] = N_("Brands"),
    [BH_COUNTED_PLANS] = N_("Plans"),
    [BH_COUNTED_KEEP_RULES] = N_("Ways in which a number is kept"),
    [BH_COUNTED_BEFORE_LEAVING] = N_("Steps before leaving Japan"),
    [BH_COUNTED_FACTS] = N_("Questions"),
    [BH_COUNTED_VALUES] = N_("Answers to choose from"),
    [BH_COUNTED_GOALS] = N_("Goals"),
    [BH_COUNTED_REQUIREMENTS] = N_("Rules, counted for each wallet"),
    [BH_COUNTED_FALLBACKS] = N_("What works instead, counted for each goal"),
    [BH_COUNTED_PRESETS] = N_("Situations to begin with"),
    [BH_COUNTED_GUIDES] = N_("Guides"),
    [BH_COUNTED_CHECKLISTS] = N_("Steps with a checklist"),
    [BH_COUNTED_SCREENS] = N_("Steps with a phone screen"),
    [BH_COUNTED_FAILURES] = N_("Error messages"),
    [BH_COUNTED_PHRASES] = N_("Phrases"),
    [BH_COUNTED_ARTICLE_STEPS] = N_("Steps of the popular article"),
    [BH_COUNTED_CLAIMS] = N_("Claims of the popular article"),
    [BH_COUNTED_ARTICLES] = N_("Articles of the handbook"),
    [BH_COUNTED_PLACES] = N_("Kinds of places"),
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (words) == BH_N_COUNTED);

  return _(words[counted]);
}

static GtkWidget *
new_counts (const BhAudit *audit)
{
  GtkWidget *expander = adw_expander_row_new ();

  bh_label_expander_row (expander, _("What it contains"));
  for (guint i = 0; i < BH_N_COUNTED; i++) {
    g_autofree char *figure = g_strdup_printf ("%u", audit->counts[i]);

    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                              new_row (word_counted (i), NULL, figure));
  }
  return expander;
}

static void
add_pack (BhAuditView   *self,
          const BhAudit *audit)
{
  GtkListBox *list = bh_part_add_list (self->groups, _("The Collection"));

  gtk_list_box_append (list, new_counts (audit));
  gtk_list_box_append (list, bh_fingerprint_row_new (audit->sha256));
}

/* The audit */

/* The view, which waits for it, keeps the pack. The task itself may be freed in its thread, where
 * no widget may be, so that it holds neither. */
typedef struct {
  BhPack *pack;
  BhDate  today;
} Job;

static void
audit_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const Job *job = data;

  g_task_return_pointer (task, bh_audit_new (job->pack, job->today),
                         (GDestroyNotify) bh_audit_free);
}

static void
on_audit_ready (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (BhAuditView) self = user_data;
  const BhAudit *audit = self->audit = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Nobody looks at the page any more. */
  if (audit == NULL)
    return;
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_widget_set_visible (self->spinner, FALSE);
  add_glance (self, audit);
  add_kinds (self, audit);
  add_confidences (self, audit);
  add_dates (self, audit);
  bh_audit_findings_fill (bh_part_add_list (self->groups, _("The Rules")), audit);
  if (audit->differences->len > 0 || audit->not_compared != 0)
    bh_audit_differences_fill (
      bh_part_add_list (self->groups, _("Where the Check Is Too Careful")), self->pack, audit);
  add_pack (self, audit);
}

static gboolean
on_patience_ended (BhAuditView *self)
{
  self->patience = 0;
  gtk_widget_set_visible (self->spinner, TRUE);
  return G_SOURCE_REMOVE;
}

static void
bh_audit_view_dispose (GObject *object)
{
  BhAuditView *self = BH_AUDIT_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->patience, g_source_remove);

  G_OBJECT_CLASS (bh_audit_view_parent_class)->dispose (object);
}

static void
bh_audit_view_finalize (GObject *object)
{
  BhAuditView *self = BH_AUDIT_VIEW (object);

  g_clear_pointer (&self->audit, bh_audit_free);
  g_object_unref (self->cancellable);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (bh_audit_view_parent_class)->finalize (object);
}

static void
bh_audit_view_class_init (BhAuditViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_audit_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = bh_audit_view_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-audit-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BhAuditView, spinner);
  gtk_widget_class_bind_template_child (widget_class, BhAuditView, groups);
}

static void
bh_audit_view_init (BhAuditView *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
bh_audit_view_new (BhPack *pack,
                   BhDate  today)
{
  BhAuditView *self = g_object_new (BH_TYPE_AUDIT_VIEW, NULL);
  g_autoptr (GTask) task =
    g_task_new (NULL, self->cancellable, on_audit_ready, g_object_ref (self));
  Job *job = g_new (Job, 1);

  self->pack = g_object_ref (pack);
  self->patience = g_timeout_add (PATIENCE_MS, (GSourceFunc) on_patience_ended, self);
  *job = (Job) { pack, today };
  g_task_set_source_tag (task, bh_audit_view_new);
  g_task_set_task_data (task, job, g_free);
  g_task_run_in_thread (task, audit_in_thread);
  return GTK_WIDGET (self);
}
