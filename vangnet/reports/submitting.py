"""Submitting, supplementing and withdrawing a report (REP-1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Impossible, Invalid, NotYet, Stale
from vangnet.access.steps import locked, take
from vangnet.networks import actions as networks
from vangnet.networks import queries as pictures
from vangnet.privacy import queries as privacy
from vangnet.privacy.models import IdentityKind
from vangnet.reports import complete, facts, letters
from vangnet.reports.drafting import put_in_drawer
from vangnet.reports.duties import count
from vangnet.reports.fields import cleaned, digest
from vangnet.reports.joint import close_questions, tell_them
from vangnet.reports.life import ReportState
from vangnet.reports.models import Report, ReportVersion
from vangnet.reports.said import differences, said_by
from vangnet.spotting import contains_bsn
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

KEY_TAKEN = (
    "Deze inzending hoort bij een andere melding. Ga terug naar uw concept en dien opnieuw in."
)


@transaction.atomic
def submit(report: Report, *, by: Actor, key: str, at: datetime, seen: str | None = None) -> Report:
    """Submit a complete draft to the inspectorate, once, however often it is sent (REP-1).

    `key`: made by the form, sent again on a retry: the same key gives the same report and number.
    `seen`: the fingerprint of what the reporter checked (`queries.fingerprint`); when the draft has
    changed since, `Stale`. The same key for something else is `Invalid`. Raises `Invalid` at a
    field that cannot be taken (a BSN, audit material: REP-8) and `NotYet` with all that is missing.
    """
    held = locked(report)
    permits.require(by, Permit.REPORT_SUBMIT, held)
    _check_key(key)
    if held.submission_key is not None:
        return _again(held, key, seen)
    on = timezone.localdate(at)
    held.LIFE.step("submit", held.state)
    networks.hold(held.id)
    picture = pictures.network(by, held.id)
    _check(held, by, on, picture)
    said = said_by(by, held, picture)
    if seen is not None and seen != digest(said):
        raise Stale(
            _("Het concept is veranderd nadat u het nakeek. Kijk het nog eens na en dien dan in.")
        )
    verdict = facts.network_verdict(by, held, picture.parties)
    held.is_network_derived, held.verdict = verdict.outcome.value, verdict.as_dict()
    held.birth_year, held.sex = privacy.birth_and_sex(by, held.client_key)
    held.number, held.submission_key, held.submitted_at = _next_number(on.year), key, at
    held.version, held.digest = 1, digest(said)
    _save_submission(held)
    taken = take(held, "submit", by=by)
    ReportVersion.objects.create(
        root_id=taken.id, number=1, content=said, person_id=by.person, at=at
    )
    networks.settle(taken.id, at=at)
    letters.receipt(taken, by=by)
    tell_them(taken, by=by)
    count(taken, on=on)
    return taken


def _check_key(key: str) -> None:
    if not key.strip() or len(key) > 80:
        raise Invalid(
            _("Deze inzending heeft geen geldige sleutel. Open het formulier opnieuw."), field="key"
        )


def _again(held: Report, key: str, seen: str | None) -> Report:
    """The answer to what was sent before: the same when it is the same, else a refusal."""
    if held.submission_key != key:
        raise Impossible(
            _(
                "Deze melding is al ingediend, met nummer %(number)s. Wilt u iets veranderen? Vul "
                "haar dan aan."
            )
            % {"number": held.number}
        )
    if seen is not None and seen != held.digest:
        raise Invalid(
            _(
                "Met deze sleutel is al een melding met een andere inhoud ingediend, met nummer "
                "%(number)s. Wilt u iets veranderen? Vul die melding dan aan."
            )
            % {"number": held.number},
            field="key",
        )
    return held


def _check(held: Report, by: Actor, on: date, picture: pictures.NetworkPicture) -> None:
    """What cannot be taken is refused at its field first; then all that is missing, at once."""
    wrong = complete.objections(by, held, on, picture)
    if wrong:
        raise Invalid(wrong[0].sentence, field=wrong[0].field)
    lacking = complete.missing(by, held, picture)
    if lacking:
        raise NotYet(complete.verdict(lacking))


def _next_number(year: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('reports_number')")
        row = cursor.fetchone()
    return f"M-{year}-{row[0]:05d}"


def _save_submission(held: Report) -> None:
    """A key that another report used is found by the database, also where we cannot look."""
    try:
        with transaction.atomic():
            held.save(
                update_fields=[
                    *("number", "submission_key", "submitted_at", "version", "digest"),
                    *("is_network_derived", "verdict", "birth_year", "sex"),
                ]
            )
    except IntegrityError as error:
        if "submission_key" not in str(error):
            raise
        raise Invalid(_(KEY_TAKEN), field="key") from error


@transaction.atomic
def supplement(
    report: Report,
    values: Mapping[str, Any],
    *,
    by: Actor,
    why: str,
    base: int,
    at: datetime,
    client: Mapping[str, Any] | None = None,
    relative: Mapping[str, Any] | None = None,
    network: Callable[[], object] | None = None,
) -> ReportVersion:
    """Supplement or correct a submitted report; every version is kept (REP-1).

    `base`: the version the writer saw. `network`: changes to the network, as a call of the actions
    of `networks`; they are only possible inside this action once a report is submitted.
    Raises `Stale`, `Invalid` (no reason, no change, a field), `NotYet`, `Impossible`, `Denied`.
    """
    held = _changeable(report, by, base)
    why = _reason(why, _("Schrijf op waarom u de melding verandert."))
    before = _last(held).content
    taken = {name: cleaned(name, value) for name, value in values.items()}
    for name, value in taken.items():
        versions.check_length(value, name)
        setattr(held, name, value)
    _change_people(held, by, client, relative)
    with networks.reopened(held.id) if network else nullcontext():
        if network:
            network()
    on = timezone.localdate(at)
    picture = pictures.network(by, held.id)
    _check(held, by, on, picture)
    said = said_by(by, held, picture)
    changed = differences(before, said)
    if not changed:
        raise Invalid(_("U hebt niets veranderd."))
    _refresh(held, by, taken, picture)
    version = ReportVersion.objects.create(
        root_id=held.id,
        number=held.version,
        content=said,
        changed=changed,
        why=why,
        person_id=by.person,
        at=at,
    )
    _tell_change(by, version)
    letters.supplemented(held, version, by=by)
    count(held, on=on)
    return version


def _changeable(report: Report, by: Actor, base: int) -> Report:
    held = locked(report)
    permits.require(by, Permit.REPORT_CORRECT, held)
    if held.state != ReportState.SUBMITTED:
        raise Impossible(_("U kunt alleen een ingediende melding aanvullen."))
    if held.version != base:
        raise Stale(
            _("Een collega heeft de melding intussen aangevuld. Vergelijk en vul dan aan."),
            theirs=held,
        )
    return held


def _reason(text: str, ask: str, *, field: str = "why") -> str:
    text = text.strip()
    if not text:
        raise Invalid(ask, field=field)
    if contains_bsn(text):
        raise Invalid(complete.number_sentence(_("Waarom")), field=field)
    return text


def _last(held: Report) -> ReportVersion:
    return ReportVersion.objects.get(root_id=held.id, number=held.version)


def _change_people(
    held: Report,
    by: Actor,
    client: Mapping[str, Any] | None,
    relative: Mapping[str, Any] | None,
) -> None:
    if client:
        put_in_drawer(held, "client_key", IdentityKind.CLIENT, dict(client), by=by)
    if relative:
        put_in_drawer(held, "relative_key", IdentityKind.RELATIVE, dict(relative), by=by)


def _refresh(
    held: Report, by: Actor, taken: Mapping[str, Any], picture: pictures.NetworkPicture
) -> None:
    """Save the changed fields, and what follows from them. The receipt keeps its fingerprint."""
    verdict = facts.network_verdict(by, held, picture.parties)
    held.is_network_derived, held.verdict = verdict.outcome.value, verdict.as_dict()
    held.birth_year, held.sex = privacy.birth_and_sex(by, held.client_key)
    held.version += 1
    held.save(
        update_fields=[
            *taken,
            *("client_key", "relative_key", "version"),
            *("is_network_derived", "verdict", "birth_year", "sex"),
        ]
    )


def _tell_change(by: Actor, version: ReportVersion) -> None:
    trail.record(
        by,
        "report_supplemented",
        kind="reports.report",
        subject=version.root_id,
        root=version.root_id,
        because=version.why,
        facts={"version": version.number, "changed": version.changed},
        audience=Audience.INSPECTORATE,
    )


@transaction.atomic
def withdraw(report: Report, *, by: Actor, because: str, at: datetime) -> Report:
    """Withdraw a submitted report, with the reason. The inspectorate keeps seeing it (REP-1)."""
    because = _reason(because, _("Schrijf op waarom u de melding intrekt."), field="because")
    held = take(report, "withdraw", by=by, because=because)
    held.withdrawn_at, held.withdrawn_because = at, because
    held.save(update_fields=["withdrawn_at", "withdrawn_because"])
    close_questions(held, by=by, at=at)
    letters.withdrawn(held, by=by)
    count(held, on=timezone.localdate(at))
    return held
