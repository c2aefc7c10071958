"""What signing in and out takes away: sessions, and second factors that a person removes."""

from django.db import migrations

from vangnet.access import walls


class Migration(migrations.Migration):

    dependencies = [
        ("accounts", "0001_initial"),
        ("sessions", "0001_initial"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [
        walls.deletable("django_session"),
        walls.deletable("account_emailaddress"),
        walls.deletable("account_emailconfirmation"),
        walls.deletable("mfa_authenticator"),
    ]
