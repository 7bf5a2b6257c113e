# SPDX-License-Identifier: GPL-3.0-or-later
"""The verb plans: the table, JSON and CSV."""

import csv
import io
import json
import math

from ctl import TODAY, WRONG_USE, answer, done, named, pack, refused, report

GROUPS = ["price", "keep", "sms_abroad", "sms_filter", "activation", "documents", "cancel", "other"]
PACK = pack()
PLANS = answer("plans")["plans"]


def resolved(plan: dict, group: str) -> dict:
    """A group of a plan as the pack has it, where it may be shared."""
    value = plan.get(group, {})
    return PACK["terms"][value] if isinstance(value, str) else value


def head_tells_edition_and_day() -> None:
    data = answer("plans")
    assert list(data) == ["edition", "today", "plans"]
    assert data["edition"] == PACK["edition"] and data["today"] == "2026-11-22"


def every_plan_is_there() -> None:
    assert len(PLANS) == 174
    assert sorted(plan["id"] for plan in PLANS) == sorted(plan["id"] for plan in PACK["plans"])


def every_brand_is_there() -> None:
    assert len({plan["brand"] for plan in PLANS}) == 36
    names = {brand["id"]: brand["name"]["en"] for brand in PACK["brands"]}
    assert all(plan["brand_name"] == names[plan["brand"]] for plan in PLANS)


def every_group_has_evidence() -> None:
    for plan in PLANS:
        for group in GROUPS:
            evidence = plan[group]["evidence"]
            assert list(evidence) == ["sources", "as_of", "confidence"], (plan["id"], group)
            assert evidence["sources"] or evidence["confidence"] in ("none", "unverified", "not-confirmed")


def fields_are_those_of_the_pack() -> None:
    source = {plan["id"]: plan for plan in PACK["plans"]}
    for plan in PLANS:
        for name in ["name", "kind", "network", "operator", "url", "valid_from", "valid_to", "data_gb",
                     "speed_after_cap_kbps"]:
            assert plan.get(name) == source[plan["id"]].get(name), (plan["id"], name)
        for group in GROUPS:
            expected = resolved(source[plan["id"]], group)
            for name in expected:
                value = expected[name]["en"] if isinstance(expected[name], dict) and "en" in expected[name] \
                    else expected[name]
                if value != "unknown":
                    assert plan[group].get(name) == value, (plan["id"], group, name)
            assert set(plan[group]) <= set(expected) | {"evidence"}, (plan["id"], group)


def what_is_not_known_is_left_out() -> None:
    def walk(value: object) -> None:
        assert value is not None and value != -1 and value != ""
        if isinstance(value, float):
            assert math.isfinite(value)
        for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
            walk(part)

    for plan in PLANS:
        walk(plan)


def order_is_by_price_brand_id() -> None:
    keys = [(plan["keep"].get("jpy_per_month", math.inf), plan["brand"], plan["id"]) for plan in PLANS]
    assert keys == sorted(keys)


def status_follows_the_day() -> None:
    announced = [plan for plan in PLANS if plan.get("valid_from", "") > "2026-11-22"]
    assert announced, "a price that changes later is part of the pack"
    for plan in announced:
        assert plan["status_on_today"] == "announced" and plan["price_holds"] is False
        on_that_day = json.loads(done("plans", "--json", "--today", plan["valid_from"]))["plans"]
        later = next(other for other in on_that_day if other["id"] == plan["id"])
        assert later["price_holds"] is True, plan["id"]
        if "status" in plan:
            assert later["status_on_today"] in ("on-sale", "closed"), plan["id"]
    assert {plan["status_on_today"] for plan in PLANS} == {"on-sale", "announced", "closed", "unknown"}


def works_for_me_needs_facts() -> None:
    assert not [plan for plan in PLANS if "works_for_me" in plan]
    facts = {"line.state": "active", "person.place": "japan", "card.issued": "none", "plan": "povo2-base"}
    plans = answer("plans", "--facts", "-", facts=facts)["plans"]
    judged = {plan["id"]: plan["works_for_me"] for plan in plans}
    assert len(judged) == 174 and set(judged.values()) <= {"yes", "no", "unknown", "not-applicable"}
    # The plan that is held is judged as the check judges it: no card to add, so No.
    checked = answer("check", "--facts", "-", "--goal", "wechat.bind", facts=facts)["goals"][0]
    assert checked["verdict"] == "no" and judged["povo2-base"] == "no"
    open_now = answer("plans", "--facts", "-", facts={})["plans"]
    assert "unknown" in {plan["works_for_me"] for plan in open_now}


def notes_follow_the_language() -> None:
    chinese = json.loads(done("plans", "--json", TODAY, "--lang", "zh_CN"))["plans"]
    notes = [(a["keep"].get("note"), b["keep"].get("note")) for a, b in zip(PLANS, chinese)]
    assert any(a != b for a, b in notes)
    assert [plan["id"] for plan in chinese] == [plan["id"] for plan in PLANS]


def csv_is_rfc_4180() -> None:
    text = done("plans", "--csv", TODAY)
    assert not text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert text.count("\r\n") == len(rows) == 175 and "\n" not in text.replace("\r\n", "")
    assert len(set(rows[0])) == len(rows[0]) and {len(row) for row in rows} == {len(rows[0])}


def csv_says_what_json_says() -> None:
    rows = list(csv.DictReader(io.StringIO(done("plans", "--csv", TODAY), newline="")))
    for row, plan in zip(rows, PLANS, strict=True):
        assert row["id"] == plan["id"] and row["name"] == plan["name"]
        assert row["price_holds"] == str(plan["price_holds"]).lower()
        for column, group, name in [("price_monthly_jpy", "price", "monthly_jpy"),
                                    ("keep_jpy_per_month", "keep", "jpy_per_month"),
                                    ("other_sms_send_jpy", "other", "sms_send_jpy")]:
            value = plan[group].get(name)
            assert row[column] == ("" if value is None else f"{value:.12g}"), (plan["id"], column)
        for group in GROUPS:
            assert row[f"{group}_sources"].split() == plan[group]["evidence"]["sources"]
            assert row[f"{group}_confidence"] == plan[group]["evidence"]["confidence"]
    assert "works_for_me" in rows[0]


def chosen(*options: str, facts: object = None) -> list[str]:
    """The ids of the plans that are left, which are the same in JSON, in CSV and in the table."""
    stdin = b"" if facts is None else json.dumps(facts).encode()
    ids = [plan["id"] for plan in answer("plans", *options, facts=facts)["plans"]]
    text = done("plans", "--csv", TODAY, *options, stdin=stdin)
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert [row[0] for row in rows] == ["id", *ids] and text.endswith("\r\n")
    return ids


def filters_choose_by_what_the_pack_says() -> None:
    cases = [
        (["--network", "rakuten"], lambda plan: plan.get("network") == "rakuten"),
        (["--service", "sms-only"], lambda plan: plan.get("service") == "sms-only"),
        (["--billing", "topup"], lambda plan: plan.get("billing") == "topup"),
        (["--payment", "alipay"], lambda plan: "alipay" in plan["other"].get("payment", [])),
        (["--applicant", "visitor"], lambda plan: plan["other"].get("tourists") == "yes"),
        (["--applicant", "abroad"], lambda plan: plan["other"].get("residents_abroad") == "yes"),
        (["--language", "zh"], lambda plan: any(tag.split("-")[0] == "zh"
                                                for tag in plan["other"].get("support_languages", []))),
        (["--most-to-keep", "500"], lambda plan: plan["keep"].get("jpy_per_month", math.inf) <= 500),
        (["--esim"], lambda plan: plan["other"].get("esim") == "yes"),
        (["--codes-japan"], lambda plan: plan["other"].get("sms_receive_japan") == "free"),
        (["--on-sale"], lambda plan: plan["status_on_today"] in ("on-sale", "announced")),
        (["--no-toppings"], lambda plan: plan["kind"] != "topping"),
        (["--network", "docomo", "--esim", "--most-to-keep", "0"],
         lambda plan: plan.get("network") == "docomo" and plan["other"].get("esim") == "yes"
         and plan["keep"].get("jpy_per_month") == 0),
    ]
    for options, holds in cases:
        assert chosen(*options) == [plan["id"] for plan in PLANS if holds(plan)], options


def works_for_me_chooses_by_the_check() -> None:
    facts = {"person.place": "japan", "person.document": "passport", "card.issued": "mainland"}
    judged = {plan["id"]: plan["works_for_me"] for plan in answer("plans", "--facts", "-", facts=facts)["plans"]}
    for how, verdicts in [("yes", ["yes"]), ("not-no", ["yes", "unknown"])]:
        ids = chosen("--works-for-me", how, "--facts", "-", facts=facts)
        assert ids == [plan for plan, verdict in judged.items() if verdict in verdicts]
    refused(WRONG_USE, "plans", "--works-for-me", "yes")


def search_reads_names() -> None:
    for words in ["rakuten", "letian", "らくてん", "楽天"]:
        ids = chosen("--search", words)
        assert set(ids) >= {plan["id"] for plan in PLANS if plan["brand"] == "rakuten"}, words
    assert chosen("--search", "no such words") == []


def what_is_no_filter_is_refused() -> None:
    for option, value in [("network", "willcom"), ("service", ""), ("billing", "voice"), ("document", "visa"),
                          ("applicant", "dog"), ("payment", "shells"), ("language", "tlh"),
                          ("most-to-keep", "-1"), ("most-to-keep", "1e9"), ("most-to-keep", "")]:
        refused(WRONG_USE, "plans", f"--{option}={value}")
    refused(WRONG_USE, "plans", "--facts", "-", "--works-for-me", "maybe", stdin=b"{}")


def table_is_aligned() -> None:
    lines = done("plans", TODAY).splitlines()
    assert len(lines) == 175
    assert lines[0].split()[:3] == ["Keep", "a", "month"]
    # The price is two words: "55 yen", "not known".
    assert [line.split()[2] for line in lines[1:]] == [plan["id"] for plan in PLANS]
    assert not [line for line in lines if line != line.rstrip()]
    assert "Works for me" in done("plans", TODAY, "--facts", "-", stdin=b"{}").splitlines()[0]


report(named(
    head_tells_edition_and_day,
    every_plan_is_there,
    every_brand_is_there,
    every_group_has_evidence,
    fields_are_those_of_the_pack,
    what_is_not_known_is_left_out,
    order_is_by_price_brand_id,
    status_follows_the_day,
    works_for_me_needs_facts,
    notes_follow_the_language,
    csv_is_rfc_4180,
    csv_says_what_json_says,
    filters_choose_by_what_the_pack_says,
    works_for_me_chooses_by_the_check,
    search_reads_names,
    what_is_no_filter_is_refused,
    table_is_aligned,
))
