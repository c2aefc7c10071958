"""Opening the drawer is logged, and the organisation whose data it is can read who did (PRV-6)."""

from __future__ import annotations

import pytest

from tests import people
from tests.privacy.scene import Scene
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.access.standings import Standing
from vangnet.privacy import queries
from vangnet.privacy.models import IdentityKind
from vangnet.trail.models import Look

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6")]


def _client(scene: Scene, by: Actor) -> list[object]:
    keys = queries.keys_of(by, scene.root, IdentityKind.CLIENT)
    return list(queries.reveal(by, keys, because="melding lezen").values())


def test_each_name_shown_is_one_look_with_its_reason() -> None:
    scene = Scene()
    with acting(scene.author) as by:
        (client,) = _client(scene, by)
        look = Look.objects.filter(root_id=scene.root).latest("at")
    assert client.full == "Rita Jansen"  # type: ignore[attr-defined]
    assert (look.person_id, look.owner_id) == (scene.author.person, scene.author.organisation)
    assert look.because == "melding lezen"


@pytest.mark.parametrize("who", ["partner", "outsider"])
def test_another_organisation_gets_nothing_and_leaves_no_look(who: str) -> None:
    scene = Scene()
    with acting(scene.author) as by:
        keys = queries.keys_of(by, scene.root)
    with acting(getattr(scene, who)) as by:
        assert queries.reveal(by, keys, because="nieuwsgierig") == {}
    with acting(Actor.CLOCK):
        assert not Look.objects.filter(because="nieuwsgierig").exists()


def test_a_department_that_handles_it_sees_the_name_and_the_author_sees_that_it_looked() -> None:
    scene = Scene()
    inspector = people.inspector()
    with acting(Actor.CLOCK):
        grants.give(
            scene.root,
            Standing.DEPARTMENT,
            organisation=inspector.organisation,
            because="behandelt",
        )
    with acting(inspector) as by:
        assert _client(scene, by)
    with acting(scene.author) as by:
        seen = queries.looks(by)[0]
    assert (seen.who, seen.because) == ("Lotte van Rijswijk", "melding lezen")


def test_who_looked_is_read_by_the_owner_only() -> None:
    scene = Scene()
    with acting(scene.author) as by:
        _client(scene, by)
        assert queries.looks(by)
    with acting(scene.partner) as by:
        assert queries.looks(by) == []
    with acting(people.relative()) as by, pytest.raises(Denied):
        queries.looks(by)


def test_year_of_birth_and_what_is_filled_in_show_nobody() -> None:
    scene = Scene()
    with acting(scene.author) as by:
        (key,) = queries.keys_of(by, scene.root, IdentityKind.CLIENT)
        before = Look.objects.count()
        assert queries.birth_and_sex(by, key) == (1963, "female")
        found = queries.completeness(by, key)
        assert found is not None
        assert "surname" in found.filled
        assert Look.objects.count() == before
