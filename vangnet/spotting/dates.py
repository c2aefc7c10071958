"""Dates, also without a year, week days and holidays (layer 2).

Not clock times, durations, "two days later" or weeks of pregnancy: those say nothing about who.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from vangnet.spotting.signs import sign
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import DIGIT, Token, back_from, matches, starts, where
from vangnet.spotting.words import listed

LAYER = "datum"
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari feb febr",
            "maart mrt mar",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sep sept",
            "oktober okt",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?!\w)\.?"
_FULL_MONTH = (
    "(?:" + "|".join(m for m in MONTHS if len(m) > 4 or m in ("mei", "juni", "juli")) + ")"
)
_YEAR = r"(?:(?:19|20)\d\d|'\d\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_WEEKDAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag"
_PART = r"(?:ochtend|morgen|voormiddag|middag|namiddag|avond|nacht)?"
_SHORT = r"(?:ma|di|wo|do|vr|za|zo)"
_AND = r"(?: ?[/\-] ?| (?:en|op|tot|t/m|tot en met|of) )"

_NUMERIC = re.compile(
    rf"(?<![\w/.,\-])(?:(?P<iso>(?:19|20)\d\d([\-/.])(?:0?[1-9]|1[0-2])\2{_DAY})"
    rf"|(?P<full>{_DAY} ?([\-/.])[ \n]?(?:0?[1-9]|1[0-2]) ?\4[ \n]?(?:(?:19|20)\d\d|'?\d\d))"
    rf"|(?P<short>{_DAY}([\-/])(?:0?[1-9]|1[0-2])))(?![\w/]|[\-.,]\d)"
)
_COUNTED = (
    "(?:een|één|eerste|twee|tweede|drie|derde|vier|vierde|vijf|vijfde|zes|zesde|zeven|zevende|acht"
    "|achtste|negen|negende|tien|tiende|elf|elfde|twaalf|twaalfde|dertien|dertiende|veertien"
    "|veertiende|vijftien|vijftiende|zestien|zestiende|zeventien|zeventiende|achttien|achttiende"
    "|negentien|negentiende|(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?twintig"
    "(?:ste)?|(?:een|één)?[eë]?n?dertig(?:ste)?)"
)
_SPELLED = re.compile(
    rf"(?<![\w/,])(?:(?:{_WEEKDAY}{_PART}|{_SHORT}\.?),? )?"
    rf"(?:(?:{_DAY}|{_COUNTED}(?= ?(?:van )?(?:{_MONTH})))(?:e|ste|de)?"
    rf"(?:{_AND}{_DAY}(?:e|ste|de)?)?(?:[ \n]?,? ?(?:van de )?| ?- ?){_MONTH}"
    rf"(?P<year>[ \n\-,]{{1,2}}{_YEAR}(?!\d))?"
    rf"|{_FULL_MONTH}(?!\w)(?:\.?[ \n]{_YEAR}(?!\d))?"
    rf"|(?:jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\.? {_YEAR}(?!\d))",
    re.IGNORECASE,
)
_COUNTED_FIRST = re.compile(rf"{_COUNTED} ", re.IGNORECASE)
_MONTH_ALONE = re.compile(
    r"(?<![\w/,\-])(?:(?<=sinds )|(?<=vanaf )|(?<=tot )|(?<=eind )|(?<=begin )|(?<=medio )"
    r"|(?<=half )|(?<=in )|(?<=per )|(?<=sedert )|(?<=rond )|(?<=tussen )|(?<=voor )|(?<=na )"
    r"|(?<=up )|(?<=controle )|(?<=t/m )|(?<=\n)|(?<=\()|(?<=, )|(?<=: ))"
    r"(?:jan|feb|febr|mrt|apr|aug|sept?|okt|nov|dec)(?:\.(?!\w)|(?=[:,;)\n]| [a-z(-])|$)"
)
_RANKED = (
    r"(?:(?:[a-zé]{3,5}[eë]n)?(?:twintig|dertig)ste|(?:eer|twee|der|vier|vijf|zes|zeven|acht|negen|tien"
    r"|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien)(?:ste|de))"
)
_FRISIAN = re.compile(
    r"(?<!\w)(?:moandei|tiisdei|woansdei|tongersdei|freedtei|sneontei|sneintei|sneon|snein)"
    r"(?:jûn|middei|moarn)?(?!\w)",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?<!\w)(?:maan|dins|woens|donder|vrij|zater|zon)-(?=\s*\n)", re.IGNORECASE)
_BARE_DAY = re.compile(
    r"(?<!\w)(?:pas|tot|op|sinds|per|vanaf|afspraak|controle|gepland|volgende|komende|vorige|elke"
    r"|iedere|afgelopen|aanst|van) (?P<day>ma|di|wo|do|vr|za|zo(?=[.]))"
    r"(?=[.,;)\n]|$| (?:bij|om|met|naar|terug|weer|ochtend|middag|avond|nacht|jl|of|en|tot|t/m"
    r"|gezien|\d\d?[.:]\d\d))"
)
_WEEKDAYS = re.compile(
    r"(?<!\w)(?:(?:afgelopen|vorige|komende|volgende|aanstaande|eerstvolgende|(?:iedere"
    r"|elke) (?:eerste|tweede|derde|laatste|andere)|iedere|elke|deze"
    r"|eerste"
    r"|tweede|derde|laatste|(?:vorige|volgende|komende|deze|dezelfde) week|de) )?"
    rf"(?P<core>{_WEEKDAY}(?:en|s)?{_PART}(?!\w))"
    rf"(?: (?:de (?:\d{{1,2}}e|{_RANKED})|erna|ervoor|daarna|daarvoor|daarop|jl\.?))?",
    re.IGNORECASE,
)
_SHORTDAY = re.compile(
    rf"(?<![\w'])(?:(?:{_SHORT}|Ma|Di|Wo|Do|Vr|Za|Zo)"
    rf"(?=\.?,? {_DAY}[\-/ ](?:\d|jan|feb|m|apr|jun|jul|aug|sep|okt|nov|dec))"
    rf"|{_SHORT}(?:(?:/|, | en |-|/ ){_SHORT}){{1,6}}(?![\w'])"
    rf"|(?<=\n){_SHORT}\.?(?= \d\d?[:.]\d\d))",
)
_EASTER = r"(?:(?:eerste|tweede|1e|2e) )?(?:kerst|paas|pinkster)dag(?:en)?"
_HOLIDAY = re.compile(
    rf"(?<!\w)(?:{_EASTER}|kerst(?:mis|avond|nacht|ochtend|vakantie|periode)?|pasen|pinksteren"
    r"|pa(?:as|sen)(?:maandag|zondag|weekend)|pinkster(?:maandag|zondag|weekend)|goede vrijdag"
    r"|witte donderdag|stille zaterdag|palmzondag|hemelvaart(?:sdag)?|koning(?:s|inne)(?:dag|nacht)"
    r"|bevrijdingsdag|dodenherdenking|oud(?:ejaars|- ?en ?-?nieuw)(?:dag|avond|nacht)?"
    r"|oud(?:ejaars(?:dag|avond|nacht)| en nieuw|jaar)|nieuwjaars?(?:dag|nacht|ochtend)?"
    r"|oud op nieuw|jaarwisseling"
    r"|sint[- ]maarten|sinterklaas(?:avond)?|pakjesavond|carnaval(?:smaandag|sdinsdag|szondag)?"
    r"|aswoensdag|driekoningen|valentijnsdag|moederdag|vaderdag|dierendag|prinsjesdag|halloween"
    r"|allerzielen|allerheiligen|suikerfeest|offerfeest|ramadan|eid|ketikoti|keti koti|diwali|holi"
    r"|vastenavond|divali|pesach|poerim|soekot|rosj hasjana|nowruz|newroz|norouz|asjoera"
    r"|chinees nieuwjaar|nieuwjaarsreceptie|sint[- ]nicolaas|sint[- ]jan|maria-hemelvaart"
    r"|drie koningen|luilak|koningsspelen|avondvierdaagse|wapenstilstand|eindejaar|jaareinde"
    r"|chanoeka|jom kipoer|dag van de arbeid|werelddierendag|secretaressedag|biddag|dankdag"
    r"|leids ontzet|(?:voorjaars|herfst|mei|zomer|kerst|krokus|pinkster|paas)vakantie|bouwvak"
    r"|(?:carnavals?|kerst|paas|pinkster|hemelvaarts?|koningsdag|oudejaars?|nieuwjaars?|sinterklaas"
    r"|herfst|pinkster|bevrijdings)(?:weekend|dagen|periode|week|weken|drukte|tijd|viering)"
    r"|vierdaagse)(?!\w)(?: (?:19|20)\d\d(?!\w))?",
    re.IGNORECASE,
)
_HOLIDAY_STARTS = listed(
    """
    eer twe 1e 2e ker paa pas pin goe wit sti pal hem kon bev dod oud nie jaa sin pak car asw
    dri val moe vad die pri hal all sui off ram eid ket div hol cha jom dag wer sec bid dan
    lei voo her mei zom bou vie vas pes poe soe ros now new nor asj chi mar dri lui avo wap ein
    """
)
_ORDINAL = r"(?:eerste|tweede|derde|vierde|laatste|1e|2e|3e|4e)"
_VAGUE = re.compile(
    rf"(?<!\w)(?:{_ORDINAL} (?:week|helft|weekend|dagen) van (?:{_MONTH})(?:[ ,]{_YEAR}(?!\d))?"
    rf"|(?:medio|half|halverwege|midden) (?:{_MONTH})(?:[ ,]{_YEAR}(?!\d))?"
    rf"|(?:week|wk\.?|weeknummer) (?P<week>[1-9]|[1-4]\d|5[0-3])(?:(?: van|,|-)? {_YEAR})?"
    rf"|[Qq][1-4](?:[ \-/]?{_YEAR})?|[1-4]e kwartaal(?:(?: van)? {_YEAR})?"
    rf"|(?:eerste|tweede|derde|vierde) kwartaal(?:(?: van)? {_YEAR})?"
    rf"|(?i:voorjaar|najaar|zomer|herfst|winter|lente|seizoen)(?: van)? {_YEAR})(?!\w)"
)
_BARE_YEAR = re.compile(
    r"(?<![\w/.,\-'])(?:19[2-9]\d|20[0-4]\d)(?![\w/]|[\-.,:]\d| ?(?:mg|ml|euro|kcal|x))"
)
_YEAR_BEFORE = re.compile(
    r"(?:(?:in|sinds|vanaf|uit|tot|van|voor|na|medio|begin|eind|half|rond|omstreeks|jaar|zomer"
    r"|winter"
    r"|geb\.?|geboren|geboortejaar|anno|oktober|tussen|en|t/m|per|op|over)[: ]|\(|[:;\-–|•*] ?"
    r"|\n|^)\(?$",
    re.IGNORECASE,
)
_REVISED = re.compile(
    r"herzien|gepubliceerd|verschen|editie|versie|van kracht|in werking|vastgesteld|richtlijn"
    r"|standaard|\bwet\b|et al",
    re.IGNORECASE,
)
_RULES = re.compile(
    r"richtlijn|protocol|\bwet\b|norm|toetsingskader|versie|standaard|handreiking|leidraad|kader"
    r"|convenant|publicatie|et al|artikel|editie|herzien|gepubliceerd|factsheet|cao|beleidsregel"
    r"|besluit|regeling|multidisciplinair|wmo|wetboek|staatsblad|iso|nen|dsm|icd"
    r"|nhg|nvog|knmg|igj|rivm|onderzoek van|studie",
    re.IGNORECASE,
)
_SHORT_BEFORE = re.compile(
    r"(?:^|\n|\b(?:\w+dag(?:avond|middag|nacht|ochtend|morgen)?|op|per|van|vanaf|tot|t/m|sinds"
    r"|d\.?d\.?|datum|voor|na|en|om|tm|dag|dd"
    r"|in de nacht van|zitting|sessie|consult|visite|controle|gesprek|bezoek|start|gestart|stop"
    r"|gestopt|begonnen|gevallen|verzonden|ontvangen|afgenomen|gepland|notitie|lab|echo"
    r"|ma|di|wo|do|vr|za|zo|gereed|uiterlijk|vóór|was|rond|jl|ontslag|opname|overl"
    r"|overleden)\.?:? ?\(?"
    r"|[(\[|;•*] ?|- |, |\t|: )$",
    re.IGNORECASE,
)
_SHORT_AFTER = re.compile(
    r" ?\| |,?\.? ?(?:om )?(?:[01]?\d|2[0-3])[:.][0-5]\d|: | - |\)|,|;| [a-zé]|\.?$|\.?\n"
    r"|\. ?[A-Z]|\t|\|"
)
_SLASHED = re.compile(r" ?[|)\n.,;:]|$| (?:om|uur|\d{1,2}[:.]\d\d|is|was|werd|en|t/m|tot)(?!\w)")
_SCORE = re.compile(
    r"(?:score|schaal|nrs|vas|pijn|emv|gcs|mmse|moca|apgar|rr|tensie|bloeddruk|norton|waterlow"
    r"|cijfer|barthel|katz|stap|graad|punten|fase|graad|wifi|ratio|visus|deel)[^\n.]{0,18}\Z",
    re.IGNORECASE,
)
_NUMBERED_TEXT = re.compile(
    r"(?:versie|v|artikel|art|lid|paragraaf|par|§|hoofdstuk|bijlage|tabel|figuur|release|norm|eis"
    r"|update|software|firmware|stap|punt)\.? ?(?:[\d.]+ (?:en|of|t/m) )?$",
    re.IGNORECASE,
)
_FRACTION_BEFORE = re.compile(
    r"\b(?:\w*ligging|\w*indaling|\w*kracht|hodge|mrc|leopold|pulsaties|souffle|graad|kans"
    r"|helft|pagina|blz|bladzijde|p|deel|stap|les|module|ratio|visus|verhouding)\b\.?"
    r"[^\n.]{0,8}$",
    re.IGNORECASE,
)
_PORTION = re.compile(
    r" ?(?:tablet|tabl|deel|van de|min\b|minuten|dagen|weken|jaar|keer|sec|stuks|x|dd|mg|ml|pil"
    r"|uur|liter|stuk|kop|punt|L\b|cc|ampul)"
)


def dates(text: str, words: list[Token]) -> Iterator[Span]:
    """Every date in a normal text; spans may overlap one another."""
    text = unwrapped(text)
    yield from _spelled(text, starts(words, DIGIT | _SPELLS))
    yield from _months(text, starts(words, _MONTH_SHORT))
    numbers = starts(words, DIGIT)
    yield from _numeric(text, numbers)
    yield from _days(text, words)
    for start in starts(words, _HOLIDAY_SIGN):
        if found := _HOLIDAY.match(text, start):
            yield _span(*found.span(), Category.RELATIVE_DATE, "Feestdag of vakantie.")
    yield from _years(text, numbers)


_WRAP = re.compile(r"(?<=[^\s.:;!?|])\n(?=[a-zà-ÿ]{2})")


def unwrapped(text: str) -> str:
    """The same text with a space where a line goes on below with a small letter: offsets stay."""
    return _WRAP.sub(" ", text)


# The first letters of the words at which a date in words can begin: numerals, months, week days.
_SPELLED_STARTS = listed(
    """
    een eer twe dri der vie vij zes zev ach neg tie elf twa vee end nde ede
    jan feb maa mrt mar apr mei jun jul aug sep okt nov dec maa din woe don vri zat zon
    """
)
_SHORT_DAYS = listed("ma di wo do vr za zo")
_SPELLS = sign(lambda word: word[:3] in _SPELLED_STARTS or word in _SHORT_DAYS)
_MONTH_SHORT = sign(listed("jan feb febr mrt apr aug sep sept okt nov dec").__contains__)
_HOLIDAY_SIGN = sign(lambda word: word[:3] in _HOLIDAY_STARTS)
_WEEKDAY_SIGN = sign(re.compile(_WEEKDAY).match)
_FRISIAN_SIGN = sign(_FRISIAN.match)
_SHORT_SIGN = sign(_SHORT_DAYS.__contains__)
_VAGUE_SIGN = sign(
    listed(
        """
        eerste tweede derde vierde laatste 1e 2e 3e 4e medio half halverwege midden week wk
        weeknummer q1 q2 q3 q4 voorjaar najaar zomer herfst winter lente seizoen
        """
    ).__contains__
)


def _spelled(text: str, offsets: list[int]) -> Iterator[Span]:
    for found in matches(_SPELLED, text, offsets):
        words = found.group()
        if words in ("Mei", "mar", "Mar") or (words == "mei" and _not_month(text, found.start())):
            continue
        weekday = words[:1].isalpha() and any(c.isdigit() for c in words) and "dag" in words.lower()
        dated = any(c.isdigit() for c in words.split()[0]) or _COUNTED_FIRST.match(words)
        if found.group("year") and dated:
            category = Category.FULL_DATE
        elif weekday:
            category = Category.RELATIVE_DATE
        else:
            category = Category.PARTIAL_DATE
        yield _span(found.start(), found.end(), category, "Datum in woorden.")


def _months(text: str, offsets: list[int]) -> Iterator[Span]:
    """ "sinds aug." and "Follow-up nov:": a month by its first letters, where a time must stand."""
    for found in matches(_MONTH_ALONE, text, offsets):
        short = not found.group().endswith(".")
        sure = text[max(0, found.start() - 2) : found.start()].strip(" (:,\n")
        if sure or (short and text[found.end() : found.end() + 1] == ":"):
            yield _span(*found.span(), Category.PARTIAL_DATE, "Maand.")


def _not_month(text: str, start: int) -> bool:
    return text[max(0, start - 4) : start].lower() in ("ik, ", "mij ")


def _numeric(text: str, offsets: list[int]) -> Iterator[Span]:
    for found in matches(_NUMERIC, text, offsets):
        if found.group("short"):
            if _short_date(text, found):
                yield _span(*found.span(), Category.PARTIAL_DATE, "Dag en maand.")
        elif found.group("iso") or _real(
            found.group("full"), text[max(0, found.start() - 24) : found.start()]
        ):
            yield _span(*found.span(), Category.FULL_DATE, "Volledige datum.")


def _real(words: str, before: str) -> bool:
    """ "6.6.24" is a date, a version number "1.2.3" and "artikel 4.1.12" are not."""
    parts = re.split(r"[ \-/.\n]+", words.strip())
    if len(parts[-1].lstrip("'")) == 4 or "." not in words or len(parts[0]) == 2:
        return True
    return len(parts[-1]) == 2 and not _NUMBERED_TEXT.search(before)


def _short_date(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 30) : found.start()]
    after = text[found.end() : found.end() + 14]
    if _SCORE.search(before) or _PORTION.match(after) or _FRACTION_BEFORE.search(before):
        return False
    if _no_fraction(found.group("short")) and not re.match(r" ?[%°]", after):
        return not _NUMBER_BEFORE.search(before)
    if _page(found.group("short"), before, after):
        return False
    if re.match(r",?[ \n](?:om )?(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)", after):
        return True
    if not _SHORT_BEFORE.search(before):
        padded = found.group("short")
        if "/" in padded and _SLASHED.match(after) and not padded.endswith(("/10", "/5")):
            return padded != "24/7"
        return len(padded) == 5 and padded[0] in "0123" and (padded[3] == "0" or padded[0] == "0")
    if re.search(
        r"(?:schaal|nr|nummer|blz|pagina|\bp|hoofdstuk|kamer|ratio)\.? ?(?:van )?$", before
    ):
        return False
    fresh = not before or before[-1] == "\n"
    return _SHORT_AFTER.match(after) is not None or (fresh and after[:1] == " ")


def _page(words: str, before: str, after: str) -> bool:
    """ "2/2" alone at the end of a line, far from the words before: which page this is."""
    first, second = re.split(r"[\-/]", words)
    alone = before.endswith(("  ", "\n", "\t")) and not after.strip(" ")[:1].strip("\n")
    return alone and "/" in words and int(first) <= int(second) < 40


def _no_fraction(words: str) -> bool:
    """ "29/3" and "14-11": no part of a whole, no range, since those do not go down."""
    first, second = map(int, re.split(r"[\-/]", words))
    return first > 12 and second < first and words != "24/7"


_NUMBER_BEFORE = re.compile(
    r"(?:schaal|nr|nummer|blz|pagina|\bp|hoofdstuk|kamer|ratio|rr|tensie|bloeddruk|ligging|waarde"
    r"|referentie|norm|code|nen|iso|route|bus|lijn|flat|huis|straat|weg|laan|plein|gracht|kade"
    r"|singel|hof|dreef|pad)\.?:? ?(?:van )?$",
    re.IGNORECASE,
)


def _days(text: str, words: list[Token]) -> Iterator[Span]:
    for found in matches(_WEEKDAYS, text, back_from(where(words, _WEEKDAY_SIGN), words, 2)):
        whole = found.group()
        start = found.start()
        if whole.lower().startswith("de ") and not whole.endswith(
            ("erna", "ervoor", "daarna", "daarvoor", "daarop")
        ):
            start = found.start("core")
        yield _span(start, found.end(), Category.RELATIVE_DATE, "Dag van de week.")
    for found in matches(_SHORTDAY, text, starts(words, _SHORT_SIGN)):
        for day in re.finditer(r"\w+", found.group()):
            if day.group() != "en":
                start = found.start() + day.start()
                end = found.start() + day.end()
                yield _span(start, end, Category.RELATIVE_DATE, "Dag van de week.")
    for found in matches(_FRISIAN, text, starts(words, _FRISIAN_SIGN)):
        yield _span(*found.span(), Category.RELATIVE_DATE, "Dag van de week.")
    for found in _CUT.finditer(text) if "-\n" in text else ():
        yield _span(*found.span(), Category.RELATIVE_DATE, "Dag van de week.")
    for found in matches(_BARE_DAY, text, back_from(where(words, _SHORT_SIGN), words, 1)):
        yield _span(*found.span("day"), Category.RELATIVE_DATE, "Dag van de week, kort.")
    for found in matches(_VAGUE, text, starts(words, _VAGUE_SIGN)):
        if not found.group("week") or not _pregnancy(text, found):
            yield _span(*found.span(), Category.PARTIAL_DATE, "Week, kwartaal of seizoen.")


def _pregnancy(text: str, found: re.Match[str]) -> bool:
    around = text[max(0, found.start() - 60) : found.end() + 40]
    return _PREGNANT.search(around) is not None


_PREGNANT = re.compile(
    r"zwanger|amenor|(?<!\w)AD(?!\w)|(?<!\w)termijn (?:van )?$|gestatie|graviditeit|echo"
)


def _years(text: str, offsets: list[int]) -> Iterator[Span]:
    for found in matches(_BARE_YEAR, text, offsets):
        before = text[max(0, found.start() - 80) : found.start()]
        after = text[found.end() : found.end() + 40]
        sentence = before.rsplit(". ", 1)[-1].rsplit("\n", 1)[-1]
        if _RULES.search(sentence[-45:]) or not (
            _YEAR_BEFORE.search(before) or _of_event(before, after)
        ):
            continue
        if _REVISED.search(after.split(".")[0]) or (before.endswith("(") and _cited(before)):
            continue
        yield _span(*found.span(), Category.PARTIAL_DATE, "Jaartal.")


def _of_event(before: str, after: str) -> bool:
    """ "1998 appendectomie, 2011 NSTEMI", "huwelijk 1987", "Gelukkig 2025!"."""
    word = re.search(r"([^\W\d_]{3,}),? $", before)
    listed = before.endswith(", ") and re.match(r" [^\W\d_]{3}", after) is not None
    return listed or (word is not None and not _COUNTING.search(word.group()) and _ends_here(after))


def _ends_here(after: str) -> bool:
    return (
        re.match(r"[,.;:!?)\n]|$| (?:en|is|was|met|door|op|in|nog|al|te|bij)\b", after) is not None
    )


_COUNTING = re.compile(
    r"(?:nummer|kamer|code|type|model|windows|office|aantal|totaal|ongeveer|circa|ruim|bijna|artikel"
    r"|icd|iso|nen|dsm|snomed|wmo|norm|standaard|jeugdwet|meer|minder|dan|tot|pagina|postbus)",
    re.IGNORECASE,
)


def _cited(before: str) -> bool:
    words = before.rstrip("( ").split()
    return bool(words) and words[-1][:1].isupper()


def value_of(words: str) -> date | None:
    """The day that a full date names, or None when it is none (31 February, "'24" too is read)."""
    numeric = re.findall(r"\d+|[^\W\d_]+", words.lower())
    named = [w for w in numeric if w in MONTHS]
    counted = [int(w) for w in numeric if w.isdigit() and len(w) < 5]
    try:
        if named and len(counted) >= 2:
            return date(_century(counted[-1]), MONTHS[named[0]], counted[0])
        if len(counted) == 3:
            year, month, day = counted if counted[0] > 31 else counted[::-1]
            return date(_century(year), month, day)
    except ValueError:
        return None
    return None


def day_and_month(words: str) -> tuple[int, int] | None:
    """Day and month of a date without a year, or None."""
    pieces = re.findall(r"\d+|[^\W\d_]+", words.lower())
    named = [w for w in pieces if w in MONTHS]
    counted = [int(w) for w in pieces if w.isdigit()]
    if named and counted:
        return counted[0], MONTHS[named[0]]
    if not named and len(counted) == 2 and counted[1] <= 12:
        return counted[0], counted[1]
    return None


def _century(year: int) -> int:
    return year if year > 99 else year + (2000 if year < 50 else 1900)


def _span(start: int, end: int, category: Category, why: str) -> Span:
    return Span(start, end, category, None, LAYER, why)
