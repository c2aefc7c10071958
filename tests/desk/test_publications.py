"""Public versions at the desk: the list, the text beside the case, words, check and decision."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests import people
from tests.publications import scenes
from tests.publications.scenes import two_of_one_name
from tests.screens import hidden, same_bytes, signed_in, text
from vangnet.access.context import acting
from vangnet.library.models import Document
from vangnet.publications import actions, queries
from vangnet.publications.models import PublicVersion

pytestmark = pytest.mark.django_db


def at(version: PublicVersion, page: str = "") -> str:
    return f"/inspectie/publiceren/{version.id}/{page}"


class TestTheList:
    def test_an_empty_list_says_what_to_do(self) -> None:
        page = text(signed_in(people.editor()).get("/inspectie/publiceren/"))
        assert "Er is niets in de maak" in page
        assert "Er zijn geen beoordeelde zaken zonder publieksversie" in page

    @pytest.mark.meets("PUB-2")
    def test_it_says_what_can_begin_and_what_waits_for_whom(self) -> None:
        _report, case = scenes.a_judged_case()
        daan = signed_in(people.editor())
        page = text(daan.get("/inspectie/publiceren/"))
        assert case.number in page
        assert "Begin een publieksversie" in page
        daan.post(f"/inspectie/zaken/{case.id}/publiceren/begin/", {"title": "Oude pillen"})
        page = text(daan.get("/inspectie/publiceren/"))
        assert "Oude pillen" in page
        assert "De redactie. Schrijft de tekst" in page
        assert "Begin een publieksversie" not in page

    def test_it_costs_the_same_whatever_is_stored(self) -> None:
        scenes.drafted()
        daan = signed_in(people.editor())
        with CaptureQueriesContext(connection) as asked:
            daan.get("/inspectie/publiceren/")
        assert len(asked) <= 15, [query["sql"][:90] for query in asked]

    def test_who_only_reviews_and_approves_sees_no_button_to_write(self) -> None:
        _report, case = scenes.a_judged_case()
        margriet = signed_in(people.coordinator())
        for page in ("/inspectie/publiceren/", f"/inspectie/zaken/{case.id}/publiceren/"):
            found = margriet.get(page)
            assert found.status_code == 200
            assert "publiceren/begin/" not in found.content.decode(), page
        with acting(people.editor()) as daan:
            version = actions.draft(case, by=daan, title="Oude pillen")
            actions.edit(version, scenes.TEXTS, base=version.version, by=daan)
        for page in ("", "nalopen/", "kenmerken/", "controle/", "deel/lessons/eerder/"):
            read = margriet.get(at(version, page)).content.decode()
            links = re.findall(r'(?:href|action)="([^"]+)"', read)
            for link in {one for one in links if str(version.id) in one}:
                said = margriet.get(link.partition("#")[0]).status_code
                assert said in (200, 405), (page, link)


class TestBeginning:
    def test_a_title_is_asked_and_what_was_typed_stays(self) -> None:
        _report, case = scenes.a_judged_case()
        daan = signed_in(people.editor())
        response = daan.post(f"/inspectie/zaken/{case.id}/publiceren/begin/", {"title": " "})
        assert response.status_code == 400
        assert PublicVersion.objects.count() == 0

    def test_the_tab_of_the_case_leads_to_its_version(self) -> None:
        version = scenes.drafted()
        daan = signed_in(people.editor())
        response = daan.get(f"/inspectie/zaken/{version.root_id}/publiceren/")
        assert response.headers["Location"] == at(version)

    def test_before_the_judgement_it_says_not_yet(self) -> None:
        from tests.cases.scenes import a_case

        _report, case = a_case()
        page = text(signed_in(people.editor()).get(f"/inspectie/zaken/{case.id}/publiceren/"))
        assert "Een publieksversie kan pas als de inspectie heeft geoordeeld." in page


@pytest.mark.meets("PUB-2")
class TestWriting:
    def test_the_case_stands_beside_what_everyone_will_read(self) -> None:
        version = scenes.drafted()
        response = signed_in(people.editor()).get(at(version))
        page = text(response)
        assert scenes.JUDGEMENT in page
        assert "[cliënt] (in plaats van: Rita Jansen)" in page
        assert '<mark class="vn-swap">' in response.content.decode()

    def test_a_part_is_written_and_searched_again(self) -> None:
        version = scenes.drafted()
        daan = signed_in(people.editor())
        address = at(version, "deel/lessons/")
        seen = actions.seal(version.sources["lessons"])
        daan.post(address, {"text": "Rita Jansen zei het.", "seen": seen})
        assert "[cliënt] (in plaats van: Rita Jansen) zei het." in text(daan.get(at(version)))

    def test_a_second_editor_loses_nothing_and_can_save_after_comparing(self) -> None:
        version = scenes.drafted()
        address = at(version, "deel/lessons/")
        seen = actions.seal(version.sources["lessons"])
        signed_in(people.editor()).post(address, {"text": "Van Daan.", "seen": seen})
        noor = signed_in(people.second_editor())
        response = noor.post(address, {"text": "Van Noor.", "seen": seen})
        page = text(response)
        assert response.status_code == 409
        assert "Van Daan." in page
        assert "Van Noor." in page
        fresh = actions.seal("Van Daan.")
        assert f'value="{fresh}"' in response.content.decode()
        assert noor.post(address, {"text": "Samen.", "seen": fresh}).status_code == 302

    def test_a_session_that_ends_while_writing_loses_nothing(self) -> None:
        version = scenes.drafted()
        address, seen = at(version, "deel/lessons/"), actions.seal(version.sources["lessons"])
        given = {"text": "Lang over\nnagedacht & “goed”.", "seen": seen}
        answer = Client().post(address, given)
        assert answer.status_code == 404
        assert "U bent uitgelogd" in text(answer)
        assert "Lang over nagedacht & “goed”." in text(answer)
        nowhere = f"/inspectie/publiceren/{uuid4()}/deel/lessons/"
        assert same_bytes(answer) == same_bytes(Client().post(nowhere, given))
        assert signed_in(people.editor()).post(address, hidden(answer)).status_code == 302
        with acting(people.editor()):
            assert scenes.fresh(version).sources["lessons"] == given["text"]

    def test_who_decides_by_key_hears_that_the_session_ended(self) -> None:
        address = at(scenes.drafted(), "woorden/besluit/")
        answer = Client().post(address, {"word": "x"}, headers={"X-Words": "1"})
        assert answer.headers["X-Signed-Out"] == "1"

    def test_what_was_saved_earlier_is_read_back_and_taken_over(self) -> None:
        version = scenes.drafted()
        daan, address = signed_in(people.editor()), at(version, "deel/lessons/")
        for before, after in ((version.sources["lessons"], "Eerst."), ("Eerst.", "Later.")):
            daan.post(address, {"text": after, "seen": actions.seal(before)})
        page = daan.get(f"{address}eerder/")
        assert "Eerst." in text(page)
        assert "Daan" in text(page)
        _later, first, *_older = re.findall(r"\?tekst=[\w-]+", page.content.decode())
        box = daan.get(f"{address}{first}").content.decode()
        assert "Eerst.</textarea>" in box
        assert f'value="{actions.seal("Later.")}"' in box

    @pytest.mark.parametrize("part", ["sources", "bestaat-niet", "state"])
    def test_a_part_that_is_none_does_not_exist(self, part: str) -> None:
        version = scenes.drafted()
        assert signed_in(people.editor()).get(at(version, f"deel/{part}/")).status_code == 404

    def test_too_long_a_reaction_is_refused_and_stays_on_the_page(self) -> None:
        version = scenes.drafted()
        response = signed_in(people.editor()).post(
            at(version, "deel/reaction/"), {"text": "woord " * 201, "seen": actions.seal("")}
        )
        assert response.status_code == 400
        assert "hoogstens 200 woorden" in text(response)


@pytest.mark.meets("PUB-2")
class TestWords:
    def test_every_word_is_decided_alone_or_with_its_person(self) -> None:
        version = scenes.drafted()
        noor = signed_in(people.second_editor())
        page = text(noor.get(at(version, "woorden/")))
        assert "Rita Jansen" in page
        assert "Alles van [cliënt] akkoord" in page
        with acting(people.second_editor()) as actor:
            entity = queries.entities(actor, version)
            client = next(one for one in entity if one.name == "[cliënt]")
        response = noor.post(at(version, "woorden/akkoord/"), {"entity": client.key, "place": "e2"})
        assert response.headers["Location"].endswith("/woorden/#e2")
        decide = at(version, "woorden/besluit/")
        noor.post(decide, {"original": "Waardenhof", "decision": "altered", "becomes": "zkh"})
        with acting(people.second_editor()):
            assert "zkh" in scenes.fresh(version).what_happened

    def test_a_word_is_accepted_by_its_key_and_one_comes_back_to_its_place(self) -> None:
        version = scenes.drafted()
        noor = signed_in(people.second_editor())
        with acting(people.second_editor()) as actor:
            one = next(r for r in queries.replacements(actor, version) if "Waarden" in r.original)
        assert f'value="{one.id}.e' in noor.get(at(version, "woorden/")).content.decode()
        address, given = at(version, "woorden/besluit/"), {"word": f"{one.id}.e3"}
        assert noor.post(address, given).headers["Location"].endswith("/woorden/#e3")
        with acting(people.second_editor()) as actor:
            assert one.id not in {r.id for r in queries.undecided(actor, scenes.fresh(version))}
        assert noor.post(address, given, headers={"X-Words": "1"}).status_code == 204
        for wrong in ("", "x", f"{uuid4()}.e1"):
            assert noor.post(address, {"word": wrong}).status_code == 400

    def test_whom_a_shared_name_means_is_one_click_at_its_place(self) -> None:
        version = two_of_one_name()
        with acting(people.editor()) as daan:
            seen = actions.seal(version.sources["lessons"])
            said = "Kees Bos belde.\n\nToen riep Kees Bos."
            actions.write_part(version, "lessons", said, seen=seen, by=daan)
        noor = signed_in(people.second_editor())
        page = noor.get(at(version, "woorden/"))
        assert "Dit kan meer dan één zijn. Wie of wat is het hier?" in text(page)
        with acting(people.second_editor()) as actor:
            one, _other = (
                row for row in queries.undecided(actor, scenes.fresh(version)) if row.doubt
            )
        given = {"word": f"{one.id}.e1", "who": one.doubt.split(", ")[0]}
        assert noor.post(at(version, "woorden/besluit/"), given).status_code == 302
        with acting(people.second_editor()):
            assert scenes.fresh(version).lessons.count("[wie?]") == 1

    def test_a_word_may_not_stay_without_a_reason(self) -> None:
        version = scenes.drafted()
        response = signed_in(people.second_editor()).post(
            at(version, "woorden/besluit/"), {"original": "Waardenhof", "decision": "rejected"}
        )
        assert response.status_code == 400
        assert "Schrijf waarom dit woord mag blijven staan." in text(response)

    @pytest.mark.parametrize(
        "given",
        [{}, {"original": "Waardenhof"}, {"original": "x", "decision": "accepted"}],
    )
    def test_nonsense_is_refused_in_words(self, given: dict[str, str]) -> None:
        version = scenes.drafted()
        response = signed_in(people.second_editor()).post(at(version, "woorden/besluit/"), given)
        assert response.status_code == 400

    def test_words_are_added(self) -> None:
        version = scenes.drafted()
        noor = signed_in(people.second_editor())
        page = noor.post(at(version, "woorden/erbij/"), {"words": "molen", "becomes": "[plek]"})
        assert page.status_code == 400
        noor.post(at(version, "woorden/erbij/"), {"words": "dochter", "becomes": "[naaste]"})
        assert "[naaste]" in text(noor.get(at(version)))

    def test_what_was_left_is_ticked_off(self) -> None:
        version = scenes.drafted(lessons="Lift B12. Zij was de enige in Nederland met dit beeld.")
        noor = signed_in(people.second_editor())
        page = text(noor.get(at(version, "nalopen/")))
        assert "B12" in page
        assert "Zij was de enige in Nederland" in page
        with acting(people.second_editor()) as actor:
            words = queries.residue(actor, version)
        noor.post(at(version, "nalopen/"), {"words": words})
        page = text(noor.get(at(version, "nalopen/")))
        assert "Alles is nagelopen." in page
        assert "toch bekijken : B12" in page
        noor.post(at(version, "nalopen/"), {"again": "B12"})
        assert "Alles is nagelopen." not in text(noor.get(at(version, "nalopen/")))


class TestFacts:
    @pytest.mark.meets("PUB-2")
    def test_the_number_of_like_cases_stands_beside_the_choice(self) -> None:
        scenes.a_register(7)
        version = scenes.drafted()
        page = text(signed_in(people.editor()).get(at(version, "kenmerken/")))
        assert "7 alleen met een reden" in page
        assert "zegt niets over mensen die de zaak van dichtbij kennen" in page

    def test_the_least_that_must_go_stands_there_with_what_it_costs_and_one_click_does_it(
        self,
    ) -> None:
        scenes.a_register(7)
        scenes.a_register(10, season="voorjaar")
        version = scenes.drafted()
        daan = signed_in(people.editor())
        page = text(daan.get(at(version, "kenmerken/")))
        assert "17 genoeg Een lezer weet niet meer: het jaargetijde." in page
        given = {
            "sector": version.sector,
            "target_group": version.target_group,
            "risks": version.risks,
            "age_band": "adult",
            "period": "2026",
            "base": version.version,
        }
        daan.post(at(version, "kenmerken/"), given)
        assert "17 genoeg wijkverpleging" in text(daan.get(at(version, "kenmerken/")))

    @pytest.mark.meets("PUB-2")
    @pytest.mark.parametrize(
        ("k", "says"),
        [
            (4, "Dan gaat dit niet naar buiten."),
            (5, "als beide ondertekenaars opschrijven waarom. Dit getal"),
            (10, "als beide ondertekenaars opschrijven waarom. Dit getal"),
            (11, ""),
        ],
    )
    def test_when_nothing_coarser_helps_it_says_what_can_be_done(self, k: int, says: str) -> None:
        scenes.a_register(k)
        version = scenes.drafted()
        page = text(signed_in(people.editor()).get(at(version, "kenmerken/")))
        never, few = "Dan gaat dit niet naar buiten.", "Grover gezegd worden het er niet genoeg."
        assert says in page
        assert (never in page, few in page) == (k < 5, 5 <= k < 11)

    def test_they_are_saved_and_an_old_page_loses_nothing(self) -> None:
        version = scenes.drafted()
        daan = signed_in(people.editor())
        given = {
            "sector": "gp_care",
            "risks": ["no_say"],
            "period": "2026",
            "base": str(version.version),
        }
        assert daan.post(at(version, "kenmerken/"), given).status_code == 302
        response = daan.post(at(version, "kenmerken/"), {**given, "period": "2025"})
        assert response.status_code == 409
        assert 'value="2025"' in response.content.decode()

    def test_what_is_in_the_library_can_be_read_here_and_not_changed(self) -> None:
        version = scenes.published()
        margriet = signed_in(people.coordinator())
        page = margriet.get(at(version, "kenmerken/")).content.decode()
        assert "Bewaar de kenmerken" not in page
        assert re.search(r'<input[^>]*name="period"[^>]*disabled', page)
        given = {"sector": "gp_care", "period": "2020", "base": version.version}
        daan = signed_in(people.editor())
        assert daan.post(at(version, "kenmerken/"), given).status_code == 409
        with acting(people.coordinator()):
            assert scenes.fresh(version).period == "najaar 2026"

    def test_a_period_that_says_too_much_is_refused_at_its_field(self) -> None:
        version = scenes.drafted()
        given = {"sector": "gp_care", "period": "18 september 2026", "base": version.version}
        response = signed_in(people.editor()).post(at(version, "kenmerken/"), given)
        assert response.status_code == 400
        assert "Schrijf een periode zo" in text(response)


@pytest.mark.meets("PUB-1")
@pytest.mark.meets("PUB-2")
class TestTheDecision:
    def test_the_whole_way_to_the_library_by_two_persons(self) -> None:
        scenes.a_register()
        version = scenes.decided(scenes.drafted())
        noor, margriet = signed_in(people.second_editor()), signed_in(people.coordinator())
        noor.post(at(version, "nakijken/"))
        response = noor.post(at(version, "goedkeuren/"))
        assert response.status_code == 409
        assert "U heeft deze versie zelf nagekeken" in text(response)
        margriet.post(at(version, "goedkeuren/"))
        page = text(margriet.get(at(version, "controle/")))
        assert "Openbaar maken kan nog niet" in page
        assert "De wachttijd na de bekendmaking is nog niet voorbij." in page
        refused = margriet.post(at(version, "openbaar/"))
        assert refused.status_code == 400
        assert Document.objects.count() == 0
        with acting(people.coordinator()):
            long_ago = timezone.localdate() - timedelta(days=30)
            PublicVersion.objects.filter(pk=version.pk).update(notified_on=long_ago)
        margriet.post(at(version, "openbaar/"))
        assert Document.objects.get().title == "De oude pillen bleven liggen"
        page = text(margriet.get(at(version, "controle/")))
        assert "in de bibliotheek, onder nummer" in page
        read = Client().get("/bibliotheek/de-oude-pillen-bleven-liggen/")
        assert "Een middel was gestopt" in text(read)

    def test_an_open_word_is_named_where_one_would_sign(self) -> None:
        version = scenes.drafted()
        noor = signed_in(people.second_editor())
        assert "is niet besloten" in text(noor.get(at(version, "controle/")))
        response = noor.post(at(version, "nakijken/"))
        assert response.status_code == 409

    def test_fewer_alike_after_signing_ask_new_signatures_with_a_reason(self) -> None:
        scenes.a_register(12)
        version = scenes.approved()
        margriet = signed_in(people.coordinator())
        again = "Zoek opnieuw en begin opnieuw met tekenen"
        assert again not in text(margriet.get(at(version, "controle/")))
        with acting(people.coordinator()):
            scenes.others_told(5)
        page = text(margriet.get(at(version, "controle/")))
        assert "Na het tekenen zijn er minder vergelijkbare zaken over." in page
        assert again in page
        margriet.post(at(version, "opnieuw/"))
        noor = signed_in(people.second_editor())
        assert "Waarom kan het dan toch?" in text(noor.get(at(version, "controle/")))
        assert noor.post(at(version, "nakijken/")).status_code == 400
        signed = noor.post(at(version, "nakijken/"), {"k_reason": "Leerzaam."})
        assert signed.status_code == 302

    def test_the_same_words_are_one_alarm_with_what_can_be_done_where_they_stand(self) -> None:
        version = scenes.drafted(lessons="Het was bij de Pollewop.")
        noor = signed_in(people.second_editor())
        with acting(people.second_editor()) as actor:
            actions.add(version, "Pollewop", by=actor, entity="person")
            PublicVersion.objects.filter(pk=version.pk).update(
                title="Bij Pollewop", lessons="Bij Pollewop."
            )
        page = noor.get(at(version, "controle/"))
        words = text(page)
        assert "Pollewop titel, tekst" in words
        assert "Poort 2 alarmen" in words
        assert "pollewop adres" in words
        assert "Verander de titel" in words
        assert f"{at(version, 'woorden/erbij/')}?woord=Pollewop" in page.content.decode()

    def test_an_alarm_is_shown_and_can_only_stay_with_a_reason(self) -> None:
        version = scenes.drafted()
        with acting(people.second_editor()):
            PublicVersion.objects.filter(pk=version.pk).update(lessons="Wat Jansen zei.")
        noor = signed_in(people.second_editor())
        assert "Alarmen van de poort" in text(noor.get(at(version, "controle/")))
        address = at(version, "alarm/")
        assert "Mag “Jansen” blijven staan?" in text(noor.get(f"{address}?woord=Jansen"))
        response = noor.post(address, {"words": "Jansen", "why": " "})
        assert response.status_code == 400

    def test_who_would_approve_reads_that_the_gate_stops_first(self) -> None:
        version = scenes.reviewed()
        with acting(people.coordinator()):
            PublicVersion.objects.filter(pk=version.pk).update(lessons="Wat Jansen zei.")
        margriet = signed_in(people.coordinator())
        page = text(margriet.get(at(version, "controle/")))
        assert "Goedkeuren kan nog niet: de poort heeft nog alarmen." in page
        assert "Ik keur deze tekst goed" not in page
        assert margriet.post(at(version, "goedkeuren/")).status_code == 409

    def test_the_preview_shows_all_that_leaves_the_house(self) -> None:
        version = scenes.drafted()
        page = text(signed_in(people.second_editor()).get(at(version, "voorbeeld/")))
        assert "/bibliotheek/de-oude-pillen-bleven-liggen/" in page
        assert "Jansen" not in page.split("Zo wordt het")[-1]

    @pytest.mark.meets("PUB-5")
    def test_what_the_judge_said_is_written_down(self) -> None:
        version = scenes.approved()
        margriet = signed_in(people.coordinator())
        margriet.post(at(version, "rechter/"), {"requested": "yes", "decided": "granted"})
        assert "toegewezen: het mag niet" in text(margriet.get(at(version, "controle/")))

    @pytest.mark.meets("PUB-5")
    def test_withdrawing_asks_a_reason_that_readers_see(self) -> None:
        version = scenes.published()
        margriet = signed_in(people.coordinator())
        response = margriet.post(at(version, "intrekken/"), {"because": "Rita Jansen is boos."})
        assert response.status_code == 400
        margriet.post(at(version, "intrekken/"), {"because": "De rechter vernietigde dit."})
        document = Document.objects.get()
        assert document.withdrawn_because == "De rechter vernietigde dit."


PAGES = (
    *("", "woorden/", "woorden/erbij/", "nalopen/", "kenmerken/", "controle/", "voorbeeld/"),
    *("deel/lessons/", "deel/lessons/eerder/"),
)
POSTS = ("nakijken/", "goedkeuren/", "openbaar/", "woorden/besluit/", "woorden/akkoord/")


@pytest.mark.parametrize(
    "who",
    [people.rivierklei_reporter, people.outsider, people.relative, people.other_inspector],
)
def test_for_others_it_is_as_if_it_did_not_exist(who: object) -> None:
    version = scenes.drafted()
    client = signed_in(who())  # type: ignore[operator]
    for page in (*PAGES, "alarm/", "rechter/", "intrekken/"):
        here, nowhere = (
            client.get(at(version, page)),
            client.get(f"/inspectie/publiceren/{uuid4()}/{page}"),
        )
        assert here.status_code == nowhere.status_code == 404, page
    for page in POSTS:
        assert client.post(at(version, page)).status_code == 404, page


@pytest.mark.parametrize("page", PAGES)
def test_every_page_stays_within_its_queries(page: str) -> None:
    version = scenes.drafted()
    noor = signed_in(people.second_editor())
    with CaptureQueriesContext(connection) as asked:
        assert noor.get(at(version, page)).status_code == 200
    work = [query["sql"] for query in asked if "SAVEPOINT" not in query["sql"]]
    assert len(work) <= 24, [sql[:100] for sql in work]
