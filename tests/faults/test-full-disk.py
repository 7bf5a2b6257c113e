#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command line writes onto a disk that is full, or that cannot be written.

usage: test-full-disk.py BAOHAOCTL EXAMPLES

What must hold: the exit status is 2 and the message names the file or says what the matter is; the
file that was there stays whole, and nothing is left beside it; the settings stay as they were. The
disk is a small one in memory, in a name space of our own.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

BAOHAOCTL, EXAMPLES = (str(Path(path).resolve()) for path in sys.argv[1:3])
OWN = ["unshare", "--user", "--map-root-user", "--mount"]

# How a folder becomes one on which nothing more can be written.
FULL = 'mount -t tmpfs -o size=64k disk "$0" && {prepare} && head -c 1M /dev/zero >"$0/filler"'
READ_ONLY = ('mount -t tmpfs -o size=64k disk "$0" && {prepare} && mount -o remount,ro "$0"')

ID = "0f8fad5b-d9cb-469f-a165-70867728950e"
PROFILES = {"baohao-profiles": 1, "profiles": [{"id": ID, "label": "Lin", "plan": "povo2-base"}]}
SETTINGS = "[io/github/baohao/Baohao]\nprofile-ids=['11111111-1111-4111-8111-111111111111']\n"

scratch = tempfile.TemporaryDirectory()
facts = Path(scratch.name, "facts.json")
profiles = Path(scratch.name, "profiles.json")

# What is written, and by what.
WRITERS = {
    "sheet.pdf": ["sheet", "--facts", facts, "--output", "sheet.pdf"],
    "chart.png": ["chart", "cost", "povo2-base", "--output", "chart.png"],
    "dates.ics": ["deadlines", "--plan", "povo2-base", "--last-top-up", "2026-11-01", "--ics",
                  "--output", "dates.ics"],
    "people.json": ["profiles", "export", "--output", "people.json"],
}


def on_disk(kind: str, prepare: str, command: list[object]) -> tuple[int, str, str]:
    """Runs a command in a folder of such a disk; returns status, messages and what is there then."""
    place = Path(scratch.name, "disk")
    place.mkdir(exist_ok=True)
    (Path(scratch.name, "there")).unlink(missing_ok=True)
    script = (kind.format(prepare=prepare) +
              ' 2>/dev/null; cd "$0"; export XDG_CONFIG_HOME="$0"; "$@"; status=$?; '
              'tail -vn +1 $(find . -type f ! -name filler | sort) >../there; exit $status')
    result = subprocess.run(
        [*OWN, "sh", "-c", script, place, BAOHAOCTL, *command], capture_output=True,
        env={**os.environ, "GSETTINGS_BACKEND": "keyfile", "LANGUAGE": "en"})
    there = Path(scratch.name, "there").read_text(encoding="utf-8")
    return result.returncode, result.stderr.decode(), there


def keeps_the_old_file(kind: str, reason: str) -> None:
    for name, command in WRITERS.items():
        status, message, there = on_disk(kind, f'echo old >"$0/{name}"', command)
        assert status == 2, (name, status, message)
        assert name in message and reason in message, message
        assert there == f"==> ./{name} <==\nold\n", (name, there)


def keeps_the_settings(kind: str, reason: str) -> None:
    prepare = f'mkdir -p "$0/glib-2.0/settings" && cp "{scratch.name}/keyfile" "$0/glib-2.0/settings"'
    Path(scratch.name, "keyfile").write_text(SETTINGS, encoding="utf-8")
    status, message, there = on_disk(kind, prepare, ["profiles", "import", profiles])
    assert status == 2, (status, message)
    assert reason in message, message
    assert f"==> ./glib-2.0/settings/keyfile <==\n{SETTINGS}" in there, there
    assert ".baohao" not in there, there


def a_full_disk_keeps_the_old_file() -> None:
    keeps_the_old_file(FULL, "No space left on device")


def a_full_disk_keeps_the_settings() -> None:
    keeps_the_settings(FULL, "No space left on device")


def a_read_only_disk_keeps_the_old_file() -> None:
    keeps_the_old_file(READ_ONLY, "Read-only file system")


def a_read_only_disk_keeps_the_settings() -> None:
    keeps_the_settings(READ_ONLY, "Read-only file system")


def a_full_pipe_is_noticed() -> None:
    with open("/dev/full", "wb") as full:
        for verb in (["plans", "--csv"], ["plans", "--json"]):
            result = subprocess.run([BAOHAOCTL, *verb], stdout=full, stderr=subprocess.PIPE)
            assert result.returncode == 2, result


if subprocess.run([*OWN, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True).returncode != 0:
    print("1..0 # SKIP no name space may be made here")
    sys.exit(0)
facts.write_text(json.dumps(json.loads(Path(EXAMPLES).read_text(encoding="utf-8"))[0]["facts"]),
                 encoding="utf-8")
profiles.write_text(json.dumps(PROFILES), encoding="utf-8")
tap.run([
    a_full_disk_keeps_the_old_file,
    a_full_disk_keeps_the_settings,
    a_read_only_disk_keeps_the_old_file,
    a_read_only_disk_keeps_the_settings,
    a_full_pipe_is_noticed,
])
