"""Between partners: without personal data by default, and the system points out what it found."""

from __future__ import annotations

import pytest

from tests.privacy.scene import AT, TODAY, Scene
from tests.privacy.test_consent import record
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Invalid
from vangnet.privacy import actions, queries
from vangnet.privacy.models import DataClass, SharedText
from vangnet.trail.models import Look

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-1", "PRV-5")]


def share(scene: Scene, text: str, **more: object) -> SharedText:
    with acting(scene.author) as by:
        return actions.share_text(
            by=by,
            root=scene.root,
            subject="Wat wij zagen",
            text=text,
            at=AT,
            on=TODAY,
            **more,  # type: ignore[arg-type]
        )


def test_a_text_without_personal_data_is_read_by_every_partner() -> None:
    scene = Scene()
    shared = share(scene, "De medicijnrol en het overzicht kwamen niet overeen.")
    with acting(scene.partner) as by:
        assert [t.id for t in queries.shared_texts(by, scene.root, on=TODAY)] == [shared.id]
    with acting(scene.outsider) as by:
        with pytest.raises(Denied):
            queries.shared_texts(by, scene.root, on=TODAY)
        with pytest.raises(Denied):
            queries.shared_text(by, shared.id)


def test_a_name_of_the_case_is_pointed_out_and_cannot_be_waved_away() -> None:
    scene = Scene()
    text = "Wij zagen dat mevrouw Jansen suf was."
    with acting(scene.author) as by:
        (found,) = queries.find_personal(by, scene.root, text)
    assert (found.words, found.known) == ("Jansen", True)
    with pytest.raises(Invalid, match="Jansen") as no:
        share(scene, text, not_personal=["Jansen"])
    assert no.value.field == "text"


def test_a_word_that_only_looked_like_a_name_can_be_kept() -> None:
    scene = Scene()
    text = "Wij belden dokter Wubbenhorst."
    with pytest.raises(Invalid):
        share(scene, text)
    assert share(scene, text, not_personal=["Wubbenhorst"])


def test_with_a_consent_it_goes_to_who_is_covered_and_reading_it_is_a_look() -> None:
    scene = Scene()
    record(scene, data=[DataClass.HEALTH, DataClass.IDENTITY])
    shared = share(scene, "Mevrouw Jansen was suf.", data=[DataClass.HEALTH, DataClass.IDENTITY])
    with acting(scene.partner) as by:
        assert [t.id for t in queries.shared_texts(by, scene.root, on=TODAY)] == [shared.id]
    with acting(scene.author):
        assert Look.objects.filter(subject_id=shared.id).count() == 1


@pytest.mark.parametrize(
    ("text", "words", "lacking"),
    [
        ("Mevrouw Jansen was suf.", "Jansen", DataClass.IDENTITY),
        ("Bel haar op 06-12345678.", "06-12345678", DataClass.CONTACT),
    ],
)
def test_a_consent_for_something_else_does_not_carry_it(
    text: str, words: str, lacking: DataClass
) -> None:
    scene = Scene()
    record(scene, data=[DataClass.HEALTH])
    with pytest.raises(Invalid) as no:
        share(scene, text, data=[DataClass.HEALTH])
    assert no.value.field == "data"
    assert f"“{words}”" in no.value.sentence
    assert str(lacking.label) in no.value.sentence
    with acting(scene.author):
        assert SharedText.objects.count() == 0
    record(scene, data=[DataClass.HEALTH, lacking])
    assert share(scene, text, data=[DataClass.HEALTH, lacking])


def test_taking_back_hides_it_from_the_others_and_is_only_for_the_writer() -> None:
    scene = Scene()
    shared = share(scene, "De medicijnrol klopte niet.")
    with acting(scene.partner) as by, pytest.raises(Denied):
        actions.take_back_text(shared, by=by, at=AT)
    with acting(scene.author) as by:
        actions.take_back_text(shared, by=by, at=AT)
        actions.take_back_text(shared, by=by, at=AT)
    with acting(scene.partner) as by:
        assert queries.shared_texts(by, scene.root, on=TODAY) == []


@pytest.mark.parametrize(
    ("subject", "text", "field"),
    [("", "iets", "subject"), ("x" * 201, "iets", "subject"), ("Wat", " ", "text")],
)
def test_what_is_lacking_is_said_at_the_field(subject: str, text: str, field: str) -> None:
    scene = Scene()
    with acting(scene.author) as by, pytest.raises(Invalid) as no:
        actions.share_text(by=by, root=scene.root, subject=subject, text=text, at=AT, on=TODAY)
    assert no.value.field == field
