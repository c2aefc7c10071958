"""What an editor teaches a case: words that were missed, wider words, and whom words mean (PUB-2).

Every form joins the list of the case, and all its texts are run again.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Invalid
from vangnet.access.steps import locked
from vangnet.publications import drafting, naming
from vangnet.publications.actions import deciding, texts
from vangnet.publications.models import Decision, PublicVersion, Replacement

ADDED = "TOEGEVOEGD"
NEW = {
    "person": ("NAAM_OVERIG", "[persoon A]"),
    "organisation": ("INSTELLING", "[organisatie A]"),
    "place": ("PLAATS", "[plaats A]"),
}
"""Somebody or something that is not in the list yet."""


@transaction.atomic
def add(
    version: PublicVersion, words: str, becomes: str = "", *, by: Actor, entity: str = ""
) -> int:
    """Replace words that the system did not find, wherever they stand; returns in how many parts.

    `entity`: whom they mean, a key of `queries.someone` or of `NEW`; `becomes` may then be empty:
    the pseudonym is used. Raises `Invalid` for words that do not stand in the text.
    """
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    words, becomes = words.strip(), becomes.strip()
    versions.check_length(words, "words")
    held = locked(version)
    parts = deciding.parts_with(held, words)
    texts.changeable(held, *(parts or [texts.REACTION]))
    if not becomes and not entity:
        raise Invalid(_("Vul in wat er moet komen te staan."), field="becomes")
    if not parts:
        raise Invalid(_("Deze woorden staan niet zo in de tekst."), field="words")
    key, label, category = _meant(held, entity, by)
    key = key or f"{ADDED.lower()}:{becomes}"[:80]
    _keep(held, parts, words, becomes or label, key, category or ADDED, by)
    return len(parts)


@transaction.atomic
def widen(
    version: PublicVersion,
    original: str,
    wider: str,
    *,
    by: Actor,
    becomes: str = "",
    was: str | None = None,
    around: str | None = None,
) -> int:
    """Replace more than was found: `wider` holds `original`. Returns in how many parts it stands.

    It means the same person or thing, so it gets the same pseudonym unless `becomes` says other.
    `was` and `around`: which of two people of that name it is about, as in `relabel`.
    """
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    wider = wider.strip()
    versions.check_length(wider, "wider")
    held = locked(version)
    rows = deciding.rows_of(held, original, was, around)
    if any(row.doubt for row in rows) and not becomes.strip():
        raise Invalid(_("Dit kan meer dan één zijn. Kies eerst wie er bedoeld is."), field="wider")
    if original not in wider or wider == original:
        raise Invalid(_("Neem ook “%(words)s” zelf mee.") % {"words": original}, field="wider")
    parts = deciding.parts_with(held, wider)
    if not parts:
        raise Invalid(_("Deze woorden staan niet zo in de tekst."), field="wider")
    texts.changeable(held, *parts)
    one = next((row for row in rows if row.entity), rows[0])
    _keep(held, parts, wider, becomes.strip() or one.becomes, one.entity, one.category, by)
    return len(parts)


@transaction.atomic
def relabel(
    version: PublicVersion,
    original: str,
    entity: str,
    *,
    by: Actor,
    was: str | None = None,
    around: str | None = None,
) -> str:
    """Say whom words mean, at one place or everywhere; returns the pseudonym they get.

    `entity`: a key of `queries.someone`, or one of `NEW` for somebody who is not in the list.
    """
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    held = locked(version)
    rows = deciding.rows_of(held, original, was, around)
    texts.changeable(held, *(row.part for row in rows))
    key, label, category = _meant(held, entity, by)
    if not key:
        raise Invalid(_("Kies wie of wat dit is."), field="entity")
    taught = texts.learned(held)
    for row in rows:
        row.entity, row.category, row.doubt = key, category, ""
        row.proposal = row.becomes = label
        row.decision, row.why, row.decided_by = Decision.ACCEPTED, "", by.person
    Replacement.objects.bulk_update(
        rows,
        ["entity", "category", "doubt", "proposal", "becomes", "decision", "why", "decided_by"],
        200,
    )
    texts.changed(held, by, "words_relabelled", len(rows), taught)
    return label


def _meant(version: PublicVersion, entity: str, by: Actor) -> tuple[str, str, str]:
    """Key, pseudonym and category of who is meant; empty when nobody was named."""
    if not entity:
        return "", "", ""
    rows = list(Replacement.objects.filter(public_version=version).order_by("created_at", "id"))
    known = drafting.casefile(by, version.root_id)
    if entity in NEW:
        category, wanted = NEW[entity]
        given = naming.labels(rows).values()
        return naming.fresh_stranger(rows, ()), naming.free(wanted, given), category
    found = next((one for one in naming.everyone(known, rows) if one.entity == entity), None)
    if found is None:
        raise Invalid(_("Kies wie of wat dit is."), field="entity")
    return found.entity, found.label, found.category


def _keep(
    version: PublicVersion,
    parts: Iterable[str],
    words: str,
    becomes: str,
    entity: str,
    category: str,
    by: Actor,
) -> None:
    taught = texts.learned(version)
    parts = list(parts)
    said = {
        "decision": Decision.ALTERED,
        "becomes": becomes,
        "why": "",
        "doubt": "",
        "entity": entity,
        "decided_by": by.person,
    }
    for part in parts:
        Replacement.objects.update_or_create(
            public_version=version,
            part=part,
            original=words,
            around="",
            defaults=said,
            create_defaults={
                **said,
                "root_id": version.root_id,
                "proposal": becomes,
                "category": category,
                "found_by": "redactie",
            },
        )
    texts.changed(version, by, "words_added", len(parts), taught)
