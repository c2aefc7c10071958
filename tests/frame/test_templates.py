"""No template of any room asks for what the content security policy refuses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "vangnet"
TEMPLATES = sorted(PACKAGE.glob("*/templates/**/*.html"))
REFUSED = re.compile(
    r"""\sstyle\s*=|<style|\son[a-z]+\s*=\s*["']|<script(?![^>]*\ssrc=)|javascript:|\shx-on""", re.I
)


def test_there_are_templates() -> None:
    assert len(TEMPLATES) > 20


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_nothing_inline(path: Path) -> None:
    assert REFUSED.findall(path.read_text()) == []


@pytest.mark.parametrize(
    "planted",
    ['<p style="x">', "<style>", '<a onclick="x">', "<script>x</script>", "<b hx-on:click='x'>"],
)
def test_it_would_see_one(planted: str) -> None:
    assert REFUSED.search(planted)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_fetches_nothing_from_elsewhere(path: Path) -> None:
    assert not re.search(r'(?:src|href)="(?:https?:)?//', path.read_text())
