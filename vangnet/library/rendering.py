"""How a document renders. The gate in publications reads exactly this, and so does the public."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Protocol

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from vangnet import law


class Source(Protocol):
    """What a document to be has: the fields of `library.models.Document`."""

    number: str
    slug: str
    kind: str
    title: str
    summary: str
    what_happened: str
    where_it_failed: str
    where_it_held: str
    lessons: str
    measures: str
    what_to_watch: str
    sector: str
    target_group: str
    risks: list[str]
    period: str


HEADINGS = {
    "what_happened": _("Wat gebeurde er?"),
    "where_it_failed": _("Waar ging het mis in het netwerk?"),
    "where_it_held": _("Waar ging het goed?"),
    "lessons": _("Wat kunnen anderen hiervan leren?"),
    "measures": _("Wat is er veranderd?"),
    "what_to_watch": _("Waar kunt u op letten, als cliënt of naaste?"),
}


@dataclass(frozen=True)
class Rendered:
    """Everything of a document that leaves the house."""

    title: str
    address: str
    description: str
    labels: tuple[str, ...]
    parts: tuple[tuple[str, str, tuple[str, ...]], ...]
    feed_entry: str
    search_words: str
    machine_readable: dict[str, object]

    def everything(self) -> dict[str, str]:
        """All text that leaves the house, by where it stands: what the gate checks."""
        body = "\n\n".join(
            f"{heading}\n" + "\n".join(paragraphs) for _key, heading, paragraphs in self.parts
        )
        found = {
            "titel": self.title,
            "adres": self.address.replace("-", " "),
            "beschrijving": self.description,
            "kenmerken": ", ".join(self.labels),
            "tekst": body,
            "feed": self.feed_entry,
            "zoekwoorden": self.search_words,
            "machineleesbaar": " ".join(_words(self.machine_readable)),
        }
        return found


def render(document: Source) -> Rendered:
    """The document as readers, search engines, feeds and machines get it (PUB-3)."""
    labels = tuple(
        label
        for label in (
            law.label("sector", document.sector),
            law.label("target_group", document.target_group),
            *(law.label("risk", risk) for risk in document.risks),
            document.period,
        )
        if label
    )
    parts = tuple(
        (key, heading, _paragraphs(getattr(document, key)))
        for key, heading in HEADINGS.items()
        if getattr(document, key).strip()
    )
    description = strip_tags(document.summary).strip()[:300]
    words = " ".join(
        [document.title, description, *labels, *(p for _k, _h, ps in parts for p in ps)]
    )
    return Rendered(
        title=document.title,
        address=document.slug,
        description=description,
        labels=labels,
        parts=parts,
        feed_entry=f"{document.title}. {description}",
        search_words=words,
        machine_readable={
            "nummer": document.number,
            "soort": document.kind,
            "titel": document.title,
            "samenvatting": description,
            "sector": document.sector,
            "doelgroep": document.target_group,
            "risicos": list(document.risks),
            "periode": document.period,
            "onderdelen": {key: "\n\n".join(paragraphs) for key, _h, paragraphs in parts},
        },
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    blocks = text.replace("\r\n", "\n").split("\n\n")
    return tuple(block.strip() for block in blocks if block.strip())


def _words(value: object) -> list[str]:
    if isinstance(value, dict):
        return [word for one in value.values() for word in _words(one)]
    if isinstance(value, (list, tuple)):
        return [word for one in value for word in _words(one)]
    return [str(value)]


def names_of_fields() -> list[str]:
    """The fields of `Rendered`; a test checks that the gate sees them all."""
    return [field.name for field in fields(Rendered)]
