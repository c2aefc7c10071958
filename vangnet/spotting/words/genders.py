"""Whether a first name is mostly a woman's or a man's (faker-LICENSE.txt, and common Dutch ones).

Helps to tell "mevrouw Vroom" from "de heer Vroom" in one family; names of both are in neither list.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).parent


@lru_cache(maxsize=1)
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    women, men = (
        frozenset((_HERE / f"faker_{who}.txt").read_text(encoding="utf8").split())
        for who in ("women", "men")
    )
    return women, men


def usual(name: str) -> str:
    """ "v" or "m" for a folded first name, "" when it is unknown or of both."""
    women, men = _lists()
    return "v" if name in women else "m" if name in men else ""
