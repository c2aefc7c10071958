"""Carrying out what a form asks: a refusal that names a field stands at that field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.utils.translation import gettext as _

from vangnet.access.refusals import Invalid, NotYet


def carried_out(form: Form, act: Callable[[dict[str, Any]], object]) -> bool:
    """Call `act` with what was filled in, if the form is right. False: show the form again.

    Nothing typed is lost: the form keeps it, an `Invalid` is put at its field, and what the law
    does not allow yet stands on top. A form in which nothing is typed has nothing to lose.
    """
    if not form.is_valid():
        return False
    try:
        act(form.cleaned_data)
    except Invalid as refusal:
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.sentence)
        return False
    except NotYet as refusal:
        if not form.fields:
            raise
        form.add_error(None, _("Dit kan nog niet. %(why)s") % {"why": refusal.sentence})
        return False
    return True
