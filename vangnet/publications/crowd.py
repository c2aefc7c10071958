"""How many cases share the bare facts of a publication: k, the crowd in which one hides (PUB-2).

Counted over every case in the register, and for each type of organisation that the text lets on.
Another publication about one of those cases takes that one out of the crowd. It says nothing about
people who know the case from nearby.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import QuerySet

from vangnet.access import together
from vangnet.law import terms
from vangnet.publications.models import PublishedFacts

SEASONS = {
    "voorjaar": "voorjaar",
    "lente": "voorjaar",
    "zomer": "zomer",
    "najaar": "najaar",
    "herfst": "najaar",
    "winter": "winter",
    "begin": "begin",
    "eind": "eind",
}
"""As the register knows them; "begin" and "eind" of a year are in none, so they count nothing."""
BODIES: Mapping[str, tuple[str, ...]] = {
    "hospital_care": ("ziekenhui", "umc", "polikliniek", "spoedeisende"),
    "mental_health": ("ggz", "psychiat", "verslavingszorg"),
    "home_care_nursing": ("thuiszorg", "wijkverpleg", "verpleeghui", "zorgcentrum"),
    "gp_care": ("huisarts",),
    "pharmacy": ("apothe",),
    "birth_care": ("kraam", "verloskund"),
    "youth_care": ("jeugdhulp", "jeugdzorg", "gezinshui"),
    "disability_care": ("gehandicapt",),
    "emergency_care": ("ambulance", "huisartsenpost", "meldkamer"),
    "paramedical": ("fysio", "ergotherap", "logoped", "diëtist"),
    "social_domain": ("gemeente", "wijkteam", "buurtteam"),
}
"""By which words a reader knows that such an organisation took part."""


@dataclass(frozen=True)
class Facts:
    """What a reader learns of one case. Empty: not said. Without a year nothing counts."""

    sector: str
    age_band: str
    season: str
    years: tuple[int, ...]
    bodies: tuple[str, ...] = ()


def facts_of(sector: str, age_band: str, period: str, bodies: Iterable[str] = ()) -> Facts:
    """The facts of labels as an editor writes them."""
    first = period.split(" ", 1)[0]
    return Facts(
        sector, age_band, SEASONS.get(first, ""), tuple(years_of(period)), tuple(sorted(bodies))
    )


def years_of(period: str) -> list[int]:
    """The years in a period such as "voorjaar 2026" or "2024 tot en met 2026"."""
    named = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", period)]
    return list(range(min(named), max(named) + 1)) if named else []


def named_in(text: str, involved: Iterable[str]) -> tuple[str, ...]:
    """Which types of the organisations involved a reader can tell from the text."""
    lowered = text.lower()
    return tuple(
        sorted({one for one in involved if any(word in lowered for word in BODIES.get(one, ()))})
    )


@dataclass(frozen=True)
class Lowered:
    """An older publication of which the crowd would become too small."""

    number: str
    k: int


@dataclass(frozen=True)
class Counts:
    """k of one set of facts: over all, and for each type of organisation that is named."""

    whole: int
    per_body: Mapping[str, int]

    @property
    def k(self) -> int:
        """The smallest of them: that is the one that counts."""
        return min([self.whole, *self.per_body.values()])


WIDEST = 5
"""Years together at most: longer ago, care itself was different."""


def count(facts: Facts, *, but: str = "") -> Counts:
    """How many cases in the register share these facts, less those that another publication tells
    about. `but`: the number of the publication itself, when it has one."""
    return Tally(facts, but=but).count(facts)


class Tally:
    """The register around some facts, added up once, so that many ways to say them cost two
    queries. `but`: the number of the publication itself, when it has one."""

    def __init__(self, facts: Facts, *, but: str = "") -> None:
        self._facts = facts
        self.told = [
            (one.number, _of(one), one.limit)
            for one in together.listed(*told(facts.years))
            if one.number != but
        ]
        older = [one for _number, one, _limit in self.told if contains(one, facts)]
        years = {*span(facts.years), *(year for one in older for year in one.years)}
        self._bodies = sorted({*facts.bodies, *(body for one in older for body in one.bodies)})
        per_body = "".join(
            ", count(*) FILTER (WHERE organisation_sectors @> ARRAY[%s]::varchar[])"
            for _body in self._bodies
        )
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT sector = %s, age_band = %s, season = %s, year, count(*)"
                f"{per_body} FROM publications_registerentry WHERE year = ANY(%s)"
                " GROUP BY 1, 2, 3, 4",
                [facts.sector, facts.age_band, facts.season, *self._bodies, sorted(years)],
            )
            self._rows = cursor.fetchall()

    def count(self, facts: Facts, *, but: str = "", more: int = 0) -> Counts:
        """k for the same facts or coarser ones. `more`: so many publications would be added."""
        rows = [
            row
            for row in self._rows
            if (row[0] or not facts.sector)
            and (row[1] or not facts.age_band)
            and (row[2] or not facts.season)
            and row[3] in facts.years
        ]
        others = more + sum(
            number != but and contains(facts, told) for number, told, _limit in self.told
        )
        place = {body: 5 + at for at, body in enumerate(self._bodies)}
        each = {body: sum(row[place[body]] for row in rows) for body in facts.bodies}
        whole = sum(row[4] for row in rows)
        return Counts(
            max(0, whole - others), {body: max(0, n - others) for body, n in each.items()}
        )

    def lowered(self) -> list[Lowered]:
        """Older publications that this one would push below their limit."""
        found = []
        for number, older, limit in self.told:
            if self._facts.years and contains(older, self._facts):
                k = self.count(older, but=number, more=1).k
                if k < limit:
                    found.append(Lowered(number, k))
        return found


def span(years: Iterable[int]) -> tuple[int, ...]:
    """The years of a period and those that could be said together with it."""
    known = sorted(years)
    return tuple(range(min(known[0], known[-1] - WIDEST + 1), known[-1] + 1)) if known else ()


def told(years: Iterable[int]) -> tuple[Hashable, QuerySet[PublishedFacts]]:
    """What other publications told about cases of these years, to fetch with other lists."""
    wanted = span(years)
    found = PublishedFacts.objects.filter(years__overlap=list(wanted)).order_by("number")
    return ("told", wanted), found


def _of(one: PublishedFacts) -> Facts:
    return Facts(one.sector, one.age_band, one.season, tuple(one.years), tuple(one.bodies))


def contains(wide: Facts, narrow: Facts) -> bool:
    """Is every case among the narrow facts among the wide ones too?"""
    same = all(
        not getattr(wide, name) or getattr(wide, name) == getattr(narrow, name)
        for name in ("sector", "age_band", "season")
    )
    return same and set(narrow.years) <= set(wide.years)


def enough(on: date) -> int:
    """How many must share the facts, by our own rule on that day."""
    return terms.number("publication.threshold_k", on)


def lowest(on: date) -> int:
    """How many at least when both signers gave a reason."""
    return terms.number("publication.lowest_k", on)


def one_at_a_time() -> None:
    """Until this transaction ends, no other publication is counted and remembered: two at the same
    moment would not see each other, and together make an older one stand out (PUB-2)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('publications.crowd'))")


def remember(number: str, facts: Facts, *, limit: int) -> None:
    """Keep what readers now know of this case, so that no later publication makes it stand out."""
    PublishedFacts.objects.update_or_create(
        number=number,
        defaults={
            "sector": facts.sector,
            "age_band": facts.age_band,
            "season": facts.season,
            "years": list(facts.years),
            "bodies": list(facts.bodies),
            "limit": limit,
        },
    )
