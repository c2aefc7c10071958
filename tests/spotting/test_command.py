"""The commands `vangnet spot` and `vangnet leak-check`, by docs/contracts/spotting.md."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.spotting.case import CASEFILE
from vangnet.cli.spotting import WORTH_SHARING

CASE = {"id": "a", "tekst": "Greet belde Rivierklei.", "casefile": CASEFILE, "qi": {}}


def _run(*arguments: str, lines: list[str]) -> tuple[int, list[dict[str, object]], str]:
    done = subprocess.run(
        [sys.executable, "-m", "vangnet.cli.main", *arguments],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def test_every_line_gets_a_line_in_the_same_order() -> None:
    code, found, _said = _run(
        "spot", lines=[json.dumps({**CASE, "id": name}) for name in ("b", "a", "c")]
    )
    assert code == 0
    assert [line["id"] for line in found] == ["b", "a", "c"]
    assert all(
        {"start", "end", "categorie", "entiteit", "bron", "reden"} <= set(s)
        for line in found
        for s in line["spans"]
    )  # type: ignore[attr-defined]


def test_public_adds_the_text_and_the_residual_list() -> None:
    _code, found, _said = _run("spot", "--public", lines=[json.dumps(CASE)])
    assert "Greet" not in str(found[0]["publiek"])
    assert isinstance(found[0]["restlijst"], list)
    assert found[0]["dag0"] is None


def test_a_broken_line_is_named_and_the_others_go_on() -> None:
    code, found, _said = _run("spot", lines=["{kapot", json.dumps(CASE), '"geen object"'])
    assert code == 1
    assert "error" in found[0]
    assert found[1]["id"] == "a"
    assert "error" in found[2]


def test_many_lines_are_shared_out_and_come_back_in_their_order() -> None:
    long = {**CASE, "tekst": f"Greet belde Rivierklei. {'Het was stil in huis. ' * 20}"}
    lines = [json.dumps({**long, "id": number}) for number in range(120)]
    lines[50] = "{kapot"
    assert sum(map(len, lines)) > WORTH_SHARING
    code, found, _said = _run("spot", lines=lines)
    assert code == 1
    assert [line["id"] for line in found] == [*range(50), None, *range(51, 120)]
    alone = _run("spot", lines=lines[:1])[1][0]["spans"]
    assert all(line["spans"] == alone for line in found if line["id"] is not None)


def test_leak_check_knows_the_case_by_the_id_of_the_text(tmp_path: Path) -> None:
    known = tmp_path / "cases.jsonl"
    known.write_text(json.dumps(CASE))
    texts = [{"id": "a", "tekst": "Rivierklei."}, {"id": "a", "tekst": "Niets."}]
    code, found, _said = _run(
        "leak-check", "--known", str(known), lines=[json.dumps(one) for one in texts]
    )
    assert code == 0
    assert [bool(line["alarms"]) for line in found] == [True, False]
    code, found, _said = _run(
        "leak-check", "--known", str(known), lines=['{"id": "z", "tekst": "x"}']
    )
    assert code == 1
    assert found[0]["id"] == "z"
    assert "error" in found[0]


def test_it_starts_without_the_framework() -> None:
    code = (
        "import sys, vangnet.cli.main as m; m.main(['spot', '--help']);"
        "assert not [n for n in sys.modules if n.startswith('django')]"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
