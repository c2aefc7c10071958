"""Writing, reviewing, approving and publishing a public version: four eyes, then the gate."""

from vangnet.publications.actions.deciding import (
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
from vangnet.publications.actions.signing import (
    approve,
    asks_reason,
    look_again,
    needs_another,
    review,
)
from vangnet.publications.actions.teaching import add, relabel, widen
from vangnet.publications.actions.writing import LABELS, draft, edit, seal, write_part
from vangnet.publications.models import Decision, Relief

__all__ = [
    "LABELS",
    "Decision",
    "Relief",
    "add",
    "address_of",
    "approve",
    "asks_reason",
    "decide",
    "decide_for_entity",
    "decide_words",
    "dismiss",
    "draft",
    "edit",
    "look_again",
    "needs_another",
    "publish",
    "publish_elsewhere",
    "publish_good_practice",
    "record_relief",
    "relabel",
    "review",
    "seal",
    "take_over_register",
    "tick_off",
    "widen",
    "withdraw",
    "write_part",
]
