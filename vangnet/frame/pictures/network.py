"""The care network around one client on one day (look.md, Pictures; NET-1 to NET-5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangnet.frame.pictures import svg
from vangnet.frame.pictures.ring import NOBODY, NODE, WIDTH, Point, apart, curve, middle_of
from vangnet.frame.pictures.ring import places as ring_places
from vangnet.frame.pictures.svg import Picture


class Kind(StrEnum):
    """The shape of a party: circle, square, diamond, ring."""

    CARE_PROVIDER = "care_provider"
    OTHER_PROFESSIONAL = "other_professional"
    INFORMAL_CAREGIVER = "informal_caregiver"
    CLIENT = "client"


KIND_NAMES = {
    Kind.CARE_PROVIDER: gettext_lazy("Zorgaanbieder"),
    Kind.OTHER_PROFESSIONAL: gettext_lazy("Andere professional"),
    Kind.INFORMAL_CAREGIVER: gettext_lazy("Mantelzorger of naaste"),
    Kind.CLIENT: gettext_lazy("Cliënt"),
}


class Tie(StrEnum):
    """The line between two parties. `gap`: what should have been there and was not."""

    KNOWS = "knows"
    INFORMS = "informs"
    CONSULTS = "consults"
    HANDS_OVER = "hands_over"
    GAP = "gap"


TIE_NAMES = {
    Tie.KNOWS: gettext_lazy("kennen elkaar"),
    Tie.INFORMS: gettext_lazy("informeert"),
    Tie.CONSULTS: gettext_lazy("overlegt met"),
    Tie.HANDS_OVER: gettext_lazy("draagt over aan"),
    Tie.GAP: gettext_lazy("hier ging het mis"),
}


@dataclass(frozen=True)
class Party:
    """One party. `since` and `until` may be open; outside them it is not drawn on that day."""

    key: str
    name: str
    kind: str = Kind.CARE_PROVIDER
    is_lead: bool = False
    is_contact_point: bool = False
    since: date | None = None
    until: date | None = None
    role: str = ""

    def there(self, on: date | None) -> bool:
        """Was this party involved on that day? Without a day: yes."""
        begun = self.since is None or on is None or self.since <= on
        return begun and (self.until is None or on is None or on <= self.until)


@dataclass(frozen=True)
class Relation:
    """A line from one party to another. `often`: 1 (seldom) to 3 (often). `word`: for a gap."""

    frm: str
    to: str
    kind: str = Tie.KNOWS
    often: int = 1
    word: str = ""


def network(
    parties: Sequence[Party],
    relations: Sequence[Relation],
    on: date | None = None,
    *,
    name: str = "network",
    title: str = "",
) -> Picture:
    """The network on day `on` (or over the whole period), with the table that says the same.

    Places depend on all parties, not on the day, so that nothing jumps when the day changes.
    """
    places, height = _places(parties, relations)
    middle = middle_of(height)
    shown = [party for party in parties if party.there(on)]
    keys = {party.key for party in shown}
    ties = [each for each in relations if each.frm in keys and each.to in keys]
    numbers = {party.key: at for at, party in enumerate(parties, 1)}
    headless = not any(party.is_lead for party in shown)
    legend, foot = _legend(shown, ties, height, name)
    title = title or _title(on)
    picture = svg.drawing(
        name,
        title,
        _description(shown, ties, headless),
        (WIDTH, foot),
        svg.element("defs", {}, *(_heads(name))),
        svg.group("vn-net__ties", *_ties(ties, places, height, name)),
        svg.group("vn-net__parties", *(_party(each, places, numbers, middle) for each in shown)),
        *([_nobody(places[NOBODY], middle)] if headless else []),
        svg.group("vn-net__words", *_words(ties, places, height)),
        legend,
    )
    columns, rows = _table(parties, ties, numbers, on)
    return Picture(name, title, _description(shown, ties, headless), picture, columns, rows)


def _title(on: date | None) -> str:
    if on is None:
        return _("Het zorgnetwerk rond de cliënt")
    return _("Het zorgnetwerk op %(day)s") % {"day": formats.date_format(on, "j F Y")}


def _places(
    parties: Sequence[Party], relations: Sequence[Relation]
) -> tuple[dict[str, Point], float]:
    clients = [party.key for party in parties if party.kind == Kind.CLIENT]
    others = [party.key for party in parties if party.kind != Kind.CLIENT]
    return ring_places(clients, others, [(each.frm, each.to) for each in relations])


def _heads(name: str) -> list[str]:
    return [svg.arrow(f"{name}-head-{tie}", f"vn-head vn-head--{tie}") for tie in Tie]


def _lanes(ties: Sequence[Relation]) -> list[tuple[Relation, int]]:
    """Two lines between the same two parties run beside each other."""
    seen: dict[frozenset[str], int] = {}
    found = []
    for tie in ties:
        pair = frozenset((tie.frm, tie.to))
        seen[pair] = seen.get(pair, -1) + 1
        side = (seen[pair] + 1) // 2 * (1 if seen[pair] % 2 else -1)
        found.append((tie, side if tie.frm < tie.to else -side))
    return found


def _ties(
    ties: Sequence[Relation], places: dict[str, Point], height: float, name: str
) -> list[str]:
    found: list[str] = []
    for tie, lane in _lanes(ties):
        bent = curve(places[tie.frm], places[tie.to], height, lane)
        heads = _heads_of(tie.kind, name)
        often = max(1, min(3, tie.often))
        found.append(svg.path(bent.d, f"vn-tie vn-tie--{tie.kind} vn-tie--often-{often}", **heads))
    return found


def _heads_of(kind: str, name: str) -> dict[str, str]:
    """An arrow where something goes one way, two where it goes both ways."""
    head = f"url(#{name}-head-{kind})"
    if kind == Tie.CONSULTS:
        return {"marker_start": head, "marker_end": head}
    return {"marker_end": head} if kind in (Tie.INFORMS, Tie.HANDS_OVER) else {}


def _words(ties: Sequence[Relation], places: dict[str, Point], height: float) -> list[str]:
    """The word of a line stands where it is farthest from parties and other words."""
    found: list[str] = []
    taken = list(places.values())
    for tie, lane in _lanes(ties):
        if tie.kind == Tie.GAP or tie.word:
            bent = curve(places[tie.frm], places[tie.to], height, lane)
            at = max(bent.stations(), key=lambda each: min(apart(each, one) for one in taken))
            taken.append(at)
            words = svg.wrapped(tie.word or _("ontbreekt"), 20, 2)
            top = at.y + 5 - 9 * (len(words) - 1)
            found.append(svg.lines(at.x, top, words, f"vn-word vn-word--{tie.kind}"))
    return found


def _party(party: Party, places: dict[str, Point], numbers: dict[str, int], middle: Point) -> str:
    at = places[party.key]
    extra = [_("regie")] if party.is_lead else []
    extra += [_("aanspreekpunt")] if party.is_contact_point else []
    parts = [_shape(party.kind, at)]
    if party.is_lead:
        parts.append(svg.circle(at.x, at.y, NODE + 7, "vn-node__lead"))
    parts.append(svg.text(at.x, at.y + 6, str(numbers[party.key]), "vn-node__number", "middle"))
    parts.append(_name(at, middle, svg.wrapped(party.name, 20), ", ".join(extra)))
    return svg.group(f"vn-node vn-node--{party.kind}", *parts)


def _name(at: Point, middle: Point, name: list[str], extra: str) -> str:
    """The name stands on the outside of the ring, where no lines run."""
    out = NODE + 12
    count = len(name) + bool(extra)
    aside = abs(at.x - middle.x) > 170
    if aside:
        anchor, x = ("start", at.x + out) if at.x > middle.x else ("end", at.x - out)
        y = at.y + 5 - 9 * (count - 1)
    else:
        anchor, x = "middle", at.x
        above = at.y < middle.y - 40
        y = at.y - out - 18 * (count - 1) if above else at.y + out + 11
    parts = [svg.lines(x, y, name, "vn-node__name", anchor=anchor)]
    if extra:
        below = y + 18 * len(name)
        parts.append(svg.lines(x, below, [extra], "vn-node__role", anchor=anchor))
    return svg.group("vn-node__words", *parts)


def _shape(kind: str, at: Point, r: float = NODE) -> str:
    css = "vn-node__shape"
    if kind == Kind.OTHER_PROFESSIONAL:
        side = r * 1.76
        return svg.box(at.x - side / 2, at.y - side / 2, side, side, css, 3)
    if kind == Kind.INFORMAL_CAREGIVER:
        far = r * 1.18
        d = f"M{at.x:.1f},{at.y - far:.1f} l{far:.1f},{far:.1f} l-{far:.1f},{far:.1f} "
        return svg.path(f"{d}l-{far:.1f},-{far:.1f} z", css)
    if kind == Kind.CLIENT:
        return svg.circle(at.x, at.y, r, css + " vn-node__ring")
    return svg.circle(at.x, at.y, r, css)


def _nobody(at: Point, middle: Point) -> str:
    """The lead that is missing: an empty ring that says so."""
    return svg.group(
        "vn-node vn-node--nobody",
        svg.circle(at.x, at.y, NODE, "vn-node__shape"),
        svg.circle(at.x, at.y, NODE + 7, "vn-node__lead"),
        _name(at, middle, [_("Niemand had de regie")], ""),
    )


def _legend(
    shown: Sequence[Party], ties: Sequence[Relation], top: float, name: str
) -> tuple[str, float]:
    """What the shapes and lines mean; only those that occur."""
    signs = [(str(KIND_NAMES[kind]), kind.value, True) for kind in Kind if _any(shown, kind)]
    signs += [(str(TIE_NAMES[tie]), tie.value, False) for tie in Tie if _any(ties, tie)]
    x, y = 24.0, top + 24
    parts: list[str] = [svg.line(0, top, WIDTH, top, "vn-legend__rule")]
    for words, what, is_party in signs:
        wide = 56 + 7.2 * len(words)
        if x + wide > WIDTH:
            x, y = 24.0, y + 28
        parts.append(_sign(Point(x, y), what, is_party, name))
        parts.append(svg.text(x + 26, y + 5, words, "vn-legend__word"))
        x += wide
    return svg.group("vn-legend", *parts), y + 24


def _any(things: Sequence[Party] | Sequence[Relation], kind: str) -> bool:
    return any(each.kind == kind for each in things)


def _sign(at: Point, what: str, is_party: bool, name: str) -> str:
    if is_party:
        return svg.group(f"vn-node vn-node--{what}", _shape(what, at, 8))
    d = f"M{at.x - 16:.1f},{at.y:.1f} L{at.x + 18:.1f},{at.y:.1f}"
    return svg.path(d, f"vn-tie vn-tie--{what} vn-tie--often-2", **_heads_of(what, name))


def _description(shown: Sequence[Party], ties: Sequence[Relation], headless: bool) -> str:
    gaps = sum(1 for tie in ties if tie.kind == Tie.GAP)
    lead = next((party.name for party in shown if party.is_lead), "")
    words = [_("%(count)s partijen.") % {"count": len(shown)}]
    words.append(_("Niemand had de regie.") if headless else _("Regie: %(who)s.") % {"who": lead})
    if gaps:
        words.append(_("Op %(count)s plaatsen ging het mis.") % {"count": gaps})
    words.append(_("Alles staat ook in de tabel."))
    return " ".join(words)


def _table(
    parties: Sequence[Party],
    ties: Sequence[Relation],
    numbers: dict[str, int],
    on: date | None,
) -> tuple[list[str], list[list[str]]]:
    columns = [_("Nr."), _("Partij"), _("Soort"), _("Betrokken"), _("Contact")]
    names = {party.key: party.name for party in parties}
    rows = []
    for party in parties:
        contact = [_in_words(tie, names) for tie in ties if tie.frm == party.key]
        marks = [party.role] if party.role else []
        marks += [_("heeft de regie")] if party.is_lead else []
        marks += [_("aanspreekpunt")] if party.is_contact_point else []
        kind = "; ".join([str(KIND_NAMES[Kind(party.kind)]), *marks])
        rows.append(
            [
                str(numbers[party.key]),
                party.name,
                kind,
                _period(party, on),
                "; ".join(contact) or "–",
            ]
        )
    return columns, rows


def _in_words(tie: Relation, names: dict[str, str]) -> str:
    words = f"{TIE_NAMES[Tie(tie.kind)]}: {names[tie.to]}"
    return f"{words} ({tie.word})" if tie.word else words


def _period(party: Party, on: date | None) -> str:
    since = formats.date_format(party.since, "j b Y") if party.since else _("onbekend")
    until = formats.date_format(party.until, "j b Y") if party.until else _("nu")
    period = _("van %(since)s tot %(until)s") % {"since": since, "until": until}
    return period if party.there(on) else _("%(period)s (niet op deze dag)") % {"period": period}
