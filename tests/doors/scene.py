"""Every address of the doors, everybody in the cast, and a case behind the keys in them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests import people
from tests.walk.judging import Judging
from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.permits import Permit
from vangnet.access.policy import POLICY
from vangnet.access.standings import JOINT, Standing
from vangnet.assessments.models import Question
from vangnet.cases.models import Assignment, Bundling, Proposal
from vangnet.interventions.models import Intervention
from vangnet.investigations.models import CommitteeMember, Extension, Invitation, JointParty
from vangnet.letters.models import Letter
from vangnet.library.models import Document
from vangnet.monitoring.models import Commitment
from vangnet.networks.models import Involvement
from vangnet.privacy.models import Consent, SharedText
from vangnet.publications.models import PublicVersion, Replacement
from vangnet.reflections.models import ImprovementMeasure
from vangnet.releases import actions as releases
from vangnet.reports.models import CoReporter

UNDECLARED = "no permit declared"
WORDS = {
    "step": "event",
    "section": "method",
    "what": "party",
    "rung": "address",
    "addressee": "network",
    "number": 1,
    "token": "niet-geldig",
    "slug": "bestaat-niet",
    "sort": "goede-praktijk",
    "region": "utrecht",
    "sector": "home_care_nursing",
    "risk": "no_lead",
    "question": "may-close",
}


@dataclass(frozen=True)
class Route:
    """One address: its view's declared permit and the names of the keys in it."""

    name: str
    path: str
    asks: Permit | None
    keys: tuple[str, ...]
    desk: bool


def routes() -> list[Route]:
    """All addresses of the doors; signing in is the library's own."""
    return sorted(_routes(get_resolver(), "", ""), key=lambda route: route.path)


def _routes(resolver: Any, prefix: str, space: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        path = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _routes(entry, path, entry.namespace or space)
        elif isinstance(entry, URLPattern) and space:
            asks = getattr(entry.callback, "asks", UNDECLARED)
            keys = tuple(re.findall(r"<(?:\w+:)?(\w+)>", path))
            yield Route(f"{space}:{entry.name}", path, asks, keys, space == "desk")  # type: ignore[arg-type]


def everybody() -> dict[str, Actor]:
    """Twelve roles in every relation to the case: reporting, partner, learning, former, none."""
    return {
        "melder (kwaliteit)": people.rivierklei_reporter(),
        "melder (commissie)": people.rivierklei_committee(),
        "melder (bestuur)": people.rivierklei_board(),
        "melder (beheerder)": people.administrator(),
        "tweede melder": people.stromenland_reporter(),
        "tweede melder (bestuur)": people.stromenland_board(),
        "medemelder": people.wierde_reporter(),
        "partner": people.waardenhof_reporter(),
        "partner (bestuur)": people.waardenhof_board(),
        "leert mee": people.wijkteam(),
        "buitenstaander": people.outsider(),
        "naaste": people.relative(),
        "meldpunt": people.intake_inspector(),
        "coördinator": people.coordinator(),
        "behandelend inspecteur": people.inspector(),
        "andere inspecteur": people.other_inspector(),
        "redacteur": people.editor(),
        "tweede redacteur": people.second_editor(),
        "andere toezichthouder": people.other_supervisor(),
        "niemand": Actor.ANYONE,
    }


class Scene:
    """The walk up to its end, with the rows that stand behind the keys of the addresses."""

    def __init__(self) -> None:
        self.walk = Judging()
        for step in _steps_of_the_walk():
            getattr(self.walk, step)()
        root, report = self.walk.root, self.walk.reports["rivierklei"]
        with acting(Actor.CLOCK):
            self.rows: dict[str, Any] = {
                "case": root,
                "report": report,
                "organisation": people.key_of("waardenhof"),
                "co": _first(CoReporter, root_id=report),
                "party": _first(Involvement, root_id=report),
                "member": _first(CommitteeMember, root_id=root),
                "consent": _first(Consent, root_id=root),
                "text": _first(SharedText, root_id=root),
                "invitation": _first(Invitation, root_id=root),
                "measure": _first(ImprovementMeasure, root_id=root),
                "question": _first(Question, root_id=root),
                "commitment": _first(Commitment, root_id=root),
                "intervention": _first(Intervention, root_id=root),
                "extension": _first(Extension, root_id=root),
                "bundling": _first(Bundling, root_id=root),
                "assignment": _first(Assignment, root_id=root),
                "proposal": Proposal.objects.first(),
                "letter": _first(Letter, root_id=root),
                "version": _first(PublicVersion, root_id=root),
                "word": _first(Replacement, root_id=root),
                "joint": _first(JointParty, root_id=root),
                "document": Document.objects.first(),
            }
        self.rows["release"] = _a_good_practice()

    def key(self, route: Route, name: str) -> Any:
        """What to put in the address: a real key where there is a row, else one of nobody's."""
        if name == "party" and "niet-betrokken" in route.path:
            return self.key(route, "joint")
        if name == "key" and "publi" in route.path:
            return self.key(route, "version")
        if name == "key" and "organisaties" in route.path:
            return self.rows["organisation"]
        if name == "question" and "<uuid:question>" not in route.path:
            return WORDS[name]
        row = self.rows.get(name)
        if row is None:
            return WORDS.get(name, UUID(int=7))
        return getattr(row, "pk", row)

    def furnished(self, route: Route) -> bool:
        """Is there something of the case behind every key in this address?"""
        known = {*self.rows, "case", "report", "rung", "addressee"}
        keys = [name for name in route.keys if name != "key" or "publi" not in route.path]
        return all(self.rows.get(name) is not None for name in keys if name in known) and all(
            name in known for name in keys
        )

    def address(self, route: Route, *, absent: bool = False) -> str:
        """The address with real keys, or with keys that exist nowhere."""
        given = {
            name: uuid4() if absent and f"<uuid:{name}>" in route.path else self.key(route, name)
            for name in route.keys
        }
        return reverse(route.name, kwargs=given)

    def subjects(self, route: Route) -> list[Any]:
        """The things in the address about which the permit may be asked."""
        found: list[Any] = []
        if "/intern/" in route.path:
            return [_OwnPart(self.rows["case"])]
        for name in route.keys:
            stands_for = "version" if name == "key" and "publi" in route.path else name
            row = self.rows.get(stands_for)
            if isinstance(row, UUID) and name in ("case", "report"):
                found.append(_Root(row))
            elif hasattr(row, "standings_of"):
                found.append(row)
        return found


def _a_good_practice() -> Any:
    """Something that the inspectorate wrote itself, waiting for a second person."""
    values = {
        "title": "Een kaart op de deur",
        "summary": "Iedereen wist wie hij kon bellen.",
        "what_happened": "Op de deur hing een kaart.",
        "lessons": "Hang een kaart op.",
    }
    with acting(people.editor()) as editor:
        return releases.write("good_practice", values, by=editor, on=people.DAY_ZERO)


@dataclass(frozen=True)
class _Root:
    root_id: UUID

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        return permits.standings_by_grant(actor, self.root_id)


@dataclass(frozen=True)
class _OwnPart:
    """The own internal investigation: every organisation that takes part has one of its own."""

    root_id: UUID

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        held = permits.standings_by_grant(actor, self.root_id)
        return frozenset({Standing.OWN}) if held & (JOINT | {Standing.LEARNER}) else frozenset()


def _first(model: Any, **where: Any) -> Any:
    """The oldest: keys are random, and a scene must be the same every time."""
    names = {field.name for field in model._meta.fields}
    order = "created_at" if "created_at" in names else "pk"
    return model.objects.filter(**where).order_by(order, "pk").first()


def _steps_of_the_walk() -> list[str]:
    """The walk, line by line, in the order of its own test."""
    from inspect import getsource

    from tests.walk.test_a_report_comes_in import test_a_calamity_from_report_to_public_version

    return re.findall(r"walk\.(\w+)\(\)", getsource(test_a_calamity_from_report_to_public_version))


def refused_by_policy(route: Route, actor: Actor, subjects: list[Any]) -> bool:
    """Does the policy refuse this actor, whichever thing in the address is asked about?

    An address without a key is a list or a new thing: there the role alone decides.
    """
    if route.desk and not actor.supervises:
        return True
    assert route.asks is not None
    if subjects:
        return not any(permits.decide(actor, route.asks, subject) for subject in subjects)
    return not any(not rule.roles or rule.roles & actor.roles for rule in POLICY[route.asks])


def request_of(client: Client, method: str, address: str) -> HttpResponse:
    """One request that leaves nothing behind; a fault is an answer of 500."""
    client.raise_request_exception = False
    with transaction.atomic():
        answer: HttpResponse = getattr(client, method)(address)
        transaction.set_rollback(True)
    return answer


@pytest.fixture
def quiet() -> Iterator[None]:
    """Thousands of refusals need no line each."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
