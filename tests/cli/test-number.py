# SPDX-License-Identifier: GPL-3.0-or-later
"""How a number is typed, and that what is refused is not repeated."""

import os
import tempfile

from ctl import PROGRAM, TODAY, WRONG_USE, answer, done, named, pack, refused, report, run

FORMS = ["080-1234-5678", "08012345678", "+81 80 1234 5678", "0081 80-1234-5678", "０８０ー１２３４ー５６７８",
         "80 1234 5678", "(+81) 080.1234.5678"]
REFUSED = {"too-short": "0709753864", "too-long": "070975386421", "landline": "03-9753-8642",
           "ip-phone": "050-9753-8642", "data": "020-9753-8642", "mainland": "+86 139 9753 8642",
           "foreign": "+82 10 9753 8642", "no-number": "070-9753-864x", "nothing": "-"}


def every_form_is_one_number() -> None:
    expected = answer("number", FORMS[0])
    assert expected["wallet"] == "80 1234 5678" and expected["e164"] == "+818012345678", expected
    for form in FORMS:
        assert answer("number", form) == expected, form
        assert answer("number", *form.split()) == expected, form


def it_is_read_from_standard_input() -> None:
    for form in FORMS:
        text = done("number", "-", TODAY, stdin=f"{form}\n".encode())
        assert text == done("number", form, TODAY), form
        assert text.startswith("080-1234-5678 = +81 80-1234-5678\n"), text


def each_wallet_says_where() -> None:
    wallets = answer("number", FORMS[0])["wallets"]
    assert [wallet["wallet"] for wallet in wallets] == [wallet["id"] for wallet in pack()["wallets"]]
    for wallet in wallets:
        assert wallet["country"] == "日本 (+81)" and wallet["number"] == "80 1234 5678", wallet
        assert wallet["evidence"]["sources"] != [], wallet


def each_message_says_where_it_goes() -> None:
    article = next(a for a in pack()["articles"] if a["id"] == "wallets-sms")
    rows = next(block["table"]["rows"] for block in article["blocks"] if "table" in block)
    messages = answer("number", FORMS[0])["messages"]
    assert len(messages) == len(rows) > 0
    for message, row in zip(messages, rows):
        cells = [cell["en"] for cell in row["cells"][1:]]
        assert [message["message"], message["sent_when"], message["goes_to"]] == cells, message
        assert message["evidence"] == row["evidence"], message


def what_is_refused_is_not_repeated(number: str) -> None:
    for arguments, stdin in ([("number", number), b""], [("number", "-"), number.encode()],
                             [("number", "-", "--json"), number.encode()]):
        message = refused(WRONG_USE, *arguments, stdin=stdin)
        assert message.startswith("baohaoctl number: "), message
        assert "975" not in message and "864" not in message, message


def any_bytes_are_survived() -> None:
    for stdin in [b"", b"\xff\xfe", b"\0" * 10, b"0" * 5000, b"080-1234-5678\0x", os.urandom(2000)]:
        assert run("number", "-", stdin=stdin).returncode in (0, WRONG_USE), stdin


def nothing_is_written() -> None:
    with tempfile.TemporaryDirectory() as folder:
        places = {name: folder for name in ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
                                            "XDG_DATA_HOME", "XDG_STATE_HOME", "TMPDIR"]}
        assert run("number", FORMS[0], GSETTINGS_BACKEND="keyfile", **places).returncode == 0
        assert os.listdir(folder) == [], os.listdir(folder)


report(named(
    every_form_is_one_number,
    it_is_read_from_standard_input,
    each_wallet_says_where,
    each_message_says_where_it_goes,
    any_bytes_are_survived,
    nothing_is_written,
) + [(f"refused-{name}", lambda number=number: what_is_refused_is_not_repeated(number))
     for name, number in REFUSED.items()])
