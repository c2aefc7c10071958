"""What an editor or inspector may see of public versions in the making."""

from __future__ import annotations

from uuid import UUID

from vangnet.access import grants, permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.cases import queries as cases
from vangnet.publications.models import Approval, PublicVersion, Replacement

ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."


def versions(actor: Actor, *, limit: int = 100) -> list[PublicVersion]:
    """Public versions in the cases that the actor has, newest first."""
    return list(
        PublicVersion.objects.filter(root_id__in=grants.roots(actor)).order_by("-created_at")[
            :limit
        ]
    )


def version(actor: Actor, key: UUID) -> PublicVersion:
    """One public version."""
    found = PublicVersion.objects.filter(pk=key).first()
    if found is None:
        raise Denied(ABSENT)
    permits.require(actor, Permit.PUBLIC_VERSION_READ, found)
    return found


def of_case(actor: Actor, root: UUID) -> PublicVersion | None:
    """The public version of a case, if there is one."""
    permits.require(actor, Permit.PUBLIC_VERSION_READ, cases.case(actor, root))
    return PublicVersion.objects.filter(root_id=root).exclude(state="withdrawn").first()


def replacements(actor: Actor, of: PublicVersion) -> list[Replacement]:
    """Every found word of a version with its decision, in a fixed order."""
    return list(
        Replacement.objects.filter(public_version=of).order_by("part", "category", "original")
    )


def signatures(actor: Actor, of: PublicVersion) -> list[Approval]:
    """The signatures that still count."""
    return list(Approval.objects.filter(public_version=of, voided_at=None).order_by("given_at"))


def approved(actor: Actor) -> list[PublicVersion]:
    """Public versions that two people signed and that are not in the library yet: for the clock."""
    return list(PublicVersion.objects.filter(state="approved").order_by("decided_on")[:100])
