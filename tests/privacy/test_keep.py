"""Names lie in one drawer, kept by who reports, and never with a citizen service number."""

from __future__ import annotations

import pytest

from tests import people
from tests.privacy.scene import Scene
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Invalid, Stale
from vangnet.privacy import actions, queries
from vangnet.privacy.models import IdentityKind
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6", "REP-1")]


def test_a_person_is_kept_and_only_the_key_comes_back() -> None:
    scene = Scene()
    with acting(scene.author) as by:
        key = actions.keep(by=by, root=scene.root, kind=IdentityKind.RELATIVE, call_name="Sanne")
        assert queries.reveal(by, [key], because="proef")[key].full == "Sanne"


def test_the_trail_says_that_someone_was_kept_and_not_who() -> None:
    scene = Scene()
    with acting(scene.author) as by:
        actions.keep(by=by, root=scene.root, kind=IdentityKind.RELATIVE, surname="Verhage")
        event = Event.objects.filter(root_id=scene.root, verb="identity_kept").latest("at")
    assert "Verhage" not in f"{event.because}{event.facts}"


@pytest.mark.parametrize("field", ["patient_number", "address", "function", "surname"])
def test_a_citizen_service_number_is_refused_wherever_it_is_typed(field: str) -> None:
    scene = Scene()
    with acting(scene.author) as by, pytest.raises(Invalid, match="burgerservicenummer") as no:
        actions.keep(by=by, root=scene.root, kind=IdentityKind.CLIENT, **{field: "249566758"})
    assert no.value.field == field


def test_a_field_that_is_not_kept_is_refused() -> None:
    scene = Scene()
    with acting(scene.author) as by, pytest.raises(Invalid) as no:
        actions.keep(by=by, root=scene.root, kind=IdentityKind.CLIENT, owner_id=scene.partner_key)
    assert no.value.field == "owner_id"


@pytest.mark.parametrize("who", ["partner", "outsider"])
def test_only_who_wrote_the_report_keeps_people_in_it(who: str) -> None:
    scene = Scene()
    with acting(getattr(scene, who)) as by, pytest.raises(Denied):
        actions.keep(by=by, root=scene.root, kind=IdentityKind.CLIENT, surname="Jansen")


def test_two_tabs_do_not_overwrite_each_other() -> None:
    scene = Scene()
    with acting(scene.author) as by:
        key = actions.keep(by=by, root=scene.root, kind=IdentityKind.RELATIVE, surname="Verhage")
        assert actions.change(key, by=by, base=1, surname="Verhagen") == 2
        with pytest.raises(Stale):
            actions.change(key, by=by, base=1, surname="Verhaege")
        assert queries.reveal(by, [key], because="proef")[key].surname == "Verhagen"


def test_saving_the_same_again_makes_no_new_version() -> None:
    scene = Scene()
    with acting(scene.author) as by:
        key = actions.keep(by=by, root=scene.root, kind=IdentityKind.RELATIVE, surname="Verhage")
        assert actions.change(key, by=by, surname="Verhage") == 1


def test_someone_elses_person_does_not_exist() -> None:
    scene = Scene()
    with acting(scene.author) as by:
        key = actions.keep(by=by, root=scene.root, kind=IdentityKind.RELATIVE, surname="Verhage")
    with acting(scene.outsider) as by, pytest.raises(Denied, match="bestaan niet"):
        actions.change(key, by=by, surname="X")
    assert people.CLIENT
