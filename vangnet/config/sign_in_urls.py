"""Signing in and out, and the second step: the parts of allauth we use, under Dutch names."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path, re_path

from vangnet.frame.routes import open_to_everyone as everyone

urlpatterns = [
    path("inloggen/", everyone(account.login), name="account_login"),
    path("uitloggen/", everyone(account.logout), name="account_logout"),
    path("account/opnieuw/", everyone(account.reauthenticate), name="account_reauthenticate"),
    path("account/wachtwoord/", everyone(account.password_change), name="account_change_password"),
    path("account/wachtwoord/kiezen/", everyone(account.password_set), name="account_set_password"),
    path("account/verlopen/", everyone(account.account_inactive), name="account_inactive"),
    path("wachtwoord-vergeten/", everyone(account.password_reset), name="account_reset_password"),
    path(
        "wachtwoord-vergeten/verstuurd/",
        everyone(account.password_reset_done),
        name="account_reset_password_done",
    ),
    re_path(
        r"^wachtwoord-vergeten/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        everyone(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path(
        "wachtwoord-vergeten/klaar/",
        everyone(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
    path("tweede-stap/", everyone(mfa.index), name="mfa_index"),
    path("inloggen/tweede-stap/", everyone(mfa.authenticate), name="mfa_authenticate"),
    path("account/opnieuw/tweede-stap/", everyone(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("tweede-stap/app/", everyone(totp.activate_totp), name="mfa_activate_totp"),
    path("tweede-stap/app/uit/", everyone(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path(
        "tweede-stap/codes/", everyone(recovery.view_recovery_codes), name="mfa_view_recovery_codes"
    ),
    path(
        "tweede-stap/codes/nieuw/",
        everyone(recovery.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "tweede-stap/codes/bestand/",
        everyone(recovery.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("tweede-stap/sleutels/", everyone(webauthn.list_webauthn), name="mfa_list_webauthn"),
    path("tweede-stap/sleutels/nieuw/", everyone(webauthn.add_webauthn), name="mfa_add_webauthn"),
    path(
        "tweede-stap/sleutels/<int:pk>/weg/",
        everyone(webauthn.remove_webauthn),
        name="mfa_remove_webauthn",
    ),
    path(
        "tweede-stap/sleutels/<int:pk>/",
        everyone(webauthn.edit_webauthn),
        name="mfa_edit_webauthn",
    ),
    path(
        "account/opnieuw/sleutel/",
        everyone(webauthn.reauthenticate_webauthn),
        name="mfa_reauthenticate_webauthn",
    ),
    path("inloggen/sleutel/", everyone(webauthn.login_webauthn), name="mfa_login_webauthn"),
]
