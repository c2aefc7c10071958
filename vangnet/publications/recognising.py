"""How recognisable the bare facts are: k over the register, and what coarser labels bring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.publications import gate
from vangnet.publications.models import PublicVersion

ENOUGH = 11
LOWEST = 5


@dataclass(frozen=True)
class Choice:
    """One way to say the facts, how many closed reports share them, and what it costs."""

    sector: str
    age_band: str
    period: str
    k: int
    costs: str
    is_now: bool

    @property
    def tone(self) -> str:
        """Enough, enough with a reason, or never."""
        return "good" if self.k >= ENOUGH else "attention" if self.k >= LOWEST else "danger"

    @property
    def says(self) -> str:
        """The same in words."""
        if self.k >= ENOUGH:
            return _("genoeg")
        return _("alleen met een reden") if self.k >= LOWEST else _("te weinig")

    def values(self) -> dict[str, Any]:
        """What to write to choose this."""
        return {"age_band": self.age_band, "period": self.period}


def choices(actor: Actor, version: PublicVersion) -> list[Choice]:
    """The facts as they are now and coarser ones that bring more, least loss first (PUB-2)."""
    permits.require(actor, Permit.PUBLIC_VERSION_READ, version)
    years = gate.years_of(version.period)
    year = str(max(years)) if years else ""
    wider = f"{max(years) - 2} tot en met {max(years)}" if years else ""
    tried = [
        (version.age_band, version.period, _("Zoals het nu staat")),
        (version.age_band, year, _("Zonder het jaargetijde")),
        ("", version.period, _("Zonder de leeftijdsgroep")),
        ("", year, _("Zonder leeftijdsgroep en jaargetijde")),
        (version.age_band, wider, _("Drie jaren samen")),
        ("", wider, _("Drie jaren samen, zonder leeftijdsgroep")),
    ]
    found: list[Choice] = []
    for age_band, period, costs in tried:
        k = gate.k_of(version.sector, age_band, gate.years_of(period))
        if not found or k > max(one.k for one in found):
            now = (age_band, period) == (version.age_band, version.period)
            found.append(Choice(version.sector, age_band, period, k, costs, now))
    return found


def said(choice: Choice) -> str:
    """The facts of one choice, as a reader would read them."""
    words = (
        law.label("sector", choice.sector),
        law.label("age_band", choice.age_band) if choice.age_band else _("alle leeftijden"),
        choice.period or _("geen periode"),
    )
    return ", ".join(words)
