"""The last check: it reads everything that would leave the house, and fails closed."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from dataclasses import replace
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.models import BinaryField, FileField
from django.db.utils import IntegrityError
from django.test.utils import CaptureQueriesContext

from tests import people
from tests.publications import scenes
from vangnet import law, spotting
from vangnet.access.context import acting
from vangnet.access.refusals import Impossible, Invalid
from vangnet.library.models import Document
from vangnet.privacy import actions as drawer
from vangnet.privacy.models import IdentityKind
from vangnet.publications import actions, crowd, facts, gate
from vangnet.publications.actions import Decision
from vangnet.publications.files import File
from vangnet.publications.models import Approval, ApprovalKind, PublicVersion
from vangnet.reports import queries as own
from vangnet.spotting import deduce

pytestmark = [pytest.mark.meets("PUB-1"), pytest.mark.meets("PUB-2")]

KNOWN: list[dict[str, Any]] = [
    {"id": "1", "soort": "client", "voornaam": "Margaretha", "achternaam": "Oosterwold"},
    {"id": "2", "soort": "organisatie", "naam": "Thuiszorg Rivierklei", "kort": "Rivierklei"},
]
CLEAN = gate.Candidate(
    number="P-0000-000",
    slug="de-oude-pillen-bleven-liggen",
    kind="case",
    title="De oude pillen bleven liggen",
    summary="Een middel was gestopt, en niet iedereen wist het.",
    what_happened="Een vrouw kreeg thuis nog het oude middel.",
    where_it_failed="Het bericht kwam niet aan.",
    where_it_held="De dochter belde elke dag.",
    lessons="Vraag na of een bericht is aangekomen.",
    measures="De apotheek haalt oude medicijnen op.",
    what_to_watch="Vraag wat u met uw oude medicijnen moet doen.",
    reaction="",
    sector="home_care_nursing",
    target_group="frail_elderly",
    risks=["poor_handover"],
    period="najaar 2026",
)
PLACES = {
    "title": "titel",
    "slug": "adres",
    "summary": "samenvatting",
    "what_happened": "tekst",
    "where_it_failed": "tekst",
    "where_it_held": "tekst",
    "lessons": "tekst",
    "measures": "tekst",
    "what_to_watch": "tekst",
    "reaction": "tekst",
    "period": "kenmerken",
    "sector": "kenmerken",
    "target_group": "kenmerken",
    "publisher": "kenmerken",
}


def test_a_clean_document_passes() -> None:
    assert gate.leaks(CLEAN, KNOWN, set()) == []


@pytest.mark.parametrize("field", PLACES)
@pytest.mark.parametrize("name", ["Oosterwold", "Rivierklei"])
def test_a_planted_name_is_stopped_wherever_it_stands(field: str, name: str) -> None:
    planted = name.lower() if field == "slug" else f"{getattr(CLEAN, field)} {name}"
    found = gate.leaks(replace(CLEAN, **{field: planted}), KNOWN, set())
    assert PLACES[field] in {leak.place for leak in found}


def test_a_name_in_a_risk_or_in_the_search_words_is_stopped() -> None:
    found = gate.leaks(replace(CLEAN, risks=["Oosterwold"]), KNOWN, set())
    assert {"kenmerken", "zoekwoorden", "machineleesbaar"} <= {leak.place for leak in found}


def test_a_name_in_the_address_is_stopped_between_its_hyphens_too() -> None:
    found = gate.leaks(replace(CLEAN, slug="wat-margaretha-oosterwold-overkwam"), KNOWN, set())
    assert "adres" in {leak.place for leak in found}


@pytest.mark.parametrize(
    "disguise",
    [
        *("OOSTERWOLD", "oosterwold", "Oosterwolds", "Ooster\u00adwold", "Ooster\u200bwold"),
        *("Oosterw\u00f3ld", "Oosterwoldt", "M. Oosterwold", "Oosterwold, M."),
    ],
)
def test_a_disguise_does_not_help(disguise: str) -> None:
    found = gate.leaks(replace(CLEAN, lessons=f"Zo zei {disguise} het."), KNOWN, set())
    assert found, disguise


@pytest.mark.parametrize(
    "pattern", ["jan@voorbeeld.nl", "06-12345678", "6649 ZX", "111222333", "0612345678"]
)
def test_patterns_need_no_case(pattern: str) -> None:
    assert gate.leaks(replace(CLEAN, lessons=f"Bel {pattern}."), KNOWN, set())
    assert gate.read(replace(CLEAN, lessons=f"Bel {pattern}."), [], set())


def test_a_word_that_may_stay_by_name_stops_nothing_and_another_still_does() -> None:
    both = replace(CLEAN, lessons="Rivierklei en Oosterwold.")
    found = gate.leaks(both, KNOWN, {"Rivierklei"})
    assert {leak.words for leak in found} == {"Oosterwold"}


class TestFailsClosed:
    def test_a_check_that_breaks_is_an_alarm(self, caplog: pytest.LogCaptureFixture) -> None:
        def broken(text: str, known: object) -> list[spotting.Alarm]:
            raise MemoryError(f"vol bij {text}")

        [leak] = gate.leaks(CLEAN, KNOWN, set(), check=broken)
        assert (leak.place, leak.words) == ("poort", "")
        assert "gaat er niets naar buiten" in leak.why
        assert "MemoryError in broken" in caplog.text
        assert "vol bij" not in caplog.text

    def test_a_case_that_knows_no_client_is_an_alarm(self) -> None:
        for known in ([], [KNOWN[1]]):
            [leak] = gate.leaks(CLEAN, known, set())
            assert leak.place == "zaak"

    def test_a_case_that_cannot_be_read_is_an_alarm(self) -> None:
        for unreadable in ([KNOWN[0], "geen object"], [{"id": "1", "soort": "client"}]):
            assert gate.leaks(CLEAN, unreadable, set())  # type: ignore[arg-type]

    def test_what_cannot_be_dismissed_by_name_stays(self) -> None:
        assert gate.leaks(CLEAN, [], {"", "poort", "zaak"})


NAME = "Oosterwold"
PNG = b"\x89PNG\r\n\x1a\n"


def places(**planted: Any) -> set[str]:
    """Where the gate stops when this is planted in a document that is clean."""
    return {leak.place for leak in gate.leaks(replace(CLEAN, **planted), KNOWN, set())}


class TestAPlantedLeak:
    def test_in_the_body(self) -> None:
        assert "tekst" in places(lessons=f"Zo zei {NAME} het.")

    def test_in_the_title(self) -> None:
        assert "titel" in places(title=f"Wat {NAME} overkwam")

    def test_in_the_slug(self) -> None:
        assert "adres" in places(slug="wat-oosterwold-overkwam")

    def test_in_the_metadata(self) -> None:
        """The description for search engines, the feed and what a machine reads."""
        stopped = places(summary=f"Wat {NAME} overkwam.")
        assert {"beschrijving", "feed", "machineleesbaar"} <= stopped

    def test_in_the_search_index(self) -> None:
        assert "zoekwoorden" in places(risks=[NAME])

    def test_in_an_alternative_text(self) -> None:
        """The page is read with its attributes, and so is a page that goes out beside it."""
        page = File("plaat.html", b'<p>Schema</p><img src="a.png" alt="Kamer van Oosterwold">')
        assert [leak.words for leak in gate.leaks(CLEAN, KNOWN, set(), files=[page])] == [NAME]
        assert gate.files.words_of_html('<img alt="mevrouw X" title="Y">') == "mevrouw X\nY"

    @pytest.mark.parametrize("packed", [False, True])
    def test_in_the_properties_of_a_picture(self, packed: bool) -> None:
        written = f"Gemaakt door {NAME}".encode()
        part = (b"zTXt", b"Author\0\0" + zlib.compress(written)) if packed else (b"tEXt", written)
        kind, data = part
        chunk = len(data).to_bytes(4, "big") + kind + data + b"\0\0\0\0"
        found = gate.leaks(CLEAN, KNOWN, set(), files=[File("a.png", PNG + chunk)])
        assert {leak.words for leak in found} == {NAME}

    @pytest.mark.parametrize("inside", ["docProps/core.xml", "word/comments.xml"])
    def test_in_the_properties_or_comments_of_an_office_document(self, inside: str) -> None:
        folder = io.BytesIO()
        with zipfile.ZipFile(folder, "w") as document:
            document.writestr(inside, f"<p><a>{NAME}</a></p>")
            document.writestr("word/document.xml", "<p>Niets.</p>")
        found = gate.leaks(CLEAN, KNOWN, set(), files=[File("a.docx", folder.getvalue())])
        assert {leak.words for leak in found} == {NAME}

    def test_in_the_name_of_a_file(self) -> None:
        found = gate.leaks(CLEAN, KNOWN, set(), files=[File("brief-oosterwold.txt", b"Niets.")])
        assert {leak.place for leak in found} == {"brief-oosterwold.txt: naam"}

    @pytest.mark.parametrize("content", [b"%PDF-1.7", b"\xff\xfe\x00\x01", b"a\x00b"])
    def test_a_file_that_cannot_be_read_stops_everything(self, content: bytes) -> None:
        [leak] = gate.leaks(CLEAN, KNOWN, set(), files=[File("a", content)])
        assert leak.place == "poort"


@pytest.mark.django_db
class TestTheGateRefuses:
    def test_an_edit_after_approval(self) -> None:
        scenes.a_register()
        version = scenes.approved()
        with acting(people.coordinator()):
            PublicVersion.objects.filter(pk=version.pk).update(lessons="Vraag het na, altijd.")
        assert scenes.refused(version) == {"changed_after_approval"}

    def test_one_person_approving_twice(self) -> None:
        """In the room, in the database, and once more in the law of the gate."""
        scenes.a_register()
        version = scenes.approved()
        with acting(people.coordinator()) as margriet:
            with pytest.raises(Impossible):
                actions.approve(version, by=margriet, at=scenes.APPROVED_AT)
            first, second = Approval.objects.filter(public_version=version).order_by("given_at")
            with pytest.raises(IntegrityError), transaction.atomic():
                Approval.objects.filter(pk=second.pk).update(person_id=first.person_id)
            found = facts.examine(margriet, version, slug="x")
            second.person_id = first.person_id
            said = law.ask(
                "may-publish",
                facts.of_examined(replace(found, signed=[first, second]), on=scenes.WAITED),
            )
        assert said.outcome != "yes"
        assert said.missing

    def test_the_editor_as_both_approvers(self) -> None:
        scenes.a_register()
        version = scenes.decided(scenes.drafted(), by=people.editor())
        with acting(people.editor()) as daan:
            actions.review(version, by=daan, at=scenes.AT)
            with pytest.raises(Impossible):
                actions.approve(version, by=daan, at=scenes.APPROVED_AT)
            assert {one.kind for one in Approval.objects.filter(public_version=version)} == {
                ApprovalKind.REVIEW
            }
            assert scenes.fresh(version).state == "reviewed"

    def test_a_word_that_nobody_decided_about(self) -> None:
        scenes.a_register()
        version = scenes.approved()
        with acting(people.coordinator()):
            version.replacements.filter(original="Waardenhof").update(decision=Decision.OPEN)
        assert "undecided_spans" in scenes.refused(version)

    def test_a_word_that_was_left_and_not_ticked_off(self) -> None:
        scenes.a_register()
        version = scenes.approved(lessons="Vraag het na bij lift B12.")
        with acting(people.coordinator()):
            assert "B12" in scenes.fresh(version).ticked
            PublicVersion.objects.filter(pk=version.pk).update(ticked=[])
        assert "undecided_spans" in scenes.refused(version)

    def test_a_reason_for_few_alike_from_one_of_the_two(self) -> None:
        """Enough when the first signed, too few when the second did: her reason alone is not it."""
        scenes.a_register(12)
        version = scenes.reviewed()
        with acting(people.coordinator()) as margriet:
            scenes.others_told(5)
            with pytest.raises(Invalid) as refusal:
                actions.approve(version, by=margriet, at=scenes.APPROVED_AT)
            assert refusal.value.field == "k_reason"
            actions.approve(version, by=margriet, at=scenes.APPROVED_AT, k_reason="Leerzaam.")
        assert scenes.refused(version) == {"k"}

    @pytest.mark.parametrize(
        ("k", "why", "goes"), [(4, "Toch.", 0), (5, "Toch.", 1), (10, "Toch.", 1), (11, "", 1)]
    )
    def test_k_below_the_limit(self, k: int, why: str, goes: int) -> None:
        scenes.a_register(k)
        version = scenes.approved(why)
        if goes:
            with acting(people.coordinator()) as margriet:
                actions.publish(version, by=margriet, on=scenes.WAITED)
            assert Document.objects.count() == 1
        else:
            assert scenes.refused(version) == {"k"}

    @pytest.mark.parametrize("why", ["", "  "])
    def test_an_alarm_dismissed_without_a_reason(self, why: str) -> None:
        scenes.a_register()
        version = scenes.drafted(lessons="Vraag het na bij Waardenhof.")
        with acting(people.second_editor()) as noor:
            with pytest.raises(Invalid) as refusal:
                actions.dismiss(version, "Waardenhof", why=why, by=noor)
            assert refusal.value.field == "why"
            with pytest.raises(Invalid):
                actions.dismiss(version, "", why="Omdat.", by=noor)
            actions.dismiss(version, "Waardenhof", why="Een algemeen woord.", by=noor)
            found = facts.examine(noor, scenes.fresh(version), slug="x")
            assert "Waardenhof" not in {leak.words for leak in found.leaks}
            rows = version.replacements.filter(decision=Decision.REJECTED)
            with pytest.raises(IntegrityError), transaction.atomic():
                rows.update(why="")

    def test_deduce_expected_but_down(self, monkeypatch: pytest.MonkeyPatch) -> None:
        scenes.a_register()
        version = scenes.approved()
        absent = {"VANGNET_DEDUCE": "expected", "VANGNET_DEDUCE_PYTHON": "/nergens/python"}
        monkeypatch.setitem(deduce._helpers, os.getpid(), deduce.Helper(absent))
        assert scenes.refused(version) == {"leak_hits"}
        with acting(people.coordinator()) as margriet:
            [leak] = facts.examine(margriet, version, slug="x").leaks
        assert "antwoordt niet" in leak.why

    def test_a_state_of_deduce_that_cannot_be_asked(self) -> None:
        def broken() -> deduce.State:
            raise OSError("weg")

        [leak] = gate.leaks(CLEAN, KNOWN, set(), helper=broken)
        assert leak.place == "DEDUCE"

    def test_a_person_added_to_the_case_after_approval(self) -> None:
        scenes.a_register()
        version = scenes.approved()
        with acting(people.rivierklei_reporter()) as marloes:
            [report] = own.mine(marloes)
            drawer.keep(
                by=marloes, root=report.id, kind=IdentityKind.RELATIVE, surname="Oosterwold"
            )
        assert "changed_after_approval" in scenes.refused(version)

    def test_a_new_publication_that_lowers_the_k_of_an_older_one(self) -> None:
        """Of eleven alike one was published already; a second would leave ten beside it."""
        scenes.a_register(11)
        version = scenes.approved("Toch leerzaam.")
        told = crowd.facts_of("home_care_nursing", "adult", "najaar 2026")
        with acting(people.coordinator()) as margriet:
            crowd.remember("P-2026-009", told, limit=11)
            found = facts.examine(margriet, version, slug="x")
            assert [leak.place for leak in found.leaks] == ["eerdere publicatie"]
            assert "P-2026-009" in found.leaks[0].why
        assert scenes.refused(version) == {"leak_hits"}

    def test_and_one_that_leaves_enough_may_go(self) -> None:
        scenes.a_register(12)
        version = scenes.approved()
        with acting(people.coordinator()) as margriet:
            told = crowd.facts_of("home_care_nursing", "adult", "najaar 2026")
            crowd.remember("P-2026-009", told, limit=11)
            actions.publish(version, by=margriet, on=scenes.WAITED)
        assert Document.objects.count() == 1

    def test_nothing_goes_out_beside_the_text(self) -> None:
        """No table of the library or of publishing holds a file; one that does must pass here."""
        held = [*apps.get_app_config("library").get_models()]
        held += apps.get_app_config("publications").get_models()
        kinds = {type(field) for model in held for field in model._meta.get_fields()}
        assert not {kind for kind in kinds if issubclass(kind, (FileField, BinaryField))}

    def test_a_good_practice_too_waits_for_deduce(self, monkeypatch: pytest.MonkeyPatch) -> None:
        absent = {"VANGNET_DEDUCE": "expected", "VANGNET_DEDUCE_PYTHON": "/nergens/python"}
        monkeypatch.setitem(deduce._helpers, os.getpid(), deduce.Helper(absent))
        said = {**scenes.TEXTS, "what_happened": "Het ging goed."}
        with acting(people.editor()) as daan, pytest.raises(Invalid) as refusal:
            actions.publish_good_practice(by=daan, values=said, on=scenes.WAITED)
        assert "antwoordt niet" in refusal.value.sentence
        assert Document.objects.count() == 0

    def test_two_publications_at_one_moment_do_not_miss_each_other(self) -> None:
        """Whoever publishes holds the crowd before counting it and until it is remembered."""
        scenes.a_register(12)
        version = scenes.approved()
        with acting(people.coordinator()) as margriet, CaptureQueriesContext(connection) as asked:
            actions.publish(version, by=margriet, on=scenes.WAITED)
        said = [query["sql"] for query in asked]
        [held] = [at for at, sql in enumerate(said) if "publications.crowd" in sql]
        counted = [at for at, sql in enumerate(said) if "publications_registerentry" in sql]
        told = [at for at, sql in enumerate(said) if "publications_publishedfacts" in sql]
        assert counted
        assert held < min(*counted, *told)
