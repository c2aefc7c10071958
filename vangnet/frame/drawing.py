"""How a question is drawn: from a bound Django field to what `frame/field.html` needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BaseForm, BoundField
from django.forms.formsets import BaseFormSet
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from vangnet.frame.fields import SEEN_SENTENCES, Asked, Found, Pick, PickInput, asked
from vangnet.frame.rows import Rows

CLASSES = (
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.widgets.Input, "utrecht-textbox utrecht-textbox--html-input"),
)
GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple)


@dataclass(frozen=True)
class Problem:
    """One line of the error summary. `target`: the id of the input, empty for the whole form."""

    sentence: str
    target: str


def html(name: str, **context: Any) -> SafeString:
    """A template of the frame as HTML."""
    return render_to_string(name, context)


def question(bound: BoundField, options: dict[str, Any]) -> dict[str, Any]:
    """The context of `frame/field.html` for one question."""
    about = asked(bound.field)
    who = options.get("seen_by") or about.seen_by
    return {
        "bound": bound,
        "kind": kind_of(bound),
        "label": options.get("label") or bound.label,
        "about": about,
        "seen": SEEN_SENTENCES.get(str(who), who),
        "input": widget(bound, about, options),
        "longest": getattr(bound.field, "longest", None),
        "save_url": options.get("save_url", ""),
        "version": options.get("version"),
        "saved_at": options.get("saved_at"),
        "widget": bound.field.widget,
        "chosen": chosen(bound),
        "errors": sentences(bound),
    }


def chosen(bound: BoundField) -> Found | None:
    """What was picked in a `Pick`, also when the view did not say so: an answer is never lost.

    Without the view's help its name is unknown; what was typed in the search box stands for it.
    """
    drawn = bound.field.widget
    if not isinstance(drawn, PickInput):
        return None
    value = str(bound.value() or "")
    offered = [drawn.chosen, *drawn.found] if drawn.chosen else list(drawn.found)
    picked = next((each for each in offered if each and each.key == value), None)
    if picked or not value:
        return picked or drawn.chosen
    return Found(value, drawn.query or _("Uw keuze"))


def kind_of(bound: BoundField) -> str:
    """Which of the shapes of `frame/field.html` a field takes."""
    drawn = bound.field.widget
    if isinstance(bound.field, Pick) and isinstance(drawn, PickInput):
        return "pick"
    if isinstance(drawn, GROUPS):
        return "group"
    if isinstance(drawn, forms.CheckboxInput):
        return "checkbox"
    return "hidden" if drawn.is_hidden else "line"


def described_by(bound: BoundField, about: Asked) -> str:
    """The ids of what a screen reader says after the label, in the order of the page."""
    found = []
    if bound.help_text or about.source:
        found.append(f"{bound.auto_id}-help")
    if bound.errors:
        found.append(f"{bound.auto_id}-error")
    return " ".join(found)


def widget(bound: BoundField, about: Asked, options: dict[str, Any]) -> SafeString | str:
    """The input itself, with the class of its kind and everything assistive technology needs."""
    if isinstance(bound.field.widget, (*GROUPS, PickInput)):
        return ""
    attrs: dict[str, Any] = {}
    bound.form.use_required_attribute = False
    for kind, classes in CLASSES:
        if isinstance(bound.field.widget, kind) and kind_of(bound) == "line":
            own = bound.field.widget.attrs.get("class", "")
            width = f"vn-width-{about.width}" if about.width else ""
            invalid = classes.split()[0] + "--invalid" if bound.errors else ""
            attrs["class"] = " ".join(filter(None, [classes, own, width, invalid]))
            break
    if described := described_by(bound, about):
        attrs["aria-describedby"] = described
    if bound.errors:
        attrs["aria-invalid"] = "true"
    return bound.as_widget(attrs=attrs | saving(bound, options))


def saving(bound: BoundField, options: dict[str, Any]) -> dict[str, str]:
    """The htmx attributes that save one field after a pause in typing, one save at a time.

    `hx-params`: only this field goes along, not the rest of the form that stands around it.
    """
    if not options.get("save_url"):
        return {}
    return {
        "hx-post": options["save_url"],
        "hx-trigger": "change, input changed delay:1500ms",
        "hx-target": f"#{bound.auto_id}-saved",
        "hx-include": "closest .vn-field",
        "hx-params": f"{bound.html_name},{bound.html_name}-version",
        "hx-sync": "closest .vn-field:queue last",
    }


def choice_help(bound: BoundField, value: Any) -> Any:
    """The line of help under one choice, by its value."""
    helps = asked(bound.field).choice_help
    return helps.get(value, helps.get(str(value), ""))


def problems(form: Any) -> Iterator[Problem]:
    """Every error of a form, a formset or rows, in the order of the page."""
    if isinstance(form, Rows):
        if form.problem:
            yield Problem(form.problem, f"{form.prefix}-rows")
        for row in form.rows:
            yield from problems(row)
    elif isinstance(form, BaseFormSet):
        for sentence in form.non_form_errors():
            yield Problem(str(sentence), "")
        for each in form.forms:
            yield from problems(each)
    elif isinstance(form, BaseForm) and form.is_bound:
        for sentence in form.non_field_errors():
            yield Problem(str(sentence), "")
        for bound in form:
            for sentence in sentences(bound):
                yield Problem(_named(bound, sentence), target(bound))


def sentences(bound: BoundField) -> list[str]:
    """What is wrong with one answer. An answer that is lacking is asked for by its kind."""
    lacking = {
        "group": _("Kies een antwoord."),
        "pick": _("Zoek en kies er een."),
        "checkbox": _("Vink dit aan om verder te gaan."),
    }.get(kind_of(bound), _("Vul dit nog in."))
    if isinstance(bound.field.widget, forms.Select) and kind_of(bound) == "line":
        lacking = _("Kies er een.")
    own = bound.field.error_messages.get("required") != forms.Field().error_messages["required"]
    return [
        lacking if error.code == "required" and not own else str(error.messages[0])
        for error in bound.form.errors.as_data().get(bound.name, [])
    ]


def _named(bound: BoundField, sentence: str) -> str:
    label = str(bound.label).rstrip()
    return f"{label} {sentence}" if label.endswith(("?", ".", ":")) else f"{label}: {sentence}"


def target(bound: BoundField) -> str:
    """The id of the first thing in a question that can have the focus."""
    if isinstance(bound.field.widget, GROUPS):
        return f"{bound.auto_id}_0"
    if isinstance(bound.field.widget, PickInput):
        return f"{bound.auto_id}-search"
    return bound.id_for_label
