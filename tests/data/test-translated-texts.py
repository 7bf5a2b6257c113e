#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a translation says is what the English says, in the marks of its own language.

usage: test-translated-texts.py SOURCE_ROOT

Of what a machine can see: placeholders, mnemonics, figures, labels that a phone shows, marks and
spaces. po/exceptions.csv names the few texts in which a check sees something that is right.
"""

import csv
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import catalogue
import tap

PO = Path(sys.argv[1]) / "po"
MESSAGES = catalogue.read_all(PO)
HAN = r"\u3400-\u9fff"
CJK = HAN + r"\u3040-\u30ff々〆ー"

# What stands in an English text for a number, besides digits. In front of a Japanese counter a 1 is
# often no more than an article.
NUMBER_WORDS = {
    0: "zero", 1: "", 2: "two|twice|both|second|Feb",
    3: "three|third|Mar", 4: "four|fourth|Apr", 5: "five|fifth|May", 6: "six|sixth|Jun",
    7: "seven|seventh|week|Jul", 8: "eight|Aug", 9: "nine|Sep", 10: "ten|Oct", 11: "eleven|Nov",
    12: "twelve|Dec",
}
FIGURE = r"\d+(?:,\d{3})*(?:\.\d+)?"
PLACEHOLDER = re.compile(r"%(?:\d+\$)?([-+ #0]*\d*(?:\.\d+)?(?:l|z|G_[A-Z0-9_]+_FORMAT)?[a-zA-Z]|%)")

Fault = Callable[[str, str, str], object]


def exceptions() -> set[tuple[str, str, str]]:
    with open(PO / "exceptions.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(row["reason"] for row in rows), "each exception has a reason"
    return {(row["check"], language, row["english"])
            for row in rows for language in row["languages"].split("|")}


EXCEPTIONS = exceptions()
used_exceptions = set()


def refuse(check: str, fault: Fault, messages: Iterable[catalogue.Message] = ()) -> None:
    """Fails with every text at fault that is no exception."""
    found = []
    for message in messages or MESSAGES:
        for english, words in message.pairs():
            what = fault(english, words, message.language)
            key = (check, message.language, message.english[0])
            if what and key in EXCEPTIONS:
                used_exceptions.add(key)
            elif what:
                found.append(f"{what}: {message}")
    assert not found, f"{len(found)}\n" + "\n".join(found[:20])


def interface() -> list[catalogue.Message]:
    return [message for message in MESSAGES if not message.file.startswith("pack/")]


def keep_their_placeholders() -> None:
    def fault(english: str, words: str, language: str) -> object:
        a, b = (Counter(PLACEHOLDER.findall(text)) for text in (english, words))
        return (a - b) + (b - a)

    # What a day is made of has an order of its own in each language.
    refuse("placeholders", fault, [m for m in interface() if m.context not in ("day", "month")])


def keep_their_mnemonics() -> None:
    """As “保存(_S)”: the same letter. The tags of languages have none."""
    def fault(english: str, words: str, language: str) -> object:
        wanted, found = (re.findall(r"_([A-Z])", re.sub("[a-z]{2}_[A-Z]{2}", "", text).upper())
                         for text in (english, words))
        return wanted != found and f"{wanted} {found}"

    refuse("mnemonics", fault, interface())


def english_figures(text: str) -> set[float]:
    return {round(float(number.replace(",", "")) * (1e6 if million else 1), 4)
            for number, million in re.findall(f"({FIGURE})( million)?", text)}


def translated_figures(text: str) -> set[float]:
    """“2億2764万” is one number."""
    found = set()
    text = re.sub(r"%\d+\$", "%", text).translate(str.maketrans("萬億", "万亿"))
    for parts in re.findall(f"(?:({FIGURE}) ?亿)?(?:({FIGURE}) ?万)?({FIGURE})?", text):
        if any(parts):
            numbers = [float(part.replace(",", "") or 0) for part in parts]
            found.add(round(numbers[0] * 1e8 + numbers[1] * 1e4 + numbers[2], 4))
    return found


def say_the_same_figures() -> None:
    def fault(english: str, words: str, language: str) -> object:
        # A name that Japanese writes without its figure.
        english = english.replace("7-Eleven", "").replace("７", "7")
        words = words.replace("7-Eleven", "")
        here, there = english_figures(english), translated_figures(words)
        added = {number for number in there - here
                 if not re.search(rf"\b({NUMBER_WORDS.get(number, '$.')})", english, re.I)}
        return (here - there) | added

    refuse("figures", fault)


def quote_what_the_phone_shows() -> None:
    def fault(english: str, words: str, language: str) -> object:
        labels = re.findall(f"[“「]([^”」]*[{HAN}][^”」]*)[”」]", english)
        return [label for label in labels if label not in words]

    refuse("labels", fault)


def without_placeholders(text: str) -> str:
    return PLACEHOLDER.sub("\0", text)


def have_marks_of_their_language() -> None:
    slips = {
        "half-width mark": rf"[{CJK}][,;:!?]|[,;:!?] ?[{CJK}]|[{CJK}]\.(?:\s|$)",
        "half-width parenthesis": rf"\([^()]*[{CJK}][^()]*\)|[{CJK}]\((?!_\w\))|(?<!_\w)\)[{CJK}]",
        "full-width letter or digit": r"[０-９Ａ-Ｚａ-ｚ]",
        "space beside a full-width mark": r"[，。：；、（）「」！？] | [，。：；、（）「」！？]",
        "two spaces": r"  ",
        "three dots": r"\.\.\.",
    }
    def fault(english: str, words: str, language: str) -> object:
        return [slip for slip, pattern in slips.items()
                if re.search(pattern, words) and not re.search(pattern, english)]

    # Lists of keywords are for machines.
    refuse("marks", fault, [m for m in MESSAGES if m.english[0].count(";") < 4])


def without_markup(words: str) -> str:
    return re.sub(r"<[^<>]*>", "", words)


def quote_as_their_language_does() -> None:
    wrong = {"zh_CN": "[「」『』\"']", "zh_TW": "[“”‘’\"']", "ja": "[“”‘’\"']"}

    def fault(english: str, words: str, language: str) -> object:
        return re.findall(wrong[language], without_markup(words))

    refuse("quotes", fault)


def ends(text: str) -> str:
    """What kind of a sentence it is; quotation marks and a note in parentheses aside."""
    text = re.sub(r"[”」\"）)]+$", "", text.rstrip())
    return {".": ".", "。": ".", "?": "?", "？": "?", "!": "!", "！": "!", "…": "…"}.get(text[-1:], "")


def end_as_the_english_ends() -> None:
    def fault(english: str, words: str, language: str) -> object:
        endings = {ends(words), ends(re.sub(r"（[^（）]*）$", "", words)),
                   ends(re.sub(r"\(_\w\)$", "", words))}
        return ends(english) not in endings and f"{ends(english)!r} {endings}"

    refuse("ends", fault)


def space_latin_as_their_language_does() -> None:
    """Chinese has a space between Han and Latin, Japanese has none; names stay as they are."""
    beside = rf"[{CJK}]{{}}[A-Za-z0-9]|[A-Za-z0-9]{{}}[{CJK}]"

    def fault(english: str, words: str, language: str) -> object:
        found = re.findall(beside.replace("{}", " " if language == "ja" else ""),
                           without_placeholders(without_markup(words)))
        return [pair for pair in found if pair not in english]

    refuse("spaces", fault, [m for m in MESSAGES if m.english[0].count("\n") < 2])


def have_lists_of_keywords() -> None:
    def fault(english: str, words: str, language: str) -> object:
        return not re.fullmatch(r"(?:[^;\s][^;]*;){5,}", words)

    lists = [m for m in interface() if m.english[0].count(";") > 3 and m.english[0].endswith(";")]
    assert lists
    refuse("keywords", fault, lists)


def need_every_exception() -> None:
    mine = {key for key in EXCEPTIONS if key[0] != "glossary"}
    assert mine == used_exceptions, sorted(mine - used_exceptions)


tap.run([
    keep_their_placeholders,
    keep_their_mnemonics,
    say_the_same_figures,
    quote_what_the_phone_shows,
    have_marks_of_their_language,
    quote_as_their_language_does,
    end_as_the_english_ends,
    space_latin_as_their_language_does,
    have_lists_of_keywords,
    need_every_exception,
])
