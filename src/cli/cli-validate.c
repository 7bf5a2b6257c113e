/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include "cli-table.h"

static void
add_count (BhCliTable *table,
           const char *what,
           guint       count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);

  bh_cli_table_add (table, number, what);
}

static guint
count_steps (BhPack  *pack,
             gboolean screens)
{
  const GPtrArray *guides = bh_pack_guides (pack);
  guint count = 0;

  for (guint i = 0; i < guides->len; i++) {
    const GPtrArray *steps = ((const BhGuide *) guides->pdata[i])->steps;

    for (guint j = 0; j < steps->len; j++)
      count += ((const BhStep *) steps->pdata[j])->screen == screens;
  }
  return count;
}

static void
print_languages (BhCli *self)
{
  guint languages = bh_pack_get_languages (self->pack);

  for (guint i = 0; i < BH_N_LANGS; i++) {
    if (languages & (1u << i))
      bh_cli_print (self, " %s", bh_lang_tag (i));
  }
}

static void
print_counts (BhCli *self)
{
  g_autoptr (BhCliTable) table = bh_cli_table_new (2, 1);
  BhPack *pack = self->pack;
  g_autofree char *edition = bh_date_format (bh_pack_get_edition (pack));

  bh_cli_print (self, _("edition %s, languages"), edition);
  print_languages (self);
  bh_cli_print (self, "\n");
  add_count (table, "sources", bh_pack_sources (pack)->len);
  add_count (table, "brands", bh_pack_brands (pack)->len);
  add_count (table, "plans", g_list_model_get_n_items (bh_pack_plans (pack)));
  add_count (table, "keep_rules", bh_pack_keep_rules (pack)->len);
  add_count (table, "before_leaving", bh_pack_before_leaving (pack)->len);
  add_count (table, "facts", bh_pack_facts (pack)->len);
  add_count (table, "goals", bh_pack_goals (pack)->len);
  add_count (table, "requirements", bh_pack_requirements (pack)->len);
  add_count (table, "fallbacks", bh_pack_fallbacks (pack)->len);
  add_count (table, "guides", bh_pack_guides (pack)->len);
  add_count (table, "checklists", count_steps (pack, FALSE));
  add_count (table, "screens", count_steps (pack, TRUE));
  add_count (table, "failures", bh_pack_failures (pack)->len);
  add_count (table, "phrases", bh_pack_phrases (pack)->len);
  add_count (table, "article_steps", bh_pack_article_steps (pack)->len);
  add_count (table, "claims", bh_pack_claims (pack)->len);
  add_count (table, "articles", bh_pack_articles (pack)->len);
  add_count (table, "places", bh_pack_places (pack)->len);
  bh_cli_table_print (table, self, "");
}

void
bh_cli_validate (BhCli  *self,
                 char  **argv)
{
  const GOptionEntry options[] = { { NULL } };

  if (!bh_cli_parse (self, options, argv))
    return;
  g_free (self->pack_option);
  self->pack_option = g_strdup (self->words[0]);
  if (bh_cli_load_pack (self))
    print_counts (self);
}
