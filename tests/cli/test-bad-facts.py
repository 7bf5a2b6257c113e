# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts files that are refused, each with the place that is wrong.

Most rows of SYNTAX are what json-glib lets through.
"""

import os
import tempfile

from ctl import BAD_DATA, DONE, refused, refuses_at, report, run

# What is wrong, the place, the file.
SHAPES = [
    ("unknown-fact", "/line.colour", b'{"line.colour": "blue"}'),
    ("pointer-is-escaped", "/a~1b~0c", b'{"a/b~c": "blue"}'),
    ("unknown-value", "/line.service", b'{"line.service": "telegraph"}'),
    ("unknown-value-in-list", "/card.brand/1", b'{"card.brand": ["visa", "discover-2"]}'),
    ("value-of-another-fact", "/line.service", b'{"line.service": "visa"}'),
    ("value-in-capitals", "/line.service", b'{"line.service": "Voice"}'),
    ("wallet-placeholder", "/W.account", b'{"W.account": "none"}'),
    ("empty-list", "/card.brand", b'{"card.brand": []}'),
    ("empty-string", "/line.service", b'{"line.service": ""}'),
    ("number", "/line.service", b'{"line.service": 1}'),
    ("boolean", "/line.service", b'{"line.service": true}'),
    ("null", "/line.service", b'{"line.service": null}'),
    ("object", "/line.service", b'{"line.service": {"in": ["voice"]}}'),
    ("number-in-list", "/card.brand/0", b'{"card.brand": [1]}'),
    ("null-in-list", "/card.brand/1", b'{"card.brand": ["visa", null]}'),
    ("list-in-list", "/card.brand/0", b'{"card.brand": [["visa"]]}'),
    ("unknown-plan", "/plan", b'{"plan": "povo3"}'),
    ("list-of-plans", "/plan", b'{"plan": ["povo2-base"]}'),
    ("plan-is-a-number", "/plan", b'{"plan": 2}'),
    ("empty-plan", "/plan", b'{"plan": ""}'),
    ("root-is-a-list", "", b'["line.service"]'),
    ("root-is-a-string", "", b'"voice"'),
    ("root-is-null", "", b"null"),
    ("second-member-is-wrong", "/plan", b'{"line.service": "voice", "plan": "x"}'),
]

SYNTAX = [
    ("empty-file", "", b""),
    ("only-spaces", "", b" \n\t "),
    ("byte-order-mark", "", b"\xef\xbb\xbf{}"),
    ("utf-16", "", '{"plan": "povo2-base"}'.encode("utf-16")),
    ("not-utf-8", "", b'{"plan": "\xff"}'),
    ("overlong-utf-8", "", b'{"plan": "\xc0\xaf"}'),
    ("surrogate-in-utf-8", "", b'{"plan": "\xed\xa0\x80"}'),
    ("nul-byte", "", b'{"plan": "povo\x00"}'),
    ("nul-escape", "/plan", b'{"plan": "\\u0000x"}'),
    ("control-escape", "/plan", b'{"plan": "a\\u001bb"}'),
    ("bidi-escape", "/plan", b'{"plan": "a\\u202eb"}'),
    ("bidi-character", "/plan", '{"plan": "a\u202eb"}'.encode()),
    ("surrogate-alone", "/plan", b'{"plan": "\\ud800"}'),
    ("surrogates-turned", "/plan", b'{"plan": "\\udc00\\ud800"}'),
    ("unknown-escape", "/plan", b'{"plan": "\\x41"}'),
    ("raw-newline", "/plan", b'{"plan": "povo2\nbase"}'),
    ("raw-tab", "/plan", b'{"plan": "povo2\tbase"}'),
    ("duplicate-member", "/line.service", b'{"line.service": "voice", "line.service": "sms-only"}'),
    ("duplicate-plan", "/plan", b'{"plan": "povo2-base", "line.state": "active", "plan": "povo2-base"}'),
    ("comment-block", "", b'/* mine */ {"plan": "povo2-base"}'),
    ("comment-line", "", b'// mine\n{"plan": "povo2-base"}'),
    ("single-quotes", "/plan", b"{\"plan\": 'povo2-base'}"),
    ("single-quoted-name", "", b"{'plan': \"povo2-base\"}"),
    ("name-without-quotes", "", b'{plan: "povo2-base"}'),
    ("trailing-comma", "/plan", b'{"plan": "povo2-base",}'),
    ("trailing-comma-in-list", "/card.brand/1", b'{"card.brand": ["visa",]}'),
    ("nan", "/plan", b'{"plan": NaN}'),
    ("infinity", "/plan", b'{"plan": Infinity}'),
    ("leading-zero", "/plan", b'{"plan": 010}'),
    ("hexadecimal", "/plan", b'{"plan": 0x10}'),
    ("plus-sign", "/plan", b'{"plan": +1}'),
    ("too-large", "/plan", b'{"plan": 1e999}'),
    ("huge-integer", "/plan", b'{"plan": 9223372036854775808}'),
    ("number-of-1000-digits", "/plan", b'{"plan": ' + b"9" * 1000 + b"}"),
    ("assignment", "", b'var facts = {"plan": "povo2-base"};'),
    ("two-documents", "", b"{} {}"),
    ("something-after-the-end", "", b"{}x"),
    ("unfinished-object", "/plan", b'{"plan": "povo2-base"'),
    ("unfinished-string", "/plan", b'{"plan": "povo2-base'),
    ("colon-missing", "/plan", b'{"plan" "povo2-base"}'),
    ("nested-too-deep", "/card.brand/0/0", b'{"card.brand": [[["visa"]]]}'),
    ("100000-brackets", "/0/0/0", b"[" * 100_000),
    ("40000-objects", "/a/a/a", b'{"a":' * 40_000),
    ("string-too-long", "/plan", b'{"plan": "' + b"x" * 2000 + b'"}'),
    ("too-large-a-file", "", b"{" + b" " * (256 * 1024) + b"}"),
    ("endless-file", "", b" " * 3_000_000),
]

# Taken as they stand: the limits do not refuse what is right.
GOOD = [
    ("empty-object", b"{}"),
    ("spaces-around", b" \r\n\t{ } \n"),
    ("one-value", b'{"line.service": "voice"}'),
    ("a-list", b'{"card.brand": ["visa", "jcb"]}'),
    ("a-list-with-the-same-twice", b'{"card.brand": ["visa", "visa"]}'),
    ("escaped-letters", b'{"plan": "povo2\\u002dbase"}'),
    ("as-large-as-may-be", b"{" + b" " * (256 * 1024 - 2) + b"}"),
]


def check_bad(pointer: str, content: bytes) -> None:
    refuses_at("-", pointer, refused(BAD_DATA, "check", "--facts", "-", stdin=content))


def check_good(content: bytes) -> None:
    process = run("check", "--facts", "-", "--json", stdin=content)
    assert process.returncode == DONE, process.stderr


def every_verb_names_the_file() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "facts.json")
        with open(path, "wb") as file:
            file.write(b'{"line.service": "telegraph"}')
        for verb in [["plans"], ["plans", "--json"], ["check"], ["guide", "wechat-card"],
                     ["sheet", "--output", os.path.join(folder, "x.pdf")]]:
            refuses_at(path, "/line.service", refused(BAD_DATA, *verb, "--facts", path))
        assert os.listdir(folder) == ["facts.json"]


report(
    [("every-verb-names-the-file", every_verb_names_the_file)]
    + [(f"good-{name}", lambda content=content: check_good(content)) for name, content in GOOD]
    + [(f"bad-{name}", lambda pointer=pointer, content=content: check_bad(pointer, content))
       for name, pointer, content in SHAPES + SYNTAX]
)
