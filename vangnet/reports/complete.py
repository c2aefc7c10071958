"""What a report must say, what it should say, and what it may not hold.

Required is what article 8.1 and 8.2 of the Uitvoeringsbesluit Wkkgz ask, and the facts without
which the law's own questions have no answer. Nothing is filled in by guessing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from vangnet import spotting
from vangnet.access.actors import Actor
from vangnet.law.sources import cite
from vangnet.law.verdicts import Outcome, Verdict
from vangnet.networks import queries as networks
from vangnet.networks.queries import NetworkPicture, PartyKind
from vangnet.privacy import queries as privacy
from vangnet.reports import facts
from vangnet.reports.fields import NUMBER_FREE
from vangnet.reports.form import LABELS, STEP_OF, STEPS
from vangnet.reports.models import Confirmed, CoReporter, Report

CITES = cite("WKKGZ#art-11.2")
NETWORK_CITES = cite("WKKGZ#art-11.2", "CZN#extra-informatie.1")


@dataclass(frozen=True)
class Missing:
    """Something that is not there (yet): in which step, at which field, and a sentence."""

    step: str
    field: str
    sentence: str


REQUIRED = (
    *("kvk", "branch_number", "reporter_function"),
    *("occurred_on", "facts", "birth_care", "cause_in_cooperation"),
    *("investigate", "investigate_by", "limit_harm", "limit_harm_by", "inform", "inform_by"),
    *("prosecutor", "big_registered", "product_involved"),
)
"""Always asked. `birth_care` and `cause_in_cooperation`: without them no duty can be told."""

ADVISED = (
    *("sector", "board_informed", "event_kind", "occurred_time", "discovered_on"),
    *("established_on", "place_kind", "municipality", "province", "outcome", "why_calamity"),
    *("client_alive", "relatives_informed", "publicity", "is_joint"),
)

NETWORK_QUESTIONS = (
    "network_lead",
    "network_roles",
    "network_agreements",
    "network_handovers",
    "network_informal_care",
    "network_went_well",
)
"""Asked when the reporter says, or doubts whether, it is a network calamity (REP-4)."""


def missing(actor: Actor, report: Report, picture: NetworkPicture | None = None) -> list[Missing]:
    """What submitting still asks, in the order of the form (REP-1, REP-4).

    `picture`: the report's network where it was read already.
    """
    picture = picture or networks.network(actor, report.id)
    found = [
        *(_empty(name) for name in REQUIRED if _blank(report, name)),
        *_reach(report),
        *_product(report),
        *_client(actor, report),
        *_parties(picture),
        *_network(actor, report, picture),
        *_joint(report),
        *_audit_unsaid(report),
    ]
    return in_order(found)


def advised(report: Report) -> list[Missing]:
    """What the law does not ask but helps the inspectorate and the others; never stops a report."""
    return in_order([_empty(name) for name in ADVISED if _blank(report, name)])


def objections(
    actor: Actor,
    report: Report,
    on: date | None = None,
    picture: NetworkPicture | None = None,
) -> list[Missing]:
    """What cannot be taken: a BSN in a text, audit material, a day that cannot be (REP-8)."""
    picture = picture or networks.network(actor, report.id)
    return in_order([*_audit(report), *_numbers(report, picture), *_days(report, on)])


def in_order(found: Iterable[Missing]) -> list[Missing]:
    """In the order of the steps, and in them of the fields."""
    places = [(step, field) for step, fields in STEPS.items() for field in fields]

    def place(one: Missing) -> int:
        field = one.field.partition(":")[0]
        return places.index((one.step, field)) if (one.step, field) in places else len(places)

    return sorted(found, key=place)


def verdict(lacking: list[Missing]) -> Verdict:
    """The refusal to take an incomplete report, with what is missing and where."""
    network = any(one.field in NETWORK_QUESTIONS for one in lacking)
    return Verdict(
        "report-complete",
        Outcome.NO,
        (_("Uw melding is nog niet compleet."), *(one.sentence for one in lacking)),
        tuple(one.field for one in lacking),
        NETWORK_CITES if network else CITES,
        {"missing": [one.__dict__ for one in lacking]},
    )


def _blank(report: Report, name: str) -> bool:
    return getattr(report, name) in (None, "", [])


def _empty(name: str) -> Missing:
    return _say(name, _("Nog niet ingevuld: %(label)s") % {"label": LABELS[name]})


def _say(field: str, sentence: str) -> Missing:
    return Missing(STEP_OF[field.partition(":")[0]], field, sentence)


def _reach(report: Report) -> Iterator[Missing]:
    if not report.reporter_phone and not report.reporter_email:
        yield _say("reporter_phone", _("Vul een telefoonnummer of een e-mailadres in."))


def _product(report: Report) -> Iterator[Missing]:
    if report.product_involved:
        yield from (
            _empty(name) for name in ("product_name", "product_company") if _blank(report, name)
        )


def _client(actor: Actor, report: Report) -> Iterator[Missing]:
    """Name, contact details and birth date of the client (art. 8.1 f)."""
    client = privacy.completeness(actor, report.client_key)
    if client is None:
        yield _say("client", _("Vul de naam, de geboortedatum en het adres van de cliënt in."))
        return
    if "surname" not in client.filled:
        yield _say("client:surname", _("Vul de achternaam van de cliënt in."))
    if "birth_date" not in client.filled:
        yield _say("client:birth_date", _("Vul de geboortedatum van de cliënt in."))
    if not client.filled & {"address", "phone", "email"} and not _relative_reachable(actor, report):
        yield _say(
            "client:address", _("Vul een adres, telefoonnummer of e-mailadres van de cliënt in.")
        )


def _relative_reachable(actor: Actor, report: Report) -> bool:
    """Of a client who died, the contact details of the relatives will do."""
    if report.client_alive is not False:
        return False
    relative = privacy.completeness(actor, report.relative_key)
    return relative is not None and bool(relative.filled & {"address", "phone", "email"})


def _parties(picture: NetworkPicture) -> Iterator[Missing]:
    """Without a first day it cannot be said whether a provider was there at about that time."""
    for party in picture.parties:
        near = party.happened_here or party.directly_involved
        if party.kind == PartyKind.CARE_PROVIDER and party.since is None and not near:
            yield _say(
                f"network:{party.id}",
                _("Vul in sinds wanneer %(name)s betrokken was, of dat zij direct betrokken was.")
                % {"name": party.name},
            )


def _network(actor: Actor, report: Report, picture: NetworkPicture) -> Iterator[Missing]:
    verdict = facts.network_verdict(actor, report, picture.parties)
    if not report.is_network_report and verdict.outcome is not Outcome.NO and not verdict.missing:
        yield _say("is_network_report", _("Bevestig of dit een calamiteit in een zorgnetwerk is."))
    if report.is_network_report not in (Confirmed.YES, Confirmed.UNSURE):
        return
    said = {
        "network_lead": picture.lead is not None,
        "network_agreements": bool(picture.agreements),
        "network_handovers": bool(picture.handovers),
    }
    for name in NETWORK_QUESTIONS:
        if _blank(report, name) and not said.get(name):
            yield _empty(name)


def _joint(report: Report) -> Iterator[Missing]:
    if report.is_joint and not CoReporter.objects.filter(root_id=report.id).exists():
        yield _say("is_joint", _("Kies namens welke organisaties u ook meldt."))


def _audit_unsaid(report: Report) -> Iterator[Missing]:
    if report.birth_care and report.contains_audit is None:
        yield _empty("contains_audit")


def _audit(report: Report) -> Iterator[Missing]:
    if report.contains_audit:
        yield _say(
            "contains_audit",
            _(
                "Gegevens uit een perinatale audit blijven in eigen kring en gaan niet naar de "
                "inspectie. Haal ze uit de melding en zet het antwoord op ‘nee’. De audit vervangt "
                "de melding niet."
            ),
        )


def _numbers(report: Report, picture: NetworkPicture) -> Iterator[Missing]:
    """Texts in which a BSN stands. The law does not ask for it, so it is pointed out."""
    for name in NUMBER_FREE:
        if spotting.contains_bsn(getattr(report, name)):
            yield _say(name, number_sentence(str(LABELS[name])))
    for words in _words_of(picture):
        if spotting.contains_bsn(words):
            yield _say("network", number_sentence(str(LABELS["network"])))
            return


def number_sentence(label: str) -> str:
    """What is said at a text with a BSN in it."""
    return _(
        "Bij ‘%(label)s’ staat een getal dat een burgerservicenummer kan zijn. Dat vraagt de wet "
        "niet: haal het weg. Is het een ander nummer? Zet er dan een letter direct voor."
    ) % {"label": label}


def _words_of(picture: NetworkPicture) -> Iterator[str]:
    for party in picture.parties:
        yield f"{party.name}\n{party.role}"
    for agreement in picture.agreements:
        yield f"{agreement.text}\n{agreement.why_not}"
    for handover in picture.handovers:
        yield handover.about


def _days(report: Report, on: date | None) -> Iterator[Missing]:
    for name in ("occurred_on", "discovered_on", "established_on"):
        day = getattr(report, name)
        if day is None:
            continue
        if on is not None and day > on:
            yield _say(name, _("Deze dag ligt in de toekomst."))
        elif report.occurred_on and day < report.occurred_on:
            yield _say(name, _("Deze dag ligt voor de dag van de calamiteit."))
