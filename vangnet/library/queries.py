"""Finding what is published. For everyone, so open to read; only what may be online now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q, QuerySet, Window

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.law import lists
from vangnet.library.figures import figures
from vangnet.library.models import PARTS, Document, DocumentKind, NotedChange
from vangnet.library.particulars import APPEALS
from vangnet.library.rendering import HEADINGS, Part, Rendered, heading, labels_of, render
from vangnet.library.search import Asked, understand

__all__ = [
    "APPEALS",
    "HEADINGS",
    "PARTS",
    "Document",
    "DocumentKind",
    "NotedChange",
    "Part",
    "Rendered",
    "figures",
    "heading",
    "labels_of",
    "render",
]

PAGE = 20
ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."


@dataclass(frozen=True)
class Found:
    """A page of documents, and how many there are in all.

    `instead`: words that were tried for one that stands nowhere. `approximate`: not every word
    that was typed stands in these documents.
    """

    documents: Sequence[Document]
    total: int
    page: int
    pages: int
    approximate: bool = False
    instead: tuple[str, ...] = ()


@dataclass(frozen=True)
class Labels:
    """Which labels a reader chose; empty: all."""

    kind: str = ""
    sector: str = ""
    region: str = ""
    target_group: str = ""
    risk: str = ""


@dataclass(frozen=True)
class InUse:
    """How many documents each label has, by kind of label and key: only labels in use."""

    counts: dict[str, dict[str, int]] = field(default_factory=dict)

    def choices(self, kind: str) -> list[tuple[str, str, int]]:
        """Key, word and count of one kind of label, in the order of its list."""
        have = self.counts.get(kind, {})
        known = "province" if kind == "region" else kind
        words = dict(DocumentKind.choices) if kind == "kind" else dict(lists.choices(known))
        return [(key, str(word), have[key]) for key, word in words.items() if key in have]


def online(on: date) -> QuerySet[Document]:
    """What may be online on a day: published, not withdrawn, the term not over."""
    return Document.objects.filter(published_on__lte=on, withdrawn_on=None).filter(
        Q(online_until=None) | Q(online_until__gte=on)
    )


def search(
    actor: Actor,
    words: str = "",
    *,
    sector: str = "",
    target_group: str = "",
    risk: str = "",
    kind: str = "",
    region: str = "",
    page: int = 1,
    on: date,
) -> Found:
    """Documents by words and labels (PUB-3): Dutch, also inside compounds and with typing errors.

    When no document has all words, those with some of them come, and `approximate` says so.
    """
    found = _labelled(online(on), Labels(kind, sector, region, target_group, risk))
    if not words.strip():
        return _page(found.order_by("-published_on", "title"), page)
    asked = understand(words)
    if not asked.all_words:
        return Found([], 0, 1, 1)
    best = _page(_matching(found, asked.all_words), page, asked)
    if best.total or asked.any_word == asked.all_words:
        return best
    return _page(_matching(found, asked.any_word), page, asked, approximate=True)


def _labelled(found: QuerySet[Document], labels: Labels) -> QuerySet[Document]:
    for name in ("kind", "sector", "region", "target_group"):
        if value := getattr(labels, name):
            found = found.filter(**{name: value})
    return found.filter(risks__contains=[labels.risk]) if labels.risk else found


def _matching(found: QuerySet[Document], query: str) -> QuerySet[Document]:
    return found.extra(
        where=["library_document.words @@ to_tsquery('nl', %s)"],
        params=[query],
        select={"rank": "ts_rank(library_document.words, to_tsquery('nl', %s))"},
        select_params=[query],
        order_by=["-rank", "-published_on"],
    )


def _page(
    found: QuerySet[Document], page: int, asked: Asked | None = None, *, approximate: bool = False
) -> Found:
    """The keys of the page with the number of all, then only those documents: what is ranked and
    sorted stays small, however long the documents are."""
    page = max(1, page)
    counted = found.annotate(total=Window(Count("*"))).values_list("pk", "total")
    keys = list(counted[(page - 1) * PAGE : page * PAGE])
    if not keys and page > 1:
        page = 1
        keys = list(counted[:PAGE])
    known = Document.objects.in_bulk([key for key, _total in keys])
    rows = [known[key] for key, _total in keys]
    total = keys[0][1] if keys else 0
    pages = max(1, -(-total // PAGE))
    instead = asked.instead if asked else ()
    return Found(rows, total, page, pages, approximate or bool(instead), instead)


def labels_in_use(actor: Actor, *, on: date) -> InUse:
    """Which labels have documents, with how many: for filters and themes. One query."""
    names = ("kind", "sector", "region", "target_group")
    parts = [f"SELECT '{name}', {name}, count(*) FROM shown GROUP BY {name}" for name in names]
    parts.append("SELECT 'risk', r, count(*) FROM shown, unnest(risks) r GROUP BY r")
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH shown AS MATERIALIZED (SELECT kind, sector, region, target_group, risks"
            " FROM library_document WHERE published_on <= %s AND withdrawn_on IS NULL"
            " AND (online_until IS NULL OR online_until >= %s)) " + " UNION ALL ".join(parts),
            [on, on],
        )
        for name, key, count in cursor.fetchall():
            if key:
                counts[name][key] = count
    return InUse(dict(counts))


def document(actor: Actor, slug: str, *, on: date) -> Document:
    """One document; also one that is not to be read any more: its address then tells why."""
    found = Document.objects.filter(slug=slug, published_on__lte=on).first()
    if found is None:
        raise Denied(ABSENT)
    return found


def is_over(found: Document, *, on: date) -> bool:
    """Has the time during which it may be online passed?"""
    return found.online_until is not None and found.online_until < on


def by_key(actor: Actor, key: UUID, *, on: date) -> Document:
    """One document that can be read now, by its key. Raises `Denied`."""
    found = online(on).filter(pk=key).first()
    if found is None:
        raise Denied(ABSENT)
    return found


def by_numbers(actor: Actor, numbers: Sequence[str], *, on: date) -> list[Document]:
    """Documents by their public numbers, as far as they can be read now; what a thread rests on."""
    return list(online(on).filter(number__in=list(numbers)).order_by("number")) if numbers else []


def by_number(actor: Actor, number: str) -> Document | None:
    """A document by its public number, whatever became of it."""
    return Document.objects.filter(number=number).first() if number else None


def related(actor: Actor, to: Document, *, on: date, limit: int = 3) -> list[Document]:
    """Documents about the same risks or sector."""
    return list(
        online(on)
        .exclude(pk=to.pk)
        .filter(Q(risks__overlap=to.risks) | Q(sector=to.sector))
        .order_by("-published_on")[:limit]
    )


def newest(
    actor: Actor,
    *,
    on: date,
    sector: str = "",
    region: str = "",
    risk: str = "",
    limit: int = 30,
) -> list[Document]:
    """The newest documents, perhaps of one sector, region or risk: feeds, themes."""
    found = _labelled(online(on), Labels(sector=sector, region=region, risk=risk))
    return list(found.order_by("-published_on", "title")[:limit])


def new_for(actor: Actor, *, sector: str, region: str, on: date, limit: int = 5) -> list[Document]:
    """The newest documents for an organisation: of its sector or region, or about all (PUB-6)."""
    mine = Q(sector="", region="")
    if sector:
        mine |= Q(sector=sector)
    if region:
        mine |= Q(region=region)
    return list(online(on).filter(mine).order_by("-published_on", "title")[:limit])


def own_changes(actor: Actor, *, limit: int = 50) -> list[NotedChange]:
    """What the own organisation noted that it changed after reading, newest first (PUB-6)."""
    permits.require(actor, Permit.LIBRARY_NOTE)
    mine = NotedChange.objects.filter(organisation_id=permits.working_for(actor))
    return list(mine.select_related("document").order_by("-noted_on", "-id")[:limit])


def changes(actor: Actor, *, limit: int = 100) -> list[NotedChange]:
    """What came of the lessons: what organisations changed, for the inspectorate (PUB-6)."""
    permits.require(actor, Permit.LIBRARY_FOLLOW)
    found = NotedChange.objects.select_related("document")
    return list(found.order_by("-noted_on", "-id")[:limit])


def took_up(actor: Actor, document: Document) -> int:
    """How many organisations changed something after reading, rounded down to a five: 0 says
    nothing, and nobody can tell which organisation came along. The database rounds; the rows
    themselves stay behind their wall."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT library_took_up(%s)", [document.id])
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def to_watch(actor: Actor, *, on: date, target_group: str = "", limit: int = 30) -> list[Document]:
    """Documents that tell clients and relatives what to watch for, newest first."""
    found = _labelled(online(on), Labels(target_group=target_group)).exclude(what_to_watch="")
    return list(found.order_by("-published_on", "title")[:limit])


def addresses(actor: Actor, *, on: date, limit: int = 5000) -> list[tuple[str, date]]:
    """Address and day of every document online, for the map that search engines read."""
    found = online(on).order_by("-published_on")
    return list(found.values_list("slug", "published_on")[:limit])


def counts(actor: Actor, field: str, *, on: date) -> dict[str, int]:
    """How many documents per sector, target group or kind."""
    rows = online(on).values_list(field).annotate(n=Count("id")).order_by(field)
    return {value: n for value, n in rows if value}
