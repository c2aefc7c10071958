"""The pairs of colours that the theme puts on each other can be told apart (WCAG 1.4.3, 1.4.11)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).resolve().parents[2] / "vangnet/frame/static/frame/tokens.css").read_text()
COLOURS = dict(re.findall(r"--vn-([a-z-]+): (#[0-9a-f]{6});", TOKENS))

TEXT = [
    *((ink, ground) for ink in ("ink", "muted", "primary", "primary-dark", "danger")
      for ground in ("paper", "surface", "primary-soft")),
    ("ink", "attention-soft"), ("ink", "danger-soft"), ("ink", "good-soft"),
    ("paper", "primary"), ("paper", "primary-dark"), ("paper", "danger"), ("paper", "ink"),
    ("good", "paper"), ("attention", "paper"), ("primary", "good-soft"),
    ("primary", "attention-soft"), ("primary", "danger-soft"), ("danger", "danger-soft"),
]  # fmt: skip
MEANING = [
    ("border", "paper"), ("border", "surface"), ("primary", "surface"), ("danger", "paper"),
    ("attention", "attention-soft"), ("good", "good-soft"), ("primary", "primary-soft"),
]  # fmt: skip


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG reckons it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio between two colours, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_it_reckons_as_the_guideline_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(ink: str, ground: str) -> None:
    assert contrast(COLOURS[ink], COLOURS[ground]) >= 4.5


@pytest.mark.parametrize(("line", "ground"), MEANING)
def test_lines_that_mean_something_can_be_seen(line: str, ground: str) -> None:
    assert contrast(COLOURS[line], COLOURS[ground]) >= 3


def test_tags_can_be_read() -> None:
    found = re.findall(
        r"--utrecht-status-badge-(\w+)-background-color: (.+?);\s+"
        r"--utrecht-status-badge-\1-color: (.+?);",
        TOKENS,
    )
    assert len(found) == 5
    for tone, ground, ink in found:
        pair = [COLOURS[c[9:-1]] if c.startswith("var(") else c for c in (ground, ink)]
        assert contrast(*pair) >= 4.5, tone
