"""Questions on a form: the fields that look and behave the same on every screen.

Any `django.forms.Form` can be drawn with `{% field form.name %}`; the fields here add what Django
has no place for: who will be able to read the answer, where the question comes from, and the
kinds of question that a plain widget does badly (dates, long texts, long lists to pick from).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LONGEST_TEXT = 200_000
"""Characters in one text field (issue of the first house); longer is refused with a sentence."""

Text = str | Promise
AnyField = TypeVar("AnyField", bound=forms.Field)

MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
MONTH_SPELLINGS = {"maa": "mrt", "mar": "mrt", "may": "mei", "oct": "okt"}


class Seen(StrEnum):
    """Who will be able to read what is typed (look.md, principle 4)."""

    SELF = "self"
    OWN = "own"
    PARTNERS = "partners"
    INSPECTORATE = "inspectorate"
    AFTER_SUBMITTING = "after_submitting"
    REPORTERS = "reporters"
    EVERYONE = "everyone"


SEEN_SENTENCES: dict[str, Text] = {
    Seen.SELF: _("Alleen u kunt dit lezen."),
    Seen.OWN: _("Alleen uw organisatie kan dit lezen."),
    Seen.PARTNERS: _("Alle partners in dit onderzoek kunnen dit lezen."),
    Seen.INSPECTORATE: _("Alleen de inspectie kan dit lezen."),
    Seen.AFTER_SUBMITTING: _("Nu alleen uw organisatie. Na het indienen ook de inspectie."),
    Seen.REPORTERS: _("De inspectie en de melders in deze zaak kunnen dit lezen."),
    Seen.EVERYONE: _("Iedereen kan dit lezen: het komt in de openbare bibliotheek."),
}


@dataclass(frozen=True)
class Asked:
    """What a question carries besides Django's own label and help line."""

    seen_by: str | Promise = ""
    source: Text = ""
    choice_help: Mapping[Any, Text] = field(default_factory=dict)
    width: int | None = None
    heading: bool = False
    in_a_row: bool = False

    @property
    def seen_sentence(self) -> Text:
        """The sentence behind "Wie kan dit lezen?"; an own sentence may be given instead."""
        return SEEN_SENTENCES.get(str(self.seen_by), self.seen_by)


def ask(
    form_field: AnyField,
    *,
    seen_by: Seen | Text = "",
    source: Text = "",
    choice_help: Mapping[Any, Text] | None = None,
    width: int | None = None,
    heading: bool = False,
    in_a_row: bool = False,
) -> AnyField:
    """Say more about a question than Django's field can hold; gives the same field back.

    `seen_by`: who can read the answer. `source`: where the question comes from, shown in the help
    line. `choice_help`: a line under a choice, by value. `width`: expected characters (2, 4, 10
    or 20). `heading`: the legend is the heading of the step. `in_a_row`: choices beside each other.
    """
    form_field.asked = Asked(  # type: ignore[attr-defined]
        seen_by, source, choice_help or {}, width, heading, in_a_row
    )
    return form_field


def asked(form_field: forms.Field) -> Asked:
    """What `ask` said about a field; nothing for a plain one."""
    found = getattr(form_field, "asked", None)
    return found if isinstance(found, Asked) else Asked()


class DateInput(forms.DateInput):
    """A text box for a date. See `DateField` for why it is not `type=date`."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"autocomplete": "off", **(attrs or {})}, format="%d-%m-%Y")


class DateField(forms.DateField):
    """A date in one text box that takes what people write: 18-9-2026, 18/09/26, 18 september 2026.

    Not `type=date`: browsers show that in the language of the browser, so that 03-04 may be read
    as April or March, and its calendar is hard to use with speech and some screen readers. Not
    three boxes: these forms ask for many dates, and one box has one label, one error and one value
    to save. Raises ValidationError with a Dutch sentence.
    """

    widget = DateInput
    default_error_messages = {
        "invalid": _("Vul een datum in als dag, maand en jaar, bijvoorbeeld 18-09-2026.")
    }

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Bijvoorbeeld 18-09-2026."))
        super().__init__(**kwargs)
        if not hasattr(self, "asked"):
            ask(self, width=10)

    def to_python(self, value: Any) -> date | None:
        """The date, or None when nothing was filled in."""
        if isinstance(value, str):
            value = _plain_date(value)
        return super().to_python(value)


def _plain_date(text: str) -> str:
    """Bring the usual ways of writing a date to 18-09-2026; leave anything else for the refusal."""
    words = re.findall(r"[a-zà-ÿ]+|\d+", text.lower())
    if len(words) != 3 or re.match(r"\s*\d{4}\D", text):
        return text.strip()
    day, month, year = words
    if not month.isdigit():
        short = MONTH_SPELLINGS.get(month[:3], month[:3])
        if short not in MONTHS:
            return text.strip()
        month = str(MONTHS.index(short) + 1)
    if len(year) == 2:
        year = f"20{year}"
    return f"{day}-{month}-{year}"


class TimeField(forms.TimeField):
    """A time as people write it: 14:03, 14.03, 14:03 uur. Raises ValidationError in Dutch."""

    default_error_messages = {"invalid": _("Vul een tijd in als uren en minuten, zoals 14:03.")}

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Bijvoorbeeld 14:03. Weet u het niet? Laat het leeg."))
        kwargs.setdefault("widget", forms.TimeInput(format="%H:%M", attrs={"autocomplete": "off"}))
        super().__init__(**kwargs)
        if not hasattr(self, "asked"):
            ask(self, width=4)

    def to_python(self, value: Any) -> Any:
        """The time, or None when nothing was filled in."""
        if isinstance(value, str):
            value = value.strip().lower().removesuffix("uur").strip().replace(".", ":")
        return super().to_python(value)


class LongText(forms.CharField):
    """A text of up to 200,000 characters, with a count under the box once it gets long.

    Line ends are counted as one character, the way people count. Raises ValidationError.
    """

    def __init__(self, *, rows: int = 6, max_length: int = LONGEST_TEXT, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows, "class": "js-count"}))
        super().__init__(**kwargs)
        self.longest = max_length
        self.widget.attrs["data-longest"] = str(max_length)

    def to_python(self, value: Any) -> str:
        """The text with plain line ends."""
        text = super().to_python(value) or ""
        return text.replace("\r\n", "\n").replace("\r", "\n")

    def validate(self, value: str) -> None:
        """Refuse a text that is too long, saying by how much; nothing typed is lost."""
        super().validate(value)
        if len(value) > self.longest:
            raise ValidationError(
                _(
                    "Deze tekst is te lang: %(length)s tekens, en er passen %(longest)s in. "
                    "Kort de tekst in, of zet een deel in een ander veld."
                ),
                code="max_length",
                params={
                    "length": formats.number_format(len(value), force_grouping=True),
                    "longest": formats.number_format(self.longest, force_grouping=True),
                },
            )


class YesNo(forms.TypedChoiceField):
    """A yes-or-no question as two radio buttons: nothing is chosen beforehand.

    `unknown`: a third answer ("Weet ik nog niet"), stored as "unknown". Cleans to True, False,
    "unknown" or None.
    """

    def __init__(self, *, unknown: Text = "", **kwargs: Any) -> None:
        choices: list[tuple[str, Text]] = [("yes", _("Ja")), ("no", _("Nee"))]
        if unknown:
            choices.append(("unknown", unknown))
        kwargs.setdefault("widget", forms.RadioSelect)
        super().__init__(choices=choices, coerce=self._answer, empty_value=None, **kwargs)

    @staticmethod
    def _answer(value: str) -> bool | str:
        return {"yes": True, "no": False}.get(value, value)

    def prepare_value(self, value: Any) -> Any:
        """Show a stored bool as the matching button."""
        return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


@dataclass(frozen=True)
class Found:
    """One thing to pick: its key, its name, and a line that tells it from its namesakes."""

    key: str
    name: str
    detail: str = ""


class PickInput(forms.TextInput):
    """The search box of a `Pick`, with the things found as radio buttons under it."""

    url: str = ""
    chosen: Found | None = None
    found: Sequence[Found] = ()
    query: str = ""
    may_type: bool = False

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """The key that was picked; "" when only something was typed."""
        self.query = data.get(f"{name}-search", "")
        return data.get(name, "")


class Pick(forms.CharField):
    """Pick one thing from a list too long to show: search as you type, then choose.

    Without JavaScript the search button sends the form (its name is `<field>-find`), and the view
    shows the form again with `offer(found)`. With htmx the view at `url` answers with
    `frame/suggestions.html`, fed by `suggestions(...)`. The answer is always a plain radio button,
    so that a keyboard and a screen reader need nothing special. `may_type`: what is typed may be
    taken as it is ("Staat er niet bij"); the form then finds it in `typed(form, name)`.
    """

    widget = PickInput

    def __init__(self, *, url: str = "", may_type: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.url = url
        self.widget.may_type = may_type

    def offer(self, found: Sequence[Found], *, chosen: Found | None = None) -> None:
        """What the search found, and what is chosen now."""
        self.widget.found = found
        self.widget.chosen = chosen


TYPED = "typed"
"""The key that a `Pick` with `may_type` gives when the typed name itself was chosen."""


def wants_search(data: Mapping[str, Any], name: str) -> bool:
    """Was the search button of this `Pick` pressed (the way without JavaScript)?"""
    return f"{name}-find" in data


def searched(data: Mapping[str, Any], name: str) -> str:
    """What was typed in the search box of this `Pick`."""
    return str(data.get(f"{name}-search", "")).strip()


def suggestions(
    name: str, query: str, found: Sequence[Found], *, may_type: bool = False
) -> dict[str, object]:
    """The context of `frame/suggestions.html`, the answer to a search as you type."""
    return {"name": name, "query": query, "found": found, "may_type": may_type, "chosen": None}
