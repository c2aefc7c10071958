"""Scenes that the tests of this room start from, made by the rooms' own actions."""

from __future__ import annotations

from typing import Any

from tests import lives, people
from tests.cases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.assessments import actions
from vangnet.assessments.models import Judgement
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.letters import queries as letters

FOUND = {
    **dict.fromkeys(actions.WEIGHED, "yes"),
    **dict.fromkeys(actions.WEIGHED.values(), "Dat blijkt uit het verslag."),
}
OUTCOME = actions.JudgementOutcome


def again(case: Case, by: Actor | None = None) -> Case:
    """The case as it stands now."""
    with acting(by or people.inspector()) as actor:
        return cases.case(actor, case.id)


def assessing() -> Case:
    """A case that Lotte is assessing."""
    case = lives.handed_in()
    with acting(people.inspector()) as lotte:
        actions.start(case, by=lotte)
    return again(case)


def of_two() -> Case:
    """A case of the home care and the mental health care, which the inspectorate looks into."""
    into, _source, _report = scenes.bundled()
    scenes.handed_to_department(into)
    with acting(people.inspector()) as lotte:
        case = cases.case(lotte, into.id)
        actions.inquire_oneself(case, by=lotte, because="De partijen komen er niet uit.")
    return again(into)


def judged(case: Case, text: str, by: Actor | None = None, **said: Any) -> Judgement:
    """One judgement, of the whole unless `about` says otherwise; not sent yet."""
    outcome = said.pop("outcome", OUTCOME.SUFFICIENT)
    with acting(by or people.inspector()) as actor:
        now = cases.case(actor, case.id)
        return actions.judge(now, by=actor, outcome=outcome, text=text, at=people.LATER, **said)


def sent(case: Case, by: Actor | None = None) -> None:
    """The judgements go to the reporters."""
    with acting(by or people.inspector()) as actor:
        actions.send_judgements(cases.case(actor, case.id), by=actor, at=people.LATER)


def mail(of: Actor, word: str) -> list[str]:
    """The letters of this person's organisation with this word in the subject."""
    with acting(of):
        return [one.body for one in letters.inbox(of) if word in one.subject]
