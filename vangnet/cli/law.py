"""`vangnet law`: the rules, asked from the command line. No Django, no database, no network."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HELP = """\
vangnet law questions                    welke vragen er zijn, met hun feiten als JSON Schema
vangnet law ask VRAAG < feiten.json      het antwoord als JSON
vangnet law check BESTAND.toml …         scenario's nagaan; laatste regel: "N passed, N failed"
vangnet law page [BESTAND.toml …]        de pagina met bronnen, regels en scenario's, als Markdown

Zie docs/contracts/law.md.
"""
UNUSABLE = 2


def main(arguments: Sequence[str]) -> int:
    """Run one of the four; returns the exit code."""
    what, rest = (arguments[0], list(arguments[1:])) if arguments else ("--help", [])
    if what in ("-h", "--help", "help"):
        print(HELP)
        return 0
    if what == "questions" and not rest:
        return _questions()
    if what == "ask" and len(rest) == 1:
        return _ask(rest[0])
    if what == "check" and rest:
        return _check([Path(name) for name in rest])
    if what == "page":
        return _page([Path(name) for name in rest])
    return _unusable("law: zo is het geen opdracht. Typ: vangnet law --help")


def _unusable(line: str) -> int:
    print(" ".join(line.splitlines()), file=sys.stderr)
    return UNUSABLE


def _write(found: Any) -> None:
    text = json.dumps(found, ensure_ascii=False, indent=2)
    try:
        text.encode()
    except UnicodeEncodeError:
        text = json.dumps(found, indent=2)
    sys.stdout.buffer.write(text.encode() + b"\n")


def _questions() -> int:
    from vangnet import law

    _write(
        [
            {"question": one.name, "title": one.title, "facts": one.facts.schema()}
            for one in law.QUESTIONS.values()
        ]
    )
    return 0


def _ask(question: str) -> int:
    from vangnet import law

    try:
        facts = json.loads(sys.stdin.buffer.read().decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return _unusable("facts: onleesbaar; verwacht: een JSON-object met de feiten")
    try:
        answer = law.ask(question, facts)
    except law.BadFacts as bad:
        return _unusable(bad.sentence)
    _write(answer.as_dict())
    return 0


def _check(files: list[Path]) -> int:
    from vangnet.law import scenarios

    try:
        found = [one for file in files for one in scenarios.read(file)]
    except scenarios.Unreadable as problem:
        return _unusable(str(problem))
    failed = 0
    for one in found:
        wrong = scenarios.faults(one)
        failed += bool(wrong)
        for line in wrong:
            print(f"{one.file}: {one.name}: {line}")
    print(f"{len(found) - failed} passed, {failed} failed")
    return 1 if failed else 0


def _page(files: list[Path]) -> int:
    from vangnet.law import page, scenarios

    try:
        found = [one for file in files or scenarios.beside() for one in scenarios.read(file)]
    except scenarios.Unreadable as problem:
        return _unusable(str(problem))
    sys.stdout.buffer.write(page.markdown(found).encode())
    return 0
