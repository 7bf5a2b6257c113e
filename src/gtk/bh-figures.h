/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-records.h"

G_BEGIN_DECLS

/**
 * BhFigures:
 *
 * What is known about one matter: a title, and a boxed list of names with
 * their values, of notes, and of what they rest on.
 */
#define BH_TYPE_FIGURES (bh_figures_get_type ())
G_DECLARE_FINAL_TYPE (BhFigures, bh_figures, BH, FIGURES, AdwBin)

/* @title: (nullable) */
BhFigures *bh_figures_new       (const char       *title);
/* A short value stands at the end of the line, a long one below its name. Returns: (transfer none):
 * the value's label */
GtkLabel  *bh_figures_add       (BhFigures        *self,
                                 const char       *name,
                                 const char       *value);
void       bh_figures_add_long  (BhFigures        *self,
                                 const char       *name,
                                 const char       *value);
void       bh_figures_add_text  (BhFigures        *self,
                                 const char       *text);
/* What the rows below it are about. */
void       bh_figures_add_heading (BhFigures      *self,
                                   const char     *text);
/* A row made elsewhere. */
void       bh_figures_add_row   (BhFigures        *self,
                                 GtkWidget        *row);
/* A value with what it rests on below it; @value stands at the end of the line. */
void       bh_figures_add_known (BhFigures        *self,
                                 const char       *name,
                                 const char       *value,
                                 const BhEvidence *evidence,
                                 BhDate            today);
/* A statement with what it rests on; @caption: (nullable): what it holds for. */
void       bh_figures_add_statement (BhFigures        *self,
                                     const BhText     *text,
                                     const char       *caption,
                                     const BhEvidence *evidence,
                                     BhDate            today);
/* What the rows below it are about. */
void       bh_figures_add_heading (BhFigures      *self,
                                   const char     *text);
/* A row made elsewhere. */
void       bh_figures_add_row   (BhFigures        *self,
                                 GtkWidget        *row);
/* A row that does @action with @target; @name is in Japanese. */
void       bh_figures_add_link  (BhFigures        *self,
                                 const char       *name,
                                 const char       *value,
                                 const char       *action,
                                 const char       *target);
/* @note may be absent. */
void       bh_figures_add_end   (BhFigures        *self,
                                 const BhText     *note,
                                 const BhEvidence *evidence,
                                 BhDate            today);

G_END_DECLS
