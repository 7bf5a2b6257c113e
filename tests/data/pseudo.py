# SPDX-License-Identifier: GPL-3.0-or-later
"""A language of no people: every text accented, 40 % longer, and in brackets.

A text on the screen without brackets cannot be translated; one that is cut would be cut in German,
too. The catalogues take the place of Japanese, since a pack has no other languages than its own.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

import catalogue
import templates

LANGUAGE = "ja"
GROWTH = 0.4
OPENING, CLOSING = "[", "]"
ACCENTED = str.maketrans("AEIOUYCDGHKLNRSTWZaeiouycdghjklnrstwz", "ÂÊÎÔÛÝÇĎĜĤĶĻÑŔŠŤŴŽâêîôûýçďĝĥĵķļñŕšťŵž")
# What a program reads, and must find again: placeholders, mnemonics, addresses, markup.
KEPT = re.compile(r"(%(?:\d+\$)?[-+ #0]*\d*(?:\.\d+)?(?:l|z)?[a-zA-Z%]|_[A-Za-z]|https?://\S+|&\w+;|<[^>]+>)")

# Figures with a unit that is the same everywhere, and letters that stand for entries of a legend.
SIGNS = re.compile(r"\d+(?:\.\d+)?(?:GB|MB|kbps)(?![A-Za-z])|(?<![A-Za-z])[A-Z](?![A-Za-z])")


def grow(text: str) -> str:
    """Doubles letters, vowels first, so that words stay words."""
    grown, owed = [], 0.0
    for letter in text:
        grown.append(letter.translate(ACCENTED))
        owed += GROWTH
        if letter.isascii() and letter.isalpha() and owed >= (1 if letter in "aeiouAEIOU" else 2):
            grown.append(letter.lower().translate(ACCENTED))
            owed -= 1
    return "".join(grown)


def pseudo(text: str) -> str:
    """A text in that language; what is around its words stays where it is."""
    before, words, after = re.fullmatch(r"(\s*)(.*?)(\s*)", text, re.S).groups()
    parts = KEPT.split(words)
    parts[::2] = map(grow, parts[::2])
    return before + OPENING + "".join(parts) + CLOSING + after


def quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return '"' + escaped.replace("\n", "\\n") + '"'


def translated(message: catalogue.Message) -> str:
    lines = [] if message.context is None else [f"msgctxt {quote(message.context)}"]
    lines += [f"{name} {quote(text)}" for name, text in zip(("msgid", "msgid_plural"), message.english)]
    name = "msgstr[0]" if len(message.english) > 1 else "msgstr"
    return "\n".join(lines + [f"{name} {quote(pseudo(message.english[-1]))}"])


def write_catalogue(template: Path, path: Path) -> None:
    header = ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
              f'"Language: {LANGUAGE}\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"')
    messages = catalogue.read(template)
    path.write_text("\n\n".join([header, *map(translated, messages)]) + "\n", encoding="utf-8")


def make(source: Path, folder: Path) -> tuple[Path, Path]:
    """Writes both catalogues under a folder; where the programs find that of the interface, and a
    pack that has the other in it."""
    template, po, locales = folder / "fresh.pot", folder / "po", folder / "locales"
    po.mkdir()
    (po / "LINGUAS").write_text(LANGUAGE + "\n", encoding="utf-8")
    templates.write_interface_template(source, template)
    write_catalogue(template, folder / "interface.po")
    messages = locales / LANGUAGE / "LC_MESSAGES"
    messages.mkdir(parents=True)
    run(source, "msgfmt", "--check-format", f"--output-file={messages / 'baohao.mo'}", str(folder / "interface.po"))

    templates.write_pack_template(source, template)
    write_catalogue(template, po / f"{LANGUAGE}.po")
    pack = folder / "pack.json"
    run(source, "tools/pack-build", "--output", str(pack), "--po", str(po), *templates.pack_sources(source))
    return locales, pack


def run(source: Path, *command: str) -> None:
    subprocess.run(command, check=True, cwd=source)


def outside(text: str) -> str:
    """What of a text is in no brackets, and hence was not translated."""
    depth, rest = 0, []
    for letter in text:
        if letter == CLOSING and depth > 0:
            depth -= 1
        elif letter == OPENING:
            depth += 1
            rest.append(" ")
        elif depth == 0:
            rest.append(letter)
    return "".join(rest)


def strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """What a pack says in one language only, with the member that says it: names, ids, addresses."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, list):
        for item in value:
            yield from strings(item, key)
    elif isinstance(value, dict) and not {"en", LANGUAGE} >= value.keys():
        for name, item in value.items():
            # A text in more languages is one that the source has in all of them.
            yield from strings(item, key if "en" in value else name)


def names(pack: object) -> set[str]:
    """What people may read of those, also without the step of a plan that stands behind its name;
    no ids, which would hide words of English."""
    found = {text for key, text in strings(pack)
             if key in ("name", "publisher") or re.search(r"[^a-z0-9._-]", text)}
    return found | {name.partition("（")[0] for name in found}


def members(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(members, value.values()))
    return set().union(*map(members, value)) if isinstance(value, list) else set()


def ids(pack: object) -> set[str]:
    """What stands on command lines: ids, and the names of members, which are in the format."""
    return members(pack) | {text for _, text in strings(pack)} | {"SHA-256"}


def squeeze(text: str) -> str:
    """Without what lines are broken at."""
    return re.sub(r"[-\s]", "", text)


def untranslated(text: str, known: Iterable[str]) -> list[str]:
    """The lines of a text that have Latin letters outside of brackets and of known names, wherever
    a name is broken into lines."""
    rest = outside(text)
    squeezed = squeeze(rest)
    for name in sorted({squeeze(unquote(name)) for name in known} - {""}, key=len, reverse=True):
        if name in squeezed:
            letters = r"[-\s]*".join(map(re.escape, name))
            rest = re.sub(rf"(?<![A-Za-z]){letters}(?![A-Za-z])", " ", rest)
    rest = SIGNS.sub(" ", rest)
    return [line.strip() for line in rest.splitlines() if re.search("[A-Za-z]", line)]
