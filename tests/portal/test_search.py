"""Searching finds what one may see, and nothing of what one may not."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests import people
from tests.letters.test_write import to_rivierklei
from tests.screens import signed_in, text
from vangnet.access.actors import Actor
from vangnet.clock import rounds

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def found(by: Actor, words: str) -> str:
    return text(signed_in(by).get(reverse("portal:search"), {"q": words}))


def test_a_report_is_found_by_its_number_by_its_own_organisation_only() -> None:
    report = people.a_submitted_report()
    assert "Meldingen van uw organisatie" in found(people.rivierklei_reporter(), report.number)
    assert "Niets gevonden" in found(people.outsider(), report.number)
    assert "Meldingen van uw organisatie" not in found(people.stromenland_reporter(), report.number)


def test_a_case_is_found_by_a_word_of_its_title_by_who_is_in_it() -> None:
    people.a_submitted_report()
    rounds.run("cases.open")
    assert "Zaken" in found(people.intake_inspector(), "Waterdonk")
    assert "Niets gevonden" in found(people.other_inspector(), "Waterdonk")


def test_free_texts_and_names_of_clients_are_not_searched() -> None:
    people.a_submitted_report()
    rounds.run_all()
    for words in ("Jansen", "Wilgenrijs", "medicijnrol"):
        assert "Niets gevonden" in found(people.rivierklei_reporter(), words)


def test_letters_are_found() -> None:
    to_rivierklei("Vraag over overdracht")
    assert "Vraag over overdracht" in found(people.rivierklei_reporter(), "overdracht")


@pytest.mark.parametrize("words", ["%", "_", "\\", "'", '"', "a" * 5000, "((", ":*", "&|!"])
def test_strange_words_are_no_fault(words: str) -> None:
    client = signed_in(people.rivierklei_reporter())
    assert client.get(reverse("portal:search"), {"q": words}).status_code == 200


def test_one_letter_is_too_little() -> None:
    assert "ten minste twee letters" in found(people.rivierklei_reporter(), "a")


def test_who_has_not_signed_in_searches_what_is_public() -> None:
    report = people.a_submitted_report()
    answer = Client().get(reverse("portal:search"), {"q": report.number})
    assert answer.status_code == 200
    assert "Niets gevonden" in text(answer)


def test_a_broken_character_is_refused_in_words() -> None:
    client = signed_in(people.rivierklei_reporter())
    answer = client.get(reverse("portal:search"), {"q": "\x00"})
    assert answer.status_code == 400
    assert "Dit konden we niet lezen" in text(answer)
