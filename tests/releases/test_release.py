"""What the inspectorate makes public itself: written by one, approved by another, then the gate."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests import people
from tests.releases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, NotYet, Stale
from vangnet.letters.models import Letter
from vangnet.library import queries as library
from vangnet.library.models import Document
from vangnet.parties.models import Organisation
from vangnet.publications.models import Relief
from vangnet.releases import actions, facts
from vangnet.releases.models import Release

pytestmark = pytest.mark.django_db


@pytest.mark.meets("IVN-11", "PUB-3")
def test_a_good_practice_is_written_by_one_approved_by_another_and_then_read() -> None:
    document = scenes.published(scenes.a_release())
    with acting(Actor.ANYONE):
        found = library.document(Actor.ANYONE, "een-kaart-op-de-deur", on=scenes.TODAY)
    assert (found.id, found.kind, found.region) == (document.id, "good_practice", "gelderland")
    assert found.online_until is None


@pytest.mark.meets("PUB-2")
def test_who_wrote_cannot_approve() -> None:
    release = scenes.a_release()
    with acting(people.editor()) as editor, pytest.raises(Impossible):
        actions.approve(release, by=editor, on=scenes.TODAY)


@pytest.mark.meets("PUB-2")
def test_what_changed_after_approval_must_be_approved_again() -> None:
    release = scenes.approved(scenes.a_release())
    with acting(people.editor()) as editor:
        release = actions.edit(release, {"lessons": "Anders."}, by=editor, on=scenes.TODAY)
    assert (release.state, release.signed, release.approver_id) == ("drafting", "", None)
    with acting(people.second_editor()) as other, pytest.raises(Impossible):
        actions.publish(release, by=other, on=scenes.TODAY)
    assert not Document.objects.exists()


@pytest.mark.meets("PUB-2")
def test_the_gate_stops_what_looks_like_a_person() -> None:
    release = scenes.a_release(lessons="Bel mevrouw Jansen op 06-12345678.")
    with acting(people.second_editor()) as other, pytest.raises(Impossible) as refusal:
        actions.approve(release, by=other, on=scenes.TODAY)
    assert "poort" in refusal.value.sentence


def test_words_that_may_stand_need_a_reason_and_are_read_again() -> None:
    release = scenes.a_release(lessons="Bel 06-12345678.")
    words = facts.leaks(release)[0].words
    with acting(people.editor()) as editor:
        with pytest.raises(Invalid):
            actions.allow(release, words, why=" ", by=editor)
        for one in facts.leaks(release):
            actions.allow(release, one.words, why="Een nummer dat niet bestaat.", by=editor)
        release = Release.objects.get()
    assert scenes.approved(release).state == "approved"


def test_somebody_else_came_between() -> None:
    release = scenes.a_release()
    seen = facts.hash_of(release)
    with acting(people.editor()) as editor:
        actions.edit(release, {"lessons": "Eén."}, by=editor, on=scenes.TODAY, seen=seen)
        with pytest.raises(Stale):
            actions.edit(release, {"lessons": "Twee."}, by=editor, on=scenes.TODAY, seen=seen)


@pytest.mark.parametrize("who", ["rivierklei_reporter", "other_supervisor", "inspector"])
def test_only_an_editor_writes(who: str) -> None:
    with acting(getattr(people, who)()) as someone, pytest.raises(Denied):
        actions.write("good_practice", scenes.TEXTS, by=someone, on=scenes.TODAY)


@pytest.mark.meets("PUB-1")
def test_the_database_shows_a_document_in_the_making_to_the_inspectorate_alone() -> None:
    scenes.a_release()
    for who in (people.rivierklei_reporter(), people.other_supervisor(), Actor.ANYONE):
        with acting(who):
            assert not Release.objects.exists()
    with acting(people.inspector()):
        assert Release.objects.count() == 1


class TestDisclosure:
    @pytest.mark.meets("PUB-5")
    def test_a_measure_waits_two_weeks_after_the_party_heard_of_it(self) -> None:
        release = scenes.approved(scenes.a_measure())
        assert (release.decided_on, release.notified_on) == (scenes.TODAY, scenes.TODAY)
        with acting(Actor.CLOCK):
            letter = Letter.objects.get(to_organisation=people.key_of("rivierklei"))
        assert "200 woorden" in letter.body
        with acting(people.second_editor()) as other:
            with pytest.raises(NotYet) as refusal:
                actions.publish(release, by=other, on=scenes.TODAY + timedelta(days=14))
            assert "waiting-period" in refusal.value.verdict.missing
            document = actions.publish(release, by=other, on=scenes.WAITED)
        assert "Rivierklei" in document.particulars["about"]
        assert document.online_until is None

    @pytest.mark.meets("PUB-5")
    def test_a_measure_that_may_not_wait_is_public_at_once(self) -> None:
        assert scenes.published(scenes.a_measure(urgent=True)).published_on == scenes.TODAY

    @pytest.mark.meets("PUB-5")
    def test_after_its_end_a_measure_stays_three_years(self) -> None:
        release = scenes.a_measure(urgent=True)
        scenes.published(release)
        with acting(people.second_editor()) as other:
            document = actions.end_measure(
                release, ended=date(2026, 11, 20), by=other, on=scenes.TODAY
            )
        assert document.online_until == date(2029, 11, 20)
        assert dict(library.render(document).facts)["Geëindigd op"] == "20 november 2026"

    @pytest.mark.meets("PUB-5")
    def test_nothing_is_disclosed_while_a_judge_decides(self) -> None:
        release = scenes.approved(scenes.a_measure())
        with acting(people.second_editor()) as other:
            actions.record_relief(release, requested=True, decided=Relief.NONE, by=other)
            with pytest.raises(NotYet) as refusal:
                actions.publish(release, by=other, on=scenes.WAITED)
            assert refusal.value.verdict.missing == ("relief",)

    @pytest.mark.meets("PUB-5")
    def test_a_report_stays_five_years_and_needs_enough_cases_like_it(self) -> None:
        asked = {
            "title": "Wat wij zagen bij de thuiszorg",
            "organisation_id": people.key_of("rivierklei"),
            "period": "2026",
        }
        release = scenes.approved(scenes.a_release("supervision_report", **asked))
        with acting(people.second_editor()) as other, pytest.raises(NotYet) as refusal:
            actions.publish(release, by=other, on=scenes.WAITED)
        assert refusal.value.verdict.missing == ("k",)
        scenes.an_older_register(("home_care_nursing", "death", 2026, 12))
        with acting(people.second_editor()) as other:
            document = actions.publish(release, by=other, on=scenes.WAITED)
        assert document.online_until == scenes.WAITED.replace(year=2031)

    @pytest.mark.meets("PUB-5")
    def test_a_new_text_is_announced_again_and_a_reaction_is_not(self) -> None:
        release = scenes.approved(scenes.a_measure())
        with acting(people.editor()) as editor:
            same = actions.edit(
                release, {"reaction": "Wij werken eraan."}, by=editor, on=scenes.TODAY
            )
            assert same.notified_on == scenes.TODAY
            other = actions.edit(release, {"summary": "Anders."}, by=editor, on=scenes.TODAY)
            assert other.notified_on is None

    def test_whoever_works_alone_is_not_named(self) -> None:
        body = people.organisation("rivierklei")
        with acting(Actor.CLOCK):
            type(body).objects.filter(pk=body.pk).update(solo=True)
        assert "Rivierklei" not in str(scenes.a_measure().particulars)

    def test_an_objection_must_be_spoken_of(self) -> None:
        release = scenes.a_measure(appeal="")
        with acting(people.second_editor()) as other, pytest.raises(Impossible) as refusal:
            actions.approve(release, by=other, on=scenes.TODAY)
        assert "bezwaar" in refusal.value.sentence


class TestElsewhere:
    @pytest.mark.meets("PUB-4")
    def test_a_report_of_a_sister_leads_to_her_own_site(self) -> None:
        document = scenes.published(
            scenes.a_release(
                "elsewhere",
                publisher="Inspectie van het Onderwijs",
                link="https://www.onderwijsinspectie.nl/documenten/x",
            )
        )
        assert document.publisher == "Inspectie van het Onderwijs"

    @pytest.mark.meets("PUB-4")
    @pytest.mark.parametrize(
        "link",
        [
            "http://www.onderwijsinspectie.nl/x",
            "https://onderwijsinspectie.nl.voorbeeld.nl/x",
            "https://onderwijsinspectie.nl@voorbeeld.nl/",
            "https://nietonderwijsinspectie.nl/x",
        ],
    )
    def test_a_link_to_anywhere_else_is_refused(self, link: str) -> None:
        release = scenes.a_release("elsewhere", publisher="Inspectie van het Onderwijs", link=link)
        with acting(people.second_editor()) as other, pytest.raises(Impossible):
            actions.approve(release, by=other, on=scenes.TODAY)


class TestAddress:
    @pytest.mark.meets("PUB-3", "PUB-5")
    def test_a_new_version_has_an_address_and_the_old_one_leads_to_it(self) -> None:
        first = scenes.a_release()
        old = scenes.published(first)
        with acting(people.editor()) as editor:
            later = actions.revise(first, by=editor, on=scenes.TODAY)
            with pytest.raises(Impossible):
                actions.revise(first, by=editor, on=scenes.TODAY)
        new = scenes.published(later)
        old.refresh_from_db()
        assert new.slug == "een-kaart-op-de-deur-2"
        assert (old.replaced_by, old.slug) == (new.slug, "een-kaart-op-de-deur")

    @pytest.mark.meets("PUB-5")
    def test_what_is_withdrawn_says_why_and_names_nobody(self) -> None:
        release = scenes.a_release()
        scenes.published(release)
        with acting(people.second_editor()) as other:
            with pytest.raises(Invalid):
                actions.withdraw(release, because="Bel 06-12345678.", by=other, on=scenes.TODAY)
            actions.withdraw(release, because="Vernietigd.", by=other, on=scenes.TODAY)
        assert Document.objects.get().withdrawn_because == "Vernietigd."


@pytest.mark.meets("PUB-6")
def test_providers_of_the_sector_or_the_region_hear_of_it_and_nobody_else() -> None:
    people.rivierklei_reporter()
    people.stromenland_reporter()
    people.editor()
    scenes.published(scenes.a_release(region=""))
    with acting(Actor.CLOCK):
        told = set(Letter.objects.values_list("to_organisation", flat=True))
    assert people.key_of("rivierklei") in told
    assert people.key_of("stromenland") not in told
    assert not told & {people.intake().id, people.department().id}


@pytest.mark.meets("PUB-6")
def test_what_is_about_a_region_reaches_every_sector_there() -> None:
    people.rivierklei_reporter()
    people.stromenland_reporter()
    there, elsewhere = people.key_of("stromenland"), people.key_of("rivierklei")
    with acting(Actor.CLOCK):
        Organisation.objects.filter(pk=elsewhere).update(province="groningen")
        Organisation.objects.filter(pk=there).update(province="zeeland")
    scenes.published(scenes.a_release(sector="", region="zeeland"))
    with acting(Actor.CLOCK):
        about = Letter.objects.filter(about_kind="library.document")
        assert [letter.to_organisation for letter in about] == [there]


def test_a_thread_runs_through_more_than_one_story() -> None:
    release = scenes.a_release("thread", based_on=["P-2026-001"])
    assert facts.lacking(release) == ["Een rode draad loopt door meer dan één verhaal."]
