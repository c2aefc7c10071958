"""Following links, as someone who is signed in and curious."""

from __future__ import annotations

import re

from django.test import Client

from vangnet.accounts.models import Person

LINK = re.compile(r'href="(/[^"#]*)')
BACKEND = "vangnet.accounts.backend.Backend"
KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
SOME = 3
"""So many pages of one kind: more of the same shows nothing new."""


def broken_pages(email: str, *, most: int = 150) -> list[str]:
    """Every page that answers with an error of ours (5xx), going on from the start page."""
    client = Client(raise_request_exception=False)
    client.force_login(Person.objects.get(email=email), backend=BACKEND)
    waiting, seen, kinds, broken = ["/"], {"/"}, {"/": 1}, []
    while waiting and len(seen) <= most:
        address = waiting.pop(0)
        answer = client.get(address)
        if answer.status_code >= 500:
            broken.append(f"{answer.status_code} {address}")
        for found in _links(answer):
            kind = KEY.sub("*", found.split("?")[0])
            if found not in seen and kinds.get(kind, 0) < SOME:
                kinds[kind] = kinds.get(kind, 0) + 1
                seen.add(found)
                waiting.append(found)
    return broken


def _links(answer: object) -> list[str]:
    headers = answer.headers  # type: ignore[attr-defined]
    if "Location" in headers:
        found = [headers["Location"]]
    elif "html" in headers.get("Content-Type", ""):
        found = LINK.findall(answer.content.decode())  # type: ignore[attr-defined]
    else:
        found = []
    return [
        one.replace("&amp;", "&")
        for one in found
        if one.startswith("/") and not one.startswith(("/static/", "/uitloggen"))
    ]
