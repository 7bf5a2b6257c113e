/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random situations for the tests of what holds for every profile. */

#pragma once

#include "bh-checker.h"

G_BEGIN_DECLS

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* One value of @fact. */
guint64 sample_value     (GRand             *rand,
                          const BhFact      *fact);
/* A situation in which about @answered of ten facts have an answer, some of them
 * "one of these two". */
void    sample_knowledge (GRand             *rand,
                          BhPack            *pack,
                          int                answered,
                          BhKnowledge       *knowledge);
/* (transfer full): " fact=value,value" for each fact that is not open. */
char   *sample_describe  (BhPack            *pack,
                          const BhKnowledge *knowledge);

G_END_DECLS
