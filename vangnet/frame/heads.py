"""What stands above every page of a case: where it is and whose turn it is (look.md, principle 2).

The rooms fill these; the frame only draws them, so that it need not know what a case is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Phase(StrEnum):
    """The strip that every reader of a case sees; a life has more states than this has phases."""

    REPORT = "report"
    INVESTIGATION = "investigation"
    REFLECTION = "reflection"
    ASSESSMENT = "assessment"
    IMPROVEMENT = "improvement"
    CLOSED = "closed"


PHASE_NAMES = {
    Phase.REPORT: _("Melding"),
    Phase.INVESTIGATION: _("Onderzoek"),
    Phase.REFLECTION: _("Reflectie"),
    Phase.ASSESSMENT: _("Beoordeling"),
    Phase.IMPROVEMENT: _("Verbeteren"),
    Phase.CLOSED: _("Afgesloten"),
}


@dataclass(frozen=True)
class Turn:
    """Whose turn it is. `yours`: the reader is the one who is to act."""

    who: str
    action: str
    due_on: date | None = None
    next: str = ""
    yours: bool = False
    url: str = ""


@dataclass(frozen=True)
class PartyState:
    """A party beside the case: its name and how far it is, with the tone of its tag."""

    name: str
    state: str
    tone: str = "neutral"


@dataclass(frozen=True)
class TermState:
    """A term beside the case. `moved_from`: the earlier date, which stays visible.

    `cites`: the paragraphs that give the term, for its "Waarom?".
    """

    name: str
    due_on: date
    met_on: date | None = None
    overdue: bool = False
    moved_from: date | None = None
    cites: Sequence[str] = ()


@dataclass(frozen=True)
class CaseHead:
    """Everything above a page of a case. `notice`: for example "opgegaan in Z-2026-0042"."""

    number: str
    title: str
    phase: Phase
    turn: Turn | None = None
    url: str = ""
    parties_state: Sequence[PartyState] = field(default_factory=tuple)
    terms: Sequence[TermState] = field(default_factory=tuple)
    notice: str = ""

    @property
    def phases(self) -> list[tuple[str, str]]:
        """The strip: (label, `past` | `now` | `later`)."""
        order = list(Phase)
        here = order.index(self.phase)
        return [
            (str(PHASE_NAMES[phase]), "past" if at < here else "now" if at == here else "later")
            for at, phase in enumerate(order)
        ]
