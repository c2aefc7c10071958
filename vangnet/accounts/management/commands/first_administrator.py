"""`vangnet manage first_administrator`: the very first account of a real start."""

from __future__ import annotations

import argparse
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.access.refusals import Refusal
from vangnet.accounts import beginning


class Command(BaseCommand):
    """Makes the intake desk of the inspectorate when there is none, and invites its administrator.

    Everyone else comes by invitation: this one has nobody to be invited by.
    """

    help = "Nodigt de eerste beheerder van de inspectie uit, en maakt zo nodig het meldpunt."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """What is not given is asked."""
        parser.add_argument("--email", help="e-mailadres van de eerste beheerder")
        parser.add_argument("--organisation", help="naam van het meldpunt van de inspectie")

    def handle(self, *args: Any, **options: Any) -> None:
        """Ask what is missing, do it, and print the link: mail may not work yet."""
        with context.acting(Actor.CLOCK):
            known = beginning.intake_name()
        name = known or options["organisation"] or _asked("Naam van het meldpunt: ")
        email = options["email"] or _asked("E-mailadres van de eerste beheerder: ")
        try:
            with context.acting(Actor.CLOCK):
                token = beginning.first_administrator(
                    by=Actor.CLOCK, name=name, email=email, at=timezone.now()
                )
        except Refusal as refusal:
            raise CommandError(refusal.sentence) from refusal
        self.stdout.write(
            f"Uitgenodigd voor {name}: {email}\n"
            f"Open deze link binnen veertien dagen: {settings.SITE}/uitnodiging/{token}/"
        )


def _asked(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError as error:
        raise CommandError(
            "Geef --email en --organisation, of beantwoord de vragen op een scherm."
        ) from error
