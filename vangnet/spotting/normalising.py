"""Layer 0: one way of writing, with the way back to the text as given.

Texts come from mail, PDF and word processors: the same name is written with a soft hyphen, a
no-break space, a combining accent, full-width letters, or broken over two lines. Everything after
this layer sees one way of writing; every offset it answers with counts in the text as given.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache

_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u061c\u180e" + "".join(
    map(chr, (*range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
_APOSTROPHES = "\u2018\u2019\u201a\u201b\u02bc\u02b9\u0060\u00b4\u2032\uff07"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u2043"
_LINES = "\u2028\u2029\u0085\u000b\u000c"
_LETTERS = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    "ĳ": "ij", "Ĳ": "IJ", "ŉ": "'n",
}  # fmt: skip
_TABLE: dict[str, str] = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_DROPPED, ""),
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_HYPHENS, "-"),
    **dict.fromkeys(_LINES, "\n"),
    **_LETTERS,
    **{chr(n): " " for n in range(32) if chr(n) not in "\t\n\r\v\f"},
    **{chr(n): " " for n in range(127, 160) if n != 0x85},
    "\r": "\n",
}
_PLAIN = re.compile(r"[\t\n -~\u00a1-\u00ac\u00ae-\u00b3\u00b5-\u0131\u0134-\u017f]*")
_ODD = re.compile(r"[^\t\n -~\u00a1-\u00ac\u00ae-\u00b3\u00b5-\u0131\u0134-\u017f]")
_BROKEN = re.compile(r"-(?<=[^\W\d_]{2}-)[ \t]*\n[ \t>]*(?=[^\W\d_])")
_FOLDS = str.maketrans(
    {
        "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th",
        "ı": "i", "ŧ": "t", "ħ": "h", "ŋ": "n",
        "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ѕ": "s",
        "ј": "j", "ο": "o", "α": "a", "ν": "v",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in one way of writing. `origins[i]` is where character i came from; None: the same."""

    text: str
    origins: array[int] | None
    length: int

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text as given behind [start, end) of the normal text."""
        if self.origins is None:
            return start, end
        if start >= end:
            return (self.origins[start] if start < len(self.origins) else self.length,) * 2
        last = self.origins[end - 1]
        following = self.origins[end] if end < len(self.origins) else self.length
        return self.origins[start], max(last + 1, following)


def normalise(text: str) -> Normal:
    """One way of writing for a text of any length or script; takes one pass."""
    broken = "-" in text and "\n" in text and _BROKEN.search(text) is not None
    if not broken and _PLAIN.fullmatch(text):
        return Normal(text, None, len(text))
    out: list[str] = []
    origins = array("L")
    at = 0
    for odd in _ODD.finditer(text):
        begin = odd.start()
        if begin < at:
            continue
        if begin > at and unicodedata.combining(text[begin]):
            begin -= 1
        out.append(text[at:begin])
        origins.extend(range(at, begin))
        at, end = begin, begin + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        if text[at] == "\r" and text[end : end + 1] == "\n":
            end += 1
        piece = _written(text[at:end])
        out.append(piece)
        origins.extend([at] * len(piece))
        at = end
    out.append(text[at:])
    origins.extend(range(at, len(text)))
    return _joined("".join(out), origins, len(text))


def _written(cluster: str) -> str:
    known = _TABLE.get(cluster[0])
    if known is not None:
        return known
    if cluster.isascii():
        return cluster
    if cluster.isdecimal():
        return "".join(str(unicodedata.decimal(c)) for c in cluster)
    if "\uff01" <= cluster[0] <= "\uff5e":
        return unicodedata.normalize("NFKC", cluster)
    return unicodedata.normalize("NFC", cluster)


def _joined(text: str, origins: array[int], length: int) -> Normal:
    """Words broken over two lines become one; a capital after the break keeps its hyphen."""
    out: list[str] = []
    kept = array("L")
    at = 0
    for found in _BROKEN.finditer(text):
        begin = found.start() + (1 if text[found.end()].isupper() else 0)
        out.append(text[at:begin])
        kept.extend(origins[at:begin])
        at = found.end()
    out.append(text[at:])
    kept.extend(origins[at:])
    return Normal("".join(out), kept, length)


def key(word: str) -> str:
    """Spellings that sound the same fall together: "Dijk" and "Dyk", "Sint" and "St."."""
    if word == "sint":
        return "st"
    return word.replace("ij", "y") if "ij" in word else word


def fold(word: str) -> str:
    """A word without case, accents or look-alike letters, so that its spellings fall together."""
    lowered = word.lower()
    return lowered if lowered.isascii() else _bare(lowered)


@lru_cache(maxsize=16384)
def _bare(lowered: str) -> str:
    plain = unicodedata.normalize("NFKD", lowered)
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_FOLDS)
