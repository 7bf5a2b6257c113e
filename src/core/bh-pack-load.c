/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a pack: the parser, then list by list in the order in which they
 * refer to one another. This file has what all lists share. */

#define G_LOG_DOMAIN "bh-pack-load"

#include "bh-pack-private.h"

#include <string.h>

#define FORMAT 1

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

const char *const bh_confidence_words[] = {
  "official", "checked", "press", "community", "article", "old", "unverified", "not-confirmed",
  "none", NULL,
};

static const char *const effect_words[] = { "block", "doubt", "note", NULL };

const char *const bh_verdict_words[] = {
  "right", "partly", "outdated", "wrong", "overstated", "imprecise", "half-right", "misleading",
  "advertising", "not-judged", "mixed", NULL,
};

/* The word of the pack's format; the same words serve the command line. */
const char *
bh_confidence_nick (BhConfidence confidence)
{
  return bh_confidence_words[confidence];
}

const char *
bh_effect_nick (BhEffect effect)
{
  return effect_words[effect];
}

const char *
bh_verdict_word_nick (BhVerdictWord word)
{
  return bh_verdict_words[word];
}

guint
bh_loader_array (BhLoader   *self,
                 const char *name,
                 BhNode     *node)
{
  *node = bh_node_member (&self->root, name);
  if (node->json == NULL) {
    bh_reader_fail (&self->reader, &self->root, BH_DATA_ERROR_SHAPE, "“%s” is missing", name);
    return 0;
  }
  return bh_read_array (&self->reader, node);
}

GPtrArray *
bh_loader_new_array (BhLoader *self)
{
  GPtrArray *array = g_ptr_array_new ();

  bh_arena_own (self->pack->arena, array);
  return array;
}

void
bh_loader_add (BhLoader     *self,
               BhList        list,
               const BhNode *at,
               const char   *id,
               gpointer      record)
{
  g_ptr_array_add (self->pack->lists[list], record);
  if (id != NULL && !g_hash_table_insert (self->pack->by_id[list], (gpointer) id, record))
    bh_reader_fail (&self->reader, at, BH_DATA_ERROR_REFERENCE, "the id “%s” stands twice", id);
}

gpointer
bh_loader_find (BhLoader     *self,
                BhList        list,
                const BhNode *node)
{
  const char *id = bh_read_string_node (&self->reader, node);
  gpointer record;

  if (id == NULL)
    return NULL;
  record = g_hash_table_lookup (self->pack->by_id[list], id);
  if (record == NULL)
    bh_reader_fail (&self->reader, node, BH_DATA_ERROR_REFERENCE, "nothing has the id “%s”", id);
  return record;
}

gpointer
bh_loader_refer (BhLoader     *self,
                 BhList        list,
                 const BhNode *object,
                 const char   *name)
{
  BhNode node = bh_node_member (object, name);

  return bh_loader_find (self, list, &node);
}

gpointer
bh_loader_need (BhLoader     *self,
                BhList        list,
                const BhNode *object,
                const char   *name)
{
  bh_read_needed_string (&self->reader, object, name);
  return bh_loader_refer (self, list, object, name);
}

GPtrArray *
bh_loader_refer_all (BhLoader     *self,
                     BhList        list,
                     const BhNode *object,
                     const char   *name)
{
  BhNode array = bh_node_member (object, name);
  guint length = bh_read_array (&self->reader, &array);
  GPtrArray *records = bh_loader_new_array (self);

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    gpointer record = bh_loader_find (self, list, &node);

    if (record != NULL)
      g_ptr_array_add (records, record);
  }
  return records;
}

static gboolean
may_stand_alone (BhConfidence confidence)
{
  return confidence == BH_CONFIDENCE_NOT_CONFIRMED || confidence == BH_CONFIDENCE_UNVERIFIED ||
         confidence == BH_CONFIDENCE_NONE;
}

/* How good a source is, as the best confidence that it can carry. */
static BhConfidence
carried_by (const BhSource *source)
{
  static const struct {
    const char   *class_;
    BhConfidence  confidence;
  } classes[] = {
    { "official", BH_CONFIDENCE_OFFICIAL }, { "official-reprint", BH_CONFIDENCE_OFFICIAL },
    { "checked", BH_CONFIDENCE_CHECKED },   { "press", BH_CONFIDENCE_PRESS },
    { "vendor", BH_CONFIDENCE_PRESS },      { "institution", BH_CONFIDENCE_PRESS },
    { "community", BH_CONFIDENCE_COMMUNITY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++) {
    if (strcmp (source->class_, classes[i].class_) == 0)
      return classes[i].confidence;
  }
  return BH_CONFIDENCE_ARTICLE;
}

/* A statement is no better than the best of its sources. */
static void
check_confidence (BhLoader         *self,
                  const BhNode     *node,
                  const BhEvidence *evidence)
{
  BhConfidence best = BH_CONFIDENCE_ARTICLE;

  if (self->reader.error != NULL || evidence->n_sources == 0)
    return;
  for (guint i = 0; i < evidence->n_sources; i++)
    best = MIN (best, carried_by (evidence->sources[i]));
  if (evidence->confidence < best)
    bh_reader_fail (&self->reader, node, BH_DATA_ERROR_EVIDENCE,
                    "“%s” is more than any of the sources carries",
                    bh_confidence_nick (evidence->confidence));
}

static void
read_sources_of (BhLoader     *self,
                 const BhNode *node,
                 BhEvidence   *evidence)
{
  BhNode sources = bh_node_member (node, "sources");

  evidence->n_sources = bh_read_array (&self->reader, &sources);
  evidence->sources =
    bh_arena_new_records (self->pack->arena, const BhSource *, evidence->n_sources + 1);
  for (guint i = 0; i < evidence->n_sources; i++) {
    BhNode source = bh_node_element (&sources, i);

    evidence->sources[i] = bh_loader_find (self, BH_LIST_SOURCES, &source);
  }
  if (evidence->n_sources == 0 && !may_stand_alone (evidence->confidence))
    bh_reader_fail (&self->reader, node, BH_DATA_ERROR_EVIDENCE, "a source is missing");
}

/* The needed member "evidence" of a statement of fact. */
BhEvidence
bh_loader_evidence (BhLoader     *self,
                    const BhNode *object)
{
  BhReader *reader = &self->reader;
  BhNode node = bh_node_member (object, "evidence");
  BhNode as_of = bh_node_member (&node, "as_of");
  BhEvidence evidence = { 0 };

  if (node.json == NULL)
    bh_reader_fail (reader, object, BH_DATA_ERROR_EVIDENCE, "a statement of fact has no evidence");
  if (!bh_read_object (reader, &node, WORDS ("sources", "as_of", "confidence")))
    return evidence;
  if (as_of.json == NULL)
    bh_reader_fail (reader, &node, BH_DATA_ERROR_EVIDENCE, "the date is missing");
  else if (g_strcmp0 (bh_read_string_node (reader, &as_of), "undated") != 0)
    evidence.as_of = bh_read_date (reader, &node, "as_of");
  if (bh_node_member (&node, "confidence").json == NULL)
    bh_reader_fail (reader, &node, BH_DATA_ERROR_EVIDENCE, "the confidence is missing");
  evidence.confidence = bh_read_word (reader, &node, "confidence", bh_confidence_words, 0);
  read_sources_of (self, &node, &evidence);
  check_confidence (self, &node, &evidence);
  return evidence;
}

static gboolean
is_link (const char *url)
{
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);

  return uri != NULL && strcmp (g_uri_get_scheme (uri), "https") == 0 &&
         g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0' &&
         g_uri_get_userinfo (uri) == NULL;
}

/* The member "url": an https address; NULL when it is absent. */
const char *
bh_loader_link (BhLoader     *self,
                const BhNode *object)
{
  const char *url = bh_read_string (&self->reader, object, "url");
  BhNode node = bh_node_member (object, "url");

  if (url != NULL && !is_link (url))
    bh_reader_fail (&self->reader, &node, BH_DATA_ERROR_VALUE, "a link is an https address");
  return url;
}

static void
load_sources (BhLoader *self)
{
  static const char *const members[] = { "id", "title", "publisher", "url", "address", "date",
                                         "date_note", "class", "note", NULL };
  static const char *const classes[] = { "official", "official-reprint", "checked", "press",
                                         "vendor", "institution", "community", "article", NULL };
  BhReader *reader = &self->reader;
  BhNode array;
  guint length = bh_loader_array (self, "sources", &array);

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    BhSource *source = bh_arena_new_record (self->pack->arena, BhSource);

    if (!bh_read_object (reader, &node, members))
      return;
    source->id = bh_read_id (reader, &node);
    source->title = bh_read_needed_string (reader, &node, "title");
    source->publisher = bh_read_string (reader, &node, "publisher");
    source->url = bh_loader_link (self, &node);
    source->address = bh_read_string (reader, &node, "address");
    source->date = bh_read_date (reader, &node, "date");
    source->date_note = bh_read_text (reader, &node, "date_note");
    source->class_ = classes[bh_read_needed_word (reader, &node, "class", classes)];
    source->note = bh_read_text (reader, &node, "note");
    bh_loader_add (self, BH_LIST_SOURCES, &node, source->id, source);
  }
}

static void
load_named (BhLoader   *self,
            const char *name,
            BhList      list,
            const char *text)
{
  const char *const members[] = { "id", text, NULL };
  BhNode array;
  guint length = bh_loader_array (self, name, &array);

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    BhNamed *named = bh_arena_new_record (self->pack->arena, BhNamed);

    if (!bh_read_object (&self->reader, &node, members))
      return;
    named->id = bh_read_id (&self->reader, &node);
    named->name = bh_read_needed_text (&self->reader, &node, text);
    bh_loader_add (self, list, &node, named->id, named);
  }
}

static void
load_head (BhLoader *self)
{
  BhReader *reader = &self->reader;
  BhNode edition = bh_node_member (&self->root, "edition");
  BhNode languages = bh_node_member (&self->root, "languages");
  guint length = bh_read_array (reader, &languages);
  BhLang lang;

  if (bh_read_integer (reader, &self->root, "format", 1, G_MAXINT, 0) != FORMAT) {
    BhNode format = bh_node_member (&self->root, "format");

    bh_reader_fail (reader, &format, BH_DATA_ERROR_VALUE,
                    "this program reads packs of format %d only", FORMAT);
  }
  bh_read_needed_string (reader, &self->root, "license");
  self->pack->edition = bh_read_date (reader, &self->root, "edition");
  if (!bh_date_is_full (self->pack->edition))
    bh_reader_fail (reader, &edition, BH_DATA_ERROR_VALUE, "the edition has to be a full date");
  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&languages, i);
    const char *tag = bh_read_string_node (reader, &node);

    if (tag != NULL && bh_lang_from_tag (tag, &lang))
      self->pack->languages |= 1u << lang;
    else
      bh_reader_fail (reader, &node, BH_DATA_ERROR_VALUE, "this language is not known");
  }
}

static void
load_all (BhLoader *self)
{
  static const char *const members[] = {
    "format", "edition", "license", "languages", "sources", "wallets", "networks", "brands",
    "brand_readings", "terms", "plans", "keep_rules", "before_leaving", "plan_facts", "topics", "facts", "factors", "goals",
    "requirements", "presets", "guides", "failures", "phrases", "article_steps", "claims", "articles",
    "fallbacks", "places", NULL,
  };

  if (!bh_read_object (&self->reader, &self->root, members))
    return;
  load_head (self);
  load_sources (self);
  load_named (self, "wallets", BH_LIST_WALLETS, "name");
  load_named (self, "networks", BH_LIST_NETWORKS, "name");
  load_named (self, "topics", BH_LIST_TOPICS, "title");
  bh_load_brands (self);
  bh_load_brand_readings (self);
  bh_load_claims (self);
  bh_load_rules (self);
  bh_load_keep_rules (self);
  bh_load_plans (self);
  bh_load_plan_facts (self);
  bh_load_guides (self);
  bh_load_before_leaving (self);
  bh_load_places (self);
  bh_load_handbook (self);
  bh_load_fallbacks (self);
}

/* Fills a pack that is new. */
gboolean
bh_pack_load (BhPack  *pack,
              GBytes  *bytes,
              GError **error)
{
  static const BhJsonLimits limits = { BH_PACK_MAX_BYTES, BH_PACK_MAX_DEPTH, BH_PACK_MAX_NODES,
                                       BH_PACK_MAX_STRING };
  g_autoptr (BhArena) document = bh_arena_new ();
  BhLoader loader = { .reader = { .arena = pack->arena }, .pack = pack };
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  loader.root.json =
    bh_json_parse (text != NULL ? text : "", size, &limits, document, pack->arena, error);
  if (loader.root.json == NULL)
    return FALSE;
  if (!bh_node_is (&loader.root, BH_JSON_OBJECT))
    bh_reader_fail (&loader.reader, &loader.root, BH_DATA_ERROR_SHAPE, "a pack is an object");
  else
    load_all (&loader);
  if (loader.reader.error != NULL) {
    g_propagate_error (error, loader.reader.error);
    return FALSE;
  }
  return TRUE;
}
