"""What all public pages share: the same for everyone who did not sign in, so others may keep it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_vary_headers, set_response_etag
from django.views.decorators.http import require_safe

from vangnet.access.actors import Actor
from vangnet.frame.routes import open_to_everyone

KEPT = "public, max-age=300, stale-while-revalidate=3600"
"""Five minutes: long enough to be fast, short enough for a withdrawal."""

View = Callable[..., HttpResponse]


def actor_of(request: HttpRequest) -> Actor:
    """Who asks; set by the middleware."""
    actor: Actor = getattr(request, "actor", Actor.ANYONE)
    return actor


def public_page(view: View) -> View:
    """A page for everyone: declared open, read only, and kept by browsers when it may be.

    Whoever signed in sees her own menu around it, so that answer is never kept.
    """

    @require_safe
    @open_to_everyone
    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        patch_vary_headers(response, ["Cookie", "HX-Request"])
        if actor_of(request).person is not None or response.status_code not in (200, 410):
            response.headers["Cache-Control"] = "private, no-store"
            return response
        response.headers["Cache-Control"] = KEPT
        set_response_etag(response)
        found = get_conditional_response(request, response.headers["ETag"], response=response)
        return found  # type: ignore[return-value]

    return shown


def show(
    request: HttpRequest, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Render a page that says which address is its own. A reader who did not sign in gets no
    token and so no cookie: nothing on these pages is sent, and the same page can be kept for the
    next reader."""
    context = {"canonical": request.build_absolute_uri(request.path), **context}
    if actor_of(request).person is None:
        context = {**context, "csrf_token": ""}
    return render(request, template, context, status=status)
