"""What is missing in a reflection report, in words, with the page where it can be filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.law.verdicts import Verdict
from vangnet.portal import investigations_tasks as tasks
from vangnet.reflections import queries
from vangnet.reflections.queries import ImprovementMeasure, ReflectionReport, Section

FIELDS = {
    "owner": _("wie verantwoordelijk is"),
    "specific": _("of de maatregel concreet is"),
    "measurable": _("of de maatregel meetbaar is"),
    "acceptable": _("of de partijen erachter staan"),
    "realistic": _("of de maatregel haalbaar is"),
    "due_on": _("wanneer het klaar is"),
    "secured_by": _("hoe het geborgd wordt"),
    "evaluate_on": _("wanneer u evalueert"),
    "evaluate_how": _("hoe u evalueert"),
}
MEASURE_FIELDS = (
    *("what", "aim", "organisations", "owner", "specific", "measurable", "acceptable"),
    *("realistic", "due_on", "secured_by", "evaluate_on", "evaluate_how"),
)


@dataclass(frozen=True)
class Line:
    """One missing thing: a sentence, and where to mend it."""

    text: str
    url: str


def lines(actor: Actor, case: UUID, verdict: Verdict) -> list[Line]:
    """The law's keys as sentences with links."""
    names = {str(key): name for key, name in tasks.names(actor, case).items()}
    measures = {str(one.id): one.what for one in queries.measures(actor, case)}
    return [_line(case, key.split(":"), names, measures) for key in verdict.missing]


def _line(case: UUID, key: list[str], names: dict[str, str], measures: dict[str, str]) -> Line:
    kind, *rest = key
    if kind == "section":
        return Line(Section(rest[0]).label, reverse("portal:section", args=[case, rest[0]]))
    if kind == "why_not":
        who = names.get(rest[0], "")
        return Line(
            _("Waarom doet %(who)s niet mee?") % {"who": who},
            reverse("portal:absence", args=[case, rest[0]]),
        )
    if kind == "board_reaction":
        who = names.get(rest[0], "")
        return Line(
            _("De reactie van het bestuur van %(who)s") % {"who": who},
            reverse("portal:reaction", args=[case]),
        )
    if kind == "measure":
        what = measures.get(rest[0], "")[:60]
        text = _("Bij de maatregel ‘%(what)s’: %(field)s") % {
            "what": what,
            "field": FIELDS.get(rest[1], rest[1]),
        }
        return Line(text, reverse("portal:measure", args=[case, rest[0]]))
    return Line(_("Ten minste één verbetermaatregel"), reverse("portal:add-measure", args=[case]))


def sections(report: ReflectionReport) -> list[tuple[Section, bool]]:
    """The seven parts, and whether something stands in each."""
    return [(part, bool(getattr(report, part.value).strip())) for part in Section]


def measure_values(given: dict[str, Any]) -> dict[str, Any]:
    """What was filled in about a measure, as the action takes it."""
    values = {name: given[name] for name in MEASURE_FIELDS}
    values["organisations"] = [UUID(key) for key in given["organisations"]]
    return values


def measure_initial(measure: ImprovementMeasure) -> dict[str, Any]:
    """What stands in the form of a measure."""
    found = {name: getattr(measure, name) for name in MEASURE_FIELDS}
    return {
        **found,
        "organisations": [str(k) for k in measure.organisations],
        "base": measure.version,
    }


def reaction_initial(actor: Actor, case: UUID) -> dict[str, Any]:
    """The own board's reaction, if it was given before."""
    for one in queries.reactions(actor, case):
        if one.organisation_id == actor.organisation:
            said = {f"measure_{key}": text for key, text in one.per_measure.items()}
            subscribes = "yes" if one.subscribes else "no"
            return {"on_whole": one.on_whole, "subscribes": subscribes, **said}
    return {}
