/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-chart.h"

#include "bh-chart-words.h"
#include "cli-cost.h"
#include "cli-json.h"

static void
write_curve (JsonBuilder        *json,
             const BhCostCurves *curves,
             guint               index)
{
  const BhCostCurve *curve = bh_cost_curves_get (curves, index);

  bh_json_begin_object (json, NULL);
  bh_json_set_number (json, "number", index + 1);
  bh_json_set_string (json, "plan", curve->plan->id);
  bh_json_set_string (json, "brand", curve->plan->brand->id);
  bh_json_set_string (json, "name", curve->name);
  bh_json_set_string (json, "fit", bh_cost_fit_nick (curve->fit));
  bh_json_begin_array (json, "totals");
  for (guint month = 1; month <= curve->n_months; month++)
    bh_cli_write_amount (json, NULL, curve->totals[month]);
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
write_crossing (JsonBuilder        *json,
                const BhCostCurves *curves,
                guint               index)
{
  const BhCostCrossing *crossing = bh_cost_curves_crossing (curves, index);

  bh_json_begin_object (json, NULL);
  bh_json_set_number (json, "month", crossing->month);
  bh_json_set_string (json, "cheaper", bh_cost_curves_get (curves, crossing->cheaper)->plan->id);
  bh_json_set_string (json, "dearer", bh_cost_curves_get (curves, crossing->dearer)->plan->id);
  bh_json_set_boolean (json, "from", crossing->from);
  json_builder_end_object (json);
}

/* The first of "totals" is for one month. */
void
bh_cli_curves_json (BhCli              *self,
                    const BhCostCurves *curves)
{
  JsonBuilder *json = bh_cli_json_begin (self);

  bh_cli_write_use (json, &curves->use);
  bh_json_begin_array (json, "curves");
  for (guint i = 0; i < curves->curves->len; i++)
    write_curve (json, curves, i);
  json_builder_end_array (json);
  bh_json_begin_array (json, "crossings");
  for (guint i = 0; i < curves->crossings->len; i++)
    write_crossing (json, curves, i);
  json_builder_end_array (json);
  bh_cli_json_end (self, json);
}

static void
write_winner (JsonBuilder       *json,
              const BhWinnerMap *map,
              guint              index)
{
  const BhWinner *winner = bh_winner_map_winner (map, index);

  bh_json_begin_object (json, NULL);
  bh_json_set_string (json, "letter", winner->letter);
  bh_json_set_string (json, "brand", winner->plan->brand->id);
  bh_json_set_string (json, "name", winner->name);
  bh_json_set_number (json, "cells", winner->n_cells);
  json_builder_end_object (json);
}

/* A cell that no plan wins has no plan. */
static void
write_cell (JsonBuilder       *json,
            const BhWinnerMap *map,
            guint              row,
            guint              column)
{
  const BhWinnerCell *cell = bh_winner_map_cell (map, row, column);

  bh_json_begin_object (json, NULL);
  bh_json_set_number (json, "gb", g_array_index (map->rows, double, row));
  bh_json_set_number (json, map->across == BH_ACROSS_MONTHS ? "months" : "minutes",
                      g_array_index (map->columns, double, column));
  if (cell->plan != NULL) {
    bh_json_set_string (json, "letter", bh_winner_map_winner (map, cell->winner)->letter);
    bh_json_set_string (json, "plan", cell->plan->id);
    bh_json_set_string (json, "fit", bh_cost_fit_nick (cell->fit));
    bh_cli_write_amount (json, "total", cell->total);
    bh_json_begin_array (json, "tied");
    for (guint i = 0; cell->tied != NULL && i < cell->tied->len; i++)
      json_builder_add_string_value (json, ((BhPlan *) cell->tied->pdata[i])->id);
    json_builder_end_array (json);
  }
  json_builder_end_object (json);
}

void
bh_cli_map_json (BhCli             *self,
                 const BhWinnerMap *map)
{
  JsonBuilder *json = bh_cli_json_begin (self);

  bh_cli_write_use (json, &map->use);
  bh_json_begin_array (json, "winners");
  for (guint i = 0; i < map->winners->len; i++)
    write_winner (json, map, i);
  json_builder_end_array (json);
  bh_json_begin_array (json, "cells");
  for (guint row = 0; row < map->rows->len; row++) {
    for (guint column = 0; column < map->columns->len; column++)
      write_cell (json, map, row, column);
  }
  json_builder_end_array (json);
  bh_cli_json_end (self, json);
}
