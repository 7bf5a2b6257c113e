#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pack that ships: its schema, what it holds, and the rules of its guides.

usage: test-pack.py SOURCE_ROOT PACK
"""

import copy
import gettext
import io
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import tap

SOURCE = Path(sys.argv[1])
PACK = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
SCHEMA = json.loads((SOURCE / "data/schemas/pack.schema.json").read_text(encoding="utf-8"))

COUNTS = {
    "plans": 174, "brands": 36, "before_leaving": 19, "facts": 29, "goals": 7, "requirements": 97, "guides": 16,
    "failures": 38, "phrases": 26, "article_steps": 12, "claims": 15, "sources": 523,
    "fallbacks": 24, "places": 31,
}


def validator() -> jsonschema.protocols.Validator:
    kind = jsonschema.validators.validator_for(SCHEMA)
    kind.check_schema(SCHEMA)
    return kind(SCHEMA, format_checker=jsonschema.FormatChecker())


def steps() -> list[dict]:
    return [step for guide in PACK["guides"] for step in guide["steps"]]


def fits_its_schema() -> None:
    errors = [f"/{'/'.join(map(str, e.path))}: {e.message[:200]}" for e in validator().iter_errors(PACK)]
    assert not errors, errors[:5]


def schema_refuses_what_is_foreign() -> None:
    broken = copy.deepcopy(PACK)
    broken["plans"][0]["colour"] = "red"
    assert list(validator().iter_errors(broken))
    broken = copy.deepcopy(PACK)
    del broken["requirements"][0]["evidence"]
    assert list(validator().iter_errors(broken))


def holds_all_that_was_gathered() -> None:
    for name, count in COUNTS.items():
        assert len(PACK[name]) == count, f"{name}: {len(PACK[name])}"
    kinds = [step["kind"] for step in steps()]
    assert (kinds.count("checklist"), kinds.count("screen")) == (103, 135)


def catalogue(language: str) -> dict[str, set[str]]:
    """What each English text may become, whatever its context."""
    compiled = subprocess.run(["msgfmt", "--output-file=-", "--no-hash", str(SOURCE / f"po/pack/{language}.po")],
                              capture_output=True, check=True).stdout
    found: dict[str, set[str]] = {}
    for key, text in gettext.GNUTranslations(io.BytesIO(compiled))._catalog.items():
        found.setdefault(key.split("\4")[-1], set()).add(text)
    return found


def texts(value: object) -> list[dict]:
    """All texts of which translators see the English."""
    if isinstance(value, list):
        return [text for part in value for text in texts(part)]
    if not isinstance(value, dict):
        return []
    if "en" in value and set(value) <= set(PACK["languages"]):
        return [value]
    return [text for part in value.values() for text in texts(part)]


def translations_reach_the_pack() -> None:
    known = catalogue("zh_CN")
    found = texts(PACK)
    assert len(found) > 3000
    given = [brand["name"] for brand in PACK["brands"]]  # in the source, for every language
    for text in found:
        if text in given or text["en"] not in known:
            assert "zh_CN" in text or text in given, text
        elif "zh_CN" in text:
            assert text["zh_CN"] in known[text["en"]], text
        else:
            assert text["en"] in known[text["en"]], text  # the same in both languages


def names(condition: object) -> list[tuple[str, list[str]]]:
    """The atoms of a condition."""
    if not isinstance(condition, dict):
        return []
    if "fact" in condition:
        return [(condition["fact"], condition["in"])]
    parts = condition.get("all") or condition.get("any") or [condition.get("not")]
    return [atom for part in parts for atom in names(part)]


def taps_on(step: dict, word: str) -> bool:
    for tap_ in step.get("taps", []):
        element = step["elements"][tap_["element"]]
        label = element["tabs"][tap_["tab"]] if "tab" in tap_ else element["label"]
        if word in label["zh"]:
            return True
    return False


def warning_stands_before_every_move() -> None:
    for wallet in ("wechat", "alipay"):
        guide = next(g for g in PACK["guides"] if g["id"] == f"{wallet}-account")
        ids = [step["id"] for step in guide["steps"]]
        moves = [i for i, step in enumerate(guide["steps"])
                 if (f"{wallet}.account", ["plus86", "other"]) in names(step.get("branch"))
                 and step["kind"] == "screen"]
        assert moves and ids.index(f"{wallet}-account-warning") < min(moves)


def sign_up_and_move_stay_apart() -> None:
    for wallet in ("wechat", "alipay"):
        fact = f"{wallet}.account"
        for step in next(g for g in PACK["guides"] if g["id"] == f"{wallet}-account")["steps"]:
            values = [set(v) for f, v in names(step.get("branch")) if f == fact]
            assert values, step["id"]
            if step["kind"] == "screen":
                assert values[0] == {"none"} or "none" not in values[0], step["id"]


def passport_is_not_tapped_with_an_identity_card() -> None:
    for step in steps():
        if taps_on(step, "护照"):
            atoms = [v for f, v in names(step.get("branch")) if f == "person.document"]
            assert atoms and all("mainland-id" not in v for v in atoms), step["id"]


def replaced_steps_name_each_other() -> None:
    claimed = {(step["id"], article) for step in steps() for article in step.get("replaces", [])}
    listed = {(step, article["id"]) for article in PACK["article_steps"] for step in article["replaced_by"]}
    assert listed and claimed <= listed, sorted(claimed - listed)[:5]


tap.run([
    fits_its_schema,
    schema_refuses_what_is_foreign,
    holds_all_that_was_gathered,
    translations_reach_the_pack,
    warning_stands_before_every_move,
    sign_up_and_move_stay_apart,
    passport_is_not_tapped_with_an_identity_card,
    replaced_steps_name_each_other,
])
