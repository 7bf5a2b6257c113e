/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the names of brands are read, for those who type what they hear. */

#define G_LOG_DOMAIN "bh-pack-load"

#include "bh-pack-private.h"

void
bh_load_brand_readings (BhLoader *self)
{
  static const char *const members[] = { "of", "zh", "pinyin", "kana", "romaji", NULL };
  BhReader *reader = &self->reader;
  BhNode array;
  guint length = bh_loader_array (self, "brand_readings", &array);

  for (guint i = 0; i < length && reader->error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);
    BhReading *reading = bh_arena_new_record (self->pack->arena, BhReading);
    BhBrand *brand;

    if (!bh_read_object (reader, &node, members))
      return;
    brand = bh_loader_need (self, BH_LIST_BRANDS, &node, "of");
    reading->zh = bh_read_string (reader, &node, "zh");
    reading->pinyin = bh_read_string (reader, &node, "pinyin");
    reading->kana = bh_read_needed_string (reader, &node, "kana");
    reading->romaji = bh_read_needed_string (reader, &node, "romaji");
    if (brand == NULL)
      return;
    if (brand->reading != NULL)
      bh_reader_fail (reader, &node, BH_DATA_ERROR_VALUE, "there are two readings of this brand");
    brand->reading = reading;
  }
}
