"""Ages told in passing: "kinderen (4 en 7)", "midden veertig", "sinds zijn zestiende" (layer 2).

One row per way of telling: the pattern, the words at which it can begin or that it holds, and how
many words before such a word it can begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from vangnet.spotting.signs import sign
from vangnet.spotting.tokens import DIGIT, Words, matches
from vangnet.spotting.words import listed

Place = tuple[int, int]
"""Where an age begins and ends."""

_TENS = "(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
_ONES = (
    r"(?:drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien"
    r"|zeventien|achttien|negentien)"
)
_TEENS = r"(?:elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien)"
_MIXED = rf"(?:[a-zé]{{3,5}}[eë]n{_TENS})"
_DIGITS = r"(?:1[01]\d|[1-9]?\d)"
_GROWN = rf"(?:[1-9]\d|10\d|{_TENS}|{_MIXED})"
_RANK = (
    r"(?:(?:[a-zé]{3,5}[eë]n)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
    r"|honderd)ste|1[2-9]e|[2-9]\d(?:ste|e)|(?:twaalf|dertien|veertien|vijftien|zestien|zeventien|negentien)de|achttiende)"
)
_LOW_RANK = (
    r"(?:derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|\d{1,3}(?:ste|de|e))"
)
_OWN = r"(?:zijn|haar|mijn|hun|z'n|d'r|m'n|je|uw|ons|onze)"
_SEVERAL = (
    r"(?:kinderen|kleinkinderen|kids|zoons|zonen|dochters|zoontjes|dochtertjes|zusjes|broertjes"
    r"|zussen|broers|jongens|meisjes|meiden|pleegkinderen|stiefkinderen|kleintjes|echtpaar|ouders"
    r"|man en vrouw|vader en moeder|broer en zus|tweetal|stel)"
)
_ROW = rf"(?P<ages>{_DIGITS}(?:(?:, ?| en | & |/| resp\.? | respectievelijk ){_DIGITS})+)"
_END = r"(?=[,.;!?)\n]|$| (?:en|maar|geworden|hoor|toch|jaar|als|is|was|of|die|dus)(?!\w))(?!\.\d)"


class Telling(NamedTuple):
    """A way to tell an age, with the place where it can begin."""

    pattern: re.Pattern[str]
    signs: int
    back: int


def _words(text: str) -> int:
    return sign(listed(text).__contains__)


def _like(pattern: str) -> int:
    return sign(re.compile(pattern).fullmatch)


def _any_case(pattern: str, signs: int, back: int = 0) -> Telling:
    return Telling(re.compile(pattern, re.IGNORECASE), signs, back)


_A_TEN = _like(_TENS)
_A_RANK = _like(rf"{_RANK}|{_LOW_RANK}")
_IN_WORDS = _like(rf"{_TENS}|{_TEENS}|{_MIXED}")

_ROWS = (
    _any_case(
        rf"(?<!\w){_SEVERAL}(?: ?\(| van |, | zijn | waren |: )(?:nu |toen )?{_ROW}"
        r"(?= ?(?:jaar|jr|\)|[.,;]|$|\n))",
        _words(
            """
            kinderen kleinkinderen kids zoons zonen dochters zoontjes dochtertjes zusjes broertjes
            zussen broers jongens meisjes meiden pleegkinderen stiefkinderen kleintjes echtpaar
            ouders man vader broer tweetal stel
            """
        ),
    ),
)
_TELLINGS = (
    _any_case(
        rf"(?<!\w)(?:(?:begin|eind|midden|halverwege|half|ver|diep|achter) (?:in (?:de )?)?"
        r"|(?:is|was|zijn|waren|man|vrouw|heer|dame|iemand|al|van|ver|nu) in de "
        rf"|(?:(?<=\()|(?<=, ))in de "
        rf"|(?:tot|tegen|richting|voorbij) de )(?P<n>{_TENS})"
        r"(?! (?:keer|procent|euro|uur|mensen|cliënten|patiënten|collega|minuten))(?!\w)",
        _A_TEN,
        4,
    ),
    _any_case(
        r"(?<!\w)(?:op|sinds|vanaf|rond|tot|na|voor|tegen|ver voor|vlak voor) "
        rf"{_OWN} (?P<n>{_RANK})(?!\w)"
        r"(?! (?:verdieping|etage|dag|week|poging|beurt|keer|afspraak|werkdag|dienst))",
        _A_RANK,
        3,
    ),
    _any_case(
        rf"(?<!\w)(?:op|sinds|vanaf|rond|tot|na|voor|tegen) {_OWN} "
        rf"(?P<n>{_LOW_RANK})(?=[,.;:!?)\n]|$| (?:is|was|had|heeft|kreeg|woont|woonde|werd|wordt|al"
        r"|gebruikt|gebruikte|met|in|naar|en|kwam|ging|overleed|verloor|begon|rookt|rookte|loopt|zit"
        r"|liep|verhuisde|nog|fietste|bleef|leed|speelt|sliep|drinkt|dronk|wilde|uit|door|bij)(?!\w))",
        _A_RANK,
        3,
    ),
    _any_case(rf"(?<!\w)(?P<n>{_RANK}|{_LOW_RANK}) (?:verjaardag|levensjaar|verjaring)", _A_RANK),
    _any_case(
        rf"(?<!\w)(?:zou|zouden|was|is|wordt|werd|hoopte|mocht|gaat|ging)(?: [^\W_]+){{0,3}} "
        rf"(?P<n>{_GROWN}) (?:te )?(?:worden|zijn geworden|geworden)(?!\w)",
        _words("zou zouden was is wordt werd hoopte mocht gaat ging"),
    ),
    _any_case(
        rf"(?<!\w)(?<!om )(?<!in )(?<!op )(?<!nr )(?P<n>[1-9]\d?|10\d|{_TENS}|{_MIXED})(?: jaar)? "
        r"(?:geworden(?!\w)|zou (?:zijn ge|ge)?worden|(?:is|was|werd) (?:ze|zij|hij|ik)(?!\w))",
        DIGIT | _IN_WORDS,
    ),
    _any_case(rf"(?<=\) )(?:is|was|werd|wordt) (?P<n>{_GROWN}){_END}", _words("is was werd wordt")),
    _any_case(r"(?:(?<=[.!?] )|(?<=, ))(?P<n>[3-9]\d) en (?:nog|nooit|net|alleen|al)(?!\w)", DIGIT),
    _any_case(rf"(?<=, )bijna (?P<n>{_GROWN})(?=[.;!]|\n|$)(?!\.\d)", _words("bijna")),
    _any_case(rf"(?<!\w)(?P<n>{_GROWN}) mocht (?:ze|hij|zij|oma|opa)(?!\w)", DIGIT | _IN_WORDS),
    _any_case(r"(?<!\w)en bijna (?P<n>[5-9]\d|10\d)(?= als|[.,;)])", _words("en")),
    _any_case(
        rf"(?<!\w)jaar of (?P<n>[1-9]\d|10\d|{_ONES}|{_TENS})(?![\w%]|[.,]\d)", _words("jaar")
    ),
    _any_case(
        rf"(?<!\w)(?:hij|zij|ze) (?:werd|wordt) (?:in|op|bij|vlak|net) "
        rf"[^.,;\n]{{2,30}} (?P<n>{_GROWN})"
        r"(?=[.;!]|\n|$)(?!\.\d)",
        _words("hij zij ze"),
    ),
    _any_case(rf"(?<=, )(?P<n>{_GROWN}) (?:inmiddels|of zo|misschien)(?!\w)", DIGIT | _IN_WORDS),
    _any_case(
        r"(?<!\w)(?:toen|als|sinds|terwijl|dat) (?:hij|zij|ze|het|de tweeling|de baby) "
        rf"(?:pas |nog geen )?(?P<n>(?:{_DIGITS}|{_ONES}|twee) (?:dagen|weken|maanden)) "
        r"(?:oud )?(?:is|was|werd)(?!\w)",
        _words("toen als sinds terwijl dat"),
    ),
    _any_case(
        r"(?<!\w)(?P<n>(?:begin|midden|halverwege|eind) [2-9]0)"
        r"(?=[,;)]|\.(?!\d)|\n|$| (?:en|is|was|kwam)(?!\w))",
        DIGIT,
        1,
    ),
    _any_case(
        rf"(?<!\w)zou(?:den)? (?:pas|al|nu|ongeveer|rond de) (?P<n>{_GROWN}|{_TEENS}) zijn(?!\w)",
        _words("zou zouden"),
    ),
    _any_case(r"(?<=\. )(?P<n>[5-9]\d|10\d)(?=\.(?:\s|$))", DIGIT),
    _any_case(
        r"(?<!\w)(?:overleden|gestorven|overl\.?|ovl\.?),? (?P<n>[1-9]\d|10\d)(?=[.;)\n]"
        r"|$)(?!\.\d)",
        _words("overleden gestorven overl ovl"),
    ),
    _any_case(
        r"(?<!\w)(?P<n>anderhalf)(?= jaar| jr|[.,;)\n]|$)(?! jaar (?:geleden|lang|later|na"
        r"|in|bij|op|voor|als|met|aan|hier|daar|zonder))",
        _words("anderhalf"),
    ),
    _any_case(
        r"(?<!\d)(?:19|20)\d\d ?\((?P<n>[1-9]\d?|10\d)(?: ?(?:jr\.?|jaar|j\.?))?\)",
        _like(r"(?:19|20)\d\d"),
    ),
)
_WITH_CAPITALS = (
    Telling(
        re.compile(r"(?<![\w.])[A-Z][\w\-]+, [a-zë][a-zë ]{3,40} \((?P<n>[1-9]\d|10\d)\)"),
        DIGIT,
        8,
    ),
    Telling(
        re.compile(r"(?<![\w.])[MV] (?P<n>[1-9]\d)(?= Nr| [A-Z])"),
        _words("m v"),
        0,
    ),
    Telling(
        re.compile(
            rf"(?<![\w.])(?<!Van )[A-Z][a-zà-ÿ]{{2,}}(?<!score)(?<!schaal)(?<!index) van "
            rf"(?P<n>{_DIGITS}|{_ONES})"
            r"(?=[,;)]|\.(?!\d)|\n|$| en )"
        ),
        _words("van"),
        1,
    ),
)
_CLOSES = re.compile(r"\((?:[^()\n]{1,40}), (?P<n>[1-9]\d|10\d)\)")
_SOMEONE = re.compile(r"[A-Z][\w\-]+ $")
_SHORTHAND = re.compile(r"(?<![\w/.\-])[MVmv](?:/| / )?(?P<n>[1-9]\d)(?=,? [a-z]|[,;:)\n]|\.?$)")
_SEXED = _like(r"[mv](?:[1-9]\d)?")


def told(text: str, words: Words) -> Iterator[Place]:
    """Where ages stand that no word such as "jaar" or "leeftijd" gives away; text as normalised."""
    for telling in _ROWS:
        for found in _found(telling, text, words):
            begin = found.start("ages")
            for age in re.finditer(r"\d+", found.group("ages")):
                yield begin + age.start(), begin + age.end()
    for telling in (*_TELLINGS, *_WITH_CAPITALS):
        for found in _found(telling, text, words):
            yield found.span("n")
    yield from _in_brackets(text)
    for found in matches(_SHORTHAND, text, words.back_from(words.where(_SEXED), 0)):
        if _begins(text, found.start()):
            yield found.span("n")


def _found(telling: Telling, text: str, words: Words) -> Iterator[re.Match[str]]:
    return matches(telling.pattern, text, words.back_from(words.where(telling.signs), telling.back))


def _in_brackets(text: str) -> Iterator[Place]:
    """ "Bewoonster A. Kamminga (BSN …, 88)": the last of what stands behind a name."""
    for found in _CLOSES.finditer(text):
        if _SOMEONE.search(text, max(0, found.start() - 40), found.start()):
            yield found.span("n")


def _begins(text: str, start: int) -> bool:
    """Whether a line, a bracket or a part of a list begins here: "M84" elsewhere is a code."""
    return (
        start == 0
        or text[start - 1] in "\n("
        or text[max(0, start - 2) : start] in (", ", ": ", "  ")
    )
