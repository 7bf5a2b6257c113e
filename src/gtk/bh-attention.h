/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * bh_attention_await:
 * @widget: whose sight and reach it is about
 * @turned_to: called once with @widget
 *
 * Waits until somebody turns to @widget: the pointer moves above it, a finger or a button is pressed
 * there, it is scrolled, or the keyboard comes to it. That a window opens under a pointer at rest
 * is none of these.
 */
void bh_attention_await (GtkWidget *widget,
                         void     (*turned_to) (GtkWidget *widget));

G_END_DECLS
