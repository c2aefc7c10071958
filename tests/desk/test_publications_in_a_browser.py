"""The editor's pages in a real browser: at 360 and 1280 pixels, without JavaScript, by keyboard.

The real views answer first; then a browser opens what they said (see tests/public). What the
browser sends is kept, and sent to the real views when it is closed.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client
from playwright.sync_api import Page, Route

from tests import people
from tests.frame.browser import complaints, open_browser, too_wide
from tests.public.test_in_a_browser import serve
from tests.publications import scenes
from tests.screens import signed_in
from vangnet.access.context import acting
from vangnet.publications import actions, queries
from vangnet.publications.models import PublicVersion

pytestmark = [pytest.mark.django_db, pytest.mark.browser, pytest.mark.meets("PUB-2")]
SEEN = os.environ.get("VANGNET_SCREENSHOTS", "")
"""A folder for pictures to look at; none are made without it."""
HOST = "http://vangnet.test"
LESSONS = (
    "Kees Bos belde op 18 september 2026.\n\nToen riep Kees Bos iets. Zij was de enige in "
    "Nederland met deze ziekte. Lift B12 was leeg. Waardenhof en Rita Jansen wisten het niet."
)


def at(version: PublicVersion, page: str = "") -> str:
    """The address of a page about a public version."""
    return f"/inspectie/publiceren/{version.id}/{page}"


def written() -> PublicVersion:
    """A text in which two people have one name, with a telling sentence and a word that is left."""
    version = scenes.two_of_one_name()
    with acting(people.editor()) as daan:
        given = {**scenes.TEXTS, "lessons": LESSONS}
        actions.edit(version, given, base=version.version, by=daan)
        return scenes.fresh(version)


def ask(said: dict[str, Any], who: Client, address: str, **given: str) -> None:
    """Keep what a view says; `given`: what is sent to it."""
    name = f"{HOST}{address}{f'#{len(said)}' if given else ''}"
    said[name] = who.post(address, given) if given else who.get(address)


def of_the_making() -> dict[str, Any]:
    """What the views say while a text is written."""
    scenes.a_register(7)
    scenes.a_register(10, season="voorjaar")
    version = written()
    daan, noor = signed_in(people.editor()), signed_in(people.second_editor())
    with acting(people.second_editor()) as actor:
        doubted = next(one for one in queries.undecided(actor, version) if one.doubt)
        plain = next(one for one in queries.undecided(actor, version) if not one.doubt)
    pages = ("", "deel/lessons/", "deel/lessons/eerder/", "woorden/", "woorden/erbij/", "nalopen/")
    said: dict[str, Any] = {}
    ask(said, daan, "/inspectie/publiceren/")
    for page in (*pages, "kenmerken/", "controle/", "voorbeeld/", "alarm/?woord=Jansen"):
        ask(said, daan, at(version, page))
    for one in (doubted, plain):
        ask(said, noor, at(version, f"woorden/{one.id}/"))
    return said


def of_the_trouble() -> dict[str, Any]:
    """What the views say when something is wrong: each form with what was typed in it."""
    version = written()
    daan, nobody = signed_in(people.editor()), Client()
    with acting(people.editor()):
        planted = {"measures": "Wat Jansen zei.", "title": "Wat Jansen zei"}
        PublicVersion.objects.filter(pk=version.pk).update(**planted)
    said: dict[str, Any] = {}
    ask(said, daan, at(version, "controle/"))
    ask(said, daan, at(version, "kenmerken/"))
    ask(said, daan, at(version, "deel/lessons/"), text=LESSONS[:80], seen="oud")
    ask(said, daan, at(version, "deel/reaction/"), text="woord " * 201, seen=actions.seal(""))
    ask(said, daan, at(version, "alarm/"), words="Jansen", why=" ")
    ask(said, daan, at(version, "woorden/erbij/"), words="molen", becomes="x")
    ask(said, nobody, at(version, "deel/lessons/"), text=LESSONS, seen="x")
    return said


def of_the_decision() -> dict[str, Any]:
    """What the views say when a text was approved, when few are alike, and in the library."""
    scenes.a_register(12)
    version = scenes.approved()
    margriet = signed_in(people.coordinator())
    said: dict[str, Any] = {}
    ask(said, margriet, at(version, "controle/"))
    ask(said, margriet, at(version, "rechter/"))
    with acting(people.coordinator()) as actor:
        actions.publish(version, by=actor, on=scenes.WAITED)
    ask(said, margriet, "/inspectie/publiceren/")
    ask(said, margriet, at(version, "intrekken/"))
    ask(said, margriet, at(version, "controle/") + "?na")
    ask(said, margriet, at(version, "kenmerken/"))
    return said


def of_few_alike() -> dict[str, Any]:
    """What the views say when fewer are alike than when it was signed."""
    scenes.a_register(12)
    version = scenes.approved()
    margriet = signed_in(people.coordinator())
    with acting(people.coordinator()):
        scenes.others_told(5)
    said: dict[str, Any] = {}
    ask(said, margriet, at(version, "controle/"))
    margriet.post(at(version, "opnieuw/"))
    ask(said, signed_in(people.second_editor()), at(version, "controle/") + "?opnieuw")
    return said


def wrong_with(said: dict[str, Any], name: str) -> list[tuple[str, int, str]]:
    """What is wrong with these pages, at both widths: axe, too wide, empty without JavaScript."""
    found: list[tuple[str, int, str]] = []
    with open_browser() as browser:
        for width in (360, 1280):
            view = {"width": width, "height": 900}
            page = browser.new_context(viewport=view, bypass_csp=True).new_page()  # type: ignore[arg-type]
            plain = browser.new_context(viewport=view, java_script_enabled=False).new_page()  # type: ignore[arg-type]
            for place, (asked, response) in enumerate(said.items()):
                address = asked.partition("#")[0]
                for each in (page, plain):
                    each.unroute_all()
                    serve(each, {address: response})
                    each.goto(address)
                wrong = [*complaints(page), *(["te breed"] if too_wide(page) else [])]
                wrong += ["niet één h1"] if page.locator("h1").count() != 1 else []
                wrong += [] if plain.locator("h1").is_visible() else ["leeg zonder JavaScript"]
                found += [(address, width, each) for each in wrong]
                if SEEN:
                    picture = f"{name}-{width}-{place:02d}.png"
                    plain.screenshot(path=Path(SEEN) / picture, full_page=True)
    return found


@pytest.mark.parametrize("answers", [of_the_making, of_the_trouble, of_the_decision, of_few_alike])
def test_every_page_fits_without_javascript_too_and_axe_finds_nothing(answers: Any) -> None:
    assert wrong_with(answers(), answers.__name__) == []


def kept(page: Page, said: dict[str, Any]) -> list[tuple[str, str]]:
    """Serve these pages and keep what the browser sends: address and body."""
    serve(page, said)
    sent: list[tuple[str, str]] = []

    def send(route: Route) -> None:
        if route.request.method != "POST":
            route.fallback()
            return
        body = route.request.post_data_buffer or b""
        sent.append((urlsplit(route.request.url).path, body.decode()))
        route.fulfill(status=204)

    page.route(f"{HOST}/inspectie/**", send)
    return sent


def send_on(who: Client, address: str, body: str) -> int:
    """Send to the real view what the browser sent."""
    kind = "application/x-www-form-urlencoded"
    if body.startswith("--"):
        kind = f"multipart/form-data; boundary={body.partition(chr(13))[0][2:]}"
    return who.generic("POST", address, body, content_type=kind).status_code


def test_every_word_is_decided_by_keyboard() -> None:
    """`a` for one, `e` for all of one, a number for who is meant, `o` for anything else."""
    version = written()
    noor = signed_in(people.second_editor())
    address = f"{HOST}{at(version, 'woorden/')}"
    said = {address: noor.get(at(version, "woorden/"))}
    with acting(people.second_editor()) as actor:
        asked = [one for one in queries.undecided(actor, version) if one.doubt]
        for one in queries.undecided(actor, version):
            link = f"{HOST}{at(version, f'woorden/{one.id}/')}"
            for entity in range(1, 20):
                said[f"{link}?plaats=e{entity}"] = said[address]
    with open_browser() as browser:
        page = browser.new_page()
        sent = kept(page, said)
        page.goto(address)
        words = page.locator("[data-word]").count()
        assert words > len(asked) > 0
        page.keyboard.press("j")
        page.keyboard.press("1")
        page.keyboard.press("j")
        page.keyboard.press("1")
        for _step in range(words):
            page.keyboard.press("j")
            row = page.evaluate("document.activeElement.dataset.word")
            assert row is not None
            if row == "open":
                whole = page.evaluate(
                    "!!document.activeElement.closest('[data-entity]')"
                    ".querySelector('[data-accept-all]:not([hidden])')"
                )
                page.keyboard.press("e" if whole else "a")
        page.wait_for_timeout(300)
        left = page.locator("[data-word=open]:not(:has([data-who]))").count()
        assert left == 0
        page.keyboard.press("o")
        page.wait_for_url("**/woorden/*/*")
    assert [where.split("/")[-2] for where, _body in sent].count("akkoord") >= 1
    for where, body in sent:
        assert send_on(noor, where, body) in (204, 302)
    with acting(people.second_editor()) as actor:
        still = queries.undecided(actor, scenes.fresh(version))
    assert {one.original for one in still} <= {one.original for one in asked}
    assert len(still) < len(asked)


def test_a_word_that_was_not_kept_is_open_again() -> None:
    version = written()
    noor = signed_in(people.second_editor())
    address = f"{HOST}{at(version, 'woorden/')}"
    said = {address: noor.get(at(version, "woorden/"))}
    with open_browser() as browser:
        page = browser.new_page()
        serve(page, said)
        page.route(
            f"{HOST}/inspectie/**/besluit/",
            lambda route: route.fulfill(status=404, headers={"X-Signed-Out": "1"}),
        )
        page.goto(address)
        before = page.locator("[data-word=open]").count()
        page.locator("button[data-accept]").first.click()
        page.get_by_text("U bent uitgelogd.").wait_for()
        assert page.locator("[data-word=open]").count() == before
        assert page.locator("[data-words-left]").inner_text() == str(before)
