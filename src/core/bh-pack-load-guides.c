/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Failures, phrases, and the guides that refer to them. */

#define G_LOG_DOMAIN "bh-pack-load"

#include "bh-pack-private.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static GPtrArray *
read_texts (BhLoader     *self,
            const BhNode *object,
            const char   *name)
{
  BhNode array = bh_node_member (object, name);
  guint length = bh_read_array (&self->reader, &array);
  GPtrArray *texts = bh_loader_new_array (self);

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    BhText *text = bh_arena_new_record (self->pack->arena, BhText);

    *text = bh_read_text_node (&self->reader, &node);
    g_ptr_array_add (texts, text);
  }
  return texts;
}

static BhLabel
read_label_node (BhLoader     *self,
                 const BhNode *node)
{
  BhReader *reader = &self->reader;
  BhNode marks = bh_node_member (node, "unconfirmed");
  guint length = bh_read_array (reader, &marks);
  BhLabel label = { 0 };

  if (!bh_read_object (reader, node, WORDS ("zh", "en", "unconfirmed")))
    return label;
  label.zh = bh_read_needed_string (reader, node, "zh");
  label.en = bh_read_needed_string (reader, node, "en");
  for (guint i = 0; i < length; i++) {
    BhNode mark = bh_node_element (&marks, i);
    const char *lang = bh_read_string_node (reader, &mark);

    if (g_strcmp0 (lang, "zh") == 0)
      label.zh_unconfirmed = TRUE;
    else if (g_strcmp0 (lang, "en") == 0)
      label.en_unconfirmed = TRUE;
    else
      bh_reader_fail (reader, &mark, BH_DATA_ERROR_VALUE, "zh or en belongs here");
  }
  return label;
}

static BhLabel
read_path (BhLoader     *self,
           const BhNode *step)
{
  BhReader *reader = &self->reader;
  BhNode node = bh_node_member (step, "path");
  BhLabel path = { 0 };

  if (node.json == NULL || !bh_read_object (reader, &node, WORDS ("zh", "en", "unconfirmed")))
    return path;
  path.zh = bh_read_needed_string (reader, &node, "zh");
  path.en = bh_read_needed_string (reader, &node, "en");
  path.zh_unconfirmed = path.en_unconfirmed = bh_read_boolean (reader, &node, "unconfirmed");
  return path;
}

static void
read_tabs (BhLoader     *self,
           const BhNode *node,
           BhElement    *element)
{
  BhNode array = bh_node_member (node, "tabs");
  guint length = bh_read_array (&self->reader, &array);
  BhLabel *tabs = bh_arena_new_records (self->pack->arena, BhLabel, length);

  for (guint i = 0; i < length; i++) {
    BhNode tab = bh_node_element (&array, i);

    tabs[i] = read_label_node (self, &tab);
  }
  element->tabs = tabs;
  element->n_tabs = length;
  element->selected = bh_read_integer (&self->reader, node, "selected", 0, MAX ((int) length - 1, 0), 0);
  if (length == 0)
    bh_reader_fail (&self->reader, node, BH_DATA_ERROR_SHAPE, "a tab bar has tabs");
}

static void
read_elements (BhLoader     *self,
               const BhNode *step_node,
               BhStep       *step)
{
  static const char *const kinds[] = { "tab-bar", "list-row", "field", "button", "tick-box", "message",
                                       "code-boxes", "card-tile", "picture", NULL };
  static const char *const pictures[] = { "app", "id-card", "passport", "face", "qr", "puzzle", NULL };
  BhReader *reader = &self->reader;
  BhNode array = bh_node_member (step_node, "elements");
  guint length = bh_read_array (reader, &array);

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    BhNode label = bh_node_member (&node, "label");
    BhElement *element = bh_arena_new_record (self->pack->arena, BhElement);

    if (!bh_read_object (reader, &node,
                         WORDS ("kind", "label", "type", "tabs", "selected", "picture")))
      return;
    element->kind = bh_read_needed_word (reader, &node, "kind", kinds);
    element->type = bh_read_text (reader, &node, "type");
    element->picture = bh_read_word (reader, &node, "picture", pictures, BH_PICTURE_APP);
    if (element->kind == BH_ELEMENT_TAB_BAR)
      read_tabs (self, &node, element);
    else if (label.json != NULL)
      element->label = read_label_node (self, &label);
    else
      bh_reader_fail (reader, &node, BH_DATA_ERROR_SHAPE, "“label” is missing");
    g_ptr_array_add (step->elements, element);
  }
}

static void
read_taps (BhLoader     *self,
           const BhNode *step_node,
           BhStep       *step)
{
  BhReader *reader = &self->reader;
  BhNode array = bh_node_member (step_node, "taps");
  guint length = bh_read_array (reader, &array);

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    BhTap *tap = bh_arena_new_record (self->pack->arena, BhTap);
    const BhElement *element;

    if (!bh_read_object (reader, &node, WORDS ("element", "tab", "words")))
      return;
    bh_reader_need (reader, &node, "element");
    tap->element = bh_read_integer (reader, &node, "element", 0, (int) step->elements->len - 1, 0);
    tap->tab = bh_read_integer (reader, &node, "tab", 0, G_MAXINT, -1);
    tap->words = bh_read_needed_text (reader, &node, "words");
    if (step->elements->len == 0)
      bh_reader_fail (reader, &node, BH_DATA_ERROR_REFERENCE, "there is no element to tap on");
    if (reader->error != NULL)
      return;
    element = step->elements->pdata[tap->element];
    if ((element->kind == BH_ELEMENT_TAB_BAR) != (tap->tab >= 0) || tap->tab >= (int) element->n_tabs)
      bh_reader_fail (reader, &node, BH_DATA_ERROR_REFERENCE, "a tap on a tab bar names one of its tabs");
    g_ptr_array_add (step->taps, tap);
  }
}

/* The words are for people; what is added up is read from them once. */
static void
read_time (BhLoader     *self,
           const BhNode *node,
           BhStep       *step)
{
  BhNode time = bh_node_member (node, "time");

  step->time = bh_read_needed_text (&self->reader, node, "time");
  if (step->time.in[BH_LANG_EN] != NULL && !bh_span_parse (step->time.in[BH_LANG_EN], &step->span))
    bh_reader_fail (&self->reader, &time, BH_DATA_ERROR_VALUE, "a time is “5 min” or “1 to 3 days”");
}

static void
load_step (BhLoader     *self,
           const BhNode *node,
           BhGuide      *guide)
{
  static const char *const members[] = { "id", "kind", "title", "branch", "done_when", "when", "path",
                                         "items", "elements", "taps", "caution", "failures", "phrases",
                                         "see", "time", "replaces", "evidence", NULL };
  BhReader *reader = &self->reader;
  BhStep *step = bh_arena_new_record (self->pack->arena, BhStep);

  if (!bh_read_object (reader, node, members))
    return;
  step->id = bh_read_id (reader, node);
  step->guide = guide;
  step->screen = bh_read_needed_word (reader, node, "kind", WORDS ("checklist", "screen")) == 1;
  step->title = bh_read_needed_text (reader, node, "title");
  step->branch = bh_loader_condition (self, node, "branch", NULL);
  step->done_when = bh_loader_condition (self, node, "done_when", NULL);
  step->when = bh_read_text (reader, node, "when");
  step->path = read_path (self, node);
  step->items = read_texts (self, node, "items");
  step->elements = bh_loader_new_array (self);
  step->taps = bh_loader_new_array (self);
  read_elements (self, node, step);
  read_taps (self, node, step);
  step->caution = bh_read_text (reader, node, "caution");
  step->failures = bh_loader_refer_all (self, BH_LIST_FAILURES, node, "failures");
  step->phrases = bh_loader_refer_all (self, BH_LIST_PHRASES, node, "phrases");
  step->see = bh_read_string (reader, node, "see");
  read_time (self, node, step);
  step->replaces = bh_read_strings (reader, node, "replaces");
  step->evidence = bh_loader_evidence (self, node);
  if ((step->screen ? step->elements : step->items)->len == 0)
    bh_reader_fail (reader, node, BH_DATA_ERROR_SHAPE, "the step is empty");
  g_ptr_array_add (guide->steps, step);
  bh_loader_add (self, BH_LIST_STEPS, node, step->id, step);
}

/* The goal is named without its wallet, which the guide has anyway. */
static const BhGoal *
read_goal (BhLoader       *self,
           const BhNode   *node,
           const BhWallet *wallet)
{
  BhNode name = bh_node_member (node, "goal");
  const char *goal = bh_read_string_node (&self->reader, &name);
  g_autofree char *id = goal != NULL && wallet != NULL ? g_strconcat (wallet->id, ".", goal, NULL) : NULL;
  const BhGoal *found = id != NULL ? bh_pack_goal (self->pack, id) : NULL;

  if (id != NULL && found == NULL)
    bh_reader_fail (&self->reader, &name, BH_DATA_ERROR_REFERENCE, "nothing has the id “%s”", id);
  return found;
}

static void
load_guide (BhLoader     *self,
            const BhNode *node)
{
  BhReader *reader = &self->reader;
  BhGuide *guide = bh_arena_new_record (self->pack->arena, BhGuide);
  BhNode steps = bh_node_member (node, "steps");
  guint length = bh_read_array (reader, &steps);

  if (!bh_read_object (reader, node,
                       WORDS ("id", "wallet", "goal", "title", "for", "done_when", "steps")))
    return;
  guide->id = bh_read_id (reader, node);
  guide->wallet = bh_loader_need (self, BH_LIST_WALLETS, node, "wallet");
  guide->goal = read_goal (self, node, guide->wallet);
  guide->title = bh_read_needed_text (reader, node, "title");
  guide->for_ = bh_read_needed_text (reader, node, "for");
  guide->done_when = bh_loader_condition (self, node, "done_when", NULL);
  guide->steps = bh_loader_new_array (self);
  for (guint i = 0; i < length; i++) {
    BhNode step = bh_node_element (&steps, i);

    load_step (self, &step, guide);
  }
  bh_loader_add (self, BH_LIST_GUIDES, node, guide->id, guide);
}

/* A step may send the reader to one that stands later. */
static void
check_see (BhLoader     *self,
           const BhNode *guides)
{
  GPtrArray *steps = self->pack->lists[BH_LIST_STEPS];

  for (guint i = 0; i < steps->len; i++) {
    const BhStep *step = steps->pdata[i];

    if (step->see != NULL && bh_pack_step (self->pack, step->see) == NULL)
      bh_reader_fail (&self->reader, guides, BH_DATA_ERROR_REFERENCE,
                      "“%s” sends to “%s”, which is no step", step->id, step->see);
  }
}

static void
read_messages (BhLoader     *self,
               const BhNode *failure_node,
               BhFailure    *failure)
{
  BhReader *reader = &self->reader;
  BhNode array = bh_node_member (failure_node, "messages");
  guint length = bh_read_array (reader, &array);
  static const char *const langs[] = { "zh", "ja", "en", NULL };

  failure->messages = bh_loader_new_array (self);
  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    BhMessage *message = bh_arena_new_record (self->pack->arena, BhMessage);

    if (!bh_read_object (reader, &node, WORDS ("lang", "text", "confirmed")))
      return;
    message->lang = langs[bh_read_needed_word (reader, &node, "lang", langs)];
    message->text = bh_read_needed_string (reader, &node, "text");
    bh_reader_need (reader, &node, "confirmed");
    message->confirmed = bh_read_boolean (reader, &node, "confirmed");
    g_ptr_array_add (failure->messages, message);
  }
}

static void
read_readings (BhLoader     *self,
               const BhNode *failure_node,
               BhFailure    *failure)
{
  BhReader *reader = &self->reader;
  BhNode array = bh_node_member (failure_node, "readings");
  guint length = bh_read_array (reader, &array);

  failure->readings = bh_loader_new_array (self);
  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    BhReading *reading = bh_arena_new_record (self->pack->arena, BhReading);
    const char **own;

    if (!bh_read_object (reader, &node,
                         WORDS ("zh", "pinyin", "ja", "kana", "romaji", "en", "own")))
      return;
    reading->zh = bh_read_needed_string (reader, &node, "zh");
    reading->pinyin = bh_read_needed_string (reader, &node, "pinyin");
    reading->ja = bh_read_needed_string (reader, &node, "ja");
    reading->kana = bh_read_needed_string (reader, &node, "kana");
    reading->romaji = bh_read_needed_string (reader, &node, "romaji");
    reading->en = bh_read_needed_string (reader, &node, "en");
    own = bh_read_strings (reader, &node, "own");
    reading->own_zh = own != NULL && g_strv_contains (own, "zh");
    reading->own_ja = own != NULL && g_strv_contains (own, "ja");
    reading->own_en = own != NULL && g_strv_contains (own, "en");
    g_ptr_array_add (failure->readings, reading);
  }
}

static void
load_failures (BhLoader *self)
{
  static const char *const members[] = { "id", "wallets", "stage", "symptom", "messages", "readings",
                                         "cause", "fix", "evidence", NULL };
  BhReader *reader = &self->reader;
  BhNode array;
  guint length = bh_loader_array (self, "failures", &array);

  for (guint i = 0; i < length && reader->error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);
    BhFailure *failure = bh_arena_new_record (self->pack->arena, BhFailure);

    if (!bh_read_object (reader, &node, members))
      return;
    failure->id = bh_read_id (reader, &node);
    bh_loader_refer_all (self, BH_LIST_WALLETS, &node, "wallets");
    failure->wallets = bh_read_needed_strings (reader, &node, "wallets");
    failure->stage = bh_read_needed_text (reader, &node, "stage");
    failure->symptom = bh_read_needed_text (reader, &node, "symptom");
    failure->cause = bh_read_needed_text (reader, &node, "cause");
    failure->fix = bh_read_needed_text (reader, &node, "fix");
    failure->evidence = bh_loader_evidence (self, &node);
    read_messages (self, &node, failure);
    read_readings (self, &node, failure);
    bh_loader_add (self, BH_LIST_FAILURES, &node, failure->id, failure);
  }
}

static void
load_phrases (BhLoader *self)
{
  static const char *const members[] = { "id", "place", "say", "ja", "kana", "romaji", "zh", "pinyin",
                                         "en", "note", "helps", NULL };
  static const char *const says[] = { "ja", "zh", NULL };
  BhReader *reader = &self->reader;
  BhNode array;
  guint length = bh_loader_array (self, "phrases", &array);

  for (guint i = 0; i < length && reader->error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);
    BhPhrase *phrase = bh_arena_new_record (self->pack->arena, BhPhrase);

    if (!bh_read_object (reader, &node, members))
      return;
    phrase->id = bh_read_id (reader, &node);
    phrase->place = bh_read_needed_text (reader, &node, "place");
    phrase->say = says[bh_read_needed_word (reader, &node, "say", says)];
    phrase->ja = bh_read_needed_string (reader, &node, "ja");
    phrase->kana = bh_read_needed_string (reader, &node, "kana");
    phrase->romaji = bh_read_needed_string (reader, &node, "romaji");
    phrase->zh = bh_read_needed_string (reader, &node, "zh");
    phrase->pinyin = bh_read_needed_string (reader, &node, "pinyin");
    phrase->en = bh_read_needed_string (reader, &node, "en");
    phrase->note = bh_read_text (reader, &node, "note");
    phrase->helps = bh_read_strings (reader, &node, "helps");
    bh_loader_add (self, BH_LIST_PHRASES, &node, phrase->id, phrase);
  }
}

void
bh_load_guides (BhLoader *self)
{
  BhNode array;
  guint length = bh_loader_array (self, "guides", &array);

  load_failures (self);
  load_phrases (self);
  for (guint i = 0; i < length && self->reader.error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);

    load_guide (self, &node);
  }
  if (self->reader.error == NULL)
    check_see (self, &array);
}
