"""Every part of the frame in a real browser, wide and narrow, with axe and the real policy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.frame import gallery
from tests.frame.browser import Server, complaints, open_browser, serve, too_wide

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as found:
        yield found


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serve() as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page under the real policy; anything on the console fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    found = context.new_page()
    said: list[str] = []
    found.on("console", lambda message: said.append(message.text))
    found.on("pageerror", lambda error: said.append(str(error)))
    yield found
    context.close()
    expected = ("Failed to load resource", "Response Status Error Code 500")
    assert [line for line in said if not line.startswith(expected)] == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", gallery.PAGES)
def test_a_page_has_no_barrier_that_axe_can_find(
    name: str, width: int, browser: Browser, server: Server
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
    found = context.new_page()
    found.goto(server.url(name))
    found.evaluate("document.querySelectorAll('main details').forEach((d) => { d.open = true; })")
    assert complaints(found) == []
    context.close()


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("name", gallery.PAGES)
def test_a_page_fits_its_window_and_breaks_no_policy(
    name: str, width: int, page: Page, server: Server
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(server.url(name))
    assert too_wide(page) == 0


def test_axe_would_see_a_barrier(browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    found = context.new_page()
    found.set_content("<html lang='nl'><title>x</title><main><h1>x</h1><input></main>")
    assert any(line.startswith("label") for line in complaints(found))
    context.close()


def test_the_first_tab_leads_to_the_content(page: Page, server: Server) -> None:
    page.goto(server.url("parts"))
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.inner_text() == "Naar de inhoud"
    assert link.bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"


def test_the_menu_opens_by_keyboard_on_a_narrow_screen(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(server.url("parts"))
    page.locator(".vn-menu summary").focus()
    page.keyboard.press("Enter")
    assert page.locator(".vn-menu").get_by_role("link", name="Melden").is_visible()
    assert page.locator(".vn-menu").get_by_role("button", name="Uitloggen").is_visible()
    assert too_wide(page) == 0


def test_every_target_is_large_enough_to_hit(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(server.url("form"))
    small = page.evaluate(
        """() => [...document.querySelectorAll('main input, main button, main select, summary')]
        .filter((e) => e.type !== 'hidden' && e.checkVisibility())
        .map((e) => [e.name || e.textContent, e.getBoundingClientRect()])
        .filter(([, box]) => Math.min(box.width, box.height) < 24).map(([name]) => name)"""
    )
    assert small == []


def test_mistakes_take_the_focus_and_lead_to_the_question(page: Page, server: Server) -> None:
    page.goto(server.url("errors"))
    assert page.evaluate("document.activeElement.id") == "fouten"
    page.get_by_role("link", name="Wanneer gebeurde het?").click()
    assert page.evaluate("document.activeElement.id") == "id_occurred_on"


def test_the_title_of_a_page_with_mistakes_says_so_first() -> None:
    drawn = gallery.render("form", form=gallery.posted_form())
    assert "<title>Fout: Overzicht" in drawn
    assert "<title>Overzicht" in gallery.render("form")


def test_a_question_saves_itself_and_says_when(page: Page, server: Server) -> None:
    server.saves.clear()
    server.answer = (
        200,
        'Opgeslagen om 15:16<input type="hidden" name="facts-version" id="id_facts-version" '
        'value="4" hx-swap-oob="true">',
    )
    page.goto(server.url("errors"))
    page.fill("#id_facts", "Mevrouw viel in de badkamer.")
    page.locator("#id_facts").blur()
    page.locator("#id_facts-saved", has_text="Opgeslagen om 15:16").wait_for()
    assert server.saves[0]["facts"] == ["Mevrouw viel in de badkamer."]
    assert server.saves[0]["facts-version"] == ["3"]
    assert page.input_value("#id_facts-version") == "4"


def test_a_save_that_meets_a_sign_in_page_keeps_what_was_typed_and_says_so(
    page: Page, server: Server
) -> None:
    server.answer = (200, "<!DOCTYPE html><html><title>Inloggen</title></html>")
    page.goto(server.url("errors"))
    page.fill("#id_facts", "Mevrouw viel.")
    page.fill("#id_facts", "Mevrouw viel in de gang.")
    page.locator("#id_facts").blur()
    page.locator("#melding", has_text="U bent uitgelogd").wait_for()
    assert page.input_value("#id_facts") == "Mevrouw viel in de gang."


def test_a_save_that_fails_says_so(page: Page, server: Server) -> None:
    server.answer = (500, "kapot")
    page.goto(server.url("errors"))
    page.fill("#id_facts", "Mevrouw viel in de tuin.")
    page.locator("#id_facts").blur()
    page.locator("#melding", has_text="niet opgeslagen").wait_for()
    assert "Opgeslagen om 14:03" in page.inner_text("#id_facts-saved")


def test_the_days_can_be_stepped_by_link_without_javascript(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(java_script_enabled=False)
    found = context.new_page()
    found.goto(server.url("days"))
    assert "20 augustus 2026" in found.inner_text(".vn-picture__title")
    found.get_by_role("link", name="Volgende").click()
    assert "5 september 2026" in found.inner_text(".vn-picture__title")
    assert found.get_by_role("button", name="Afspelen").count() == 0
    assert found.get_by_role("button", name="Toon deze dag").is_visible()
    context.close()


def test_the_slider_changes_the_drawing_and_keeps_the_focus(page: Page, server: Server) -> None:
    page.goto(server.url("days"))
    page.locator("input[type=range]").focus()
    page.keyboard.press("ArrowRight")
    page.locator(".vn-picture__title", has_text="5 september 2026").wait_for()
    assert page.evaluate("document.activeElement.type") == "range"


def test_nothing_moves_until_it_is_asked_and_it_stops_at_the_end(
    page: Page, server: Server
) -> None:
    page.goto(server.url("days?stap=4"))
    before = page.inner_text(".vn-picture__title")
    page.wait_for_timeout(300)
    assert page.inner_text(".vn-picture__title") == before
    page.get_by_role("button", name="Afspelen").click()
    page.locator(".vn-picture__title", has_text="5 september 2026").wait_for()
    page.get_by_role("button", name="Afspelen").wait_for(timeout=8000)


def test_the_warning_comes_before_the_session_ends_and_can_be_answered(
    page: Page, server: Server
) -> None:
    page.clock.install()
    page.goto(server.url("parts"))
    page.clock.run_for(54 * 60 * 1000)
    assert page.locator("#sessie").is_hidden()
    page.clock.run_for(2 * 60 * 1000)
    assert "bijna uitgelogd" in page.inner_text("#sessie")
    page.get_by_role("button", name="Ingelogd blijven").click()
    page.locator("#sessie").wait_for(state="hidden")
    page.clock.run_for(61 * 60 * 1000)
    assert "U bent uitgelogd" in page.inner_text("#sessie")


def test_a_long_text_says_how_much_room_is_left(page: Page, server: Server) -> None:
    page.goto(server.url("form"))
    line = page.locator('[data-count-for="id_facts"]')
    page.fill("#id_facts", "kort")
    assert line.is_hidden()
    page.fill("#id_facts", "a" * 199_990)
    assert line.inner_text() == "Nog 10 tekens"
    page.fill("#id_facts", "a" * 200_005)
    assert line.inner_text() == "5 tekens te veel"


def test_on_paper_there_is_the_document_and_not_the_frame(page: Page, server: Server) -> None:
    page.goto(server.url("document"))
    page.emulate_media(media="print")
    assert page.locator(".vn-header").is_hidden()
    assert page.locator(".vn-footer").is_hidden()
    assert page.get_by_role("heading", name="Reflectieverslag").is_visible()
    assert page.get_by_role("button", name="Afdrukken").is_hidden()


def test_text_may_be_twice_as_large(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 640, "height": 450})
    page.goto(server.url("case"))
    assert too_wide(page) == 0
    assert page.locator(".vn-menu summary").is_visible()


def test_in_forced_colours_what_is_chosen_can_still_be_seen(page: Page, server: Server) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(server.url("form"))
    page.get_by_label("Ja", exact=True).check()
    chosen = page.get_by_label("Ja", exact=True)
    assert chosen.evaluate("(e) => getComputedStyle(e).appearance") == "auto"
