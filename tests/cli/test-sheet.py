# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheet as a file, read back with other programs: for the worked examples, on both papers, in both sizes of type."""

import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from ctl import TODAY, WRONG_USE, done, named, pack, refused, report

PACK = pack()
FOLDER = tempfile.TemporaryDirectory()
with open(sys.argv[3], encoding="utf-8") as file:
    EXAMPLES = json.load(file)
FACTS = {"nothing": {}, "plan": {**EXAMPLES[1]["facts"], "plan": "povo2-base"}}
# Somebody for whom all is well, for whom much is refused, with a foreign passport, and after leaving Japan.
FACTS |= {example["id"]: example["facts"] for example in EXAMPLES if example["id"] in {"E1", "E3", "E6", "E10"}}
SOME = FACTS["plan"]
# With a sanitizer the program is several times as slow.
if "few" in sys.argv:
    FACTS = {name: FACTS[name] for name in ["plan", "E6"]}
PAPERS = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
DAYS = ["--activated", "2026-09-01", "--leaving", "2027-01-10"]
HEADINGS = ["My Answers", "What Is Possible", "Questions Still Open", "Ways to Yes", "What Works Instead", "My Plan",
            "My Deadlines", "Steps", "What Can Go Wrong", "To Say or to Show", "Sources"]
ALWAYS = {"My Answers", "What Is Possible", "Steps", "Sources"}


def path(name: str) -> str:
    return os.path.join(FOLDER.name, name)


def sheet(facts: object, name: str, *arguments: str) -> bytes:
    stdin = json.dumps(facts).encode()
    assert done("sheet", "--facts", "-", "--output", path(name), TODAY, *arguments, stdin=stdin) == ""
    with open(path(name), "rb") as pdf:
        return pdf.read()


def tool(*arguments: str) -> str:
    """What another program prints that must have nothing to complain of."""
    process = subprocess.run(arguments, capture_output=True)
    assert process.returncode == 0 and process.stderr == b"", (arguments, process.stdout[-500:], process.stderr)
    return process.stdout.decode("utf-8")


def squeeze(text: str) -> str:
    """Without what lines are broken at."""
    return re.sub(r"\s", "", text)


def info(name: str) -> dict[str, str]:
    return dict(re.split(r":\s*", line, maxsplit=1) for line in tool("pdfinfo", path(name)).splitlines())


@cache
def text_of(name: str) -> str:
    """In the order in which it was written."""
    return tool("pdftotext", "-raw", path(name), "-")


@cache
def outline(name: str) -> list[dict]:
    return json.loads(tool("qpdf", "--json", "--json-key=outlines", path(name)))["outlines"]


ALL: dict[tuple[str, str, str], str] = {}


def every_sheet_is_written() -> None:
    def write(case: tuple[str, str, str]) -> None:
        person, paper, scale = case
        ALL[case] = "-".join(case) + ".pdf"
        sheet(FACTS[person], ALL[case], "--paper", paper, "--text-scale", scale, *DAYS)

    cases = [(person, paper, scale) for person in FACTS for paper in PAPERS for scale in ["1", "2"]]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(write, cases))
    assert len(ALL) == 4 * len(FACTS)


def qpdf_finds_nothing_wrong() -> None:
    for name in ALL.values():
        assert "No syntax or stream encoding errors found" in tool("qpdf", "--check", path(name)), name


def every_font_is_in_the_file() -> None:
    for name in ALL.values():
        lines = tool("pdffonts", path(name)).splitlines()
        at = lines[0].index("emb")
        assert len(lines) > 3, name
        for line in lines[2:]:
            assert line[at:at + 3] == "yes", (name, line)


def large_fonts_are_outlines() -> None:
    """cairo drops glyphs when it puts part of a large CFF font into a file; see bh-outline.c."""
    assert b"CJK" not in sheet(SOME, "fonts.pdf"), "an East Asian font went into the file as it is"


def the_paper_is_what_was_asked_for() -> None:
    for (_, paper, _), name in ALL.items():
        size = re.match(r"([\d.]+) x ([\d.]+) pts", info(name)["Page size"])
        assert size, name
        for found, wanted in zip(map(float, size.groups()), PAPERS[paper]):
            assert abs(found - wanted) < 0.1, (name, found, wanted)


def title_and_language_are_told() -> None:
    for tag, language in [("en", b"en"), ("zh_CN", b"zh-cn")]:
        pdf = sheet(SOME, "told.pdf", "--lang", tag)
        assert b"/Lang (" + language + b")" in pdf, tag
        assert info("told.pdf")["Title"], tag
    assert info(ALL[("plan", "a4", "1")])["Title"] == "Japanese Number, WeChat Pay and Alipay"


def sections_stand_in_their_order() -> None:
    for name in ALL.values():
        sections = outline(name)
        titles = [section["title"] for section in sections]
        assert titles == [heading for heading in HEADINGS if heading in titles], (name, titles)
        assert ALWAYS <= set(titles), (name, titles)
        text, at = squeeze(text_of(name)), 0
        for section in sections:
            for title in [section["title"]] + [kid["title"] for kid in section["kids"]]:
                at = text.find(squeeze(title), at)
                assert at >= 0, (name, title)
                at += 1


def the_contents_lead_to_their_pages() -> None:
    for (person, _, scale), name in ALL.items():
        if person != "plan":
            continue
        for section in outline(name):
            page = str(section["destpageposfrom1"])
            text = squeeze(tool("pdftotext", "-raw", "-f", page, "-l", page, path(name), "-"))
            assert squeeze(section["title"]) in text, (name, section["title"], page)


def pages_are_numbered() -> None:
    for name in ALL.values():
        pages = tool("pdftotext", path(name), "-").split("\f")[:-1]
        assert len(pages) == int(info(name)["Pages"]), name
        for number, page in enumerate(pages, 1):
            assert f"{number}/{len(pages)}" in page, (name, number)
            assert "2026-11-22" in page, (name, number)


def phrases_come_in_three_languages() -> None:
    for (person, _, _), name in ALL.items():
        text = squeeze(text_of(name))
        text = re.sub(r"JapaneseNumber,WeChatPayandAlipay2026-11-22Factsof[\d-]+,judgedfor[\d-]+\.\d+/\d+", "", text)
        found = [phrase for phrase in PACK["phrases"] if squeeze(phrase[phrase["say"]]) in text]
        assert len(found) >= 3 or person not in {"nothing", "plan", "E1"}, (name, len(found))
        for phrase in found:
            for language in ["ja", "zh", "en"]:
                assert squeeze(phrase[language]) in text, (name, phrase["id"], language)


def what_a_step_can_meet_is_told() -> None:
    """A number behind "What can go wrong" is that of a failure on the sheet, and each of those is named by a step."""
    for (person, _, _), name in ALL.items():
        text = text_of(name)
        steps, _, rest = text.partition("\nWhat Can Go Wrong\n")
        numbers = {int(number) for line in re.findall(r"What\s+can\s+go\s+wrong:\s((?:\d+,?\s)+)", steps)
                   for number in re.findall(r"\d+", line)}
        if not rest:
            assert not numbers, name
            continue
        assert numbers == set(range(1, max(numbers) + 1)), (name, numbers)
        for number in numbers:
            assert re.search(rf"^{number} \S", rest, re.M), (name, number)


def days_and_plan_are_told() -> None:
    text = text_of(ALL[("plan", "a4", "1")])
    assert "povo2.0" in text and "My Deadlines" in text and "in 42 days" in text, text[:2000]
    sheet(EXAMPLES[1]["facts"], "no-days.pdf")
    text = text_of("no-days.pdf")
    assert "My Plan" not in text and "My Deadlines" not in text


def what_is_refused_has_no_steps() -> None:
    """E3: the number at the bank is lost, so that nothing can be added or paid."""
    if "E3" not in FACTS:
        return
    kids = [kid["title"] for section in outline(ALL[("E3", "a4", "1")]) if section["title"] == "Steps"
            for kid in section["kids"]]
    assert kids and not any("pay in a shop" in title or "bank card" in title for title in kids), kids
    text = squeeze(text_of(ALL[("E3", "a4", "1")]))
    assert squeeze("Left out, because the checker says No:") in text


def sources_are_dated() -> None:
    """What is named in the text stands in the list, with its date."""
    sources = {source["id"]: source for source in PACK["sources"]}
    text = text_of(ALL[("plan", "a4", "1")])
    body, _, listed = text.partition("\nSources\n")
    named_ones = set(re.findall(r"\b[WP]\d{3}\b", body))
    assert len(named_ones) > 10
    for id in named_ones:
        line = re.search(rf"^{id} ", listed, re.M)
        assert line, id
        date = sources[id].get("date") or sources[id].get("date_note", {"en": "undated"})["en"]
        assert squeeze(date) in squeeze(listed[line.start():line.start() + 700]), (id, date)


def a_sheet_is_the_same_each_time() -> None:
    assert sheet(SOME, "one.pdf") == sheet(SOME, "two.pdf")
    assert sheet(SOME, "one.pdf") != sheet(SOME, "three.pdf", "--today", "2030-01-01")
    assert sheet(SOME, "one.pdf") != sheet(SOME, "four.pdf", "--phone", "en")
    assert sheet(SOME, "one.pdf") != sheet(SOME, "five.pdf", "--lang", "zh_CN")


def what_cannot_be_is_refused() -> None:
    output = ["sheet", "--facts", "-", "--output", path("refused.pdf")]
    for arguments in [["--paper", "a5"], ["--text-scale", "3"], ["--text-scale", "big"], ["--phone", "ja"],
                      ["--leaving", "tomorrow"]]:
        assert arguments[1] in refused(WRONG_USE, *output, *arguments, stdin=b"{}"), arguments
    assert not os.path.exists(path("refused.pdf"))


report(named(
    every_sheet_is_written,
    qpdf_finds_nothing_wrong,
    every_font_is_in_the_file,
    large_fonts_are_outlines,
    the_paper_is_what_was_asked_for,
    title_and_language_are_told,
    sections_stand_in_their_order,
    the_contents_lead_to_their_pages,
    pages_are_numbered,
    phrases_come_in_three_languages,
    what_a_step_can_meet_is_told,
    days_and_plan_are_told,
    what_is_refused_has_no_steps,
    sources_are_dated,
    a_sheet_is_the_same_each_time,
    what_cannot_be_is_refused,
))
