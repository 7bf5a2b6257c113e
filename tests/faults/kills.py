# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills a program that writes, at random moments, and looks at what the next one finds."""

import random
import subprocess
import time
from collections.abc import Callable


def survive(command: list[str], times: int, seed: int, environment: dict[str, str],
            check: Callable[[list[str], list[str]], None], longest: float = 0.02,
            settle: Callable[[], None] = lambda: None) -> None:
    """Runs “COMMAND… SEED” so many times, and lets it write for that many seconds at most.

    What it finds it says up to a line “ready”, and then what it does. The check gets what was found,
    and what the one before had said that it did; it raises when that does not go together.
    """
    moments = random.Random(seed)
    done: list[str] = []
    for number in range(times + 1):
        with subprocess.Popen([*command, str(seed + number)], stdout=subprocess.PIPE, text=True,
                              env=environment) as writer:
            found = []
            for line in writer.stdout:
                if line == "ready\n":
                    break
                found.append(line.strip())
            else:
                raise AssertionError(f"ended by itself after {number} kills: {writer.wait()}")
            time.sleep(moments.uniform(0, longest))
            writer.kill()
            rest = writer.stdout.read()
        settle()
        # A line that the kill has cut through says nothing.
        before, done = done, rest[:rest.rfind("\n") + 1].splitlines()
        try:
            check(found, before)
        except AssertionError as error:
            raise AssertionError(f"after {number} kills with the seed {seed}: {error}\n"
                                 f"found {found}\nafter {before[-4:]}") from error
