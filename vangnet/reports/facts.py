"""The facts of the questions that this room asks, each gathered in one place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access import together
from vangnet.access.actors import Actor
from vangnet.law.sources import cite
from vangnet.law.verdicts import Outcome, Verdict
from vangnet.networks import queries as networks
from vangnet.networks.queries import Involvement
from vangnet.reports.life import ReportState
from vangnet.reports.models import Cause, CoReporter, Duty, Report

HIGHER_FIRST = {"third": 0, "second": 1, "first": 2}


@dataclass(frozen=True)
class Party:
    """One party, once, however many roles or periods it has in the network.

    `key`: of its first involvement; that is how the law's answers name it.
    """

    key: UUID
    organisation_id: UUID | None
    name: str
    parts: tuple[Involvement, ...]

    @property
    def kind(self) -> str:
        """What it is in the network."""
        return self.parts[0].kind

    @property
    def line(self) -> str:
        """Its line of care where it was directly involved; of several the highest."""
        near = [part for part in self.parts if part.happened_here or part.directly_involved]
        lines = [part.line for part in near or self.parts]
        return min(lines, key=lambda line: HIGHER_FIRST.get(line, 3))


def parties(
    actor: Actor, report: Report, parts: Iterable[Involvement] | None = None
) -> list[Party]:
    """The parties of a report's network, each once: by register, else by the name as written.

    `parts`: the network where it was read already.
    """
    found: dict[object, list[Involvement]] = defaultdict(list)
    for part in networks.involvements(actor, report.id) if parts is None else parts:
        found[part.organisation_id or (part.kind, part.name.casefold())].append(part)
    return [
        Party(parts[0].id, parts[0].organisation_id, parts[0].name, tuple(parts))
        for parts in found.values()
    ]


def network_calamity(
    actor: Actor, report: Report, parts: Iterable[Involvement] | None = None
) -> dict[str, Any]:
    """Facts of `network-calamity`: the parties, their line and their period (REP-3).

    A party without a first day counts from the day itself when it was directly involved, because
    that says it was there; otherwise it is left out, and the form asks for the day.
    """
    return {
        "occurred_on": _day(report.occurred_on),
        "birth_care": bool(report.birth_care),
        "involvements": [
            {
                "party": str(party.key),
                "kind": part.kind,
                "line": part.line,
                "since": since.isoformat(),
                "until": _day(part.until),
            }
            for party in parties(actor, report, parts)
            for part in party.parts
            if (since := _since(part, report)) is not None
        ],
    }


def _since(part: Involvement, report: Report) -> date | None:
    if part.since is None and (part.happened_here or part.directly_involved):
        return report.occurred_on
    return part.since


def who_must_report(
    actor: Actor,
    report: Report,
    on: date,
    others: Mapping[UUID, date] | None = None,
    parts: Iterable[Involvement] | None = None,
) -> dict[str, Any]:
    """Facts of `who-must-report`: parties, cause, and who has reported (REP-5).

    `others`: who reported the same event by a report of its own, and when; None: as last counted.
    """
    known = parties(actor, report, parts)
    others = reported_by_others(report) if others is None else others
    by_body = {party.organisation_id: str(party.key) for party in known if party.organisation_id}
    return {
        "occurred_on": _day(report.occurred_on),
        "established_on": _day(report.established_on),
        "on": on.isoformat(),
        "birth_care": bool(report.birth_care),
        "cause_in_cooperation": report.cause_in_cooperation or Cause.UNCLEAR.value,
        "parties": [
            {
                "id": str(party.key),
                "kind": party.kind,
                "line": party.line,
                "under_igj": all(part.under_igj for part in party.parts),
                "happened_here": any(part.happened_here for part in party.parts),
                "directly_involved": any(part.directly_involved for part in party.parts),
            }
            for party in known
        ],
        "reports": [
            *_own_report(report, by_body),
            *(
                {"by": by_body[body], "on": day.isoformat(), "stands_for": [], "confirmed": []}
                for body, day in sorted(others.items(), key=str)
                if body in by_body
            ),
        ],
    }


def _own_report(report: Report, by_body: Mapping[UUID, str]) -> list[dict[str, Any]]:
    """This report, with for whom it stands. A draft or a withdrawn report has not been made."""
    if report.state != ReportState.SUBMITTED or report.organisation_id not in by_body:
        return []
    assert report.submitted_at is not None
    named = [co for co in co_reporters(report.id) if co.organisation_id in by_body]
    return [
        {
            "by": by_body[report.organisation_id],
            "on": timezone.localdate(report.submitted_at).isoformat(),
            "stands_for": [by_body[co.organisation_id] for co in named],
            "confirmed": [by_body[co.organisation_id] for co in named if co.confirmed_at],
        }
    ]


def reported_by_others(report: Report) -> dict[UUID, date]:
    """Who reported the same event by a report of its own, as last counted."""
    if report.is_draft:
        return {}
    named = {co.organisation_id for co in co_reporters(report.id)}
    return {
        duty.organisation_id: duty.reported_on
        for duty in duties(report.id)
        if duty.organisation_id
        and duty.reported_on
        and duty.organisation_id not in named | {report.organisation_id}
    }


def co_reporters(root: UUID) -> list[CoReporter]:
    """For whom a report stands, in the order in which they were named."""
    return together.listed(*asked_co_reporters(root))


def duties(root: UUID) -> list[Duty]:
    """Per party of a report: must it report, and has it."""
    return together.listed(*asked_duties(root))


def asked_co_reporters(root: UUID) -> tuple[Hashable, QuerySet[CoReporter]]:
    """The question of `co_reporters`, to be fetched together with other lists."""
    found = CoReporter.objects.filter(root_id=root).order_by("named_at", "id")
    return ("co-reporters", root), found


def asked_duties(root: UUID) -> tuple[Hashable, QuerySet[Duty]]:
    """The question of `duties`, to be fetched together with other lists."""
    return ("duties", root), Duty.objects.filter(root_id=root)


def network_verdict(
    actor: Actor, report: Report, parts: Iterable[Involvement] | None = None
) -> Verdict:
    """May this be a calamity in a care network, and why? (REP-3)"""
    lacking = _lacking(report, "network-calamity")
    return lacking or law.ask("network-calamity", network_calamity(actor, report, parts))


def duties_verdict(
    actor: Actor,
    report: Report,
    on: date,
    others: Mapping[UUID, date] | None = None,
    parts: Iterable[Involvement] | None = None,
) -> Verdict:
    """Who must report, by when, and who has? (REP-5)"""
    lacking = _lacking(report, "who-must-report")
    return lacking or law.ask("who-must-report", who_must_report(actor, report, on, others, parts))


def _lacking(report: Report, question: str) -> Verdict | None:
    """A draft that does not say the day, or whether it is birth care, has no answer yet."""
    missing = []
    because = []
    if report.occurred_on is None:
        missing.append("occurred_on")
        because.append(_("Vul eerst de datum van de calamiteit in."))
    if report.birth_care is None:
        missing.append("birth_care")
        because.append(_("Vul eerst in of het om geboortezorg ging."))
    if not missing:
        return None
    return Verdict(question, Outcome.WEIGH, tuple(because), tuple(missing))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def aid(*, unexpected: str, quality: str, serious: str) -> Verdict:
    """The decision aid: calamity, complication or incident; it explains, never blocks (REP-2).

    Each answer is `yes`, `no` or `unknown`: was it unintended or unexpected; has it to do with the
    quality of care; did it lead to death or serious harm. `result["kind"]`: `calamity`, `incident`,
    `complication`, `none` or `doubt`. The definitions are those of the law (Wkkgz, article 1).
    """
    kind, outcome, because = _weighed(unexpected, quality, serious)
    return Verdict(
        "is-calamity",
        outcome,
        because,
        tuple(
            name
            for name, said in (
                ("unexpected", unexpected),
                ("quality", quality),
                ("serious", serious),
            )
            if said not in ("yes", "no")
        ),
        cite("WKKGZ#art-11.1", "WKKGZ#twijfel", "GEB#wat.1"),
        {"kind": kind},
    )


def _weighed(unexpected: str, quality: str, serious: str) -> tuple[str, Outcome, tuple[str, ...]]:
    if (unexpected, quality, serious) == ("yes", "yes", "yes"):
        return (
            "calamity",
            Outcome.YES,
            (
                _(
                    "Het was niet bedoeld of verwacht, het heeft te maken met de kwaliteit van de "
                    "zorg, en de cliënt overleed of hield er ernstige schade aan over."
                ),
                _("Dat is een calamiteit. U meldt haar binnen drie werkdagen nadat dat vaststaat."),
            ),
        )
    if unexpected == "no":
        return (
            "complication",
            Outcome.NO,
            (
                _("Een bekend of verwacht gevolg van goede zorg is een complicatie."),
                _(
                    "Die hoeft u niet te melden. Twijfelt u of de zorg goed was? Onderzoek het: u "
                    "heeft zes weken. Melden mag altijd."
                ),
            ),
        )
    return _not_serious(quality, serious)


def _not_serious(quality: str, serious: str) -> tuple[str, Outcome, tuple[str, ...]]:
    if quality == "no":
        return (
            "none",
            Outcome.NO,
            (
                _("Het had niet te maken met de kwaliteit van de zorg."),
                _("Dan is het geen calamiteit in de zin van de wet. Melden mag altijd."),
            ),
        )
    if serious == "no":
        return (
            "incident",
            Outcome.NO,
            (
                _("Er was geen overlijden en geen ernstige schade. Dan is het een incident."),
                _("U registreert en bespreekt het zelf. Melden mag altijd."),
            ),
        )
    return (
        "doubt",
        Outcome.WEIGH,
        (
            _("U weet nog niet genoeg om te zeggen of dit een calamiteit is."),
            _(
                "U kunt dat zes weken onderzoeken, vanaf de dag waarop u het merkte. Staat het "
                "vast, dan meldt u binnen drie werkdagen. Twijfelt u daarna nog? Meld het dan."
            ),
        ),
    )
