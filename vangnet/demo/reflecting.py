"""The reflection report: its parts, measures, each board's reaction, and handing in."""

from __future__ import annotations

from datetime import datetime, timedelta

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.demo import stories
from vangnet.demo.agenda import Affair, does
from vangnet.demo.stories import Told
from vangnet.reflections import actions
from vangnet.reflections import queries as reflections

MEASURE_FACTS = (
    *("what", "aim", "owner", "specific", "measurable", "acceptable", "realistic", "due_on"),
    *("secured_by", "evaluate_on", "evaluate_how"),
)


def plan(affair: Affair) -> None:
    """Put the writing of the report on the agenda, and handing it in if the story gets that far."""
    told = affair.told.get("reflection")
    if told is None:
        return
    handed_in = told.get("handed_in_at")
    begun = told.get("begun_on") or stories.moment(handed_in) - timedelta(days=6)
    affair.plan(begun, "verslag schrijven", _write, told)
    for one in affair.told.get("not_involved", []):
        affair.plan(None, "wie niet meedoet", _explain, one)
    for one in affair.told.get("board_reaction", []):
        when = one.get("at") or stories.moment(handed_in) - timedelta(days=1)
        affair.plan(when, "reactie bestuur", react, one)
    if handed_in is not None:
        affair.plan(handed_in, "verslag indienen", _hand_in, told)


def _author(affair: Affair, person: str) -> Actor:
    return affair.cast.actor(person, affair.told["report"][0]["organisation"])


def _write(affair: Affair, told: Told, _at: datetime) -> None:
    by = _author(affair, told["begun_by"])
    with context.acting(by):
        report = actions.begin(affair.case_key, by=by)
        for name, text in told["sections"].items():
            if text.strip():
                actions.write_section(report, actions.Section(name), text.strip(), base=0, by=by)
        for one in affair.told.get("measure", []):
            values = {name: one[name] for name in MEASURE_FACTS}
            values["organisations"] = affair.keys(one["organisations"])
            affair.measures[one["key"]] = actions.add_measure(report, values, by=by).id


def _explain(affair: Affair, told: Told, _at: datetime) -> None:
    by = _author(affair, affair.told["reflection"]["begun_by"])
    with context.acting(by):
        key = affair.cast.organisation(told["organisation"])
        actions.explain_absence(_report(affair, by), key, told["why"], by=by)


def react(affair: Affair, told: Told, at: datetime) -> None:
    """The board of one organisation reacts, on the whole and per measure."""
    by = affair.cast.actor(told["by"], told["organisation"])
    per_measure = {
        str(affair.measures[key]): text for key, text in told.get("per_measure", {}).items()
    }
    with context.acting(by):
        actions.react(
            _report(affair, by),
            by=by,
            on_whole=told["on_whole"],
            subscribes=told["subscribes"],
            per_measure=per_measure,
            at=at,
        )


def _hand_in(affair: Affair, told: Told, at: datetime) -> None:
    by = _author(affair, told["handed_in_by"])
    does(by, actions.hand_in, _seen(affair, by), at=at)


def _seen(affair: Affair, by: Actor) -> reflections.ReflectionReport:
    with context.acting(by):
        return _report(affair, by)


def _report(affair: Affair, by: Actor) -> reflections.ReflectionReport:
    found = reflections.report(by, affair.case_key)
    if found is None:
        raise RuntimeError(f"{affair.told['key']}: het verslag is nog niet begonnen.")
    return found
