"""Organisations nobody listed: a head noun with a name, or a name that ends like one (layer 2)."""

from __future__ import annotations

from collections.abc import Iterator

from vangnet.spotting import houses
from vangnet.spotting.merging import Merged
from vangnet.spotting.resolving import Strangers
from vangnet.spotting.signs import sign
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import Token
from vangnet.spotting.words import bodies, care, common, dutch, listed, people, terms
from vangnet.spotting.words.first_names import EITHER_NAME, SURNAMES
from vangnet.spotting.words.places import PLACES, SUFFIXES

LAYER = "organisatie"
_LINKS = listed(
    """
    de het t van der den aan op in en te ter bij o d voor
    """
)
_WEAK = listed(
    """
    groep locatie woning team unit afdeling praktijk centrum flat hof park huize villa bureau
    instituut lab school opvang kerk ambulance taxi gemeente fact college vereniging leverancier
    firma bedrijf kantoor winkel zaal makelaar aannemer verzekeraar
    """
)


_WEAK_ENDINGS = ("hof", "huis", "horst", "borg", "rade", "rust", "burgh", "oord", "zicht", "hoeve")
_AT = frozenset(["bij", "in", "naar", "uit", "van", "huize", "villa", "locatie"])


def named(
    words: list[Token],
    lower: list[bool],
    text: str,
    strangers: Strangers,
    merged: Merged,
    nobody: bytearray,
) -> Iterator[Span]:
    """Spans of organisations by head noun, by ending, by tail, or well known."""
    until = 0
    for at, word in enumerate(words):
        lettered = word.capital and 1 < word.end - word.start < 6
        lettered = lettered or (word.capital and not word.text[1:].islower())
        lettered = lettered or (word.capital and at > 1 and words[at - 1].fold == "het")
        if at < until or not (lettered or word.signs & _BODY):
            continue
        found = (
            houses.listed_body(words, at, lower[at])
            or houses.safe_home(words, at)
            or _headed(words, at)
            or houses.lettered_place(words, at)
            or houses.titled_house(words, at)
            or _tailed(words, at, merged)
            or _known(words, at, lower[at])
            or houses.camel(words, at)
            or houses.lettered(words, at, text)
            or houses.stayed_in(words, at)
            or houses.prayer_house(words, at)
            or _legal(words, at)
            or _lower_hospital(words, at, lower)
        )
        if found is None or all(nobody[i] for i in range(*found)):
            continue
        begin, end = found
        while end < len(words) and words[end].gap == "-" and words[end].capital:
            end += 1
        start, stop = words[begin].start, words[end - 1].end
        until = end
        if merged.holds(start, stop) or (
            _broken(words, begin, end) and merged.names_within(start, stop)
        ):
            continue
        if words[begin].fold == "t" and text[start - 1 : start] == "'":
            start -= 1
        name = tuple(w.fold for w in words[begin:end])
        entity = strangers.get(
            "o|" + " ".join(_core(name)),
            Category.ORGANISATION,
            names=(name,),
            shorts=_shorts(name, words[begin]),
        )
        if brief := _brief(words, end, text):
            entity.abbreviations = (*entity.abbreviations, brief)
        yield Span(
            start, stop, Category.ORGANISATION, entity.id, LAYER, "Naam van een organisatie."
        )


def _broken(words: list[Token], begin: int, end: int) -> bool:
    """ "GGZ Wolthuis", and "Apotheek" above "Bernadet Oostindië": a heading or letters, a name."""
    lines = any("\n" in word.gap for word in words[begin + 1 : end])
    return lines or (words[begin].text.isupper() and end - begin == 2)


def _shorts(name: tuple[str, ...], first: Token) -> tuple[tuple[str, ...], ...]:
    """What is left without the head noun; and "MedRol" of "MedRol Noord BV"."""
    found = [_core(name)]
    if found[0][0] in ("de", "het", "t", "it", "la", "le"):
        found.append(found[0][1:])
    if len(name) > 1 and len(first.text) > 4 and any(c.isupper() for c in first.text[2:]):
        found += [name[:1], name[:-1]]
    return tuple(dict.fromkeys(s for s in found if s != name and len("".join(s)) > 4))


def _legal(words: list[Token], at: int) -> tuple[int, int] | None:
    """ "Drukkerij Steen BV": a company by its legal form."""
    token = words[at]
    if token.fold not in _LEGAL or not token.text.isupper() or token.gap != " " or at == 0:
        return None
    begin = at
    while begin and at - begin < 4 and words[begin].gap in (" ", "-", " & "):
        before = words[begin - 1]
        if not before.capital or _plain_before(before):
            break
        begin -= 1
    return (begin, at + 1) if begin < at else None


def _lower_hospital(words: list[Token], at: int, lower: list[bool]) -> tuple[int, int] | None:
    """ "betuwe mc": a region and what stands there, in a passage without capitals."""
    if not lower[at] or words[at].fold not in _HOSPITALS or words[at].gap != " " or at == 0:
        return None
    return (at - 1, at + 1) if words[at - 1].fold in PLACES else None


_LEGAL = listed("bv nv vof cv")
_HOSPITALS = listed("mc umc ziekenhuis zkh gasthuis kliniek hospice medisch")


def _core(name: tuple[str, ...]) -> tuple[str, ...]:
    core = list(name)
    while len(core) > 1 and core[0] in care.ORGANISATION_HEADS:
        core.pop(0)
    return tuple(core)


def _headed(words: list[Token], at: int) -> tuple[int, int] | None:
    """ "Thuiszorg De Linde", "basisschool De Regenboog", "HAP Walcheren"."""
    head = words[at]
    if not care.leads_name(head.fold):
        return None
    end = _name_after(words, at + 1, head)
    if end == at + 1:
        return None
    begin = at if head.capital else at + 1
    if head.capital and at and head.gap == " " and _describes(words[at - 1]):
        begin = at - 1
    if head.gap == "-" and words[at - 1].text.isupper():
        begin = at - 1
    return begin, end


def _describes(before: Token) -> bool:
    """ "Palliatief Team", "Sociaal Wijkteam": what kind it is, with a capital inside a line."""
    kind = before.fold.endswith(
        (
            "ief",
            "iaal",
            "isch",
            "aal",
            "air",
            "ele",
            "eel",
            "lijk",
            "ische",
            "gezinde",
            "formeerde",
            "vormde",
        )
    )
    return before.capital and not before.opens and kind and dutch.known(before.fold)


_BODY = sign(
    lambda word: (
        care.leads_name(word)
        or word in care.ORGANISATION_TAILS
        or word in care.KNOWN_ORGANISATIONS
        or word.endswith(care.ORGANISATION_ENDINGS)
        or word in _LEGAL
        or word in _HOSPITALS
        or word in bodies.by_first()
        or word in houses.PRAYER_HOUSES
        or word == "veilig"
        or word in ("de", "het", "den", "it")
    )
)


def _name_after(words: list[Token], at: int, head: Token) -> int:
    """Where the name that begins at word `at` ends; `at` itself when there is none."""
    end = at
    last_capital = at
    while end < len(words) and end - at < 6:
        token = words[end]
        wrapped = end == at and token.gap == "\n" and not dutch.known(token.fold)
        shortened = token.gap == ". " and head.fold in ("afd", "loc", "gem", "won")
        wrapped = wrapped or (end == at and (shortened or _filled_in(head, token)))
        if not wrapped and (token.opens or token.gap not in (" ", "-", " '", "'", ' "', " & ")):
            break
        if token.shout:
            break
        if head.fold in _WEAK and len(token.text) < 4 and any(c.isdigit() for c in token.text):
            break
        if token.capital and not token.text.isdigit() and not _stops(token, end == at, head):
            end += 1
            last_capital = end
        elif token.fold in _LINKS and end + 1 < len(words) and words[end + 1].capital:
            if words[end + 1].fold in care.ORGANISATION_HEADS:
                break
            if end > at and _pair(token, words[end + 1]):
                end += 1
                continue
            if token.fold in ("in", "te", "op", "aan", "bij", "en", "voor", "van") and (
                end == at or token.fold in ("in", "te", "en", "bij", "voor")
            ):
                break
            end += 1
        else:
            break
    while last_capital > at and words[last_capital - 1].fold in _LINKS:
        last_capital -= 1
    return last_capital


def _filled_in(head: Token, name: Token) -> bool:
    """ "Woning: Berkenhof" on a form: what stands behind the colon is no ordinary word."""
    form = head.capital and head.fold in _ON_FORMS and name.gap.strip(" \t") == ":"
    return form and not dutch.known(name.fold) and name.fold not in care.CARE_CAPS


_ON_FORMS = listed(
    "woning locatie afdeling unit woongroep groep huis school organisatie instelling"
)


def _pair(link: Token, following: Token) -> bool:
    """ "GGD Duin en Bollen" and "Zorg aan Huis" go on; "Apotheek De Eik en Marijke" does not."""
    word = following.fold
    if link.fold == "aan":
        return word in ("huis", "zee", "bed")
    plain = word not in EITHER_NAME and not people.is_role(word)
    return link.fold == "en" and plain and dutch.known(word)


def _stops(token: Token, first: bool, head: Token) -> bool:
    word = token.fold
    if not first and word in SUFFIXES:
        return False
    if word in people.COURTESY or word in care.EPONYMS:
        return True
    if first and head.fold in _WEAK and word in terms.FUNCTIONS:
        return True
    if not first and word in care.CARE_CAPS and token.text[-1].isupper():
        return True
    if first and token.capital and word in ("van", "de", "den", "het", "ter", "ten"):
        return False
    if first and (word in care.CARE_CAPS or word in care.NATIONS or word in people.KIN):
        return True
    if first and head.fold in _WARDS and word.endswith(_SPECIALISMS):
        return True
    if first and _filled_in(head, token):
        return False
    if first and head.fold in _WEAK and (people.is_role(word) or len(token.text) == 1):
        return True
    if first and token.fold in ("bij", "aan", "in") and head.fold not in _WEAK:
        return False
    firm = head.fold.endswith(("leverancier", "firma", "bedrijf")) and dutch.known(word)
    return first and word in common.OPENERS and word not in _NAMING and not firm


def _tailed(words: list[Token], at: int, merged: Merged) -> tuple[int, int] | None:
    """ "Wilhelmina Ziekenhuis", "Reinier de Graaf Gasthuis"."""
    token = words[at]
    if not token.capital or token.shout or token.fold not in care.ORGANISATION_TAILS or at == 0:
        return None
    begin = at
    while begin > 0 and at - begin < 4 and (words[begin].gap in (" ", "-") or _saint(words, begin)):
        before = words[begin - 1]
        if before.capital and before.text.isalpha() and not _plain_before(before):
            begin -= 1
        elif before.fold in _LINKS and before.fold not in ("in", "te", "en", "bij", "van", "op"):
            if begin > 1 and words[begin - 2].capital and not words[begin - 1].opens:
                begin -= 1
            else:
                break
        else:
            break
    while begin < at and not words[begin].capital:
        begin += 1
    if begin == at:
        return None
    end = at + 1
    while end < len(words) and end - at < 3 and words[end].gap in (" ", "-") and words[end].capital:
        if words[end].fold in common.OPENERS or people.is_role(words[end].fold):
            break
        end += 1
    return begin, end


def _saint(words: list[Token], at: int) -> bool:
    """ "St. Jans Gasthuis"."""
    return words[at].gap == ". " and words[at - 1].fold == "st"


def _plain_before(token: Token) -> bool:
    word = token.fold
    return (
        token.shout
        or (token.opens and len(word) > 9 and dutch.compound(word) and word not in SURNAMES)
        or word in people.TITLES
        or people.is_role(word)
        or (token.opens and (word in common.OPENERS or word in people.KIN))
        or (token.opens and dutch.known(word) and word not in houses.NAMES_OR_COMMON)
        or word in care.NATIONS
    )


def _known(words: list[Token], at: int, lower: bool) -> tuple[int, int] | None:
    """A name everyone in care knows, or a capitalised word that ends like an organisation."""
    token = words[at]
    if token.fold in care.KNOWN_ORGANISATIONS and (token.capital or lower):
        return at, at + 1
    if not token.capital or token.opens or len(token.fold) < 7 or token.gap == "-":
        return None
    if token.fold.endswith(care.ORGANISATION_ENDINGS) and not _plain_head(token):
        if people.is_role(token.fold) or token.fold in care.CARE_CAPS:
            return None
        if token.text.isupper() and not token.fold.endswith(_SURE_ENDINGS):
            return None
        if _adjective(words, at):
            return at - 1, at + 1
        if token.fold in common.COMMON or token.fold in care.ORGANISATION_HEADS:
            return None
        before = words[at - 1].fold if at else ""
        if before in people.TITLES or before in people.KIN or len(before) == 1:
            return None
        if token.fold.endswith(_WEAK_ENDINGS) and before not in _AT:
            return None
        return at, at + 1
    return None


def _plain_head(token: Token) -> bool:
    """A head noun that names nothing by itself: "Streekziekenhuis" does, "ziekenhuis" does not."""
    word = token.fold
    return word in care.ORGANISATION_HEADS or (care.leads_name(word) and dutch.known(word))


def _adjective(words: list[Token], at: int) -> bool:
    """ "Haagse Duinkliniek", "Ommelander Ziekenhuis": where it stands, before what it is."""
    before = words[at - 1] if at else None
    if before is None or words[at].gap != " " or not before.capital or len(before.fold) < 5:
        return False
    return before.fold.endswith(("se", "lander")) and before.fold not in care.NATIONS


_SURE_ENDINGS = ("kliniek", "ziekenhuis", "gasthuis", "hoeve")
_NAMING = listed("de het onder op ons van der den ter ten t st sint in")
_WARDS = listed("afdeling poli polikliniek unit centrum instituut vakgroep maatschap")
_SPECIALISMS = (
    "logie", "kunde", "atrie", "urgie", "interne", "zorg", "care", "spoedeisende", "tie", "apie",
    "chirurgie", "kwaliteit", "diensten", "administratie",
)  # fmt: skip


def _brief(words: list[Token], end: int, text: str) -> str:
    """ "(OZG)" right after a name is its short form from there on."""
    if end < len(words) and words[end].gap in (" (", " ('", ' ("'):
        token = words[end]
        closed = text[token.end : token.end + 1] in (")", "'", '"')
        brief = 2 <= len(token.text) <= 8 and token.text[0].isupper()
        if closed and brief and token.fold not in care.CARE_CAPS:
            return token.text
    return ""
