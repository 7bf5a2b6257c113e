/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-number-form"

#include "bh-number-form.h"

#include <string.h>

#include "bh-number.h"

/* What is typed into a field, if it is in letters and digits that are the same in every language. */
static const char *
typed (const BhElement *element)
{
  return element->kind == BH_ELEMENT_FIELD ? element->type.in[BH_LANG_EN] : NULL;
}

/* The guides show a number as it is typed: “80 1234 5678”. */
static gboolean
is_number (const BhElement *element)
{
  const char *text = typed (element);

  return text != NULL && bh_number_parse (text).status == BH_NUMBER_OK;
}

static gboolean
is_country (const BhElement *element)
{
  const char *text = typed (element);

  return text != NULL && strstr (text, "+" BH_NUMBER_COUNTRY) != NULL && !is_number (element);
}

static const BhElement *
find_element (const BhStep *step,
              gboolean    (*matches) (const BhElement *element))
{
  for (guint i = 0; i < step->elements->len; i++) {
    if (matches (step->elements->pdata[i]))
      return step->elements->pdata[i];
  }
  return NULL;
}

/* The last place before @field's number, in the same guide, where the country is chosen. */
static void
find_country (BhNumberField *field)
{
  const GPtrArray *steps = field->step->guide->steps;

  for (guint i = 0; i < steps->len; i++) {
    const BhStep *step = steps->pdata[i];
    const BhElement *country = find_element (step, is_country);

    if (country != NULL) {
      field->country = country;
      field->country_step = step;
    }
    if (step == field->step)
      break;
  }
}

gboolean
bh_number_field_of_step (const BhStep  *step,
                         BhNumberField *field)
{
  BhNumberField found = { .step = step, .field = find_element (step, is_number) };

  if (found.field == NULL)
    return FALSE;
  find_country (&found);
  if (field != NULL)
    *field = found;
  return TRUE;
}

static gboolean
field_of_guide (const BhGuide *guide,
                BhNumberField *field)
{
  for (guint i = 0; i < guide->steps->len; i++) {
    if (bh_number_field_of_step (guide->steps->pdata[i], field) && field->country != NULL)
      return TRUE;
  }
  return FALSE;
}

gboolean
bh_number_field_of_wallet (BhPack         *pack,
                           const BhWallet *wallet,
                           BhNumberField  *field)
{
  const GPtrArray *guides = bh_pack_guides (pack);

  for (guint i = 0; i < guides->len; i++) {
    const BhGuide *guide = guides->pdata[i];

    if (guide->wallet == wallet && field_of_guide (guide, field))
      return TRUE;
  }
  return FALSE;
}

const BhBlock *
bh_number_messages (BhPack *pack)
{
  const GPtrArray *articles = bh_pack_articles (pack);

  for (guint i = 0; i < articles->len; i++) {
    const BhArticle *article = articles->pdata[i];

    for (guint j = 0; j < article->blocks->len; j++) {
      const BhBlock *block = article->blocks->pdata[j];

      if (strcmp (article->id, BH_NUMBER_MESSAGES_ARTICLE) == 0 && block->kind == BH_BLOCK_TABLE)
        return block;
    }
  }
  return NULL;
}
