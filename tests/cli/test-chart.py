# SPDX-License-Identifier: GPL-3.0-or-later
"""The verb chart: pictures of costs, and the same figures as text and JSON."""

import os
import re
import struct
import tempfile

from ctl import TODAY, WRONG_USE, answer, done, named, refused, report

FOLDER = tempfile.TemporaryDirectory()
PLANS = ["povo2-base", "rakuten-saikyo-3gb", "linemo-best-3gb", "iijmio-voice-5gb"]
STATE = {plan["id"]: plan for plan in answer("plans")["plans"]}


def path(name: str) -> str:
    return os.path.join(FOLDER.name, name)


def picture(name: str, *arguments: str) -> bytes:
    assert done("chart", *arguments, "--output", path(name), TODAY) == ""
    with open(path(name), "rb") as file:
        return file.read()


def size_of(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n" and png[12:16] == b"IHDR"
    return struct.unpack(">II", png[16:24])


def curves_are_those_of_cost() -> None:
    for use in [(), ("--gb", "3"), ("--gb", "20", "--minutes", "30", "--texts", "2")]:
        chart = answer("chart", "cost", *PLANS, "--months", "24", *use)
        assert [curve["plan"] for curve in chart["curves"]] == PLANS
        for months in [1, 7, 24]:
            costs = answer("cost", *PLANS, "--months", str(months), *use)["costs"]
            totals = {cost["plan"]: cost["total"] for cost in costs}
            for curve in chart["curves"]:
                assert curve["totals"][months - 1] == totals[curve["plan"]], (curve["plan"], months)


def crossings_are_where_the_order_changes() -> None:
    chart = answer("chart", "cost", *PLANS, "--months", "60", "--gb", "3")
    totals = {curve["plan"]: [total["jpy"] for total in curve["totals"]] for curve in chart["curves"]}
    assert chart["crossings"]
    for crossing in chart["crossings"]:
        month, cheaper, dearer = crossing["month"], totals[crossing["cheaper"]], totals[crossing["dearer"]]
        assert cheaper[month - 1] < dearer[month - 1], crossing
        assert cheaper[month - 2] >= dearer[month - 2], crossing


def is_candidate(plan: str) -> bool:
    row = STATE[plan]
    return row["kind"] in ("plan", "tier") and row["service"] != "data-only" and row["status_on_today"] == "on-sale"


def cells_are_the_first_of_cost() -> None:
    chart = answer("chart", "map", "--months", "36")
    for cell in chart["cells"][::13]:
        gb = "100000" if cell["gb"] == "unlimited" else str(cell["gb"])
        costs = answer("cost", "--months", str(cell["months"]), "--gb", gb)["costs"]
        first = next(cost for cost in costs if is_candidate(cost["plan"]))
        assert first["total"] == cell["total"], (cell, first["plan"])
        assert first["brand"] == STATE[cell["plan"]]["brand"], (cell, first["plan"])


def winners_are_counted() -> None:
    for across in ["months", "minutes"]:
        chart = answer("chart", "map", "--across", across)
        letters = [cell.get("letter") for cell in chart["cells"]]
        assert all(across in cell for cell in chart["cells"])
        for winner in chart["winners"]:
            assert letters.count(winner["letter"]) == winner["cells"] > 0, winner
        assert {letter for letter in letters if letter} == {one["letter"] for one in chart["winners"]}


def a_map_of_named_plans_has_no_other() -> None:
    cells = answer("chart", "map", *PLANS)["cells"]
    assert {cell["plan"] for cell in cells if "plan" in cell} <= set(PLANS)


def text_has_what_json_has() -> None:
    text = done("chart", "cost", *PLANS, "--months", "12", "--gb", "3", TODAY)
    chart = answer("chart", "cost", *PLANS, "--months", "12", "--gb", "3")
    assert [curve["number"] for curve in chart["curves"]] == [1, 2, 3, 4]
    for curve in chart["curves"]:
        assert f"{curve['number']}, " in text and curve["name"] in text and f"{curve['totals'][11]['jpy']:,} yen" in text, curve["plan"]
    text = done("chart", "map", TODAY)
    for winner in answer("chart", "map")["winners"]:
        assert f"\n{winner['letter']}, " in text and winner["name"] in text, winner


def text_is_short_and_names_plans() -> None:
    text = done("chart", "cost", *PLANS, "--months", "36", "--gb", "3", TODAY)
    chart = answer("chart", "cost", *PLANS, "--months", "36", "--gb", "3")
    heads = [int(line.split()[2]) for line in text.splitlines() if line.startswith("Kept for: ")]
    assert set(heads) == {1, 3, 6, 12, 24, 36} | {crossing["month"] for crossing in chart["crossings"]}
    lines = [line for line in done("chart", "map", TODAY).splitlines() if line.startswith("  ")]
    cells = answer("chart", "map")["cells"]
    assert 9 <= len(lines) < len(cells) / 2, "cells of one plan are one line"
    assert all(re.match(r"  \d+( to \d+)? months?: \w.*\d yen\.", line) for line in lines), lines


def pictures_have_their_size() -> None:
    for kind in [["cost", *PLANS], ["map"]]:
        for width in [340, 900]:
            png = picture("chart.png", *kind, "--width", str(width))
            assert size_of(png)[0] == 2 * width
            assert png == picture("again.png", *kind, "--width", str(width))
            assert png != picture("dark.png", *kind, "--width", str(width), "--dark")
        assert size_of(picture("small.png", *kind, "--scale", "1"))[0] == 900


def pictures_go_into_a_pdf() -> None:
    for kind in [["cost", *PLANS], ["map"], ["map", "--across", "minutes"]]:
        pdf = picture("chart.pdf", *kind)
        assert pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")
        assert pdf == picture("again.pdf", *kind)
        assert b"CJK" not in pdf, "an East Asian font went into the file as it is"


def wrong_use_is_refused() -> None:
    for arguments in [(), ("pie",), ("cost",), ("cost", "no-such-plan"), ("cost", PLANS[0], PLANS[0]),
                      ("cost", *list(STATE)[:9]), ("map", "no-such-plan"), ("map", "--months", "0"),
                      ("map", "--months", "61"), ("map", "--gb", "-1"), ("map", "--across", "texts"),
                      ("map", "--width", "10"), ("map", "--width", "100000"),
                      ("map", "--start", "2026-13-01"), ("map", "--output", path("chart.gif")),
                      ("map", "--output", path("chart.png"), "--scale", "0")]:
        assert refused(WRONG_USE, "chart", *arguments, TODAY)


report(named(
    curves_are_those_of_cost,
    crossings_are_where_the_order_changes,
    cells_are_the_first_of_cost,
    winners_are_counted,
    a_map_of_named_plans_has_no_other,
    text_has_what_json_has,
    text_is_short_and_names_plans,
    pictures_have_their_size,
    pictures_go_into_a_pdf,
    wrong_use_is_refused,
))
