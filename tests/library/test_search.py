"""Finding documents: Dutch, inside compounds, with typing errors, and fast."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.library import shelf
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.library import queries
from vangnet.library.models import Document
from vangnet.library.search import understand, words_of

pytestmark = pytest.mark.django_db
ANYONE = Actor.ANYONE


@pytest.fixture
def filled() -> None:
    shelf.place()
    shelf.place(
        title="De bloeddruk na de bevalling",
        summary="Drie zorgverleners zagen elk een teken.",
        what_happened="Een vrouw beviel.",
        where_it_failed="De overdracht bevatte één getal.",
        where_it_held="",
        lessons="Geef alle metingen mee.",
        measures="Kraamverzorgenden hebben een meter.",
        what_to_watch="",
        sector="birth_care",
        target_group="birth",
        risks=["poor_handover"],
        on=date(2026, 7, 2),
    )
    shelf.place(
        kind="good_practice",
        title="Eén kaart op de koelkast",
        summary="Een vrijwilliger wist wie hij moest bellen.",
        what_happened="Een man nam twee plaspillen.",
        where_it_failed="",
        lessons="Regie en aanspreekpunt zijn twee taken.",
        measures="",
        what_to_watch="Vraag om één naam.",
        sector="gp_care",
        risks=["no_say"],
        on=date(2026, 6, 15),
    )


def titles(words: str = "", **labels: str) -> list[str]:
    with acting(ANYONE):
        found = queries.search(ANYONE, words, on=shelf.TODAY, **labels)
    return [document.title.split()[1] for document in found.documents]


@pytest.mark.usefixtures("filled")
class TestWords:
    @pytest.mark.meets("PUB-3")
    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("plaspil", ["kaart"]),
            ("plaspillen", ["kaart"]),
            ("PLASPILLEN", ["kaart"]),
            ("een kaart", ["kaart"]),
            ("bevalling", ["bloeddruk"]),
            ("medicatieoverdracht", ["nieuwe"]),
            ("kraamverzorgende", ["bloeddruk"]),
            ("geboortezorg", ["bloeddruk"]),
            ("kwetsbare ouderen", ["nieuwe", "kaart"]),
        ],
    )
    def test_words_are_found_as_people_write_them(self, typed: str, expected: list[str]) -> None:
        assert sorted(titles(typed)) == sorted(expected)

    @pytest.mark.parametrize("typed", ["overdracht", "overdr"])
    def test_a_word_is_found_inside_a_compound(self, typed: str) -> None:
        assert set(titles(typed)) >= {"bloeddruk", "nieuwe"}

    def test_a_compound_that_stands_nowhere_is_found_by_its_parts(self) -> None:
        assert titles("bloeddrukmetingen") == ["bloeddruk"]

    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("plaspilen", "kaart"),
            ("medicatieoverdragt", "nieuwe"),
            ("koelkst", "kaart"),
            ("kraamverzorgster", "bloeddruk"),
            ("bloeddurk", "bloeddruk"),
        ],
    )
    def test_a_typing_error_is_forgiven_and_said(self, typed: str, expected: str) -> None:
        with acting(ANYONE):
            found = queries.search(ANYONE, typed, on=shelf.TODAY)
        assert expected in [document.title.split()[1] for document in found.documents]
        assert found.approximate

    def test_a_right_word_is_not_called_approximate(self) -> None:
        with acting(ANYONE):
            assert not queries.search(ANYONE, "plaspillen", on=shelf.TODAY).approximate

    def test_when_no_document_has_all_words_some_are_enough(self) -> None:
        with acting(ANYONE):
            found = queries.search(ANYONE, "plaspillen bevalling", on=shelf.TODAY)
        assert found.total == 2
        assert found.approximate

    def test_the_title_weighs_most(self) -> None:
        shelf.place(title="Over plaspillen thuis", what_happened="Iets anders.")
        assert titles("plaspillen")[0] == "plaspillen"

    @pytest.mark.parametrize("typed", ["xyzzyplugh", "!!!", "' OR 1=1 --", "a & | ! b:*", "\x01"])
    def test_nonsense_finds_nothing_and_breaks_nothing(self, typed: str) -> None:
        with acting(ANYONE):
            queries.search(ANYONE, typed, on=shelf.TODAY)
        assert titles("xyzzyplugh") == []

    def test_no_words_is_everything_newest_first(self) -> None:
        assert titles() == ["nieuwe", "bloeddruk", "kaart"]

    def test_a_very_long_question_is_cut(self) -> None:
        with acting(ANYONE):
            queries.search(ANYONE, "plaspillen " * 5000, on=shelf.TODAY)
        assert len(words_of("a" * 500)[0]) == 60


@pytest.mark.usefixtures("filled")
class TestLabels:
    @pytest.mark.meets("PUB-3")
    def test_each_label_narrows(self) -> None:
        assert titles(sector="birth_care") == ["bloeddruk"]
        assert titles(target_group="frail_elderly") == ["nieuwe", "kaart"]
        assert titles(risk="poor_handover") == ["nieuwe", "bloeddruk"]
        assert titles(kind="good_practice") == ["kaart"]
        assert titles("vraag", kind="good_practice", risk="no_say") == ["kaart"]

    def test_only_labels_in_use_are_offered_with_their_count(self) -> None:
        with acting(ANYONE):
            used = queries.labels_in_use(ANYONE, on=shelf.TODAY)
        assert used.choices("risk")[0][0] == "poor_handover"
        assert {key: n for key, _word, n in used.choices("risk")} == {
            "poor_handover": 2,
            "no_lead": 1,
            "no_say": 1,
        }
        assert [key for key, _word, _n in used.choices("kind")] == ["case", "good_practice"]

    def test_related_documents_share_a_risk_or_the_sector(self) -> None:
        with acting(ANYONE):
            first = queries.document(
                ANYONE, "een-nieuwe-pil-en-niemand-die-de-oude-ophaalde", on=shelf.TODAY
            )
            near = queries.related(ANYONE, first, on=shelf.TODAY)
        assert [document.title for document in near] == ["De bloeddruk na de bevalling"]


@pytest.mark.meets("PUB-5")
class TestWhatIsOnline:
    def test_not_before_its_day_and_not_after_its_term(self) -> None:
        shelf.place(on=shelf.TODAY, online_until=shelf.TODAY + timedelta(days=10))
        with acting(ANYONE):
            for day, seen in ((-1, 0), (0, 1), (10, 1), (11, 0)):
                on = shelf.TODAY + timedelta(days=day)
                assert queries.search(ANYONE, on=on).total == seen
                assert len(queries.newest(ANYONE, on=on)) == seen
                assert len(queries.addresses(ANYONE, on=on)) == seen
                assert len(queries.to_watch(ANYONE, on=on)) == seen
                assert bool(queries.labels_in_use(ANYONE, on=on).choices("sector")) == bool(seen)

    def test_after_its_term_the_address_only_says_so(self) -> None:
        placed = shelf.place(online_until=shelf.TODAY)
        tomorrow = shelf.TODAY + timedelta(days=1)
        with acting(ANYONE):
            assert not queries.is_over(placed, on=shelf.TODAY)
            assert queries.is_over(queries.document(ANYONE, placed.slug, on=tomorrow), on=tomorrow)
            with pytest.raises(Denied):
                queries.by_key(ANYONE, placed.id, on=tomorrow)

    def test_what_is_withdrawn_is_found_no_more_not_even_by_a_typing_error(self) -> None:
        document = shelf.place(lessons="Bel Quirinus.")
        shelf.withdraw(document, "Vernietigd.")
        with acting(ANYONE):
            assert queries.search(ANYONE, "quirinus", on=shelf.TODAY).total == 0
            assert understand("quirinis").instead == ()
            assert queries.document(ANYONE, document.slug, on=shelf.TODAY).withdrawn_on


def test_pages_hold_twenty_and_a_page_too_far_is_the_first() -> None:
    for number in range(23):
        shelf.place(title=f"Verhaal {number:02d}")
    with acting(ANYONE):
        second = queries.search(ANYONE, page=2, on=shelf.TODAY)
        beyond = queries.search(ANYONE, page=99, on=shelf.TODAY)
    assert (len(second.documents), second.total, second.pages) == (3, 23, 2)
    assert (beyond.page, len(beyond.documents)) == (1, 20)


def test_a_search_takes_few_queries_and_little_time_in_a_large_library() -> None:
    words = ["bloeddruk", "verpleging", "afspraak", "huisarts", "apotheek", "regie", "ontslag"]
    rows = []
    for number in range(1500):
        text = " ".join(words + [f"{words[step % 7]}soort{step % 50}" for step in range(300)])
        rows.append(
            Document(
                **{**shelf.STORY, "title": f"Verhaal {number}", "what_happened": text},
                slug=f"verhaal-{number}",
                number=f"P-2020-{number:04d}",
                search_words=text,
                published_on=shelf.TODAY,
            )
        )
    with acting(shelf.INSPECTORATE):
        Document.objects.bulk_create(rows, 200)
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO library_word SELECT DISTINCT w.word, 1 FROM library_document d,"
                " unnest(regexp_split_to_array(lower(d.search_words), '\\W+')) w(word)"
                " WHERE length(w.word) BETWEEN 4 AND 60 ON CONFLICT DO NOTHING"
            )
    with acting(ANYONE):
        for typed in ("apotheek", "bloeddurk", "huisarts regie", "verpleegingsoort3"):
            began = time.perf_counter()
            with CaptureQueriesContext(connection) as asked:
                assert queries.search(ANYONE, typed, on=shelf.TODAY).total > 0
            assert time.perf_counter() - began < 0.4, typed
            assert len(asked) <= 4
