"""The steps of the form: which questions stand in them, and keeping what was answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.forms import BoundField
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied, Invalid, Stale
from vangnet.portal import reports_answers as answers
from vangnet.portal import reports_forms as forms
from vangnet.portal import reports_forms_cooperation as cooperating
from vangnet.portal.reports_asking import StepForm
from vangnet.privacy import queries as privacy
from vangnet.reports import actions
from vangnet.reports.queries import Checked, Report

TRIES = 6
ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."

TITLES: dict[str, tuple[Promise, Promise]] = {
    "organisation": (gettext_lazy("Uw organisatie"), gettext_lazy("Wie meldt er?")),
    "event": (gettext_lazy("De gebeurtenis"), gettext_lazy("Wat is er gebeurd?")),
    "client": (gettext_lazy("De cliënt"), gettext_lazy("Om welke cliënt gaat het?")),
    "network": (gettext_lazy("Het netwerk"), gettext_lazy("Wie waren erbij betrokken?")),
    "cooperation": (gettext_lazy("De samenwerking"), gettext_lazy("Hoe werkte het netwerk samen?")),
    "measures": (gettext_lazy("Wat u doet"), gettext_lazy("Wat doet u nu, en wanneer?")),
    "check": (gettext_lazy("Nakijken en indienen"), gettext_lazy("Kijk uw antwoorden na")),
}
"""Per step: its name in the list, and the question that the page asks."""

Kind = type[StepForm]
PARTS: dict[str, tuple[tuple[str, Kind, str | Promise], ...]] = {
    "organisation": (("", forms.OrganisationForm, ""),),
    "event": (("", forms.EventForm, ""), ("", forms.AuditForm, "")),
    "client": (
        ("client", forms.ClientForm, ""),
        ("", forms.AboutClientForm, gettext_lazy("Hoe gaat het nu?")),
        ("relative", forms.RelativeForm, gettext_lazy("Een naaste of vertegenwoordiger")),
    ),
    "network": (),
    "cooperation": (
        ("", cooperating.CauseForm, ""),
        ("", cooperating.ConfirmForm, ""),
        ("", cooperating.CooperationForm, gettext_lazy("Vragen over het netwerk")),
    ),
    "measures": (("", cooperating.MeasuresForm, ""),),
    "check": (),
}
KINDS = {
    (prefix, name): kind
    for parts in PARTS.values()
    for prefix, kind, _heading in parts
    for name in kind.base_fields
}
"""Where each question of the form is asked: (place, field) → form."""


@dataclass(frozen=True)
class Question:
    """One question on the page. `theirs`: what another saved meanwhile, in words."""

    bound: BoundField
    token: str
    theirs: str | None = None


@dataclass
class Part:
    """Questions that are kept together. `place`: "" is the report, else the drawer of names."""

    place: str
    form: StepForm
    heading: str | Promise
    stored: Mapping[str, Any]
    tokens: dict[str, str]
    theirs: dict[str, str] = field(default_factory=dict)

    @property
    def questions(self) -> list[Question]:
        """What the template draws, in order."""
        return [
            Question(bound, self.tokens[bound.name], self.theirs.get(bound.name))
            for bound in self.form
        ]


def parts(
    actor: Actor, report: Report, step: str, data: Mapping[str, Any] | None = None
) -> list[Part]:
    """The questions of a step with what is stored. Opening the drawer of names writes a look."""
    people = _people(actor, report) if step == "client" else {}
    found = []
    for place, kind, heading in PARTS[step]:
        stored, versions = _stored(report, kind, people.get(place) if place else None, place)
        form = kind(data, initial=stored, prefix=place or None)
        tokens = {name: answers.token(versions.get(name, 0), stored[name]) for name in form.fields}
        found.append(Part(place, form, heading, stored, tokens))
    return found


def _people(actor: Actor, report: Report) -> dict[str, Any]:
    keys = {"client": report.client_key, "relative": report.relative_key}
    shown = privacy.reveal(actor, keys.values(), because=_("melding opstellen of nakijken"))
    return {place: shown[key] for place, key in keys.items() if key in shown}


def _stored(
    report: Report, kind: Kind, person: Any, place: str
) -> tuple[dict[str, Any], dict[str, int]]:
    names = list(kind.base_fields)
    if not place:
        return {name: getattr(report, name) for name in names}, report.versions
    if person is None:
        return dict.fromkeys(names, ""), {}
    return {name: person.fields[name] for name in names}, dict.fromkeys(names, person.version)


def keep(actor: Actor, report: Report, part: Part, data: Mapping[str, Any], at: datetime) -> None:
    """Keep every answer that the writer changed; what is wrong or stale stands at its field."""
    for name, value, given in touched(part, data):
        try:
            part.tokens[name] = keep_one(actor, report, part.place, name, value, given, at)
        except Stale as refusal:
            part.theirs[name] = answers.said(part.form.fields[name], refusal.theirs)
            part.form.add_error(name, refusal.sentence)
        except Invalid as refusal:
            part.tokens[name] = given
            part.form.add_error(name, refusal.sentence)


def touched(part: Part, data: Mapping[str, Any]) -> list[tuple[str, Any, str]]:
    """The answers that the writer changed since the page was drawn, each with its token.

    What she left alone keeps the token of her page, so that it stays left alone when the page comes
    back with an error.
    """
    part.form.is_valid()
    found = []
    for name in part.form.fields:
        given = data.get(f"{part.form.add_prefix(name)}-version")
        if given is None:
            continue
        if name not in part.form.cleaned_data or answers.read(given)[1] == answers.mark(
            part.form.cleaned_data[name]
        ):
            part.tokens[name] = given
        else:
            found.append((name, part.form.cleaned_data[name], given))
    return found


def keep_one(
    actor: Actor, report: Report, place: str, name: str, value: Any, given: str, at: datetime
) -> str:
    """Keep one answer and give back what now stands behind the field.

    Raises `Stale`, with `theirs` the answer that stands there now, and `Invalid`.
    """
    version, _shown = answers.read(given)
    if not place:
        kept = actions.save_field(report, name, value, base=version, by=actor, at=at)
        return answers.token(kept, value)
    _put_in_drawer(actor, report, place, {name: value}, given, at)
    held = privacy.completeness(actor, getattr(report, f"{place}_key"))
    return answers.token(held.version if held else 0, value)


def _put_in_drawer(
    actor: Actor, report: Report, place: str, said: dict[str, Any], given: str, at: datetime
) -> None:
    """Keep one thing of a person. The drawer has one version for all that is known of her.

    So when another field was saved meanwhile, this one is tried again: only when this very field is
    no longer what the writer saw is it a conflict.
    """
    act = actions.keep_client if place == "client" else actions.keep_relative
    (name, value), (version, shown) = next(iter(said.items())), answers.read(given)
    base = None if getattr(report, f"{place}_key") is None else version
    for _try in range(TRIES):
        try:
            act(report, by=actor, at=at, base=base, **said)
        except Stale as refusal:
            theirs = getattr(refusal.theirs, name, "")
            if answers.mark(theirs) not in (shown, answers.mark(value)):
                raise Stale(refusal.sentence, theirs=theirs) from refusal
            base = getattr(refusal.theirs, "version", base)
        else:
            return
    raise Stale(_("Er wordt nu te veel tegelijk opgeslagen. Probeer het zo nog eens."), theirs="")


def locate(html_name: str) -> tuple[str, str, Kind]:
    """Place, field and form behind the name of an input. Raises `Denied` for any other name."""
    place, _dash, name = html_name.rpartition("-")
    kind = KINDS.get((place, name))
    if kind is None:
        raise Denied(ABSENT)
    return place, name, kind


def following(step: str) -> str:
    """The next step; the last one stays where it is."""
    order = list(TITLES)
    return order[min(order.index(step) + 1, len(order) - 1)]


def side(report: Report, current: str, state: Checked) -> list[dict[str, Any]]:
    """The list of steps beside the form, each with what it still lacks."""
    lacking = [one.step for one in state.missing]
    wrong = {one.step for one in state.objections}
    return [
        {
            "label": str(name),
            "url": reverse("portal:report-step", args=[report.id, step]),
            "current": step == current,
            "state": _state(step, lacking.count(step), len(lacking), step in wrong),
        }
        for step, (name, _question) in TITLES.items()
    ]


def _state(step: str, lacking: int, all_lacking: int, wrong: bool) -> str:
    if step == "check":
        return _("Kan nog niet") if all_lacking else _("U kunt indienen")
    if wrong:
        return _("Let op")
    if not lacking:
        return _("Compleet")
    return _("Nog 1 vraag") if lacking == 1 else _("Nog %(n)s vragen") % {"n": lacking}


def known(step: str) -> str:
    """The step, or the same refusal as for a page that does not exist."""
    if step not in TITLES:
        raise Denied(ABSENT)
    return step
