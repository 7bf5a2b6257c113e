#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks at every page as a screen reader does, and goes around it by Tab and back.

usage: test-a11y-walk.py SHOW-SCENES [SCENE…]
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator

import a11y
import tap
from gi.repository import Atspi

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

class Control:
    """What is known of one thing on the screen."""

    def __init__(self, node: Atspi.Accessible, outer: "Control | None") -> None:
        self.node, self.outer = node, outer
        self.role = node.get_role()
        self.name = node.get_name() or ""
        self.description = node.get_description() or ""
        self.states = node.get_state_set().get_states()
        self.box = extents(node)

    def has(self, state: Atspi.StateType) -> bool:
        return state in self.states

    def is_seen(self) -> bool:
        return self.box is None or (self.box.width > 0 and self.box.height > 0)

    def is_control(self) -> bool:
        return self.role in CONTROLS and self.has(State.FOCUSABLE) and self.has(State.SENSITIVE)

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
    if "Component" not in node.get_interfaces():
        return None
    return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)


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


def jump(before: Atspi.Accessible, after: Atspi.Accessible) -> list[str]:
    """Says it where the keyboard has gone backwards; asked at once, since the page scrolls."""
    boxes = extents(before), extents(after)
    if None in boxes or not goes_back(*boxes):
        return []
    return [f"jumps: from “{before.get_name()}” back to “{after.get_name()}”"]


def go_around(key: str, most: int) -> tuple[list[Atspi.Accessible], list[str]]:
    """All that the key stops at until it is where it began, and where it went backwards."""
    program.move(key)
    stops, jumps = [program.focus], []
    while True:
        program.move(key)
        if program.focus == stops[0]:
            return stops, jumps
        assert program.focus not in stops, f"{key} goes round: {program.heard[-8:]}"
        jumps += jump(stops[-1], program.focus)
        stops.append(program.focus)
        assert len(stops) <= most, f"{key} does not come back: {program.heard[-8:]}"


def island(node: Atspi.Accessible) -> Atspi.Accessible:
    """What keeps the keyboard inside."""
    while node.get_role() not in ISLANDS and node.get_parent() is not None:
        node = node.get_parent()
    return node


def find_missed(controls: list[Control], stops: list[Atspi.Accessible]) -> list[str]:
    """The controls that the keyboard does not come to.

    What was chosen by passing it may have changed the rest of the page: only what is still there.
    """
    place = island(stops[0])
    still_there = {control.node for control in walk(program.root)}
    reached_groups = [control for control in controls if control.role in GROUPS
                      and any(inside(stop, control.node) for stop in stops)]
    missed = []
    for control in controls:
        if (not control.is_control() or control.node in stops
                or control.node not in still_there or island(control.node) != place):
            continue
        if not any(outer in reached_groups for outer in control.outers()):
            missed.append(str(control))
    return missed


def inside(node: Atspi.Accessible | None, outer: Atspi.Accessible) -> bool:
    while node is not None and node != outer:
        node = node.get_parent()
    return node is not None


def check(name: str) -> Callable[[], None]:
    def looks_and_goes_around() -> None:
        controls = show(name)
        faults = [f"unnamed: {fault}" for fault in find_unnamed(controls)]
        faults += [f"the same: {fault}" for fault in find_twins(controls)]
        most = 2 * len(controls)
        stops, jumps = go_around("Tab", most)
        faults += jumps + [f"missed: {fault}" for fault in find_missed(controls, stops)]
        back, _ = go_around("shift+Tab", most)
        faults += [f"only one way: {node.get_name()}" for node in stops if node not in back]
        assert not faults, "\n".join(faults)

    looks_and_goes_around.__name__ = name
    return looks_and_goes_around


def read_names() -> list[str]:
    names = []
    while name := program.process.stdout.readline().strip():
        names.append(name)
    return names


a11y.start_desktop()
program = a11y.Program(PROGRAM, "--today=2026-11-22", talks=True)
scenes = read_names()
tap.run([check(name) for name in CHOSEN or [*scenes]])
