# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what checks find as TAP, one point for each."""

import sys
import traceback
from collections.abc import Callable


class Skip(Exception):
    """Raised by a check that cannot be made here; says why."""


def run(checks: list[Callable[[], None]]) -> None:
    """Runs the checks in order; one that raises has failed."""
    failed = 0
    print(f"1..{len(checks)}")
    for number, check in enumerate(checks, 1):
        name = check.__name__.replace("_", "-")
        try:
            check()
        except Skip as reason:
            print(f"ok {number} {name} # SKIP {reason}")
        except Exception:  # whatever it is, the point has failed
            failed += 1
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
            print(f"not ok {number} {name}")
        else:
            print(f"ok {number} {name}")
    sys.exit(1 if failed else 0)
