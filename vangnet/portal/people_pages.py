"""What the pages about people and messages share: who asks, and a page with one form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from vangnet.access.actors import Actor
from vangnet.frame.forms import carried_out


def actor_of(request: HttpRequest) -> Actor:
    """Who asks; set by the middleware."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def ask(
    request: HttpRequest,
    form: Form,
    act: Callable[[dict[str, Any]], object],
    *,
    then: str,
    done: str,
    template: str = "frame/ask.html",
    **context: Any,
) -> HttpResponse:
    """Show a form that belongs to no case, or carry it out and go on to `then`, saying `done`."""
    if request.method == "POST" and carried_out(form, act):
        messages.success(request, done)
        return redirect(then)
    status = 400 if request.method == "POST" else 200
    return render(request, template, {"form": form, **context}, status=status)
