"""The whole demonstration comes about in one go, by the rooms' own actions (NET-8)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from tests import people
from tests.demo.crawling import broken_pages
from vangnet import law
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.demo import loading, stories
from vangnet.investigations import queries as investigations
from vangnet.letters import queries as letters
from vangnet.library import queries as library
from vangnet.library.models import Document, DocumentKind
from vangnet.privacy import queries as privacy
from vangnet.publications.models import RegisterEntry
from vangnet.reflections import facts as reflections
from vangnet.reflections import queries as reflection_queries
from vangnet.reports import queries as reports
from vangnet.reports.models import Report
from vangnet.trail.models import Event

STATES = {
    "opened": 7,
    "absorbed": 1,
    "reflecting": 3,
    "handed_in": 1,
    "supplementing": 1,
    "judged": 1,
    "intervening": 1,
    "closed": 5,
}
"""How many cases stand where: every stage is there to be looked at."""


@pytest.fixture(scope="module")
def said(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[str]]:
    """What the loader said; the database holds the demonstration until the end of this module."""
    lines: list[str] = []
    with override_settings(DEMO=True), django_db_blocker.unblock(), transaction.atomic():
        loading.load(lines.append)
        yield lines
        transaction.set_rollback(True)


def ritas_case(actor: Actor) -> Case:
    """The case of Rita Jansen, as the one who leads its investigation finds it."""
    with acting(actor):
        mine = [one.case for one in cases.mine(actor) if one.case.state == "reflecting"]
    return mine[0]


@pytest.mark.meets("NET-8")
def test_every_step_and_every_month_has_its_line(said: list[str]) -> None:
    assert said[0].endswith("organisaties ingeschreven en toegelaten.")
    assert [line for line in said if "november 2026" in line]
    assert said[-1].startswith("Klaar")


def test_there_are_cases_in_all_stages(said: list[str]) -> None:
    with acting(Actor.CLOCK):
        found: dict[str, int] = {}
        for state in Case.objects.values_list("state", flat=True):
            found[state] = found.get(state, 0) + 1
    assert found == STATES


def test_ritas_report_waits_for_one_reaction_only(said: list[str]) -> None:
    marloes = people.rivierklei_reporter()
    case = ritas_case(marloes)
    with acting(marloes):
        answer = reflections.completeness(marloes, case.id)
    assert answer is not None
    assert answer.outcome is law.Outcome.NO
    assert answer.missing == (f"board_reaction:{people.key_of('waardenhof')}",)


def test_the_extension_moved_the_term_and_the_old_day_stays_visible(said: list[str]) -> None:
    marloes = people.rivierklei_reporter()
    case = ritas_case(marloes)
    with acting(marloes):
        term = cases.term(marloes, case.id, "investigation")
    assert term is not None
    assert term.due_on == stories.read("rita-jansen")["extension"]["due_on"]
    assert term.moved_from == stories.read("rita-jansen")["case"]["ask_to_reflect"]["due_on"]


@pytest.mark.meets("ASM-1")
def test_the_true_pair_is_proposed_first_and_the_rejected_one_never_again(said: list[str]) -> None:
    bram = people.intake_inspector()
    with acting(bram):
        numbers = {
            report.internal_reference: (report.id, cases.case_of(bram, report.id))
            for report in Report.objects.filter(state="submitted")
        }
        left, right = numbers["OR-SU-26-06"], numbers["K2026-44"]
        proposed = cases.proposals(bram, left[1].id)
        assert proposed[0].other.id == right[0]
        lunch, garden = numbers["SW-2026-19"], numbers["MT-08"]
        assert garden[0] not in {one.other.id for one in cases.proposals(bram, lunch[1].id)}


def test_the_district_team_reads_no_text_whose_consent_was_withdrawn(said: list[str]) -> None:
    yvonne, today = people.wijkteam(), stories.today()
    fatima = people.waardenhof_reporter()
    case = ritas_case(yvonne)
    with acting(yvonne):
        assert not [one for one in privacy.shared_texts(yvonne, case.id, on=today) if one.data]
    with acting(fatima):
        assert [one for one in privacy.shared_texts(fatima, case.id, on=today) if one.data]


@pytest.mark.meets("REF-2", "PRV-4")
def test_nobody_else_reads_an_internal_investigation(said: list[str]) -> None:
    marloes, jasper = people.rivierklei_reporter(), people.stromenland_reporter()
    case = ritas_case(marloes)
    for actor, word in ((marloes, "Rivierklei"), (jasper, "Stromenland")):
        with acting(actor):
            own = investigations.internal(actor, case.id)
        assert own is not None
        assert f"alleen voor {word}" in own.text


@pytest.mark.meets("INV-7", "INV-8")
def test_the_report_says_who_learns_along_and_who_is_not_involved_and_why(said: list[str]) -> None:
    marloes = people.rivierklei_reporter()
    case = ritas_case(marloes)
    with acting(marloes):
        document = reflection_queries.document(marloes, case.id)
    assert document is not None
    parties = {party.key: party for party in document.parties}
    team = parties[people.key_of("wijkteam_waterdonk")]
    help_at_home = parties[people.key_of("klaar_en_net")]
    assert team.takes_part
    assert not help_at_home.takes_part
    assert "contract" in (help_at_home.why_not or "")


@pytest.mark.meets("PUB-3")
def test_the_library_holds_a_good_practice_and_public_versions(said: list[str]) -> None:
    with acting(Actor.ANYONE):
        kinds = list(Document.objects.order_by("published_on").values_list("kind", flat=True))
        assert sorted(set(kinds)) == sorted(DocumentKind.values)
        assert kinds.count("case") == 3
        real = Document.objects.filter(fictional=False)
        assert [one.kind for one in real] == [DocumentKind.ELSEWHERE], "a story that seems real"
        sheet = Document.objects.get(kind=DocumentKind.FACT_SHEET)
        assert sheet.particulars["table"]["hidden"] > 0
        for document in Document.objects.all():
            assert library.document(Actor.ANYONE, document.slug, on=document.published_on)


def test_k_is_counted_over_an_older_register(said: list[str]) -> None:
    assert RegisterEntry.objects.count() == 2000


def test_the_trail_and_the_letters_stand_at_the_time_of_the_story(said: list[str]) -> None:
    with acting(Actor.CLOCK):
        days = [event.at.date() for event in Event.objects.all()]
    assert min(days) == date(2026, 1, 5)
    assert max(days) <= stories.today()
    jasper = people.stromenland_reporter()
    with acting(jasper):
        assert {letter.written_at.year for letter in letters.mine(jasper)} == {2026}


def test_a_draft_is_seen_by_its_own_organisation_only(said: list[str]) -> None:
    joke, bram = people.outsider(), people.intake_inspector()
    with acting(joke):
        assert [one.internal_reference for one in reports.drafts(joke)] == ["H-26-104"]
    with acting(bram):
        assert not Report.objects.filter(state="draft").exists()


def test_a_second_time_nothing_happens(said: list[str]) -> None:
    before = Event.objects.count()
    out = StringIO()
    call_command("load_demo", stdout=out)
    assert "al geladen" in out.getvalue()
    assert Event.objects.count() == before


@pytest.mark.django_db
def test_outside_the_demonstration_it_is_refused() -> None:
    with override_settings(DEMO=False), pytest.raises(CommandError, match="alleen in de"):
        call_command("load_demo")
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    "email",
    [
        "marloes.terhorst@rivierklei.voorbeeld",
        "willem-jan.versteegh@waardenhof.voorbeeld",
        "yvonne.tabak@wijkteam-waterdonk.voorbeeld",
        "sanne.verhage@naasten.voorbeeld",
        "bram.hoekzema@meldpunt.voorbeeld",
        "lotte.vanrijswijk@afdeling-eerstelijn-wijk.voorbeeld",
        "daan.wouda@meldpunt.voorbeeld",
        "coby.franssen@wmo-rivierenstreek.voorbeeld",
    ],
)
def test_no_page_that_someone_is_led_to_breaks(said: list[str], email: str) -> None:
    assert broken_pages(email) == []
