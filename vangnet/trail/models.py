"""Two append-only tables: what happened, and who looked. Subjects are (kind, id)."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone


class Audience(models.TextChoices):
    """Who may read an event."""

    ORGANISATION = "organisation", "alleen de eigen organisatie"
    INSPECTORATE = "inspectorate", "de inspectie en andere toezichthouders in deze zaak"
    EVERYONE = "everyone", "alle partijen in deze zaak"


class Event(models.Model):
    """Who did what to which subject, under which rule, with which reasoning (house.md)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(default=timezone.now)
    actor_kind = models.CharField(max_length=20)
    person_id = models.UUIDField(null=True)
    organisation_id = models.UUIDField(null=True)
    root_id = models.UUIDField(null=True)
    subject_kind = models.CharField(max_length=60)
    subject_id = models.UUIDField(null=True)
    verb = models.CharField(max_length=80)
    because = models.TextField(blank=True)
    verdict = models.JSONField(null=True)
    facts = models.JSONField(null=True)
    departing = models.TextField(blank=True)
    audience = models.CharField(max_length=20, choices=Audience, default=Audience.ORGANISATION)

    class Meta:
        indexes = [
            models.Index(fields=["root_id", "-at"], name="trail_event_root_idx"),
            models.Index(fields=["organisation_id", "-at"], name="trail_event_org_idx"),
        ]


class Look(models.Model):
    """Who saw which personal data, and why (PRV-6). `owner_id`: whose data it is."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(default=timezone.now)
    actor_kind = models.CharField(max_length=20)
    person_id = models.UUIDField(null=True)
    organisation_id = models.UUIDField(null=True)
    owner_id = models.UUIDField(null=True)
    root_id = models.UUIDField(null=True)
    subject_kind = models.CharField(max_length=60)
    subject_id = models.UUIDField(null=True)
    data = models.CharField(max_length=200)
    because = models.TextField()

    class Meta:
        indexes = [
            models.Index(fields=["owner_id", "-at"], name="trail_look_owner_idx"),
            models.Index(fields=["organisation_id", "-at"], name="trail_look_org_idx"),
        ]
