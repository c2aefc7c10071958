"""How a document renders. The gate in publications reads exactly this, and so does the public."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vangnet.law import lists
from vangnet.library import particulars

LONGEST_DESCRIPTION = 300


class Source(Protocol):
    """What a document to be has: the fields of `library.models.Document`, to read."""

    @property
    def number(self) -> str: ...
    @property
    def slug(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def what_happened(self) -> str: ...
    @property
    def where_it_failed(self) -> str: ...
    @property
    def where_it_held(self) -> str: ...
    @property
    def lessons(self) -> str: ...
    @property
    def measures(self) -> str: ...
    @property
    def what_to_watch(self) -> str: ...
    @property
    def reaction(self) -> str: ...
    @property
    def sector(self) -> str: ...
    @property
    def target_group(self) -> str: ...
    @property
    def period(self) -> str: ...
    @property
    def publisher(self) -> str: ...
    @property
    def link(self) -> str: ...
    @property
    def risks(self) -> Sequence[str]: ...
    @property
    def region(self) -> str: ...
    @property
    def particulars(self) -> Mapping[str, Any]: ...


HEADINGS: dict[str, Promise] = {
    "what_happened": _("Wat gebeurde er?"),
    "where_it_failed": _("Waar ging het mis in het netwerk?"),
    "where_it_held": _("Waar hield het net?"),
    "lessons": _("Wat kunnen anderen hiervan leren?"),
    "measures": _("Wat is er veranderd?"),
    "what_to_watch": _("Waar kunt u op letten, als cliënt of naaste?"),
    "reaction": _("Reactie van een betrokken partij"),
}


OTHERWISE: dict[str, dict[str, Promise]] = {
    "thread": {
        "what_happened": _("Wat zagen wij in deze verhalen?"),
        "where_it_failed": _("Wat ging steeds mis?"),
        "measures": _("Wat veranderden anderen?"),
    },
    "fact_sheet": {
        "what_happened": _("Wat laten deze cijfers zien?"),
        "lessons": _("Wat kunt u hiermee?"),
        "measures": _("Hoe is geteld?"),
    },
    "supervision_report": {
        "what_happened": _("Wat bekeek de inspectie?"),
        "where_it_failed": _("Wat moest beter?"),
        "where_it_held": _("Wat ging goed?"),
        "measures": _("Wat verwacht de inspectie?"),
    },
    "formal_measure": {
        "what_happened": _("Waarom deze maatregel?"),
        "measures": _("Wat moet er veranderen?"),
    },
    "elsewhere": {"what_happened": _("Waar gaat het over?")},
}
"""Headings that another kind of document has for the same part."""


@dataclass(frozen=True)
class Part:
    """One part of a document as it is read: a heading and its paragraphs."""

    key: str
    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Rendered:
    """Everything of a document that leaves the house."""

    title: str
    address: str
    description: str
    lead: str
    labels: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    table: dict[str, Any]
    parts: tuple[Part, ...]
    feed_entry: str
    search_words: str
    machine_readable: dict[str, object]

    def everything(self) -> dict[str, str]:
        """All text that leaves the house, by where it stands: what the gate checks."""
        body = "\n\n".join(f"{part.heading}\n" + "\n".join(part.paragraphs) for part in self.parts)
        return {
            "titel": self.title,
            "adres": self.address.replace("-", " "),
            "beschrijving": self.description,
            "samenvatting": self.lead,
            "kenmerken": ", ".join(self.labels),
            "feiten": " | ".join(_words(self.facts)),
            "tabel": " | ".join(_words(self.table)),
            "tekst": body,
            "feed": self.feed_entry,
            "zoekwoorden": self.search_words,
            "machineleesbaar": " | ".join(_words(self.machine_readable)),
        }


def render(document: Source) -> Rendered:
    """The document as readers, search engines, feeds and machines get it (PUB-3)."""
    labels = labels_of(document)
    parts = tuple(
        Part(key, str(heading(document.kind, key)), _paragraphs(getattr(document, key)))
        for key in HEADINGS
        if getattr(document, key).strip()
    )
    lead = document.summary.strip()
    description = _shortened(" ".join(lead.split()))
    facts = particulars.facts_of(document.particulars)
    table = particulars.table_of(document.particulars)
    told = [text for _label, text in facts]
    words = " ".join([*labels, *told, *(text for part in parts for text in part.paragraphs)])
    return Rendered(
        title=document.title,
        address=document.slug,
        description=description,
        lead=lead,
        labels=labels,
        facts=facts,
        table=table,
        parts=parts,
        feed_entry=f"{document.title}. {description}",
        search_words=words,
        machine_readable={
            "nummer": document.number,
            "soort": document.kind,
            "titel": document.title,
            "samenvatting": lead,
            "sector": document.sector,
            "regio": document.region,
            "doelgroep": document.target_group,
            "risicos": list(document.risks),
            "periode": document.period,
            "uitgever": document.publisher,
            "verwijzing": document.link,
            "feiten": dict(facts),
            "cijfers": table,
            "steunt_op": list(document.particulars.get("based_on", [])),
            "onderdelen": {part.key: "\n\n".join(part.paragraphs) for part in parts},
        },
    )


def heading(kind: str, part: str) -> Promise:
    """Above a part, as it is asked and as it is read in this kind of document."""
    return OTHERWISE.get(kind, {}).get(part, HEADINGS[part])


def labels_of(document: Source) -> tuple[str, ...]:
    """Sector, target group, risks and period in words; only those that are there."""
    found = (
        lists.label("sector", document.sector),
        lists.label("province", document.region),
        lists.label("target_group", document.target_group),
        *(lists.label("risk", risk) for risk in document.risks),
        document.period,
        document.publisher,
    )
    return tuple(label for label in found if label)


def _paragraphs(text: str) -> tuple[str, ...]:
    blocks = text.replace("\r\n", "\n").split("\n\n")
    return tuple(block.strip() for block in blocks if block.strip())


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_DESCRIPTION:
        return text
    return text[:LONGEST_DESCRIPTION].rsplit(" ", 1)[0] + "…"


def _words(value: object) -> list[str]:
    if isinstance(value, dict):
        return [word for one in value.values() for word in _words(one)]
    if isinstance(value, (list, tuple)):
        return [word for one in value for word in _words(one)]
    return [str(value)]


def names_of_fields() -> list[str]:
    """The fields of `Rendered`; a test checks that the gate sees them all."""
    return [field.name for field in fields(Rendered)]
