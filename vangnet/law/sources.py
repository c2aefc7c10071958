"""The sources: located paragraphs with a gist in our own words, and how strongly each binds."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "sources"
STATUTES = ("ATW", "GZW", "UBW", "WKKGZ")
FORCES = ("law", "policy", "field_standard", "guidance")
"""From the strongest to the weakest: a `no` of law is final."""


class NoSuchParagraph(Exception):
    """A rule cites a paragraph that is not in the sources; raised when the rule is imported."""


@dataclass(frozen=True)
class Source:
    """One source: what it is, whose, of which day, and how strongly it binds."""

    key: str
    title: str
    publisher: str
    version: str
    force: str
    link: str
    bwb: str
    paragraphs: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Citation:
    """One paragraph of a source, located."""

    key: str
    source: str
    source_title: str
    place: str
    gist: str
    link: str
    force: str
    version: str
    not_modelled: str = ""


@cache
def sources() -> dict[str, Source]:
    """Every source there is, by key such as `CZN`."""
    found = {}
    for path in sorted(FOLDER.glob("*.toml"), key=lambda one: (one.stem in STATUTES, one.stem)):
        with path.open("rb") as file:
            read: dict[str, Any] = tomllib.load(file)
        found[path.stem] = Source(
            path.stem,
            read["title"],
            read["publisher"],
            read["version"].isoformat(),
            read["force"],
            read["link"],
            read.get("bwb", ""),
            read["par"],
        )
    return found


@cache
def citations() -> dict[str, Citation]:
    """Every paragraph there is, by key such as `CZN#calamiteit.1`."""
    return {
        f"{source.key}#{name}": Citation(
            f"{source.key}#{name}",
            source.key,
            source.title,
            paragraph["place"],
            paragraph["gist"],
            paragraph.get("link", source.link),
            paragraph.get("force", source.force),
            source.version,
            paragraph.get("not_modelled", ""),
        )
        for source in sources().values()
        for name, paragraph in source.paragraphs.items()
    }


def citation(key: str) -> Citation:
    """One paragraph. Raises `NoSuchParagraph`."""
    try:
        return citations()[key]
    except KeyError:
        raise NoSuchParagraph(key) from None


def cite(*keys: str) -> tuple[str, ...]:
    """The keys themselves, after checking that each exists: a wrong one stops the import."""
    for key in keys:
        citation(key)
    return keys


def strongest(keys: Iterable[str]) -> str:
    """How strongly the strongest of these paragraphs binds."""
    forces = {citation(key).force for key in keys}
    return next((force for force in FORCES if force in forces), "guidance")


def with_grounds(verdict: Mapping[str, object]) -> dict[str, object]:
    """An answer with its paragraphs as they read now, for who reads it back in ten years.

    A source may change or lose a paragraph; what was decided on it must still be readable.
    """
    cites = verdict.get("cites", ())
    known = citations()
    grounds = [
        {
            "key": found.key,
            "source": found.source_title,
            "version": found.version,
            "place": found.place,
            "gist": found.gist,
            "link": found.link,
        }
        for key in (cites if isinstance(cites, (list, tuple)) else ())
        if (found := known.get(key)) is not None
    ]
    return {**verdict, "grounds": grounds}
