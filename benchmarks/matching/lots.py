"""Lots of invented reports with known truth, made once and kept: `var/matching/<generator>-<profile>-<seed>`."""

import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
KEPT = ROOT / "var" / "matching"
PROFILES = ("low", "base", "high", "adversarial")
GENERATORS = ("first", "second")


def lot(generator, profile, seed, reports):
    """The file of reports; the register lies beside it, as X.parquet.providers.parquet."""
    KEPT.mkdir(parents=True, exist_ok=True)
    at = KEPT / f"{generator}-{profile}-{seed}-{reports}.parquet"
    if not at.exists():
        (_first if generator == "first" else _second)(at, profile, seed, reports)
    return at


def register(at):
    return at.with_name(at.name + ".providers.parquet")


def _first(at, profile, seed, reports):
    _run("generate.py", "--reports", reports, "--seed", seed, "--noise", profile, "--out", at)


def _second(at, profile, seed, reports):
    folder = at.with_suffix("")
    asked = ("--reports", reports, "--seed", seed, "--profile", profile, "--out", folder)
    _run("second/generate.py", *asked)
    (folder / "providers.parquet").rename(register(at))
    (folder / "reports.parquet").rename(at)
    folder.rmdir()


def _run(script, *given):
    command = [sys.executable, str(HERE / script), *map(str, given)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
