"""Deciding about every found word, and ticking off what was left."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.db.utils import IntegrityError

from tests import people
from tests.publications import scenes
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.publications import actions, pieces, queries
from vangnet.publications.actions import Decision
from vangnet.publications.models import PublicVersion, Replacement
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PUB-2")]


def row(version: PublicVersion, original: str) -> Replacement:
    return Replacement.objects.filter(public_version=version, original=original)[0]


def test_a_word_can_be_replaced_otherwise_and_that_stands_in_the_text() -> None:
    version = scenes.drafted()
    with acting(people.second_editor()) as noor:
        actions.decide_words(
            version, "Waardenhof", Decision.ALTERED, by=noor, becomes="het ziekenhuis"
        )
        text = scenes.fresh(version).what_happened
    assert "het ziekenhuis het middel" in text
    assert "Waardenhof" not in text


def test_a_decision_can_be_taken_back() -> None:
    version = scenes.drafted()
    with acting(people.second_editor()) as noor:
        before = version.what_happened
        actions.decide_words(version, "Waardenhof", Decision.REJECTED, by=noor, why="Mag.")
        assert "Waardenhof" in scenes.fresh(version).what_happened
        actions.decide_words(version, "Waardenhof", Decision.ACCEPTED, by=noor)
        assert scenes.fresh(version).what_happened == before


@pytest.mark.parametrize("why", ["", "   "])
def test_a_word_may_not_stay_without_a_reason(why: str) -> None:
    version = scenes.drafted()
    with acting(people.second_editor()) as noor:
        with pytest.raises(Invalid) as refusal:
            actions.decide_words(version, "Waardenhof", Decision.REJECTED, by=noor, why=why)
        assert refusal.value.field == "why"
        assert row(version, "Waardenhof").decision == Decision.OPEN


def test_the_database_knows_that_too() -> None:
    version = scenes.drafted()
    with acting(people.second_editor()), pytest.raises(IntegrityError), transaction.atomic():
        Replacement.objects.filter(public_version=version).update(decision="rejected", why="")


def test_otherwise_needs_words() -> None:
    version = scenes.drafted()
    with acting(people.second_editor()) as noor, pytest.raises(Invalid) as refusal:
        actions.decide(row(version, "Waardenhof"), Decision.ALTERED, by=noor, becomes=" ")
    assert refusal.value.field == "becomes"


def test_everything_of_one_person_at_once_and_nothing_of_another() -> None:
    version = scenes.drafted(lessons="Rita zei het.")
    with acting(people.second_editor()) as noor:
        client = row(version, "Rita").entity
        assert client
        accepted = actions.decide_for_entity(version, client, by=noor)
        rows = queries.replacements(noor, version)
        mine = [one for one in rows if one.entity == client]
        assert accepted == len(mine) >= 2
        assert {one.decision for one in mine} == {Decision.ACCEPTED}
        assert row(version, "Waardenhof").decision == Decision.OPEN
        assert actions.decide_for_entity(version, client, by=noor) == 0
        assert actions.decide_for_entity(version, "", by=noor) == 0


def test_a_doubtful_word_is_not_taken_along() -> None:
    version = scenes.drafted()
    with acting(people.second_editor()) as noor:
        rita = row(version, "Rita Jansen")
        Replacement.objects.filter(pk=rita.pk).update(doubt="een ander")
        actions.decide_for_entity(version, rita.entity, by=noor)
        assert row(version, "Rita Jansen").decision == Decision.OPEN
        entity = queries.entities(noor, version)[0]
        assert (entity.name, entity.open, entity.at_once) == ("Wie of wat is dit?", 1, False)


def test_words_that_were_missed_are_added_wherever_they_stand() -> None:
    version = scenes.drafted(lessons="De witte boerderij lag ver weg.", measures="Witte boerderij!")
    with acting(people.second_editor()) as noor:
        assert actions.add(version, "witte boerderij", "[woning]", by=noor) == 1
        kept = scenes.fresh(version)
        assert kept.lessons == "De [woning] lag ver weg."
        assert kept.measures == "[woning]!"
        with pytest.raises(Invalid) as refusal:
            actions.add(version, "molen", "[woning]", by=noor)
        assert refusal.value.field == "words"
        with pytest.raises(Invalid):
            actions.add(version, "boerderij", "", by=noor)


def test_more_than_was_found_can_be_replaced_and_then_the_shorter_asks_nothing() -> None:
    version = scenes.drafted(lessons="Het huis van Rita Jansen stond leeg.")
    with acting(people.second_editor()) as noor:
        actions.add(version, "Het huis van Rita Jansen", "[woning]", by=noor)
        kept = scenes.fresh(version)
        assert kept.lessons == "[woning] stond leeg."
        used = pieces.in_use(kept.sources, queries.replacements(noor, kept))
        assert ("lessons", "Rita Jansen", "") not in used


def test_only_whole_words_are_replaced() -> None:
    class One:
        part, original, around, becomes, decision = "lessons", "Jan", "", "[man]", "accepted"

    found = pieces.pieces("Jan kwam in januari. Jansen niet, Jan's zoon wel. (Jan)", [One()])
    assert "".join(piece.text for piece in found) == (
        "[man] kwam in januari. Jansen niet, [man]'s zoon wel. ([man])"
    )


def test_a_pseudonym_that_was_relabelled_is_used_for_what_is_found_later() -> None:
    version = scenes.drafted()
    with acting(people.second_editor()) as noor:
        actions.decide_words(version, "Rita Jansen", Decision.ALTERED, by=noor, becomes="de vrouw")
    with acting(people.editor()) as daan:
        seen = actions.seal(version.sources["lessons"])
        actions.write_part(version, "lessons", "M.J. Jansen wist het.", seen=seen, by=daan)
        assert scenes.fresh(version).lessons == "de vrouw wist het."


class TestWhatWasLeft:
    def test_words_with_a_capital_or_a_digit_are_listed_but_not_what_was_replaced(self) -> None:
        version = scenes.drafted(lessons="Stapelwolk wist het. Lift B12 van Rita Jansen.")
        with acting(people.second_editor()) as noor:
            left = queries.residue(noor, version)
        assert "B12" in left
        assert not {"Rita", "Jansen", "A"} & set(left)

    def test_a_telling_sentence_is_listed_with_why(self) -> None:
        version = scenes.drafted(lessons="Zij was de enige in Nederland met deze ziekte.")
        with acting(people.second_editor()) as noor:
            [mark] = [one for one in queries.marks(noor, version) if one.is_sentence]
        assert mark.words == "Zij was de enige in Nederland met deze ziekte."
        assert mark.why

    def test_only_what_is_on_the_list_can_be_ticked_off(self) -> None:
        version = scenes.drafted(lessons="Lift B12 was leeg.")
        with acting(people.second_editor()) as noor:
            actions.tick_off(version, ["B12", "iets anders", "Rita"], by=noor)
            assert scenes.fresh(version).ticked == ["B12"]

    def test_what_an_editor_typed_in_place_of_words_is_listed_too(self) -> None:
        """Nobody searched that text: a name in it would pass by everyone."""
        version = scenes.drafted()
        with acting(people.second_editor()) as noor:
            said = {"by": noor, "becomes": "het ziekenhuis in Pollewopperdam, [afdeling A]"}
            actions.decide_words(version, "Waardenhof", Decision.ALTERED, **said)
            left = queries.residue(noor, scenes.fresh(version))
        assert "Pollewopperdam" in left
        assert "A" not in left

    def test_a_tick_can_be_taken_back_and_a_colleagues_tick_stays(self) -> None:
        version = scenes.drafted(lessons="Lift B12 en lift Q7.")
        with acting(people.second_editor()) as noor:
            actions.tick_off(version, ["B12"], by=noor)
            actions.tick_off(version, ["Q7"], by=noor)
            assert scenes.fresh(version).ticked == ["B12", "Q7"]
            actions.tick_off(version, [], by=noor, again=["B12"])
            assert scenes.fresh(version).ticked == ["Q7"]

    def test_a_tick_ends_when_its_words_leave_the_text(self) -> None:
        version = scenes.drafted(lessons="Lift B12 was leeg.")
        with acting(people.second_editor()) as noor:
            actions.tick_off(version, ["B12"], by=noor)
            seen = actions.seal(version.sources["lessons"])
            actions.write_part(version, "lessons", "Lift B13.", seen=seen, by=noor)
            actions.tick_off(version, ["B13"], by=noor)
            assert scenes.fresh(version).ticked == ["B13"]


@pytest.mark.parametrize("who", [people.rivierklei_reporter, people.outsider, people.relative])
def test_who_may_not_decide(who: object) -> None:
    version = scenes.drafted()
    with acting(people.second_editor()):
        one = row(version, "Waardenhof")
    with acting(who()) as someone:  # type: ignore[operator]
        for attempt in (
            lambda: actions.decide(one, Decision.ACCEPTED, by=someone),
            lambda: actions.decide_words(version, "Waardenhof", Decision.ACCEPTED, by=someone),
            lambda: actions.decide_for_entity(version, one.entity, by=someone),
            lambda: actions.add(version, "dochter", "[naaste]", by=someone),
            lambda: actions.tick_off(version, ["x"], by=someone),
            lambda: actions.dismiss(version, "x", why="y", by=someone),
        ):
            with pytest.raises(Denied):
                attempt()


def test_nothing_is_decided_about_what_is_published() -> None:
    version = scenes.published()
    with acting(people.second_editor()) as noor:
        for attempt in (
            lambda: actions.decide_words(version, "Waardenhof", Decision.ACCEPTED, by=noor),
            lambda: actions.add(version, "dochter", "[naaste]", by=noor),
            lambda: actions.tick_off(version, ["x"], by=noor),
            lambda: actions.dismiss(version, "x", why="y", by=noor),
        ):
            with pytest.raises(Impossible):
                attempt()


def test_the_trail_says_how_many_and_never_which_words() -> None:
    version = scenes.drafted()
    with acting(people.second_editor()) as noor:
        actions.decide_words(version, "Waardenhof", Decision.ACCEPTED, by=noor)
        event = Event.objects.get(subject_id=version.id, verb="words_accepted")
        assert (event.person_id, event.because) == (noor.person, "1")
        for one in Event.objects.filter(subject_id=version.id):
            assert "Waardenhof" not in f"{one.because}{one.facts}{one.verdict}"


def test_the_entities_on_the_screen_are_open_first_and_complete() -> None:
    version = scenes.drafted()
    with acting(people.second_editor()) as noor:
        found = queries.entities(noor, version)
        words = {one.original for entity in found for one in entity.words}
        assert {"Rita Jansen", "18 september 2026", "De Wierde", "Waardenhof"} <= words
        assert found[0].open > 0
        actions.decide_for_entity(version, found[0].key, by=noor)
        again = queries.entities(noor, scenes.fresh(version))
        assert [entity.open == 0 for entity in again] == sorted(e.open == 0 for e in again)
