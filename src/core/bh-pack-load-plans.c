/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plans and the groups of figures that they share. */

#define G_LOG_DOMAIN "bh-pack-load"

#include "bh-pack-private.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

typedef gpointer (*ReadGroup) (BhLoader     *self,
                               const BhNode *node);

/* One of the words, as a string that outlives the document; NULL when absent. */
static const char *
read_nick (BhLoader          *self,
           const BhNode      *object,
           const char        *name,
           const char *const *words)
{
  int index = bh_read_word (&self->reader, object, name, words, -1);

  return index >= 0 ? words[index] : NULL;
}

/* A list of words, ended by NULL; NULL when absent. */
static const char **
read_nicks (BhLoader          *self,
            const BhNode      *object,
            const char        *name,
            const char *const *words)
{
  const char **nicks = bh_read_strings (&self->reader, object, name);
  BhNode array = bh_node_member (object, name);

  for (guint i = 0; nicks != NULL && nicks[i] != NULL; i++) {
    BhNode node = bh_node_element (&array, i);

    if (!g_strv_contains (words, nicks[i]))
      bh_reader_fail (&self->reader, &node, BH_DATA_ERROR_VALUE,
                      "“%.80s” is none of the words known here", nicks[i]);
  }
  return nicks;
}

/* A number, the word "unlimited", or absent. */
static double
read_limit (BhLoader     *self,
            const BhNode *object,
            const char   *name)
{
  BhNode node = bh_node_member (object, name);

  if (!bh_node_is (&node, BH_JSON_STRING))
    return bh_read_number (&self->reader, object, name, BH_NOT_KNOWN);
  bh_read_word (&self->reader, object, name, WORDS ("unlimited"), 0);
  return BH_UNLIMITED;
}

static BhAnswer
read_answer (BhLoader     *self,
             const BhNode *object,
             const char   *name)
{
  static const char *const words[] = { "unknown", "yes", "no", NULL };

  return bh_read_word (&self->reader, object, name, words, BH_ANSWER_UNKNOWN);
}

static gpointer
read_price (BhLoader     *self,
            const BhNode *node)
{
  BhPlanPrice *price = bh_arena_new_record (self->pack->arena, BhPlanPrice);
  BhReader *reader = &self->reader;

  bh_read_object (reader, node,
                  WORDS ("monthly_jpy", "light_gb", "light_jpy", "for_months", "first_month",
                         "pack_jpy", "pack_days", "bound", "note", "evidence"));
  price->monthly_jpy = bh_read_number (reader, node, "monthly_jpy", BH_NOT_KNOWN);
  price->light_gb = bh_read_number (reader, node, "light_gb", BH_NOT_KNOWN);
  price->light_jpy = bh_read_number (reader, node, "light_jpy", BH_NOT_KNOWN);
  price->for_months = bh_read_number (reader, node, "for_months", BH_NOT_KNOWN);
  price->first_month =
    bh_read_word (reader, node, "first_month", bh_first_month_words, BH_FIRST_MONTH_UNKNOWN);
  price->pack_jpy = bh_read_number (reader, node, "pack_jpy", BH_NOT_KNOWN);
  price->pack_days = bh_read_number (reader, node, "pack_days", BH_NOT_KNOWN);
  price->at_least = bh_read_word (reader, node, "bound", WORDS ("at-least"), -1) == 0;
  price->note = bh_read_text (reader, node, "note");
  price->evidence = bh_loader_evidence (self, node);
  return price;
}

static gpointer
read_keep (BhLoader     *self,
           const BhNode *node)
{
  BhPlanKeep *keep = bh_arena_new_record (self->pack->arena, BhPlanKeep);
  BhReader *reader = &self->reader;

  bh_read_object (reader, node, WORDS ("jpy_per_month", "rule", "note", "evidence"));
  keep->jpy_per_month = bh_read_number (reader, node, "jpy_per_month", BH_NOT_KNOWN);
  keep->rule = bh_loader_refer (self, BH_LIST_KEEP_RULES, node, "rule");
  keep->note = bh_read_text (reader, node, "note");
  keep->evidence = bh_loader_evidence (self, node);
  return keep;
}

static void
read_by_network (BhLoader        *self,
                 const BhNode    *node,
                 BhPlanSmsAbroad *sms)
{
  BhNode by_network = bh_node_member (node, "by_network");
  guint length = bh_read_members (&self->reader, &by_network);

  sms->by_network = bh_arena_new_records (self->pack->arena, BhSmsAbroadOn, length);
  for (guint i = 0; i < length; i++) {
    BhNode member = bh_node_nth (&by_network, i);
    const BhNamed *known = g_hash_table_lookup (self->pack->by_id[BH_LIST_NETWORKS], member.name);

    if (known == NULL) {
      bh_reader_fail (&self->reader, &member, BH_DATA_ERROR_REFERENCE, "there is no such network");
      return;
    }
    sms->by_network[sms->n_by_network].network = known->id;
    sms->by_network[sms->n_by_network].state =
      bh_read_word (&self->reader, &by_network, member.name, bh_sms_abroad_words, BH_SMS_ABROAD_UNKNOWN);
    sms->n_by_network++;
  }
}

static gpointer
read_sms_abroad (BhLoader     *self,
                 const BhNode *node)
{
  BhPlanSmsAbroad *sms = bh_arena_new_record (self->pack->arena, BhPlanSmsAbroad);
  BhReader *reader = &self->reader;

  bh_read_object (reader, node, WORDS ("state", "by_network", "note", "evidence"));
  sms->state = bh_read_word (reader, node, "state", bh_sms_abroad_words, BH_SMS_ABROAD_UNKNOWN);
  sms->note = bh_read_text (reader, node, "note");
  sms->evidence = bh_loader_evidence (self, node);
  read_by_network (self, node, sms);
  return sms;
}

static gpointer
read_sms_filter (BhLoader     *self,
                 const BhNode *node)
{
  static const char *const words[] = { "spam-on", "spam-on-intl-reported", "spam-on-by-line", "none",
                                       "unknown", NULL };
  BhPlanSmsFilter *filter = bh_arena_new_record (self->pack->arena, BhPlanSmsFilter);

  bh_read_object (&self->reader, node, WORDS ("state", "note", "evidence"));
  filter->state = read_nick (self, node, "state", words);
  filter->note = bh_read_text (&self->reader, node, "note");
  filter->evidence = bh_loader_evidence (self, node);
  return filter;
}

static gpointer
read_activation (BhLoader     *self,
                 const BhNode *node)
{
  BhPlanActivation *activation = bh_arena_new_record (self->pack->arena, BhPlanActivation);
  BhReader *reader = &self->reader;

  bh_read_object (reader, node, WORDS ("jpy", "sim_jpy", "esim_jpy", "note", "valid_to", "next_jpy",
                                       "evidence"));
  activation->jpy = bh_read_number (reader, node, "jpy", BH_NOT_KNOWN);
  activation->sim_jpy = bh_read_number (reader, node, "sim_jpy", BH_NOT_KNOWN);
  activation->esim_jpy = bh_read_number (reader, node, "esim_jpy", BH_NOT_KNOWN);
  activation->note = bh_read_text (reader, node, "note");
  activation->valid_to = bh_read_date (reader, node, "valid_to");
  activation->next_jpy = bh_read_number (reader, node, "next_jpy", BH_NOT_KNOWN);
  activation->evidence = bh_loader_evidence (self, node);
  return activation;
}

static gpointer
read_documents (BhLoader     *self,
                const BhNode *node)
{
  static const char *const papers[] = { "residence-card", "passport", "my-number",
                                        "driving-licence", "taiwan-driving-licence", "none",
                                        "unknown", NULL };
  static const char *const rules[] = { "any-one", "all", "unknown", NULL };
  static const char *const whom[] = { "everyone", "foreign-residents", "unknown", NULL };
  BhPlanDocuments *documents = bh_arena_new_record (self->pack->arena, BhPlanDocuments);
  BhReader *reader = &self->reader;

  bh_read_object (reader, node, WORDS ("list", "rule", "apply_to", "note", "evidence"));
  documents->list = read_nicks (self, node, "list", papers);
  documents->rule = read_nick (self, node, "rule", rules);
  documents->apply_to = read_nick (self, node, "apply_to", whom);
  documents->note = bh_read_text (reader, node, "note");
  documents->evidence = bh_loader_evidence (self, node);
  return documents;
}

static gpointer
read_cancel (BhLoader     *self,
             const BhNode *node)
{
  BhPlanCancel *cancel = bh_arena_new_record (self->pack->arena, BhPlanCancel);
  BhReader *reader = &self->reader;

  bh_read_object (reader, node,
                  WORDS ("min_term_months", "jpy", "within_months", "note", "evidence"));
  cancel->min_term_months = bh_read_number (reader, node, "min_term_months", BH_NOT_KNOWN);
  cancel->jpy = bh_read_number (reader, node, "jpy", BH_NOT_KNOWN);
  cancel->within_months = bh_read_number (reader, node, "within_months", BH_NOT_KNOWN);
  cancel->note = bh_read_text (reader, node, "note");
  cancel->evidence = bh_loader_evidence (self, node);
  return cancel;
}

static gpointer
read_other (BhLoader     *self,
            const BhNode *node)
{
  static const char *const receive[] = { "free", "unknown", "no", NULL };
  static const char *const payments[] = { "own-credit-card", "foreign-card", "bank-account",
                                          "convenience-store", "alipay", "unknown", NULL };
  BhPlanOther *other = bh_arena_new_record (self->pack->arena, BhPlanOther);
  BhReader *reader = &self->reader;

  bh_read_object (reader, node,
                  WORDS ("call_jpy_per_30s", "free_call_minutes", "call_note", "sms_send_jpy",
                         "sms_receive_japan", "esim",
                         "tourists", "residents_abroad", "payment", "payment_note",
                         "support_languages", "evidence"));
  other->call_jpy_per_30s = bh_read_number (reader, node, "call_jpy_per_30s", BH_NOT_KNOWN);
  other->free_call_minutes = read_limit (self, node, "free_call_minutes");
  other->call_note = bh_read_text (reader, node, "call_note");
  other->sms_send_jpy = bh_read_number (reader, node, "sms_send_jpy", BH_NOT_KNOWN);
  other->sms_receive_japan = read_nick (self, node, "sms_receive_japan", receive);
  other->esim = read_answer (self, node, "esim");
  other->tourists = read_answer (self, node, "tourists");
  other->residents_abroad = read_answer (self, node, "residents_abroad");
  other->payment = read_nicks (self, node, "payment", payments);
  other->payment_note = bh_read_text (reader, node, "payment_note");
  other->support_languages = bh_read_strings (reader, node, "support_languages");
  other->evidence = bh_loader_evidence (self, node);
  return other;
}

#define NO_EVIDENCE { .confidence = BH_CONFIDENCE_NONE }

/* Groups of which nothing at all is known. */
static const BhPlanPrice no_price = { .monthly_jpy = BH_NOT_KNOWN, .light_gb = BH_NOT_KNOWN,
                                      .light_jpy = BH_NOT_KNOWN, .for_months = BH_NOT_KNOWN,
                                      .pack_jpy = BH_NOT_KNOWN, .pack_days = BH_NOT_KNOWN,
                                      .evidence = NO_EVIDENCE };
static const BhPlanKeep no_keep = { .jpy_per_month = BH_NOT_KNOWN, .evidence = NO_EVIDENCE };
static const BhPlanSmsAbroad no_sms_abroad = { .evidence = NO_EVIDENCE };
static const BhPlanSmsFilter no_sms_filter = { .evidence = NO_EVIDENCE };
static const BhPlanActivation no_activation = { .jpy = BH_NOT_KNOWN, .sim_jpy = BH_NOT_KNOWN,
                                                .esim_jpy = BH_NOT_KNOWN, .next_jpy = BH_NOT_KNOWN,
                                                .evidence = NO_EVIDENCE };
static const BhPlanDocuments no_documents = { .evidence = NO_EVIDENCE };
static const BhPlanCancel no_cancel = { .min_term_months = BH_NOT_KNOWN, .jpy = BH_NOT_KNOWN,
                                        .within_months = BH_NOT_KNOWN, .evidence = NO_EVIDENCE };
static const BhPlanOther no_other = { .call_jpy_per_30s = BH_NOT_KNOWN,
                                      .free_call_minutes = BH_NOT_KNOWN, .sms_send_jpy = BH_NOT_KNOWN,
                                      .evidence = NO_EVIDENCE };

/* A group stands in the plan, or in "terms" under an id where several plans share it. */
static gconstpointer
read_group (BhLoader      *self,
            const BhNode  *plan,
            const char    *name,
            ReadGroup      read,
            gconstpointer  nothing)
{
  BhNode node = bh_node_member (plan, name);
  BhNode terms = bh_node_member (&self->root, "terms");
  g_autofree char *key = NULL;
  BhNode term;
  const char *id;
  gpointer group;

  if (node.json == NULL)
    return nothing;
  if (bh_node_is (&node, BH_JSON_OBJECT))
    return read (self, &node);
  id = bh_read_string_node (&self->reader, &node);
  term = bh_node_member (&terms, id != NULL ? id : "");
  if (term.json == NULL) {
    bh_reader_fail (&self->reader, &node, BH_DATA_ERROR_REFERENCE, "there is no such term");
    return nothing;
  }
  /* By kind as well: one that says little may stand for groups of several kinds. */
  key = g_strconcat (name, " ", id, NULL);
  group = g_hash_table_lookup (self->terms, key);
  if (group == NULL) {
    group = read (self, &term);
    g_hash_table_insert (self->terms, g_steal_pointer (&key), group);
  }
  return group;
}

static void
read_figures (BhLoader     *self,
              const BhNode *node,
              BhPlan       *plan)
{
  BhReader *reader = &self->reader;

  plan->data_gb = read_limit (self, node, "data_gb");
  plan->speed_kbps = bh_read_number (reader, node, "speed_kbps", BH_NOT_KNOWN);
  plan->speed_after_cap_kbps = bh_read_number (reader, node, "speed_after_cap_kbps", BH_NOT_KNOWN);
  plan->price = read_group (self, node, "price", read_price, &no_price);
  plan->keep = read_group (self, node, "keep", read_keep, &no_keep);
  plan->sms_abroad = read_group (self, node, "sms_abroad", read_sms_abroad, &no_sms_abroad);
  plan->sms_filter = read_group (self, node, "sms_filter", read_sms_filter, &no_sms_filter);
  plan->activation = read_group (self, node, "activation", read_activation, &no_activation);
  plan->documents = read_group (self, node, "documents", read_documents, &no_documents);
  plan->cancel = read_group (self, node, "cancel", read_cancel, &no_cancel);
  plan->other = read_group (self, node, "other", read_other, &no_other);
}

static void
load_plan (BhLoader     *self,
           const BhNode *node)
{
  static const char *const members[] = {
    "id", "brand", "name", "kind", "status", "status_note", "valid_from", "valid_to", "network",
    "operator", "billing", "service", "data_gb", "speed_kbps", "speed_after_cap_kbps", "price", "keep",
    "sms_abroad", "sms_filter", "activation", "documents", "cancel", "other", "url", "sources", NULL,
  };
  static const char *const kinds[] = { "plan", "tier", "topping", "pause-option", "visitor-pack", NULL };
  static const char *const statuses[] = { "unknown", "on-sale", "announced", "closed", NULL };
  static const char *const billings[] = { "unknown", "postpaid", "prepaid", "topup", NULL };
  static const char *const services[] = { "unknown", "voice", "sms-only", "data-only", NULL };
  g_autoptr (BhPlan) plan = g_object_new (BH_TYPE_PLAN, NULL);
  BhReader *reader = &self->reader;
  const BhNamed *network;

  if (!bh_read_object (reader, node, members))
    return;
  plan->id = bh_read_id (reader, node);
  plan->brand = bh_loader_need (self, BH_LIST_BRANDS, node, "brand");
  plan->name = bh_read_needed_string (reader, node, "name");
  plan->kind = kinds[bh_read_needed_word (reader, node, "kind", kinds)];
  plan->status = statuses[bh_read_word (reader, node, "status", statuses, 0)];
  plan->status_note = bh_read_text (reader, node, "status_note");
  bh_read_span (reader, node, &plan->valid_from, &plan->valid_to);
  network = bh_loader_refer (self, BH_LIST_NETWORKS, node, "network");
  plan->network = network != NULL ? network->id : NULL;
  plan->operator_ = bh_read_string (reader, node, "operator");
  plan->billing = billings[bh_read_word (reader, node, "billing", billings, 0)];
  plan->service = services[bh_read_word (reader, node, "service", services, 0)];
  plan->url = bh_loader_link (self, node);
  plan->index = g_list_model_get_n_items (G_LIST_MODEL (self->pack->plans));
  read_figures (self, node, plan);
  bh_loader_refer_all (self, BH_LIST_SOURCES, node, "sources");
  bh_loader_add (self, BH_LIST_PLANS, node, plan->id, plan);
  g_list_store_append (self->pack->plans, plan);
}

void
bh_load_plans (BhLoader *self)
{
  g_autoptr (GHashTable) terms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  BhNode array;
  guint length = bh_loader_array (self, "plans", &array);

  self->terms = terms;
  for (guint i = 0; i < length && self->reader.error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);

    load_plan (self, &node);
  }
  self->terms = NULL;
}
