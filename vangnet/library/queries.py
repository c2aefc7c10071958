"""Finding what is published. For everyone, so without a wall; only what may be online now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied
from vangnet.library.models import Document
from vangnet.library.search import words_of

PAGE = 20


@dataclass(frozen=True)
class Found:
    """A page of documents, and how many there are in all."""

    documents: list[Document]
    total: int
    page: int
    pages: int
    approximate: bool = False


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
    page: int = 1,
    on: date,
) -> Found:
    """Documents by words and labels (PUB-3). Words match from their beginning, without accents.

    When nothing is found, words that look alike are tried, and `approximate` says so.
    """
    found = online(on)
    for field, value in (("sector", sector), ("target_group", target_group), ("kind", kind)):
        if value:
            found = found.filter(**{field: value})
    if risk:
        found = found.filter(risks__contains=[risk])
    query = words_of(words)
    if not words.strip():
        return _page(found.order_by("-published_on", "title"), page)
    if query:
        exact = _matching(found, query)
        if exact.exists():
            return _page(exact, page)
    return _page(_alike(found, words), page, approximate=True)


def _matching(found: QuerySet[Document], query: str) -> QuerySet[Document]:
    return found.extra(
        where=["library_document.words @@ to_tsquery('nl', %s)"],
        params=[query],
        select={"rank": "ts_rank(library_document.words, to_tsquery('nl', %s))"},
        select_params=[query],
        order_by=["-rank", "-published_on"],
    )


def _alike(found: QuerySet[Document], words: str) -> QuerySet[Document]:
    return found.extra(
        where=["word_similarity(vangnet_plain(%s), library_document.plain) > 0.45"],
        params=[words[:200]],
    ).extra(
        select={"rank": "word_similarity(vangnet_plain(%s), library_document.plain)"},
        select_params=[words[:200]],
        order_by=["-rank", "-published_on"],
    )


def _page(found: QuerySet[Document], page: int, *, approximate: bool = False) -> Found:
    total = found.count()
    pages = max(1, -(-total // PAGE))
    page = min(max(1, page), pages)
    return Found(list(found[(page - 1) * PAGE : page * PAGE]), total, page, pages, approximate)


def document(actor: Actor, slug: str, *, on: date) -> Document:
    """One document; also one that was withdrawn, so that its address tells why."""
    found = Document.objects.filter(slug=slug, published_on__lte=on).first()
    if found is None or (found.online_until and found.online_until < on):
        raise Denied("Deze pagina bestaat niet, of u kunt haar niet bekijken.")
    return found


def related(actor: Actor, to: Document, *, on: date, limit: int = 3) -> list[Document]:
    """Documents about the same risks or sector."""
    return list(
        online(on)
        .exclude(pk=to.pk)
        .filter(Q(risks__overlap=to.risks) | Q(sector=to.sector))
        .order_by("-published_on")[:limit]
    )


def counts(actor: Actor, field: str, *, on: date) -> dict[str, int]:
    """How many documents per sector, target group or kind: for the themes."""
    rows = online(on).values_list(field).annotate(n=Count("id")).order_by(field)
    return {value: n for value, n in rows if value}
