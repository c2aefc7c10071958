"""Whatever stands in a text or in the case: an answer or one clear line, and nobody slips by."""

from __future__ import annotations

import pytest

from tests import people
from tests.publications import scenes
from tests.screens import signed_in, text
from vangnet.access.context import acting
from vangnet.access.refusals import Impossible
from vangnet.privacy import actions as drawer
from vangnet.privacy.models import IdentityKind
from vangnet.publications import actions, facts
from vangnet.reports import queries as reports

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PUB-1"), pytest.mark.meets("PUB-2")]
LABELS = ("summary", "what_happened", "lessons")
ODD = {
    "stuurtekens": "\x01\x07Mevrouw Rita Jansen\x1b[31m viel.",
    "rechts naar links": "\u202eMevrouw Rita Jansen\u202c viel. \u0645\u0631\u064a\u0636",
    "gemengde schriften": "Mevrouw Rita Jansen \u0417\u0432\u0430 \u4e2d\u6587",
    "onzichtbaar teken": "Mevrouw Rita Jan\u200bsen viel.",
    "emoji": "\U0001f469\u200d\u2695\ufe0f Rita Jansen",
}


@pytest.mark.parametrize("words", ODD.values(), ids=ODD.keys())
def test_a_name_in_an_odd_text_is_replaced_or_stopped(words: str) -> None:
    version = scenes.drafted()
    page = signed_in(people.editor()).post(
        f"/inspectie/publiceren/{version.id}/deel/lessons/",
        {"text": words, "seen": actions.seal(version.sources["lessons"])},
    )
    assert page.status_code == 302, text(page)
    with acting(people.editor()) as daan:
        now = scenes.fresh(version)
        stopped = facts.examine(daan, now, slug="x").leaks
        assert "[cliënt]" in now.lessons or stopped
        assert "Jansen" not in now.lessons or stopped


@pytest.mark.parametrize(
    "words",
    ["\x00", "Een\x00woord", "a" * 200_001, "woord " * 900_000],
    ids=["niets dan een nul", "een nul", "te lang", "vijf megabyte"],
)
def test_what_cannot_be_kept_gets_one_clear_line(words: str) -> None:
    version = scenes.drafted()
    page = signed_in(people.editor()).post(
        f"/inspectie/publiceren/{version.id}/deel/lessons/",
        {"text": words, "seen": actions.seal(version.sources["lessons"])},
    )
    assert page.status_code == 400
    said = ("Er klopt iets nog niet", "te groot om in één keer", "Plak hem als platte tekst")
    assert any(sentence in text(page) for sentence in said)


@pytest.mark.parametrize("part", LABELS)
@pytest.mark.parametrize("words", ["", "\n \n", "\u200b\u202e", "…"])
def test_a_text_without_words_cannot_be_signed_and_the_page_says_which_part(
    part: str, words: str
) -> None:
    scenes.a_register()
    version = scenes.decided(scenes.drafted(**{part: words}))
    with acting(people.second_editor()) as noor, pytest.raises(Impossible) as refused:
        actions.review(version, by=noor, at=scenes.AT)
    assert "Hier staat nog niets" in str(refused.value)
    page = signed_in(people.second_editor()).get(f"/inspectie/publiceren/{version.id}/controle/")
    assert "Tekenen kan nog niet. Hier staat nog niets:" in text(page)
    assert "Ik heb alles nagekeken" not in text(page)


@pytest.mark.parametrize("surname", ["", "A", "-", "  ", "de"])
def test_a_tiny_or_empty_name_in_the_case_marks_no_ordinary_words_and_hides_no_other(
    surname: str,
) -> None:
    scenes.a_register()
    version = scenes.drafted(lessons="Vraag het na. De A-lijst lag klaar - dat hielp de arts.")
    with acting(people.rivierklei_reporter()) as marloes:
        [report] = reports.mine(marloes)
        drawer.keep(by=marloes, root=report.id, kind=IdentityKind.RELATIVE, surname=surname)
    with acting(people.editor()) as daan:
        actions.look_again(scenes.fresh(version), by=daan)
        now = scenes.fresh(version)
        assert now.lessons == "Vraag het na. De A-lijst lag klaar - dat hielp de arts."
        assert "Jansen" not in now.what_happened
        assert facts.examine(daan, now, slug="x").leaks == []
