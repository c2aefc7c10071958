"""What has been promised, until it has really changed (IVN-10)."""

from __future__ import annotations

from django.db import models

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.models import RootedRow
from vangnet.access.standings import Standing


class CommitmentKind(models.TextChoices):
    """What kind of promise or plan it is."""

    MEASURE = "measure", "verbetermaatregel"
    EVALUATION = "evaluation", "evaluatie van een maatregel"
    INTERVENTION = "intervention", "termijn van een interventie"
    TALK = "talk", "gesprek"
    VISIT = "visit", "bezoek"


class Commitment(RootedRow):
    """One thing with a date in the future, who owes it, and what came of it.

    `subject_id`: the measure or intervention it follows. `organisations` owe it; none: the
    inspectorate itself.
    """

    what_kind = models.CharField(max_length=20, choices=CommitmentKind)
    subject_id = models.UUIDField(null=True)
    title = models.CharField(max_length=300)
    organisation_id = models.UUIDField(null=True)
    due_on = models.DateField()
    reminded_at = models.DateTimeField(null=True)
    done_on = models.DateField(null=True)
    result = models.TextField(blank=True)
    recorded_by = models.UUIDField(null=True)
    effect = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["due_on"],
                name="monitoring_due_idx",
                condition=models.Q(done_on__isnull=True),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                name="monitoring_once",
                fields=["what_kind", "subject_id", "organisation_id"],
                condition=models.Q(subject_id__isnull=False),
                nulls_distinct=False,
            )
        ]

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the case."""
        return permits.standings_by_grant(actor, self.root_id)
