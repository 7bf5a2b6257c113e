# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs baohaoctl for the tests, and prints what they find as TAP."""

import json
import os
import subprocess
import sys
import traceback
from collections.abc import Callable

PROGRAM, PACK = sys.argv[1:3]

DONE, WRONG_USE, BAD_DATA = 0, 2, 3

# A day on which the pack's figures are fresh, so that nothing here depends on the clock.
TODAY = "--today=2026-11-22"

Check = Callable[[], None]


def run(*arguments: str, stdin: bytes = b"", **variables: str) -> subprocess.CompletedProcess:
    """Runs the program; in the locale C unless LC_ALL is among the variables."""
    environment = {**os.environ, "LC_ALL": "C", **variables}
    environment.pop("LANGUAGE", None)
    return subprocess.run([PROGRAM, *arguments], input=stdin, capture_output=True, env=environment)


def done(*arguments: str, stdin: bytes = b"", **variables: str) -> str:
    """What the program prints when it does what is asked, without a word on standard error."""
    process = run(*arguments, stdin=stdin, **variables)
    assert process.returncode == DONE, (arguments, process.returncode, process.stderr)
    assert process.stderr == b"", (arguments, process.stderr)
    return process.stdout.decode("utf-8")


def answer(*arguments: str, facts: object = None) -> dict:
    """The JSON that the program prints; facts go to standard input."""
    stdin = b"" if facts is None else json.dumps(facts).encode()
    return json.loads(done(*arguments, "--json", TODAY, stdin=stdin))


def refused(status: int, *arguments: str, stdin: bytes = b"") -> str:
    """What the program says when it refuses: on standard error, and nothing on standard output."""
    process = run(*arguments, stdin=stdin)
    assert process.returncode == status, (arguments, process.returncode, process.stderr)
    assert process.stdout == b"", (arguments, process.stdout[:200])
    return process.stderr.decode("utf-8")


def refuses_at(name: str, pointer: str, message: str) -> None:
    """The one line of bad data: FILE: JSON-POINTER: what is wrong."""
    assert message.count("\n") == 1, message
    start = f"{name}: {pointer}: "
    assert message.startswith(start), f"expected {start!r}, got {message!r}"
    assert len(message) > len(start) + 5, message


def pack() -> dict:
    """The pack that came along."""
    with open(PACK, encoding="utf-8") as file:
        return json.load(file)


def report(checks: list[tuple[str, Check]]) -> None:
    """Runs the checks in order, a point of TAP for each; one that raises has failed."""
    failed = 0
    print(f"1..{len(checks)}")
    for number, (name, check) in enumerate(checks, 1):
        try:
            check()
        except Exception:  # whatever it is, the point has failed
            failed += 1
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
            print(f"not ok {number} {name}")
        else:
            print(f"ok {number} {name}")
    sys.exit(1 if failed else 0)


def named(*checks: Check) -> list[tuple[str, Check]]:
    """Functions as checks, called what they are called."""
    return [(check.__name__.replace("_", "-"), check) for check in checks]
