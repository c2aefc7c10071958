"""A refusal is a page that says what happened; for a part of a page it is only the sentence."""

from __future__ import annotations

from types import SimpleNamespace

from django.template import Context
from django.template.loader import get_template, render_to_string

from tests.frame import gallery
from vangnet.frame.heads import CaseHead, Phase, Turn


def test_absent_and_forbidden_are_one_page() -> None:
    drawn = gallery.render("refusal", verdict=None)
    assert "Deze pagina bestaat niet, of u kunt haar niet bekijken." in drawn
    assert "Waarom?" not in drawn


def test_a_rule_that_said_no_shows_its_ground_at_once() -> None:
    drawn = gallery.render("refusal")
    assert '<details class="vn-why" open>' in drawn
    for reason in gallery.VERDICT.because:
        assert reason in drawn


def test_what_stands_there_now_is_shown_after_someone_was_first() -> None:
    drawn = gallery.render("refusal", theirs="Wat zij <schreven>.")
    assert "Wat zij &lt;schreven&gt;." in drawn


def test_for_a_part_of_a_page_it_is_only_the_sentence() -> None:
    template = get_template("frame/refusal.html").template  # type: ignore[attr-defined]
    request = SimpleNamespace(htmx=True)
    drawn = template.render(Context({"request": request, "sentence": "Dit kan nu niet."}))
    assert "Dit kan nu niet." in drawn
    assert "<html" not in drawn
    assert 'role="alert"' in drawn


def test_the_page_after_a_fault_asks_nothing_of_the_database() -> None:
    drawn = render_to_string("frame/broken.html", {"page_title": "Fout", "sentence": "Bij ons."})
    assert "Bij ons." in drawn
    assert "vn-who" not in drawn


def test_a_field_that_someone_else_changed_shows_both_and_lets_you_keep_yours() -> None:
    drawn = render_to_string(
        "frame/stale.html",
        {"name": "facts", "theirs": "<b>Zij</b>", "version": 4, "keep_url": "/bewaar/"},
    )
    assert "Niet opgeslagen" in drawn
    assert "&lt;b&gt;Zij&lt;/b&gt;" in drawn
    assert '"facts-version": "4"' in drawn


def test_the_strip_marks_one_phase_as_now() -> None:
    for phase in Phase:
        states = [state for _label, state in CaseHead("Z-1", "Val", phase).phases]
        assert states.count("now") == 1
        assert states == sorted(states, key=["past", "now", "later"].index)


def test_whose_turn_it_is_says_when_it_is_yours() -> None:
    head = CaseHead("Z-1", "Val", Phase.REPORT, turn=Turn("U", "Vul aan.", yours=True))
    assert "U bent aan zet" in render_to_string("frame/case_head.html", {"head": head})
