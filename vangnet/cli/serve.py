"""`vangnet start` and `vangnet demo`: database, web server and worker, until Ctrl-C."""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

from vangnet.config import databases
from vangnet.config.postgres import ClusterError
from vangnet.demo import stories

SETTINGS = "vangnet.config.settings"
THREADS = 4
WORKERS = 2
NEEDED = 300_000_000


def start(arguments: list[str]) -> int:
    """Serve the real thing; never any demonstration data."""
    options = _options("vangnet start", arguments)
    return _guarded(lambda: _serve(options.port, demonstration=False))


def demo(arguments: list[str]) -> int:
    """Serve the demonstration, loading it the first time."""
    options = _options("vangnet demo", arguments)
    os.environ["VANGNET_DEMO"] = "1"
    os.environ.setdefault("VANGNET_DATABASE", "vangnet_demo")
    return _guarded(lambda: _serve(options.port, demonstration=True, fresh=options.fresh))


def _options(name: str, arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=name)
    parser.add_argument(
        "--port", type=int, default=int(os.environ.get("PORT", "8000")), help="poort (8000)"
    )
    parser.add_argument(
        "--fresh", action="store_true", help="begin opnieuw (alleen bij de demonstratie)"
    )
    return parser.parse_args(arguments)


def _guarded(act: object) -> int:
    try:
        return act()  # type: ignore[operator,no-any-return]
    except ClusterError as error:
        print(error.sentence, file=sys.stderr)
        return 1


def _serve(port: int, *, demonstration: bool, fresh: bool = False) -> int:
    from vangnet.cli import database

    _stop_when_told()
    _free(port)
    _room()
    _say("De database starten …")
    ours = databases.resolve().embedded and not databases.cluster().running()
    try:
        if fresh:
            _forget()
        database.prepare()
        if demonstration:
            _load()
        return _run(port)
    finally:
        if ours:
            databases.cluster().stop()


def _stop_when_told() -> None:
    """Stop in order on Ctrl-C and on SIGTERM, from the first moment.

    Also when it was started in the background of a script: a shell lets such a process ignore
    Ctrl-C, and then nothing but a hard kill would end it.
    """
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, signal.default_int_handler)


def _free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise ClusterError(
                f"Poort {port} is al in gebruik. Stop wat daar draait, of kies een andere: "
                f"PORT={port + 1} make demo"
            ) from error


def _room(needed: int = NEEDED) -> None:
    """A database that runs full halfway is worse than one that does not start."""
    home = databases.home()
    while not home.exists():
        home = home.parent
    free = shutil.disk_usage(home).free
    if free < needed:
        raise ClusterError(
            f"Er is te weinig ruimte op de schijf: {free // 10**6} MB vrij, nodig is "
            f"{needed // 10**6} MB. Maak ruimte in {home} en probeer het opnieuw."
        )


def _forget() -> None:
    """Drop the database of the demonstration; only ever that one."""
    import psycopg
    from psycopg import conninfo, sql

    from vangnet.config.postgres import SUPERUSER

    found = databases.resolve()
    name = found.owner["dbname"]
    if not name.endswith("_demo"):
        raise ClusterError("Opnieuw beginnen kan alleen met de demonstratie.")
    if found.embedded:
        cluster = databases.cluster()
        cluster.start()
        maker = cluster.conninfo("postgres", SUPERUSER, cluster.password)
    else:
        maker = {**found.owner, "dbname": "postgres"}
    with psycopg.connect(conninfo.make_conninfo(**maker), autocommit=True) as connection:
        connection.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        )


def _load() -> None:
    """Load the fictional people and cases, unless they are there; and say who one can be."""
    if _loaded():
        _say("De demonstratie is al geladen; wat u invoerde, staat er nog.")
    else:
        _bring_about()
    _say("Op de startpagina bent u met één klik iemand anders, bijvoorbeeld:")
    for line in stories.leading_parts():
        _say(f"  {line}")


def _loaded() -> bool:
    import psycopg
    from psycopg import conninfo

    with psycopg.connect(conninfo.make_conninfo(**databases.resolve().owner)) as connection:
        row = connection.execute("SELECT 1 FROM accounts_person WHERE is_demo LIMIT 1").fetchone()
    return row is not None


def _bring_about() -> None:
    done = subprocess.run(_manage("load_demo"), env=_environment(), check=False)
    if done.returncode != 0:
        raise ClusterError("De demonstratie laden lukte niet. Hierboven staat waarom.")


def _run(port: int) -> int:
    """Run web server and worker until one ends or someone says stop."""
    with _children(port) as children:
        _wait_for(port, children)
        _say(f"\nVangnet draait op http://127.0.0.1:{port}/  (stoppen: Ctrl-C)\n")
        while all(child.poll() is None for child in children):
            time.sleep(0.3)
        return 1


@contextlib.contextmanager
def _children(port: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    web = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"),
        *("--port", str(port), "--workers", str(WORKERS), "--blocking-threads", str(THREADS)),
        *("--no-ws", "--log-level", "warning", "vangnet.config.wsgi:application"),
    ]
    (databases.home() / "static").mkdir(parents=True, exist_ok=True)
    both = {**_environment(), "PORT": str(port)}
    children = [
        subprocess.Popen(
            web, env={**both, "VANGNET_POOL": str(THREADS + 1)}, start_new_session=True
        ),
        subprocess.Popen(_manage("worker"), env=both, start_new_session=True),
    ]
    try:
        yield children
    finally:
        for child in children:
            _end(child)


def _end(child: subprocess.Popen[bytes]) -> None:
    """Stop a child and everything it started."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGTERM)
    try:
        child.wait(timeout=8)
    except subprocess.TimeoutExpired:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def _wait_for(port: int, children: list[subprocess.Popen[bytes]]) -> None:
    for _attempt in range(300):
        with socket.socket() as probe:
            probe.settimeout(0.5)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if any(child.poll() is not None for child in children):
            break
        time.sleep(0.1)
    raise ClusterError("De webserver start niet. Hierboven staat waarom.")


def _manage(command: str) -> list[str]:
    return [sys.executable, "-W", "ignore", "-m", "django", command]


def _environment() -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": SETTINGS,
        "PYTHONUNBUFFERED": "1",
        "PYTHONWARNINGS": "ignore",
    }


def _say(text: str) -> None:
    print(text, flush=True)
