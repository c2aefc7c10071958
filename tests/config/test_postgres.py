"""The launcher: it starts after any crash, asks a password, and touches only its own folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import conninfo

from vangnet.config.postgres import SUPERUSER, Cluster, ClusterError


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """A cluster of its own, somewhere the server's user can reach."""
    with tempfile.TemporaryDirectory(prefix="vangnet-proef-", dir="/var/tmp") as place:
        Path(place).chmod(0o755)
        found = Cluster(Path(place) / "cluster")
        found.start()
        yield found
        found.stop()


def _connect(
    cluster: Cluster, password: str | None = None
) -> psycopg.Connection[tuple[object, ...]]:
    given = cluster.password if password is None else password
    where = cluster.conninfo("postgres", SUPERUSER, given)
    return psycopg.connect(conninfo.make_conninfo(**where), autocommit=True)


def test_starting_what_runs_changes_nothing(cluster: Cluster) -> None:
    assert cluster.running()
    assert cluster.start() is False


def test_a_server_that_is_dying_is_not_taken_for_one_that_runs(cluster: Cluster) -> None:
    pid = int((cluster.data / "postmaster.pid").read_text().split("\n")[0])
    os.kill(pid, signal.SIGSTOP)  # alive to look at, answers nobody
    end = threading.Timer(0.5, cluster.kill)
    end.start()
    try:
        assert cluster.start() is True
    finally:
        end.join()
    with _connect(cluster) as connection:
        assert connection.execute("select 1").fetchone() == (1,)


def test_nobody_comes_in_without_the_password(cluster: Cluster) -> None:
    with pytest.raises(psycopg.OperationalError, match="password"):
        _connect(cluster, "geraden")


def test_secret_and_folders_are_closed_to_others(cluster: Cluster) -> None:
    assert (cluster.home / "superuser").stat().st_mode & 0o077 == 0
    assert cluster.home.stat().st_mode & 0o077 == 0
    assert cluster.sockets.stat().st_mode & 0o077 == 0


def test_folders_above_it_keep_their_mode(cluster: Cluster) -> None:
    above = cluster.home.parent
    before = above.stat().st_mode
    Cluster(cluster.home).start()
    assert above.stat().st_mode == before
    assert above.stat().st_uid == os.getuid()


def test_it_does_not_listen_on_the_network(cluster: Cluster) -> None:
    with _connect(cluster) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)


def test_it_comes_back_after_a_power_cut_with_every_acknowledged_row(cluster: Cluster) -> None:
    acknowledged: list[int] = []
    with _connect(cluster) as connection:
        connection.execute("CREATE TABLE kept (n integer PRIMARY KEY)")

    def write() -> None:
        try:
            with _connect(cluster) as connection:
                for number in range(100_000):
                    connection.execute("INSERT INTO kept VALUES (%s)", [number])
                    acknowledged.append(number)
        except psycopg.OperationalError:
            return

    writer = threading.Thread(target=write)
    writer.start()
    while len(acknowledged) < 200:
        assert writer.is_alive()
    cluster.kill()
    writer.join(timeout=20)
    assert cluster.start() is True
    with _connect(cluster) as connection:
        stored = {row[0] for row in connection.execute("SELECT n FROM kept")}
    assert set(acknowledged) <= stored


def test_a_pid_that_is_someone_elses_now_is_not_believed(cluster: Cluster) -> None:
    cluster.stop()
    (cluster.data / "postmaster.pid").write_text(f"{os.getpid()}\n{cluster.data}\n")
    (cluster.sockets / ".s.PGSQL.5432.lock").write_text(f"{os.getpid()}\n")
    assert cluster.running() is False
    assert cluster.start() is True


def test_a_zombie_is_not_believed(cluster: Cluster) -> None:
    cluster.stop()
    dead = subprocess.Popen([sys.executable, "-c", ""])
    try:
        while _state(dead.pid) != "Z":
            pass
        (cluster.data / "postmaster.pid").write_text(f"{dead.pid}\n{cluster.data}\n")
        assert cluster.running() is False
        assert cluster.start() is True
    finally:
        dead.wait()


def _state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def test_four_starters_at_once_start_one_server(cluster: Cluster) -> None:
    cluster.stop()
    started: list[bool] = []
    starters = [
        threading.Thread(target=lambda: started.append(Cluster(cluster.home).start()))
        for _ in range(4)
    ]
    for starter in starters:
        starter.start()
    for starter in starters:
        starter.join()
    assert sorted(started) == [False, False, False, True]


def test_data_of_another_major_version_is_named_not_opened(cluster: Cluster) -> None:
    cluster.stop()
    version = cluster.data / "PG_VERSION"
    before = version.read_text()
    version.write_text("14\n")
    try:
        with pytest.raises(ClusterError, match=r"PostgreSQL 14.*pg_dumpall"):
            cluster.start()
    finally:
        version.write_text(before)


def test_a_folder_that_cannot_be_made_is_one_clear_sentence() -> None:
    with pytest.raises(ClusterError, match="VANGNET_HOME"):
        Cluster(Path("/proc/vangnet")).start()
