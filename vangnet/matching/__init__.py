"""Says how alike two reports are, and why. Pure Python, no Django."""

from vangnet.matching.comparing import (
    MODEL_VERSION,
    PROPOSE_FROM,
    Comparison,
    Reason,
    compare,
    probability,
)
from vangnet.matching.features import Features
from vangnet.matching.reading import NUMBER, Quote, read
from vangnet.matching.words import content_words

__all__ = [
    "MODEL_VERSION",
    "NUMBER",
    "PROPOSE_FROM",
    "Comparison",
    "Features",
    "Quote",
    "Reason",
    "compare",
    "content_words",
    "probability",
    "read",
]
