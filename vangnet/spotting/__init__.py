"""Finds the words in a text that identify someone, and proposes what to put in their place.

Serves the warning before a text is shared (PRV-5) and the public version (PUB-2). Pure Python, no
network, no framework: the contract is docs/contracts/spotting.md.
"""

from vangnet.spotting.casefile import Unreadable
from vangnet.spotting.finding import LAYERS, find
from vangnet.spotting.leaking import leaks
from vangnet.spotting.numbers import contains_bsn
from vangnet.spotting.pseudonyms import Pseudonyms
from vangnet.spotting.publishing import PublicText, Replacement, publish, replace
from vangnet.spotting.spans import Alarm, Category, Span

__all__ = [
    "LAYERS",
    "Alarm",
    "Category",
    "Pseudonyms",
    "PublicText",
    "Replacement",
    "Span",
    "Unreadable",
    "contains_bsn",
    "find",
    "leaks",
    "publish",
    "replace",
]
