# SPDX-License-Identifier: GPL-3.0-or-later
"""Profiles in the settings: listed, exported, and imported on another machine."""

import json
import os
import stat
import tempfile
from pathlib import Path

from ctl import BAD_DATA, DONE, WRONG_USE, named, refuses_at, report, run

LIN, WANG = "0f8fad5b-d9cb-469f-a165-70867728950e", "7c9e6679-7425-40de-944b-e07fc1f90ae7"
DOCUMENT = {
    "baohao-profiles": 1,
    "profiles": [
        {"id": LIN, "label": "李さん", "answers": {"future.fact": ["x"], "line.state": ["active"]},
         "plan": "povo2-base", "leaving": "2027-03-31", "use-months": 24, "use-gb": 0.1, "pets": [{"cat": 1.5}]},
        {"id": WANG, "label": "Wang"},
    ],
}


class Machine:
    """Settings of their own, in a file, as a Flatpak has them."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.file = Path(folder) / "glib-2.0" / "settings" / "keyfile"

    def run(self, *arguments: str, stdin: bytes = b"", **variables: str) -> tuple[int, str, str]:
        process = run("profiles", *arguments, stdin=stdin, GSETTINGS_BACKEND="keyfile",
                      XDG_CONFIG_HOME=self.folder, **variables)
        return process.returncode, process.stdout.decode(), process.stderr.decode()

    def done(self, *arguments: str, document: object = None) -> str:
        stdin = b"" if document is None else json.dumps(document).encode()
        status, out, err = self.run(*arguments, stdin=stdin)
        assert (status, err) == (DONE, ""), (arguments, status, err)
        return out

    def settings(self) -> bytes:
        return self.file.read_bytes() if self.file.exists() else b""


def with_machine(check):
    def checked() -> None:
        with tempfile.TemporaryDirectory() as folder:
            check(Machine(folder))
    checked.__name__ = check.__name__
    return checked


def changed(**members: object) -> dict:
    return {**DOCUMENT, "profiles": [{**DOCUMENT["profiles"][0], **members}, DOCUMENT["profiles"][1]]}


@with_machine
def nothing_is_there_at_first(here: Machine) -> None:
    assert here.done("list") == "There is no profile.\n"
    assert json.loads(here.done("list", "--json")) == {"profiles": []}
    assert json.loads(here.done("export")) == {"baohao-profiles": 1, "profiles": []}
    assert here.settings() == b""


@with_machine
def what_goes_in_comes_out(here: Machine) -> None:
    text = here.done("import", "-", document=DOCUMENT)
    assert f"{LIN}  李さん  added  New: 2 answers, plan, 1 date" in text, text
    assert json.loads(here.done("export")) == DOCUMENT
    assert json.loads(here.done("export", WANG))["profiles"] == DOCUMENT["profiles"][1:]
    listed = json.loads(here.done("list", "--json"))["profiles"]
    assert [(one["id"], one["label"], one["current"]) for one in listed] == [
        (LIN, "李さん", True), (WANG, "Wang", False)]
    assert listed[0]["holds"] == {"answers": 2, "plan": 1, "dates": 1, "use": 2, "other": 1}, listed
    assert here.done("list").startswith(f"*  {LIN}  李さん  2 answers, plan"), here.done("list")


@with_machine
def an_export_is_for_its_owner(here: Machine) -> None:
    here.done("import", "-", document=DOCUMENT)
    path = Path(here.folder) / "out.json"
    assert here.done("export", "--output", str(path)) == ""
    assert json.loads(path.read_text()) == DOCUMENT
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with tempfile.TemporaryDirectory() as folder:
        there = Machine(folder)
        there.done("import", str(path))
        assert there.done("export") == here.done("export")


@with_machine
def a_dry_run_writes_nothing(here: Machine) -> None:
    assert "would be added" in here.done("import", "-", "--dry-run", document=DOCUMENT)
    assert here.settings() == b""
    here.done("import", "-", document=DOCUMENT)
    before = here.settings()
    text = here.done("import", "-", "--dry-run", "--replace", document=changed(plan="x"))
    assert "would be replaced  Here already; different: plan" in text, text
    assert here.settings() == before


@with_machine
def what_is_there_is_replaced_only_when_asked(here: Machine) -> None:
    here.done("import", "-", document=DOCUMENT)
    before = here.settings()
    new = changed(plan="linemo-best-3gb", answers={})
    del new["profiles"][0]["answers"]
    text = here.done("import", "-", document=new)
    assert "left as it is  Here already; different: 2 answers, plan" in text and "--replace" in text, text
    assert here.settings() == before
    outcome = json.loads(here.done("import", "-", "--replace", "--json", document=new))["profiles"]
    assert [(one["state"], one["imported"]) for one in outcome] == [("different", True), ("same", False)]
    assert outcome[0]["differs"] == {"answers": 2, "plan": 1}
    assert json.loads(here.done("export")) == new
    before = here.settings()
    here.done("import", "-", "--replace", document=new)
    assert here.settings() == before


@with_machine
def bad_files_change_nothing(here: Machine) -> None:
    here.done("import", "-", document=DOCUMENT)
    before = here.settings()
    bad = [
        ("", {"profiles": []}),
        ("/baohao-profiles", {**DOCUMENT, "baohao-profiles": 2}),
        ("/profiles/0/label", changed(label="turned \u202e over")),
        ("/profiles/0/leaving", changed(leaving="2027-02-29")),
        ("/profiles/0/use-months", changed(**{"use-months": 61})),
        # Who comes first is not taken over when who comes second is bad.
        ("/profiles/1/id", {**DOCUMENT, "profiles": [
            {"id": "16fd2706-8baf-433b-82eb-8c7fada847da"}, {"id": "nobody"}]}),
    ]
    for pointer, document in bad:
        for option in ["--dry-run", "--replace", "--json"]:
            status, out, err = here.run("import", "-", option, stdin=json.dumps(document).encode())
            assert (status, out) == (BAD_DATA, ""), (pointer, status, out)
            refuses_at("-", pointer, err)
            assert here.settings() == before, pointer
    for stdin in [b"", b"\xff", b" " * 2_000_000, b"[" * 5000, os.urandom(5000)]:
        assert here.run("import", "-", stdin=stdin)[0] == BAD_DATA
        assert here.settings() == before


@with_machine
def settings_need_a_schema(here: Machine) -> None:
    for action in [["list"], ["export"], ["import", "-"]]:
        status, out, err = here.run(*action, GSETTINGS_SCHEMA_DIR="/nowhere", XDG_DATA_DIRS="/nowhere")
        assert (status, out) == (WRONG_USE, ""), (action, status)
        assert "io.github.baohao.Baohao" in err, err


report(named(
    nothing_is_there_at_first,
    what_goes_in_comes_out,
    an_export_is_for_its_owner,
    a_dry_run_writes_nothing,
    what_is_there_is_replaced_only_when_asked,
    bad_files_change_nothing,
    settings_need_a_schema,
))
