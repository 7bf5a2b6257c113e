#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window where something around it is missing.

usage: test-starts.py BAOHAO BAOHAOCTL WRITER

What must hold: it starts, works and ends with status 0, and says nothing critical.
- No session bus: settings in a file are kept, and nothing is told. dconf cannot write without one,
  so that it is told once, and what dconf holds is shown, used and left as it is.
- A home that cannot be written: it is told once, and everything works until the window is closed.
- Two at once, which without a bus know nothing of each other: both keep what both make.
- No fonts for Chinese: every view is drawn, in Chinese.
- A display that goes away: the program ends by itself, not with status 0 and not by a crash, and
  what was changed before is kept.
"""

import atexit
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import a11y
import tap
from gi.repository import Atspi

BAOHAO, BAOHAOCTL, WRITER = (str(Path(path).resolve()) for path in sys.argv[1:4])
# GTK 4.8 speaks to assistive technology over the bus it does not have, when it is told where.
NO_BUS = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere/bus", "GTK_A11Y": "none",
          "GSETTINGS_BACKEND": "keyfile"}
ID = "0f8fad5b-d9cb-469f-a165-70867728950{}"
LOST = "will be lost when Baohao is closed"
READ_ONLY = ["unshare", "--user", "--map-current-user", "--keep-caps", "--mount", "sh", "-c",
             'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"']

scratch = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)


def new_home(name: str) -> Path:
    home = Path(scratch.name, name)
    (home / "config/gtk-4.0").mkdir(parents=True)
    (home / "config/gtk-4.0/settings.ini").write_text(
        "[Settings]\ngtk-enable-animations=0\ngtk-decoration-layout=menu:\n", encoding="ascii")
    return home


def settings_of(home: Path) -> str:
    path = home / "config/glib-2.0/settings/keyfile"
    return path.read_text(encoding="utf-8") if path.exists() else ""


def environment_of(home: Path, more: dict[str, str]) -> dict[str, str]:
    return {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": f"{home}/config", **more}


def assert_calm(log: Path) -> None:
    said = log.read_text(encoding="utf-8")
    for word in ("CRITICAL", "ERROR", "Segmentation", "Aborted"):
        assert word not in said, said


def add_profile(home: Path, number: int, more: dict[str, str], *wrapper: str) -> None:
    """Somebody with a plan, as from a file."""
    people = home / "people.json"
    people.write_text(json.dumps({"baohao-profiles": 1, "profiles": [
        {"id": ID.format(number), "label": "Somebody", "plan": "povo2-base"}]}), encoding="utf-8")
    subprocess.run([*wrapper, BAOHAOCTL, "profiles", "import", people], check=True,
                   env=environment_of(home, more), stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)


def wait(what: str, condition: Callable[[], object]) -> None:
    end = time.monotonic() + a11y.PATIENCE
    while not condition():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.05)


class SilentWindow:
    """A window that can be typed into, and tells nobody what it shows."""

    def __init__(self, home: Path, more: dict[str, str]) -> None:
        self.log = home.parent / f"{home.name}.log"
        with open(self.log, "a", encoding="utf-8") as log:
            self.process = subprocess.Popen([BAOHAO, "--today=2026-11-22"], stderr=log,
                                            env=environment_of(home, more))
        atexit.register(self.process.kill)
        wait("the window", self.find)

    def find(self) -> str:
        assert self.process.poll() is None, self.process.returncode
        return xdotool("search", "--onlyvisible", "--pid", str(self.process.pid))

    def press(self, key: str) -> None:
        xdotool("windowfocus", "--sync", self.find().split()[-1])
        xdotool("key", key)

    def close(self) -> None:
        self.press("ctrl+q")
        status = self.process.wait(a11y.PATIENCE)
        assert status == 0, (status, self.log.read_text(encoding="utf-8"))
        assert_calm(self.log)


def xdotool(*arguments: str) -> str:
    return subprocess.run(["xdotool", *arguments], capture_output=True, text=True,
                          timeout=a11y.PATIENCE).stdout.strip()


class Window(a11y.Program):
    """A window with an environment of its own; what it prints goes into a file."""

    def __init__(self, home: Path, more: dict[str, str], *wrapper: str) -> None:
        self.log = home.parent / f"{home.name}.log"
        before, errors = dict(os.environ), os.dup(2)
        os.environ.update(environment_of(home, more))
        with open(self.log, "a", encoding="utf-8") as log:
            os.dup2(log.fileno(), 2)
        try:
            super().__init__(*wrapper, BAOHAO, "--today=2026-11-22")
        finally:
            os.dup2(errors, 2)
            os.close(errors)
            os.environ.clear()
            os.environ.update(before)

    def says(self, words: str) -> bool:
        nodes = [self.root]
        for node in nodes:
            try:
                if words in (node.get_name() or ""):
                    return True
                nodes += [node.get_child_at_index(i) for i in range(node.get_child_count())]
            except (AttributeError, a11y.GLib.Error):
                continue  # it has gone meanwhile
        return False

    def make_profile(self) -> None:
        self.go_to("Tab", "None of these")
        self.move("Return")

    def answer(self) -> None:
        """The first question there is."""
        self.press("alt+2")
        self.seek("Tab", lambda: self.role() == Atspi.Role.RADIO_BUTTON, "question")
        self.move("Return")

    def show_views(self) -> None:
        for view in "1234":
            self.press(f"alt+{view}")
            self.root.get_child_count()

    def close(self) -> None:
        self.press("ctrl+q")
        status = self.ended()
        assert status == 0, (status, self.log.read_text(encoding="utf-8"))
        assert_calm(self.log)


def without_a_bus() -> None:
    home = new_home("no-bus")
    add_profile(home, 0, NO_BUS)
    for view, name in (("4", "handbook"), ("2", "check")):
        window = SilentWindow(home, NO_BUS)
        window.press(f"alt+{view}")
        wait("the view to be kept", lambda: f"view='{name}'" in settings_of(home))
        window.close()
    assert ID.format(0) in settings_of(home)


def without_a_bus_for_dconf() -> None:
    home = new_home("dconf")
    add_profile(home, 0, {"GSETTINGS_BACKEND": "dconf"}, "dbus-run-session", "--")
    database = home / "config/dconf/user"
    if not database.exists():
        raise tap.Skip("dconf is not here")
    before = database.read_bytes()
    more = {**NO_BUS, "GSETTINGS_BACKEND": "dconf"}
    window = SilentWindow(home, more)
    for view in "1234":
        window.press(f"alt+{view}")
    window.close()
    assert database.read_bytes() == before
    # What the window tells then: see test-window.c.
    with subprocess.Popen([WRITER, "profiles", "1"], stdout=subprocess.PIPE, text=True,
                          env=environment_of(home, more)) as writer:
        said = [writer.stdout.readline() for _ in range(2)]
        writer.kill()
    assert said[0].startswith(f"profile {ID.format(0)} "), said
    assert said[1].startswith("problem "), said


def with_a_home_that_cannot_be_written() -> None:
    home = new_home("read-only")
    if subprocess.run([*READ_ONLY, home, "true"], capture_output=True).returncode != 0:
        raise tap.Skip("no name space may be made here")
    for backend in ("keyfile", "dconf"):
        window = Window(home, {"GSETTINGS_BACKEND": backend}, *READ_ONLY, str(home))
        window.wait("it to be told", lambda: window.says(LOST))
        window.make_profile()
        window.answer()
        window.show_views()
        window.close()
        assert settings_of(home) == ""


def two_at_once() -> None:
    home = new_home("two")
    add_profile(home, 0, NO_BUS)
    windows = [SilentWindow(home, NO_BUS) for _ in range(2)]
    for number, (view, name) in enumerate(
            [("2", "check"), ("4", "handbook"), ("3", "guides"), ("1", "plans")], 1):
        # A third program writes, and a window that may not have heard of it yet.
        add_profile(home, number, NO_BUS)
        windows[number % 2].press(f"alt+{view}")
        wait("the view to be kept", lambda: f"view='{name}'" in settings_of(home))
    ids = next(line for line in settings_of(home).splitlines() if line.startswith("profile-ids="))
    assert all(ID.format(number) in ids for number in range(5)), ids
    assert settings_of(home).count("label='Somebody'") == 5, settings_of(home)
    for window in windows:
        window.close()


def without_fonts_for_chinese() -> None:
    home = new_home("fonts")
    fonts = subprocess.run(["fc-list", ":family=Cantarell", "file"], capture_output=True,
                           text=True).stdout.split(":")[0].strip()
    if not fonts:
        raise tap.Skip("Cantarell is not here")
    (home / "font").mkdir()
    (home / "font" / Path(fonts).name).symlink_to(fonts)
    (home / "fonts.conf").write_text(
        f"<fontconfig><dir>{home}/font</dir><cachedir>{home}/cache</cachedir></fontconfig>",
        encoding="utf-8")
    found = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True,
                           env={**os.environ, "FONTCONFIG_FILE": f"{home}/fonts.conf"}).stdout
    assert not found, found
    window = Window(home, {"FONTCONFIG_FILE": f"{home}/fonts.conf", "LANGUAGE": "zh_CN",
                           "GSETTINGS_BACKEND": "memory"})
    window.move("Tab")
    window.seek("Tab", lambda: any(ord(letter) > 0x4e00 for letter in window.name()), "Chinese")
    window.show_views()
    window.close()


def a_display_that_goes_away() -> None:
    home = new_home("display")
    reader, writer = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-noreset", "-nolisten", "tcp"],
                              pass_fds=[writer], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    with open(reader, encoding="ascii") as lines:
        display = ":" + lines.readline().strip()
    window, before = None, os.environ["DISPLAY"]
    try:
        os.environ["DISPLAY"] = display  # for the keys, too
        window = Window(home, {"DISPLAY": display, "GSETTINGS_BACKEND": "keyfile"})
        window.make_profile()
        window.press("alt+3")
        window.wait("the view to be kept", lambda: "view='guides'" in settings_of(home))
    finally:
        os.environ["DISPLAY"] = before
        server.send_signal(signal.SIGKILL)
        server.wait()
    status = window.process.wait(a11y.PATIENCE)
    assert status > 0, status  # a signal would be negative
    assert_calm(window.log)
    assert "profile-ids=['" in settings_of(home)


a11y.start_desktop()
tap.run([
    without_a_bus,
    without_a_bus_for_dconf,
    with_a_home_that_cannot_be_written,
    two_at_once,
    without_fonts_for_chinese,
    a_display_that_goes_away,
])
