#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes through two worked examples by keyboard and screen reader, from the welcome to the verdicts.

usage: test-journey.py PROGRAM PACK EXAMPLES
"""

import json
import sys
from pathlib import Path

import a11y
import tap
from gi.repository import Atspi

PROGRAM = sys.argv[1]
PACK, EXAMPLES = (json.loads(Path(path).read_text(encoding="utf-8")) for path in sys.argv[2:4])

UNKNOWN = "I do not know"
WORDS = {"yes": "Yes", "no": "No", "unknown": "Not certain", "not-applicable": "Not applicable"}
DONE = "Yes, done"

FACTS = {fact["id"]: fact for fact in PACK["facts"]}
QUESTIONS = {fact["question"]["en"]: fact for fact in PACK["facts"]}
WALLETS = {wallet["name"]["en"]: wallet["id"] for wallet in PACK["wallets"]}
GOALS = {goal["title"]["en"]: goal["id"] for goal in PACK["goals"]}

FIRST, SECOND = (next(e for e in EXAMPLES if e["id"] == name) for name in ("E6", "E7"))


def label(fact: dict, facts: dict) -> str:
    """What the answer to a question is called."""
    values = {value["id"]: value["label"]["en"] for value in fact["values"]}
    return values[facts[fact["id"]]] if fact["id"] in facts else UNKNOWN


def is_asked() -> bool:
    return program.role() == Atspi.Role.RADIO_BUTTON


def answer(facts: dict) -> str:
    """Answers the question that is asked; returns it."""
    question = program.inside(Atspi.Role.LIST)
    program.go_to("Down", label(QUESTIONS[question], facts))
    program.move("Return")
    return question


def answer_all(facts: dict) -> None:
    answered: list[str] = []
    while is_asked():
        question = answer(facts)
        assert question not in answered, f"asked again: {question}"
        answered.append(question)


def read_verdict() -> tuple[str, str]:
    """Of which goal the focused row tells, and its verdict's word."""
    wallet = WALLETS[program.inside(Atspi.Role.LIST)]
    return f"{wallet}.{GOALS[program.name()]}", program.description().split(". ")[0]


def check_verdicts(example: dict) -> None:
    """Goes over to the verdicts, reads all of them and comes back."""
    expected = {goal: DONE if cell.get("done") else WORDS[cell["verdict"]]
                for goal, cell in example["expect"].items()}
    assert len(expected) == len(GOALS) * len(WALLETS), len(expected)
    program.move("F6")
    verdicts = dict([read_verdict()])
    while len(verdicts) < len(expected):
        program.move("Tab")
        verdicts |= [read_verdict()]
    assert verdicts == expected, (verdicts, expected)
    # Twice more, since the key works on this page alone: the focus has not left it.
    for wallets in (False, True, False):
        program.move("F6")
        assert (program.inside(Atspi.Role.LIST) in WALLETS) == wallets, program.heard[-1]


def makes_a_profile() -> None:
    program.go_to("Tab", "None of these")
    program.move("Return")


def finds_the_check() -> None:
    # By its key: whether Tab stops at each view or at the chosen one differs between versions.
    program.press("alt+2")
    program.seek("Tab", is_asked, "question")
    # To the verdicts and back, where the first answer has the keyboard.
    program.move("F6")
    program.move("F6")


def answers_the_questions() -> None:
    assert is_asked(), program.name()
    answer_all(FIRST["facts"])


def reads_the_verdicts() -> None:
    check_verdicts(FIRST)


def changes_an_answer() -> None:
    changed = [fact for fact in FACTS.values()
               if FIRST["facts"].get(fact["id"]) != SECOND["facts"].get(fact["id"])]
    assert changed, "the examples do not differ"
    for fact in changed:
        program.go_to("Tab", fact["title"]["en"], fact["question"]["en"])
        program.move("Return")
        assert program.inside(Atspi.Role.LIST) == fact["question"]["en"], program.heard
        assert program.name() == label(fact, FIRST["facts"]), program.name()
        answer(SECOND["facts"])
    answer_all(SECOND["facts"])


def reads_the_changed_verdicts() -> None:
    check_verdicts(SECOND)


def names_every_stop() -> None:
    assert len(program.heard) > 50, program.heard
    assert program.unnamed() == [], program.unnamed()


def quits() -> None:
    program.press("ctrl+q")
    status = program.ended()
    assert status == 0, status


a11y.start_desktop()
program = a11y.Program(PROGRAM, "--today=2026-11-22")
tap.run([
    makes_a_profile,
    finds_the_check,
    answers_the_questions,
    reads_the_verdicts,
    changes_an_answer,
    reads_the_changed_verdicts,
    names_every_stop,
    quits,
])
