#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a start's time and memory go, in shares: start-profile.py PROGRAM...

Each PROGRAM is started under perf, on the display that is there, and ended after some seconds. A
sample of the time up to the end of the first picture belongs to the first group one of whose
functions is on its stack. Memory is what /proc/PID/smaps says is resident, by what is mapped."""
import collections
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

SECONDS = 5

# Innermost work first: text is shaped while sizes are taken, sizes are taken while widgets are shown.
TIME = (
    ("the linker", ("_dl_start", "_dl_open", "call_init")),
    ("the theme's style sheets", ("gtk_css_provider_load_from_file",
                                  "gtk_css_provider_load_from_resource",
                                  "gtk_css_provider_load_named")),
    ("drawing", ("gsk_renderer_render", "gdk_paintable_snapshot")),
    ("text: fonts, shaping, lines", ("pango_layout_get_size", "pango_layout_get_pixel_size",
                                     "pango_layout_get_extents", "pango_context_get_metrics",
                                     "pango_layout_get_iter", "pango_shape_item")),
    ("icons", ("gtk_icon_theme_lookup_by_gicon", "gtk_icon_theme_lookup_icon",
               "gtk_icon_theme_get_for_display")),
    ("sizes of widgets", ("gtk_layout_manager_measure", "gtk_widget_measure",
                          "gtk_widget_allocate", "gtk_widget_size_allocate")),
    ("rows of the table", ("gtk_column_view_set_model", "bh_plan_list_grow")),
    ("templates", ("gtk_widget_init_template",)),
    ("waiting for the pack", ("g_thread_join",)),
    ("pages and window, beside that", ("open_window", "bh_window_new", "bh_page_slot_map")),
    ("the toolkit's and the bus's start", ("g_application_register", "gtk_init", "adw_init")),
)

MEMORY = (
    ("libraries", r"\.so(\.|$)"),
    ("fonts", r"\.(ttf|otf|ttc|pcf)"),
    ("the program, with the text of the pack", r"/baohao$"),
    ("heap", r"^\[heap\]$|^$"),
    ("shared with the display", r"SYSV"),
    ("stack", r"^\[stack\]$"),
    ("caches of icons, types and locales", r"."),
)


def samples(path):
    """(thread's name, set of functions on the stack) in order of time"""
    text = subprocess.run(["perf", "script", "-i", path, "-F", "comm,ip,sym"], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    for block in text.split("\n\n"):
        head, *frames = block.strip("\n").split("\n")
        if head.strip():
            yield head.strip(), {f.split(None, 1)[1].split("+")[0] for f in frames if " " in f.strip()}


def print_shares(title, shares):
    whole = sum(shares.values()) or 1
    print(title)
    for name, share in shares.most_common():
        print(f"  {100 * share / whole:5.1f} %  {name}")


def time_shares(path, program):
    main = os.path.basename(program)[:15]
    shares, pack, drawing = collections.Counter(), 0, False
    for thread, functions in samples(path):
        pack += thread == "pack"
        if thread != main:
            continue
        draws = "gsk_renderer_render" in functions
        if drawing and not draws:
            break
        drawing = draws
        for name, marks in TIME:
            if functions.intersection(marks):
                break
        else:
            name = "all else"
        shares[name] += 1
    print_shares("Processor time of the main thread up to the first picture", shares)
    print(f"  beside it, the thread that reads the pack: {100 * pack / (sum(shares.values()) or 1):.0f} %"
          " of that")


def memory_shares(pid):
    shares, name = collections.Counter(), ""
    with open(f"/proc/{pid}/smaps", encoding="utf-8") as smaps:
        for line in smaps:
            head = re.match(r"[0-9a-f]+-[0-9a-f]+ \S+ \S+ \S+ \d+\s*(.*)", line)
            if head:
                name = head.group(1)
            elif line.startswith("Rss:"):
                group = next(g for g, pattern in MEMORY if pattern == "." or re.search(pattern, name))
                shares[group] += int(line.split()[1])
    print_shares(f"Resident memory, {sum(shares.values()) / 1024:.0f} MiB", shares)


def child_of(pid):
    with open(f"/proc/{pid}/task/{pid}/children", encoding="utf-8") as children:
        return int(children.read().split()[0])


def profile(program):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "perf.data")
        perf = subprocess.Popen(["perf", "record", "-q", "-o", path, "-F", "4000", "--call-graph",
                                 "dwarf,16384", program], stderr=subprocess.DEVNULL)
        time.sleep(SECONDS)
        pid = child_of(perf.pid)
        print(f"\n{program}")
        memory_shares(pid)
        os.kill(pid, signal.SIGTERM)
        perf.wait()
        time_shares(path, program)


for argument in sys.argv[1:]:
    profile(argument)
