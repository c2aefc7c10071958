"""What every change of a public version does: look again, write anew, and void what was signed."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.access.refusals import Impossible
from vangnet.access.steps import take
from vangnet.cases import queries as cases
from vangnet.publications import drafting
from vangnet.publications.life import VersionState
from vangnet.publications.models import Approval, Decision, PublicVersion, Replacement
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience


def changeable(version: PublicVersion) -> None:
    """Refuse to change what the public reads or has read. Raises `Impossible`."""
    if version.state in (VersionState.PUBLISHED, VersionState.WITHDRAWN):
        raise Impossible(_("Dit is gepubliceerd. Trek het eerst in om iets te veranderen."))


def find(version: PublicVersion, by: Actor) -> None:
    """Look again at all parts; decisions that were made for the same words stay, and somebody who
    has a pseudonym keeps it."""
    known = drafting.casefile(by, version.root_id)
    rows = list(Replacement.objects.filter(public_version=version))
    have = {(row.part, row.original) for row in rows}
    named = {row.entity: row.proposal for row in rows if row.entity}
    made = {row.entity: row.becomes for row in rows if row.decision == Decision.ALTERED}
    fresh = []
    for one in drafting.propose(version.sources, known, cases.first_day(by, version.root_id)):
        if (one.part, one.original) in have:
            continue
        proposal = made.get(one.entity) or named.get(one.entity) or one.proposal
        fresh.append(
            Replacement(
                root_id=version.root_id,
                public_version=version,
                part=one.part,
                original=one.original,
                proposal=proposal,
                becomes=proposal,
                category=one.category,
                entity=one.entity,
                found_by=one.found_by,
                doubt=one.doubt,
            )
        )
    Replacement.objects.bulk_create(fresh, 200)


def apply(version: PublicVersion) -> None:
    """Write each part anew from its source."""
    rows = list(Replacement.objects.filter(public_version=version))
    changed = []
    for part in drafting.TEXTS:
        mine = [row for row in rows if row.part == part]
        text = drafting.written(version.sources.get(part, ""), mine)
        if text != getattr(version, part):
            setattr(version, part, text)
            changed.append(part)
    version.version += 1
    version.save(update_fields=[*changed, "version"])


def void(version: PublicVersion, by: Actor) -> None:
    """Any change takes the signatures away; an approved version is in the making again (PUB-2)."""
    live = Approval.objects.filter(public_version=version, void=False)
    if live.update(void=True):
        tell(by, "approvals_voided", version)
    if version.state in (VersionState.REVIEWED, VersionState.APPROVED):
        take(version, "edit", by=by, audience=Audience.INSPECTORATE)
        version.refresh_from_db()


def wrote(by: Actor) -> list[UUID]:
    """Who wrote, as the list of editors keeps it."""
    return [by.person] if by.person else []


def tell(by: Actor, verb: str, version: PublicVersion, because: str = "") -> None:
    """Write the trail; never with the words themselves, because they name people."""
    trail.record(
        by,
        verb,
        kind="publications.publicversion",
        subject=version.id,
        root=version.root_id,
        because=because,
        audience=Audience.INSPECTORATE,
    )
