"""The check, the two signatures, the decision, the library, and out of it again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vangnet import law
from vangnet.access import steps
from vangnet.access.permits import Permit
from vangnet.desk import publications_forms as forms
from vangnet.desk.case_pages import actor_of
from vangnet.desk.publications_pages import ask, asked_version, earliest, people, show
from vangnet.frame.forms import carried_out
from vangnet.frame.routes import permit
from vangnet.library import queries as library
from vangnet.publications import actions, queries
from vangnet.publications import facts as gathered

form_page = require_http_methods(["GET", "HEAD", "POST"])
TAB = "publication-check"


@require_safe
@permit(Permit.PUBLIC_VERSION_READ)
def check(request: HttpRequest, key: UUID) -> HttpResponse:
    """What the gate finds now, who signed, what the law says, and what can be done."""
    return _checked(request, asked_version(request, key), forms.SignForm())


def _checked(
    request: HttpRequest, version: queries.PublicVersion, form: forms.SignForm, *, status: int = 200
) -> HttpResponse:
    actor, today = actor_of(request), timezone.localdate()
    found = gathered.examine(actor, version, slug=actions.address_of(version))
    facts = gathered.of_examined(found, on=today)
    asks_reason = actions.asks_reason(found, today)
    form.fields["k_reason"].required = asks_reason
    context = {
        "page_title": _("Controle en besluit"),
        "found": found,
        "k": found.k,
        "form": form,
        "asks_reason": asks_reason,
        "reasons": [one.k_reason for one in found.signed if one.k_reason],
        "verdict": law.ask("may-publish", facts),
        "people": people(version, found.signed),
        "unwritten": queries.unwritten(version),
        "staying": queries.staying(found.decisions),
        "earliest": earliest(version),
        "react_by": law.terms.due("reaction", version.notified_on).due_on
        if version.notified_on
        else None,
        "possible": {step.name for step in steps.possible(version, actor)},
        "by_another": actions.needs_another(version, actor) if found.signed else "",
        "alarms": _alarms(found),
        "sign_again": _sign_again(version, found),
        "document": library.by_number(actor, version.document_number),
    }
    return show(request, version, "desk/publications/check.html", context, tab=TAB, status=status)


@dataclass(frozen=True)
class Alarm:
    """The same words at every place where the gate stops at them, and where one can do something:
    in the text as it was written, among the decisions, in the title (an address comes from it) or
    among the labels."""

    words: str
    why: str
    places: tuple[str, ...]
    mend: str


def _alarms(found: gathered.Examined) -> list[Alarm]:
    places: dict[tuple[str, str], list[str]] = {}
    for leak in found.leaks:
        places.setdefault((leak.words, leak.why), []).append(leak.place)
    return [
        Alarm(words, why, tuple(where), _mend(found.version, words, where))
        for (words, why), where in places.items()
    ]


def _mend(version: queries.PublicVersion, words: str, places: list[str]) -> str:
    if not words:
        return "facts" if _("eerdere publicatie") in places else ""
    if any(words in version.sources.get(part, "") for part in queries.TEXTS):
        return "text"
    if any(words in str(getattr(version, part)) for part in queries.TEXTS):
        return "words"
    return "title"


def _sign_again(version: queries.PublicVersion, found: gathered.Examined) -> str:
    """Why those who signed must do so again; empty when they need not."""
    if version.state not in (queries.VersionState.REVIEWED, queries.VersionState.APPROVED):
        return ""
    if any(one.hash != found.hash for one in found.signed):
        return _("Na het tekenen is iets veranderd, in de tekst of in wie de zaak kent.")
    if actions.asks_reason(found, timezone.localdate()) and not all(
        one.k_reason.strip() for one in found.signed
    ):
        return _(
            "Na het tekenen zijn er minder vergelijkbare zaken over. Wie tekent, schrijft nu op "
            "waarom het toch kan."
        )
    return ""


@require_safe
@permit(Permit.PUBLIC_VERSION_READ)
def preview(request: HttpRequest, key: UUID) -> HttpResponse:
    """The document as the library would show it."""
    version = asked_version(request, key)
    candidate = gathered.candidate(version, actions.address_of(version))
    context = {"page_title": _("Zo wordt het"), "rendered": library.render(candidate)}
    return show(request, version, "desk/publications/preview.html", context)


@require_POST
@permit(Permit.PUBLIC_VERSION_REVIEW)
def review(request: HttpRequest, key: UUID) -> HttpResponse:
    """The first person signs."""
    return _signed(
        request, key, actions.review, _("U heeft getekend. Een ander keurt de tekst nu goed.")
    )


@require_POST
@permit(Permit.PUBLIC_VERSION_APPROVE)
def approve(request: HttpRequest, key: UUID) -> HttpResponse:
    """The second person signs: that is the decision."""
    return _signed(
        request, key, actions.approve, _("Het besluit is genomen. De melders krijgen bericht.")
    )


def _signed(
    request: HttpRequest, key: UUID, sign: Callable[..., object], done: str
) -> HttpResponse:
    """Sign, or show the check again with what is asked first; a reason that was typed stays."""
    version = asked_version(request, key)
    form = forms.SignForm(request.POST)
    if carried_out(
        form,
        lambda given: sign(
            version, by=actor_of(request), at=timezone.now(), k_reason=given["k_reason"]
        ),
    ):
        messages.success(request, done)
        return redirect("desk:publication-check", key)
    return _checked(request, version, form, status=400)


@require_POST
@permit(Permit.PUBLIC_VERSION_REVIEW)
def look_again(request: HttpRequest, key: UUID) -> HttpResponse:
    """Search again with what the case knows now; signing begins anew."""
    found = actions.look_again(asked_version(request, key), by=actor_of(request))
    messages.success(
        request,
        ngettext(
            "Opnieuw gezocht: %(n)s woord erbij. Teken daarna opnieuw.",
            "Opnieuw gezocht: %(n)s woorden erbij. Teken daarna opnieuw.",
            found,
        )
        % {"n": found},
    )
    return redirect("desk:publication-check", key)


@require_POST
@permit(Permit.PUBLIC_VERSION_APPROVE)
def publish(request: HttpRequest, key: UUID) -> HttpResponse:
    """Through the gate, into the library."""
    version = asked_version(request, key)
    document = actions.publish(version, by=actor_of(request), on=timezone.localdate())
    messages.success(
        request, _("Dit staat nu in de bibliotheek, onder nummer %(n)s.") % {"n": document.number}
    )
    return redirect("desk:publication-check", key)


@form_page
@permit(Permit.PUBLIC_VERSION_REVIEW)
def dismiss(request: HttpRequest, key: UUID) -> HttpResponse:
    """Say of one alarm why it points at nobody."""
    actor, version = actor_of(request), asked_version(request, key)
    words = request.POST.get("words") or request.GET.get("woord", "")
    return ask(
        request,
        version,
        forms.DismissForm(request.POST or None, initial={"words": words}),
        lambda given: actions.dismiss(version, given["words"], why=given["why"], by=actor),
        then=reverse("desk:publication-check", args=[key]),
        done=_("Dit woord mag blijven. Wat al getekend was, is vervallen."),
        page_title=_("Mag “%(words)s” blijven staan?") % {"words": words},
        button=_("Laat het staan"),
    )


@form_page
@permit(Permit.PUBLIC_VERSION_APPROVE)
def relief(request: HttpRequest, key: UUID) -> HttpResponse:
    """Write down what a judge was asked and said."""
    actor, version = actor_of(request), asked_version(request, key)
    initial = {"requested": version.relief_requested, "decided": version.relief_decided}
    return ask(
        request,
        version,
        forms.ReliefForm(request.POST or None, initial=initial),
        lambda given: actions.record_relief(
            version,
            requested=given["requested"] is True,
            decided=actions.Relief(given["decided"]),
            by=actor,
        ),
        then=reverse("desk:publication-check", args=[key]),
        done=_("Vastgelegd."),
        page_title=_("Is de rechter iets gevraagd?"),
        button=_("Leg vast"),
    )


@form_page
@permit(Permit.PUBLIC_VERSION_APPROVE)
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """Out of the library, with a notice at the address."""
    actor, version = actor_of(request), asked_version(request, key)
    return ask(
        request,
        version,
        forms.WithdrawForm(request.POST or None),
        lambda given: actions.withdraw(
            version, by=actor, because=given["because"], on=timezone.localdate()
        ),
        then=reverse("desk:publication-check", args=[key]),
        done=_("Dit is ingetrokken. Op het adres staat alleen nog waarom."),
        page_title=_("Trek deze publieksversie in"),
        button=_("Trek in"),
    )
