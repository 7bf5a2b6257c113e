/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The brands, and what is noted on each besides what its plans say. */

#define G_LOG_DOMAIN "bh-pack-load"

#include "bh-pack-private.h"

static const char *const topic_words[] = {
  "plans", "network", "sms", "roaming", "leaving", "identity", "payment", "opening", "ending",
  "help", NULL,
};
G_STATIC_ASSERT (G_N_ELEMENTS (topic_words) == BH_N_BRAND_TOPICS + 1);

/* The word of the pack's format; the same words serve the command line. */
const char *
bh_brand_topic_nick (BhBrandTopic topic)
{
  return topic_words[topic];
}

static GPtrArray *
read_notes (BhLoader     *self,
            const BhNode *brand)
{
  static const char *const members[] = { "topic", "text", "evidence", NULL };
  BhReader *reader = &self->reader;
  BhNode array = bh_node_member (brand, "notes");
  guint length = bh_read_array (reader, &array);
  GPtrArray *notes = bh_loader_new_array (self);

  for (guint i = 0; i < length && reader->error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);
    BhBrandNote *note = bh_arena_new_record (self->pack->arena, BhBrandNote);

    if (!bh_read_object (reader, &node, members))
      break;
    note->topic = bh_read_needed_word (reader, &node, "topic", topic_words);
    note->text = bh_read_needed_text (reader, &node, "text");
    note->evidence = bh_loader_evidence (self, &node);
    g_ptr_array_add (notes, note);
  }
  return notes;
}

void
bh_load_brands (BhLoader *self)
{
  static const char *const members[] = { "id", "name", "networks", "operator", "url", "notes",
                                         NULL };
  BhReader *reader = &self->reader;
  BhNode array;
  guint length = bh_loader_array (self, "brands", &array);

  for (guint i = 0; i < length && reader->error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);
    BhBrand *brand = bh_arena_new_record (self->pack->arena, BhBrand);

    if (!bh_read_object (reader, &node, members))
      return;
    brand->id = bh_read_id (reader, &node);
    brand->name = bh_read_needed_text (reader, &node, "name");
    bh_loader_refer_all (self, BH_LIST_NETWORKS, &node, "networks");
    brand->networks = bh_read_needed_strings (reader, &node, "networks");
    brand->operator_ = bh_read_string (reader, &node, "operator");
    brand->url = bh_loader_link (self, &node);
    brand->notes = read_notes (self, &node);
    bh_loader_add (self, BH_LIST_BRANDS, &node, brand->id, brand);
  }
}
