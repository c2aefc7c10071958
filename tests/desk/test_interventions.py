"""The ladder at the desk: open and shut rungs with reasons, and departing from policy."""

from __future__ import annotations

import pytest

from tests import lives, people
from tests.screens import signed_in, text
from vangnet.access.context import acting
from vangnet.cases import queries as cases
from vangnet.cases.models import Case

pytestmark = pytest.mark.django_db

REASONS = {
    "goal": "compliance",
    "what": "Maak samen een verbeterplan.",
    "due_on": "15-01-2027",
    "proportionality": "De afwijking is klein.",
    "subsidiarity": "Lichter is geprobeerd.",
    "departing": "",
}


def weighed(case: Case) -> dict[str, str | list[str]]:
    lotte = people.inspector()
    with acting(lotte):
        keys = cases.provider_keys(lotte, case.id)
    trust = ("culpability_low", "first_time", "repetition_unlikely")
    more = ("joint_investigation_acknowledged", "open_to_each_other")
    return {
        "deviation_found": "yes",
        "risk": "low",
        "network_enabled_first": "yes",
        "lighter_means_exhausted": "no",
        "has_standard": "no",
        **{f"trust_{name}": "yes" for name in (*trust, *more, "measures_and_plan_subscribed")},
        **{f"provider_{key}": ["inspected", "informed_of_findings"] for key in keys},
        "base": "0",
    }


@pytest.mark.meets("IVN-5")
def test_the_ladder_shows_every_rung_with_its_reasons() -> None:
    case = lives.judged()
    page = signed_in(people.inspector()).get(f"/inspectie/zaken/{case.id}/interventies/")
    assert page.status_code == 200
    for words in ("Welke interventies kunnen nu?", "bevel", "Het netwerk", "Waarom?"):
        assert words in text(page)


@pytest.mark.meets("IVN-5")
def test_facts_are_given_and_a_rung_is_chosen_with_its_reasoning() -> None:
    case = lives.judged()
    desk = signed_in(people.inspector())
    url = f"/inspectie/zaken/{case.id}/interventies/"
    page = desk.post(f"{url}feiten/", weighed(case), follow=True)
    assert "De ladder is bijgewerkt" in text(page)
    rung = f"{url}kiezen/advise-stimulate/network/"
    assert desk.get(rung).status_code == 200
    without = desk.post(rung, {**REASONS, "proportionality": ""})
    assert without.status_code == 400
    page = desk.post(rung, REASONS, follow=True)
    assert "Maak samen een verbeterplan." in text(page)
    assert "Lichter is geprobeerd." in text(page)
    mine = text(signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/beoordeling/"))
    assert "Maak samen een verbeterplan." in mine
    assert "De afwijking is klein." not in mine


def test_a_rung_that_does_not_exist_is_refused_in_words() -> None:
    case = lives.judged()
    desk = signed_in(people.inspector())
    page = desk.get(f"/inspectie/zaken/{case.id}/interventies/kiezen/guillotine/network/")
    assert page.status_code in (400, 404)


def test_an_intervention_ends_with_what_it_brought() -> None:
    case = lives.judged()
    desk = signed_in(people.inspector())
    url = f"/inspectie/zaken/{case.id}/interventies/"
    desk.post(f"{url}feiten/", weighed(case))
    desk.post(f"{url}kiezen/advise-stimulate/network/", REASONS)
    found = desk.get(url).content.decode()
    end = found.split("/einde/")[0].rsplit('"', 1)[1] + "/einde/"
    page = desk.post(end, {"result": "Het plan is er en werkt."}, follow=True)
    assert "Het plan is er en werkt." in text(page)


@pytest.mark.meets("IVN-11")
def test_what_went_well_is_said_and_the_parties_read_it() -> None:
    case = lives.judged()
    desk = signed_in(people.inspector())
    url = f"/inspectie/zaken/{case.id}/interventies/waardering/"
    desk.post(url, {"text": "De huisarts kwam dezelfde dag.", "may_be_shared": "on"})
    mine = text(signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/beoordeling/"))
    assert "De huisarts kwam dezelfde dag." in mine


def test_the_intake_desk_cannot_impose() -> None:
    case = lives.judged()
    desk = signed_in(people.intake_inspector())
    url = f"/inspectie/zaken/{case.id}/interventies/kiezen/advise-stimulate/network/"
    assert desk.post(url, REASONS).status_code == 404


@pytest.mark.meets("IVN-5")
def test_a_shut_rung_has_no_button_but_policy_can_be_departed_from_with_a_reason() -> None:
    case = lives.judged()
    desk = signed_in(people.inspector())
    url = f"/inspectie/zaken/{case.id}/interventies/"
    page = desk.get(url).content.decode()
    ladder = page.split("vn-ladder")[1].split("</table>")[0]
    assert "kiezen/address/network/" not in ladder
    assert "kiezen/address/network/" in page
    without = desk.post(f"{url}kiezen/address/network/", REASONS)
    assert without.status_code == 400
    assert "Dit kan nog niet" in text(without)
    reason = {**REASONS, "departing": "Het netwerk vroeg er zelf om."}
    chosen = desk.post(f"{url}kiezen/address/network/", reason, follow=True)
    assert "Het netwerk vroeg er zelf om." in text(chosen)
    assert "is-chosen" in chosen.content.decode()


def test_another_supervisor_reads_the_ladder_without_buttons() -> None:
    case = lives.judged()
    coby = people.other_supervisor()
    signed_in(people.inspector()).post(
        f"/inspectie/zaken/{case.id}/doorgeven/",
        {"organisation": str(coby.organisation), "because": "Ook Wmo."},
    )
    page = signed_in(coby).get(f"/inspectie/zaken/{case.id}/interventies/")
    assert page.status_code == 200
    assert "bevel" in text(page)
    assert "/kiezen/" not in page.content.decode()


@pytest.mark.meets("IVN-4")
def test_who_cannot_be_compelled_can_be_informed_and_asked() -> None:
    case = lives.judged()
    desk = signed_in(people.inspector())
    url = f"/inspectie/zaken/{case.id}/interventies/"
    page = desk.get(url)
    assert "Partijen die u alleen kunt vragen" in text(page)
    assert "Wijkteam Waterdonk-West" in text(page)
    key = people.key_of("wijkteam_waterdonk")
    assert f"{url}kiezen/inform/{key}/" in page.content.decode()
    done = desk.post(f"{url}kiezen/inform/{key}/", REASONS, follow=True)
    assert "De interventie is vastgelegd" in text(done)
    refused = desk.post(
        f"{url}kiezen/address/{key}/", {**REASONS, "departing": "Omdat ik het wil."}
    )
    assert refused.status_code in (400, 404)
