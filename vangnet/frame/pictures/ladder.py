"""The ladder of interventions: which rungs are open, for whom, and why (IVN-5).

Drawn as a table, not as SVG: every rung carries words, reasons and links. On a narrow screen a rung
is folded, its outcomes in the line that opens it. `frame/ladder.html` draws it, heaviest first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

OUTCOMES = {
    "yes": ("open", _("Kan")),
    "weigh": ("weigh", _("Afwegen")),
    "no": ("shut", _("Kan niet")),
}


@dataclass(frozen=True)
class Cell:
    """One rung for one addressee. `outcome`: yes, weigh or no, as the law answers."""

    outcome: str
    reasons: Sequence[str] = ()
    url: str = ""
    chosen: bool = False

    @property
    def state(self) -> str:
        """The class of the cell: open, weigh or shut."""
        return OUTCOMES[self.outcome][0]

    @property
    def word(self) -> str:
        """The outcome in a word; the colour only repeats it."""
        return str(OUTCOMES[self.outcome][1])


@dataclass(frozen=True)
class Column:
    """One addressee."""

    key: str
    name: str
    kind: str = ""


@dataclass(frozen=True)
class Rung:
    """One rung, with what it means in a sentence, and a cell per addressee that it can be for."""

    key: str
    name: str
    meaning: str = ""
    cells: Mapping[str, Cell] = field(default_factory=dict)

    @property
    def outcomes(self) -> list[tuple[str, str, int]]:
        """For how many of whom it can be: (state, word, how often), what is possible first."""
        each = Counter(cell.outcome for cell in self.cells.values())
        return [
            (state, str(word), each[outcome])
            for outcome, (state, word) in OUTCOMES.items()
            if each[outcome]
        ]

    @property
    def chosen(self) -> bool:
        """Is this rung used on anyone now?"""
        return any(cell.chosen for cell in self.cells.values())


@dataclass(frozen=True)
class Ladder:
    """The rungs, lightest first, and the addressees."""

    rungs: Sequence[Rung]
    columns: Sequence[Column]
    title: str = ""

    @property
    def drawn(self) -> list[tuple[int, Rung, list[tuple[Column, Cell | None]]]]:
        """Heaviest first: (height from 1, rung, a cell per column)."""
        return [
            (height, rung, [(column, rung.cells.get(column.key)) for column in self.columns])
            for height, rung in reversed(list(enumerate(self.rungs, 1)))
        ]
