/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours, icons and text: what every drawing rests on. */

#include <string.h>

#include "bh-icons.h"
#include "bh-paint.h"

static void
assert_contrast (BhColor a,
                 BhColor b,
                 double  least,
                 guint   palette,
                 guint   tint,
                 const char *what)
{
  if (bh_color_contrast (a, b) < least)
    g_error ("palette %u, tint %u: %s: %.2f is less than %.1f", palette, tint, what,
             bh_color_contrast (a, b), least);
}

static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (bh_color_contrast (0x000000, 0xffffff), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (bh_color_contrast (0x777777, 0x777777), 1, 0.001);

  for (guint palette = 0; palette < BH_N_PALETTES; palette++) {
    for (guint tint = 0; tint < BH_N_TINTS; tint++) {
      const BhColors *c = bh_palette_colors (palette, tint);
      const BhColor grounds[] = { c->page, c->bar, c->card };

      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++) {
        assert_contrast (c->text, grounds[i], 7, palette, tint, "text");
        assert_contrast (c->muted, grounds[i], 4.5, palette, tint, "muted");
        assert_contrast (c->accent, grounds[i], 4.5, palette, tint, "accent");
        assert_contrast (c->ring, grounds[i], 3, palette, tint, "ring");
      }
      assert_contrast (c->accent, c->soft, 3, palette, tint, "icon");
      assert_contrast (c->line, c->card, 3, palette, tint, "line");
      assert_contrast (c->on_accent, c->accent_fill, 4.5, palette, tint, "on accent");
      assert_contrast (c->on_ring, c->ring, 4.5, palette, tint, "on ring");
      assert_contrast (c->ring, c->halo, 3, palette, tint, "halo");
    }
  }
}

/* A high-contrast palette has outlines where the others have none. */
static void
test_high_contrast (void)
{
  for (guint palette = BH_PALETTE_LIGHT_CONTRAST; palette < BH_N_PALETTES; palette++) {
    for (guint tint = 0; tint < BH_N_TINTS; tint++) {
      const BhColors *c = bh_palette_colors (palette, tint);

      assert_contrast (c->edge, c->card, 7, palette, tint, "edge");
      assert_contrast (c->muted, c->card, 7, palette, tint, "muted");
      assert_contrast (c->accent, c->card, 7, palette, tint, "accent");
      assert_contrast (c->faint, c->card, 3, palette, tint, "faint");
    }
  }
}

static void
test_tint (void)
{
  g_assert_cmpint (bh_tint_for_wallet ("wechat"), ==, BH_TINT_GREEN);
  g_assert_cmpint (bh_tint_for_wallet ("alipay"), ==, BH_TINT_BLUE);
  g_assert_cmpint (bh_tint_for_wallet ("another"), ==, BH_TINT_NEUTRAL);
  g_assert_cmpint (bh_tint_for_wallet (NULL), ==, BH_TINT_NEUTRAL);
}

static void
test_language (void)
{
  g_assert_cmpstr (bh_paint_language ("Settings", "en"), ==, "en");
  g_assert_cmpstr (bh_paint_language ("设置", "zh-cn"), ==, "zh-cn");
  g_assert_cmpstr (bh_paint_language ("設定", "zh-tw"), ==, "zh-tw");
  g_assert_cmpstr (bh_paint_language ("日本 (+81)", "en"), ==, "zh-cn");
  g_assert_cmpstr (bh_paint_language ("日本 (+81)", "ja"), ==, "ja");
  g_assert_cmpstr (bh_paint_language ("モバイルで登録", "en"), ==, "ja");
  g_assert_cmpstr (bh_paint_language ("点“モバイルで登録”", "zh-cn"), ==, "zh-cn");
  g_assert_cmpstr (bh_paint_language ("", "en"), ==, "en");
}

static double
width_of (PangoLayout *layout)
{
  double width;

  bh_paint_layout_size (layout, &width, NULL);
  return width;
}

/* Every language asks for its own shapes, and text is as wide as it is large. */
static void
test_layout (void)
{
  static const char *const languages[] = { "en", "zh-cn", "zh-tw", "ja" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
    BhTextStyle style = { .size = 10, .language = languages[i] };
    g_autoptr (PangoLayout) small = bh_paint_layout ("直 Abc", &style);
    g_autoptr (PangoLayout) large = NULL;

    style.size = 20;
    large = bh_paint_layout ("直 Abc", &style);
    g_assert_cmpfloat_with_epsilon (width_of (large), 2 * width_of (small), 0.1);
    g_assert_cmpstr (
      pango_language_to_string (pango_context_get_language (pango_layout_get_context (small))), ==,
      languages[i]);
  }
}

static void
test_fit (void)
{
  BhTextStyle style = { .size = 16, .width = 100, .max_lines = 1, .language = "en" };
  g_autoptr (PangoLayout) fits = bh_paint_layout_fit ("Enter code", &style, 8);
  g_autoptr (PangoLayout) cut = NULL;
  g_autoptr (PangoLayout) balanced = NULL;

  g_assert_false (pango_layout_is_ellipsized (fits));
  g_assert_cmpint (pango_layout_get_line_count (fits), ==, 1);
  g_assert_cmpfloat (width_of (fits), <=, 100);

  cut = bh_paint_layout_fit ("A title that is far too long for this", &style, 12);
  g_assert_true (pango_layout_is_ellipsized (cut));
  g_assert_cmpfloat (width_of (cut), <=, 100);

  /* No last line of one character. */
  style = (BhTextStyle) { .size = 10, .width = 65, .language = "zh-cn" };
  balanced = bh_paint_layout_fit ("港澳居民来往内", &style, 10);
  g_assert_cmpint (pango_layout_get_line_count (balanced), ==, 2);
  g_assert_cmpint (pango_layout_get_line_readonly (balanced, 1)->length, >=, 3 * 3);
}

static void
test_icons (void)
{
  for (guint icon = 0; icon < BH_N_ICONS; icon++) {
    cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 44, 44);
    cairo_t *cr = cairo_create (surface);
    const guint8 *data;
    int stride;
    guint painted = 0;

    bh_icon_draw (cr, icon, 10, 10, 24, 0);
    g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
    cairo_destroy (cr);
    cairo_surface_flush (surface);
    data = cairo_image_surface_get_data (surface);
    stride = cairo_image_surface_get_stride (surface);
    for (int y = 0; y < 44; y++) {
      for (int x = 0; x < 44; x++) {
        if (data[y * stride + x] == 0)
          continue;
        painted++;
        g_assert_true (x >= 10 && x < 34 && y >= 10 && y < 34);
      }
    }
    g_assert_cmpint (painted > 0, ==, icon != BH_ICON_NONE);
    cairo_surface_destroy (surface);
  }
}

static void
test_icon_for_label (void)
{
  g_assert_cmpint (bh_icon_for_label (&(BhLabel) { .zh = "支付设置" }), ==, BH_ICON_GEAR);
  g_assert_cmpint (bh_icon_for_label (&(BhLabel) { .zh = "设置支付密码" }), ==, BH_ICON_LOCK);
  g_assert_cmpint (bh_icon_for_label (&(BhLabel) { .zh = "我的" }), ==, BH_ICON_PERSON);
  g_assert_cmpint (bh_icon_for_label (&(BhLabel) { .zh = "没有的" }), ==, BH_ICON_NONE);
  g_assert_cmpint (bh_icon_for_label (&(BhLabel) { .en = "Me" }), ==, BH_ICON_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/palette/contrast", test_contrast);
  g_test_add_func ("/draw/palette/high-contrast", test_high_contrast);
  g_test_add_func ("/draw/palette/tint", test_tint);
  g_test_add_func ("/draw/paint/language", test_language);
  g_test_add_func ("/draw/paint/layout", test_layout);
  g_test_add_func ("/draw/paint/fit", test_fit);
  g_test_add_func ("/draw/icons/inside", test_icons);
  g_test_add_func ("/draw/icons/for-label", test_icon_for_label);
  return g_test_run ();
}
