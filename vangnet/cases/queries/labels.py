"""The words for what is compared of two reports."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

LABELS: dict[str, str | Promise] = {
    "reference": gettext_lazy("Kenmerk van de andere melding"),
    "parties": gettext_lazy("Betrokken partijen"),
    "reporter": gettext_lazy("Melder"),
    "day": gettext_lazy("Datum van de gebeurtenis"),
    "place": gettext_lazy("Plaats"),
    "birth_year": gettext_lazy("Geboortejaar van de cliënt"),
    "sex": gettext_lazy("Geslacht van de cliënt"),
    "kind": gettext_lazy("Soort gebeurtenis"),
    "outcome": gettext_lazy("Afloop"),
    "words": gettext_lazy("Woorden in beide teksten"),
}
SEXES = {"male": gettext_lazy("man"), "female": gettext_lazy("vrouw")}
