/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-json.h"

#include <math.h>

#include "bh-plan.h"

JsonBuilder *
bh_cli_json_begin (BhCli *self)
{
  JsonBuilder *json = json_builder_new ();

  json_builder_begin_object (json);
  bh_json_set_date (json, "edition", bh_pack_get_edition (self->pack));
  bh_json_set_date (json, "today", self->today);
  return json;
}

void
bh_cli_json_end (BhCli       *self,
                 JsonBuilder *json)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_end_object (json);
  root = json_builder_get_root (json);
  g_object_unref (json);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  bh_cli_print (self, "%s\n", text);
}

void
bh_json_begin_object (JsonBuilder *json,
                      const char  *name)
{
  if (name != NULL)
    json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
}

void
bh_json_begin_array (JsonBuilder *json,
                     const char  *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
}

void
bh_json_set_string (JsonBuilder *json,
                    const char  *name,
                    const char  *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, value);
}

void
bh_json_set_text (JsonBuilder  *json,
                  const char   *name,
                  const BhText *value)
{
  bh_json_set_string (json, name, bh_text (value));
}

/* A whole number is written without a point; what is unlimited as that word. */
void
bh_json_set_number (JsonBuilder *json,
                    const char  *name,
                    double       value)
{
  if (value == BH_NOT_KNOWN)
    return;
  if (value == BH_UNLIMITED) {
    bh_json_set_string (json, name, "unlimited");
    return;
  }
  json_builder_set_member_name (json, name);
  if (value == floor (value))
    json_builder_add_int_value (json, (gint64) value);
  else
    json_builder_add_double_value (json, value);
}

void
bh_json_set_boolean (JsonBuilder *json,
                     const char  *name,
                     gboolean     value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_boolean_value (json, value);
}

void
bh_json_set_date (JsonBuilder *json,
                  const char  *name,
                  BhDate       value)
{
  g_autofree char *date = bh_date_format (value);

  if (bh_date_is_set (value))
    bh_json_set_string (json, name, date);
}

void
bh_json_set_strings (JsonBuilder       *json,
                     const char        *name,
                     const char *const *values)
{
  if (values == NULL)
    return;
  bh_json_begin_array (json, name);
  for (guint i = 0; values[i] != NULL; i++)
    json_builder_add_string_value (json, values[i]);
  json_builder_end_array (json);
}

void
bh_json_set_sources (JsonBuilder      *json,
                     const BhEvidence *evidence)
{
  bh_json_begin_array (json, "sources");
  for (guint i = 0; i < evidence->n_sources; i++)
    json_builder_add_string_value (json, evidence->sources[i]->id);
  json_builder_end_array (json);
}

/* As the pack writes it. */
void
bh_json_set_evidence (JsonBuilder      *json,
                      const BhEvidence *evidence)
{
  bh_json_begin_object (json, "evidence");
  bh_json_set_sources (json, evidence);
  if (bh_date_is_set (evidence->as_of))
    bh_json_set_date (json, "as_of", evidence->as_of);
  else
    bh_json_set_string (json, "as_of", "undated");
  bh_json_set_string (json, "confidence", bh_confidence_nick (evidence->confidence));
  json_builder_end_object (json);
}
