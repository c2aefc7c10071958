"""The twelve questions, each with its facts and its function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from vangnet.law import (
    closing,
    committees,
    interventions,
    publication,
    reflection,
    reporting,
    sharing,
    terms,
)
from vangnet.law.refusals import BadFacts
from vangnet.law.shapes import Thing
from vangnet.law.verdicts import Verdict


@dataclass(frozen=True)
class Question:
    """One question: how it reads in Dutch, which facts it takes, and who answers it."""

    name: str
    title: str
    facts: Thing
    answer: Callable[[Mapping[str, Any]], Verdict]


QUESTIONS: dict[str, Question] = {
    one.name: one
    for one in (
        Question("due-date", "Wanneer eindigt een termijn?", terms.FACTS, terms.due_date),
        Question(
            "network-calamity",
            "Is dit mogelijk een calamiteit in een zorgnetwerk?",
            reporting.NETWORK_FACTS,
            reporting.network_calamity,
        ),
        Question(
            "who-must-report",
            "Wie moet melden, en voor wanneer?",
            reporting.REPORT_FACTS,
            reporting.who_must_report,
        ),
        Question(
            "committee",
            "Is de commissie volledig en onafhankelijk?",
            committees.COMMITTEE_FACTS,
            committees.committee,
        ),
        Question(
            "joint-report",
            "Is het verslag echt gezamenlijk?",
            committees.JOINT_FACTS,
            committees.joint_report,
        ),
        Question(
            "reflection-complete",
            "Is het reflectieverslag compleet?",
            reflection.REFLECTION_FACTS,
            reflection.reflection_complete,
        ),
        Question("may-share", "Mag dit gedeeld worden?", sharing.SHARE_FACTS, sharing.may_share),
        Question("may-close", "Kan de zaak dicht?", closing.CLOSE_FACTS, closing.may_close),
        Question(
            "improvement-plan",
            "Is het verbeterplan goed genoeg?",
            reflection.PLAN_FACTS,
            reflection.improvement_plan,
        ),
        Question(
            "board-meeting",
            "Wie wordt uitgenodigd voor het bestuursgesprek?",
            interventions.MEETING_FACTS,
            interventions.board_meeting,
        ),
        Question(
            "interventions",
            "Welke interventies kunnen?",
            interventions.LADDER_FACTS,
            interventions.interventions,
        ),
        Question(
            "may-publish",
            "Mag dit openbaar worden?",
            publication.PUBLISH_FACTS,
            publication.may_publish,
        ),
    )
}


def ask(question: str, facts: Mapping[str, Any]) -> Verdict:
    """The answer to a question about these facts. Raises `BadFacts`; nothing is guessed."""
    found = QUESTIONS.get(question)
    if found is None:
        raise BadFacts("question", f"verwacht: een van {', '.join(QUESTIONS)}")
    return replace(found.answer(facts), facts=facts)
