/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-drawing-style"

#include "bh-drawing-style.h"

#include <adwaita.h>

#define NORMAL_DPI (96.0 * 1024.0)

BhPalette
bh_drawing_style_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? BH_PALETTE_DARK_CONTRAST : BH_PALETTE_LIGHT_CONTRAST;
  return dark ? BH_PALETTE_DARK : BH_PALETTE_LIGHT;
}

/* The size of text against the normal one; xft-dpi carries the user's text scale. */
double
bh_drawing_style_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / NORMAL_DPI : 1.0;
}

/**
 * bh_drawing_style_watch:
 *
 * Has @widget drawn again whenever the desktop's style changes, as long as it lives.
 */
void
bh_drawing_style_watch (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), widget,
                           G_CONNECT_SWAPPED);
}
