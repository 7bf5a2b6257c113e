#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at every page as a screen reader does, and goes around it by Tab and back.

usage: test-a11y-walk.py SHOW-SCENES [PART/PARTS | SCENE…]
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

import a11y
import tap
from gi.repository import Atspi, GLib

PROGRAM, CHOSEN = sys.argv[1], sys.argv[2:]

Role, State = Atspi.Role, Atspi.StateType

# What somebody can do something with.
CONTROLS = {
    Role.BUTTON if hasattr(Role, "BUTTON") else Role.PUSH_BUTTON,
    Role.CHECK_BOX, Role.CHECK_MENU_ITEM, Role.COMBO_BOX, Role.ENTRY, Role.LINK, Role.LIST_ITEM,
    Role.MENU_ITEM, Role.PAGE_TAB, Role.PASSWORD_TEXT, Role.RADIO_BUTTON, Role.RADIO_MENU_ITEM,
    Role.SLIDER, Role.SPIN_BUTTON, Role.SWITCH if hasattr(Role, "SWITCH") else Role.TOGGLE_BUTTON,
    Role.TEXT, Role.TOGGLE_BUTTON,
}

# What says something by itself.
PICTURES = {Role.IMAGE, Role.ICON, Role.CHART, Role.CANVAS}

# In these, Tab stops at one and the arrows go to the others.
GROUPS = {Role.LIST, Role.LIST_BOX, Role.TABLE, Role.TREE_TABLE, Role.PAGE_TAB_LIST, Role.MENU,
          Role.TOOL_BAR, Role.TREE}

# What keeps the keyboard inside.
ISLANDS = {Role.FRAME, Role.DIALOG, Role.WINDOW, Role.ALERT}

# Pixels that the style sheet may set around a widget.
SLACK = 12

# Windows that are the toolkit's own. It does not name everything in them, nor lead to all of it.
FOREIGN = {"shortcuts", "about"}

# What GTK 4.18 (Debian 13) says is less: it forgets the padding on the way to a place, so that a
# button begins left of the box that it lies in. Places are asked only of GTK 4.8.
NEWER = subprocess.run(["pkg-config", "--atleast-version=4.10", "gtk4"]).returncode == 0

# It leaves the items of its menus without names, too.
MENUS = {"columns"}


class Round(NamedTuple):
    """Once around by a key."""

    stops: list[Atspi.Accessible]
    jumps: list[tuple[Atspi.Accessible, Atspi.Accessible]]
    faults: list[str]


class Control:
    """What is known of one thing on the screen."""

    def __init__(self, node: Atspi.Accessible, outer: "Control | None") -> None:
        self.node, self.outer = node, outer
        self.role = node.get_role()
        self.name = node.get_name() or ""
        self.states = node.get_state_set().get_states()
        self.box = extents(node)

    @cached_property
    def description(self) -> str:
        return self.node.get_description() or ""

    def has(self, state: Atspi.StateType) -> bool:
        return state in self.states

    def is_seen(self) -> bool:
        return self.box is None or (self.box.width > 0 and self.box.height > 0)

    def is_control(self) -> bool:
        return (self.role in CONTROLS and self.has(State.FOCUSABLE) and self.has(State.SENSITIVE)
                and not self.is_choice())

    def is_choice(self) -> bool:
        """Whether it is no item of a list, but what a drop-down shows as chosen."""
        return self.role == Role.LIST_ITEM and any(outer.role == Role.COMBO_BOX
                                                   for outer in self.outers())

    def outers(self) -> Iterator["Control"]:
        outer = self.outer
        while outer is not None:
            yield outer
            outer = outer.outer

    def identity(self) -> tuple:
        """All that tells it from others: where it is, and what it is called."""
        names = [outer.name for outer in self.outers() if not a11y.is_unnamed(outer.name)]
        return self.role, self.name, self.description, tuple(names)

    def __str__(self) -> str:
        where = next((outer.name for outer in self.outers() if not a11y.is_unnamed(outer.name)), "")
        return f"{self.role.value_nick} “{self.name}” in “{where}”"


def extents(node: Atspi.Accessible) -> Atspi.Rect | None:
    """Where it lies in its window; the program itself lies nowhere."""
    try:
        return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    except GLib.Error:
        return None


def walk(node: Atspi.Accessible, outer: Control | None = None) -> Iterator[Control]:
    control = Control(node, outer)
    if not control.is_seen():
        return
    yield control
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from walk(child, control)


def show(name: str) -> list[Control]:
    """Has the program show a scene; returns all that is in it."""
    program.process.stdin.write(f"{name}\n")
    program.process.stdin.flush()
    answer = program.process.stdout.readline().strip()
    assert answer == name, (answer, name)
    program.focus = None
    program.wait("the window", program.is_in_front)
    return list(walk(program.root))


def is_told_by_outer(control: Control) -> bool:
    """Whether it is only a part of a control that says all."""
    return any(outer.role in CONTROLS and not a11y.is_unnamed(outer.name)
               for outer in control.outers())


def find_unnamed(controls: list[Control]) -> list[str]:
    return [str(control) for control in controls if a11y.is_unnamed(control.name)
            and (control.is_control()
                 or (control.role in PICTURES and not is_told_by_outer(control)))]


def find_twins(controls: list[Control]) -> list[str]:
    counts = Counter(control.identity() for control in controls if control.is_control())
    return [f"{number} × {identity}" for identity, number in counts.items() if number > 1]


def goes_back(before: Atspi.Rect, after: Atspi.Rect) -> bool:
    """Whether the second lies wholly above the first in its column, or before it in its line."""
    same_column = before.x < after.x + after.width and after.x < before.x + before.width
    same_line = before.y < after.y + after.height and after.y < before.y + before.height
    return (same_column and after.y + after.height <= before.y) or (
        same_line and after.x + after.width <= before.x)


def has_jumped(before: Atspi.Accessible, after: Atspi.Accessible) -> bool:
    """Whether the keyboard has gone backwards; asked as soon as it is there, since pages scroll."""
    box = extents(before)
    while True:
        first, second = box, extents(after)
        box = extents(before)
        if None in (first, second, box):
            return False
        # Both have to be of the same moment.
        if (first.x, first.y) == (box.x, box.y):
            return goes_back(first, second)


def is_in_sight(node: Atspi.Accessible) -> bool:
    """Whether nothing that scrolls cuts it off: it lies in all that it is in, as far as it fits."""
    box, outer = extents(node), node.get_parent()
    if box is None:
        return True
    while outer is not None and (room := extents(outer)) is not None:
        for start, size, edge, length in ((box.x, box.width, room.x, room.width),
                                          (box.y, box.height, room.y, room.height)):
            overlap = min(start + size, edge + length) - max(start, edge)
            if overlap < min(size, length) - SLACK:
                return False
        # What is popped up is drawn over the widget to which it belongs.
        if outer.get_role() in ISLANDS or is_popover(outer):
            return True
        outer = outer.get_parent()
    return True


def look(node: Atspi.Accessible) -> list[str]:
    """What is wrong with the place at which the keyboard has arrived."""
    faults = []
    if not NEWER and not program.settles(lambda: is_in_sight(node)):
        faults.append(f"out of sight: {node.get_name()}")
    if not program.settles(lambda: node.get_state_set().contains(State.FOCUSED)):
        faults.append(f"has the keyboard, but does not say so: {node.get_name()}")
    return faults


def go_around(key: str, most: int) -> Round:
    """Goes on until it is where it began."""
    program.move(key)
    around = Round([program.focus], [], look(program.focus))
    while True:
        program.move(key)
        if program.focus == around.stops[0]:
            return around
        assert program.focus not in around.stops, f"{key} goes round: {program.heard[-8:]}"
        around.faults.extend(look(program.focus))
        if not NEWER and has_jumped(around.stops[-1], program.focus):
            around.jumps.append((around.stops[-1], program.focus))
        around.stops.append(program.focus)
        assert len(around.stops) <= most, f"{key} does not come back: {program.heard[-8:]}"


def find_jumps(controls: list[Control], around: Round) -> list[str]:
    """Where Tab goes backwards, but for the one way from the end to the start."""
    places = {control.node: place for place, control in enumerate(controls)}
    start = min(around.stops, key=lambda node: places.get(node, len(places)))
    return [f"jumps: from “{before.get_name()}” back to “{after.get_name()}”"
            for before, after in around.jumps if after != start]


def is_popover(node: Atspi.Accessible) -> bool:
    """The class is what GTK 4.8 calls it, which gives it no role either."""
    return node.get_name() == "GtkPopover"


def island(node: Atspi.Accessible) -> Atspi.Accessible:
    """What keeps the keyboard inside."""
    while node.get_role() not in ISLANDS and node.get_parent() is not None:
        node = node.get_parent()
    return node


def find_reached_groups(controls: list[Control], stops: list[Atspi.Accessible]) -> set[Control]:
    """The groups of which the keyboard comes to at least one."""
    known = {control.node: control for control in controls}
    groups = set()
    for node in stops:
        while node is not None and node not in known:
            node = node.get_parent()
        if node is not None:
            groups.update(outer for outer in known[node].outers() if outer.role in GROUPS)
    return groups


def find_missed(controls: list[Control], stops: list[Atspi.Accessible]) -> list[str]:
    """The controls that the keyboard does not come to."""
    reached, groups = set(stops), find_reached_groups(controls, stops)
    missed = [control for control in controls
              if control.is_control() and control.node not in reached
              and groups.isdisjoint(control.outers())]
    if not missed:
        return []
    # What was chosen by passing it may have changed the rest of the page: only what is still there.
    place = island(stops[0])
    still_there = {control.node for control in walk(program.root)}
    return [str(control) for control in missed
            if control.node in still_there and island(control.node) == place]


def check(name: str) -> Callable[[], None]:
    def looks_and_goes_around() -> None:
        if NEWER and name in MENUS:
            raise tap.Skip("GTK 4.18 does not name the items of its menus")
        controls = show(name)
        faults = []
        if name not in FOREIGN:
            faults += [f"unnamed: {fault}" for fault in find_unnamed(controls)]
            faults += [f"the same: {fault}" for fault in find_twins(controls)]
        most = 2 * len(controls)
        forth = go_around("Tab", most)
        faults += forth.faults + find_jumps(controls, forth)
        if name not in FOREIGN:
            faults += [f"missed: {fault}" for fault in find_missed(controls, forth.stops)]
        back = go_around("shift+Tab", most)
        faults += back.faults
        faults += [f"only one way: {node.get_name()}" for node in forth.stops
                   if node not in back.stops]
        assert not faults, "\n".join(faults)

    looks_and_goes_around.__name__ = name
    return looks_and_goes_around


def read_names() -> list[str]:
    names = []
    while name := program.process.stdout.readline().strip():
        names.append(name)
    return names


def choose(names: list[str]) -> list[str]:
    """Those that were asked for, or all; of several parts each gets every so many-th."""
    if len(CHOSEN) == 1 and "/" in CHOSEN[0]:
        part, parts = map(int, CHOSEN[0].split("/"))
        return names[part - 1::parts]
    return CHOSEN or names


if NEWER:
    # It warns of itself where a screen reader asks for what has just gone.
    a11y.G_DEBUG = ""
a11y.start_desktop()
program = a11y.Program(PROGRAM, "--today=2026-11-22", talks=True)
tap.run([check(name) for name in choose(read_names())])
