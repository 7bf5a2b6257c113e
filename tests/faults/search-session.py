#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window that is opened with a search, is searched in again, shows every view and is closed.

usage: search-session.py PROGRAM
"""

import sys

import a11y

a11y.start_desktop()
program = a11y.Program(sys.argv[1], "--today=2026-11-22", "--search", "povo")
program.seek("Tab", lambda: program.name() == "None of these", "way in")
program.move("Return")
for view in "1234":
    program.press(f"alt+{view}")
program.press("ctrl+f")
program.write("wechat")
program.move("Tab")
program.press("ctrl+q")
assert program.ended() == 0
