"""Two people write in one thing, and nobody silently overwrites the other."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import people
from vangnet.access import versions
from vangnet.access.context import acting
from vangnet.access.refusals import Invalid, Stale
from vangnet.reports.models import Report

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REP-1")]


def test_a_field_is_saved_on_the_version_it_was_based_on() -> None:
    by = people.rivierklei_reporter()
    report = people.a_draft(by)
    with acting(by):
        assert versions.write_field(report, "facts", "eerst", base=0) == 1
        assert versions.write_field(report, "facts", "daarna", base=1) == 2
        assert Report.objects.get(pk=report.pk).facts == "daarna"


def test_an_older_base_overwrites_nothing_and_shows_what_stands_there() -> None:
    by = people.rivierklei_reporter()
    report = people.a_draft(by)
    with acting(by):
        versions.write_field(report, "facts", "van Marloes", base=0)
        with pytest.raises(Stale) as stale:
            versions.write_field(report, "facts", "van een ander", base=0)
        assert stale.value.theirs == "van Marloes"
        assert Report.objects.get(pk=report.pk).facts == "van Marloes"


def test_saving_the_same_again_is_no_conflict() -> None:
    by = people.rivierklei_reporter()
    report = people.a_draft(by)
    with acting(by):
        versions.write_field(report, "facts", "hetzelfde", base=0)
        assert versions.write_field(report, "facts", "hetzelfde", base=0) == 1


def test_two_fields_do_not_get_in_each_others_way() -> None:
    by = people.rivierklei_reporter()
    report = people.a_draft(by)
    with acting(by):
        versions.write_field(report, "facts", "a", base=0)
        assert versions.write_field(report, "place", "b", base=0) == 1


def test_a_text_that_is_too_long_is_refused_whole() -> None:
    with pytest.raises(Invalid, match=r"200\.000"):
        versions.check_length("x" * 200_001, "facts")
    versions.check_length("x" * 200_000, "facts")


@pytest.mark.parametrize("text", ["\x00", "half \ud800 paar"])
def test_a_character_that_no_database_keeps_is_refused_in_words(text: str) -> None:
    with pytest.raises(Invalid, match="platte tekst"):
        versions.check_length(text, "facts")


WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=4)
EDITS = st.lists(st.tuples(st.integers(0, 2), WORDS, st.booleans()), max_size=12)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(EDITS)
def test_whatever_the_order_nothing_is_overwritten_unseen(
    edits: list[tuple[int, str, bool]],
) -> None:
    """Editors read and write in any order; a plain model says what must stand there."""
    by = people.rivierklei_reporter()
    report = people.a_draft(by)
    seen, text, version = [0, 0, 0], "", 0
    with acting(by):
        for editor, words, reads_first in edits:
            if reads_first:
                seen[editor] = version
            if words == text:
                continue
            if seen[editor] == version:
                version = versions.write_field(report, "facts", words, base=seen[editor])
                text, seen[editor] = words, version
            else:
                with pytest.raises(Stale):
                    versions.write_field(report, "facts", words, base=seen[editor])
        assert Report.objects.get(pk=report.pk).facts == text
