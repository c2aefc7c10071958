"""A report as the desk reads it: every look is written down, names only after a reason."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests import lives, people
from tests.screens import signed_in, text
from vangnet.access.context import acting
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.privacy import queries as privacy
from vangnet.reports import actions as reports
from vangnet.reports.models import Report

pytestmark = pytest.mark.django_db


def the_report(case: Case) -> Report:
    bram = people.intake_inspector()
    with acting(bram):
        (report,) = cases.reports_of(bram, case.id)
        return report


def looks() -> list[str]:
    marloes = people.rivierklei_reporter()
    with acting(marloes):
        return [f"{one.who} {one.data} {one.because}" for one in privacy.looks(marloes)]


@pytest.mark.meets("PRV-6")
def test_reading_shows_the_text_but_no_name_and_is_written_down() -> None:
    case = lives.opened()
    report = the_report(case)
    page = text(
        signed_in(people.intake_inspector()).get(
            f"/inspectie/zaken/{case.id}/meldingen/{report.id}/"
        )
    )
    assert "een medicijn dat in het ziekenhuis was gestopt" in page
    assert "Jansen" not in page
    assert "Toon namen" in page
    assert any(case.number in look and "Bram" in look for look in looks())


@pytest.mark.meets("PRV-6")
def test_names_come_after_a_reason_that_the_organisation_reads() -> None:
    case = lives.opened()
    report = the_report(case)
    desk = signed_in(people.intake_inspector())
    url = f"/inspectie/zaken/{case.id}/meldingen/{report.id}/namen/"
    without = desk.post(url, {"because": ""})
    assert without.status_code == 400
    assert "Jansen" not in text(without)
    page = text(desk.post(url, {"because": "vergelijken met een andere melding"}))
    assert "Rita Jansen" in page
    assert "11 februari 1963" in page
    assert any("vergelijken met een andere melding" in look for look in looks())


def test_a_report_of_another_case_is_absent() -> None:
    first, second = lives.opened(), lives.opened()
    desk = signed_in(people.intake_inspector())
    report = the_report(first)
    assert desk.get(f"/inspectie/zaken/{second.id}/meldingen/{report.id}/").status_code == 404
    assert desk.get(f"/inspectie/zaken/{first.id}/meldingen/{uuid4()}/").status_code == 404


@pytest.mark.meets("REP-1")
def test_every_version_shows_what_changed() -> None:
    case = lives.opened()
    report = the_report(case)
    with acting(people.rivierklei_reporter()) as marloes:
        reports.supplement(
            report,
            {"facts": "De cliënt kreeg het medicijn drie weken."},
            by=marloes,
            why="De rol is nageteld.",
            base=1,
            at=people.LATER,
        )
    desk = signed_in(people.intake_inspector())
    page = desk.get(f"/inspectie/zaken/{case.id}/meldingen/{report.id}/versies/")
    assert "<ins>De cliënt kreeg het medicijn drie weken.</ins>" in page.content.decode()
    assert "De rol is nageteld." in text(page)
    assert "2 versies" in text(desk.get(f"/inspectie/zaken/{case.id}/meldingen/"))


def test_the_reasons_behind_the_network_and_the_duties_stand_with_it() -> None:
    case = lives.opened()
    page = text(
        signed_in(people.intake_inspector()).get(
            f"/inspectie/zaken/{case.id}/meldingen/{the_report(case).id}/"
        )
    )
    assert "Is dit een calamiteit in een zorgnetwerk?" in page
    assert "Wie moet melden" in page
    assert page.count("Waarom?") >= 2
