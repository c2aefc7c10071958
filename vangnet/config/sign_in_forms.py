"""The forms of signing in, without grey words inside the boxes: those vanish when one types."""

from __future__ import annotations

from typing import Any

from allauth.account import forms
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from django.utils.translation import gettext_lazy as _


class _Plain:
    """Takes the placeholders away; the label says it, and stays."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class Login(_Plain, forms.LoginForm):  # type: ignore[misc]
    """Signing in."""


class ResetPassword(_Plain, forms.ResetPasswordForm):  # type: ignore[misc]
    """Asking for a link."""


class ResetPasswordKey(_Plain, forms.ResetPasswordKeyForm):  # type: ignore[misc]
    """Choosing a new password behind the link."""


class ChangePassword(_Plain, forms.ChangePasswordForm):  # type: ignore[misc]
    """Changing the password."""


class SetPassword(_Plain, forms.SetPasswordForm):  # type: ignore[misc]
    """Choosing a first password."""


class _Code(_Plain):
    """Says in Dutch what the code is."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("Code van uw app of herstelcode")


class Authenticate(_Code, AuthenticateForm):  # type: ignore[misc]
    """The second step while signing in."""


class Reauthenticate(_Code, ReauthenticateForm):  # type: ignore[misc]
    """The second step once more, before changing it."""


class ActivateApp(_Code, ActivateTOTPForm):  # type: ignore[misc]
    """The first code of a new app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].label = _("De zes cijfers uit uw app")
