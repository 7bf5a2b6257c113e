#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations are complete, fit their format strings, and no translatable file is forgotten.

usage: test-translations.py SOURCE_ROOT
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import tap
import templates

SOURCE = Path(sys.argv[1])
PO = SOURCE / "po"


def output(*command: str) -> str:
    result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=SOURCE)
    return result.stdout + result.stderr


def catalogues() -> list[Path]:
    found = [folder / f"{language}.po" for folder in (PO, PO / "pack")
             for language in (folder / "LINGUAS").read_text(encoding="utf-8").split()]
    assert found
    return found


def message_ids(path: Path) -> set[str]:
    text = output("msgattrib", "--no-obsolete", "--no-wrap", str(path))
    return set(re.findall(r'^(?:msgctxt ".*"\n)?msgid ".+"', text, re.M))


def are_complete() -> None:
    for path in catalogues():
        statistics = output("msgfmt", "--statistics", "--output-file=/dev/null", str(path))
        assert "fuzzy" not in statistics and "untranslated" not in statistics, f"{path.name}: {statistics}"


def fit_their_formats() -> None:
    for path in catalogues():
        output("msgfmt", "--check-format", "--check-header", "--output-file=/dev/null", str(path))


def list_every_translatable_file() -> None:
    listed = set((PO / "POTFILES").read_text(encoding="utf-8").split())
    marks = re.compile(r'\b_\(|\bN?C?_\("|translatable="yes"|ngettext \(')
    found = {str(path.relative_to(SOURCE)) for folder in ("src", "ui")
             for path in sorted((SOURCE / folder).rglob("*"))
             if path.suffix in (".c", ".h", ".ui") and marks.search(path.read_text(encoding="utf-8"))}
    assert found <= listed, sorted(found - listed)
    assert all((SOURCE / name).exists() for name in listed), listed


def have_the_texts_of_the_interface() -> None:
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "fresh.pot"
        templates.write_interface_template(SOURCE, template)
        fresh = message_ids(template)
    for language in (PO / "LINGUAS").read_text(encoding="utf-8").split():
        missing = fresh - message_ids(PO / f"{language}.po")
        assert not missing, (language, sorted(missing)[:5])


def have_the_texts_of_the_pack() -> None:
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "fresh.pot"
        templates.write_pack_template(SOURCE, template)
        fresh = message_ids(template)
    for language in (PO / "pack/LINGUAS").read_text(encoding="utf-8").split():
        missing = fresh - message_ids(PO / "pack" / f"{language}.po")
        assert not missing, (language, sorted(missing)[:5])


tap.run([
    are_complete,
    fit_their_formats,
    list_every_translatable_file,
    have_the_texts_of_the_interface,
    have_the_texts_of_the_pack,
])
