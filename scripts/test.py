"""Everything that guards the project, part by part. What cannot run is a failure, and said."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = ROOT / ".venv" / "bin"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")

LINT = {
    "stijl": [str(BIN / "ruff"), "check", "vangnet", "tests", "scripts"],
    "opmaak": [str(BIN / "ruff"), "format", "--check", "vangnet", "tests", "scripts"],
    "contracten": [str(BIN / "lint-imports"), "--no-cache"],
    "typen": [str(BIN / "mypy")],
}
PYTEST = [
    *(str(BIN / "python"), "-W", "ignore", "-m", "pytest"),
    *("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder"),
]
SCENARIOS = sorted(str(path) for path in (ROOT / "tests" / "law").glob("*.toml"))
TESTS = {
    "regels": [str(BIN / "vangnet"), "law", "check", *SCENARIOS],
    "toetsen": [*PYTEST, "tests"],
}
WITHOUT_BROWSER = [*PYTEST, "-m", "not browser", "tests"]


def main(arguments: list[str]) -> int:
    """Run the parts; returns 0 only when all ran and all passed."""
    parts = dict(LINT) if arguments == ["lint"] else {**LINT, **TESTS}
    results: dict[str, str] = {}
    if "toetsen" in parts and not _browser():
        parts["toetsen"] = WITHOUT_BROWSER
        results["browser"] = (
            "NIET GEDRAAID: Chromium ontbreekt (op Debian: apt-get install chromium)"
        )
    for name, command in parts.items():
        results[name] = _run(name, command)
    print("\n== uitslag", flush=True)
    for name, result in results.items():
        print(f"   {name:12} {result}", flush=True)
    return 0 if all(result.startswith("goed") for result in results.values()) else 1


def _run(name: str, command: list[str]) -> str:
    print(f"\n== {name}", flush=True)
    started = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, check=False, stdin=subprocess.DEVNULL)
    seconds = time.monotonic() - started
    return f"goed ({seconds:.0f} s)" if done.returncode == 0 else f"FOUT ({seconds:.0f} s)"


def _browser() -> bool:
    """Chromium of the distribution; installed here when it is missing and it may."""
    if any(shutil.which(name) for name in CHROMIUM):
        return True
    if os.getuid() != 0 or not shutil.which("apt-get"):
        return False
    print("Chromium installeren …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
        subprocess.run(
            command,
            env=environment,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
    return any(shutil.which(name) for name in CHROMIUM)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
