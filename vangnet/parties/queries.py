"""Finding organisations. The register is public, so everyone who signed in may search it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from vangnet.access import memory
from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied
from vangnet.parties.models import LineOfCare, Organisation, OrganisationKind

__all__ = [
    "LineOfCare",
    "Organisation",
    "OrganisationKind",
    "admitted_last",
    "by_key",
    "departments",
    "intake",
    "known_already",
    "organisation",
    "other_supervisors",
    "search",
]


def organisation(actor: Actor, key: UUID) -> Organisation:
    """One organisation of the register. Raises `Denied` when there is none."""
    found = Organisation.objects.select_related("supervisor").filter(pk=key).first()
    if found is None:
        raise Denied("Deze organisatie kennen wij niet.")
    return found


_KNOWN = "organisations"


def known_already(found: Iterable[Organisation]) -> None:
    """Organisations that came with other lists: while a page is made, nobody asks them again."""
    known: dict[UUID, Organisation] = memory.once(_KNOWN, dict)
    known.update({body.id: body for body in found})


def by_key(actor: Actor, keys: Iterable[UUID | None]) -> dict[UUID, Organisation]:
    """Organisations by key, in one query; keys that do not exist are left out."""
    wanted = {key for key in keys if key}
    known: dict[UUID, Organisation] = memory.once(_KNOWN, dict)
    lacking = wanted - known.keys()
    if lacking:
        known.update(Organisation.objects.select_related("supervisor").in_bulk(lacking))
    return {key: known[key] for key in wanted if key in known}


def search(
    actor: Actor, words: str, *, kinds: Iterable[OrganisationKind] = (), limit: int = 20
) -> list[Organisation]:
    """Organisations whose name holds all words, or by KvK number. Accents do not count.

    At most `limit`, by name. Fewer than two characters find nothing.
    """
    words = words.strip()
    if len(words) < 2:
        return []
    found: QuerySet[Organisation] = Organisation.objects.all()
    if kinds:
        found = found.filter(kind__in=[kind.value for kind in kinds])
    if words.isdigit():
        return list(found.filter(kvk__startswith=words).order_by("name")[:limit])
    for word in words.split()[:6]:
        found = found.extra(
            where=["vangnet_plain(parties_organisation.name) LIKE vangnet_plain(%s)"],
            params=[f"%{_literal(word)}%"],
        )
    return list(
        found.extra(
            select={"plain": "vangnet_plain(parties_organisation.name)"}, order_by=["plain", "name"]
        )[:limit]
    )


def _literal(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")


def intake() -> Organisation:
    """The desk of the inspectorate where every report arrives. Raises `Denied` when not set up."""
    found = Organisation.objects.filter(is_intake=True).first()
    if found is None:
        raise Denied("Het meldpunt van de inspectie is nog niet ingericht.")
    return found


def admitted_last(actor: Actor, *, limit: int = 25) -> list[Organisation]:
    """The organisations that were admitted last, newest first."""
    return list(
        Organisation.objects.filter(admitted_on__isnull=False).order_by("-admitted_on", "name")[
            :limit
        ]
    )


def departments(actor: Actor) -> list[Organisation]:
    """Departments of the inspectorate, the intake desk included."""
    return list(Organisation.objects.filter(kind=OrganisationKind.INSPECTORATE).order_by("name"))


def other_supervisors(actor: Actor) -> list[Organisation]:
    """Supervisors beside the inspectorate."""
    return list(
        Organisation.objects.filter(kind=OrganisationKind.OTHER_SUPERVISOR).order_by("name")
    )
