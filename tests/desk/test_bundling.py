"""Reports on the same event: compared, bundled, undone, rejected (ASM-1)."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests import lives, people
from tests.screens import same_bytes, signed_in, text
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import actions
from vangnet.cases import queries as cases
from vangnet.cases.models import Case

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def two_alike() -> tuple[Case, Case]:
    """Two reports on one event, each in its own case, and proposed as a pair."""
    first = lives.opened()
    report = people.a_submitted_report(people.waardenhof_reporter(), at=people.LATER)
    with acting(Actor.CLOCK):
        second = actions.open_case(report, at=people.LATER)
        actions.propose(report, at=people.LATER)
    return first, second


def the_proposal(case: Case) -> cases.Proposed:
    bram = people.intake_inspector()
    with acting(bram):
        (found,) = cases.proposals(bram, case.id)
        return found


def test_the_overview_and_the_inbox_point_at_a_report_that_looks_alike() -> None:
    first, _second = two_alike()
    desk = signed_in(people.intake_inspector())
    assert "op een melding in deze zaak lijkt" in text(desk.get(f"/inspectie/zaken/{first.id}/"))
    assert "lijkt op een andere melding" in text(desk.get("/inspectie/postvak/"))


def test_two_reports_stand_side_by_side_with_the_reasons_drawn() -> None:
    first, _second = two_alike()
    found = the_proposal(first)
    page = signed_in(people.intake_inspector()).get(f"/inspectie/voorstellen/{found.proposal.id}/")
    assert page.status_code == 200
    assert "vn-fall__bar" in page.content.decode()
    for words in ("gelijk", found.report.number, found.other.number, "Waterdonk"):
        assert str(words) in text(page)
    assert "Rita" not in text(page)


def test_bundling_takes_a_reason_and_shows_how_it_came() -> None:
    first, _second = two_alike()
    found = the_proposal(first)
    desk = signed_in(people.intake_inspector())
    url = f"/inspectie/zaken/{first.id}/bundelen/"
    assert desk.post(url, {"reports": [str(found.other.id)], "because": ""}).status_code == 400
    why = "Zelfde cliënt en zelfde dag."
    page = desk.post(url, {"reports": [str(found.other.id)], "because": why}, follow=True)
    assert why in text(page)
    assert str(found.other.number) in text(page)


def test_nothing_chosen_is_nothing_bundled() -> None:
    first, _second = two_alike()
    desk = signed_in(people.intake_inspector())
    page = desk.post(f"/inspectie/zaken/{first.id}/bundelen/", {"because": "Lijkt erop."})
    assert page.status_code == 400
    assert "Kies ten minste één melding" in text(page)


def test_a_decision_from_the_comparison_bundles_into_the_first_case() -> None:
    first, second = two_alike()
    found = the_proposal(first)
    desk = signed_in(people.intake_inspector())
    url = f"/inspectie/voorstellen/{found.proposal.id}/"
    page = desk.post(url, {"answer": "bundle", "why": "Zelfde dag en medicijn."}, follow=True)
    assert "Uw besluit is vastgelegd" in text(page)
    bram = people.intake_inspector()
    with acting(bram):
        assert cases.case(bram, second.id).absorbed_into == first.id
    assert "opgegaan in" in text(desk.get(f"/inspectie/zaken/{second.id}/")).lower()


def test_rejected_for_good_is_never_shown_again() -> None:
    first, _second = two_alike()
    found = the_proposal(first)
    desk = signed_in(people.intake_inspector())
    url = f"/inspectie/voorstellen/{found.proposal.id}/"
    desk.post(url, {"answer": "reject", "why": "Twee verschillende mensen."})
    page = text(desk.get(f"/inspectie/zaken/{first.id}/bundelen/"))
    assert "Geen meldingen die hierop lijken" in page
    assert "Twee verschillende mensen" in text(desk.get(url))


def test_unsure_stays_open_with_the_reason() -> None:
    first, _second = two_alike()
    found = the_proposal(first)
    desk = signed_in(people.intake_inspector())
    desk.post(
        f"/inspectie/voorstellen/{found.proposal.id}/",
        {"answer": "unsure", "why": "Eerst de huisarts bellen."},
    )
    assert "Eerst de huisarts bellen" in text(desk.get(f"/inspectie/zaken/{first.id}/bundelen/"))


def test_several_stand_side_by_side_nothing_is_ticked_and_she_chooses_which() -> None:
    first, _second = two_alike()
    third = people.a_submitted_report(people.wierde_reporter(), sector="gp_care", at=people.LATER)
    with acting(Actor.CLOCK):
        actions.open_case(third, at=people.LATER)
        actions.propose(third, at=people.LATER)
    desk = signed_in(people.intake_inspector())
    url = f"/inspectie/zaken/{first.id}/bundelen/naast-elkaar/"
    page = desk.get(url)
    assert page.context["form"]["reports"].value() == []
    assert str(third.number) in text(page)
    assert len(page.context["shown"]["heads"]) == 3
    page = desk.get(url, {"melding": [str(third.id)]})
    assert len(page.context["shown"]["heads"]) == 2
    assert page.context["form"]["reports"].value() == [str(third.id)]


def three_alike() -> tuple[Case, list[str]]:
    """A case with two others that look like it, and the keys of their reports."""
    first, _second = two_alike()
    third = people.a_submitted_report(people.wierde_reporter(), sector="gp_care", at=people.LATER)
    with acting(Actor.CLOCK):
        actions.open_case(third, at=people.LATER)
        actions.propose(third, at=people.LATER)
    bram = people.intake_inspector()
    with acting(bram):
        return first, [str(one.other.id) for one in cases.proposals(bram, first.id)]


def test_several_are_bundled_at_once_with_one_reason() -> None:
    first, others = three_alike()
    assert len(others) == 2
    desk = signed_in(people.intake_inspector())
    url = f"/inspectie/zaken/{first.id}/bundelen/"
    page = desk.post(url, {"reports": others, "because": "Zelfde cliënt en dag."}, follow=True)
    assert text(page).count("Zelfde cliënt en dag.") == 2
    with acting(people.intake_inspector()) as bram:
        assert len(cases.reports_of(bram, first.id)) == 3


def test_one_that_is_kept_apart_stands_apart_with_the_reason_and_cannot_be_chosen() -> None:
    first, _others = three_alike()
    bram = people.intake_inspector()
    with acting(bram):
        one, other = cases.proposals(bram, first.id)
        (between,) = [
            each.proposal
            for each in cases.proposals(bram, one.other_case.id)  # type: ignore[union-attr]
            if each.other.id == other.other.id
        ]
        actions.bundle(first, [one.other.id], by=bram, because="Zelfde dag.", at=people.LATER)
        actions.reject(between, by=bram, why="Andere cliënt.", at=people.LATER)
    desk = signed_in(bram)
    page = desk.get(f"/inspectie/zaken/{first.id}/bundelen/")
    assert "Lijkt erop, maar kan nu niet in deze zaak" in text(page)
    assert "zij niet bij elkaar horen: Andere cliënt." in text(page)
    assert page.context["form"].fields["reports"].choices == []
    overview = text(desk.get(f"/inspectie/zaken/{first.id}/"))
    assert "op een melding in deze zaak lijkt" not in overview
    url = f"/inspectie/voorstellen/{other.proposal.id}/"
    assert "Bundelen kan nu niet." in text(desk.get(url))
    assert "Ja, bundel ze" not in text(desk.get(url))
    refused = desk.post(url, {"answer": "bundle", "why": "Toch."})
    assert refused.status_code == 400


def test_the_report_itself_names_the_one_that_looks_alike_and_says_that_it_is_cited() -> None:
    first = lives.opened()
    bram = people.intake_inspector()
    with acting(bram):
        (own,) = cases.reports_of(bram, first.id)
    report = people.a_submitted_report(
        people.waardenhof_reporter(), at=people.LATER, reference_of_other=own.number
    )
    with acting(Actor.CLOCK):
        actions.open_case(report, at=people.LATER)
        actions.propose(report, at=people.LATER)
    desk = signed_in(bram)
    page = text(desk.get(f"/inspectie/zaken/{first.id}/meldingen/{own.id}/"))
    assert f"Een andere melding lijkt op deze: {report.number}" in page
    assert "noemt de andere melding" in page
    listed = text(desk.get(f"/inspectie/zaken/{first.id}/bundelen/"))
    assert "noemt de andere melding" in listed


def test_a_report_that_nobody_proposed_is_found_by_its_number_and_bundled() -> None:
    first = lives.opened()
    far = people.a_submitted_report(
        people.outsider(), at=people.LATER, municipality="Elders", event_kind="fall", parties=()
    )
    with acting(Actor.CLOCK):
        actions.open_case(far, at=people.LATER)
    desk = signed_in(people.intake_inspector())
    url = f"/inspectie/zaken/{first.id}/bundelen/"
    asked = {"nummer": str(far.number).lower()}
    assert f"Lees {far.number}" in text(desk.get(url, asked))
    beside = desk.get(f"{url}naast-elkaar/", asked)
    assert [number for number, _who in beside.context["shown"]["heads"]][1] == far.number
    given = {"reports": [str(far.id)], "because": "De dochter belde: het is dezelfde val."}
    assert desk.post(url, given).status_code == 400
    page = desk.post(f"{url}?nummer={far.number}", given, follow=True)
    assert "De meldingen zijn gebundeld" in text(page)


def test_a_number_of_others_and_a_number_of_nobody_look_the_same() -> None:
    first = lives.opened()
    with acting(people.intake_inspector()) as bram:
        (own,) = cases.reports_of(bram, first.id)
    desk = signed_in(people.intake_inspector())
    for number in ("M-1999-00001", str(own.number), "' OR 1=1"):
        page = desk.get(f"/inspectie/zaken/{first.id}/bundelen/", {"nummer": number})
        assert f"Er is geen melding {number} die u hierbij kunt bundelen" in text(page)
    assert (
        signed_in(people.outsider())
        .get(f"/inspectie/zaken/{first.id}/bundelen/", {"nummer": str(own.number)})
        .status_code
        == 404
    )


def test_undoing_gives_the_report_its_own_case_back() -> None:
    first, second = two_alike()
    found = the_proposal(first)
    bram = people.intake_inspector()
    desk = signed_in(bram)
    desk.post(
        f"/inspectie/zaken/{first.id}/bundelen/",
        {"reports": [str(found.other.id)], "because": "Zelfde dag."},
    )
    with acting(bram):
        bundling = next(
            one
            for one in cases.bundlings(bram, first.id)
            if one.report_id == found.other.id and one.until is None
        )
    url = f"/inspectie/zaken/{first.id}/bundelen/{bundling.id}/ongedaan/"
    page = desk.post(url, {"because": "Toch een andere cliënt."}, follow=True)
    assert "Toch een andere cliënt" in text(page)
    with acting(bram):
        assert [one.id for one in cases.reports_of(bram, second.id)] == [found.other.id]


def test_a_proposal_of_others_and_none_look_the_same() -> None:
    first, _second = two_alike()
    found = the_proposal(first)
    desk = signed_in(people.other_inspector())
    forbidden = desk.get(f"/inspectie/voorstellen/{found.proposal.id}/")
    absent = desk.get(f"/inspectie/voorstellen/{uuid4()}/")
    assert (forbidden.status_code, absent.status_code) == (404, 404)
    assert same_bytes(forbidden) == same_bytes(absent)


@pytest.mark.meets("NET-1")
def test_each_report_keeps_its_own_picture_and_what_is_the_same_is_said() -> None:
    first, _second = two_alike()
    found = the_proposal(first)
    bram = people.intake_inspector()
    desk = signed_in(bram)
    desk.post(
        f"/inspectie/zaken/{first.id}/bundelen/",
        {"reports": [str(found.other.id)], "because": "Zelfde dag."},
    )
    url = f"/inspectie/zaken/{first.id}/netwerken/"
    page = desk.get(url)
    assert 'id="network-1"' in page.content.decode()
    assert 'id="network-2"' in page.content.decode()
    assert "Volgens het register dezelfde organisatie" in text(page)
    with acting(bram):
        left, right = cases.pictures(bram, first.id)
    pair = next(
        (a.id, b.id)
        for a in left.network.parties
        for b in right.network.parties
        if a.organisation_id == b.organisation_id
    )
    said = {"left": str(pair[0]), "right": str(pair[1]), "because": "Zelfde KvK-nummer."}
    desk.post(f"{url}zelfde-partij/", said)
    assert "Zelfde KvK-nummer" in text(desk.get(url))
    with acting(bram):
        (same,) = cases.samenesses(bram, first.id)
    desk.post(f"{url}{same.id}/anders/", {"because": "Andere vestiging."})
    assert "Zelfde KvK-nummer" not in text(desk.get(url))
    past = text(desk.get(f"/inspectie/zaken/{first.id}/geschiedenis/"))
    assert "legde vast dat het niet dezelfde is" in past


def test_the_day_can_be_stepped_through() -> None:
    case = lives.opened()
    desk = signed_in(people.intake_inspector())
    page = desk.get(f"/inspectie/zaken/{case.id}/netwerken/", {"stap": "0"})
    assert page.status_code == 200
    assert "1 november 2004" in text(page)
