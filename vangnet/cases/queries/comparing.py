"""Two reports side by side, with what each fact counts for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangnet import law, matching
from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied
from vangnet.cases import facts
from vangnet.cases.models import Case, Proposal
from vangnet.cases.queries.bundling import cases_of
from vangnet.cases.queries.cases import ABSENT
from vangnet.cases.queries.labels import LABELS, SEXES
from vangnet.networks import queries as networks
from vangnet.parties import queries as register
from vangnet.reports.models import EventKind, EventOutcome, Report
from vangnet.trail import actions as trail


@dataclass(frozen=True)
class Line:
    """One fact side by side. `verdict`: same, differs or unknown. `bits`: what it counts for."""

    name: str
    label: str
    left: str
    right: str
    verdict: str
    bits: float
    quote: str = ""


@dataclass(frozen=True)
class Compared:
    """Two reports field by field; `prior` and the bits of the lines add up to `weight` exactly."""

    proposal: Proposal
    left: Report
    right: Report
    left_case: Case | None
    right_case: Case | None
    left_reporter: str
    right_reporter: str
    lines: tuple[Line, ...]
    prior: float
    weight: float
    probability: float

    @property
    def percent(self) -> int:
        """The chance in whole percents, never 0 or 100: it stays a proposal."""
        return min(99, max(1, round(self.probability * 100)))


def compared(actor: Actor, found: Proposal) -> Compared:
    """The two reports field by field with the reasons in bits; the look is logged (PRV-6).

    The bits are those of the proposal, so that what was decided on stays readable. The words that
    both texts use are read from the texts now: they are not copied into the proposal.
    """
    reports = Report.objects.in_bulk([found.report_a, found.report_b])
    if len(reports) != 2:
        raise Denied(_(ABSENT))
    left, right = reports[found.report_a], reports[found.report_b]
    for report in (left, right):
        trail.look(
            actor,
            kind="reports.report",
            subject=report.id,
            root=report.id,
            owner=report.organisation_id,
            data=_("melding, vergeleken met een andere"),
            because=_("beoordelen of meldingen bij elkaar horen"),
        )
    shown = _Shown(actor, left, right)
    cases = cases_of([left.id, right.id])
    return Compared(
        found,
        left,
        right,
        cases.get(left.id),
        cases.get(right.id),
        shown.body(left.organisation_id),
        shown.body(right.organisation_id),
        tuple(shown.line(one) for one in found.reasons),
        found.prior,
        found.weight,
        found.probability,
    )


class _Shown:
    """Says the facts of two reports in words."""

    def __init__(self, actor: Actor, left: Report, right: Report) -> None:
        self.left, self.right = left, right
        parties = networks.involvements_of(actor, [left.id, right.id])
        keys = [one.organisation_id for rows in parties.values() for one in rows]
        known = register.by_key(actor, [*keys, left.organisation_id, right.organisation_id])
        self.names = {str(key): body.name for key, body in known.items()}
        a, b = (facts.of_report(one, parties[one.id]) for one in (left, right))
        words = next(one for one in matching.compare(a, b).reasons if one.name == "words")
        self.words = (words.left, words.right)

    def body(self, key: UUID) -> str:
        """The name of an organisation."""
        return self.names.get(str(key), "")

    def line(self, kept: dict[str, Any]) -> Line:
        """One reason as a line."""
        name, bits = kept["name"], float(kept["bits"])
        sides = self.words if name == "words" else (kept["left"], kept["right"])
        left = self._said(name, sides[0], self.left)
        right = self._said(name, sides[1], self.right)
        label = str(LABELS.get(name, name))
        return Line(name, label, left, right, _verdict(left, right, bits), bits, kept["quote"])

    def _said(self, name: str, said: str, report: Report) -> str:
        if name == "day" and report.occurred_on:
            return date_format(report.occurred_on)
        if name == "place":
            province = law.label("province", report.province) if report.province else ""
            return ", ".join(filter(None, [report.postcode4, report.municipality, province]))
        if name in ("parties", "reporter"):
            return ", ".join(sorted(self.names.get(key, key) for key in said.split(", ") if key))
        if name == "kind" and said:
            return str(EventKind(said).label)
        if name == "outcome" and said:
            return str(EventOutcome(said).label)
        if name == "sex":
            return str(SEXES.get(said, said))
        return said


def _verdict(left: str, right: str, bits: float) -> str:
    if not left or not right:
        return "unknown"
    if bits == 0:
        return "same" if left == right else "unknown"
    return "same" if bits > 0 else "differs"
