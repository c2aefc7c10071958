"""What an actor may see of reports. Free texts are shown by `read`, which writes the look."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from vangnet.access import grants, permits, together
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.policy import STAFF
from vangnet.access.refusals import Denied
from vangnet.law.verdicts import Verdict
from vangnet.networks import queries as networks
from vangnet.networks.queries import NetworkPicture
from vangnet.reports import complete, facts
from vangnet.reports.complete import Missing
from vangnet.reports.fields import FREE_TEXTS, WRITABLE, digest
from vangnet.reports.form import LABELS, STEPS
from vangnet.reports.life import ReportState
from vangnet.reports.models import (
    AlsoConcerns,
    Cause,
    Confirmed,
    CoReporter,
    Duty,
    EventKind,
    EventOutcome,
    Must,
    Place,
    Report,
    ReportVersion,
    YesNo,
)
from vangnet.reports.said import Change, in_words, said_by
from vangnet.trail import actions as trail

__all__ = [
    "FREE_TEXTS",
    "LABELS",
    "STEPS",
    "WRITABLE",
    "AlsoConcerns",
    "Cause",
    "Change",
    "Checked",
    "CoReporter",
    "Confirmed",
    "Duty",
    "EventKind",
    "EventOutcome",
    "Missing",
    "Must",
    "Place",
    "Report",
    "ReportState",
    "ReportVersion",
    "YesNo",
    "advised",
    "changes",
    "checked",
    "co_report",
    "co_reporters",
    "drafts",
    "duties",
    "fingerprint",
    "mine",
    "missing",
    "my_co_reports",
    "objections",
    "overdue",
    "read",
    "report",
    "versions",
    "without_case",
]

LONGEST = 200
"""Reports in one list; an organisation with more finds the older ones by searching."""
READING = STAFF
MUST_FIRST = {Must.YES.value: 0, Must.WEIGH.value: 1, Must.NO.value: 2}

ABSENT = "Deze melding bestaat niet, of u kunt haar niet bekijken."


def report(actor: Actor, key: UUID) -> Report:
    """One report: number, state, days. Raises `Denied`, the same for absent and forbidden."""
    found = Report.objects.defer(*FREE_TEXTS).filter(pk=key).first()
    if found is None or not permits.decide(actor, Permit.REPORT_READ, found):
        raise Denied(_(ABSENT))
    return found


def read(actor: Actor, key: UUID, *, because: str) -> Report:
    """One report with its free texts; whoever reads them is written down (PRV-6)."""
    asked = ("whole report", actor, key), Report.objects.filter(pk=key)
    held = grants.held_key(actor, key), grants.live(actor).filter(root_id=key)
    together.fetch(
        dict(
            [
                *(asked, held, facts.asked_duties(key), facts.asked_co_reporters(key)),
                *networks.lists(actor, key),
            ]
        )
    )
    found = next(iter(together.listed(*asked)), None)
    if found is None or not permits.decide(actor, Permit.REPORT_READ, found):
        raise Denied(_(ABSENT))
    _look(actor, found, because)
    return found


def _look(actor: Actor, found: Report, because: str) -> None:
    trail.look(
        actor,
        kind="reports.report",
        data=_("tekst van de melding"),
        because=because,
        owner=found.organisation_id,
        subject=found.id,
        root=found.id,
    )


def drafts(actor: Actor) -> list[Report]:
    """The open drafts of the actor's organisation, last saved first."""
    return list(_own(actor).filter(state=ReportState.DRAFT.value).order_by("-saved_at")[:LONGEST])


def mine(actor: Actor) -> list[Report]:
    """What the actor's organisation submitted or withdrew, newest first."""
    sent = [ReportState.SUBMITTED.value, ReportState.WITHDRAWN.value]
    return list(_own(actor).filter(state__in=sent).order_by("-submitted_at")[:LONGEST])


def _own(actor: Actor) -> QuerySet[Report]:
    """Reports of the own organisation; for a role that may not read them, none."""
    if actor.organisation is None or not actor.roles & READING:
        return Report.objects.none()
    return Report.objects.defer(*FREE_TEXTS).filter(organisation_id=actor.organisation)


def my_co_reports(actor: Actor) -> list[CoReporter]:
    """Joint reports that wait for the answer of the actor's organisation, oldest first (REP-6)."""
    if actor.organisation is None:
        return []
    return list(
        CoReporter.objects.filter(
            organisation_id=actor.organisation,
            confirmed_at=None,
            declined_at=None,
            closed_at=None,
        )
        .exclude(reference="")
        .order_by("named_at", "id")
    )


def co_report(actor: Actor, key: UUID) -> CoReporter:
    """One question to confirm, for the named organisation or the author. Raises `Denied`."""
    found = CoReporter.objects.filter(pk=key).first()
    if found is None:
        raise Denied(_("Deze vraag bestaat niet, of u kunt haar niet bekijken."))
    return found


def co_reporters(actor: Actor, root: UUID) -> list[CoReporter]:
    """For whom a report stands, and what they answered (REP-6)."""
    return facts.co_reporters(root)


def duties(actor: Actor, root: UUID) -> list[Duty]:
    """Per party: must it report, why, by when, has it (REP-5, REP-9). Who must comes first."""
    return sorted(
        facts.duties(root), key=lambda duty: (MUST_FIRST[duty.must], duty.name, str(duty.id))
    )


def overdue(actor: Actor, root: UUID, on: date) -> list[Duty]:
    """Who had to report and did not in time: a possible ground for a fine (REP-9)."""
    return [
        duty
        for duty in duties(actor, root)
        if duty.must == Must.YES
        and duty.due_on
        and duty.due_on < on
        and (duty.reported_on is None or duty.reported_on > duty.due_on)
    ]


def versions(actor: Actor, root: UUID) -> list[ReportVersion]:
    """The versions of a submitted report, newest first: when, why, and which fields changed."""
    return list(ReportVersion.objects.defer("content").filter(root_id=root).order_by("-number"))


def changes(actor: Actor, root: UUID, number: int) -> list[Change]:
    """What a version changed, field by field, for both sides the same (REP-1). Writes the look."""
    found = report(actor, root)
    both = {
        one.number: one
        for one in ReportVersion.objects.filter(root_id=root, number__in=[number - 1, number])
    }
    if number not in both:
        raise Denied(_(ABSENT))
    if number - 1 not in both:
        return []
    _look(actor, found, _("versies van de melding vergeleken"))
    return in_words(both[number].changed, both[number - 1].content, both[number].content)


def missing(actor: Actor, report: Report) -> list[Missing]:
    """What submitting still asks, in the order of the form (REP-1, REP-4)."""
    return complete.missing(actor, report)


def advised(actor: Actor, report: Report) -> list[Missing]:
    """What the law does not ask but helps: never stops a report."""
    return complete.advised(report)


def objections(actor: Actor, report: Report, on: date | None = None) -> list[Missing]:
    """What cannot be taken: a BSN in a text, audit material, a day that cannot be (REP-8)."""
    return complete.objections(actor, report, on)


@dataclass(frozen=True)
class Checked:
    """Everything the check page says of a draft, from one reading of its network."""

    missing: list[Missing]
    objections: list[Missing]
    advised: list[Missing]
    network: Verdict
    duties: Verdict
    fingerprint: str
    picture: NetworkPicture


def checked(actor: Actor, report: Report, on: date) -> Checked:
    """What lacks, what cannot be, what would help, and what the law says: in few queries."""
    picture = networks.network(actor, report.id)
    return Checked(
        complete.missing(actor, report, picture),
        complete.objections(actor, report, on, picture),
        complete.advised(report),
        facts.network_verdict(actor, report, picture.parties),
        facts.duties_verdict(actor, report, on, parts=picture.parties),
        digest(said_by(actor, report, picture)),
        picture,
    )


def fingerprint(actor: Actor, report: Report) -> str:
    """Fingerprint of what the report says now: the check page sends it along with submitting."""
    return digest(said_by(actor, report))


def without_case(actor: Actor, *, since: datetime | None = None, limit: int = 100) -> list[Report]:
    """Submitted reports, oldest first, for the clock; which have a case yet is for `cases`."""
    found = Report.objects.filter(state=ReportState.SUBMITTED.value)
    if since is not None:
        found = found.filter(submitted_at__gte=since)
    return list(found.order_by("submitted_at")[:limit])
