# SPDX-License-Identifier: GPL-3.0-or-later
"""The verb check: verdicts, questions and ways from a facts file."""

import json
import os
import tempfile

from ctl import TODAY, answer, done, named, pack, report

PACK = pack()
EMPTY: dict = {}
SOME = {
    "line.state": "active",
    "line.service": "voice",
    "person.place": "japan",
    "person.document": "passport",
    "card.issued": "japan",
    "card.brand": ["visa", "jcb"],
    "wechat.account": "none",
    "plan": "povo2-base",
}


def check(facts: dict, *arguments: str) -> dict:
    return answer("check", "--facts", "-", *arguments, facts=facts)


def goals(facts: dict, *arguments: str) -> dict:
    return {goal["id"]: goal for goal in check(facts, *arguments)["goals"]}


def shape_is_the_contract() -> None:
    data = check(SOME)
    assert list(data) == ["edition", "today", "goals"]
    for goal in data["goals"]:
        assert list(goal) == ["id", "verdict", "done", "requirements", "ask", "ways", "fallbacks"]
        assert goal["verdict"] in ("yes", "no", "unknown", "not-applicable")
        assert isinstance(goal["done"], bool)
        for requirement in goal["requirements"]:
            assert list(requirement) == ["id", "state", "effect", "confidence", "sources"]
            assert requirement["state"] in ("met", "unmet", "unknown", "not-applicable")
            assert requirement["effect"] in ("block", "doubt", "note")
        for way in goal["ways"]:
            assert list(way) == ["effort", "changes"]
            assert all(list(change) == ["fact", "to", "effort"] for change in way["changes"])


def goals_stand_in_the_order_of_the_pack() -> None:
    expected = [f"{wallet['id']}.{goal['id']}" for wallet in PACK["wallets"] for goal in PACK["goals"]
                if wallet["id"] in goal["wallets"]]
    assert [goal["id"] for goal in check(SOME)["goals"]] == expected
    assert len(expected) == 14


def requirements_are_those_of_the_goal() -> None:
    for goal in check(SOME)["goals"]:
        wallet, name = goal["id"].split(".")
        expected = [(r["id"], r["effect"], r["evidence"]["confidence"], r["evidence"]["sources"])
                    for r in PACK["requirements"] if r["goal"] == name and wallet in r["wallets"]]
        found = [(r["id"], r["effect"], r["confidence"], r["sources"]) for r in goal["requirements"]]
        assert found == expected


def goals_can_be_chosen() -> None:
    chosen = goals(SOME, "--goal", "alipay.bind", "--goal", "wechat.bind")
    assert list(chosen) == ["wechat.bind", "alipay.bind"]
    assert goals(SOME, "--goal", "alipay.bind")["alipay.bind"] == goals(SOME)["alipay.bind"]


def nothing_known_settles_nothing() -> None:
    for goal in check(EMPTY)["goals"]:
        assert goal["verdict"] == "unknown" and goal["ask"], goal["id"]


def no_card_is_no_card() -> None:
    goal = goals({"card.issued": "none", "net.data": "good"}, "--goal", "wechat.bind")["wechat.bind"]
    assert goal["verdict"] == "no" and goal["ask"] == []
    assert "unmet" in [r["state"] for r in goal["requirements"] if r["effect"] == "block"]


def done_is_told() -> None:
    goal = goals({"wechat.account": "plus81"}, "--goal", "wechat.register")["wechat.register"]
    assert goal["verdict"] == "yes" and goal["done"] is True and goal["ways"] == []


def questions_settle_in_the_end() -> None:
    """Whoever answers the first question each time comes to an end where nothing is asked."""
    values = {fact["id"]: [value["id"] for value in fact["values"]] for fact in PACK["facts"]}
    facts = dict(SOME)
    for _ in range(len(values) + 1):
        goal = goals(facts, "--goal", "wechat.bind")["wechat.bind"]
        if not goal["ask"]:
            break
        assert isinstance(facts.get(goal["ask"][0]), (list, type(None))), goal["ask"]
        facts[goal["ask"][0]] = values[goal["ask"][0]][0]
    assert goal["ask"] == []


def ways_lead_to_yes() -> None:
    facts = {**SOME, "card.kind": "credit", "net.data": "none"}
    found = 0
    for goal in check(facts)["goals"]:
        for way in goal["ways"]:
            found += 1
            assert way["effort"] == sum(change["effort"] for change in way["changes"])
            changed = {**facts, **{change["fact"]: change["to"] for change in way["changes"]}}
            assert goals(changed, "--goal", goal["id"])[goal["id"]]["verdict"] == "yes", (goal["id"], way)
        efforts = [way["effort"] for way in goal["ways"]]
        assert efforts == sorted(efforts) and len(efforts) <= 3
    assert found


def fallbacks_are_for_what_is_not_possible() -> None:
    """E6 of the worked examples, in short: a passport and a Japanese Visa cannot pay in Japan with WeChat."""
    facts = {"person.document": "passport", "wechat.account": "none", "card.issued": "japan", "card.brand": "visa"}
    goal = goals(facts, "--goal", "wechat.pay-japan")["wechat.pay-japan"]
    assert goal["verdict"] == "no"
    assert goal["fallbacks"] == ["japanese-card-at-the-till", "ic-card", "cash-in-japan"]
    for goal in check(SOME)["goals"]:
        assert goal["verdict"] in ("no", "unknown") or goal["fallbacks"] == [], goal["id"]


def a_wallet_stands_in_for_the_other() -> None:
    facts = {"wechat.account": "none", "alipay.account": "plus81", "line.state": "active", "wechat.helper": "no"}
    assert goals(facts)["wechat.register"]["fallbacks"] == ["other-wallet"]
    text = done("check", "--facts", "-", "--goal", "wechat.register", TODAY, stdin=json.dumps(facts).encode())
    assert "  - The other wallet: Alipay (Yes, done)\n" in text, text


def a_list_is_what_is_still_possible() -> None:
    """What holds for one value or the other is not less certain than what holds for each."""
    both = goals({"card.issued": ["japan", "elsewhere"]})
    each = [goals({"card.issued": value}) for value in ("japan", "elsewhere")]
    for name in both:
        if both[name]["verdict"] != "unknown":
            assert {one[name]["verdict"] for one in each} == {both[name]["verdict"]}, name


def an_order_of_answers_does_not_matter() -> None:
    assert check(SOME) == check(dict(reversed(SOME.items())))


def a_plan_narrows_the_line() -> None:
    without = goals({"net.data": "good"}, "--goal", "wechat.register")["wechat.register"]
    held = goals({"net.data": "good", "plan": "povo2-base"}, "--goal", "wechat.register")["wechat.register"]
    assert "line.service" in without["ask"] and "line.service" not in held["ask"]


def files_and_standard_input_are_alike() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "facts – 情况.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(SOME, file)
        assert json.loads(done("check", "--facts", path, "--json", TODAY)) == check(SOME)


def the_day_counts() -> None:
    """A rule whose validity has ended settles nothing any more, and crashes nothing."""
    for day in ["1970-01-01", "2100-01-01"]:
        text = done("check", "--facts", "-", "--json", "--today", day, stdin=json.dumps(SOME).encode())
        assert len(json.loads(text)["goals"]) == 14


def text_has_a_line_for_each_goal() -> None:
    stdin = json.dumps(SOME).encode()
    text = done("check", "--facts", "-", TODAY, stdin=stdin)
    verdicts = {"yes": "Yes", "no": "No", "unknown": "Not certain", "not-applicable": "Not applicable"}
    titles = {goal["id"]: goal["title"]["en"] for goal in PACK["goals"]}
    lines = [line for line in text.splitlines() if line.startswith("  ") and not line.startswith("   ")]
    for goal, line in zip(check(SOME)["goals"], lines):
        assert line.strip().startswith(verdicts[goal["verdict"]]), (goal["id"], line)
        assert titles[goal["id"].split(".")[1]] in line
    places = [text.index(word) for word in ["WeChat Pay", "Alipay", "Questions", "Ways to Yes", "Instead"]]
    assert places == sorted(places)


def text_tells_of_conflicts() -> None:
    text = done("check", "--facts", "-", TODAY, stdin=b'{"plan": "povo2-base", "line.billing": "postpaid"}')
    assert "The plan says otherwise" in text and "(line.billing)" in text


report(named(
    shape_is_the_contract,
    goals_stand_in_the_order_of_the_pack,
    requirements_are_those_of_the_goal,
    goals_can_be_chosen,
    nothing_known_settles_nothing,
    no_card_is_no_card,
    done_is_told,
    questions_settle_in_the_end,
    ways_lead_to_yes,
    fallbacks_are_for_what_is_not_possible,
    a_wallet_stands_in_for_the_other,
    a_list_is_what_is_still_possible,
    an_order_of_answers_does_not_matter,
    a_plan_narrows_the_line,
    files_and_standard_input_are_alike,
    the_day_counts,
    text_has_a_line_for_each_goal,
    text_tells_of_conflicts,
))
