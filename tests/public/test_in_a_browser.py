"""The public door in a real browser: readable for everyone, at 360 and at 1280 pixels.

The real views answer first; then a browser opens what they said. In that order, because a browser
and the database do not like to be in one thread at the same time.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, Route

from tests.frame.browser import ROOT, complaints, open_browser, policy, too_wide
from tests.library import shelf

pytestmark = [pytest.mark.django_db, pytest.mark.browser]
STATIC = ROOT / "vangnet" / "frame" / "static"
ADDRESS = "/bibliotheek/een-nieuwe-pil-en-niemand-die-de-oude-ophaalde/"
PAGES = (
    *("/bibliotheek/", "/bibliotheek/?q=medicatieoverdragt&thema=no_lead", "/bibliotheek/?q=xyzz"),
    *(ADDRESS, "/themas/", "/themas/no_lead/", "/voor-clienten-en-naasten/", "/over/"),
    *("/privacy/", "/toegankelijkheid/", "/contact/"),
)


def answers(*addresses: str) -> dict[str, Any]:
    """What the views say, for one document in the library."""
    shelf.place(on=timezone.localdate())
    return {f"http://vangnet.test{address}": Client().get(address) for address in addresses}


def serve(page: Page, said: dict[str, Any]) -> None:
    """Let the browser find these answers, and the files of the frame."""

    def answer(route: Route) -> None:
        address = route.request.url
        if "/static/" in address:
            route.fulfill(path=STATIC / address.split("/static/")[1].split("?")[0])
            return
        response = said[address]
        headers = {"Content-Type": "text/html", "Content-Security-Policy": policy()}
        route.fulfill(status=response.status_code, body=response.content, headers=headers)

    page.route("http://vangnet.test/**", answer)


@pytest.mark.meets("PUB-3")
def test_every_page_fits_and_axe_finds_nothing() -> None:
    said = answers(*PAGES)
    found: list[tuple[str, int, object]] = []
    with open_browser() as browser:
        for width in (360, 1280):
            view = {"width": width, "height": 800}
            page = browser.new_context(viewport=view, bypass_csp=True).new_page()  # type: ignore[arg-type]
            serve(page, said)
            for address in said:
                page.goto(address)
                wrong = [*complaints(page), *(["te breed"] if too_wide(page) else [])]
                wrong += ["niet één h1"] if page.locator("h1").count() != 1 else []
                found += [(address, width, each) for each in wrong]
    assert found == []


@pytest.mark.meets("PUB-3")
def test_on_paper_a_document_is_only_the_document() -> None:
    said = answers(ADDRESS)
    with open_browser() as browser:
        page = browser.new_page()
        serve(page, said)
        page.goto(f"http://vangnet.test{ADDRESS}")
        page.emulate_media(media="print")
        title = page.get_by_role("heading", level=1).is_visible()
        frame = (".vn-header__bar", ".vn-footer", ".vn-contents")
        seen = [part for part in frame if page.locator(part).first.is_visible()]
    assert title
    assert seen == []


def test_the_style_of_the_library_is_really_there_under_the_policy() -> None:
    said = answers(ADDRESS)
    refused: list[str] = []
    with open_browser() as browser:
        page = browser.new_page()
        page.on("console", lambda line: refused.append(line.text))
        serve(page, said)
        page.goto(f"http://vangnet.test{ADDRESS}")
        columns = page.evaluate(
            "getComputedStyle(document.querySelector('.vn-reading')).gridTemplateColumns"
        )
    assert len(columns.split()) == 2
    assert refused == []
