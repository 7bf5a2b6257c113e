#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever day the clock claims it is.

usage: test-clock.py BAOHAOCTL EXAMPLES

What must hold on every day there is: each verb answers, nothing is so many days below none, what is
told as ahead lies ahead, and knowledge that is old or expired no longer says Yes or No where today
does not. (Jumps while the window is open: see test-window.c.)
"""

import datetime
import json
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import tap

BAOHAOCTL, EXAMPLES = sys.argv[1:3]
FACTS = [example["facts"] for example in json.loads(Path(EXAMPLES).read_text(encoding="utf-8"))]

# The first and the last; before and after the pack; around what computers count from and to.
DAYS = ["0001-01-01", "1969-12-31", "1970-01-01", "1999-12-31", "2024-02-29", "2026-11-21",
        "2026-11-22", "2026-11-23", "2027-02-28", "2028-02-29", "2036-11-22", "2038-01-19",
        "2038-01-20", "2100-02-28", "9999-12-30", "9999-12-31"]

VERBS = [["plans"], ["brand", "docomo"], ["check", "--facts", "FACTS"], ["cost", "povo2-base"],
         ["chart", "cost", "povo2-base", "--json"], ["audit"], ["search", "povo"],
         ["deadlines", "--plan", "povo2-base", "--last-top-up", "2026-06-01", "--leaving",
          "2027-03-31"],
         ["sheet", "--facts", "FACTS", "--output", "OUT"]]
DEADLINES = VERBS[7]

scratch = tempfile.TemporaryDirectory()


def ask(day: str, *words: str, facts: dict | None = None) -> str:
    """What a verb answers on that day; its status must be 0."""
    place = Path(scratch.name, f"{day}-{words[0]}")
    place.write_text(json.dumps(facts if facts is not None else FACTS[0]), encoding="utf-8")
    named = {"FACTS": str(place), "OUT": f"{place}.pdf"}
    result = subprocess.run([BAOHAOCTL, *[named.get(word, word) for word in words], "--today", day],
                            capture_output=True, text=True)
    assert result.returncode == 0, (day, words, result.returncode, result.stderr)
    assert not result.stderr, (day, words, result.stderr)
    return result.stdout


def answers_on_every_day() -> None:
    cases = [(day, verb) for day in DAYS for verb in VERBS]
    with ThreadPoolExecutor(2) as pool:
        for (day, verb), said in zip(cases, pool.map(lambda case: ask(case[0], *case[1]), cases)):
            wrong = re.search(r"(?<![\w-])-\d+ (day|month|year)s?", said)
            assert wrong is None, (day, verb, wrong)


def counts_days_the_right_way_round() -> None:
    for day in DAYS:
        said = json.loads(ask(day, *DEADLINES, "--json"))
        assert said["deadlines"] and said["today"] == day, (day, said)
        for deadline in said["deadlines"]:
            ends = datetime.date.fromisoformat(deadline["date"])
            apart = (ends - datetime.date.fromisoformat(day)).days
            assert deadline["days_left"] == apart, (day, deadline)
            assert deadline["state"] != "past" or apart < 0, (day, deadline)
            assert deadline["state"] != "later" or apart > 0, (day, deadline)


def an_old_pack_grows_less_certain() -> None:
    """Time alone never turns a Yes into a No, or the other way round."""
    def verdicts(facts: dict, day: str) -> dict[str, str]:
        said = ask(day, "check", "--facts", "FACTS", "--json", facts=facts)
        return {goal["id"]: goal["verdict"] for goal in json.loads(said)["goals"]}

    for facts in FACTS[:6]:
        now, later = verdicts(facts, "2026-11-22"), verdicts(facts, "2036-11-22")
        turned = [id_ for id_ in now if {now[id_], later[id_]} == {"yes", "no"}]
        assert not turned, (turned, facts)


tap.run([
    answers_on_every_day,
    counts_days_the_right_way_round,
    an_old_pack_grows_less_certain,
])
