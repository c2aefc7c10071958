"""The verbs of reporting, in one place; each lives in a module of its own subject."""

from __future__ import annotations

from vangnet.reports.drafting import (
    discard,
    keep_client,
    keep_relative,
    save_field,
    save_fields,
    start_draft,
)
from vangnet.reports.duties import recount_duties
from vangnet.reports.joint import confirm, decline, name_co_reporters
from vangnet.reports.submitting import submit, supplement, withdraw

__all__ = [
    "confirm",
    "decline",
    "discard",
    "keep_client",
    "keep_relative",
    "name_co_reporters",
    "recount_duties",
    "save_field",
    "save_fields",
    "start_draft",
    "submit",
    "supplement",
    "withdraw",
]
