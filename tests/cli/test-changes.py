# SPDX-License-Identifier: GPL-3.0-or-later
"""What another edition says otherwise: editions made from the shipped one, against a comparison
that is written here once more, and verdicts that turn against those of `check`."""

import copy
import json
import os
import random
import tempfile
from collections.abc import Iterator

import ctl
from ctl import BAD_DATA, DONE, PACK, TODAY, WRONG_USE, answer, done, named, pack, refused, report, run

SOUND = pack()
FOLDER = tempfile.TemporaryDirectory()
FILE = os.path.join(FOLDER.name, "other.json")
GROUPS = ["price", "keep", "sms_abroad", "sms_filter", "activation", "documents", "cancel", "other"]
FEW = len(ctl.sys.argv) > 3
RANDOM = random.Random(20261122)

# Records that differ: (list, id) → what happened, or the paths that differ.
Difference = dict[tuple[str, str], object]


def write(other: dict) -> None:
    with open(FILE, "w", encoding="utf-8") as file:
        json.dump(other, file, ensure_ascii=False)


def records(tree: dict) -> dict[tuple[str, str], dict]:
    """All records of a pack by list and id, steps by themselves, shared groups put in their places."""
    found: dict[tuple[str, str], dict] = {}

    def add(name: str, record: dict) -> None:
        key = str(record.get("id", record.get("fact", record.get("of"))))
        number = 1
        while (name, key if number == 1 else f"{key}#{number}") in found:
            number += 1
        found[name, key if number == 1 else f"{key}#{number}"] = record

    for name, value in tree.items():
        if name == "languages" or not isinstance(value, list):
            continue
        for record in value:
            record = dict(record)
            for step in record.pop("steps", []) if name == "guides" else []:
                add("steps", step)
            if name == "plans":
                for group in GROUPS:
                    if isinstance(record.get(group), str):
                        record[group] = tree["terms"][record[group]]
            add(name, record)
    return found


def is_text(value: object) -> bool:
    return isinstance(value, dict) and isinstance(value.get("en"), str)


def paths(one: dict, other: dict) -> Iterator[str]:
    for name in {**one, **other}:
        a, b = one.get(name), other.get(name)
        if a == b and type(a) is type(b):
            continue
        if isinstance(a, dict) and isinstance(b, dict) and not is_text(a):
            yield from (f"{name}/{inner}" for inner in {**a, **b} if a.get(inner) != b.get(inner))
        else:
            yield name


def expected(before: dict, after: dict) -> Difference:
    old, new = records(before), records(after)
    found: Difference = {key: "added" for key in new if key not in old}
    found.update({key: "removed" for key in old if key not in new})
    for key in old.keys() & new.keys():
        differing = sorted(paths(old[key], new[key]))
        if differing:
            found[key] = differing
    return found


def said(*arguments: str) -> Difference:
    found: Difference = {}
    for change in answer("changes", FILE, *arguments)["changes"]:
        key = change["list"], change["id"]
        assert key not in found, f"{key} is said twice"
        found[key] = (sorted(part["path"] for part in change["parts"])
                      if change["change"] == "changed" else change["change"])
    return found


def texts(tree: object) -> Iterator[dict]:
    if is_text(tree) and all(isinstance(value, str) for value in tree.values()):
        yield tree
    elif isinstance(tree, (dict, list)):
        for value in tree.values() if isinstance(tree, dict) else tree:
            yield from texts(value)


def nothing_differs_from_itself() -> None:
    assert answer("changes", PACK)["changes"] == []
    write(SOUND)  # the same, otherwise laid out
    assert answer("changes", FILE)["changes"] == []
    assert "Nothing is said otherwise" in done("changes", FILE, TODAY)


def every_text_that_changes_is_found() -> None:
    for _ in range(5 if FEW else 15):
        other = copy.deepcopy(SOUND)
        for text in RANDOM.sample(list(texts(other)), 25):
            tag = RANDOM.choice(list(text))
            text[tag] = text[tag].rstrip(".。") + " X"
        write(other)
        if run("validate", FILE).returncode != DONE:
            continue  # a brand's name in a word list, and the like
        assert said() == expected(SOUND, other)
        every_text_that_changes_is_found.count += 1
    assert every_text_that_changes_is_found.count >= 3


every_text_that_changes_is_found.count = 0


def every_list_is_compared() -> None:
    """A record that nothing refers to is taken out of each list that has one."""
    compared = set()
    for name, value in SOUND.items():
        if name == "languages" or not isinstance(value, list):
            continue
        for index in list(range(len(value) - 1, -1, -1))[:12]:
            other = copy.deepcopy(SOUND)
            del other[name][index]
            write(other)
            if run("validate", FILE).returncode == DONE:
                assert said() == expected(SOUND, other) != {}, (name, index)
                compared.add(name)
                break
    assert compared >= {"plans", "requirements", "fallbacks", "guides", "phrases", "articles", "claims",
                        "places", "presets", "brand_readings", "plan_facts", "before_leaving"}, compared


def the_other_way_round_is_the_opposite() -> None:
    other = copy.deepcopy(SOUND)
    del other["places"][0], other["plans"][0]
    other["plans"][5]["url"] = "https://example.com/"
    write(other)
    there = said()
    with_other = answer("changes", PACK, f"--pack={FILE}")["changes"]
    back = {(c["list"], c["id"]): c["change"] for c in with_other}
    turned = {"added": "removed", "removed": "added"}
    assert {k: turned.get(v, "changed") if isinstance(v, str) else "changed"
            for k, v in there.items()} == back


def a_shared_group_changes_all_plans_that_have_it() -> None:
    other = copy.deepcopy(SOUND)
    other["terms"]["povo-keep"]["jpy_per_month"] = 77
    write(other)
    plans = [p["id"] for p in SOUND["plans"] if p.get("keep") == "povo-keep"]
    assert len(plans) > 1
    assert said() == {("plans", plan): ["keep/jpy_per_month"] for plan in plans}
    changes = answer("changes", FILE)["changes"]
    before = str(SOUND["terms"]["povo-keep"]["jpy_per_month"])
    assert {(c["parts"][0]["before"], c["parts"][0]["after"]) for c in changes} == {(before, "77")}
    assert "→ 77 yen" in done("changes", FILE, TODAY, "--lang=en")


def values_are_in_the_language_that_is_asked_for() -> None:
    other = copy.deepcopy(SOUND)
    rule = other["requirements"][0]
    rule["words"] = {"en": "Something else.", "zh_CN": "别的。"}
    write(other)
    for tag, text in [("en", "Something else."), ("zh_CN", "别的。")]:
        part = answer("changes", FILE, f"--lang={tag}")["changes"][0]["parts"][0]
        assert part == {"path": "words", "before": SOUND["requirements"][0]["words"][tag],
                        "after": text}


def verdicts(file: str, facts: dict) -> dict[str, tuple[str, bool]]:
    found = answer("check", "--facts=-", f"--pack={file}", facts=facts)
    return {goal["id"]: (goal["verdict"], goal["done"]) for goal in found["goals"]}


def some_facts() -> dict:
    return {fact["id"]: RANDOM.choice(fact["values"])["id"]
            for fact in SOUND["facts"] if RANDOM.random() < 0.8}


def verdicts_turn_exactly_where_check_says_so() -> None:
    turned = caused = 0
    for _ in range(8 if FEW else 25):
        other = copy.deepcopy(SOUND)
        rules = other["requirements"]
        gone = [rules.pop(RANDOM.randrange(len(rules)))["id"] for _ in range(8)]
        write(other)
        facts = some_facts()
        found = answer("changes", FILE, "--facts=-", facts=facts)
        before, after = verdicts(PACK, facts), verdicts(FILE, facts)
        assert [f["goal"] for f in found["flips"]] == [g for g in before if before[g] != after[g]]
        for flip in found["flips"]:
            assert flip["why"] and flip["before"] != flip["after"]
            caused += any(rule["words"]["en"] in flip.get("cause", "")
                          for rule in SOUND["requirements"] if rule["id"] in gone)
            turned += 1
    assert turned > 5 and caused > turned / 4, (turned, caused)


def a_new_rule_is_named_as_the_cause() -> None:
    other = copy.deepcopy(SOUND)
    rule = copy.deepcopy(next(r for r in other["requirements"]
                              if r["effect"] == "block" and r["goal"] == "register"))
    states = next(f["values"] for f in SOUND["facts"] if f["id"] == "line.state")
    rule.update(id="reg-new", require={"fact": "line.state", "in": [states[-1]["id"]]})
    rule.pop("when", None)
    other["requirements"].append(rule)
    write(other)
    facts = {f["id"]: f["values"][0]["id"] for f in SOUND["facts"]} 
    assert facts["line.state"] != states[-1]["id"]
    assert run("validate", FILE).returncode == DONE, run("validate", FILE).stderr
    flips = answer("changes", FILE, "--facts=-", facts=facts)["flips"]
    assert any(flip.get("cause") == "This rule is new." for flip in flips), flips


def what_is_no_pack_is_refused() -> None:
    with open(FILE, "w", encoding="utf-8") as file:
        file.write('{"format": 1}')
    assert refused(BAD_DATA, "changes", FILE).startswith(FILE + ": ")
    assert "cannot be read" in refused(WRONG_USE, "changes", FILE + ".none")
    assert refused(BAD_DATA, "changes", PACK, "--facts=-", stdin=b"[]").startswith("-: ")


report(named(nothing_differs_from_itself, every_text_that_changes_is_found, every_list_is_compared,
             the_other_way_round_is_the_opposite, a_shared_group_changes_all_plans_that_have_it,
             values_are_in_the_language_that_is_asked_for, verdicts_turn_exactly_where_check_says_so,
             a_new_rule_is_named_as_the_cause, what_is_no_pack_is_refused))
