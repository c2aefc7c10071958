"""The public door: what everyone may read, fast, without a cookie, and nothing else."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.library import shelf

pytestmark = pytest.mark.django_db
PAGES = (
    *("/bibliotheek/", "/themas/", "/themas/no_lead/", "/voor-clienten-en-naasten/", "/over/"),
    *("/privacy/", "/toegankelijkheid/", "/contact/", "/robots.txt", "/sitemap.xml"),
    *("/bibliotheek/nieuw.atom", "/bibliotheek/nieuw/birth_care.atom"),
)
SLUG = "een-nieuwe-pil-en-niemand-die-de-oude-ophaalde"
ADDRESS = f"/bibliotheek/{SLUG}/"


@pytest.fixture
def today() -> None:
    shelf.place(on=timezone.localdate())


def text(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


@pytest.mark.meets("PUB-3")
@pytest.mark.usefixtures("today")
@pytest.mark.parametrize("address", [*PAGES, ADDRESS, ADDRESS[:-1] + ".json"])
class TestEveryPage:
    def test_it_is_quick_needs_no_cookie_and_may_be_kept(
        self, client: Client, address: str
    ) -> None:
        with CaptureQueriesContext(connection) as asked:
            response = client.get(address)
        assert response.status_code == 200
        assert response.headers["Cache-Control"].startswith("public, max-age=")
        assert response.cookies == {}
        queries = [q["sql"] for q in asked if not q["sql"].startswith(("SAVEPOINT", "RELEASE"))]
        assert len(queries) <= 5, queries

    def test_asked_again_it_says_that_nothing_changed(self, client: Client, address: str) -> None:
        mark = client.get(address).headers["ETag"]
        again = client.get(address, HTTP_IF_NONE_MATCH=mark)
        assert (again.status_code, again.content) == (304, b"")

    def test_nothing_can_be_sent_to_it(self, client: Client, address: str) -> None:
        assert client.post(address, {"x": "1"}).status_code == 405


@pytest.mark.meets("PUB-3")
@pytest.mark.usefixtures("today")
class TestReading:
    def test_a_document_teaches_in_its_order(self, client: Client) -> None:
        page = text(client, ADDRESS)
        headings = [
            *("Wat gebeurde er?", "Waar ging het mis in het netwerk?", "Waar hield het net?"),
            *("Wat kunnen anderen hiervan leren?", "Wat is er veranderd?"),
            "Waar kunt u op letten, als cliënt of naaste?",
        ]
        places = [page.index(f"<h2>{heading}</h2>") for heading in headings]
        assert places == sorted(places)
        assert "Spreek af wie de oude pillen ophaalt." in page

    def test_a_part_without_words_has_no_heading(self, client: Client) -> None:
        shelf.place(title="Kort", where_it_held="", on=timezone.localdate())
        assert "Waar hield het net?" not in text(client, "/bibliotheek/kort/")

    def test_what_looks_like_code_is_shown_as_words(self, client: Client) -> None:
        shelf.place(title="Code", lessons="<script>x</script>", on=timezone.localdate())
        page = text(client, "/bibliotheek/code/")
        assert "<script>x" not in page
        assert "&lt;script&gt;x" in page

    def test_machines_read_the_same_at_the_same_address(self, client: Client) -> None:
        page = text(client, ADDRESS)
        assert f'href="{ADDRESS[:-1]}.json"' in page
        found = json.loads(text(client, ADDRESS[:-1] + ".json"))
        assert found["titel"] == shelf.STORY["title"]
        assert found["onderdelen"]["lessons"].startswith("Spreek af")
        assert found["adres"].endswith(ADDRESS)
        assert set(found) == {
            *("nummer", "soort", "titel", "samenvatting", "sector", "doelgroep", "risicos"),
            *("periode", "uitgever", "verwijzing", "onderdelen", "adres", "gepubliceerd_op"),
            *("online_tot_en_met", "verzonnen", "regio", "feiten", "cijfers", "steunt_op"),
        }

    @pytest.mark.meets("PUB-5")
    def test_what_was_withdrawn_tells_only_when_and_why(self, client: Client) -> None:
        document = shelf.place(title="Over Quirinus", on=timezone.localdate())
        shelf.withdraw(document, "De rechter heeft dit vernietigd.", on=timezone.localdate())
        for address in ("/bibliotheek/over-quirinus/", "/bibliotheek/over-quirinus.json"):
            page = text(client, address, 410)
            assert "De rechter heeft dit vernietigd." in page
            assert document.number in page
            assert "Over Quirinus" not in page
            assert "oude pillen" not in page

    @pytest.mark.parametrize(
        "address", ["/bibliotheek/bestaat-niet/", "/bibliotheek/bestaat-niet.json", "/themas/x/"]
    )
    def test_what_is_not_there_is_said_plainly_and_never_kept(
        self, client: Client, address: str
    ) -> None:
        response = client.get(address)
        assert response.status_code == 404
        assert "public" not in response.headers["Cache-Control"]

    @pytest.mark.meets("PUB-4")
    def test_a_report_of_another_inspectorate_leads_to_its_own_site(self, client: Client) -> None:
        shelf.place(
            kind="elsewhere",
            title="Leren van jeugdhulp",
            publisher="een andere inspectie",
            link="https://inspectie.voorbeeld/rapport",
            on=timezone.localdate(),
        )
        page = text(client, "/bibliotheek/leren-van-jeugdhulp/")
        assert 'href="https://inspectie.voorbeeld/rapport"' in page


@pytest.mark.usefixtures("today")
class TestSearching:
    def test_words_and_labels_come_from_the_address(self, client: Client) -> None:
        shelf.place(title="Iets anders", sector="birth_care", on=timezone.localdate())
        found = text(client, "/bibliotheek/?sector=home_care_nursing")
        assert "1 document<" in found
        assert "Iets anders" not in found
        assert "Iets anders" in text(client, "/bibliotheek/?q=iets+anders")

    @pytest.mark.parametrize(
        "query",
        [
            "q=" + "a" * 9000,
            "q=%01%ff",
            "sector=bestaat-niet",
            "pagina=-1",
            "pagina=99999999999999999999",
            "pagina=x",
            "q=%27%29%3B+DROP+TABLE",
            "thema=no_lead&thema=no_say",
        ],
    )
    def test_odd_questions_are_questions(self, client: Client, query: str) -> None:
        text(client, f"/bibliotheek/?{query}")

    def test_what_no_text_can_hold_is_refused_in_words(self, client: Client) -> None:
        response = client.get("/bibliotheek/?q=a%00b")
        assert response.status_code in (200, 400)
        assert "<h1>" in response.content.decode()

    def test_what_was_typed_comes_back_as_words(self, client: Client) -> None:
        page = text(client, '/bibliotheek/?q="><script>alert(1)</script>')
        assert "<script>alert" not in page

    def test_nothing_found_says_what_to_try(self, client: Client) -> None:
        page = text(client, "/bibliotheek/?q=xyzzyplugh")
        assert "Hierover staat nog niets in de bibliotheek" in page

    def test_a_typing_error_is_said(self, client: Client) -> None:
        page = text(client, "/bibliotheek/?q=medicatieoverdragt")
        assert "Dit lijkt er het meest op" in page


def test_an_empty_library_invites(client: Client) -> None:
    assert "De bibliotheek is nog leeg" in text(client, "/bibliotheek/")
    assert "Over dit thema staat nog geen verhaal" in text(client, "/themas/no_lead/")
    assert "Hier komt wat u van verhalen kunt leren" in text(client, "/voor-clienten-en-naasten/")


@pytest.mark.meets("PUB-3")
@pytest.mark.usefixtures("today")
def test_a_theme_gathers_lessons_over_several_cases_in_turn(client: Client) -> None:
    shelf.place(title="Tweede", lessons="Bel na.\n\nVraag door.", on=timezone.localdate())
    page = text(client, "/themas/no_lead/")
    lessons = ["Bel na.", "Spreek af wie", "Vraag door.", "Geef één nummer."]
    places = sorted(lessons, key=page.index)
    assert {places[0], places[1]} == {"Bel na.", "Spreek af wie"}
    assert {places[2], places[3]} == {"Vraag door.", "Geef één nummer."}


@pytest.mark.meets("PUB-3")
@pytest.mark.usefixtures("today")
def test_clients_and_relatives_read_what_to_watch_for(client: Client) -> None:
    page = text(client, "/voor-clienten-en-naasten/")
    assert "Vraag wat u met het oude medicijn moet doen." in page
    assert "Kwetsbare ouderen thuis" in page


@pytest.mark.meets("PUB-6")
@pytest.mark.usefixtures("today")
class TestFeeds:
    def test_a_feed_has_what_is_new_in_its_sector(self, client: Client) -> None:
        shelf.place(title="Baren", sector="birth_care", on=timezone.localdate())
        entry = "{http://www.w3.org/2005/Atom}entry/{http://www.w3.org/2005/Atom}title"
        everything = ET.fromstring(text(client, "/bibliotheek/nieuw.atom"))
        births = ET.fromstring(text(client, "/bibliotheek/nieuw/birth_care.atom"))
        assert len(everything.findall(entry)) == 2
        assert [found.text for found in births.findall(entry)] == ["Baren"]
        assert client.get("/bibliotheek/nieuw/bestaat-niet.atom").status_code == 404

    def test_a_feed_has_what_is_new_in_its_region(self, client: Client) -> None:
        about_region = {"kind": "supervision_report", "sector": "", "region": "gelderland"}
        shelf.place(title="In Gelderland", on=timezone.localdate(), **about_region)
        title = "{http://www.w3.org/2005/Atom}entry/{http://www.w3.org/2005/Atom}title"
        found = ET.fromstring(text(client, "/bibliotheek/nieuw/regio/gelderland.atom"))
        assert [one.text for one in found.findall(title)] == ["In Gelderland"]
        assert client.get("/bibliotheek/nieuw/regio/atlantis.atom").status_code == 404

    @pytest.mark.parametrize(
        ("asked", "feed"),
        [
            ("", "/bibliotheek/nieuw.atom"),
            ("?sector=home_care_nursing", "/bibliotheek/nieuw/home_care_nursing.atom"),
            ("?regio=gelderland", "/bibliotheek/nieuw/regio/gelderland.atom"),
        ],
    )
    def test_who_narrows_the_library_can_follow_just_that(
        self, client: Client, asked: str, feed: str
    ) -> None:
        values = {"kind": "supervision_report", "sector": "home_care_nursing"}
        shelf.place(title="Bezoek", region="gelderland", on=timezone.localdate(), **values)
        page = text(client, f"/bibliotheek/{asked}")
        assert f'<a href="{feed}">Volg wat nieuw is' in page

    def test_what_is_not_online_is_in_no_feed_and_on_no_map(self, client: Client) -> None:
        tomorrow = timezone.localdate() + timedelta(days=1)
        shelf.place(title="Morgen pas", on=tomorrow)
        gone = shelf.place(title="Weer weg", on=timezone.localdate())
        shelf.withdraw(gone, "Vernietigd.", on=timezone.localdate())
        for address in PAGES:
            page = text(client, address)
            assert "Morgen pas" not in page
            assert "morgen-pas" not in page
            assert "Weer weg" not in page
            assert "weer-weg" not in page
        assert SLUG in text(client, "/sitemap.xml")


@pytest.mark.meets("PUB-3")
@pytest.mark.usefixtures("today")
def test_search_engines_get_one_address_and_a_description_of_its_own(client: Client) -> None:
    addresses = ["/bibliotheek/", "/themas/", "/themas/poor_handover/", "/over/", ADDRESS]
    told = set()
    for address in [*addresses, "/voor-clienten-en-naasten/"]:
        page = text(client, f"{address}?q=pillen&pagina=1")
        assert f'<link rel="canonical" href="http://testserver{address}">' in page
        told.update(re.findall('<meta name="description" content="([^"]{40,})">', page))
    assert len(told) == 6


def test_a_demonstration_is_not_to_be_found(client: Client, settings: object) -> None:
    settings.DEMO = True  # type: ignore[attr-defined]
    assert text(client, "/robots.txt") == "User-agent: *\nDisallow: /\n"
    settings.DEMO = False  # type: ignore[attr-defined]
    assert "Disallow: /inspectie/" in text(client, "/robots.txt")


def test_the_accessibility_statement_is_honest(client: Client) -> None:
    page = text(client, "/toegankelijkheid/")
    assert "Wat nog niet is nagekeken" in page


@pytest.mark.meets("PUB-1")
def test_the_public_door_reaches_no_room_of_a_case() -> None:
    """The import contract says so; here by reading, with the one way around it (strings)."""
    sources = Path(__file__).resolve().parents[2] / "vangnet" / "public"
    for path in sources.rglob("*.py"):
        lines = [line for line in path.read_text().splitlines() if "vangnet." in line]
        for line in lines:
            assert any(
                f"vangnet.{room}" in line
                for room in ("library", "law", "frame", "access", "public")
            ), (path.name, line)
