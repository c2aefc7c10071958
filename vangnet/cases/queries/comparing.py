"""Two or more reports side by side, field by field, with what each fact counts for (ASM-1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from vangnet.access import grants, permits, together
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.cases import looking, preparing
from vangnet.cases.models import TO_LEARN_FROM, Case, Proposal
from vangnet.cases.queries import fitting
from vangnet.cases.queries.bundling import cases_of
from vangnet.cases.queries.cases import ABSENT
from vangnet.cases.queries.labels import LABELS, UNCLEAR, sentence
from vangnet.cases.queries.parties import OfReport, report_numbers
from vangnet.cases.queries.telling import Said, Told, shared_words
from vangnet.cases.queries.verdicts import SAME, UNKNOWN, of_all, verdict
from vangnet.matching.comparisons import NOTHING
from vangnet.matching.scoring import compare
from vangnet.networks import queries as networks
from vangnet.parties import queries as register
from vangnet.reports.models import Report
from vangnet.trail import actions as trail

MOST_BESIDE = 6


@dataclass(frozen=True)
class Line:
    """One fact side by side. `verdict`: same, near, differs or unknown. `bits`: what it counts for.

    `means`: what came out, in words; `told`: where the texts say so, per side.
    """

    name: str
    label: str
    left: str
    right: str
    verdict: str
    means: str
    bits: float
    told_left: tuple[Told, ...] = ()
    told_right: tuple[Told, ...] = ()


@dataclass(frozen=True)
class Compared:
    """Two reports field by field; `prior` and the bits of the lines add up to `weight` exactly.

    `into`, `moving`: in which case they would come together, and which report would move there.
    `shut`: why they cannot come together now; empty when they can.
    """

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
    into: Case | None = None
    moving: UUID | None = None
    shut: str = ""

    @property
    def percent(self) -> int:
        """The chance in whole percents, never 0 or 100: it stays a proposal."""
        return min(99, max(1, round(self.probability * 100)))

    @property
    def to_learn_from(self) -> bool:
        """Is it shown only to learn from?"""
        return self.proposal.came in TO_LEARN_FROM

    @property
    def outdated(self) -> bool:
        """Was a report changed after it was compared?"""
        found = self.proposal
        compared = (found.version_a, found.version_b)
        return compared != (0, 0) and compared != (self.left.version, self.right.version)

    @property
    def changed(self) -> tuple[str, ...]:
        """In which comparisons a rejected pair came out otherwise since."""
        return tuple(str(LABELS.get(name, name)) for name in self.proposal.changed)


@dataclass(frozen=True)
class Fact:
    """One fact of several reports. `said`: what each says; `told`: where their texts say so.

    `verdict`: same, near, differs or unknown.
    """

    label: str
    said: tuple[str, ...]
    told: tuple[tuple[Told, ...], ...]
    verdict: str


@dataclass(frozen=True)
class Beside:
    """Several reports side by side, fact by fact."""

    reports: tuple[Report, ...]
    reporters: tuple[str, ...]
    rows: tuple[Fact, ...]


def compared(actor: Actor, found: Proposal) -> Compared:
    """The two reports field by field with the reasons in bits; the look is logged (PRV-6).

    The bits are those of the proposal, so that what was decided on stays readable; what the reports
    say is read from them now and not copied into the proposal.
    """
    left, right = said = _read(actor, [found.report_a, found.report_b])
    cases = cases_of([left.report.id, right.report.id])
    return Compared(
        found,
        left.report,
        right.report,
        cases.get(left.report.id),
        cases.get(right.report.id),
        left.reporter(),
        right.reporter(),
        tuple(_line(one, *said) for one in found.reasons),
        found.prior,
        found.weight,
        found.probability,
        *_together(actor, found, cases),
    )


def _together(
    actor: Actor, pair: Proposal, cases: dict[UUID, Case]
) -> tuple[Case | None, UUID | None, str]:
    """Into which case which report would move, and why that cannot be done now.

    Into the case that was opened first; the other way when only that is open and nobody is left
    behind.
    """
    if len(cases) < 2:
        return None, None, ""
    first, second = sorted(cases, key=lambda key: (cases[key].opened_at, cases[key].number))
    mates = fitting.companions(cases)
    for one in fitting.parted(mates[first], mates[second], [pair.pk]):
        if one.pk != pair.pk:
            numbers = report_numbers(actor, [one.report_a, one.report_b])
            return cases[first], second, fitting.why_parted(one, numbers)
    ways = [(cases[first], second, _late(cases[first], cases[second]))]
    if len(mates[first]) == 1:
        ways.append((cases[second], first, _late(cases[second], cases[first])))
    return next((way for way in ways if not way[2]), ways[0])


def _late(into: Case, source: Case) -> str:
    return fitting.too_late(into) or fitting.too_far(source)


def beside(actor: Actor, reports: Sequence[UUID]) -> Beside:
    """Two to six reports side by side, field by field; each look is logged (PRV-6).

    Every pair among them is compared as a proposal would be, so that both pages say the same.
    """
    keys = list(dict.fromkeys(reports))[:MOST_BESIDE]
    said = _read(actor, keys)
    alike = _alike(keys)
    return Beside(
        tuple(one.report for one in said),
        tuple(one.reporter() for one in said),
        tuple(
            Fact(
                str(LABELS[name]),
                tuple(one.of(name) for one in said),
                tuple(one.where(name) for one in said),
                alike.get(name, UNKNOWN),
            )
            for name in LABELS
            if name != "words"
        ),
    )


def _read(actor: Actor, keys: list[UUID]) -> list[Said]:
    mine = grants.live(actor)
    together.fetch({grants.held_key(actor, key): mine.filter(root_id=key) for key in keys})
    for key in keys:
        permits.require(actor, Permit.REPORT_READ, OfReport(key))
    reports = Report.objects.in_bulk(keys)
    if len(reports) != len(keys):
        raise Denied(_(ABSENT))
    trail.looks(
        actor,
        kind="reports.report",
        data=_("melding, vergeleken met een andere"),
        because=_("beoordelen of meldingen bij elkaar horen"),
        of=[(one.id, one.id, one.organisation_id) for one in reports.values()],
    )
    parties = networks.involvements_of(actor, keys)
    bodies = [one.organisation_id for rows in parties.values() for one in rows]
    known = register.by_key(actor, [*bodies, *(one.organisation_id for one in reports.values())])
    names = {str(key): body.name for key, body in known.items()}
    return [Said(reports[key], parties[key], names) for key in keys]


def _line(kept: dict[str, Any], left: Said, right: Said) -> Line:
    name, bits = kept["name"], float(kept["bits"])
    level = kept.get("level", NOTHING)
    ours, theirs = left.of(name), right.of(name)
    if name == "words":
        ours, theirs = shared_words(left, right)
    return Line(
        name,
        str(LABELS.get(name, name)),
        ours,
        theirs,
        verdict(name, level),
        _means(name, level, left, right),
        bits,
        left.where(name),
        right.where(name),
    )


def _means(name: str, level: str, left: Said, right: Said) -> str:
    if level == NOTHING and (left.unclear(name) or right.unclear(name)):
        return str(UNCLEAR)
    return sentence(name, level)


def _alike(keys: list[UUID]) -> dict[str, str]:
    """Per comparison one word for all these pairs; none when one was withdrawn."""
    model, rows = looking.model_in_use(), preparing.rows_of(keys)
    if set(rows) != set(keys):
        return {}
    found = [
        {one.name: verdict(one.name, one.level) for one in compare(model, left, right).reasons}
        for left, right in combinations((rows[key] for key in keys), 2)
    ]
    alike = {name: of_all(one[name] for one in found) for name in found[0]} if found else {}
    if any(one["reference"] == SAME for one in found):
        alike["reference"] = SAME  # Who cites one of them belongs with all of them.
    return alike
