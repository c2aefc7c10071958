"""The terms of a case: rows with their date and paragraph, never counted down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.cases.models import Case, Term


def set_term(
    case: Case, term: str, *, by: Actor, start: date, concerns: UUID | None = None
) -> Term:
    """Begin a term of the law in this case, with its date and paragraph."""
    raise NotImplementedError


def meet_term(
    case: Case, term: str, *, by: Actor, on: date, concerns: UUID | None = None
) -> Term | None:
    """What the term was for has been done; None when there is no such open term."""
    raise NotImplementedError


def extend_term(
    case: Case, term: str, *, extensions: Iterable[Mapping[str, Any]], by: Actor
) -> Term:
    """Move a term by the extensions that were granted; the earlier date stays visible."""
    raise NotImplementedError
