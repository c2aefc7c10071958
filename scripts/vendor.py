"""Fetch the third-party files that the browser needs, and write down what was fetched.

For maintainers only: users get the files with the project and never need Node. Run
`python scripts/vendor.py` after changing a version below; it asks npm for the packages in a
temporary folder, copies the few files we ship unmodified, keeps each licence beside them, and
writes a manifest with the SHA-256 of every file. `tests/frame/test_vendored.py` checks it.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "vangnet" / "frame" / "static" / "frame" / "vendor"
TESTS = ROOT / "tests" / "vendor"

UTRECHT = {
    "document": "2.0.1",
    "skip-link": "2.0.1",
    "heading-1": "2.0.1",
    "heading-2": "2.0.1",
    "heading-3": "2.0.1",
    "heading-4": "2.0.1",
    "paragraph": "3.0.1",
    "link": "2.0.1",
    "link-list": "3.0.1",
    "unordered-list": "2.0.1",
    "ordered-list": "3.0.1",
    "button": "3.1.0",
    "button-group": "2.0.1",
    "button-link": "2.0.1",
    "form-label": "2.0.1",
    "form-field": "2.0.1",
    "form-field-description": "2.0.1",
    "form-field-error-message": "2.0.1",
    "form-fieldset": "2.0.1",
    "textbox": "3.1.0",
    "textarea": "3.0.1",
    "select": "2.0.1",
    "checkbox": "2.0.1",
    "radio-button": "2.0.1",
    "alert": "3.0.1",
    "table": "2.0.2",
    "data-list": "2.0.1",
    "status-badge": "1.0.0",
    "breadcrumb-nav": "2.1.0",
    "pagination": "2.0.3",
}
"""The component CSS we use, in the order in which it is joined into `utrecht.css`."""

FONTS = [
    f"source-sans-3-{subset}-{weight}-normal.woff2"
    for subset in ("latin", "latin-ext")
    for weight in (400, 600, 700)
]


@dataclass
class Package:
    """One npm package: which of its files go where, under which licence."""

    name: str
    version: str
    licence: str
    target: Path
    files: dict[str, str]
    """Path in the package → path under `target`."""
    licence_file: str = "LICENSE"
    kept: list[Path] = field(default_factory=list)


def packages() -> list[Package]:
    """Everything we vendor."""
    utrecht = [
        Package(
            f"@utrecht/{name}-css",
            version,
            "EUPL-1.2",
            SHIPPED / "utrecht",
            {"dist/index.css": f"{name}.css"},
            "LICENSE.md",
        )
        for name, version in UTRECHT.items()
    ]
    return [
        *utrecht,
        Package(
            "htmx.org", "2.0.11", "0BSD", SHIPPED / "htmx", {"dist/htmx.min.js": "htmx.min.js"}
        ),
        Package(
            "@fontsource/source-sans-3",
            "5.3.1",
            "OFL-1.1",
            SHIPPED / "source-sans-3",
            {f"files/{name}": name for name in FONTS},
        ),
        Package("axe-core", "4.14.1", "MPL-2.0", TESTS / "axe-core", {"axe.min.js": "axe.min.js"}),
    ]


def fetch(wanted: list[Package], into: Path) -> None:
    """Let npm fetch the packages, without running any of their scripts."""
    names = {package.name: package.version for package in wanted}
    (into / "package.json").write_text(json.dumps({"private": True, "dependencies": names}))
    subprocess.run(
        ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"],
        cwd=into,
        check=True,
    )


def keep(package: Package, source: Path) -> None:
    """Copy the files of one package and its licence."""
    package.target.mkdir(parents=True, exist_ok=True)
    for origin, name in package.files.items():
        package.kept.append(package.target / name)
        shutil.copyfile(source / origin, package.kept[-1])
    licence = package.target / "LICENSE"
    if not licence.exists():
        shutil.copyfile(source / package.licence_file, licence)
    package.kept.append(licence)


def sha256(path: Path) -> str:
    """The fingerprint of a file, as the manifest writes it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def write_manifest(kept: list[Package], folder: Path) -> None:
    """Name, version, licence and fingerprints of everything under one folder."""
    listed = [
        {
            "name": package.name,
            "version": package.version,
            "licence": package.licence,
            "files": {
                path.relative_to(folder).as_posix(): sha256(path) for path in sorted(package.kept)
            },
        }
        for package in kept
        if package.target.is_relative_to(folder)
    ]
    (folder / "manifest.json").write_text(json.dumps({"packages": listed}, indent=2) + "\n")


def join_components() -> None:
    """One stylesheet for the browser: the unmodified component files, one after the other."""
    parts = [(SHIPPED / "utrecht" / f"{name}.css").read_text() for name in UTRECHT]
    (SHIPPED / "utrecht.css").write_text("\n".join(parts))


def main() -> None:
    """Fetch, copy, join, and write both manifests."""
    wanted = packages()
    for folder in (SHIPPED, TESTS):
        shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as place:
        fetch(wanted, Path(place))
        for package in wanted:
            keep(package, Path(place) / "node_modules" / package.name)
    join_components()
    for folder in (SHIPPED, TESTS):
        write_manifest(wanted, folder)


if __name__ == "__main__":
    main()
