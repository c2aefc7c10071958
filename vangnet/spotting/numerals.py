"""Numbers in words: "drieëntachtig", also as a pattern."""

from __future__ import annotations

_ONES = ["een", "eén", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
_TEENS = [
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
]
_TENS = [
    "twintig",
    "dertig",
    "veertig",
    "vijftig",
    "zestig",
    "zeventig",
    "tachtig",
    "negentig",
    "honderd",
]


def _numerals() -> dict[str, int]:
    found = {word: n for n, word in zip((1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9), _ONES, strict=True)}
    found.update({word: 10 + n for n, word in enumerate(_TEENS)})
    for ten, word in enumerate(_TENS, 2):
        found[word] = ten * 10
        if ten == 10:
            continue
        for one in ("een", "eén", "één", *_ONES[3:]):
            for link in ("en", "ën"):
                found[f"{one}{link}{word}"] = ten * 10 + found[one]
    for one in _ONES[3:]:
        for link in ("en", "ën"):
            found[f"{one}{link}half"] = found[one]
    found["honderdeneen"] = found["honderdeen"] = 101
    return found


NUMERALS = _numerals()
WORDS = "(?:" + "|".join(sorted(NUMERALS, key=len, reverse=True)) + ")"
TEN_WORDS = "(?:" + "|".join(_TENS[1:]) + ")"


def value_of(number: str) -> int:
    """The value of a number in digits or in words; 0 when it is none."""
    return NUMERALS.get(number.lower(), int(number) if number.isdecimal() else 0)
