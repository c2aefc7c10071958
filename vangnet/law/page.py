"""The page of rules: each paragraph with its gist, its rules and its scenarios, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vangnet.law import free_days
from vangnet.law.lists import ladder
from vangnet.law.questions import QUESTIONS, ask
from vangnet.law.rules import RULES, Rule
from vangnet.law.scenarios import Scenario
from vangnet.law.sources import Citation, Source, citations, sources
from vangnet.law.terms import table
from vangnet.law.verdicts import Outcome

FORCE = {"law": "wet", "policy": "beleid", "field_standard": "veldnorm", "guidance": "uitleg"}
OUTCOME = {Outcome.YES: "ja", Outcome.NO: "nee", Outcome.WEIGH: "wegen"}
INTRODUCTION = """\
# De regels: van bron naar regel naar voorbeeld

Deze bladzijde is gemaakt met `vangnet law page`; wijzig haar niet met de hand. Per bron staat hier
elke alinea die zegt wat iemand moet, mag of niet kan: de strekking in onze eigen woorden, de
plaats, de regels die erop steunen en de voorbeelden waarmee zij zijn nagegaan. Wie de tekst zelf
wil lezen, volgt de link. Wat wij bewust niet als regel opnamen, staat erbij met de reden.

Hoe sterk een bron bindt: *wet* (daarvan kan niemand afwijken), *beleid* en *uitleg* (afwijken kan
met een gemotiveerd besluit).
"""


@dataclass(frozen=True)
class Resting:
    """One thing that rests on a paragraph: a rule, a term, a number or a rung of a question."""

    question: str
    says: str
    detail: str

    @property
    def line(self) -> str:
        """As one line of the page."""
        return f"`{self.question}`: {self.says}{f' ({self.detail})' if self.detail else ''}"


def users() -> dict[str, list[Resting]]:
    """Paragraph → what rests on it."""
    found: dict[str, list[Resting]] = {}
    for keys, resting in _everything():
        for key in keys:
            found.setdefault(key, []).append(resting)
    return found


def _everything() -> Iterator[tuple[Iterable[str], Resting]]:
    for rule in RULES.values():
        period = f"sinds {rule.since:%d-%m-%Y}"
        period += f" tot {rule.until:%d-%m-%Y}" if rule.until else ""
        yield rule.cites, Resting(rule.question, rule.says, "; ".join([period, *_ids(rule)]))
    for term in table()["term"].values():
        says = f"Termijn ({term['title']}): {_lengths(term['values'])}."
        yield term["cites"], Resting("due-date", says, "")
    for name, number in table()["number"].items():
        values = ", ".join(f"{v['value']} sinds {v['since']:%d-%m-%Y}" for v in number["values"])
        yield number["cites"], Resting(number["question"], f"{number['title']}: {values}.", name)
    for says in _equated():
        yield table()["equated"]["cites"], Resting("due-date", says, "")
    for rung in ladder()["rung"]:
        yield rung["cites"], Resting("interventions", f"Trede: {rung['dutch']}.", "")


def _equated() -> Iterator[str]:
    days = ", ".join(f"{day:%d-%m-%Y}" for day in table()["equated"]["days"])
    yield f"Dagen die bij besluit met een feestdag gelijk zijn gesteld: {days}."
    for one in free_days.added():
        yield f"Ook gelijkgesteld, door de beheerder toegevoegd: {one.on:%d-%m-%Y} ({one.decree})."


def _ids(rule: Rule) -> list[str]:
    return [", ".join(rule.meets)] if rule.meets else []


def _lengths(values: Iterable[dict[str, object]]) -> str:
    words = {"working_days": "werkdagen", "weeks": "weken", "days": "dagen"}
    return ", ".join(
        f"{value[unit]} {word} sinds {value['since']:%d-%m-%Y}"
        for value in values
        for unit, word in words.items()
        if unit in value
    )


def markdown(scenarios: Iterable[Scenario]) -> str:
    """Everything on one page: the questions, then source by source."""
    found = list(scenarios)
    parts = [INTRODUCTION, *_questions(found), *_sources(found), *_examples(found)]
    return "\n".join(parts).rstrip() + "\n"


def _questions(scenarios: list[Scenario]) -> Iterator[str]:
    yield "## De vragen\n"
    yield "| vraag | in woorden | regels | voorbeelden |\n|---|---|---|---|"
    for one in QUESTIONS.values():
        rules = sum(rule.question == one.name for rule in RULES.values())
        examples = sum(scenario.question == one.name for scenario in scenarios)
        yield f"| `{one.name}` | {one.title} | {rules} | {examples} |"
    yield ""


def _sources(scenarios: list[Scenario]) -> Iterator[str]:
    resting = users()
    for source in sources().values():
        yield _head(source)
        for paragraph in citations().values():
            if paragraph.source == source.key:
                yield _paragraph(paragraph, resting.get(paragraph.key, []), scenarios)


def _head(source: Source) -> str:
    bwb = f", {source.bwb}" if source.bwb else ""
    return (
        f"## {source.key}: {source.title}\n\n"
        f"{source.publisher}, versie {source.version}{bwb}. Kracht: {FORCE[source.force]}. "
        f"[Lees de bron]({source.link})\n"
    )


def _paragraph(paragraph: Citation, resting: list[Resting], scenarios: list[Scenario]) -> str:
    source = sources()[paragraph.source]
    place = paragraph.place
    if paragraph.force != source.force:
        place += f"; kracht: {FORCE[paragraph.force]}"
    if paragraph.link != source.link:
        place += f"; [lees deze plaats]({paragraph.link})"
    lines = [f"### {paragraph.key}\n", f"{paragraph.gist}", f"({place})\n"]
    if paragraph.not_modelled:
        lines.append(f"Geen regel: {paragraph.not_modelled}\n")
    if resting:
        lines += ["Hierop steunt:\n", *(f"- {one.line}" for one in resting), ""]
    shown = [one.name for one in scenarios if paragraph.key in one.expected.get("cites", ())]
    if shown:
        lines += ["Voorbeelden:\n", *(f"- {name}" for name in shown), ""]
    return "\n".join(lines)


def _examples(scenarios: list[Scenario]) -> Iterator[str]:
    """Every question with all its rules and all its examples."""
    for question in QUESTIONS.values():
        yield f"## Vraag `{question.name}`: {question.title}\n"
        yield "Regels:\n"
        for rule in RULES.values():
            if rule.question == question.name:
                yield f"- {rule.says} ({', '.join(rule.cites)})"
        yield "\nVoorbeelden:\n"
        for scenario in scenarios:
            if scenario.question == question.name:
                outcome = ask(scenario.question, scenario.facts).outcome
                yield f"- {scenario.name}: {OUTCOME[outcome]}"
        yield ""
