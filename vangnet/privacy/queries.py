"""Showing names to whom may see them, and saying who may read what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from vangnet import law, spotting
from vangnet.access import grants, permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.access.standings import JOINT, Standing
from vangnet.accounts import queries as accounts
from vangnet.law.verdicts import Outcome, Verdict
from vangnet.parties import queries as parties
from vangnet.privacy import facts
from vangnet.privacy.models import (
    FIELDS,
    Consent,
    DataClass,
    GivenBy,
    Identity,
    IdentityKind,
    Root,
    SharedText,
)
from vangnet.trail import actions as trail
from vangnet.trail.models import Look

__all__ = [
    "Completeness",
    "Consent",
    "DataClass",
    "GivenBy",
    "Name",
    "Partner",
    "Personal",
    "Reader",
    "Seen",
    "SharedText",
    "birth_and_sex",
    "casefile",
    "completeness",
    "consent",
    "consents",
    "find_personal",
    "keys_of",
    "looks",
    "may_share",
    "partners",
    "readers",
    "reveal",
    "shared_text",
    "shared_texts",
    "strictest",
]

ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."
SOORT = {
    IdentityKind.CLIENT: "client",
    IdentityKind.RELATIVE: "naaste",
    IdentityKind.PROFESSIONAL: "professional",
}
SPOTTED = {
    "given_names": "voornaam",
    "call_name": "roepnaam",
    "initials": "voorletters",
    "prefix": "tussenvoegsel",
    "surname": "achternaam",
    "partner_surname": "partner",
    "function": "rol",
    "big_number": "big",
    "patient_number": "patientnr",
}
INDIRECT = "INDIRECT"
ORGANISATIONAL = frozenset({"INSTELLING", "PLAATS", "DATUM_VOL", "DATUM_DEEL", "DATUM_REL"})
"""Partners work with dates, places and each other's names; alone those identify no person."""
CONTACTS = frozenset({"TELEFOON", "EMAIL", "URL"})


@dataclass(frozen=True)
class Name:
    """What the drawer holds of one person, at the moment it was shown."""

    key: UUID
    kind: str
    version: int
    fields: Mapping[str, Any]

    def __getattr__(self, name: str) -> Any:
        try:
            return self.__dict__["fields"][name]
        except KeyError as error:
            raise AttributeError(name) from error

    @property
    def full(self) -> str:
        """The name as one would say it; empty when nothing is known."""
        first = self.fields["call_name"] or self.fields["given_names"] or self.fields["initials"]
        last = self.fields["surname"]
        if self.fields["partner_surname"]:
            last = "-".join(filter(None, [self.fields["partner_surname"], last]))
        return " ".join(filter(None, [first, self.fields["prefix"], last]))


def reveal(actor: Actor, keys: Iterable[UUID | None], *, because: str) -> dict[UUID, Name]:
    """Open the drawer for these keys, and write down that it was opened, by whom and why (PRV-6).

    A key that the actor may not see is simply absent. `because`: the page or the work it is for.
    """
    wanted = sorted({key for key in keys if key}, key=str)
    shown = {}
    for identity in Identity.objects.filter(pk__in=wanted):
        if not permits.decide(actor, Permit.IDENTITY_REVEAL, identity):
            continue
        trail.look(
            actor,
            kind="privacy.identity",
            data=str(IdentityKind(identity.kind).label),
            because=because,
            owner=identity.owner_id,
            subject=identity.id,
            root=identity.root_id,
        )
        shown[identity.id] = _name(identity)
    return shown


def _name(identity: Identity) -> Name:
    return Name(
        identity.id,
        identity.kind,
        identity.version,
        {name: getattr(identity, name) for name in FIELDS},
    )


def keys_of(actor: Actor, root: UUID, *kinds: IdentityKind) -> list[UUID]:
    """The keys of the people in a report, oldest first. Keys say nothing, so there is no look."""
    found = Identity.objects.filter(root_id=root)
    if kinds:
        found = found.filter(kind__in=[kind.value for kind in kinds])
    return list(found.order_by("created_at", "id").values_list("id", flat=True))


@dataclass(frozen=True)
class Completeness:
    """Which of the fields of a person are filled in, without showing one."""

    key: UUID
    version: int
    filled: frozenset[str]


def completeness(actor: Actor, key: UUID | None) -> Completeness | None:
    """What is filled in for a person; None when there is nobody. Shows no data, so no look."""
    identity = Identity.objects.filter(pk=key).first() if key else None
    if identity is None:
        return None
    filled = frozenset(name for name in FIELDS if getattr(identity, name))
    return Completeness(identity.id, identity.version, filled)


def birth_and_sex(actor: Actor, key: UUID | None) -> tuple[int | None, str]:
    """Year of birth and sex of a client, for comparing reports. Not enough to be a person."""
    identity = Identity.objects.filter(pk=key).only("birth_date", "sex").first() if key else None
    if identity is None:
        return None, ""
    return (identity.birth_date.year if identity.birth_date else None), identity.sex


def casefile(actor: Actor, roots: Iterable[UUID]) -> list[dict[str, Any]]:
    """The people of these reports as spotting knows people: for finding them in a text.

    One look is written per report whose people were read.
    """
    people = [
        identity
        for identity in Identity.objects.filter(root_id__in=list(roots)).order_by("created_at")
        if permits.decide(actor, Permit.IDENTITY_REVEAL, identity)
    ]
    owners = {(one.root_id, one.owner_id) for one in people}
    trail.looks(
        actor,
        kind="privacy.identity",
        data=_("namen, om ze in een tekst te herkennen"),
        because=_("teksten nakijken op persoonsgegevens"),
        of=[(None, root, owner) for root, owner in sorted(owners, key=str)],
    )
    return [_spotted(one) for one in people]


def _spotted(one: Identity) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": str(one.id), "soort": SOORT[IdentityKind(one.kind)]}
    for name, dutch in SPOTTED.items():
        if value := getattr(one, name):
            entry[dutch] = value
    if one.birth_date:
        entry["geboortedatum"] = one.birth_date.isoformat()
    return entry


@dataclass(frozen=True)
class Personal:
    """Words in a text that may point out a person. `known`: the case knows this person."""

    start: int
    end: int
    words: str
    category: str
    known: bool
    reason: str

    @property
    def data_class(self) -> DataClass:
        """Under which class of data the client consents to giving these words."""
        return DataClass.CONTACT if self.category in CONTACTS else DataClass.IDENTITY


def find_personal(
    actor: Actor, root: UUID, text: str, *, reports: Iterable[UUID] = ()
) -> list[Personal]:
    """Personal data in a text before it is shared (PRV-5), in the order of the text.

    `reports`: those of the case; only people of reports that the actor may open are known. Beside
    that the words themselves are weighed. Names of organisations, places and dates are no personal
    data between partners.
    """
    people = casefile(actor, {root, *reports})
    known = {entry["id"] for entry in people}
    return [
        Personal(
            span.start,
            span.end,
            text[span.start : span.end],
            span.categorie,
            span.entiteit in known,
            span.reden,
        )
        for span in spotting.find(text, people)
        if span.categorie not in ORGANISATIONAL and span.categorie != INDIRECT
    ]


def may_share(actor: Actor, root: UUID, to: UUID | str, data: str, on: date) -> Verdict:
    """May the actor's organisation give this class of data of this case to that party? (PRV-2)"""
    return law.ask(
        "may-share",
        facts.sharing(consents(actor, root), sender=actor.organisation, to=to, data=data, on=on),
    )


@dataclass(frozen=True)
class Reader:
    """One party of the case and whether it could read something of these classes today."""

    organisation_id: UUID
    name: str
    may: bool
    verdicts: tuple[Verdict, ...]


def readers(actor: Actor, root: UUID, data: Iterable[str], on: date) -> list[Reader]:
    """The other parties of a case, each with the answer on these classes, by name."""
    classes = sorted(set(data)) or ["none"]
    known = list(consents(actor, root))
    found = []
    for body in partners(actor, root):
        verdicts = tuple(
            law.ask(
                "may-share",
                facts.sharing(known, sender=actor.organisation, to=body.id, data=one, on=on),
            )
            for one in classes
        )
        may = all(verdict.outcome is Outcome.YES for verdict in verdicts)
        found.append(Reader(body.id, body.name, may, verdicts))
    return found


def strictest(actor: Actor, root: UUID, data: Iterable[str], on: date) -> Verdict:
    """The first answer that is not yes: what a refusal shows."""
    for reader in readers(actor, root, data, on):
        for verdict in reader.verdicts:
            if verdict.outcome is not Outcome.YES:
                return verdict
    return Verdict(
        "may-share",
        Outcome.NO,
        (_("Er doet nog geen andere partij mee aan wie u dit kunt laten lezen."),),
        cites=("CZN#privacy.2",),
    )


@dataclass(frozen=True)
class Partner:
    """Another organisation that takes part in the case."""

    id: UUID
    name: str


def partners(actor: Actor, root: UUID) -> list[Partner]:
    """Organisations beside the own one that take part or learn along, by name."""
    taking_part = {
        holder.organisation
        for holder in grants.holders(root)
        if holder.standing in JOINT | {Standing.LEARNER} and holder.organisation
    } - {actor.organisation}
    named = parties.by_key(actor, taking_part)
    return sorted((Partner(key, body.name) for key, body in named.items()), key=lambda p: p.name)


def consents(actor: Actor, root: UUID) -> list[Consent]:
    """All consents of a report or case, withdrawn ones too, newest first."""
    return list(Consent.objects.filter(root_id=root).order_by("-recorded_on", "-created_at"))


def consent(actor: Actor, key: UUID) -> Consent:
    """One consent. Raises `Denied` when there is none that the actor may see."""
    found = Consent.objects.filter(pk=key).first()
    if found is None:
        raise Denied(_(ABSENT))
    return found


def shared_texts(actor: Actor, root: UUID, *, on: date) -> list[SharedText]:
    """What the partners put in the shared space and the actor may read today, newest first.

    Texts with personal data that no consent opens are absent. Reading personal ones is a look.
    """
    permits.require(actor, Permit.SHARED_SPACE_READ, Root(root))
    rows = SharedText.objects.filter(root_id=root, withdrawn_at=None).order_by("-shared_at")
    known = list(consents(actor, root))
    found = [text for text in rows if _opened(text, actor, known, on)]
    for text in found:
        if text.is_personal and text.organisation_id != actor.organisation:
            trail.look(
                actor,
                kind="privacy.sharedtext",
                data=_("gedeelde tekst met persoonsgegevens"),
                because=_("gedeelde ruimte gelezen"),
                owner=text.organisation_id,
                subject=text.id,
                root=root,
            )
    return found


def _opened(text: SharedText, actor: Actor, known: list[Consent], on: date) -> bool:
    """Does the law let the actor's organisation read this text on this day? (PRV-2, PRV-3)"""
    if actor.organisation == text.organisation_id:
        return True
    asked = (
        facts.sharing(
            known, sender=text.organisation_id, to=str(actor.organisation), data=one, on=on
        )
        for one in text.data
    )
    return all(law.ask("may-share", said).outcome is Outcome.YES for said in asked)


def shared_text(actor: Actor, key: UUID) -> SharedText:
    """One shared text. Raises `Denied` when there is none that the actor may see."""
    found = SharedText.objects.filter(pk=key).first()
    if found is None:
        raise Denied(_(ABSENT))
    return found


@dataclass(frozen=True)
class Seen:
    """One look, in words: who saw what of us, when and why (PRV-6)."""

    at: datetime
    who: str
    organisation: str
    data: str
    because: str
    root_id: UUID | None


def looks(actor: Actor, *, limit: int = 50, offset: int = 0) -> list[Seen]:
    """Who looked at personal data of the actor's organisation, newest first."""
    permits.require(actor, Permit.LOOKS_READ)
    if actor.organisation is None:
        return []
    rows = list(
        Look.objects.filter(owner_id=actor.organisation).order_by("-at")[offset : offset + limit]
    )
    people = accounts.names(row.person_id for row in rows)
    bodies = parties.by_key(actor, (row.organisation_id for row in rows))
    return [
        Seen(
            row.at,
            people.get(row.person_id, _("het systeem")) if row.person_id else _("het systeem"),
            bodies[row.organisation_id].name if row.organisation_id in bodies else "",
            row.data,
            row.because,
            row.root_id,
        )
        for row in rows
    ]
