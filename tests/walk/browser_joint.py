"""Stage 2, 4 and 5 through the screens: partners, investigating together, the report on it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.walk.browser import Visitor
from tests.walk.browser_reporting import Reporting
from tests.walk.browser_world import written

PARTIES = (
    ("Rivierklei Thuiszorg", "wijkverpleging"),
    ("GGZ Stromenland", "psychiatrie"),
    ("Huisartsenpraktijk De Wierde", "huisartsgeneeskunde"),
    ("Streekziekenhuis Waardenhof", "geneeskunde"),
)
SECTIONS = 7
EMAIL = "sanne.verhage@naasten.voorbeeld"


class Joint(Reporting):
    """What the parties do together."""

    def together(self, who: Visitor, page: str = "") -> None:
        """Open a page of the joint investigation."""
        who.open(f"/zaken/{self.case}/onderzoek/{page}")

    def when_the_request_to_complete_is_answered(self) -> None:
        self.marloes.open(f"/zaken/{self.case}/")
        self.marloes.click("Klaar met aanvullen?")
        self.marloes.send()
        self.marloes.reads("De inspectie weet nu dat uw melding is aangevuld.")

    def when_partners_are_invited(self) -> None:
        self.marloes.open("/onderzoek/")
        self.marloes.click("Z-2026-")
        for name, purpose in (("Waardenhof", "partner"), ("Wijkteam Waterdonk", "learn_along")):
            self.together(self.marloes, f"uitnodigen/?zoek={name}")
            option = self.marloes.page.locator('[name="organisation"] option', has_text=name)
            self.marloes.fill(
                organisation={"label": option.first.inner_text()},
                purpose=purpose,
                event_kind="fout met medicijnen",
                happened_on=written(self.day_zero),
                place="Waterdonk",
                whom_to_ring="kwaliteitsfunctionaris Rivierklei, 0800-000 0002",
            )
            self.marloes.send()

    def then_the_invitation_carries_no_personal_data(self) -> None:
        self.fatima.open("/berichten/")
        self.fatima.click("Uitnodiging")
        self.fatima.reads("fout met medicijnen")
        self.fatima.reads_not("Jansen", "Rita", "Wilgenrijs")
        self.fatima.cannot_open(f"/zaken/{self.case}/onderzoek/")

    def when_one_accepts_and_one_learns_along(self) -> None:
        for who, answer in ((self.fatima, "accept"), (self.yvonne, "learn_along")):
            who.open("/onderzoek/")
            who.click("fout met medicijnen")
            who.fill(answer=answer)
            who.send()
            self.together(who)

    def when_they_choose_a_way_and_form_a_committee(self) -> None:
        self.together(self.marloes, "aanpak/")
        self.marloes.fill(way="joint", coordinator={"label": "Rivierklei Thuiszorg"})
        self.marloes.send()
        for name, discipline in PARTIES:
            self.together(self.marloes, "commissie/")
            self.marloes.fill(
                function="collega uit een ander team",
                discipline=discipline,
                organisation={"label": name},
                was_involved="no",
            )
            self.marloes.send()
        self.together(self.marloes, "commissie/")

    def when_they_draw_one_picture_and_time_line(self) -> None:
        for who in (self.marloes, self.jasper):
            self.together(who, "partijen/")
            who.click("Breng de partijen uit melding")
        day = self.day_zero - timedelta(days=14)
        self.together(self.fatima, "tijdlijn/")
        self.fatima.fill(
            party={"label": "Streekziekenhuis Waardenhof"},
            day=written(day),
            text="Ontslag op vrijdagmiddag. Het medicijn is gestopt.",
        )
        self.fatima.send()
        self.together(self.marloes, "overdracht/")
        self.marloes.fill(
            from_party={"label": "Streekziekenhuis Waardenhof"},
            to_party={"label": "Rivierklei Thuiszorg"},
            day=written(day),
            outcome="incomplete",
            text="Een telefoontje over wondzorg, niets over het medicijn.",
        )
        self.marloes.send()

    def then_all_partners_see_it_and_the_inspectorate_not_yet(self) -> None:
        for who in (self.marloes, self.jasper, self.hilde, self.fatima, self.yvonne):
            self.together(who, "tijdlijn/")
            who.reads("Ontslag op vrijdagmiddag")
        for who in (self.lotte, self.bram, self.coby):
            who.cannot_open(f"/zaken/{self.case}/onderzoek/tijdlijn/")

    def when_each_says_what_it_did(self) -> None:
        for who in (self.marloes, self.jasper, self.hilde, self.fatima):
            self.together(who, "bijdragen/")
            who.fill(
                kind="meeting", day=written(self.today), text="Deelgenomen aan de leerbijeenkomst."
            )
            who.send()
        self.together(self.marloes, "aandachtspunten/")
        self.marloes.fill(each_role="De huisarts belt.", connects_well="Wij kennen elkaar.")
        self.marloes.send()

    def then_an_internal_investigation_stays_at_home(self) -> None:
        self.together(self.jasper, "intern/")
        self.jasper.fill(text="Onze terugbellijst liep vol.")
        self.jasper.send()
        for other in (self.marloes, self.fatima):
            self.together(other, "intern/")
            other.reads_not("terugbellijst")

    def then_no_name_enters_the_shared_space_without_consent(self) -> None:
        self.marloes.open(f"/zaken/{self.case}/delen/")
        self.marloes.open(f"/zaken/{self.case}/delen/nieuw/")
        self.marloes.fill(
            subject="Medicijnen bij ontslag", text="Mevrouw Jansen kreeg thuis nog lithium."
        )
        self.marloes.send(refused=True)
        self.marloes.reads("Jansen")
        assert self.marloes.page.locator('[name="text"]').input_value().startswith("Mevrouw Jansen")
        self.marloes.fill(data=["identity", "health"])
        self.marloes.send(refused=True)
        self.marloes.reads("toestemming")
        self.fatima.open(f"/zaken/{self.case}/delen/")
        self.fatima.reads_not("Jansen")

    def when_the_client_consents_for_the_providers(self) -> None:
        self.marloes.open(f"/zaken/{self.case}/toestemming/")
        self.marloes.open(f"/zaken/{self.case}/toestemming/nieuw/")
        self.marloes.fill(
            given_by="client",
            data=["identity", "health"],
            since=written(self.today),
            how_recorded="Getekend formulier.",
        )
        for name, _discipline in PARTIES:
            box = self.marloes.page.get_by_label(name, exact=True)
            if box.count():
                box.check()
        self.marloes.send()
        self.marloes.open(f"/zaken/{self.case}/delen/nieuw/")
        self.marloes.fill(
            subject="Medicijnen bij ontslag",
            text="Mevrouw Jansen kreeg thuis nog lithium.",
            data=["identity", "health"],
        )
        self.marloes.send()

    def then_those_it_covers_read_it_and_the_others_do_not(self) -> None:
        self.fatima.open(f"/zaken/{self.case}/delen/")
        self.fatima.reads("Mevrouw Jansen kreeg thuis nog lithium.")
        self.yvonne.open(f"/zaken/{self.case}/delen/")
        self.yvonne.reads_not("Jansen")

    def when_the_consent_is_withdrawn_nobody_reads_it_any_more(self) -> None:
        self.marloes.open(f"/zaken/{self.case}/toestemming/")
        self.marloes.click("Leg vast dat dit is ingetrokken")
        self.marloes.send()
        self.fatima.open(f"/zaken/{self.case}/delen/")
        self.fatima.reads_not("Jansen")

    def when_the_daughter_is_invited_and_tells_her_side(self) -> None:
        self.together(self.marloes, "client/")
        self.marloes.click("Nodig de cliënt of een naaste uit")
        self.marloes.fill(email=EMAIL)
        self.marloes.send()
        self.sanne = Visitor(self.browser, self.served, self.checks, "sanne_verhage")
        self.marloes.open("/berichten/uit/")
        self.marloes.unfold("Lees de tekst")
        link = self.marloes.named("Open de link uit deze e-mail").first.get_attribute("href")
        self.sanne.open(str(link))
        self.sanne.fill(given_name="Sanne", surname="Verhage", password="drie zinnen over thee")
        self.sanne.send()
        self.sign_in_with_password(self.sanne)
        self.sanne.open(f"/zaken/{self.case}/")
        self.sanne.reads_not("Leg een toestemming vast")
        self.sanne.open(f"/zaken/{self.case}/verhaal/")
        self.sanne.fill(text="Ik had vijf nummers en geen naam.")
        self.sanne.send()
        self.together(self.marloes, "client/")
        self.marloes.reads("Ik had vijf nummers en geen naam.")
        self.marloes.fill(
            asked="yes",
            how_asked="Thuis, met haar moeder erbij.",
            view="Zij wil één nummer.",
            told_on=written(self.today),
            how_told="In een gesprek.",
        )
        self.marloes.send()

    def sign_in_with_password(self, who: Visitor) -> None:
        """As one does who is no demonstration account."""
        who.sign_out()
        who.open("/inloggen/")
        who.fill(login=EMAIL, password="drie zinnen over koffie")
        who.send(refused=True)
        who.fill(login=EMAIL, password="drie zinnen over thee")
        who.send()

    def then_she_sees_the_case_and_not_the_investigation(self) -> None:
        self.sanne.cannot_open(f"/zaken/{self.case}/onderzoek/")
        self.sanne.cannot_open(f"/zaken/{self.case}/delen/")

    def when_they_ask_for_more_time_and_get_it(self) -> None:
        self.together(self.marloes, "uitstel/")
        self.marloes.fill(days="14", reason="Mevrouw wil zelf meedoen en kan dat over twee weken.")
        self.marloes.send()
        self.lotte.open(f"/inspectie/zaken/{self.case}/beoordeling/")
        self.lotte.click("Neem een besluit")
        self.lotte.fill(answer="grant", why="Dat helpt mevrouw.")
        self.lotte.send()
        self.marloes.open(f"/zaken/{self.case}/")

    def reflection(self, who: Visitor, page: str = "") -> None:
        """Open a page of the reflection report."""
        who.open(f"/zaken/{self.case}/verslag/{page}")

    def when_they_begin_their_report_it_is_not_complete_yet(self) -> None:
        self.reflection(self.marloes)
        self.marloes.click("Begin het verslag")
        self.marloes.reads("Indienen kan nog niet.")

    def when_they_write_all_of_it(self) -> None:
        parts = self.marloes.page.locator('main a[href*="/deel/"]')
        addresses = [one.get_attribute("href") or "" for one in parts.all()]
        addresses = list(dict.fromkeys(addresses))
        assert len(addresses) == SECTIONS
        for address in addresses:
            self.marloes.open(address)
            self.marloes.fill(text="Wat wij samen vonden, in gewone woorden opgeschreven.")
            self.marloes.send()
        self.reflection(self.marloes)
        self.marloes.click("Voeg een maatregel toe")
        self.marloes.fill(
            what="Eén aanspreekpunt met naam en nummer voor wie drie of meer partijen ziet.",
            aim="Signalen komen bij elkaar.",
            owner="manager wijkzorg",
            due_on=written(self.today + timedelta(days=90)),
            specific=True,
            measurable=True,
            acceptable=True,
            realistic=True,
            secured_by="Vast punt bij de start van de zorg.",
            evaluate_on=written(self.today + timedelta(days=180)),
            evaluate_how="Steekproef van vijftig cliënten.",
        )
        self.marloes.page.get_by_label("Rivierklei Thuiszorg").check()
        self.marloes.send()

    def when_each_board_reacts(self) -> None:
        boards: tuple[Any, ...] = (
            self.who("anneke_dijkhuis"),
            self.who("peter_laroy"),
            self.hilde,
            self.who("willem_jan_versteegh"),
            self.yvonne,
        )
        for board in boards:
            self.reflection(board, "reactie/")
            board.fill(on_whole="Wij onderschrijven het plan.", subscribes="yes")
            board.send()

    def then_nothing_is_missing_by_the_law_itself(self) -> None:
        self.reflection(self.marloes)
        self.marloes.reads("Het verslag is compleet. U kunt het indienen.")
        self.reflection(self.marloes, "lezen/")
        self.lotte.cannot_open(f"/inspectie/zaken/{self.case}/beoordeling/verslag/")

    def when_they_hand_it_in(self) -> None:
        self.reflection(self.marloes)
        self.marloes.click("Dien het verslag in")
        self.marloes.open(f"/zaken/{self.case}/")

    def then_the_inspectorate_reads_it(self) -> None:
        for who in (self.lotte, self.coby):
            who.open(f"/inspectie/zaken/{self.case}/beoordeling/verslag/")
            who.reads("Wat wij samen vonden")
            who.reads_not("terugbellijst")
        self.imran.cannot_open(f"/inspectie/zaken/{self.case}/beoordeling/verslag/")
