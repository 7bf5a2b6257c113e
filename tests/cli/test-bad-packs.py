# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs that are refused, each with the place that is wrong: the shipped pack with one thing changed."""

import copy
import json
import os
import random
import tempfile
from collections.abc import Callable

from ctl import BAD_DATA, DONE, PACK, TODAY, pack, refused, refuses_at, report, run

SOUND = pack()
FOLDER = tempfile.TemporaryDirectory()
FILE = os.path.join(FOLDER.name, "pack.json")

Change = Callable[[dict], object]


def first(items: list, fits: Callable[[dict], bool]) -> int:
    return next(i for i, item in enumerate(items) if fits(item))


PRICE = first(SOUND["plans"], lambda plan: isinstance(plan.get("price"), dict))
BLOCK = first(SOUND["requirements"], lambda r: r["effect"] == "block")
NOTE = first(SOUND["requirements"], lambda r: r["effect"] == "note")
RULE = first(SOUND["requirements"], lambda r: "fact" in r.get("require", {}))
OFFICIAL = first(SOUND["sources"], lambda s: "url" in s)
COMMUNITY = next(s["id"] for s in SOUND["sources"] if s["class"] == "community")
ARTICLE = next(s["id"] for s in SOUND["sources"] if s["class"] == "article")
INSTEAD = first(SOUND["fallbacks"], lambda f: "when" in f and "see" in f)
SET = first(SOUND["fallbacks"], lambda f: "set" in f)
WALLET = first(SOUND["fallbacks"], lambda f: f["kind"] == "other-wallet")
DEADLINE = first(SOUND["keep_rules"], lambda r: r.get("deadlines"))
SCREEN = first(SOUND["guides"][0]["steps"], lambda s: s["kind"] == "screen")
CHECKLIST = first(SOUND["guides"][0]["steps"], lambda s: s["kind"] == "checklist")
TAPPED = first(SOUND["guides"][0]["steps"], lambda s: s.get("taps"))
TABLE = first(SOUND["articles"], lambda a: any("table" in block for block in a["blocks"]))
ROWS = first(SOUND["articles"][TABLE]["blocks"], lambda block: "table" in block)
TEXT = first(SOUND["articles"], lambda a: any("text" in block for block in a["blocks"]))
BLOCK_TEXT = first(SOUND["articles"][TEXT]["blocks"], lambda block: "text" in block)

NOTED = f"/brands/{first(SOUND['brands'], lambda b: b.get('notes'))}/notes/0"
NETWORKS = next(f"/articles/{a}/blocks/{b}/table" for a, article in enumerate(SOUND["articles"])
                for b, block in enumerate(article["blocks"]) if "networks" in block.get("table", {}))


def at(pointer: str, tree: object) -> tuple[object, object]:
    """What holds the place, and its name or number in it."""
    *way, last = pointer.split("/")[1:]
    for name in way:
        tree = tree[int(name) if isinstance(tree, list) else name]
    return tree, int(last) if isinstance(tree, list) else last


def put(pointer: str, value: object) -> Change:
    def change(tree: dict) -> None:
        holder, name = at(pointer, tree)
        holder[name] = value
    return change


def rest_on(confidence: str, *sources: str) -> Change:
    """The requirement rests on these sources alone."""
    return put(f"{REQUIREMENT}/evidence",
               {"sources": list(sources), "as_of": "undated", "confidence": confidence})


def drop(pointer: str) -> Change:
    def change(tree: dict) -> None:
        holder, name = at(pointer, tree)
        del holder[name]
    return change


def add(pointer: str, value: object) -> Change:
    def change(tree: dict) -> None:
        holder, name = at(pointer, tree)
        holder[name].append(value)
    return change


def same(pointer: str, other: str) -> Change:
    """Puts a copy of what is at the other place."""
    def change(tree: dict) -> None:
        holder, name = at(other, tree)
        put(pointer, copy.deepcopy(holder[name]))(tree)
    return change


def both(*changes: Change) -> Change:
    def change(tree: dict) -> None:
        for one in changes:
            one(tree)
    return change


PLAN = f"/plans/{PRICE}"
REQUIREMENT = f"/requirements/{BLOCK}"
STEP = "/guides/0/steps/0"
LEAVING = "/before_leaving/0"
FALLBACK = f"/fallbacks/{INSTEAD}"
ROW = f"/articles/{TABLE}/blocks/{ROWS}/table/rows/0"

# What is wrong, the place, the change.
CHANGES = [
    # Evidence.
    ("note-without-evidence", NOTED, drop(f"{NOTED}/evidence")),
    ("note-without-text", NOTED, drop(f"{NOTED}/text")),
    ("note-without-topic", NOTED, drop(f"{NOTED}/topic")),
    ("note-on-no-topic", f"{NOTED}/topic", put(f"{NOTED}/topic", "colours")),
    ("note-with-more", f"{NOTED}/colour", put(f"{NOTED}/colour", "red")),
    ("note-on-more-than-its-sources-carry", f"{NOTED}/evidence",
     put(f"{NOTED}/evidence", {"sources": [COMMUNITY], "as_of": "undated", "confidence": "official"})),
    ("networks-for-too-few-columns", f"{NETWORKS}/networks", drop(f"{NETWORKS}/networks/0")),
    ("column-of-no-network", f"{NETWORKS}/networks/0", put(f"{NETWORKS}/networks/0", "nowhere")),
    ("price-without-source", f"{PLAN}/price/evidence", put(f"{PLAN}/price/evidence/sources", [])),
    ("price-without-evidence", f"{PLAN}/price", drop(f"{PLAN}/price/evidence")),
    ("price-without-date", f"{PLAN}/price/evidence", drop(f"{PLAN}/price/evidence/as_of")),
    ("price-without-confidence", f"{PLAN}/price/evidence", drop(f"{PLAN}/price/evidence/confidence")),
    ("confidence-unknown", f"{PLAN}/price/evidence/confidence",
     put(f"{PLAN}/price/evidence/confidence", "sure")),
    ("rule-without-evidence", REQUIREMENT, drop(f"{REQUIREMENT}/evidence")),
    ("rule-without-date", f"{REQUIREMENT}/evidence", drop(f"{REQUIREMENT}/evidence/as_of")),
    ("step-without-evidence", STEP, drop(f"{STEP}/evidence")),
    ("failure-without-evidence", "/failures/0", drop("/failures/0/evidence")),
    ("fallback-without-evidence", FALLBACK, drop(f"{FALLBACK}/evidence")),
    ("fallback-on-more-than-its-sources-carry", f"{FALLBACK}/evidence",
     put(f"{FALLBACK}/evidence", {"sources": [COMMUNITY], "as_of": "undated", "confidence": "official"})),
    ("claim-without-evidence", "/claims/0", drop("/claims/0/evidence")),
    ("article-step-without-evidence", "/article_steps/0", drop("/article_steps/0/evidence")),
    ("deadline-without-evidence", f"/keep_rules/{DEADLINE}/deadlines/0",
     drop(f"/keep_rules/{DEADLINE}/deadlines/0/evidence")),
    ("preparation-without-evidence", LEAVING, drop(f"{LEAVING}/evidence")),
    ("text-without-evidence", f"/articles/{TEXT}/blocks/{BLOCK_TEXT}",
     drop(f"/articles/{TEXT}/blocks/{BLOCK_TEXT}/evidence")),
    ("table-row-without-evidence", ROW, drop(f"{ROW}/evidence")),
    ("block-on-community-alone", REQUIREMENT, rest_on("community", COMMUNITY)),
    ("more-than-its-sources-carry", f"{REQUIREMENT}/evidence",
     put(f"{REQUIREMENT}/evidence/sources", [COMMUNITY])),
    ("block-on-article-alone", REQUIREMENT, rest_on("article", ARTICLE)),
    ("block-on-both-alone", REQUIREMENT, rest_on("community", COMMUNITY, ARTICLE)),
    ("block-on-nothing", REQUIREMENT,
     put(f"{REQUIREMENT}/evidence", {"sources": [], "as_of": "undated", "confidence": "not-confirmed"})),
    # Dates.
    ("edition-not-real", "/edition", put("/edition", "2026-02-30")),
    ("edition-without-day", "/edition", put("/edition", "2026-02")),
    ("edition-missing", "/edition", drop("/edition")),
    ("date-not-real", f"{REQUIREMENT}/evidence/as_of",
     put(f"{REQUIREMENT}/evidence/as_of", "2026-02-30")),
    ("date-in-another-form", f"{REQUIREMENT}/evidence/as_of",
     put(f"{REQUIREMENT}/evidence/as_of", "30.9.2026")),
    ("date-with-time", f"{REQUIREMENT}/evidence/as_of",
     put(f"{REQUIREMENT}/evidence/as_of", "2026-09-30T00:00")),
    ("source-date-not-real", "/sources/0/date", put("/sources/0/date", "2026-13-01")),
    ("plan-date-not-real", f"{PLAN}/valid_from", put(f"{PLAN}/valid_from", "2025-02-29")),
    ("plan-ends-before-it-begins", PLAN, both(put(f"{PLAN}/valid_from", "2026-12-01"),
                                              put(f"{PLAN}/valid_to", "2026-11-30"))),
    # Links.
    ("source-http", f"/sources/{OFFICIAL}/url", put(f"/sources/{OFFICIAL}/url", "http://example.org/")),
    ("source-script", f"/sources/{OFFICIAL}/url", put(f"/sources/{OFFICIAL}/url", "javascript:alert(1)")),
    ("source-file", f"/sources/{OFFICIAL}/url", put(f"/sources/{OFFICIAL}/url", "file:///etc/passwd")),
    ("brand-http", "/brands/0/url", put("/brands/0/url", "http://example.org/")),
    ("plan-http", f"{PLAN}/url", put(f"{PLAN}/url", "http://example.org/")),
    # Members and types.
    ("foreign-member", "/author", put("/author", "me")),
    ("foreign-member-of-a-plan", f"{PLAN}/colour", put(f"{PLAN}/colour", "blue")),
    ("foreign-member-of-a-price", f"{PLAN}/price/usd", put(f"{PLAN}/price/usd", 1)),
    ("foreign-member-of-evidence", f"{REQUIREMENT}/evidence/note",
     put(f"{REQUIREMENT}/evidence/note", "x")),
    ("foreign-member-of-a-step", f"{STEP}/script", put(f"{STEP}/script", "x")),
    ("foreign-member-of-a-condition", f"/requirements/{RULE}/require/not",
     put(f"/requirements/{RULE}/require/not", {})),
    ("foreign-member-of-a-fallback", f"{FALLBACK}/effort", put(f"{FALLBACK}/effort", 1)),
    ("other-wallet-with-a-condition", f"/fallbacks/{WALLET}/when",
     same(f"/fallbacks/{WALLET}/when", f"{FALLBACK}/when")),
    ("other-wallet-with-evidence", f"/fallbacks/{WALLET}/evidence",
     same(f"/fallbacks/{WALLET}/evidence", f"{FALLBACK}/evidence")),
    ("fallbacks-missing", "", drop("/fallbacks")),
    ("fallback-is-a-string", "/fallbacks/0", put("/fallbacks/0", "cash")),
    ("fallback-without-goals", FALLBACK, put(f"{FALLBACK}/goals", [])),
    ("fallback-without-wallets", FALLBACK, drop(f"{FALLBACK}/wallets")),
    ("fallback-without-words", FALLBACK, drop(f"{FALLBACK}/words")),
    ("fallback-of-no-kind", FALLBACK, drop(f"{FALLBACK}/kind")),
    ("fallback-of-a-kind-unknown", f"{FALLBACK}/kind", put(f"{FALLBACK}/kind", "gold")),
    ("fallback-that-assumes-nothing", f"/fallbacks/{SET}/set", put(f"/fallbacks/{SET}/set", {})),
    ("fallback-that-assumes-no-value", f"/fallbacks/{SET}/set/net.data",
     put(f"/fallbacks/{SET}/set", {"net.data": []})),
    ("list-missing", "", drop("/plans")),
    ("list-is-an-object", "/plans", put("/plans", {})),
    ("plan-is-a-string", "/plans/0", put("/plans/0", "povo2-base")),
    ("plan-is-null", "/plans/0", put("/plans/0", None)),
    ("name-is-a-number", f"{PLAN}/name", put(f"{PLAN}/name", 5)),
    ("name-missing", PLAN, drop(f"{PLAN}/name")),
    ("name-empty", f"{PLAN}/name", put(f"{PLAN}/name", "")),
    ("price-is-a-string", f"{PLAN}/price/monthly_jpy", put(f"{PLAN}/price/monthly_jpy", "990")),
    ("price-is-negative", f"{PLAN}/price/monthly_jpy", put(f"{PLAN}/price/monthly_jpy", -1)),
    ("price-is-null", f"{PLAN}/price/monthly_jpy", put(f"{PLAN}/price/monthly_jpy", None)),
    ("first-month-is-no-word", f"{PLAN}/price/first_month", put(f"{PLAN}/price/first_month", "half")),
    ("bound-is-no-word", f"{PLAN}/price/bound", put(f"{PLAN}/price/bound", "at-most")),
    ("light-use-is-negative", f"{PLAN}/price/light_gb", put(f"{PLAN}/price/light_gb", -1)),
    ("data-is-a-word", f"{PLAN}/data_gb", put(f"{PLAN}/data_gb", "plenty")),
    ("text-is-a-string", "/facts/0/question", put("/facts/0/question", "Is it?")),
    ("text-without-english", "/facts/0/question", put("/facts/0/question", {"zh_CN": "是吗？"})),
    ("text-in-a-foreign-language", "/facts/0/question/tlh", put("/facts/0/question/tlh", "HIja'")),
    ("kind-unknown", f"{PLAN}/kind", put(f"{PLAN}/kind", "bundle")),
    ("paper-unknown", f"{PLAN}/documents/list/0",
     put(f"{PLAN}/documents", {"list": ["library-card"], "evidence": SOUND["requirements"][0]["evidence"]})),
    ("payment-unknown", f"{PLAN}/other/payment/0",
     put(f"{PLAN}/other", {"payment": ["shells"], "evidence": SOUND["requirements"][0]["evidence"]})),
    ("effort-out-of-range", "/facts/0/changes/0/effort", put("/facts/0/changes/0/effort", 6)),
    ("fact-without-values", "/facts/0", put("/facts/0/values", [])),
    ("fact-with-65-values", "/facts/0",
     put("/facts/0/values", [{"id": f"v{i}", "label": {"en": "x"}} for i in range(65)])),
    ("note-with-a-condition", f"/requirements/{NOTE}",
     same(f"/requirements/{NOTE}/require", f"/requirements/{RULE}/require")),
    ("block-without-condition", REQUIREMENT, drop(f"{REQUIREMENT}/require")),
    ("tap-on-nothing", f"/guides/0/steps/{TAPPED}/taps/0/element",
     put(f"/guides/0/steps/{TAPPED}/taps/0/element", 99)),
    ("tap-in-a-step-without-elements", f"/guides/0/steps/{CHECKLIST}/taps/0",
     put(f"/guides/0/steps/{CHECKLIST}/taps", [{"words": {"en": "x"}}])),
    ("screen-without-elements", f"/guides/0/steps/{SCREEN}",
     both(put(f"/guides/0/steps/{SCREEN}/elements", []), put(f"/guides/0/steps/{SCREEN}/taps", []))),
    ("preparation-without-condition", LEAVING, drop(f"{LEAVING}/when")),
    ("preparation-for-nobody-named", LEAVING, drop(f"{LEAVING}/for")),
    ("preparation-effort-out-of-range", f"{LEAVING}/effort", put(f"{LEAVING}/effort", 5)),
    ("preparation-with-effort-and-day", f"{LEAVING}/from", put(f"{LEAVING}/from", "leaving")),
    ("preparation-without-day", LEAVING, drop(f"{LEAVING}/effort")),
    ("preparation-names-a-goal", f"{LEAVING}/when",
     put(f"{LEAVING}/when", {"any": [{"not": {"goal": "wechat.bind"}}]})),
    ("preparation-done-by-a-goal", f"{LEAVING}/done_when", put(f"{LEAVING}/done_when", {"goal": "wechat.bind"})),
    ("table-row-too-short", f"{ROW}/cells", put(f"{ROW}/cells", [{"en": "x"}])),
    # References and ids.
    ("brand-unknown", f"{PLAN}/brand", put(f"{PLAN}/brand", "acme")),
    ("brand-network-unknown", "/brands/0/networks/0", put("/brands/0/networks", ["acme"])),
    ("plan-network-unknown", f"{PLAN}/network", put(f"{PLAN}/network", "acme")),
    ("term-unknown", f"{PLAN}/keep", put(f"{PLAN}/keep", "acme-keep")),
    ("source-unknown", f"{REQUIREMENT}/evidence/sources/0",
     put(f"{REQUIREMENT}/evidence/sources", ["X1"])),
    ("plan-source-unknown", f"{PLAN}/sources/0", put(f"{PLAN}/sources", ["X1"])),
    ("condition-fact-unknown", f"/requirements/{RULE}/require/fact",
     put(f"/requirements/{RULE}/require/fact", "line.colour")),
    ("condition-value-unknown", f"/requirements/{RULE}/require/in/0",
     put(f"/requirements/{RULE}/require/in", ["blue"])),
    ("condition-goal-unknown", f"{REQUIREMENT}/require/goal",
     put(f"{REQUIREMENT}/require", {"goal": "W.fly"})),
    ("requirement-of-no-goal", f"{REQUIREMENT}/goal", put(f"{REQUIREMENT}/goal", "fly")),
    ("only-a-goal-that-is-none", "/requirements/97/goal", add("/requirements", {"goal": "fly"})),
    ("wallet-unknown", f"{REQUIREMENT}/wallets/0", put(f"{REQUIREMENT}/wallets", ["paypal"])),
    ("topic-unknown", "/facts/0/topic", put("/facts/0/topic", "weather")),
    ("failure-unknown", f"{STEP}/failures/0", put(f"{STEP}/failures", ["F99"])),
    ("phrase-unknown", f"{STEP}/phrases/0", put(f"{STEP}/phrases", ["PH99"])),
    ("article-step-replaced-by-nothing", "/article_steps/0/replaced_by/0",
     put("/article_steps/0/replaced_by", ["x"])),
    ("preset-fact-unknown", "/presets/0/answers/line.colour",
     put("/presets/0/answers", {"line.colour": ["blue"]})),
    ("fallback-goal-unknown", f"{FALLBACK}/goals/1", put(f"{FALLBACK}/goals", ["bind", "fly"])),
    ("fallback-wallet-unknown", f"{FALLBACK}/wallets/0", put(f"{FALLBACK}/wallets", ["paypal"])),
    ("fallback-condition-fact-unknown", f"{FALLBACK}/when/fact",
     put(f"{FALLBACK}/when", {"fact": "line.colour", "in": ["blue"]})),
    ("fallback-set-fact-unknown", f"/fallbacks/{SET}/set/W.colour",
     put(f"/fallbacks/{SET}/set", {"W.colour": ["blue"]})),
    ("fallback-set-value-unknown", f"/fallbacks/{SET}/set/W.linked/0",
     put(f"/fallbacks/{SET}/set", {"W.linked": ["blue"]})),
    ("fallback-see-unknown", f"{FALLBACK}/see", put(f"{FALLBACK}/see", "wallets-fly")),
    ("preparation-step-unknown", f"{LEAVING}/see/0", put(f"{LEAVING}/see", ["x"])),
    ("preparation-id-twice", "/before_leaving/1", same("/before_leaving/1/id", f"{LEAVING}/id")),
    ("source-id-twice", "/sources/1", same("/sources/1/id", "/sources/0/id")),
    ("plan-id-twice", "/plans/1", same("/plans/1/id", "/plans/0/id")),
    ("fact-id-twice", "/facts/1", same("/facts/1/id", "/facts/0/id")),
    ("value-id-twice", "/facts/0/values/1", same("/facts/0/values/1/id", "/facts/0/values/0/id")),
    ("goal-id-twice", "/goals/1", same("/goals/1/id", "/goals/0/id")),
    ("requirement-id-twice", "/requirements/1/id", same("/requirements/1/id", "/requirements/0/id")),
    ("places-missing", "", drop("/places")),
    ("place-of-a-group-unknown", "/places/0/group", put("/places/0/group", "moon")),
    ("place-without-a-name", "/places/0", drop("/places/0/name")),
    ("place-without-evidence", "/places/0", drop("/places/0/evidence")),
    ("place-that-says-nothing", "/places/0", drop("/places/0/wallets")),
    ("place-without-one-of-the-wallets", "/places/0/wallets", drop("/places/0/wallets/wechat")),
    ("place-with-a-wallet-unknown", "/places/0/wallets",
     put("/places/0/wallets/paypal", {"accepts": "yes"})),
    ("place-that-takes-it-perhaps", "/places/0/wallets/wechat/accepts",
     put("/places/0/wallets/wechat/accepts", "perhaps")),
    ("place-scanned-by-nobody-known", "/places/0/scans", put("/places/0/scans", "robot")),
    ("place-id-twice", "/places/1", same("/places/1/id", "/places/0/id")),
    ("step-time-without-a-unit", f"{STEP}/time", put(f"{STEP}/time", {"en": "5"})),
    ("step-time-in-other-words", f"{STEP}/time", put(f"{STEP}/time", {"en": "soon"})),
    ("step-done-when-fact-unknown", f"{STEP}/done_when/fact",
     put(f"{STEP}/done_when", {"fact": "line.colour", "in": ["blue"]})),
    ("fallback-id-twice", "/fallbacks/1/id", same("/fallbacks/1/id", "/fallbacks/0/id")),
    ("step-id-twice", "/guides/0/steps/1", same("/guides/0/steps/1/id", f"{STEP}/id")),
    ("id-with-a-space", "/sources/0/id", put("/sources/0/id", "P 1")),
    ("id-with-a-path", "/sources/0/id", put("/sources/0/id", "../P1")),
    ("goal-depends-on-itself", "/goals",
     put("/goals/0/done_when", {"goal": f"W.{SOUND['goals'][0]['id']}"})),
    ("goals-depend-on-one-another", "/goals",
     put("/goals/0/done_when", {"goal": f"W.{SOUND['goals'][2]['id']}"})),
    # Limits and format.
    ("format-2", "/format", put("/format", 2)),
    ("format-missing", "/format", drop("/format")),
    ("format-is-a-string", "/format", put("/format", "1")),
    ("language-unknown", "/languages/0", put("/languages", ["tlh"])),
    ("string-too-long", "/license", put("/license", "x" * 8193)),
    ("nested-too-deep", "/license" + "/0" * 11, put("/license", json.loads("[" * 12 + "]" * 12))),
    ("too-many-values", "/license/499997", lambda tree: {"format": 1, "license": [0] * 500_000}),
    ("bidi-override", "/facts/0/question/en", put("/facts/0/question/en", "a\u202eb")),
    ("bidi-isolate", "/facts/0/question/en", put("/facts/0/question/en", "a\u2066b")),
    ("control-character", "/facts/0/question/en", put("/facts/0/question/en", "a\u009bb")),
    ("escape-character", "/facts/0/question/en", put("/facts/0/question/en", "a\u001bb")),
    ("nul-in-a-string", "/facts/0/question/en", put("/facts/0/question/en", "a\u0000b")),
]


def raw() -> str:
    with open(PACK, encoding="utf-8") as file:
        return file.read()


# What is wrong, the place, the bytes. Mostly what json-glib lets through.
BYTES = [
    ("empty-file", "", lambda: b""),
    ("empty-object", "/format", lambda: b"{}"),
    ("root-is-a-list", "", lambda: b"[]"),
    ("larger-than-16-mib", "", lambda: raw().encode() + b" " * (16 * 1024 * 1024)),
    ("nul-byte-at-the-end", "", lambda: raw().encode() + b"\x00"),
    ("byte-order-mark", "", lambda: b"\xef\xbb\xbf" + raw().encode()),
    ("latin-1", "", lambda: b'{"license": "\xe9"}'),
    ("duplicate-member", "/format", lambda: raw().replace("{", '{"format": 1,', 1).encode()),
    ("two-documents", "", lambda: raw().encode() + b"{}"),
    ("comment", "", lambda: b"/* x */" + raw().encode()),
    ("single-quotes", "", lambda: b"{'format': 1}"),
    ("assignment", "", lambda: b"var x = [1];"),
    ("octal", "/format", lambda: b'{"format": 01}'),
    ("hexadecimal", "/format", lambda: b'{"format": 0x1}'),
    ("wrapping-integer", "/format", lambda: b'{"format": 18446744073709551617}'),
    ("infinite-number", "/format", lambda: b'{"format": 1e999}'),
    ("raw-newline", "/license", lambda: b'{"license": "a\nb"}'),
    ("nul-escape", "/license", lambda: b'{"license": "\\u0000x"}'),
    ("100000-brackets", "/0" * 12, lambda: b"[" * 100_000),
    ("half-a-pack", None, lambda: raw().encode()[:400_000]),
]


def check_bytes(pointer: str | None, content: bytes) -> None:
    with open(FILE, "wb") as file:
        file.write(content)
    message = refused(BAD_DATA, "validate", FILE)
    refuses_at(FILE, message.split(": ")[1] if pointer is None else pointer, message)


def check_change(pointer: str, change: Change) -> None:
    tree = copy.deepcopy(SOUND)
    check_bytes(pointer, json.dumps(change(tree) or tree, ensure_ascii=False).encode())


def every_verb_refuses_a_bad_pack() -> None:
    with open(FILE, "wb") as file:
        file.write(b'{"format": 2}')
    for verb in [["plans"], ["check", "--facts", "/nowhere"], ["guide", "wechat-card"], ["search", "povo"],
                 ["screen", "wechat-account-form", "--output", os.path.join(FOLDER.name, "x.png")]]:
        refuses_at(FILE, "/format", refused(BAD_DATA, *verb, "--pack", FILE))


def a_term_may_stand_for_groups_of_several_kinds() -> None:
    """Each is read as what it is, and says nothing: no group is ever taken for one of another kind."""
    tree = copy.deepcopy(SOUND)
    kinds = ["price", "keep", "sms_abroad", "documents", "other"]
    tree["terms"]["shared"] = {"evidence": SOUND["requirements"][0]["evidence"]}
    for plan, kind in zip(tree["plans"], kinds * 2):
        for name in kinds:
            plan.pop(name, None)
        plan[kind] = "shared"
    process = run("plans", "--json", TODAY, "--pack", "-", stdin=json.dumps(tree).encode())
    assert process.returncode == DONE, (process.returncode, process.stderr)
    apart = copy.deepcopy(tree)
    for plan, kind in zip(apart["plans"], kinds * 2):
        plan[kind] = copy.deepcopy(tree["terms"]["shared"])
    del apart["terms"]["shared"]
    same = run("plans", "--json", TODAY, "--pack", "-", stdin=json.dumps(apart).encode())
    assert process.stdout == same.stdout


def anything_anywhere_crashes_nothing() -> None:
    """Puts foreign values into random places: the pack is read, or refused with a message."""
    values = [None, True, -1, 1e10, "", "x", [], {}, [None], {"x": 1}, {"en": 1}, "2026-02-30"]
    dice = random.Random(20261122)
    for number in range(150):
        tree = copy.deepcopy(SOUND)
        holder: object = tree
        while True:
            name = dice.choice(list(holder)) if isinstance(holder, dict) else dice.randrange(len(holder))
            inner = holder[name]
            if not isinstance(inner, (dict, list)) or not inner or dice.random() < 0.2:
                break
            holder = inner
        if dice.random() < 0.2:
            del holder[name]
        else:
            holder[name] = dice.choice(values)
        process = run("validate", "-", stdin=json.dumps(tree).encode())
        assert process.returncode in (DONE, BAD_DATA), (number, name, process.returncode, process.stderr)


report(
    [("every-verb-refuses-a-bad-pack", every_verb_refuses_a_bad_pack),
     ("a-term-may-stand-for-groups-of-several-kinds", a_term_may_stand_for_groups_of_several_kinds),
     ("anything-anywhere-crashes-nothing", anything_anywhere_crashes_nothing)]
    + [(name, lambda pointer=pointer, change=change: check_change(pointer, change))
       for name, pointer, change in CHANGES]
    + [(name, lambda pointer=pointer, content=content: check_bytes(pointer, content()))
       for name, pointer, content in BYTES]
)
