#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No program of ours asks a network: every call about sockets of whole sessions is traced.

usage: test-network.py BAOHAO BAOHAOCTL PROVIDER SOURCE PACK EXAMPLES CALLER

What must hold: there are no sockets but those of this machine's own kind, and they lead to the
display, the session bus and the bus of assistive technology and nowhere else. The one exception is
GTK's own dialog for printing, which looks for printers: it asks CUPS on this machine (port 631 of the
loopback, or its socket), by way of the system bus avahi, and who the user is. In a Flatpak that dialog
is the portal's. CALLER opens what must be noticed.
"""

import collections
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import tap

BAOHAO, BAOHAOCTL, PROVIDER, SOURCE, PACK, EXAMPLES, CALLER = (
    str(Path(path).resolve()) for path in sys.argv[1:8])
CALLS = ("socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg",
         "sendmmsg", "io_uring_setup")

# Where a socket may lead, as strace writes it.
ALLOWED = {
    "the display": r'sun_path=@?"@?/tmp/\.X11-unix/X\d+"',
    "assistive technology": r'sun_path=@?"[^"]*/at-spi/bus[^"]*"',
    "the session bus": r'sun_path=@?"/tmp/dbus-\w+"',
}
PRINTING = {
    "CUPS": r'sun_path="/(var/)?run/cups/cups\.sock"'
            r'|sin_port=htons\(631\), sin_addr=inet_addr\("127\.0\.0\.1"\)'
            r'|sin6_port=htons\(631\), .*inet_pton\(AF_INET6, "::1",',
    "avahi": r'sun_path="/(var/)?run/dbus/system_bus_socket"',
    "who the user is": r'sun_path="/var/run/nscd/socket"',
}

scratch = tempfile.TemporaryDirectory()
traces = Path(scratch.name)


def traced(program: str, *options: str) -> str:
    """A program that runs the other one and notes what it calls; with -D in the same process."""
    wrapper = traces / Path(program).name
    wrapper.write_text(
        "#!/bin/sh\n"
        f'exec strace {" ".join(options)} -f --seccomp-bpf -qq -s 200 -e signal=none '
        f'-e "trace={",".join(CALLS)}" '
        f'-o "{wrapper}.$$.trace" "{Path(program).resolve()}" "$@"\n', encoding="utf-8")
    wrapper.chmod(0o700)
    return str(wrapper)


def judge(call: str, allowed: dict[str, str]) -> str | None:
    """Why a call is allowed; nothing if it is not."""
    verb = call.split("(")[0]
    if verb in ("socket", "socketpair"):
        # A stream leads nowhere before it is connected.
        kind = r"\((AF_UNIX|AF_INET6?, SOCK_STREAM)" if "CUPS" in allowed else r"\(AF_UNIX, "
        return "a socket" if re.match(verb + kind, call) else None
    if verb not in ("connect", "sendto", "sendmsg", "sendmmsg"):
        return None
    if "sa_family=" not in call:
        return "to where it was connected" if verb != "connect" else None
    return next((why for why, rule in allowed.items() if re.search(rule, call)), None)


def bad_calls(name: str, allowed: dict[str, str]) -> list[str]:
    """Of a program that was traced; it must have been."""
    written = [trace.read_text(encoding="utf-8", errors="replace")
               for trace in traces.glob(f"{name}.*.trace")]
    assert written, f"{name} was not traced"
    calls = re.findall(r"^\d+ +(\w+\(.*)", "".join(written), re.M)
    reasons = collections.Counter(judge(call, allowed) for call in calls)
    print(f"# {name}: {dict(reasons)}")
    return [call for call in calls if judge(call, allowed) is None]


def assert_none(name: str, allowed: dict[str, str]) -> None:
    calls = bad_calls(name, allowed)
    assert not calls, "\n".join(sorted(set(calls)))


def run(*command: str, **options: object) -> str:
    result = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            **options)
    assert result.returncode == 0, f"{command}: {result.returncode}\n{result.stdout[-2000:]}"
    return result.stdout


def run_test(path: str, *arguments: str) -> None:
    """Another test, with programs that are traced; it must not be skipped."""
    said = run("/usr/bin/python3", "-B", f"{SOURCE}/tests/{path}", *arguments)
    if "1..0 # SKIP" in said:
        raise tap.Skip(said.strip())


def notices_a_connection() -> None:
    for way in ("inet", "inet6", "datagram", "netlink", "unix"):
        wrapper = Path(traced(CALLER))
        for trace in traces.glob(f"{wrapper.name}.*.trace"):
            trace.unlink()
        run(str(wrapper), way)
        assert bad_calls(wrapper.name, ALLOWED), way


def the_window_asks_for_printers_and_nobody_else() -> None:
    """A profile, every question, a plan, a guide to its end, the sheet saved."""
    run_test("display/test-keyboard-journey.py", traced(BAOHAO, "-D"))
    assert_none("baohao", ALLOWED | PRINTING)


def the_window_that_searches_asks_nobody() -> None:
    for trace in traces.glob("baohao.*.trace"):
        trace.unlink()
    run("/usr/bin/python3", "-B", f"{SOURCE}/tests/faults/search-session.py", traced(BAOHAO, "-D"))
    assert_none("baohao", ALLOWED)


def the_command_line_asks_nobody() -> None:
    program = traced(BAOHAOCTL)
    facts = traces / "facts.json"
    facts.write_text(json.dumps(json.loads(Path(EXAMPLES).read_text(encoding="utf-8"))[0]["facts"]),
                     encoding="utf-8")
    verbs = set(re.findall(r"^  (\w+) ", run(BAOHAOCTL, "--help"), re.M)) - {"baohaoctl"}
    guides = json.loads(Path(PACK).read_text(encoding="utf-8"))["guides"]
    step = next(step["id"] for guide in guides for step in guide["steps"] if "elements" in step)
    arguments = {
        "plans": [["--json"], ["--csv"], ["--facts", facts]],
        "brand": [["docomo"]],
        "check": [["--facts", facts]],
        "cost": [["povo2-base"]],
        "chart": [["cost", "povo2-base", "--output", traces / "chart.png"]],
        "deadlines": [["--plan", "povo2-base", "--last-top-up", "2026-11-01", "--ics"]],
        "guide": [[guides[0]["id"]]],
        "number": [["09012345678"]],
        "screen": [[step, "--output", traces / "screen.png"]],
        "sheet": [["--facts", facts, "--output", traces / "sheet.pdf"]],
        "search": [["povo"]],
        "profiles": [["list"], ["export", "--output", traces / "profiles.json"],
                     ["import", traces / "profiles.json"]],
        "validate": [[PACK]],
        "changes": [[PACK]],
        "rules": [[]],
        "audit": [["--json"]],
    }
    assert verbs <= set(arguments), f"no arguments for {verbs - set(arguments)}"
    for verb in sorted(verbs):
        for words in arguments[verb]:
            run(program, verb, "--today", "2026-11-22", *map(str, words),
                env={**os.environ, "GSETTINGS_BACKEND": "keyfile", "XDG_CONFIG_HOME": scratch.name})
    assert_none("baohaoctl", ALLOWED)


def the_search_provider_asks_nobody() -> None:
    run_test("dbus/test-search-provider.py", traced(PROVIDER), BAOHAOCTL, PACK)
    assert_none("baohao-search-provider", ALLOWED)


if shutil.which("strace") is None:
    print("1..0 # SKIP strace is not here")
    sys.exit(0)
if subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
    print("1..0 # SKIP nothing may be traced here (ptrace)")
    sys.exit(0)
# Drawn without the graphics driver, which asks the machine for its users.
os.environ.update(GDK_DEBUG="gl-disable", GSK_RENDERER="cairo")
if subprocess.run(["pkg-config", "--atleast-version=4.16", "gtk4"]).returncode == 0:
    os.environ["GDK_DISABLE"] = "gl"
    del os.environ["GDK_DEBUG"]
tap.run([
    notices_a_connection,
    the_window_asks_for_printers_and_nobody_else,
    the_window_that_searches_asks_nobody,
    the_command_line_asks_nobody,
    the_search_provider_asks_nobody,
])
