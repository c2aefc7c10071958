"""What the inspectorate sees of its own documents in the making."""

from __future__ import annotations

from uuid import UUID

from vangnet import law
from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.library.models import DocumentKind
from vangnet.publications.models import Relief
from vangnet.releases.counting import DIMENSIONS
from vangnet.releases.facts import candidate as candidate
from vangnet.releases.facts import hash_of, lacking, leaks, verdict
from vangnet.releases.life import ReleaseState
from vangnet.releases.models import DISCLOSED, KINDS, Release
from vangnet.releases.sisters import SITES

__all__ = [
    "DIMENSIONS",
    "DISCLOSED",
    "KINDS",
    "SITES",
    "DocumentKind",
    "Release",
    "ReleaseState",
    "Relief",
    "candidate",
    "hash_of",
    "lacking",
    "leaks",
    "verdict",
]

ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."


def measures() -> list[str]:
    """The words of the measures that are published under the disclosure regime (PUB-5)."""
    return [one["dutch"] for one in law.lists.ladder()["rung"] if one.get("published")]


def releases(actor: Actor, *, limit: int = 100) -> list[Release]:
    """Everything in the making or released, newest first."""
    permits.require(actor, Permit.LIBRARY_APPROVE)
    return list(Release.objects.order_by("-created_at")[:limit])


def release(actor: Actor, key: UUID) -> Release:
    """One of them. Raises `Denied`."""
    found = Release.objects.filter(pk=key).first()
    if found is None:
        raise Denied(ABSENT)
    permits.require(actor, Permit.LIBRARY_APPROVE, found)
    return found
