"""What is typed is not lost: when a session ends, when two tabs are open, without a mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.walk.browser import Checks, Visitor
from tests.walk.browser_world import key_in
from tests.walk.server import Served

pytestmark = pytest.mark.browser

expect.set_options(timeout=20_000)

WRITER = "joke_reitsma"
FIRST = "Mevrouw viel op de trap."
MORE = "Mevrouw viel op de trap. De alarmknop lag in de keuken."
OTHER = "Mevrouw viel in de badkamer."


@pytest.fixture(scope="module")
def joke(browser: Browser, served: Served) -> Visitor:
    """Somebody who reports, at her own browser."""
    joke = Visitor(browser, served, Checks(), WRITER)
    joke.sign_in()
    return joke


def begin(who: Visitor) -> str:
    """Begin a report, and give the address of the questions about the event."""
    who.open("/meldingen/")
    who.click("Begin een melding")
    address = f"/meldingen/{key_in(who.path)}/stap/event/"
    who.open(address)
    return address


def saved(who: Visitor) -> None:
    """Wait until the page says that it saved the facts."""
    expect(who.page.locator("#id_facts-saved")).to_contain_text("Opgeslagen om")


@pytest.mark.meets("REP-1")
def test_what_is_typed_outlives_the_session(joke: Visitor, served: Served) -> None:
    address = begin(joke)
    joke.fill(facts=FIRST)
    saved(joke)

    served.order("end_sessions")
    joke.fill(facts=MORE)
    expect(joke.page.locator("#melding")).to_contain_text("U bent uitgelogd")
    assert joke.page.locator("#id_facts").input_value() == MORE

    with joke.in_tab(joke.tab()):
        joke.sign_in()
    joke.fill(facts=MORE + " ")
    joke.fill(facts=MORE)
    expect(joke.page.locator("#melding")).not_to_contain_text("U bent uitgelogd")
    joke.click("Opslaan en later verder")
    joke.open(address)
    assert joke.page.locator("#id_facts").input_value() == MORE


@pytest.mark.meets("REP-1")
def test_two_tabs_show_both_texts_and_lose_neither(joke: Visitor) -> None:
    address = begin(joke)
    second = joke.tab()
    with joke.in_tab(second):
        joke.open(address)
        joke.fill(facts=OTHER)
        saved(joke)

    joke.fill(facts=FIRST)
    told = joke.page.locator("#id_facts-saved")
    expect(told).to_contain_text("Niet opgeslagen")
    expect(told).to_contain_text(OTHER)
    assert joke.page.locator("#id_facts").input_value() == FIRST
    joke.look()

    joke.named("Opslaan en verder").click()
    joke.look()
    joke.reads(OTHER)
    assert joke.page.locator("#id_facts").input_value() == FIRST

    with joke.in_tab(second):
        joke.open(address)
        assert joke.page.locator("#id_facts").input_value() == OTHER

    joke.named("Opslaan en verder").click()
    joke.look()
    joke.open(address)
    assert joke.page.locator("#id_facts").input_value() == FIRST


@pytest.mark.meets("REP-1")
def test_saving_moves_nothing_so_that_the_next_click_hits(joke: Visitor) -> None:
    begin(joke)
    kind = joke.page.locator("[name=event_kind]").first
    told = joke.page.locator("#id_facts-saved")
    expect(told).to_be_empty()
    before = top_of_what_follows(joke)
    joke.page.locator("#id_facts").press_sequentially("Zij viel.")
    kind.focus()
    saved(joke)
    assert top_of_what_follows(joke) == before


@pytest.mark.meets("REP-1")
def test_a_report_begins_and_is_written_without_a_mouse(joke: Visitor) -> None:
    joke.open("/meldingen/")
    press_on(joke, "Begin een melding")
    joke.page.wait_for_url("**/stap/organisation/")
    type_in(joke, "reporter_function", "wijkverpleegkundige")
    press_on(joke, "Opslaan en verder")
    joke.page.wait_for_url("**/stap/event/")
    type_in(joke, "event_kind", "val")
    type_in(joke, "facts", FIRST)
    saved(joke)
    joke.page.go_back()
    assert joke.page.locator('[name="reporter_function"]').input_value() == "wijkverpleegkundige"


def top_of_what_follows(who: Visitor) -> float:
    """How far down the page the field after the facts begins."""
    following = who.page.locator(".vn-field:has(#id_facts) + *")
    found = following.evaluate("one => one.getBoundingClientRect().top + scrollY")
    assert isinstance(found, int | float)
    return found


def tab_to(who: Visitor, script: str) -> None:
    """Press Tab until the right thing has the focus."""
    for _press in range(80):
        who.page.keyboard.press("Tab")
        if who.page.evaluate(script):
            return
    raise AssertionError(f"Niet met Tab te bereiken: {script}")


def press_on(who: Visitor, words: str) -> None:
    """Go to a button with Tab, and press Enter."""
    tab_to(who, f"document.activeElement.textContent.trim() === {words!r}")
    who.page.keyboard.press("Enter")


def type_in(who: Visitor, name: str, words: str) -> None:
    """Go to a question with Tab, and type."""
    tab_to(who, f"document.activeElement.name === {name!r}")
    who.page.keyboard.type(words)


FAULTS = {
    "image-alt": 'document.querySelector("main").append(new Image())',
    "pixels te breed": 'document.querySelector("main").innerHTML += '
    '`<canvas width="900" height="9" role="presentation"></canvas>`',
    "niet met het toetsenbord": 'document.querySelector("main a").tabIndex = -1',
    "Content Security Policy": 'document.querySelector("h1").setAttribute("style", "color: red")',
    "console: stuk": 'console.error("stuk")',
    "andere host": 'document.querySelector("main").innerHTML += '
    '`<img alt="" src="http://127.0.0.2/x.png">`',
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_seen(browser: Browser, served: Served, fault: str) -> None:
    anyone = Visitor(browser, served, Checks(), "anyone")
    anyone.page.goto(f"{served.url}/contact/")
    anyone.page.evaluate(FAULTS[fault])
    with pytest.raises(AssertionError, match=fault):
        anyone.look()
    anyone.context.close()
