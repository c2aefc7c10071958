"""What a report says, as one text that can be kept, compared and put in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from vangnet.access.actors import Actor
from vangnet.law import label
from vangnet.networks import queries as networks
from vangnet.privacy import queries as privacy
from vangnet.reports.fields import content, plain
from vangnet.reports.form import LABELS
from vangnet.reports.models import Report

PARTY_FIELDS = (
    *("organisation_id", "name", "kind", "line", "role", "solo", "since", "until"),
    *("is_lead", "is_contact_point", "happened_here", "directly_involved", "disciplines"),
    *("knows_of_report", "under_igj", "supervisor_name", "is_author"),
)
AGREEMENT_FIELDS = ("text", "level", "binds", "known", "kept", "why_not")
HANDOVER_FIELDS = ("from_involvement_id", "to_involvement_id", "on", "outcome", "about")
RELATION_FIELDS = ("from_involvement_id", "to_involvement_id", "knows", "informs", "consults")


def said_by(
    actor: Actor, report: Report, picture: networks.NetworkPicture | None = None
) -> dict[str, Any]:
    """Everything a report says now: its fields, its network, and which version of the people."""
    picture = picture or networks.network(actor, report.id)
    rows = [
        *_rows("party", picture.parties, PARTY_FIELDS),
        *_rows("agreement", picture.agreements, AGREEMENT_FIELDS),
        *_rows("handover", picture.handovers, HANDOVER_FIELDS),
        *_rows("relation", picture.relations, RELATION_FIELDS),
    ]
    client = privacy.completeness(actor, report.client_key)
    relative = privacy.completeness(actor, report.relative_key)
    return {
        **content(report, rows, client.version if client else 0),
        "relative_version": relative.version if relative else 0,
    }


def _rows(what: str, rows: Iterable[Any], names: tuple[str, ...]) -> list[dict[str, Any]]:
    return [
        {"what": what, "id": str(row.id), **{name: _json(getattr(row, name)) for name in names}}
        for row in rows
    ]


def _json(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_json(one) for one in value]
    if isinstance(value, (str, int, bool, type(None))):
        return plain(value)
    return plain(value) if isinstance(value, date) else str(value)


PEOPLE = {"client_version": "client", "relative_version": "relative"}


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The names of what differs: fields, `network`, `client`, `relative`."""
    names = [name for name in after if before.get(name) != after[name]]
    return [PEOPLE.get(name, name) for name in names]


@dataclass(frozen=True)
class Change:
    """One field that changed between two versions, in words."""

    field: str
    label: str
    old: str
    new: str


def in_words(
    changed: Iterable[str], before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[Change]:
    """The changes as both sides read them. People only as: changed; names are in the drawer."""
    found = []
    for name in changed:
        title = str(LABELS.get(name, name))
        if name in PEOPLE.values():
            found.append(Change(name, title, "", _("gegevens aangevuld of verbeterd")))
        elif name == "network":
            found += _network(before.get("network", []), after.get("network", []))
        else:
            found.append(
                Change(name, title, words(name, before.get(name)), words(name, after.get(name)))
            )
    return found


def words(name: str, value: Any) -> str:
    """A kept value as a person reads it."""
    if value in (None, "", []):
        return _("niet ingevuld")
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, list):
        return ", ".join(words(name, one) for one in value)
    if name in ("sector", "province"):
        return label(name, value)
    column = Report._meta.get_field(name)
    choices: Any = getattr(getattr(column, "base_field", column), "choices", None)
    if choices:
        return str(dict(choices).get(value, value))
    if column.get_internal_type() == "DateField":
        return date_format(date.fromisoformat(value))
    return str(value)


KINDS = {
    "party": _lazy("Partij"),
    "agreement": _lazy("Afspraak"),
    "handover": _lazy("Overdracht"),
    "relation": _lazy("Samenwerking"),
}


def _network(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> list[Change]:
    """Each part of the network that came, went or changed."""
    old, new = ({row["id"]: row for row in rows} for rows in (before, after))
    names = {row["id"]: row["name"] for row in [*before, *after] if row["what"] == "party"}
    return [
        Change(
            "network",
            str(KINDS[(new.get(key) or old[key])["what"]]),
            _part(old.get(key), new.get(key), names),
            _part(new.get(key), old.get(key), names),
        )
        for key in dict.fromkeys([*old, *new])
        if old.get(key) != new.get(key)
    ]


def _part(
    row: dict[str, Any] | None, other: dict[str, Any] | None, names: Mapping[str, str]
) -> str:
    """A part of the network in words: what it is, and the facts that differ."""
    if row is None:
        return _("staat er niet")
    differing = {name: value for name, value in row.items() if other and other.get(name) != value}
    facts = ", ".join(
        f"{PART_LABELS[name]}: {_fact(value)}"
        for name, value in differing.items()
        if name in PART_LABELS
    )
    title = (
        row.get("name")
        or row.get("text")
        or " → ".join(
            names.get(row.get(end, ""), "") for end in ("from_involvement_id", "to_involvement_id")
        )
    )
    return f"{title} ({facts})" if facts else str(title)


PART_LABELS = {
    "kind": _lazy("soort"),
    "line": _lazy("lijn"),
    "role": _lazy("rol"),
    "since": _lazy("vanaf"),
    "until": _lazy("tot en met"),
    "is_lead": _lazy("regie"),
    "is_contact_point": _lazy("aanspreekpunt"),
    "happened_here": _lazy("gebeurde hier"),
    "directly_involved": _lazy("direct betrokken"),
    "knows_of_report": _lazy("weet van de melding"),
    "known": _lazy("bekend"),
    "kept": _lazy("nagekomen"),
    "why_not": _lazy("waarom niet"),
    "on": _lazy("op"),
    "outcome": _lazy("hoe het ging"),
    "about": _lazy("waarover"),
    "knows": _lazy("kent"),
    "informs": _lazy("informeert"),
    "consults": _lazy("overlegt"),
}


def _fact(value: Any) -> str:
    if value in (None, "", []):
        return _("niet ingevuld")
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    return str(VALUES.get(value, value))


VALUES: dict[str, Any] = {
    **dict(networks.PartyKind.choices),
    **dict(networks.Line.choices),
    **dict(networks.Known.choices),
    **dict(networks.HandoverState.choices),
}
