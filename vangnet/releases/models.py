"""Documents of the inspectorate's own in the making; in the library only once released."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from vangnet.access.actors import Actor, Kind
from vangnet.access.models import RootedRow
from vangnet.access.standings import Standing
from vangnet.law.life import Life
from vangnet.library.models import DocumentKind
from vangnet.publications.models import Relief
from vangnet.releases.life import RELEASE, ReleaseState

KINDS = [(kind.value, kind.label) for kind in DocumentKind if kind is not DocumentKind.CASE]
DISCLOSED = frozenset({DocumentKind.SUPERVISION_REPORT, DocumentKind.FORMAL_MEASURE})
"""What falls under the disclosure regime: announced to the party, with a waiting period."""


class Release(RootedRow):
    """One document of the inspectorate's own, with no client or report behind it.

    Its root is itself. `editors`: who wrote in it; none of them can approve it. `signed`: what was
    approved, as a hash. `organisation_id`: whom a report or measure is about, to announce it to.
    `allowed`: words that the gate stopped at, with the reason why they may stand.
    """

    LIFE: ClassVar[Life] = RELEASE

    kind = models.CharField(max_length=20, choices=KINDS)
    state = models.CharField(
        max_length=20,
        default=ReleaseState.DRAFTING.value,
        choices=[(s.value, s.dutch) for s in ReleaseState],
    )
    title = models.CharField(max_length=200)
    summary = models.TextField()
    what_happened = models.TextField(blank=True)
    where_it_failed = models.TextField(blank=True)
    where_it_held = models.TextField(blank=True)
    lessons = models.TextField(blank=True)
    measures = models.TextField(blank=True)
    what_to_watch = models.TextField(blank=True)
    reaction = models.TextField(blank=True)
    sector = models.CharField(max_length=40, blank=True)
    region = models.CharField(max_length=40, blank=True)
    target_group = models.CharField(max_length=60, blank=True)
    risks = ArrayField(models.CharField(max_length=60), default=list)
    period = models.CharField(max_length=40, blank=True)
    publisher = models.CharField(max_length=120, blank=True)
    link = models.URLField(max_length=300, blank=True)
    particulars = models.JSONField(default=dict)
    organisation_id = models.UUIDField(null=True)
    urgent = models.BooleanField(default=False)
    k_reason = models.TextField(blank=True)
    allowed = models.JSONField(default=dict)
    editors = ArrayField(models.UUIDField(), default=list)
    approver_id = models.UUIDField(null=True)
    signed = models.CharField(max_length=64, blank=True)
    decided_on = models.DateField(null=True)
    notified_on = models.DateField(null=True)
    relief_requested = models.BooleanField(default=False)
    relief_decided = models.CharField(max_length=10, choices=Relief, default=Relief.NONE)
    replaces = models.CharField(max_length=20, blank=True)
    document_number = models.CharField(max_length=20, blank=True)
    fictional = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["-created_at"], name="releases_newest_idx")]

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """A release belongs to the inspectorate."""
        mine = actor.kind is Kind.INSPECTORATE
        return frozenset({Standing.OWN}) if mine else frozenset()

    @property
    def disclosed(self) -> bool:
        """Does it fall under the disclosure regime?"""
        return self.kind in DISCLOSED
