# SPDX-License-Identifier: GPL-3.0-or-later
"""The verbs that only read: guide, search, validate."""

import json

from ctl import PACK as PATH
from ctl import TODAY, answer, done, named, pack, report

PACK = pack()
GUIDES = PACK["guides"]


def guides_hold_every_step() -> None:
    count = 0
    for source in GUIDES:
        guide = answer("guide", source["id"])
        assert list(guide)[:4] == ["edition", "today", "id", "wallet"]
        assert guide["id"] == source["id"] and guide["title"] == source["title"]["en"]
        assert guide.get("goal") == (f"{source['wallet']}.{source['goal']}" if "goal" in source else None)
        assert [step["id"] for step in guide["steps"]] == [step["id"] for step in source["steps"]]
        count += len(guide["steps"])
    assert count == 238


def steps_are_those_of_the_pack() -> None:
    for source in GUIDES:
        for step, expected in zip(answer("guide", source["id"])["steps"], source["steps"], strict=True):
            assert step["kind"] == expected["kind"] and step["title"] == expected["title"]["en"]
            assert step["evidence"] == expected["evidence"], step["id"]
            assert step["failures"] == expected.get("failures", [])
            assert step["phrases"] == expected.get("phrases", [])
            if step["kind"] == "checklist":
                assert step["items"] == [item["en"] for item in expected["items"]]
                continue
            words = [tap["words"]["en"] for tap in expected.get("taps", [])]
            assert [tap["words"] for tap in step["taps"]] == words
            for element, wanted in zip(step["elements"], expected["elements"], strict=True):
                assert element["kind"] == wanted["kind"] and element.get("label") == wanted.get("label")
                assert element.get("tabs") == wanted.get("tabs")
                assert element.get("picture") == wanted.get("picture")


def guides_fit_the_person() -> None:
    facts = {"alipay.account": "plus81", "sms.filter": "off", "sms.roaming": "off"}
    guide = answer("guide", "alipay-keep", "--facts", "-", facts=facts)
    states = {step["id"]: step["state"] for step in guide["steps"]}
    assert states["alipay-keep-filter"] == "already", states
    assert states["alipay-keep-roaming-on"] == "todo", states
    assert states["alipay-keep-not-needed"] == "skipped", states
    fixes = {fix["requirement"]: fix.get("step") for fix in guide["fixes"] if fix["state"] == "unmet"}
    assert fixes["kep-roaming"] == "alipay-keep-roaming-on", fixes
    assert guide["standing"] == "blocked" and guide["time"]["wait"] == "days", guide["time"]


def branches_follow_the_facts() -> None:
    def branches(*arguments: str, facts: object = None) -> list[str]:
        guide = answer("guide", "wechat-account", *arguments, facts=facts)
        return [step["branch"] for step in guide["steps"]]

    assert set(branches()) <= {"true", "unknown"} and "unknown" in branches()
    assert branches("--facts", "-", facts={}) == branches()
    settled = branches("--facts", "-", facts={"wechat.account": "none"})
    assert "false" in settled and "true" in settled
    assert [a for a, b in zip(branches(), settled) if a == "true" and b != "true"] == []


def text_leaves_out_other_branches() -> None:
    facts = {"wechat.account": "none"}
    steps = answer("guide", "wechat-account", "--facts", "-", facts=facts)["steps"]
    text = done("guide", "wechat-account", "--facts", "-", TODAY, stdin=json.dumps(facts).encode())
    for step in steps:
        assert (f"[{step['id']}]" in text) == (step["branch"] != "false"), step["id"]
    everything = done("guide", "wechat-account", TODAY)
    assert all(f"[{step['id']}]" in everything for step in steps)


def search_finds_in_every_script() -> None:
    for words in ["povo", "验证码", "国際ローミング", "yanzhengma", "roaming", "SMS"]:
        hits = answer("search", words)["hits"]
        assert hits, words
        for hit in hits:
            assert set(hit) <= {"kind", "id", "title", "snippet", "match", "score"} and hit["title"]
            assert hit["kind"] in ("failure", "brand", "article", "guide", "step", "plan", "phrase", "claim")
        scores = [hit["score"] for hit in hits]
        assert scores == sorted(scores, reverse=True), words


def search_takes_several_words() -> None:
    assert answer("search", "povo", "180") == {**answer("search", "povo 180")}
    assert any(hit["id"] == "povo2-base" for hit in answer("search", "povo2-base")["hits"])


def search_may_find_nothing() -> None:
    assert answer("search", "zzzzqqqq")["hits"] == []
    assert done("search", "zzzzqqqq", TODAY) == "Nothing found.\n"
    for words in ["", " ", "%", "\\", '"', "😀", "a" * 5000, "--", "\u202e"]:
        answer("search", "--json", "--", words)


def search_text_names_what_it_found() -> None:
    hits = answer("search", "povo")["hits"]
    text = done("search", "povo", TODAY)
    for hit in hits:
        assert f"{hit['kind']} {hit['id']}: {hit['title']}\n" in text


def validate_counts() -> None:
    text = done("validate", PATH)
    counts = {name: int(number) for number, name in (line.split() for line in text.splitlines()[1:])}
    for name in ["sources", "brands", "plans", "keep_rules", "facts", "guides", "failures", "phrases",
                 "article_steps", "claims", "articles"]:
        assert counts[name] == len(PACK[name]), name
    assert (counts["plans"], counts["brands"], counts["facts"], counts["goals"]) == (174, 36, 29, 14)
    assert (counts["guides"], counts["checklists"], counts["screens"]) == (16, 103, 135)
    assert PACK["edition"] in text.splitlines()[0] and "zh_CN" in text.splitlines()[0]


def validate_reads_standard_input() -> None:
    with open(PATH, "rb") as file:
        assert done("validate", "-", stdin=file.read()) == done("validate", PATH)


report(named(
    guides_hold_every_step,
    steps_are_those_of_the_pack,
    branches_follow_the_facts,
    guides_fit_the_person,
    text_leaves_out_other_branches,
    search_finds_in_every_script,
    search_takes_several_words,
    search_may_find_nothing,
    search_text_names_what_it_found,
    validate_counts,
    validate_reads_standard_input,
))
