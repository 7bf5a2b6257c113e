/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-table.h"

struct _BhCliTable {
  guint      n_columns;
  guint      right;
  GPtrArray *cells; /* char *, row by row */
};

BhCliTable *
bh_cli_table_new (guint n_columns,
                  guint right)
{
  BhCliTable *self = g_new0 (BhCliTable, 1);

  self->n_columns = n_columns;
  self->right = right;
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
bh_cli_table_free (BhCliTable *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

void
bh_cli_table_add (BhCliTable *self,
                  ...)
{
  va_list args;

  va_start (args, self);
  for (guint i = 0; i < self->n_columns; i++)
    g_ptr_array_add (self->cells, g_strdup (va_arg (args, const char *)));
  va_end (args);
}

void
bh_cli_table_add_all (BhCliTable  *self,
                      char *const *texts)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_ptr_array_add (self->cells, g_strdup (texts[i]));
}

static guint
width_of (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (!g_unichar_iszerowidth (c))
      width += g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

static void
print_spaces (BhCli *cli,
              guint  count)
{
  bh_cli_print (cli, "%*s", (int) count, "");
}

static void
print_row (BhCliTable  *self,
           BhCli       *cli,
           guint        row,
           const guint *widths)
{
  for (guint i = 0; i < self->n_columns; i++) {
    const char *cell = self->cells->pdata[row * self->n_columns + i];
    guint space = widths[i] - width_of (cell);
    gboolean right = (self->right & (1u << i)) != 0;

    if (i > 0)
      print_spaces (cli, 2);
    if (right)
      print_spaces (cli, space);
    bh_cli_print (cli, "%s", cell);
    /* No spaces at the end of a line. */
    if (!right && i + 1 < self->n_columns)
      print_spaces (cli, space);
  }
  bh_cli_print (cli, "\n");
}

/* @indent: what every line begins with. */
void
bh_cli_table_print (BhCliTable *self,
                    BhCli      *cli,
                    const char *indent)
{
  g_autofree guint *widths = g_new0 (guint, self->n_columns);

  for (guint i = 0; i < self->cells->len; i++) {
    guint *width = &widths[i % self->n_columns];

    *width = MAX (*width, width_of (self->cells->pdata[i]));
  }
  for (guint row = 0; row * self->n_columns < self->cells->len; row++) {
    bh_cli_print (cli, "%s", indent);
    print_row (self, cli, row, widths);
  }
}
