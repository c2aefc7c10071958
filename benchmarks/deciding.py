"""How fast an editor decides about the words of a long report, in a real browser.

    .venv/bin/python benchmarks/deciding.py [--keys 60] [--times 7] [--shots FOLDER]

A database of its own on the embedded server, the web server, and Chromium. One public version of
15,000 characters in which 300 different people are named. Measures each page of it (server, and in
the browser until it is drawn), the time from the key `a` until the focus stands drawn on the next
word, and how long the server takes for one decision. `--shots` also keeps pictures of the pages, at
360 and 1280 pixels. Ends with 1 when the median of a
page is a second or more, or the p95 of a key 100 ms.
"""

from __future__ import annotations

import argparse
import itertools
import logging
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from django.test import Client
    from playwright.sync_api import Page

DATABASE = "vangnet_bench_deciding"
MOST_PAGE, MOST_KEY, TALL = 1_000.0, 100.0, 2_400
PAGES = ("", "woorden/", "nalopen/", "kenmerken/", "controle/", "voorbeeld/")
HEADS = ("Bak", "Wub", "Dries", "Hoog", "Kromp", "Lind", "Mees", "Noord", "Olt", "Pelg", "Ruit")
MIDDLES = ("ken", "ber", "sel", "der", "gen", "men", "lin")
ENDS = ("hof", "stra", "mans", "veld")
LINE = (
    "Mevrouw {one} belde in de nacht dokter {other} over de pillen, en kreeg toen geen antwoord. "
)
DRAWN = """() => {
  window.took = [];
  let at = 0;
  addEventListener("keydown", (event) => { at = event.timeStamp; }, true);
  addEventListener("focusin", () => {
    const began = at;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => window.took.push(performance.now() - began);
      after.port2.postMessage(0);
    });
  });
}"""
LOADED = """() => new Promise((done) => requestAnimationFrame(() =>
  setTimeout(() => done(performance.now()))))"""
ANSWERED = """() => performance.getEntriesByType("resource")
  .filter((one) => one.name.endsWith("/besluit/"))
  .map((one) => one.responseEnd - one.requestStart)"""


def main() -> int:
    """Prepare, measure, print; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--keys", type=int, default=60)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--shots", type=Path)
    options = parser.parse_args()
    os.environ.update(
        VANGNET_DATABASE=DATABASE,
        VANGNET_TESTING="1",
        VANGNET_DEMO="1",
        VANGNET_SECRET_KEY="only-for-the-benchmark",
        DJANGO_SETTINGS_MODULE="vangnet.config.settings",
    )
    os.environ.pop("DATABASE_URL", None)
    from benchmarks import pages
    from vangnet.cli import database
    from vangnet.config import databases

    pages.DATABASE = DATABASE
    cluster = databases.cluster()
    started = cluster.start()
    try:
        pages._forget(cluster)
        database.prepare()
        return _bench(options)
    finally:
        pages._forget(cluster)
        if started:
            cluster.stop()


def _bench(options: argparse.Namespace) -> int:
    import django

    django.setup()
    logging.disable(logging.CRITICAL)
    from django.conf import settings

    from tests import people
    from tests.screens import signed_in

    settings.ALLOWED_HOSTS = ["testserver", "127.0.0.1"]
    version = _version()
    client = signed_in(people.second_editor())
    where = f"/inspectie/publiceren/{version.id}/"
    worst = max(_server(client, where, page, options.times) for page in PAGES)
    with _served() as url:
        shown, keys = _browser(url, where, client, options)
    return 1 if max(worst, shown) >= MOST_PAGE or keys >= MOST_KEY else 0


def long_report() -> str:
    """At least 15,000 characters with 300 different names in it."""
    names = ["".join(one) for one in itertools.product(HEADS, MIDDLES, ENDS)][:300]
    pairs = zip(names[::2], names[1::2], strict=True)
    return "".join(LINE.format(one=one, other=other) for one, other in pairs).strip()


def _version() -> Any:
    from tests import people
    from tests.publications import scenes
    from vangnet.access.context import acting
    from vangnet.publications import actions, queries

    scenes.a_register(7)
    version = scenes.drafted()
    text = long_report()
    with acting(people.editor()) as daan:
        seen = actions.seal(version.sources["lessons"])
        began = time.perf_counter()
        actions.write_part(version, "lessons", text, seen=seen, by=daan)
        took = time.perf_counter() - began
        version = scenes.fresh(version)
        found = queries.replacements(daan, version)
    _say(f"{len(text)} tekens, {len(found)} gevonden woorden; zoeken en bewaren {took:.2f} s")
    return version


def _server(client: Client, where: str, page: str, times: int) -> float:
    took, worked = [], []
    for _time in range(times):
        began, began_work = time.perf_counter(), time.process_time()
        answer = client.get(where + page)
        took.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - began_work) * 1000)
        assert answer.status_code == 200, answer.status_code
    _say(
        f"server, {page or 'naast elkaar'}: p50 {statistics.median(took):.0f} ms,"
        f" hoogste {max(took):.0f} ms, rekentijd p50 {statistics.median(worked):.0f} ms,"
        f" {len(answer.content) // 1024} kB"
    )
    return statistics.median(took)


class _served:
    """The web server, for as long as the block lasts."""

    def __enter__(self) -> str:
        from tests.walk import server

        port = server._free_port()
        command = [*server.GRANIAN, "--port", str(port), "vangnet.config.wsgi:application"]
        self.child = subprocess.Popen(
            command,
            env={**os.environ, "PORT": str(port), "PYTHONPATH": str(ROOT), "VANGNET_POOL": "5"},
            cwd=ROOT,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        url = f"http://127.0.0.1:{port}"
        _wait(url)
        return url

    def __exit__(self, *_fault: object) -> None:
        from tests.walk import server

        server._end(self.child)


def _wait(url: str) -> None:
    import urllib.request
    from contextlib import suppress

    for _try in range(150):
        with suppress(OSError), urllib.request.urlopen(f"{url}/over/", timeout=5):
            return
        time.sleep(0.2)
    raise RuntimeError("De server komt niet op.")


def _browser(
    url: str, where: str, client: Client, options: argparse.Namespace
) -> tuple[float, float]:
    from tests.frame.browser import open_browser

    with open_browser() as browser:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
        context.add_cookies(
            [{"name": name, "value": one.value, "url": url} for name, one in client.cookies.items()]
        )
        page = context.new_page()
        if options.shots:
            _photograph(page, url + where, options.shots)
        shown = max(_shown(page, url + where, name, options.times) for name in PAGES)
        return shown, _keys(page, url + where, options.keys)


def _shown(page: Page, where: str, name: str, times: int) -> float:
    took = []
    for _time in range(times):
        page.goto(where + name)
        took.append(float(page.evaluate(LOADED)))
    _say(
        f"in de browser, {name or 'naast elkaar'}: p50 {statistics.median(took):.0f} ms,"
        f" hoogste {max(took):.0f} ms"
    )
    return statistics.median(took)


def _keys(page: Page, where: str, many: int) -> float:
    refused: list[str] = []
    page.on(
        "response",
        lambda one: (
            refused.append(f"{one.status} {one.url}")
            if one.request.method == "POST" and one.status != 204
            else None
        ),
    )
    page.goto(where + "woorden/")
    page.keyboard.press("j")
    page.evaluate(DRAWN)
    left = int(page.locator("[data-words-left]").inner_text())
    for press in range(1, many + 1):
        page.keyboard.press("a")
        page.wait_for_function("(many) => window.took.length >= many", arg=press)
    took = sorted(page.evaluate("window.took"))
    page.wait_for_function(f"() => ({ANSWERED})().length >= {many}", timeout=120_000)
    page.wait_for_timeout(300)
    answered = page.evaluate(ANSWERED)
    assert not refused, refused
    shown = int(page.locator("[data-words-left]").inner_text())
    page.reload()
    kept = int(page.locator("[data-words-left]").inner_text())
    p95 = took[int(len(took) * 0.95) - 1]
    _say(
        f"van toets tot het volgende woord, {many} keer: p50 {statistics.median(took):.0f} ms,"
        f" p95 {p95:.0f} ms, hoogste {took[-1]:.0f} ms; de server bewaart een besluit in"
        f" p50 {statistics.median(answered):.0f} ms, hoogste {max(answered):.0f} ms"
    )
    assert shown == left - many, (left, many, shown)
    if kept > shown:
        _say(f"{kept - shown} woorden die op een besloten naam lijken, worden opnieuw gevraagd")
    return float(p95)


def _photograph(page: Page, where: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for width in (360, 1280):
        # As tall as the picture: what is out of sight is not drawn.
        page.set_viewport_size({"width": width, "height": TALL})
        for name in (*PAGES, "woorden/erbij/", "deel/lessons/"):
            page.goto(where + name)
            called = name.strip("/").replace("/", "-") or "naast-elkaar"
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            if wide > 0:
                _say(f"{called} is op {width} {wide} pixels te breed")
            page.screenshot(path=folder / f"{called}-{width}.png")
    page.set_viewport_size({"width": 1280, "height": 900})


def _say(text: str) -> None:
    print(f"== {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
