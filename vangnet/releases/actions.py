"""Writing, approving and releasing what the inspectorate makes public itself (PUB-4, PUB-5)."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Impossible, Invalid, Stale
from vangnet.access.steps import locked, take
from vangnet.law.lists import lists
from vangnet.library import actions as library
from vangnet.library import queries as shelf
from vangnet.library.models import Document, DocumentKind
from vangnet.parties import queries as register
from vangnet.publications import gate, pieces
from vangnet.publications.models import Relief
from vangnet.releases import counting, facts, letters
from vangnet.releases.life import ReleaseState
from vangnet.releases.models import KINDS, Release
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

TEXTS = (*pieces.TEXTS, *facts.LABELS, "risks", "k_reason", "urgent", "organisation_id")
PARTICULARS = ("about", "measure", "since", "ended", "appeal", "based_on")
LONGEST_REACTION = 200


@transaction.atomic
def write(
    kind: str, values: Mapping[str, Any], *, by: Actor, on: date, fictional: bool = False
) -> Release:
    """Begin a document. `values` are the fields of `Release` and its particulars; for a fact sheet
    also `rows`, `columns`, `first` and `last`, over which the register is counted at once."""
    if not by.is_clock:
        permits.require(by, Permit.LIBRARY_PLACE)
    if kind not in dict(KINDS):
        raise Invalid(_("Dit soort document kent de bibliotheek niet."), field="kind")
    key = uuid.uuid4()
    release = Release(id=key, root_id=key, kind=kind, fictional=fictional)
    _fill(release, values, by, on)
    release.save(force_insert=True)
    _tell(by, "release_written", release)
    return release


@transaction.atomic
def edit(
    release: Release, values: Mapping[str, Any], *, by: Actor, on: date, seen: str = ""
) -> Release:
    """Change a document that is not public. What was approved must be approved again.

    `seen`: the hash of what the writer began from. Raises `Stale` when somebody came between.
    """
    permits.require(by, Permit.LIBRARY_PLACE, release)
    held = locked(release)
    _changeable(held)
    if seen and seen != facts.hash_of(held):
        raise Stale(_("Iemand anders heeft dit intussen veranderd."), theirs=held)
    before = facts.announced(held)
    if held.state == ReleaseState.APPROVED:
        take(held, "edit", by=by, audience=Audience.INSPECTORATE)
        held.refresh_from_db()
    _fill(held, values, by, on)
    held.approver_id, held.signed = None, ""
    if facts.announced(held) != before:
        held.decided_on = held.notified_on = None
    held.save()
    _tell(by, "release_edited", held)
    return held


def _fill(release: Release, values: Mapping[str, Any], by: Actor, on: date) -> None:
    for name in TEXTS:
        if name in values:
            value = values[name]
            versions.check_length(value, name)
            setattr(release, name, value.strip() if isinstance(value, str) else value)
    if values.get("organisation_id"):
        values = {**values, "about": _name_of(values["organisation_id"], by)}
    told: dict[str, Any] = {
        name: value.isoformat() if isinstance(value, date) else value
        for name in PARTICULARS
        if (value := values.get(name, release.particulars.get(name)))
    }
    if table := release.particulars.get("table"):
        told["table"] = table
    if release.kind == DocumentKind.FACT_SHEET and values.get("rows"):
        asked = {name: values[name] for name in ("rows", "columns", "first", "last")}
        told["table"] = counting.table(**asked, on=on)
        release.period = _period(*told["table"]["years"])
    release.particulars = told
    _known(release)
    if by.person is not None and by.person not in release.editors:
        release.editors = [*release.editors, by.person]


def _name_of(organisation: uuid.UUID, by: Actor) -> str:
    """The name that readers see; someone who works alone is a person, and is not named."""
    found = register.organisation(by, organisation)
    return _("een zorgverlener die alleen werkt") if found.solo else found.name


def _period(first: int, last: int) -> str:
    if first == last:
        return str(first)
    return _("%(first)d tot en met %(last)d") % {"first": first, "last": last}


def _known(release: Release) -> None:
    """Only labels that are on the lists; a title with a word in it; a reaction that is short."""
    for name, kind in (
        ("sector", "sector"),
        ("region", "province"),
        ("target_group", "target_group"),
    ):
        if getattr(release, name) and getattr(release, name) not in lists()[kind]:
            raise Invalid(_("Dit staat niet op de lijst."), field=name)
    if not set(release.risks) <= set(lists()["risk"]):
        raise Invalid(_("Dit staat niet op de lijst."), field="risks")
    if not library.slug_of(release.title):
        raise Invalid(_("In de titel staat geen enkel woord."), field="title")
    if len(release.reaction.split()) > LONGEST_REACTION:
        raise Invalid(_("Een reactie telt hoogstens 200 woorden."), field="reaction")
    if release.urgent and release.kind != DocumentKind.FORMAL_MEASURE:
        raise Invalid(_("Alleen een maatregel kan zonder wachttijd."), field="urgent")


@transaction.atomic
def allow(release: Release, words: str, *, why: str, by: Actor) -> Release:
    """Say of words that the gate stopped at, by name and with a reason, why they may stand."""
    permits.require(by, Permit.LIBRARY_PLACE, release)
    held = locked(release)
    _changeable(held)
    if not words.strip():
        raise Invalid(_("Dit alarm kunt u niet wegzetten: de poort kon niet kijken."))
    if not why.strip():
        raise Invalid(_("Schrijf waarom dit mag blijven staan."), field="why")
    if held.state == ReleaseState.APPROVED:
        take(held, "edit", by=by, audience=Audience.INSPECTORATE)
        held.refresh_from_db()
    held.allowed = {**held.allowed, words: why.strip()}
    held.approver_id, held.signed = None, ""
    held.save(update_fields=["allowed", "approver_id", "signed"])
    _tell(by, "alarm_dismissed", held)
    return held


@transaction.atomic
def approve(release: Release, *, by: Actor, on: date) -> Release:
    """A second person approves. For a report or measure that is the decision: the party hears it
    now, and from then its waiting period runs (Gezondheidswet, artikel 44a)."""
    permits.require(by, Permit.LIBRARY_APPROVE, release)
    held = locked(release)
    if by.person in held.editors:
        raise Impossible(
            _("U schreef hieraan mee. Iemand anders moet dit goedkeuren: twee mensen zien meer.")
        )
    if missing := facts.lacking(held):
        raise Impossible(" ".join(missing))
    if found := facts.leaks(held):
        raise Impossible(
            _("De poort houdt dit tegen: “%(words)s”. %(why)s")
            % {"words": found[0].words, "why": found[0].why}
        )
    held = take(held, "approve", by=by, audience=Audience.INSPECTORATE)
    held.approver_id, held.signed = by.person, facts.hash_of(held)
    held.decided_on = held.decided_on or on
    if held.disclosed and held.notified_on is None:
        held.notified_on = on
        letters.will_be_public(held, by=by)
    held.save(update_fields=["approver_id", "signed", "decided_on", "notified_on"])
    return held


@transaction.atomic
def publish(release: Release, *, by: Actor, on: date) -> Document:
    """Through the gate, into the library, and tell who should know (PUB-4, PUB-5, PUB-6).

    Raises `NotYet` with all that the law misses, `Impossible` when the text is not what was
    approved or the gate stops it.
    """
    step = "disclose" if release.disclosed else "publish"

    def gathered(row: Release) -> dict[str, Any]:
        return facts.may_publish(row, on=on)

    asked = gathered if release.disclosed else None
    held = take(release, step, by=by, facts=asked, audience=Audience.INSPECTORATE)
    if held.signed != facts.hash_of(held):
        raise Impossible(_("De tekst is na de goedkeuring veranderd."))
    if facts.leaks(held):
        raise Impossible(_("De poort houdt dit tegen. Kijk bij de controle waarom."))
    until = law.ask("may-publish", gathered(held)).result.get("online_until") if asked else None
    document = _place(held, on=on, until=date.fromisoformat(str(until)) if until else None)
    held.document_number = document.number
    held.save(update_fields=["document_number"])
    if earlier := shelf.by_number(by, held.replaces):
        because = _("Er is een nieuwe versie.")
        library.supersede(earlier, document, because=because, on=on)
    letters.is_new(document, by=by)
    return document


def _place(held: Release, *, on: date, until: date | None) -> Document:
    """What was placed is rendered once more, and must be exactly what the gate read."""
    checked = facts.candidate(held)
    if held.replaces:
        checked = gate.Candidate(**{**checked.__dict__, "slug": _later_address(held)})
    values = {name: value for name, value in checked.__dict__.items() if name != "number"}
    document = library.place(
        facts={**values, "fictional": held.fictional}, on=on, online_until=until
    )
    if not gate.same(checked, document):
        raise Impossible(_("Wat in de bibliotheek zou komen, is niet wat is nagekeken."))
    return document


def _later_address(held: Release) -> str:
    count = Release.objects.filter(title=held.title).exclude(document_number="").count()
    return f"{library.slug_of(held.title)[:110]}-{count + 1}"


@transaction.atomic
def revise(release: Release, *, by: Actor, on: date) -> Release:
    """Begin a new version of what is in the library; the old address will lead to it."""
    permits.require(by, Permit.LIBRARY_PLACE, release)
    held = locked(release)
    if held.state != ReleaseState.PUBLISHED:
        raise Impossible(_("Alleen van iets in de bibliotheek kan een nieuwe versie komen."))
    if Release.objects.filter(replaces=held.document_number, document_number="").exists():
        raise Impossible(_("Er is al een nieuwe versie in de maak."))
    values = {name: getattr(held, name) for name in TEXTS} | dict(held.particulars)
    later = write(held.kind, values, by=by, on=on, fictional=held.fictional)
    if "table" in held.particulars:
        later.particulars = {**later.particulars, "table": held.particulars["table"]}
    later.replaces, later.allowed = held.document_number, held.allowed
    later.save(update_fields=["replaces", "allowed", "particulars"])
    return later


def would_reach(release: Release) -> int:
    """How many providers hear of it when it is made public (PUB-6)."""
    return len(letters.reached_by(release.sector, release.region))


@transaction.atomic
def record_relief(release: Release, *, requested: bool, decided: Relief, by: Actor) -> Release:
    """Write down that a judge was asked to stop it, and what the judge said."""
    permits.require(by, Permit.LIBRARY_APPROVE, release)
    held = locked(release)
    _changeable(held)
    if decided != Relief.NONE and not requested:
        raise Invalid(_("De rechter beslist alleen als hem iets gevraagd is."), field="decided")
    held.relief_requested, held.relief_decided = requested, decided
    held.save(update_fields=["relief_requested", "relief_decided"])
    _tell(by, "relief_recorded", held)
    return held


@transaction.atomic
def end_measure(release: Release, *, ended: date, by: Actor, on: date) -> Document:
    """A measure ended: the page says so, and goes offline after the term of the law (PUB-5)."""
    permits.require(by, Permit.LIBRARY_APPROVE, release)
    held = locked(release)
    document = shelf.by_number(by, held.document_number)
    if held.kind != DocumentKind.FORMAL_MEASURE or document is None:
        raise Impossible(_("Dit is geen maatregel in de bibliotheek."))
    if ended > on or ended.isoformat() < str(held.particulars.get("since", "")):
        raise Invalid(
            _("Een maatregel eindigt na het begin, en niet later dan vandaag."), field="ended"
        )
    held.particulars = {**held.particulars, "ended": ended.isoformat()}
    until = law.ask("may-publish", facts.may_publish(held, on=on)).result["online_until"]
    held.signed = facts.hash_of(held)
    held.save(update_fields=["particulars", "signed"])
    _tell(by, "measure_ended", held)
    return library.end_on(
        document, particulars=held.particulars, until=date.fromisoformat(str(until))
    )


@transaction.atomic
def withdraw(release: Release, *, because: str, by: Actor, on: date) -> None:
    """Take it out of the library, with a notice at its address (PUB-5)."""
    if not because.strip():
        raise Invalid(_("Schrijf waarom u dit intrekt. Lezers zien deze reden."), field="because")
    if gate.names_in(because, []):
        raise Invalid(
            _("In deze reden staat iets dat iemand herkenbaar maakt. Lezers zien deze reden."),
            field="because",
        )
    held = take(release, "withdraw", by=by, because=because.strip())
    document = shelf.by_number(by, held.document_number)
    if document is None:
        raise Impossible(_("Dit document staat niet in de bibliotheek."))
    library.withdraw(document, because=because.strip(), on=on)


def _changeable(release: Release) -> None:
    if release.state not in (ReleaseState.DRAFTING, ReleaseState.APPROVED):
        raise Impossible(_("Dit is openbaar. Maak een nieuwe versie, of trek het in."))


def _tell(by: Actor, verb: str, release: Release) -> None:
    trail.record(
        by,
        verb,
        kind="releases.release",
        subject=release.id,
        root=release.root_id,
        audience=Audience.INSPECTORATE,
    )
