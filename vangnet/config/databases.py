"""Which database, as whom. `DATABASE_URL` when it is given, else the embedded one.

Nothing here connects or starts anything: settings must load without a database.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from psycopg import conninfo

from vangnet.config.postgres import Cluster, ClusterError

RoleName = Literal["owner", "web"]
OWNER = "vangnet_owner"
WEB = "vangnet_web"

CHECKOUT = Path(__file__).resolve().parents[2]


def home() -> Path:
    """The folder for data and secrets: `VANGNET_HOME`, else one that fits where we run.

    A checkout keeps it in `.cache`; an installed package in the user's own data folder. Root keeps
    it outside the checkout, because the server runs as another user who may not be able to read it.
    """
    given = os.environ.get("VANGNET_HOME")
    if given:
        return Path(given)
    mark = hashlib.sha256(str(CHECKOUT).encode()).hexdigest()[:8]
    if os.getuid() == 0:
        parent = Path("/var/lib")
        writable = os.access(parent, os.W_OK)
        return (parent if writable else Path("/var/tmp")) / f"vangnet-{mark}"
    if (CHECKOUT / "pyproject.toml").exists() and os.access(CHECKOUT, os.W_OK):
        return CHECKOUT / ".cache" / "vangnet"
    data = os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))
    return Path(data) / "vangnet"


def cluster() -> Cluster:
    """The embedded cluster."""
    return Cluster(home() / "cluster")


def derived(secret: str, role: str) -> str:
    """A stable password for a role, that only who knows the secret can make."""
    return hmac.new(secret.encode(), role.encode(), hashlib.sha256).hexdigest()


@dataclass(frozen=True)
class Databases:
    """How to reach the database as the owner (migrations) and as the web role (everything else)."""

    owner: dict[str, str]
    web: dict[str, str]
    embedded: bool

    def for_role(self, role: str) -> dict[str, Any]:
        """The entry of Django's `DATABASES`. The web role keeps a pool of connections."""
        given = self.owner if role == "owner" else self.web
        options: dict[str, Any] = {
            key: value
            for key, value in given.items()
            if key not in ("host", "port", "dbname", "user", "password")
        }
        if role == "web" and os.environ.get("VANGNET_POOL"):
            size = int(os.environ["VANGNET_POOL"])
            options["pool"] = {"min_size": 1, "max_size": size, "timeout": 10}
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": given["dbname"],
            "USER": given["user"],
            "PASSWORD": given["password"],
            "HOST": given.get("host", ""),
            "PORT": given.get("port", ""),
            "CONN_MAX_AGE": 0,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": options,
            "ATOMIC_REQUESTS": False,
        }


def resolve() -> Databases:
    """Where the database is, from the environment. Does not connect.

    `DATABASE_URL`: the owner. `DATABASE_WEB_URL`: the web role; left out, it is the role
    `vangnet_web` with a password derived from the owner's. `VANGNET_DATABASE`: its name.
    """
    url = os.environ.get("DATABASE_URL")
    if url:
        owner = _parts(url)
        name = os.environ.get("VANGNET_DATABASE")
        if name:
            owner["dbname"] = name
        web_url = os.environ.get("DATABASE_WEB_URL")
        if web_url:
            web = _parts(web_url)
            web["dbname"] = owner["dbname"]
        else:
            web = {**owner, "user": WEB, "password": derived(owner.get("password", ""), WEB)}
        return Databases(owner, web, embedded=False)
    return embedded(cluster(), os.environ.get("VANGNET_DATABASE", "vangnet"))


def embedded(where: Cluster, name: str) -> Databases:
    """Owner and web role of one database of an embedded cluster."""
    try:
        secret = where.password
    except (FileNotFoundError, PermissionError):
        secret = ""
    return Databases(
        where.conninfo(name, OWNER, derived(secret, OWNER)),
        where.conninfo(name, WEB, derived(secret, WEB)),
        embedded=True,
    )


def _parts(url: str) -> dict[str, str]:
    try:
        parts = {key: str(value) for key, value in conninfo.conninfo_to_dict(url).items()}
    except Exception as error:
        raise ClusterError(
            "DATABASE_URL is niet te lezen. Zo hoort het eruit te zien: "
            "postgresql://gebruiker:wachtwoord@machine:5432/vangnet"
        ) from error
    parts.setdefault("dbname", "vangnet")
    parts.setdefault("user", os.environ.get("USER", "postgres"))
    parts.setdefault("password", "")
    return parts
