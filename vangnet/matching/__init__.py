"""Says how alike two reports are, and why. Pure Python and numpy, no Django."""

from vangnet.matching.reading import NUMBER, Quote, read
from vangnet.matching.words import content_words

__all__ = ["NUMBER", "Quote", "content_words", "read"]
