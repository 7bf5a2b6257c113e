#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One person's whole way by keyboard alone: profile, answers, plan, a guide to its end, the sheet.

usage: test-keyboard-journey.py PROGRAM

Nothing is pressed but keys; what the program says to a screen reader is only read.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import a11y
import tap
from gi.repository import Atspi

PROGRAM = str(Path(sys.argv[1]).resolve())
MOST_ANSWERS, MOST_STEPS = 60, 40

HOME = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)


def below(node: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from below(child)


def is_shown(name: str) -> bool:
    """Whether something of this name has a place on the screen."""
    for node in below(program.root):
        if node.get_name() == name and "Component" in node.get_interfaces():
            box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
            if box.width > 0 and box.height > 0:
                return True
    return False


def is_asked() -> bool:
    return program.role() == Atspi.Role.RADIO_BUTTON


def go_to_start(*words: str) -> None:
    """On to the control whose name begins with one of these; a mnemonic counts as no letter."""
    program.seek("Tab", lambda: program.name().replace("_", "").startswith(words), words)


def makes_a_profile() -> None:
    program.go_to("Tab", "I left Japan and keep my number")
    program.move("Return")
    program.press("alt+2")
    program.seek("Tab", is_asked, "question")


def answers_every_question() -> None:
    for _ in range(MOST_ANSWERS):
        if not is_asked():
            return
        program.move("Return")
    raise AssertionError(f"still asked: {program.heard[-1]}")


def chooses_a_plan() -> None:
    program.press("alt+1")
    program.press("ctrl+f")
    program.wait("the search", lambda: program.role() in (Atspi.Role.TEXT, Atspi.Role.ENTRY))
    program.write("povo2")
    go_to_start("povo2.0 ")
    program.press("Return")
    program.go_to("Tab", "Use as My Line")
    program.press("space")
    program.wait("the line to be taken", lambda: program.name() == "My Line")


def carries_a_guide_to_its_end() -> None:
    program.press("alt+3")
    program.seek("Tab", lambda: "SMS" in program.name() or "number" in program.name(), "guide")
    program.press("Return")
    go_to_start("Start", "Continue", "Done")
    program.press("Return")
    go_to_start("Done")
    for _ in range(MOST_STEPS):
        program.press("Return")
        program.wait("the step to be done", lambda: True)
        if is_shown("All Steps Done"):
            return
    raise AssertionError("the guide has no end")


def has_newer_print_dialog() -> bool:
    return subprocess.run(["pkg-config", "--atleast-version=4.10", "gtk4"]).returncode == 0


def saves_the_sheet() -> None:
    if has_newer_print_dialog():
        raise tap.Skip("the keys are those of the print dialog of GTK 4.8")
    program.press("ctrl+p")
    program.focus = None
    program.wait("the dialog", is_dialog_in_front)
    # Into a file: the only printer that is everywhere.
    rows = Atspi.Role.TABLE_ROW, Atspi.Role.LIST_ITEM
    program.seek("Tab", lambda: program.role() in rows, "printer")
    program.press("space")
    go_to_start("Print")
    program.press("Return")
    program.wait("the file", lambda: any(is_whole(path) for path in Path(HOME.name).rglob("*.pdf")))


def is_dialog_in_front() -> bool:
    program.is_in_front()
    return program.focus is not None


def is_whole(path: Path) -> bool:
    content = path.read_bytes()
    return content.startswith(b"%PDF-") and b"%%EOF" in content[-64:]


def quits() -> None:
    program.wait("the window", program.is_in_front)
    program.press("ctrl+q")
    status = program.ended()
    assert status == 0, status


a11y.start_desktop()
os.environ["HOME"] = HOME.name
os.environ["GTK_USE_PORTAL"] = "0"
os.chdir(HOME.name)
program = a11y.Program(PROGRAM, "--today=2026-11-22")
tap.run([
    makes_a_profile,
    answers_every_question,
    chooses_a_plan,
    carries_a_guide_to_its_end,
    saves_the_sheet,
    quits,
])
