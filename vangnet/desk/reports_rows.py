"""A report in the order of its form, as questions with answers in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangnet.law import lists
from vangnet.privacy.queries import Name
from vangnet.reports import queries as reports

TITLES = {
    "event": gettext_lazy("De gebeurtenis"),
    "client": gettext_lazy("De cliënt en naasten"),
    "cooperation": gettext_lazy("De samenwerking"),
    "measures": gettext_lazy("Wat de melder doet"),
    "organisation": gettext_lazy("Wie meldt"),
}
NO_COLUMN = ("client", "relative", "network")


@dataclass(frozen=True)
class Answer:
    """One question of the form with what was answered."""

    question: str
    answer: str


PERSON = {
    "client": gettext_lazy("Cliënt"),
    "relative": gettext_lazy("Naaste"),
    "professional": gettext_lazy("Zorgverlener"),
}
OF_A_PERSON = {
    "birth_date": gettext_lazy("Geboren"),
    "address": gettext_lazy("Adres"),
    "postcode": gettext_lazy("Postcode"),
    "town": gettext_lazy("Woonplaats"),
    "phone": gettext_lazy("Telefoon"),
    "email": gettext_lazy("E-mail"),
    "function": gettext_lazy("Functie"),
    "big_number": gettext_lazy("BIG-nummer"),
    "patient_number": gettext_lazy("Patiëntnummer"),
}


@dataclass(frozen=True)
class Person:
    """Someone whose data was opened, for the page that asked for it."""

    kind: str
    name: str
    answers: list[Answer]


def person(shown: Name) -> Person:
    """What the drawer gave of one person, in words; an empty field is left out."""
    return Person(
        str(PERSON.get(shown.kind, shown.kind)),
        shown.full or _("naam niet ingevuld"),
        [
            Answer(str(label), plain(shown.fields[name]))
            for name, label in OF_A_PERSON.items()
            if shown.fields.get(name)
        ],
    )


def sections(report: reports.Report) -> list[tuple[str, list[Answer]]]:
    """The parts of a report with what was filled in; an empty answer is left out."""
    found = []
    for step, title in TITLES.items():
        answers = [
            Answer(str(reports.LABELS[name]), words)
            for name in reports.STEPS[step]
            if name not in NO_COLUMN and (words := in_words(report, name))
        ]
        if answers:
            found.append((str(title), answers))
    return found


def in_words(report: reports.Report, name: str) -> str:
    """One answer as a reader sees it."""
    value: Any = getattr(report, name)
    if name == "sector":
        return lists.label("sector", value)
    if name == "province":
        return lists.label("province", value)
    shown = getattr(report, f"get_{name}_display", None)
    if shown is not None and value:
        return str(shown())
    if name == "also_concerns":
        words = dict(reports.AlsoConcerns.choices)
        return ", ".join(str(words.get(key, key)) for key in value)
    return plain(value)


def plain(value: Any) -> str:
    """A value without choices, in Dutch."""
    if value is True:
        return _("ja")
    if value is False:
        return _("nee")
    if isinstance(value, date):
        return formats.date_format(value, "j F Y")
    if isinstance(value, time):
        return formats.time_format(value, "H:i")
    return str(value) if value not in (None, "") else ""
