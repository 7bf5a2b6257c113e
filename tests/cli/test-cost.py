# SPDX-License-Identifier: GPL-3.0-or-later
"""The verb cost: its contract, and its figures worked out a second time from the pack."""

import math
import random
import sys
from datetime import date, timedelta
from fractions import Fraction

from ctl import TODAY, WRONG_USE, answer, done, named, pack, refused, report

PACK = pack()
PLANS = {plan["id"]: plan for plan in PACK["plans"]}
RULES = {rule["id"]: rule for rule in PACK["keep_rules"]}
ROUNDS = 6 if "few" in sys.argv else 24
UNLIMITED = Fraction(10**12)
NOT_KNOWN = None


# --- A second computation ------------------------------------------------------

def exact(value: object) -> Fraction | None:
    if value is None or value == "unknown":
        return NOT_KNOWN
    return UNLIMITED if value == "unlimited" else Fraction(str(value))


def group(plan: dict, name: str) -> dict:
    value = plan.get(name, {})
    return PACK["terms"][value] if isinstance(value, str) else value


def figure(plan: dict, name: str, member: str) -> Fraction | None:
    return exact(group(plan, name).get(member))


def later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    index = day.year * 12 + day.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    after = date((index + 1) // 12, (index + 1) % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), after - timedelta(days=1))


def holds(plan: dict, day: date) -> bool:
    if plan.get("valid_from", "0") > day.isoformat():
        return False
    return plan.get("status") == "closed" or plan.get("valid_to", "9") >= day.isoformat()


def steps(plan: dict) -> list[dict]:
    if plan["kind"] != "tier":
        return [plan]
    kin = [other for other in PACK["plans"] if other["kind"] == "tier" and other["brand"] == plan["brand"]
           and other["name"].split("（")[0] == plan["name"].split("（")[0]
           and other.get("valid_from") == plan.get("valid_from")]
    return sorted(kin, key=lambda other: exact(other["data_gb"]))


def row_on(plan: dict, day: date, gb: Fraction) -> dict | None:
    """The row that is paid on a day, by whatever plan the line has turned into."""
    if not holds(plan, day):
        if plan.get("valid_to", "9") >= day.isoformat():
            return NOT_KNOWN
        morrow = date.fromisoformat(plan["valid_to"]) + timedelta(days=1)
        heirs = [other for other in PACK["plans"] if other["brand"] == plan["brand"]
                 and other.get("valid_from") == morrow.isoformat()]
        plain = len({other["name"].split("（")[0] for other in heirs}) == 1
        return row_on(heirs[0], day, gb) if plain else NOT_KNOWN
    for step in steps(plan):
        limit = exact(step.get("data_gb"))
        if limit is not None and (gb < limit if "未満" in step["name"] and gb > 0 else gb <= limit):
            return step
    return steps(plan)[-1]


def fee(row: dict, month: int, start: date, gb: Fraction) -> Fraction | None:
    price = group(row, "price")
    amount = exact(price.get("monthly_jpy"))
    if "light_gb" in price and gb <= exact(price["light_gb"]):
        amount = exact(price["light_jpy"])
    if "for_months" in price and month >= price["for_months"]:
        amount = figure(row, "keep", "jpy_per_month")
    if month == 0 and price.get("first_month") == "free":
        return Fraction(0)
    if month == 0 and price.get("first_month") == "prorated" and amount is not None:
        days = (later(start.replace(day=1), 1) - start.replace(day=1)).days
        return Fraction(math.floor(amount * (days - start.day + 1) / days + Fraction(1, 2)))
    return amount


def base_of(plan: dict) -> dict | None:
    if plan.get("billing") != "topup" or plan.get("service") != "voice" or plan["kind"] not in ("plan", "topping"):
        return None
    bases = [other for other in PACK["plans"] if other["brand"] == plan["brand"] and other["kind"] == "plan"
             and other.get("billing") == "topup" and figure(other, "price", "monthly_jpy") == 0]
    return bases[0] if bases else None


def period(plan: dict) -> int:
    rule = RULES.get(group(plan, "keep").get("rule"), {})
    return min((d["days"] for d in rule.get("deadlines", []) if d["from"] == "last-top-up" and d.get("days", 0) > 0),
               default=0)


def bought(topping: dict, gb: Fraction, months: int) -> int:
    """How many toppings are bought in all up to the end of a month."""
    span, each = int(group(topping, "price")["pack_days"]) // 30, exact(topping["data_gb"])
    if span == 0:
        return months * max(math.ceil(Fraction(30) / group(topping, "price")["pack_days"]), math.ceil(gb / each))
    whole, rest = divmod(months, span)
    total = whole * max(1, math.ceil(gb * span / each))
    return total + (max(1, math.ceil(gb * rest / each)) if rest else 0)


def toppings(plan: dict, use: dict, months: int) -> list[Fraction]:
    base, gb, start = base_of(plan), exact(use["gb"]), date.fromisoformat(use["start"])
    offers = [other for other in PACK["plans"] if other["kind"] == "topping" and other["brand"] == base["brand"]]
    jpy = {other["id"]: figure(other, "price", "pack_jpy") for other in offers}
    if gb > 0:
        chosen = [plan] if plan["kind"] == "topping" else offers
        best = min(chosen, key=lambda other: bought(other, gb, months) * jpy[other["id"]])
        return [(bought(best, gb, i + 1) - bought(best, gb, i)) * jpy[best["id"]] for i in range(months)]
    paid, k = [Fraction(0)] * months, 1
    end = later(start, use["months"])
    if "leave" in use:
        end = min(end, date.fromisoformat(use["leave"]) + timedelta(days=1))
    while (day := start + timedelta(days=k * period(base) - 1)) < end:
        paid[sum(day >= later(start, i + 1) for i in range(months))] += min(jpy.values())
        k += 1
    return paid


def advance(plan: dict, months: int) -> list[tuple[int, Fraction | None]]:
    """What a line costs that is paid in advance: the month and the amount of each payment."""
    price, rule, keep = group(plan, "price"), group(plan, "keep").get("rule"), figure(plan, "keep", "jpy_per_month")
    one = exact(price.get("pack_jpy"))
    days = max(period(plan), price["pack_days"])
    first = [(0, one)]
    if rule == "fixed-end-date":
        return first
    if days < 30:  # not even a month: the rest of it and every other month take more
        again = [(i, one) for i in range(months) for _ in range(math.ceil(30 / days))][1:]
    else:
        span = days // 30
        again = [(i, one if rule == "none" else keep and keep * span) for i in range(span, months, span)]
    return first + (again if rule == "none" or days >= 30 else [(i, NOT_KNOWN) for i, _ in again])


def leaving(plan: dict, use: dict) -> tuple[Fraction, bool]:
    cancel = group(plan, "cancel")
    amount, within, least = (exact(cancel.get(name)) for name in ("jpy", "within_months", "min_term_months"))
    start, leave = date.fromisoformat(use["start"]), date.fromisoformat(use["leave"])
    window = within if within is not None else least or None
    if window is not None and leave >= later(start, int(window)):
        return Fraction(0), False
    if amount is None:
        return Fraction(0), True
    return (Fraction(0), True) if amount > 0 and window is None else (amount, False)


def units(minutes: Fraction, call: Fraction, free: Fraction) -> int:
    """How often 30 seconds are paid, counted call by call."""
    count = 0
    while minutes > 0:
        count += math.ceil(max(min(call, minutes) - free, 0) * 2)
        minutes -= call
    return count


def second(plan: dict, use: dict) -> tuple[Fraction | None, bool]:
    """The total, or NOT_KNOWN, and whether it is one-sided."""
    start, gb = date.fromisoformat(use["start"]), exact(use["gb"])
    used = fees = use["months"]
    sums, open_ = [Fraction(0)] * 61, False
    if "leave" in use:
        leave = date.fromisoformat(use["leave"])
        months = (leave.year - start.year) * 12 + leave.month - start.month + 1
        least = figure(plan, "cancel", "min_term_months") or 0
        least = least + 1 if least > 0 and figure(plan, "cancel", "jpy") == 0 else 0
        used, fees = min(used, months), min(fees, max(months, int(least)))

    def put(month: int, amount: Fraction | None) -> None:
        nonlocal open_
        open_ |= amount is None
        sums[month] += amount or 0

    if plan.get("status") != "closed":
        activation = group(plan, "activation")
        old = activation.get("valid_to", "9") >= use["start"]
        put(0, exact(activation.get("jpy" if old else "next_jpy")))
        extra = [exact(activation[name]) for name in ("sim_jpy", "esim_jpy") if name in activation]
        put(0, min(extra, default=Fraction(0)))

    days = [start if i == 0 else later(start.replace(day=1), i) for i in range(fees)]
    price = group(plan, "price")
    if "pack_days" in price and plan["kind"] != "topping":
        paid = advance(plan, used)
        known = exact(price.get("pack_jpy")) is not None
        open_ |= price.get("bound") == "at-least"
    else:
        rows = [base_of(plan) or row_on(plan, day, gb) for day in days]
        paid = [(i, None if row is None else fee(row, i, start, gb)) for i, row in enumerate(rows)]
        known = any(amount is not None for _, amount in paid)
    for month, amount in paid:
        put(month, amount)
    if base_of(plan):
        for month, amount in enumerate(toppings(plan, use, used)):
            put(month, amount)

    other = group(plan, "other")
    if use["minutes"] and plan["kind"] != "pause-option" and plan.get("service") not in ("sms-only", "data-only"):
        count = units(exact(use["minutes"]), exact(use["call_minutes"]), exact(other.get("free_call_minutes", 0)))
        put(0, None if "call_jpy_per_30s" not in other else used * count * exact(other["call_jpy_per_30s"]))
    if use["texts"] and plan["kind"] != "pause-option" and plan.get("service") != "data-only":
        put(0, None if "sms_send_jpy" not in other else used * use["texts"] * exact(other["sms_send_jpy"]))
    if "leave" in use and date.fromisoformat(use["leave"]) < later(start.replace(day=1), use["months"]):
        amount, maybe = leaving(plan, use)
        put(used - 1, amount)
        open_ |= maybe
    return (sum(sums) if known else NOT_KNOWN), open_


def options(use: dict) -> list[str]:
    return [f"--{name.replace('_', '-')}={value}" for name, value in use.items()]


def a_second_computation_agrees() -> None:
    chance, compared = random.Random(20261122), 0
    for _ in range(ROUNDS):
        start = date(2026, 10, 1) + timedelta(days=chance.randrange(500))
        use = {"months": chance.randint(1, 60),
               "gb": chance.choice([0, 0, 0.05, 0.1, 0.5, 1, 2.5, 3, 7, 20, 40.5, 130]),
               "minutes": chance.choice([0, 0, 5, 12.5, 70]), "call_minutes": chance.choice([1, 3, 7.5]),
               "texts": chance.choice([0, 0, 3]), "start": start.isoformat()}
        if chance.random() < 0.4:
            use["leave"] = (start + timedelta(days=chance.randrange(600))).isoformat()
        for cost in answer("cost", *options(use), *PLANS)["costs"]:
            total, open_ = second(PLANS[cost["plan"]], use)
            where = (cost["plan"], use, cost["total"], cost["lines"])
            assert ("jpy" in cost["total"]) == (total is not None), where
            if total is not None:
                compared += 1
                assert abs(Fraction(str(cost["total"]["jpy"])) - total) < Fraction(1, 100), (float(total), *where)
                assert cost["total"]["from"] == open_, (open_, *where)
    assert compared > ROUNDS * 100


# --- The contract ---------------------------------------------------------------

def json_adds_up() -> None:
    for cost in answer("cost", "--months=18", "--gb=4", "--minutes=20", "--texts=2")["costs"]:
        lines = sum(Fraction(str(line["amount"]["jpy"])) for line in cost["lines"])
        months = sum(Fraction(str(month["jpy"])) for month in cost["months"])
        assert len(cost["months"]) == 18 and abs(lines - months) < Fraction(1, 100)
        assert cost["total"]["from"] == any(line["amount"]["from"] for line in cost["lines"])
        for line in cost["lines"]:
            assert list(line["evidence"]) == ["sources", "as_of", "confidence"]
            assert ("unit_jpy" in line) or line["amount"]["from"]


def every_plan_is_listed_once() -> None:
    costs = answer("cost", "--gb=5")["costs"]
    ids = [cost["plan"] for cost in costs]
    assert len(set(ids)) == len(ids)
    assert {cost["brand"] for cost in costs} == {brand["id"] for brand in PACK["brands"]}
    assert "rakuten-saikyo-20gb" in ids and "rakuten-saikyo-3gb" not in ids
    assert not [name for name in ids if PLANS[name]["kind"] == "topping"]


def cheapest_comes_first() -> None:
    costs = answer("cost", "--months=24")["costs"]
    fits = [cost["total"]["jpy"] for cost in costs if cost["fit"] == "fits" and cost["total"].get("jpy") is not None
            and not cost["total"]["from"]]
    assert costs[0]["plan"] == "povo2-base" and fits == sorted(fits) and len(fits) > 50
    assert "jpy" not in costs[-1]["total"]


def one_plan_shows_its_arithmetic() -> None:
    text = done("cost", TODAY, "--start=2026-12-01", "--months=12", "his-100mb")
    for part in ["3,300 yen", "12 × 280 yen", "6,660 yen", "P164", "First month", "Whole term"]:
        assert part in text, (part, text)
    table = done("cost", TODAY, "his-100mb", "mobal-voice-only").splitlines()
    assert table[0].split()[:2] == ["Whole", "term"] and "his-100mb" in table[1]
    assert "from 7,128 yen" in done("cost", TODAY, "ym-simple3-s")


def nonsense_is_refused() -> None:
    for wrong in (["--months=0"], ["--months=61"], ["--gb=-1"], ["--gb=nan"], ["--gb=inf"], ["--minutes=1e9"],
                  ["--call-minutes=0"], ["--texts=-0.1"], ["--start=2026-02-30"], ["--start=2026-02"],
                  ["--leave=tomorrow"], ["--start=2026-12-01", "--leave=2026-11-30"], ["no-such-plan"]):
        refused(WRONG_USE, "cost", TODAY, *wrong)


report(named(
    a_second_computation_agrees,
    json_adds_up,
    every_plan_is_listed_once,
    cheapest_comes_first,
    one_plan_shows_its_arithmetic,
    nonsense_is_refused,
))
