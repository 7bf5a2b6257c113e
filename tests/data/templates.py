# SPDX-License-Identifier: GPL-3.0-or-later
"""What is translatable in the sources, as templates for translators."""

import re
import subprocess
from pathlib import Path

KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3"]


def output(source: Path, *command: str) -> str:
    result = subprocess.run(command, capture_output=True, text=True, check=True, cwd=source)
    return result.stdout + result.stderr


def write_interface_template(source: Path, template: Path) -> None:
    output(source, "xgettext", "--files-from=po/POTFILES", "--from-code=UTF-8", f"--output={template}",
           *[f"--keyword={keyword}" for keyword in KEYWORDS])


def pack_sources(source: Path) -> list[str]:
    build = (source / "data/pack/meson.build").read_text(encoding="utf-8")
    return [f"data/pack/{name}" for name in re.findall(r"^  '([^']+\.json)',", build, re.M)]


def write_pack_template(source: Path, template: Path) -> None:
    output(source, "tools/pack-build", "--pot", str(template), *pack_sources(source))
