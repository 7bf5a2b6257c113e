# SPDX-License-Identifier: GPL-3.0-or-later
"""What all verbs share: help, common options, wrong use."""

import os
import subprocess
import tempfile

from ctl import DONE, PACK, PROGRAM, TODAY, WRONG_USE, done, named, refused, report, run

FACTS = b'{"line.state": "active", "plan": "povo2-base"}'
VERBS = ["plans", "brand", "check", "deadlines", "guide", "number", "screen", "sheet", "search", "profiles", "validate"]

# What is wrong, and the arguments.
WRONG = [
    ("no-verb", []),
    ("unknown-verb", ["prices"]),
    ("option-before-verb", ["--json", "plans"]),
    ("unknown-option", ["plans", "--colour"]),
    ("word-too-many", ["plans", "povo"]),
    ("today-no-date", ["plans", "--today", "tomorrow"]),
    ("today-not-real", ["plans", "--today", "2026-02-30"]),
    ("today-no-day", ["plans", "--today", "2026-02"]),
    ("today-empty", ["plans", "--today="]),
    ("lang-unknown", ["plans", "--lang", "tlh"]),
    ("lang-case", ["plans", "--lang", "zh_cn"]),
    ("pack-missing", ["plans", "--pack", "/nowhere/pack.json"]),
    ("pack-directory", ["plans", "--pack", "/"]),
    ("plans-json-and-csv", ["plans", "--json", "--csv"]),
    ("plans-facts-missing", ["plans", "--facts", "/nowhere/facts.json"]),
    ("plans-facts-directory", ["plans", "--facts", "/"]),
    ("check-without-facts", ["check"]),
    ("check-unknown-goal", ["check", "--facts", "-", "--goal", "wechat.fly"]),
    ("check-goal-without-wallet", ["check", "--facts", "-", "--goal", "bind"]),
    ("check-one-goal-unknown", ["check", "--facts", "-", "--goal", "wechat.bind", "--goal", "x"]),
    ("brand-unknown", ["brand", "nowhere"]),
    ("brand-two", ["brand", "au", "uq"]),
    ("guide-without-id", ["guide"]),
    ("guide-unknown", ["guide", "wechat-fly"]),
    ("guide-two", ["guide", "wechat-card", "alipay-card"]),
    ("screen-without-step", ["screen", "--output", "x.png"]),
    ("screen-without-output", ["screen", "wechat-account-form"]),
    ("screen-unknown", ["screen", "wechat-fly", "--output", "x.png"]),
    ("screen-checklist", ["screen", "wechat-account-line", "--output", "x.png"]),
    ("screen-extension", ["screen", "wechat-account-form", "--output", "x.jpg"]),
    ("screen-no-extension", ["screen", "wechat-account-form", "--output", "png"]),
    ("screen-phone", ["screen", "wechat-account-form", "--output", "x.png", "--phone", "ja"]),
    ("screen-scale-word", ["screen", "wechat-account-form", "--output", "x.png", "--scale", "big"]),
    ("screen-scale-zero", ["screen", "wechat-account-form", "--output", "x.png", "--scale", "0"]),
    ("screen-scale-nan", ["screen", "wechat-account-form", "--output", "x.png", "--scale", "nan"]),
    ("screen-scale-large", ["screen", "wechat-account-form", "--output", "x.png", "--scale", "1e9"]),
    ("screen-unwritable", ["screen", "wechat-account-form", "--output", "/nowhere/x.png"]),
    ("screen-unwritable-pdf", ["screen", "wechat-account-form", "--output", "/nowhere/x.pdf"]),
    ("sheet-without-facts", ["sheet", "--output", "x.pdf"]),
    ("sheet-without-output", ["sheet", "--facts", "-"]),
    ("sheet-extension", ["sheet", "--facts", "-", "--output", "x.png"]),
    ("sheet-unwritable", ["sheet", "--facts", "-", "--output", "/nowhere/x.pdf"]),
    ("number-without-digits", ["number"]),
    ("search-without-words", ["search"]),
    ("search-not-utf8", ["search", os.fsdecode(b"\xff\xfe")]),
    ("deadlines-without-date", ["deadlines", "--plan", "povo2-base"]),
    ("deadlines-two-forms", ["deadlines", "--leaving", "2027-01-01", "--json", "--ics"]),
    ("profiles-without-action", ["profiles"]),
    ("profiles-unknown-action", ["profiles", "remove"]),
    ("profiles-list-word", ["profiles", "list", "x"]),
    ("profiles-list-replace", ["profiles", "list", "--replace"]),
    ("profiles-export-json", ["profiles", "export", "--json"]),
    ("profiles-export-unknown", ["profiles", "export", "nobody"]),
    ("profiles-export-unwritable", ["profiles", "export", "--output", "/nowhere/x.json"]),
    ("profiles-import-nothing", ["profiles", "import"]),
    ("profiles-import-two", ["profiles", "import", "a.json", "b.json"]),
    ("profiles-import-missing", ["profiles", "import", "/nowhere/x.json"]),
    ("validate-without-file", ["validate"]),
    ("validate-missing", ["validate", "/nowhere/pack.json"]),
    ("validate-directory", ["validate", "/"]),
]


def check_wrong(arguments: list[str]) -> None:
    message = refused(WRONG_USE, *arguments, stdin=FACTS)
    verb = arguments[0] if arguments and arguments[0] in VERBS else None
    start = f"baohaoctl {verb}: " if verb else "baohaoctl: "
    assert message.startswith(start), message
    assert message.endswith(f"Try “baohaoctl {verb + ' ' if verb else ''}--help”.\n"), message


def help_lists_every_verb() -> None:
    for option in ["--help", "-h"]:
        text = done(option)
        for verb in VERBS:
            assert f"\n  {verb}" in text, (option, verb)


def every_verb_has_help() -> None:
    for verb in VERBS:
        text = done(verb, "--help")
        assert f"baohaoctl {verb}" in text
        for option in ["--today=YYYY-MM-DD", "--lang=TAG", "--pack=FILE", "--help"]:
            assert option in text, (verb, option)


def help_goes_before_what_is_missing() -> None:
    assert "--facts=FILE" in done("check", "--help")
    assert "--output=FILE" in done("screen", "-h")


def version_is_told() -> None:
    assert done("--version").startswith("baohaoctl ")


def far_days_work() -> None:
    for day in ["1970-01-01", "2100-01-01", "0001-01-01", "9999-12-31"]:
        for verb in [["plans"], ["check", "--facts", "-"], ["guide", "wechat-card"]]:
            assert f'"today" : "{day}"' in done(*verb, "--json", "--today", day, stdin=FACTS), (day, verb)


def texts_follow_the_language() -> None:
    english = done("guide", "wechat-card", "--lang", "en")
    chinese = done("guide", "wechat-card", "--lang", "zh_CN")
    assert "WeChat: add a bank card" in english
    assert "绑定银行卡" in chinese or "添加银行卡" in chinese, chinese[:80]
    assert done("guide", "wechat-card", "--lang", "zh_TW") != ""


def interface_follows_the_language() -> None:
    """Whatever the locale; but gettext needs one that is not C, and some machines have none."""
    can_translate = os.path.isdir(os.path.join(os.environ.get("LOCPATH", "/nowhere"), "en_US.UTF-8"))
    for locale in ["C", "en_US.UTF-8", "zh_CN.UTF-8"]:
        english = done("check", "--facts", "-", "--lang", "en", stdin=FACTS, LC_ALL=locale)
        chinese = done("check", "--facts", "-", "--lang", "zh_CN", stdin=FACTS, LC_ALL=locale)
        assert "Not certain" in english, locale
        assert "Not certain" not in chinese or not can_translate, locale


def output_is_utf8_in_any_locale() -> None:
    for locale in ["C", "POSIX", "C.UTF-8", "en_US.UTF-8", "nonsense"]:
        process = run("search", "验证码", TODAY, LC_ALL=locale)
        assert process.returncode == DONE, (locale, process.stderr)
        assert "验证码" in process.stdout.decode("utf-8"), locale


def output_is_the_same_each_time() -> None:
    for arguments in [["plans", "--json"], ["plans", "--csv"], ["plans"], ["check", "--facts", "-"],
                      ["check", "--facts", "-", "--json"], ["guide", "wechat-card", "--json"],
                      ["search", "povo", "--json"], ["validate", PACK]]:
        first, second = (done(*arguments, TODAY, stdin=FACTS) for _ in range(2))
        assert first == second, arguments


def a_full_disk_is_noticed() -> None:
    with open("/dev/full", "wb") as full:
        process = subprocess.run([PROGRAM, "plans"], stdout=full, stderr=subprocess.PIPE)
    assert process.returncode == WRONG_USE, process.returncode


def a_pack_can_be_given() -> None:
    assert done("plans", "--json", TODAY, "--pack", PACK) == done("plans", "--json", TODAY)


def nothing_is_left_behind() -> None:
    with tempfile.TemporaryDirectory() as folder:
        refused(WRONG_USE, "screen", "wechat-account-line", "--output", f"{folder}/x.png")
        assert os.listdir(folder) == []


report(
    named(
        help_lists_every_verb,
        every_verb_has_help,
        help_goes_before_what_is_missing,
        version_is_told,
        far_days_work,
        texts_follow_the_language,
        interface_follows_the_language,
        output_is_utf8_in_any_locale,
        output_is_the_same_each_time,
        a_full_disk_is_noticed,
        a_pack_can_be_given,
        nothing_is_left_behind,
    )
    + [(f"wrong-use-{name}", lambda arguments=arguments: check_wrong(arguments)) for name, arguments in WRONG]
)
