"""Interventions, each with its reasoning (IVN)."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.models import RootedRow
from vangnet.access.standings import Standing
from vangnet.interventions.life import INTERVENTION, InterventionState
from vangnet.law.life import Life


class InterventionGoal(models.TextChoices):
    """What an intervention is for (IVN-1)."""

    COMPLIANCE = "compliance", "Herstel van naleving van normen"
    COLLECTIVE = "collective", "Collectieve naleving"


class Weighing(RootedRow):
    """The facts about a case as the inspector gives them to the ladder. One per case.

    `facts` holds what `interventions` asks beside what is derived; a person fills it in.
    """

    facts = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="interventions_one_weighing", fields=["root_id"])
        ]

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the case."""
        return permits.standings_by_grant(actor, self.root_id)


class Intervention(RootedRow):
    """One rung of the ladder, used on one addressee, with its reasoning (IVN-2, IVN-5).

    `addressee`: the key of an organisation, or "network". `verdict`: the answer of the law when it
    was chosen. `departing`: the reasoned decision to depart from policy.
    """

    LIFE: ClassVar[Life] = INTERVENTION

    rung = models.CharField(max_length=40)
    addressee = models.CharField(max_length=60)
    goal = models.CharField(max_length=20, choices=InterventionGoal)
    what = models.TextField()
    proportionality = models.TextField()
    subsidiarity = models.TextField()
    departing = models.TextField(blank=True)
    verdict = models.JSONField()
    published = models.BooleanField(default=False)
    state = models.CharField(
        max_length=20,
        default=InterventionState.RUNNING.value,
        choices=[(s.value, s.dutch) for s in InterventionState],
    )
    imposed_on = models.DateField()
    due_on = models.DateField(null=True)
    cites = models.CharField(max_length=120, blank=True)
    ended_on = models.DateField(null=True)
    result = models.TextField(blank=True)

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the case."""
        return permits.standings_by_grant(actor, self.root_id)


class Appreciation(RootedRow):
    """A compliment or good practice: appreciation is an intervention too (IVN-11)."""

    organisation_id = models.UUIDField(null=True)
    text = models.TextField()
    may_be_shared = models.BooleanField(default=False)
    given_on = models.DateField()

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the case."""
        return permits.standings_by_grant(actor, self.root_id)
