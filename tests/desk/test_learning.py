"""The coordinator sees what matching knows and how good it is, and can go one model back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests import people
from tests.screens import signed_in, text
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.cases import actions
from vangnet.cases import queries as cases
from vangnet.cases.models import MatchingModel, ModelUse
from vangnet.cases.queries.labels import LEVELS
from vangnet.clock import rounds
from vangnet.frame.pictures import Point, trend
from vangnet.matching.expert import expert

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]
URL = "/inspectie/vergelijken/"


def a_second_model() -> MatchingModel:
    """A model that was learned and taken into use after the expert's."""
    rounds.run("cases.learn", at=people.AT)
    with acting(Actor.CLOCK):
        first = MatchingModel.objects.get()
        first.use = ModelUse.RETIRED.value
        first.save()
        figures = {"decisions": 40, "log_loss": 0.21, "precision": 0.9, "recall": 0.8}
        figures |= {"near": 12, "near_false": 2}
        return MatchingModel.objects.create(
            version="geleerd-2026-09-29",
            hash=first.hash,
            document=first.document,
            use=ModelUse.PROMOTED.value,
            decisions=240,
            figures={"challenger": figures, "reigning": figures},
            because="Niet slechter.",
            made_at=people.LATER,
            promoted_at=people.LATER,
        )


def test_every_comparison_and_every_level_has_a_dutch_sentence() -> None:
    for one in expert().comparisons:
        assert one.name in cases.LABELS
        for level in one.names:
            assert level == "unknown" or level in LEVELS[one.name]


def test_the_page_shows_what_the_model_knows_in_bits() -> None:
    page = signed_in(people.coordinator()).get(URL)
    assert page.status_code == 200
    for words in ("expert-2", "Betrokken partijen", "Zij noemen elkaar", "Nog niet gemeten"):
        assert words in text(page)


def test_how_good_it_is_is_drawn_over_time_with_the_same_as_a_table() -> None:
    a_second_model()
    page = signed_in(people.coordinator()).get(URL)
    assert "vn-trend__dot" in page.content.decode()
    for words in ("geleerd-2026-09-29", "in gebruik genomen", "90%", "240 besluiten"):
        assert words in text(page)
    for words in ("gemeten op 40", "2 van 12 toch voorgesteld"):
        assert words in text(page)


def test_marks_of_many_nights_do_not_run_into_each_other_and_all_stand_in_the_table() -> None:
    days = [date(2026, 10, day) for day in range(1, 31)]
    drawn = trend("Titel", "Bits", [Point(day, 0.2, "in gebruik genomen") for day in days])
    assert 1 < str(drawn.svg).count("vn-trend__mark") <= 6
    assert sum(row[2] == "in gebruik genomen" for row in drawn.rows) == 30
    for words in ("1 oktober 2026", "30 oktober 2026"):
        assert words in str(drawn.svg)


def test_the_model_before_it_is_put_back_in_one_step_with_a_reason() -> None:
    a_second_model()
    desk = signed_in(people.coordinator())
    assert desk.post(f"{URL}terug/", {"why": " "}).status_code == 400
    page = desk.post(f"{URL}terug/", {"why": "Stelt te vaak tweelingen voor."}, follow=True)
    assert "Het vorige model is terug" in text(page)
    assert "Stelt te vaak tweelingen voor" in text(page)
    with acting(Actor.CLOCK):
        assert MatchingModel.objects.get(use=ModelUse.PROMOTED.value).version == "expert-2"
    assert "Er is geen eerder model" in text(desk.get(URL))
    again = desk.post(f"{URL}terug/", {"why": "Nog eens."})
    assert again.status_code == 409
    assert "Er is geen eerder model" in text(again)


@pytest.mark.parametrize("who", ["intake_inspector", "editor", "other_supervisor", "outsider"])
def test_only_a_coordinator_opens_it(who: str) -> None:
    browser = signed_in(getattr(people, who)())
    for url in (URL, f"{URL}terug/"):
        assert browser.get(url).status_code == 404
        assert browser.post(url, {"why": "Zo."}).status_code in (404, 405)


def test_an_inspector_cannot_put_a_model_back_by_the_action_either() -> None:
    a_second_model()
    with acting(people.intake_inspector()) as bram, pytest.raises(Denied):
        actions.roll_back(by=bram, why="Omdat het kan.", at=people.LATER + timedelta(days=1))
