"""Stage 6, 7 and 8 through the screens: assessment, intervention, and the public version."""

from __future__ import annotations

from datetime import timedelta

from tests.walk.browser import Visitor
from tests.walk.browser_joint import Joint
from tests.walk.browser_world import key_in, written

ABOUT_STROMENLAND = "Van GGZ Stromenland vragen wij meer: maak de terugbellijst leeg."
CLOSING = "Met zorg onderzocht, samen geleerd."
FOUND = {
    "investigated_with_care": "yes",
    "care_because": "Alle disciplines deden mee.",
    "measures_sufficient": "yes",
    "measures_because": "Concreet en meetbaar.",
    "learned_together": "yes",
    "learned_because": "De toon is open.",
    "recurrence_because": "Er is nu een aanspreekpunt.",
}
PUBLIC = {
    "summary": "Een medicijn dat gestopt was, ging thuis door.",
    "what_happened": "Mevrouw Jansen uit Waterdonk kwam uit het ziekenhuis. Rivierklei gaf door.",
    "where_it_failed": "Niemand had het overzicht.",
    "where_it_held": "De partijen belden elkaar.",
    "lessons": "Een brief is geen overdracht.",
    "measures": "Eén aanspreekpunt, met een naam.",
    "what_to_watch": "Vraag wie het overzicht heeft.",
}
TITLE = "Een gestopt medicijn dat thuis doorging"


class Judging(Joint):
    """What the inspectors and editors do, and what everybody reads in the end."""

    def at_desk(self, who: Visitor, page: str = "") -> None:
        """Open a page of the case at the inspectorate."""
        who.open(f"/inspectie/zaken/{self.case}/{page}")

    # Assessment

    def when_the_inspector_assesses_and_asks_a_question(self) -> None:
        self.at_desk(self.lotte, "beoordeling/")
        self.lotte.click("Begin met beoordelen")
        self.weigh(recurrence_reduced="yes")
        self.at_desk(self.lotte, "beoordeling/vraag/")
        self.lotte.fill(text="Wie beslist als een cliënt geen toestemming geeft?")
        self.lotte.send()

    def weigh(self, *, recurrence_reduced: str) -> None:
        """Write down what was found."""
        self.at_desk(self.lotte, "beoordeling/bevindingen/")
        self.lotte.fill(FOUND, recurrence_reduced=recurrence_reduced)
        self.lotte.send()

    def then_the_reporters_do_not_see_what_was_found(self) -> None:
        self.marloes.open(f"/zaken/{self.case}/beoordeling/")
        self.marloes.reads("Wie beslist als een cliënt geen toestemming geeft?")
        self.marloes.reads_not("De toon is open.")

    def when_a_reporter_answers(self) -> None:
        self.marloes.click("Beantwoord")
        self.marloes.fill(answer="De voorschrijver beslist.")
        self.marloes.send()
        self.at_desk(self.lotte, "beoordeling/")
        self.lotte.reads("De voorschrijver beslist.")

    def when_the_inspector_judges_the_chain_and_one_provider(self) -> None:
        self.at_desk(self.lotte, "beoordeling/oordeel/")
        self.lotte.fill(outcome="sufficient", text="U heeft samen en met zorg onderzocht.")
        self.lotte.send()
        self.at_desk(self.lotte, "beoordeling/oordeel/")
        self.lotte.fill(
            about={"label": "GGZ Stromenland"}, outcome="insufficient", text=ABOUT_STROMENLAND
        )
        self.lotte.send()

    def then_nobody_sees_a_judgement_before_it_is_sent(self) -> None:
        for who in (self.marloes, self.jasper):
            who.open(f"/zaken/{self.case}/beoordeling/")
            who.reads_not("met zorg onderzocht", "terugbellijst leeg")

    def when_the_judgements_are_sent(self) -> None:
        self.at_desk(self.lotte, "beoordeling/")
        self.lotte.click("Verstuur de oordelen aan elke melder")
        self.served.order("go_round")

    def then_each_reporter_sees_only_its_own(self) -> None:
        for who in (self.marloes, self.hilde, self.jasper):
            who.open(f"/zaken/{self.case}/beoordeling/")
            who.reads("U heeft samen en met zorg onderzocht.")
        self.jasper.reads("terugbellijst leeg")
        self.marloes.reads_not("terugbellijst leeg")
        self.fatima.open(f"/zaken/{self.case}/")
        self.fatima.reads_not("terugbellijst leeg")

    # Intervention and monitoring

    def when_the_inspector_weighs_the_ladder(self) -> None:
        self.at_desk(self.lotte, "interventies/")
        self.lotte.click("Geef de feiten die u meeweegt")
        self.lotte.fill(
            deviation_found="yes",
            risk="medium",
            network_enabled_first="yes",
            lighter_means_exhausted="no",
            has_standard="no",
            trust_culpability_low="yes",
            trust_first_time="yes",
        )
        self.lotte.send()

    def then_a_rung_that_the_law_forbids_stays_shut(self) -> None:
        self.at_desk(self.lotte, "interventies/")
        self.lotte.reads("bevel")
        assert not self.lotte.page.locator('main a[href*="/kiezen/order/"]:not(details a)').count()

    def when_the_inspector_asks_for_a_plan_with_reasons(self) -> None:
        self.at_desk(self.lotte, "interventies/kiezen/improvement-plan/network/")
        self.lotte.fill(
            goal="compliance",
            what="Een gezamenlijk verbeterplan met termijnen.",
            proportionality="Het risico is groot, de wil is er.",
            subsidiarity="Lichter is te weinig.",
            due_on=written(self.today + timedelta(days=90)),
        )
        self.lotte.send()
        self.at_desk(self.lotte, "interventies/")
        self.lotte.reads("Een gezamenlijk verbeterplan met termijnen.")
        self.at_desk(self.lotte, "interventies/waardering/")
        self.lotte.fill(text="De partijen belden elkaar dezelfde dag.")
        self.lotte.send()

    def when_the_measures_are_followed(self) -> None:
        self.at_desk(self.lotte, "maatregelen/")
        self.lotte.click("Volg de maatregelen uit het verslag")
        if "volgen" in self.lotte.path:
            self.lotte.send()
        self.lotte.open("/inspectie/maatregelen/")
        self.lotte.reads("Eén aanspreekpunt")
        self.marloes.open(f"/zaken/{self.case}/maatregelen/")
        self.marloes.click("Leg het resultaat vast")
        self.marloes.fill(result="Alle kaarten hangen.", effect="Bij 46 van de 50 klopt de naam.")
        self.marloes.send()
        self.at_desk(self.lotte, "maatregelen/")
        self.lotte.reads("Alle kaarten hangen.")

    # Closing

    def when_the_inspector_closes_by_the_rule(self) -> None:
        self.weigh(recurrence_reduced="no")
        self.at_desk(self.lotte, "beoordeling/sluiten/")
        self.lotte.fill(because=CLOSING)
        self.lotte.send(refused=True)
        self.lotte.reads("Dit kan nog niet. De kans op herhaling is niet kleiner geworden.")
        assert self.lotte.page.locator('[name="because"]').input_value() == CLOSING
        self.weigh(recurrence_reduced="yes")
        self.at_desk(self.lotte, "beoordeling/sluiten/")
        self.lotte.fill(because=CLOSING)
        self.lotte.send()
        self.served.order("go_round")

    def then_every_reporter_is_told(self) -> None:
        for who in (self.marloes, self.jasper, self.hilde):
            who.open(f"/zaken/{self.case}/beoordeling/")
            who.reads(CLOSING)
            who.open("/berichten/")
        self.sanne.open(f"/zaken/{self.case}/")
        self.sanne.reads_not(ABOUT_STROMENLAND)

    def when_it_is_reopened_and_closed_again(self) -> None:
        self.at_desk(self.lotte, "beoordeling/heropenen/")
        self.lotte.fill(because="Er kwam nieuws.")
        self.lotte.send()
        self.jasper.open(f"/zaken/{self.case}/beoordeling/")
        self.jasper.reads("heropend")
        self.at_desk(self.lotte, "beoordeling/oordeel/")
        self.lotte.fill(outcome="sufficient", text="Het nieuws verandert ons oordeel niet.")
        self.lotte.send()
        self.lotte.click("Verstuur de oordelen")
        self.at_desk(self.lotte, "beoordeling/sluiten/")
        self.lotte.fill(because=CLOSING)
        self.lotte.send()
        self.at_desk(self.lotte)

    # Publication

    def part(self, page: str = "") -> str:
        """A page of the public version."""
        return f"/inspectie/publiceren/{self.version}/{page}"

    def when_an_editor_writes_a_public_version(self) -> None:
        self.served.order("older_register")
        self.daan.open("/inspectie/publiceren/")
        self.daan.click("Begin een publieksversie")
        self.daan.fill(title=TITLE)
        self.daan.send()
        self.version = key_in(self.daan.path)
        for name, text in PUBLIC.items():
            self.daan.open(self.part(f"deel/{name}/"))
            self.daan.fill(text=text)
            self.daan.send()
        self.daan.open(self.part("kenmerken/"))
        self.daan.fill(
            sector="home_care_nursing",
            target_group="ambulatory_mental_health",
            risks=["poor_handover"],
            age_band="adult",
            period="najaar 2026",
        )
        self.daan.send()
        self.daan.open(self.part())
        self.daan.reads("In de zaak", "Wat iedereen leest")

    def then_it_is_not_in_the_library_and_providers_do_not_see_it(self) -> None:
        self.marloes.cannot_open(self.part())
        self.anyone.open("/bibliotheek/")
        self.anyone.reads_not(TITLE)

    def then_nobody_signs_while_a_word_is_undecided(self) -> None:
        self.noor.open(self.part("controle/"))
        self.noor.reads("Tekenen kan nog niet")
        assert not self.noor.named("Ik heb alles nagekeken").count()

    def when_a_colleague_looks_at_every_word_and_signs(self) -> None:
        self.noor.open(self.part("woorden/"))
        self.noor.reads("Jansen")
        accept = self.noor.page.get_by_role("button", name="akkoord", exact=False)
        meant = self.noor.page.locator("form[data-who] button:visible")
        while accept.count() or meant.count():
            (accept if accept.count() else meant).first.click()
            self.noor.page.wait_for_load_state()
            self.noor.look()
        self.noor.open(self.part("nalopen/"))
        for box in self.noor.page.locator('main [name="words"]:not([disabled])').all():
            box.check()
        if self.noor.named("Dit wijst niemand aan").count():
            self.noor.click("Dit wijst niemand aan")
        self.noor.open(self.part("voorbeeld/"))
        self.noor.reads_not("Jansen", "Waterdonk", "Rivierklei")
        self.noor.open(self.part("controle/"))
        self.noor.click("Ik heb alles nagekeken")

    def then_the_same_person_cannot_approve(self) -> None:
        self.noor.open(self.part("controle/"))
        assert not self.noor.named("Ik keur deze tekst goed").count()

    def when_another_approves_and_the_waiting_time_passes(self) -> None:
        self.bram.open(self.part("controle/"))
        self.bram.click("Ik keur deze tekst goed")
        self.bram.reads("Openbaar maken kan nog niet.")
        self.back_later(22)

    def then_it_went_through_the_gate(self) -> None:
        self.bram.open(self.part("controle/"))
        self.bram.reads("Poort vond niets", "in de bibliotheek")

    def then_everyone_reads_it_and_it_names_nobody(self) -> None:
        self.anyone.open("/bibliotheek/")
        self.anyone.reads(TITLE)
        self.anyone.page.locator('main [type="search"]').first.fill("overdracht")
        self.anyone.click("Zoek")
        self.anyone.click(TITLE)
        self.anyone.reads("Een brief is geen overdracht.")
        self.anyone.reads_not("Jansen", "Waterdonk", "Rivierklei", "Stromenland", self.case)
        self.anyone.open("/themas/")
        self.anyone.open("/voor-clienten-en-naasten/")
