"""Ages: of anyone, in digits or words; not durations, nor limits in a guideline (layer 2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vangnet.spotting import told_ages
from vangnet.spotting.dates import unwrapped
from vangnet.spotting.normalising import fold
from vangnet.spotting.numerals import NUMERALS, WORDS
from vangnet.spotting.signs import sign
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import DIGIT, Words, matches
from vangnet.spotting.words import listed
from vangnet.spotting.years_of_age import is_age, is_limit, is_of_something

LAYER = "leeftijd"


_NUMERAL_FOLDS = frozenset(fold(word) for word in NUMERALS)
_NUMERAL_STARTS = frozenset(fold(word)[:3] for word in NUMERALS)
_NUMBER = rf"(?:1[01]\d|\d{{1,2}}|{WORDS})"
_UNIT = (
    r"(?:jaren|jaar|jr\.?|j\.|j(?=[ ,.;)\n])|maanden|maand|mnd\.?|mnden|weken|wkn|wk\.?"
    r"|dagen|dag|week|levensjaar|jier)"
)

_UNIT_NEXT = re.compile(r"[½,;]| 1/2| ?-?\s?(?:en een half)?[ -]?[jmwdl]", re.IGNORECASE)

_YEARLING = re.compile(
    rf"(?<![\w,.])(?P<n>{_NUMBER})(?:(?:[½,]\d?)?-?(?: en een half)?[- ]?jarige?[n]?(?!\w)"
    r"|(?: ?-?(?:weken|maanden|dagen)) ?-?oude?(?!\w))",
    re.IGNORECASE,
)
_OLD = re.compile(
    rf"(?<![\w,.])(?P<n>{_NUMBER})(?:[½]|,5|;\d{{1,2}}| en een half| ?1/2)?[ -]?(?P<unit>{_UNIT})"
    r"(?: ?(?:en )?(?:\d{1,2}|een|twee|drie) (?:maanden|mnd\.?|weken|wkn|dagen))?"
    r"(?P<old> oud[e]?)?(?!\w)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"(?<!\w)(?:leeftijd|lft\.?|leeft\.)(?: van)?[: (]{{1,3}}(?P<n>{_NUMBER})(?![\w/]|[.,]\d)",
    re.IGNORECASE,
)
_FORM_LABEL = re.compile(
    r"(?<!\w)leeftijd[^\n.\d]{1,40}(?:is|moet|zijn|wordt|staat|:) (?:als |op )?"
    r"(?P<n>[1-9]\d?|10\d)(?![\w/]|[.,]\d|-)",
    re.IGNORECASE,
)
_RANKED = re.compile(
    r"(?<!\w)(?:op|rond|voor|na|tot|sinds|vanaf|vlak voor|tegen) (?:(?:zijn|haar|hun|mijn|de|z'n"
    r"|d'r|uw|je) )?(?P<n>[1-9]\d?(?:ste|de|e)|10\d(?:ste|de|e))"
    r"(?= (?:jaar|levensjaar|verjaardag|aan|at|is|was|nog|al|een|in|overleden|overleed|kreeg|had"
    r"|heeft|werd|door|met|naar|bij|zelfstandig|begonnen|gestorven|weduwe|zijn|haar|en|ook)\b"
    r"|[,.;:!?)\n]|$)"
    r"|(?<!\w)op (?:zijn|haar|mijn|z'n|d'r) (?P<own>\d{2,3}(?:ste|de|e))(?= [a-z]+t?e?\b)"
    r"(?! (?:kamer|verdieping|etage|dag|week|poging|beurt|keer|kind|afspraak|gesprek|consult))",
    re.IGNORECASE,
)
_YOUNG_IS = re.compile(
    r"(?<!\w)(?:baby|kind|kindje|zoontje|dochtertje|zoon|dochter|jongetje|meisje|zuigeling|tweeling"
    r"|pasgeborene|hij|zij|ze|[A-Z][a-zà-ÿ]{2,}|pup|peuter),? (?:is|was|werd|wordt) "
    r"(?:(?:nu|pas|toen|inmiddels|net|bijna|dan|vandaag|ongeveer|nog geen) ){0,2}"
    rf"(?P<n>{_NUMBER} (?:weken|maanden|mnd|dagen|wk|wkn))(?=[,.;!?)\n]|$| (?:oud|en|toen)\b)"
)
_AFTER_NAME = re.compile(
    r"(?:,? ?\(|, ?)(?:(?:m|v|man|vrouw|jongen|meisje),? ?/?)?(?:nu |pas |toen )?"
    rf"(?P<n>[1-9]\d?|10\d|{WORDS}(?=\)))(?: ?(?:jr\.?|jaar|j\.?|maanden|mnd|weken|wk))?"
    r"(?=!?\)|[,;.:](?!\d)| ?/|\n|$| (?:en|is|was|kreeg|woont|woonde|heeft|had|werd|werkt)(?!\w))"
)
_COLUMN = re.compile(r"(?im)^[^\n]*\S[ \t|;]+(?:leeftijd|lft\.?)[ |]*$")
_LAST_IN_ROW = re.compile(
    r"(?m)^[^\n]*[^\W\d_][^\n]*?[ \t|;](?P<n>[1-9]\d?|10\d)(?: jaar| jr\.?)?[ |]*$"
)
_SEX = re.compile(
    r"(?<![\w'])(?:man|vrouw|jongen|meisje|m|v|w|♂|♀|M|V|W)[,/ ]{1,2}(?P<n>[1-9]\d|\d)"
    r"(?= ?(?:jr|jaar|j\b)|[,;:)\n]|\.(?!\d)|$)"
)


def ages(text: str, words: Words, people_ends: Iterable[int] = ()) -> Iterator[Span]:
    """Every age in a normal text; spans may overlap one another.

    `people_ends`: where names of people end, since a number right after one is mostly an age.
    """
    text = unwrapped(text)
    yield from _in_table(text, words)
    counted = words.where(_NUMERAL)
    for at in counted:
        token = words[at]
        whole = token.text.isdigit() or token.fold in _NUMERAL_FOLDS
        if not whole or _UNIT_NEXT.match(text, token.end):
            yield from _counted(text, token.start)
    for pattern, offsets in (
        (_LABEL, words.starts(_LABELS)),
        (_FORM_LABEL, words.starts(_LABELS)),
        (_SEX, _after_sex(text, words)),
        (_YOUNG_IS, words.back_from(_numbers_before(words, _YOUNG_UNIT), 6)),
    ):
        for found in matches(pattern, text, offsets):
            yield _span(*found.span("n"), "Leeftijd.")
    for place in told_ages.told(text, words):
        yield _span(*place, "Leeftijd, terloops genoemd.")
    for found in matches(_RANKED, text, words.back_from(words.where(_RANK), 4)):
        if _years_ranked(text, found):
            group = "own" if found.group("own") else "n"
            yield _span(*found.span(group), "Zoveelste levensjaar.")
    for end in people_ends:
        if after := _AFTER_NAME.match(text, end):
            yield _span(after.start("n"), after.end(), "Getal na een naam.")


def _in_table(text: str, words: Words) -> Iterator[Span]:
    """The last number of each row below a head that ends in "Leeftijd"."""
    heads = [text.rfind("\n", 0, start) + 1 for start in words.starts(_LABELS)]
    for head in matches(_COLUMN, text, heads):
        end = text.find("\n\n", head.end())
        for row in _LAST_IN_ROW.finditer(text, head.end(), end if end > 0 else len(text)):
            yield _span(*row.span("n"), "Leeftijd in een tabel.")


# Words at which there is something to look for.
_NUMERAL = sign(lambda word: word[:1].isdigit() or word[:3] in _NUMERAL_STARTS)
_LABELS = sign(lambda word: word.startswith(("leeftijd", "lft", "leeft")))
_SEXES = sign(listed("man vrouw jongen meisje m v w").__contains__)
_YOUNG_UNIT = sign(listed("weken maanden mnd dagen wk wkn").__contains__)
_RANK = sign(re.compile(r"\d+(?:ste|de|e)").fullmatch)


def _numbers_before(words: Words, signs: int) -> list[int]:
    """The numbers right before these words."""
    return [at - 1 for at in words.where(signs) if at and words[at - 1].signs & _NUMERAL]


def _after_sex(text: str, words: Words) -> list[int]:
    """Where "man, 34" and "♀ 71" may begin."""
    digits = words.where(DIGIT)
    drawn = [words[at].start - 2 - back for at in digits for back in (1, 0)]
    spelled = [words[at - 1].start for at in digits if at and words[at - 1].signs & _SEXES]
    return sorted({*spelled, *(at for at in drawn if at >= 0 and text[at] in "♂♀")})


def _years_ranked(text: str, found: re.Match[str]) -> bool:
    """ "op haar 86ste" and "overleden op 51e", not "op de 3e (etage)" nor "tot de 12e"."""
    if found.group("own"):
        return True
    own = re.search(r"(?:zijn|haar|hun|mijn|z'n|d'r|uw|je) $", text[: found.start("n")][-5:])
    if own:
        return True
    value = int(re.match(r"\d+", found.group("n")).group())  # type: ignore[union-attr]
    return found.group().lower().startswith("op ") and " de " not in found.group() and value > 31


def _counted(text: str, start: int) -> Iterator[Span]:
    """ "86-jarige" and "79 jaar", where a number begins."""
    found = _YEARLING.match(text, start)
    if found and not is_limit(text, start) and not is_of_something(text, found.end()):
        yield _span(found.start("n"), found.end(), "Leeftijd.")
    elif (found := _OLD.match(text, start)) and is_age(text, found):
        yield _span(found.start(), found.end(), "Leeftijd.")


def _span(start: int, end: int, why: str) -> Span:
    return Span(start, end, Category.AGE, None, LAYER, why)
