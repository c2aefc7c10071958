"""Letters and notices: rows of the transaction in which they were written, sent by the clock."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone


class LetterKind(models.TextChoices):
    """A letter is kept as such; a notice only points somewhere."""

    LETTER = "letter", "brief"
    NOTICE = "notice", "bericht"


NO_ORGANISATION = models.Q(to_organisation__isnull=True)
NO_PERSON = models.Q(to_person__isnull=True)
NO_ADDRESS = models.Q(to_email="")
ONE_RECEIVER = (
    (~NO_ORGANISATION & NO_PERSON & NO_ADDRESS)
    | (NO_ORGANISATION & ~NO_PERSON & NO_ADDRESS)
    | (NO_ORGANISATION & NO_PERSON & ~NO_ADDRESS)
)


class Letter(models.Model):
    """One letter to one organisation or person. The address is looked up when it is sent.

    `root_id`: the report or case it is about, if any. `about`: the kind and key of the thing.
    `to_email` is only for someone who has no account yet; `link` is the way in that an invitation
    carries, wiped once it has left the house. `receivers`: to how many addresses it went.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    root_id = models.UUIDField(null=True, db_index=True)
    from_organisation = models.UUIDField(null=True)
    to_organisation = models.UUIDField(null=True)
    to_person = models.UUIDField(null=True)
    to_email = models.EmailField(blank=True)
    link = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=10, choices=LetterKind, default=LetterKind.LETTER)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    about_kind = models.CharField(max_length=60, blank=True)
    about_id = models.UUIDField(null=True)
    written_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(default=timezone.now)
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=300, blank=True)
    receivers = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["to_organisation", "-written_at"], name="letters_to_org_idx"),
            models.Index(fields=["to_person", "-written_at"], name="letters_to_person_idx"),
            models.Index(fields=["from_organisation", "-written_at"], name="letters_from_org_idx"),
            models.Index(
                fields=["due_at"],
                name="letters_due_idx",
                condition=models.Q(sent_at__isnull=True),
            ),
            models.Index(
                fields=["-failed_at"],
                name="letters_failed_idx",
                condition=models.Q(sent_at__isnull=True, failed_at__isnull=False),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="letters_one_receiver",
                condition=ONE_RECEIVER,
            )
        ]


class Reading(models.Model):
    """That a person has read a letter."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="readings")
    person_id = models.UUIDField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="letters_read_once", fields=["letter", "person_id"])
        ]
