"""Through the gate into the library, and out of it again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests import people
from tests.publications import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.letters.models import Letter, LetterKind
from vangnet.library import queries as library
from vangnet.library.models import Document
from vangnet.privacy import queries as privacy
from vangnet.publications import actions, facts, gate, queries
from vangnet.publications.actions import Decision, Relief
from vangnet.publications.models import PublicVersion
from vangnet.trail.models import Event

pytestmark = pytest.mark.django_db


@pytest.mark.meets("PUB-2")
@pytest.mark.meets("PUB-3")
class TestPublishing:
    def test_what_was_approved_stands_in_the_library_and_nothing_more(self) -> None:
        version = scenes.published()
        with acting(Actor.ANYONE) as anyone:
            document = library.document(anyone, "de-oude-pillen-bleven-liggen", on=scenes.WAITED)
        assert document.number == version.document_number
        assert document.what_happened == version.what_happened
        assert document.risks == ["poor_handover", "no_lead"]
        assert document.online_until == date(2031, 11, 11)
        every = " ".join(library.render(document).everything().values())
        for name in ("Jansen", "Rita", "Waardenhof", "Wierde", "18 september", "63"):
            assert name not in every

    @pytest.mark.meets("PUB-1")
    def test_what_was_replaced_cannot_be_read_back(self) -> None:
        version = scenes.published()
        document = Document.objects.get()
        stored = " ".join(str(value) for value in document.__dict__.values())
        with acting(people.second_editor()) as noor:
            for one in queries.replacements(noor, version):
                assert one.original not in stored
        assert str(version.id) not in stored
        assert str(version.root_id) not in stored

    @pytest.mark.meets("PUB-5")
    def test_it_stays_as_long_as_the_law_says_and_then_only_says_so(self) -> None:
        version = scenes.published()
        with acting(people.coordinator()) as margriet:
            event = Event.objects.get(subject_id=version.id, verb="publish")
            assert margriet.person == event.person_id
        until = date.fromisoformat(event.verdict["result"]["online_until"])  # type: ignore[index]
        after = until + timedelta(days=1)
        with acting(Actor.ANYONE) as anyone:
            kept = library.document(anyone, "de-oude-pillen-bleven-liggen", on=after)
            assert kept.online_until == until
            assert library.search(anyone, on=until).total == 1
            assert library.search(anyone, on=after).total == 0
            assert not library.is_over(kept, on=until)
            assert library.is_over(kept, on=after)

    def test_it_is_published_once(self) -> None:
        version = scenes.published()
        with acting(people.coordinator()) as margriet, pytest.raises(Impossible):
            actions.publish(version, by=margriet, on=scenes.WAITED)
        assert Document.objects.count() == 1

    def test_the_trail_keeps_the_answer_of_the_law_with_its_facts(self) -> None:
        version = scenes.published()
        with acting(people.coordinator()) as margriet:
            event = Event.objects.get(subject_id=version.id, verb="publish")
        assert event.person_id == margriet.person
        assert event.verdict["outcome"] == "yes"  # type: ignore[index]
        assert event.facts["safe"]["leak_hits"] == 0  # type: ignore[index]

    @pytest.mark.meets("PUB-6")
    def test_organisations_in_the_same_sector_hear_of_it_and_others_do_not(self) -> None:
        same, other = people.outsider(), people.waardenhof_reporter()
        scenes.published()
        with acting(same) as joke:
            notice = Letter.objects.get(to_organisation=joke.organisation)
        assert notice.kind == LetterKind.NOTICE
        assert "/bibliotheek/de-oude-pillen-bleven-liggen/" in notice.body
        assert f"/geleerd/{notice.about_id}/" in notice.body
        with acting(other):
            assert not Letter.objects.filter(about_kind="library.document").exists()

    @pytest.mark.parametrize(
        "who",
        [people.rivierklei_reporter, people.outsider, people.relative, people.other_inspector],
    )
    def test_who_may_not(self, who: Callable[[], Actor]) -> None:
        scenes.a_register()
        version = scenes.approved()
        with acting(who()) as someone, pytest.raises(Denied):
            actions.publish(version, by=someone, on=scenes.WAITED)
        assert Document.objects.count() == 0


@pytest.mark.meets("PUB-1")
@pytest.mark.meets("PUB-2")
class TestTheGateRefuses:
    @pytest.mark.parametrize("part", ["title", "summary", "what_happened", "lessons", "reaction"])
    def test_a_planted_name(self, part: str) -> None:
        scenes.a_register()
        version = scenes.approved()
        with acting(people.coordinator()):
            PublicVersion.objects.filter(pk=version.pk).update(**{part: "Wat Rita Jansen zei"})
        assert scenes.refused(version) >= {"leak_hits", "changed_after_approval"}

    def test_a_name_that_slipped_past_every_person(self) -> None:
        """Decided by two persons, and still: the gate does not ask what they thought."""
        scenes.a_register()
        version = scenes.approved()
        with acting(people.coordinator()) as margriet:
            found = facts.examine(margriet, scenes.fresh(version), slug="wat-rita-jansen-overkwam")
        assert {leak.place for leak in found.leaks} == {"adres"}

    def test_a_changed_decision_or_tick_after_approval(self) -> None:
        scenes.a_register()
        version = scenes.approved()
        with acting(people.coordinator()):
            PublicVersion.objects.filter(pk=version.pk).update(ticked=["iets"])
        assert "changed_after_approval" in scenes.refused(version)

    def test_whoever_and_whatever_the_case_knows_is_signed_too(self) -> None:
        version = PublicVersion(title="x")
        one = {"id": "1", "soort": "client", "achternaam": "Jansen"}
        other = {"id": "2", "soort": "organisatie", "naam": "Waardenhof"}
        known = {gate.hash_of(version, [], [one]), gate.hash_of(version, [], [one, other])}
        assert len(known) == 2
        assert gate.hash_of(version, [], [other, one]) in known

    @pytest.mark.meets("PUB-5")
    def test_before_the_waiting_period_is_over(self) -> None:
        scenes.a_register()
        version = scenes.approved()
        assert scenes.refused(version, scenes.WAITED - timedelta(days=1)) == {"waiting-period"}

    @pytest.mark.meets("PUB-5")
    def test_while_a_judge_decides_and_when_the_judge_stopped_it(self) -> None:
        scenes.a_register()
        version = scenes.approved()
        with acting(people.coordinator()) as margriet:
            with pytest.raises(Invalid):
                actions.record_relief(version, requested=False, decided=Relief.GRANTED, by=margriet)
            actions.record_relief(version, requested=True, decided=Relief.NONE, by=margriet)
        assert scenes.refused(version) == {"relief"}
        with acting(people.coordinator()) as margriet:
            actions.record_relief(version, requested=True, decided=Relief.GRANTED, by=margriet)
        assert scenes.refused(version) == {"relief"}
        with acting(people.coordinator()) as margriet:
            actions.record_relief(version, requested=True, decided=Relief.REFUSED, by=margriet)
            actions.publish(scenes.fresh(version), by=margriet, on=scenes.WAITED)
        assert Document.objects.count() == 1

    def test_when_it_cannot_see_the_names_of_the_case(self) -> None:
        """An actor without the drawer gives the gate nothing to look for; then it stays shut."""
        scenes.a_register()
        version = scenes.approved()
        with acting(people.coordinator()) as margriet:
            known = facts.examine(margriet, version, slug="x").known
            assert any(entry["soort"] == "client" for entry in known)
        with acting(Actor.ANYONE) as anyone:
            assert privacy.casefile(anyone, [version.root_id]) == []

    def test_an_address_that_is_taken_and_then_nothing_is_half_done(self) -> None:
        scenes.a_register()
        version = scenes.approved()
        with acting(people.editor()) as daan:
            actions.publish_good_practice(
                by=daan, values={**scenes.TEXTS, "what_happened": "Goed."}, on=scenes.WAITED
            )
        with acting(people.coordinator()) as margriet:
            with pytest.raises(Invalid) as refusal:
                actions.publish(version, by=margriet, on=scenes.WAITED)
            assert refusal.value.field == "title"
            assert scenes.fresh(version).state == "approved"
            assert not Event.objects.filter(subject_id=version.id, verb="publish").exists()


@pytest.mark.meets("PUB-5")
class TestTheReactionOfAParty:
    @pytest.mark.parametrize(("words", "goes"), [(200, True), (201, False)])
    def test_two_hundred_words_join_what_is_online_by_the_same_two_persons(
        self, words: int, goes: bool
    ) -> None:
        version = scenes.published()
        said = "woord " * words
        with acting(people.editor()) as daan:
            given = {"seen": actions.seal(""), "by": daan}
            if not goes:
                with pytest.raises(Invalid) as refusal:
                    actions.write_part(version, "reaction", said, **given)
                assert refusal.value.field == "reaction"
                return
            actions.write_part(version, "reaction", said, **given)
        with acting(people.second_editor()) as noor:
            actions.review(scenes.fresh(version), by=noor, at=scenes.AT)
        with acting(people.coordinator()) as margriet:
            assert Document.objects.get().reaction == ""
            actions.approve(scenes.fresh(version), by=margriet, at=scenes.APPROVED_AT)
            actions.publish(scenes.fresh(version), by=margriet, on=scenes.WAITED)
        assert len(Document.objects.get().reaction.split()) == 200


@pytest.mark.meets("PUB-5")
class TestWithdrawing:
    def test_its_address_tells_why_and_a_new_version_can_be_made(self) -> None:
        version = scenes.published()
        day = scenes.WAITED + timedelta(days=20)
        with acting(people.coordinator()) as margriet:
            actions.withdraw(version, by=margriet, because="De rechter vernietigde dit.", on=day)
        with acting(Actor.ANYONE) as anyone:
            kept = library.document(anyone, "de-oude-pillen-bleven-liggen", on=day)
            assert (kept.withdrawn_on, kept.withdrawn_because) == (
                day,
                "De rechter vernietigde dit.",
            )
            assert library.search(anyone, on=day).total == 0
        with acting(people.editor()) as daan:
            assert queries.of_case(daan, version.root_id) is None

    def test_it_needs_a_reason_that_names_nobody(self) -> None:
        version = scenes.published()
        with acting(people.coordinator()) as margriet:
            for because in ("", " ", "Mevrouw Jansen herkende zich."):
                with pytest.raises(Invalid) as refusal:
                    actions.withdraw(version, by=margriet, because=because, on=scenes.WAITED)
                assert refusal.value.field == "because"
        assert Document.objects.get().withdrawn_on is None

    def test_nor_anybody_whom_an_editor_added(self) -> None:
        """The drawer does not know her; the editor who added her did."""
        scenes.a_register()
        version = scenes.drafted(lessons="De buurvrouw Pollewop wist het.")
        with acting(people.second_editor()) as noor:
            actions.add(version, "Pollewop", by=noor, entity="person")
        version = scenes.decided(version)
        with acting(people.second_editor()) as noor:
            actions.review(version, by=noor, at=scenes.AT)
        with acting(people.coordinator()) as margriet:
            actions.approve(version, by=margriet, at=scenes.APPROVED_AT)
            actions.publish(version, by=margriet, on=scenes.WAITED)
            with pytest.raises(Invalid) as refusal:
                actions.withdraw(
                    scenes.fresh(version),
                    by=margriet,
                    because="Pollewop vroeg erom.",
                    on=scenes.WAITED,
                )
        assert refusal.value.field == "because"

    def test_once_and_only_what_is_published(self) -> None:
        version = scenes.published()
        with acting(people.coordinator()) as margriet:
            actions.withdraw(version, by=margriet, because="Vernietigd.", on=scenes.WAITED)
            with pytest.raises(Impossible):
                actions.withdraw(version, by=margriet, because="Nog eens.", on=scenes.WAITED)

    @pytest.mark.parametrize("who", [people.rivierklei_reporter, people.outsider, people.relative])
    def test_who_may_not(self, who: Callable[[], Actor]) -> None:
        version = scenes.published()
        with acting(who()) as someone, pytest.raises(Denied):
            actions.withdraw(version, by=someone, because="Weg ermee.", on=scenes.WAITED)

    def test_the_reporters_hear_it_and_the_trail_says_why(self) -> None:
        version = scenes.published()
        with acting(people.coordinator()) as margriet:
            actions.withdraw(version, by=margriet, because="Vernietigd.", on=scenes.WAITED)
            assert (
                Event.objects.get(subject_id=version.id, verb="withdraw").because == "Vernietigd."
            )
        with acting(people.rivierklei_reporter()):
            assert Letter.objects.filter(subject="De publieksversie is ingetrokken").count() == 1


class TestWithoutACase:
    @pytest.mark.meets("PUB-3")
    def test_an_editor_places_a_good_practice(self) -> None:
        with acting(people.editor()) as daan:
            document = actions.publish_good_practice(
                by=daan,
                values={**scenes.TEXTS, "what_happened": "Het ging goed."},
                on=scenes.WAITED,
            )
        assert (document.kind, document.fictional) == ("good_practice", False)

    @pytest.mark.meets("PUB-1")
    def test_what_looks_personal_stops_it(self) -> None:
        with acting(people.editor()) as daan, pytest.raises(Invalid) as refusal:
            actions.publish_good_practice(
                by=daan,
                values={**scenes.TEXTS, "what_happened": "Bel 06-12345678."},
                on=scenes.WAITED,
            )
        assert "12345678" in refusal.value.sentence

    @pytest.mark.parametrize("who", [people.rivierklei_reporter, people.relative, people.inspector])
    def test_who_may_not(self, who: Callable[[], Actor]) -> None:
        with acting(who()) as someone, pytest.raises(Denied):
            actions.publish_good_practice(by=someone, values=scenes.TEXTS, on=scenes.WAITED)

    @pytest.mark.meets("PUB-4")
    def test_a_report_of_another_inspectorate_needs_its_name_and_a_safe_address(self) -> None:
        values = {
            **scenes.TEXTS,
            "what_happened": "",
            "publisher": "Samenwerkend Toezicht Jeugd",
            "link": "https://toezicht.voorbeeld/rapport",
        }
        with acting(people.editor()) as daan:
            for name, wrong in (("link", "javascript:alert(1)"), ("publisher", " ")):
                with pytest.raises(Invalid) as refusal:
                    actions.publish_elsewhere(
                        by=daan, values={**values, name: wrong}, on=scenes.WAITED
                    )
                assert refusal.value.field == name
            document = actions.publish_elsewhere(by=daan, values=values, on=scenes.WAITED)
        assert document.link == "https://toezicht.voorbeeld/rapport"


class TestTheOlderRegister:
    def test_the_older_register_is_only_for_who_admits_organisations(self) -> None:
        with acting(people.editor()) as daan, pytest.raises(Denied):
            actions.take_over_register([], by=daan)
        with acting(people.coordinator()) as margriet:
            assert actions.take_over_register([], by=margriet) == 0


def test_words_that_may_stay_are_shown_to_the_second_person() -> None:
    version = scenes.drafted()
    with acting(people.second_editor()) as noor:
        actions.decide_words(version, "De Wierde", Decision.REJECTED, by=noor, why="Is een streek.")
        [one] = queries.staying(queries.replacements(noor, version))
    assert (one.original, one.why) == ("De Wierde", "Is een streek.")
