# SPDX-License-Identifier: GPL-3.0-or-later
"""The verb deadlines: text, JSON, and iCalendar as another program's parser reads it.

Runs with Debian's own Python, which has that parser.
"""

import calendar
import datetime as dt
import json
import os
import tempfile

import icalendar
from ctl import TODAY, WRONG_USE, answer, done, named, pack, refused, report, run

PACK = pack()
DAY = dt.date(2026, 11, 22)
MARGINS = {1: 1, 2: 7, 3: 14, 4: 42}
STEPS = {step["id"]: step for step in PACK["before_leaving"]}
LINKS = {source["id"]: source.get("url") for source in PACK["sources"]}
PLAN = "povo2-base"
FACTS = {"plan": PLAN, "line.state": "active", "sms.roaming": "off", "wechat.account": "plus81",
         "card.issued": "mainland", "card.phone": "this-number"}
DATES = ["--activated=2026-06-30", "--last-top-up=2026-10-31", "--ends=2027-04-10", "--leaving=2027-02-28"]


def deadlines(*arguments: str, facts: object = FACTS) -> list[dict]:
    return answer("deadlines", "--facts=-", *arguments, facts=facts)["deadlines"]


def ics(*arguments: str, facts: object = FACTS, **variables: str) -> bytes:
    process = run("deadlines", "--facts=-", "--ics", *arguments, stdin=json.dumps(facts).encode(), **variables)
    assert process.returncode == 0 and process.stderr == b"", process.stderr
    return process.stdout


def events(*arguments: str, facts: object = FACTS) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(ics(TODAY, *arguments, facts=facts)).walk("VEVENT")


def group(plan: dict, name: str) -> dict:
    value = plan.get(name, {})
    return PACK["terms"][value] if isinstance(value, str) else value


def rules() -> dict[str, dict]:
    return {rule["id"]: rule for rule in PACK["keep_rules"]}


def head_tells_edition_and_day() -> None:
    data = answer("deadlines", *DATES)
    assert list(data) == ["edition", "today", "deadlines"], list(data)
    assert data["today"] == DAY.isoformat()


def plan_with(rule: str) -> str | None:
    return next((p["id"] for p in PACK["plans"] if group(p, "keep").get("rule") == rule), None)


def every_keep_rule_appears() -> None:
    """Each day is counted again here."""
    start = {"activated": dt.date(2026, 6, 30), "last-top-up": dt.date(2026, 10, 31),
             "ends": dt.date(2027, 4, 10), "leaving": dt.date(2027, 2, 28)}
    seen = set()
    for name, rule in rules().items():
        plan = plan_with(name)
        if plan is None:
            continue
        found = {d["id"]: d for d in deadlines("--plan", plan, *DATES) if d["kind"] == "keep-rule"}
        assert set(found) == {d["id"] for d in rule.get("deadlines", [])}, name
        for deadline in rule.get("deadlines", []):
            day = start[deadline["from"]] + dt.timedelta(days=deadline.get("days", 0))
            if "day" in deadline:
                day = day.replace(day=min(deadline["day"], calendar.monthrange(day.year, day.month)[1]))
            if deadline["from"] == "ends":
                day = min(day, start["ends"])
            assert found[deadline["id"]]["date"] == day.isoformat(), deadline["id"]
            assert found[deadline["id"]]["days_left"] == (day - DAY).days
        seen.add(name)
    assert {"topping-180d", "yearly-renewal", "suspension-fee"} <= seen, seen
    without = {name for name in rules() if plan_with(name) is None}
    assert not seen & without and seen | without == set(rules())


def margins_are_those_of_the_format() -> None:
    for leaving in ["2027-02-28", "2028-03-01", "2027-12-31", "2028-02-29"]:
        found = {d["id"]: d for d in deadlines(f"--leaving={leaving}", facts={})}
        for name, step in STEPS.items():
            if "effort" in step:
                day = dt.date.fromisoformat(leaving) - dt.timedelta(days=MARGINS[step["effort"]])
                assert found[name]["date"] == day.isoformat(), (name, leaving)
                assert not found[name]["certain"]
                assert found[name]["for"] == step["for"]["en"]


def entries_are_in_order() -> None:
    for facts in [FACTS, {}]:
        days = [d["date"] for d in deadlines(*DATES, facts=facts)]
        assert len(days) > 5 and days == sorted(days), days


def evidence_is_that_of_the_pack() -> None:
    for entry in deadlines(*DATES):
        if entry["kind"] == "before-leaving":
            assert entry["evidence"] == STEPS[entry["id"]]["evidence"]
            assert entry["consequence"] == STEPS[entry["id"]]["consequence"]["en"]


def nearest_is_near_certain_and_open() -> None:
    data = answer("deadlines", "--facts=-", "--leaving=2026-12-20", facts=FACTS)
    entry = next(d for d in data["deadlines"] if d["id"] == data["nearest"])
    assert entry["id"] == "leave-bank" and entry["days_left"] == -14 and entry["state"] == "soon"
    assert "nearest" not in answer("deadlines", "--facts=-", "--leaving=2028-12-20", facts=FACTS)


def the_plan_on_the_command_line_goes_first() -> None:
    monthly = next(p["id"] for p in PACK["plans"] if group(p, "keep").get("rule") == "monthly-fee")
    assert {d["kind"] for d in deadlines("--plan", monthly, *DATES)} == {"before-leaving"}
    assert any(d["kind"] == "keep-rule" for d in deadlines(*DATES))


def the_plan_answers_for_its_line() -> None:
    found = {d["id"]: d["certain"] for d in deadlines("--plan", PLAN, *DATES, facts={"line.state": "active"})}
    assert found["leave-top-up"] and "leave-bill" not in found and "leave-service" not in found, found


def text_is_for_people() -> None:
    text = done("deadlines", "--facts=-", "--last-top-up=2026-06-01", TODAY, stdin=json.dumps(FACTS).encode())
    assert "2026-11-28  in 6 days   Buy a paid topping" in text, text
    assert "No deadline follows" in done("deadlines", "--activated=2026-01-01", TODAY)


def lines_are_short_and_end_as_they_must() -> None:
    for lang in ["en", "zh_CN"]:
        content = ics(TODAY, *DATES, "--lang", lang)
        assert content.endswith(b"END:VCALENDAR\r\n")
        assert content.count(b"\n") == content.count(b"\r\n") and content.count(b"\r") == content.count(b"\n")
        lines = content.split(b"\r\n")
        assert any(line.startswith(b" ") for line in lines)
        for line in lines:
            assert len(line) <= 75, line
            line.decode("utf-8")  # no line ends within a character


def head_of_the_calendar() -> None:
    whole = icalendar.Calendar.from_ical(ics(TODAY, *DATES))
    assert str(whole["VERSION"]) == "2.0" and str(whole["CALSCALE"]) == "GREGORIAN"
    assert str(whole["PRODID"]).startswith("-//Baohao//") and "METHOD" not in whole
    assert {part.name for part in whole.walk()} == {"VCALENDAR", "VEVENT", "VALARM"}
    assert not whole.errors and all(not part.errors for part in whole.walk())


def events_are_the_entries() -> None:
    entries = [d for d in deadlines(*DATES) if not d["done"] and d["state"] != "past"]
    found = events(*DATES)
    assert len(found) == len(entries) > 5
    for entry, event in zip(entries, found):
        day = dt.date.fromisoformat(entry["date"])
        start, end = event["DTSTART"], event["DTEND"]
        assert start.params["VALUE"] == end.params["VALUE"] == "DATE"
        assert start.dt == day and end.dt == day + dt.timedelta(days=1)
        plan = f" ({next(p['name'] for p in PACK['plans'] if p['id'] == PLAN)})"
        assert str(event["SUMMARY"]) == entry["title"] + (plan if entry["kind"] == "keep-rule" else "")
        assert entry["consequence"] in str(event["DESCRIPTION"]).split("\n")
        assert (entry.get("for", "?") in str(event["DESCRIPTION"])) == (not entry["certain"])
        links = [LINKS[source] for source in entry["evidence"]["sources"] if LINKS[source]]
        assert event.get("URL") == (links[0] if links else None)
        assert "URL" not in event or event["URL"].startswith("https://")
        assert event["DTSTAMP"].dt == dt.datetime(2026, 11, 22, tzinfo=dt.timezone.utc)


def alarms_ring_at_nine() -> None:
    for event in events(*DATES):
        left = (event["DTSTART"].dt - DAY).days
        wanted = [days for days in (30, 7, 1) if days <= left]
        alarms = event.walk("VALARM")
        assert [alarm["TRIGGER"].dt for alarm in alarms] == \
            [dt.timedelta(hours=9) - dt.timedelta(days=days) for days in wanted], event["SUMMARY"]
        for alarm in alarms:
            assert alarm["ACTION"] == "DISPLAY" and str(alarm["DESCRIPTION"]) == str(event["SUMMARY"])
    assert any(len(event.walk("VALARM")) == 3 for event in events(*DATES))


def chinese_comes_through() -> None:
    """Titles of sources are in their own language, so there is Chinese or Japanese in each of them."""
    texts = [str(event["DESCRIPTION"]) for event in events(*DATES, facts={})]
    assert any("携帯電話不正利用防止法" in text for text in texts)
    assert any("," in text for text in texts) and all("\\" not in text for text in texts)


def ids_stay() -> None:
    first = {str(event["SUMMARY"]): event for event in events(*DATES)}
    content = ics("--today=2026-11-23", *DATES[:-1], "--leaving=2027-03-31")
    later = {str(event["SUMMARY"]): event for event in icalendar.Calendar.from_ical(content).walk("VEVENT")}
    assert len({str(event["UID"]) for event in first.values()}) == len(first) > 5
    assert set(first) == set(later)
    for name, event in first.items():
        assert str(event["UID"]) == str(later[name]["UID"])
        assert event["SEQUENCE"] < later[name]["SEQUENCE"] and event["DTSTAMP"].dt < later[name]["DTSTAMP"].dt
    assert ics(TODAY, *DATES) == ics(TODAY, *DATES)


def another_plan_has_other_ids_only_for_its_rules() -> None:
    other = next(p["id"] for p in PACK["plans"]
                 if p["id"] != PLAN and group(p, "keep").get("rule") == "topping-180d")
    first, second = ({str(e["UID"]) for e in events(*DATES, "--plan", plan, facts={})} for plan in (PLAN, other))
    n_rules = len(rules()["topping-180d"]["deadlines"])
    assert len(first - second) == len(second - first) == n_rules and first & second


def zones_change_nothing() -> None:
    expected = ics(TODAY, *DATES)
    for zone in ["Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York", "Europe/Berlin"]:
        assert ics(TODAY, *DATES, TZ=zone) == expected, zone


def output_goes_to_a_file() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "days.ics")
        assert ics(TODAY, *DATES, "--output", path) == b""
        with open(path, "rb") as file:
            assert file.read() == ics(TODAY, *DATES)


WRONG = {
    "no-date": ["--plan", PLAN],
    "no-such-date": ["--leaving=2027-02-29"],
    "no-day": ["--ends=2027-02"],
    "no-such-plan": ["--leaving=2027-03-01", "--plan=none-such"],
    "json-and-ics": ["--leaving=2027-03-01", "--json", "--ics"],
    "nothing-ahead": ["--leaving=2020-03-01", "--ics"],
    "unwritable": ["--leaving=2027-03-01", "--output=/nowhere/x.ics"],
    "facts-missing": ["--leaving=2027-03-01", "--facts=/nowhere/facts.json"],
}


def check_wrong(arguments: list[str]) -> None:
    message = refused(WRONG_USE, "deadlines", TODAY, *arguments)
    assert message.startswith("baohaoctl deadlines: "), message


def nothing_is_left_of_a_refusal() -> None:
    with tempfile.TemporaryDirectory() as folder:
        refused(WRONG_USE, "deadlines", TODAY, "--leaving=2020-03-01", "--ics", f"--output={folder}/x.ics")
        assert os.listdir(folder) == []


report(
    named(
        head_tells_edition_and_day,
        every_keep_rule_appears,
        margins_are_those_of_the_format,
        entries_are_in_order,
        evidence_is_that_of_the_pack,
        nearest_is_near_certain_and_open,
        the_plan_on_the_command_line_goes_first,
        the_plan_answers_for_its_line,
        text_is_for_people,
        lines_are_short_and_end_as_they_must,
        head_of_the_calendar,
        events_are_the_entries,
        alarms_ring_at_nine,
        chinese_comes_through,
        ids_stay,
        another_plan_has_other_ids_only_for_its_rules,
        zones_change_nothing,
        output_goes_to_a_file,
        nothing_is_left_of_a_refusal,
    )
    + [(f"wrong-use-{name}", lambda arguments=arguments: check_wrong(arguments)) for name, arguments in WRONG.items()]
)
