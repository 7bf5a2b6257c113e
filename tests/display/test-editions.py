#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes an edition of the facts over from a file, as a person does, and lets it break later.

usage: test-editions.py PROGRAM PACK
"""

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import a11y
import tap
from gi.repository import Atspi, GLib

PROGRAM, PACK = sys.argv[1:]
SOUND = json.loads(Path(PACK).read_text(encoding="utf-8"))
PERSON = "0f8fad5b-d9cb-469f-a165-70867728950e"
NEWER, OLDER = "2097-12-01", "2020-02-02"

HOME = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
CONFIG = Path(HOME.name, "config")
PACKS = CONFIG / "baohao/packs"


def write_settings() -> None:
    """One person with a line, whose verdicts an edition can turn."""
    keyfile = CONFIG / "glib-2.0/settings/keyfile"
    keyfile.parent.mkdir(parents=True)
    keyfile.write_text("[io/github/baohao/Baohao]\n"
                       f"profile-ids=['{PERSON}']\n"
                       f"[io/github/baohao/Baohao/profiles/{PERSON}]\n"
                       "label='Lin'\n"
                       "answers={'net.data': ['good'], 'line.state': ['active'], "
                       "'person.place': ['japan'], 'person.document': ['mainland-id'], "
                       "'wechat.account': ['plus86'], 'wechat.old-number': ['reachable'], "
                       "'card.issued': ['mainland']}\n"
                       "plan='povo2-base'\n", encoding="utf-8")


def make_edition(day: str) -> Path:
    """A file in which good data no longer does, and a carrier has another name."""
    pack = json.loads(json.dumps(SOUND))
    pack["edition"] = day
    next(r for r in pack["requirements"] if r["id"] == "reg-net")["require"]["in"] = ["weak"]
    next(b for b in pack["brands"] if b["id"] == "povo")["name"] = {"en": "Renamed Carrier"}
    path = Path(HOME.name, f"{day}.json")
    path.write_text(json.dumps(pack, ensure_ascii=False), encoding="utf-8")
    return path


running: list[a11y.Program] = []


def start(*arguments: object) -> a11y.Program:
    """Starts the program; what a check that failed has left of it is gone then."""
    for program in running:
        program.process.kill()
        program.process.wait()
    program = a11y.Program(PROGRAM, "--today=2097-12-10", *map(str, arguments))
    running[:] = [program]
    return program


def nodes(node: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from nodes(child)


def says(program: a11y.Program, *words: str) -> bool:
    """Whether each of them stands somewhere in the program's windows."""
    try:
        said = "\n".join(node.get_name() or "" for node in nodes(program.root))
    except GLib.Error:
        return False  # what is being looked at has just gone
    return all(word in said for word in words)


def quit(program: a11y.Program) -> None:
    program.wait("the window", program.is_in_front)
    program.press("ctrl+q")
    assert program.ended() == 0


def accept(program: a11y.Program, label: str) -> None:
    """Presses the button; GTK 4.8 says a mnemonic twice."""
    program.wait("the dialog", program.is_in_front)
    program.go_to("Tab", label, f"_{label} {label}")
    program.press("space")


def hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def kept() -> list[str]:
    return sorted(path.name for path in PACKS.glob("*")) if PACKS.is_dir() else []


def shows_what_a_file_would_change() -> None:
    program = start(make_edition(NEWER))
    program.wait("the preview", lambda: says(program, "New Edition", NEWER, "9 days ago"))
    program.wait("what turns", lambda: says(program, "Verdicts That Change", "→ No"))
    assert says(program, "Brands", "Rules", "1 changed", "It is newer than the one in use.")
    digits = hash_of(make_edition(NEWER))
    assert says(program, digits), "the fingerprint is not the one that sha256sum prints"
    program.wait("the dialog", program.is_in_front)
    program.press("Escape")
    program.wait("the end of the preview", lambda: not says(program, "New Edition"))
    quit(program)
    assert kept() == []


def uses_it_at_once_and_after_a_restart() -> None:
    path = make_edition(NEWER)
    program = start(path)
    program.wait("the preview", lambda: says(program, "Verdicts That Change"))
    accept(program, "Use")
    program.wait("its words", lambda: says(program, "Renamed Carrier"))
    assert kept() == [f"{NEWER}.{hash_of(path)}.json"]
    assert (PACKS / kept()[0]).read_bytes() == path.read_bytes()
    quit(program)
    program = start()
    program.wait("its words", lambda: says(program, "Renamed Carrier"))
    quit(program)


def an_older_one_is_not_suggested() -> None:
    program = start(make_edition(OLDER))
    program.wait("the preview", lambda: says(program, "It is older than the one in use"))
    assert says(program, "Use All the Same")
    program.wait("the dialog", program.is_in_front)
    program.press("Escape")
    program.wait("the end of the preview", lambda: not says(program, "New Edition"))
    quit(program)
    assert len(kept()) == 1


def goes_back_to_what_came_along() -> None:
    program = start()
    program.move("F10")
    program.press("e")  # GTK 4.18 does not say what the items of a menu are called
    program.wait("the editions", lambda: says(program, "Came with the program", "From a file"))
    program.wait("the dialog", program.is_in_front)
    program.seek("Tab", lambda: program.name().startswith(SOUND["edition"]), "the program's own")
    program.press("Return")
    program.wait("the preview", lambda: says(program, "It is older than the one in use"))
    accept(program, "Use All the Same")
    program.wait("it", lambda: says(program, "povo2.0") and not says(program, "Renamed Carrier"))
    quit(program)
    program = start()
    program.wait("the plans", lambda: says(program, "povo2.0"))
    assert not says(program, "Renamed Carrier")
    quit(program)


def a_bad_file_changes_nothing() -> None:
    path = Path(HOME.name, "bad.json")
    for content, heading in [('{"format": 1}', "Nothing Was Changed"), ("", "Nothing Was Changed"),
                             ("{", "Nothing Was Changed"),
                             ('{"baohao-profiles": 2}', "Nothing Was Imported")]:
        path.write_text(content, encoding="utf-8")
        before = kept()
        program = start(path)
        program.wait(f"the refusal of {content!r}",
                     lambda: says(program, heading, "“bad.json” cannot be read: "))
        program.wait("the message", program.is_in_front)
        program.press("Escape")
        program.wait("its end", lambda: not says(program, "cannot be read"))
        quit(program)
        assert kept() == before


def one_that_breaks_later_is_set_aside() -> None:
    program = start(make_edition(NEWER))
    program.wait("the preview", lambda: says(program, "Verdicts That Change"))
    accept(program, "Use")
    program.wait("the new edition", lambda: says(program, "Renamed Carrier"))
    quit(program)
    broken = PACKS / kept()[0]
    broken.write_bytes(broken.read_bytes()[:100000])
    program = start()
    program.wait("the message", lambda: says(program, "Edition Set Aside", NEWER))
    assert says(program, "povo2.0") and not says(program, "Renamed Carrier")
    program.wait("the message", program.is_in_front)
    program.press("Escape")
    quit(program)
    assert kept() == [broken.name + ".set-aside"]
    program = start()
    program.wait("the plans", lambda: says(program, "povo2.0"))
    assert not says(program, "Set Aside")
    quit(program)


write_settings()
a11y.start_desktop()
os.environ.update(XDG_CONFIG_HOME=str(CONFIG), GSETTINGS_BACKEND="keyfile")
tap.run([
    shows_what_a_file_would_change,
    uses_it_at_once_and_after_a_restart,
    an_older_one_is_not_suggested,
    goes_back_to_what_came_along,
    a_bad_file_changes_nothing,
    one_that_breaks_later_is_set_aside,
])
