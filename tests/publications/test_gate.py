"""The last check: it reads everything that would leave the house, and fails closed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from vangnet import spotting
from vangnet.publications import gate

pytestmark = [pytest.mark.meets("PUB-1"), pytest.mark.meets("PUB-2")]

KNOWN: list[dict[str, Any]] = [
    {"id": "1", "soort": "client", "voornaam": "Margaretha", "achternaam": "Oosterwold"},
    {"id": "2", "soort": "organisatie", "naam": "Thuiszorg Rivierklei", "kort": "Rivierklei"},
]
CLEAN = gate.Candidate(
    number="P-0000-000",
    slug="de-oude-pillen-bleven-liggen",
    kind="case",
    title="De oude pillen bleven liggen",
    summary="Een middel was gestopt, en niet iedereen wist het.",
    what_happened="Een vrouw kreeg thuis nog het oude middel.",
    where_it_failed="Het bericht kwam niet aan.",
    where_it_held="De dochter belde elke dag.",
    lessons="Vraag na of een bericht is aangekomen.",
    measures="De apotheek haalt oude medicijnen op.",
    what_to_watch="Vraag wat u met uw oude medicijnen moet doen.",
    reaction="",
    sector="home_care_nursing",
    target_group="frail_elderly",
    risks=["poor_handover"],
    period="najaar 2026",
)
PLACES = {
    "title": "titel",
    "slug": "adres",
    "summary": "samenvatting",
    "what_happened": "tekst",
    "where_it_failed": "tekst",
    "where_it_held": "tekst",
    "lessons": "tekst",
    "measures": "tekst",
    "what_to_watch": "tekst",
    "reaction": "tekst",
    "period": "kenmerken",
    "sector": "kenmerken",
    "target_group": "kenmerken",
    "publisher": "kenmerken",
}


def test_a_clean_document_passes() -> None:
    assert gate.leaks(CLEAN, KNOWN, set()) == []


@pytest.mark.parametrize("field", PLACES)
@pytest.mark.parametrize("name", ["Oosterwold", "Rivierklei"])
def test_a_planted_name_is_stopped_wherever_it_stands(field: str, name: str) -> None:
    planted = name.lower() if field == "slug" else f"{getattr(CLEAN, field)} {name}"
    found = gate.leaks(replace(CLEAN, **{field: planted}), KNOWN, set())
    assert PLACES[field] in {leak.place for leak in found}


def test_a_name_in_a_risk_or_in_the_search_words_is_stopped() -> None:
    found = gate.leaks(replace(CLEAN, risks=["Oosterwold"]), KNOWN, set())
    assert {"kenmerken", "zoekwoorden", "machineleesbaar"} <= {leak.place for leak in found}


def test_a_name_in_the_address_is_stopped_between_its_hyphens_too() -> None:
    found = gate.leaks(replace(CLEAN, slug="wat-margaretha-oosterwold-overkwam"), KNOWN, set())
    assert "adres" in {leak.place for leak in found}


@pytest.mark.parametrize(
    "disguise",
    [
        *("OOSTERWOLD", "oosterwold", "Oosterwolds", "Ooster\u00adwold", "Ooster\u200bwold"),
        *("Oosterw\u00f3ld", "Oosterwoldt", "M. Oosterwold", "Oosterwold, M."),
    ],
)
def test_a_disguise_does_not_help(disguise: str) -> None:
    found = gate.leaks(replace(CLEAN, lessons=f"Zo zei {disguise} het."), KNOWN, set())
    assert found, disguise


@pytest.mark.parametrize(
    "pattern", ["jan@voorbeeld.nl", "06-12345678", "6649 ZX", "111222333", "0612345678"]
)
def test_patterns_need_no_case(pattern: str) -> None:
    assert gate.leaks(replace(CLEAN, lessons=f"Bel {pattern}."), KNOWN, set())
    assert gate.read(replace(CLEAN, lessons=f"Bel {pattern}."), [], set())


def test_a_word_that_may_stay_by_name_stops_nothing_and_another_still_does() -> None:
    both = replace(CLEAN, lessons="Rivierklei en Oosterwold.")
    found = gate.leaks(both, KNOWN, {"Rivierklei"})
    assert {leak.words for leak in found} == {"Oosterwold"}


class TestFailsClosed:
    def test_a_check_that_breaks_is_an_alarm(self, caplog: pytest.LogCaptureFixture) -> None:
        def broken(text: str, known: object) -> list[spotting.Alarm]:
            raise MemoryError(f"vol bij {text}")

        [leak] = gate.leaks(CLEAN, KNOWN, set(), check=broken)
        assert (leak.place, leak.words) == ("poort", "")
        assert "gaat er niets naar buiten" in leak.why
        assert "MemoryError in broken" in caplog.text
        assert "vol bij" not in caplog.text

    def test_a_case_that_knows_no_client_is_an_alarm(self) -> None:
        for known in ([], [KNOWN[1]]):
            [leak] = gate.leaks(CLEAN, known, set())
            assert leak.place == "zaak"

    def test_a_case_that_cannot_be_read_is_an_alarm(self) -> None:
        for unreadable in ([KNOWN[0], "geen object"], [{"id": "1", "soort": "client"}]):
            assert gate.leaks(CLEAN, unreadable, set())  # type: ignore[arg-type]

    def test_what_cannot_be_dismissed_by_name_stays(self) -> None:
        assert gate.leaks(CLEAN, [], {"", "poort", "zaak"})
