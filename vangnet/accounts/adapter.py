"""How people come in: by invitation only, and never a demo account outside the demonstration."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from vangnet.accounts import letters
from vangnet.accounts.models import Person, demonstrating

IN_OUR_WORDS = {
    "account_inactive": _lazy("Dit account is beëindigd."),
    "email_password_mismatch": _lazy(
        "Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw."
    ),
    "enter_current_password": _lazy("Vul het wachtwoord in dat u nu gebruikt."),
    "incorrect_code": _lazy("Deze code klopt niet, of is verlopen. Vul de code in die u nu ziet."),
    "incorrect_password": _lazy("Dit wachtwoord klopt niet."),
    "too_many_login_attempts": _lazy(
        "Het inloggen is te vaak mislukt. Wacht een uur, of kies een nieuw wachtwoord."
    ),
    "rate_limited": _lazy("Dat ging te vaak achter elkaar. Wacht even en probeer het opnieuw."),
}
"""What allauth would say with "je": here people are addressed as "u"."""


class InvitationOnly(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes the open sign-up of allauth, and refuses accounts that belong elsewhere."""

    error_messages = {**DefaultAccountAdapter.error_messages, **IN_OUR_WORDS}

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
