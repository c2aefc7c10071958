"""The secret key: from the environment, or made once and kept beside the data."""

from __future__ import annotations

import os
import secrets

from vangnet.config import databases


def secret_key() -> str:
    """The key that signs sessions and links. Raises OSError when it cannot be kept."""
    given = os.environ.get("VANGNET_SECRET_KEY")
    if given:
        return given
    path = databases.home() / "secret-key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text().strip()
