"""Two persons sign the same text, and any change takes their signatures away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import transaction
from django.db.utils import IntegrityError

from tests import people
from tests.publications import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible
from vangnet.letters.models import Letter
from vangnet.publications import actions, queries
from vangnet.publications.actions import Decision
from vangnet.publications.models import Approval, PublicVersion
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PUB-2")]


class TestReview:
    def test_it_waits_until_every_word_is_decided(self) -> None:
        version = scenes.drafted()
        with acting(people.second_editor()) as noor:
            with pytest.raises(Impossible) as refusal:
                actions.review(version, by=noor, at=scenes.AT)
            assert "waarover niet is besloten" in refusal.value.sentence
            assert queries.signatures(noor, version) == []

    def test_it_waits_until_what_was_left_is_ticked_off(self) -> None:
        version = scenes.decided(scenes.drafted(lessons="Lift B12."))
        with acting(people.second_editor()) as noor:
            PublicVersion.objects.filter(pk=version.pk).update(ticked=[])
            with pytest.raises(Impossible):
                actions.review(scenes.fresh(version), by=noor, at=scenes.AT)

    def test_it_waits_for_a_telling_sentence_too(self) -> None:
        version = scenes.drafted(lessons="Zij was de enige in Nederland met deze ziekte.")
        with acting(people.second_editor()) as noor:
            for one in queries.replacements(noor, version):
                actions.decide(one, Decision.ACCEPTED, by=noor)
            words = [m.words for m in queries.marks(noor, version) if not m.is_sentence]
            actions.tick_off(version, words, by=noor)
            with pytest.raises(Impossible):
                actions.review(scenes.fresh(version), by=noor, at=scenes.AT)

    def test_then_it_is_signed(self) -> None:
        version = scenes.reviewed()
        with acting(people.second_editor()) as noor:
            [signed] = queries.signatures(noor, version)
        assert (version.state, signed.person_id, signed.kind) == ("reviewed", noor.person, "review")


class TestApproval:
    def test_a_second_person_approves_and_that_is_the_decision(self) -> None:
        version = scenes.approved()
        with acting(people.coordinator()):
            kept = scenes.fresh(version)
        assert kept.state == "approved"
        assert kept.decided_on == kept.notified_on == scenes.APPROVED_AT.date()

    def test_one_person_never_signs_twice(self) -> None:
        version = scenes.reviewed()
        with acting(people.second_editor()) as noor:
            with pytest.raises(Impossible) as refusal:
                actions.approve(version, by=noor, at=scenes.APPROVED_AT)
            assert "zelf nagekeken" in refusal.value.sentence
            assert scenes.fresh(version).state == "reviewed"

    def test_the_database_knows_that_too(self) -> None:
        version = scenes.reviewed()
        with (
            acting(people.second_editor()) as noor,
            pytest.raises(IntegrityError),
            transaction.atomic(),
        ):
            Approval.objects.create(
                root_id=version.root_id,
                public_version=version,
                kind="approval",
                person_id=noor.person,
                hash="x",
                given_at=scenes.AT,
            )

    def test_the_only_editor_is_never_the_one_who_approves(self) -> None:
        version = scenes.reviewed()
        with acting(people.editor()) as daan, pytest.raises(Impossible) as refusal:
            actions.approve(version, by=daan, at=scenes.APPROVED_AT)
        assert "als enige geschreven" in refusal.value.sentence

    def test_the_editor_is_not_both(self) -> None:
        version = scenes.decided(scenes.drafted(), by=people.editor())
        with acting(people.editor()) as daan:
            actions.review(version, by=daan, at=scenes.AT)
            with pytest.raises(Impossible):
                actions.approve(version, by=daan, at=scenes.APPROVED_AT)

    def test_not_before_somebody_reviewed_it_and_not_twice(self) -> None:
        version = scenes.drafted()
        with acting(people.coordinator()) as margriet, pytest.raises(Impossible):
            actions.approve(version, by=margriet, at=scenes.APPROVED_AT)

    def test_nothing_is_announced_while_the_gate_stops_at_something(self) -> None:
        """The letter to the reporters carries the text: it may not leave before that."""
        version = scenes.drafted()
        with acting(people.coordinator()):
            words = version.replacements.filter(original="Waardenhof")
            words.update(decision=Decision.ALTERED, becomes="het Waardenhof")
        version = scenes.decided(version)
        with acting(people.editor()) as daan:
            seen = actions.seal(version.sources["measures"])
            actions.write_part(version, "measures", "Bel altijd na.", seen=seen, by=daan)
        version = scenes.decided(scenes.fresh_to(people.editor(), version))
        with acting(people.second_editor()) as noor:
            assert "Waardenhof" in scenes.fresh(version).what_happened
            version = actions.review(version, by=noor, at=scenes.AT)
        with acting(people.coordinator()) as margriet:
            with pytest.raises(Impossible) as refusal:
                actions.approve(version, by=margriet, at=scenes.APPROVED_AT)
            assert "nog alarmen" in refusal.value.sentence
            assert scenes.fresh(version).state == "reviewed"
            assert not Letter.objects.filter(about_kind="publications.publicversion").exists()

    def test_time_itself_signs_nothing(self) -> None:
        version = scenes.reviewed()
        with acting(Actor.CLOCK) as clock, pytest.raises(Denied):
            actions.approve(version, by=clock, at=scenes.APPROVED_AT)

    @pytest.mark.parametrize("who", [people.rivierklei_reporter, people.outsider, people.relative])
    def test_who_may_not(self, who: Callable[[], Actor]) -> None:
        version = scenes.reviewed()
        with acting(who()) as someone, pytest.raises(Denied):
            actions.approve(version, by=someone, at=scenes.APPROVED_AT)

    @pytest.mark.meets("PUB-1")
    def test_every_reporter_hears_what_when_and_what_it_can_do(self) -> None:
        scenes.approved()
        with acting(people.rivierklei_reporter()) as marloes:
            letter = Letter.objects.get(
                to_organisation=marloes.organisation, about_kind="publications.publicversion"
            )
        assert "10 november 2026" in letter.body
        assert "200 woorden" in letter.body
        assert "de rechter" in letter.body
        assert "Een middel was gestopt" in letter.body

    def test_what_the_trail_says(self) -> None:
        version = scenes.approved()
        with acting(people.coordinator()) as margriet:
            events = dict(
                Event.objects.filter(subject_id=version.id).values_list("verb", "person_id")
            )
        assert events["review"] == people.second_editor().person
        assert events["approve"] == margriet.person


def _edit(version: PublicVersion) -> None:
    with acting(people.editor()) as daan:
        seen = actions.seal(version.sources["lessons"])
        actions.write_part(version, "lessons", "Bel na, altijd.", seen=seen, by=daan)


def _label(version: PublicVersion) -> None:
    with acting(people.editor()) as daan:
        now = scenes.fresh(version)
        actions.edit(now, {"period": "2026"}, base=now.version, by=daan)


def _decide(version: PublicVersion) -> None:
    with acting(people.inspector()) as lotte:
        actions.decide_words(version, "Waardenhof", Decision.REJECTED, by=lotte, why="Mag.")


def _add(version: PublicVersion) -> None:
    with acting(people.inspector()) as lotte:
        actions.add(version, "dochter", "[naaste]", by=lotte)


def _dismiss(version: PublicVersion) -> None:
    with acting(people.inspector()) as lotte:
        actions.dismiss(version, "middel", why="Geen naam.", by=lotte)


@pytest.mark.parametrize("change", [_edit, _label, _decide, _add, _dismiss])
def test_any_change_after_approval_voids_it_and_begins_again(
    change: Callable[[PublicVersion], None],
) -> None:
    version = scenes.approved()
    change(version)
    with acting(people.coordinator()) as margriet:
        kept = scenes.fresh(version)
        assert kept.state == "drafting"
        assert queries.signatures(margriet, kept) == []
        assert Event.objects.filter(subject_id=version.id, verb="approvals_voided").exists()
        assert Approval.objects.filter(public_version=version).count() == 2
        with pytest.raises(Impossible):
            actions.publish(kept, by=margriet, on=scenes.WAITED)


def test_a_change_of_one_letter_after_the_review_is_seen_at_the_approval() -> None:
    """Even when it did not go through the room: the hash is over what stands there now."""
    version = scenes.reviewed()
    with acting(people.coordinator()) as margriet:
        PublicVersion.objects.filter(pk=version.pk).update(lessons="Anders.")
        with pytest.raises(Impossible) as refusal:
            actions.approve(scenes.fresh(version), by=margriet, at=scenes.APPROVED_AT)
    assert "Kijk haar opnieuw na" in refusal.value.sentence


@pytest.mark.meets("PUB-5")
def test_adding_only_the_reaction_of_a_party_does_not_begin_the_waiting_again() -> None:
    version = scenes.approved()
    with acting(people.editor()) as daan:
        actions.write_part(
            version, "reaction", "Wij herkennen dit.", seen=actions.seal(""), by=daan
        )
    version = scenes.decided(version)
    with acting(people.second_editor()) as noor:
        version = actions.review(version, by=noor, at=scenes.AT + timedelta(days=9))
    with acting(people.coordinator()) as margriet:
        again = actions.approve(version, by=margriet, at=scenes.AT + timedelta(days=9))
        assert again.notified_on == scenes.APPROVED_AT.date()
        assert Letter.objects.filter(about_kind="publications.publicversion").count() == 1


def test_changing_the_story_does_begin_it_again() -> None:
    version = scenes.approved()
    _edit(version)
    version = scenes.decided(version)
    later = scenes.AT + timedelta(days=9)
    with acting(people.second_editor()) as noor:
        version = actions.review(version, by=noor, at=later)
    with acting(people.coordinator()) as margriet:
        assert actions.approve(version, by=margriet, at=later).notified_on == later.date()
        assert Letter.objects.filter(about_kind="publications.publicversion").count() == 2
