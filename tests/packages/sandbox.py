# SPDX-License-Identifier: GPL-3.0-or-later
"""Homes of people who use the Flatpak, and the window that runs inside the sandbox."""

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import a11y
from gi.repository import Atspi

ID = "io.github.baohao.Baohao"

# The caller's own, outside of any home here.
PLACES = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


def run(*command: str | Path) -> str:
    """Runs a command that has to succeed; returns what it prints."""
    words = shlex.join(map(str, command))
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert result.returncode == 0, f"{words}: {result.returncode}\n{result.stdout}"
    return result.stdout


class Home:
    """A home folder with a Flatpak installation of its own; the runtimes are the machine's."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.exports = path / ".local/share/flatpak/exports/share"
        self.keyfile = path / ".var/app" / ID / "config/glib-2.0/settings/keyfile"
        self.variables = {
            "HOME": str(path),
            "FLATPAK_USER_DIR": str(path / ".local/share/flatpak"),
            "XDG_DATA_DIRS": f"{self.exports}:/usr/local/share:/usr/share",
        }
        self.flatpak = ["env", *map("=".join, self.variables.items()), "flatpak"]
        # There before a bus is started, which looks there for what it may start itself.
        (self.exports / "dbus-1/services").mkdir(parents=True)

    def move_in(self) -> None:
        """Makes it the home of everything that is started from now on."""
        for place in PLACES:
            os.environ.pop(place, None)
        os.environ.update(self.variables)

    def manage(self, verb: str, *arguments: str | Path) -> str:
        """Has Flatpak do something with the installation."""
        return run(*self.flatpak, verb, "--user", *arguments)

    def command(self, *arguments: str, options: tuple[str, ...] = ()) -> list[str]:
        """The words that start the application inside the sandbox."""
        return [*self.flatpak, "run", *options, ID, *arguments]

    def inside(self, *command: str, options: tuple[str, ...] = ()) -> str:
        """Runs another program inside the application's sandbox; returns what it prints."""
        options = (*options, f"--command={command[0]}")
        result = subprocess.run(self.command(*command[1:], options=options), text=True,
                                stdout=subprocess.PIPE, stderr=sys.stderr, timeout=a11y.PATIENCE)
        assert result.returncode == 0, (command, result.returncode)
        return result.stdout

    def settings(self) -> str:
        return self.keyfile.read_text(encoding="utf-8") if self.keyfile.exists() else ""


def children(process: int) -> list[int]:
    """The processes that a process has started, and theirs."""
    try:
        near = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except FileNotFoundError:
        return []
    return [child for number in near for child in (int(number), *children(int(number)))]


class Window(a11y.Program):
    """The application in its sandbox, where it knows neither its real process nor anybody else.

    It is the only program of the display, by which it is told instead.
    """

    def __init__(self, home: Home, *arguments: str) -> None:
        super().__init__(*home.command(*arguments))

    def _find(self) -> bool:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            root = desktop.get_child_at_index(index)
            if root is not None and root.get_child_count() > 0:
                root.set_cache_mask(Atspi.Cache.NONE)
                self.root = root
        return self.root is not None

    def is_in_front(self) -> bool:
        self._xdotool("search", "--onlyvisible", "--class", "baohao", "windowfocus")
        return self._xdotool("getwindowfocus", "getwindowname") != ""

    def kill(self) -> None:
        """Ends the program itself at once, with no chance to save anything."""
        programs = [process for process in children(self.process.pid)
                    if Path(f"/proc/{process}/comm").read_text(encoding="utf-8") == "baohao\n"]
        assert len(programs) == 1, programs
        os.kill(programs[0], signal.SIGKILL)
        status = self.ended()
        assert status in (-signal.SIGKILL, 128 + signal.SIGKILL), status
        end = time.monotonic() + a11y.PATIENCE
        while Atspi.get_desktop(0).get_child_count() > 0:
            assert time.monotonic() < end, "waited in vain for the program to be forgotten"
            a11y.CONTEXT.iteration(False)
