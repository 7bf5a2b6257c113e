/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-icons"

#include "bh-icons.h"

#include <string.h>

#include "bh-paint.h"

#define GRID 24.0
#define LINE_WIDTH 1.7

/* Drawings in a square of 24 by 24. One letter, then its numbers:
 *   M x y       start a line            L x y                go on straight
 *   C six       go on in a curve        Z                    close
 *   O x y r     a circle                A x y r from to      a part of one, in degrees
 *   R x y w h r a rounded rectangle     D x y r              a filled dot */
static const char *const drawings[BH_N_ICONS] = {
  [BH_ICON_BELL] = "M 6 17 L 6 11 C 6 7.5 8.5 5 12 5 C 15.5 5 18 7.5 18 11 L 18 17 M 4 17 L 20 17 "
                   "M 12 5 L 12 3 A 12 17.6 2.2 10 170",
  [BH_ICON_CARD] = "R 2.5 5 19 14 2.5 M 2.5 9.5 L 21.5 9.5 M 6 15 L 10 15",
  [BH_ICON_CHAT] = "M 7 4 L 17 4 C 19.2 4 21 5.8 21 8 L 21 13 C 21 15.2 19.2 17 17 17 L 12 17 "
                   "L 7.5 20.5 L 7.5 17 L 7 17 C 4.8 17 3 15.2 3 13 L 3 8 C 3 5.8 4.8 4 7 4 Z",
  [BH_ICON_CLOSE] = "O 12 12 9 M 9 9 L 15 15 M 15 9 L 9 15",
  [BH_ICON_CODE] = "M 7 4 L 17 4 C 19.2 4 21 5.8 21 8 L 21 13 C 21 15.2 19.2 17 17 17 L 12 17 "
                   "L 7.5 20.5 L 7.5 17 L 7 17 C 4.8 17 3 15.2 3 13 L 3 8 C 3 5.8 4.8 4 7 4 Z "
                   "D 8 10.5 1.2 D 12 10.5 1.2 D 16 10.5 1.2",
  [BH_ICON_COIN] = "O 12 12 9 M 8.5 7 L 12 11.5 L 15.5 7 M 12 11.5 L 12 17.2 M 9 12 L 15 12 "
                   "M 9 14.6 L 15 14.6",
  [BH_ICON_COMPASS] = "O 12 12 9 M 16 8 L 13.7 13.7 L 8 16 L 10.3 10.3 Z",
  [BH_ICON_CONTACTS] = "O 9 8 3.6 M 3 19.5 C 3 15.6 5.4 14.2 9 14.2 C 12.6 14.2 15 15.6 15 19.5 "
                       "M 17 7 L 21 7 M 17.5 11.5 L 21 11.5 M 18.5 16 L 21 16",
  [BH_ICON_DOCUMENT] = "M 6 3 L 14 3 L 19 8 L 19 21 L 6 21 Z M 14 3 L 14 8 L 19 8 "
                       "M 9.5 12.5 L 15.5 12.5 M 9.5 16.5 L 15.5 16.5",
  [BH_ICON_ENVELOPE] = "R 5 3 14 18 2.5 M 5 7.5 C 8 11 16 11 19 7.5 O 12 12.5 2.2",
  [BH_ICON_GEAR] = "O 12 12 6.4 O 12 12 2.4 M 12 5.6 L 12 2.8 M 12 18.4 L 12 21.2 M 5.6 12 "
                   "L 2.8 12 M 18.4 12 L 21.2 12 M 16.5 7.5 L 18.5 5.5 M 7.5 7.5 L 5.5 5.5 "
                   "M 16.5 16.5 L 18.5 18.5 M 7.5 16.5 L 5.5 18.5",
  [BH_ICON_GLOBE] = "O 12 12 9 M 3 12 L 21 12 M 12 3 C 7.5 7 7.5 17 12 21 C 16.5 17 16.5 7 12 3",
  [BH_ICON_GRID] = "R 4 4 6.5 6.5 1.5 R 13.5 4 6.5 6.5 1.5 R 4 13.5 6.5 6.5 1.5 "
                   "R 13.5 13.5 6.5 6.5 1.5",
  [BH_ICON_HEART] = "M 12 20 C 5 15.5 3 12 3 9 C 3 6.2 5.2 4.5 7.5 4.5 C 9.5 4.5 11 5.5 12 7.2 "
                    "C 13 5.5 14.5 4.5 16.5 4.5 C 18.8 4.5 21 6.2 21 9 C 21 12 19 15.5 12 20 Z",
  [BH_ICON_HOME] = "M 3.5 11.5 L 12 4 L 20.5 11.5 M 6 9.5 L 6 20 L 18 20 L 18 9.5 "
                   "M 10 20 L 10 14.5 L 14 14.5 L 14 20",
  [BH_ICON_ID] = "R 2.5 4.5 19 15 2.5 O 8.5 9.8 2.2 M 5 16 C 5 13.8 6.5 13.2 8.5 13.2 "
                 "C 10.5 13.2 12 13.8 12 16 M 14.8 9.5 L 18.5 9.5 M 14.8 13.5 L 18.5 13.5",
  [BH_ICON_LOCK] = "R 5 10.5 14 10 2.5 M 8 10.5 L 8 7.5 C 8 5 9.8 3.5 12 3.5 "
                   "C 14.2 3.5 16 5 16 7.5 L 16 10.5 D 12 15.5 1.5",
  [BH_ICON_MAIL] = "R 3 5 18 14 2.5 M 4 7 L 12 13 L 20 7",
  [BH_ICON_MORE] = "D 5.5 12 1.8 D 12 12 1.8 D 18.5 12 1.8",
  [BH_ICON_PASSPORT] = "R 4.5 2.5 15 19 2.5 O 12 10 4.2 M 7.8 10 L 16.2 10 "
                       "M 12 5.8 C 10 8 10 12 12 14.2 C 14 12 14 8 12 5.8 M 9 18 L 15 18",
  [BH_ICON_PEOPLE] = "O 9 8 3.6 M 3 19.5 C 3 15.6 5.4 14.2 9 14.2 C 12.6 14.2 15 15.6 15 19.5 "
                     "A 15.4 8 3.6 -80 80 M 17.5 14.6 C 19.8 15.3 21 16.8 21 19.5",
  [BH_ICON_PERSON] = "O 12 8 4.2 M 4 20.5 C 4 16 7 14.6 12 14.6 C 17 14.6 20 16 20 20.5",
  [BH_ICON_PHONE] = "R 7 2.5 10 19 2.5 M 11 18.3 L 13 18.3",
  [BH_ICON_PHOTO] = "R 3 4.5 18 15 2.5 O 8.5 9.5 1.8 M 4 18 L 10 12.5 L 13.5 15.5 L 16 13.5 "
                    "L 20.5 17.5",
  [BH_ICON_PLUS] = "M 12 5 L 12 19 M 5 12 L 19 12",
  [BH_ICON_QR] = "R 4 4 6 6 1 R 14 4 6 6 1 R 4 14 6 6 1 D 15 15 1.1 D 19 15 1.1 D 15 19 1.1 "
                 "D 19 19 1.1",
  [BH_ICON_RECEIPT] = "M 5.5 3 L 18.5 3 L 18.5 21 L 15.3 19 L 12 21 L 8.7 19 L 5.5 21 Z "
                      "M 9 8 L 15 8 M 9 12.5 L 15 12.5",
  [BH_ICON_REFRESH] = "A 12 12 8 0 305 M 17.4 1.6 L 17 5.6 L 13 5.6",
  [BH_ICON_SCAN] = "M 4 8.5 L 4 4 L 8.5 4 M 15.5 4 L 20 4 L 20 8.5 M 20 15.5 L 20 20 L 15.5 20 "
                   "M 8.5 20 L 4 20 L 4 15.5 M 4 12 L 20 12",
  [BH_ICON_SEARCH] = "O 10.5 10.5 6 M 15 15 L 20 20",
  [BH_ICON_SHIELD] = "M 12 3 L 19.5 5.8 L 19.5 11.5 C 19.5 16 16.5 19.3 12 21 "
                     "C 7.5 19.3 4.5 16 4.5 11.5 L 4.5 5.8 Z M 8.7 11.8 L 11.2 14.3 L 15.5 9.7",
  [BH_ICON_STAR] = "M 12 3.2 L 14.5 9.2 L 20.9 9.7 L 16 13.9 L 17.5 20.2 L 12 16.8 L 6.5 20.2 "
                   "L 8 13.9 L 3.1 9.7 L 9.5 9.2 Z",
  [BH_ICON_TRANSFER] = "M 4 9 L 19 9 L 15 5 M 20 15 L 5 15 L 9 19",
  [BH_ICON_UNLINK] = "M 9 7 L 6.5 7 C 3.7 7 2 9.2 2 12 C 2 14.8 3.7 17 6.5 17 L 9 17 M 15 7 "
                     "L 17.5 7 C 20.3 7 22 9.2 22 12 C 22 14.8 20.3 17 17.5 17 L 15 17 "
                     "M 12 3.5 L 12 6.5 M 12 17.5 L 12 20.5",
  [BH_ICON_WALLET] = "R 3 6.5 18 13.5 3 M 21 10.5 L 16 10.5 C 14.6 10.5 13.5 11.6 13.5 13 "
                     "C 13.5 14.4 14.6 15.5 16 15.5 L 21 15.5 M 6 6.5 L 15.5 3.2 L 17 6.5",
  [BH_ICON_OTHER] = "R 4 4 16 16 4 M 8 9.5 L 16 9.5 M 8 14.5 L 13 14.5",
};

/* What a label means, by the first word of this list that it contains. */
static const struct {
  const char *word;
  BhIcon      icon;
} meanings[] = {
  { "···", BH_ICON_MORE },       { "更多", BH_ICON_MORE },      { "管理", BH_ICON_MORE },
  { "＋", BH_ICON_PLUS },
  { "扫一扫", BH_ICON_SCAN },    { "收付款", BH_ICON_QR },      { "二维码", BH_ICON_QR },
  { "红包", BH_ICON_ENVELOPE },  { "转", BH_ICON_TRANSFER },    { "钱包", BH_ICON_WALLET },
  { "解除", BH_ICON_UNLINK },    { "注销", BH_ICON_CLOSE },     { "验证码", BH_ICON_CODE },
  { "密码", BH_ICON_LOCK },      { "卡行", BH_ICON_CARD },      { "银行卡", BH_ICON_CARD },
  { "付款", BH_ICON_CARD },      { "零钱", BH_ICON_COIN },      { "余额", BH_ICON_COIN },
  { "金额", BH_ICON_COIN },      { "理财", BH_ICON_COIN },      { "账单", BH_ICON_RECEIPT },
  { "协议", BH_ICON_DOCUMENT },  { "服务", BH_ICON_GRID },      { "收藏", BH_ICON_STAR },
  { "设置", BH_ICON_GEAR },      { "安全", BH_ICON_SHIELD },    { "校验", BH_ICON_SHIELD },
  { "邮箱", BH_ICON_MAIL },      { "手机", BH_ICON_PHONE },     { "护照", BH_ICON_PASSPORT },
  { "身份", BH_ICON_ID },        { "通行证", BH_ICON_ID },      { "居住证", BH_ICON_ID },
  { "重新", BH_ICON_REFRESH },   { "好友", BH_ICON_PEOPLE },    { "支付", BH_ICON_COIN },
  { "照片", BH_ICON_PHOTO },     { "大陆", BH_ICON_GLOBE },     { "日本", BH_ICON_GLOBE },
  { "其他", BH_ICON_GLOBE },     { "聊天", BH_ICON_CHAT },      { "微信", BH_ICON_CHAT },
  { "通讯录", BH_ICON_CONTACTS }, { "发现", BH_ICON_COMPASS },  { "首页", BH_ICON_HOME },
  { "生活", BH_ICON_HEART },     { "消息", BH_ICON_BELL },      { "搜索", BH_ICON_SEARCH },
  { "我", BH_ICON_PERSON },
};

/**
 * bh_icon_for_label:
 *
 * Looks at the Chinese label, which every screen has, so that a screen shows
 * the same icons in both languages.
 *
 * Returns: the icon that fits, or %BH_ICON_NONE
 */
BhIcon
bh_icon_for_label (const BhLabel *label)
{
  for (guint i = 0; label->zh != NULL && i < G_N_ELEMENTS (meanings); i++) {
    if (strstr (label->zh, meanings[i].word) != NULL)
      return meanings[i].icon;
  }
  return BH_ICON_NONE;
}

/* Takes the numbers that follow a letter; returns where it stopped. */
static const char *
read_numbers (const char *p,
              double     *numbers,
              guint       n)
{
  for (guint i = 0; i < n; i++) {
    char *end;

    numbers[i] = g_ascii_strtod (p, &end);
    p = end;
  }
  return p;
}

/* Draws the stroke or dot named by @letter; returns where it stopped. */
static const char *
draw_one (cairo_t    *cr,
          char        letter,
          const char *p)
{
  double n[6];

  switch (letter) {
  case 'M':
    p = read_numbers (p, n, 2);
    cairo_move_to (cr, n[0], n[1]);
    break;
  case 'L':
    p = read_numbers (p, n, 2);
    cairo_line_to (cr, n[0], n[1]);
    break;
  case 'C':
    p = read_numbers (p, n, 6);
    cairo_curve_to (cr, n[0], n[1], n[2], n[3], n[4], n[5]);
    break;
  case 'Z':
    cairo_close_path (cr);
    break;
  case 'O':
    p = read_numbers (p, n, 3);
    cairo_new_sub_path (cr);
    cairo_arc (cr, n[0], n[1], n[2], 0, 2 * G_PI);
    cairo_close_path (cr);
    break;
  case 'A':
    p = read_numbers (p, n, 5);
    cairo_new_sub_path (cr);
    cairo_arc (cr, n[0], n[1], n[2], n[3] * G_PI / 180, n[4] * G_PI / 180);
    break;
  case 'R':
    p = read_numbers (p, n, 5);
    bh_paint_rounded (cr, &(BhRect) { n[0], n[1], n[2], n[3] }, n[4]);
    break;
  case 'D':
    p = read_numbers (p, n, 3);
    cairo_stroke (cr);
    cairo_arc (cr, n[0], n[1], n[2], 0, 2 * G_PI);
    cairo_fill (cr);
    break;
  default:
    g_assert_not_reached ();
  }
  return p;
}

/**
 * bh_icon_draw:
 * @x: the left edge
 * @y: the top
 * @size: the length of a side
 */
void
bh_icon_draw (cairo_t *cr,
              BhIcon   icon,
              double   x,
              double   y,
              double   size,
              BhColor  color)
{
  const char *p = drawings[icon];

  if (p == NULL)
    return;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / GRID, size / GRID);
  bh_paint_color (cr, color);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  while (*p != '\0') {
    if (g_ascii_isspace (*p)) {
      p++;
      continue;
    }
    p = draw_one (cr, *p, p + 1);
  }
  cairo_stroke (cr);
  cairo_restore (cr);
}
