"""A text as words with what stands between them: every later layer reads these, not characters."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from vangnet.spotting.signs import READINGS, sign
from vangnet.spotting.words import common, dutch, listed, people
from vangnet.spotting.words.first_names import FIRST_NAMES, SURNAMES

_WORD = re.compile(r"([^\W_]+)")
_ENDS = frozenset('.!?:;\n\t|•*·"“”„«»')
_ABBREVIATED = listed(
    """dr drs prof mr mw mevr dhr ir ing hr st ds mej nr tel bijv bv evt ca jr sr geb resp blz fam
    prot verpl vpk wed sint gr th chr joh ph ch jac"""
)
_LETTERED = listed(
    """
    bijlage tabel figuur vraag categorie deel variant optie type niveau kolom appendix annex
    scenario onderdeel lijst cluster stap route module
    """
)


@dataclass(slots=True)
class Token:
    """One run of letters and digits. `gap` is what stands between it and the word before.

    `key`: the folded word in one of its spellings; `signs`: what it is a sign of (signs.py).
    """

    start: int
    end: int
    text: str
    fold: str
    key: str
    gap: str
    capital: bool
    opens: bool
    signs: int = 0
    label: bool = False
    shout: bool = False


class Words(list[Token]):
    """The words of a text in order, and where each of them stands, counted once.

    `spelled`: the places of every word that is written so; `lines`: those that begin a new line.
    """

    def __init__(self, words: Iterable[Token], lines: list[int]) -> None:
        super().__init__(words)
        self.lines = lines
        self.spelled: dict[str, list[int]] = {}
        for at, word in enumerate(self):
            self.spelled.setdefault(word.text, []).append(at)
        self._signed: dict[int, list[int]] = {}
        for places in self.spelled.values():
            for sign_here in _single(self[places[0]].signs):
                self._signed.setdefault(sign_here, []).extend(places)
        self._pairs: list[str] = []

    def pairs(self) -> list[str]:
        """Each word and the next as one, in the spelling that names are compared in."""
        if not self._pairs:
            self._pairs = [one.key + other.key for one, other in pairwise(self)]
        return self._pairs

    def where(self, signs: int) -> list[int]:
        """The places of the words that are a sign of any of these, in order."""
        found = self._signed.get(signs)
        if found is None:
            held = (self._signed.get(one, ()) for one in _single(signs))
            found = self._signed[signs] = list(set().union(*held))
        found.sort()
        return found

    def starts(self, signs: int) -> list[int]:
        """The offsets at which the words begin that are a sign of any of these."""
        return [self[at].start for at in self.where(signs)]

    def back_from(self, places: Sequence[int], steps: int) -> list[int]:
        """The offsets of the words at these places and of so many before each, in order."""
        offsets: list[int] = []
        done = 0
        for at in places:
            offsets += [word.start for word in self[max(done, at - steps) : at + 1]]
            done = at + 1
        return offsets


@lru_cache(maxsize=4096)
def _single(signs: int) -> tuple[int, ...]:
    """The signs of a word, or those asked for, one by one."""
    return tuple(1 << at for at in range(signs.bit_length()) if signs >> at & 1)


def tokens(text: str) -> Words:
    """All words of a normal text, in order; `opens` says that a sentence or line begins here."""
    words = _walk(text)
    _label(words, text)
    _shout(words)
    return words


def matches(pattern: re.Pattern[str], text: str, offsets: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `finditer` finds, for a pattern that can begin at these offsets only, in order."""
    end = 0
    match = pattern.match
    for start in offsets:
        if start >= end and (found := match(text, start)):
            end = found.end()
            yield found


def _label(words: Words, text: str) -> None:
    """Marks the letters that number paragraphs ("A. …", "B. …"), so that none reads as an initial.

    Only a count from A on, of paragraphs: a list of those present may hold A. Bos above B. Vos.
    """
    counted: list[Token] = []
    for at in words.where(_SINGLE):
        word = words[at]
        if at and words[at - 1].fold in _LETTERED and word.gap == " ":
            word.label = True
        if not word.capital or not _heads_paragraph(word, text):
            continue
        if counted and ord(word.text) == ord(counted[-1].text) + 1:
            counted.append(word)
            counted[0].label = word.label = True
        else:
            counted = [word] if word.text == "A" else []


def _shout(words: Words) -> None:
    """Marks ordinary words in lines of capitals only: there a capital says nothing."""
    for begin, end in _stretches(words, 1):
        first = next((w for w in words[begin:end] if w.text[0].isalpha()), None)
        if first is None or not first.text.isupper():
            continue
        line = [w for w in words[begin:end] if w.text[0].isalpha()]
        if len(line) > 2 and all(w.text.isupper() for w in line):
            for word in line:
                word.shout = _ordinary(word.fold)


def _stretches(words: Words, breaks: int) -> Iterator[tuple[int, int]]:
    """Begin and end of the lines of a text, or of its paragraphs: two line breaks or more."""
    begin = 0
    for at in words.lines:
        if at and words[at].gap.count("\n") >= breaks:
            yield begin, at
            begin = at
    if words:
        yield begin, len(words)


_SINGLE = sign(lambda word: len(word) == 1)
DIGIT = sign(lambda word: any(c.isdigit() for c in word))


def _ordinary(word: str) -> bool:
    if word in FIRST_NAMES or word in SURNAMES or word in people.PREFIXES:
        return False
    if word in common.OPENERS or word in people.PERSON_VERBS:
        return True
    return word not in common.COMMON and dutch.known(word)


def _heads_paragraph(word: Token, text: str) -> bool:
    if ("\n" not in word.gap and word.start > 0) or text[word.end : word.end + 2] != ". ":
        return False
    line = text.find("\n", word.end)
    return (line if line > 0 else len(text)) - word.end > 60


def _walk(text: str) -> Words:
    pieces = _WORD.split(text)
    words: list[Token] = []
    lines: list[int] = []
    end = 0
    before: Token | None = None
    for gap, word in zip(pieces[::2], pieces[1::2], strict=False):
        start = end + len(gap)
        end = start + len(word)
        folded, alike, capital, signs = READINGS[word]
        opens = before is None or (before.opens and before.text[0].isdigit() and len(gap) < 4)
        if gap != " ":
            opens = opens or (before is not None and _opens(before, gap))
            if "\n" in gap:
                lines.append(len(words))
        before = Token(start, end, word, folded, alike, gap, capital, opens, signs)
        words.append(before)
    return Words(words, lines)


def _opens(before: Token, gap: str) -> bool:
    """Whether a capital after this gap says nothing, because a sentence or line begins there."""
    if gap == " " or gap == "-" or not gap or gap[-1] == "@":
        return False
    if "\n" in gap:
        return True
    if "." in gap[:1] and _ENDS.isdisjoint(gap[1:]):
        return before.fold not in _ABBREVIATED and len(before.text) > 1
    return not _ENDS.isdisjoint(gap)


def lower_passages(words: Words, text: str) -> list[bool]:
    """For each word whether its paragraph or line has no capitals, so that case says nothing."""
    flags = [False] * len(words)
    for begin, end in _stretches(words, 2):
        if _lower(words[begin:end]):
            flags[begin:end] = [True] * (end - begin)
        else:
            _lower_lines(words, begin, end, flags)
    return flags


def _lower_lines(words: Words, begin: int, end: int, flags: list[bool]) -> None:
    """Lines of a log or a chat: after the time or the sender the first word has no capital."""
    start = begin
    shouted = True
    lines = words.lines[bisect_right(words.lines, begin) : bisect_left(words.lines, end)]
    for at in [*lines, end]:
        said = _said(words, start, at)
        if said < at and (said > start or shouted) and _starts_lower(words[said:at]):
            flags[said:at] = [True] * (at - said)
        shouted = all(w.text.isupper() for w in words[start:at])
        start = at


def _said(words: list[Token], start: int, end: int) -> int:
    """Where the words of a line begin, after "[12-03-2025, 21:07] Kim:" or "23.10"."""
    at = start
    while at < end and words[at].text[0].isdigit():
        at += 1
    if 0 < at - start < 2 and (at == end or words[at].gap not in (": ", " - ")):
        return start
    marked = at > start or words[start].gap.rstrip(" ").endswith(("[", "~", "> "))
    for sender in range(at, min(at + 4, end) if marked else at):
        if (
            sender > start
            and words[sender].gap.startswith((": ", ".: "))
            and "\n" not in words[sender].gap
        ):
            return sender
    return at


def _starts_lower(line: list[Token]) -> bool:
    letters = [w for w in line if w.text[0].isalpha()]
    if len(letters) < 2 or line[0].capital or not line[0].text[0].isalpha():
        return False
    return sum(w.capital and not w.text.isupper() for w in letters) * 4 <= len(letters)


def _lower(paragraph: list[Token]) -> bool:
    first = next((t for t in paragraph if t.opens and t.text[0].isalpha()), None)
    if first is not None and first.capital and len(first.text) > 2:
        return False
    letters = [t for t in paragraph if t.text[0].isalpha()]
    openings = [t for t in letters if t.opens]
    capitals = sum(t.capital for t in letters)
    if len(letters) < 3 or capitals * 12 > len(letters):
        return False
    return 3 * sum(t.capital for t in openings) <= len(openings)
