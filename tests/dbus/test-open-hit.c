/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A hit of the desktop's search opens its page, and what is no hit opens nothing. */

#define G_LOG_DOMAIN "test-open-hit"

#include "config.h"

#include "bh-guide-view.h"
#include "bh-hit.h"
#include "bh-plan-details.h"
#include "bh-plan.h"
#include "bh-step-view.h"
#include "caller.h"
#include "scenes.h"

/* Of steps and plans, which are many, one in so many is opened; which ones, the seed says. */
#define STRIDE 5

static gboolean
is_handbook_view (GtkWidget    *widget,
                  gconstpointer what)
{
  return gtk_widget_has_css_class (widget, "handbook-view");
}

static void
opens (BhCaller   *caller,
       BhHitKind   kind,
       const char *id,
       const char *view,
       const char *title)
{
  const BhHit hit = { .kind = kind, .id = id };
  g_autofree char *name = bh_hit_dup_name (&hit);
  GtkWidget *page;

  g_test_message ("%s", name);
  bh_caller_ask_well (caller, "open-hit", name);
  g_assert_cmpstr (bh_caller_view (caller), ==, view);
  if (kind == BH_HIT_PLAN)
    page = bh_caller_find_type (caller->window, BH_TYPE_PLAN_DETAILS);
  else if (kind == BH_HIT_STEP)
    page = bh_caller_find_type (caller->window, BH_TYPE_STEP_VIEW);
  else if (kind == BH_HIT_GUIDE)
    page = bh_caller_find_type (caller->window, BH_TYPE_GUIDE_VIEW);
  else
    page = bh_caller_find (caller->window, is_handbook_view, NULL);
  g_assert_nonnull (page);
  g_assert_nonnull (bh_caller_find (page, bh_caller_says, title));
}

static void
test_look_up (BhCaller     *caller,
              gconstpointer data)
{
  BhPack *pack = bh_caller_pack (caller);

  for (guint i = 0; i < bh_pack_failures (pack)->len; i++) {
    const BhFailure *failure = bh_pack_failures (pack)->pdata[i];

    opens (caller, BH_HIT_FAILURE, failure->id, "handbook", bh_text (&failure->symptom));
  }
  for (guint i = 0; i < bh_pack_brands (pack)->len; i++) {
    const BhBrand *brand = bh_pack_brands (pack)->pdata[i];

    opens (caller, BH_HIT_BRAND, brand->id, "handbook", bh_text (&brand->name));
  }
  for (guint i = 0; i < bh_pack_articles (pack)->len; i++) {
    const BhArticle *article = bh_pack_articles (pack)->pdata[i];

    opens (caller, BH_HIT_ARTICLE, article->id, "handbook", bh_text (&article->title));
  }
  for (guint i = 0; i < bh_pack_phrases (pack)->len; i++) {
    const BhPhrase *phrase = bh_pack_phrases (pack)->pdata[i];

    opens (caller, BH_HIT_PHRASE, phrase->id, "handbook", phrase->ja);
  }
}

/* What the article bh_caller_says is quoted. */
static void
opens_judgement (BhCaller   *caller,
                 const char *id,
                 const char *says_what)
{
  g_autofree char *quoted = g_strdup_printf ("“%s”", says_what);

  opens (caller, BH_HIT_CLAIM, id, "handbook", quoted);
}

static void
test_claims (BhCaller     *caller,
             gconstpointer data)
{
  BhPack *pack = bh_caller_pack (caller);

  for (guint i = 0; i < bh_pack_claims (pack)->len; i++) {
    const BhClaim *claim = bh_pack_claims (pack)->pdata[i];

    opens_judgement (caller, claim->id, bh_text (&claim->claim));
  }
  for (guint i = 0; i < bh_pack_article_steps (pack)->len; i++) {
    const BhArticleStep *step = bh_pack_article_steps (pack)->pdata[i];

    opens_judgement (caller, step->id, bh_text (&step->says));
  }
}

static void
test_guides (BhCaller     *caller,
             gconstpointer data)
{
  const GPtrArray *guides = bh_pack_guides (bh_caller_pack (caller));

  for (guint i = 0; i < guides->len; i++) {
    const BhGuide *guide = guides->pdata[i];

    opens (caller, BH_HIT_GUIDE, guide->id, "guides", bh_text (&guide->title));
    for (guint j = g_test_rand_int_range (0, STRIDE); j < guide->steps->len; j += STRIDE) {
      const BhStep *step = guide->steps->pdata[j];

      opens (caller, BH_HIT_STEP, step->id, "guides", bh_text (&step->title));
    }
  }
}

static void
test_plans (BhCaller     *caller,
            gconstpointer data)
{
  GListModel *plans = bh_pack_plans (bh_caller_pack (caller));

  for (guint i = g_test_rand_int_range (0, STRIDE); i < g_list_model_get_n_items (plans); i += STRIDE) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    opens (caller, BH_HIT_PLAN, plan->id, "plans", plan->name);
  }
}

/* The page waits behind the welcome, and is there once there is a profile. */
static void
test_welcome (BhCaller     *caller,
              gconstpointer data)
{
  const BhFailure *failure;

  bh_caller_ask_well (caller, "open-hit", "plan:povo2-base");
  failure = bh_pack_failures (bh_caller_pack (caller))->pdata[0];
  bh_caller_ask_well (caller, "open-hit", "step:wechat-card-identity-first");
  bh_scenes_add_person (bh_application_get_session (caller->application));
  g_assert_nonnull (bh_caller_find_type (caller->window, BH_TYPE_STEP_VIEW));
  opens (caller, BH_HIT_FAILURE, failure->id, "handbook", bh_text (&failure->symptom));
}

static void
test_malformed (BhCaller     *caller,
                gconstpointer data)
{
  static const char *const names[] = {
    "", ":", "::", "plan", "plan:", "plan:nothing", ":povo2-base", "povo2-base", "plan:povo2-base ",
    "Plan:povo2-base", "plans:povo2-base", "pla:povo2-base", "failure:nothing", "brand:nothing",
    "brand:brand-docomo", "article:", "guide:nothing", "step:../nothing", "phrase:%s%n", "claim:\n",
    "win.show-plan:povo2-base", "失败:什么",
  };
  g_autofree char *dull = g_strnfill (100000, 'x');
  g_autofree char *endless = g_strconcat ("plan:", dull, NULL);

  bh_caller_ask_well (caller, "show-view", "check");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    bh_caller_ask_well (caller, "open-hit", names[i]);
    g_assert_cmpstr (bh_caller_view (caller), ==, "check");
  }
  bh_caller_ask_well (caller, "open-hit", endless);
  bh_caller_ask_well (caller, "show-view", "nothing");
  bh_caller_ask_well (caller, "show-view", "");
  g_assert_cmpstr (bh_caller_view (caller), ==, "check");
}

int
main (int    argc,
      char **argv)
{
  static const BhCallerTest tests[] = {
    { "/open-hit/look-up", test_look_up },
    { "/open-hit/claims", test_claims },
    { "/open-hit/guides", test_guides },
    { "/open-hit/plans", test_plans },
    { "/open-hit/welcome", test_welcome, TRUE },
    { "/open-hit/malformed", test_malformed },
  };

  return bh_caller_main (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
