"""What can be done with a case now: made from its life and the policy, so that no screen offers
what the table forbids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.desk.case_pages import Held

SHUT = ("closed", "absorbed")
"""States in which there is nothing left to receive, hand over or bundle."""


@dataclass(frozen=True)
class Task:
    """One thing to do: `frame/task_list.html` draws it."""

    label: str
    url: str
    hint: str = ""
    state: str = ""
    tone: str = "neutral"


def of(actor: Actor, case: Any, mine: Held, *, all_withdrawn: bool = False) -> list[Task]:
    """Everything this actor could do with the case now, first what is due first.

    `all_withdrawn`: there is nothing left to handle, so that the case may end.
    """
    shut = set() if all_withdrawn else {"withdraw"}
    return [*_handling(actor, case, mine), *_steps(actor, case, mine, shut)]


def _may(actor: Actor, permit: Permit, mine: Held) -> bool:
    return bool(permits.decide(actor, permit, mine))


def _handling(actor: Actor, case: Any, mine: Held) -> list[Task]:
    """Receiving, handing over and completing: open as long as the case is."""
    if case.state in SHUT or not _may(actor, Permit.CASE_STEER, mine):
        return []
    return [
        _task(
            case,
            "acknowledge",
            _("Bevestig de ontvangst"),
            _("Elke melder krijgt een brief met de naam van de contactpersoon."),
            done=case.acknowledged_at is not None,
        ),
        _task(
            case,
            "plan-actions",
            _("Zeg wat de inspectie gaat doen"),
            _("Binnen vier weken na de melding."),
            done=bool(case.planned_actions),
        ),
        _task(
            case,
            "ask-to-complete",
            _("Vraag om aanvulling van een melding"),
            _("De melder heeft twee weken."),
        ),
        _task(
            case,
            "assign",
            _("Geef de zaak aan een afdeling of toezichthouder"),
            _("Die ziet de zaak vanaf dan. Oordelen kan alleen een afdeling."),
        ),
        _task(
            case,
            "take-up",
            _("Zeg wie de zaak behandelt"),
            "",
            done=case.taken_up_by is not None,
        ),
        _task(
            case,
            "bundle",
            _("Bundel met andere meldingen"),
            _("Gaan andere meldingen over dezelfde gebeurtenis?"),
        ),
    ]


def _task(case: Any, name: str, label: str, hint: str, *, done: bool | None = None) -> Task:
    state, tone = {
        True: (_("Klaar"), "good"),
        False: (_("Nog te doen"), "attention"),
        None: (_("Als het nodig is"), "neutral"),
    }[done]
    return Task(label, reverse(f"desk:{name}", args=[case.id]), hint, state, tone)


def _steps(actor: Actor, case: Any, mine: Held, shut: set[str]) -> list[Task]:
    """The steps in the life of the case that are open now."""
    found = []
    for step in case.LIFE.possible(case.state):
        if step.name in _STEPS.keys() - shut and _may(actor, Permit(step.permit), mine):
            name, label, hint = _STEPS[step.name]
            url = reverse(f"desk:{name}", args=[case.id])
            found.append(Task(str(label), url, str(hint), _("Kan nu"), "active"))
    return found


_STEPS = {
    "ask_to_reflect": (
        "ask-to-reflect",
        _lazy("Vraag de partijen om samen te reflecteren"),
        _lazy("Zij onderzoeken dan samen en schrijven één reflectieverslag."),
    ),
    "assess": (
        "assessment",
        _lazy("Begin met beoordelen"),
        _lazy("Het reflectieverslag is ingediend."),
    ),
    "ask_more": (
        "question",
        _lazy("Stel een vraag"),
        _lazy("De melders hebben twee weken."),
    ),
    "inquire_oneself": (
        "inquire",
        _lazy("Doe zelf onderzoek"),
        _lazy("De inspectie onderzoekt de gebeurtenis zelf."),
    ),
    "find_no_calamity": (
        "no-calamity",
        _lazy("Oordeel dat dit geen calamiteit is"),
        _lazy("Elke melder krijgt een brief met de reden."),
    ),
    "judge": (
        "judgement",
        _lazy("Schrijf een oordeel"),
        _lazy("Over het geheel, of over één aanbieder."),
    ),
    "intervene": (
        "interventions",
        _lazy("Kies een interventie"),
        _lazy("Het lichtste middel dat het doel bereikt."),
    ),
    "close": (
        "close",
        _lazy("Sluit de zaak"),
        _lazy("De maatregelen blijft u volgen."),
    ),
    "withdraw": (
        "withdraw-case",
        _lazy("Beëindig, want alle meldingen zijn ingetrokken"),
        "",
    ),
    "reopen": (
        "reopen",
        _lazy("Heropen de zaak"),
        _lazy("Met een reden die de melders lezen."),
    ),
}
