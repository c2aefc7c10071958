"""Consents and the shared space between providers (PRV-1 to PRV-5)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.models import RootedRow
from vangnet.access.standings import Standing
from vangnet.privacy.identities import FIELDS, Identity, IdentityKind, Sex

__all__ = [
    "FIELDS",
    "Consent",
    "DataClass",
    "GivenBy",
    "Identity",
    "IdentityKind",
    "Root",
    "Sex",
    "SharedText",
]


@dataclass(frozen=True)
class Root:
    """A report or case by its key alone, to ask permits about before there is a row."""

    root_id: UUID

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to this report or case."""
        return permits.standings_by_grant(actor, self.root_id)


class RootRow(RootedRow):
    """A row whose standings are those of its report or case."""

    class Meta:
        abstract = True

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to this report or case."""
        return permits.standings_by_grant(actor, self.root_id)


class DataClass(models.TextChoices):
    """The classes of data that one consents to, as the law's question `may-share` names them."""

    IDENTITY = "identity", _("naam en geboortedatum")
    CONTACT = "contact", _("adres, telefoon en e-mail")
    HEALTH = "health", _("gezondheid en zorg")
    FILE_EXTRACT = "file_extract", _("stukken uit het dossier")


class GivenBy(models.TextChoices):
    """Who consented. `presumed`: the client has died and would have consented (PRV-3)."""

    CLIENT = "client", _("de cliënt zelf")
    REPRESENTATIVE = "representative", _("de vertegenwoordiger")
    GUARDIAN = "guardian", _("de ouder of voogd")
    PRESUMED = "presumed", _("veronderstelde toestemming, na overlijden")


class Consent(RootRow):
    """Who allowed which parties to receive which data, since when, until when (PRV-2, PRV-3).

    `by_whom` says in which capacity ("dochter, mentor"), never a name. Withdrawing keeps the row.
    """

    client_key = models.UUIDField(null=True)
    given_by = models.CharField(max_length=20, choices=GivenBy)
    by_whom = models.CharField(max_length=200, blank=True)
    organisations = ArrayField(models.UUIDField())
    data = ArrayField(models.CharField(max_length=20, choices=DataClass))
    since = models.DateField()
    until = models.DateField(null=True)
    how_recorded = models.TextField(blank=True)
    reasoning = models.TextField(blank=True)
    client_died_on = models.DateField(null=True)
    recorded_by = models.UUIDField()
    recorded_on = models.DateField()
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="privacy_presumed_is_reasoned",
                condition=~models.Q(given_by="presumed")
                | (~models.Q(reasoning="") & models.Q(client_died_on__isnull=False)),
            ),
            models.CheckConstraint(
                name="privacy_consent_ends_after_it_began",
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
            ),
        ]


class SharedText(RootRow):
    """Something one organisation put in the space that the partners of a case share.

    `data`: which classes of personal data it holds; empty is none, and then every partner reads it.
    With any, only partners for whom a valid consent covers each class can read it, today.
    """

    organisation_id = models.UUIDField()
    person_id = models.UUIDField(null=True)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    data = ArrayField(models.CharField(max_length=20, choices=DataClass), default=list)
    shared_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    @property
    def is_personal(self) -> bool:
        """Does it hold personal data?"""
        return bool(self.data)
