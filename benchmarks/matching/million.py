"""A million reports: from file to bundles, and one new report among them, on the command line.

    .venv/bin/python benchmarks/matching/million.py REPORTS.parquet [--new 500] [--same-text]

REPORTS: from `generate.py --reports 1000000 --seed 21 --noise base`, with its register beside it.
`--same-text`: the same, with one text in every report. Prints what each step took on the clock and
in computing time, the most memory that a process held, and how busy the machine was meanwhile.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

TEXT = "Cliënt kreeg de verkeerde medicatie en is met de ambulance naar het ziekenhuis gebracht."


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("reports", type=pathlib.Path)
    parser.add_argument("--new", type=int, default=500)
    parser.add_argument("--same-text", action="store_true")
    given = parser.parse_args()
    register = given.reports.with_name(given.reports.name + ".providers.parquet")
    with tempfile.TemporaryDirectory() as folder:
        at = pathlib.Path(folder)
        table = pq.read_table(given.reports)
        if given.same_text:
            place = table.column_names.index("text")
            table = table.set_column(place, "text", pa.array([TEXT] * len(table)))
        reports, new = at / "reports.parquet", at / "new.parquet"
        pq.write_table(table, reports)
        pq.write_table(table.slice(len(table) - given.new), new)
        del table
        beside = (reports, "--providers", register)
        run("leren", "learn", *beside, "--out", at / "m.json")
        model = ("--model", at / "m.json")
        out = ("--pairs", at / "p.parquet", "--bundles", at / "b.parquet")
        run("van bestand tot bundels", "batch", *beside, *model, *out)
        bundles = pq.read_table(at / "b.parquet")
        count = len(np.unique(bundles["bundle_id"].to_numpy()))
        print(f"{pq.read_metadata(at / 'p.parquet').num_rows:,} paren, {count:,} bundels")
        found = at / "found.jsonl"
        run("opzoeken, met lezen", "query", *beside, *model, "--new", new, "--out", found)


def run(what, *asked):
    began = time.perf_counter()
    before = os.times()
    command = [sys.executable, "-m", "vangnet", "match", *map(str, asked)]
    process = subprocess.Popen(command)
    peak = Peak(process.pid)
    peak.start()
    if process.wait():
        sys.exit(f"{what}: mislukt")
    took, after = time.perf_counter() - began, os.times()
    worked = sum(after[2:4]) - sum(before[2:4])
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(
        f"{what}: {took:.0f} s op de klok, {worked:.0f} s rekenwerk,"
        f" {peak.gigabytes:.1f} GB in één proces; belasting {load}",
        flush=True,
    )


class Peak(threading.Thread):
    """The most memory that a process has held, read until it is gone."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.status, self.gigabytes = pathlib.Path(f"/proc/{pid}/status"), 0.0

    def run(self):
        while self.status.exists():
            lines = self.status.read_text().splitlines()
            held = next((line for line in lines if line.startswith("VmHWM")), None)
            if held is None:
                return
            self.gigabytes = int(held.split()[1]) / 1e6
            time.sleep(0.2)


if __name__ == "__main__":
    main()
