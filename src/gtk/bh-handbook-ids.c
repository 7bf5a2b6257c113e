/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-handbook-ids"

#include "config.h"

#include "bh-handbook-ids.h"

#include <glib/gi18n.h>
#include <string.h>

const BhHandbookOwn bh_handbook_own[] = {
  { BH_HANDBOOK_ACCEPTANCE, N_("Where Can I Pay in Japan?"),
    N_("Each kind of place, who scans, and what else is taken") },
  { BH_HANDBOOK_NUMBER, N_("How to Type Your Number"),
    N_("How the number on the SIM is typed into each wallet, and which text message goes where") },
  { BH_HANDBOOK_CLAIMS, N_("The Popular Article, Judged"),
    N_("What the article that many people copy says, and what holds") },
  { BH_HANDBOOK_AUDIT, N_("The Facts, Audited"),
    N_("How well all this is supported, how old it is, and whether the rules make sense") },
  { NULL, NULL, NULL },
};

const BhArticle *
bh_handbook_find_article (BhPack     *pack,
                          const char *id)
{
  const GPtrArray *articles = bh_pack_articles (pack);

  for (guint i = 0; i < articles->len; i++) {
    const BhArticle *article = g_ptr_array_index (articles, i);

    if (strcmp (article->id, id) == 0)
      return article;
  }
  return NULL;
}

const BhBrand *
bh_handbook_find_brand (BhPack     *pack,
                        const char *id)
{
  if (!g_str_has_prefix (id, BH_HANDBOOK_BRAND))
    return NULL;
  return bh_pack_brand (pack, id + strlen (BH_HANDBOOK_BRAND));
}

const char *
bh_handbook_brand_id (const BhBrand *brand)
{
  g_autofree char *id = g_strconcat (BH_HANDBOOK_BRAND, brand->id, NULL);

  return g_intern_string (id);
}

/* On the page of the popular article. */
static gboolean
is_judged (BhPack     *pack,
           const char *id)
{
  const GPtrArray *claims = bh_pack_claims (pack);
  const GPtrArray *steps = bh_pack_article_steps (pack);

  for (guint i = 0; i < claims->len; i++) {
    if (strcmp (((const BhClaim *) g_ptr_array_index (claims, i))->id, id) == 0)
      return TRUE;
  }
  for (guint i = 0; i < steps->len; i++) {
    if (strcmp (((const BhArticleStep *) g_ptr_array_index (steps, i))->id, id) == 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
bh_handbook_has (BhPack     *pack,
                 const char *id)
{
  for (const BhHandbookOwn *own = bh_handbook_own; own->id != NULL; own++) {
    if (strcmp (own->id, id) == 0)
      return TRUE;
  }
  return bh_handbook_find_article (pack, id) != NULL || bh_pack_failure (pack, id) != NULL ||
         bh_pack_phrase (pack, id) != NULL || bh_handbook_find_brand (pack, id) != NULL ||
         is_judged (pack, id);
}
