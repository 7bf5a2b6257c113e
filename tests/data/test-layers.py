#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arrows between the layers only point down: proved from the includes and from what programs link.

usage: test-layers.py SOURCE_ROOT BAOHAOCTL SEARCH_PROVIDER
"""

import re
import subprocess
import sys
from pathlib import Path

import tap

SOURCE = Path(sys.argv[1]) / "src"
BAOHAOCTL, SEARCH_PROVIDER = sys.argv[2:4]

# Which layers each layer may know.
ALLOWED = {
    "core": {"core"},
    "draw": {"draw", "core"},
    "cli": {"cli", "draw", "core"},
    "shell": {"shell", "core"},
    "gtk": {"gtk", "draw", "core"},
}

# Who may ask for which library. GTK is asked for in one place only.
LIBRARIES = {
    r"gtk/|gdk/|gsk/|adwaita": {"gtk"},
    r"cairo|pango/": {"draw", "gtk"},
    r"json-glib/": {"cli"},
}


# Written while building, so that no layer has them among its files.
GENERATED = {"config.h": set(ALLOWED), "bh-shell-interface.h": {"shell"}}


def files_of(layer: str) -> list[Path]:
    return sorted((SOURCE / layer).glob("*.[ch]"))


def includes(path: Path, pattern: str) -> list[str]:
    return re.findall(r"^\s*#\s*include\s+" + pattern, path.read_text(encoding="utf-8"), re.M)


def layers() -> list[str]:
    return [layer for layer in ALLOWED if files_of(layer)]


def settings_are_kept_in_one_way() -> None:
    """Those made elsewhere would write the same file by GLib's means, which lose data."""
    for layer in layers():
        for path in files_of(layer):
            made = re.findall(r"\bg_settings_new\w* \(", path.read_text(encoding="utf-8"))
            assert not made or path.name == "bh-settings.c", f"{path.name}: {made}"


def own_headers_come_from_below() -> None:
    home = {path.name: layer for layer in layers() for path in files_of(layer)}
    for layer in layers():
        for path in files_of(layer):
            for header in includes(path, r'"([^"]+)"'):
                if header in GENERATED:
                    assert layer in GENERATED[header], f"{path.name} includes {header}"
                    continue
                assert home[header] in ALLOWED[layer], f"{path.name} includes {header} of {home[header]}"


def libraries_are_asked_for_where_they_belong() -> None:
    for layer in layers():
        for path in files_of(layer):
            for header in includes(path, r"<([^>]+)>"):
                for pattern, allowed in LIBRARIES.items():
                    if re.match(pattern, header):
                        assert layer in allowed, f"{path.name} includes {header}"


def every_folder_is_a_layer() -> None:
    folders = {path.name for path in SOURCE.iterdir() if path.is_dir() and any(path.glob("*.c"))}
    assert folders <= set(ALLOWED), folders - set(ALLOWED)
    assert set(ALLOWED) <= folders, set(ALLOWED) - folders


def link_lists_point_down() -> None:
    for layer in layers():
        build = (SOURCE / layer / "meson.build").read_text(encoding="utf-8")
        for other in set(re.findall(r"\bbh_(core|draw|cli|gtk|shell)(?:_dep)?\b", build)):
            assert other in ALLOWED[layer], f"{layer} links {other}"
        if layer != "gtk":
            assert "gtk4" not in build and "libadwaita" not in build, layer


def links_none(program: str, pattern: str) -> None:
    output = subprocess.run(["readelf", "-d", program], capture_output=True, text=True, check=True).stdout
    needed = re.findall(r"NEEDED.*\[(.*)\]", output)
    assert any("glib" in name for name in needed), needed
    assert not [name for name in needed if re.search(pattern, name)], needed


def the_command_line_links_no_toolkit() -> None:
    links_none(BAOHAOCTL, r"gtk|adwaita|libX11|wayland")


def the_search_provider_links_no_drawing_either() -> None:
    links_none(SEARCH_PROVIDER, r"gtk|adwaita|libX11|wayland|cairo|pango|json")


tap.run([
    settings_are_kept_in_one_way,
    own_headers_come_from_below,
    libraries_are_asked_for_where_they_belong,
    every_folder_is_a_layer,
    link_lists_point_down,
    the_command_line_links_no_toolkit,
    the_search_provider_links_no_drawing_either,
])
