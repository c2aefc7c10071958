"""`load_demo`: bring the fictional networks and cases about, once."""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from vangnet.demo import loading


class Command(BaseCommand):
    """Loads the demonstration; a second time it says that everything is there."""

    help = "De demonstratie laden (alleen in de demonstratie)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, with a line per step."""
        if not settings.DEMO:
            raise CommandError(
                "Verzonnen mensen en zaken horen alleen in de demonstratie: make demo"
            )
        if loading.is_loaded():
            self.stdout.write("De demonstratie is al geladen; wat u invoerde, staat er nog.")
            return
        started = time.monotonic()
        self.stdout.write("De demonstratie laden (eenmalig, ongeveer een minuut) …")
        loading.load(self._say)
        self.stdout.write(f"Geladen in {time.monotonic() - started:.0f} seconden.")

    def _say(self, line: str) -> None:
        self.stdout.write(f"  {line}")
        self.stdout.flush()
