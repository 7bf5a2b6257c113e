#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a software centre shows is valid, says enough and keeps to Flathub's quality guidelines.

usage: test-metainfo.py SOURCE_ROOT METAINFO
"""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import tap

SOURCE = Path(sys.argv[1])
METAINFO = sys.argv[2]
ROOT = ElementTree.parse(METAINFO).getroot()

# Where the screenshots are once the tree is published, and where they are in it.
SCREENSHOTS = "https://github.com/baohao/baohao/raw/main/"

if shutil.which("appstreamcli") is None:
    print("1..0 # SKIP appstreamcli is not here")
    sys.exit(0)


def untranslated(element: ElementTree.Element, path: str) -> list[str]:
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    return [" ".join("".join(found.itertext()).split()) for found in element.findall(path)
            if language not in found.attrib]


def issues_in(report: str) -> set[tuple[str, str]]:
    """The tag of each issue, and what it is about."""
    issues = report.split("\n- tag: ")[1:]
    hints = [re.search(r"^  hint: (.*)$", issue, re.M) for issue in issues]
    return {(issue.split("\n")[0], hint[1] if hint else "") for issue, hint in zip(issues, hints)}


def validator_version() -> tuple[int, ...]:
    output = subprocess.run(["appstreamcli", "--version"], capture_output=True, text=True, check=True)
    return tuple(int(part) for part in re.search(r"(\d+)\.(\d+)", output.stdout).groups())


def passes_the_validator() -> None:
    """Without a remark, but for what cannot be otherwise."""
    # The id is what GNOME's and Flathub's rules make of a name.
    allowed = {("cid-contains-uppercase-letter", untranslated(ROOT, "id")[0])}
    if validator_version() < (1, 0):
        # Newer ones ask for it, and refuse what came before it.
        allowed.add(("unknown-tag", "developer"))
    result = subprocess.run(["appstreamcli", "validate", "--pedantic", "--no-net", "--explain",
                             "--format=yaml", METAINFO], capture_output=True, text=True)
    issues = issues_in(result.stdout)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Passed: yes" in result.stdout and issues <= allowed, result.stdout


def has_a_short_name_and_summary() -> None:
    name, summary = untranslated(ROOT, "name")[0], untranslated(ROOT, "summary")[0]
    assert len(name) <= 20, name
    assert 10 <= len(summary) <= 35, (len(summary), summary)
    assert name not in summary and not summary.endswith("."), summary
    assert not re.match(r"An? |The ", summary), summary


def is_described() -> None:
    paragraphs = untranslated(ROOT, "description/p")
    points = untranslated(ROOT, "description/ul/li")
    assert len(paragraphs) >= 2 and 3 <= len(points) <= 10, (paragraphs, points)
    assert len(paragraphs[0]) >= 80, paragraphs[0]
    assert all(not point.endswith(".") for point in points), points


def has_screenshots_with_captions() -> None:
    screenshots = ROOT.findall("screenshots/screenshot")
    assert 3 <= len(screenshots) <= 10, len(screenshots)
    assert [shot.get("type") for shot in screenshots] == ["default"] + [None] * (len(screenshots) - 1)
    for shot in screenshots:
        address, caption = untranslated(shot, "image")[0], untranslated(shot, "caption")[0]
        assert address.startswith(SCREENSHOTS), address
        picture = (SOURCE / address.removeprefix(SCREENSHOTS)).read_bytes()
        assert picture.startswith(b"\x89PNG\r\n"), address
        width, height = (int.from_bytes(picture[place:place + 4], "big") for place in (16, 20))
        # For one at twice the scale the guidelines allow twice as much.
        assert 600 <= width <= 2000 and 350 <= height <= 1400, (address, width, height)
        assert 10 <= len(caption) <= 60 and not caption.endswith("."), caption


def has_colours_for_both_styles() -> None:
    """Against which the letters on them can be read: 4.5 to 1, as of WCAG."""
    def luminance(colour: str) -> float:
        parts = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear))

    colours = {colour.get("scheme_preference"): luminance(colour.text)
               for colour in ROOT.findall("branding/color")}
    assert set(colours) == {"light", "dark"}, colours
    assert (colours["light"] + 0.05) / 0.05 >= 4.5, colours
    assert 1.05 / (colours["dark"] + 0.05) >= 4.5, colours


def tells_of_each_release() -> None:
    releases = ROOT.findall("releases/release")
    version = re.search(r"^  version: '(.*)',", (SOURCE / "meson.build").read_text(encoding="utf-8"), re.M)
    assert releases and releases[0].get("version") == version[1], releases
    for release in releases:
        assert untranslated(release, "description/p"), release.attrib


tap.run([
    passes_the_validator,
    has_a_short_name_and_summary,
    is_described,
    has_screenshots_with_captions,
    has_colours_for_both_styles,
    tells_of_each_release,
])
