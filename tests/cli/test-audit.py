# SPDX-License-Identifier: GPL-3.0-or-later
"""The audit: its figures against a count of our own, and its findings in packs made bad on purpose."""

import copy
import datetime
import json
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator

from ctl import PACK, TODAY, WRONG_USE, answer, done, named, pack, refused, report

SOUND = pack()
FOLDER = tempfile.TemporaryDirectory()
FILE = os.path.join(FOLDER.name, "pack.json")
GROUPS = ["price", "keep", "sms_abroad", "sms_filter", "activation", "documents", "cancel", "other"]
FINDINGS = ["never_applies", "never_met", "never_unmet", "contradictions", "ended", "not_yet",
            "never_yes", "never_no"]

Change = Callable[[dict], object]
Finding = tuple[str, str | None, bool]

# Conditions.
ACTIVE = {"fact": "line.state", "in": ["active"]}
NONE = {"fact": "line.state", "in": ["none"]}
ANY = {"fact": "line.state", "in": ["active", "suspended", "cancelled", "none"]}
MOVED = {"fact": "W.account", "in": ["plus81"]}
REGISTER = {"goal": "W.register"}


# --- The figures ---------------------------------------------------------------------------------


def plan_groups() -> Iterator[dict]:
    """Each group that says something, once."""
    used = {}
    for plan in SOUND["plans"]:
        for name in GROUPS:
            group = plan.get(name)
            if isinstance(group, str):
                used[name, group] = SOUND["terms"][group]
            elif group:
                used[name, id(group)] = group
    for group in used.values():
        if group["evidence"]["sources"] or group["evidence"]["confidence"] != "none":
            yield group


def article_statements() -> Iterator[dict]:
    for article in SOUND["articles"]:
        for block in article["blocks"]:
            yield from block["table"]["rows"] if "table" in block else [block]
    yield from SOUND["places"]


def statements() -> dict[str, list[dict]]:
    """The evidence of every statement, by kind."""
    holders = {
        "requirements": SOUND["requirements"],
        "plan_groups": plan_groups(),
        "deadlines": [deadline for rule in SOUND["keep_rules"] for deadline in rule.get("deadlines", [])]
        + SOUND["before_leaving"],
        "fallbacks": SOUND["fallbacks"],
        "steps": [step for guide in SOUND["guides"] for step in guide["steps"]],
        "failures": SOUND["failures"],
        "article_steps": SOUND["article_steps"],
        "claims": SOUND["claims"],
        "brand_notes": (n for b in SOUND["brands"] for n in b.get("notes", [])),
        "article_statements": article_statements(),
    }
    return {kind: [h["evidence"] for h in list_ if "evidence" in h] for kind, list_ in holders.items()}


def is_old(evidence: dict, today: str) -> bool:
    if evidence["as_of"] == "undated":
        return False
    date = (evidence["as_of"] + "-01-01")[:10]
    age = datetime.date.fromisoformat(today) - datetime.date.fromisoformat(date)
    return age.days >= 180


def tally(list_: list[dict], today: str) -> dict[str, int]:
    return {
        "total": len(list_),
        "with_source": sum(bool(evidence["sources"]) for evidence in list_),
        "undated": sum(evidence["as_of"] == "undated" for evidence in list_),
        "old": sum(is_old(evidence, today) for evidence in list_),
    }


def statements_are_counted() -> None:
    kinds = statements()
    everything = [evidence for list_ in kinds.values() for evidence in list_]
    for today in ["2026-11-22", "2027-03-01", "2020-01-01"]:
        found = json.loads(done("audit", "--json", "--today", today))["statements"]
        assert found["by_kind"] == {kind: tally(list_, today) for kind, list_ in kinds.items()}, today
        expected = tally(everything, today)
        assert {name: found[name] for name in expected} == expected, today


def confidences_and_dates_are_told() -> None:
    everything = [evidence for list_ in statements().values() for evidence in list_]
    found = answer("audit")["statements"]
    confidences = {name: number for name, number in found["by_confidence"].items() if number > 0}
    assert confidences == Counter(evidence["confidence"] for evidence in everything)
    dates = sorted(evidence["as_of"] for evidence in everything if evidence["as_of"] != "undated")
    assert (found["oldest"]["date"], found["newest"]["date"]) == (dates[0], dates[-1])


def counts_are_those_of_validate() -> None:
    """And of the pack."""
    counts = answer("audit")["counts"]
    for line in done("validate", PACK).splitlines()[1:]:
        number, name = line.split()
        assert counts[name] == int(number), name
    assert counts["values"] == sum(len(fact["values"]) for fact in SOUND["facts"])
    assert counts["presets"] == len(SOUND["presets"])


def text_has_the_same_figures() -> None:
    text = done("audit", TODAY, "--lang", "en")
    found = answer("audit")
    assert f"{found['counts']['sources']}  sources" in text
    assert f"oldest: {found['statements']['oldest']['date']} " in text
    assert f"{found['statements']['with_source']} (" in text
    assert "Requirements that are never unmet: 0\n" in text


def shipped_rules_make_sense() -> None:
    """Everything is settled: what is not found has been shown to be possible."""
    rules = answer("audit")["rules"]
    assert {name: rules[name] for name in FINDINGS} == {name: [] for name in FINDINGS}, rules
    assert rules["unused_facts"] == []


def answer_is_the_same_each_time() -> None:
    assert done("audit", TODAY) == done("audit", TODAY)
    assert answer("audit") == answer("audit", "--pack", PACK)


def wrong_use_is_refused() -> None:
    refused(WRONG_USE, "audit", "--csv")
    refused(WRONG_USE, "audit", "pack.json")


# --- The findings --------------------------------------------------------------------------------


def audited(change: Change, today: str = "2026-11-22") -> dict:
    """What the audit says of the rules of the shipped pack with one thing changed."""
    tree = copy.deepcopy(SOUND)
    change(tree)
    with open(FILE, "w", encoding="utf-8") as file:
        json.dump(tree, file)
    return json.loads(done("audit", "--json", "--today", today, "--pack", FILE))["rules"]


def finds(change: Change, today: str = "2026-11-22", **expected: list[Finding]) -> None:
    rules = audited(change, today)
    for name in FINDINGS:
        found = [(one["goal"], one.get("requirement"), one["proven"]) for one in rules[name]]
        assert found == expected.get(name, []), (name, found)


def rule(tree: dict, id_: str) -> dict:
    return next(one for one in tree["requirements"] if one["id"] == id_)


def set_rule(id_: str, **members: object) -> Change:
    return lambda tree: rule(tree, id_).update(members)


def both(id_: str, goal: str) -> list[Finding]:
    return [(f"{wallet}.{goal}", id_, True) for wallet in ["wechat", "alipay"]]


def never_unmet_by_its_values() -> None:
    finds(set_rule("reg-line-exists", require=ANY), never_unmet=both("reg-line-exists", "register"))


def never_unmet_by_its_parts() -> None:
    """Kleene's logic alone leaves this open."""
    require = {"any": [ACTIVE, {"all": [{"not": ACTIVE}, {"not": {"all": [ACTIVE, ACTIVE]}}]}]}
    finds(set_rule("reg-line-exists", require=require), never_unmet=both("reg-line-exists", "register"))


def never_unmet_whatever_its_goal_is() -> None:
    """A goal that is not certain is neither true nor false, so that this cannot fail."""
    finds(set_rule("kep-line-active", when=REGISTER, require=REGISTER),
          never_unmet=both("kep-line-active", "keep"))


def never_unmet_by_what_its_goal_is() -> None:
    """An account on the number is what makes that goal Yes."""
    finds(set_rule("kep-line-active", when=MOVED, require=REGISTER),
          never_unmet=both("kep-line-active", "keep"))


def never_met_contradicts_itself() -> None:
    finds(set_rule("bind-net", when=ACTIVE, require=NONE),
          never_met=both("bind-net", "bind"), contradictions=both("bind-net", "bind"))


def never_applies() -> None:
    finds(set_rule("reg-billing", when={"all": [ACTIVE, NONE]}),
          never_applies=both("reg-billing", "register"))


def never_yes() -> None:
    """A goal that nothing else makes done falls with one of its requirements."""
    change = set_rule("kep-line-active", require={"all": [ACTIVE, NONE]})
    finds(change, never_met=both("kep-line-active", "keep"),
          contradictions=both("kep-line-active", "keep"),
          never_yes=[("wechat.keep", None, True), ("alipay.keep", None, True)])


def never_no() -> None:
    def change(tree: dict) -> None:
        for one in tree["requirements"]:
            if one["goal"] == "keep" and one["effect"] == "block":
                one["effect"] = "doubt"
    finds(change, never_no=[("wechat.keep", None, True), ("alipay.keep", None, True)])


def ended_and_not_yet() -> None:
    """What has ended settles nothing any more: a goal without “done when” is never Yes."""
    ended = set_rule("kep-line-active", valid_to="2026-11-21")
    finds(ended, ended=both("kep-line-active", "keep"),
          never_yes=[("wechat.keep", None, True), ("alipay.keep", None, True)])
    finds(ended, today="2026-11-21")
    finds(set_rule("kep-line-active", valid_from="2026-11-23"), not_yet=both("kep-line-active", "keep"))


def unused_fact() -> None:
    def change(tree: dict) -> None:
        fact = copy.deepcopy(next(fact for fact in tree["facts"] if fact["id"] == "card.3ds"))
        tree["facts"].append({**fact, "id": "card.colour"})
    assert audited(change)["unused_facts"] == ["card.colour"]


def text_names_what_is_found() -> None:
    audited(set_rule("reg-line-exists", require=ANY))
    text = done("audit", TODAY, "--lang", "en", "--pack", FILE)
    assert ("Requirements that are never unmet: 2\n    wechat.register reg-line-exists\n"
            "    alipay.register reg-line-exists\n") in text, text


def search_is_bounded() -> None:
    """A chain of parts that only the last answers settle."""
    def change(tree: dict) -> None:
        parts = [{"any": [{"fact": fact["id"], "in": [fact["values"][0]["id"]]},
                          {"fact": fact["id"], "in": [value["id"] for value in fact["values"][1:]]}]}
                 for fact in tree["facts"]]
        for one in tree["requirements"]:
            if one["effect"] != "note":
                one["require"] = {"all": parts}
    rules = audited(change)
    assert rules["evaluations"] <= 300000, rules["evaluations"]
    assert any(not one["proven"] for one in rules["never_unmet"])


report(
    named(
        statements_are_counted,
        confidences_and_dates_are_told,
        counts_are_those_of_validate,
        text_has_the_same_figures,
        shipped_rules_make_sense,
        answer_is_the_same_each_time,
        wrong_use_is_refused,
        never_unmet_by_its_values,
        never_unmet_by_its_parts,
        never_unmet_whatever_its_goal_is,
        never_unmet_by_what_its_goal_is,
        never_met_contradicts_itself,
        never_applies,
        never_yes,
        never_no,
        ended_and_not_yet,
        unused_fact,
        text_names_what_is_found,
        search_is_bounded,
    )
)
