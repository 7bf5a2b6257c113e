/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts of a brand in the user's language, for its page and the command line. */

#pragma once

#include "bh-brand-facts.h"

G_BEGIN_DECLS

const char *bh_word_brand_topic    (BhBrandTopic        topic);
const char *bh_word_brand_figure   (BhBrandFigure       figure);
const char *bh_word_brand_words    (BhBrandWords        words);

/* (transfer full): "2,750 yen to 11,748 yen", "20 GB" or "not known". */
char       *bh_format_brand_range  (const BhBrandFacts *facts,
                                    BhBrandFigure       figure);
/* (transfer full): the words that plans carry, @separator between them. Where not
 * all plans carry one, it is said how many do. */
char       *bh_format_brand_counts (const BhBrandFacts *facts,
                                    BhBrandWords        words,
                                    const char         *separator);
/* (transfer full) (nullable): "10 plans"; NULL for what is said of the brand. */
char       *bh_format_brand_plans  (guint               n_plans);
/* (transfer full) (nullable): "not known of 2 plans"; NULL where nothing is missing. */
char       *bh_format_brand_missing (const BhBrandFacts *facts,
                                     BhBrandFigure       figure);

G_END_DECLS
