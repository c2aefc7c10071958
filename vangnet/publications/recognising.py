"""The least that must be said less precisely, so that enough cases share the facts (PUB-2).

Every way to say the facts more coarsely is counted; of those that reach the limit, the one that
costs the reader least meaning goes first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.cases import queries as cases
from vangnet.publications import counting, crowd, queries
from vangnet.publications.crowd import Facts
from vangnet.publications.models import PublicVersion
from vangnet.publications.pieces import TEXTS, pieces

COST = {"season": 1, "year": 2, "age_band": 3, "body": 4, "sector": 10}
"""What it costs a reader: a lesson is found by its sector first, and by its season last."""
MOST_SHOWN = 6
AGE = "LEEFTIJD"


@dataclass(frozen=True)
class Choice:
    """One way to say the facts, how many cases in the register share them, and what it costs."""

    facts: Facts
    k: int
    per_body: dict[str, int]
    cost: int
    lost: tuple[str, ...]
    enough: int
    lowest: int

    @property
    def is_now(self) -> bool:
        """Is this how it stands?"""
        return self.cost == 0

    @property
    def tone(self) -> str:
        """Enough, enough with a reason, or never."""
        return (
            "good" if self.k >= self.enough else "attention" if self.k >= self.lowest else "danger"
        )

    @property
    def says(self) -> str:
        """The same in words."""
        if self.k >= self.enough:
            return _("genoeg")
        return _("alleen met een reden") if self.k >= self.lowest else _("te weinig")

    @property
    def costs(self) -> str:
        """What a reader no longer learns, in one sentence."""
        if not self.lost:
            return _("Zoals het nu staat.")
        return _("Een lezer weet niet meer: %(what)s.") % {"what": "; ".join(self.lost)}

    @property
    def period(self) -> str:
        """The period as it would be written."""
        return written(self.facts)

    @property
    def said(self) -> str:
        """The facts as a reader would read them."""
        words = (
            law.label("sector", self.facts.sector) if self.facts.sector else _("alle sectoren"),
            law.label("age_band", self.facts.age_band)
            if self.facts.age_band
            else _("alle leeftijden"),
            self.period or _("geen periode"),
            *(law.label("sector", body) for body in self.facts.bodies),
        )
        return ", ".join(words)


def facts_of(actor: Actor, version: PublicVersion) -> Facts:
    """What a reader learns from the labels and the text: types of organisations, and the age when
    the text tells one, also if the label does not say it."""
    text = " ".join(str(getattr(version, part)) for part in TEXTS)
    involved = {body.sector for body in cases.organisations_of(actor, version.root_id)}
    named = crowd.named_in(text, involved)
    band = version.age_band or (_age_of(actor, version) if _tells_age(actor, version) else "")
    return crowd.facts_of(version.sector, band, version.period, named)


def _tells_age(actor: Actor, version: PublicVersion) -> bool:
    rows = [one for one in queries.replacements(actor, version) if one.category == AGE]
    return any(
        any(letter.isdigit() for letter in piece.text)
        for part in TEXTS
        for piece in pieces(version.sources.get(part, ""), [r for r in rows if r.part == part])
        if piece.original
    )


def _age_of(actor: Actor, version: PublicVersion) -> str:
    return counting.age_band(actor, cases.case(actor, version.root_id))


def choices(actor: Actor, version: PublicVersion, *, on: date) -> list[Choice]:
    """How it stands; and when too few are alike, the ways that reach the limit, least loss of
    meaning first."""
    permits.require(actor, Permit.PUBLIC_VERSION_READ, version)
    now = facts_of(actor, version)
    found = search(
        now, enough=crowd.enough(on), lowest=crowd.lowest(on), but=version.document_number
    )
    if found[0].k >= found[0].enough:
        return found[:1]
    reach = [one for one in found[1:] if one.k >= one.enough]
    better = max(found[0].k + 1, found[0].lowest)
    nearly = [one for one in found[1:] if better <= one.k < one.enough]
    return [found[0], *_least(nearly)[:1], *_least(reach)][:MOST_SHOWN]


def search(facts: Facts, *, enough: int, lowest: int, but: str = "") -> list[Choice]:
    """Every way to say these facts, finest first and then by what it costs."""
    tally = crowd.Tally(facts, but=but)
    found = []
    for said, cost, lost in ways(facts):
        counts = tally.count(said)
        found.append(Choice(said, counts.k, dict(counts.per_body), cost, lost, enough, lowest))
    return sorted(found, key=lambda one: (one.cost, -one.k, one.said))


def _least(found: list[Choice]) -> list[Choice]:
    """Without ways that lose more than another that loses only part of the same."""
    kept: list[Choice] = []
    for one in found:
        if not any(set(other.lost) <= set(one.lost) for other in kept):
            kept.append(one)
    return kept


def ways(facts: Facts) -> Iterator[tuple[Facts, int, tuple[str, ...]]]:
    """Every coarser way, with its cost and what a reader loses."""
    for years, years_cost, years_lost in _years(facts):
        for sector in dict.fromkeys((facts.sector, "")):
            for band in dict.fromkeys((facts.age_band, "")):
                for bodies in _bodies(facts):
                    lost = [*years_lost]
                    cost = years_cost
                    if band != facts.age_band:
                        cost, lost = cost + COST["age_band"], [*lost, _("de leeftijdsgroep")]
                    if sector != facts.sector:
                        cost, lost = cost + COST["sector"], [*lost, _("de sector")]
                    for body in sorted(set(facts.bodies) - set(bodies)):
                        cost += COST["body"]
                        lost.append(
                            _("dat er %(body)s bij was") % {"body": law.label("sector", body)}
                        )
                    season = facts.season if years == facts.years and not years_lost else ""
                    yield Facts(sector, band, season, years, bodies), cost, tuple(lost)


def _bodies(facts: Facts) -> list[tuple[str, ...]]:
    """All types named, or all but some: with many types only one at a time, or none named."""
    names = facts.bodies
    if len(names) > 4:
        return [names, *(tuple(b for b in names if b != one) for one in names), ()]
    return [
        tuple(name for at, name in enumerate(names) if not mask >> at & 1)
        for mask in range(2 ** len(names))
    ]


def _years(facts: Facts) -> list[tuple[tuple[int, ...], int, tuple[str, ...]]]:
    season = (_("het jaargetijde"),) if facts.season else ()
    found: list[tuple[tuple[int, ...], int, tuple[str, ...]]] = [(facts.years, 0, ())]
    if not facts.years:
        return found
    if facts.season:
        found.append((facts.years, COST["season"], season))
    for many in range(len(facts.years) + 1, crowd.WIDEST + 1):
        years = tuple(range(max(facts.years) - many + 1, max(facts.years) + 1))
        cost = COST["year"] * (many - len(facts.years)) + (COST["season"] if season else 0)
        found.append((years, cost, (*season, _("in welk van %(n)s jaren") % {"n": many})))
    return found


def written(facts: Facts) -> str:
    """The period of these facts as an editor writes it."""
    if not facts.years:
        return ""
    first, last = min(facts.years), max(facts.years)
    season = f"{facts.season} " if facts.season else ""
    return f"{season}{first}" if first == last else f"{season}{first} tot en met {last}"
