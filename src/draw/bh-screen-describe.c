/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-screen-describe"

#include "bh-screen-describe.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "bh-screen-page.h"

typedef struct {
  const BhScreenSpec *spec;
  BhScreenPage        page;
  guint               n_rows;
} Describer;

static const char *
label_of (const Describer *self,
          guint            element)
{
  return bh_label_in (&bh_step_element (self->spec->step, element)->label, self->spec->language);
}

static char *
describe_title (const Describer *self)
{
  if (self->page.title == NULL)
    return g_strdup (_("Phone screen without a title."));
  return g_strdup_printf (_("Phone screen “%s”."), self->page.title);
}

/* The labels of a bar as one list; the selected one says so. */
static char *
list_tabs (const Describer *self,
           const BhElement *element,
           gboolean         selection)
{
  g_autofree char *list = NULL;

  for (guint i = 0; i < element->n_tabs; i++) {
    const char *label = bh_label_in (&element->tabs[i], self->spec->language);
    g_autofree char *item = NULL;
    g_autofree char *before = g_steal_pointer (&list);

    if (selection && i == element->selected)
      /* Translators: one of several tabs. */
      item = g_strdup_printf (_("%s (selected)"), label);
    else
      item = g_strdup (label);
    if (before == NULL)
      list = g_steal_pointer (&item);
    else
      /* Translators: joins the parts of a list: what comes before, the next part. */
      list = g_strdup_printf (C_("list", "%s, %s"), before, item);
  }
  return list != NULL ? g_steal_pointer (&list) : g_strdup ("");
}

static char *
describe_bar (const Describer *self,
              guint            index,
              BhRole           role)
{
  const BhElement *element = bh_step_element (self->spec->step, index);
  g_autofree char *tabs = list_tabs (self, element, role == BH_ROLE_TABS);

  if (role == BH_ROLE_TABS)
    return g_strdup_printf (_("Tab bar at the bottom: %s."), tabs);
  return g_strdup_printf (_("Bar at the top, with a menu open below it: %s."), tabs);
}

static char *
describe_row (Describer *self,
              guint      index,
              BhRole     role)
{
  const char *value = bh_text (&bh_step_element (self->spec->step, index)->type);
  const char *label = label_of (self, index);
  guint number = ++self->n_rows;

  if (role == BH_ROLE_MENU_ROW)
    return g_strdup_printf (_("Menu row %u: %s."), number, label);
  if (value != NULL)
    return g_strdup_printf (_("Row %u: %s, with the value “%s”."), number, label, value);
  return g_strdup_printf (_("Row %u: %s."), number, label);
}

static char *
describe_field (const Describer *self,
                guint            index)
{
  const BhStep *step = self->spec->step;
  const char *type = bh_text (&bh_step_element (step, index)->type);
  const char *label = label_of (self, index);

  if (bh_element_is_chooser (step, index)) {
    if (type == NULL)
      return g_strdup_printf (_("Field with a list to choose from: %s."), label);
    return g_strdup_printf (_("Field with a list to choose from: %s. Choose: %s."), label, type);
  }
  if (type == NULL)
    return g_strdup_printf (_("Field: %s."), label);
  return g_strdup_printf (_("Field: %s. Type: %s."), label, type);
}

static char *
describe_code_boxes (const Describer *self,
                     guint            index)
{
  const char *type = bh_text (&bh_step_element (self->spec->step, index)->type);
  const char *label = label_of (self, index);

  if (type == NULL)
    return g_strdup_printf (_("Boxes for a code: %s."), label);
  return g_strdup_printf (_("Boxes for a code: %s. Type: %s."), label, type);
}

static char *
describe_element (Describer *self,
                  guint      index)
{
  BhRole role = bh_screen_page_role (&self->page, self->spec->step, index);
  const char *label = label_of (self, index);

  switch (role) {
  case BH_ROLE_TABS:
  case BH_ROLE_PLUS:
    return describe_bar (self, index, role);
  case BH_ROLE_MENU_ROW:
  case BH_ROLE_ROW:
    return describe_row (self, index, role);
  case BH_ROLE_FIELD:
    return describe_field (self, index);
  case BH_ROLE_CODE_BOXES:
    return describe_code_boxes (self, index);
  case BH_ROLE_BAR_BUTTON:
    return g_strdup_printf (_("Button at the top right: %s."), label);
  case BH_ROLE_COMPOSER:
    return g_strdup_printf (_("Button beside the text field at the bottom: %s."), label);
  case BH_ROLE_TILE:
    return g_strdup_printf (_("Tile: %s."), label);
  case BH_ROLE_BANK_CARD:
    return g_strdup_printf (_("Bank card: %s."), label);
  case BH_ROLE_BUTTON:
    return g_strdup_printf (_("Button: %s."), label);
  case BH_ROLE_TICK_BOX:
    return g_strdup_printf (_("Tick box: %s."), label);
  case BH_ROLE_PICTURE:
    return g_strdup_printf (_("Picture: %s."), label);
  case BH_ROLE_MESSAGE:
  default:
    return g_strdup_printf (_("Message: %s."), label);
  }
}

static char *
describe_tap (const Describer *self,
              guint            index)
{
  const BhStep *step = self->spec->step;
  const BhTap *tap = bh_step_tap (step, index);
  const BhElement *element = bh_step_element (step, tap->element);
  const char *label = label_of (self, tap->element);
  guint number = index + 1;

  if (element->kind == BH_ELEMENT_TAB_BAR && tap->tab >= 0 && (guint) tap->tab < element->n_tabs)
    label = bh_label_in (&element->tabs[tap->tab], self->spec->language);

  switch (bh_screen_page_role (&self->page, step, tap->element)) {
  case BH_ROLE_TABS:
    return g_strdup_printf (_("Tap %u: the tab “%s”."), number, label);
  case BH_ROLE_MENU_ROW:
  case BH_ROLE_ROW:
    return g_strdup_printf (_("Tap %u: the row “%s”."), number, label);
  case BH_ROLE_FIELD:
    return g_strdup_printf (_("Tap %u: the field “%s”."), number, label);
  case BH_ROLE_CODE_BOXES:
    return g_strdup_printf (_("Tap %u: the boxes “%s”."), number, label);
  case BH_ROLE_PLUS:
  case BH_ROLE_BAR_BUTTON:
  case BH_ROLE_COMPOSER:
  case BH_ROLE_BUTTON:
    return g_strdup_printf (_("Tap %u: the button “%s”."), number, label);
  case BH_ROLE_TILE:
    return g_strdup_printf (_("Tap %u: the tile “%s”."), number, label);
  case BH_ROLE_BANK_CARD:
    return g_strdup_printf (_("Tap %u: the bank card “%s”."), number, label);
  case BH_ROLE_TICK_BOX:
    return g_strdup_printf (_("Tap %u: the tick box “%s”."), number, label);
  case BH_ROLE_PICTURE:
    return g_strdup_printf (_("Tap %u: the picture “%s”."), number, label);
  case BH_ROLE_MESSAGE:
  default:
    return g_strdup_printf (_("Tap %u: the message “%s”."), number, label);
  }
}

/**
 * bh_screen_describe:
 *
 * Says in words what the picture shows, one sentence a line: the page, its
 * elements in their order, the taps. The sentences are in the reader's
 * language, the labels in the phone's.
 *
 * Returns: (transfer full): the picture in words
 */
char *
bh_screen_describe (const BhScreenSpec *spec)
{
  Describer self = { .spec = spec };
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  bh_screen_page_init (&self.page, spec);
  g_ptr_array_add (sentences, describe_title (&self));
  for (guint i = 0; i < spec->step->elements->len; i++)
    g_ptr_array_add (sentences, describe_element (&self, i));
  for (guint i = 0; i < spec->step->taps->len; i++)
    g_ptr_array_add (sentences, describe_tap (&self, i));
  g_ptr_array_add (sentences, NULL);
  bh_screen_page_clear (&self.page);
  return g_strjoinv ("\n", (char **) sentences->pdata);
}
