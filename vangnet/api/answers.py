"""What every answer of this door has: its version, its headers, and problems as RFC 9457 wants."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from vangnet.frame.routes import open_to_everyone

VERSION = "1.0.0"
LARGEST_BODY = 1_000_000
"""Bytes in one question; far more than a case needs, and read in well under a second."""

View = Callable[..., HttpResponse]


def endpoint(*methods: str) -> Callable[[View], View]:
    """A resource of this door, with the methods it knows.

    Open to everyone, without a cookie: no session is read, so no token is needed against forgery.
    """
    allowed = ", ".join(["OPTIONS", *methods])

    def declare(view: View) -> View:
        @csrf_exempt
        @open_to_everyone
        @wraps(view)
        def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method == "OPTIONS":
                response = HttpResponse(status=204)
                response.headers["Access-Control-Allow-Methods"] = allowed
                response.headers["Access-Control-Allow-Headers"] = "Content-Type"
            elif request.method in methods:
                response = view(request, *args, **kwargs)
            else:
                response = problem(
                    405,
                    "Deze methode kan hier niet",
                    f"Op dit adres kan: {allowed}.",
                )
            if response.status_code in (204, 405):
                response.headers["Allow"] = allowed
            return _with_headers(response)

        return answered

    return declare


def _with_headers(response: HttpResponse) -> HttpResponse:
    response.headers["API-Version"] = VERSION
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Access-Control-Expose-Headers"] = "API-Version"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Cache-Control"] = "no-store"
    return response


def answer(found: Any, kind: str = "application/json") -> HttpResponse:
    """An answer as JSON; characters that cannot be sent as such are escaped."""
    text = json.dumps(found, ensure_ascii=False)
    try:
        body = text.encode()
    except UnicodeEncodeError:
        body = json.dumps(found).encode()
    return HttpResponse(body, content_type=kind)


def problem(
    status: int, title: str, detail: str, errors: Sequence[tuple[str, str]] = ()
) -> HttpResponse:
    """A problem, with every error in it: the field, where it stands in the body, what is asked."""
    found: dict[str, Any] = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": detail,
    }
    if errors:
        found["errors"] = [
            {"field": field, "pointer": pointer(field), "detail": expected}
            for field, expected in errors
        ]
    response = answer(found, "application/problem+json")
    response.status_code = status
    return response


def pointer(field: str) -> str:
    """A field such as `providers[0].risk` as a JSON pointer: `#/providers/0/risk`."""
    if field in ("facts", "question"):
        return "#"
    parts = re.sub(r"\[(\d+)\]", r".\1", field).split(".")
    return "#/" + "/".join(part.replace("~", "~0").replace("/", "~1") for part in parts)
