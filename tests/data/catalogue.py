# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the catalogues of po/ and po/pack/."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LINE = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)? ?(".*")$')


class Message(NamedTuple):
    """One text and what it is in one language."""

    file: str
    language: str
    places: tuple[str, ...]
    context: str | None
    english: tuple[str, ...]  # the singular, and the plural if there is one
    words: tuple[str, ...]  # one for each plural form

    def pairs(self) -> Iterator[tuple[str, str]]:
        """What each translation translates: the plural, if any, stands for all but one form."""
        for form in self.words:
            yield self.english[-1], form

    def __str__(self) -> str:
        context = f"[{self.context}] " if self.context else ""
        return f"{self.file}: {context}{self.english[0]!r} → {' / '.join(self.words)!r}"


def read_entry(block: str) -> dict[str, str]:
    """The members of one entry, each a whole string."""
    members: dict[str, str] = {}
    name = ""
    for line in block.splitlines():
        found = LINE.match(line)
        if found:
            name = found[1] or name
            members[name] = members.get(name, "") + ast.literal_eval(found[2])
    return members


def read(path: Path) -> list[Message]:
    """All messages of a catalogue but its header; an untranslated one has no words."""
    messages = []
    for block in re.split(r"\n\n+", path.read_text(encoding="utf-8")):
        members = read_entry(block)
        if not members.get("msgid"):
            continue
        english = tuple(members[name] for name in ("msgid", "msgid_plural") if name in members)
        words = tuple(text for name, text in members.items() if name.startswith("msgstr") and text)
        places = tuple(" ".join(re.findall(r"^#: (.*)$", block, re.M)).split())
        messages.append(Message("/".join(path.parts[-2:]), path.stem, places,
                                members.get("msgctxt"), english, words))
    return messages


def read_all(po: Path) -> list[Message]:
    """The messages of every catalogue of the interface and of the pack."""
    found = [folder / f"{language}.po" for folder in (po, po / "pack")
             for language in (folder / "LINGUAS").read_text(encoding="utf-8").split()]
    assert found
    return [message for path in found for message in read(path)]
