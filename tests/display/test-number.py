#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Types a number by keyboard, clears it, and looks for what is left of it.

usage: test-number.py PROGRAM

Nothing of it may be said to a screen reader once it is cleared, stand in the title of the window, or be in
any file that the program writes.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import a11y
import tap
from gi.repository import Atspi

PROGRAM = sys.argv[1]

# Parts of it that stand in no example.
NUMBER, TYPED = "070-9753-8642", "70 9753 8642"
TRACES = ("9753", "8642")

HOME = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)


def text_of(node: Atspi.Accessible) -> str:
    if "Text" not in node.get_interfaces():
        return ""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def said(node: Atspi.Accessible) -> Iterator[str]:
    """All that a screen reader could read there and below."""
    yield from (node.get_name() or "", node.get_description() or "", text_of(node))
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from said(child)


def traces(node: Atspi.Accessible) -> list[str]:
    return [text for text in said(node) if any(trace in text for trace in TRACES)]


def page_of(node: Atspi.Accessible) -> Atspi.Accessible:
    while node.get_role() != Atspi.Role.SCROLL_PANE:
        node = node.get_parent()
    return node


def finds_the_page() -> None:
    program.go_to("Tab", "None of these")
    program.move("Return")
    program.press("alt+4")
    for row, leads_to in (("Keeping a Number", "How to Type Your Number"),
                          ("How to Type Your Number", "Number as it stands")):
        program.seek("Tab", lambda: program.name().startswith(row), row)
        program.press("Return")
        program.wait(f"what “{row}” leads to",
                     lambda: any(text.startswith(leads_to) for text in said(program.root)))
    program.seek("Tab", lambda: program.name().startswith("Number as it stands"), "the entry")


def types_the_number() -> None:
    entry = program.focus
    program.write(NUMBER)
    program.wait("the number to be typed", lambda: text_of(entry) == NUMBER)
    shown = traces(page_of(entry))
    # Two wallets, each as the name and as the text of a label.
    assert shown.count(TYPED) == 4, shown


def clears_the_number() -> None:
    program.go_to("Tab", "Clear")
    # It takes the keyboard back to the entry.
    program.move("space")
    program.press("ctrl+z")
    program.wait("what is typed to be read", lambda: text_of(program.focus) == "")
    left = traces(program.root)
    assert left == [], left


def leaves_no_trace() -> None:
    program.press("ctrl+q")
    status = program.ended()
    assert status == 0, status
    files = [path for path in Path(HOME.name).rglob("*") if path.is_file()]
    # The person is there, so this is where the program writes.
    assert any(b"current-profile" in path.read_bytes() for path in files), files
    for path in files:
        assert not any(trace.encode() in path.read_bytes() for trace in TRACES), path


a11y.start_desktop()
for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[variable] = str(Path(HOME.name, variable.lower()))
os.environ["GSETTINGS_BACKEND"] = "keyfile"
program = a11y.Program(PROGRAM, "--today=2026-11-22")
tap.run([
    finds_the_page,
    types_the_number,
    clears_the_number,
    leaves_no_trace,
])
