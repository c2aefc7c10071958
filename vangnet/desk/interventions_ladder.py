"""The ladder as a picture: a cell per rung and addressee, with the reason in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access.actors import Actor
from vangnet.cases import queries as cases
from vangnet.frame.pictures import Cell, Column, Ladder, Rung
from vangnet.interventions import facts
from vangnet.interventions.queries import Intervention
from vangnet.law.verdicts import Verdict
from vangnet.parties import queries as register


def addressees(actor: Actor, case: UUID) -> dict[str, str]:
    """Whom an intervention can be for: the network, and everyone in the case."""
    keys = [*cases.provider_keys(actor, case), *(b.id for b in cases.other_parties(actor, case))]
    known = register.by_key(actor, keys)
    return {"network": _("Het netwerk"), **{str(k): known[k].name for k in keys if k in known}}


def drawn(
    actor: Actor,
    case: UUID,
    verdict: Verdict,
    used: Iterable[Intervention] = (),
    *,
    linked: bool = True,
) -> Ladder:
    """The picture of the law's answer, with a link on what can be chosen and a mark on what was."""
    names = addressees(actor, case)
    chosen = {(one.rung, one.addressee) for one in used if one.state == "running"}
    cells: dict[str, dict[str, Cell]] = {}
    for one in _answers(verdict):
        where = (one["rung"], one["addressee"])
        shut = one["outcome"] == "no" or not linked
        url = "" if shut else reverse("desk:impose", args=[case, *where])
        reasons = law.interventions.sentences(one["missing"])
        cell = Cell(one["outcome"], reasons, url, where in chosen)
        cells.setdefault(one["rung"], {})[one["addressee"]] = cell
    return Ladder(
        rungs=[
            Rung(rung, law.label("rung", rung), law.meaning("rung", rung), cells[rung])
            for rung in law.interventions.LADDER
            if rung in cells
        ],
        columns=[Column(key, name) for key, name in names.items()],
        title=_("Welke interventies kunnen nu?"),
    )


@dataclass(frozen=True)
class Asked:
    """A party that cannot be compelled, with what one can do: each step with its word and page."""

    name: str
    steps: list[tuple[str, str, bool]]


def only_asked(actor: Actor, case: UUID, verdict: Verdict) -> list[Asked]:
    """What can be done towards parties and supervisors outside the inspectorate's reach (IVN-4).

    Per step: its word, the page to take it, and whether a person has to weigh it first.
    """
    names = addressees(actor, case)
    found: dict[str, list[tuple[str, str, bool]]] = {}
    for one in _answers(verdict):
        if one["rung"] in law.interventions.LADDER or one["addressee"] not in names:
            continue
        if one["outcome"] != "no":
            url = reverse("desk:impose", args=[case, one["rung"], one["addressee"]])
            step = (capfirst(law.label("rung", one["rung"])), url, one["outcome"] == "weigh")
            found.setdefault(one["addressee"], []).append(step)
    return [Asked(names[key], steps) for key, steps in found.items()]


def departures(actor: Actor, case: UUID, verdict: Verdict) -> list[tuple[str, str]]:
    """Rungs that only policy shuts: with a reasoned decision they can be chosen all the same."""
    names = addressees(actor, case)
    asked_only = {one["id"] for one in facts.stakeholders(actor, case)}
    return [
        (
            f"{law.label('rung', one['rung'])}: {names.get(one['addressee'], '')}",
            reverse("desk:impose", args=[case, one["rung"], one["addressee"]]),
        )
        for one in _answers(verdict)
        if one["outcome"] == "no" and one["addressee"] in names and not facts.final(one, asked_only)
    ]


def _answers(verdict: Verdict) -> list[dict[str, Any]]:
    answers: Any = verdict.result["rungs"]
    return list(answers)


def lacking(answer: dict[str, Any]) -> list[str]:
    """What stands in the way of one rung, in words."""
    return list(law.interventions.sentences(answer["missing"]))


def heading(actor: Actor, case: UUID, rung: str, addressee: str) -> str:
    """The rung and whom it is for, as a heading."""
    who = addressees(actor, case).get(addressee, "")
    return capfirst(f"{law.label('rung', rung)}: {who}")


@dataclass(frozen=True)
class Named:
    """An intervention with its words."""

    row: Intervention
    rung: str
    who: str


def with_names(actor: Actor, case: UUID, rows: list[Intervention]) -> list[Named]:
    """Interventions with the name of the rung and of the addressee."""
    names = addressees(actor, case)
    return [Named(row, law.label("rung", row.rung), names.get(row.addressee, "")) for row in rows]
