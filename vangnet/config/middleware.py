"""One transaction per request, in which the database knows who asks."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import RequestDataTooBig
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from vangnet.access import context, memory
from vangnet.access.actors import Actor
from vangnet.access.refusals import Refusal
from vangnet.accounts import queries as accounts
from vangnet.config import refusals
from vangnet.letters import queries as letters

Next = Callable[[HttpRequest], HttpResponse]

LAST_USED, REMEMBER_EVERY = "last_used", 30

ALWAYS_OPEN = (
    *("/tweede-stap/", "/uitloggen/", "/inloggen/", "/account/opnieuw/", "/account/wachtwoord/"),
    *("/static/", "/privacy/", "/toegankelijkheid/", "/contact/", "/bibliotheek/"),
)
"""What one can open without a second step: what is public, and what is needed to set it."""


def headers(get_response: Next) -> Next:
    """The headers that no other middleware sets on every response, also on a turned-away one."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()"
        )
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("X-Frame-Options", "DENY")
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    return middleware


def readable(get_response: Next) -> Next:
    """Turn away what no database keeps, in words, before anything is done with it.

    Reading the form here also refuses one that is too large, on every address alike.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        asked = [request.path, *request.GET.keys(), *request.GET.values()]
        if any("\x00" in words for words in asked):
            return refusals.malformed(request)
        try:
            typed = _typed(request)
        except RequestDataTooBig:
            return refusals.too_much(request)
        if any("\x00" in words for words in typed):
            return refusals.unkeepable(request)
        return get_response(request)

    return middleware


def _typed(request: HttpRequest) -> list[str]:
    return [value for values in request.POST.lists() for value in values[1]]


def transaction_per_request(get_response: Next) -> Next:
    """Open the transaction before anything touches the database; undo it all after an error.

    An exception in a view has become a 500 response by the time it comes back here, so the status
    is what says whether the work may be kept. Static files never open one. A new transaction knows
    nobody yet, so that only one inside another (in tests) must be told to forget.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path.startswith("/static/"):
            return get_response(request)
        inside = connection.in_atomic_block
        with transaction.atomic():
            if inside:
                context.tell(Actor.ANYONE)
            response = get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response

    return middleware


def who_asks(get_response: Next) -> Next:
    """Give the request its actor and tell the database."""

    def middleware(request: HttpRequest) -> HttpResponse:
        actor = accounts.actor_of(request)
        request.actor = actor  # type: ignore[attr-defined]
        context.tell(actor)
        if actor.person is not None:
            _keep_signed_in(request)
            request.unread = cache(lambda: letters.unread(actor))  # type: ignore[attr-defined]
        if request.method not in ("GET", "HEAD"):
            return get_response(request)
        with memory.kept():
            return get_response(request)

    return middleware


def _keep_signed_in(request: HttpRequest) -> None:
    """Every use starts the hour again; written down twice a minute at most."""
    now = int(time.time())
    if now - int(request.session.get(LAST_USED, 0)) >= REMEMBER_EVERY:
        request.session[LAST_USED] = now


def second_factor(get_response: Next) -> Next:
    """Whoever can read cases sets a second step before anything else (PRV-6).

    An administrator too: she reads none, and gives the roles that do. Not in the demonstration,
    whose accounts are fictional. Signing in, signing out, setting the step and what is public stay
    open.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if settings.SECOND_FACTOR and _must_set_it_first(request):
            messages.info(
                request,
                _(
                    "Stel eerst een tweede stap in. Zo kan niemand met alleen uw wachtwoord bij "
                    "gegevens van cliënten."
                ),
            )
            return redirect("mfa_index")
        return get_response(request)

    return middleware


def _must_set_it_first(request: HttpRequest) -> bool:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    if actor.person is None or request.path.startswith(ALWAYS_OPEN):
        return False
    return bool(actor.roles) and not is_mfa_enabled(request.user)


class Refusals:
    """Turns a refusal into a page that says what happened, why, and what to do."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """A refusal is an answer; anything else is a fault and stays one."""
        if isinstance(exception, Refusal):
            return refusals.answer(request, exception)
        return None
