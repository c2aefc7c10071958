"""Stage 1 and 3 through the screens: reports come in, and the desk brings them together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from tests.walk.browser import Visitor
from tests.walk.browser_world import Screens, key_in, written

SECRET = "Mevrouw kreeg thuis nog twee weken een medicijn dat in het ziekenhuis was gestopt."
CLIENT = {
    "client-given_names": "Margaretha Johanna",
    "client-call_name": "Rita",
    "client-surname": "Jansen",
    "client-birth_date": "11-02-1963",
    "client-sex": "female",
    "client-address": "Wilgenrijs 14",
    "client-postcode": "6649 ZX",
    "client-town": "Waterdonk",
    "client_alive": "yes",
    "relatives_informed": "yes",
}
COOPERATION = {
    "network_lead": "Niemand had de regie.",
    "network_roles": "Wij gaven de medicijnen; de ggz schreef ze voor.",
    "network_agreements": "Er was geen gedeeld overzicht van de medicijnen.",
    "network_handovers": "Het bericht van het ziekenhuis bereikte niet iedereen.",
    "network_informal_care": "De dochter belde elke dag en zag dat het slechter ging.",
    "network_went_well": "De huisarts kwam dezelfde dag nog langs.",
}


class Reporting(Screens):
    """What reporters and the desk do first."""

    # The public side, before anything is published

    def given_someone_who_looks_around_without_an_account(self) -> None:
        self.anyone.open("/")
        self.anyone.reads("Samen leren van calamiteiten", "Log in als Marloes ter Horst")
        for path in ("/over/", "/privacy/", "/toegankelijkheid/", "/contact/", "/themas/"):
            self.anyone.open(path)
        self.anyone.open("/voor-clienten-en-naasten/")
        self.anyone.open("/bibliotheek/")
        self.anyone.open("/inloggen/")
        self.anyone.open("/regels/")
        self.anyone.open("/zaken/00000000-0000-0000-0000-000000000000/")
        self.anyone.reads_not("Aan zet")

    # Reporting

    def given_a_quality_officer_who_wonders_whether_to_report(self) -> None:
        self.marloes.reads("Er ligt nu niets op u te wachten")
        self.marloes.click("Twijfelt u of u moet melden?")
        self.marloes.fill(unexpected="yes", quality="yes", serious="yes")
        self.marloes.click("Laat zien wat dit is")
        self.marloes.reads("Zo te zien is dit een calamiteit")

    def when_she_begins_a_report(self) -> None:
        self.marloes.click("Begin een melding")
        self.report = key_in(self.marloes.path)

    def then_nothing_can_be_submitted_while_things_lack(self) -> None:
        self.marloes.open(f"/meldingen/{self.report}/stap/check/")
        self.marloes.reads("Indienen kan nog niet. Er ontbreken nog")
        assert not self.marloes.named("Dien de melding in").count()

    def when_she_answers_step_by_step(self) -> None:
        self.marloes.open(f"/meldingen/{self.report}/stap/organisation/")
        self.write_up_to_the_network(self.marloes, {"sector": "home_care_nursing"})

    def write_up_to_the_network(self, who: Visitor, organisation: Mapping[str, Any]) -> None:
        who.fill(
            organisation,
            reporter_function="kwaliteitsfunctionaris",
            reporter_phone="0800-000 0002",
            board_informed="yes",
        )
        who.click("Opslaan en verder")
        who.fill(
            event_kind="medication",
            birth_care="no",
            occurred_on=written(self.day_zero),
            discovered_on=written(self.day_zero),
            established_on=written(self.day_zero + timedelta(days=8)),
            place_kind="client_home",
            municipality="Waterdonk",
            province="gelderland",
            postcode4="6649",
            facts=SECRET,
            outcome="lasting_harm",
        )
        who.click("Opslaan en verder")
        who.fill(CLIENT)
        who.click("Opslaan en verder")
        who.reads("Wie waren erbij betrokken?")

    def when_she_names_the_network(self) -> None:
        self.say_own_part(self.marloes)
        self.add_party(self.marloes, "Stromenland", line="second", directly_involved=True)
        self.add_party(self.marloes, "Huisartsenpraktijk De Wierde", directly_involved=True)
        self.add_party(self.marloes, "Waardenhof", line="second", directly_involved=True)
        self.add_party(
            self.marloes, "Wijkteam", kind="other_professional", line="social_domain", weeks=22
        )
        self.add_person(self.marloes, "informal_caregiver", "dochter en mantelzorger")
        self.marloes.reads("Dit is mogelijk een calamiteit in een zorgnetwerk.")

    def say_own_part(self, who: Visitor) -> None:
        who.click("Wijzig")
        who.fill(
            line="first",
            role="wondzorg en medicijnen",
            since=written(self.day_zero - timedelta(days=120)),
            happened_here=True,
            directly_involved=True,
        )
        who.click("Opslaan")

    def add_party(self, who: Visitor, name: str, *, weeks: int = 30, **answers: Any) -> None:
        who.click("Voeg een partij toe")
        who.pick("organisation", name)
        who.fill(
            {"kind": "care_provider", "line": "first", "role": "zorg voor mevrouw", **answers},
            since=written(self.day_zero - timedelta(weeks=weeks)),
        )
        who.click("Opslaan")
        who.reads(name)

    def add_person(self, who: Visitor, kind: str, role: str) -> None:
        who.click("Voeg een partij toe")
        who.fill(kind=kind, line="informal", role=role)
        who.click("Opslaan")

    def when_she_tells_how_they_worked_together(self) -> None:
        self.marloes.click("Verder")
        self.marloes.click("Voeg een afspraak toe")
        self.marloes.fill(
            text="Eén medicijnoverzicht voor iedereen.", level="client", known="partly", kept="no"
        )
        self.marloes.click("Opslaan")
        self.marloes.click("Voeg een overdracht toe")
        self.marloes.fill(
            from_involvement={"label": "Streekziekenhuis Waardenhof"},
            to_involvement={"label": "Rivierklei Thuiszorg"},
            on=written(self.day_zero - timedelta(days=14)),
            outcome="incomplete",
            about="Een telefoontje over wondzorg, niets over het medicijn.",
        )
        self.marloes.click("Opslaan")
        self.marloes.click("Kies namens wie u ook meldt")
        self.marloes.page.get_by_label("Huisartsenpraktijk De Wierde").check()
        self.marloes.click("Opslaan")
        self.say_how_it_worked(self.marloes)

    def say_how_it_worked(self, who: Visitor) -> None:
        who.fill(COOPERATION, cause_in_cooperation="unclear", is_network_report="yes")
        who.click("Opslaan en verder")
        soon = written(self.today + timedelta(days=20))
        who.fill(
            investigate="Wij onderzoeken samen met de andere partijen hoe dit kon gebeuren.",
            investigate_by=soon,
            limit_harm="Wij vergelijken bij al onze cliënten de medicijnrol met het overzicht.",
            limit_harm_by=soon,
            inform="Wij spraken met de dochter en wezen op de klachtenregeling.",
            inform_by=written(self.today),
            prosecutor="no",
            big_registered="no",
            product_involved="no",
        )
        who.click("Opslaan en verder")

    def when_she_submits(self) -> None:
        self.marloes.reads("Uw melding is compleet.", "Wie moet er melden?", "Jansen")
        again = self.marloes.tab()
        again.goto(self.marloes.page.url)
        self.marloes.click("Dien de melding in")
        self.marloes.reads("M-2026-", "GGZ Stromenland", "Wie moet er melden?")
        with self.marloes.in_tab(again):
            self.marloes.click("Dien de melding in")
            self.marloes.reads("was al ingediend", "M-2026-00001")

    def then_there_is_one_receipt_with_number_and_time(self) -> None:
        self.marloes.open("/meldingen/")
        assert self.marloes.text.count("M-2026-") == 1
        self.marloes.open(f"/meldingen/{self.report}/ontvangst/")
        self.served.order("go_round")
        self.marloes.click("Naar uw melding")
        self.marloes.reads("Dit is versie 1", "De inspectie behandelt deze melding in zaak")
        self.marloes.click("Naar de zaak: wie is aan zet")
        self.case = key_in(self.marloes.path)

    def when_she_supplements_it(self) -> None:
        self.marloes.open(f"/meldingen/{self.report}/")
        self.marloes.click("De gebeurtenis")
        self.marloes.fill(consequences="Mevrouw is opgenomen.", why="Er is meer bekend.")
        self.marloes.click("Dien de aanvulling in")
        self.marloes.reads("Dit is versie 2")
        self.marloes.click("Versie 2")
        self.marloes.reads("Mevrouw is opgenomen.")

    def then_other_organisations_cannot_see_it(self) -> None:
        for other in (self.jasper, self.hilde, self.yvonne, self.imran):
            other.cannot_open(f"/meldingen/{self.report}/")
            other.cannot_open(f"/zaken/{self.case}/")
            other.cannot_open(f"/inspectie/zaken/{self.case}/meldingen/{self.report}/")

    def when_the_practice_confirms(self) -> None:
        self.hilde.open("/meldingen/")
        self.hilde.click("Fout met medicijnen")
        self.hilde.reads("Rivierklei Thuiszorg meldde een calamiteit bij de inspectie")
        self.hilde.reads_not("Jansen", SECRET)
        self.hilde.fill(answer="confirm")
        self.hilde.click("Geef dit antwoord")
        self.served.order("go_round")
        self.hilde.open(f"/zaken/{self.case}/")
        self.hilde.cannot_open(f"/meldingen/{self.report}/")

    def when_stromenland_reports_the_same_without_javascript(self) -> None:
        plain = Visitor(self.browser, self.served, self.checks, "jasper_okafor", scripts=False)
        plain.sign_in()
        plain.open("/meldingen/")
        plain.click("Begin een melding")
        self.second_report = key_in(plain.path)
        self.write_up_to_the_network(plain, {"sector": "mental_health"})
        self.say_own_part(plain)
        self.add_party(plain, "Rivierklei", directly_involved=True)
        self.add_party(plain, "Huisartsenpraktijk De Wierde", directly_involved=True)
        self.add_party(plain, "Waardenhof", line="second", directly_involved=True)
        plain.click("Verder")
        self.say_how_it_worked(plain)
        plain.click("Dien de melding in")
        plain.reads("M-2026-")
        plain.context.close()
        self.served.order("go_round")
        self.jasper.open(f"/meldingen/{self.second_report}/")
        self.jasper.click("Naar de zaak: wie is aan zet")
        self.second_case = key_in(self.jasper.path)
        assert self.second_case != self.case

    # The desk

    def when_the_desk_acknowledges(self) -> None:
        self.bram.open("/inspectie/postvak/")
        self.bram.reads("Rivierklei Thuiszorg", "GGZ Stromenland")
        for case in (self.case, self.second_case):
            self.bram.open(f"/inspectie/zaken/{case}/ontvangst/")
            self.bram.send()
            self.bram.open(f"/inspectie/zaken/{case}/acties/")
            self.bram.fill(text="Wij lezen uw melding en bellen u binnen een week.")
            self.bram.send()

    def when_the_desk_asks_what_lacks(self) -> None:
        self.bram.open(f"/inspectie/zaken/{self.case}/aanvullen/")
        self.bram.fill(what="Welke medicijnlijst gebruikte u?")
        self.bram.send()
        self.marloes.open(f"/zaken/{self.case}/")
        self.marloes.reads("Welke medicijnlijst gebruikte u?")

    def when_the_desk_reads_the_report_and_its_names(self) -> None:
        self.bram.open(f"/inspectie/zaken/{self.case}/meldingen/{self.report}/")
        self.bram.reads(SECRET)
        self.bram.reads_not("Jansen")
        self.bram.fill(because="vergelijken met een andere melding")
        self.bram.click("Toon namen")
        self.bram.reads("Jansen")
        self.bram.open(f"/inspectie/zaken/{self.case}/meldingen/{self.report}/versies/")
        self.bram.open(f"/inspectie/zaken/{self.case}/netwerken/")

    def then_the_organisation_sees_who_looked(self) -> None:
        self.marloes.open("/inzage/")
        self.marloes.reads("vergelijken met een andere melding", "Bram Hoekzema")

    def then_the_pair_is_proposed_with_reasons(self) -> None:
        self.bram.open(f"/inspectie/zaken/{self.case}/bundelen/")
        self.bram.click("naast elkaar")
        self.bram.reads("Feit voor feit", "gelijk")
        self.bram.click("Terug")
        self.bram.click("Vergelijk")
        self.bram.reads("zelfde gebeurtenis")

    def then_the_coordinator_sees_what_the_comparing_knows(self) -> None:
        self.margriet.open("/inspectie/vergelijken/")
        self.margriet.reads("Wat het model weet", "Betrokken partijen")

    def when_the_desk_bundles_them(self) -> None:
        self.bram.fill(answer="bundle", why="Dezelfde cliënt en dezelfde dag.")
        self.bram.send()

    def then_there_is_one_case(self) -> None:
        self.bram.open(f"/inspectie/zaken/{self.case}/")
        cases = self.bram.text
        self.case = self.case if cases.count("M-2026-") >= 2 else self.second_case
        self.bram.open(f"/inspectie/zaken/{self.case}/meldingen/")
        assert self.bram.text.count("M-2026-") >= 2
        for reader in (self.marloes, self.jasper, self.hilde):
            reader.open(f"/zaken/{self.case}/")
            reader.open("/berichten/")
        self.jasper.cannot_open(f"/meldingen/{self.report}/")

    def when_it_is_undone_and_bundled_again(self) -> None:
        self.bram.open(f"/inspectie/zaken/{self.case}/meldingen/")
        self.bram.click("ongedaan")
        self.bram.fill(because="Nog eens kijken.")
        self.bram.send()
        self.bram.reads("De bundeling is ongedaan")
        self.bram.open(f"/inspectie/zaken/{self.case}/bundelen/")
        self.bram.page.locator('main [name="reports"]').first.check()
        self.bram.fill(because="Het blijkt toch om één gebeurtenis te gaan.")
        self.bram.click("Bundel deze meldingen")
        self.bram.reads("De meldingen zijn gebundeld")

    def when_it_goes_to_a_department_and_another_supervisor(self) -> None:
        self.lotte.cannot_open(f"/inspectie/zaken/{self.case}/")
        for name in ("Inspectie, Eerstelijnszorg en wijkverpleging", "Toezicht Wmo Rivierenstreek"):
            self.bram.open(f"/inspectie/zaken/{self.case}/doorgeven/")
            self.bram.fill(
                organisation={"label": name}, because="De zorg thuis en de hulp in huis."
            )
            self.bram.send()

    def then_exactly_they_see_it(self) -> None:
        self.lotte.open(f"/inspectie/zaken/{self.case}/")
        self.coby.open(f"/inspectie/zaken/{self.case}/")
        self.imran.cannot_open(f"/inspectie/zaken/{self.case}/")
        self.lotte.open("/inspectie/postvak/")
        self.imran.open("/inspectie/postvak/")
        self.lotte.open("/inspectie/zaken/")

    def when_the_department_asks_the_parties_to_reflect(self) -> None:
        for page in ("behandelaar", "reflecteren"):
            self.lotte.open(f"/inspectie/zaken/{self.case}/{page}/")
            self.lotte.send()
        self.served.order("go_round")
        self.lotte.open(f"/inspectie/zaken/{self.case}/geschiedenis/")
