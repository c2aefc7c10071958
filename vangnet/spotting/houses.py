"""Organisations that say by no noun what they are: "naar De Wellen", "in het WKZ" (layer 2).

Each function says where the name begins and ends that stands at a word, or None.
"""

from __future__ import annotations

from vangnet.spotting.tokens import Token
from vangnet.spotting.words import bodies, care, common, dutch, listed, people, terms, towns
from vangnet.spotting.words.first_names import EITHER_NAME, FIRST_NAMES
from vangnet.spotting.words.places import PLACES

Words = tuple[int, int]
"""The words of a name: from the first, up to but without the last of these."""
_WITHIN = frozenset([" ", "-", ". ", " '", " & "])
_HOUSE_NOUNS = (
    "kamer", "huis", "groep", "woning", "gebouw", "school", "locatie", "centrum", "afdeling",
    "flat", "tehuis", "opvang", "paviljoen", "vleugel", "etage",
)  # fmt: skip
_ARTICLES = frozenset(["De", "Het", "Den", "It"])
_TO_HOUSES = listed(
    "naar bij in uit op van aan binnen vanuit door namens via en of tegenover achter naast voor tot"
)
_WARD_OF = listed(
    "ic seh ccu afdeling poli arts team verpleegkundige specialist internist spoed ehh"
)
PRAYER_HOUSES = listed("moskee kerk tempel synagoge mandir gurdwara")
_FROM_BODIES = listed("van bij door namens naar met leverancier firma bureau organisatie partner")
_STAY = listed(
    """
    opgenomen overgeplaatst ontslag ontslagen ingestuurd seh ziekenhuis opname poli polikliniek
    vervoer vervoerd ambulance verwezen spoedeisende gebracht overgebracht overplaatsing ic
    ziekenhuisopname presenteerde aangeboden verpleegd geopereerd behandeld doorverwezen
    """
)
_BEFORE_PEOPLE = people.PREFIXES | people.TITLES
NAMES_OR_COMMON = EITHER_NAME | common.COMMON
_NOTHING_NAMED = care.CARE_CAPS | terms.NAMELESS
_CAPS_OR_HEADS = care.CARE_CAPS | care.ORGANISATION_HEADS


def listed_body(words: list[Token], at: int, lower: bool) -> tuple[int, int] | None:
    """A name from the list of those that everyone knows, written with its capitals."""
    for name in bodies.by_first().get(words[at].fold, ()):
        here = words[at : at + len(name)]
        if here[-1].fold != name[-1] or tuple(word.fold for word in here) != name:
            continue
        capitals = here[-1].capital and (here[0].capital or len(name) > 1)
        if (capitals or lower) and all(word.gap in _WITHIN for word in here[1:]):
            return at, at + len(name)
    return None


def safe_home(words: list[Token], at: int) -> tuple[int, int] | None:
    """ "Veilig Thuis Rijnmond": with its region it is one of them, without it is all of them."""
    if words[at].fold != "veilig":
        return None
    here = words[at : at + 3]
    if len(here) < 3 or here[1].fold != "thuis":
        return None
    region = here[2].capital and here[2].gap == " " and here[2].fold in PLACES
    return (at, at + 3) if region else None


def lettered_place(words: list[Token], at: int) -> tuple[int, int] | None:
    """ "SV Brielle" and "ROS Friesland": letters with the place that they are of."""
    token = words[at]
    if not token.text.isupper() or not token.text.isalpha() or at + 1 >= len(words):
        return None
    place = words[at + 1]
    if place.gap != " " or not place.capital or place.text.isupper() or token.shout:
        return None
    if (
        at
        and len(token.text) == 2
        and len(words[at - 1].text) == 4
        and words[at - 1].text.isdigit()
    ):
        return None  # a postcode
    headed = at > 0 and care.leads_name(words[at - 1].fold)
    town = place.fold in PLACES or (place.fold,) in towns.by_first().get(place.fold, ())
    plain = token.fold in care.CARE_CAPS and token.fold not in care.ORGANISATION_HEADS
    return (at, at + 2) if town and (headed or not plain) and len(token.text) > 1 else None


def titled_house(words: list[Token], at: int) -> tuple[int, int] | None:
    """ "naar De Wellen": an article with a capital inside a sentence begins the name of a house."""
    article = words[at]
    if article.text not in _ARTICLES or article.opens or article.gap not in (" ", ", ") or not at:
        return None
    if at + 1 >= len(words) or words[at + 1].gap != " " or not _before_house(words, at):
        return None
    house = words[at + 1]
    if not house.capital or not house.text.isalpha() or house.text.isupper() or len(house.text) < 2:
        return None
    end = at + 2
    while end < len(words) and end - at < 4 and words[end].gap == " " and words[end].capital:
        if people.is_role(words[end].fold) or words[end].fold in FIRST_NAMES:
            break
        end += 1
    return at, end


def _before_house(words: list[Token], at: int) -> bool:
    """Whether a house may follow: after "naar", or after a noun with an ordinary word to come."""
    before, house = words[at - 1], words[at + 1]
    if words[at].gap == " " and before.fold in _TO_HOUSES:
        return True
    if words[at].gap == " " and before.fold.endswith(_HOUSE_NOUNS):
        return True
    plain = before.text.islower() and before.fold not in _BEFORE_PEOPLE
    plain = plain and before.fold not in people.KIN and not people.is_role(before.fold)
    named = house.fold in NAMES_OR_COMMON or not dutch.compound(house.fold)
    return plain and not named and before.fold not in people.PERSON_VERBS


def prayer_house(words: list[Token], at: int) -> tuple[int, int] | None:
    """ "de Selimiye-moskee", "An-Nour moskee": a name before the kind of house."""
    if words[at].fold not in PRAYER_HOUSES or words[at].capital or not at:
        return None
    begin = at
    while begin and at - begin < 3 and words[begin].gap in ("-", " ") and words[begin - 1].capital:
        begin -= 1
    return (begin, at + 1) if begin < at and not words[begin].opens else None


def camel(words: list[Token], at: int) -> tuple[int, int] | None:
    """ "de robot van MediPack": a capital within the word, where an organisation stands."""
    token = words[at]
    inner = [c for c in token.text[1:] if c.isupper()]
    if not inner or not token.capital or token.text.isupper() or not token.text[-1].islower():
        return None
    plain = token.fold in _NOTHING_NAMED or len(token.text) < 6
    if plain or at == 0 or token.gap != " " or words[at - 1].fold not in _FROM_BODIES:
        return None
    return at, at + 1


def lettered(words: list[Token], at: int, text: str) -> tuple[int, int] | None:
    """ "overgeplaatst naar het WKZ", and "de thuiszorg (TVB)"."""
    token = words[at]
    if not token.text.isupper() or not token.text.isalpha() or not 2 < len(token.text) < 6:
        return None
    if token.fold in _CAPS_OR_HEADS or at < 2:
        return None
    if words[at - 1].fold == "van" and words[at - 2].fold in _WARD_OF and token.gap == " ":
        return at, at + 1
    if token.gap == " (" and care.leads_name(words[at - 1].fold):
        return (at, at + 1) if text[token.end : token.end + 1] == ")" else None
    if (
        words[at - 1].fold in ("bij", "namens", "naar", "vanuit")
        and token.gap == " "
        and not token.opens
    ):
        return at, at + 1
    before = (words[at - 2].fold, words[at - 1].fold)
    if before[1] != "het" or before[0] not in ("in", "naar", "uit", "van", "bij", "door"):
        return None
    around = {w.fold for w in words[max(0, at - 12) : at + 8]}
    return (at, at + 1) if around & _STAY else None


def stayed_in(words: list[Token], at: int) -> tuple[int, int] | None:
    """ "opgenomen in het Koningin Beatrix": where somebody lies, by its name alone."""
    if at < 2 or words[at - 1].fold != "het" or not words[at].capital or words[at].gap != " ":
        return None
    if words[at - 2].fold not in ("in", "naar", "uit", "van", "vanuit"):
        return None
    plain = words[at].fold in care.CARE_CAPS | terms.NAMELESS or words[at].text.isupper()
    near = {w.fold for w in words[max(0, at - 8) : at + 4]}
    if plain or not near & _STAY or care.leads_name(words[at].fold):
        return None
    end = at + 1
    while end < len(words) and end - at < 3 and words[end].gap == " " and words[end].capital:
        end += 1
    return at, end
