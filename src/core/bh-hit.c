/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-hit"

#include "config.h"

#include "bh-hit.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
kind_word (BhHitKind kind)
{
  static const char *const words[BH_N_HIT_KINDS] = {
    [BH_HIT_FAILURE] = NC_("search", "Error message"),
    [BH_HIT_BRAND] = NC_("search", "Carrier"),
    [BH_HIT_ARTICLE] = NC_("search", "Article"),
    [BH_HIT_GUIDE] = NC_("search", "Guide"),
    [BH_HIT_STEP] = NC_("search", "Step"),
    [BH_HIT_PLAN] = NC_("search", "Plan"),
    [BH_HIT_PHRASE] = NC_("search", "Phrase"),
    [BH_HIT_CLAIM] = NC_("search", "The popular article"),
  };

  return g_dpgettext2 (NULL, "search", words[kind]);
}

/**
 * bh_hit_dup_name:
 *
 * The name under which a desktop keeps the hit and asks for it again, KIND:ID
 * with the kind's word for scripts. As stable as the ids of the pack.
 *
 * Returns: (transfer full): the name
 */
char *
bh_hit_dup_name (const BhHit *self)
{
  return g_strconcat (bh_hit_kind_nick (self->kind), ":", self->id, NULL);
}

/**
 * bh_hit_parse_name:
 * @name: any string
 * @kind: (out): the kind that it names
 *
 * Takes a name apart. Whether there is such a record is another question.
 *
 * Returns: (nullable) (transfer none): the id, which is the end of @name; %NULL
 *   when it names no kind or no id
 */
const char *
bh_hit_parse_name (const char *name,
                   BhHitKind  *kind)
{
  const char *colon = strchr (name, ':');
  gsize length = colon != NULL ? (gsize) (colon - name) : 0;

  if (colon == NULL || colon[1] == '\0')
    return NULL;
  for (guint i = 0; i < BH_N_HIT_KINDS; i++) {
    const char *nick = bh_hit_kind_nick (i);

    if (strlen (nick) == length && strncmp (nick, name, length) == 0) {
      *kind = i;
      return colon + 1;
    }
  }
  return NULL;
}

char *
bh_hit_describe (const BhHit *self,
                 BhPack      *pack)
{
  const char *more = self->snippet;

  /* Many steps are called alike; the guide tells them apart. */
  if (more == NULL && self->kind == BH_HIT_STEP)
    more = bh_text (&bh_pack_step (pack, self->id)->guide->title);
  if (more == NULL)
    return g_strdup (kind_word (self->kind));
  /* Translators: what kind of thing was found, and the text in which the words stand */
  return g_strdup_printf (C_("search", "%s · %s"), kind_word (self->kind), more);
}
