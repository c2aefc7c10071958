"""Writing, reviewing, approving and publishing a public version: four eyes, then the gate."""

from vangnet.publications.actions.deciding import (
    add,
    decide,
    decide_for_entity,
    decide_words,
    dismiss,
    tick_off,
)
from vangnet.publications.actions.placing import (
    publish_elsewhere,
    publish_good_practice,
    take_over_register,
)
from vangnet.publications.actions.publishing import (
    address_of,
    publish,
    record_relief,
    withdraw,
)
from vangnet.publications.actions.signing import approve, needs_another, review
from vangnet.publications.actions.writing import LABELS, draft, edit, seal, write_part
from vangnet.publications.models import Decision, Relief

__all__ = [
    "LABELS",
    "Decision",
    "Relief",
    "add",
    "address_of",
    "approve",
    "decide",
    "decide_for_entity",
    "decide_words",
    "dismiss",
    "draft",
    "edit",
    "needs_another",
    "publish",
    "publish_elsewhere",
    "publish_good_practice",
    "record_relief",
    "review",
    "seal",
    "take_over_register",
    "tick_off",
    "withdraw",
    "write_part",
]
