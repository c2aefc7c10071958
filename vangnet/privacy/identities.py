"""The drawer with names: the only table with names, birth dates, addresses and numbers of people.

Everybody else holds the key. Nothing outside this room imports this module; names come out by
`privacy.queries.reveal`, which writes the look. Never a BSN: the law does not ask for it.
"""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.standings import Standing


class IdentityKind(models.TextChoices):
    """Whose data it is."""

    CLIENT = "client", _("cliënt")
    RELATIVE = "relative", _("naaste")
    PROFESSIONAL = "professional", _("zorgverlener")


class Sex(models.TextChoices):
    """As in the register of persons; empty when not filled in."""

    FEMALE = "female", _("vrouw")
    MALE = "male", _("man")
    OTHER = "other", _("anders")


class Identity(models.Model):
    """One person in one report. `root_id`: the report. `owner_id`: the organisation that wrote it.

    `version` counts the saves, so that two tabs do not overwrite each other.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    root_id = models.UUIDField(db_index=True, editable=False)
    owner_id = models.UUIDField(editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    version = models.PositiveIntegerField(default=1)
    kind = models.CharField(max_length=20, choices=IdentityKind)
    given_names = models.CharField(max_length=200, blank=True)
    call_name = models.CharField(max_length=80, blank=True)
    initials = models.CharField(max_length=30, blank=True)
    prefix = models.CharField(max_length=30, blank=True)
    surname = models.CharField(max_length=200, blank=True)
    partner_surname = models.CharField(max_length=200, blank=True)
    birth_date = models.DateField(null=True, blank=True)
    sex = models.CharField(max_length=10, choices=Sex, blank=True)
    address = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    town = models.CharField(max_length=80, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    function = models.CharField(max_length=120, blank=True)
    relation = models.CharField(max_length=120, blank=True)
    patient_number = models.CharField(max_length=40, blank=True)
    big_number = models.CharField(max_length=11, blank=True)

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the report this person stands in."""
        return permits.standings_by_grant(actor, self.root_id)


FIELDS = (
    "given_names",
    "call_name",
    "initials",
    "prefix",
    "surname",
    "partner_surname",
    "birth_date",
    "sex",
    "address",
    "postcode",
    "town",
    "phone",
    "email",
    "function",
    "relation",
    "patient_number",
    "big_number",
)
"""What may be kept of a person; every other name is refused."""
