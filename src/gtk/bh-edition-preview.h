/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-flips.h"
#include "bh-parts-dialog.h"
#include "bh-session.h"

G_BEGIN_DECLS

/* Shows what another edition would change: its age, whose verdicts turn and why, what is added,
 * changed and removed, and the fingerprint to compare. It asks whether to use it, unless it is in
 * use. @changes: what bh_pack_changes_new() says of the session's pack and @other. */
BhPartsDialog *bh_edition_preview_new (GtkWindow *parent,
                                       BhSession *session,
                                       BhPack    *other,
                                       GPtrArray *changes);

G_END_DECLS
