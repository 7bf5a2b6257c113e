# SPDX-License-Identifier: GPL-3.0-or-later
"""The program against a second implementation of the evaluation: what it finds for random people in the pack
that came along, and in packs whose goals and requirements are random too. Every seed is fixed."""

import json
import os
import random
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import product

from ctl import BAD_DATA, TODAY, WRONG_USE, answer, done, named, pack, refused, refuses_at, report
from second import FALSE, TRUE, UNKNOWN, Second, all_of, any_of, not_of

PACK = pack()
SECOND = Second(PACK)
DAY = TODAY.partition("=")[2]

# With a sanitizer the program takes several times as long.
PROFILES, PACKS = (2_000, 5) if "few" in sys.argv[3:] else (20_000, 40)
BATCH = 500
PROFILES_PER_PACK = 50

STATES = {TRUE: "met", FALSE: "unmet", UNKNOWN: "unknown"}


# Around the day of the tests; a requirement is valid on both days that are named.
VALIDITY = [
    *({"valid_from": date}
      for date in ["2026-11-21", "2026-11-22", "2026-11-23", "2027-01-01"]),
    *({"valid_to": date}
      for date in ["2026-11-21", "2026-11-22", "2026-11-23", "2025-01-01"]),
    {"valid_from": "2026-11-22", "valid_to": "2026-11-22"},
    {"valid_from": "2026-11-20", "valid_to": "2026-11-21"},
    {"valid_from": "2026-11-23", "valid_to": "2026-11-24"},
]


def person(rng: random.Random) -> dict:
    """Somebody who answered some of the questions, some of these in part, and may have a plan."""
    facts: dict = {}
    share = rng.choice([0.2, 0.5, 0.8, 0.95, 1])
    if rng.random() < 0.5:
        facts.update(rng.choice(PACK["presets"])["answers"])
    for fact, values in SECOND.values.items():
        if rng.random() < share:
            several = rng.random() < 0.15
            facts[fact] = rng.sample(values, rng.randint(1, len(values))) if several else rng.choice(values)
    if rng.random() < 0.3:
        facts["plan"] = rng.choice(PACK["plans"])["id"]
    return facts


def program(people: list[dict], *arguments: str) -> list[dict[str, dict]]:
    """What the program finds, in the form of the second implementation."""
    stdin = "".join(json.dumps(facts) + "\n" for facts in people).encode()
    lines = done("check", "--facts", "-", "--lines", *arguments, TODAY, stdin=stdin).splitlines()
    assert len(lines) == len(people)
    return [{
        goal["id"]: {
            "verdict": goal["verdict"],
            "done": goal["done"],
            "requirements": [(requirement["id"], requirement["state"]) for requirement in goal["requirements"]],
            "fallbacks": goal["fallbacks"],
        } for goal in json.loads(line)["goals"]
    } for line in lines]


def compare(second: Second, people: list[dict], *arguments: str) -> Counter:
    """Both agree on these people; a count of what was seen."""
    seen: Counter = Counter()
    for facts, found in zip(people, program(people, *arguments)):
        expected = second.evaluate(facts, DAY)
        assert list(found) == list(expected)
        for goal, one in expected.items():
            assert found[goal] == one, "\n".join([
                f"{goal} {' '.join(arguments)}", f"facts:   {json.dumps(facts)}",
                f"second:  {describe(one, found[goal])}", f"program: {describe(found[goal], one)}"])
            seen[goal, one["verdict"]] += 1
            seen.update((goal, name, state) for name, state in one["requirements"])
            seen.update((goal, name, "offered") for name in one["fallbacks"])
    return seen


def describe(one: dict, other: dict) -> str:
    """One side of a disagreement, without the requirements that are the same."""
    states = [state for state in one["requirements"] if state not in other["requirements"]]
    return f"{one['verdict']}, done {one['done']}, {states}, instead {one['fallbacks']}"


def batch(number: int) -> Counter:
    rng = random.Random(f"person {number}")
    return compare(SECOND, [person(rng) for _ in range(BATCH)])


def random_people_get_the_same() -> None:
    with ThreadPoolExecutor(2) as executor:
        seen = sum(executor.map(batch, range(PROFILES // BATCH)), Counter())
    for goal in SECOND.goals.values():
        for verdict in ["yes", "no", "unknown"]:
            assert seen[goal.id, verdict], (goal.id, verdict)
        for requirement in goal.requirements:
            assert seen[goal.id, requirement.id, "unmet"], (goal.id, requirement.id)
            assert seen[goal.id, requirement.id, "met"] or requirement.effect == "note", (goal.id, requirement.id)
    # The rarest is offered to one in some thousand people only.
    for fallback in SECOND.fallbacks if PROFILES >= 20_000 else []:
        assert seen[fallback.goal, fallback.id, "offered"], (fallback.goal, fallback.id)


def some_condition(rng: random.Random, goals: list[str], depth: int, but: str = "") -> dict:
    """A random condition; `but` is the form it may not have, since `all` in `all` is written flat."""
    form = rng.choice([form for form in ["fact", "fact", "goal", "not", "all", "any"] if form != but])
    if form == "goal" and goals:
        return {"goal": f"W.{rng.choice(goals)}"}
    if depth == 0 or form in ("fact", "goal"):
        fact = rng.choice(list(SECOND.values))
        values = SECOND.values[fact]
        chosen = rng.sample(values, rng.randint(1, len(values) - 1))
        for_both = fact.replace("wechat.", "alipay.") in SECOND.values
        return {"fact": fact.replace("wechat.", "W.") if for_both else fact, "in": chosen}
    if form == "not":
        return {"not": some_condition(rng, goals, depth - 1, "not")}
    return {form: [some_condition(rng, goals, depth - 1, form) for _ in range(rng.randint(2, 3))]}


def some_requirement(rng: random.Random, number: int, goal: str, before: list[str]) -> dict:
    """A random requirement; its words and evidence are those of one that may block."""
    model = next(requirement for requirement in PACK["requirements"] if requirement["effect"] == "block")
    requirement = {name: model[name] for name in ["factor", "words", "why", "fix", "evidence"]}
    requirement |= {"id": f"r{number}", "goal": goal, "effort": 1,
                    "wallets": rng.choice([["wechat"], ["alipay"], ["wechat", "alipay"]]),
                    "effect": rng.choice(["block", "doubt", "doubt", "note"])}
    if rng.random() < 0.6:
        requirement["when"] = some_condition(rng, before, 2)
    if requirement["effect"] != "note":
        requirement["require"] = some_condition(rng, before, 3)
    if rng.random() < 0.4:
        requirement |= rng.choice(VALIDITY)
    return requirement


def some_fallback(rng: random.Random, number: int, goals: list[str]) -> dict:
    """A random fallback, which may name any goal and assume anything."""
    fallback = {name: PACK["fallbacks"][-1][name] for name in ["words", "text"]}
    fallback |= {"id": f"f{number}", "goals": rng.sample(goals, rng.randint(1, 3)),
                 "wallets": rng.choice([["wechat"], ["alipay"], ["alipay", "wechat"]])}
    if rng.random() < 0.3:
        return {**fallback, "kind": "other-wallet"}
    fallback |= {"kind": "card", "evidence": PACK["fallbacks"][-1]["evidence"]}
    if rng.random() < 0.7:
        fallback["when"] = some_condition(rng, goals, 2)
    if rng.random() < 0.6:
        facts = rng.sample(list(SECOND.values), rng.randint(1, 12))
        fallback["set"] = {fact: rng.sample(SECOND.values[fact], rng.randint(1, 2)) for fact in facts}
    return fallback


def some_pack(rng: random.Random) -> dict:
    """The pack with random goals, requirements and fallbacks. A goal depends only on goals before it."""
    names = [goal["id"] for goal in PACK["goals"]]
    goals = []
    for goal in PACK["goals"]:
        goals.append({name: value for name, value in goal.items() if name not in ("applies_when", "done_when")})
        for name, chance in [("applies_when", 0.4), ("done_when", 0.5)]:
            if rng.random() < chance:
                goals[-1][name] = some_condition(rng, [], 2)
    requirements = [
        some_requirement(rng, 10 * place + number, goal, names[:place])
        for place, goal in enumerate(names) for number in range(rng.randint(1, 5))]
    fallbacks = [some_fallback(rng, number, names) for number in range(rng.randint(3, 10))]
    return {**PACK, "goals": goals, "requirements": requirements, "fallbacks": fallbacks}


def compare_in(data: dict, people: list[dict]) -> Counter:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "pack.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(data, file)
        return compare(Second(data), people, "--pack", path)


def random_packs_get_the_same() -> None:
    rng = random.Random("packs")
    seen: Counter = Counter()
    for _ in range(PACKS):
        seen += compare_in(some_pack(rng), [person(rng) for _ in range(PROFILES_PER_PACK)])
    verdicts = {key[1] for key in seen if len(key) == 2}
    assert verdicts == {"yes", "no", "unknown", "not-applicable"}, verdicts


def kleene_pack() -> dict:
    """Three requirements, over two facts that can each be true, false and unknown."""
    first, second = {"fact": "net.data", "in": ["good"]}, {"fact": "person.place", "in": ["japan"]}
    rng = random.Random("kleene")
    requirements = [{**some_requirement(rng, 0, "pay-china", []), "id": name, "effect": "doubt",
                     "wallets": ["wechat", "alipay"], "require": require}
                    for name, require in [("all", {"all": [first, second]}), ("any", {"any": [first, second]}),
                                          ("not", {"not": first})]]
    for requirement in requirements:
        for name in ["when", "valid_from", "valid_to"]:
            requirement.pop(name, None)
    return {**PACK, "requirements": requirements}


# Rows: the first part; columns: the second; each true, unknown, false. Written out, not worked out.
ORDER = [TRUE, UNKNOWN, FALSE]
ALL = [[TRUE, UNKNOWN, FALSE], [UNKNOWN, UNKNOWN, FALSE], [FALSE, FALSE, FALSE]]
ANY = [[TRUE, TRUE, TRUE], [TRUE, UNKNOWN, UNKNOWN], [TRUE, UNKNOWN, FALSE]]
NOT = [FALSE, UNKNOWN, TRUE]

NET = {TRUE: "good", UNKNOWN: ["good", "weak"], FALSE: ["weak", "none"]}
PLACE = {TRUE: "japan", UNKNOWN: ["mainland", "japan"], FALSE: "mainland"}


def kleene_tables_of_the_second() -> None:
    for (row, first), (column, second) in product(enumerate(ORDER), enumerate(ORDER)):
        assert all_of([first, second]) == ALL[row][column], (first, second)
        assert any_of([first, second]) == ANY[row][column], (first, second)
        assert not_of(first) == NOT[row], first


def kleene_tables_of_the_program() -> None:
    cases = list(product(range(3), range(3)))
    people = [{"net.data": NET[ORDER[row]], "person.place": PLACE[ORDER[column]]} for row, column in cases]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "pack.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(kleene_pack(), file)
        found = program(people, "--pack", path)
    for (row, column), goals in zip(cases, found):
        assert goals["wechat.pay-china"]["requirements"] == [
            ("all", STATES[ALL[row][column]]), ("any", STATES[ANY[row][column]]), ("not", STATES[NOT[row]]),
        ], (ORDER[row], ORDER[column])


def a_fact_that_is_not_asked_changes_no_result() -> None:
    """What a person says about a card that is not there, and the like, is without effect."""
    asked = {fact["id"]: fact["ask_when"] for fact in PACK["facts"] if "ask_when" in fact}
    rng = random.Random("asked")
    for _ in range(PROFILES // 20):
        facts = person(rng)
        possible = SECOND.possible(facts)
        idle = [fact for fact, ask in asked.items() if SECOND.truth(ask, possible) is FALSE]
        others = {**facts, **{fact: rng.choice(SECOND.values[fact]) for fact in idle}}
        other = SECOND.evaluate(others, DAY)
        for goal, one in SECOND.evaluate(facts, DAY).items():
            for name in ["verdict", "fallbacks"]:
                assert one[name] == other[goal][name], (goal, name, facts, others)


def lines_are_what_single_files_are() -> None:
    rng = random.Random("lines")
    people = [person(rng) for _ in range(5)]
    stdin = "\r\n".join(json.dumps(facts) for facts in people).encode()
    for arguments in [(), ("--json",), ("--goal", "alipay.bind")]:
        lines = done("check", "--facts", "-", "--lines", *arguments, TODAY, stdin=stdin).splitlines()
        chosen = [argument for argument in arguments if argument != "--json"]
        assert [json.loads(line) for line in lines] == [
            answer("check", "--facts", "-", *chosen, facts=facts) for facts in people]


def lines_come_from_a_file_too() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "facts.jsonl")
        with open(path, "wb") as file:
            file.write(b'{}\n{"line.colour": "blue"}')
        refuses_at(f"{path}:2", "/line.colour", refused(BAD_DATA, "check", "--facts", path, "--lines"))
        message = refused(WRONG_USE, "check", "--facts", path + "x", "--lines")
        assert message.startswith("baohaoctl check: "), message
    assert "--lines" in done("check", "--help")


def no_lines_are_nothing() -> None:
    assert done("check", "--facts", "-", "--lines", stdin=b"") == ""
    assert done("check", "--facts", "-", "--lines", stdin=b"{}\n").count("\n") == 1
    assert done("check", "--facts", "-", "--lines", stdin=b"{}\n{}").count("\n") == 2


def a_bad_line_is_named() -> None:
    for number, pointer, content in [
        (1, "/line.service", b'{"line.service": "telegraph"}\n{}\n'),
        (2, "/plan", b'{}\n{"plan": "x"}\n{}\n'),
        (2, "", b"{}\n\n{}\n"),
        (1, "/line.service", b'{"line.service":\n"voice"}\n'),
        (3, "", b"{}\n{}\n{} {}"),
        (2, "", b"{}\n{" + b" " * (256 * 1024) + b"}\n"),
    ]:
        refuses_at(f"-:{number}", pointer, refused(BAD_DATA, "check", "--facts", "-", "--lines", stdin=content))


def too_many_lines_are_refused() -> None:
    for content in [b"{}\n" * 10_001, b"{" + b" " * (16 * 1024 * 1024) + b"}", b"\n" * 20_000_000]:
        refuses_at("-", "", refused(BAD_DATA, "check", "--facts", "-", "--lines", stdin=content))


report(named(
    kleene_tables_of_the_second,
    kleene_tables_of_the_program,
    lines_are_what_single_files_are,
    lines_come_from_a_file_too,
    no_lines_are_nothing,
    a_bad_line_is_named,
    too_many_lines_are_refused,
    a_fact_that_is_not_asked_changes_no_result,
    random_packs_get_the_same,
    random_people_get_the_same,
))
