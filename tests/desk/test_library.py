"""Placing documents of the inspectorate's own on screen: all six kinds, with two people."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import people
from tests.library import shelf
from tests.releases import scenes
from tests.screens import signed_in, text
from vangnet.access.context import acting
from vangnet.library import actions as library
from vangnet.library.models import Document
from vangnet.releases.models import Release

pytestmark = pytest.mark.django_db

SHARED = {
    "title": "Een kaart op de deur",
    "summary": "Iedereen wist wie hij kon bellen.",
    "what_happened": "Op de deur hing een kaart.",
    "lessons": "Hang een kaart op.",
    "sector": "home_care_nursing",
    "region": "",
    "risks": ["no_lead"],
}
MEASURE = {
    "organisation": "Rivierklei Thuiszorg",
    "measure": "aanwijzing",
    "since": "02-11-2026",
    "appeal": "open",
    "urgent": "yes",
}


def made() -> Release:
    with acting(people.editor()):
        return Release.objects.latest("created_at")


def write(sort: str, **other: Any) -> Any:
    address = reverse("desk:library-new", args=[sort])
    return signed_in(people.editor()).post(address, {**SHARED, **other}, follow=True)


def step(name: str, release: Release, who: Any = None, **given: Any) -> Any:
    client = signed_in(who or people.second_editor())
    return client.post(reverse(f"desk:{name}", args=[release.id]), given, follow=True)


@pytest.mark.meets("IVN-11")
def test_a_good_practice_goes_from_the_form_to_the_library() -> None:
    assert "moet iemand anders" in text(write("goede-praktijk"))
    release = made()
    page = text(signed_in(people.editor()).get(reverse("desk:release", args=[release.id])))
    assert "Vraag een collega" in page
    assert "Ik keur dit goed" not in page
    assert "Goedgekeurd." in text(step("release-approve", release))
    assert "Openbaar, onder nummer" in text(step("release-publish", release))
    assert Document.objects.get().kind == "good_practice"


@pytest.mark.meets("PUB-5")
def test_a_measure_without_waiting_period_is_public_at_once_and_its_end_is_told() -> None:
    people.rivierklei_reporter()
    write("maatregel", **MEASURE)
    release = made()
    step("release-approve", release)
    assert "Openbaar, onder nummer" in text(step("release-publish", release))
    today = timezone.localdate().strftime("%d-%m-%Y")
    assert "verdwijnt vanzelf" in text(step("release-ended", release, ended=today))
    assert Document.objects.get().online_until is not None


@pytest.mark.meets("PUB-5")
def test_a_measure_with_waiting_period_says_from_when() -> None:
    people.rivierklei_reporter()
    write("maatregel", **{**MEASURE, "urgent": "no"})
    release = made()
    page = text(step("release-approve", release))
    assert "Openbaar maken kan nog niet" in page
    assert "De wachttijd na de bekendmaking is nog niet voorbij." in page
    assert step("release-publish", release).status_code == 400
    assert not Document.objects.exists()


@pytest.mark.meets("PUB-5")
def test_a_fact_sheet_is_counted_and_shown_with_its_holes() -> None:
    scenes.an_older_register(
        ("gp_care", "death", 2024, 2),
        ("gp_care", "lasting_harm", 2024, 20),
        ("home_care_nursing", "death", 2024, 14),
        ("home_care_nursing", "lasting_harm", 2024, 9),
        ("birth_care", "death", 2024, 11),
        ("birth_care", "lasting_harm", 2024, 8),
    )
    asked = {"rows": "sector", "columns": "outcome", "first": 2024, "last": 2024, "sector": ""}
    page = text(write("cijfers", **asked))
    assert "niet getoond" in page
    release = made()
    step("release-approve", release)
    step("release-publish", release)
    shown = signed_in(people.relative()).get("/bibliotheek/een-kaart-op-de-deur/")
    assert "niet getoond" in text(shown)
    assert "<svg" in shown.content.decode()


@pytest.mark.meets("PUB-4")
def test_a_report_of_a_sister_inspectorate_is_placed() -> None:
    write(
        "andere-inspectie",
        publisher="Inspectie van het Onderwijs",
        link="https://www.onderwijsinspectie.nl/x",
    )
    release = made()
    step("release-approve", release)
    step("release-publish", release)
    assert Document.objects.get().link == "https://www.onderwijsinspectie.nl/x"


@pytest.mark.meets("PUB-3")
def test_a_thread_rests_on_stories_in_the_library() -> None:
    first = shelf.place(title="Eerste verhaal", on=timezone.localdate())
    second = shelf.place(title="Tweede verhaal", on=timezone.localdate())
    write("rode-draad", based_on=[first.number, second.number])
    release = made()
    step("release-approve", release)
    step("release-publish", release)
    page = text(signed_in(people.relative()).get("/bibliotheek/een-kaart-op-de-deur/"))
    assert "Waar dit op steunt" in page
    assert "Tweede verhaal" in page


def test_nothing_typed_is_lost_when_something_is_missing() -> None:
    answer = write("goede-praktijk", lessons="")
    assert answer.status_code == 400
    assert "Op de deur hing een kaart." in text(answer)
    answer = write("maatregel", **{**MEASURE, "organisation": "bestaat niet"})
    assert "staat niet in het register" in text(answer)


def test_what_came_between_is_said_and_nothing_is_lost() -> None:
    release = scenes.a_release()
    address = reverse("desk:release-edit", args=[release.id])
    client = signed_in(people.editor())
    seen = client.get(address).context["form"].initial["seen"]
    client.post(address, {**SHARED, "seen": seen})
    answer = client.post(address, {**SHARED, "lessons": "Anders gezegd.", "seen": seen})
    assert answer.status_code == 400
    assert "Iemand anders heeft dit intussen veranderd" in text(answer)
    assert "Anders gezegd." in text(answer)


def test_an_alarm_is_answered_and_a_judge_is_written_down() -> None:
    release = scenes.a_release(lessons="Bel 06-12345678.")
    page = text(signed_in(people.editor()).get(reverse("desk:release", args=[release.id])))
    assert "De poort houdt dit tegen" in page
    given = {"words": "06-12345678", "why": "Bestaat niet."}
    step("release-allow", release, people.editor(), **given)
    assert made().allowed == {"06-12345678": "Bestaat niet."}
    measure = scenes.a_measure()
    step("release-approve", measure)
    page = text(step("release-relief", measure, requested="yes", decided="none"))
    assert "Gevraagd dit tegen te houden." in page


def test_a_new_version_and_a_withdrawal() -> None:
    release = scenes.a_release()
    scenes.published(release, on=timezone.localdate())
    assert "nieuwe versie" in text(step("release-revise", release, people.editor()))
    page = text(step("release-withdraw", release, because="Vernietigd."))
    assert "Op het adres staat nu alleen waarom." in page


@pytest.mark.meets("PUB-6")
def test_the_inspectorate_sees_what_came_of_a_lesson() -> None:
    document = shelf.place(on=timezone.localdate())
    with acting(people.rivierklei_reporter()) as reporter:
        library.note_change(
            document, "Wij hangen nu een kaart op.", by=reporter, on=timezone.localdate()
        )
    page = text(signed_in(people.inspector()).get(reverse("desk:library-changes")))
    assert "Wij hangen nu een kaart op." in page
    assert "Rivierklei" in page


def test_nobody_else_gets_there() -> None:
    release = scenes.a_release()
    for who in (people.rivierklei_reporter(), people.relative(), people.other_supervisor()):
        client = signed_in(who)
        for address in (
            reverse("desk:library"),
            reverse("desk:library-changes"),
            reverse("desk:library-new", args=["cijfers"]),
            reverse("desk:release", args=[release.id]),
        ):
            assert client.get(address).status_code == 404, (who.kind, address)
    assert (
        signed_in(people.inspector()).get(reverse("desk:library-new", args=["cijfers"])).status_code
        == 404
    )
    assert (
        signed_in(people.editor()).get(reverse("desk:release", args=[uuid4()])).status_code == 404
    )
