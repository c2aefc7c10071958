"""Whatever is typed or pasted in the shared space: an answer or one clear line, no name slips."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.test import Client

from tests import people
from tests.portal.test_privacy_shared_space import case, jasper, marloes, url
from tests.screens import text
from vangnet.access.context import acting
from vangnet.privacy import actions, queries
from vangnet.privacy.models import IdentityKind
from vangnet.reports import queries as reports

__all__ = ["case", "jasper", "marloes"]
pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-5")]

ODD = {
    "stuurtekens": "\x01\x07Mevrouw Rita Jansen\x1b[31m viel.",
    "regeleinden": "Mevrouw\r\n\r\nRita\vJansen\fviel.",
    "rechts naar links": "\u202eMevrouw Rita Jansen\u202c viel. \u0645\u0631\u064a\u0636",
    "gemengde schriften": "Mevrouw Rita Jansen \u0417\u0432\u0430 \u4e2d\u6587",
    "gesplitst door een onzichtbaar teken": "Mevrouw Rita Jan\u200bsen viel.",
    "afbreekteken": "Mevrouw Rita Jan\u00adsen viel.",
    "brede letters": "Mevrouw Rita \uff2a\uff41\uff4e\uff53\uff45\uff4e viel.",
    "emoji": "\U0001f469\u200d\u2695\ufe0f Rita Jansen",
}


@pytest.mark.parametrize("words", ODD.values(), ids=ODD.keys())
def test_a_name_in_an_odd_text_is_pointed_out_and_not_shared(
    marloes: Client, jasper: Client, case: UUID, words: str
) -> None:
    answer = marloes.post(url("share", case), {"subject": "Ons deel", "text": words})
    assert answer.status_code == 400
    assert "kunnen iemand aanwijzen" in text(answer)
    with acting(people.stromenland_reporter()) as reader:
        assert queries.shared_texts(reader, case, on=people.LATER.date()) == []
    replaced = marloes.post(
        url("share", case), {"subject": "Ons deel", "text": words, "replace": "1"}
    )
    assert "[cliënt]" in text(replaced) or "[cliënt]" in replaced.content.decode()


@pytest.mark.parametrize("words", ["", " ", "\n\n", "\u200b", "\u202e …"])
def test_a_text_with_nothing_in_it_gets_one_clear_line(
    marloes: Client, case: UUID, words: str
) -> None:
    answer = marloes.post(url("share", case), {"subject": "Ons deel", "text": words})
    assert answer.status_code == 400
    assert "Wat wilt u delen?" in text(answer)


def test_five_megabytes_get_one_clear_line(marloes: Client, case: UUID) -> None:
    answer = marloes.post(
        url("share", case), {"subject": "Ons deel", "text": "Mevrouw belde. " * 350_000}
    )
    assert answer.status_code == 400
    assert "te groot om in één keer te bewaren" in text(answer)
    assert "uw tekst staat er nog" in text(answer)


def test_a_character_that_no_database_keeps_gets_one_clear_line(
    marloes: Client, case: UUID
) -> None:
    answer = marloes.post(url("share", case), {"subject": "Ons deel", "text": "Mevrouw\x00 viel."})
    assert answer.status_code == 400
    assert "Plak hem als platte tekst" in text(answer)


@pytest.mark.parametrize("surname", ["", " ", "A", "-", ".", "de"])
def test_a_tiny_or_empty_name_in_the_case_marks_no_ordinary_words(
    marloes: Client, case: UUID, surname: str
) -> None:
    with acting(people.rivierklei_reporter()) as author:
        [report] = reports.mine(author)
        actions.keep(by=author, root=report.id, kind=IdentityKind.RELATIVE, surname=surname)
    plain = "De afspraak is gemaakt. De A-lijst lag klaar - zij belde om drie uur."
    answer = marloes.post(url("share", case), {"subject": "Ons deel", "text": plain})
    assert answer.status_code == 302, text(answer)
    named = marloes.post(url("share", case), {"subject": "x", "text": "Rita Jansen belde."})
    assert named.status_code == 400
