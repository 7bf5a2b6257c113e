/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text in columns for a terminal, where a Chinese character is two wide. */

#pragma once

#include "cli.h"

G_BEGIN_DECLS

typedef struct _BhCliTable BhCliTable;

/* @right: one bit for each column whose texts end at its right edge. */
BhCliTable *bh_cli_table_new   (guint        n_columns,
                                guint        right);
void        bh_cli_table_free  (BhCliTable  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhCliTable, bh_cli_table_free)

/* Texts of as many cells as there are columns. */
void        bh_cli_table_add   (BhCliTable  *self,
                                ...);
void        bh_cli_table_add_all (BhCliTable *self,
                                  char *const *texts);
void        bh_cli_table_print (BhCliTable  *self,
                                BhCli       *cli,
                                const char  *indent);

G_END_DECLS
