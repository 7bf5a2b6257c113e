/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-screen-page"

#include "bh-screen-page.h"

#include <string.h>

#include "bh-icons.h"

#define PATH_ARROW " → "

const BhElement *
bh_step_element (const BhStep *step,
                 guint         element)
{
  return g_ptr_array_index (step->elements, element);
}

const BhTap *
bh_step_tap (const BhStep *step,
             guint         tap)
{
  return g_ptr_array_index (step->taps, tap);
}

gboolean
bh_step_is_tapped (const BhStep *step,
                   guint         element)
{
  for (guint i = 0; i < step->taps->len; i++) {
    if (bh_step_tap (step, i)->element == element)
      return TRUE;
  }
  return FALSE;
}

/**
 * bh_label_in:
 *
 * Returns: the label in @language, else in the other one, else ""
 */
const char *
bh_label_in (const BhLabel  *label,
             BhPhoneLanguage language)
{
  const char *first = language == BH_PHONE_ZH ? label->zh : label->en;
  const char *second = language == BH_PHONE_ZH ? label->en : label->zh;

  return first != NULL ? first : second != NULL ? second : "";
}

/**
 * bh_label_is_sign:
 *
 * Returns: whether @text has no letters: "＋", "···", "+81"
 */
gboolean
bh_label_is_sign (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
label_is_plus (const BhLabel *label)
{
  const char *text = bh_label_in (label, BH_PHONE_ZH);

  return strcmp (text, "＋") == 0 || strcmp (text, "+") == 0;
}

/**
 * bh_element_is_chooser:
 *
 * A field that is tapped opens a list: filling one in is not a tap.
 *
 * Returns: whether the field is one to choose from a list
 */
gboolean
bh_element_is_chooser (const BhStep *step,
                       guint         element)
{
  const BhElement *it = bh_step_element (step, element);

  return it->kind == BH_ELEMENT_FIELD &&
         (bh_step_is_tapped (step, element) ||
          g_str_has_suffix (bh_label_in (&it->label, BH_PHONE_ZH), "▼"));
}

/**
 * bh_type_is_literal:
 *
 * What to type is either the very characters ("80 1234 5678", "日本 (+81)") or
 * says in the reader's words what they are ("a new password").
 *
 * Returns: whether it is the very characters
 */
gboolean
bh_type_is_literal (const BhText *type)
{
  const char *text = type->in[BH_LANG_EN];

  for (const char *p = text; p != NULL && *p != '\0'; p++) {
    if (g_ascii_islower (*p))
      return FALSE;
  }
  return text != NULL;
}

static void
find_bars (BhScreenPage *self,
           const BhStep *step)
{
  for (guint i = 0; i < step->elements->len; i++) {
    const BhElement *element = bh_step_element (step, i);

    if (element->kind == BH_ELEMENT_PICTURE && element->picture == BH_PICTURE_APP)
      self->has_bar = FALSE;
    if (element->kind != BH_ELEMENT_TAB_BAR)
      continue;
    self->tabs = (int) i;
    for (guint tab = 0; tab < element->n_tabs; tab++) {
      if (label_is_plus (&element->tabs[tab])) {
        self->tabs = -1;
        self->plus = (int) i;
        self->plus_tab = tab;
      }
    }
  }
}

/* "＋ Add Card" is the same as "add card". */
static const char *
skip_plus (const char *text)
{
  if (g_str_has_prefix (text, "＋"))
    text += strlen ("＋");
  while (*text == '+' || *text == ' ')
    text++;
  return text;
}

static gboolean
same_words (const char *a,
            const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (skip_plus (a), -1);
  g_autofree char *folded_b = g_utf8_casefold (skip_plus (b), -1);

  return strcmp (folded_a, folded_b) == 0;
}

/* "login password" is the row of "password". */
static gboolean
ends_with_words (const char *label,
                 const char *words)
{
  g_autofree char *folded_label = g_utf8_casefold (label, -1);
  g_autofree char *folded_words = g_utf8_casefold (words, -1);

  return g_str_has_suffix (folded_label, folded_words);
}

static gboolean
is_named (const BhStep *step,
          guint         element,
          const char   *zh,
          const char   *en)
{
  const BhLabel *label = &bh_step_element (step, element)->label;
  const BhLabel part = { .zh = (char *) zh, .en = (char *) en };
  const char *label_zh = bh_label_in (label, BH_PHONE_ZH);
  const char *label_en = bh_label_in (label, BH_PHONE_EN);

  if (same_words (zh, label_zh) || same_words (en, label_en))
    return TRUE;
  return (ends_with_words (label_zh, zh) && ends_with_words (label_en, en)) ||
         (bh_icon_for_label (&part) == BH_ICON_MORE && bh_icon_for_label (label) == BH_ICON_MORE);
}

/* Whether the last part of the step's path names something on the page that is
 * drawn: what a tap opens, or a field. The page itself is then the one before. */
static gboolean
names_element (const BhStep *step,
               const char   *zh,
               const char   *en)
{
  for (guint i = 0; i < step->elements->len; i++) {
    BhElementKind kind = bh_step_element (step, i)->kind;
    gboolean opens = bh_step_is_tapped (step, i) && kind != BH_ELEMENT_TAB_BAR;

    if ((opens || kind == BH_ELEMENT_FIELD) && is_named (step, i, zh, en))
      return TRUE;
  }
  return FALSE;
}

/* The parts of the path that name the drawn page and those above it. */
static guint
path_length (const BhStep *step,
             char        **zh,
             char        **en)
{
  guint n = MIN (g_strv_length (zh), g_strv_length (en));
  guint all = n;

  while (n > 0 && bh_label_is_sign (zh[n - 1]))
    n--;
  if (n == all && n > 1 && names_element (step, zh[n - 1], en[n - 1]))
    n--;
  while (n > 0 && bh_label_is_sign (zh[n - 1]))
    n--;
  return n;
}

/* A part of a path as a title: "old number" becomes "Old number". */
static char *
title_from (const char *part)
{
  char first[7] = { 0 };

  if (*part == '\0')
    return NULL;
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (part)), first);
  return g_strconcat (first, g_utf8_next_char (part), NULL);
}

static gboolean
is_root (const char *zh)
{
  static const char *const roots[] = { "首页", "我", "我的", NULL };

  return g_strv_contains (roots, zh);
}

static void
set_path_title (BhScreenPage       *self,
                const BhScreenSpec *spec)
{
  const BhStep *step = spec->step;
  g_auto (GStrv) zh = g_strsplit (bh_label_in (&step->path, BH_PHONE_ZH), PATH_ARROW, -1);
  g_auto (GStrv) en = g_strsplit (bh_label_in (&step->path, BH_PHONE_EN), PATH_ARROW, -1);
  guint n = path_length (step, zh, en);

  self->has_back = !(n == 1 && is_root (zh[0]));
  if (n > 0)
    self->title = title_from (spec->language == BH_PHONE_ZH ? zh[n - 1] : en[n - 1]);
}

/* A page with a tab bar is the page of the selected tab. */
static void
set_tab_title (BhScreenPage       *self,
               const BhScreenSpec *spec)
{
  const BhElement *element = bh_step_element (spec->step, (guint) self->tabs);

  if (element->selected >= element->n_tabs)
    return;
  self->title = g_strdup (bh_label_in (&element->tabs[element->selected], spec->language));
  self->own_page = bh_icon_for_label (&element->tabs[element->selected]) == BH_ICON_PERSON;
}

/* The bar with the plus sign names its page itself. */
static void
set_plus_title (BhScreenPage       *self,
                const BhScreenSpec *spec)
{
  const BhElement *element = bh_step_element (spec->step, (guint) self->plus);
  guint tab = self->plus_tab == 0 ? 1 : 0;

  if (tab < element->n_tabs)
    self->title = g_strdup (bh_label_in (&element->tabs[tab], spec->language));
}

/**
 * bh_screen_page_init:
 * @self: (out caller-allocates): the page; free with bh_screen_page_clear()
 */
void
bh_screen_page_init (BhScreenPage       *self,
                     const BhScreenSpec *spec)
{
  *self = (BhScreenPage) { .has_bar = TRUE, .tabs = -1, .plus = -1 };
  find_bars (self, spec->step);
  if (self->plus >= 0)
    set_plus_title (self, spec);
  else if (self->tabs >= 0)
    set_tab_title (self, spec);
  else
    set_path_title (self, spec);
}

void
bh_screen_page_clear (BhScreenPage *self)
{
  g_clear_pointer (&self->title, g_free);
}

static BhRole
button_role (const BhScreenPage *self,
             const BhElement    *element)
{
  if (!self->has_bar)
    return BH_ROLE_BUTTON;
  if (label_is_plus (&element->label))
    return self->tabs < 0 ? BH_ROLE_COMPOSER : BH_ROLE_BAR_BUTTON;
  if (self->tabs >= 0 || bh_icon_for_label (&element->label) == BH_ICON_MORE ||
      bh_label_is_sign (bh_label_in (&element->label, BH_PHONE_ZH)))
    return BH_ROLE_BAR_BUTTON;
  return BH_ROLE_BUTTON;
}

static BhRole
tile_role (const BhElement *element)
{
  BhIcon icon = bh_icon_for_label (&element->label);

  return icon == BH_ICON_WALLET || icon == BH_ICON_QR ? BH_ROLE_TILE : BH_ROLE_BANK_CARD;
}

/**
 * bh_screen_page_role:
 *
 * Returns: what the element is on its page
 */
BhRole
bh_screen_page_role (const BhScreenPage *self,
                     const BhStep       *step,
                     guint               element)
{
  const BhElement *it = bh_step_element (step, element);

  switch (it->kind) {
  case BH_ELEMENT_TAB_BAR:
    return (int) element == self->plus ? BH_ROLE_PLUS : BH_ROLE_TABS;
  case BH_ELEMENT_LIST_ROW:
    return self->plus >= 0 ? BH_ROLE_MENU_ROW : BH_ROLE_ROW;
  case BH_ELEMENT_FIELD:
    return BH_ROLE_FIELD;
  case BH_ELEMENT_BUTTON:
    return button_role (self, it);
  case BH_ELEMENT_TICK_BOX:
    return BH_ROLE_TICK_BOX;
  case BH_ELEMENT_MESSAGE:
    return BH_ROLE_MESSAGE;
  case BH_ELEMENT_CODE_BOXES:
    return BH_ROLE_CODE_BOXES;
  case BH_ELEMENT_CARD_TILE:
    return tile_role (it);
  case BH_ELEMENT_PICTURE:
    return BH_ROLE_PICTURE;
  default:
    g_return_val_if_reached (BH_ROLE_MESSAGE);
  }
}
