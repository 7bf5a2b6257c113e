/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "bh-text.h"

G_BEGIN_DECLS

/* The language of the user, for the interface, the pack and the shapes of letters. Once, first thing in main(). */
void bh_locale_init (void);
/* Overrides the language of the pack's texts and of the interface. */
void bh_locale_set  (BhLang lang);

G_END_DECLS
