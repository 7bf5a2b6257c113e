/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-sheet"

#include "bh-sheet-private.h"

#define BOTH(english, chinese) { { [BH_LANG_EN] = (english), [BH_LANG_ZH_CN] = (chinese) } }

const BhText *
bh_sheet_word (BhSheetWord word)
{
  static const BhText words[BH_SHEET_N_WORDS] = {
    [BH_SHEET_WORD_TITLE] = BOTH ("Japanese number, WeChat Pay and Alipay",
                                  "日本号码与微信支付、支付宝"),
    [BH_SHEET_WORD_ABOUT] =
      BOTH ("What is possible for the holder of this sheet, why, and what would help.",
            "本单说明持有人现在能做什么、为什么，以及怎样才行。"),
    [BH_SHEET_WORD_FACTS] = BOTH ("My answers", "我的情况"),
    [BH_SHEET_WORD_NO_FACTS] = BOTH ("No question has been answered yet.", "还没有回答任何问题。"),
    [BH_SHEET_WORD_FROM_PLAN] = BOTH ("follows from the plan", "由套餐得知"),
    [BH_SHEET_WORD_CONFLICT] = BOTH ("the plan says otherwise", "与套餐不符"),
    [BH_SHEET_WORD_VERDICTS] = BOTH ("What is possible", "能做什么"),
    [BH_SHEET_WORD_QUESTIONS] = BOTH ("Questions still open", "还没回答的问题"),
    [BH_SHEET_WORD_HELP] = BOTH ("What would help", "怎样才行"),
    [BH_SHEET_WORD_FOR_GOALS] = BOTH ("for", "对应目标"),
    [BH_SHEET_WORD_IN_JAPAN] = BOTH ("only in Japan", "仅限在日本"),
    [BH_SHEET_WORD_PLAN] = BOTH ("My plan", "我的套餐"),
    [BH_SHEET_WORD_PRICE] = BOTH ("Price", "价格"),
    [BH_SHEET_WORD_KEEP] = BOTH ("Keeping the number", "保号"),
    [BH_SHEET_WORD_A_MONTH] = BOTH ("yen a month", "日元／月"),
    [BH_SHEET_WORD_NOT_KNOWN] = BOTH ("not known", "未知"),
    [BH_SHEET_WORD_SMS_ABROAD] = BOTH ("SMS outside Japan", "在日本以外收短信"),
    [BH_SHEET_WORD_SMS_FILTER] = BOTH ("SMS filter", "短信拦截"),
    [BH_SHEET_WORD_PHRASES] = BOTH ("To say or to show", "可以说或出示的话"),
    [BH_SHEET_WORD_EDITION] = BOTH ("facts of", "资料截至"),
    [BH_SHEET_WORD_TODAY] = BOTH ("judged for", "判断日期"),
    [BH_SHEET_WORD_SOURCES] = BOTH ("W… and P… are numbers in Baohao’s list of sources.",
                                    "W…、P… 是“保号”来源列表中的编号。"),
    [BH_SHEET_WORD_UNDATED] = BOTH ("undated", "无日期"),
  };

  return &words[word];
}

const BhText *
bh_sheet_word_verdict (BhVerdict verdict,
                       gboolean  done)
{
  static const BhText words[] = {
    [BH_VERDICT_NO] = BOTH ("No", "不可以"),
    [BH_VERDICT_UNKNOWN] = BOTH ("Not certain", "不确定"),
    [BH_VERDICT_YES] = BOTH ("Yes", "可以"),
    [BH_VERDICT_NOT_APPLICABLE] = BOTH ("Not applicable", "不适用"),
  };
  static const BhText already = BOTH ("Yes, done", "已完成");

  return done ? &already : &words[verdict];
}

const BhText *
bh_sheet_word_confidence (BhConfidence confidence)
{
  static const BhText words[] = {
    [BH_CONFIDENCE_OFFICIAL] = BOTH ("official", "官方"),
    [BH_CONFIDENCE_CHECKED] = BOTH ("checked", "已核对"),
    [BH_CONFIDENCE_PRESS] = BOTH ("press", "媒体"),
    [BH_CONFIDENCE_COMMUNITY] = BOTH ("community", "用户经验"),
    [BH_CONFIDENCE_ARTICLE] = BOTH ("article only", "仅文章"),
    [BH_CONFIDENCE_OLD] = BOTH ("old source", "来源较旧"),
    [BH_CONFIDENCE_UNVERIFIED] = BOTH ("not verified", "未核实"),
    [BH_CONFIDENCE_NOT_CONFIRMED] = BOTH ("not confirmed", "未确认"),
    [BH_CONFIDENCE_NONE] = BOTH ("no source", "无来源"),
  };

  return &words[confidence];
}

const BhText *
bh_sheet_word_effort (guint effort)
{
  static const BhText words[] = {
    BOTH ("effort not known", "不清楚要花多少工夫"),
    BOTH ("a setting, minutes", "改个设置，几分钟"),
    BOTH ("under an hour at home", "在家办，不到一小时"),
    BOTH ("some days, or contact with a company", "几天，或要联系公司"),
    BOTH ("a new contract, a branch visit or weeks", "新签约、去网点，或几周时间"),
    BOTH ("cannot be changed in practice", "实际上改不了"),
  };

  return &words[effort < G_N_ELEMENTS (words) ? effort : 0];
}

const BhText *
bh_sheet_word_sms_abroad (BhSmsAbroad state)
{
  static const BhText words[] = {
    [BH_SMS_ABROAD_UNKNOWN] = BOTH ("not known", "未知"),
    [BH_SMS_ABROAD_ON] = BOTH ("on", "已开通"),
    [BH_SMS_ABROAD_ON_APPLICATION] = BOTH ("after you apply", "申请后"),
    [BH_SMS_ABROAD_ON_APPLICATION_LATER] = BOTH ("after some months", "几个月后"),
    [BH_SMS_ABROAD_OFF_BY_DEFAULT] =
      BOTH ("off until support switches it on", "已关闭，须客服开通"),
    [BH_SMS_ABROAD_NOT_OFFERED] = BOTH ("not offered", "不提供"),
  };

  return &words[state];
}

const BhText *
bh_sheet_word_reason (BhReasonKind kind)
{
  static const BhText words[] = {
    [BH_REASON_DONE] = BOTH ("Already done.", "已经完成。"),
    [BH_REASON_ALL_MET] = BOTH ("Everything that is needed is there.", "需要的都有了。"),
    [BH_REASON_NOT_APPLICABLE] = BOTH ("Does not come up in this situation.", "在这种情况下用不到。"),
    [BH_REASON_UNMET] = BOTH ("Not met: ", "不满足："),
    [BH_REASON_MAY_FAIL] = BOTH ("May fail. Not met: ", "可能失败。不满足："),
    [BH_REASON_OPEN] = BOTH ("Depends on", "取决于"),
    [BH_REASON_GOAL] = BOTH ("Rests on what is not certain: ", "要靠尚不确定的一项："),
    [BH_REASON_ENDED] =
      BOTH ("A rule that decides here is no longer in force.", "起决定作用的一条规则已失效。"),
  };

  return &words[kind];
}

char *
bh_sheet_word_pair (const BhText *word)
{
  const char *chinese = bh_sheet_chinese (word);

  if (chinese == NULL || g_str_equal (chinese, word->in[BH_LANG_EN]))
    return g_strdup (word->in[BH_LANG_EN]);
  return g_strdup_printf ("%s · %s", word->in[BH_LANG_EN], chinese);
}
