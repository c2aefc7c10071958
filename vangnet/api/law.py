"""The law, asked by other systems: facts in, answer out, nothing stored."""

from __future__ import annotations

import json
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.http.request import RawPostDataException
from django.urls import reverse

from vangnet import law
from vangnet.api import described
from vangnet.api.answers import LARGEST_BODY, answer, endpoint, problem


@endpoint("GET", "HEAD")
def questions(request: HttpRequest) -> HttpResponse:
    """The questions there are, each with its facts as JSON Schema."""
    return answer(
        [
            {
                "question": one.name,
                "title": one.title,
                "href": request.build_absolute_uri(reverse("api:ask", args=[one.name])),
                "facts": one.facts.schema(),
            }
            for one in law.QUESTIONS.values()
        ]
    )


@endpoint("POST")
def ask(request: HttpRequest, question: str) -> HttpResponse:
    """The answer to a question about the facts in the body, as `docs/contracts/law.md` says."""
    try:
        facts = _facts(request)
    except TooMuch:
        detail = f"Een vraag mag hoogstens {LARGEST_BODY} bytes groot zijn."
        return problem(413, "Dit is te groot", detail)
    except (ValueError, RecursionError):
        expected = "verwacht: een JSON-object met de feiten"
        return problem(400, "Dit is geen JSON", f"facts: {expected}", [("facts", expected)])
    try:
        return answer(law.ask(question, facts).as_dict())
    except law.BadFacts as bad:
        return problem(400, "De feiten kloppen niet", bad.sentence, bad.all)


class TooMuch(Exception):
    """The body is larger than a question can be."""


def _facts(request: HttpRequest) -> Any:
    if int(request.headers.get("Content-Length") or 0) > LARGEST_BODY:
        raise TooMuch
    try:
        body = request.body
    except (RequestDataTooBig, RawPostDataException) as problem_with_body:
        raise TooMuch from problem_with_body
    if len(body) > LARGEST_BODY:
        raise TooMuch
    return json.loads(body.decode("utf-8-sig"))


@endpoint("GET", "HEAD")
def openapi(request: HttpRequest) -> HttpResponse:
    """The description of this door for programs."""
    return answer(described.document(request.build_absolute_uri("/api/v1")))


@endpoint("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
def absent(request: HttpRequest) -> HttpResponse:
    """No such address here; an address with a slash at its end is another address."""
    return problem(404, "Niet gevonden", "Dit adres bestaat niet. Zie /api/v1/openapi.json.")
