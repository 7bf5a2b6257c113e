/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/* The section of the error messages. */
#define BH_HANDBOOK_FAILURES "failures"

/**
 * BhHandbookContents:
 *
 * What the handbook has, section by section. Its rows activate "handbook.open"
 * with the id of what they lead to, and "handbook.section" with a section.
 */
#define BH_TYPE_HANDBOOK_CONTENTS (bh_handbook_contents_get_type ())
G_DECLARE_FINAL_TYPE (BhHandbookContents, bh_handbook_contents, BH, HANDBOOK_CONTENTS, AdwBin)

void     bh_handbook_contents_set_pack     (BhHandbookContents *self,
                                            BhPack             *pack);
/* Shows a section, or what sections there are where @section is NULL. */
void     bh_handbook_contents_show_section (BhHandbookContents *self,
                                            const char         *section);
gboolean bh_handbook_contents_in_section   (BhHandbookContents *self);
/* Shows the section with @id. */
void     bh_handbook_contents_reveal       (BhHandbookContents *self,
                                            const char         *id);
/* Marks the row of @id as the one that is open; none where it is NULL. */
void     bh_handbook_contents_mark         (BhHandbookContents *self,
                                            const char         *id);

G_END_DECLS
