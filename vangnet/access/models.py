"""The one table of grants, and the shape that every row of a report or a case has."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from vangnet.access.standings import Standing


class RootedRow(models.Model):
    """A row of a report or a case: `root_id` is the report or case in which it was made.

    It never changes; all row-level policies ask the table of grants about it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    root_id = models.UUIDField(db_index=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        abstract = True


class Grant(models.Model):
    """Who is what to which report or case, since when and why. Written only through `grants`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    root_id = models.UUIDField()
    organisation_id = models.UUIDField(null=True)
    person_id = models.UUIDField(null=True)
    standing = models.CharField(max_length=20, choices=[(s.value, s.dutch) for s in Standing])
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True)
    because = models.TextField()

    class Meta:
        indexes = [
            models.Index(fields=["root_id"], name="access_gran_root_id_idx"),
            models.Index(fields=["organisation_id", "standing"], name="access_gran_org_idx"),
            models.Index(fields=["person_id"], name="access_gran_person_idx"),
        ]
        constraints = [
            models.CheckConstraint(
                name="access_grant_one_holder",
                condition=models.Q(organisation_id__isnull=False)
                ^ models.Q(person_id__isnull=False),
            ),
            models.UniqueConstraint(
                name="access_grant_once",
                fields=["root_id", "organisation_id", "person_id", "standing"],
                condition=models.Q(until__isnull=True),
                nulls_distinct=False,
            ),
        ]
