"""The one way in which any state changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Protocol, TypeVar
from uuid import UUID

from django.db import models, transaction

from vangnet import law
from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Invalid, NotYet
from vangnet.access.standings import Standing
from vangnet.law.life import Life, Step
from vangnet.law.verdicts import Outcome, Verdict
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

Facts = Mapping[str, Any]


class Living(Protocol):
    """A row with a life: a state, and the table of steps that may change it."""

    LIFE: ClassVar[Life]
    id: UUID
    root_id: UUID
    state: str

    def standings_of(self, actor: Actor) -> frozenset[Standing]: ...
    def save(self, *, update_fields: list[str]) -> None: ...


Row = TypeVar("Row", bound=models.Model)


@transaction.atomic
def take(
    subject: Row,
    step_name: str,
    *,
    by: Actor,
    facts: Callable[[Row], Facts] | None = None,
    departing: str = "",
    because: str = "",
    audience: Audience = Audience.EVERYONE,
) -> Row:
    """Take one step in the life of `subject`, or say why not.

    Raises `Denied` (not for this actor, whatever the state), `Impossible` (the table has no such
    step now) or `NotYet` (the rule says no).
    `facts` is gathered under the lock. `departing`: the written reason to go
    against a rule that is policy or guidance; a rule of law cannot be departed from.
    Returns the row as it stands after the step, locked until the transaction ends.
    """
    row: Any = locked(subject)
    life: Life = row.LIFE
    permits.require(by, Permit(life.named(step_name).permit), row)
    step = life.step(step_name, row.state)
    verdict, known = _verdict(step, row, facts)
    _weigh(verdict, departing)
    row.state = step.to
    row.save(update_fields=["state"])
    subject.state = step.to  # type: ignore[attr-defined]
    trail.record(
        by,
        step_name,
        kind=row._meta.label_lower,
        subject=row.id,
        root=row.root_id,
        because=because or step.because,
        verdict=verdict.as_dict() if verdict else None,
        facts=known,
        departing=departing,
        audience=audience,
    )
    return row  # type: ignore[no-any-return]


def locked(subject: Row) -> Row:
    """The same row, read again and locked. Absent and forbidden look the same."""
    found = type(subject)._default_manager.select_for_update().filter(pk=subject.pk).first()
    if found is None:
        raise Denied("Deze pagina bestaat niet, of u kunt haar niet bekijken.")
    return found


def possible(subject: Any, actor: Actor) -> list[Step]:
    """The steps this actor could take now: what the buttons of a screen are made from."""
    return [
        step
        for step in subject.LIFE.possible(subject.state)
        if permits.decide(actor, Permit(step.permit), subject)
    ]


def _verdict(
    step: Step, row: Row, facts: Callable[[Row], Facts] | None
) -> tuple[Verdict | None, Facts | None]:
    if step.asks is None:
        return None, None
    if facts is None:
        raise Invalid(f"De stap {step.name} vraagt feiten, en die zijn niet gegeven.")
    known = facts(row)
    return law.ask(step.asks, known), known


def _weigh(verdict: Verdict | None, departing: str) -> None:
    """A `no` stops the step, unless its ground allows departing and a reason is written."""
    if verdict is None or verdict.outcome is not Outcome.NO:
        return
    if departing.strip() and verdict.force != "law":
        return
    raise NotYet(verdict)
