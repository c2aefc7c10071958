"""A browser on the gallery: served with the content security policy of the product.

Also for other rooms' tests: `open_browser()`, and `complaints(page)` for what axe finds.
"""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from django.conf import settings
from playwright.sync_api import Browser, Page, sync_playwright

from tests.frame import gallery

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "tests" / "vendor" / "axe-core" / "axe.min.js"
STATIC = ROOT / "vangnet" / "frame" / "static"
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def policy() -> str:
    """The content security policy of the settings, as a header."""
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    return "; ".join(f"{name} {' '.join(map(str, to))}" for name, to in directives.items())


class Gallery(http.server.SimpleHTTPRequestHandler):
    """Pages of the gallery, static files, and an address that saves one field."""

    saves: list[dict[str, list[str]]]
    answer: str

    def do_GET(self) -> None:
        """A page by its name, or a static file."""
        parts = urlsplit(self.path)
        name = parts.path.strip("/")
        if name in gallery.PAGES:
            self._html(gallery.render(name, parts.query))
        elif self.path.startswith("/static/"):
            self.path = self.path.removeprefix("/static")
            super().do_GET()
        else:
            self._html("<!doctype html><title>x</title>", 200 if name == "privacy" else 404)

    def do_POST(self) -> None:
        """Keep what was sent, and answer what the test asked for."""
        length = int(self.headers["Content-Length"])
        server = self.server
        server.saves.append(parse_qs(self.rfile.read(length).decode()))  # type: ignore[attr-defined]
        status, answer = server.answer  # type: ignore[attr-defined]
        self._html(answer, status)

    def _html(self, words: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", policy())
        self.end_headers()
        self.wfile.write(words.encode())

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Server(http.server.ThreadingHTTPServer):
    """The gallery on an address of its own."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), functools.partial(Gallery, directory=str(STATIC)))
        self.saves: list[dict[str, list[str]]] = []
        self.answer = (200, "")

    def url(self, name: str) -> str:
        """The address of a page."""
        return f"http://127.0.0.1:{self.server_port}/{name}"


@contextmanager
def serve() -> Iterator[Server]:
    """The gallery, for as long as the block lasts."""
    server = Server()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Chromium as the distribution has it."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


def complaints(page: Page) -> list[str]:
    """What axe finds on a page: every rule it has, not only those of WCAG.

    The page's context needs `bypass_csp=True`, because axe is put into it.
    """
    page.add_script_tag(path=str(AXE))
    found = page.evaluate("async () => (await axe.run()).violations")
    return [
        f"{each['id']}: {each['help']}: {node['html'][:200]}"
        for each in found
        for node in each["nodes"]
    ]


def too_wide(page: Page) -> int:
    """How many pixels the page is wider than the window; 0 is right."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
