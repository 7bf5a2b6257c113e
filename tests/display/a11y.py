# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses a program as a blind person does: by the keyboard, and by what it says to a screen reader.

It runs on a display and a session bus of its own, so that no key can go astray.
"""

import atexit
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

# libatspi warns of what a program has not yet made known, which must not end the test itself.
G_DEBUG = os.environ.pop("G_DEBUG", "")

# Seconds for what takes milliseconds.
PATIENCE = 20

# What is settled takes a frame or two; seconds for each.
FRAMES, FRAME = 50, 0.02

# What a widget is called that nobody has named.
CLASS_NAME = re.compile(r"(Gtk|Adw|Bh)[A-Z]\w+")


def skip(reason: object) -> None:
    """Ends the test as skipped."""
    print(f"1..0 # SKIP {reason}")
    sys.exit(0)


try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, Gio, GLib
except (ImportError, ValueError) as error:
    skip(error)

CONTEXT = GLib.MainContext.default()


def start_server(*command: str) -> str:
    """Starts a server that ends with the test; returns what it writes to the descriptor “{}”."""
    reader, writer = os.pipe()
    try:
        server = subprocess.Popen([part.format(writer) for part in command], pass_fds=[writer],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except FileNotFoundError as error:
        skip(error)
    atexit.register(server.wait)
    atexit.register(server.terminate)
    os.close(writer)
    with open(reader, encoding="ascii") as lines:
        return lines.readline().strip() or skip(f"{command[0]} does not start")


def start_desktop() -> None:
    """A display, a session bus and, on it, the bus of assistive technology."""
    if shutil.which("xdotool") is None:
        skip("xdotool is not here")
    directory = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    atexit.register(directory.cleanup)
    settings = Path(directory.name, "gtk-4.0/settings.ini")
    settings.parent.mkdir()
    # The buttons of the window's frame are not Tab's, but the desktop's.
    settings.write_text("[Settings]\ngtk-enable-animations=0\ngtk-decoration-layout=menu:\n",
                        encoding="ascii")
    os.environ.update(XDG_CONFIG_HOME=directory.name, XDG_RUNTIME_DIR=directory.name,
                      GDK_BACKEND="x11", GSK_RENDERER="cairo", GSETTINGS_BACKEND="memory",
                      LANGUAGE="en")
    for variable in ("AT_SPI_BUS_ADDRESS", "GTK_A11Y", "WAYLAND_DISPLAY", "XAUTHORITY"):
        os.environ.pop(variable, None)
    os.environ["DISPLAY"] = ":" + start_server(
        "Xvfb", "-displayfd", "{}", "-noreset", "-nolisten", "tcp", "-screen", "0", "1400x1000x24")
    # Menus let the keyboard follow the pointer.
    subprocess.run(["xdotool", "mousemove", "1399", "999"], timeout=PATIENCE)
    address = start_server("dbus-daemon", "--session", "--nofork", "--print-address={}")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
    flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
             | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
    try:
        bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                      Gio.DBusCallFlags.NONE, 1000 * PATIENCE, None)
    except GLib.Error as error:
        skip(error.message)
    Atspi.init()


def is_unnamed(name: str) -> bool:
    """Whether it tells nothing, or all of it twice.

    With a mnemonic GTK 4.8 does that by itself, “_Done Done”, which is let through.
    """
    half = name[:len(name) // 2]
    return not name or name == f"{half} {half}" or CLASS_NAME.search(name) is not None


class Program:
    """A running program, and what of it has the focus."""

    def __init__(self, *command: str, talks: bool = False) -> None:
        """Starts it; one that talks is spoken with over its standard input and output."""
        self.root: Atspi.Accessible | None = None
        self.focus: Atspi.Accessible | None = None
        self.moves = 0
        self.heard: list[str] = []
        self.listener = Atspi.EventListener.new(self._on_focused)
        self.listener.register("object:state-changed:focused")
        # One that stays is ten times as fast as one for each key.
        self.keys = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, encoding="utf-8")
        atexit.register(self.keys.kill)
        # What it prints must not get between the points of the test.
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE if talks else None,
                                        stdout=subprocess.PIPE if talks else sys.stderr,
                                        encoding="utf-8", env={**os.environ, "G_DEBUG": G_DEBUG})
        atexit.register(self.process.kill)
        self.wait("the program to be known", self._find)
        self.wait("the window", self.is_in_front)

    def _find(self) -> bool:
        """Among all programs that have made themselves known."""
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            root = desktop.get_child_at_index(index)
            if root is not None and root.get_process_id() == self.process.pid:
                # What is remembered here would lag behind what is said there.
                root.set_cache_mask(Atspi.Cache.NONE)
                self.root = root
        return self.root is not None

    def is_in_front(self) -> bool:
        """Gives it the keyboard, as a window manager does, which this display is without."""
        process = str(self.process.pid)
        # Of several windows the one that stands in front is the last; one may just be going.
        windows = self._xdotool("search", "--onlyvisible", "--pid", process).split()
        for window in reversed(windows):
            self._xdotool("windowfocus", window)
            if self._xdotool("getwindowfocus") == window:
                break
        return self._xdotool("getwindowfocus", "getwindowpid") == process

    def _on_focused(self, event: Atspi.Event) -> None:
        if event.detail1:
            self.focus = event.source
            self.moves += 1
        elif event.source == self.focus:
            self.focus = None

    def _xdotool(self, *arguments: str) -> str:
        return subprocess.run(["xdotool", *arguments], capture_output=True, timeout=PATIENCE,
                              text=True).stdout.strip()

    def wait(self, what: str, condition: Callable[[], object]) -> None:
        """Until the condition holds, and all that was said meanwhile has been heard."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert self.process.poll() is None, f"ended before {what}: {self.process.returncode}"
            assert time.monotonic() < end, f"waited in vain for {what}"
            if not CONTEXT.iteration(False):
                time.sleep(0.005)
        # An answer comes after all that was said before it.
        self.root.get_child_count()
        while CONTEXT.iteration(False):
            pass

    def settles(self, condition: Callable[[], bool]) -> bool:
        """Whether the condition comes to hold while the program draws some frames."""
        for _ in range(FRAMES):
            if condition():
                return True
            time.sleep(FRAME)
        return False

    def name(self) -> str:
        """What the focused control is called."""
        return self.focus.get_name() if self.focus is not None else ""

    def description(self) -> str:
        return self.focus.get_description() if self.focus is not None else ""

    def role(self) -> Atspi.Role | None:
        return self.focus.get_role() if self.focus is not None else None

    def inside(self, role: Atspi.Role) -> str:
        """The name of what surrounds the focused control, as the nearest of that role."""
        outer = self.focus
        while outer is not None:
            outer = outer.get_parent()
            if outer is not None and outer.get_role() == role:
                return outer.get_name()
        return ""

    def press(self, key: str) -> None:
        self._xdotool("key", key)

    def write(self, text: str) -> None:
        """Types into what has the focus."""
        self._xdotool("type", text)

    def move(self, key: str) -> None:
        """Presses a key that moves the focus."""
        before, start = self.moves, self.name()
        self.keys.stdin.write(f"key --delay 0 {key}\n")
        self.keys.stdin.flush()
        self.wait(f"the focus to move from “{start}” by {key}",
                  lambda: self.moves > before and self.focus is not None)
        self.heard.append(self.name())

    def seek(self, key: str, found: Callable[[], bool], what: object) -> None:
        """Moves on until it is found; once around is enough."""
        passed: list[Atspi.Accessible] = []
        while not found():
            assert self.focus not in passed, f"no {what} among {self.heard[-len(passed):]}"
            passed.append(self.focus)
            self.move(key)

    def go_to(self, key: str, *names: str) -> None:
        """Moves on to the control of one of these names."""
        self.seek(key, lambda: self.name() in names, names)

    def unnamed(self) -> list[str]:
        """The controls that had the focus and whose name says nothing, or says it twice."""
        return sorted(set(filter(is_unnamed, self.heard)))

    def ended(self) -> int:
        """Waits for the program to end; returns its status."""
        return self.process.wait(PATIENCE)
