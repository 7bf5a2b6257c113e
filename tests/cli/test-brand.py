# SPDX-License-Identifier: GPL-3.0-or-later
"""The carriers and their pages, against the pack and against the list of plans."""

from ctl import TODAY, answer, done, named, pack, report

PACK = pack()
BRANDS = PACK["brands"]
PLANS = {plan["id"]: plan for plan in PACK["plans"]}
TOPICS = ["plans", "network", "sms", "roaming", "leaving", "identity", "payment", "opening",
          "ending", "help"]
# What may stand without a source, since it says so.
WITHOUT = ["not-confirmed", "unverified", "none"]


def list_has_every_brand() -> None:
    assert [b["id"] for b in answer("brand")["brands"]] == [b["id"] for b in BRANDS]
    lines = done("brand", TODAY).splitlines()
    assert [line.split()[0] for line in lines] == [b["id"] for b in BRANDS]


def pages_have_the_plans_of_their_brand() -> None:
    for brand in BRANDS:
        page = answer("brand", brand["id"])
        assert sorted(page["plans"]) == sorted(i for i, p in PLANS.items() if p["brand"] == brand["id"])
        assert page["plans_counted"] <= len(page["plans"])


def pages_say_every_note_with_its_evidence() -> None:
    for brand in BRANDS:
        page = answer("brand", brand["id"])
        said = [(s["topic"], s["text"]) for s in page["statements"] if "plans" not in s]
        noted = [(n["topic"], n["text"]["en"]) for n in brand.get("notes", [])]
        assert sorted(said) == sorted(noted), brand["id"]
        for statement in page["statements"] + page["coverage"]:
            evidence = statement["evidence"]
            assert evidence["sources"] or evidence["confidence"] in WITHOUT, statement


def pages_say_what_is_not_known() -> None:
    for brand in BRANDS:
        page = answer("brand", brand["id"])
        told = {statement["topic"] for statement in page["statements"]}
        assert not told & set(page["not_known"]), brand["id"]
        assert set(page["not_known"]) <= set(TOPICS)


def ranges_are_those_of_the_list() -> None:
    listed = {plan["id"]: plan for plan in answer("plans")["plans"]}
    for brand in BRANDS:
        page = answer("brand", brand["id"])
        counted = [listed[i] for i in page["plans"][:page["plans_counted"]]]
        keeps = [p["keep"]["jpy_per_month"] for p in counted
                 if "jpy_per_month" in p.get("keep", {})]
        keep = page["keep_jpy_per_month"]
        assert keep["plans"] == len(keeps), brand["id"]
        if keeps:
            assert (keep["least"], keep["most"]) == (min(keeps), max(keeps)), brand["id"]


def text_says_what_json_says() -> None:
    for brand in BRANDS:
        text = done("brand", brand["id"], TODAY)
        page = answer("brand", brand["id"])
        for statement in page["statements"]:
            assert statement["text"] in text, statement
        for identifier in page["plans"]:
            assert f"  {identifier} " in text, identifier
        assert text.count("\n  not known\n") == len(page["not_known"]), brand["id"]


report(named(
    list_has_every_brand,
    pages_have_the_plans_of_their_brand,
    pages_say_every_note_with_its_evidence,
    pages_say_what_is_not_known,
    ranges_are_those_of_the_list,
    text_says_what_json_says,
))
