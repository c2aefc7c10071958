#!/usr/bin/env python3
"""Matching beside Splink 5, on invented reports of two generators: `make bench-matching`.

Per generator and profile: one lot to learn from, three others to be measured on. Ours with no
decision and with 3,000, each at the threshold that its model brought from the lot it learned from.
Splink with careful EM on the lot itself, once at the threshold that its own training lot liked best
and once at the threshold that suits the measured lot best, which nobody can know beforehand. The
ceiling: boosted trees on all labels, same candidates, also at the best threshold afterwards.

Differences are paired per lot, with a 95 % interval over the three.
"""

import argparse
import json
import os
import subprocess
import sys
import time

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.dirname(os.path.dirname(HERE))]

import inspector  # noqa: E402
import lots  # noqa: E402
from worlds import World  # noqa: E402

from vangnet.matching import learning  # noqa: E402
from vangnet.matching.expert import expert  # noqa: E402

TAUGHT, COUNTS = 11, (100, 1_000, 3_000)
STUDENT = 4.303
"""Of three: the 97.5th percentile of Student's distribution with two degrees of freedom."""


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--reports", type=int, default=20_000)
    asked.add_argument("--seeds", type=int, nargs="*", default=[4, 5, 6])
    asked.add_argument("--profiles", nargs="*", default=lots.PROFILES)
    asked.add_argument("--generators", nargs="*", default=lots.GENERATORS)
    asked.add_argument("--no-ceiling", action="store_true")
    asked = asked.parse_args()
    for generator in asked.generators:
        for profile in asked.profiles:
            _profile(generator, profile, asked)


def _profile(generator, profile, asked):
    print(f"\n== {generator}, {profile}: {asked.reports} meldingen", flush=True)
    taught = lots.lot(generator, profile, TAUGHT, asked.reports)
    tests = [lots.lot(generator, profile, seed, asked.reports) for seed in asked.seeds]
    world = World(taught)
    models = _models(world)
    trees = None if asked.no_ceiling else _trees(world)
    liked = _splink(taught)["best"]["thr"]
    figures = {}
    for at in tests:
        test = World(at)
        for name, model in models.items():
            _note(figures, name, test.of_model(model))
        peer = _splink(at, liked)
        _note(figures, "splink, drempel vooraf", {"f1": peer["frozen"]["f1"]})
        _note(
            figures,
            "splink, beste drempel achteraf",
            {"f1": peer["best"]["f1"], "p_r90": peer["best"]["p_at_r90"]},
        )
        if trees is not None:
            import ceiling

            _note(figures, "bomen, alle antwoorden, beste drempel", test.best(ceiling.chances(trees, test)))
    _show(figures)


def _models(world):
    started = time.perf_counter()
    none = learning.learn(world.rows, [], expert(), version="geen")
    models = {"geen besluiten": none}
    found, chance = world.shown(none)
    said = inspector.decisions(
        found, chance, world.rows["key"], world.same_of(found), world.near_of(found), max(COUNTS), 1
    )
    for count in COUNTS:
        models[f"{count} besluiten"] = learning.learn(
            world.rows, said[:count], expert(), version=str(count)
        )
    print(f"  leren (vier modellen): {time.perf_counter() - started:.0f} s", flush=True)
    return models


def _trees(world):
    try:
        import ceiling

        return ceiling.trees(world)
    except ImportError:
        print("  Het plafond is niet gemeten: scikit-learn ontbreekt (requirements-bench.txt).")
        return None


def _splink(at, threshold=None):
    ready = at.with_name(at.name.replace(".parquet", ".prep.parquet"))
    if not ready.exists():
        _python("prep.py", str(at))
    given = ("--frozen", repr(threshold)) if threshold is not None else ()
    out = _python("splink_peer.py", str(ready), "--em2", *given)
    return json.loads([line for line in out.splitlines() if line.startswith("{")][-1])


def _python(script, *given):
    command = [sys.executable, os.path.join(HERE, script), *given]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=lots.KEPT)
    return done.stdout


def _note(figures, name, found):
    for key, value in found.items():
        figures.setdefault(name, {}).setdefault(key, []).append(value)


def _show(figures):
    peer = np.array(figures["splink, beste drempel achteraf"]["f1"])
    top = next((np.array(f["f1"]) for name, f in figures.items() if name.startswith("bomen")), None)
    for name, found in figures.items():
        said = [f"{key} {np.mean(values):.3f}" for key, values in found.items()]
        line = f"  {name:40} " + ", ".join(said)
        if "besluiten" in name:
            apart = np.array(found["f1"]) - peer
            wide = STUDENT * apart.std(ddof=1) / np.sqrt(len(apart)) if len(apart) > 1 else 0
            line += f"; min splink {apart.mean():+.3f} ± {wide:.3f}"
            if top is not None:
                line += f"; deel van de weg naar het plafond {apart.mean() / (top - peer).mean():.0%}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
