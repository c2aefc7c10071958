"""Choosing a rung of the ladder, with its reasoning (IVN-2, IVN-5)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid, NotYet
from vangnet.access.steps import locked, take
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.interventions import facts, letters
from vangnet.interventions.models import (
    Appreciation,
    Intervention,
    InterventionGoal,
    Weighing,
)
from vangnet.law.verdicts import Outcome, Verdict
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

__all__ = [
    "GIVEN",
    "InterventionGoal",
    "appreciate",
    "end",
    "impose",
    "rung_on",
    "weigh",
]

OVER = frozenset({"closed", "absorbed"})
WITH_TERM = frozenset({"instruction", "order-under-penalty"})
"""Formal rungs that say by when; an order has the term of the law itself (IVN-7)."""
GIVEN = frozenset(
    {
        *("deviation_found", "risk", "standard", "providers", "lighter_means_exhausted"),
        *("network_enabled_first", "trust"),
    }
)


@transaction.atomic
def weigh(case: Case, given: dict[str, Any], *, base: int, by: Actor) -> Weighing:
    """Write down the facts that only a person can give. Bad facts are refused by the law itself."""
    permits.require(by, Permit.INTERVENTION_IMPOSE, case)
    if set(given) - GIVEN:
        raise Denied(_("Dit veld bestaat niet."))
    if locked(case).state in OVER:
        raise Impossible(_("Deze zaak is afgesloten. Heropen haar eerst, met een reden."))
    found = Weighing.objects.get_or_create(root_id=case.id)[0]
    versions.write_row(found, {"facts": given}, base=base)
    facts.ladder(by, case.id)
    _tell(by, "facts_weighed", case)
    found.refresh_from_db()
    return found


def rung_on(verdict: Verdict, rung: str, addressee: str) -> dict[str, Any]:
    """The answer for one rung and addressee out of the whole ladder."""
    rungs: Any = verdict.result["rungs"]
    for one in rungs:
        if one["rung"] == rung and one["addressee"] == addressee:
            return dict(one)
    raise Invalid(_("Kies een trede en voor wie die is."), field="rung")


@transaction.atomic
def impose(
    case: Case,
    *,
    by: Actor,
    rung: str,
    addressee: str,
    goal: InterventionGoal,
    what: str,
    proportionality: str,
    subsidiarity: str,
    departing: str = "",
    due_on: date | None = None,
    on: date,
) -> Intervention:
    """Use a rung on an addressee. A shut rung can only be used with a reasoned decision to depart
    from policy, and never where the law itself forbids it. An order ends by itself after its term.
    """
    permits.require(by, Permit.INTERVENTION_IMPOSE, case)
    for field, text in (
        ("what", what),
        ("proportionality", proportionality),
        ("subsidiarity", subsidiarity),
    ):
        if not text.strip():
            raise Invalid(_("Schrijf dit op: zonder reden kan een interventie niet."), field=field)
        versions.check_length(text, field)
    held = locked(case)
    whole = facts.ladder(by, case.id)
    answer = rung_on(whole, rung, addressee)
    asked_only = {one["id"] for one in facts.stakeholders(by, case.id)}
    _allowed(whole, answer, departing, asked_only)
    _in_time(rung, due_on, on)
    if held.state == "judged":
        take(held, "intervene", by=by)
    elif held.state != "intervening":
        raise Impossible(_("Een interventie kan pas na het oordeel."))
    due = law.terms.due("order", on) if rung == "order" else None
    intervention = Intervention.objects.create(
        root_id=case.id,
        rung=rung,
        addressee=addressee,
        goal=goal,
        what=what.strip(),
        proportionality=proportionality.strip(),
        subsidiarity=subsidiarity.strip(),
        departing=departing.strip(),
        verdict=answer,
        published=bool(answer.get("published", False)),
        imposed_on=on,
        due_on=due.due_on if due else due_on,
        cites=" ".join(due.cites) if due else "",
    )
    letters.imposed(intervention, case, by=by)
    trail.record(
        by,
        "intervention_imposed",
        kind="interventions.intervention",
        subject=intervention.id,
        root=case.id,
        because=f"{proportionality.strip()} / {subsidiarity.strip()}",
        verdict=answer,
        facts=facts.interventions(by, case.id),
        departing=departing.strip(),
        audience=Audience.INSPECTORATE,
    )
    return intervention


def _in_time(rung: str, due_on: date | None, on: date) -> None:
    """An instruction and an order under penalty say by when; nothing asks for yesterday (IVN-7)."""
    if due_on is None and rung in WITH_TERM:
        raise Invalid(
            _("Noem een datum: deze interventie zegt precies wat wanneer klaar is."), field="due_on"
        )
    if due_on is not None and due_on < on:
        raise Invalid(_("Kies een dag die nog komt."), field="due_on")


def _allowed(whole: Verdict, answer: dict[str, Any], departing: str, asked_only: set[str]) -> None:
    if answer["outcome"] != Outcome.NO.value:
        return
    forbidden = facts.final(answer, asked_only)
    if departing.strip() and not forbidden:
        return
    lacking = law.interventions.sentences(answer["missing"])
    raise NotYet(
        Verdict(
            question="interventions",
            outcome=Outcome.NO,
            because=tuple(lacking),
            missing=tuple(answer["missing"]),
            cites=whole.cites,
            force="law" if forbidden else "policy",
        )
    )


@transaction.atomic
def end(intervention: Intervention, *, by: Actor, result: str, on: date) -> Intervention:
    """End an intervention, with what it brought about."""
    if not result.strip():
        raise Invalid(_("Schrijf wat de interventie heeft opgeleverd."), field="result")
    versions.check_length(result, "result")
    held = take(intervention, "end", by=by, because=result.strip(), audience=Audience.INSPECTORATE)
    held.ended_on, held.result = on, result.strip()
    held.save(update_fields=["ended_on", "result"])
    return held


@transaction.atomic
def appreciate(
    case: Case, *, by: Actor, text: str, about: UUID | None, may_be_shared: bool, on: date
) -> Appreciation:
    """Give a compliment or record a good practice (IVN-11)."""
    permits.require(by, Permit.INTERVENTION_IMPOSE, case)
    if not text.strip():
        raise Invalid(_("Schrijf wat hier goed ging."), field="text")
    versions.check_length(text, "text")
    if about is not None and about not in {one.id for one in cases.organisations_of(by, case.id)}:
        raise Invalid(_("Kies een van de partijen in deze zaak."), field="about")
    given = Appreciation.objects.create(
        root_id=case.id,
        organisation_id=about,
        text=text.strip(),
        may_be_shared=may_be_shared,
        given_on=on,
    )
    _tell(by, "appreciation_given", case, audience=Audience.EVERYONE)
    return given


def _tell(by: Actor, verb: str, case: Case, audience: Audience = Audience.INSPECTORATE) -> None:
    trail.record(by, verb, kind="cases.case", subject=case.id, root=case.id, audience=audience)
