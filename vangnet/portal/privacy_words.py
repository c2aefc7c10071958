"""What was found in a text before it is shared, and the same text with roles instead (PRV-5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vangnet import spotting
from vangnet.access.actors import Actor
from vangnet.privacy import queries as privacy
from vangnet.spotting import Pseudonyms

WORDS = {
    "NAAM_CLIENT": _("naam van de cliënt"),
    "NAAM_NAASTE": _("naam van een naaste"),
    "NAAM_PROF": _("naam van een zorgverlener"),
    "NAAM_OVERIG": _("naam van iemand"),
    "LEEFTIJD": _("leeftijd"),
    "TELEFOON": _("telefoonnummer"),
    "EMAIL": _("e-mailadres"),
    "URL": _("webadres"),
    "BSN": _("burgerservicenummer"),
    "ID": _("nummer van een persoon"),
    "PLAATS": _("adres"),
}


@dataclass(frozen=True)
class Warning:
    """One word that may point somebody out: what kind, whether the case knows them, and under which
    class of data a client consents to giving it."""

    words: str
    kind: str
    known: bool
    reason: str
    data_class: str


def found(actor: Actor, case: UUID, reports: Iterable[UUID], text: str) -> list[Warning]:
    """Each word once, in the order of the text."""
    seen: dict[str, Warning] = {}
    for one in privacy.find_personal(actor, case, text, reports=reports):
        kind = str(WORDS.get(one.category, _("gegeven van een persoon")))
        warning = Warning(one.words, kind, one.known, one.reason, one.data_class.value)
        seen.setdefault(one.words, warning)
    return list(seen.values())


def replaced(actor: Actor, case: UUID, reports: Iterable[UUID], *texts: str) -> list[str]:
    """The texts with a role in place of every person; dates, places and organisations stay."""
    people = privacy.casefile(actor, {case, *reports})
    names = Pseudonyms()
    found = []
    for text in texts:
        wanted = {
            (one.start, one.end)
            for one in privacy.find_personal(actor, case, text, reports=reports)
        }
        proposed = spotting.publish(text, people, pseudonyms=names).replacements
        found.append(
            spotting.replace(text, [one for one in proposed if (one.start, one.end) in wanted])
        )
    return found
