#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wherever an English text has a term of po/glossary.csv, its translations have one of the words for it.

usage: test-glossary.py SOURCE_ROOT

The English of a row may have several spellings with “|” between them, and stands for the plural
too. A longer term hides those in it: of “WeChat Pay HK” no 微信支付 is asked.
"""

import csv
import re
import sys
from pathlib import Path

import catalogue
import tap

PO = Path(sys.argv[1]) / "po"
MESSAGES = catalogue.read_all(PO)
LANGUAGES = (PO / "LINGUAS").read_text(encoding="utf-8").split()
# A label as a phone shows it, with or without what it means.
PHONE_LABEL = re.compile(r"[“「][^”」]*[\u3400-\u9fff][^”」]*[”」](?: \([^)]*\))?")

with open(PO / "glossary.csv", encoding="utf-8", newline="") as glossary:
    ROWS = list(csv.DictReader(glossary))
with open(PO / "exceptions.csv", encoding="utf-8", newline="") as file:
    EXCEPTIONS = {(row["english"], language) for row in csv.DictReader(file)
                  if row["check"] == "glossary" for language in row["languages"].split("|")}


def spellings(row: dict[str, str]) -> re.Pattern:
    terms = "|".join(re.escape(term) for term in row["en"].split("|"))
    return re.compile(rf"(?<![\w-])(?:{terms})s?(?![\w+-]|\.\w)", re.I)


LONGEST_FIRST = sorted(((row, spellings(row)) for row in ROWS), key=lambda pair: -max(map(len, pair[0]["en"].split("|"))))


def terms_in(english: str) -> list[dict[str, str]]:
    found = []
    text = PHONE_LABEL.sub(" ", english)
    for row, pattern in LONGEST_FIRST:
        text, times = pattern.subn("\0", text)
        if times:
            found.append(row)
    return found


def terms_have_words_in_every_language() -> None:
    assert len(ROWS) >= 70
    assert len({row["en"] for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert all(word.strip() for language in LANGUAGES for word in row[language].split("|")), row


def terms_are_used() -> None:
    """A term that no text has says nothing."""
    texts = "\n".join(message.english[0] for message in MESSAGES)
    unused = [row["en"] for row in ROWS if not spellings(row).search(texts)]
    assert not unused, unused


def translations_have_the_words_of_the_glossary() -> None:
    found, exceptions = [], set()
    for message in MESSAGES:
        for row in terms_in(message.english[0]):
            allowed = row[message.language].split("|")
            if all(any(word in words for word in allowed) for words in message.words):
                continue
            if (message.english[0], message.language) in EXCEPTIONS:
                exceptions.add((message.english[0], message.language))
            else:
                found.append(f"{row['en']} = {row[message.language]}: {message}")
    assert not found, f"{len(found)}\n" + "\n".join(found)
    assert exceptions == EXCEPTIONS, EXCEPTIONS - exceptions


tap.run([
    terms_have_words_in_every_language,
    terms_are_used,
    translations_have_the_words_of_the_glossary,
])
