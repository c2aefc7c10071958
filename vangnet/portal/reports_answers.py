"""What was answered, in words; and what a writer saw when she began to type (two tabs, REP-1)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date, time
from typing import Any

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from vangnet.frame.templatetags.frame import day


def posted(request: HttpRequest) -> QueryDict | None:
    """What was sent, for a form; a form that was sent empty is still a form that was sent."""
    return request.POST if request.method == "POST" else None


def said(field: forms.Field, value: Any) -> str:
    """An answer as a person would say it; empty when there is none."""
    if value in (None, "", []):
        return ""
    if isinstance(value, bool):
        return _("Ja") if value else _("Nee")
    if isinstance(value, date):
        return day(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    labels = dict(getattr(field, "choices", ()))
    if isinstance(value, list):
        return ", ".join(str(labels.get(one, one)) for one in value)
    return str(labels.get(value, value))


def token(version: int, value: Any) -> str:
    """What stands behind a field on the page: its version, and a mark of what was shown.

    The mark tells a field that the writer left alone from one she changed, so that a tab that was
    opened yesterday does not bring back yesterday's answers.
    """
    return f"{version}.{mark(value)}"


def mark(value: Any) -> str:
    """The same answer, the same mark."""
    if value in (None, []):
        value = ""
    if isinstance(value, (list, tuple)):
        value = sorted(value)
    if isinstance(value, str):
        value = value.replace("\r\n", "\n").strip()
    return hashlib.sha256(str(value).encode()).hexdigest()[:12]


def read(given: str) -> tuple[int, str]:
    """Version and mark of a token; a forged or missing one is version 0 of nothing."""
    number, _dot, shown = given.partition(".")
    return (int(number) if number.isdecimal() and len(number) < 10 else 0), shown


def sentence_of(things: Iterable[object]) -> str:
    """How many things lack, in words: "één ding", "twee dingen"."""
    small = (_("nul"), _("één"), _("twee"), _("drie"), _("vier"), _("vijf"), _("zes"))
    count = len(list(things))
    if count == 1:
        return _("één ding")
    number = small[count] if count < len(small) else str(count)
    return _("%(number)s dingen") % {"number": number}
