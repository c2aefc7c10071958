"""What the rules say: sources, terms, questions and lives. Pure Python, no Django."""

from vangnet.law import interventions, terms
from vangnet.law.lists import choices, label, meaning
from vangnet.law.questions import QUESTIONS, Question, ask
from vangnet.law.refusals import BadFacts
from vangnet.law.verdicts import Outcome, Verdict

__all__ = [
    "QUESTIONS",
    "BadFacts",
    "Outcome",
    "Question",
    "Verdict",
    "ask",
    "choices",
    "interventions",
    "label",
    "meaning",
    "terms",
]
