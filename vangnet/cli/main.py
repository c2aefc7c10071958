"""The command `vangnet`. What needs no database starts without Django."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

HELP = """\
Vangnet: melden, samen onderzoeken en leren van calamiteiten in een zorgnetwerk.

  vangnet demo [--fresh] [--port N]   de demonstratie: eigen database, verzonnen mensen en zaken
  vangnet start [--port N]            echt gebruik: database, webserver en werker
  vangnet db start|stop|status        de ingebouwde database starten, stoppen, bekijken
  vangnet db prepare                  rollen en tabellen maken of bijwerken
  vangnet law questions|ask|check|page
                                      de regels bevragen (zie docs/contracts/law.md)
  vangnet spot [--public]             woorden vinden die iemand herkenbaar maken
  vangnet leak-check --known BESTAND  nagaan of een tekst nog iets verraadt
  vangnet match learn|batch|query     welke meldingen over één gebeurtenis gaan, met redenen
  vangnet manage OPDRACHT …           beheer, bijvoorbeeld: first_administrator

Hulp bij een onderdeel: vangnet ONDERDEEL --help
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(HELP)
        return 0
    name, rest = arguments[0], arguments[1:]
    found = COMMANDS.get(name)
    if found is None:
        print(f"vangnet: de opdracht '{name}' bestaat niet. Typ: vangnet --help", file=sys.stderr)
        return 2
    if name in COUNT_DAYS and (problem := _unusable_days()):
        print(f"vangnet: {problem}", file=sys.stderr)
        return 2
    try:
        return found(rest)
    except KeyboardInterrupt:
        return 130


def _unusable_days() -> str:
    """Why the days an administrator added cannot be used; empty when they can."""
    from vangnet.law import free_days

    try:
        free_days.added()
    except free_days.UnusableDays as problem:
        return problem.sentence
    return ""


def _law(arguments: list[str]) -> int:
    from vangnet.cli import law

    return law.main(arguments)


def _spot(arguments: list[str]) -> int:
    from vangnet.cli import spotting

    return spotting.spot_main(arguments)


def _leak_check(arguments: list[str]) -> int:
    from vangnet.cli import spotting

    return spotting.leak_check_main(arguments)


def _db(arguments: list[str]) -> int:
    from vangnet.cli import database

    return database.main(arguments)


def _start(arguments: list[str]) -> int:
    from vangnet.cli import serve

    return serve.start(arguments)


def _demo(arguments: list[str]) -> int:
    from vangnet.cli import serve

    return serve.demo(arguments)


def _manage(arguments: list[str]) -> int:
    from vangnet.cli import database

    return database.manage(arguments)


COUNT_DAYS = frozenset({"law", "start", "demo", "manage"})


def _match(arguments: list[str]) -> int:
    from vangnet.cli import matching

    return matching.main(arguments)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "law": _law,
    "spot": _spot,
    "leak-check": _leak_check,
    "match": _match,
    "db": _db,
    "start": _start,
    "demo": _demo,
    "manage": _manage,
}


if __name__ == "__main__":
    sys.exit(main())
