"""Make `.venv` with everything in it, from the locked requirements. Quick when nothing changed."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STAMP = VENV / ".vangnet-setup"
WATCHED = ("requirements-dev.txt", "pyproject.toml", "scripts/setup.py")
NEEDED = 1_500_000_000


def main() -> int:
    """Make or refresh the environment; returns the exit code."""
    if sys.version_info < (3, 11):  # noqa: UP036
        return _stop(
            f"Vangnet heeft Python 3.11 of nieuwer nodig; dit is {sys.version.split()[0]}. "
            "Geef een nieuwere met: make PYTHON=python3.11 …"
        )
    digest = hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in WATCHED)).hexdigest()
    if STAMP.exists() and STAMP.read_text() == digest:
        return 0
    free = shutil.disk_usage(ROOT).free
    if free < NEEDED:
        return _stop(f"Er is te weinig ruimte op de schijf: {free // 10**6} MB, nodig is 1500 MB.")
    if not (VENV / "bin" / "python").exists() and not _make():
        return 1
    print("Pakketten installeren (de eerste keer duurt dit een minuut of twee) …", flush=True)
    python = str(VENV / "bin" / "python")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(
        [*pip, "--require-hashes", "-r", str(ROOT / "requirements-dev.txt")], check=False
    )
    if done.returncode != 0:
        return _stop("Het installeren lukte niet. Hierboven staat waarom.")
    _install_ourselves(python)
    STAMP.write_text(digest)
    print("Klaar: .venv is gemaakt.", flush=True)
    return 0


def _make() -> bool:
    done = subprocess.run(
        [sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return True
    shutil.rmtree(VENV, ignore_errors=True)
    _stop(
        "Python kan hier geen eigen omgeving maken: de module venv ontbreekt. "
        "Installeer haar, op Debian en Ubuntu met: apt-get install python3-venv"
    )
    return False


def _install_ourselves(python: str) -> None:
    """Point the environment at this checkout, and put the command `vangnet` in it."""
    where = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    (Path(where) / "vangnet-checkout.pth").write_text(f"{ROOT}\n")
    command = VENV / "bin" / "vangnet"
    command.write_text(
        f"#!{python}\nimport sys\nfrom vangnet.cli.main import main\nsys.exit(main())\n"
    )
    command.chmod(0o755)


def _stop(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
