"""Pages for a refusal. Forbidden and absent are the same page with the same status."""

from __future__ import annotations

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from vangnet.access.refusals import Denied, Impossible, Invalid, NotYet, Refusal, Stale
from vangnet.trail import actions as trail

ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."


def answer(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The page (or the fragment, for htmx) that goes with a refusal."""
    if isinstance(refusal, Denied):
        return _denied(request, refusal)
    status = 409 if isinstance(refusal, (Impossible, Stale)) else 400
    verdict = refusal.verdict if isinstance(refusal, NotYet) else None
    return render(
        request,
        "frame/refusal.html",
        {"page_title": _title(refusal), "sentence": refusal.sentence, "verdict": verdict},
        status=status,
    )


def _title(refusal: Refusal) -> str:
    if isinstance(refusal, Stale):
        return _("Iemand anders was u voor")
    if isinstance(refusal, NotYet):
        return _("Dit kan nog niet")
    if isinstance(refusal, Invalid):
        return _("Dit klopt nog niet")
    return _("Dit kan nu niet")


def _denied(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """Absent, and the same for what is forbidden. Who has not signed in is asked to, for both."""
    actor = getattr(request, "actor", None)
    if actor is not None and actor.person is not None:
        trail.record(
            actor, "refused", kind="page", because=f"{request.path} {refusal.sentence}"[:500]
        )
    elif _asks_a_permit(request):
        if request.method == "GET":
            return redirect_to_login(request.get_full_path())
        if request.method == "POST":
            return signed_out(request)
    return absent(request)


def _asks_a_permit(request: HttpRequest) -> bool:
    """A whole page that is not for everyone."""
    found = request.resolver_match
    whole = not request.headers.get("HX-Request")
    return whole and found is not None and getattr(found.func, "asks", None) is not None


def signed_out(request: HttpRequest) -> HttpResponse:
    """The session ended while someone wrote: give back what was typed, ready to be sent again.

    The same whether the address exists or not: whoever sends this gets only what she sent herself.
    """
    sent = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken"
    ]
    context = {
        "page_title": _("U bent uitgelogd"),
        "sent": sent,
        "typed": [value for _name, value in sent if " " in value.strip()],
    }
    response = render(request, "frame/signed_out.html", context, status=404)
    response["X-Signed-Out"] = "1"
    return response


def absent(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: it does not exist, or not for you."""
    return render(
        request,
        "frame/refusal.html",
        {"page_title": _("Niet gevonden"), "sentence": _(ABSENT)},
        status=404,
    )


def malformed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request itself could not be read."""
    return unread(
        request, _("Er ging iets mis met wat uw browser stuurde. Ga terug en probeer het opnieuw.")
    )


def too_much(request: HttpRequest) -> HttpResponse:
    """400: so much that none of it was read; what was typed is still in the browser."""
    return unread(
        request,
        _(
            "Dit is te groot om in één keer te bewaren: in een veld passen 200.000 tekens. "
            "Ga terug, uw tekst staat er nog. Kort hem in, of zet een deel in een ander veld."
        ),
    )


def unkeepable(request: HttpRequest) -> HttpResponse:
    """400: a character that no text in the database can hold."""
    return unread(
        request,
        _(
            "In uw tekst zit een onzichtbaar teken dat wij niet kunnen bewaren. "
            "Ga terug, uw tekst staat er nog. Plak hem als platte tekst."
        ),
    )


def unread(request: HttpRequest, sentence: str) -> HttpResponse:
    """The page that says what could not be read, and what to do."""
    context = {"page_title": _("Dit konden we niet lezen"), "sentence": sentence}
    return render(request, "frame/refusal.html", context, status=400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 looks like 404."""
    return absent(request)


def broken(request: HttpRequest) -> HttpResponse:
    """500: our fault. Nothing of the request was kept."""
    return render(
        request,
        "frame/broken.html",
        {
            "page_title": _("Er ging iets mis bij ons"),
            "sentence": _(
                "Wat u deed is niet opgeslagen. Ga terug: wat u typte staat er meestal nog. "
                "Probeer het daarna opnieuw."
            ),
        },
        status=500,
    )


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form is too old, or did not come from us. What was typed is in the browser's history."""
    return render(
        request,
        "frame/refusal.html",
        {
            "page_title": _("Dit formulier is verlopen"),
            "sentence": _(
                "U was even weg, of u bent in een ander tabblad opnieuw ingelogd. Er is niets "
                "opgeslagen. Ga terug, ververs de pagina en verstuur het formulier opnieuw."
            ),
        },
        status=403,
    )
