# SPDX-License-Identifier: GPL-3.0-or-later
"""A public suite of JSON documents as packs and as facts: each is bad data, at a place, or no data at all."""

import re
import sys
from urllib.parse import unquote_to_bytes

from ctl import BAD_DATA, DONE, Check, refused, report, run

SUITE = sys.argv[3]
FEW = "few" in sys.argv

# FILE: JSON-POINTER: what is wrong. A member's name may hold anything but a line break.
PLACE = re.compile(r"-: (|/.*): \S.*\n", re.DOTALL)
SYNTAX = re.compile(r"\(line \d+, byte \d+\)\n")


def documents() -> list[tuple[str, bytes]]:
    """See the head of the file."""
    with open(SUITE, encoding="ascii") as file:
        lines = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    return [(name, unquote_to_bytes(text) * int(times)) for name, times, text in lines]


def check(name: str, content: bytes) -> None:
    message = refused(BAD_DATA, "validate", "-", stdin=content)
    assert PLACE.fullmatch(message), message
    if name.startswith("n_"):
        assert SYNTAX.search(message), message
    # An empty object is a facts file that answers nothing.
    process = run("check", "--facts", "-", stdin=content)
    if name == "y_object_empty":
        assert process.returncode == DONE, process.stderr
    else:
        assert process.returncode == BAD_DATA, (process.returncode, process.stderr)
        assert PLACE.fullmatch(process.stderr.decode("utf-8")), process.stderr


def named(name: str, content: bytes) -> tuple[str, Check]:
    return name.replace(" ", "-"), lambda: check(name, content)


report([named(*document) for document in documents()[:: 5 if FEW else 1]])
