"""The ladder of interventions: who can be asked or made to do what (IVN-1 to IVN-11)."""

from vangnet.law.interventions.board import MEETING_FACTS, board_meeting
from vangnet.law.interventions.facts import LADDER, LADDER_FACTS, STEPS, TRUST
from vangnet.law.interventions.whole import cites_of, forbidden_by_law, interventions, sentences

__all__ = [
    "LADDER",
    "LADDER_FACTS",
    "MEETING_FACTS",
    "STEPS",
    "TRUST",
    "board_meeting",
    "cites_of",
    "forbidden_by_law",
    "interventions",
    "sentences",
]
