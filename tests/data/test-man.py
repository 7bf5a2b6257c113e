#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages name every verb and option that the programs have, and no other.

usage: test-man.py SOURCE_ROOT BAOHAO BAOHAOCTL
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import tap

PAGES = Path(sys.argv[1]) / "data" / "man"
BAOHAO, BAOHAOCTL = sys.argv[2:4]


def output(*command: str | Path) -> str:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
    result = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return result.stdout + result.stderr


def source(program: str) -> str:
    return (PAGES / f"{program}.1").read_text(encoding="utf-8")


def options_of(page: str) -> set[str]:
    """What stands after Fl, where a comma or a bar separates several."""
    places = re.findall(r"\bFl((?: -?[\w-]+(?: [,|])?)+)", page)
    return {word for place in places for word in re.findall(r"-\w[\w-]*", place)}


def options_in_help(text: str) -> set[str]:
    return set(re.findall(r"^  (?:-\w, )?-(-[\w-]+)", text, re.M))


def verbs_in_page() -> dict[str, str]:
    """Each verb of the command line with what is said of it."""
    verbs = source("baohaoctl").split(".Sh VERBS\n")[1].split("\n.Sh ")[0]
    parts = re.split(r"^\.It Cm (\w+)", verbs, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2]))


def common_options() -> set[str]:
    section = source("baohaoctl").split(".Sh OPTIONS OF EVERY VERB\n")[1].split("\n.Sh ")[0]
    return options_of(section)


def the_window_has_its_options() -> None:
    there = options_in_help(output(BAOHAO, "--help-all"))
    said = options_of(source("baohao"))
    assert len(there) > 5 and there == said, there ^ said


def the_command_line_has_its_verbs() -> None:
    verbs = re.findall(r"^  (\w+)(?: .*)?\n      \S", output(BAOHAOCTL, "--help"), re.M)
    assert len(verbs) > 5 and set(verbs) == set(verbs_in_page()), set(verbs) ^ set(verbs_in_page())


def its_verbs_have_their_options() -> None:
    for verb, page in verbs_in_page().items():
        there = options_in_help(output(BAOHAOCTL, verb, "--help"))
        said = options_of(page)
        # A verb may speak of an option that is explained elsewhere.
        assert said <= there <= said | common_options(), (verb, there ^ said)


def are_set_without_a_warning() -> None:
    if shutil.which("groff") is None:
        return
    for page in sorted(PAGES.glob("*.1")):
        warnings = output("groff", "-mdoc", "-Tutf8", "-ww", "-z", page)
        assert warnings == "", warnings


tap.run([
    the_window_has_its_options,
    the_command_line_has_its_verbs,
    its_verbs_have_their_options,
    are_set_without_a_warning,
])
