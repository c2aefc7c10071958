"""Everything that can be done with a case and its reports (ASM-1, ASM-2)."""

from vangnet.cases.actions.bundling import bundle, entries_taken_back, unbundle
from vangnet.cases.actions.deciding import reconsider, reject, unsure
from vangnet.cases.actions.handing_over import assign, end_assignment
from vangnet.cases.actions.handling import (
    acknowledge,
    answer_completion,
    ask_to_complete,
    ask_to_reflect,
    plan_actions,
    take_up,
    withdraw_case,
)
from vangnet.cases.actions.learning import learn_again, roll_back
from vangnet.cases.actions.opening import compare_again, join_reporters, open_case, open_waiting
from vangnet.cases.actions.proposing import propose
from vangnet.cases.actions.sameness import say_different, say_same
from vangnet.cases.actions.terms import extend_term, meet_term, set_term
from vangnet.cases.actions.watching import watch_drift

__all__ = [
    "acknowledge",
    "answer_completion",
    "ask_to_complete",
    "ask_to_reflect",
    "assign",
    "bundle",
    "compare_again",
    "end_assignment",
    "entries_taken_back",
    "extend_term",
    "join_reporters",
    "learn_again",
    "meet_term",
    "open_case",
    "open_waiting",
    "plan_actions",
    "propose",
    "reconsider",
    "reject",
    "roll_back",
    "say_different",
    "say_same",
    "set_term",
    "take_up",
    "unbundle",
    "unsure",
    "watch_drift",
    "withdraw_case",
]
