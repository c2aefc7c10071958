"""Assessing a handed-in report, asking more, judging and closing."""

from __future__ import annotations

from django.db import models

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.models import RootedRow
from vangnet.access.standings import Standing


class AssessedRow(RootedRow):
    """A row of the assessment; its root is the case."""

    class Meta:
        abstract = True

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the case."""
        return permits.standings_by_grant(actor, self.root_id)


class Answer(models.TextChoices):
    """An open standard, weighed by a person."""

    YES = "yes", "ja"
    NO = "no", "nee"
    UNKNOWN = "unknown", "nog niet te zeggen"


class Assessment(AssessedRow):
    """What the inspector finds of the report and the measures, each with the ground (ASM-3, ASM-6).

    The four answers are the facts of `may-close`; a person weighs them, nothing computes them.
    """

    investigated_with_care = models.CharField(max_length=10, choices=Answer, default=Answer.UNKNOWN)
    care_because = models.TextField(blank=True)
    measures_sufficient = models.CharField(max_length=10, choices=Answer, default=Answer.UNKNOWN)
    measures_because = models.TextField(blank=True)
    learned_together = models.CharField(max_length=10, choices=Answer, default=Answer.UNKNOWN)
    learned_because = models.TextField(blank=True)
    recurrence_reduced = models.CharField(max_length=10, choices=Answer, default=Answer.UNKNOWN)
    recurrence_because = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(name="assessments_one_per_case", fields=["root_id"])]


class Question(AssessedRow):
    """A question with a term, and its answer. No addressee: to all reporters."""

    to_organisation = models.UUIDField(null=True)
    text = models.TextField()
    asked_on = models.DateField()
    due_on = models.DateField()
    cites = models.CharField(max_length=80, blank=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.UUIDField(null=True)


class JudgementOutcome(models.TextChoices):
    """What the inspectorate concludes."""

    SUFFICIENT = "sufficient", "Zorgvuldig onderzocht en voldoende maatregelen"
    INSUFFICIENT = "insufficient", "Niet voldoende: er is meer nodig"
    NO_CALAMITY = "no_calamity", "Geen calamiteit"


class Judgement(AssessedRow):
    """A judgement on the chain (no organisation), or on one provider (ASM-4)."""

    about_organisation = models.UUIDField(null=True)
    outcome = models.CharField(max_length=20, choices=JudgementOutcome)
    text = models.TextField()
    given_by = models.UUIDField(null=True)
    given_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    replaced_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="assessments_one_live_judgement",
                fields=["root_id", "about_organisation"],
                condition=models.Q(replaced_at__isnull=True),
                nulls_distinct=False,
            )
        ]


class ReportClosing(AssessedRow):
    """One report is closed, and its reporter was told apart from the others (ASM-5)."""

    report_id = models.UUIDField()
    organisation_id = models.UUIDField()
    closed_at = models.DateTimeField()
    reopened_at = models.DateTimeField(null=True)
    because = models.TextField()
