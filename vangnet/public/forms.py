"""What a reader may ask of the library. Nothing typed here is ever an error: it is a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vangnet.library.queries import InUse

FILTERS: tuple[tuple[str, str, Promise], ...] = (
    ("soort", "kind", _("Soort")),
    ("thema", "risk", _("Thema")),
    ("doelgroep", "target_group", _("Over wie")),
    ("sector", "sector", _("Sector")),
    ("regio", "region", _("Regio")),
)
LONGEST = 200


@dataclass(frozen=True)
class Choice:
    """One label to choose: with how many documents, and the address where it is chosen (or no
    longer, when it is now)."""

    word: str
    count: int
    url: str
    chosen: bool


@dataclass(frozen=True)
class Filter:
    """One kind of label, with what there is to choose."""

    label: Promise
    choices: list[Choice]
    chosen: str


class SearchForm:
    """The words and labels of an address, as the search wants them; unknown labels are none."""

    def __init__(self, given: QueryDict, *, used: InUse) -> None:
        self.words = given.get("q", "").replace("\x00", "")[:LONGEST].strip()
        self._page = given.get("pagina", "1")
        offered = {name: used.choices(kind) for name, kind, _label in FILTERS}
        self.chosen = {
            name: str(given[name])
            for name, choices in offered.items()
            if given.get(name, "") in {key for key, _word, _count in choices}
        }
        self.filters = [
            Filter(label, self._choices(name, offered[name]), self.chosen.get(name, ""))
            for name, _kind, label in FILTERS
        ]

    def _choices(self, name: str, offered: list[tuple[str, str, int]]) -> list[Choice]:
        found = []
        for key, word, count in offered:
            chosen = self.chosen.get(name) == key
            others = {other: value for other, value in self.chosen.items() if other != name}
            found.append(
                Choice(word, count, self._url(others if chosen else {**others, name: key}), chosen)
            )
        return found

    def _url(self, chosen: dict[str, str]) -> str:
        words = {"q": self.words} if self.words else {}
        return f"?{urlencode({**words, **chosen})}"

    def asked(self) -> dict[str, Any]:
        """What to search for, by the names of `library.queries.search`."""
        labels = {kind: self.chosen.get(name, "") for name, kind, _label in FILTERS}
        return {"words": self.words, **labels}

    def page(self) -> int:
        """Which page; the first when it is no number."""
        return int(self._page) if self._page.isdecimal() and len(self._page) < 6 else 1

    def narrowed(self) -> list[Choice]:
        """The chosen labels, each with the address without it."""
        return [one for each in self.filters for one in each.choices if one.chosen]
