"""What an editor teaches a case: wider words, other people, and forms that were not known."""

from __future__ import annotations

import pytest

from tests import people
from tests.publications import scenes
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Invalid
from vangnet.publications import actions, facts, naming, queries
from vangnet.publications.actions import Decision
from vangnet.publications.models import PublicVersion

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PUB-2")]


def write(version: PublicVersion, part: str, text: str) -> PublicVersion:
    with acting(people.editor()) as daan:
        now = scenes.fresh(version)
        seen = actions.seal(now.sources[part])
        return actions.write_part(now, part, text, seen=seen, by=daan)


class TestWiden:
    def test_the_words_around_go_along_under_the_same_pseudonym(self) -> None:
        version = scenes.drafted(lessons="De hond van Rita Jansen blafte.")
        with acting(people.second_editor()) as noor:
            assert actions.widen(version, "Rita Jansen", "De hond van Rita Jansen", by=noor) == 1
            assert scenes.fresh(version).lessons == "[cliënt] blafte."
            actions.widen(
                version, "Rita Jansen", "Rita Jansen blafte", by=noor, becomes="[iets anders]"
            )

    def test_it_is_decided_and_the_shorter_words_there_ask_nothing(self) -> None:
        version = scenes.drafted(what_happened="Huize Rita Jansen was leeg.")
        with acting(people.second_editor()) as noor:
            actions.widen(version, "Rita Jansen", "Huize Rita Jansen", by=noor)
            open_now = {one.original for one in queries.undecided(noor, scenes.fresh(version))}
        assert not open_now & {"Rita Jansen", "Huize Rita Jansen"}

    @pytest.mark.parametrize("wider", ["Rita Jansen", "Rita", "Rita Jansen van de maan", ""])
    def test_only_to_words_that_stand_there_and_hold_what_was_found(self, wider: str) -> None:
        version = scenes.drafted()
        with acting(people.second_editor()) as noor, pytest.raises(Invalid) as refusal:
            actions.widen(version, "Rita Jansen", wider, by=noor)
        assert refusal.value.field == "wider"


class TestRelabel:
    def test_words_get_the_pseudonym_of_whom_they_mean_everywhere(self) -> None:
        version = scenes.drafted(lessons="Vraag Waardenhof.", measures="Bel Waardenhof.")
        with acting(people.second_editor()) as noor:
            wierde = next(one for one in queries.someone(noor, version) if "Wierde" in one.name)
            label = actions.relabel(version, "Waardenhof", wierde.entity, by=noor)
            kept = scenes.fresh(version)
        assert label == wierde.label
        assert (kept.lessons, kept.measures) == (f"Vraag {label}.", f"Bel {label}.")

    def test_somebody_new_gets_a_letter_that_nobody_has(self) -> None:
        version = scenes.drafted(lessons="Vraag Waardenhof.")
        with acting(people.second_editor()) as noor:
            before = {one.label for one in queries.someone(noor, version)}
            label = actions.relabel(version, "Waardenhof", "organisation", by=noor)
            assert label not in before
            assert scenes.fresh(version).lessons == f"Vraag {label}."

    @pytest.mark.parametrize("entity", ["", "iemand", "x999"])
    def test_only_somebody_who_exists(self, entity: str) -> None:
        version = scenes.drafted()
        with acting(people.second_editor()) as noor, pytest.raises(Invalid) as refusal:
            actions.relabel(version, "Waardenhof", entity, by=noor)
        assert refusal.value.field == "entity"

    def test_whom_a_shared_name_means_is_asked_per_place_and_never_guessed(self) -> None:
        version = write(
            scenes.two_of_one_name(), "lessons", "Kees Bos belde. Een dag later riep Kees Bos."
        )
        with acting(people.second_editor()) as noor:
            assert scenes.fresh(version).lessons == "[wie?] belde. Een dag later riep [wie?]."
            rows = [one for one in queries.undecided(noor, version) if one.part == "lessons"]
            assert len(rows) == 2
            assert all(one.doubt and not one.entity and one.around for one in rows)
            with pytest.raises(Invalid) as refusal:
                actions.decide_words(version, "Kees Bos", Decision.ACCEPTED, by=noor)
            assert refusal.value.field == "entity"
            first = next(one for one in rows if one.around.startswith("‹Kees Bos› belde"))
            chosen = first.doubt.split(", ")[0]
            label = actions.relabel(version, "Kees Bos", chosen, by=noor, around=first.around)
            lessons = scenes.fresh(version).lessons
        assert lessons == f"{label} belde. Een dag later riep [wie?]."


def test_two_of_one_name_are_told_apart_by_role_and_year_of_birth() -> None:
    kees = {"soort": "naaste", "voornaam": "Kees", "achternaam": "Bos"}
    known = [
        {**kees, "id": "1", "rol": "zoon"},
        {**kees, "id": "2", "geboortedatum": "1963-02-03"},
        {"id": "3", "soort": "naaste", "achternaam": "Tabak", "rol": "buurvrouw"},
    ]
    assert [one.name for one in naming.everyone(known, [])] == [
        "Kees Bos, zoon",
        "Kees Bos, geboren in 1963",
        "Tabak",
    ]


class TestWideningOneOfTwo:
    def test_of_two_of_one_name_the_wider_words_mean_the_one_that_was_chosen(self) -> None:
        version = write(
            scenes.two_of_one_name(), "lessons", "Kees Bos belde.\n\nOom Kees Bos kwam later."
        )
        with acting(people.second_editor()) as noor:
            rows = [one for one in queries.undecided(noor, version) if one.part == "lessons"]
            first, second = sorted(rows, key=lambda one: "Oom ‹" in one.around)
            with pytest.raises(Invalid) as refusal:
                actions.widen(version, "Kees Bos", "Oom Kees Bos", by=noor, around=second.around)
            assert "Kies eerst wie er bedoeld is" in refusal.value.sentence
            one, other = first.doubt.split(", ")
            actions.relabel(version, "Kees Bos", one, by=noor, around=first.around)
            label = actions.relabel(version, "Kees Bos", other, by=noor, around=second.around)
            actions.widen(version, "Kees Bos", "Oom Kees Bos", by=noor, around=second.around)
            assert scenes.fresh(version).lessons.endswith(f"{label} kwam later.")


class TestTeaching:
    def test_what_was_added_is_found_in_every_text_that_comes_later(self) -> None:
        version = scenes.drafted(lessons="Tante Pollewop wist het.")
        with acting(people.second_editor()) as noor:
            actions.add(version, "Pollewop", by=noor, entity="person")
        version = write(version, "measures", "Pollewop werd gebeld.")
        with acting(people.second_editor()):
            assert "Pollewop" not in scenes.fresh(version).measures

    def test_and_the_gate_looks_for_it_too(self) -> None:
        version = scenes.drafted(lessons="De Pollewop wist het.")
        with acting(people.second_editor()) as noor:
            actions.add(version, "Pollewop", by=noor, entity="person")
            found = facts.examine(noor, scenes.fresh(version), slug="wat-pollewop-deed")
        assert {leak.words for leak in found.leaks} == {"pollewop"}

    def test_adding_needs_words_that_stand_there_and_what_they_become(self) -> None:
        version = scenes.drafted()
        with acting(people.second_editor()) as noor:
            for words, becomes, field in (("molen", "[x]", "words"), ("dochter", "", "becomes")):
                with pytest.raises(Invalid) as refusal:
                    actions.add(version, words, becomes, by=noor)
                assert refusal.value.field == field

    def test_who_may_not(self) -> None:
        version = scenes.drafted()
        with acting(people.rivierklei_reporter()) as marloes:
            for attempt in (
                lambda: actions.widen(version, "Rita", "Rita Jansen", by=marloes),
                lambda: actions.relabel(version, "Rita", "person", by=marloes),
                lambda: actions.look_again(version, by=marloes),
            ):
                with pytest.raises(Denied):
                    attempt()


class TestEarlierTexts:
    def test_every_text_that_was_saved_can_be_read_with_who_wrote_it(self) -> None:
        version = write(write(scenes.drafted(), "lessons", "Eerst dit."), "lessons", "Toen dat.")
        with acting(people.editor()) as daan:
            found = queries.earlier(daan, version, "lessons")
        assert [one.text for one in found][:2] == ["Toen dat.", "Eerst dit."]
        assert found[0].person_id == daan.person

    def test_not_by_others(self) -> None:
        version = write(scenes.drafted(), "lessons", "Eerst dit.")
        with acting(people.rivierklei_reporter()) as marloes:
            assert queries.earlier(marloes, version, "lessons") == []
