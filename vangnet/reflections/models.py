"""The reflection report of a case, its improvement measures and the reactions of boards."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.models import RootedRow
from vangnet.access.standings import Standing
from vangnet.law.life import Life
from vangnet.reflections.life import REFLECTION, ReflectionState


class ReflectionRow(RootedRow):
    """A row of the reflection report; its root is the case.

    `handed_in_at`: from then on the inspectorate can read it.
    """

    handed_in_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the case."""
        return permits.standings_by_grant(actor, self.root_id)


class Section(models.TextChoices):
    """The seven parts that the law asks for (REF-1). Values are those of the law's question."""

    METHOD = "method", "Hoe is de reflectie aangepakt?"
    EFFORTS = "efforts", "Hoe hebben de partijen zich ingespannen om samen te reflecteren?"
    MEASURES = "measures", "Welke verbetermaatregelen nemen de partijen, apart of samen?"
    SECURED = "secured", "Hoe worden de maatregelen geborgd?"
    BOARD_REACTIONS = "board_reactions", "Wat is de reactie van de besturen?"
    EVALUATION = "evaluation", "Hoe en wanneer worden de maatregelen geëvalueerd?"
    NOT_INVOLVED = "not_involved", "Wie is niet betrokken, en waarom?"


class ReflectionReport(ReflectionRow):
    """One report per case, written together. `versions` counts the saves per section."""

    LIFE: ClassVar[Life] = REFLECTION

    state = models.CharField(
        max_length=20,
        default=ReflectionState.DRAFTING.value,
        choices=[(s.value, s.dutch) for s in ReflectionState],
    )
    method = models.TextField(blank=True)
    efforts = models.TextField(blank=True)
    measures = models.TextField(blank=True)
    secured = models.TextField(blank=True)
    board_reactions = models.TextField(blank=True)
    evaluation = models.TextField(blank=True)
    not_involved = models.TextField(blank=True)
    versions = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(name="reflections_one_per_case", fields=["root_id"])]


class ImprovementMeasure(ReflectionRow):
    """One measure: SMART, with an owner, a date, how it is secured and evaluated (REF-3).

    The four booleans are a person's judgement about the wording, not a computation.
    """

    what = models.TextField()
    aim = models.TextField(blank=True)
    organisations = ArrayField(models.UUIDField(), default=list)
    owner = models.CharField(max_length=160, blank=True)
    specific = models.BooleanField(default=False)
    measurable = models.BooleanField(default=False)
    acceptable = models.BooleanField(default=False)
    realistic = models.BooleanField(default=False)
    due_on = models.DateField(null=True)
    secured_by = models.TextField(blank=True)
    evaluate_on = models.DateField(null=True)
    evaluate_how = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    dropped_at = models.DateTimeField(null=True)


class BoardReaction(ReflectionRow):
    """A board's own reaction, on the whole and per measure (REF-4)."""

    organisation_id = models.UUIDField()
    on_whole = models.TextField()
    subscribes = models.BooleanField()
    per_measure = models.JSONField(default=dict)
    given_by = models.UUIDField()
    given_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="reflections_one_reaction", fields=["root_id", "organisation_id"]
            )
        ]


class NotInvolved(ReflectionRow):
    """A party that does not take part, with the reason (INV-8)."""

    party_key = models.UUIDField()
    why = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="reflections_one_reason", fields=["root_id", "party_key"])
        ]
