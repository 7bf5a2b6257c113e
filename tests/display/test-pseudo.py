#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In a language of no people, whose texts are in brackets and 40 % longer, every text is translated
and none is cut: on each page, wide and narrow, in what baohaoctl prints, and on paper.

usage: test-pseudo.py SOURCE_ROOT LIST_TEXTS BAOHAOCTL FACTS
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pseudo
import tap

SOURCE, LIST_TEXTS, BAOHAOCTL, FACTS = map(Path, sys.argv[1:5])
FOLDER = Path(tempfile.mkdtemp())
LOCALES, PACK = pseudo.make(SOURCE, FOLDER)
TODAY = "--today=2026-11-22"

# The language of the phone is named in itself; the person of the scenes; SMS is SMS in names of
# plans. What a calendar shows, and what the cross in an entry is called, is translated by GTK.
OWN_NAMES = {"English", "L", "Lin", "SMS", "Clear Entry"}
OTHERS_WIDGETS = re.compile("/GtkCalendar/")
# A hint in an empty entry may be shortened: the icon beside it says that it searches. A switcher
# does so by itself, below an icon. Plans side by side scroll sideways where they have no room.
MAY_BE_SHORTENED = re.compile("/GtkText/GtkLabel$|/AdwViewSwitcherButton/")
MAY_BE_CUT = re.compile("/BhComparePage/GtkScrolledWindow/")
FINGERPRINT = re.compile("(?:[0-9a-f]{4}[ \n]?){16}")

# Command lines are typed as they are; so are ids. Column heads and all else are translated. What
# “audit” prints is mostly ids; what “search” prints is in the language of the words.
COMMANDS = {
    "plans": [], "brand": [], "brand povo": [], "cost": [], "cost povo2-base": [],
    "chart cost povo2-base linemo-best-3gb": [], "chart map": [],
    "deadlines": ["--plan=povo2-base", "--activated=2026-09-01"],
    "guide wechat-card": [], "number 080-1234-5678": [],
    "check": ["--facts={facts}"], "rules": [],
}


class Record(NamedTuple):
    """What list-texts prints: a text, or what is wrong with a widget."""

    scene: str
    width: str
    path: str
    what: str
    text: str


def environment() -> dict[str, str]:
    # The locale of the caller has translations; only the language is another.
    return {**os.environ, "LANGUAGE": pseudo.LANGUAGE, "BAOHAO_LOCALEDIR": str(LOCALES)}


@cache
def pack() -> dict:
    return json.loads(PACK.read_text(encoding="utf-8"))


@cache
def known_names() -> frozenset[str]:
    return frozenset(pseudo.names(pack()) | OWN_NAMES)


@cache
def known_ids() -> frozenset[str]:
    return known_names() | pseudo.ids(pack())


@cache
def records() -> list[Record]:
    done = subprocess.run([LIST_TEXTS, PACK], env=environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    return [Record(*record.split("\x1f")) for record in done.stdout.split("\x1e") if record]


def texts_of_the_window_are_translatable() -> None:
    texts = {record.text for record in records()
             if record.what == "text" and not OTHERS_WIDGETS.search(record.path)
             and not FINGERPRINT.fullmatch(record.text)}
    assert len(texts) > 1000, len(texts)
    found = {text: lines for text in sorted(texts) if (lines := pseudo.untranslated(text, known_names()))}
    assert not found, found


def texts_of_the_window_have_room() -> None:
    wrong = [record for record in records()
             if record.what != "text" and not MAY_BE_SHORTENED.search(record.path)
             and not (record.what == "cut" and MAY_BE_CUT.search(record.path))]
    assert not wrong, "\n".join(map(str, wrong[:20]))


def outputs() -> Iterator[tuple[str, str]]:
    facts = FOLDER / "facts.json"
    facts.write_text(json.dumps(json.loads(FACTS.read_text(encoding="utf-8"))[1]["facts"]))
    for command, options in COMMANDS.items():
        arguments = [option.format(facts=facts) for option in options]
        done = subprocess.run([BAOHAOCTL, *command.split(), *arguments, f"--pack={PACK}", TODAY],
                              env=environment(), capture_output=True, text=True)
        assert done.returncode == 0, (command, done.stderr)
        yield command, done.stdout


def texts_of_the_command_line_are_translatable() -> None:
    for command, output in outputs():
        assert output.count(pseudo.OPENING) > 3, (command, output)
        found = pseudo.untranslated(FINGERPRINT.sub("", output), known_ids())
        assert not found, (command, found[:20])


def paper(verb: str, *arguments: str) -> str:
    """The texts of a document, in the order of reading."""
    path = FOLDER / "paper.pdf"
    subprocess.run([BAOHAOCTL, verb, *arguments, f"--output={path}", f"--pack={PACK}", TODAY],
                   env=environment(), check=True)
    return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout


def texts_on_paper_are_translatable() -> None:
    facts = FOLDER / "facts.json"
    for text in (paper("sheet", f"--facts={facts}"), paper("chart", "cost", "povo2-base", "linemo-best-3gb"),
                 paper("chart", "map")):
        found = pseudo.untranslated(text, known_names())
        assert text.count(pseudo.OPENING) > 3 and not found, found[:20]


tap.run([
    texts_of_the_window_are_translatable,
    texts_of_the_window_have_room,
    texts_of_the_command_line_are_translatable,
    texts_on_paper_are_translatable,
])
