#!/usr/bin/env python3
"""Everything the engine is held to, in one run: `make bench-spotting`.

Per set: what is found, invented names, without a case file, passages without a leak, pseudonyms,
precision. Then the leak check over mutated names and clean texts, false words, start, memory,
speed (in computing time, so that a busy machine counts for both alike). DEDUCE stands beside it when VANGNET_DEDUCE_PYTHON names a Python that has it, and the engine
is measured once more with its help. More sets: `bench.py file.jsonl …`.
"""

import json
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

import evaluate  # noqa: E402
import marked  # noqa: E402
from mutations import MUTATIONS  # noqa: E402

COMMAND = [sys.executable, "-m", "vangnet.cli.main", "spot", "--public"]
HELPER = os.environ.get("VANGNET_DEDUCE_PYTHON")
LATER = (
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth", "twentyfirst", "twentysecond",
    "twentythird", "twentyfourth", "twentyfifth", "twentysixth",
    "twentyseventh",
)  # fmt: skip
ROUNDS = 5
CARRIERS = ("In het verslag staat {} genoemd bij de overdracht.", "De overdracht ging via {}, zei zij.")


def main():
    sets = {
        "dev": _lines(HERE / "dev.jsonl"),
        "own": _lines(HERE / "own.jsonl"),
        "further": list(marked.passages(HERE / "further" / "passages.txt")),
        # Written by others who saw neither the engine nor its tests; the rules were adjusted on all
        # of them afterwards. docs/figures.md has what was measured first.
        **{name: _lines(HERE / "further" / f"{name}.jsonl") for name in LATER},
        **{pathlib.Path(p).stem: _lines(pathlib.Path(p)) for p in sys.argv[1:]},
    }
    for name, docs in sets.items():
        _set(name, docs)
    clean = (HERE / "further" / "clean.txt").read_text(encoding="utf8")
    everything = [doc for docs in sets.values() for doc in docs]
    _leaks(everything, clean)
    _speed(everything)


def _lines(path):
    return [json.loads(line) for line in path.open(encoding="utf8")]


def _run(docs, bare=False, **settings):
    asked = "".join(
        json.dumps({**{k: d[k] for k in ("id", "tekst", "qi")}, "casefile": [] if bare else d["casefile"]})
        + "\n"
        for d in docs
    )
    env = {**os.environ, "VANGNET_DEDUCE": "", **settings}
    done = subprocess.run(COMMAND, input=asked.encode(), stdout=subprocess.PIPE, env=env, check=True)
    return {o["id"]: o for o in map(json.loads, done.stdout.splitlines())}


def _set(name, docs):
    dressed = [evaluate.herkleed(d, seed) for seed in (1, 2, 3) for d in docs]
    print(f"\n== {name}: {len(docs)} teksten, {sum(len(d['spans']) for d in docs)} gemerkte plekken")
    whole = evaluate.meet(docs, _run(docs))
    _row("met casefile", whole)
    _row("verzonnen namen (x3)", evaluate.meet(dressed, _run(dressed)))
    _row("zonder casefile", evaluate.meet(docs, _run(docs, bare=True)))
    if HELPER:
        helped = {"VANGNET_DEDUCE": "expected"}
        _row("met casefile + DEDUCE", evaluate.meet(docs, _run(docs, **helped)))
        _row("zonder casefile + DEDUCE", evaluate.meet(docs, _run(docs, bare=True, **helped)))
        _row("DEDUCE alleen", evaluate.meet(docs, _deduce(docs)))
    else:
        print("  DEDUCE is niet gemeten: VANGNET_DEDUCE_PYTHON wijst geen Python aan die het heeft.")
    per = whole[0]
    kinds = sorted(k for k in per if k[0] != "_")
    print("  per soort: " + ", ".join(f"{k} {per[k]['vol'] / per[k]['n']:.1%} ({per[k]['n']})" for k in kinds))


def _row(name, measured):
    per, (clean, texts), (right, wrong), flags, links, _missed = measured
    total, names = per["ALLES"], per["NAAM"]
    known = [per[k] for k in ("~bekend_naam", "~bekend_inst")]
    print(
        f"  {name:<26} alles {total['vol'] / total['n']:7.2%}  namen {names['vol'] / max(1, names['n']):7.2%}"
        f"  bekenden {sum(k['vol'] for k in known) / max(1, sum(k['n'] for k in known)):7.2%}"
        f"  lekvrij {clean}/{texts}  precisie {right / max(1, right + wrong):6.2%}"
        f"  één pseudoniem {links['goed'] / max(1, links['n']):6.2%}"
        f"  vlaggen {flags['raak']}/{flags['goud']} in {flags['pred']}"
    )


def _deduce(docs):
    with tempfile.NamedTemporaryFile("w", suffix=".py") as program:
        program.write(
            "import json, sys, evaluate\n"
            "for one in evaluate.sys_deduce(True)([json.loads(l) for l in sys.stdin]):\n"
            "    print('\\x1e' + json.dumps(one, default=int))\n"
        )
        program.flush()
        asked = "".join(json.dumps({k: d[k] for k in ("id", "tekst", "casefile")}) + "\n" for d in docs)
        done = subprocess.run(
            [HELPER, program.name], input=asked.encode(), stdout=subprocess.PIPE, check=True,
            stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": str(HERE)},
        )  # fmt: skip
    found = [json.loads(line[1:]) for line in done.stdout.decode().split("\n") if line[:1] == "\x1e"]
    return {one["id"]: one for one in found}


def _leaks(docs, clean):
    from vangnet import spotting
    from vangnet.spotting.words.common import COMMON, OPENERS

    counted, caught, lost = {}, {}, []
    for doc in docs:
        for entry in doc["casefile"]:
            for field in ("voornaam", "achternaam", "partner", "naam", "kort"):
                name = entry.get(field) or ""
                if len(name) < 4 or entry["soort"] == "plaats":
                    continue
                ordinary = name.lower() in COMMON | OPENERS
                for kind, mutate in MUTATIONS.items():
                    form = mutate(name, entry)
                    if form is None or (ordinary and kind not in ("zoals het er staat", "hoofdletters")):
                        continue
                    text = CARRIERS[len(form) % 2].format(form)
                    start = text.index(form)
                    hit = any(
                        a.start < start + len(form) and a.end > start
                        for a in spotting.leaks(text, doc["casefile"])
                    )
                    counted[kind] = counted.get(kind, 0) + 1
                    caught[kind] = caught.get(kind, 0) + hit
                    lost += [] if hit else [f"{kind}: {form}"]
    total = sum(counted.values())
    print(f"\n== lekcontrole: {sum(caught.values()) / total:.3%} van {total} vormen, {len(counted)} soorten")
    print("  gemist: " + ("; ".join(dict.fromkeys(lost))[:400] or "niets"))
    words = len(re.findall(r"\w+", clean))
    alarms = sum(len(spotting.leaks(clean, d["casefile"])) for d in docs)
    print(f"  alarmen per 1.000 woorden zonder iemand erin: {1000 * alarms / words / len(docs):.2f}")
    kept = made = 0
    for doc in docs:
        public = spotting.publish(doc["tekst"], doc["casefile"], doc["qi"]).text
        made += len(re.findall(r"\w+", public))
        kept += len(spotting.leaks(public, doc["casefile"]))
    print(f"  alarmen per 1.000 woorden in de eigen publieke teksten: {1000 * kept / made:.2f}")
    found = spotting.find(clean)
    replaced = [s for s in found if s.categorie != "INDIRECT"]
    print(
        f"== tekst zonder persoonsgegevens ({words} woorden): {1000 * len(replaced) / words:.2f}"
        f" woorden te veel per 1.000, {3000 * (len(found) - len(replaced)) / len(clean):.2f} vlaggen per bladzijde"
    )


def _speed(docs):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    subprocess.run(COMMAND, input=b"", check=True)
    start = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    text = "\n".join(d["tekst"] for d in docs)
    known = [entry for d in docs[:3] for entry in d["casefile"]]
    pages = (text * (56_000 // len(text) + 1))[:56_000]
    from vangnet import spotting

    print(f"\n== start {start:.2f} s ({used:.2f} s rekentijd)")
    _in_turns(pages, known, docs)
    for size in (1_000_000, 2_000_000):
        big = (text * (size // len(text) + 1))[:size]
        busy = time.process_time()
        spotting.find(big, known)
        print(f"  {size / 1e6:.0f} MB in {time.process_time() - busy:.1f} s rekentijd")
    line = json.dumps({"id": "a", "tekst": pages, "casefile": known, "qi": {}})
    probe = (
        "import resource, subprocess, sys\n"
        f"subprocess.run({COMMAND!r}, stdin=sys.stdin, stdout=subprocess.DEVNULL, check=True)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
    )
    said = subprocess.run(
        [sys.executable, "-c", probe], input=line.encode(), stdout=subprocess.PIPE, check=True,
        env={**os.environ, "VANGNET_DEDUCE": ""},
    )  # fmt: skip
    print(f"  geheugen, 20 bladzijden met --public: {said.stdout.decode().strip()} MiB")


def _in_turns(pages, known, docs):
    """Ours and DEDUCE on the same texts in turns, so that a busy machine counts for both alike."""
    from vangnet import spotting

    def ours():
        began = time.process_time()
        spotting.find(pages, known)
        half = time.process_time()
        for doc in docs:
            spotting.find(doc["tekst"], doc["casefile"])
        return half - began, time.process_time() - half

    texts = [doc["tekst"] for doc in docs]
    helper = _helper(pages, texts) if HELPER else None
    ours()
    rounds = [(ours(), _asked(helper) if helper else None) for _ in range(ROUNDS)]
    _told("wij", [mine for mine, _ in rounds], pages, texts)
    if helper:
        _told("DEDUCE", [theirs for _, theirs in rounds], pages, texts)
        helper.stdin.close()
        print(f"  DEDUCE: {helper.stdout.read().strip()}")


def _told(name, rounds, pages, texts):
    once, apart = (
        [size / 1000 / one[at] for one in rounds] for at, size in enumerate((len(pages), sum(map(len, texts))))
    )
    print(
        f"  {name}, kB/s rekentijd, mediaan (beste) van {ROUNDS}: {len(pages) / 1000:.0f} kB in één keer"
        f" {statistics.median(once):.0f} ({max(once):.0f}), elke tekst apart"
        f" {statistics.median(apart):.0f} ({max(apart):.0f})"
    )


def _helper(pages, texts):
    """DEDUCE, started: it reads both each time that it is asked, and says how long it took."""
    program = (
        "import json, logging, resource, sys, time\n"
        "clock, wall = time.process_time, time.time(); said = sys.stdout; sys.stdout = sys.stderr\n"
        "from deduce import Deduce; d = Deduce(); logging.disable(50)\n"
        "wall, start = time.time() - wall, clock(); pages, texts = json.loads(sys.stdin.readline())\n"
        "d.deidentify(pages[:3000])\n"
        "for _ in sys.stdin:\n"
        "    t = clock(); d.deidentify(pages); half = clock(); [d.deidentify(x) for x in texts]\n"
        "    print(half - t, clock() - half, file=said, flush=True)\n"
        "m = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024\n"
        "print(f'start {wall:.1f} s ({start:.1f} s rekentijd), {m} MiB', file=said)"
    )
    helper = subprocess.Popen(
        [HELPER, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    helper.stdin.write(json.dumps([pages, texts]) + "\n")
    return helper


def _asked(helper):
    helper.stdin.write("\n")
    helper.stdin.flush()
    return tuple(map(float, helper.stdout.readline().split()))


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
