"""How people come in: by invitation only, and never a demo account outside the demonstration."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from vangnet.accounts import letters
from vangnet.accounts.models import Person, demonstrating


class InvitationOnly(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes the open sign-up of allauth, and refuses accounts that belong elsewhere."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Always closed; see `accounts.actions.accept_invitation`."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Mail about signing in goes out like every letter: a row of this transaction."""
        letters.about_signing_in(email, self.render_mail(template_prefix, email, context), context)

    def pre_login(self, request: HttpRequest, user: Person, **kwargs: Any) -> HttpResponse | None:
        """A demo account signs in nowhere but in the demonstration."""
        if user.is_demo and not demonstrating():
            messages.error(request, _("Dit account hoort bij de demonstratie en werkt hier niet."))
            return redirect("account_login")
        found: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return found
