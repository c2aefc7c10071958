"""The texts that go out about a report. No personal data in any of them."""

from __future__ import annotations

from django.utils.formats import date_format, time_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.standings import SUPERVISING
from vangnet.letters import actions as letters
from vangnet.letters.models import LetterKind
from vangnet.reports.form import LABELS
from vangnet.reports.models import CoReporter, Report, ReportVersion


def receipt(report: Report, *, by: Actor) -> None:
    """To the own organisation: the number and the exact time at which it was received (REP-1)."""
    assert report.submitted_at is not None
    at = localtime(report.submitted_at)
    letters.write(
        by,
        root=report.id,
        to_organisation=report.organisation_id,
        subject=_("Uw melding is ontvangen: %(number)s") % {"number": report.number},
        body=_(
            "De inspectie heeft uw melding ontvangen.\n\n"
            "Nummer: %(number)s\nOntvangen op: %(day)s om %(time)s uur\nKenmerk van de inhoud: "
            "%(digest)s\n\n"
            "Dit gebeurt er nu: de inspectie bevestigt de ontvangst en noemt een contactpersoon. "
            "Binnen vier weken daarna hoort u wat zij gaat doen. Weet u meer dan vandaag? Vul uw "
            "melding dan aan; wat er eerst stond, blijft bewaard."
        )
        % {
            "number": report.number,
            "day": date_format(at),
            "time": time_format(at, "H:i:s"),
            "digest": report.digest[:16],
        },
        about=("reports.report", report.id),
    )


def named(co: CoReporter, *, by: Actor) -> None:
    """To an organisation for which a joint report stands: what it must know to answer (REP-6)."""
    when = date_format(co.occurred_on) if co.occurred_on else _("datum onbekend")
    letters.write(
        by,
        root=co.root_id,
        to_organisation=co.organisation_id,
        subject=_("Is uw organisatie ook melder? Bevestig dit zelf"),
        body=_(
            "Een andere zorgaanbieder deed een melding bij de inspectie, ook namens uw "
            "organisatie. Dat telt pas als u het zelf bevestigt.\n\n"
            "Soort gebeurtenis: %(kind)s\nDatum: %(when)s\nPlaats: %(place)s\nKenmerk: "
            "%(reference)s\nVragen? Bel %(ring)s.\n\n"
            "Bevestigt u, dan heeft uw organisatie gemeld. Bevestigt u niet, dan blijft uw eigen "
            "plicht om te melden bestaan. In dit bericht staan geen persoonsgegevens."
        )
        % {
            "kind": co.get_event_kind_display() or _("calamiteit"),
            "when": when,
            "place": co.place or _("niet genoemd"),
            "reference": co.reference,
            "ring": co.whom_to_ring,
        },
        about=("reports.coreporter", co.id),
    )


def answered(co: CoReporter, *, by: Actor, name: str) -> None:
    """To the organisation that made the joint report: who confirmed or declined."""
    said = (
        _("%(name)s bevestigde dat uw melding %(reference)s ook namens haar is.")
        if co.confirmed_at
        else _("%(name)s liet weten dat uw melding %(reference)s niet namens haar is.\n\n%(why)s")
    )
    letters.write(
        by,
        root=co.root_id,
        to_organisation=co.from_organisation,
        subject=_("Antwoord op uw gezamenlijke melding"),
        body=said % {"name": name, "reference": co.reference, "why": co.why},
        about=("reports.coreporter", co.id),
        kind=LetterKind.NOTICE,
    )


def withdrawn_for(co: CoReporter, *, by: Actor) -> None:
    """To whom the report stood for too: it no longer does, so the own duty stays (REP-6)."""
    letters.write(
        by,
        root=co.root_id,
        to_organisation=co.organisation_id,
        subject=_("Een melding namens uw organisatie is ingetrokken"),
        body=_(
            "De melding met kenmerk %(reference)s is ingetrokken. Zij telt niet meer als melding "
            "van uw organisatie. Moest uw organisatie melden? Dan moet dat nog steeds."
        )
        % {"reference": co.reference},
        about=("reports.coreporter", co.id),
    )


def supplemented(report: Report, version: ReportVersion, *, by: Actor) -> None:
    """To the departments and supervisors that handle it: there is a new version (REP-1)."""
    labels = ", ".join(str(LABELS.get(name, name)) for name in version.changed)
    _to_supervisors(
        report,
        by,
        _("Melding %(number)s is aangevuld") % {"number": report.number},
        _("Er is een nieuwe versie: %(version)s. Veranderd: %(labels)s.")
        % {"version": version.number, "labels": labels},
    )


def withdrawn(report: Report, *, by: Actor) -> None:
    """To the departments and supervisors that handle it: it was withdrawn (REP-1)."""
    _to_supervisors(
        report,
        by,
        _("Melding %(number)s is ingetrokken") % {"number": report.number},
        _("De melder heeft deze melding ingetrokken. De reden staat bij de melding."),
    )


def _to_supervisors(report: Report, by: Actor, subject: str, body: str) -> None:
    """Everyone who has the report before him; before the clock passed on it, that is nobody."""
    holders = grants.holders(report.id)
    bodies = {one.organisation for one in holders if one.standing in SUPERVISING}
    for body_key in sorted((key for key in bodies if key), key=str):
        letters.write(
            by,
            root=report.id,
            to_organisation=body_key,
            subject=subject,
            body=body,
            about=("reports.report", report.id),
            kind=LetterKind.NOTICE,
        )
