"""Questions: what people write is understood, and what is wrong is said where they look."""

from __future__ import annotations

from datetime import date, time

import pytest
from django import forms
from django.template import Context, Template
from django.test import override_settings

from vangnet.frame.fields import (
    TYPED,
    DateField,
    Found,
    LongText,
    Pick,
    Seen,
    TimeField,
    YesNo,
    ask,
    searched,
    suggestions,
    wants_search,
)


def draw(source: str, **context: object) -> str:
    """A piece of template as HTML."""
    return Template("{% load frame %}" + source).render(Context(context))


class When(forms.Form):
    on = DateField(label="Wanneer?")


@pytest.mark.parametrize(
    "written",
    [
        "18-09-2026",
        "18-9-2026",
        "18/09/26",
        "18.9.2026",
        " 18 september 2026 ",
        "18 sept 2026",
        "2026-09-18",
    ],
)
def test_a_date_is_understood_as_people_write_it(written: str) -> None:
    form = When({"on": written})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["on"] == date(2026, 9, 18)


@pytest.mark.parametrize(
    ("written", "month"), [("3 mrt 2026", 3), ("3 maart 2026", 3), ("3 mei 2026", 5)]
)
def test_a_month_in_words_is_that_month(written: str, month: int) -> None:
    form = When({"on": written})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["on"] == date(2026, month, 3)


@pytest.mark.parametrize("written", ["31-02-2026", "morgen", "18", "9/18/2026", "18 brumaire 2026"])
def test_it_refuses_what_is_no_date_and_says_how_to_write_one(written: str) -> None:
    form = When({"on": written})
    assert not form.is_valid()
    assert "bijvoorbeeld 18-09-2026" in form.errors["on"][0]


def test_a_stored_date_is_shown_as_it_is_asked() -> None:
    drawn = draw("{% field form.on %}", form=When(initial={"on": date(2026, 9, 8)}))
    assert 'value="08-09-2026"' in drawn


@pytest.mark.parametrize("written", ["14:03", "14.03", "14:03 uur"])
def test_a_time_is_understood_as_people_write_it(written: str) -> None:
    assert TimeField().clean(written) == time(14, 3)


class Story(forms.Form):
    facts = ask(
        LongText(label="Wat is er gebeurd?", help_text="Zo feitelijk als u kunt."),
        seen_by=Seen.OWN,
        source="Bron: artikel 8.1.",
    )


def test_a_text_of_the_longest_length_is_taken() -> None:
    assert Story({"facts": "a" * 200_000}).is_valid()


def test_it_refuses_a_longer_text_and_says_how_long_it_is() -> None:
    form = Story({"facts": "a" * 200_001})
    assert not form.is_valid()
    assert "200.001 tekens" in form.errors["facts"][0]


def test_line_ends_count_as_one_character() -> None:
    form = Story({"facts": "a\r\n" * 100_000})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["facts"].count("\n") == 99_999


def test_a_question_says_what_it_asks_who_reads_it_and_where_it_comes_from() -> None:
    drawn = draw("{% field form.facts %}", form=Story())
    assert '<label class="utrecht-form-label" for="id_facts">Wat is er gebeurd?' in drawn
    assert 'aria-describedby="id_facts-help"' in drawn
    assert "Bron: artikel 8.1." in drawn
    assert "Wie kan dit lezen?" in drawn
    assert "Alleen uw organisatie kan dit lezen." in drawn


def test_a_mistake_stands_at_the_field_and_on_top() -> None:
    form = Story({"facts": ""})
    drawn = draw("{% errors form %}{% field form.facts %}", form=form)
    assert '<a href="#id_facts">Wat is er gebeurd? Vul dit nog in.</a>' in drawn
    assert 'id="id_facts-error">Vul dit nog in.</div>' in drawn
    assert 'aria-describedby="id_facts-help id_facts-error"' in drawn
    assert 'aria-invalid="true"' in drawn


def test_what_was_typed_is_still_there_and_escaped() -> None:
    form = Story({"facts": "<script>alert(1)</script>" + "a" * 200_001})
    drawn = draw("{% field form.facts %}", form=form)
    assert "&lt;script&gt;" in drawn
    assert "<script>" not in drawn


def test_the_browser_does_not_refuse_before_we_can() -> None:
    assert " required" not in draw("{% field form.facts %}", form=Story())


def test_a_question_saves_by_itself_with_the_version_it_was_based_on() -> None:
    drawn = draw('{% field form.facts save_url="/bewaar/" version=3 %}', form=Story())
    assert 'hx-post="/bewaar/"' in drawn
    assert 'name="facts-version" id="id_facts-version" value="3"' in drawn
    assert 'id="id_facts-saved" role="status"' in drawn


class Birth(forms.Form):
    birth_care = ask(
        YesNo(label="Geboortezorg?", unknown="Weet ik niet", required=False),
        choice_help={"yes": "Dan vragen we naar de audit."},
    )


@pytest.mark.parametrize(
    ("chosen", "answer"), [("yes", True), ("no", False), ("unknown", "unknown"), ("", None)]
)
def test_yes_or_no_has_no_answer_beforehand(chosen: str, answer: object) -> None:
    form = Birth({"birth_care": chosen})
    assert form.is_valid()
    assert form.cleaned_data["birth_care"] == answer


@pytest.mark.parametrize(("stored", "value"), [(True, "yes"), (False, "no")])
def test_a_stored_answer_is_the_chosen_button(stored: bool, value: str) -> None:
    drawn = draw("{% field form.birth_care %}", form=Birth(initial={"birth_care": stored}))
    assert drawn.count(" checked") == 1
    assert f'value="{value}" id="id_birth_care_{0 if stored else 1}" checked' in drawn


def test_choices_are_a_group_with_a_legend_and_help_at_the_choice() -> None:
    drawn = draw("{% field form.birth_care %}", form=Birth())
    assert drawn.count("<fieldset") == drawn.count("<legend") == 1
    assert 'aria-describedby="id_birth_care_0-help"' in drawn
    assert "(niet verplicht)" in drawn


class Which(forms.Form):
    organisation = Pick(label="Welke organisatie?", url="/zoek/", may_type=True)


def test_picking_works_without_javascript_by_a_search_button() -> None:
    data = {"organisation-search": "linde ", "organisation-find": "1"}
    assert wants_search(data, "organisation")
    assert searched(data, "organisation") == "linde"
    drawn = draw("{% field form.organisation %}", form=Which())
    assert 'type="submit" name="organisation-find"' in drawn


def test_what_was_found_is_plain_radio_buttons_with_what_tells_them_apart() -> None:
    found = [Found("k1", "De Linde", "Lindedorp"), Found("k2", "De Linde", "Veenoord")]
    context = suggestions("organisation", "linde", found, may_type=True)
    drawn = draw('{% include "frame/suggestions.html" %}', **context)
    assert drawn.count('type="radio"') == 3
    assert "Lindedorp" in drawn
    assert "Veenoord" in drawn
    assert f'value="{TYPED}"' in drawn


@pytest.mark.parametrize("key", ["k1", TYPED])
def test_a_choice_is_still_chosen_when_the_form_comes_back(key: str) -> None:
    form = Which({"organisation": key, "organisation-search": "De Linde"})
    drawn = draw("{% field form.organisation %}", form=form)
    assert drawn.count(f'value="{key}"') == 1
    assert drawn.count(" checked") == 1
    assert "<strong>De Linde</strong>" in drawn


def test_a_choice_among_what_was_found_has_its_own_name() -> None:
    form = Which({"organisation": "k1", "organisation-search": "lin"})
    field = form.fields["organisation"]
    assert isinstance(field, Pick)
    field.offer([Found("k1", "De Linde", "Lindedorp"), Found("k2", "Lindehof")])
    drawn = draw("{% field form.organisation %}", form=form)
    assert "<strong>De Linde</strong>" in drawn
    assert drawn.count('type="radio"') == 3
    assert drawn.count(" checked") == 1


def test_nothing_found_says_what_to_try() -> None:
    drawn = draw('{% include "frame/suggestions.html" %}', **suggestions("x", "<b>", []))
    assert "Niets gevonden" in drawn
    assert "&lt;b&gt;" in drawn


def test_a_typed_search_without_a_choice_is_asked_for() -> None:
    form = Which({"organisation-search": "linde"})
    drawn = draw("{% errors form %}", form=form)
    assert 'href="#id_organisation-search"' in drawn
    assert "Zoek en kies er een." in drawn


@override_settings(LANGUAGE_CODE="nl")
def test_every_field_of_an_ordinary_form_can_be_drawn() -> None:
    class Ordinary(forms.Form):
        name = forms.CharField()
        mail = forms.EmailField(required=False)
        kind = forms.ChoiceField(choices=[("a", "A")])
        agreed = forms.BooleanField(label="Akkoord")
        key = forms.CharField(widget=forms.HiddenInput)

    drawn = draw("{% fields form %}", form=Ordinary({}))
    assert drawn.count("vn-field ") == 4
    assert "Vink dit aan om verder te gaan." in drawn
    assert 'type="hidden" name="key"' in drawn
