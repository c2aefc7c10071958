"""The rules at the public door: the same answer on the screen, without JavaScript, nothing kept."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from django import forms
from django.db import connection
from django.template import Context, Template
from django.test import Client
from django.test.utils import CaptureQueriesContext

from vangnet import law
from vangnet.law import scenarios
from vangnet.law.sources import citations
from vangnet.public.law_forms import WhatIf

pytestmark = pytest.mark.django_db
SCENARIOS = [one for path in scenarios.beside() for one in scenarios.read(path)]


def typed(form: forms.Form) -> dict[str, Any]:
    """What a browser would send for a form as it stands."""
    found = {}
    for bound in form:
        value = bound.value()
        shown = bound.field.widget.format_value(value) if value is not None else ""
        if isinstance(bound.field, forms.BooleanField):
            if value:
                found[bound.html_name] = "on"
        elif isinstance(bound.field, forms.MultipleChoiceField):
            found[bound.html_name] = list(value or ())
        else:
            found[bound.html_name] = (shown[0] if isinstance(shown, list) else shown) or ""
    return found


def sent(asked: WhatIf) -> dict[str, Any]:
    found = typed(asked.form)
    for rows in asked.rows.values():
        found[f"{rows.prefix}-count"] = str(rows.count)
        for row in rows:
            found |= typed(row)
    return found


def test_the_screen_gives_the_same_answer_for_every_scenario(client: Client) -> None:
    for one in SCENARIOS:
        body = sent(WhatIf(one.question, facts=one.facts))
        response = client.post(f"/regels/{one.question}/", body)
        assert response.status_code == 200
        errors = response.context["form"].errors, [r.errors for r in _rows(response.context)]
        verdict = response.context["verdict"]
        assert verdict is not None, (one.name, errors)
        assert verdict.as_dict() == law.ask(one.question, one.facts).as_dict(), one.name


def _rows(context: Any) -> list[forms.Form]:
    return [row for rows in context["all_rows"] for row in rows]


@pytest.mark.parametrize("question", list(law.QUESTIONS))
class TestEachQuestion:
    def test_the_empty_form_asks_and_keeps_nothing(self, client: Client, question: str) -> None:
        response = client.get(f"/regels/{question}/")
        page = response.content.decode()
        assert response.status_code == 200
        assert law.QUESTIONS[question].title in page
        assert response.cookies == {}
        assert "Het antwoord" not in page

    def test_an_example_fills_the_form_and_answers(self, client: Client, question: str) -> None:
        page = client.get(f"/regels/{question}/?voorbeeld=1").content.decode()
        assert "Het antwoord" in page
        assert "Waar staat dit?" in page

    def test_nothing_filled_in_says_so_at_the_fields(self, client: Client, question: str) -> None:
        response = client.post(f"/regels/{question}/", {"x": "1"})
        assert response.status_code == 200
        assert bool(response.context["form"].errors) == (response.context["verdict"] is None)

    def test_every_choice_and_result_has_a_dutch_word(self, client: Client, question: str) -> None:
        asked = WhatIf(question)
        for field in _fields(asked, question):
            assert str(field.label) not in law.QUESTIONS[question].facts.fields
            for key, word in getattr(field, "choices", ()):
                assert not key or str(word) != key, (field.label, key)


def _fields(asked: WhatIf, question: str) -> list[forms.Field]:
    found = list(asked.form.fields.values())
    for rows in asked.rows.values():
        found += rows.form.base_fields.values()  # type: ignore[attr-defined]
    return found


def test_nothing_is_written(client: Client) -> None:
    one = SCENARIOS[0]
    with CaptureQueriesContext(connection) as asked:
        client.post(f"/regels/{one.question}/", sent(WhatIf(one.question, facts=one.facts)))
    assert [q["sql"] for q in asked if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))] == []


def test_no_token_is_needed_because_nothing_is_kept() -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/regels/due-date/", {"term": "report"}).status_code == 200


def test_a_row_more_does_not_answer_yet(client: Client) -> None:
    response = client.post("/regels/network-calamity/", {"involvements-add": "1"})
    assert response.context["verdict"] is None
    assert len(response.context["all_rows"][0]) == 1
    assert not response.context["form"].errors


def test_what_facts_say_about_each_other_stands_at_the_field(client: Client) -> None:
    facts = {
        **next(one.facts for one in SCENARIOS if one.question == "interventions"),
        "trust": {"conditions_offered": "yes"},
    }
    response = client.post("/regels/interventions/", sent(WhatIf("interventions", facts=facts)))
    assert "trust__conditions_offered" in response.context["form"].errors


def test_the_facts_of_a_case_can_be_sent_along(client: Client) -> None:
    feiten = '{"term": "report", "start": "2026-04-02"}'
    page = client.post("/regels/due-date/", {"feiten": feiten}).content.decode()
    assert "9 april 2026" in page
    for bad in ("[", "[]", '{"term": "x"}', "[" * 100_000):
        assert client.post("/regels/due-date/", {"feiten": bad}).status_code == 200


@pytest.mark.parametrize("number", ["0", "999", "x", "-1", "²", "99999999999999999999"])
def test_an_example_that_is_not_there_is_an_empty_form(client: Client, number: str) -> None:
    response = client.get("/regels/due-date/", {"voorbeeld": number})
    assert response.context["verdict"] is None


def test_an_unknown_question_does_not_exist(client: Client) -> None:
    assert client.get("/regels/wat-dan-ook/").status_code == 404


def test_what_was_typed_is_shown_as_words(client: Client) -> None:
    facts = {"partners": ["<b>x</b>"], "contributions": [], "declined": []}
    page = client.post("/regels/joint-report/", sent(WhatIf("joint-report", facts=facts)))
    assert "<b>x" not in page.content.decode()


def test_all_questions_and_all_paragraphs_can_be_found(client: Client) -> None:
    page = client.get("/regels/").content.decode()
    for name in law.QUESTIONS:
        assert f'href="/regels/{name}/"' in page
    page = client.get("/regels/bronnen/").content.decode()
    for key in citations():
        assert f'id="{key}"' in page


def test_a_page_of_a_case_can_lead_here_without_names(client: Client) -> None:
    facts = {
        "partners": ["6f1c-huisarts"],
        "contributions": [],
        "declined": [{"party": "6f1c-huisarts", "why": "mevrouw De Vries wil het niet"}],
    }
    drawn = Template("{% load frame %}{% what_if verdict %}")
    form = drawn.render(Context({"verdict": law.ask("joint-report", facts)}))
    assert "Vries" not in form
    assert "6f1c" not in form
    assert 'action="/regels/joint-report/"' in form
    sent_along = html.unescape(re.search(r'value="([^"]*)"', form).group(1))  # type: ignore[union-attr]
    response = client.post("/regels/joint-report/", {"feiten": sent_along})
    assert response.context["verdict"].missing == ("contribution:p1",)


def test_an_answer_without_facts_leads_nowhere() -> None:
    drawn = Template("{% load frame %}{% what_if verdict %}")
    verdict = law.Verdict("committee", law.Outcome.NO, ("Nee.",))
    assert drawn.render(Context({"verdict": verdict})).strip() == ""
    assert drawn.render(Context({"verdict": None})).strip() == ""


def test_a_paragraph_that_is_gone_does_not_break_a_page() -> None:
    verdict = law.Verdict("committee", law.Outcome.NO, ("Nee.",), cites=("WEG#1", "GEB#keten.1"))
    drawn = Template("{% load frame %}{% why verdict %}").render(Context({"verdict": verdict}))
    assert drawn.count("Lees de bron") == 1
