"""Writing an organisation into the register, and admitting it."""

from __future__ import annotations

from datetime import date

import pytest

from tests import people
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Invalid
from vangnet.parties import actions, queries
from vangnet.parties.models import Organisation, OrganisationKind
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REP-10")]

FACTS = {
    "kind": OrganisationKind.CARE_PROVIDER,
    "name": "Thuiszorg De Brug",
    "sector": "home_care_nursing",
    "kvk": "12345678",
}


def test_the_coordinator_writes_it_in_and_the_trail_says_so() -> None:
    with acting(people.coordinator()) as by:
        made = actions.register(by=by, **FACTS)
        assert queries.organisation(by, made.id).name == "Thuiszorg De Brug"
        assert made.admitted_on is None
        assert Event.objects.filter(verb="organisation_registered", subject_id=made.id).exists()


def test_a_number_that_is_not_well_formed_is_refused_at_its_field() -> None:
    with (
        acting(people.coordinator()) as by,
        pytest.raises(Invalid, match="acht cijfers") as refused,
    ):
        actions.register(by=by, **{**FACTS, "kvk": "12"})
    assert refused.value.field == "kvk"
    assert not Organisation.objects.filter(name="Thuiszorg De Brug").exists()


@pytest.mark.parametrize("who", [people.inspector, people.administrator, people.relative])
def test_nobody_else_writes_in_the_register(who: object) -> None:
    with acting(who()) as by, pytest.raises(Denied):  # type: ignore[operator]
        actions.register(by=by, **FACTS)


def test_admitting_twice_keeps_the_first_day() -> None:
    with acting(people.coordinator()) as by:
        made = actions.register(by=by, **FACTS)
        actions.admit(made, by=by, on=date(2026, 1, 5))
        actions.admit(made, by=by, on=date(2026, 2, 5))
        assert queries.organisation(by, made.id).admitted_on == date(2026, 1, 5)
        assert Event.objects.filter(verb="organisation_admitted", subject_id=made.id).count() == 1


def test_who_may_not_admit_leaves_it_as_it_was() -> None:
    body = people.organisation("rivierklei")
    with acting(people.inspector()) as by, pytest.raises(Denied):
        actions.admit(body, by=by, on=date(2026, 3, 1))
    assert Organisation.objects.get(pk=body.id).admitted_on == date(2026, 1, 5)
