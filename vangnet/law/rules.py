"""Every rule with its ground: what it says, where that is written, and since when it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from vangnet.law.sources import cite

Reasoning = TypeVar("Reasoning", bound=Callable[..., Any])

WKKGZ_IN_FORCE = date(2016, 1, 1)
"""The day the act came into force: the earliest day for which these rules were written."""


@dataclass(frozen=True)
class Rule:
    """One piece of reasoning. `says` is one Dutch sentence for who reads the rules."""

    name: str
    question: str
    says: str
    cites: tuple[str, ...]
    meets: tuple[str, ...]
    since: date
    until: date | None


RULES: dict[str, Rule] = {}


class TwoRulesOneName(Exception):
    """A rule is registered under a name that is taken; raised when the rule is imported."""


def rule(
    question: str,
    says: str,
    *,
    cites: Iterable[str],
    meets: Iterable[str] = (),
    since: date = WKKGZ_IN_FORCE,
    until: date | None = None,
) -> Callable[[Reasoning], Reasoning]:
    """Register a function as a rule. A citation that does not exist stops the import."""

    def register(function: Reasoning) -> Reasoning:
        name = f"{function.__module__.rsplit('.', 1)[-1]}.{function.__name__}"
        if name in RULES:
            raise TwoRulesOneName(name)
        found = Rule(name, question, says, cite(*cites), tuple(meets), since, until)
        RULES[name] = found
        function.rule = found  # type: ignore[attr-defined]
        return function

    return register


def grounds(*functions: Callable[..., Any]) -> tuple[str, ...]:
    """The paragraphs behind these rules, each once, in order."""
    keys: dict[str, None] = {}
    for function in functions:
        keys.update(dict.fromkeys(function.rule.cites))  # type: ignore[attr-defined]
    return tuple(keys)


def in_force(day: date, *versions: Reasoning) -> Reasoning:
    """Of several versions of one rule, oldest first, the one of that day.

    A day before the oldest gets the oldest: the house has no older reasoning to offer.
    """
    found = versions[0]
    for version in versions:
        known: Rule = version.rule  # type: ignore[attr-defined]
        if known.since <= day:
            found = version
    return found
