"""What an editor or inspector may see of public versions in the making."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from vangnet.access import grants, permits, together
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.library.rendering import HEADINGS
from vangnet.publications import crowd, drafting, naming, pieces
from vangnet.publications.drafting import Mark
from vangnet.publications.life import VersionState
from vangnet.publications.models import (
    Approval,
    ApprovalKind,
    Decision,
    EarlierText,
    PublicVersion,
    Relief,
    Replacement,
)
from vangnet.publications.naming import Someone
from vangnet.publications.pieces import TEXTS, Piece
from vangnet.trail import actions as trail

__all__ = [
    "TEXTS",
    "ApprovalKind",
    "Decision",
    "Mark",
    "PublicVersion",
    "Relief",
    "VersionState",
]

ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."
NEWEST = 100
"""How many judged cases the list of what can be begun looks through."""
JUDGED = ("judged", "intervening", "closed")
NEEDED = ("summary", "what_happened", "lessons")
"""Without these a reader learns nothing."""


def versions(actor: Actor, *, limit: int = 100) -> list[PublicVersion]:
    """Public versions in the cases that the actor has, newest first."""
    return list(
        PublicVersion.objects.filter(root_id__in=grants.roots(actor)).order_by("-created_at")[
            :limit
        ]
    )


def approved(actor: Actor, *, limit: int = 100) -> list[PublicVersion]:
    """Public versions that two people signed and that are not in the library yet: for the clock."""
    return list(PublicVersion.objects.filter(state="approved").order_by("decided_on")[:limit])


def to_begin(actor: Actor, *, limit: int = 50) -> list[Case]:
    """Judged cases of which no public version exists yet, oldest first.

    Of the newest ones: what was left unpublished long ago is begun from the case itself.
    """
    permits_to_read(actor)
    live = PublicVersion.objects.filter(root_id=OuterRef("pk")).exclude(
        state=VersionState.WITHDRAWN
    )
    judged = Case.objects.filter(pk__in=grants.roots(actor), state__in=JUDGED)
    newest = judged.order_by("-opened_at").values("pk")[:NEWEST]
    found = Case.objects.filter(~Exists(live), pk__in=newest)
    return list(found.order_by("opened_at")[:limit])


def permits_to_read(actor: Actor) -> None:
    """Refuse who has nothing to do with publishing at all. Raises `Denied`."""
    if not actor.supervises and not actor.is_clock:
        raise Denied(_(ABSENT))


def version(actor: Actor, key: UUID) -> PublicVersion:
    """One public version."""
    found = PublicVersion.objects.filter(pk=key).first()
    if found is None:
        raise Denied(_(ABSENT))
    cases.fetch_around(actor, found.root_id)
    permits.require(actor, Permit.PUBLIC_VERSION_READ, found)
    return found


def of_case(actor: Actor, root: UUID) -> PublicVersion | None:
    """The public version of a case, if there is one."""
    permits.require(actor, Permit.PUBLIC_VERSION_READ, cases.case(actor, root))
    return PublicVersion.objects.filter(root_id=root).exclude(state="withdrawn").first()


def replacements(actor: Actor, of: PublicVersion) -> list[Replacement]:
    """Every found word of a version with its decision, in a fixed order."""
    told = crowd.told(crowd.years_of(of.period))
    together.fetch(dict([_replaced(actor, of), _signed(actor, of), told]))
    return together.listed(*_replaced(actor, of))


def undecided(actor: Actor, of: PublicVersion) -> list[Replacement]:
    """The found words that still stand in the text and wait for a decision."""
    rows = replacements(actor, of)
    used = pieces.in_use(of.sources, rows)
    return [
        row
        for row in rows
        if row.decision == Decision.OPEN and (row.part, row.original, row.around) in used
    ]


def signatures(actor: Actor, of: PublicVersion) -> list[Approval]:
    """The signatures that still count."""
    return together.listed(*_signed(actor, of))


def _replaced(actor: Actor, of: PublicVersion) -> tuple[Hashable, QuerySet[Replacement]]:
    found = Replacement.objects.filter(public_version=of).order_by("part", "category", "original")
    return ("replacements", actor, of.pk), found


def _signed(actor: Actor, of: PublicVersion) -> tuple[Hashable, QuerySet[Approval]]:
    found = Approval.objects.filter(public_version=of, void=False).order_by("given_at")
    return ("signatures", actor, of.pk), found


def marks(actor: Actor, of: PublicVersion) -> list[Mark]:
    """Words and sentences for a person to tick off, ticked ones too, in the order of reading."""
    return drafting.marks(of.sources, replacements(actor, of))


def residue(actor: Actor, of: PublicVersion) -> list[str]:
    """The words and sentences that are to be ticked off, as `actions.tick_off` takes them."""
    return [mark.words for mark in marks(actor, of)]


@dataclass(frozen=True)
class Beside:
    """One part: what the case says, and what the public will read, with what was replaced."""

    part: str
    heading: str
    material: str
    pieces: tuple[Piece, ...]
    open: int


def side_by_side(actor: Actor, of: PublicVersion) -> list[Beside]:
    """The judged case beside the public version, part by part. The look is logged: the case's own
    text may name people."""
    looked(actor, of)
    material = drafting.material(actor, of.root_id)
    rows = replacements(actor, of)
    headings = {"title": _("Titel"), "summary": _("In het kort"), **HEADINGS}
    found = []
    for part in TEXTS:
        mine = [row for row in rows if row.part == part]
        shown = tuple(pieces.pieces(of.sources.get(part, ""), mine))
        waiting = len({(one.original, one.around) for one in shown if one.open})
        found.append(Beside(part, str(headings[part]), material.get(part, ""), shown, waiting))
    return found


def looked(actor: Actor, of: PublicVersion) -> None:
    """Write that somebody read the text from before words were replaced (PRV-6)."""
    trail.look(
        actor,
        kind="publications.publicversion",
        subject=of.id,
        root=of.root_id,
        owner=None,
        data=_("tekst van een publieksversie, met namen"),
        because=_("een publieksversie schrijven of nakijken"),
    )


@dataclass(frozen=True)
class Words:
    """The same words in every part in which they stand, with what was decided.

    `around`: set when the decision counts at one place only; then `before` and `after` show it.
    `doubt`: whom they could mean, for the editor to choose from.
    """

    original: str
    becomes: str
    proposal: str
    category: str
    decision: Decision
    why: str
    doubt: tuple[Someone, ...]
    parts: tuple[str, ...]
    key: UUID
    entity: str
    around: str
    before: str
    after: str


@dataclass(frozen=True)
class Entity:
    """One person, organisation or kind of thing, with all the words that mean it."""

    key: str
    name: str
    words: tuple[Words, ...]
    open: int
    at_once: bool
    """Are there more to accept in one go? Not when it is doubtful whom a word means."""


@dataclass(frozen=True)
class Listed:
    """All there is to decide, per entity, and who words can mean."""

    entities: tuple[Entity, ...]
    someone: tuple[Someone, ...]


ASKED = "?"
"""The group of words of which nobody knows yet whom they mean."""


def entities(actor: Actor, of: PublicVersion) -> list[Entity]:
    """Every replacement that still stands in the text, per entity, with open ones first."""
    return list(listed(actor, of).entities)


def someone(actor: Actor, of: PublicVersion) -> list[Someone]:
    """Everybody and everything that words in this version can mean. The look is logged."""
    rows = replacements(actor, of)
    return naming.everyone(drafting.casefile(actor, of.root_id), rows)


def listed(actor: Actor, of: PublicVersion) -> Listed:
    """As `entities`, with the people and things to choose from. The look is logged."""
    looked(actor, of)
    rows = replacements(actor, of)
    known = naming.everyone(drafting.casefile(actor, of.root_id), rows)
    by_key = {one.entity: one for one in known}
    grouped: dict[tuple[str, str], dict[tuple[str, str], list[Replacement]]] = defaultdict(
        lambda: defaultdict(list)
    )
    used = pieces.in_use(of.sources, rows)
    for row in rows:
        if (row.part, row.original, row.around) in used:
            group = (ASKED, "") if row.doubt else (row.entity, "" if row.entity else row.category)
            grouped[group][(row.original, row.around)].append(row)
    found = [_entity(key, by_words, by_key, of) for (key, _kind), by_words in grouped.items()]
    found.sort(key=lambda one: (one.open == 0, one.key != ASKED, not one.key, one.name))
    return Listed(tuple(found), tuple(known))


def word(actor: Actor, of: PublicVersion, key: UUID) -> tuple[Words, list[Someone]]:
    """One found word, and who it could mean. The look is logged. Raises `Denied`."""
    looked(actor, of)
    rows = replacements(actor, of)
    one = next((row for row in rows if row.id == key), None)
    if one is None:
        raise Denied(_(ABSENT))
    known = naming.everyone(drafting.casefile(actor, of.root_id), rows)
    same = [
        row
        for row in rows
        if (row.original, row.entity, row.around) == (one.original, one.entity, one.around)
    ]
    return _words(same, {someone.entity: someone for someone in known}, of), known


def earlier(actor: Actor, of: PublicVersion, part: str, *, limit: int = 50) -> list[EarlierText]:
    """What was saved of one part before, newest first. The look is logged."""
    looked(actor, of)
    found = EarlierText.objects.filter(public_version=of, part=part)
    return list(found.order_by("-written_at", "-created_at")[:limit])


def _entity(
    key: str,
    by_words: dict[tuple[str, str], list[Replacement]],
    by_key: Mapping[str, Someone],
    of: PublicVersion,
) -> Entity:
    words = tuple(_words(rows, by_key, of) for rows in _as_read(by_words.values(), of))
    open_now = [one for one in words if one.decision is Decision.OPEN]
    if key == ASKED:
        return Entity(key, str(_("Wie of wat is dit?")), words, len(open_now), False)
    said = by_key[key].label if key in by_key else words[0].proposal
    name = said if key else _KINDS.get(words[0].category, _("Overig"))
    return Entity(key, str(name), words, len(open_now), bool(key) and len(open_now) > 1)


def _as_read(
    groups: Iterable[Sequence[Replacement]], of: PublicVersion
) -> list[Sequence[Replacement]]:
    """Places of the same words in the order in which one reads them; other words as they come."""

    def place(rows: Sequence[Replacement]) -> int:
        if not rows[0].around:
            return -1
        near = rows[0].around.replace("‹", "").replace("›", "")
        source = str(of.sources.get(rows[0].part, ""))
        return source.find(near) + rows[0].around.index("‹")

    return sorted(groups, key=lambda rows: (rows[0].part, rows[0].original, place(rows)))


def _words(rows: Sequence[Replacement], by_key: Mapping[str, Someone], of: PublicVersion) -> Words:
    first = rows[0]
    undecided = any(row.decision == Decision.OPEN for row in rows)
    before, after = _beside(first, of.sources.get(first.part, ""))
    doubtful = [key for key in first.doubt.split(", ") if key]
    return Words(
        first.original,
        first.becomes,
        first.proposal,
        first.category,
        Decision.OPEN if undecided else Decision(first.decision),
        first.why,
        tuple(sorted((by_key[key] for key in doubtful if key in by_key), key=_label)),
        tuple(dict.fromkeys(str(_heading(row.part)) for row in rows)),
        first.id,
        first.entity,
        first.around,
        before,
        after,
    )


def _label(one: Someone) -> str:
    return one.label


def _beside(row: Replacement, source: str) -> tuple[str, str]:
    """The words around the first place where this decision counts: so one need not look it up."""
    for start, end in pieces.places(row.original, source):
        if not row.around or pieces.around(source, start, end) == row.around:
            before = source[max(0, start - pieces.NEAR) : start]
            after = source[end : end + pieces.NEAR]
            return _from_word(before, start > pieces.NEAR), _to_word(after)
    return "", ""


def _from_word(text: str, cut: bool) -> str:
    return "…" + text.partition(" ")[2] if cut and " " in text else text


def _to_word(text: str) -> str:
    return text.rpartition(" ")[0] + "…" if len(text) == pieces.NEAR and " " in text else text


def heading(part: str) -> str:
    """What a part is called on the screen."""
    return str(_heading(part))


def unwritten(version: PublicVersion) -> list[tuple[str, str]]:
    """What every reader needs and nobody wrote yet, with its heading: no words is no story."""
    return [
        (part, heading(part))
        for part in NEEDED
        if not any(sign.isalnum() for sign in str(getattr(version, part)))
    ]


def _heading(part: str) -> object:
    return {"title": _("Titel"), "summary": _("In het kort")}.get(part) or HEADINGS[part]


_KINDS = {
    "DATUM_VOL": "Datums",
    "DATUM_DEEL": "Datums zonder jaar",
    "DATUM_REL": "Dagen en tijden zonder datum",
    "LEEFTIJD": "Leeftijden",
    "KLOKTIJD": "Kloktijden",
    "TELEFOON": "Telefoonnummers",
    "EMAIL": "Mailadressen",
    "URL": "Webadressen",
    "BSN": "Burgerservicenummers",
    "ID": "Nummers",
    "PLAATS": "Plaatsen",
    "INSTELLING": "Instellingen",
}


def staying(rows: Iterable[Replacement]) -> list[Replacement]:
    """Words that a person let stand, with the reason: what the second person looks at first."""
    seen: dict[str, Replacement] = {}
    for row in rows:
        if row.decision == Decision.REJECTED:
            seen.setdefault(row.original, row)
    return list(seen.values())


def people_of(of: Iterable[Approval]) -> dict[str, UUID]:
    """Who signed, by the kind of signature."""
    return {str(one.kind): one.person_id for one in of}
