"""Whether a day with a month, "3-3" or "12/4", is a date or counts something else (layer 2)."""

from __future__ import annotations

import re

_SHORT_BEFORE = re.compile(
    r"(?:^|\n|\b(?:\w+dag(?:avond|middag|nacht|ochtend|morgen)?|avond|nacht|ochtend|afgegeven|op|per|van|vanaf|tot|t/m|sinds"
    r"|d\.?d\.?|datum|pas|toen|voor|na|en|om|tm|dag|dd"
    r"|in de nacht van|zitting|sessie|consult|visite|controle|gesprek|bezoek|start|gestart|stop"
    r"|gestopt|begonnen|gevallen|verzonden|ontvangen|afgenomen|gepland|notitie|lab|echo"
    r"|be(?:sproken|ginnen|zocht|oordeeld)|ge(?:sproken|beld|wijzigd|zien|plaatst|geven|maild)"
    r"|ver(?:vangen|wijderd|hoogd|laagd|huisd|wezen)|op(?:genomen|gehoogd|gestart)|ontslagen|komt|kwam"
    r"|ingegaan|afgebouwd|doorgegeven|overlegd|teruggebeld"
    r"|ma|di|wo|do|vr|za|zo|gereed|uiterlijk|vóór|was|rond|jl|ontslag|opname|overl"
    r"|overleden|overleed)\.?:? ?\(?"
    r"|\d\d[.:]\d\d |[(\[|;•*] ?|- |, |\t|: |[a-zà-ÿ]{2}[.!?] )$",
    re.IGNORECASE,
)
_SHORT_AFTER = re.compile(
    r" ?\| | \(|,?\.? ?(?:om )?(?:[01]?\d|2[0-3])[:.][0-5]\d|: | - |\)|,|;| [a-zé]|\.?$|\.?\n"
    r"|\. ?[A-Z]|\t|\|"
)
_SLASHED = re.compile(
    r" ?[|)\n.,;:]|$| (?:om|na|wegens|uur|\d{1,2}[:.]\d\d|is|was|werd|en|t/m|tot)(?!\w)"
)
_SCORE = re.compile(
    r"(?:score|schaal|nrs|vas|pijn|emv|gcs|mmse|moca|apgar|rr|tensie|bloeddruk|norton|waterlow"
    r"|cijfer|barthel|katz|stap|graad|punten|fase|graad|wifi|ratio|visus|deel)[^\n.|]{0,18}\Z",
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


def is_date(text: str, start: int, end: int) -> bool | None:
    """Whether "3-3" or "12/4" at [start, end) is a day and a month; None when it may be.

    Not a score ("8/10"), a portion ("1/2 tablet"), a page ("2/2"), nor a range ("3-4 keer").
    """
    words = text[start:end]
    before = text[max(0, start - 30) : start]
    after = text[end : end + 14]
    if _SCORE.search(before) or _PORTION.match(after) or _FRACTION_BEFORE.search(before):
        return False
    if _no_fraction(words) and not re.match(r" ?[%°]", after):
        return not _NUMBER_BEFORE.search(before)
    if _page(words, before, after):
        return False
    if re.match(r",?[ \n](?:om )?(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)", after):
        return True
    if _WEEKDAY.search(before) or (_DONE_THEN.search(before) and _DONE.match(after)):
        return True
    if not _SHORT_BEFORE.search(before):
        return _alone(words, after)
    if _NAMED_OTHERWISE.search(before):
        return False
    fresh = _FRESH.search(before) is not None
    return _SHORT_AFTER.match(after) is not None or (fresh and after[:1] == " ")


_FRESH = re.compile(r"(?:^|\n)(?:(?:ma|di|wo|do|vr|za|zo)\.? )?$")


_WEEKDAY = re.compile(r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag $", re.IGNORECASE)
_DONE_THEN = re.compile(r"\b(?:is|zijn|werd|wordt|was) $")
_DONE = re.compile(r" (?:ge|ver|be|ont|door|af|op|uit)\w{3,}")


def _alone(words: str, after: str) -> bool | None:
    """What nothing before it makes a date: its own shape may, and else its likes in the text."""
    if "/" in words and _SLASHED.match(after) and not words.endswith(("/10", "/5")):
        return words != "24/7"
    if len(words) == 5 and words[0] in "0123" and (words[3] == "0" or words[0] == "0"):
        return True
    return False if _RANGE.match(after) else None


_RANGE = re.compile(
    r" (?:per|à|a|kilo|kg|cm|km|meter|mensen|personen|collega|cliënten|dosis|doses)"
)
_NAMED_OTHERWISE = re.compile(
    r"(?:schaal|nr|nummer|blz|blad|pagina|\bp|hoofdstuk|kamer|ratio)\.? ?(?:van )?$"
)


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
    r"|referentie|\bnorm|code|\bnen|\biso|route|bus|lijn|flat|huis|straat|weg|laan|plein|gracht|kade"
    r"|singel|hof|dreef|pad)\.?:? ?(?:van )?\Z",
    re.IGNORECASE,
)
