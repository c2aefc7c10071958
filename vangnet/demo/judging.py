"""Assessing, asking, judging, intervening, following up and closing, as the inspectors do."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.assessments import actions as assessments
from vangnet.demo import stories
from vangnet.demo.agenda import Affair, does
from vangnet.demo.stories import Told
from vangnet.interventions import actions as interventions
from vangnet.monitoring import actions as monitoring
from vangnet.monitoring import queries as commitments

WEIGHED = tuple(assessments.WEIGHED) + tuple(assessments.WEIGHED.values())
NOON = time(12)


def plan(affair: Affair) -> None:
    """Put everything from the assessment to the closing on the agenda."""
    told = affair.told
    judged_on = told["judgement"][0]["on"] if "judgement" in told else None
    asked_on = told["question"][0]["asked_on"] if "question" in told else None
    first = asked_on or judged_on
    if "assessment" in told and first is not None:
        when = stories.moment(first) - timedelta(days=1)
        affair.plan(when, "beoordelen", _assess, told["assessment"])
    for one in told.get("question", []):
        affair.plan(one["asked_on"], "vragen", _ask, one)
    for one in told.get("judgement", []):
        affair.plan(one["on"], "oordelen", _judge, one)
    if judged_on is not None:
        _plan_afterwards(affair, judged_on)


def _plan_afterwards(affair: Affair, judged_on: date) -> None:
    told = affair.told
    inspector = told["judgement"][0]["by"]
    affair.plan(judged_on, "oordeel sturen", _send, inspector, at=NOON)
    if "measure" in told:
        affair.plan(None, "maatregelen volgen", _follow, inspector)
    if "weighing" in told:
        day = told["intervention"][0]["on"]
        affair.plan(day, "wegen", _weigh, told["weighing"])
    for one in told.get("intervention", []):
        affair.plan(one["on"], "interventie", _impose, one, at=NOON)
    for one in told.get("monitoring", []):
        _plan_following(affair, one, inspector)
    if "closing" in told:
        one = told["closing"]
        affair.plan(one["on"], "afsluiten", _close, one, at=time(15))


def _assess(affair: Affair, told: Told, _at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    does(by, assessments.start, affair.case(by))
    values = {name: told[name] for name in WEIGHED if name in told}
    does(by, assessments.weigh, affair.case(by), values, base=0)


def _ask(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    to = affair.cast.organisation(told["to"]) if told["to"] else None
    does(by, assessments.ask_question, affair.case(by), text=told["text"], to=to, on=at.date())


def _judge(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    chain = told["about"] == "chain"
    does(
        by,
        assessments.judge,
        affair.case(by),
        outcome=assessments.JudgementOutcome(told["outcome"]),
        text=told["text"].strip(),
        about=None if chain else affair.cast.organisation(told["about"]),
        at=at,
    )


def _send(affair: Affair, inspector: str, at: datetime) -> None:
    by = affair.cast.actor(inspector)
    does(by, assessments.send_judgements, affair.case(by), at=at)


def _follow(affair: Affair, inspector: str, _at: datetime) -> None:
    by = affair.cast.actor(inspector)
    does(by, monitoring.follow_measures, affair.case(by))


def _weigh(affair: Affair, told: Told, _at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    given: dict[str, Any] = {name: value for name, value in told.items() if name != "by"}
    does(by, interventions.weigh, affair.case(by), given, base=0)


def _impose(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    network = told["addressee"] == "network"
    imposed = does(
        by,
        interventions.impose,
        affair.case(by),
        rung=told["rung"],
        addressee="network" if network else str(affair.cast.organisation(told["addressee"])),
        goal=interventions.InterventionGoal(told["goal"]),
        what=told["what"],
        proportionality=told["proportionality"],
        subsidiarity=told["subsidiarity"],
        due_on=told["due_on"],
        on=at.date(),
    )
    does(by, monitoring.follow_intervention, imposed)


def _plan_following(affair: Affair, told: Told, inspector: str) -> None:
    by_measure = told["what_kind"] == "measure"
    if not by_measure:
        day = stories.moment(told["due_on"]) - timedelta(days=30)
        affair.plan(day, "gesprek plannen", _plan_talk, told, inspector)
    elif "done_on" in told:
        affair.plan(told["done_on"], "resultaat", _record, told, inspector, at=NOON)


def _plan_talk(affair: Affair, told: Told, inspector: str, _at: datetime) -> None:
    by = affair.cast.actor(inspector)
    does(
        by,
        monitoring.plan,
        affair.case(by),
        what_kind=monitoring.CommitmentKind(told["what_kind"]),
        title=told["title"],
        due_on=told["due_on"],
    )


def _record(affair: Affair, told: Told, inspector: str, at: datetime) -> None:
    """Record what came of a measure: the nearest open promise about it, of each that owns it."""
    by = affair.cast.actor(inspector)
    with context.acting(by):
        found = [
            one
            for one in commitments.of_case(by, affair.case_key)
            if one.subject_id == affair.measures[told["measure"]] and one.due_on == told["due_on"]
        ]
        for one in found:
            monitoring.record_result(
                one, by=by, result=told["result"], effect=told.get("effect", ""), on=at.date()
            )


def _close(affair: Affair, told: Told, at: datetime) -> None:
    by: Actor = affair.cast.actor(told["by"])
    does(by, assessments.close, affair.case(by), because=told["because"], at=at)
