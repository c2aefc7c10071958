"""People who sign in, the organisations they work for, and invitations."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from vangnet.access.actors import Role
from vangnet.access.refusals import Impossible
from vangnet.parties.models import Organisation


def demonstrating() -> bool:
    """May there be accounts with one click here? Only in the demonstration and its tests."""
    return bool(settings.DEMO or settings.TESTING)


class People(BaseUserManager["Person"]):
    """Makes accounts; the e-mail address is the name to sign in with."""

    def create_user(self, email: str, password: str | None = None, **facts: Any) -> Person:
        """A new account; without a password it can only sign in by passkey or invitation."""
        if facts.get("is_demo") and not demonstrating():
            raise Impossible("Demonstratie-accounts bestaan alleen in de demonstratie.")
        person = self.model(email=self.normalize_email(email).lower(), **facts)
        person.set_password(password)
        person.save(using=self._db)
        return person


class Person(AbstractBaseUser):
    """Someone with an account. Names of accounts are the one exception to the drawer of names."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True)
    given_name = models.CharField(max_length=80)
    surname = models.CharField(max_length=120)
    job_title = models.CharField(max_length=120, blank=True)
    is_active = models.BooleanField(default=True)
    is_demo = models.BooleanField(default=False)
    since = models.DateTimeField(default=timezone.now)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["given_name", "surname"]
    objects: ClassVar[People] = People()

    def __str__(self) -> str:
        return f"{self.given_name} {self.surname}"

    @property
    def full_name(self) -> str:
        """Given name and surname."""
        return str(self)


class Membership(models.Model):
    """For which organisation a person works, in which roles, since and until when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    roles = ArrayField(models.CharField(max_length=30, choices=[(r.value, r.dutch) for r in Role]))
    since = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="accounts_one_live_membership",
                fields=["person", "organisation"],
                condition=models.Q(until__isnull=True),
            )
        ]


class Invitation(models.Model):
    """An invitation to an account: to a colleague, a first administrator, or a client or relative.

    Only a hash of the token is kept. `root_id`: for a client or relative, the case it is for.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(
        Organisation, null=True, on_delete=models.PROTECT, related_name="+"
    )
    root_id = models.UUIDField(null=True)
    email = models.EmailField()
    roles = ArrayField(models.CharField(max_length=30))
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.UUIDField(null=True)
    invited_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
