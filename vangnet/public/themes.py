"""The themes in words, and what several documents say about one together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vangnet.law import lists
from vangnet.library.queries import Document, InUse, Rendered


@dataclass(frozen=True)
class Theme:
    """One way in which a network of care can let someone fall."""

    key: str
    title: str
    what: Promise
    ask: Promise
    count: int = 0


WORDS: dict[str, tuple[Promise, Promise]] = {
    "too_much_or_too_little": (
        _(
            "Ieder doet een stukje, en niemand telt het op. Dan krijgt iemand zorg dubbel, of "
            "juist te weinig: een bezoek dat niemand deed, een pil die twee keer werd gegeven."
        ),
        _("Wie kijkt naar het geheel van de zorg, en hoe vaak?"),
    ),
    "poorly_coordinated": (
        _(
            "De zorg van de een past niet bij die van de ander. Afspraken spreken elkaar tegen, of "
            "een verandering bij de een komt niet aan bij de rest."
        ),
        _("Weten alle partijen van elkaars plan, en wie verandert het?"),
    ),
    "poor_handover": (
        _(
            "Wat de een wist, kwam niet bij de ander. Vaak gebeurt dat bij een overgang: van het "
            "ziekenhuis naar huis, in het weekend, bij een wisseling van zorgverlener."
        ),
        _("Is nagevraagd of het bericht is aangekomen en begrepen?"),
    ),
    "unclear_responsibilities": (
        _(
            "Iedereen dacht dat een ander het deed. Dat is geen onwil: het was nooit uitgesproken "
            "wie wat doet, en wie het overneemt als iemand uitvalt."
        ),
        _("Staat bij elke taak een naam, en een vervanger?"),
    ),
    "no_lead": (
        _(
            "Veel partijen, en niemand die het overzicht heeft. Dan ziet niemand dat het samen te "
            "veel wordt, of dat er een gat valt."
        ),
        _("Wie heeft de regie, en weet iedereen dat?"),
    ),
    "no_say": (
        _(
            "De cliënt en de naasten weten vaak het meest, en worden soms het minst gehoord. Een "
            "zorg die zij uitspraken, is dan nergens opgeschreven."
        ),
        _("Wat vonden de cliënt en de naasten, en wat is daarmee gedaan?"),
    ),
}


def theme(key: str, count: int = 0) -> Theme | None:
    """One theme by its key; None for one that does not exist."""
    label = lists.lists()["risk"].get(key)
    if label is None:
        return None
    what, ask = WORDS.get(key, (_(""), _("")))
    return Theme(key, label[:1].upper() + label[1:], what, ask, count)


def all_themes(used: InUse) -> list[Theme]:
    """Every theme, with how many documents there are, in the order of the list."""
    counts = used.counts.get("risk", {})
    found = (theme(key, counts.get(key, 0)) for key, _label in lists.choices("risk"))
    return [one for one in found if one is not None]


@dataclass(frozen=True)
class Gathered:
    """One paragraph out of a document, with where it comes from."""

    text: str
    document: Document


def gathered(
    documents: Iterable[tuple[Document, Rendered]], part: str, most: int = 12
) -> list[Gathered]:
    """What several documents say in one part: the first of each, then the second, and so on."""
    texts = [
        (document, next((p.paragraphs for p in rendered.parts if p.key == part), ()))
        for document, rendered in documents
    ]
    longest = max((len(paragraphs) for _one, paragraphs in texts), default=0)
    found = [
        Gathered(paragraphs[at], document)
        for at in range(longest)
        for document, paragraphs in texts
        if at < len(paragraphs)
    ]
    return found[:most]


@dataclass(frozen=True)
class Watched:
    """What one document says to watch for."""

    document: Document
    paragraphs: tuple[str, ...]


def by_target_group(
    documents: Iterable[tuple[Document, Rendered]], most: int = 4
) -> list[tuple[str, list[Watched]]]:
    """What to watch for, per group of people, in the order of the list; the rest at the end.

    `most`: the newest documents of a group; the library has the others.
    """
    listed = [
        Watched(document, part.paragraphs)
        for document, rendered in documents
        for part in rendered.parts
        if part.key == "what_to_watch"
    ]
    found = []
    for key, label in [*lists.choices("target_group"), ("", "alle mensen die zorg krijgen")]:
        if mine := [one for one in listed if one.document.target_group == key]:
            found.append((label, mine[:most]))
    return found
