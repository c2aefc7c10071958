"""Documents of our own in a real browser: readable, writable, at 360 and 1280 pixels, with and
without JavaScript, by keyboard.

The real views answer first; then a browser opens what they said (see tests/public).
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import people
from tests.frame.browser import complaints, open_browser, too_wide
from tests.library import shelf
from tests.public.test_in_a_browser import serve
from tests.releases import scenes
from tests.screens import signed_in
from vangnet.access.context import acting
from vangnet.library import actions as library

pytestmark = [pytest.mark.django_db, pytest.mark.browser]
SEEN = os.environ.get("VANGNET_SCREENSHOTS", "")
"""A folder for pictures to look at; none are made without it."""
TABLE = {"rows": "sector", "columns": "outcome", "first": 2024, "last": 2024, "sector": ""}


def answers() -> dict[str, Any]:
    """What the views say to a reader, an editor and a provider."""
    today = timezone.localdate()
    scenes.an_older_register(
        ("gp_care", "death", 2024, 2),
        ("gp_care", "lasting_harm", 2024, 20),
        ("home_care_nursing", "death", 2024, 14),
        ("home_care_nursing", "lasting_harm", 2024, 9),
        ("birth_care", "death", 2024, 11),
        ("birth_care", "lasting_harm", 2024, 8),
    )
    story = shelf.place(on=today)
    sheet = scenes.published(scenes.a_release("fact_sheet", title="Cijfers", **TABLE), on=today)
    measure = scenes.published(scenes.a_measure(urgent=True), on=today)
    gone = scenes.a_release(title="Weer weg")
    later = scenes.published(gone, on=today)
    shelf.withdraw(later, "Vernietigd.", on=today)
    making = scenes.a_release(title="Nog in de maak", lessons="Bel 06-12345678.")
    with acting(people.rivierklei_reporter()) as reporter:
        library.note_change(story, "Wij hangen een kaart op.", by=reporter, on=today)
    reader = [f"/bibliotheek/{one.slug}/" for one in (sheet, measure, later)]
    desk = [
        reverse("desk:library"),
        reverse("desk:library-changes"),
        reverse("desk:release", args=[making.id]),
        reverse("desk:release-allow", args=[making.id]) + "?woord=x",
        *(
            reverse("desk:library-new", args=[sort])
            for sort in ("goede-praktijk", "cijfers", "maatregel", "andere-inspectie")
        ),
    ]
    portal = ["/", reverse("portal:learning"), reverse("portal:learned", args=[story.id])]
    said: dict[str, Any] = {}
    for client, addresses in (
        (Client(), reader),
        (signed_in(people.editor()), desk),
        (signed_in(people.rivierklei_reporter()), portal),
    ):
        said |= {f"http://vangnet.test{one}": client.get(one) for one in addresses}
    return said


@pytest.mark.meets("PUB-3", "PUB-5", "PUB-6")
def test_every_page_fits_without_javascript_too_and_axe_finds_nothing() -> None:
    said = answers()
    found: list[tuple[str, int, object]] = []
    with open_browser() as browser:
        for width in (360, 1280):
            view = {"width": width, "height": 900}
            page = browser.new_context(viewport=view, bypass_csp=True).new_page()  # type: ignore[arg-type]
            plain = browser.new_context(viewport=view, java_script_enabled=False).new_page()  # type: ignore[arg-type]
            serve(page, said)
            serve(plain, said)
            for at, address in enumerate(said):
                page.goto(address)
                wrong = [*complaints(page), *(["te breed"] if too_wide(page) else [])]
                wrong += ["niet één h1"] if page.locator("h1").count() != 1 else []
                plain.goto(address)
                wrong += [] if plain.locator("h1").is_visible() else ["leeg zonder JavaScript"]
                found += [(address, width, each) for each in wrong]
                if SEEN:
                    plain.screenshot(path=Path(SEEN) / f"{width}-{at:02d}.png", full_page=True)
    assert found == []


def test_the_note_is_reached_and_sent_by_keyboard() -> None:
    said = answers()
    address = next(one for one in said if "/geleerd/" in one and not one.endswith("/geleerd/"))
    with open_browser() as browser:
        page = browser.new_page()
        serve(page, said)
        page.goto(address)
        reached = []
        for _step in range(60):
            page.keyboard.press("Tab")
            reached.append(
                page.evaluate("document.activeElement.id || document.activeElement.type")
            )
            if reached[-2:] == ["id_text", "submit"]:
                break
    assert "id_text" in reached
    assert "submit" in reached[reached.index("id_text") :]
