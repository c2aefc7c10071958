"""Which permit a route asks: the access matrix is generated from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from vangnet.access.permits import Permit

View = TypeVar("View", bound=Callable[..., Any])


def permit(asked: Permit) -> Callable[[View], View]:
    """Declare the permit that the action or query behind this view asks.

    It decides nothing by itself: permissions live in actions and queries.
    """

    def declare(view: View) -> View:
        view.asks = asked  # type: ignore[attr-defined]
        return view

    return declare


def open_to_everyone(view: View) -> View:
    """Declare that a route needs no permit: sign-in, the public library, the footer pages."""
    view.asks = None  # type: ignore[attr-defined]
    return view
