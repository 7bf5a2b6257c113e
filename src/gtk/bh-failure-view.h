/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/* What went wrong, why, what to do about it, and how the phone says it. */
GtkWidget *bh_failure_view_new     (BhPack           *pack,
                                    const BhFailure  *failure,
                                    BhDate            today);
/* (transfer full): "WeChat, Alipay". */
char      *bh_failure_view_wallets (BhPack           *pack,
                                    const BhFailure  *failure);

G_END_DECLS
