"""Consent: who, to whom, for what, until when; taken back, it ends at once (PRV-2, PRV-3)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.privacy.scene import AT, TODAY, Scene
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, NotYet
from vangnet.law.verdicts import Outcome
from vangnet.privacy import actions, queries
from vangnet.privacy.models import Consent, DataClass, GivenBy
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-2", "PRV-3")]


def record(scene: Scene, **changes: Any) -> Consent:
    """A consent for health data to the partner, unless said otherwise."""
    facts: dict[str, Any] = {
        "given_by": GivenBy.CLIENT,
        "organisations": [scene.partner_key],
        "data": [DataClass.HEALTH],
        "since": TODAY - timedelta(days=10),
        "on": TODAY,
        "how_recorded": "getekend formulier",
    }
    with acting(scene.author) as by:
        return actions.record_consent(by=by, root=scene.root, **{**facts, **changes})


def _may(scene: Scene, data: str = "health", on: date = TODAY) -> Outcome:
    with acting(scene.author) as by:
        return queries.may_share(by, scene.root, scene.partner_key, data, on).outcome


def test_without_consent_no_personal_data_moves() -> None:
    assert _may(Scene()) is Outcome.NO


def test_with_it_that_class_may_go_to_that_party() -> None:
    scene = Scene()
    record(scene)
    assert _may(scene) is Outcome.YES
    assert _may(scene, "identity") is Outcome.NO


def test_taken_back_it_ends_on_that_day() -> None:
    scene = Scene()
    consent = record(scene)
    with acting(scene.partner) as by:
        actions.withdraw_consent(consent, by=by, on=TODAY, because="cliënt belde")
    assert _may(scene) is Outcome.NO
    with acting(scene.author) as by:
        assert Event.objects.filter(root_id=scene.root, verb="consent_withdrawn").exists()
        with pytest.raises(Impossible):
            actions.withdraw_consent(consent, by=by, on=TODAY)


def test_the_road_to_the_inspectorate_is_not_cut_by_it() -> None:
    scene = Scene()
    with acting(scene.author) as by:
        verdict = queries.may_share(by, scene.root, "IGJ", "health", TODAY)
    assert verdict.outcome is Outcome.YES


def test_presumed_consent_asks_the_day_of_death_and_a_reasoning() -> None:
    scene = Scene()
    presumed = {"given_by": GivenBy.PRESUMED, "how_recorded": ""}
    with pytest.raises(Invalid) as no:
        record(scene, **presumed, reasoning="zij vertelde altijd alles")
    assert no.value.field == "client_died_on"
    with pytest.raises(Invalid) as no:
        record(scene, **presumed, client_died_on=TODAY - timedelta(days=3))
    assert no.value.field == "reasoning"
    record(
        scene,
        **presumed,
        client_died_on=TODAY - timedelta(days=3),
        reasoning="Zij wilde dat anderen hiervan leerden.",
    )
    assert _may(scene) is Outcome.YES


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"organisations": []}, "organisations"),
        ({"data": []}, "data"),
        ({"until": TODAY - timedelta(days=30)}, "until"),
        ({"since": TODAY + timedelta(days=1)}, "since"),
        ({"how_recorded": "  "}, "how_recorded"),
    ],
)
def test_what_is_lacking_is_said_at_the_field(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Invalid) as no:
        record(Scene(), **changes)
    assert no.value.field == field


def test_who_takes_no_part_cannot_record_or_read_it() -> None:
    scene = Scene()
    consent = record(scene)
    with acting(scene.outsider) as by:
        with pytest.raises(Denied):
            queries.consent(by, consent.id)
        with pytest.raises(Denied):
            actions.withdraw_consent(consent, by=by, on=TODAY)


DAYS = st.integers(-20, 20)
HISTORY = st.lists(
    st.tuples(
        st.sampled_from(["health", "identity"]),
        DAYS,
        st.one_of(st.none(), DAYS),
        st.one_of(st.none(), DAYS),
    ),
    max_size=4,
)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(HISTORY)
def test_any_history_is_read_as_a_plain_model_reads_it(
    history: list[tuple[str, int, int | None, int | None]],
) -> None:
    """What the shared space shows the partner is what thirty lines of plain Python say."""
    scene = Scene()
    with acting(scene.author) as by:
        record(scene)
        shared = actions.share_text(
            by=by, root=scene.root, subject="x", text="y", at=AT, on=TODAY, data=[DataClass.HEALTH]
        )
        Consent.objects.filter(root_id=scene.root).update(withdrawn_on=TODAY - timedelta(days=20))
        for data, since, until, withdrawn in history:
            ends = TODAY + timedelta(days=max(until, since)) if until is not None else None
            Consent.objects.create(
                root_id=scene.root,
                given_by="client",
                organisations=[scene.partner_key],
                data=[data],
                since=TODAY + timedelta(days=since),
                until=ends,
                withdrawn_on=None if withdrawn is None else TODAY + timedelta(days=withdrawn),
                recorded_by=scene.author.organisation,
                recorded_on=TODAY,
            )
    expected = any(
        data == "health"
        and since <= 0
        and (until is None or max(until, since) >= 0)
        and (withdrawn is None or withdrawn > 0)
        for data, since, until, withdrawn in history
    )
    with acting(scene.partner) as by:
        found = queries.shared_texts(by, scene.root, on=TODAY)
    assert (shared.id in {text.id for text in found}) is expected


def test_sharing_without_a_consent_that_covers_it_is_refused_with_the_ground() -> None:
    scene = Scene()
    with acting(scene.author) as by, pytest.raises(NotYet) as no:
        actions.share_text(
            by=by, root=scene.root, subject="x", text="y", at=AT, on=TODAY, data=[DataClass.HEALTH]
        )
    assert any(key.startswith("CZN#privacy") for key in no.value.verdict.cites)
