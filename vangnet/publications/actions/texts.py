"""What every change of a public version does: look again, write anew, and void what was signed."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.access.refusals import Impossible
from vangnet.access.steps import take
from vangnet.cases import queries as cases
from vangnet.publications import drafting, naming, pieces, proposing
from vangnet.publications.life import VersionState
from vangnet.publications.models import Approval, PublicVersion, Replacement
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

REACTION = "reaction"


def changeable(version: PublicVersion, *parts: str, writing: bool = False) -> None:
    """Refuse to change what the public reads or has read. Raises `Impossible`.

    Only the reaction of a party may still come to a text that is in the library, and it begins by
    `writing` it.
    """
    if version.state == VersionState.WITHDRAWN:
        raise Impossible(_("Dit is ingetrokken. Begin een nieuwe versie om iets te veranderen."))
    reacts = set(parts) == {REACTION} and (writing or version.state != VersionState.PUBLISHED)
    if (version.document_number or version.state == VersionState.PUBLISHED) and not reacts:
        raise Impossible(_("Dit is gepubliceerd. Trek het eerst in om iets te veranderen."))


def find(version: PublicVersion, by: Actor) -> int:
    """Look again at all parts; returns how much is new. Decisions that were made for the same words
    stay, and somebody who has a pseudonym keeps it."""
    known = drafting.casefile(by, version.root_id)
    rows = list(Replacement.objects.filter(public_version=version).order_by("created_at", "id"))
    have = {(row.part, row.original, row.around) for row in rows}
    day = cases.first_day(by, version.root_id)
    fresh = [
        Replacement(
            root_id=version.root_id,
            public_version=version,
            part=one.part,
            original=one.original,
            around=one.around,
            proposal=one.proposal,
            becomes=one.proposal,
            category=one.category,
            entity=one.entity,
            found_by=one.found_by,
            doubt=", ".join(one.doubt),
        )
        for one in proposing.propose(version.sources, known, day, rows)
        if (one.part, one.original, one.around) not in have
    ]
    Replacement.objects.bulk_create(fresh, 200)
    return len(fresh)


def apply(version: PublicVersion) -> None:
    """Write each part anew from its source."""
    rows = list(Replacement.objects.filter(public_version=version))
    changed = []
    for part in pieces.TEXTS:
        mine = [row for row in rows if row.part == part]
        text = pieces.written(version.sources.get(part, ""), mine)
        if text != getattr(version, part):
            setattr(version, part, text)
            changed.append(part)
    version.version += 1
    version.save(update_fields=[*changed, "version"])


def learned(version: PublicVersion) -> list[naming.Form]:
    """The forms that editors taught this case so far."""
    return naming.forms(Replacement.objects.filter(public_version=version))


def void(version: PublicVersion, by: Actor) -> None:
    """Any change takes the signatures away; an approved version is in the making again (PUB-2)."""
    live = Approval.objects.filter(public_version=version, void=False)
    if live.update(void=True):
        tell(by, "approvals_voided", version)
    if version.state in (VersionState.REVIEWED, VersionState.APPROVED):
        take(version, "edit", by=by, audience=Audience.INSPECTORATE)
        version.refresh_from_db()


def changed(
    version: PublicVersion, by: Actor, verb: str, how_many: int, taught: list[naming.Form]
) -> None:
    """After a decision: when it taught new forms (`taught`: those before), all texts run again."""
    void(version, by)
    if learned(version) != taught:
        find(version, by)
    apply(version)
    tell(by, verb, version, str(how_many))


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
