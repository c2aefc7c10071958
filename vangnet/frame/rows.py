"""Repeated rows on one form ("Nog een maatregel"), also without JavaScript.

Add and remove are submit buttons: they send the form, the view sees `rows.changed` and shows it
again with a row more or less and everything typed still there. Nothing is saved by that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _

AnyForm = TypeVar("AnyForm", bound=forms.Form)
MOST_ROWS = 200


class Rows(Generic[AnyForm]):
    """A number of equal small forms.

    `noun`: one row in words ("maatregel"). `data`: the posted data, or None. `initial`: what to
    start from. `least`: rows that must stay. After a post: look at `changed` first, then
    `is_valid()`, then `cleaned`. Rows that were left wholly empty are dropped.
    """

    def __init__(
        self,
        form: type[AnyForm],
        data: Mapping[str, Any] | None = None,
        *,
        prefix: str,
        noun: str | Promise,
        initial: Sequence[Mapping[str, Any]] = (),
        least: int = 1,
        most: int = MOST_ROWS,
    ) -> None:
        self.form, self.data, self.prefix = form, data, prefix
        self.noun, self.least, self.most = str(noun), least, most
        self.problem = ""
        self.changed = False
        self.rows: list[AnyForm] = list(
            self._blank(initial) if data is None else self._posted(data)
        )

    def __iter__(self) -> Iterator[AnyForm]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def count(self) -> int:
        """How many rows there are now: the hidden `<prefix>-count` of the form."""
        return len(self.rows)

    @property
    def may_remove(self) -> bool:
        """Is there a row to spare?"""
        return len(self.rows) > self.least

    @property
    def may_add(self) -> bool:
        """Is there room for a row?"""
        return len(self.rows) < self.most

    def is_valid(self) -> bool:
        """Every row that was begun is right, and there are enough of them."""
        self._forgive_empty()
        checked = [row.is_valid() for row in self.rows]
        right = all(checked)
        if right and len(self.cleaned) < self.least:
            self.problem = _("Vul ten minste %(least)s keer een %(noun)s in.") % {
                "least": self.least,
                "noun": self.noun,
            }
            return False
        return right

    @property
    def cleaned(self) -> list[dict[str, Any]]:
        """The answers of the rows that were filled in, in order."""
        return [row.cleaned_data for row in self.rows if row.has_changed()]

    def _blank(self, initial: Sequence[Mapping[str, Any]]) -> Iterator[AnyForm]:
        for at in range(max(len(initial), self.least)):
            yield self._form(at, None, initial[at] if at < len(initial) else {})

    def _posted(self, data: Mapping[str, Any]) -> Iterator[AnyForm]:
        count = min(self._number(data.get(f"{self.prefix}-count")) or 0, self.most)
        gone = self._number(data.get(f"{self.prefix}-remove"))
        more = f"{self.prefix}-add" in data and count < self.most
        self.changed = f"{self.prefix}-add" in data or gone is not None
        kept = [at for at in range(count) if at != gone]
        for at, was in enumerate(kept):
            yield self._form(at, self._renumbered(data, was, at), {})
        for at in range(len(kept), max(len(kept) + more, self.least)):
            yield self._form(at, None if self.changed else {}, {})

    def _form(self, at: int, data: Mapping[str, Any] | None, initial: Mapping[str, Any]) -> AnyForm:
        if self.changed and data is not None:
            plain = self.form(data, prefix=f"{self.prefix}-{at}")
            typed = {
                name: field.widget.value_from_datadict(data, {}, plain.add_prefix(name))
                for name, field in plain.fields.items()
            }
            return self.form(prefix=f"{self.prefix}-{at}", initial=typed)
        return self.form(data, prefix=f"{self.prefix}-{at}", initial=dict(initial))

    def _renumbered(self, data: Mapping[str, Any], was: int, at: int) -> Mapping[str, Any]:
        if was == at:
            return data
        moved = QueryDict(mutable=True)
        old = f"{self.prefix}-{was}-"
        for name in data:
            if name.startswith(old):
                values = data.getlist(name) if hasattr(data, "getlist") else [data[name]]
                moved.setlist(f"{self.prefix}-{at}-{name.removeprefix(old)}", values)
        return moved

    def _forgive_empty(self) -> None:
        for row in self.rows:
            row.empty_permitted = True
            row.use_required_attribute = False

    @staticmethod
    def _number(text: Any) -> int | None:
        known = isinstance(text, str) and text.isdecimal() and len(text) < 6
        return int(text) if known else None
