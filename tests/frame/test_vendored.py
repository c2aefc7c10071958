"""What we took from others is what we say it is: the same bytes, with the licence beside it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "vangnet" / "frame" / "static" / "frame" / "vendor"
TESTS = ROOT / "tests" / "vendor"
WORDS = ROOT / "vangnet" / "spotting" / "words"
FREE = {"EUPL-1.2", "0BSD", "OFL-1.1", "MPL-2.0", "BSD-3-Clause", "MIT", "PDM-1.0"}


def _packages(folder: Path) -> list[dict[str, object]]:
    found = json.loads((folder / "manifest.json").read_text())["packages"]
    assert found
    return found


@pytest.mark.parametrize("folder", [SHIPPED, TESTS, WORDS])
def test_every_file_is_the_one_that_was_fetched(folder: Path) -> None:
    for package in _packages(folder):
        for name, digest in dict(package["files"]).items():  # type: ignore[call-overload]
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
            assert found == digest, f"{package['name']}: {name} was changed"


@pytest.mark.parametrize("folder", [SHIPPED, TESTS])
def test_no_file_lies_there_that_nobody_listed(folder: Path) -> None:
    listed = {name for p in _packages(folder) for name in dict(p["files"])}  # type: ignore[call-overload]
    lying = {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    } - {"manifest.json", "utrecht.css"}
    assert lying == listed


@pytest.mark.parametrize("folder", [SHIPPED, TESTS, WORDS])
def test_every_package_has_a_free_licence_beside_it(folder: Path) -> None:
    for package in _packages(folder):
        assert package["licence"] in FREE
        assert any("LICENSE" in name for name in package["files"])  # type: ignore[attr-defined]


def test_nothing_of_a_house_style_is_shipped() -> None:
    names = " ".join(str(package["name"]) for package in _packages(SHIPPED))
    assert "rijkshuisstijl" not in names
    assert "design-tokens" not in names


def test_the_joined_stylesheet_is_the_components_and_nothing_else() -> None:
    parts = [
        (SHIPPED / name).read_text()
        for package in _packages(SHIPPED)
        if str(package["name"]).startswith("@utrecht/")
        for name in package["files"]  # type: ignore[attr-defined]
        if name.endswith(".css")
    ]
    assert (SHIPPED / "utrecht.css").read_text() == "\n".join(parts)
