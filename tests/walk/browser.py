"""Somebody at a browser: what she clicks and types, and what is checked on every page she sees.

Every page is looked at as the people who use it do: no complaint of axe, nothing that the browser
complains of, no other host, not wider than a telephone, and reachable by keyboard. The first time
that a person sees a page all of it is checked; after that only what can differ.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    Response,
    ViewportSize,
)

from tests.frame.browser import AXE, too_wide
from tests.walk.server import Served

WIDE: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 360, "height": 740}
OTHERWISE = ("sanne_verhage", "yvonne_tabak", "coby_franssen", "anneke_dijkhuis")
"""A relative, a party that learns along, another supervisor, a board: they see other pages."""
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{40,}")
REFUSED = re.compile(r"Failed to load resource: .* status of 4\d\d")
"""An answer such as 400 or 404 is an answer; the browser calls it an error."""

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RULES = {"type": "tag", "values": [*WCAG, "best-practice"]}
AXE_RUNS = """async ({ only, colours }) => {
  const rules = { "color-contrast": { enabled: colours } };
  const said = { runOnly: only, rules, resultTypes: ["violations"], preload: false };
  return (await axe.run(said)).violations.flatMap((one) => one.nodes.map(
    (node) => `${one.id}: ${one.help}: ${node.html.slice(0, 200)}`));
}"""
FOCUS = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
    || style.boxShadow !== "none";
  return { text: (one.textContent || one.name || "").trim().slice(0, 60), tag: one.tagName,
           inside: !!one.closest("main"), seen: seen && box.width > 0 && box.height > 0 };
}"""
CALM = """(where) => {
  document.activeElement?.blur();
  history.replaceState(null, "", where);
  window.scrollTo(0, 0);
}"""
SHUT = """() => {
  const kinds = ["a[href]", "button", "input:not([type=hidden])", "select", "textarea", "summary"];
  return [...document.querySelectorAll(kinds.map((kind) => `main ${kind}`).join(", "))]
    .filter((one) => one.checkVisibility() && one.tabIndex < 0)
    .map((one) => one.outerHTML.slice(0, 120));
}"""


class Checks:
    """What was looked at already, and how much; shared by everybody in one walk."""

    def __init__(self) -> None:
        self.pages: set[str] = set()
        self.people: set[str] = set()
        self.shots = os.environ.get("VANGNET_WALK_SHOTS")

    def is_new(self, page: str) -> bool:
        """Was this page not looked at yet?"""
        new = page not in self.pages
        self.pages.add(page)
        return new


class Visitor:
    """One person at her own browser. `scripts=False`: with JavaScript off."""

    def __init__(
        self, browser: Browser, served: Served, checks: Checks, name: str, *, scripts: bool = True
    ) -> None:
        self.name, self.served, self.checks, self.scripts = name, served, checks, scripts
        self.context = browser.new_context(
            viewport=WIDE,
            locale="nl-NL",
            java_script_enabled=scripts,
        )
        if scripts:
            self.context.add_init_script(path=AXE)
        self.wrong: list[str] = []
        self.status = 0
        self.page = self.tab()

    def tab(self) -> Page:
        """A new tab of the same browser."""
        page = self.context.new_page()
        page.set_default_timeout(20_000)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)
        return page

    @contextmanager
    def in_tab(self, page: Page) -> Iterator[None]:
        """Work in another tab for a while."""
        self.page, before = page, self.page
        yield
        self.page = before

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not REFUSED.match(message.text):
            self.wrong.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.served.url, "data:", "about:", "blob:")):
            self.wrong.append(f"andere host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.request.is_navigation_request():
            self.status = response.status
        if response.status >= 500:
            self.wrong.append(f"{response.status}: {response.url}")

    # What she does

    def sign_in(self) -> None:
        """Choose who one is on the start page: one click, as the demonstration offers."""
        key = self.served.people[self.name]
        self.page.goto(self.served.url)
        button = self.page.locator(f'form[action*="{key}"] button')
        details = self.page.locator("details", has=button)
        if details.count():
            details.locator("summary").first.click()
        button.click()
        self.checks.people.add(self.name)
        self.look()

    def open(self, path: str) -> None:
        """Type an address."""
        self.page.goto(path if path.startswith("http") else self.served.url + path)
        self.look()

    def click(self, words: str, *, at: int = 0, within: str = "main") -> None:
        """Press the button or follow the link that is called so."""
        self.named(words, within=within).nth(at).click()
        self.page.wait_for_load_state()
        self.look()

    def send(self, *, refused: bool = False) -> None:
        """Press the main button of the form on this page, which is accepted or refused."""
        before = self.page.url
        self.page.locator("main form .utrecht-button--primary-action").first.click()
        self.look()
        errors = self.page.locator(".vn-errors, .utrecht-form-field-error-message")
        said = errors.all_inner_texts() or self.text[:500]
        assert refused or self.status < 400, f"{before}: {self.status}: {said}"
        assert bool(errors.count()) is refused, f"{before}: {said}"

    def named(self, words: str, *, within: str = "main") -> Locator:
        """The buttons and links with these words in their name."""
        place = self.page.locator(within)
        return place.get_by_role("link", name=words).or_(place.get_by_role("button", name=words))

    def unfold(self, words: str) -> None:
        """Open what is folded under these words."""
        self.page.locator("main summary", has_text=words).first.click()

    def fill(self, answers: Mapping[str, Any] | None = None, **more: Any) -> None:
        """Answer questions by the names of their fields, the way the field wants it."""
        for name, value in {**(answers or {}), **more}.items():
            self._answer(name, value)

    def _answer(self, name: str, value: Any) -> None:
        field = self.page.locator(f'main [name="{name}"]:not([type=hidden])')
        kind = field.first.evaluate("one => one.type")
        if kind == "select-one":
            choice = value if isinstance(value, dict) else {"value": value}
            field.select_option(**choice)
        elif kind == "checkbox" and isinstance(value, bool):
            field.set_checked(value)
        elif kind in ("radio", "checkbox"):
            for one in [value] if isinstance(value, str) else value:
                self.page.locator(f'main [name="{name}"][value="{one}"]').check()
        else:
            field.fill(value)

    def pick(self, name: str, words: str) -> None:
        """Search an organisation while typing, and choose the first that is found."""
        self.page.locator(f'[name="{name}-search"]').fill(words)
        if not self.scripts:
            self.page.locator(f'[name="{name}-find"]').click()
        self.page.locator(f'[name="{name}"]').first.check()

    def sign_out(self) -> None:
        """Leave by the button that is on every page."""
        self.page.locator("header").get_by_role("button", name="Uitloggen").first.click()
        self.look()

    # What she sees

    @property
    def path(self) -> str:
        """Where she is."""
        return urlsplit(self.page.url).path

    @property
    def text(self) -> str:
        """What the page says, in one line."""
        return " ".join(self.page.locator("main").inner_text().split())

    def reads(self, *words: str) -> None:
        """These words are on the page."""
        said = self.text
        for each in words:
            assert each in said, f"{self.name} leest niet ‘{each}’ op {self.path}:\n{said[:3000]}"

    def reads_not(self, *words: str) -> None:
        """These words are nowhere in what was sent, also not folded or hidden."""
        sent = self.page.content()
        for each in words:
            assert each not in sent, f"{self.name} leest ‘{each}’ op {self.path}"

    def cannot_open(self, path: str) -> None:
        """For her this address does not exist."""
        self.page.goto(self.served.url + path)
        self.reads("Deze pagina bestaat niet, of u kunt haar niet bekijken.")
        self.look()

    # What is checked on every page

    def look(self) -> None:
        """Is this page fit to be seen, by everybody, on every device?"""
        self.page.wait_for_load_state()
        key = self._key()
        if self.scripts and self.checks.is_new(key):
            self._keyboard(key)
            self._photograph(key, "1280")
            self._complaints(key)
            self.page.set_viewport_size(NARROW)
            wide = too_wide(self.page)
            if wide > 0:
                self.wrong.append(f"{wide} pixels te breed op 360: {key}")
            self._complaints(f"{key} op 360", colours=False)
            self._photograph(key, "360")
            self.page.set_viewport_size(WIDE)
        assert not self.wrong, f"{self.name} op {self.page.url}:\n" + "\n".join(self.wrong)

    def _key(self) -> str:
        """What kind of page this is. One of a case is another page for who may do other things."""
        title = UUID.sub("*", self.page.title().partition(" · ")[0])
        if title == "Niet gevonden":
            return title
        who = f"{self.name} " if "zaken/" in self.path and self.name in OTHERWISE else ""
        return f"{who}{UUID.sub('*', self.path)} {title}"

    def _complaints(self, key: str, *, colours: bool = True) -> None:
        """What axe says. Colours are the same at every width, and take the longest."""
        found = self.page.evaluate(AXE_RUNS, {"only": RULES, "colours": colours})
        self.wrong += [f"axe op {key}: {one}" for one in found]

    def _keyboard(self, key: str) -> None:
        """The skip link comes first and works, focus shows, and nothing is shut to the keyboard."""
        self.wrong += [f"niet met het toetsenbord: {one}" for one in self.page.evaluate(SHUT)]
        self.page.evaluate("document.activeElement?.blur(); window.scrollTo(0, 0)")
        where = self.page.url
        if not self.page.locator("[data-focus]").count():
            self.page.keyboard.press("Tab")
            first = self.page.evaluate(FOCUS)
            if first["text"] != "Naar de inhoud" or not first["seen"]:
                self.wrong.append(f"eerste Tab op {key}: {first}")
                return
            self.page.keyboard.press("Enter")
        for _stop in range(6):
            self.page.keyboard.press("Tab")
            stop = self.page.evaluate(FOCUS)
            if stop["tag"] == "BODY":
                break
            if not stop["seen"]:
                self.wrong.append(f"focus is niet te zien op {key}: {stop}")
        self.page.evaluate(CALM, where)

    def _photograph(self, key: str, width: str) -> None:
        if self.checks.shots:
            name = re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-")[:110]
            path = Path(self.checks.shots) / f"{len(self.checks.pages):03}-{name}-{width}.png"
            self.page.screenshot(path=path, full_page=True, caret="initial")
