/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "draw-fixture"

#include "draw-fixture.h"

static const BhWallet wallets[] = { { .id = "wechat" }, { .id = "alipay" } };
static const BhGuide guides[] = { { .id = "a", .wallet = &wallets[0] },
                                  { .id = "b", .wallet = &wallets[1] } };

static const BhLabel chat_tabs[] = {
  { .zh = "微信", .en = "Chats" },
  { .zh = "通讯录", .en = "Contacts" },
  { .zh = "发现", .en = "Discover" },
  { .zh = "我", .en = "Me" },
};

static const BhLabel plus_tabs[] = {
  { .zh = "聊天", .en = "Chats" },
  { .zh = "＋", .en = "+" },
};

static const struct {
  const char   *name;
  BhElementKind kind;
  BhPicture     picture;
  const char   *zh;
  const char   *en;
  const char   *type;
} cases[FIXTURE_N_CASES - 2] = {
  { "list-row", BH_ELEMENT_LIST_ROW, 0, "港澳居民来往内地通行证",
    "Mainland travel permit for Hong Kong and Macau residents", NULL },
  { "field", BH_ELEMENT_FIELD, 0, "国家/地区", "Region", "日本 (+81)" },
  { "field-sign", BH_ELEMENT_FIELD, 0, "+81 ▼", "+81 ▼", NULL },
  { "button", BH_ELEMENT_BUTTON, 0, "下一步", "Accept and Continue", NULL },
  { "bar-button", BH_ELEMENT_BUTTON, 0, "···", "More", NULL },
  { "composer", BH_ELEMENT_BUTTON, 0, "＋", "+", NULL },
  { "tick-box", BH_ELEMENT_TICK_BOX, 0, "支付用户服务协议", "Payment User Service Agreement", NULL },
  { "message", BH_ELEMENT_MESSAGE, 0, "验证码已发送至 +81 80 1234 5678",
    "Code sent to +81 80 1234 5678", NULL },
  { "code-boxes", BH_ELEMENT_CODE_BOXES, 0, "6 位密码", "6 digits", "a new password" },
  { "bank-card", BH_ELEMENT_CARD_TILE, 0, "××银行 ····1234", "Bank ····1234", NULL },
  { "tile", BH_ELEMENT_CARD_TILE, 0, "钱包", "Wallet", NULL },
  { "passport", BH_ELEMENT_PICTURE, BH_PICTURE_PASSPORT, "护照资料页，含两行机读码",
    "Photo page with the two machine-readable lines", NULL },
  { "app", BH_ELEMENT_PICTURE, BH_PICTURE_APP, "启动画面", "App start picture", NULL },
  { "face", BH_ELEMENT_PICTURE, BH_PICTURE_FACE, "人脸框", "Face oval", NULL },
};

BhStep *
fixture_step_new (const char *wallet,
                  const char *path_zh,
                  const char *path_en)
{
  BhStep *step = g_new0 (BhStep, 1);

  step->id = "a-step";
  step->screen = TRUE;
  step->title.in[BH_LANG_EN] = "Do something";
  step->path = (BhLabel) { .zh = path_zh, .en = path_en };
  step->elements = g_ptr_array_new_with_free_func (g_free);
  step->taps = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (wallets); i++) {
    if (g_strcmp0 (wallet, wallets[i].id) == 0)
      step->guide = &guides[i];
  }
  return step;
}

void
fixture_step_free (BhStep *step)
{
  g_ptr_array_unref (step->elements);
  g_ptr_array_unref (step->taps);
  g_free (step);
}

BhElement *
fixture_add (BhStep       *step,
             BhElementKind kind,
             const char   *zh,
             const char   *en,
             const char   *type)
{
  BhElement *element = g_new0 (BhElement, 1);

  element->kind = kind;
  element->label = (BhLabel) { .zh = zh, .en = en };
  element->type.in[BH_LANG_EN] = type;
  g_ptr_array_add (step->elements, element);
  return element;
}

void
fixture_add_tabs (BhStep        *step,
                  const BhLabel *tabs,
                  guint          n_tabs,
                  guint          selected)
{
  BhElement *element = fixture_add (step, BH_ELEMENT_TAB_BAR, NULL, NULL, NULL);

  element->tabs = tabs;
  element->n_tabs = n_tabs;
  element->selected = selected;
}

void
fixture_add_tap (BhStep *step,
                 guint   element,
                 int     tab)
{
  BhTap *tap = g_new0 (BhTap, 1);

  tap->element = element;
  tap->tab = tab;
  g_ptr_array_add (step->taps, tap);
}

void
fixture_clear_taps (BhStep *step)
{
  g_ptr_array_set_size (step->taps, 0);
}

const char *
fixture_case_name (guint index)
{
  if (index < G_N_ELEMENTS (cases))
    return cases[index].name;
  return index == G_N_ELEMENTS (cases) ? "tab-bar" : "plus-bar";
}

BhStep *
fixture_case (guint index)
{
  BhStep *step;

  if (index >= G_N_ELEMENTS (cases)) {
    gboolean plus = index > G_N_ELEMENTS (cases);

    step = fixture_step_new ("wechat", "我 → 设置", "Me → Settings");
    if (plus)
      fixture_add_tabs (step, plus_tabs, G_N_ELEMENTS (plus_tabs), 1);
    else
      fixture_add_tabs (step, chat_tabs, G_N_ELEMENTS (chat_tabs), 3);
    fixture_add (step, BH_ELEMENT_LIST_ROW, "设置", "Settings", NULL);
    fixture_add_tap (step, 0, plus ? 1 : 3);
    return step;
  }

  step = fixture_step_new (index % 2 == 0 ? "wechat" : "alipay", "账号 → 填写资料",
                           "Account → details");
  fixture_add (step, cases[index].kind, cases[index].zh, cases[index].en, cases[index].type)
    ->picture = cases[index].picture;
  fixture_add_tap (step, 0, -1);
  return step;
}

BhStep *
fixture_full_step (void)
{
  BhStep *step = fixture_step_new ("wechat", "注册 → 填写资料", "Sign Up → form");

  fixture_add (step, BH_ELEMENT_MESSAGE, "请选择", "Choose", NULL);
  fixture_add (step, BH_ELEMENT_FIELD, "昵称", "Full name", "a name of your choice");
  fixture_add (step, BH_ELEMENT_FIELD, "国家/地区", "Region", "日本 (+81)");
  fixture_add (step, BH_ELEMENT_FIELD, "手机号", "Phone", "80 1234 5678");
  fixture_add (step, BH_ELEMENT_LIST_ROW, "银行卡", "Cards", NULL);
  fixture_add (step, BH_ELEMENT_LIST_ROW, "付款方式", "Pay with", "the card");
  fixture_add (step, BH_ELEMENT_CODE_BOXES, "6 位验证码", "6-digit code", NULL);
  fixture_add (step, BH_ELEMENT_CARD_TILE, "收付款", "Money", NULL);
  fixture_add (step, BH_ELEMENT_CARD_TILE, "钱包", "Wallet", NULL);
  fixture_add (step, BH_ELEMENT_CARD_TILE, "已有的卡", "Cards already there", NULL);
  fixture_add (step, BH_ELEMENT_PICTURE, "灰色二维码", "Grey QR code", NULL)->picture = BH_PICTURE_QR;
  fixture_add (step, BH_ELEMENT_PICTURE, "证件正面和反面", "Both sides of the card", NULL)->picture =
    BH_PICTURE_ID_CARD;
  fixture_add (step, BH_ELEMENT_PICTURE, "拼图", "Puzzle", NULL)->picture = BH_PICTURE_PUZZLE;
  fixture_add (step, BH_ELEMENT_TICK_BOX, "同意服务条款", "Terms of Service", NULL);
  fixture_add (step, BH_ELEMENT_BUTTON, "登录", "Log In", NULL);
  fixture_add (step, BH_ELEMENT_BUTTON, "下一步", "Accept and Continue", NULL);
  fixture_add_tap (step, 2, -1);
  fixture_add_tap (step, 13, -1);
  fixture_add_tap (step, 15, -1);
  return step;
}

cairo_surface_t *
fixture_render (const BhScreenSpec *spec,
                int                 width,
                int                 height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);

  bh_screen_draw (spec, cr, width, height);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The pixel as 0xAARRGGBB. */
guint32
fixture_pixel (cairo_surface_t *surface,
               int              x,
               int              y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  g_assert_cmpint (x, >=, 0);
  g_assert_cmpint (y, >=, 0);
  g_assert_cmpint (x, <, cairo_image_surface_get_width (surface));
  g_assert_cmpint (y, <, cairo_image_surface_get_height (surface));
  return ((const guint32 *) (const void *) (data + y * stride))[x];
}
