"""The answer to a question of the law."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Outcome(StrEnum):
    """`weigh`: the sources leave it to a person."""

    YES = "yes"
    NO = "no"
    WEIGH = "weigh"


@dataclass(frozen=True)
class Verdict:
    """One answer with its ground.

    `because`: Dutch sentences a user may read. `missing`: stable keys of what is lacking.
    `cites`: keys of paragraphs. `result`: what the question computes. `force`: the strongest force
    of the sources behind it (`law`, `policy`, `field_standard`, `guidance`). `facts`: what was
    asked about, for who wants to ask again; no part of the answer.
    """

    question: str
    outcome: Outcome
    because: tuple[str, ...]
    missing: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    result: Mapping[str, object] = field(default_factory=dict)
    force: str = "law"
    facts: Mapping[str, object] | None = field(default=None, compare=False, repr=False)

    def as_dict(self) -> dict[str, object]:
        """The answer as `docs/contracts/law.md` gives it: plain JSON values."""
        return {
            "question": self.question,
            "outcome": self.outcome.value,
            "because": list(self.because),
            "missing": list(self.missing),
            "cites": list(self.cites),
            "result": dict(self.result),
        }

    def named(self, names: Mapping[str, str]) -> Verdict:
        """The same answer with names for ids in its sentences: for a screen, never for the trail.

        Only whole ids are replaced, the longest first, so that `p1` is not found in `p10`.
        """
        if not names:
            return self
        ids = sorted(map(re.escape, names), key=len, reverse=True)
        known = re.compile(rf"(?<![\w-])(?:{'|'.join(ids)})(?![\w-])")
        because = tuple(known.sub(lambda m: names[m.group()], said) for said in self.because)
        return replace(self, because=because)
