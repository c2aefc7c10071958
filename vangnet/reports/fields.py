"""The fields of a report: which may be written, of what kind, and how they are kept as text."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from vangnet.access.refusals import Invalid
from vangnet.reports.models import Report

WRITABLE = (
    "reporter_function",
    "reporter_phone",
    "reporter_email",
    "kvk",
    "branch_number",
    "sector",
    "internal_reference",
    "reference_of_other",
    "board_informed",
    "birth_care",
    "event_kind",
    "occurred_on",
    "occurred_time",
    "discovered_on",
    "established_on",
    "place_kind",
    "place",
    "municipality",
    "province",
    "postcode4",
    "facts",
    "outcome",
    "consequences",
    "why_calamity",
    "contains_audit",
    "client_alive",
    "relatives_informed",
    "other_acts",
    "investigate",
    "investigate_by",
    "limit_harm",
    "limit_harm_by",
    "inform",
    "inform_by",
    "prosecutor",
    "big_registered",
    "product_involved",
    "product_name",
    "product_company",
    "also_concerns",
    "other_supervisors",
    "publicity",
    "cause_in_cooperation",
    "is_network_report",
    "network_lead",
    "network_roles",
    "network_agreements",
    "network_handovers",
    "network_informal_care",
    "network_went_well",
    "is_joint",
)

FREE_TEXTS = (
    "place",
    "facts",
    "consequences",
    "why_calamity",
    "other_acts",
    "investigate",
    "limit_harm",
    "inform",
    "product_company",
    "other_supervisors",
    "network_lead",
    "network_roles",
    "network_agreements",
    "network_handovers",
    "network_informal_care",
    "network_went_well",
)
"""Texts that may hold personal data: shown only by queries that write a look, checked for a BSN."""


NUMBER_FREE = (
    *FREE_TEXTS,
    *("internal_reference", "reference_of_other", "reporter_function", "product_name"),
)
"""Everything one types: a BSN is refused in all of it."""

PATTERNS = {
    "kvk": (r"\d{8}", _lazy("Een KvK-nummer heeft acht cijfers.")),
    "branch_number": (r"\d{12}", _lazy("Een vestigingsnummer heeft twaalf cijfers.")),
    "postcode4": (r"[1-9]\d{3}", _lazy("Vul alleen de vier cijfers van de postcode in.")),
}


def cleaned(name: str, value: Any) -> Any:
    """The value as the column takes it. Raises `Invalid` at the field, with a Dutch sentence."""
    if name not in WRITABLE:
        raise Invalid(_("Dit gegeven kennen wij niet."), field=name)
    column: Any = Report._meta.get_field(name)
    if isinstance(value, str):
        value = value.strip()
    if value in (None, ""):
        return None if column.null else [] if name == "also_concerns" else ""
    if name in PATTERNS and not re.fullmatch(PATTERNS[name][0], str(value)):
        raise Invalid(str(PATTERNS[name][1]), field=name)
    try:
        return column.clean(value, None)
    except ValidationError as error:
        raise Invalid(error.messages[0], field=name) from error


def plain(value: Any) -> Any:
    """A value as JSON keeps it."""
    if isinstance(value, (date, time)):
        return value.isoformat()
    return value


def content(report: Report, network: list[dict[str, Any]], client_version: int) -> dict[str, Any]:
    """Everything a report says, as JSON. People only as the version of what the drawer holds."""
    said = {name: plain(getattr(report, name)) for name in WRITABLE}
    return {**said, "network": network, "client_version": client_version}


def digest(said: Mapping[str, Any]) -> str:
    """A fingerprint of a content: the same text, the same fingerprint."""
    words = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(words.encode()).hexdigest()
