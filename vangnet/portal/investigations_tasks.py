"""What the pages of the joint investigation show beside the form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.investigations import facts, queries
from vangnet.investigations.queries import ClientSide, Investigation
from vangnet.portal.case_pages import address, held


@dataclass(frozen=True)
class Task:
    """One part of the work: `frame/task_list.html` draws it."""

    label: str
    url: str
    state: str
    tone: str
    hint: str = ""


def of(actor: Actor, case: UUID, investigation: Investigation) -> list[Task]:
    """The parts of an investigation with how far each is."""
    committee = facts.committee_verdict(actor, case)
    entries = queries.timeline(actor, case)
    given = queries.contributions(actor, case)
    side = queries.client_side(actor, case)
    points = sum(bool(getattr(investigation, name)) for name in _POINTS)
    found = [
        _task("parties", case, _("Partijen en uitnodigingen"), bool(queries.rows(actor, case))),
        _task("way", case, _("Hoe u samen leert"), bool(investigation.way)),
        _task("committee", case, _("Commissie"), committee.outcome == "yes"),
        _task(
            "timeline",
            case,
            _("Gezamenlijke tijdlijn"),
            bool(entries),
            _("%(n)s gebeurtenissen") % {"n": len(entries)},
        ),
        _task("client", case, _("Cliënt en naasten"), bool(side and side.asked is not None)),
        _task(
            "points",
            case,
            _("Waar u samen naar kijkt"),
            points == len(_POINTS),
            _("%(done)s van %(all)s ingevuld") % {"done": points, "all": len(_POINTS)},
        ),
        _task(
            "contributions",
            case,
            _("Bijdragen"),
            facts.joint_report_verdict(actor, case).outcome == "yes",
            _("%(n)s vastgelegd") % {"n": len(given)},
        ),
        _task("shared-space", case, _("Gedeelde ruimte"), None),
        _task("internal", case, _("Uw eigen onderzoek"), None),
        _task("extension", case, _("Meer tijd vragen"), None),
    ]
    return _openable(actor, case, found)


_POINTS = ("each_role", "next_time", "agreements", "why_not_followed", "connects_well", "outcome")


def _task(name: str, case: UUID, label: str, done: bool | None, hint: str = "") -> Task:
    state, tone = {
        True: (_("Klaar"), "good"),
        False: (_("Nog te doen"), "attention"),
        None: (_("Als u wilt"), "neutral"),
    }[done]
    return Task(label, address(f"portal:{name}", case), state, tone, hint)


ASKS = {
    "way": Permit.INVESTIGATION_LEAD,
    "client": Permit.INVESTIGATION_LEAD,
    "points": Permit.CONTRIBUTION_GIVE,
    "internal": Permit.INTERNAL_WRITE,
    "extension": Permit.EXTENSION_ASK,
    "shared-space": Permit.SHARED_SPACE_READ,
}
"""Parts that not everyone who reads the investigation can open."""


def _openable(actor: Actor, case: UUID, tasks: list[Task]) -> list[Task]:
    """The same tasks, without a link where the page would be refused."""
    mine = held(actor, case)
    shut = {
        address(f"portal:{name}", case)
        for name, permit in ASKS.items()
        if not permits.decide(actor, permit, mine)
    }
    return [replace(task, url="") if task.url in shut else task for task in tasks]


def organisations(actor: Actor, case: UUID) -> list[tuple[str, str]]:
    """The organisations of the case that take part, for a list to choose from."""
    return [
        (str(party.key), party.name)
        for party in queries.parties(actor, case)
        if party.takes_part and party.kind in ("care_provider", "other_professional")
    ]


def names(actor: Actor, case: UUID) -> dict[UUID, str]:
    """Every party's name by its key."""
    return {party.key: party.name for party in queries.parties(actor, case)}


def party_rows(actor: Actor, case: UUID) -> list[tuple[str, str]]:
    """The rows of the joint picture, for a list to choose from; the same party once."""
    found: dict[str, str] = {}
    for party in queries.parties(actor, case):
        if party.rows:
            found[str(party.rows[0])] = party.name
    return list(found.items())


def committee_lacking(actor: Actor, case: UUID) -> list[str]:
    """What the law says is missing in the committee, in words."""
    known = {str(key): name for key, name in names(actor, case).items()}
    members = {str(member.id): member.function for member in queries.members(actor, case)}
    words = {
        "party": lambda key: _("Niet vertegenwoordigd: %(x)s.") % {"x": known.get(key, key)},
        "discipline": lambda key: _("Geen lid uit de discipline %(x)s.") % {"x": key},
        "independence": lambda key: (
            _("%(x)s was zelf betrokken en kan geen lid zijn.") % {"x": members.get(key, key)}
        ),
    }
    found = []
    for missing in facts.committee_verdict(actor, case).missing:
        kind, _colon, key = missing.partition(":")
        if kind in words:
            found.append(words[kind](key))
    return found


def bases(request: HttpRequest, names_of_fields: Iterable[str]) -> dict[str, int]:
    """The versions on which what was typed is based, from the hidden fields."""
    given = {name: request.POST.get(f"{name}-version", "") for name in names_of_fields}
    return {
        name: int(value) if value.isdecimal() and len(value) < 10 else 0
        for name, value in given.items()
    }


def client_initial(side: ClientSide | None) -> dict[str, object]:
    """What stands in the form of the client's side."""
    if side is None:
        return {}
    return {
        "asked": {True: "yes", False: "no", None: ""}[side.asked],
        **{
            name: getattr(side, name)
            for name in (
                "how_asked",
                "why_not_asked",
                "view",
                "told_on",
                "how_told",
                "why_not_told",
            )
        },
    }
