"""A letter is a row of the transaction in which it was written; only its receiver reads it."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, ProgrammingError, transaction

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.letters import actions, queries
from vangnet.letters.models import Letter

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-5")]


def to_rivierklei(subject: str = "Uw melding is binnen") -> Letter:
    with acting(Actor.CLOCK) as by:
        return actions.write(
            by, subject=subject, body="Tekst", to_organisation=people.key_of("rivierklei")
        )


def test_the_organisation_it_is_for_reads_it() -> None:
    letter = to_rivierklei()
    with acting(people.rivierklei_reporter()) as by:
        assert queries.letter(by, letter.id).body == "Tekst"
        assert queries.unread(by) == 1


def test_another_organisation_gets_the_answer_of_what_does_not_exist() -> None:
    letter = to_rivierklei()
    with acting(people.outsider()) as by, pytest.raises(Denied, match="bestaat niet"):
        queries.letter(by, letter.id)


def test_a_letter_to_a_person_is_not_for_her_colleagues() -> None:
    tineke = people.rivierklei_committee()
    with acting(Actor.CLOCK) as by:
        letter = actions.write(by, subject="Voor u", body="Tekst", to_person=tineke.person)
    with acting(people.rivierklei_reporter()) as by, pytest.raises(Denied):
        queries.letter(by, letter.id)
    with acting(tineke):
        assert queries.letter(tineke, letter.id).subject == "Voor u"


@pytest.mark.parametrize("receivers", [{}, {"to_email": "a@b.nl", "to_person": "x"}])
def test_a_letter_has_exactly_one_receiver(receivers: dict[str, str]) -> None:
    by = people.rivierklei_reporter()
    named = {k: by.person if k == "to_person" else v for k, v in receivers.items()}
    with acting(by), pytest.raises(IntegrityError), transaction.atomic():
        actions.write(by, subject="x", body="x", **named)  # type: ignore[arg-type]


def test_nobody_writes_in_the_name_of_another() -> None:
    marloes, jasper = people.rivierklei_reporter(), people.stromenland_reporter()
    refused = pytest.raises(ProgrammingError, match="row-level security")
    with acting(marloes), refused, transaction.atomic():
        actions.write(jasper, subject="x", body="x", to_person=marloes.person)


def test_searching_finds_words_of_subject_and_text_in_own_letters_only() -> None:
    letter = to_rivierklei("Vraag over het medicijnoverzicht")
    with acting(people.rivierklei_reporter()) as by:
        assert queries.search(by, "tekst MEDICIJN") == [letter]
        assert queries.search(by, "medicijn ontbreekt") == []
    with acting(people.outsider()) as by:
        assert queries.search(by, "medicijn") == []
