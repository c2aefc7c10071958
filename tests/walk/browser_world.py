"""What the walk through the screens knows as it goes: who is who, and what was made."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils import timezone
from playwright.sync_api import Browser

from tests.walk.browser import Checks, Visitor
from tests.walk.server import BEGINS, Served


class Screens:
    """The fictional people around Rita Jansen, each at her own browser."""

    def __init__(self, browser: Browser, served: Served, checks: Checks) -> None:
        self.browser, self.served, self.checks = browser, served, checks
        self.today = timezone.localdate() + timedelta(days=BEGINS)
        self.day_zero = self.today - timedelta(days=10)
        self._visitors: dict[str, Visitor] = {}
        self.anyone = Visitor(browser, served, checks, "anyone")
        self.report = ""
        self.case = ""

    def who(self, name: str) -> Visitor:
        """Somebody of the cast, signed in."""
        if name not in self._visitors:
            self._visitors[name] = Visitor(self.browser, self.served, self.checks, name)
            self._visitors[name].sign_in()
        return self._visitors[name]

    def back_later(self, days: int) -> None:
        """Days go by; everybody has to sign in again, and no browser kept old pages."""
        self.served.days_later(days)
        for visitor in self._visitors.values():
            visitor.context.close()
        self._visitors.clear()
        self.anyone.context.close()
        self.anyone = Visitor(self.browser, self.served, self.checks, "anyone")
        self.today += timedelta(days=days)

    @property
    def marloes(self) -> Visitor:
        """Quality officer of the home care; she reports first."""
        return self.who("marloes_ter_horst")

    @property
    def hilde(self) -> Visitor:
        """General practitioner, who confirms that she reports too."""
        return self.who("hilde_bruinsma")

    @property
    def jasper(self) -> Visitor:
        """Quality officer of the mental health care; he reports the same event."""
        return self.who("jasper_okafor")

    @property
    def fatima(self) -> Visitor:
        """Quality officer of the hospital; she is invited."""
        return self.who("fatima_el_amrani")

    @property
    def yvonne(self) -> Visitor:
        """District team, outside the inspectorate's supervision; learns along."""
        return self.who("yvonne_tabak")

    @property
    def bram(self) -> Visitor:
        """Inspector at the intake desk."""
        return self.who("bram_hoekzema")

    @property
    def margriet(self) -> Visitor:
        """Coordinator at the intake desk."""
        return self.who("margriet_oosterbaan")

    @property
    def lotte(self) -> Visitor:
        """Inspector of the department that gets the case."""
        return self.who("lotte_van_rijswijk")

    @property
    def imran(self) -> Visitor:
        """Inspector of another department, who has nothing to do with it."""
        return self.who("imran_sarwar")

    @property
    def coby(self) -> Visitor:
        """Supervisor of the municipality's support."""
        return self.who("coby_franssen")

    @property
    def daan(self) -> Visitor:
        """Editor of public versions."""
        return self.who("daan_wouda")

    @property
    def noor(self) -> Visitor:
        """The second editor."""
        return self.who("noor_vellinga")


def written(day: date) -> str:
    """A date as people type it."""
    return f"{day:%d-%m-%Y}"


def key_in(path: str) -> str:
    """The key of the thing that a page is about."""
    return next(part for part in path.split("/") if len(part) == 36)
