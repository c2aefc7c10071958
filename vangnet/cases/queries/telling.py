"""What one report says of each thing that is compared, in words, and where its text says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangnet import law
from vangnet.cases import preparing
from vangnet.cases.queries.labels import SEXES
from vangnet.matching import NUMBER
from vangnet.matching.reading import AGE, DAY, Quote
from vangnet.matching.words import by_stem
from vangnet.networks.models import Involvement
from vangnet.reports.models import EventKind, EventOutcome, Report

AROUND = 60
PLACES: dict[str, str | Promise] = {
    "facts": gettext_lazy("Wat er gebeurde"),
    "consequences": gettext_lazy("De gevolgen"),
    "why_calamity": gettext_lazy("Waarom dit een calamiteit is"),
}
"""The texts of a report by the names of their questions."""
KINDS = {"said": DAY, "birth": AGE, "reference": NUMBER}
SEVERAL: dict[str, str | Promise] = {
    "said": gettext_lazy("meer dan één dag"),
    "birth": gettext_lazy("meer dan één leeftijd"),
}


@dataclass(frozen=True)
class Told:
    """A piece of a text with the words that say so, each with what stands after it.

    `where`: which text.
    """

    where: str
    before: str
    marked: tuple[tuple[str, str], ...]


class Said:
    """One report in words: per comparison what it says, empty when it does not."""

    def __init__(
        self, report: Report, parties: Iterable[Involvement], names: dict[str, str]
    ) -> None:
        self.report = report
        self.names = names
        self.parties = [one for one in parties if not one.is_author]
        self.quotes = preparing.quotes(report)
        self.stems = by_stem(preparing.words_of(report))

    def of(self, name: str) -> str:
        """What it says of one comparison."""
        if self.unclear(name):
            return str(SEVERAL[name])
        told: dict[str, Callable[[], str]] = {
            "reference": self._reference,
            "date": lambda: _day(self.report.occurred_on),
            "said": self._said,
            "found": lambda: _day(self.report.discovered_on),
            "place": self._place,
            "network": self._network,
            "reporter": self.reporter,
            "birth": self._birth,
            "sex": lambda: str(SEXES.get(self.report.sex, "")),
            "outcome": self._outcome,
            "kind": self._kind,
        }
        return told[name]() if name in told else ""

    def reporter(self) -> str:
        """The organisation that reports."""
        return self.names.get(str(self.report.organisation_id), "")

    def where(self, name: str) -> tuple[Told, ...]:
        """Where the texts say so: for days, ages and numbers."""
        if name not in KINDS or (name == "birth" and self.report.birth_year):
            return ()
        found = []
        for text, many in self.quotes.items():
            said = [
                one for one in many if one.kind == KINDS[name] and one.value != self.report.number
            ]
            words = getattr(self.report, text)
            found += [_told(str(PLACES[text]), words, near) for near in _pieces(said)]
        return tuple(found)

    def unclear(self, name: str) -> bool:
        """Do the texts give more than one day or age, so that none of them counts?"""
        if name not in SEVERAL or (name == "birth" and self.report.birth_year):
            return False
        return bool(self.where(name)) and not preparing.only(self.quotes, KINDS[name])

    def _reference(self) -> str:
        return ", ".join(sorted(preparing.references(self.report, self.quotes)))

    def _said(self) -> str:
        value = preparing.only(self.quotes, DAY)
        return _day(date.fromisoformat(value)) if value else ""

    def _place(self) -> str:
        one = self.report
        province = law.label("province", one.province) if one.province else ""
        return ", ".join(filter(None, [one.postcode4, one.municipality, province]))

    def _network(self) -> str:
        from vangnet.networks.queries import PERSONAL_KINDS

        found = {
            self.names.get(str(one.organisation_id), one.name)
            for one in self.parties
            if one.kind not in PERSONAL_KINDS
        }
        return ", ".join(sorted(found))

    def _birth(self) -> str:
        if self.report.birth_year:
            return str(self.report.birth_year)
        age = preparing.only(self.quotes, AGE)
        return _("%(age)s jaar, volgens de tekst") % {"age": age} if age else ""

    def _outcome(self) -> str:
        said = self.report.outcome
        return "" if said in preparing.NOT_SAID else str(EventOutcome(said).label)

    def _kind(self) -> str:
        said = self.report.event_kind
        return "" if said in preparing.NOT_SAID else str(EventKind(said).label)


def shared_words(one: Said, other: Said) -> tuple[str, str]:
    """The words that both texts use, as each of them writes them."""
    shared = sorted(set(one.stems) & set(other.stems))
    return (
        ", ".join(one.stems[stem] for stem in shared),
        ", ".join(other.stems[stem] for stem in shared),
    )


def _day(day: date | None) -> str:
    return date_format(day) if day else ""


def _pieces(quotes: list[Quote]) -> list[list[Quote]]:
    """Quotes that stand near each other together, so that no words are shown twice."""
    found: list[list[Quote]] = []
    for one in sorted(quotes, key=lambda each: each.start):
        if found and one.start - found[-1][-1].end <= 2 * AROUND:
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _told(where: str, text: str, quotes: list[Quote]) -> Told:
    """The quotes with some words on both sides, cut at a blank."""
    start, end = max(0, quotes[0].start - AROUND), quotes[-1].end + AROUND
    before = text[start : quotes[0].start]
    if start > 0:
        before = "… " + before.partition(" ")[2]
    until = [*(one.start for one in quotes[1:]), end]
    marked = [(one.words, text[one.end : after]) for one, after in zip(quotes, until, strict=True)]
    if end < len(text):
        words, after = marked[-1]
        marked[-1] = (words, after.rpartition(" ")[0] + " …")
    return Told(where, before, tuple(marked))
