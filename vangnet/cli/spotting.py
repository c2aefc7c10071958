"""`vangnet spot` and `vangnet leak-check`: JSON lines in, JSON lines out, no Django, no network."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TextIO

from vangnet import spotting
from vangnet.spotting import deduce

SPOT_HELP = """\
vangnet spot [--public] < gevallen.jsonl > gevonden.jsonl

Leest per regel een object met id, tekst, casefile en qi. Schrijft per regel wat iemand
herkenbaar maakt. Met --public ook het voorstel voor de publieke tekst en de restlijst.
Een regel die niet te lezen is, krijgt een "error"; de andere gaan door.
Met VANGNET_DEDUCE=expected helpt DEDUCE mee; zwijgt het, dan is de uitgang 1 en staat er waarom.
"""
LEAK_HELP = """\
vangnet leak-check --known GEVALLEN.jsonl < teksten.jsonl > alarmen.jsonl

Leest per regel een object met id en tekst, en zoekt wat de casefile met dat id kent.
"""

WORTH_SHARING = 100_000
"""From so many bytes on, starting more processes costs less than it wins."""


class Unusable(Exception):
    """A line that cannot be read. Its text is a sentence for the user."""


def spot_main(argv: Sequence[str] = ()) -> int:
    """Spans for every line of input (docs/contracts/spotting.md). 1 after an error line."""
    if set(argv) & {"-h", "--help"}:
        print(SPOT_HELP)
        return 0
    if unknown := [a for a in argv if a != "--public"]:
        print(f"vangnet spot kent '{unknown[0]}' niet. Typ: vangnet spot --help", file=sys.stderr)
        return 2
    public = "--public" in argv
    helper = deduce.warm()
    if helper.silent:
        print(helper.why, file=sys.stderr)
    lines = sys.stdin.buffer.readlines()
    hands = 1 if helper.expected else os.cpu_count() or 1  # the helper is one, whoever asks it
    code = _each(lines, partial(_spot, public=public), sys.stdout, hands=hands)
    return 1 if helper.silent else code


def leak_check_main(argv: Sequence[str] = ()) -> int:
    """Alarms for every text of the input. 1 after an error line, 2 when --known is unusable."""
    arguments = list(argv)
    if set(arguments) & {"-h", "--help"}:
        print(LEAK_HELP)
        return 0
    if len(arguments) != 2 or arguments[0] != "--known":
        print("Geef de bekende gevallen mee: vangnet leak-check --known BESTAND", file=sys.stderr)
        return 2
    try:
        known = _known(Path(arguments[1]))
    except (OSError, Unusable) as problem:
        print(f"Het bestand met gevallen is niet te lezen: {problem}", file=sys.stderr)
        return 2
    return _each(sys.stdin.buffer.readlines(), lambda line: _leak(line, known), sys.stdout)


def _each(
    lines: list[bytes], answer: Callable[[dict[str, Any]], Any], out: TextIO, *, hands: int = 1
) -> int:
    code = 0
    written = [raw for raw in lines if raw.strip()]
    for text, wrong in _shared_out(partial(_answered, answer), written, hands):
        code = max(code, int(wrong))
        out.write(text + "\n")
    out.flush()
    return code


def _shared_out(work: Callable[[bytes], Any], lines: list[bytes], hands: int) -> Iterator[Any]:
    """The work on every line in their order, over several hands when that pays."""
    if hands < 2 or len(lines) < hands or sum(map(len, lines)) < WORTH_SHARING:
        yield from map(work, lines)
        return
    with multiprocessing.get_context("fork").Pool(hands) as pool:
        yield from pool.imap(work, lines, chunksize=max(1, min(8, len(lines) // (4 * hands))))


def _answered(answer: Callable[[dict[str, Any]], Any], raw: bytes) -> tuple[str, bool]:
    """The line to write, and whether it says that something is wrong."""
    name: Any = None
    try:
        line = _object(raw)
        name = line.get("id")
        return _json(answer(line)), False
    except (Unusable, spotting.Unreadable) as problem:
        return _json({"id": name, "error": str(problem)}), True


def _json(found: dict[str, Any]) -> str:
    try:
        text = json.dumps(found, ensure_ascii=False)
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(found)
    return text


def _object(raw: bytes) -> dict[str, Any]:
    try:
        line = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as problem:
        raise Unusable("Deze regel is geen JSON.") from problem
    if not isinstance(line, dict):
        raise Unusable("Deze regel is geen JSON-object.")
    return line


def _text(line: dict[str, Any]) -> str:
    text = line.get("tekst")
    if not isinstance(text, str):
        raise Unusable("Bij 'tekst' hoort een tekst.")
    return text


def _casefile(line: dict[str, Any]) -> list[dict[str, Any]]:
    known = line.get("casefile") or []
    if not isinstance(known, list) or not all(isinstance(entry, dict) for entry in known):
        raise Unusable("De casefile moet een lijst van objecten zijn.")
    return known


def _spot(line: dict[str, Any], *, public: bool) -> dict[str, Any]:
    text, known = _text(line), _casefile(line)
    qi = line.get("qi") or {}
    if not isinstance(qi, dict):
        raise Unusable("Bij 'qi' hoort een object.")
    if not public:
        return {"id": line.get("id"), "spans": [_span(s) for s in spotting.find(text, known, qi)]}
    made = spotting.publish(text, known, qi)
    return {
        "id": line.get("id"),
        "spans": [_span(s) for s in made.spans],
        "publiek": made.text,
        "restlijst": made.residue,
        "dag0": made.dag0,
        "lagen": dict(made.layers),
    }


def _span(span: spotting.Span) -> dict[str, Any]:
    found: dict[str, Any] = {
        "start": span.start,
        "end": span.end,
        "categorie": span.categorie.value,
        "entiteit": span.entiteit,
        "bron": span.bron,
        "reden": span.reden,
    }
    if span.twijfel:
        found["twijfel"] = list(span.twijfel)
    return found


def _known(path: Path) -> dict[Any, list[dict[str, Any]]]:
    known: dict[Any, list[dict[str, Any]]] = {}
    for raw in path.read_bytes().splitlines():
        if raw.strip():
            line = _object(raw)
            name = line.get("id")
            known[name if isinstance(name, (str, int)) else None] = _casefile(line)
    return known


def _leak(line: dict[str, Any], known: dict[Any, list[dict[str, Any]]]) -> dict[str, Any]:
    name = line.get("id")
    if not isinstance(name, (str, int)) or name not in known:
        raise Unusable("Dit id staat niet in het bestand met gevallen.")
    alarms = spotting.leaks(_text(line), known[name])
    return {
        "id": name,
        "alarms": [
            {
                "start": a.start,
                "end": a.end,
                "entiteit": a.entiteit,
                "vorm": a.vorm,
                "reden": a.reden,
            }
            for a in alarms
        ],
    }
