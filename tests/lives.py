"""A case at each stage of its life, brought there by the rooms' own actions.

Each function goes on where the one before it stopped:

    case = lives.handed_in()
    with acting(people.inspector()) as lotte:
        assessments.start(case, by=lotte)
"""

from __future__ import annotations

from datetime import date
from typing import Any

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.assessments import actions as assessments
from vangnet.cases import actions as cases
from vangnet.cases import queries
from vangnet.cases.models import Case
from vangnet.investigations import actions as investigations
from vangnet.investigations import picture
from vangnet.investigations import queries as joint
from vangnet.reflections import actions as reflections
from vangnet.reflections import queries as reflected

MEASURE: dict[str, Any] = {
    "what": "Elke wijziging van medicijnen gaat dezelfde dag naar alle partijen.",
    "aim": "Niemand geeft nog een gestopt medicijn.",
    "owner": "manager wijkverpleging",
    "specific": True,
    "measurable": True,
    "acceptable": True,
    "realistic": True,
    "due_on": date(2027, 1, 15),
    "secured_by": "Staat in de werkwijze en in het inwerkprogramma.",
    "evaluate_on": date(2027, 6, 1),
    "evaluate_how": "Steekproef van twintig dossiers.",
}


def opened(**said: Any) -> Case:
    """A report came in, and the clock opened a case for it."""
    report = people.a_submitted_report(**said)
    with acting(Actor.CLOCK):
        return cases.open_case(report, at=people.AT)


def assigned() -> Case:
    """The intake desk handed it to the department of first-line care."""
    case = opened()
    bram = people.intake_inspector()
    lotte = people.inspector()
    with acting(bram) as by:
        cases.acknowledge(case, by=by, contact_person=bram.person, at=people.AT)
        cases.assign(
            case,
            by=by,
            organisation=lotte.organisation,
            because="Wijkverpleging en huisarts.",
            at=people.AT,
        )
    return _again(case, lotte)


def reflecting() -> Case:
    """The parties are asked to reflect together, and their investigation has begun."""
    case = assigned()
    with acting(people.inspector()) as lotte:
        cases.ask_to_reflect(case, by=lotte, at=people.LATER)
    with acting(Actor.CLOCK) as clock:
        investigations.begin(case.id, by=clock, on=people.LATER.date())
    return _again(case, people.inspector())


def drawn_up() -> Case:
    """The reflection report is complete, ready to be handed in by its only reporter."""
    case = reflecting()
    with acting(people.rivierklei_reporter()) as marloes:
        (report,) = queries.reports_of(marloes, case.id)
        picture.share_picture(joint.begun(marloes, case.id), report.id, by=marloes)
        verslag = reflections.begin(case.id, by=marloes)
        for section in reflected.Section:
            reflections.write_section(verslag, section, "Dit bespraken wij.", base=0, by=marloes)
        reflections.add_measure(
            verslag, {**MEASURE, "organisations": [marloes.organisation]}, by=marloes
        )
        for party in reflected.party_states(marloes, case.id):
            if not party.takes_part:
                reflections.explain_absence(verslag, party.key, "Had geen tijd.", by=marloes)
    with acting(people.rivierklei_board()) as anneke:
        reflections.react(
            verslag, by=anneke, on_whole="Wij staan hierachter.", subscribes=True, at=people.LATER
        )
    return case


def handed_in() -> Case:
    """The reflection report is with the inspectorate."""
    case = drawn_up()
    with acting(people.rivierklei_reporter()) as marloes:
        verslag = reflected.report(marloes, case.id)
        assert verslag is not None
        reflections.hand_in(verslag, by=marloes, at=people.LATER)
    return _again(case, people.inspector())


def judged() -> Case:
    """Weighed, judged, and every reporter has its letter."""
    case = handed_in()
    with acting(people.inspector()) as lotte:
        assessments.start(case, by=lotte)
        weighed = dict.fromkeys(assessments.WEIGHED, "yes")
        grounds = dict.fromkeys(assessments.WEIGHED.values(), "Dat blijkt uit het verslag.")
        assessments.weigh(case, {**weighed, **grounds}, base=0, by=lotte)
        assessments.judge(
            case,
            by=lotte,
            outcome=assessments.JudgementOutcome.SUFFICIENT,
            text="Zorgvuldig onderzocht, en de maatregelen passen.",
            at=people.LATER,
        )
        assessments.send_judgements(_again(case, lotte), by=lotte, at=people.LATER)
    return _again(case, people.inspector())


def _again(case: Case, actor: Actor) -> Case:
    """The case as it stands now."""
    with acting(actor):
        return queries.case(actor, case.id)
