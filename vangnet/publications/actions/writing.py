"""Beginning a public version and writing in it."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid, Stale
from vangnet.access.steps import locked, take
from vangnet.cases.models import Case
from vangnet.publications import counting, drafting, pieces, queries
from vangnet.publications.actions import texts
from vangnet.publications.life import VersionState
from vangnet.publications.models import EarlierText, PublicVersion
from vangnet.trail.models import Audience

LABELS = ("sector", "target_group", "risks", "age_band", "period")
LISTS = {"sector": "sector", "target_group": "target_group", "age_band": "age_band"}
PERIOD = re.compile(
    r"(?:(?:voorjaar|lente|zomer|najaar|herfst|winter|begin|eind) )?(?:19|20)\d\d"
    r"(?: tot en met (?:19|20)\d\d)?"
)
LONGEST_TITLE = 200
REACTION_WORDS = 200


@transaction.atomic
def draft(case: Case, *, by: Actor, title: str) -> PublicVersion:
    """Begin a public version of a judged case, each part started by the system (PUB-2)."""
    permits.require(by, Permit.PUBLIC_VERSION_DRAFT, case)
    held = locked(case)
    if held.state not in queries.JUDGED:
        raise Impossible(_("Een publieksversie kan pas als de inspectie heeft geoordeeld."))
    if queries.of_case(by, case.id) is not None:
        raise Impossible(_("Van deze zaak bestaat al een publieksversie."))
    _check({"title": title})
    started = {"title": title.strip(), **drafting.material(by, case.id)}
    version = PublicVersion.objects.create(
        root_id=case.id,
        sector=case.sector,
        age_band=counting.age_band(by, case),
        period=str(case.happened_on.year) if case.happened_on else "",
        editors=texts.wrote(by),
        sources=started,
        **started,
    )
    _keep_texts(version, started, by)
    texts.find(version, by)
    texts.apply(version)
    texts.tell(by, "public_version_drafted", version)
    return version


@transaction.atomic
def edit(version: PublicVersion, values: dict[str, Any], *, base: int, by: Actor) -> PublicVersion:
    """Change parts or labels. Any change voids what was reviewed and approved, and looks again.

    `base`: the version on which the writer based her text; another's change in between is `Stale`.
    """
    permits.require(by, Permit.PUBLIC_VERSION_DRAFT, version)
    held = locked(version)
    texts.changeable(held)
    _check(values)
    versions.write_row(held, values, base=base)
    held.refresh_from_db()
    return _written(held, {name: values[name] for name in pieces.TEXTS if name in values}, by)


@transaction.atomic
def write_part(
    version: PublicVersion, part: str, text: str, *, seen: str, by: Actor
) -> PublicVersion:
    """Write one part. `seen`: the seal of the text the writer began from. Two editors in two parts
    do not disturb each other; in the same part the second gets `Stale` and loses nothing."""
    permits.require(by, Permit.PUBLIC_VERSION_DRAFT, version)
    held = locked(version)
    texts.changeable(held, part, writing=True)
    _check({part: text})
    now = held.sources.get(part, "")
    if text == now:
        return held
    if seen != seal(now):
        raise Stale(
            _("Een collega heeft dit deel intussen veranderd. Uw tekst is niet weg: vergelijk ze."),
            theirs=now,
        )
    return _written(held, {part: text}, by)


def seal(text: str) -> str:
    """A short mark of a text, to see whether somebody changed it in between."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _written(held: PublicVersion, written: dict[str, str], by: Actor) -> PublicVersion:
    held.editors = sorted({*held.editors, *texts.wrote(by)}, key=str)
    held.sources = {**held.sources, **written}
    held.save(update_fields=["editors", "sources"])
    _keep_texts(held, written, by)
    if held.state == VersionState.PUBLISHED:
        held = take(held, "react", by=by, audience=Audience.INSPECTORATE)
    texts.void(held, by)
    texts.find(held, by)
    texts.apply(held)
    texts.tell(by, "public_version_edited", held, ", ".join(sorted(written)))
    return held


def _keep_texts(version: PublicVersion, written: dict[str, str], by: Actor) -> None:
    """Keep every text as it was saved, so that an older one can be read and taken back."""
    now = timezone.now()
    EarlierText.objects.bulk_create(
        EarlierText(
            root_id=version.root_id,
            public_version=version,
            part=part,
            text=text,
            person_id=by.person,
            written_at=now,
        )
        for part, text in written.items()
        if text.strip()
    )


def _check(values: dict[str, Any]) -> None:
    if set(values) - {*pieces.TEXTS, *LABELS}:
        raise Denied(_("Dit veld bestaat niet."))
    for name, value in values.items():
        versions.check_length(value, name)
    title = values.get("title")
    if title is not None and not title.strip():
        raise Invalid(_("Geef een titel, zonder namen of plaatsen."), field="title")
    if title is not None and len(title) > LONGEST_TITLE:
        raise Invalid(_("Deze titel is te lang: hoogstens 200 tekens."), field="title")
    if len(str(values.get("reaction", "")).split()) > REACTION_WORDS:
        raise Invalid(_("Een reactie is hoogstens 200 woorden."), field="reaction")
    _check_labels(values)


def _check_labels(values: dict[str, Any]) -> None:
    """Labels come from closed lists, so that nothing can hide in one."""
    for name, kind in LISTS.items():
        if values.get(name) and values[name] not in dict(law.choices(kind)):
            raise Invalid(_("Kies een van de mogelijkheden."), field=name)
    if set(values.get("risks", [])) - set(dict(law.choices("risk"))):
        raise Invalid(_("Kies uit de lijst."), field="risks")
    period = values.get("period")
    if period and not PERIOD.fullmatch(period):
        raise Invalid(
            _("Schrijf een periode zo: voorjaar 2026, 2026, of 2024 tot en met 2026."),
            field="period",
        )
