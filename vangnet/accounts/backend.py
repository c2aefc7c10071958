"""Who is signed in, with for whom she works: one question for what every request needs."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.base_user import AbstractBaseUser

from vangnet.accounts import queries
from vangnet.accounts.models import Membership, Person


class Backend(AuthenticationBackend):  # type: ignore[misc]
    """The library's way of signing in; only who it was is looked up together with her work."""

    def get_user(self, user_id: Any) -> AbstractBaseUser | None:
        """The person behind a session, with her memberships; absent when switched off."""
        held = list(
            Membership.objects.filter(person_id=user_id, until__isnull=True)
            .select_related("person", "organisation")
            .order_by("organisation__name")
        )
        person = held[0].person if held else Person.objects.filter(pk=user_id).first()
        if person is None or not self.user_can_authenticate(person):
            return None
        queries.came_with(person, held)
        return person
