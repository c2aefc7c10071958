"""The independent leak check: reads a finished text and looks for anything the case knows.

It shares no code with the layers that found and replaced (only the list of ordinary words), because
a mistake made twice in the same way would go unseen. It does not ask where a name begins or who it
is: it asks whether any known form can still be read, in whatever disguise. Rather one alarm too
many than a miss; a person answers each alarm (PUB-2).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from vangnet.spotting.spans import Alarm
from vangnet.spotting.words.common import COMMON, OPENERS

_RUN = re.compile(r"[^\W_]+")
_LOOKALIKE = str.maketrans("асеорхуіјѕԁոαοεικνρτυχøłđðıßĳ", "aceopxyijsdnaoeiknptuxolddisi")
_DIGIT_LETTERS = str.maketrans("0134578i@$", "oleastblas")


def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTICLES = _words_of(
    """
    van de der den het t ter ten te op in la le el al ait ben von zu da dos di du s d v vd aan
    bij uit tot en stichting
    """
)
_GENERIC = _words_of(
    """
    zorg thuiszorg stichting ziekenhuis apotheek huisartsenpraktijk huisartsenpost huisartsen
    praktijk woonzorgcentrum zorgcentrum verpleeghuis zorggroep groep gemeente kraamzorg ggz
    ggd team wijkteam sociaal basisschool school centrum medisch kliniek ambulance taxi
    locatie jeugdbescherming noord zuid oost west midden nederland verloskundigenpraktijk
    verloskundigen zorgboerderij thuis wonen welzijn regio fact hap rav jeugdzorg
    wijkverpleging maatschap fysiotherapie tandarts algemeen academisch gezondheidscentrum
    hospice buurtteam de het bv vof
    """
)
_TITLE = _words_of(
    """
    mevrouw mevr mw dhr heer meneer mijnheer hr dr dokter drs prof mr zuster broeder tante oom
    oma opa zoon dochter moeder vader broer zus arts huisarts verpleegkundige begeleider
    """
)
_MAIL = re.compile(
    r"(?<![\w.+\-])[\w+][\w.+'\-]{0,63} ?(?:@|\[at\]|\(at\)) ?[\w\-]{1,63}\.[\w.\-]{2,63}", re.I
)
_TELEPHONE = re.compile(
    r"(?<![\w.,/\-])(?:\(?(?:\+|00)\d{2}\)?|\(?0)(?:[ .()/\-]{0,3}\d){8,11}(?!\w)"
)
_NINE = re.compile(r"(?<!\w)\d(?:[ .\-]?\d){7,8}(?!\w)")
_POSTCODE = re.compile(r"(?<![\w.,])[1-9]\d{3} ?(?!EH|IE|ME|KG|MG|ML|IU|CC)[A-Z]{2}(?!\w)")
_DAY = re.compile(
    r"(?<!\d)(?:(\d{1,2})[ \-/.]{1,3}(\d{1,2}|[a-z]{3,9})\.?[ \-/.]{1,3}(\d{4}|\d\d)"
    r"|(\d{4})[\-/. ](\d{1,2})[\-/. ](\d{1,2}))(?!\d)"
)
_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


@dataclass(slots=True)
class _Form:
    """One way in which a known name can still be read."""

    letters: str
    entity: str
    shown: str
    plain: bool = False
    person: bool = True


@dataclass(slots=True)
class _Known:
    forms: dict[str, list[_Form]] = field(default_factory=dict)
    typos: dict[str, list[_Form]] = field(default_factory=dict)
    inside: list[_Form] = field(default_factory=list)
    disguised: dict[str, _Form] = field(default_factory=dict)
    shorts: dict[str, str] = field(default_factory=dict)
    initials: dict[str, str] = field(default_factory=dict)
    digits: dict[str, str] = field(default_factory=dict)
    births: dict[tuple[int, int, int], str] = field(default_factory=dict)


@dataclass(slots=True)
class _Word:
    start: int
    end: int
    letters: str
    raw: str
    opens: bool


def leaks(text: str, casefile: Sequence[Mapping[str, Any]] = ()) -> list[Alarm]:
    """Everything in the text that a known name, number or contact can be read from, in order.

    Offsets count code points of `text`. Alarms on mail, telephone, BSN and postcode have no entity.
    Entries that are no object are passed over, so that a broken case file still gives the others.
    """
    known = _read(casefile)
    words = _words(text)
    found: list[Alarm] = [
        *_patterns(text),
        *_by_word(words, known),
        *_by_letters(text, words, known),
        *_by_number(text, known),
        *_births(text, known),
    ]
    return _tidy(found)


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return kept.casefold().translate(_LOOKALIKE)


def _words(text: str) -> list[_Word]:
    """Runs of letters and digits; marks, invisible signs and soft hyphens do not end a run."""
    words: list[_Word] = []
    start = -1
    opens = True
    for at, char in enumerate(text):
        inside = char.isalnum() or (start >= 0 and unicodedata.category(char) in ("Mn", "Cf"))
        if inside and start < 0:
            start = at
        elif not inside and start >= 0:
            words.append(_Word(start, at, _fold(_bare(text[start:at])), text[start:at], opens))
            start, opens = -1, False
        if not inside and char in '.!?\n:•|"“':
            opens = True
    if start >= 0:
        words.append(_Word(start, len(text), _fold(_bare(text[start:])), text[start:], opens))
    return words


def _bare(text: str) -> str:
    if text.isascii():
        return text
    return "".join(c for c in text if unicodedata.category(c) != "Cf")


def _read(casefile: Sequence[Mapping[str, Any]]) -> _Known:
    known = _Known()
    for number, entry in enumerate(casefile):
        if isinstance(entry, Mapping):
            _read_entry(known, entry, str(entry.get("id") or f"k{number + 1}"))
    return known


def _read_entry(known: _Known, entry: Mapping[str, Any], name: str) -> None:
    thing = str(entry.get("soort", "")).lower() in ("organisatie", "plaats")
    for key in ("voornaam", "roepnaam", "achternaam", "partner", "naam", "kort"):
        value = entry.get(key)
        if isinstance(value, str):
            _read_name(known, value, name, thing, key)
    for short in re.split(r"[\s,;/]+", _string(entry.get("afk"))):
        if len(short) > 1:
            known.shorts[short] = name
    first, last = _string(entry.get("voornaam")), _string(entry.get("achternaam"))
    cores = [w for w in _RUN.findall(_fold(last)) if w not in _PARTICLES]
    for given in (_string(entry.get("voorletters")), first[:1]) if cores and not thing else ():
        letters = "".join(w[0] for w in _RUN.findall(_fold(given)))
        for core in cores if letters else ():
            known.initials[letters + core[0]] = known.initials[letters[0] + core[0]] = name
    if (prefix := _string(entry.get("tussenvoegsel"))) and cores and not thing:
        joined = "".join(_RUN.findall(_fold(_bare(f"{prefix} {last}"))))
        _add(known, _Form(joined, name, f"{prefix} {last}", _plain(joined)))
    for key in ("bsn", "big", "agb", "patientnr"):
        value = entry.get(key)
        digits = "".join(c for c in str(value or "") if c.isdigit())
        if len(digits) > 3:
            known.digits[digits] = name
    if born := _date(_string(entry.get("geboortedatum"))):
        known.births[born] = name


def _string(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _read_name(known: _Known, value: str, name: str, thing: bool, key: str) -> None:
    words = _RUN.findall(_fold(_bare(value)))
    telling = [w for w in words if w not in _PARTICLES and (not thing or w not in _GENERIC)]
    whole = "".join(words)
    core = "".join(telling) or (whole if len(words) > 1 else "")
    if len(core) < 2:
        return
    forms = {core, whole}
    pieces = re.split(r"[-/]", value) if not thing else []
    for piece in pieces:
        forms.add("".join(w for w in _RUN.findall(_fold(_bare(piece))) if w not in _PARTICLES))
    if not thing or key == "kort" or len(telling) == 1:
        forms.update(w for w in telling if len(w) > 3 or len(telling) == 1)
    if thing and len(words) > 1 and key == "naam":
        forms.add("".join(words[1:]) if words[0] in _GENERIC else whole)
    for letters in forms:
        if len(letters) > 1 and letters not in _GENERIC and letters not in _PARTICLES:
            _add(known, _Form(letters, name, value, _plain(letters), not thing))


def _plain(letters: str) -> bool:
    return letters in COMMON or letters in OPENERS or len(letters) < 4


def _add(known: _Known, form: _Form) -> None:
    known.forms.setdefault(form.letters, []).append(form)
    known.forms.setdefault(form.letters.replace("ij", "y"), []).append(form)
    if form.plain:
        return
    known.disguised.setdefault(form.letters.translate(_DIGIT_LETTERS), form)
    if len(form.letters) >= 6:
        known.inside.append(form)
        for shorter in _deletions(form.letters):
            known.typos.setdefault(shorter, []).append(form)
    elif len(form.letters) >= 4:
        known.inside.append(form)


def _deletions(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def _by_word(words: list[_Word], known: _Known) -> Iterator[Alarm]:
    cache: dict[str, tuple[_Form | None, str]] = {}
    for at, word in enumerate(words):
        if word.raw in known.shorts:
            yield Alarm(word.start, word.end, known.shorts[word.raw], word.raw, "Afkorting.")
        if word.letters not in cache:
            cache[word.letters] = _recognise(word.letters, known)
        form, why = cache[word.letters]
        if form is None or (form.plain and not _stands_like_a_name(words, at)):
            yield from _initials(words, at, known)
            continue
        if why == "typo" and not (
            word.raw[:1].isupper() or len(form.letters) > 7 or _after_title(words, at)
        ):
            continue
        reason = "Lijkt op een bekende naam." if why == "typo" else "Bekende naam."
        yield Alarm(word.start, word.end, form.entity, form.shown, reason)


def _recognise(letters: str, known: _Known) -> tuple[_Form | None, str]:
    for written in dict.fromkeys(
        (
            letters,
            letters.replace("ij", "y"),
            letters.removesuffix("s"),
            letters.strip("0123456789"),
        )
    ):
        if len(written) > 1 and (forms := known.forms.get(written)):
            return min(forms, key=lambda f: f.plain), "exact"
    if not letters.isalpha() and (form := known.disguised.get(letters.translate(_DIGIT_LETTERS))):
        return form, "exact"
    if len(letters) >= 5 and letters not in COMMON and letters not in OPENERS:
        for written in dict.fromkeys((letters, letters.removesuffix("s"))):
            for shorter in (written, *sorted(_deletions(written))):
                for form in known.typos.get(shorter, ()):
                    if _near(written, form.letters):
                        return form, "typo"
    return None, ""


def _near(one: str, other: str) -> bool:
    """At most one letter added, dropped, changed or swapped; two changes in a long word."""
    if abs(len(one) - len(other)) > 1:
        return False
    before, row = None, list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        following = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[j] + 1, following[j - 1] + 1, row[j - 1] + (a != b))
            if before is not None and i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        before, row = row, following
    return row[-1] <= 1


def _stands_like_a_name(words: list[_Word], at: int) -> bool:
    """An ordinary word counts as a name with a capital inside a sentence, or after a title."""
    word = words[at]
    if _after_title(words, at):
        return True
    if not word.raw[:1].isupper():
        return False
    if not word.opens:
        return len(word.raw) > 1
    following = words[at + 1] if at + 1 < len(words) else None
    return following is None or following.opens or following.raw[:1].isupper()


def _after_title(words: list[_Word], at: int) -> bool:
    back = at - 1
    while back >= 0 and at - back < 4:
        if words[back].letters in _TITLE:
            return True
        if words[back].letters not in _PARTICLES and len(words[back].letters) > 1:
            return False
        back -= 1
    return False


def _initials(words: list[_Word], at: int, known: _Known) -> Iterator[Alarm]:
    """ "M.B." for Marieke Bakker."""
    if not known.initials or len(words[at].raw) != 1 or not words[at].raw.isupper():
        return
    if at and len(words[at - 1].raw) == 1 and words[at].start - words[at - 1].end < 3:
        return
    end = at
    letters = ""
    while end < len(words) and len(words[end].raw) == 1 and words[end].raw.isupper():
        if end > at and not 0 < words[end].start - words[end - 1].end < 3:
            break
        letters += words[end].letters
        end += 1
    after = words[end] if end < len(words) else None
    alone = after is None or after.start - words[end - 1].end > 2 or not after.raw[:1].isupper()
    if len(letters) > 1 and alone and letters in known.initials:
        yield Alarm(
            words[at].start, words[end - 1].end, known.initials[letters], letters, "Voorletters."
        )


def _by_letters(text: str, words: list[_Word], known: _Known) -> Iterator[Alarm]:
    """Names written apart, run together, or inside a longer word: only the letters are read."""
    if not known.inside or not words:
        return
    letters = "".join(w.letters for w in words)
    begins: list[int] = []
    total = 0
    for word in words:
        begins.append(total)
        total += len(word.letters)
    begins.append(total)
    seen: set[str] = set()
    for form in known.inside:
        for wanted in {form.letters, *_both_ways(form.letters)} - seen:
            seen.add(wanted)
            at = letters.find(wanted)
            while at >= 0:
                yield from _crossing(words, begins, at, form, at + len(wanted), letters)
                at = letters.find(wanted, at + 1)


def _both_ways(letters: str) -> tuple[str, str]:
    return letters.replace("ij", "y"), letters.replace("y", "ij")


def _crossing(
    words: list[_Word], begins: list[int], at: int, form: _Form, end: int, letters: str
) -> Iterator[Alarm]:
    first = bisect_right(begins, at) - 1
    last = bisect_right(begins, end - 1) - 1
    starts = begins[first] == at
    rest = begins[last + 1] - end
    ends = rest == 0 or (rest == 1 and letters[end] == "s" and last > first)
    if len(form.letters) == 4 and (first == last or last - first < 3):
        return
    if first == last:
        word = words[first]
        camel = any(c.isupper() for c in word.raw[1:]) or any(c.isdigit() for c in word.raw)
        bound = starts or ends
        compound = form.person and bound and len(form.letters) > 6
        if (bound and (camel or compound)) or (len(form.letters) > 7 and form.person):
            yield Alarm(word.start, word.end, form.entity, form.shown, "Naam binnen een woord.")
        return
    gap = max((words[i + 1].start - words[i].end for i in range(first, last)), default=0)
    if starts and ends and gap <= 3:
        yield Alarm(
            words[first].start,
            words[last].end,
            form.entity,
            form.shown,
            "Naam uit elkaar geschreven.",
        )


def _by_number(text: str, known: _Known) -> Iterator[Alarm]:
    if not known.digits:
        return
    places = [at for at, c in enumerate(text) if c.isdigit()]
    digits = "".join(str(unicodedata.digit(text[at], 0)) for at in places)
    for number, entity in known.digits.items():
        at = digits.find(number)
        while at >= 0:
            start, end = places[at], places[at + len(number) - 1] + 1
            clean = (start == 0 or not text[start - 1].isdigit()) and not text[
                end : end + 1
            ].isdigit()
            if end - start <= 3 * len(number) and clean:
                yield Alarm(start, end, entity, number, "Bekend nummer.")
            at = digits.find(number, at + 1)


def _births(text: str, known: _Known) -> Iterator[Alarm]:
    if not known.births:
        return
    lowered = text.lower() if len(text.lower()) == len(text) else text
    for found in _DAY.finditer(lowered):
        day = _parts(found)
        if day is not None and day in known.births:
            yield Alarm(*found.span(), known.births[day], found.group(), "Bekende geboortedatum.")


def _parts(found: re.Match[str]) -> tuple[int, int, int] | None:
    day, month, year, year2, month2, day2 = found.groups()
    if year2:
        return int(year2), int(month2), int(day2)
    number = int(month) if month.isdigit() else _month(month)
    full = int(year) if len(year) == 4 else int(year) + (1900 if int(year) > 26 else 2000)
    return (full, number, int(day)) if number else None


def _month(word: str) -> int:
    short = "maa" if word.startswith("mrt") else word[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0


def _date(text: str) -> tuple[int, int, int] | None:
    found = _DAY.search(text.lower())
    return _parts(found) if found else None


def _patterns(text: str) -> Iterator[Alarm]:
    for found in _MAIL.finditer(text):
        yield Alarm(*found.span(), None, found.group(), "Mailadres.")
    for found in _TELEPHONE.finditer(text):
        digits = [c for c in found.group() if c.isdigit()]
        foreign = "+" in found.group() or found.group().startswith("00")
        if len(digits) == 10 or (foreign and 10 < len(digits) < 14):
            yield Alarm(*found.span(), None, found.group(), "Telefoonnummer.")
    for found in _NINE.finditer(text):
        digits = [c for c in found.group() if c.isdigit()]
        if len(digits) == 9 and _eleven(digits):
            yield Alarm(*found.span(), None, found.group(), "Kan een BSN zijn.")
    for found in _POSTCODE.finditer(text):
        yield Alarm(*found.span(), None, found.group(), "Postcode.")


def _eleven(digits: list[str]) -> bool:
    values = [unicodedata.digit(d, 0) for d in digits]
    total = sum((9 - i) * v for i, v in enumerate(values[:8])) - values[8]
    return total % 11 == 0 and any(values)


def _tidy(found: list[Alarm]) -> list[Alarm]:
    """In order, one alarm for one place and one entity; the wider one stays."""
    out: list[Alarm] = []
    for alarm in sorted(found, key=lambda a: (a.start, -a.end, a.entiteit or "")):
        if out and alarm.start < out[-1].end and alarm.end <= out[-1].end:
            continue
        out.append(alarm)
    return out
