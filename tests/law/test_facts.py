"""Bad facts: the field is named, everything wrong is told, and nothing is guessed."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from vangnet import law

DUE: dict[str, Any] = {"term": "report", "start": "2026-06-01"}
CLOSE: dict[str, Any] = {
    "investigated_with_care": "yes",
    "measures_sufficient": "yes",
    "learned_together": "yes",
    "recurrence_reduced": "yes",
    "open_questions": 0,
    "reporters": [{"id": "huisarts", "judgement_sent": True}],
    "network": True,
}
LADDER: dict[str, Any] = {
    "road": "incident",
    "deviation_found": True,
    "risk": "high",
    "providers": [],
    "tried": [],
    "lighter_means_exhausted": True,
    "network_enabled_first": True,
    "trust": {},
    "stakeholders": [],
}
PUBLISH: dict[str, Any] = {
    "kind": "public_version",
    "on": "2026-11-02",
    "urgent": False,
    "relief_requested": False,
    "relief_decided": "none",
    "safe": {"undecided_spans": 0, "leak_hits": 0, "changed_after_approval": False, "k": 12},
}
SHARE: dict[str, Any] = {
    "on": "2026-09-15",
    "from": "a",
    "to": "b",
    "data": "health",
    "client_alive": True,
    "consents": [{"id": "t", "by": "client", "to": [], "data": [], "since": "2026-01-01"}],
}
REFLECTION: dict[str, Any] = {"sections": {}, "parties": [], "measures": []}
WRONG = [
    ("due-date", {**DUE, "term": "onbekend"}, "term"),
    ("due-date", {"term": "report"}, "start"),
    ("due-date", {**DUE, "start": None}, "start"),
    ("due-date", {**DUE, "start": "1 juni 2026"}, "start"),
    ("due-date", {**DUE, "start": "2026-02-30"}, "start"),
    ("due-date", {**DUE, "start": "2026-W10-1"}, "start"),
    ("due-date", {**DUE, "start": "2026-06-01T00:00:00"}, "start"),
    ("due-date", {**DUE, "start": datetime.datetime(2026, 6, 1)}, "start"),  # noqa: DTZ001
    ("due-date", {**DUE, "start": "9999-12-31"}, "start"),
    ("due-date", {**DUE, "start": 20260601}, "start"),
    ("due-date", {**DUE, "extra": 1}, "extra"),
    ("due-date", {**DUE, "extensions": [{"days": 7}]}, "extensions[0].granted_on"),
    (
        "due-date",
        {**DUE, "extensions": [{"days": 7, "granted_on": "2026-06-02", "reason": "x"}]},
        "extensions",
    ),
    (
        "due-date",
        {
            "term": "investigation",
            "start": "2200-01-01",
            "extensions": [{"days": 3650, "granted_on": "2200-01-01", "reason": "x"}] * 900,
        },
        "extensions",
    ),
    ("may-close", {**CLOSE, "open_questions": -1}, "open_questions"),
    ("may-close", {**CLOSE, "open_questions": True}, "open_questions"),
    ("may-close", {**CLOSE, "open_questions": 1.0}, "open_questions"),
    ("may-close", {**CLOSE, "network": "ja"}, "network"),
    ("may-close", {k: v for k, v in CLOSE.items() if k != "learned_together"}, "learned_together"),
    ("may-close", {**CLOSE, "reporters": [{"id": "a"}]}, "reporters[0].judgement_sent"),
    ("may-close", {**CLOSE, "reporters": CLOSE["reporters"] * 2}, "reporters[1].id"),
    ("may-close", {**CLOSE, "reporters": "huisarts"}, "reporters"),
    ("interventions", {**LADDER, "standard": {"concrete": True}}, "standard.testable"),
    (
        "interventions",
        {**LADDER, "trust": {"conditions_offered": "yes"}},
        "trust.conditions_offered",
    ),
    ("interventions", {**LADDER, "trust": {"first_time": None}}, "trust.first_time"),
    ("interventions", {**LADDER, "trust": {"gevoel": "yes"}}, "trust.gevoel"),
    ("interventions", {**LADDER, "tried": ["praten"]}, "tried[0]"),
    (
        "interventions",
        {**LADDER, "stakeholders": [{"id": "x", "kind": "pers"}]},
        "stakeholders[0].kind",
    ),
    (
        "interventions",
        {**LADDER, "stakeholders": [{"id": "network", "kind": "insurer"}]},
        "stakeholders[0].id",
    ),
    ("may-publish", {**PUBLISH, "safe": {**PUBLISH["safe"], "k": None}}, "safe.k"),
    ("may-publish", {**PUBLISH, "kind": "folder"}, "kind"),
    ("may-share", {**SHARE, "data": "alles"}, "data"),
    (
        "may-share",
        {**SHARE, "consents": [{**SHARE["consents"][0], "data": ["alles"]}]},
        "consents[0].data[0]",
    ),
    ("may-share", {**SHARE, "presumed": {"reasoning": "x"}}, "presumed.recorded_on"),
    ("reflection-complete", {**REFLECTION, "sections": {"method": None}}, "sections.method"),
    ("reflection-complete", {**REFLECTION, "sections": {"method": 1}}, "sections.method"),
    ("reflection-complete", {**REFLECTION, "measures": [{"id": "m"}]}, "measures[0].specific"),
    (
        "joint-report",
        {"partners": ["a"], "contributions": [], "declined": [{"party": "a"}]},
        "declined[0].why",
    ),
    ("due-date", [], "facts"),
    ("due-date", None, "facts"),
    ("wat-dan-ook", {}, "question"),
]


@pytest.mark.parametrize(("question", "facts", "field"), WRONG)
def test_the_wrong_field_is_named_with_what_was_expected(
    question: str, facts: Any, field: str
) -> None:
    with pytest.raises(law.BadFacts) as refused:
        law.ask(question, facts)
    assert refused.value.field == field
    assert "verwacht" in refused.value.expected
    assert "\n" not in refused.value.sentence


def test_everything_that_is_wrong_is_told_in_the_order_of_the_facts() -> None:
    bad = {**CLOSE, "open_questions": -1, "network": 3, "zomaar": 1, "reporters": [{"id": 4}]}
    with pytest.raises(law.BadFacts) as refused:
        law.ask("may-close", bad)
    told = [field for field, _expected in refused.value.all]
    assert told == [
        *("open_questions", "reporters[0].id", "reporters[0].judgement_sent", "network", "zomaar"),
    ]


NULLABLE = {
    "network-calamity": ["involvements[].until"],
    "who-must-report": ["established_on"],
    "reflection-complete": [
        *("parties[].why_not", "parties[].board_reaction"),
        *(f"measures[].{name}" for name in ("owner", "due_on", "secured_by")),
        *("measures[].evaluate_on", "measures[].evaluate_how"),
    ],
    "improvement-plan": [
        *(f"measures[].{name}" for name in ("owner", "due_on", "secured_by")),
        *("measures[].evaluate_on", "measures[].evaluate_how"),
    ],
    "may-share": ["consents[].until", "consents[].withdrawn_on", "presumed"],
    "may-close": ["learned_together"],
    "board-meeting": ["delegation", "intended"],
    "interventions": ["standard"],
    "may-publish": [
        *("decided_on", "notified_on", "safe.reviewer", "safe.approver", "safe.k", "ended_on"),
        *("threshold_k", "k_reason"),
    ],
    "due-date": ["extensions", "extensions[].requested_on"],
}


@pytest.mark.parametrize("question", list(law.QUESTIONS))
def test_only_these_facts_may_be_left_out(question: str) -> None:
    schema = law.QUESTIONS[question].facts.schema()
    loose = [name for name in _loose(schema, "") if not name.startswith(("sections.", "trust."))]
    assert sorted(loose) == sorted(NULLABLE.get(question, []))


def _loose(schema: dict[str, Any], path: str) -> list[str]:
    found = []
    if "items" in schema:
        found += _loose(schema["items"], f"{path}[]")
    for name, one in schema.get("properties", {}).items():
        where = f"{path}.{name}" if path else name
        if name not in schema["required"]:
            found.append(where)
        found += _loose(one, where)
    return found


def test_dates_may_be_text_or_dates() -> None:
    as_text = law.ask("due-date", DUE)
    as_date = law.ask("due-date", {**DUE, "start": datetime.date(2026, 6, 1)})
    assert as_text.as_dict() == as_date.as_dict()


def test_every_fact_has_a_title_a_person_can_read() -> None:
    for question in law.QUESTIONS.values():
        for name, shape in question.facts.fields.items():
            assert shape.title, f"{question.name}.{name}"
            assert shape.title != name
