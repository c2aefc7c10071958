"""A page that only shows asks the same thing many times: who am I here, which case is this?

Between the first and the last of those questions nothing can change, because showing changes
nothing and the page is one transaction. So the answer is kept for as long as the page is made.
Anything that may change something never gets here: it asks anew, under its locks.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Answer = TypeVar("Answer")
_kept: ContextVar[dict[Hashable, Any] | None] = ContextVar("vangnet_kept", default=None)


@contextmanager
def kept() -> Iterator[None]:
    """Keep answers while a page is made that only shows; afterwards all is forgotten."""
    token = _kept.set({})
    try:
        yield
    finally:
        _kept.reset(token)


def once(key: Hashable, ask: Callable[[], Answer]) -> Answer:
    """The answer to `ask`, asked at most once while answers are kept. A refusal is not kept."""
    answers = _kept.get()
    if answers is None:
        return ask()
    if key not in answers:
        answers[key] = ask()
    answer: Answer = answers[key]
    return answer


def keeping() -> bool:
    """Are answers kept now?"""
    return _kept.get() is not None


def known(key: Hashable) -> bool:
    """Is there an answer under this key already?"""
    answers = _kept.get()
    return answers is not None and key in answers


def keep(key: Hashable, answer: object) -> None:
    """Keep an answer that was found on the way, if answers are kept."""
    answers = _kept.get()
    if answers is not None:
        answers[key] = answer


def forget() -> None:
    """Something changed after all: ask anew from here on."""
    answers = _kept.get()
    if answers is not None:
        answers.clear()
