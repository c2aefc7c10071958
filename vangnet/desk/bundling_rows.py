"""What the pages of bundling show: a pair in words, the waterfall, and the choice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangnet.access.actors import Actor
from vangnet.access.refusals import Impossible
from vangnet.cases import actions
from vangnet.cases import queries as cases
from vangnet.desk import bundling_forms as forms
from vangnet.frame.pictures import Picture, Reason, waterfall

WORDS = {
    "same": (gettext_lazy("gelijk"), "good"),
    "near": (gettext_lazy("bijna gelijk"), "active"),
    "differs": (gettext_lazy("anders"), "attention"),
    "unknown": (gettext_lazy("niet te zeggen"), "neutral"),
}


@dataclass(frozen=True)
class Pair:
    """Two reports that were compared, for the page."""

    compared: cases.Compared

    @property
    def lines(self) -> list[tuple[cases.Line, str, str]]:
        """Each fact with the word and tone of its answer."""
        return [
            (line, str(WORDS[line.verdict][0]), WORDS[line.verdict][1])
            for line in self.compared.lines
        ]

    @property
    def percent(self) -> str:
        """The chance in a whole percentage, never 0 or 100: a person decides."""
        return formats.number_format(min(99, max(1, round(self.compared.probability * 100))))

    @property
    def url(self) -> str:
        """Back to where the first report stands."""
        case = self.compared.left_case or self.compared.right_case
        return reverse("desk:case-reports", args=[case.id]) if case else reverse("desk:inbox")

    @property
    def rejected(self) -> bool:
        """Was it decided that they do not belong together?"""
        return self.compared.proposal.decision == "rejected"

    @property
    def open(self) -> bool:
        """Can a decision still be taken?"""
        return self.compared.proposal.decision in ("open", "unsure")

    def form(self, given: Mapping[str, Any] | None) -> Form:
        """What is asked about this pair now; no yes where it would be refused."""
        if self.rejected:
            return forms.ReconsiderForm(given)
        return forms.DecideForm(given, may_bundle=not self.compared.shut)


def where_now(actor: Actor, pair: Pair) -> str:
    """Where to go after a decision: the case in which the first report stands from now on."""
    case = cases.case_of(actor, pair.compared.left.id)
    return reverse("desk:case-reports", args=[case.id]) if case else pair.url


def options(proposed: Iterable[cases.Proposed]) -> list[tuple[str, str]]:
    """The other reports to choose from, with who reported and how likely it is."""
    found = {}
    for one in proposed:
        chance = formats.number_format(min(99, max(1, round(one.proposal.probability * 100))))
        found[str(one.other.id)] = _("%(number)s van %(who)s, kans %(chance)s%%") % {
            "number": one.other.number,
            "who": one.reporter,
            "chance": chance,
        }
    return list(found.items())


def option(found: cases.Sought) -> tuple[str, str]:
    """A report that was looked for by its number, to choose from."""
    said = {"number": found.report.number, "who": found.reporter}
    return str(found.report.id), _("%(number)s van %(who)s, door u gezocht") % said


def beside_rows(shown: cases.Beside) -> dict[str, Any]:
    """Reports as columns, and a row per fact with the word for how it compares."""
    heads = [
        (report.number or "", reporter)
        for report, reporter in zip(shown.reports, shown.reporters, strict=True)
    ]
    rows = [
        (
            fact.label,
            list(zip((number for number, _who in heads), fact.said, fact.told, strict=True)),
            *WORDS[fact.verdict],
        )
        for fact in shown.rows
    ]
    return {"heads": heads, "rows": rows}


def drawn(compared: cases.Compared) -> Picture:
    """The waterfall: from the first guess to the chance, a bar per reason that weighs."""
    return waterfall(
        compared.prior,
        [
            Reason(line.label, line.bits, line.left, line.right)
            for line in compared.lines
            if line.bits
        ],
        compared.weight,
        left=compared.left.number or "",
        right=compared.right.number or "",
    )


def decide(pair: Pair, answer: str, why: str, *, by: Actor) -> None:
    """Bundle into the case that was opened first, reject for good, or leave it open."""
    now = timezone.now()
    proposal = pair.compared.proposal
    if pair.rejected:
        actions.reconsider(proposal, by=by, why=why, at=now)
    elif answer == "reject":
        actions.reject(proposal, by=by, why=why, at=now)
    elif answer == "unsure":
        actions.unsure(proposal, by=by, why=why, at=now)
    else:
        _bundle(pair.compared, why, by)


def _bundle(compared: cases.Compared, why: str, by: Actor) -> None:
    if compared.into is None or compared.moving is None:
        raise Impossible(_("Een van de twee meldingen heeft nog geen zaak. Probeer het zo weer."))
    actions.bundle(
        compared.into,
        [compared.moving],
        by=by,
        because=why,
        at=timezone.now(),
        proposals=[compared.proposal],
    )
