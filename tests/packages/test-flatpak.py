#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the Flatpak from the shipped manifest, installs it and uses it as a person does.

usage: test-flatpak.py SOURCE BUILDER SCRATCH BUNDLE

BUILDER keeps what the compiler made, for the next time; SCRATCH is on the same file system. The
runtimes are those of FLATPAK_SYSTEM_DIR. BUNDLE is the file that comes out.
"""

import configparser
import json
import os
import re
import shutil
import socket
import sys
from pathlib import Path

import a11y
import tap
from gi.repository import Atspi, Gio, GLib
from sandbox import ID, Home, Window, run

SOURCE, BUILDER, SCRATCH, BUNDLE = map(Path, sys.argv[1:5])
MANIFEST = f"flatpak/{ID}.json"
REPOSITORY = SCRATCH / "repository"

# All that the sandbox is open to: a window, drawn fast.
PERMISSIONS = {
    "shared": {"ipc"},
    "sockets": {"wayland", "x11", "fallback-x11"},
    "devices": {"dri"},
}

# What a desktop reads of an application, and where.
READ = ("applications", "dbus-1", "gnome-shell", "icons")
READ_SUFFIXES = (".desktop", ".ini", ".service", ".svg")

QUESTIONS = {fact["question"]["en"]: fact
             for fact in json.loads((SOURCE / "data/pack/facts.json").read_text())["facts"]}
TODAY = "--today=2026-11-22"

# Whose window it is, and what is answered in it.
home = Home(SCRATCH / "home")
window: Window
fact: dict
label: str


def call(name: str, path: str, interface: str, method: str,
         arguments: GLib.Variant | None = None) -> tuple:
    """Calls a method over the session bus; returns its answer."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    return bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                         1000 * a11y.PATIENCE, None).unpack()


def skipped() -> list[str]:
    """The folders that the manifest does not take along."""
    (module,) = json.loads((SOURCE / MANIFEST).read_text())["modules"]
    return module["sources"][0]["skip"]


def build(source: Path) -> None:
    """Builds the application from the manifest there, as a new commit in the repository."""
    run("nice", "flatpak-builder", "--user", "--force-clean", "--disable-cache", "--ccache",
        "--delete-build-dirs", "--disable-rofiles-fuse", f"--state-dir={BUILDER}",
        f"--repo={REPOSITORY}", SCRATCH / "application", source / MANIFEST)


def shared(folder: Path) -> set[str]:
    """What stands there for the desktop to read, by its path."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")
            if path.relative_to(folder).parts[0] in READ and path.suffix in READ_SUFFIXES}


def version() -> str:
    """Of the installed application, as it says itself."""
    return home.inside("baohao", "--version").strip()


def is_answer() -> bool:
    return window.role() == Atspi.Role.RADIO_BUTTON


def keeps_the_answer() -> None:
    """Starts the application anew; what was answered stands there as it was."""
    global window
    window = Window(home, TODAY)
    window.press("alt+2")
    window.go_to("Tab", fact["title"]["en"], fact["question"]["en"])
    window.move("Return")
    assert window.inside(Atspi.Role.LIST) == fact["question"]["en"], window.heard
    assert window.name() == label, window.name()


def takes_no_build_directory_along() -> None:
    tools = "".join(tool.read_text() for tool in (SOURCE / "tools").iterdir() if tool.is_file())
    made = {".git", ".flatpak-builder", *re.findall(r"\$top/(build[\w-]*)", tools)}
    assert len(made) > 4, made
    assert made <= set(skipped()), made - set(skipped())


def builds_from_the_manifest() -> None:
    build(SOURCE)


def installs() -> None:
    home.manage("remote-add", "--no-gpg-verify", "here", REPOSITORY)
    home.manage("install", "--noninteractive", "here", ID)
    call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "ReloadConfig")
    # Nothing beside it is needed: the translations are in it.
    assert home.manage("list", "--all", "--columns=application").split() == [ID]


def asks_for_a_window_and_nothing_else() -> None:
    metadata = configparser.ConfigParser(delimiters="=")
    metadata.read_string(home.manage("info", "--show-metadata", ID))
    context = {key: set(value.strip(";").split(";")) for key, value in metadata["Context"].items()}
    assert context == PERMISSIONS, context
    # Holes for names on the buses and the like would be sections of their own.
    others = {name.split(" ")[0] for name in metadata.sections()}
    assert others <= {"Application", "Context", "Extension", "Build"}, others


def shows_the_desktop_all_it_has() -> None:
    place = Path(home.manage("info", "--show-location", ID).strip())
    shipped = shared(place / "files/share")
    assert {Path(path).suffix for path in shipped} == set(READ_SUFFIXES), shipped
    # Flatpak leaves out, without a word, what is not named after the application.
    left_out = shipped - shared(place / "export/share")
    assert not left_out, left_out


def is_found_by_the_search_of_the_desktop() -> None:
    entry = configparser.ConfigParser()
    (path,) = home.exports.glob("gnome-shell/search-providers/*.ini")
    entry.read(path)
    provider = entry["Shell Search Provider"]
    # Nobody has started it: the bus does, in its sandbox.
    found = call(provider["BusName"], provider["ObjectPath"], "org.gnome.Shell.SearchProvider2",
                 "GetInitialResultSet", GLib.Variant("(as)", (["WeChat"],)))
    assert found[0], "nothing is found"


def answers_on_the_command_line() -> None:
    found = json.loads(home.inside("baohaoctl", "search", "WeChat", "--json"))
    assert found, "nothing is found"
    home.inside("baohaoctl", "audit", "--json")


def speaks_every_language() -> None:
    languages = (SOURCE / "po/LINGUAS").read_text().split()
    said = {home.inside("baohaoctl", "--help", options=(f"--env=LANGUAGE={language}",))
            for language in ("en", *languages)}
    assert len(said) == 1 + len(languages), len(said)


def has_no_network() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = "/dev/tcp/127.0.0.1/{}".format(server.getsockname()[1])
        attempt = ("bash", "-c", f"echo 2>&- >{address} && echo reached || echo lost")
        # The same with a network, to see that it would be noticed.
        assert home.inside(*attempt, options=("--share=network",)) == "reached\n"
        assert home.inside(*attempt) == "lost\n"
    devices = home.inside("cat", "/proc/net/dev").splitlines()[2:]
    assert [line.split(":")[0].strip() for line in devices] == ["lo"], devices


def sees_nothing_of_the_home_folder() -> None:
    letter = home.path / "letter"
    letter.write_text("private")
    # As far up as it goes, so that a real home around this one is looked through as well.
    look = ("find", f"/{home.path.parts[1]}", "-type", "f")
    assert str(letter) in home.inside(*look, options=("--filesystem=home",)).splitlines()
    # Its own folder, and the display where /tmp is above this home.
    own = (f"{home.path}/.var/app/{ID}/", "/tmp/.X11-unix/")
    others = [path for path in home.inside(*look).splitlines() if not path.startswith(own)]
    assert others == [], others


def makes_a_profile_and_answers() -> None:
    global window, fact, label
    window = Window(home, TODAY)
    window.go_to("Tab", "None of these")
    window.move("Return")
    window.press("alt+2")
    window.seek("Tab", is_answer, "question")
    fact = QUESTIONS[window.inside(Atspi.Role.LIST)]
    label = fact["values"][-1]["label"]["en"]
    window.go_to("Down", label)
    window.move("Return")
    window.wait("the answer to be written", lambda: fact["id"] in home.settings())


def keeps_the_answer_when_killed() -> None:
    window.kill()
    keeps_the_answer()


def keeps_the_answer_over_an_update() -> None:
    window.kill()
    before = version()
    newer = SCRATCH / "newer"
    top = str(SOURCE)
    shutil.copytree(SOURCE, newer, ignore=lambda path, names: skipped() if path == top else [])
    project = newer / "meson.build"
    project.write_text(project.read_text().replace(f"'{before}'", f"'{before}.1'", 1))
    build(newer)
    home.manage("update", "--noninteractive", ID)
    assert version() == f"{before}.1", version()
    keeps_the_answer()


def quits() -> None:
    window.press("ctrl+q")
    status = window.ended()
    assert status == 0, status


def becomes_a_bundle() -> None:
    BUNDLE.unlink(missing_ok=True)
    run("flatpak", "build-bundle", REPOSITORY, BUNDLE, ID)


def starts_from_the_bundle_elsewhere() -> None:
    other = Home(SCRATCH / "other-home")
    other.manage("install", "--noninteractive", "--bundle", BUNDLE)
    started = Window(other, TODAY)
    # It knows nobody here.
    started.go_to("Tab", "None of these")
    started.press("ctrl+q")
    assert started.ended() == 0


home.move_in()
a11y.start_desktop()
# Flatpak has settings written to a file by itself; that is part of what is proved.
del os.environ["GSETTINGS_BACKEND"]
os.environ["LC_ALL"] = "en_US.UTF-8"
# Whether an ordinary user may install is asked of parental controls, over a bus of the system, that
# a container is without. Nobody answers on this one, which means yes.
os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = os.environ["DBUS_SESSION_BUS_ADDRESS"]
tap.run([
    takes_no_build_directory_along,
    builds_from_the_manifest,
    installs,
    asks_for_a_window_and_nothing_else,
    shows_the_desktop_all_it_has,
    is_found_by_the_search_of_the_desktop,
    answers_on_the_command_line,
    speaks_every_language,
    has_no_network,
    sees_nothing_of_the_home_folder,
    makes_a_profile_and_answers,
    keeps_the_answer_when_killed,
    keeps_the_answer_over_an_update,
    quits,
    becomes_a_bundle,
    starts_from_the_bundle_elsewhere,
])
