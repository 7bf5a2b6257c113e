/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page is made of, and the picture in words. */

#include <string.h>

#include "bh-screen-describe.h"
#include "bh-screen-page.h"
#include "draw-fixture.h"

static const struct {
  const char   *zh;
  const char   *en;
  BhElementKind kind;
  const char   *label_zh;
  const char   *label_en;
  gboolean      tapped;
  const char   *title_zh;
  const char   *title_en;
  gboolean      has_back;
} titles[] = {
  /* The page a tap opens is not the page that is drawn. */
  { "钱包 → 身份信息", "Wallet → ID Info", BH_ELEMENT_LIST_ROW, "身份信息", "ID Info", TRUE, "钱包",
    "Wallet", TRUE },
  { "钱包 → 身份信息", "Wallet → ID Info", BH_ELEMENT_LIST_ROW, "身份信息", "ID Info", FALSE,
    "身份信息", "ID Info", TRUE },
  { "账号与安全 → 密码", "Account Security → password", BH_ELEMENT_LIST_ROW, "微信密码", "Password",
    TRUE, "账号与安全", "Account Security", TRUE },
  { "银行卡 → 添加银行卡", "Bank Cards → Add Card", BH_ELEMENT_BUTTON, "＋ 添加银行卡", "+ Add Card",
    TRUE, "银行卡", "Bank Cards", TRUE },
  { "登录 → 用短信验证码登录", "Log in → SMS code", BH_ELEMENT_LIST_ROW, "用短信验证码登录",
    "Log in with an SMS code", TRUE, "登录", "Log in", TRUE },
  { "首页 → 转账", "Home → Transfer", BH_ELEMENT_LIST_ROW, "转账", "Transfer", TRUE, "首页", "Home",
    FALSE },
  { "账号与安全 → 密码", "Account and Security → password", BH_ELEMENT_LIST_ROW, "登录密码",
    "Login password", TRUE, "账号与安全", "Account and Security", TRUE },
  { "退出登录 → 登录", "Log out → Log in", BH_ELEMENT_LIST_ROW, "用短信验证码登录",
    "Log in with an SMS code", TRUE, "登录", "Log in", TRUE },
  { "银行卡 → 更多", "Cards → more", BH_ELEMENT_BUTTON, "管理", "Manage", TRUE, "银行卡", "Cards",
    TRUE },
  /* Nor is a field the page it stands on. */
  { "添加银行卡 → 卡号", "Add Card → card number", BH_ELEMENT_FIELD, "卡号", "Card number", FALSE,
    "添加银行卡", "Add Card", TRUE },
  /* What has no letters is no title. */
  { "注册 → +86 ▼ → +81", "Sign up → +86 ▼ → +81", BH_ELEMENT_FIELD, "+86 ▼", "+86 ▼", TRUE, "注册",
    "Sign up", TRUE },
  { "聊天 → ＋", "Chat → +", BH_ELEMENT_BUTTON, "＋", "+", TRUE, "聊天", "Chat", TRUE },
  { "＋ → 转账", "+ → Transfer", BH_ELEMENT_LIST_ROW, "转账", "Transfer", TRUE, NULL, NULL, TRUE },
  /* Titles begin with a capital. */
  { "添加银行卡 → 卡号", "Add a Card → card number", BH_ELEMENT_BUTTON, "下一步", "Next", TRUE,
    "卡号", "Card number", TRUE },
  /* A path of one part is the page. */
  { "支付密码", "Payment password", BH_ELEMENT_CODE_BOXES, "支付密码", "Payment password", TRUE,
    "支付密码", "Payment password", TRUE },
};

static void
test_titles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    g_autoptr (BhStep) step = fixture_step_new ("alipay", titles[i].zh, titles[i].en);

    fixture_add (step, titles[i].kind, titles[i].label_zh, titles[i].label_en, NULL);
    if (titles[i].tapped)
      fixture_add_tap (step, 0, -1);
    for (guint language = 0; language < BH_N_PHONE_LANGUAGES; language++) {
      BhScreenSpec spec = { .step = step, .language = language };
      g_auto (BhScreenPage) page = { 0 };

      bh_screen_page_init (&page, &spec);
      g_assert_cmpstr (page.title, ==,
                       language == BH_PHONE_ZH ? titles[i].title_zh : titles[i].title_en);
      g_assert_cmpint (page.has_back, ==, titles[i].has_back);
    }
  }
}

static BhRole
role_of (guint index)
{
  g_autoptr (BhStep) step = fixture_case (index);
  BhScreenSpec spec = { .step = step };
  g_auto (BhScreenPage) page = { 0 };

  bh_screen_page_init (&page, &spec);
  return bh_screen_page_role (&page, step, 0);
}

static void
test_roles (void)
{
  static const struct {
    const char *name;
    BhRole      role;
  } roles[] = {
    { "list-row", BH_ROLE_ROW },           { "field", BH_ROLE_FIELD },
    { "button", BH_ROLE_BUTTON },          { "bar-button", BH_ROLE_BAR_BUTTON },
    { "composer", BH_ROLE_COMPOSER },      { "tick-box", BH_ROLE_TICK_BOX },
    { "message", BH_ROLE_MESSAGE },        { "code-boxes", BH_ROLE_CODE_BOXES },
    { "bank-card", BH_ROLE_BANK_CARD },    { "tile", BH_ROLE_TILE },
    { "passport", BH_ROLE_PICTURE },       { "tab-bar", BH_ROLE_TABS },
    { "plus-bar", BH_ROLE_PLUS },
  };

  for (guint i = 0; i < FIXTURE_N_CASES; i++) {
    for (guint j = 0; j < G_N_ELEMENTS (roles); j++) {
      if (g_str_equal (fixture_case_name (i), roles[j].name))
        g_assert_cmpint (role_of (i), ==, roles[j].role);
    }
  }
}

/* A page with a tab bar is the page of its selected tab, and a button of it stands at the top. */
static void
test_tab_page (void)
{
  g_autoptr (BhStep) step = fixture_case (FIXTURE_N_CASES - 2);
  BhScreenSpec spec = { .step = step, .language = BH_PHONE_EN };
  g_auto (BhScreenPage) page = { 0 };

  fixture_add (step, BH_ELEMENT_BUTTON, "设置", "Settings", NULL);
  bh_screen_page_init (&page, &spec);
  g_assert_cmpstr (page.title, ==, "Me");
  g_assert_false (page.has_back);
  g_assert_true (page.own_page);
  g_assert_cmpint (bh_screen_page_role (&page, step, 1), ==, BH_ROLE_ROW);
  g_assert_cmpint (bh_screen_page_role (&page, step, 2), ==, BH_ROLE_BAR_BUTTON);
}

static void
test_literal (void)
{
  g_assert_true (bh_type_is_literal (&(BhText) { .in = { "80 1234 5678" } }));
  g_assert_true (bh_type_is_literal (&(BhText) { .in = { "日本 (+81)" } }));
  g_assert_false (bh_type_is_literal (&(BhText) { .in = { "a new password", "新密码" } }));
  g_assert_false (bh_type_is_literal (&(BhText) { .in = { NULL } }));
}

static void
assert_names (const char *description,
              const char *label)
{
  if (label != NULL && strstr (description, label) == NULL)
    g_error ("“%s” is not in: %s", label, description);
}

/* The description names every label in the phone's language, and has a line for
 * the page, for every element and for every tap. */
static void
check_description (BhStep         *step,
                   BhPhoneLanguage language)
{
  BhScreenSpec spec = { .step = step, .language = language };
  g_autofree char *description = bh_screen_describe (&spec);
  g_auto (GStrv) lines = g_strsplit (description, "\n", -1);

  g_assert_true (g_utf8_validate (description, -1, NULL));
  g_assert_null (strstr (description, "(null)"));
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + step->elements->len + step->taps->len);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_true (g_str_has_suffix (lines[i], "."));
  for (guint i = 0; i < step->elements->len; i++) {
    const BhElement *element = bh_step_element (step, i);

    assert_names (lines[1 + i], language == BH_PHONE_ZH ? element->label.zh : element->label.en);
    assert_names (lines[1 + i], element->type.in[BH_LANG_EN]);
    for (guint tab = 0; tab < element->n_tabs; tab++)
      assert_names (lines[1 + i],
                    language == BH_PHONE_ZH ? element->tabs[tab].zh : element->tabs[tab].en);
  }
  for (guint i = 0; i < step->taps->len; i++) {
    const BhTap *tap = bh_step_tap (step, i);
    const BhElement *element = bh_step_element (step, tap->element);
    const BhLabel *label = tap->tab < 0 ? &element->label : &element->tabs[tap->tab];
    g_autofree char *number = g_strdup_printf ("%u", i + 1);

    assert_names (lines[1 + step->elements->len + i], number);
    assert_names (lines[1 + step->elements->len + i],
                  language == BH_PHONE_ZH ? label->zh : label->en);
  }
}

static void
test_names_all (void)
{
  for (guint i = 0; i <= FIXTURE_N_CASES; i++) {
    for (guint language = 0; language < BH_N_PHONE_LANGUAGES; language++) {
      g_autoptr (BhStep) step = i < FIXTURE_N_CASES ? fixture_case (i) : fixture_full_step ();

      check_description (step, language);
    }
  }
}

static void
test_example (void)
{
  g_autoptr (BhStep) step = fixture_case (FIXTURE_N_CASES - 2);
  BhScreenSpec spec = { .step = step, .language = BH_PHONE_EN };
  g_autofree char *description = NULL;

  fixture_add_tap (step, 1, -1);
  description = bh_screen_describe (&spec);
  g_assert_cmpstr (description, ==,
                   "Phone screen “Me”.\n"
                   "Tab bar at the bottom: Chats, Contacts, Discover, Me (selected).\n"
                   "Row 1: Settings.\n"
                   "Tap 1: the tab “Me”.\n"
                   "Tap 2: the row “Settings”.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/page/titles", test_titles);
  g_test_add_func ("/draw/page/roles", test_roles);
  g_test_add_func ("/draw/page/tab-page", test_tab_page);
  g_test_add_func ("/draw/page/literal", test_literal);
  g_test_add_func ("/draw/describe/names-all", test_names_all);
  g_test_add_func ("/draw/describe/example", test_example);
  return g_test_run ();
}
