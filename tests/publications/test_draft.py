"""Beginning a public version of a judged case, and writing in it."""

from __future__ import annotations

import pytest

from tests import lives, people
from tests.publications import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, Stale
from vangnet.cases import actions as cases
from vangnet.networks.models import Involvement
from vangnet.publications import actions, drafting, queries
from vangnet.publications.models import PublicVersion, Replacement
from vangnet.trail.models import Event, Look

pytestmark = pytest.mark.django_db


@pytest.mark.meets("PUB-2")
def test_each_part_is_started_with_the_words_that_identify_someone_replaced() -> None:
    _report, case = scenes.a_judged_case()
    with acting(people.editor()) as daan:
        version = actions.draft(case, by=daan, title="De oude pillen bleven liggen")
        assert "[cliënt]" in version.what_happened
        for name in ("Jansen", "Rita", "Waardenhof", "Wierde", "18 september"):
            assert name not in version.what_happened
        assert version.sources["what_happened"] == scenes.JUDGEMENT


@pytest.mark.meets("PUB-2")
def test_it_begins_from_the_judgement_and_the_reflection_report() -> None:
    case = lives.judged()
    with acting(people.editor()) as daan:
        version = actions.draft(case, by=daan, title="Samen nagedacht")
        beside = {one.part: one.material for one in queries.side_by_side(daan, version)}
    assert version.what_happened == "Zorgvuldig onderzocht, en de maatregelen passen."
    assert lives.MEASURE["what"] in beside["measures"]
    assert version.measures


@pytest.mark.meets("PUB-2")
def test_a_party_that_is_in_no_register_is_known_too() -> None:
    report, case = scenes.a_judged_case("Zij ging naar Dagbesteding Het Vlierhuis.")
    with acting(Actor.CLOCK):
        Involvement.objects.filter(root_id=report.id, kind="other_professional").update(
            organisation_id=None, name="Dagbesteding Het Vlierhuis"
        )
    with acting(people.editor()) as daan:
        version = actions.draft(case, by=daan, title="Naar de dagbesteding")
        assert "Vlierhuis" not in version.what_happened
        known = drafting.casefile(daan, case.id)
    assert "Dagbesteding Het Vlierhuis" in {entry.get("naam") for entry in known}


@pytest.mark.meets("PUB-1")
def test_the_report_of_a_provider_is_never_its_text() -> None:
    report, case = scenes.a_judged_case()
    with acting(people.editor()) as daan:
        version = actions.draft(case, by=daan, title="De oude pillen")
        everything = " ".join([str(version.sources), version.what_happened, version.measures])
        for own in (report.facts, report.investigate, report.limit_harm, report.network_lead):
            assert own
            assert own not in everything


@pytest.mark.meets("PUB-2")
def test_somebody_has_one_pseudonym_in_every_part() -> None:
    version = scenes.drafted(lessons="Rita had het gezegd.", measures="R. Jansen werd gebeld.")
    with acting(people.editor()):
        assert version.lessons == "[cliënt] had het gezegd."
        assert version.measures == "[cliënt] werd gebeld."


def test_dates_are_days_from_the_event() -> None:
    version = scenes.drafted(lessons="Op 20 september 2026 belde de dochter.")
    assert "dag 2" in version.lessons


@pytest.mark.parametrize(
    "who",
    [
        people.rivierklei_reporter,
        people.outsider,
        people.relative,
        people.inspector,
        people.other_supervisor,
        people.administrator,
    ],
)
def test_only_an_editor_begins(who: object) -> None:
    _report, case = scenes.a_judged_case()
    with acting(who()) as someone, pytest.raises(Denied):  # type: ignore[operator]
        actions.draft(case, by=someone, title="De oude pillen")
    assert PublicVersion.objects.count() == 0


def test_not_before_the_inspectorate_has_judged() -> None:
    report = people.a_submitted_report()
    with acting(Actor.CLOCK):
        case = cases.open_case(report, at=people.AT)
    with acting(people.editor()) as daan, pytest.raises(Impossible):
        actions.draft(case, by=daan, title="De oude pillen")


def test_a_case_has_one_public_version() -> None:
    _report, case = scenes.a_judged_case()
    with acting(people.editor()) as daan:
        actions.draft(case, by=daan, title="De oude pillen")
        with pytest.raises(Impossible):
            actions.draft(case, by=daan, title="Nog eens")


@pytest.mark.parametrize("title", ["", "   ", "x" * 201])
def test_a_title_is_asked_and_not_too_long(title: str) -> None:
    _report, case = scenes.a_judged_case()
    with acting(people.editor()) as daan, pytest.raises(Invalid) as refusal:
        actions.draft(case, by=daan, title=title)
    assert refusal.value.field == "title"


def test_what_the_trail_says() -> None:
    version = scenes.drafted()
    with acting(people.editor()) as daan:
        verbs = Event.objects.filter(subject_id=version.id).values_list("verb", "person_id")
        assert ("public_version_drafted", daan.person) in set(verbs)
        assert ("public_version_edited", daan.person) in set(verbs)


@pytest.mark.meets("PRV-6")
def test_reading_the_names_to_replace_them_is_a_look_that_the_provider_sees() -> None:
    scenes.drafted()
    with acting(people.rivierklei_reporter()) as marloes:
        daan = people.editor().person
        assert Look.objects.filter(owner_id=marloes.organisation, person_id=daan).exists()


class TestWriting:
    def test_two_editors_in_two_parts_do_not_disturb_each_other(self) -> None:
        version = scenes.drafted()
        seen = {part: actions.seal(version.sources[part]) for part in ("lessons", "measures")}
        with acting(people.editor()) as daan:
            actions.write_part(version, "lessons", "Bel na.", seen=seen["lessons"], by=daan)
        with acting(people.second_editor()) as noor:
            actions.write_part(version, "measures", "Haal op.", seen=seen["measures"], by=noor)
            kept = scenes.fresh(version)
        assert (kept.lessons, kept.measures) == ("Bel na.", "Haal op.")
        assert set(kept.editors) == {people.editor().person, people.second_editor().person}

    def test_in_the_same_part_the_second_loses_nothing_and_overwrites_nothing(self) -> None:
        version = scenes.drafted()
        seen = actions.seal(version.sources["lessons"])
        with acting(people.editor()) as daan:
            actions.write_part(version, "lessons", "Bel na.", seen=seen, by=daan)
        with acting(people.second_editor()) as noor:
            with pytest.raises(Stale) as refusal:
                actions.write_part(version, "lessons", "Anders.", seen=seen, by=noor)
            assert refusal.value.theirs == "Bel na."
            assert scenes.fresh(version).lessons == "Bel na."

    def test_saving_the_same_again_is_no_conflict_and_no_change(self) -> None:
        version = scenes.drafted()
        with acting(people.editor()) as daan:
            actions.write_part(version, "lessons", version.sources["lessons"], seen="x", by=daan)
            assert scenes.fresh(version).version == version.version

    def test_labels_on_an_old_version_are_refused(self) -> None:
        version = scenes.drafted()
        with acting(people.editor()) as daan, pytest.raises(Stale):
            actions.edit(version, {"period": "2026"}, base=version.version - 1, by=daan)

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("sector", "jansen"),
            ("target_group", "Rita Jansen"),
            ("age_band", "63 jaar"),
            ("risks", ["jansen"]),
            ("period", "18 september 2026"),
            ("period", "najaar 2026 in Waterdonk"),
            ("reaction", "woord " * 201),
        ],
    )
    @pytest.mark.meets("PUB-1")
    def test_nothing_can_hide_in_a_label(self, name: str, value: object) -> None:
        version = scenes.drafted()
        with acting(people.editor()) as daan, pytest.raises(Invalid) as refusal:
            actions.edit(version, {name: value}, base=version.version, by=daan)
        assert refusal.value.field == name

    def test_a_field_that_is_no_field_is_refused(self) -> None:
        version = scenes.drafted()
        with acting(people.editor()) as daan, pytest.raises(Denied):
            actions.edit(version, {"state": "published"}, base=version.version, by=daan)

    def test_what_is_new_in_an_edit_is_found_too(self) -> None:
        version = scenes.drafted()
        with acting(people.editor()) as daan:
            actions.write_part(
                version,
                "lessons",
                "Mevrouw Jansen uit Waterdonk wist het.",
                seen=actions.seal(version.sources["lessons"]),
                by=daan,
            )
            lessons = scenes.fresh(version).lessons
        assert "Jansen" not in lessons
        assert "Waterdonk" not in lessons

    def test_a_very_long_text_is_refused_and_an_odd_one_is_not(self) -> None:
        version = scenes.drafted()
        with acting(people.editor()) as daan:
            seen = actions.seal(version.sources["lessons"])
            with pytest.raises(Invalid):
                actions.write_part(version, "lessons", "x" * 200_001, seen=seen, by=daan)
            odd = "\u202eJansen\u202c \u00ad שלום \t " + "[a-z]* (" * 5
            actions.write_part(version, "lessons", odd, seen=seen, by=daan)
            assert "Jansen" not in scenes.fresh(version).lessons


@pytest.mark.meets("PUB-2")
def test_what_was_replaced_stays_behind_the_wall() -> None:
    scenes.drafted()
    assert Replacement.objects.count() == 0
    for who in (people.rivierklei_reporter, people.outsider, people.relative):
        with acting(who()) as someone:
            assert PublicVersion.objects.count() == 0
            assert Replacement.objects.count() == 0
            assert queries.versions(someone) == []
