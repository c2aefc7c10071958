"""Week days, feasts and seasons: days that are named and not numbered (layer 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vangnet.spotting.almanac import DAY, MONTH, PART, SHORT_DAY, WEEKDAY, YEAR, dated
from vangnet.spotting.signs import sign
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import Words, matches
from vangnet.spotting.words import listed

_RANKED = (
    r"(?:(?:[a-zé]{3,5}[eë]n)?(?:twintig|dertig)ste|(?:eer|twee|der|vier|vijf|zes|zeven|acht|negen|tien"
    r"|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien)(?:ste|de))"
)
_FRISIAN = re.compile(
    r"(?<!\w)(?:moandei|tiisdei|woansdei|tongersdei|freedtei|sneontei|sneintei|sneon|snein)"
    r"(?:jûn|middei|moarn)?(?!\w)",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?<!\w)(?:(?:maan|dins|woens|donder|vrij|zater|zon)-(?=\s*\n| ?/| en | of )"
    rf"|{SHORT_DAY}-(?= (?:en|of) {WEEKDAY}))",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(
    r"(?<!\w)(?:pas|tot|op|sinds|per|vanaf|afspraak|controle|gepland|volgende|komende|vorige|elke"
    r"|iedere|afgelopen|aanst|van) (?P<day>ma|di|wo|do|vr|za|zo(?=[.]))"
    r"(?=[.,;)\n]|$| (?:bij|om|met|rond|naar|terug|weer|ochtend|middag|avond|nacht|jl|of|en|tot|t/m"
    r"|gezien|\d\d?[.:]\d\d))"
)
_COMING = re.compile(r"(?<![\w'])(?:ma|di|wo|do|vr|za|zo)(?= (?:a\.s\.|as\.|aanst|jl\b|j\.l\.))")
_AFTER_COMMA = re.compile(
    r"(?<=, )(?:ma|di|wo|do|vr|za)(?= (?:nogmaals|weer|terug|bellen|om|naar|bij|komt|gaat|belt"
    r"|wordt))"
)
_WEEKDAYS = re.compile(
    r"(?<!\w)(?:(?:afgelopen|vorige|komende|volgende|aanstaande|eerstvolgende|(?:iedere"
    r"|elke) (?:eerste|tweede|derde|laatste|andere)|iedere|elke|deze"
    r"|die|diezelfde|dezelfde|eerste"
    r"|tweede|derde|laatste|(?:vorige|volgende|komende|deze|dezelfde) week|de) )?"
    rf"(?P<core>{WEEKDAY}(?:en|s)?{PART}(?!\w))"
    rf"(?: (?:de (?:\d{{1,2}}e|{_RANKED})|erna|erop|ervoor|daarna|daarvoor|daarop|jl\.?"
    rf"|a\.s\.|as\.|aanstaande|jongstleden))?",
    re.IGNORECASE,
)
_SHORTDAY = re.compile(
    rf"(?<![\w'])(?:(?:{SHORT_DAY}|Ma|Di|Wo|Do|Vr|Za|Zo)"
    rf"(?=\.?,? {DAY}[\-/. ](?:\d|jan|feb|m|apr|jun|jul|aug|sep|okt|nov|dec))"
    rf"|{SHORT_DAY}(?:(?:/|, | en |-|/ ){SHORT_DAY}){{1,6}}(?![\w'])"
    rf"|{SHORT_DAY}\.?(?= \d\d?[:.]\d\d(?!\d)))",
)
_EASTER = r"(?:(?:eerste|tweede|1e|2e) )?(?:kerst|paas|pinkster)dag(?:en)?"
_HOLIDAY = re.compile(
    rf"(?<!\w)(?:{_EASTER}|kerst(?:mis|avond|nacht|ochtend|vakantie|periode)?|pasen|pinksteren"
    r"|rozenmaandag"
    r"|pa(?:as|sen)(?:maandag|zondag|weekend)|pinkster(?:maandag|zondag|weekend)|goede vrijdag"
    r"|witte donderdag|stille zaterdag|palmzondag|hemelvaart(?:sdag)?|koning(?:s|inne)(?:dag|nacht)"
    r"|bevrijdingsdag|dodenherdenking|oud(?:ejaars|- ?en ?-?nieuw)(?:dag|avond|nacht)?"
    r"|oud(?:e?jaars(?:dag|avond|nacht)| en nieuw|jaar)|nieuwjaars?(?:dag|nacht|ochtend)?"
    r"|oud op nieuw|jaarwisseling"
    r"|sint[- ]maarten|sinterklaas(?:avond)?|pakjesavond|carnaval(?:smaandag|sdinsdag|szondag)?"
    r"|aswoensdag|driekoningen|valentijnsdag|moederdag|black friday|schrikkeldag|(?:(?:eerste"
    r"|tweede|derde"
    r"|vierde) (?:zondag van de )?)?advent|(?:paas|pinkster|carnavals?|kerst)(?:zaterdag|vrijdag"
    r"|maandag|zondag)|vaderdag|dierendag|prinsjesdag|halloween"
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
    bla adv sch roz eer twe 1e 2e ker paa pas pin goe wit sti pal hem kon bev dod oud nie jaa
    sin pak
    car asw
    dri val moe vad die pri hal all sui off ram eid ket div hol cha jom dag wer sec bid dan
    lei voo her mei zom bou vie vas pes poe soe ros now new nor asj chi mar dri lui avo wap ein
    """
)
_SHORT_FEASTS = listed("1e 2e eid oud dag jom")
_ORDINAL = r"(?:eerste|tweede|derde|vierde|laatste|1e|2e|3e|4e)"
_VAGUE = re.compile(
    rf"(?<!\w)(?:{_ORDINAL} (?:week|helft|weekend|dagen) van (?:{MONTH})(?:[ ,]{YEAR}(?!\d))?"
    rf"|(?:medio|half|halverwege|midden) (?:{MONTH})(?:[ ,]{YEAR}(?!\d))?"
    rf"|(?:[Ww]eek|[Ww]k\.?|weeknummer)[ \n](?P<week>[1-9]|[1-4]\d|5[0-3])(?:(?: van|,|-)? {YEAR})?"
    rf"|[Qq][1-4](?:[ \-/]?{YEAR})?|[1-4]e kwartaal(?:(?: van)? {YEAR})?"
    rf"|kwartaal [1-4](?:(?: van)? {YEAR})?"
    rf"|(?i:eerste|tweede|derde|vierde) kwartaal(?:(?: van)? {YEAR})?"
    rf"|(?i:voorjaar|najaar|zomer|herfst|winter|lente|seizoen)(?: van)? {YEAR})(?!\w)"
)
_SHORT_DAYS = listed("ma di wo do vr za zo")
_HOLIDAY_SIGN = sign(
    lambda word: word[:3] in _HOLIDAY_STARTS and (len(word) > 3 or word in _SHORT_FEASTS)
)
_WEEKDAY_SIGN = sign(re.compile(WEEKDAY).match)
_FRISIAN_SIGN = sign(_FRISIAN.match)
_CUT_SIGN = sign(listed("maan dins woens donder vrij zater zon").__contains__)
_SHORT_SIGN = sign(_SHORT_DAYS.__contains__)
_VAGUE_SIGN = sign(
    listed(
        """
        eerste tweede derde vierde laatste 1e 2e 3e 4e medio half halverwege midden week wk
        weeknummer kwartaal q1 q2 q3 q4 voorjaar najaar zomer herfst winter lente seizoen
        """
    ).__contains__
)


def days(text: str, words: Words) -> Iterator[Span]:
    """Days of the week, feasts, weeks, quarters and seasons of a year; spans may overlap."""
    for found in matches(_WEEKDAYS, text, words.back_from(words.where(_WEEKDAY_SIGN), 2)):
        whole = found.group()
        start = found.start()
        if whole.lower().startswith("de ") and not whole.endswith(
            ("erna", "erop", "ervoor", "daarna", "daarvoor", "daarop")
        ):
            start = found.start("core")
        if text.endswith("'s ", 0, start):
            start -= 3
        yield dated(start, found.end(), Category.RELATIVE_DATE, "Dag van de week.")
    for found in matches(_SHORTDAY, text, words.starts(_SHORT_SIGN)):
        for day in re.finditer(r"\w+", found.group()):
            if day.group() != "en":
                start = found.start() + day.start()
                end = found.start() + day.end()
                yield dated(start, end, Category.RELATIVE_DATE, "Dag van de week.")
    for pattern in (_COMING, _AFTER_COMMA):
        for found in matches(pattern, text, words.starts(_SHORT_SIGN)):
            yield dated(*found.span(), Category.RELATIVE_DATE, "Dag van de week.")
    yield from _alone(text, words)
    for found in matches(_FRISIAN, text, words.starts(_FRISIAN_SIGN)):
        yield dated(*found.span(), Category.RELATIVE_DATE, "Dag van de week.")
    for found in matches(_CUT, text, words.starts(_CUT_SIGN | _SHORT_SIGN)):
        yield dated(*found.span(), Category.RELATIVE_DATE, "Dag van de week.")
    for found in matches(_BARE_DAY, text, words.back_from(words.where(_SHORT_SIGN), 1)):
        yield dated(*found.span("day"), Category.RELATIVE_DATE, "Dag van de week, kort.")
    for start in words.starts(_HOLIDAY_SIGN):
        if feast := _HOLIDAY.match(text, start):
            yield dated(*feast.span(), Category.RELATIVE_DATE, "Feestdag of vakantie.")
    for found in matches(_VAGUE, text, words.starts(_VAGUE_SIGN)):
        if not found.group("week") or not _pregnancy(text, found):
            yield dated(*found.span(), Category.PARTIAL_DATE, "Week, kwartaal of seizoen.")


def _alone(text: str, words: Words) -> Iterator[Span]:
    """ "wisten do pas", "08-06-2024, za (Jip)": nothing else, in a text with dates."""
    lone = [at for at in words.where(_SHORT_SIGN) if words[at].text in _LONE]
    if not lone or _DATE.search(text) is None:
        return
    for at in lone:
        word = words[at]
        apart = word.gap in (" ", ", ", ". ", "\n", "| ", " | ", " (") and not _OTHERWISE.match(
            text, word.end
        )
        if apart and _is_day(words, at, text):
            why = "Dag van de week, kort."
            yield dated(word.start, word.end, Category.RELATIVE_DATE, why)


def _is_day(words: Words, at: int, text: str) -> bool:
    """Not the mother in "ma", nor the "zo" of other sentences."""
    word, before = words[at], words[at - 1].fold if at else ""
    if word.text == "zo":
        return word.gap == " (" and text[word.end : word.end + 1] == ")"
    if word.text == "ma":
        following = words[at + 1].fold if at + 1 < len(words) else ""
        return before not in _OF_A_MOTHER and following not in _BY_A_MOTHER
    return before != "to"


_LONE = frozenset(["ma", "di", "wo", "do", "za", "vr", "zo"])
_OF_A_MOTHER = listed(
    """
    mijn m'n m zijn haar onze ons je jouw jullie en pa lieve met bij van aan als was is door zei
    voor dat omdat toen oma mam naar of heeft had
    """
)
_BY_A_MOTHER = listed(
    "is was zei zegt heeft had wil wilde kan kon belde belt werd wordt en haar mij kwam komt van"
)
_DATE = re.compile(rf"\d[-/]\d|{WEEKDAY}|\d (?:jan|feb|m|apr|ju|aug|sep|okt|nov|dec)")
_OTHERWISE = re.compile(r"\.?,? ?\d{2}(?!\d|[-/:.]\d|u)|[-'\u2019]|\.\w|/\w{3}| [A-Z][a-z]")


def _pregnancy(text: str, found: re.Match[str]) -> bool:
    around = text[max(0, found.start() - 60) : found.end() + 40]
    counted = text.endswith(("per ", "na ", "om de "), 0, found.start())
    return counted or _PREGNANT.search(around) is not None


_PREGNANT = re.compile(
    r"zwanger|amenor|verloskund|foetus|uitgerekend|(?<!\w)AD(?!\w)|(?<!\w)termijn (?:van )?$"
    r"|gestatie|graviditeit|echo"
)
