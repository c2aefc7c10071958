"""Opening a case for every submitted report (ASM-1)."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.db import DatabaseError, connection, transaction
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access import context, grants
from vangnet.access.actors import Actor
from vangnet.access.models import Grant
from vangnet.access.refusals import Denied, Impossible, Refusal
from vangnet.access.standings import Standing
from vangnet.cases import letters, preparing
from vangnet.cases.actions.proposing import propose
from vangnet.cases.actions.telling import tell
from vangnet.cases.actions.terms import ACTIONS, INVESTIGATION, set_term
from vangnet.cases.models import Bundling, Case, Prepared
from vangnet.parties import queries as register
from vangnet.reports.life import ReportState
from vangnet.reports.models import CoReporter, EventKind, Report
from vangnet.trail.models import Audience

LOG = logging.getLogger(__name__)


def open_waiting(*, at: datetime, by: Actor = Actor.CLOCK, most: int = 100) -> list[Case]:
    """Open a case for each submitted report that has none, and propose pairs; the clock's round.

    Each report in its own transaction: one that fails is written in the log and tried again, and
    does not hold up the others. Comparing comes after: it can never keep a case from opening.
    """
    _only_the_clock(by)
    opened: list[tuple[Report, Case]] = []
    with context.acting(by):
        waiting = list(_without_case().values_list("pk", flat=True)[:most])
    for key in waiting:
        with _one_of_many("open", key), context.acting(by):
            report = Report.objects.select_for_update(skip_locked=True).filter(pk=key).first()
            if report is not None:
                opened.append((report, open_case(report, by=by, at=at)))
    for report, _case in opened:
        with _one_of_many("propose", report.id), context.acting(by):
            propose(report, by=by, at=at)
    join_reporters(at=at, by=by, most=most)
    return [case for _report, case in opened]


def compare_again(*, at: datetime, by: Actor = Actor.CLOCK, most: int = 100) -> int:
    """Compare each report that changed since it was compared (ASM-1); the clock's round.

    Supplemented or corrected: compared again. Withdrawn: no longer compared with others.

    The membership of a case says up to which version that was done. Returns how many reports.
    """
    _only_the_clock(by)
    version = Report.objects.filter(pk=OuterRef("report_id"), state=ReportState.SUBMITTED.value)
    with context.acting(by):
        members = Bundling.objects.filter(until=None)
        changed = members.filter(compared_version__lt=Subquery(version.values("version")))
        keys = list(changed.order_by("since").values_list("report_id", flat=True)[:most])
        withdrawn = Report.objects.filter(
            state=ReportState.WITHDRAWN.value, pk__in=Prepared.objects.values("report")
        )
        keys += list(withdrawn.values_list("pk", flat=True)[:most])
    for key in keys:
        with _one_of_many("propose", key), context.acting(by):
            propose(Report.objects.get(pk=key), by=by, at=at)
    return len(keys)


@contextmanager
def _one_of_many(doing: str, key: UUID) -> Iterator[None]:
    try:
        yield
    except (Refusal, DatabaseError):
        LOG.exception("%s failed for report %s", doing, key)


@transaction.atomic
def open_case(report: Report, *, by: Actor = Actor.CLOCK, at: datetime) -> Case:
    """Open a case for a submitted report, once: again gives the case it is in (ASM-1).

    The intake desk gets its standing on case and report, the reporters theirs on the case, and the
    terms begin on the day the report came in.
    """
    _only_the_clock(by)
    held = Report.objects.select_for_update().get(pk=report.pk)
    found = Bundling.objects.select_related("case").filter(report_id=held.id, until=None).first()
    if found is not None:
        return found.case
    if held.state != ReportState.SUBMITTED or held.submitted_at is None:
        raise Impossible(_("Alleen een ingediende melding krijgt een zaak."))
    case = _new_case(held, at)
    because = _("melding %(number)s kwam binnen") % {"number": held.number}
    Bundling.objects.create(
        root_id=case.id, case=case, report_id=held.id, since=at, because=because
    )
    intake = register.intake().id
    for root in (case.id, held.id):
        grants.give(root, Standing.INTAKE, organisation=intake, because=because)
    grants.give(case.id, Standing.REPORTER, organisation=held.organisation_id, because=because)
    start = timezone.localdate(held.submitted_at)
    for term in (ACTIONS, INVESTIGATION):
        set_term(case, term, by=by, start=start)
    preparing.prepare(held, by=by)
    letters.arrived(case, held, intake, by=by)
    tell(by, "case_opened", case, because=because, audience=Audience.EVERYONE)
    case.refresh_from_db()
    return case


def join_reporters(*, at: datetime, by: Actor = Actor.CLOCK, most: int = 100) -> int:
    """Organisations that confirmed a joint report become reporters of the case (REP-6).

    Returns how many; the clock calls it, also when they confirm long after the case was opened.
    """
    _only_the_clock(by)
    with context.acting(by):
        joined = 0
        for case, organisation in _confirmed_without_standing(most):
            grants.give(
                case.id,
                Standing.REPORTER,
                organisation=organisation,
                because=_("meldt gezamenlijk, bevestigd"),
            )
            tell(by, "reporter_joined", case, audience=Audience.EVERYONE)
            joined += 1
        return joined


def _without_case() -> QuerySet[Report]:
    current = Bundling.objects.filter(report_id=OuterRef("pk"), until=None)
    return (
        Report.objects.filter(state=ReportState.SUBMITTED.value)
        .filter(~Exists(current))
        .order_by("submitted_at")
    )


def _confirmed_without_standing(most: int) -> list[tuple[Case, UUID]]:
    """Confirmed joint reporters whose report has a case on which they have no live standing."""
    now = timezone.now()
    live = Grant.objects.filter(
        organisation_id=OuterRef("organisation_id"),
        root_id=OuterRef("case"),
        standing=Standing.REPORTER.value,
    ).exclude(until__lte=now)
    case = Bundling.objects.filter(report_id=OuterRef("root_id"), until=None).values("case_id")[:1]
    rows = (
        CoReporter.objects.filter(confirmed_at__isnull=False)
        .annotate(case=case)
        .filter(case__isnull=False)
        .filter(~Exists(live))
        .values_list("case", "organisation_id")[:most]
    )
    found = list(rows)
    cases = Case.objects.in_bulk({key for key, _body in found})
    return [(cases[key], body) for key, body in found]


def _new_case(report: Report, at: datetime) -> Case:
    case = Case(
        title=_title(report),
        sector=report.sector,
        birth_care=bool(report.birth_care),
        opened_at=at,
        judged_by_law_of=timezone.localdate(report.submitted_at),
        handled_by=register.intake().id,
        event_kind=report.event_kind,
        happened_on=report.occurred_on,
        municipality=report.municipality,
        province=report.province,
        number=_next_number(at),
    )
    case.root_id = case.id
    case.save(force_insert=True)
    return case


def _title(report: Report) -> str:
    """Kind of event and town: what a partner may know, and nothing about a person."""
    kind = str(EventKind(report.event_kind).label) if report.event_kind else _("gebeurtenis")
    where = report.municipality or law.label("province", report.province)
    return f"{kind[:1].upper()}{kind[1:]}, {where}" if where else kind.capitalize()


def _next_number(at: datetime) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('cases_number')")
        row = cursor.fetchone()
    assert row is not None
    return f"Z-{timezone.localtime(at).year}-{row[0]:05d}"


def _only_the_clock(by: Actor) -> None:
    if not by.is_clock:
        raise Denied(_("Een zaak wordt door het systeem geopend, zodra een melding binnen is."))
