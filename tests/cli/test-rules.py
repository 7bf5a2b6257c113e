# SPDX-License-Identifier: GPL-3.0-or-later
"""The rule book as text and as a graph: that all of it is there, and that the graph is one."""

import copy
import json
import os
import re
import tempfile

from ctl import WRONG_USE, done, named, pack, refused, report

SOUND = pack()
FOLDER = tempfile.TemporaryDirectory()
FILE = os.path.join(FOLDER.name, "pack.json")
ENGLISH = ["--lang", "en"]

# The statements that are written: a node or an edge, each with attributes, strings in quotes.
STRING = r'"(?:[^"\\\n]|\\["\\n])*"'
ATTRIBUTE = rf"[a-z]+=(?:[a-z]+|{STRING})"
ATTRIBUTES = rf"\[{ATTRIBUTE}(?:, {ATTRIBUTE})*\]"
NODE = re.compile(rf"  ({STRING}) {ATTRIBUTES};")
EDGE = re.compile(rf"  ({STRING}) -> ({STRING}) {ATTRIBUTES};")
FIRST = ["digraph rules {", "  rankdir=LR;", "  node [fontsize=10];", "  edge [fontsize=8];"]


def expanded() -> list[tuple[str, dict]]:
    """The requirements as the checker has them, each with its goal."""
    return [(f"{wallet['id']}.{goal['id']}", rule)
            for wallet in SOUND["wallets"]
            for goal in SOUND["goals"] if wallet["id"] in goal["wallets"]
            for rule in SOUND["requirements"]
            if rule["goal"] == goal["id"] and wallet["id"] in rule["wallets"]]


def facts_of(condition: dict | None, wallet: str) -> set[str]:
    if condition is None:
        return set()
    if "fact" in condition:
        return {re.sub(r"^W\.", f"{wallet}.", condition["fact"])}
    if "not" in condition:
        return facts_of(condition["not"], wallet)
    return {f for part in condition.get("all", condition.get("any", [])) for f in facts_of(part, wallet)}


def graph(*arguments: str) -> tuple[set[str], set[tuple[str, str]]]:
    """The nodes and the edges; fails where a line is not of the language."""
    lines = done("rules", "--format", "dot", *arguments).splitlines()
    assert lines[:4] == FIRST and lines[-1] == "}", lines[:5]
    nodes, edges = set(), set()
    for line in lines[4:-1]:
        if match := NODE.fullmatch(line):
            assert match[1] not in nodes, line
            nodes.add(match[1])
        else:
            match = EDGE.fullmatch(line)
            assert match, line
            edges.add((match[1], match[2]))
    return nodes, edges


def text_has_every_requirement() -> None:
    text = done("rules", *ENGLISH)
    assert text == done("rules", "--format", "text", *ENGLISH)
    found = re.findall(r"^  (\S+) \((block|doubt|note)\): (.+)$", text, re.MULTILINE)
    assert found == [(rule["id"], rule["effect"], rule["words"]["en"]) for _, rule in expanded()]
    confidences = re.findall(r"^    confidence: (\S+)$", text, re.MULTILINE)
    assert confidences == [rule["evidence"]["confidence"] for _, rule in expanded()]
    sources = re.findall(r"^    sources: (.+)$", text, re.MULTILINE)
    assert sources == [", ".join(rule["evidence"]["sources"]) or "none" for _, rule in expanded()]


def text_has_every_goal() -> None:
    found = re.findall(r"^([a-z]+\.[a-z-]+): (.+)$", done("rules", *ENGLISH), re.MULTILINE)
    assert found == [(f"{wallet['id']}.{goal['id']}", goal["title"]["en"])
                     for wallet in SOUND["wallets"] for goal in SOUND["goals"]]


def conditions_are_in_the_notation_of_the_requirements() -> None:
    active = {"fact": "line.state", "in": ["active", "none"]}
    tree = copy.deepcopy(SOUND)
    rule = next(rule for rule in tree["requirements"] if rule["id"] == "kep-line-active")
    rule["when"] = {"not": {"all": [active, {"any": [{"goal": "W.register"}, {"not": active}]}]}}
    rule["valid_to"] = "2099-12-31"
    with open(FILE, "w", encoding="utf-8") as file:
        json.dump(tree, file)
    text = done("rules", *ENGLISH, "--pack", FILE)
    assert ("    when: not(all(line.state in {active, none}, any(goal(wechat.register), "
            "line.state in {suspended, cancelled})))\n") in text
    assert text.count("    valid to: 2099-12-31\n") == 2
    assert "  done when: wechat.account in {plus81}\n" in text


def graph_has_everything() -> None:
    nodes, edges = graph()
    assert nodes == {
        *(f'"fact {fact["id"]}"' for fact in SOUND["facts"]),
        *(f'"goal {goal}"' for goal, _ in expanded()),
        *(f'"requirement {goal} {rule["id"]}"' for goal, rule in expanded()),
    }
    for one, other in edges:
        assert one in nodes and other in nodes, (one, other)
    for goal, rule in expanded():
        node = f'"requirement {goal} {rule["id"]}"'
        assert (f'"goal {goal}"', node) in edges, node
        wallet = goal.split(".")[0]
        expected = facts_of(rule.get("when"), wallet) | facts_of(rule.get("require"), wallet)
        found = {other[6:-1] for one, other in edges if one == node and other.startswith('"fact ')}
        assert found == expected, node


def graph_quotes_what_it_writes() -> None:
    tree = copy.deepcopy(SOUND)
    tree["goals"][0]["title"] = {"en": "A \"title\" \\N with \\ and 'all' <b>that</b> ];"}
    with open(FILE, "w", encoding="utf-8") as file:
        json.dump(tree, file)
    graph("--pack", FILE)
    text = done("rules", "--format", "dot", "--pack", FILE)
    assert r'A \"title\" \\N with \\ and' in text


def graph_follows_the_language() -> None:
    assert graph("--lang", "zh_CN") == graph(*ENGLISH)
    assert SOUND["goals"][0]["title"]["zh_CN"] in done("rules", "--format", "dot", "--lang", "zh_CN")


def wrong_use_is_refused() -> None:
    refused(WRONG_USE, "rules", "--format", "svg")
    refused(WRONG_USE, "rules", "--format=")
    refused(WRONG_USE, "rules", "wechat.bind")


report(
    named(
        text_has_every_requirement,
        text_has_every_goal,
        conditions_are_in_the_notation_of_the_requirements,
        graph_has_everything,
        graph_quotes_what_it_writes,
        graph_follows_the_language,
        wrong_use_is_refused,
    )
)
