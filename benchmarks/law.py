"""How long one answer of `interventions` takes with ten providers, facts checked.

Beside it a floor: the same rule written out by hand in one function, facts not checked, no
citations, no reasons. Both must give the same rungs. Run: `.venv/bin/python benchmarks/law.py`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from statistics import median
from typing import Any

from vangnet import law

LIMIT_MS = 2.0
TIMES = 400
FLAGS = (
    *("under_igj", "inspected", "informed_of_findings", "deviates", "can_comply_alone"),
    *("easy_to_end", "must_report_and_did_not"),
)


def facts() -> dict[str, Any]:
    """Ten providers that differ, and two stakeholders."""
    return {
        "road": "incident",
        "deviation_found": True,
        "risk": "high",
        "standard": {
            "concrete": True,
            "testable": True,
            "binds_all_participants": False,
            "broadly_supported": True,
        },
        "providers": [
            {
                "id": f"z{at:02}",
                **{flag: (at * 7 + n * 3) % 5 != 0 for n, flag in enumerate(FLAGS)},
            }
            for at in range(10)
        ],
        "tried": ["address"],
        "lighter_means_exhausted": True,
        "network_enabled_first": False,
        "trust": {"first_time": "yes", "open_to_each_other": "no"},
        "stakeholders": [
            {"id": "gemeente", "kind": "municipality"},
            {"id": "verzekeraar", "kind": "insurer"},
        ],
    }


def floor(f: dict[str, Any]) -> list[tuple[str, str, str, list[str], bool]]:
    """The same rule by hand, as short as it goes."""
    public = {"enhanced-supervision", "instruction", "order", "order-under-penalty"}
    wait = {
        *("direct-measure", "board-meeting", "enhanced-supervision", "instruction"),
        "order-under-penalty",
    }
    rows = []

    def add(rung: str, who: str, outcome: str, missing: list[str]) -> None:
        if not f["network_enabled_first"] and outcome != "no" and rung in wait:
            outcome, missing = "weigh", [*missing, "network_enabled_first"]
        rows.append((who, rung, outcome, sorted(missing), rung in public))

    standard, found = f["standard"], f["deviation_found"]
    norm = lambda *names: (  # noqa: E731
        ["standard"] if standard is None else [name for name in names if not standard[name]]
    )
    none = [] if found else ["deviation_found"]
    add("advise-stimulate", "network", "yes", [])
    doubt = "weigh" if "no" in f["trust"].values() else "yes"
    add("address", "network", doubt if found else "no", none)
    add("improvement-plan", "network", "yes" if found else "no", none)
    first = [] if {"address", "improvement-plan"} & set(f["tried"]) else ["tried"]
    ready = "weigh" if first else "yes"
    add("board-meeting", "network", ready if found else "no", [*none, *first])
    under = [p for p in f["providers"] if p["under_igj"]]
    short = norm("concrete", "binds_all_participants", "broadly_supported") + [
        name
        for name in ("inspected", "informed_of_findings", "deviates")
        if not all(p[name] for p in under)
    ]
    short += [] if under else ["under_igj"]
    add("enhanced-supervision", "network", "no" if short else "weigh", short)
    add("administrative-coercion", "network", "no", [])
    for rung in ("direct-measure", "instruction", "order", "order-under-penalty", "fine"):
        add(rung, "network", "no", ["addressee"])
    for p in f["providers"]:
        lacks = lambda *names, p=p: [name for name in names if not p[name]]  # noqa: E731
        direct = lacks("inspected", "deviates", "easy_to_end", "can_comply_alone")
        watched = lacks("inspected", "informed_of_findings", "deviates")
        formal = lacks("inspected", "deviates") + (["risk"] if f["risk"] == "low" else [])
        formal += [] if f["lighter_means_exhausted"] else ["lighter_means_exhausted"]
        formal += norm("concrete", "testable")
        order = direct + ([] if f["risk"] == "acute" else ["risk"])
        fine = lacks("must_report_and_did_not")
        weighed = "no" if formal else "weigh"
        formal += lacks("can_comply_alone")
        answers = [
            ("address", "no", ["addressee"]),
            ("improvement-plan", "no", ["addressee"]),
            ("board-meeting", "no", ["addressee"]),
            ("direct-measure", "no" if direct else "yes", direct),
            ("enhanced-supervision", "no" if watched else "yes", watched),
            ("instruction", weighed, formal),
            ("order", "no" if order else "weigh", order),
            ("order-under-penalty", weighed, formal),
            ("administrative-coercion", "no", []),
            ("fine", "no" if fine else "weigh", fine),
        ]
        add("advise-stimulate", p["id"], "yes", [])
        for rung, outcome, missing in answers:
            outside = not p["under_igj"]
            shut = ["under_igj", *missing] if outside else missing
            add(rung, p["id"], "no" if outside else outcome, shut)
    for one in f["stakeholders"]:
        steps = [("inform", "yes"), ("discuss", "yes"), ("ask-along", "yes")]
        if one["kind"] == "insurer":
            steps.append(("escalate-to-care-authority", "weigh"))
        if one["kind"] == "municipality":
            steps += [(f"inform-{who}", "yes") for who in ("alderman", "client-council")]
            steps.append(("inform-municipal-council", "yes"))
        for step, outcome in steps:
            add(step, one["id"], outcome, [])
        for rung in law.interventions.LADDER:
            add(rung, one["id"], "no", ["addressee"])
    return rows


def milliseconds(act: Callable[[], object]) -> float:
    """The median of many runs, warm."""
    for _warm in range(20):
        act()
    took = []
    for _run in range(TIMES):
        began = time.perf_counter()
        act()
        took.append((time.perf_counter() - began) * 1000)
    return median(took)


def main() -> int:
    """Print both, and end with 1 when the answer is too slow or differs from the floor."""
    known = facts()
    rows: Any = law.ask("interventions", known).result["rungs"]
    ours = sorted(
        (r["addressee"], r["rung"], r["outcome"], r["missing"], r["published"]) for r in rows
    )
    if ours != sorted(floor(known)):
        print("the floor says something else")
        return 1
    asked = milliseconds(lambda: law.ask("interventions", known))
    plain = milliseconds(lambda: floor(known))
    print(f"interventions, 10 providers, facts checked: {asked:.2f} ms (at most {LIMIT_MS} ms)")
    print(f"floor, by hand, nothing checked:            {plain:.2f} ms")
    return 0 if asked <= LIMIT_MS else 1


if __name__ == "__main__":
    sys.exit(main())
