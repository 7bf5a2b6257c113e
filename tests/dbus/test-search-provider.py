#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's search finds over the bus what baohaoctl finds, and asks the application to open it.

A bus of its own starts the provider by its service file; a stand-in for the application writes
down what it is asked. No display is needed.

usage: test-search-provider.py PROVIDER BAOHAOCTL PACK
"""

import atexit
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import tap

try:
    from gi.repository import Gio, GLib
except ImportError as error:
    print(f"1..0 # SKIP {error}")
    sys.exit(0)

PROVIDER, BAOHAOCTL = (str(Path(path).resolve()) for path in sys.argv[1:3])
PACK = json.loads(Path(sys.argv[3]).read_text(encoding="utf-8"))
CONTEXT = GLib.MainContext.default()

APP = "io.github.baohao.Baohao"
NAME = APP + ".SearchProvider"
PATH = "/io/github/baohao/Baohao/SearchProvider"
INTERFACE = "org.gnome.Shell.SearchProvider2"

# Milliseconds for what takes a few; under a sanitizer, on a busy machine.
PATIENCE = 60000

# As many as baohaoctl prints.
MANY = 50

# What people type, in every language and script of the pack, with readings and typing errors.
QUERIES = [
    "povo", "实名", "實名 認證", "本人確認", "eSIM", "wechat", "weixin", "zhifubao", "shiming",
    "Alipay card", "支付宝 银行卡", "ソフトバンク", "らくてん", "alipya", "wchat", "docomo ahamo",
    "top-up", "PIN", "kyarakuta", "残高", "ssrz", "退会 解約", "error", "a", "号", "  povo  ",
    "zzzzzzzz", "", " ", "%s%n", "\u202epovo", "💴", "x" * 5000,
]

APPLICATION = """<node><interface name="org.freedesktop.Application"><method name="ActivateAction">
<arg type="s" direction="in"/><arg type="av" direction="in"/><arg type="a{sv}" direction="in"/>
</method></interface></node>"""

asked: list[tuple] = []


def start_bus() -> Gio.DBusConnection:
    """A bus that knows the provider, and nothing of the machine."""
    directory = tempfile.TemporaryDirectory()
    atexit.register(directory.cleanup)
    Path(directory.name, NAME + ".service").write_text(
        f"[D-BUS Service]\nName={NAME}\nExec={PROVIDER}\n", encoding="ascii")
    os.environ["LANGUAGE"] = "en"
    bus = Gio.TestDBus.new(Gio.TestDBusFlags.NONE)
    bus.add_service_dir(directory.name)
    bus.up()
    atexit.register(bus.stop)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.get_bus_address()
    return connect()


def connect() -> Gio.DBusConnection:
    flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
             | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
    return Gio.DBusConnection.new_for_address_sync(
        os.environ["DBUS_SESSION_BUS_ADDRESS"], flags, None, None)


def call(method: str, *arguments: object) -> object:
    """What the provider answers; the stand-in is served meanwhile."""
    types = {"GetInitialResultSet": "(as)", "GetSubsearchResultSet": "(asas)",
             "GetResultMetas": "(as)", "ActivateResult": "(sasu)", "LaunchSearch": "(asu)"}
    answers: list[Gio.AsyncResult] = []
    BUS.call(NAME, PATH, INTERFACE, method, GLib.Variant(types[method], arguments), None,
             Gio.DBusCallFlags.NONE, PATIENCE, None, lambda _, result: answers.append(result))
    while not answers:
        CONTEXT.iteration(True)
    values = BUS.call_finish(answers[0]).unpack()
    return values[0] if values else None


def refused(function: Callable, *arguments: object) -> str:
    try:
        function(*arguments)
    except GLib.Error as error:
        return error.message
    raise AssertionError(f"{arguments} was not refused")


def search(words: str) -> list[str]:
    # The shell splits what was typed at spaces.
    return call("GetInitialResultSet", words.split())


def metas(names: list[str]) -> list[dict]:
    return call("GetResultMetas", names)


def hits(words: str) -> list[dict]:
    output = subprocess.run([BAOHAOCTL, "search", "--json", "--", *words.split()],
                            capture_output=True, text=True, check=True, encoding="utf-8").stdout
    return json.loads(output)["hits"]


def name(hit: dict) -> str:
    return f"{hit['kind']}:{hit['id']}"


def on_application_called(_connection, _sender, _path, _interface, _method, parameters,
                          invocation) -> None:
    asked.append(parameters.unpack())
    if asked[-1][1] == ["refuse"]:
        invocation.return_dbus_error("io.github.baohao.Test.Refused", "as the test wants it")
    else:
        invocation.return_value(None)


def stand_in() -> None:
    """Takes the application's place on the bus."""
    connection = connect()
    connection.register_object("/io/github/baohao/Baohao",
                               Gio.DBusNodeInfo.new_for_xml(APPLICATION).interfaces[0],
                               on_application_called, None, None)
    owned: list[bool] = []
    Gio.bus_own_name_on_connection(connection, APP, Gio.BusNameOwnerFlags.NONE,
                                   lambda *_: owned.append(True), None)
    while not owned:
        CONTEXT.iteration(True)


def finds_what_baohaoctl_finds() -> None:
    found = 0
    for words in QUERIES:
        expected = [name(hit) for hit in hits(words)] if words.strip() else []
        results = search(words)
        assert results[:MANY] == expected, (words, results[:5], expected[:5])
        assert len(set(results)) == len(results), words
        found += bool(results)
    assert found > len(QUERIES) / 2, found


def finds_each_kind() -> None:
    kinds = {result.split(":")[0] for words in QUERIES for result in search(words)}
    assert kinds == {"failure", "brand", "article", "guide", "step", "plan", "phrase", "claim"}, kinds


def narrows() -> None:
    narrowed = 0
    for words, more in [("povo", "povo 2"), ("实", "实名"), ("a", "alipay"), ("card", "card foreign"),
                        ("本人", "本人確認"), ("e", "esim"), ("wechat", "wechat zzzz")]:
        before, alone = search(words), search(more)
        results = call("GetSubsearchResultSet", before, more.split())
        assert results == [result for result in alone if result in before], (words, more)
        assert len(results) <= len(before)
        narrowed += 0 < len(results) < len(before)
    assert narrowed >= 4, narrowed
    # Of a part of what was found only that part is left.
    before = search("povo")
    assert call("GetSubsearchResultSet", before[3:5], ["povo"]) == before[3:5]


def a_typing_error_is_found_on_the_way() -> None:
    for typed in ["wechta", "wchat", "alipya", "zhifbao", "docmoo", "rakutne"]:
        results = search(typed[0])
        for end in range(2, len(typed) + 1):
            results = call("GetSubsearchResultSet", results, [typed[:end]])
        assert results and set(results) <= set(search(typed)), typed


def tells_of_every_result() -> None:
    for words in QUERIES:
        expected, results = hits(words) if words.strip() else [], search(words)
        told = metas(results)
        assert [meta["id"] for meta in told] == results, words
        for meta in told:
            assert meta["name"] and meta["description"] and meta["gicon"], meta
            assert Gio.icon_new_for_string(meta["gicon"]), meta
        for meta, hit in zip(told, expected):
            assert meta["name"] == hit["title"], (meta, hit)
            assert meta["description"].endswith(hit.get("snippet", "")), (meta, hit)


def tells_of_every_record() -> None:
    """Also of what nobody searched for just now."""
    search("zzzzzzzz")
    records = {
        "failure": PACK["failures"], "brand": PACK["brands"], "article": PACK["articles"],
        "guide": PACK["guides"], "plan": PACK["plans"], "phrase": PACK["phrases"],
        "claim": PACK["claims"] + PACK["article_steps"],
        "step": [step for guide in PACK["guides"] for step in guide["steps"]],
    }
    names = [f"{kind}:{record['id']}" for kind, list_ in records.items() for record in list_]
    assert [meta["id"] for meta in metas(names)] == names
    for kind, list_ in records.items():
        assert len({meta["name"] for meta in metas([f"{kind}:{r['id']}" for r in list_])}) > len(list_) / 2


BAD = ["", ":", "plan", "plan:", "plan:nothing", ":povo2-base", "povo2-base", "Plan:povo2-base",
       "plan:povo2-base:", "claim:\n", "失败:什么", "%s%n", "brand:brand-docomo", "x" * 100000]


def passes_over_what_is_no_result() -> None:
    assert metas(BAD) == []
    assert [meta["id"] for meta in metas(["plan:povo2-base", *BAD, "brand:docomo"])] == [
        "plan:povo2-base", "brand:docomo"]
    assert metas([]) == []
    assert call("GetSubsearchResultSet", BAD, ["povo"]) == search("povo")
    assert call("GetSubsearchResultSet", [], []) == []


def asks_to_open() -> None:
    for result in [search(words)[0] for words in QUERIES if search(words)]:
        asked.clear()
        call("ActivateResult", result, ["povo"], 1234)
        assert asked == [("open-hit", [result], {"desktop-startup-id": "_TIME1234"})], asked
    asked.clear()
    call("ActivateResult", "plan:povo2-base", [], 0)
    assert asked == [("open-hit", ["plan:povo2-base"], {})], asked


def asks_for_nothing_bad() -> None:
    asked.clear()
    for result in BAD:
        call("ActivateResult", result, ["povo"], 1)
    assert asked == [], asked


def asks_to_search() -> None:
    asked.clear()
    call("LaunchSearch", ["实名", "认证"], 0)
    call("LaunchSearch", [], 0)
    assert asked == [("search", ["实名 认证"], {}), ("search", [""], {})], asked


def passes_a_refusal_on() -> None:
    assert "as the test wants it" in refused(call, "LaunchSearch", ["refuse"], 0)
    assert search("povo")


def refuses_bad_calls() -> None:
    def bad(interface: str, method: str, arguments: GLib.Variant | None) -> None:
        BUS.call_sync(NAME, PATH, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                      PATIENCE, None)

    refused(bad, INTERFACE, "GetInitialResultSet", None)
    refused(bad, INTERFACE, "GetInitialResultSet", GLib.Variant("(s)", ("povo",)))
    refused(bad, INTERFACE, "ActivateResult", GLib.Variant("(s)", ("plan:povo2-base",)))
    refused(bad, INTERFACE, "Nothing", None)
    refused(bad, "io.github.baohao.Nothing", "GetInitialResultSet", GLib.Variant("(as)", ([],)))
    assert search("povo")


def speaks_the_language() -> None:
    """Of whoever started it; and ends by itself when it is asked no more."""
    environment = {**os.environ, "LANGUAGE": "zh_CN"}
    subprocess.run(["dbus-run-session", "--", sys.executable, "-B", __file__, *sys.argv[1:], "zh_CN"],
                   env=environment, check=True, stdout=sys.stderr)


def in_chinese() -> None:
    """In a process and on a bus of its own: asks a provider with little patience."""
    global BUS
    provider = subprocess.Popen([PROVIDER, "--patience=1"])
    BUS = connect()
    while not BUS.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "NameHasOwner",
                            GLib.Variant("(s)", (NAME,)), None, 0, PATIENCE, None).unpack()[0]:
        assert provider.poll() is None
    names = {guide["id"]: guide["title"]["zh_CN"] for guide in PACK["guides"]}
    told = metas([f"guide:{id_}" for id_ in names])
    assert [meta["name"] for meta in told] == list(names.values()), told
    # With an error its exit status would be another, as with a leak under a sanitizer.
    assert provider.wait(PATIENCE / 1000) == 0


if sys.argv[4:] == ["zh_CN"]:
    in_chinese()
    sys.exit()

BUS = start_bus()
stand_in()
tap.run([
    finds_what_baohaoctl_finds,
    finds_each_kind,
    narrows,
    a_typing_error_is_found_on_the_way,
    tells_of_every_result,
    tells_of_every_record,
    passes_over_what_is_no_result,
    asks_to_open,
    asks_for_nothing_bad,
    asks_to_search,
    passes_a_refusal_on,
    refuses_bad_calls,
    speaks_the_language,
])
