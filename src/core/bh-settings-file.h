/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* GLib lets only those define a backend who ask for it; this is the only other header that shows. */
#ifndef G_SETTINGS_ENABLE_BACKEND
#define G_SETTINGS_ENABLE_BACKEND
#endif

#include <gio/gio.h>
#include <gio/gsettingsbackend.h>

G_BEGIN_DECLS

/**
 * BhSettingsFile:
 *
 * Settings in a file, of the same form and at the same place as those of GLib's own keyfile backend,
 * which is what a Flatpak keeps them in. That one puts half of a file in the place of the whole when
 * the disk is full, and takes back what another program wrote a moment before. This one holds:
 *
 * - The file is complete at every moment, and on the disk when a write returns.
 * - Two programs may write: each change is made in what the file holds just then.
 * - What cannot be written stays in force while the program runs, is told by "problem", and is
 *   written with the next change that can be.
 * - What is not understood is kept; a file that cannot be read is set aside,
 *   as PATH.damaged, before a new one is written.
 */
#define BH_TYPE_SETTINGS_FILE (bh_settings_file_get_type ())
G_DECLARE_FINAL_TYPE (BhSettingsFile, bh_settings_file, BH, SETTINGS_FILE, GSettingsBackend)

/* @path: (nullable): without one nothing is kept. @problem: (nullable): why, or what is to be told
 * until a write has shown whether it is so. */
GSettingsBackend *bh_settings_file_new         (const char     *path,
                                                const char     *problem);
/* (nullable): why the last change is not on the disk. A property, too. */
const char       *bh_settings_file_get_problem (BhSettingsFile *self);

G_END_DECLS
