"""Who is in a case: reporters, providers, others, and who did not report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from vangnet.access import grants, memory, permits
from vangnet.access.actors import Actor
from vangnet.access.standings import JOINT, Standing
from vangnet.access.together import listed
from vangnet.cases.models import Bundling, SamenessKind
from vangnet.cases.queries import gathering
from vangnet.cases.queries.cases import case as one_case
from vangnet.networks.models import Involvement
from vangnet.parties import queries as register
from vangnet.parties.models import Organisation, OrganisationKind
from vangnet.reports.models import Confirmed, CoReporter, Report


@dataclass(frozen=True)
class OfReport:
    """A report as the subject of a permission, without reading the report."""

    root_id: UUID

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the report."""
        return permits.standings_by_grant(actor, self.root_id)


def report_numbers(actor: Actor, reports: Iterable[UUID]) -> dict[UUID, str]:
    """The numbers of reports, as far as the actor may see them."""
    rows = Report.objects.filter(pk__in=list(reports)).values_list("pk", "number")
    return {key: number or "" for key, number in rows}


def reports_of(actor: Actor, root: UUID) -> list[Report]:
    """The reports that are in the case now, as far as the actor may read them, oldest first.

    A partner finds only its own (PRV-4, REP-1); the free texts are read through
    `reports.queries.read`, which writes the look.
    """

    return listed(*gathering.inside(actor, root))


def reporters_of(actor: Actor, root: UUID) -> list[UUID]:
    """The organisations that reported, joint reporters too: each gets its own judgement (ASM-5)."""
    return holding_reporters(root)


def holding_reporters(root: UUID) -> list[UUID]:
    """Who stands as a reporter on a case, in the order in which they came."""
    found = [
        holder.organisation
        for holder in grants.holders(root)
        if holder.standing is Standing.REPORTER and holder.organisation
    ]
    return list(dict.fromkeys(found))


def reporters_of_report(actor: Actor, report: UUID) -> list[UUID]:
    """For whom one report stands: its author first, then who confirmed a joint report (REP-6)."""
    author = Report.objects.filter(pk=report).values_list("organisation_id", flat=True)
    joint = CoReporter.objects.filter(root_id=report, confirmed_at__isnull=False)
    confirmed = joint.order_by("confirmed_at").values_list("organisation_id", flat=True)
    return list(dict.fromkeys([*author, *confirmed]))


def organisations_of(actor: Actor, root: UUID) -> list[Organisation]:
    """Every organisation that has to do with the case, by name."""
    gathering.around(actor, root)
    known = register.by_key(actor, [*_named(actor, root), *_taking_part(root)])
    return sorted(known.values(), key=lambda body: body.name.casefold())


def provider_keys(actor: Actor, root: UUID) -> list[UUID]:
    """Every care provider of the register that is named in the case or takes part, once (ASM-4)."""
    return [
        body.id
        for body in organisations_of(actor, root)
        if body.kind == OrganisationKind.CARE_PROVIDER
    ]


def other_parties(actor: Actor, root: UUID) -> list[Organisation]:
    """Parties of the case that are no care provider, and who supervises those (IVN-5, REP-10)."""
    found = organisations_of(actor, root)
    supervisors = {body.supervisor_id for body in found} - {None}
    known = {body.id: body for body in found}
    known |= register.by_key(actor, supervisors - set(known))
    wanted = (
        body
        for body in known.values()
        if body.kind not in (OrganisationKind.CARE_PROVIDER, OrganisationKind.INSPECTORATE)
    )
    return sorted(wanted, key=lambda body: body.name.casefold())


def _named(actor: Actor, root: UUID) -> list[UUID]:
    """Organisations in the pictures of the reports that the actor may see."""
    inside = Bundling.objects.filter(case_id=root, until=None).values("report_id")
    named = Involvement.objects.filter(
        root_id__in=inside, removed_at=None, organisation_id__isnull=False
    )
    found = named.values_list("organisation_id", flat=True).distinct()
    return memory.once(("named in the reports", actor, root), lambda: [key for key in found if key])


def _taking_part(root: UUID) -> list[UUID]:
    return [
        holder.organisation
        for holder in grants.holders(root)
        if holder.standing in JOINT and holder.organisation
    ]


def is_network(actor: Actor, root: UUID) -> bool:
    """Is this a calamity in a care network? (REP-3)

    Yes when several organisations reported it, when a reporter confirmed it, or when the law's
    answer is yes without asking (a chain in birth care). For who cannot read the reports: when
    several take part.
    """
    if len(set(_taking_part(root))) > 1:
        return True
    return any(
        report.is_network_report == Confirmed.YES or report.is_network_derived == "yes"
        for report in reports_of(actor, root)
    )


def did_not_report(actor: Actor, root: UUID, *, on: date | None = None) -> set[UUID]:
    """Who had to report by the law's answer, whose term is over, and who did not (REP-9).

    A possible ground for a fine, so only for who supervises: the duties of reports that the actor
    cannot read are not there. An organisation that reported in this case has reported.
    """
    day = on or timezone.localdate()
    found = {
        duty.organisation_id
        for duty in listed(*gathering.open_duties(actor, root))
        if duty.organisation_id and duty.due_on and duty.due_on < day
    }
    return found - set(reporters_of(actor, root)) if found else found


def first_day(actor: Actor, root: UUID) -> date:
    """The day of the event: where the time line is centred (INV-4)."""
    case = one_case(actor, root)
    days = [report.occurred_on for report in reports_of(actor, root) if report.occurred_on]
    return min([*days, case.happened_on or timezone.localdate(case.opened_at)])


def known_rows(actor: Actor, reports: Iterable[UUID], what: str) -> dict[UUID, UUID]:
    """What may be called the same: key of a client, or of a party's row → the report it is of."""
    wanted = list(reports)
    if what == SamenessKind.CLIENT:
        rows = Report.objects.filter(pk__in=wanted, client_key__isnull=False)
        return {key: report for key, report in rows.values_list("client_key", "id") if key}
    parties = Involvement.objects.filter(root_id__in=wanted, removed_at=None)
    return dict(parties.values_list("id", "root_id"))


def registered(rows: Iterable[UUID]) -> UUID | None:
    """The organisation in the register behind rows of parties, if any of them is in it."""
    found = Involvement.objects.filter(pk__in=list(rows), organisation_id__isnull=False)
    return found.order_by("created_at").values_list("organisation_id", flat=True).first()
