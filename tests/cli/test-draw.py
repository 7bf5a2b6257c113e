# SPDX-License-Identifier: GPL-3.0-or-later
"""The verb that draws a screen."""

import os
import struct
import tempfile
import zlib
from concurrent.futures import ThreadPoolExecutor

from ctl import TODAY, done, named, pack, report

PACK = pack()
SCREENS = [step["id"] for guide in PACK["guides"] for step in guide["steps"] if step["kind"] == "screen"]
FOLDER = tempfile.TemporaryDirectory()


def path(name: str) -> str:
    return os.path.join(FOLDER.name, name)


def screen(step: str, name: str, *arguments: str) -> bytes:
    assert done("screen", step, "--output", path(name), TODAY, *arguments) == ""
    with open(path(name), "rb") as file:
        return file.read()


def size_of(png: bytes) -> tuple[int, int]:
    assert png[:8] == b"\x89PNG\r\n\x1a\n" and png[12:16] == b"IHDR"
    return struct.unpack(">II", png[16:24])


def lines_of(png: bytes) -> set[bytes]:
    """The different lines of pixels, as they stand in the file: a blank picture has one or two."""
    width, height = size_of(png)
    data, at = b"", 8
    while at < len(png):
        length, = struct.unpack(">I", png[at:at + 4])
        if png[at + 4:at + 8] == b"IDAT":
            data += png[at + 8:at + 8 + length]
        at += 12 + length
    pixels = zlib.decompress(data)
    stride = len(pixels) // height
    assert stride * height == len(pixels) and stride >= width
    return {pixels[i * stride + 1:(i + 1) * stride] for i in range(height)}


def check_screens(phone: str) -> None:
    def check(step: str) -> None:
        png = screen(step, f"{step}.{phone}.png", "--phone", phone, "--scale", "0.5")
        width, height = size_of(png)
        assert width == 150 and 280 <= height <= 900, (step, width, height)
        assert len(lines_of(png)) > 60, (step, "looks blank")

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(check, SCREENS))


def there_are_135_screens() -> None:
    assert len(SCREENS) == 135


def every_screen_of_a_chinese_phone_is_drawn() -> None:
    check_screens("zh")


def every_screen_of_an_english_phone_is_drawn() -> None:
    check_screens("en")


def options_change_the_picture() -> None:
    plain = screen("wechat-account-form", "plain.png")
    assert plain == screen("wechat-account-form", "again.png")
    assert plain == screen("wechat-account-form", "zh.png", "--phone", "zh")
    assert plain == screen("wechat-account-form", "UPPER.PNG")
    assert plain != screen("wechat-account-form", "en.png", "--phone", "en")
    assert plain != screen("wechat-account-form", "dark.png", "--dark")
    assert size_of(screen("wechat-account-form", "large.png", "--scale", "4"))[0] == 1200


def a_screen_goes_into_a_pdf() -> None:
    first = screen("wechat-account-form", "one.pdf")
    assert first.startswith(b"%PDF-") and first.rstrip().endswith(b"%%EOF")
    assert first == screen("wechat-account-form", "two.pdf")
    assert first != screen("wechat-account-form", "three.pdf", "--today", "2030-01-01")


def an_existing_file_is_replaced() -> None:
    with open(path("old.png"), "wb") as file:
        file.write(b"old")
    assert size_of(screen("wechat-account-form", "old.png"))


def large_fonts_are_outlines() -> None:
    """cairo drops glyphs when it puts part of a large CFF font into a file; see bh-outline.c."""
    pdf = screen("wechat-account-form", "fonts-screen.pdf")
    assert b"CJK" not in pdf, "an East Asian font went into the file as it is"


report(named(
    there_are_135_screens,
    every_screen_of_a_chinese_phone_is_drawn,
    every_screen_of_an_english_phone_is_drawn,
    options_change_the_picture,
    a_screen_goes_into_a_pdf,
    an_existing_file_is_replaced,
    large_fonts_are_outlines,
))
