/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-cell"

#include "config.h"

#include "bh-plan-cell.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-labels.h"
#include "bh-plan-words.h"
#include "bh-words.h"

#define SMALL 0.87
#define FAINT (G_MAXUINT16 / 4 * 3)

/* What is to be said of the plan at a glance, or NULL: mostly there is nothing. */
static char *
describe_marks (BhPlan    *plan,
                BhSession *session)
{
  BhProfile *profile = bh_session_get_profile (session);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);
  char *status = bh_plan_status_short (plan, bh_session_get_today (session));

  if (bh_session_get_situation (session)->plan == plan)
    g_ptr_array_add (marks, g_strdup (_("My line")));
  if (profile != NULL && bh_profile_is_favourite (profile, plan->id))
    g_ptr_array_add (marks, g_strdup (_("Favourite")));
  if (strcmp (plan->kind, "plan") != 0 && strcmp (plan->kind, "tier") != 0)
    g_ptr_array_add (marks, g_strdup (bh_word (BH_WORDS_KIND, plan->kind)));
  if (status != NULL)
    g_ptr_array_add (marks, status);
  if (marks->len == 0)
    return NULL;
  g_ptr_array_add (marks, NULL);
  return g_strjoinv (" · ", (char **) marks->pdata);
}

static void
insert_attribute (PangoAttrList  *attributes,
                  PangoAttribute *attribute,
                  gsize           start,
                  gsize           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* The brand in bold, the name in Japanese letters, the marks fainter. */
static PangoAttrList *
new_attributes (gsize brand_end,
                gsize name_end,
                gsize end)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoLanguage *japanese = pango_language_from_string (bh_lang_bcp47 (BH_LANG_JA));

  insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, brand_end);
  insert_attribute (attributes, pango_attr_scale_new (SMALL), brand_end, end);
  insert_attribute (attributes, pango_attr_language_new (japanese), brand_end, name_end);
  insert_attribute (attributes, pango_attr_foreground_alpha_new (FAINT), name_end, end);
  return attributes;
}

GtkWidget *
bh_plan_cell_new (void)
{
  return bh_label_new (NULL, NULL);
}

void
bh_plan_cell_show (GtkLabel  *label,
                   BhPlan    *plan,
                   BhSession *session)
{
  const char *brand = bh_text (&plan->brand->name);
  g_autofree char *marks = describe_marks (plan, session);
  g_autoptr (GString) text = g_string_new (brand);
  g_autoptr (PangoAttrList) attributes = NULL;
  gsize name_end;

  g_string_append_printf (text, "\n%s", plan->name);
  name_end = text->len;
  if (marks != NULL)
    g_string_append_printf (text, "\n%s", marks);
  if (strcmp (gtk_label_get_label (label), text->str) == 0)
    return;
  attributes = new_attributes (strlen (brand), name_end, text->len);
  gtk_label_set_label (label, text->str);
  gtk_label_set_attributes (label, attributes);
}
