"""Towns, districts and regions, by the register, by a list, or after a word of place (layer 2)."""

from __future__ import annotations

from collections.abc import Iterator

from vangnet.spotting.signs import sign
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import Token
from vangnet.spotting.words import care, common, dutch, listed, people, terms, towns
from vangnet.spotting.words.first_names import FIRST_NAMES, SURNAMES
from vangnet.spotting.words.places import AREAS, PLACES, PREPOSITIONS, RIVERS, SUFFIXES

LAYER = "adres"
ALONG = listed("aan op langs over achter bij in naar van tot vanaf richting hoek door")


def town_end(words: list[Token], at: int) -> int:
    """Where the name of a town ends that begins at word `at`."""
    end = at
    while end + 1 < len(words) and words[end + 1].gap in (" ", "-") and words[end + 1].capital:
        second = words[end + 1]
        if second.gap == " " and second.fold not in SUFFIXES and second.fold not in PLACES:
            break
        end += 1
    return words[end].end


def places(words: list[Token], lower: list[bool], done: bytearray) -> Iterator[Span]:
    """Towns, districts and regions on the list, and unknown names after a word of place."""
    for at, token in enumerate(words):
        if not (token.capital or token.signs & _TOWN) or not token.text[0].isalpha():
            continue
        if done[at]:
            if token.capital and _any_town(token.fold) and (end := _part_of_town(words, at, done)):
                yield _span(token.start, end, "Deel van een plaats.")
            continue
        if token.fold == "s" and _apostrophed(words, at):
            yield _span(token.start - 1, town_end(words, at + 1), "Plaats of streek.")
            continue
        if not token.capital:
            if _lower_place(words, at, lower[at]):
                yield _span(token.start, token.end, "Plaats of streek.")
            elif lower[at] and (end := _lower_double(words, at)):
                yield _span(token.start, end, "Plaats of streek.")
            continue
        before = words[at - 1] if at and not token.opens else None
        placed = before is not None and before.fold in PREPOSITIONS and token.gap == " "
        if token.gap == "-":
            continue
        double = _double(words, at)
        register = _registered(words, at, placed)
        quarter = _quarter(words, at)
        if quarter or double or register or _town(token, placed) or _dateline(words, at):
            end = max(
                quarter or double or register or town_end(words, at),
                linked_end(words, at),
                _side_end(words, at),
            )
            yield _span(token.start, end, "Plaats of streek.")
        elif placed and before is not None and _unknown(words, at, before):
            end = max(_name_end(words, at), linked_end(words, at), _side_end(words, at))
            yield _span(token.start, end, "Naam na een woord van plaats.")


_TOWN = sign(
    lambda word: word == "s" or word in RIVERS or word in PLACES or word in towns.by_first()
)


def _quarter(words: list[Token], at: int) -> int:
    """ "Malburgen-Oost": a side of a town or district; where it ends, 0 when it is none."""
    if at + 1 >= len(words) or words[at + 1].gap != "-" or not words[at + 1].capital:
        return 0
    side = words[at + 1]
    placed = at > 0 and words[at - 1].fold in AREAS
    plain = dutch.known(words[at].fold) and not (placed or _any_town(words[at].fold))
    plain = plain or words[at].text.isupper() or len(words[at].text) < 4
    return side.end if side.fold in _SIDES and not plain else 0


_SIDES = listed("oost west noord zuid centrum midden dorp stad binnen buiten haven")


def _side_end(words: list[Token], at: int) -> int:
    """Where "Waterweg-Noord" ends; 0 when no side follows."""
    side = words[at + 1] if at + 1 < len(words) else None
    return side.end if side is not None and side.gap == "-" and side.fold in _SIDES else 0


def _part_of_town(words: list[Token], at: int, done: bytearray) -> int:
    """Where "Almere Buiten" ends when the case knows Almere; 0 when no part of a town follows."""
    part = words[at + 1] if at + 1 < len(words) else None
    if part is None or part.gap not in (" ", "-") or not part.capital or done[at + 1]:
        return 0
    return part.end if part.fold in SUFFIXES and not part.text.isupper() else 0


def _dateline(words: list[Token], at: int) -> bool:
    """ "Joure, 21 mei" under a letter: a town that a line begins with, before a date."""
    if (at and "\n" not in words[at].gap) or at + 1 >= len(words) or not _any_town(words[at].fold):
        return False
    return words[at + 1].gap == ", " and words[at + 1].text.isdigit()


def _any_town(word: str) -> bool:
    return word in PLACES or (word,) in towns.by_first().get(word, ())


def _apostrophed(words: list[Token], at: int) -> bool:
    """ "'s-Gravenmoer": such names are places, all of them."""
    if at + 1 >= len(words) or words[at].gap[-1:] != "'":
        return False
    return words[at + 1].gap == "-" and words[at + 1].capital and len(words[at + 1].text) > 3


def _lower_place(words: list[Token], at: int, lower: bool) -> bool:
    """ "onderweg vanuit culemborg", "bij de linge": a town or river without its capital."""
    word = words[at].fold
    if at == 0 or words[at].opens or words[at].gap != " " or len(word) < 4:
        return False
    before = words[at - 1].fold
    if lower and word in RIVERS:
        return before == "de" and at > 1 and words[at - 2].fold in ALONG
    if before not in _TOWARDS:
        return False
    if word not in PLACES and (word,) not in towns.by_first().get(word, ()):
        return False
    return (lower and word not in common.COMMON) or not (dutch.known(word) or word in common.COMMON)


def _lower_double(words: list[Token], at: int) -> int:
    """Where "oude pekela" ends, in a text without capitals; 0 when it is no town."""
    if not at or words[at - 1].fold not in _TOWARDS:
        return 0
    for name in towns.by_first().get(words[at].fold, ()):
        end = at + len(name)
        if len(name) > 1 and tuple(word.fold for word in words[at:end]) == name:
            return words[end - 1].end
    return 0


def linked_end(words: list[Token], at: int) -> int:
    """ "Wijk aan Zee", "Bergen op Zoom", "Krimpen a/d IJssel"."""
    end = at + 1
    if end >= len(words) or words[end].capital or words[end].fold not in _LINKS:
        return 0
    short = words[end].fold in ("a", "ad")
    end += 1
    if end < len(words) and words[end].fold in ("de", "den", "het", "t", "d"):
        end += 1
    elif short and words[at + 1].fold == "a":
        return 0
    if end >= len(words) or not words[end].capital or words[end].gap not in (" ", " '", ". "):
        return 0
    return words[end].end if short or not words[end].opens else 0


_LINKS = listed("aan op bij onder a ad")


def _double(words: list[Token], at: int) -> int:
    """ "Den Haag" and "Noord-Brabant": names of two words."""
    if at + 1 >= len(words):
        return 0
    following = words[at + 1]
    joins = words[at].fold in ("den", "ter", "de", "sint", "st")
    joins = joins and following.gap in (" ", "  ", "-", ". ")
    if joins and following.fold in _SECOND.get(words[at].fold, ()):
        return following.end
    if following.gap == "-" and f"{words[at].fold}-{following.fold}" in PLACES:
        return following.end
    if words[at].fold in SUFFIXES and following.gap == "-" and following.capital:
        return following.end if following.fold in PLACES else 0
    if words[at].fold == "s" and following.fold in ("hertogenbosch", "gravenhage", "gravenzande"):
        return following.end
    return 0


_SECOND = {
    "den": listed("haag bosch helder ham dungen hoorn"),
    "ter": listed("apel aar"),
    "de": listed("bilt meern rijp kwakel lier lutte wijk goorn steeg krim"),
    "sint": listed("oedenrode michielsgestel annaparochie maarten jacobiparochie anthonis"),
    "st": listed("oedenrode michielsgestel annaparochie"),
}


def _town(token: Token, placed: bool) -> bool:
    word = token.fold
    if word not in PLACES or not token.capital:
        return False
    return placed or (word not in common.COMMON and not token.opens) or len(word) > 6


def _registered(words: list[Token], at: int, placed: bool) -> int:
    """Where a name of the register of towns ends that stands here as one; 0 when none does."""
    if words[at].fold in care.NATIONS or words[at].fold in care.EPONYMS:
        return 0
    for name in towns.by_first().get(words[at].fold, ()):
        if len(name) > 1 and _stands(words, at, name):
            return words[at + len(name) - 1].end
        if len(name) == 1 and (placed or _only_town(words[at])):
            return town_end(words, at)
    return 0


def _stands(words: list[Token], at: int, name: tuple[str, ...]) -> bool:
    """Whether these words stand here with the capitals that a name of a town has."""
    here = words[at : at + len(name)]
    if len(here) < len(name) or here[-1].fold != name[-1]:
        return False
    if any(w.fold != n for w, n in zip(here, name, strict=True)):
        return False
    if any(w.gap not in (" ", "-", " '", "'", ". ") for w in here[1:]):
        return False
    return here[-1].capital and (not here[0].opens or not dutch.known(here[0].fold))


def _only_town(token: Token) -> bool:
    """Whether the word is nothing but a town: no other word, no name of people."""
    word = token.fold
    if len(word) < 5 or token.text.isupper() or token.opens or dutch.known(word):
        return False
    return not (word in FIRST_NAMES or word in SURNAMES or word in common.COMMON)


_TOWARDS = listed(
    "in te naar uit vanuit bij omgeving richting seh hap ziekenhuis poli apotheek gemeente regio"
)


def _unknown(words: list[Token], at: int, before: Token) -> bool:
    token = words[at]
    word = token.fold
    if before.fold not in AREAS and before.fold not in (
        "in",
        "te",
        "uit",
        "naar",
        "nabij",
        "vanuit",
    ):
        return False
    if not token.capital or token.text.isupper() or len(word) < 3 or token.opens:
        return False
    if linked_end(words, at) and word not in people.TITLES:
        return True
    plain = word in care.CARE_CAPS or word in care.NATIONS or word in care.EPONYMS
    plain = plain or word in terms.NAMELESS
    return not (plain or word in common.OPENERS or word in care.ORGANISATION_HEADS)


def _name_end(words: list[Token], at: int) -> int:
    end = at
    while end + 1 < len(words) and end - at < 2:
        following = words[end + 1]
        if following.gap not in (" ", "-") or not following.capital or len(following.text) < 3:
            break
        end += 1
    return words[end].end


def _span(start: int, end: int, why: str) -> Span:
    return Span(start, end, Category.PLACE, None, LAYER, why)
