#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the table of plans as a screen reader does, and compares it with the command line.

usage: test-table-a11y.py PROGRAM CTL
"""

import csv
import io
import os
import subprocess
import sys
from pathlib import Path

import a11y
import tap
from gi.repository import Atspi

PROGRAM, CTL = sys.argv[1:3]
TODAY = "--today=2026-11-22"
N_ROWS = 8  # of those that are on the screen
COLUMNS = ["Keep", "Data", "Codes Abroad", "Works for Me", "As Of"]
CODES = {
    "": "not known",
    "on": "On",
    "on-application": "After you apply",
    "on-application-later": "After some months",
    "off-by-default": "Off until support switches it on",
    "not-offered": "Not offered",
}
WORDS = ("Yes", "No", "Not certain", "Not applicable")


def read_plans() -> list[dict[str, str]]:
    """What the command line says of the plans that the table shows, in its order."""
    command = [CTL, "plans", "--csv", "--on-sale", "--no-toppings", TODAY]
    text = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    return list(csv.DictReader(io.StringIO(text)))


def find_rows(node: Atspi.Accessible, found: list[Atspi.Accessible]) -> list[Atspi.Accessible]:
    """What tells of all its cells, in order."""
    if (node.get_description() or "").startswith(f"{COLUMNS[0]}: "):
        found.append(node)
        return found
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None and len(found) < N_ROWS:
            find_rows(child, found)
    return found


def cells(row: Atspi.Accessible) -> dict[str, str]:
    return dict(part.split(": ", 1) for part in row.get_description().split("; "))


def number(text: str) -> str:
    """The digits of an amount of money or data, as the command line writes them."""
    return "".join(letter for letter in text if letter.isdigit() or letter == ".")


def reads_names() -> None:
    names = [row.get_name() for row in rows]
    assert names == [f"{plan['brand_name']} {plan['name']}" for plan in plans], names


def reads_every_column() -> None:
    for row in rows:
        assert list(cells(row)) == COLUMNS, row.get_description()


def reads_figures() -> None:
    for row, plan in zip(rows, plans, strict=True):
        said = cells(row)
        assert number(said["Keep"]) == plan["keep_jpy_per_month"], (said, plan["id"])
        if plan["data_gb"] not in ("", "unlimited") and "MB" not in said["Data"]:
            assert number(said["Data"]) == plan["data_gb"], (said, plan["id"])


def reads_words() -> None:
    for row, plan in zip(rows, plans, strict=True):
        said, state = cells(row), plan["sms_abroad_state"]
        assert said["Codes Abroad"] == CODES[state], (said, plan["id"])
        assert said["Works for Me"] in WORDS, (said, plan["id"])


def reads_the_age() -> None:
    for row, plan in zip(rows, plans, strict=True):
        # Of the price to keep the number; all of these plans have one.
        date = plan["keep_as_of"][:4]
        assert date in cells(row)["As Of"], (row.get_description(), plan["id"])


a11y.start_desktop()
settings = Path(os.environ["XDG_CONFIG_HOME"], "glib-2.0/settings")
settings.mkdir(parents=True)
Path(settings, "keyfile").write_text(
    "[io/github/baohao/Baohao]\nprofile-ids=['0f8fad5b-d9cb-469f-a165-70867728950e']\n",
    encoding="ascii")
os.environ["GSETTINGS_BACKEND"] = "keyfile"
program = a11y.Program(PROGRAM, TODAY)
program.wait("the rows", lambda: len(find_rows(program.root, [])) == N_ROWS)
rows = find_rows(program.root, [])
plans = read_plans()[:N_ROWS]
tap.run([reads_names, reads_every_column, reads_figures, reads_words, reads_the_age])
