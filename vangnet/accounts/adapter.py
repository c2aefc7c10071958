"""Nobody makes an account by himself: people come by invitation."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class InvitationOnly(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes the open sign-up of allauth."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Always closed; see `accounts.actions.accept_invitation`."""
        return False
