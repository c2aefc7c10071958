"""Settings. Everything that differs per place comes from the environment; the rest is here."""

from __future__ import annotations

import os
from pathlib import Path

from csp.constants import NONCE, NONE, SELF  # noqa: F401
from django.core.exceptions import ImproperlyConfigured

from vangnet.config import databases, secrets
from vangnet.law import free_days

PACKAGE = Path(__file__).resolve().parent.parent

DEMO = os.environ.get("VANGNET_DEMO") == "1"
TESTING = os.environ.get("VANGNET_TESTING") == "1"
SECURE = os.environ.get("VANGNET_HTTPS") == "1"
DEBUG = False

SECRET_KEY = secrets.secret_key()
ALLOWED_HOSTS = os.environ.get("VANGNET_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [
    origin for origin in os.environ.get("VANGNET_ORIGINS", "").split(",") if origin
]
if SECURE:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

try:
    free_days.added()
except free_days.UnusableDays as problem:
    raise ImproperlyConfigured(problem.sentence) from None

INSTALLED_APPS = [
    "vangnet.trail",
    "vangnet.access",
    "vangnet.letters",
    "vangnet.library",
    "vangnet.frame",
    "vangnet.parties",
    "vangnet.accounts",
    "vangnet.privacy",
    "vangnet.networks",
    "vangnet.reports",
    "vangnet.cases",
    "vangnet.investigations",
    "vangnet.reflections",
    "vangnet.assessments",
    "vangnet.interventions",
    "vangnet.monitoring",
    "vangnet.publications",
    "vangnet.releases",
    "vangnet.portal",
    "vangnet.desk",
    "vangnet.public",
    "vangnet.clock",
    "vangnet.demo",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "procrastinate.contrib.django",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "vangnet.config.middleware.headers",
    "vangnet.config.middleware.readable",
    "vangnet.config.middleware.transaction_per_request",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "vangnet.config.middleware.who_asks",
    "vangnet.config.middleware.second_factor",
    "vangnet.config.middleware.Refusals",
]

ROOT_URLCONF = "vangnet.config.urls"
WSGI_APPLICATION = "vangnet.config.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "vangnet.config.context.frame",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]

DATABASES = {
    "default": databases.resolve().for_role(os.environ.get("VANGNET_DATABASE_ROLE", "web"))
}

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["vangnet.accounts.backend.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "/inloggen/"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "vangnet.accounts.adapter.InvitationOnly"
ACCOUNT_FORMS = {
    "login": "vangnet.config.sign_in_forms.Login",
    "reset_password": "vangnet.config.sign_in_forms.ResetPassword",
    "reset_password_from_key": "vangnet.config.sign_in_forms.ResetPasswordKey",
    "change_password": "vangnet.config.sign_in_forms.ChangePassword",
    "set_password": "vangnet.config.sign_in_forms.SetPassword",
}
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_RATE_LIMITS = {"login_failed": "10/h/key,100/h/ip"}
SECOND_FACTOR = not DEMO and not TESTING
"""Must everyone who can read cases sign in with a second step? Tests of that turn it on."""

MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_FORMS = {
    "authenticate": "vangnet.config.sign_in_forms.Authenticate",
    "reauthenticate": "vangnet.config.sign_in_forms.Reauthenticate",
    "activate_totp": "vangnet.config.sign_in_forms.ActivateApp",
}
MFA_TOTP_ISSUER = "Vangnet"

SESSION_COOKIE_AGE = 60 * 60
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = SECURE
SESSION_COOKIE_NAME = "__Host-vangnet" if SECURE else "vangnet"
CSRF_COOKIE_SECURE = SECURE
CSRF_COOKIE_NAME = "__Host-vangnet-csrf" if SECURE else "vangnet-csrf"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "vangnet.config.refusals.csrf"
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 63_072_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = os.environ.get("VANGNET_STATIC_ROOT", str(databases.home() / "static"))
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if os.environ.get("VANGNET_SMTP_HOST")
    else "django.core.mail.backends.dummy.EmailBackend"
)
EMAIL_HOST = os.environ.get("VANGNET_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("VANGNET_SMTP_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("VANGNET_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("VANGNET_SMTP_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("VANGNET_SMTP_TLS", "1") == "1"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("VANGNET_MAIL_FROM", "vangnet@localhost")
SITE = (
    CSRF_TRUSTED_ORIGINS[0]
    if CSRF_TRUSTED_ORIGINS
    else f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
)
"""Where links in mail lead."""

MAIL_TO_OUTBOX = DEMO or TESTING
"""In the demonstration no mail leaves: it stays readable on the outbox page."""

MATCHING_SHARE_TO_LEARN_FROM = float(os.environ.get("VANGNET_SHARE_TO_LEARN_FROM", "0.08"))
"""Beside every pair that is proposed, a chance of so much that one more is shown to learn from."""
MATCHING_FEWEST_DECISIONS = int(os.environ.get("VANGNET_FEWEST_DECISIONS", "100"))
"""From so many decisions on a model that was learned may be taken into use."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

SILENCED_SYSTEM_CHECKS = ["models.W042"]
