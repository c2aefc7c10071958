"""A report as the row that is compared: whole numbers, no names and no words (ASM-1, PRV-1)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models.functions import Lower
from django.utils import timezone

from vangnet.access.actors import Actor
from vangnet.cases.models import Prepared
from vangnet.matching import NUMBER, Quote, content_words, read
from vangnet.matching.providers import plain
from vangnet.matching.reading import AGE, DAY
from vangnet.matching.rows import UNKNOWN, Row, key_of, word_keys
from vangnet.matching.sql import columns
from vangnet.matching.words import by_stem
from vangnet.networks import queries as networks
from vangnet.networks.models import Involvement
from vangnet.parties.models import Organisation
from vangnet.reports.models import Report

TEXTS = ("facts", "consequences", "why_calamity")
"""The texts that are read for days, ages, numbers and words."""
NOT_SAID = frozenset({"", "other", "unknown"})
SEXES = {"male": 0, "female": 1}
LONGEST_AGO = 730
_CAPITAL = re.compile(r"\b[^\W\d_a-zà-ÿ][^\W\d_]*", re.UNICODE)
_NUMBER = re.compile(r"\b[A-Z]{1,3}-\d{4}-\d{4,8}\b")


def prepare(report: Report, *, by: Actor) -> Row:
    """Keep the row of a report as it is now; done in the transaction that compares it."""
    parties = networks.involvements_of(by, [report.id])[report.id]
    row = row_of(report, parties)
    Prepared.objects.update_or_create(
        report=report.id,
        defaults={"root_id": report.id, "version": report.version, **columns(row)},
    )
    return row


def forget(report: UUID) -> None:
    """A withdrawn report is compared with nothing any more."""
    Prepared.objects.filter(report=report).delete()


def kept(row: Prepared) -> Row:
    """The row as the engine knows it."""
    names = [name for name in Row.__dataclass_fields__ if name != "key"]
    return from_json(
        {name: getattr(row, name) for name in names} | {"key": key_of(str(row.report))}
    )


def rows_of(reports: Iterable[UUID]) -> dict[UUID, Row]:
    """The kept rows of reports, as far as they may be seen."""
    return {row.report: kept(row) for row in Prepared.objects.filter(report__in=list(reports))}


def as_json(row: Row | None) -> dict[str, Any]:
    """A row to keep with a decision."""
    return asdict(row) if row is not None else {}


def from_json(said: dict[str, Any]) -> Row:
    """A row as it was kept with a decision."""
    known: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in said.items()
    }
    return Row(**known)


def row_of(report: Report, parties: Iterable[Involvement]) -> Row:
    """The row of one report with the parties of its picture. What is unknown is -1."""
    found = quotes(report)
    said = _said(report, found)
    first = report.occurred_on.toordinal() if report.occurred_on else UNKNOWN
    born_first, born_last = _born(report, found)
    received = _received(report)
    rep = key_of(str(report.organisation_id))
    own = Organisation.objects.filter(pk=report.organisation_id).first()
    return Row(
        key=key_of(str(report.id)),
        received=received.toordinal() if received else UNKNOWN,
        first=first,
        last=first,
        turned=_turned(report.occurred_on),
        said=said,
        found=report.discovered_on.toordinal() if report.discovered_on else UNKNOWN,
        mun=key_of(_town(report.municipality)),
        region=key_of(report.province),
        pc4=int(report.postcode4) if report.postcode4.isdecimal() else UNKNOWN,
        home=key_of(_town(own.municipality)) if own else UNKNOWN,
        rep=rep,
        sector=key_of(report.sector),
        named=tuple(sorted(_named(report, parties) - {rep, UNKNOWN})),
        born_first=born_first,
        born_last=born_last,
        sex=SEXES.get(report.sex, UNKNOWN),
        outcome=_code(report.outcome),
        kind=_code(report.event_kind),
        words=word_keys(by_stem(words_of(report))),
        number=key_of(report.number or ""),
        refs=tuple(sorted({key_of(number) for number in references(report, found)})),
    )


def quotes(report: Report) -> dict[str, tuple[Quote, ...]]:
    """Per text the days, ages and numbers that it gives, with their places."""
    received = _received(report)
    return {name: read(getattr(report, name), reference_day=received) for name in TEXTS}


def references(report: Report, found: dict[str, tuple[Quote, ...]]) -> set[str]:
    """The numbers of other reports that a report gives, in its field or in its texts."""
    said = {one.value for many in found.values() for one in many if one.kind == NUMBER}
    return (said | set(_NUMBER.findall(report.reference_of_other.upper()))) - {report.number}


def words_of(report: Report) -> frozenset[str]:
    """The words worth comparing; none with a capital, so no name of a person (PRV-1)."""
    return content_words(*(_CAPITAL.sub(" ", getattr(report, name)) for name in TEXTS))


def only(found: dict[str, tuple[Quote, ...]], kind: str) -> str:
    """The one day or age that the texts give; empty when they give none or several."""
    values = {one.value for many in found.values() for one in many if one.kind == kind}
    return values.pop() if len(values) == 1 else ""


def _received(report: Report) -> date | None:
    return timezone.localdate(report.submitted_at) if report.submitted_at else None


def _said(report: Report, found: dict[str, tuple[Quote, ...]]) -> int:
    value, received = only(found, DAY), _received(report)
    if not value:
        return UNKNOWN
    day = date.fromisoformat(value).toordinal()
    if received and not received.toordinal() - LONGEST_AGO <= day <= received.toordinal():
        return UNKNOWN
    return day


def _born(report: Report, found: dict[str, tuple[Quote, ...]]) -> tuple[int, int]:
    if report.birth_year:
        return report.birth_year, report.birth_year
    age, seen = only(found, AGE), report.occurred_on or report.discovered_on or _received(report)
    if not age or seen is None:
        return UNKNOWN, UNKNOWN
    return seen.year - int(age) - 1, seen.year - int(age)


def _turned(day: date | None) -> int:
    """The day with day and month swapped, when that is another real day."""
    if day is None or day.day > 12 or day.day == day.month:
        return UNKNOWN
    return date(day.year, day.day, day.month).toordinal()


def _town(name: str) -> str:
    return " ".join(name.casefold().split())


def _code(said: str) -> int:
    return UNKNOWN if said in NOT_SAID else key_of(said)


def _named(report: Report, parties: Iterable[Involvement]) -> set[int]:
    """Keys of the other organisations; people are left out, the reporter's own part too."""
    found, typed = set(), []
    for party in parties:
        if party.is_author or party.kind in networks.PERSONAL_KINDS:
            continue
        if party.organisation_id:
            found.add(key_of(str(party.organisation_id)))
        else:
            typed.append(party.name)
    return found | {_resolved(name, report.province) for name in typed}


def _resolved(name: str, province: str) -> int:
    """The organisation that a typed name means: the one of that name in this province.

    Who is not in the register is known by the plain form of the name and the province, so that two
    reports that type the same unknown name are seen to name the same one.
    """
    tried = {name.strip().lower(), plain(name)} - {""}
    rows = list(
        Organisation.objects.annotate(low=Lower("name"))
        .filter(low__in=tried)
        .values_list("id", "province")[:20]
    )
    here = [key for key, place in rows if place == province] or [key for key, _place in rows]
    if len(here) == 1:
        return key_of(str(here[0]))
    return key_of(f"{province} {plain(name)}") if plain(name) else UNKNOWN
