# SPDX-License-Identifier: GPL-3.0-or-later
"""A second implementation of the evaluation, from facts/requirements.md alone.

It shares nothing with the program but the pack. A set of values that are still possible is a Python set,
and what a condition can be is one of TRUE, FALSE and UNKNOWN.
"""

from collections.abc import Callable, Iterable

TRUE, FALSE, UNKNOWN = "true", "false", "unknown"

Facts = dict[str, set[str]]


class Case:
    """One evaluation: what is possible, and the verdicts found so far."""

    def __init__(self, possible: Facts, verdicts: Callable[["Case", str], str]) -> None:
        self.possible = possible
        self.find = verdicts
        self.found: dict[str, dict] = {}

    def verdict(self, goal: str) -> str:
        return self.find(self, goal)


Condition = Callable[[Case], str]


def any_of(parts: Iterable[str]) -> str:
    """True if one part is true, else unknown if one part is unknown, else false."""
    result = FALSE
    for part in parts:
        if part is TRUE:
            return TRUE
        if part is UNKNOWN:
            result = UNKNOWN
    return result


def all_of(parts: Iterable[str]) -> str:
    """False if one part is false, else unknown if one part is unknown, else true."""
    result = TRUE
    for part in parts:
        if part is FALSE:
            return FALSE
        if part is UNKNOWN:
            result = UNKNOWN
    return result


def not_of(part: str) -> str:
    """Keeps unknown."""
    return {TRUE: FALSE, FALSE: TRUE, UNKNOWN: UNKNOWN}[part]


def fact_in(possible: set[str], values: frozenset[str]) -> str:
    if possible <= values:
        return TRUE
    return FALSE if possible.isdisjoint(values) else UNKNOWN


def goal_reached(verdict: str) -> str:
    return {"yes": TRUE, "no": FALSE, "not-applicable": FALSE, "unknown": UNKNOWN}[verdict]


def implies(when: str, condition: str) -> str:
    if when is FALSE or condition is TRUE:
        return TRUE
    return condition if when is TRUE else UNKNOWN


def always(_case: Case) -> str:
    return TRUE


def never(_case: Case) -> str:
    return FALSE


def named(name: str, wallet: str) -> str:
    """The id of a fact or a goal, for one wallet."""
    return wallet + name[1:] if name.startswith("W.") else name


def condition(node: dict, wallet: str) -> Condition:
    """A condition of the pack, for one wallet."""
    if "fact" in node:
        fact, values = named(node["fact"], wallet), frozenset(node["in"])
        return lambda case: fact_in(case.possible[fact], values)
    if "goal" in node:
        goal = named(node["goal"], wallet)
        return lambda case: goal_reached(case.verdict(goal))
    if "not" in node:
        part = condition(node["not"], wallet)
        return lambda case: not_of(part(case))
    combine = all_of if "all" in node else any_of
    parts = [condition(part, wallet) for part in node.get("all", node.get("any"))]
    return lambda case: combine(part(case) for part in parts)


class Requirement:
    def __init__(self, data: dict, wallet: str) -> None:
        self.id = data["id"]
        self.effect = data["effect"]
        self.when = condition(data["when"], wallet) if "when" in data else always
        self.require = never if self.effect == "note" else condition(data["require"], wallet)
        self.first = data.get("valid_from", "")
        self.last = data.get("valid_to", "")

    def outcome(self, case: Case, today: str) -> tuple[str, str]:
        """What counts for the goal, and the state that is shown. Before its time a requirement does not apply;
        after it, it settles nothing. A date that is not full holds for the whole of its month or year."""
        when = self.when(case)
        if when is FALSE or self.first > today:
            return TRUE, "not-applicable"
        if self.last and self.last < today[:len(self.last)]:
            return UNKNOWN, "unknown"
        outcome = implies(when, self.require(case))
        return outcome, {TRUE: "met", FALSE: "unmet", UNKNOWN: "unknown"}[outcome]


class Goal:
    def __init__(self, data: dict, wallet: str, requirements: list[dict]) -> None:
        self.id = f"{wallet}.{data['id']}"
        self.applies = condition(data["applies_when"], wallet) if "applies_when" in data else always
        self.done = condition(data["done_when"], wallet) if "done_when" in data else never
        self.requirements = [Requirement(requirement, wallet) for requirement in requirements
                             if requirement["goal"] == data["id"] and wallet in requirement["wallets"]]

    def evaluate(self, case: Case, today: str) -> dict:
        outcomes = [requirement.outcome(case, today) for requirement in self.requirements]
        blocks = {outcome for (outcome, _), requirement in zip(outcomes, self.requirements)
                  if requirement.effect == "block"}
        doubts = {outcome for (outcome, _), requirement in zip(outcomes, self.requirements)
                  if requirement.effect == "doubt"}
        applies, done = self.applies(case), self.done(case)
        verdict = "yes"
        if applies is FALSE:
            verdict = "not-applicable"
        elif applies is UNKNOWN:
            verdict = "unknown"
        elif done is TRUE:
            verdict = "yes"
        elif FALSE in blocks and done is FALSE:
            verdict = "no"
        elif (blocks | doubts) - {TRUE}:
            verdict = "unknown"
        return {
            "verdict": verdict,
            "done": applies is TRUE and done is TRUE,
            "requirements": [(requirement.id, state)
                             for (_, state), requirement in zip(outcomes, self.requirements)],
        }


class Fallback:
    """What to use instead, for one goal of one wallet."""

    def __init__(self, data: dict, wallet: str, goal: str, others: list[str]) -> None:
        self.id = data["id"]
        self.goal = f"{wallet}.{goal}"
        self.others = [f"{other}.{goal}" for other in others] if data["kind"] == "other-wallet" else None
        self.when = condition(data["when"], wallet) if "when" in data else always
        self.set = {named(fact, wallet): set(values) for fact, values in data.get("set", {}).items()}

    def times(self, case: Case, again: Callable[[Facts], Case]) -> int:
        """How often it is offered: the other wallet once for each that works."""
        if self.others is not None:
            return sum(case.verdict(other) == "yes" for other in self.others)
        if self.when(case) is not TRUE:
            return 0
        return int(not self.set or again({**case.possible, **self.set}).verdict(self.goal) == "yes")


class Second:
    """The evaluation over one pack."""

    def __init__(self, pack: dict) -> None:
        self.pack = pack
        self.values = {fact["id"]: [value["id"] for value in fact["values"]] for fact in pack["facts"]}
        self.plans = {plan["id"]: plan for plan in pack["plans"]}
        self.goals = {goal.id: goal for goal in (
            Goal(data, wallet["id"], pack["requirements"])
            for wallet in pack["wallets"] for data in pack["goals"] if wallet["id"] in data["wallets"])}
        self.fallbacks = [
            Fallback(data, wallet, goal, [other["id"] for other in pack["wallets"]
                                          if other["id"] != wallet and f"{other['id']}.{goal}" in self.goals])
            for data in pack["fallbacks"] for wallet in data["wallets"] for goal in data["goals"]]

    def group(self, plan: dict, name: str) -> dict:
        group = plan.get(name, {})
        return self.pack["terms"][group] if isinstance(group, str) else group

    def narrowed(self, columns: dict[str, set[str]]) -> Facts:
        possible = {fact: set(values) for fact, values in self.values.items()}
        for row in self.pack["plan_facts"]:
            if all(columns[name] & set(values) for name, values in row["column"].items()):
                possible[row["fact"]] &= set(row["values"])
        return possible

    def from_plan(self, plan: dict) -> Facts:
        """Section 13 of facts/plans.md, for a line that a person has."""
        abroad = self.group(plan, "sms_abroad")
        by_network = abroad.get("by_network", {})
        if plan.get("network") in by_network:
            states = {by_network[plan["network"]]}
        else:
            states = set(by_network.values()) or {abroad.get("state", "unknown")}
        columns = {
            "kind": {plan["kind"]},
            "billing": {plan.get("billing", "unknown")},
            "service": {plan.get("service", "unknown")},
            "rule": {self.group(plan, "keep").get("rule", "unknown")},
            "documents": set(self.group(plan, "documents").get("list", ["unknown"])),
            "sms_abroad_confidence": {abroad.get("evidence", {}).get("confidence", "unknown")},
        }
        ways = [self.narrowed({**columns, "sms_abroad": {state}}) for state in states]
        return {fact: set().union(*(way[fact] for way in ways)) for fact in self.values}

    def possible(self, facts: dict) -> Facts:
        """What a facts file leaves possible. An answer goes before the plan."""
        unknown = {fact: set(values) for fact, values in self.values.items()}
        result = self.from_plan(self.plans[facts["plan"]]) if "plan" in facts else dict(unknown)
        for fact, answer in facts.items():
            if fact != "plan":
                answered = {answer} if isinstance(answer, str) else set(answer)
                if answered != unknown[fact]:
                    result[fact] = answered
        return result

    def truth(self, node: dict, possible: Facts) -> str:
        """A condition that is about facts alone."""
        return condition(node, "")(Case(possible, lambda _case, _goal: "unknown"))

    def evaluate(self, facts: dict, today: str) -> dict[str, dict]:
        """Every goal with its verdict, whether it is done, the state of each requirement, and what to use instead."""
        def find(case: Case, goal: str) -> str:
            if goal not in case.found:
                case.found[goal] = self.goals[goal].evaluate(case, today)
            return case.found[goal]["verdict"]

        def instead(goal: str) -> list[str]:
            if case.verdict(goal) not in ("no", "unknown"):
                return []
            return [fallback.id for fallback in self.fallbacks if fallback.goal == goal
                    for _ in range(fallback.times(case, lambda possible: Case(possible, find)))]

        case = Case(self.possible(facts), find)
        for goal in self.goals:
            case.verdict(goal)
        return {goal: {**case.found[goal], "fallbacks": instead(goal)} for goal in self.goals}
