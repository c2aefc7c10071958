"""Numbers and addresses: BSN, registers, telephone, mail, web, bank, plates, references.

They need no case file (layer 2). Every pattern can begin only where a run of its own characters
begins, so a text costs time in proportion to its length; and it is tried only at the words at which
it could begin.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vangnet.spotting.signs import sign
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import DIGIT, Token, Words, matches
from vangnet.spotting.words import listed

LAYER = "getal"
_BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_NINE = re.compile(r"(?<![\w])(?<!\d[.,])\d(?:[ .\-]?\d){8}(?![\w])(?![.,]\d)")
_YEARLY = re.compile(r"(?:19|20)\d\d-\d{5}")
_SERIES = re.compile(r"(?<![A-Za-z])(?!BSN)[A-Z]{1,4}-$")
"""A number of a report or case: letters, a year, and a number within it."""
_MAIL = re.compile(
    r"(?<![\w.+'\-])[\w+][\w.+'\-]{0,63}(?: ?@ ?| ?[\[(](?:at|apenstaartje)[\])] ?)"
    r"[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,6}",
    re.IGNORECASE,
)
_URL = re.compile(
    r"(?<![\w@.\-])(?:(?:https?://|www\.)[^\s<>\"]{2,300}"
    r"|[\w\-]{3,63}\.[a-z]{2,12}/[\w\-][^\s<>\"]{2,200}"
    r"|[\w\-]{2,63}(?:\.[\w\-]{1,63}){0,5}\.(?:nl|com|org|net|eu|be|info|care|zorg|frl|health)"
    r"(?:/[^\s<>\"]{0,200})?)(?![\w@])",
    re.IGNORECASE,
)
_IBAN = re.compile(r"(?<!\w)[A-Z]{2}\d\d ?[A-Z]{4}(?: ?\d){10}(?!\w)")
_PHONE = re.compile(
    r"(?<![\w/,.\-])(?:\(?(?:\+|00)\d{1,3}\)?(?:[ .\-]?\(0\))?|\(?0\d{1,3}\)?)"
    r"(?:(?:[ .\-/_]{0,3}| ?-\n ?|\n)\d){5,10}(?!\w)(?!-\d)"
    r"|(?<![\w/,.\-])0\d{1,3}-\n ?(?:[ .\-]?\d){6,8}(?!\w)"
)
_TIMES = re.compile(r"(?!06\.)\d\d\.[0-5]\d(?:\. | )")
_PAIRS = re.compile(r"06(?:[ .\-_]\d\d){4}")
_TOWN_HALL = re.compile(r"(?<![\w.,\-])14 ?0\d{2,3}(?!\w|[.,]\d)")
_SCANNED = re.compile(r"(?!O2(?!\d))(?=[OolI]{0,12}\d)[\dOolI]{2,14}")
_AS_DIGITS = str.maketrans("OolI", "0011")
_DATE_LIKE = re.compile(r"\d{1,2}[\-/.](?:0?[1-9]|1[0-2])[\-/.](?:(?:19|20)\d\d|\d\d)(?!\d)")
_EXTENSION = re.compile(
    r"(?<!\w)(?:telefoon(?:nummer)?|tel|tst|toestel(?:nummer)?|doorkies(?:nummer)?|mobiel|mob|sein"
    r"|pieper|dect(?:nummer)?|semafoon|fax|bereikbaar op|bel)\b(?: ?nr)?[.:]{0,2}(?: is| op| via)?"
    r" ?[.:]? ?(?P<value>\d(?:[ \-.]?\d){2,11})"
    r"(?![\w%]|[.,:/]\d| ?(?:uur|mg|ml|mm|keer|x|minuten|dagen))",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?<!\w)(?:(?P<bsn>bsn|burgerservicenummer|sofinummer)"
    r"|(?:patiënt|patient|cliënt|client|dossier|zaak|rit|casus|melding|meldings|meld|polis"
    r"|personeels"
    r"|incident|factuur|order|registratie|serie|lot|batch|artikel|bewoner|behandel|declaratie"
    r"|mic|vim|mip|fona|relatie|klant|verzekerde|verzekerden|document|lid|opname|referentie|project"
    r"|zorg|indicatie|rekening)"
    r"-?(?:nummer|nr|num|code|id)"
    r"|pat\.? ?(?:nr|id)|pat(?=\. {0,2}\d{4})"
    r"|sleutelkast(?:je)?|barcode|abonnee|sn|s/n|kenmerk|referentie|ref|kenteken"
    r"|big(?:-?(?:nummer|nr|registratie))?"
    r"|agb(?:-?(?:code|nummer|nr))?|(?:deur|sleutel|toegangs|pin|alarm|sleutelkluis"
    r"|sleutelkast(?:je)?|\w{0,10}kluis|kast|slot|portiek|poort|entree|hek|inlog|huis|bezoekers)code"
    r"|code(?: (?:van de |voor de )?(?:deur|voordeur|sleutelkluis|kluis|poort|kluisje))?"
    r"|zaak|dossier|polis|rit|melding|casus|incident|\w{0,12}plaat|zis|pid|iban|zivver|uzovi|sleutelkluis"
    r"|kluisje)"
    r"\b\.?(?:[ ]?\((?:bsn|big|agb|igj)\))?"
    r"(?:[ ]?(?:igj|ggz|met|nummer|nr|is|was|van|mij|haar|hem|het|de|deze|nieuwe|onder|ons|mijn"
    r"|gewijzigd|veranderd|naar|in|nu|wordt|werd|uw)\b\.?){0,4}"
    r"(?:(?: [a-zë]{3,15}){1,2}(?=:))?[ ]?[:#=|(]?[ ]{0,3}"
    r"(?P<value>(?=[\w./\- ]{0,20}\d)(?:[A-Z]{1,4}(?:-[A-Z])? \d[\d./]{3,12}\d(?!\w)"
    r"|[A-Z]{2,3} \d{2,3} [A-Z]{1,2}(?!\w)"
    r"|\d(?:[ .\-]?\d){6,10}(?![\w\-/])|[\w][\w./\-]{1,30}#?))",
    re.IGNORECASE,
)
_SHORT_EXTENSION = re.compile(
    r"(?<!\w)(?:toestel|tst\.?|doorkies|sein|pieper|dect)(?: ?nr)?[.:]? (?P<value>\d\d)(?![\w%]"
    r"|[.,:/]\d)",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"(?<![\w/.\-])(?!ISO|NEN|ICD|DSM|NHG|COVID)(?:[A-Z]{2,6}[\-/.]\d{2,8}[\-/.]\d{2,6}(?:-[A-Z]{1,2})?"
    r"|[A-Z]{2,5}(?:/[A-Z]{1,5}){1,2}/\d{2,4}/\d{1,4}|[A-Z]{2,5}/\d{4}/[A-Z]{1,4}-?\d{2,6}|\d{5,8}-[A-Z]"
    r"|[A-Z]{2,6}-[A-Z]{2,6}-\d{2,4}(?:-\d{1,4})?|\d{4,6}-[A-Z]{1,2}"
    r"|\d{4}[\-/][A-Z]{1,5}[\-/]\d{2,6}|[A-Z]{2,5}_\d{3,8})(?![\w/\-])"
)
_LABEL_ENDS = ("nummer", "nr", "num", "code", "id", "plaat")
_LABEL_STARTS = listed(
    """
    bsn burgerservicenummer sofinummer patient client dossier zaak rit casus melding meldings meld
    polis personeels incident factuur order registratie serie lot batch artikel bewoner behandel
    declaratie mic vim mip fona relatie klant verzekerde verzekerden document lid opname referentie
    project zorg indicatie rekening sleutelkast sleutelkastje barcode abonnee sn pat
    kenmerk ref kenteken big agb deurcode code toegangscode
    pincode alarmcode sleutelcode sleutel zis pid iban zivver uzovi sleutelkluis
    kluisje
    """
)
_REFERENCE = re.compile(
    r"(?<![\w\-/.])(?:[A-Z]{1,6}\d?[\-/. ]?(?:19|20)?\d{2}[\-/.]\d{3,10}(?:[\-/]\d{1,6})?"
    r"|[A-Z]{1,5}-(?:\d{2,6}-)?\d{4,10}|[A-Z]{1,4}\d{3,6}-\d{5,12}|(?:19|20)\d{2}[\-/]\d{4,8}|[A-Z]{1,4}\d{6,12}"
    r"|[A-Z]{1,4}-\d{3,6}/\d{1,4}|\d{2}-\d{6}|\d{2}-\d{2}-\d{2}/\d{3,6}|[A-Z]{1,3}\d{2}[./]\d{4,8}"
    r"|[A-Z]{1,3}\d{4,6}[A-Z]{1,2}"
    r"|\d[A-Z]{2,6}\d{6,14}|\d{7,12}|\d{4,6}#|\d{2}-\d{7,8}|\d{2}[A-Z]\d{5,8}|[A-Z]-\d{8}-\d{2,6}|\d{6}-\d{4}"
    r"|\d{4}\.\d{2}\.\d{3}|\d{2}\.\d{2}\.\d{3}|\d{3}\.\d{3}\.\d{4})"
    r"(?![\w\-/])"
)
_PLATE = re.compile(
    r"(?<![\w\-])(?:[A-Z]{1,3}|\d{1,3})-(?:[A-Z]{2,3}|\d{2,3})-(?:[A-Z]{1,3}|\d{1,3})(?![\w\-])"
)
_TRAILING = ".,;:!?)'\"-"


def passes_eleven_test(digits: str) -> bool:
    """Whether eight or nine digits can be a BSN: weighted sum divisible by eleven, not all zero."""
    number = digits.zfill(9)
    if len(number) != 9 or not number.isascii() or not number.isdigit() or not number.strip("0"):
        return False
    total = sum(w * int(d) for w, d in zip(_BSN_WEIGHTS, number, strict=True))
    return total % 11 == 0


def contains_bsn(text: str) -> list[Span]:
    """Numbers in the text that can be a BSN. Quick enough to run while someone types (PRV-5)."""
    return list(_bsn_numbers(_NINE.finditer(text)))


def _bsn_numbers(runs: Iterable[re.Match[str]]) -> Iterator[Span]:
    """Runs of nine digits, loosely grouped, that pass the eleven test; not "M-2026-00014"."""
    for found in runs:
        digits = _digits(found.group())
        before = found.string[max(0, found.start() - 6) : found.start()]
        if _YEARLY.fullmatch(found.group()) and _SERIES.search(before):
            continue
        if digits.isascii() and passes_eleven_test(digits):
            yield _span(found.start(), found.end(), Category.BSN, "Negen cijfers, elfproef klopt.")


def legible(text: str, words: list[Token]) -> str:
    """The same text with the letters that scanning made of digits as digits: "2O19", "O6-555O".

    As long as the text given, so that offsets stay. Only for reading dates and numbers.
    """
    pieces, at = [], 0
    for word in words:
        if word.signs & _MIXED and _SCANNED.fullmatch(word.text):
            pieces += [text[at : word.start], word.text.translate(_AS_DIGITS)]
            at = word.end
    return "".join([*pieces, text[at:]]) if pieces else text


# Words at which there is something to look for.
_MIXED = sign(re.compile(r"(?=\d*[oli])(?=[oli]*\d)[\doli]+").fullmatch)
_TOP_LEVEL = sign(listed("nl com org net eu be info care zorg frl health").__contains__)
_WEB = sign(listed("http https www").__contains__)
_AT = sign(listed("at apenstaartje").__contains__)
_PHONE_LABEL = sign(
    listed(
        """
        telefoon telefoonnummer tel tst toestel toestelnummer doorkies doorkiesnummer mobiel mob
        sein pieper dect dectnummer semafoon fax bereikbaar bel
        """
    ).__contains__
)
_NAMED_NUMBER = sign(lambda word: word in _LABEL_STARTS or word.endswith(_LABEL_ENDS))


def wires(text: str, words: Words) -> Iterator[Span]:
    """Mail and web addresses: one span each, whatever names they hold."""
    for found in _mails(text, words):
        end = found.start() + len(found.group().rstrip(_TRAILING))
        yield _span(found.start(), end, Category.EMAIL, "Mailadres.")
    for found in _addresses(text, words):
        end = found.start() + len(found.group().rstrip(_TRAILING))
        yield _span(found.start(), end, Category.URL, "Webadres.")


def _mails(text: str, words: Words) -> Iterator[re.Match[str]]:
    """Around every sign that stands for "at": 64 characters before it at most, and a space."""
    done = 0
    for word in words:
        if "@" in word.gap or (word.signs & _AT and word.gap[-1:] in ("(", "[")):
            found = _MAIL.search(text, max(done, word.start - len(word.gap) - 65), word.end + 500)
            if found and found.end() > word.start:
                done = found.end()
                yield found


def _addresses(text: str, words: Words) -> Iterator[re.Match[str]]:
    """Within the stretch without spaces around "www", "https" or an ending such as ".nl"."""
    done = 0
    for start in _address_starts(text, words):
        if start < done:
            continue
        begin = start
        while begin > done and not text[begin - 1].isspace():
            begin -= 1
        stretch = _UNBROKEN.match(text, start)
        done = stretch.end() if stretch else start
        yield from _URL.finditer(text, begin, done)


def _address_starts(text: str, words: Words) -> list[int]:
    """Where something stands that only an address has: a known ending, or an ending with a path."""
    found = {found.start() for found in _PATHED.finditer(text)}
    for at in words.where(_WEB | _TOP_LEVEL):
        if words[at].signs & _WEB or words[at].gap[-1:] == ".":
            found.add(words[at].start)
    return sorted(found)


_UNBROKEN = re.compile(r"\S+")
_PATHED = re.compile(r"\.[a-z]{2,12}/\w")


def numbers(text: str, words: Words) -> Iterator[Span]:
    """All other numbers that belong to one person, case or account."""
    counted = words.where(DIGIT)
    digits = [words[at].start for at in counted]
    yield from _bsn_numbers(matches(_NINE, text, digits))
    for start in words.starts(_NAMED_NUMBER):
        if found := _LABEL.match(text, start):
            yield from _labelled(found)
    for found in matches(_IBAN, text, digits):
        yield _span(found.start(), found.end(), Category.NUMBER, "Rekeningnummer.")
    yield from _phones(text, words, digits)
    hyphened = [
        at for at in counted if "-" in (words[at].gap, text[words[at].end : words[at].end + 1])
    ]
    for found in matches(_PLATE, text, words.back_from(hyphened, 2)):
        if _plate(found.group()):
            yield _span(found.start(), found.end(), Category.NUMBER, "Kenteken.")
    for found in matches(_CODE, text, words.back_from(counted, 2)):
        yield _span(found.start(), found.end(), Category.NUMBER, "Kenmerk.")
    for found in matches(_REFERENCE, text, words.back_from(counted, 1)):
        if not _DATE_LIKE.fullmatch(found.group()):
            yield _span(found.start(), found.end(), Category.NUMBER, "Lang nummer of kenmerk.")


def _phones(text: str, words: Words, digits: list[int]) -> Iterator[Span]:
    """Telephone numbers, with or without a label; short ones only with a label."""
    for found in matches(_PHONE, text, _dialled(text, digits)):
        dialled = _digits(found.group())
        foreign = found.group().lstrip("(").startswith(("+", "00"))
        service = dialled.startswith(("0800", "0900")) and len(dialled) == 8
        grouped = len(dialled) == 11 and not found.group().strip("()").isdigit()
        fits = 10 <= len(dialled) <= 14 if foreign else len(dialled) == 10 or service or grouped
        if (
            fits
            and not _TIMES.match(found.group())
            and (_PAIRS.fullmatch(found.group()) or not _DATE_LIKE.match(found.group()))
        ):
            yield _span(found.start(), found.end(), Category.PHONE, "Telefoonnummer.")
    for found in matches(_TOWN_HALL, text, digits):
        yield _span(found.start(), found.end(), Category.PHONE, "Nummer van een gemeente.")
    for found in matches(_SHORT_EXTENSION, text, words.starts(_PHONE_LABEL)):
        yield _span(*found.span("value"), Category.PHONE, "Toestelnummer.")
    for found in matches(_EXTENSION, text, words.starts(_PHONE_LABEL)):
        if not _DATE_LIKE.match(found.group("value")):
            yield _span(*found.span("value"), Category.PHONE, "Nummer na een woord voor telefoon.")


def _dialled(text: str, digits: list[int]) -> Iterator[int]:
    """Where a telephone number may begin: at a nought, or at a plus or bracket before a digit."""
    for start in digits:
        begin = start
        while begin and text[begin - 1] in "(+":
            begin -= 1
        if begin < start or text[start] == "0":
            yield from range(begin, start + 1)


def _labelled(found: re.Match[str]) -> Iterator[Span]:
    start, end = found.span("value")
    value = found.group("value").rstrip(".-/")
    if not any(c.isdigit() for c in value) or (
        _DATE_LIKE.fullmatch(value) and not found.group("bsn")
    ):
        return
    if len(value) < 3:
        return
    category = Category.BSN if found.group("bsn") else Category.NUMBER
    yield _span(start, min(end, start + len(value)), category, "Nummer na een woord dat het noemt.")


def _plate(text: str) -> bool:
    parts = text.split("-")
    letters = sum(part.isalpha() for part in parts)
    return sum(map(len, parts)) == 6 and 0 < letters < 3


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def _span(start: int, end: int, category: Category, why: str) -> Span:
    return Span(start, end, category, None, LAYER, why)
