"""Streets with and without a number, postcodes with their town, roads, towns and districts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vangnet.spotting.settlements import ALONG, linked_end, town_end
from vangnet.spotting.signs import sign
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import DIGIT, Token, Words
from vangnet.spotting.words import care, common, dutch, listed, people, towns
from vangnet.spotting.words.places import (
    PLACES,
    STREETS,
    SURE_STREETS,
)

LAYER = "adres"
_NUMBER = re.compile(r"\d{1,4}")
_AFTER_NUMBER = re.compile(
    r"(?: ?-? ?(?:[a-zA-Z]|bis|hs|huis|[IVX]{1,4})(?![\w']))?(?:[-/]\d{1,4}(?!\d))?"
    r"(?: ?-? ?(?:[1-9]e etage|[1-9] hoog)| (?:zwart|rood)(?!\w)| bus \d{1,3}(?!\d))?"
)
_DIRECTIONS = listed(
    "centrum noord zuid oost west nz zz oz wz noordzijde zuidzijde oostzijde westzijde"
)
_ALONE = listed("markt brink plein dam kade hof laan singel gracht haven dijk dorpsstraat kerkweg")
_UNITS = listed(
    """
    mg ml meter km cm uur jaar keer minuten euro procent dagen weken maanden graden mm januari
    februari maart april mei juni juli augustus september oktober november december jan feb mrt apr
    jun jul aug sept okt nov dec
    """
)
_POSTCODE = re.compile(
    r"(?<![\w.,/\-])[1-9]\d{3}[ \n]?(?!(?:IE|EH|ME|KG|MG|ML|IU|CC|OM|UU|ST)(?! {1,2}[A-Z][a-z]))"
    r"[A-Z]{2}(?!\w)"
)
_POSTCODE_LOWER = re.compile(r"(?<![\w.,])[1-9]\d{3}[a-z]{2}(?!\w)")
_ROAD = re.compile(
    r"(?:(?:(?<=\bde )|(?<=weg )|(?<=afslag ))[AN][1-9]|(?<=langs de )[an][1-9]\d{0,2}"
    r"|(?:(?<=op de )|(?<=over de ))[an][1-9]\d\d|(?<=file )[an][1-9]\d{0,2}|(?<=afslag )S1\d\d"
    r"|(?<![\w\-/(])(?<!code )(?<!kamer )(?<!diagnose )"
    r"(?<!ICD )(?<!vak )(?<!poli )(?<!type )(?<!route )(?<!afdeling )[AN][1-9]\d\d?)"
    r"(?!\w|[.,]\d|-?(?:rit|melding|inzet|urgentie))"
)
_WARDS = listed("afdeling woning woongroep unit huize locatie zorgcentrum huisartsen")
_NOT_STREET = listed(
    """
    snelweg omweg luchtweg voortgang luchtwegen onderweg spoedweg urineweg rijbaan loopbaan dagboek
    noodzakelijk woonwijk buitenland thuisland binnenland platteland afgelasten nederland duitsland
    engeland ierland schotland zwitserland griekenland finland rusland vaderland eiland zeeland
    friesland gelderland holland westland waterland gelre vorderdijk waarheid gezondheid overheid
    hogeschool noodhof zorghof sport kerkhof gerechtshof voorhof ziekenhuispark
    bladzijde stadspark zwembad verkeer
    """
)


def streets(words: Words, lower: list[bool], text: str) -> Iterator[Span]:
    """A street with its number, however many words its name has; sure ones also without."""
    for at in words.where(_STREET):
        token = words[at]
        if not token.text.isalpha():
            continue
        if token.fold.startswith("ge") and not token.capital and dutch.known(token.fold):
            continue
        end = at
        if (
            end + 1 < len(words)
            and words[end + 1].fold in _DIRECTIONS
            and words[end + 1].gap in (" ", "-")
        ):
            end += 1
        number = words[end + 1] if end + 1 < len(words) else None
        begin = _street_begin(words, at)
        named = token.capital or begin < at
        if number is not None and _house_number(words, end + 1, named or lower[at], token):
            after = _AFTER_NUMBER.match(text, number.end)
            stop = after.end() if after else number.end
            yield _span(words[begin].start, stop, "Straat met huisnummer.")
        elif (_sure(token, begin < at) or _along(words, at, lower[at])) and not (
            begin and words[begin - 1].fold in _WARDS
        ):
            if any(w.fold in care.ORGANISATION_HEADS for w in words[begin:at] if w.capital):
                continue
            yield _span(words[begin].start, words[end].end, "Straatnaam.")


def _along(words: list[Token], at: int, lower: bool) -> bool:
    """ "langs de Waalbandijk", and "achter de beesdseweg" where nobody writes capitals."""
    token = words[at]
    if at < 2 or token.opens or words[at - 1].fold not in ("de", "het", "t"):
        return False
    if words[at - 2].fold not in ALONG or len(token.fold) < 7:
        return False
    if token.capital:
        return not token.text.isupper()
    if not lower or not token.fold.endswith(SURE_STREETS):
        return False
    named = token.fold.endswith(_NEVER_PLAIN) and not dutch.known(token.fold)
    return named or not dutch.compound(token.fold)


def unsuffixed(words: Words, done: bytearray) -> Iterator[Span]:
    """ "De Rede 19" and "Vloeieind 27, Deurne": any name with a number that stands so."""
    for at in words.where(DIGIT):
        number = words[at]
        if not at or done[at] or number.gap != " " or not _HOUSE.fullmatch(number.text):
            continue
        if _in_small_letters(words, at):
            yield _span(
                words[at - 1].start, number.end, "Straat met huisnummer, zonder hoofdletter."
            )
            continue
        begin = at
        while begin > 0 and at - begin < 4 and _of_street(words, begin - 1):
            begin -= 1
        while begin < at and not words[begin].capital:
            begin += 1
        if begin == at or not words[begin].text.isalpha():
            continue
        last = at + 1 if _second_number(words, at) else at
        if _plain_word(words[at - 1]) or not (
            _lettered(words, begin, at) or _stands_as_address(words, begin, last, done)
        ):
            continue
        yield _span(words[begin].start, words[last].end, "Naam met huisnummer.")


_HOUSE = re.compile(r"[1-9]\d{0,3}[a-zA-Z]{0,2}")
_LIVING = listed(
    "adres woont woonde wonende woonachtig aan op huisadres bezoekadres postadres thuis"
)


def _in_small_letters(words: list[Token], at: int) -> bool:
    """ "noordhoek 41, papendrecht": a town follows, also without its capital."""
    street, town = words[at - 1], words[at + 1] if at + 1 < len(words) else None
    if town is None or town.gap != ", " or street.capital or town.capital or len(street.fold) < 5:
        return False
    if not street.text.isalpha() or street.fold in _COUNTED or not words[at].text[0].isdigit():
        return False
    return (town.fold,) in towns.by_first().get(town.fold, ()) and not dutch.known(town.fold)


def _lettered(words: list[Token], begin: int, at: int) -> bool:
    """ "Wolphaertsbocht 88b": a number with a letter behind a name that is no word."""
    word, number = words[at - 1].fold, words[at].text
    flat = _second_number(words, at) and words[at + 1].gap == "-"
    if (number.isdigit() and not flat) or number[-1].isupper():
        return False
    if words[begin].opens or len(word) < 6:
        return False
    return not dutch.known(word)


def _second_number(words: list[Token], at: int) -> bool:
    """ "Schouw 22-14": the number of the flat behind that of the house."""
    following = words[at + 1] if at + 1 < len(words) else None
    return following is not None and following.gap in ("-", "/") and following.text.isdigit()


def _of_street(words: list[Token], at: int) -> bool:
    token = words[at]
    if words[at + 1].gap not in (" ", "-", "'", " '", ". "):
        return False
    return (token.capital and token.text.isalpha()) or token.fold in people.PREFIXES


def _plain_word(token: Token) -> bool:
    word = token.fold
    return (
        not token.capital
        or len(word) < 3
        or word in care.CARE_CAPS
        or word in care.ORGANISATION_HEADS
        or word in _COUNTED
        or word in people.TITLES
        or (token.opens and word in common.OPENERS)
    )


_COUNTED = listed(
    """
    afdeling kamer bed bijlage tabel figuur hoofdstuk paragraaf artikel pagina blz bladzijde dag
    week
    groep unit team fase stap graad punt nummer route vak actie vraag zaal poli rit code etage deel
    versie categorie klasse type lijn bus trein covid januari februari maart april mei juni juli
    augustus september oktober november december prio urgentie windows
    """
)


def _stands_as_address(words: list[Token], begin: int, at: int, done: bytearray) -> bool:
    """Whether a town or postcode follows, or a word of living stands before."""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is not None and following.gap in (", ", " | ", "\n", " - ", ",\n", " ", " ("):
        postcode = len(following.text) in (4, 6) and following.text[:4].isdigit()
        after = words[at + 2] if at + 2 < len(words) else None
        if postcode and (len(following.text) == 6 or (after is not None and after.text.isupper())):
            return True
        if following.capital and following.fold in PLACES:
            return True
        if following.fold in ("te", "in") and after is not None and after.capital:
            return True
    if not begin:
        return False
    before = words[begin - 1]
    if before.fold in ("de", "het", "t") and begin > 1 and words[begin - 2].fold in ("aan", "op"):
        return words[begin].capital and not words[begin].opens
    if words[begin].fold in _ALONE and begin + 1 < at and not words[begin].opens:
        return True
    label = before.fold in _LIVING and words[begin].gap.strip() in ("", ":", "'")
    return (label and not words[begin].opens) or before.fold.endswith("adres")


def _street_like(word: str) -> bool:
    return (len(word) > 5 and word.endswith(STREETS) and word not in _NOT_STREET) or word in _ALONE


_STREET = sign(_street_like)


def _house_number(words: list[Token], at: int, named: bool, street: Token) -> bool:
    number = words[at]
    if number.gap not in (" ", "  ", ", ", " nr. ", " nr ", "\n") or not _NUMBER.match(number.text):
        return False
    if not re.fullmatch(r"[1-9]\d{0,3}[a-zA-Z]{0,2}", number.text):
        return False
    following = words[at + 1].fold if at + 1 < len(words) and words[at + 1].gap == " " else ""
    if following in _UNITS:
        return False
    long = street.fold.endswith(SURE_STREETS) and street.fold not in SURE_STREETS
    return named if street.fold in _ALONE else named or long


_NEVER_PLAIN = ("straat", "laan", "plein", "kade", "gracht", "singel", "dreef", "plantsoen")
_QUOTES = frozenset('"„“')


def _sure(token: Token, several: bool) -> bool:
    """A capitalised word in a sentence that ends like a street and like nothing else."""
    opens = token.opens and token.gap.strip(" ") not in _QUOTES
    if not token.capital or token.text.isupper() or (opens and dutch.compound(token.fold)):
        return False
    return token.fold.endswith(SURE_STREETS) and (len(token.fold) > 6 or several)


def _street_begin(words: list[Token], at: int) -> int:
    """Back over "Burgemeester van" to where the name of the street begins."""
    begin = at
    while begin > 0 and at - begin < 5 and words[begin].gap in (" ", ". ", " '", "-", "."):
        before = words[begin - 1]
        if (before.capital and before.text.isalpha() and not _outside(before)) or (
            before.fold in people.PREFIXES
            and begin - 1 > 0
            and words[begin - 1].gap == " "
            and words[begin - 2].capital
            and not _outside(words[begin - 2])
            and (at - begin < 4)
            and before.fold not in ("in", "aan", "op", "bij", "uit", "tot", "s")
        ):
            begin -= 1
        else:
            break
    while begin < at and not words[begin].capital:
        begin += 1
    return begin


_NAMESAKES = listed(
    "koningin koning prins prinses burgemeester pastoor professor generaal admiraal"
)


def _outside(token: Token) -> bool:
    if token.fold in people.TITLES and token.fold not in ("dr", "prof", "mr", "pastoor", "ds"):
        return True
    if token.fold in _NAMESAKES or token.fold.endswith(SURE_STREETS):
        return False
    if token.opens and len(token.fold) > 7 and dutch.compound(token.fold):
        return True
    return token.opens and (token.fold in common.OPENERS or people.is_role(token.fold))


def postcodes(words: Words, text: str) -> Iterator[Span]:
    """Postcodes, and the town that follows; numbers of main roads."""
    counted = words.where(DIGIT)
    for token in map(words.__getitem__, counted):
        if text[token.start : token.start + 4].isdigit() and len(token.text) in (4, 6):
            for pattern in (_POSTCODE, _POSTCODE_LOWER):
                if found := pattern.match(text, token.start):
                    yield _span(found.start(), found.end(), "Postcode.")
        road = token.text[0] in "ANSan" and token.text[1:2].isdigit()
        if road and (found := _ROAD.match(text, token.start)):
            yield _span(found.start(), found.end(), "Nummer van een weg.")
    for at in counted:
        token = words[at]
        if len(token.text) != 4 or not token.text.isdigit() or at + 2 >= len(words):
            continue
        if not words[at + 1].text.isupper():
            continue
        town = words[at + 2]
        is_code = len(words[at + 1].text) == 2 and words[at + 1].gap in ("", " ")
        is_town = town.capital and town.gap in (" ", "  ", ", ") and len(town.text) > 2
        if is_code and is_town:
            end = max(town_end(words, at + 2), linked_end(words, at + 2))
            yield _span(town.start, end, "Plaats na een postcode.")


def _span(start: int, end: int, why: str) -> Span:
    return Span(start, end, Category.PLACE, None, LAYER, why)
