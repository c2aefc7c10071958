"""Signing in as one of the cast, and asking for pages the way a browser would."""

from __future__ import annotations

import html
import re
from typing import Any

from allauth.mfa.models import Authenticator
from django.http import HttpResponse
from django.test import Client

from vangnet.access.actors import Actor
from vangnet.accounts.models import Person
from vangnet.accounts.queries import SESSION_KEY

BACKEND = "vangnet.accounts.backend.Backend"
HIDDEN = re.compile(r'<input type="hidden" name="([\w-]+)" value="([^"]*)">')
TOKEN = re.compile(r"csrf(?:middleware)?token[^>]*?(?:value=\"|\": \")[A-Za-z0-9]+|[A-Za-z0-9]{64}")


def signed_in(actor: Actor) -> Client:
    """A browser in which this person has signed in and chosen for whom she works.

    She has a second step, as everybody who reads cases must.
    """
    client = Client()
    person = Person.objects.get(pk=actor.person)
    Authenticator.objects.get_or_create(
        user=person, type=Authenticator.Type.TOTP, defaults={"data": {}}
    )
    client.force_login(person, backend=BACKEND)
    if actor.organisation:
        session = client.session
        session[SESSION_KEY] = str(actor.organisation)
        session.save()
    return client


def text(response: HttpResponse | Any) -> str:
    """What a reader sees, as one line: no tags, no doubled blanks."""
    words = re.sub(r"<(script|style)\b.*?</\1>", " ", response.content.decode(), flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", words)).split())


def hidden(response: HttpResponse | Any) -> dict[str, list[str]]:
    """What a form on the page sends along unseen, but for its token."""
    found: dict[str, list[str]] = {}
    for name, value in HIDDEN.findall(response.content.decode()):
        if name != "csrfmiddlewaretoken":
            found.setdefault(name, []).append(html.unescape(value))
    return found


def same_bytes(response: HttpResponse | Any) -> str:
    """A page without what differs in every answer (the token of the form)."""
    return TOKEN.sub("", response.content.decode())
