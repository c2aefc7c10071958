"""Ages told in passing: "kinderen (4 en 7)", "midden veertig", "sinds zijn zestiende" (layer 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vangnet.spotting.signs import sign
from vangnet.spotting.tokens import DIGIT, Token, back_from, matches, starts, where
from vangnet.spotting.words import listed

Place = tuple[int, int]
"""Where an age begins and ends."""

_TENS = "(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
_RANK_WORDS = (
    r"(?:(?:[a-zé]{3,5}[eë]n)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
    r"|honderd)ste|(?:twaalf|dertien|veertien|vijftien|zestien|zeventien|negentien)de|achttiende)"
)
_KIN = (
    r"(?:moeder|vader|broer|zus|zusje|broertje|man|vrouw|partner|zoon|dochter|oma|opa|tante|oom"
    r"|zoontje|dochtertje|vriend|vriendin|kleinzoon|kleindochter|echtgenote?)"
)
_SEVERAL = (
    r"(?:kinderen|kleinkinderen|kids|zoons|zonen|dochters|zoontjes|dochtertjes|zusjes|broertjes"
    r"|zussen|broers|jongens|meisjes|meiden|pleegkinderen|stiefkinderen|kleintjes)"
)
_ONES = r"(?:drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien)"
_TEENS = r"(?:elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien)"
_RANKLESS = rf"(?:[a-zé]{{3,5}}[eë]n{_TENS})"
_NUMBER = r"(?:1[01]\d|[1-9]?\d)"

_CHILDREN = re.compile(
    rf"(?<!\w){_SEVERAL}(?: ?\(| van |, | zijn | waren |: )(?:nu |toen )?"
    rf"(?P<ages>{_NUMBER}(?:(?:, ?| en | \& |/){_NUMBER})+)(?= ?(?:jaar|jr|\)|[.,;]|$|\n))",
    re.IGNORECASE,
)
_COUNTED_OFF = re.compile(
    rf"(?<!\w)(?:zijn|waren|van|respectievelijk|resp\.) "
    rf"(?P<ages>{_NUMBER}(?:(?:, ?| en ){_NUMBER})+)(?= jaar(?! (?:geleden|lang|ervaring))| jr)",
    re.IGNORECASE,
)
_TEN = re.compile(
    rf"(?<!\w)(?:(?:begin|eind|midden|halverwege|half|ver|diep|achter) (?:in (?:de )?)?"
    rf"|(?:(?:is|was|man|vrouw|heer|dame|iemand|al|van|ver|nu) )in de |(?:(?<=\()|(?<=, ))in de )(?P<n>{_TENS})(?!\w)",
    re.IGNORECASE,
)
_OWN_YEAR = re.compile(
    r"(?<!\w)(?:op|sinds|vanaf|rond|tot|na|voor|tegen|ver voor|vlak voor) "
    r"(?:zijn|haar|mijn|hun|z'n|d'r|m'n|je|uw) "
    rf"(?P<n>{_RANK_WORDS}|{_NUMBER}(?:ste|de|e))(?!\w)"
    r"(?! (?:kamer|verdieping|etage|dag|week|poging|beurt|keer|kind|afspraak|gesprek|consult"
    r"|operatie|opname|bezoek|huwelijk|val|werkdag|dienst))",
    re.IGNORECASE,
)
_BIRTHDAY = re.compile(
    rf"(?<!\w)(?P<n>{_RANK_WORDS}|{_NUMBER}(?:ste|de|e)) (?:verjaardag|levensjaar|verjaring)",
    re.IGNORECASE,
)
_AND_KIN = re.compile(
    rf"(?<!\w)(?:zijn|haar|mijn|hun|de|een|z'n|d'r|m'n|ons|onze) {_KIN}(?: van)? "
    rf"(?P<n>{_NUMBER})(?=[.;!?)\n]|$|, (?:en|die|maar|zij|hij)|,? (?:jaar|jr))",
    re.IGNORECASE,
)
_IS_THEN = re.compile(
    r"(?<!\w)(?:ik|hij|zij|ze|mama|papa|oma|opa|moeder|vader) "
    r"(?:is|ben|was|werd|wordt|word) "
    r"(?:(?:zelf|ook|er|al|nu|toen|dus|daar|(?:maan|dins|woens|donder|vrij|zater|zon)dag|intussen|inmiddels|net|pas|bijna|dan|straks|in \w+"
    r"|(?:vorige|volgende|deze|komende) (?:week|maand|zomer|winter)|dit jaar|morgen|vandaag) ){1,4}"
    rf"(?P<n>[1-9]\d|10\d|{_TENS})(?=[.,;!?)\n]|$| (?:en|maar|geworden|hoor|toch|jaar|als)(?!\w))",
    re.IGNORECASE,
)
_TURNED_ROUND = re.compile(
    r"(?<!\w)(?:dat|toen|omdat|want|als|of|nu|en|sinds|totdat|voordat|nadat|vanaf) "
    r"(?:ze|zij|hij|ik|oma|opa|mama|papa|[A-Z][a-zà-ÿ]+) "
    rf"(?:(?:al|nu|pas|nog|net|bijna|ook) ){{0,2}}(?P<n>[1-9]\d|10\d|{_TENS}|{_ONES}) "
    r"(?:is|was|werd|wordt|ben)(?!\w)"
)
_WOULD_BE = re.compile(
    r"(?<!\w)(?:zou|zouden|was|is|wordt|werd|hoopte|mocht|gaat|ging)(?: [^\W_]+){0,3} "
    rf"(?P<n>[1-9]\d|10\d|{_TENS}|{_RANKLESS}) (?:te )?(?:worden|zijn geworden|geworden)(?!\w)"
)
_HE_TOO = re.compile(
    rf"(?<=\d|[a-z]), (?:hij|zij|ze|ik) (?P<n>[1-9]\d|10\d|{_TENS}|{_RANKLESS})(?=[.;!]|\n|$)"
)
_BETWEEN_COMMAS = re.compile(
    rf"(?<![\w.])[A-Z][\w\-]+, (?P<n>{_RANKLESS}|{_TENS}|{_TEENS}), (?=[a-z])"
)
_BECAME = re.compile(
    rf"(?<!\w)(?P<n>[1-9]\d?|10\d|{_TENS}|{_RANKLESS})"
    r"(?: jaar)? (?:geworden(?!\w)|zou (?:zijn ge|ge)?worden|(?:is|was|werd) (?:ze|zij|hij) geworden)",
    re.IGNORECASE,
)
_OR_SO = re.compile(r"(?<!\w)jaar of (?P<n>[1-9]\d|10\d)(?![\w%]|[.,]\d)")
_DIED = re.compile(
    r"(?<!\w)(?:overleden|gestorven|overl\.?|ovl\.?),? (?P<n>[1-9]\d|10\d)(?=[.;)\n]|$)(?!\.\d)"
)
_CLOSES = re.compile(r"\((?:[^()\n]{1,40}), (?P<n>[1-9]\d|10\d)\)")
_OF_NAME = re.compile(
    rf"(?<![\w.])(?<!Van )[A-Z][a-zà-ÿ]{{2,}} van (?P<n>{_NUMBER}|{_ONES})"
    r"(?=[,;)]|\.(?!\d)|\n|$| en )"
)
_SHORTHAND = re.compile(r"(?<![\w/.\-])[MVmv](?:/| / )?(?P<n>[1-9]\d)(?=,? [a-z]|[,;:)\n]|\.?$)")

_MANY = sign(re.compile(_SEVERAL).fullmatch)
_TOLD_TEN = sign(re.compile(_TENS).fullmatch)
_RANKED = sign(re.compile(rf"{_RANK_WORDS}|\d+(?:ste|de|e)").fullmatch)
_SEXED = sign(re.compile(r"[mv](?:[1-9]\d)?").fullmatch)
_PERSON = sign(listed("ik hij zij ze mama papa oma opa moeder vader").__contains__)
_TOLD = sign(re.compile(rf"{_TENS}|{_TEENS}|{_RANKLESS}").fullmatch)
_PERSON_THERE = re.compile(r"[A-Z][\w\-]+ $")
_YEAR = sign("jaar".__eq__)
_DEAD = sign(listed("overleden gestorven overl ovl").__contains__)
_JOINS = sign(
    listed("dat toen omdat want als of nu en sinds totdat voordat nadat vanaf").__contains__
)
_WOULD = sign(listed("zou zouden was is wordt werd hoopte mocht gaat ging").__contains__)
_VAN = sign("van".__eq__)
_LISTING = sign(listed("zijn waren van respectievelijk resp").__contains__)


def told(text: str, words: list[Token]) -> Iterator[Place]:
    """Where ages stand that no word such as "jaar" or "leeftijd" gives away; text as normalised."""
    for pattern, offsets in (
        (_CHILDREN, starts(words, _MANY)),
        (_COUNTED_OFF, starts(words, _LISTING)),
    ):
        for found in matches(pattern, text, offsets):
            begin = found.start("ages")
            for age in re.finditer(r"\d+", found.group("ages")):
                yield begin + age.start(), begin + age.end()
    for pattern, offsets in (
        (_TEN, back_from(where(words, _TOLD_TEN), words, 4)),
        (_OWN_YEAR, back_from(where(words, _RANKED), words, 3)),
        (_BIRTHDAY, starts(words, _RANKED)),
        (_AND_KIN, back_from(where(words, DIGIT), words, 3)),
        (_IS_THEN, starts(words, _PERSON)),
        (_TURNED_ROUND, starts(words, _JOINS)),
        (_WOULD_BE, starts(words, _WOULD)),
        (_BECAME, starts(words, DIGIT | _TOLD)),
        (_OR_SO, starts(words, _YEAR)),
        (_DIED, starts(words, _DEAD)),
        (_BETWEEN_COMMAS, back_from(where(words, _TOLD), words, 1)),
        (_OF_NAME, back_from(where(words, _VAN), words, 1)),
    ):
        for found in matches(pattern, text, offsets):
            yield found.span("n")
    for found in _HE_TOO.finditer(text):
        yield found.span("n")
    for found in _CLOSES.finditer(text):
        if _PERSON_THERE.search(text, max(0, found.start() - 40), found.start()):
            yield found.span("n")
    for found in matches(_SHORTHAND, text, starts(words, _SEXED)):
        if _begins(text, found.start()):
            yield found.span("n")


def _begins(text: str, start: int) -> bool:
    """Whether a line, a bracket or a part of a list begins here: "M84" elsewhere is a code."""
    return (
        start == 0
        or text[start - 1] in "\n("
        or text[max(0, start - 2) : start] in (", ", ": ", "  ")
    )
