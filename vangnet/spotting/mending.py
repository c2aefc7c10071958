"""Layer 0, second half: what extraction from a PDF or a scan broke is read as it was written.

Words glued together, words with spaces inside, letters apart, digits read as letters: each is
mended only where the text shows that it is broken, and every character keeps its way back to the
text as given. Names of the case, days, months and the word list say how a word was meant.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from vangnet.spotting.almanac import MONTHS
from vangnet.spotting.normalising import Normal, fold
from vangnet.spotting.tokens import matches
from vangnet.spotting.words import dutch, listed, people
from vangnet.spotting.words.first_names import EITHER_NAME, FIRST_NAMES
from vangnet.spotting.words.places import PLACES

Edit = tuple[int, int, str]
"""Characters [start, end) of the normal text, and what stands there instead."""

_DAYS = listed("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag")
_CALENDAR = _DAYS | {month for month in MONTHS if len(month) > 3}
_PARTS = ("", "ochtend", "morgen", "middag", "avond", "nacht")
_FEASTS = listed("kerstdag paasdag pinksterdag hemelvaartsdag koningsdag kerstavond oudejaarsdag")
_DATED = _CALENDAR | _FEASTS | {day + part for day in _DAYS for part in _PARTS}
_LONGEST_DATED = tuple(sorted(_DATED, key=lambda word: (-len(word), word)))
_NAMES_AND_PLACES = EITHER_NAME | PLACES

_APART = re.compile(
    r"(?:(?<=[\s:(])|^)(?:(?:[^\W\d_]|ij)\.? {1,4}){3,}(?:[^\W\d_]|ij)(?=[\s.,;:)]|$)"
)
_TWO_LETTERS = re.compile(r" (?:[^\W\d_]|ij)\.? {1,4}(?:[^\W\d_]|ij)\.? ")
_SPLIT_NUMBER = re.compile(r"-(?<=\d-)[ \t]*\n[ \t]*(?=\d)")
_SPLIT_MAIL = re.compile(r"(?<=\w@)\n(?=\w)")
_LOOSE_ACCENT = re.compile(
    "[\u00b8\u00a8`^~](?:(?<=[cCsS]\u00b8)|(?<=[^\\W\\d_][\u00a8`^~])(?=[^\\W\\d_]))"
)

_WORD = r"[a-zß-öø-ÿāćčėęěğıłńňőřśşšţūůźżž]"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞĆČĞİŁŚŞŠŹŻŽ]"
_GLUED = re.compile(
    rf"{_WORD}{_CAPITAL}{_WORD}|{_WORD}{{2}}[,;:.!?)]{_CAPITAL}{_WORD}|{_WORD}{{3}}[,;:]{_WORD}{{2}}"
    rf"|{_WORD}{{2}}\d|\d{_WORD}{{4}}"
)
_SEAM = re.compile(
    rf"[A-ZÀ-ÖØ-ÞĆČĞİŁŚŞŠŹŻŽ\d,;:.!?)](?:(?<={_WORD}{_CAPITAL})(?={_WORD})"
    rf"|(?<={_WORD}{{2}}[,;:.!?)])(?={_CAPITAL}{_WORD})|(?<={_WORD}{{3}}[,;:])(?={_WORD}{{2}})"
    rf"|(?<={_WORD}{{2}}\d)|(?<=\d)(?={_WORD}{{4}}))"
)
"""The one character that each match of `_GLUED` has for itself; quick to find."""
_SEAMS = re.compile(
    rf"(?<={_WORD})(?={_CAPITAL}(?:{_WORD}|\d|\.|'))|(?<={_CAPITAL}{_CAPITAL})(?={_CAPITAL}{_WORD}{{2}})"
    rf"|(?<={_WORD})(?=[\d(])|(?<={_CAPITAL}{_CAPITAL})(?=\d{{3}})|(?<=\d)(?={_WORD}{{2}})"
    rf"|(?<=\d)(?={_CAPITAL}{_WORD}{{2}})|(?<=[\w)'][,;!?])(?=[^\W\d_'(])|(?<=[\w)']:)(?=['(]?[^\W\d_])"
    rf"|(?<={_WORD}{{2}}\.)(?=['(]?{_CAPITAL})|(?<=[.,!?]')(?=[^\W\d_])|(?<={_WORD}\))(?=[^\W\d_])"
    rf"|(?<=\d\))(?=[^\W\d_])|(?<=\d[,.])(?={_CAPITAL}{_WORD})|(?<=\d,)(?=\d{{4}}{_CAPITAL}{{2}})"
    rf"|(?<={_CAPITAL}\.,)(?=\w)|(?<={_WORD}{{3}}\.)(?=\d)"
)
_CHUNK = re.compile(r"\S+")
_WIRE = re.compile(r"@|://|www\.|\.(?:nl|com|org|net|eu|example|zorg|info)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")

_SCANNED = re.compile(
    r"[a-z][01][a-z]|\b0[a-z]{2}|\d[OolI]\d|\b[Ol]\d[ \-/.:]|[\-/.]\d?[Ol]\d|\d[Ol]\b"
    r"|\brn(?:ev|et|oe|aa)|[A-Z][01][a-z]"
)
_BESIDE_LETTER = re.compile(r"\d(?:(?<=[a-zA-Z]\d)|(?=[a-zA-Z]))")
_MISREAD_M = re.compile(r"rn(?:ev|et|oe|aa)")
_MIXED = re.compile(r"(?<![\w.,])(?=[\d]{0,2}[^\W\d_])[^\W_2-9]{3,}(?!\w)")
_LOOKS: tuple[tuple[str, str], ...] = (
    ("0", "o"), ("1", "l"), ("1", "i"), ("rn", "m"), ("l", "i"), ("I", "l"), ("O", "o"),
    ("vv", "w"),
)  # fmt: skip
_FUNCTION = listed(
    """
    de het een en of van op in uit bij met voor door naar aan om te dat die dit is was werd had
    heeft kan zegt zei zag belde gaf ging kwam bleef haar zijn hem hun als omdat tot na
    over sinds wordt stelt meldt vroeg vraagt sprak schreef overleed lag zat stond niet ook nog
    wel toen
    """
)


def mend(normal: Normal, names: Iterable[str]) -> Normal:
    """The text with broken words put right; `names` are the folded words of the case's names.

    Returns the same object when nothing is broken, which costs a few scans of the text.
    """
    known = frozenset(name for name in names if len(name) > 2)
    for step in (
        _trailing,
        _garbled,
        _footnotes,
        _numbers,
        _accents,
        _letters_apart,
        _justified,
        _columns,
        _glued,
        _scanned,
        _words_apart,
    ):
        normal = _edited(normal, step(normal.text, known))
    return normal


def _edited(normal: Normal, edits: Iterable[Edit]) -> Normal:
    made = sorted(edits)
    if not made:
        return normal
    origins = normal.origins if normal.origins is not None else array("L", range(normal.length))
    text, out, kept, at = normal.text, [], array("L"), 0
    for start, end, instead in made:
        if start < at:
            continue
        out += [text[at:start], instead]
        kept.extend(origins[at:start])
        kept.extend(_back(origins, start, end, len(instead), normal.length))
        at = end
    out.append(text[at:])
    kept.extend(origins[at:])
    return Normal("".join(out), kept, normal.length)


def _back(origins: array[int], start: int, end: int, count: int, length: int) -> Iterator[int]:
    """Where `count` characters instead of [start, end) came from."""
    for n in range(count):
        at = min(start + n, max(start, end - 1))
        yield origins[at] if at < len(origins) else length


def _trailing(text: str, known: frozenset[str]) -> Iterator[Edit]:
    """Spaces at the end of a line, which keep a name from going on below."""
    if " \n" in text:
        for found in _LINE_END.finditer(text):
            yield found.start(), found.end(), ""


def _garbled(text: str, known: frozenset[str]) -> Iterator[Edit]:
    """Letters with an accent that were read in the wrong encoding: "PatiÃ«nt"."""
    if "Ã" in text or "â€" in text:
        for found in _WRONG_CODE.finditer(text):
            yield found.start(), found.end(), _MEANT[found.group()]


def _footnotes(text: str, known: frozenset[str]) -> Iterator[Edit]:
    """The number of a footnote that stuck to a name: "dr. Fleuren4, die"."""
    for found in _NOTED.finditer(text):
        if fold(found.group()) not in known:
            yield found.start(1), found.start(1), " "


_NOTED = re.compile(rf"(?<![\w-]){_CAPITAL}{_WORD}{{3,}}(\d{{1,2}})(?=[,.;:)]?(?:\s|$))")
_LINE_END = re.compile(r"(?<=\S) +(?=\n)")
_MEANT = {
    letter.encode("utf8").decode("cp1252"): letter for letter in "éèëêïíóòöôúùüûáàâäçñÉËÖÜ’‘“–"
}
_WRONG_CODE = re.compile("|".join(map(re.escape, _MEANT)))


def _numbers(text: str, known: frozenset[str]) -> Iterator[Edit]:
    """A number or date that was broken over two lines behind its hyphen: "04-" and "10" below."""
    if "@\n" in text:
        for found in _SPLIT_MAIL.finditer(text):
            yield found.start(), found.end(), ""
    if "-" in text and "\n" in text:
        for found in _SPLIT_NUMBER.finditer(text):
            yield found.start() + 1, found.end(), ""


def _accents(text: str, known: frozenset[str]) -> Iterator[Edit]:
    """Accents that stand behind their letter: "c" and a cedilla."""
    if any(sign in text for sign in "\u00b8\u00a8`^~"):
        for found in _LOOSE_ACCENT.finditer(text):
            yield found.start(), found.end(), ""


def _letters_apart(text: str, known: frozenset[str]) -> Iterator[Edit]:
    """ "S t o l w ij c k" in one word; wider gaps part the words."""
    if not _TWO_LETTERS.search(text):
        return
    for found in _APART.finditer(text):
        for gap in re.finditer(r" +", found.group()):
            start, end = found.start() + gap.start(), found.start() + gap.end()
            if end - start == 1 and text[start - 1] != ".":
                yield start, end, ""
        for stop in re.finditer(r" (?=\.)", found.group()):
            yield found.start() + stop.start(), found.start() + stop.end(), ""


def _justified(text: str, known: frozenset[str]) -> Iterator[Edit]:
    """Two spaces between all words of a line that was filled out to the margin."""
    if text.count("  ") < 4:
        return
    for line in _LINE.finditer(text):
        twos = list(_TWO.finditer(line.group()))
        if len(twos) > 3 and not _WIDE.search(line.group().strip()):
            yield from ((line.start() + m.start(), line.start() + m.end(), " ") for m in twos)


def _columns(text: str, known: frozenset[str]) -> Iterator[Edit]:
    """A cell of a table that goes on below itself, in its own column."""
    if "\n    " not in text:
        return
    last: re.Match[str] | None = None
    for line in _LINE.finditer(text):
        indent = len(line.group()) - len(line.group().lstrip(" "))
        if last is not None and indent > 3 and line.group().strip():
            cells = [m.start(1) for m in _CELL.finditer(last.group())]
            if len(cells) > 1 and cells[-1] == indent:
                yield last.end(), line.start() + indent, " "
        last = line


_LINE = re.compile(r"[^\n]+")
_TWO = re.compile(r"(?<=\S) {2}(?=\S)")
_WIDE = re.compile(r" {3}")
_CELL = re.compile(r"(?:^| {2,})(\S)")


def _glued(text: str, known: frozenset[str]) -> Iterator[Edit]:
    """Spaces where a line lost them: at capitals, digits and stops, and around known words."""
    seams = [found.start() for found in _SEAM.finditer(text)]
    if any(text[at].isupper() for at in seams):
        yield from _glued_names(text, known)
    for paragraph in _PARAGRAPH.finditer(text) if len(seams) > 2 else ():
        inside = bisect_left(seams, paragraph.end()) - bisect_left(seams, paragraph.start())
        if inside < 3:
            continue
        words = paragraph.group()
        signs = sum(not _meant(found, words, known) for found in _GLUED.finditer(words))
        if signs > 2 and len(words) < signs * 110:
            yield from _unglued(words, paragraph.start(), known)


def _glued_names(text: str, known: frozenset[str]) -> Iterator[Edit]:
    """ "AdrieKorevaar": a first name and a surname in one, wherever it stands."""
    for found in _TWO_NAMES.finditer(text):
        first, last = fold(found.group(1)), fold(found.group(2))
        named = first in FIRST_NAMES or first in known
        if named and first + last not in known and (last in known or not dutch.known(last)):
            yield found.start(2), found.start(2), " "


_TWO_NAMES = re.compile(rf"(?<![\w@./])({_CAPITAL}{_WORD}{{2,}})({_CAPITAL}{_WORD}{{3,}})(?![\w@])")
_PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+")


def _meant(found: re.Match[str], line: str, known: frozenset[str]) -> bool:
    """Whether a word is written so on purpose: "HagaZiekenhuis" in the case, an address, a dose."""
    begin = max(line.rfind(" ", 0, found.start()), line.rfind("\n", 0, found.start())) + 1
    end = line.find(" ", found.end())
    chunk = line[begin : end if end > 0 else len(line)].strip()
    return _WIRE.search(chunk) is not None or fold(chunk.strip(".,;:()'\"")) in known


def _unglued(line: str, offset: int, known: frozenset[str]) -> Iterator[Edit]:
    for chunk in _CHUNK.finditer(line):
        if _WIRE.search(chunk.group()):
            continue
        base = offset + chunk.start()
        seams = {m.start() for m in _SEAMS.finditer(chunk.group())} - {0}
        for word in _LETTERS.finditer(chunk.group()):
            if fold(word.group()) in known:
                seams -= set(range(word.start() + 1, word.end()))
        begin = 0
        for end in [*sorted(seams), len(chunk.group())]:
            for word in _LETTERS.finditer(chunk.group(), begin, end):
                seams |= {word.start() + at for at in _inner(word.group(), known)}
            begin = end
        yield from ((base + at, base + at, " ") for at in sorted(seams))


def _inner(word: str, known: frozenset[str]) -> Iterator[int]:
    """Where a word without capitals inside falls apart in two or three that are known."""
    folded = fold(word)
    if len(folded) != len(word) or len(word) < 4 or folded in known or folded in _DATED:
        return
    if _listed(folded):
        return
    for part in _LONGEST_DATED:
        at = folded.find(part)
        if at >= 0 and (len(part) > 6 or _plain(folded[:at]) or _plain(folded[at + len(part) :])):
            yield from (n for n in (at, at + len(part)) if 0 < n < len(word))
            return
    for at in range(len(word) - 2, 2, -1):
        head, tail = folded[:at], folded[at:]
        if head in known and (tail in _FUNCTION or _plain(tail)):
            yield at
            return
        if tail in known and _plain(head):
            yield at
            return
        if word[0].isupper() and tail in _FUNCTION and head in _NAMES_AND_PLACES:
            yield at
            return


def _listed(word: str) -> bool:
    return word in _NAMES_AND_PLACES or dutch.known(word)


def _plain(word: str) -> bool:
    return word in _FUNCTION or word in people.PREFIXES or (len(word) > 2 and dutch.known(word))


def _scanned(text: str, known: frozenset[str]) -> Iterator[Edit]:
    """Letters that a scan took for others, in a scanned text: "G0rinchem", "rnevr."."""
    if not _looks_scanned(text):
        return
    meanings: dict[str, str | None] = {}
    for found in _MIXED.finditer(text):
        word = found.group()
        if word not in meanings:
            meanings[word] = _meant_word(word, known)
        if (meant := meanings[word]) is not None:
            yield found.start(), found.end(), meant


def _looks_scanned(text: str) -> bool:
    """Whether it shows three times; only near a digit beside a letter, or at an "rn", can it."""
    digits = [found.start() for found in _BESIDE_LETTER.finditer(text)]
    near = {max(0, at - back) for at in digits for back in range(4)}
    near.update(found.start() for found in _MISREAD_M.finditer(text))
    return sum(1 for _ in zip(range(3), matches(_SCANNED, text, sorted(near)), strict=False)) > 2


def _meant_word(word: str, known: frozenset[str]) -> str | None:
    """The word that was meant, when changing letters that look alike makes a known one."""
    folded = fold(word)
    if word.isdigit() or folded in known or _listed(folded):
        return None
    if _CAPITALS.fullmatch(word):
        return word.replace("l", "I")
    for meant, other, exists in _alike(word):
        if exists or other in known:
            return meant
    doubtful = "0" in word or "1" in word
    if doubtful and sum(c.isalpha() for c in word) > 2 and not word[-1].isdigit():
        return _cased(word, word.replace("0", "o").replace("1", "l"))
    return None


@lru_cache(maxsize=16384)
def _alike(word: str) -> tuple[tuple[str, str, bool], ...]:
    """What a word can have been, each folded as well and with whether there is such a word."""
    found = [_cased(word, word.replace(one, other)) for one, other in _LOOKS if one in word]
    if word[:1] == "l":
        found.append("I" + word[1:])
    if "0" in word and "1" in word:
        found.append(_cased(word, word.replace("0", "o").replace("1", "i")))
    return tuple((meant, other, _exists(other)) for meant in found if (other := fold(meant)))


def _exists(word: str) -> bool:
    return _listed(word) or word in people.TITLES or word in _DATED


def _cased(word: str, meant: str) -> str:
    """ "0zdemir" was written with a capital, as a name is."""
    return meant[0].upper() + meant[1:] if word[0] in "01" else meant


_CAPITALS = re.compile(r"[A-Z]+l[A-Z]+")
_PIECES = re.compile(r"(?<![\w'.])([^\W\d_]{2,})[ -](?=([a-zà-ÿ]{1,9})(?![\w']))")


def _words_apart(text: str, known: frozenset[str]) -> Iterator[Edit]:
    """ "vri jdag" and "Klaassen bos": one word with a space inside."""
    wholes = {fold(one) + fold(other) for one, other in _PIECES.findall(text)}
    if wholes.isdisjoint(_DATED) and wholes.isdisjoint(known):
        return
    loose: list[Edit] = []
    certain = 0
    for found in _PIECES.finditer(text):
        at = found.end()
        first, second = found.groups()
        one, other = fold(first), fold(second)
        tight = text[at - 1] == "-"
        if one + other in _DATED or (one + other in known and not tight):
            if not (_plain(one) and _plain(other)):
                certain += 1
                yield at - 1, at, ""
        elif first[0].isupper() and not tight and len(other) > 1 and _stray(one) and _stray(other):
            loose.append((at - 1, at, ""))
    if certain > 1:
        yield from loose


def _stray(word: str) -> bool:
    return not (
        _listed(word) or word in people.PREFIXES or dutch.compound(word) or word in _FUNCTION
    )


Step = Callable[[str, frozenset[str]], Iterator[Edit]]
