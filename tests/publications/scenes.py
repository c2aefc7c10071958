"""Public versions to test with, made by the rooms' own actions. Everything in them is invented."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import NotYet
from vangnet.assessments import actions as assessments
from vangnet.assessments.models import JudgementOutcome
from vangnet.cases import actions as cases
from vangnet.cases.models import Case
from vangnet.library.models import Document
from vangnet.privacy import actions as drawer
from vangnet.privacy.models import IdentityKind
from vangnet.publications import actions, crowd, queries
from vangnet.publications.models import PublicVersion
from vangnet.reports.models import Report

AT = datetime(2026, 10, 26, 9, 0, tzinfo=people.AMSTERDAM)
APPROVED_AT = AT + timedelta(days=1)
WAITED = date(2026, 11, 11)
"""The first day on which it may be public: two weeks and a day after the reporters were told."""

JUDGEMENT = (
    "Rita Jansen kreeg op 18 september 2026 nog de oude medicijnen. De huisarts van De Wierde "
    "wist niet dat Waardenhof het middel had gestopt. Mevrouw Jansen viel de volgende nacht."
)
TEXTS: dict[str, Any] = {
    "title": "De oude pillen bleven liggen",
    "summary": "Een middel was gestopt, en niet iedereen wist het.",
    "what_happened": JUDGEMENT,
    "where_it_failed": "Het bericht van het ziekenhuis bereikte de thuiszorg niet.",
    "where_it_held": "De dochter belde elke dag.",
    "lessons": "Vraag na of een bericht is aangekomen.",
    "measures": "De apotheek haalt oude medicijnen op.",
    "what_to_watch": "Vraag wat u met uw oude medicijnen moet doen.",
    "sector": "home_care_nursing",
    "target_group": "ambulatory_mental_health",
    "risks": ["poor_handover", "no_lead"],
    "age_band": "adult",
    "period": "najaar 2026",
}


def a_judged_case(text: str = JUDGEMENT) -> tuple[Report, Case]:
    """A report, its case, investigated by the inspectorate itself and judged by the department."""
    report = people.a_submitted_report()
    with acting(Actor.CLOCK):
        case = cases.open_case(report, at=people.AT)
    with acting(people.intake_inspector()) as bram:
        cases.assign(
            case,
            by=bram,
            organisation=people.department().id,
            because="Zorg thuis.",
            at=people.AT,
        )
    with acting(people.inspector()) as lotte:
        assessments.inquire_oneself(case, by=lotte, because="De partijen komen er niet uit.")
        assessments.judge(
            case, by=lotte, outcome=JudgementOutcome.SUFFICIENT, text=text, at=people.LATER
        )
        assessments.send_judgements(case, by=lotte, at=people.LATER)
        case.refresh_from_db()
    return report, case


def a_register(count: int = 12, **facts: Any) -> None:
    """So many closed reports with the same bare facts."""
    row = {
        "sector": "home_care_nursing",
        "province": "gelderland",
        "age_band": "adult",
        "event_kind": "medication",
        "outcome": "lasting_harm",
        "year": 2026,
        "season": "najaar",
        "organisation_sectors": ["gp_care", "home_care_nursing", "hospital_care", "pharmacy"],
        **facts,
    }
    with acting(Actor.CLOCK) as clock:
        actions.take_over_register([row] * count, by=clock)


def others_told(count: int) -> None:
    """So many other publications about cases among the same facts: call it as who may publish."""
    facts = crowd.facts_of(TEXTS["sector"], TEXTS["age_band"], TEXTS["period"])
    for number in range(count):
        crowd.remember(f"P-2026-9{number:02}", facts, limit=1)


def fresh(version: PublicVersion) -> PublicVersion:
    """The version as it stands now; call it as someone who may see it."""
    return PublicVersion.objects.get(pk=version.pk)


def fresh_to(who: Actor, version: PublicVersion) -> PublicVersion:
    """The version as it stands now, for someone who may see it."""
    with acting(who):
        return fresh(version)


def drafted(**other: Any) -> PublicVersion:
    """A version that Daan wrote, with every word still to be decided."""
    _report, case = a_judged_case()
    with acting(people.editor()) as daan:
        version = actions.draft(case, by=daan, title="De oude pillen bleven liggen")
        actions.edit(version, {**TEXTS, **other}, base=version.version, by=daan)
        return fresh(version)


def decided(version: PublicVersion, by: Actor | None = None) -> PublicVersion:
    """Every word accepted and everything left ticked off."""
    with acting(by or people.second_editor()) as noor:
        while found := queries.undecided(noor, fresh(version)):
            for one in found:
                actions.decide(one, actions.Decision.ACCEPTED, by=noor)
        actions.tick_off(version, queries.residue(noor, fresh(version)), by=noor)
        return fresh(version)


def reviewed(why: str = "", **other: Any) -> PublicVersion:
    """A version that Noor looked through and signed. `why`: her reason when few are alike."""
    version = decided(drafted(**other))
    with acting(people.second_editor()) as noor:
        return actions.review(version, by=noor, at=AT, k_reason=why)


def approved(why: str = "", **other: Any) -> PublicVersion:
    """A version that Margriet approved, so that the reporters know."""
    version = reviewed(why, **other)
    with acting(people.coordinator()) as margriet:
        return actions.approve(version, by=margriet, at=APPROVED_AT, k_reason=why)


def published(**other: Any) -> PublicVersion:
    """A version in the library."""
    a_register()
    version = approved(**other)
    with acting(people.coordinator()) as margriet:
        actions.publish(version, by=margriet, on=WAITED)
        return fresh(version)


def two_of_one_name() -> PublicVersion:
    """A case in which two relatives bear the same name."""
    report, case = a_judged_case()
    with acting(people.rivierklei_reporter()) as marloes:
        kind = IdentityKind.RELATIVE
        for _one in range(2):
            drawer.keep(by=marloes, root=report.id, kind=kind, given_names="Kees", surname="Bos")
    with acting(people.editor()) as daan:
        return actions.draft(case, by=daan, title="De oude pillen bleven liggen")


def refused(version: PublicVersion, on: date = WAITED) -> set[str]:
    """What is missing, when it is tried; and nothing came into the library."""
    with acting(people.coordinator()) as margriet:
        with pytest.raises(NotYet) as refusal:
            actions.publish(fresh(version), by=margriet, on=on)
        assert Document.objects.count() == 0
        assert fresh(version).state == "approved"
    return set(refusal.value.verdict.missing)
