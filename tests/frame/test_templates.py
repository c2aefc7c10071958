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


STYLED = "".join(path.read_text() for path in (PACKAGE / "frame/static/frame").glob("*.css"))
ROOMS = [path for path in TEMPLATES if "frame" not in path.parts]


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: path.name)
def test_a_template_uses_only_classes_that_exist(path: Path) -> None:
    lists = re.findall(r'class="([^"]*)"', path.read_text())
    used = {name for each in lists for name in re.findall(r"\bvn-[a-z_-]*[a-z]\b(?![{-])", each)}
    assert sorted(name for name in used if f".{name}" not in STYLED) == []
