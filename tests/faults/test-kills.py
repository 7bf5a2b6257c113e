#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever moment the program is killed at, its settings are those before or after a change.

usage: test-kills.py WRITER [TIMES]

What must hold after kill -9, as often as it may happen:
- every profile is whole, as it was before or after the change that was under way;
- a change that was done is there; no other profile is touched;
- an edition of the pack is the one before or after the change; none is ever set aside;
- of an import, which takes over one profile after the other, the first few may be there;
- nothing grows: no file and no setting is left that belongs to nobody.

dconf writes a moment later by a service of its own, so that there the last changes may be missing.
"""

import configparser
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import kills
import tap

WRITER = sys.argv[1]
TIMES = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
ROOT = "io/github/baohao/Baohao"
ID = re.compile("[0-9a-f-]{36}")


class Profiles:
    """What the settings should hold: of each profile the numbers it is made from."""

    def __init__(self) -> None:
        self.numbers: dict[str, tuple[int, int]] = {}
        self.changes = 0

    def change(self, words: list[str], end: list[str] | None) -> list[dict]:
        """Makes a change; returns what may be found where it has not come to its end."""
        verb, *rest = words
        states = [dict(self.numbers)]
        if verb == "put":
            numbers = int(rest[0]), int(rest[1])
            for id_ in rest[2:]:
                self.numbers[id_] = numbers
                states.append(dict(self.numbers))
        elif verb == "use":
            self.numbers[rest[1]] = self.numbers[rest[1]][0], int(rest[0])
        elif verb == "remove":
            del self.numbers[rest[0]]
        elif verb == "restore":
            # What is removed stays so when there is nothing left to undo it.
            states.append({id_: numbers for id_, numbers in self.numbers.items() if id_ != rest[0]})
        elif verb == "duplicate" and end:
            self.numbers[end[0]] = self.numbers[rest[0]]
        return [*states, dict(self.numbers)]

    def follow(self, done: list[str]) -> list[dict]:
        """Goes through what was said; returns what may be found behind it."""
        may = [dict(self.numbers)]
        for line, following in zip(done, [*done[1:], ""]):
            word, *words = line.split()
            if word == "begin":
                end = following.split()[1:] if following else None
                states = self.change(words, end)
                may = states[-1:] if following else states
                self.changes += 1
                self.under_way = words if not following else []
        return may


def read(found: list[str]) -> dict[str, tuple[int, int]]:
    """What a program has found, where all of it is whole."""
    numbers = {}
    for line in found:
        word, *words = line.split()
        assert word == "profile", line
        id_, number, use, state = words
        assert state == "whole", line
        assert id_ not in numbers, line
        numbers[id_] = int(number), int(use)
    return numbers


def is_expected(numbers: dict, may: list[dict], under_way: list[str]) -> bool:
    if numbers in may:
        return True
    # What a copy is called is not known before it is there.
    return under_way[:1] == ["duplicate"] and any(
        {**state, id_: state[under_way[1]]} == numbers
        for state in may for id_ in set(numbers) - set(state))


def owners_of(path: Path) -> list[set[str]]:
    """Whose settings the file holds, and which profiles it lists, and which it will erase."""
    settings = configparser.RawConfigParser(delimiters="=", interpolation=None)
    settings.read(path, encoding="utf-8")
    root = settings[ROOT] if ROOT in settings else {}
    owners = {name.removeprefix(f"{ROOT}/profiles/") for name in settings.sections() if name != ROOT}
    return [owners, *(set(ID.findall(root.get(key, "")))
                      for key in ("profile-ids", "removed-profiles"))]


def survives_with_a_file() -> None:
    """As in a Flatpak."""
    profiles = Profiles()
    profiles.under_way = []
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home, "glib-2.0/settings")

        def check(found: list[str], done: list[str]) -> None:
            may = profiles.follow(done)
            numbers = read(found)
            assert is_expected(numbers, may, profiles.under_way), f"may be {may}"
            profiles.numbers = numbers
            if not folder.exists():
                return
            files = {path.name for path in folder.iterdir()}
            assert files <= {"keyfile", "keyfile.lock", ".keyfile.baohao"}, files
            owners, listed, removed = owners_of(folder / "keyfile")
            assert owners <= listed | removed, f"belongs to nobody: {owners - listed - removed}"
            assert len(removed) <= 1, f"nobody erases {removed}"

        kills.survive([WRITER, "profiles"], TIMES, 1,
                      {**os.environ, "XDG_CONFIG_HOME": home, "GSETTINGS_BACKEND": "keyfile"}, check)
    print(f"# {TIMES} kills survived, {profiles.changes} changes")
    assert profiles.changes > TIMES // 2, profiles.changes


def survives_with_dconf() -> None:
    modules = subprocess.run(["pkg-config", "--variable=giomoduledir", "gio-2.0"],
                             capture_output=True, text=True).stdout.strip()
    if shutil.which("dbus-daemon") is None or not Path(modules, "libdconfsettings.so").exists():
        raise tap.Skip("dconf or a session bus is not here")
    seen: dict[str, tuple[int, int]] = {}
    untouched: dict[str, tuple[int, int]] = {}

    def check(found: list[str], done: list[str]) -> None:
        numbers = read(found)
        assert set(untouched.items()) <= set(numbers.items()), (untouched, numbers)
        if len(numbers) >= 5:
            untouched.update(list(numbers.items())[:3])
        seen.update(numbers)

    def settle() -> None:
        """Until what was asked of the service before the kill is done."""
        time.sleep(0.02)
        subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=ca.desrt.dconf", "/",
                        "org.freedesktop.DBus.Peer.Ping"], env=environment, check=True,
                       stdout=subprocess.DEVNULL)

    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "XDG_CONFIG_HOME": f"{home}/config",
                       "XDG_RUNTIME_DIR": f"{home}/run", "GSETTINGS_BACKEND": "dconf"}
        Path(home, "run").mkdir(0o700)
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"],
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                               env=environment)
        try:
            environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
            kills.survive([WRITER, "profiles"], TIMES // 10, 2, environment, check,
                          longest=0.1, settle=settle)
        finally:
            bus.terminate()
            bus.wait()
    print(f"# {TIMES // 10} kills survived with dconf, {len(seen)} profiles seen")
    assert len(untouched) == 3 and len(seen) > 5, (untouched, seen)


def survives_with_packs() -> None:
    """The next program uses the edition before or after the change that was under way."""
    used: list[str] = []
    files: list[str] = []
    begun = changes = since_done = 0

    def check(found: list[str], done: list[str]) -> None:
        nonlocal begun, changes, since_done
        words = [line.split() for line in done]
        ended = [hash_ for word, hash_ in words if word == "end"]
        may = ended[-1:] or used[-1:]
        if words and words[-1][0] == "begin":
            may = [*may, words[-1][1]]
        assert len(found) == 1 and found[0].startswith("used "), found
        assert not may or found[0].split()[1] in may, f"may be {may}"
        used[:] = [found[0].split()[1]]
        begun += len(words) - len(ended)
        changes += len(ended)
        # The one in use and the one before it; a kill leaves one more at most, until a change is done.
        since_done = 1 if ended else since_done + 1
        assert len(files) <= 2 + since_done, files
        # What the one leaves that found all this.
        files[:] = sorted(path.name for path in folder.iterdir()) if folder.exists() else []

    with tempfile.TemporaryDirectory() as home:
        folder = Path(home, "baohao/packs")
        kills.survive([WRITER, "packs"], TIMES, 3,
                      {**os.environ, "XDG_CONFIG_HOME": home, "GSETTINGS_BACKEND": "keyfile"}, check,
                      longest=0.06)
    print(f"# {TIMES} kills survived, {changes} of {begun} editions taken over")
    assert begun > TIMES // 5 and changes > TIMES // 100, (begun, changes)


tap.run([
    survives_with_packs,
    survives_with_a_file,
    survives_with_dconf,
])
