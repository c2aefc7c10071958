"""Flags for the editor: what may identify someone without any name (layer 5). Never replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vangnet.spotting.spans import Category, Span

LAYER = "indirect"
_SENTENCE = re.compile(r"[^\s.!?\n](?:[^.!?\n]|[.!?](?=[^\s\"”')]))*[.!?]?[\"”')]?")
_FLAGS: tuple[tuple[re.Pattern[str], str, tuple[str, ...]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), why, tuple(signs.split()))
    for pattern, why, signs in (
        (
            r"\b(?:als|was|is|de|het) (?:eerste|enige|oudste|jongste|laatste) (?:\w+ ){0,4}?"
            r"(?:in|van|uit|ter) (?:heel )?(?:nederland|het land|europa|de wereld|ons land"
            r"|de provincie"
            r"|de regio|de gemeente|het dorp|de stad)",
            "Uniek: een overtreffende trap in een gebied.",
            "eerste enige oudste jongste laatste",
        ),
        (
            r"\b(?:enige|oudste|jongste) (?!keer|dagen|tijd|weken|maanden|mate|malen|uren|jaren"
            r"|moeite"
            r"|twijfel|verbetering|onrust|hulp\b|zorg\b|weken)(?:\w+ ){0,3}?(?:met deze|met dit"
            r"|in het|ter"
            r"|kind van een)",
            "Uniek in een groep.",
            "enige oudste jongste",
        ),
        (
            r"\b(?:landelijk|internationaal|nationaal|lokaal|regionaal|plaatselijk) bekend"
            r"|\bbekende? (?:persoon|figuur|nederlander|zanger|zangeres|schrijver|sporter"
            r"|voetballer|acteur"
            r"|actrice|politicus|ondernemer|familie|arts|kunstenaar)|\bbekend (?:van"
            r"|door) (?:de )?(?:tv"
            r"|televisie|radio|krant|media)|\bBN'er",
            "Bekendheid.",
            "bekend bn'er",
        ),
        (
            r"\b(?:(?:oud|ex|voormalig|gewezen|toenmalig)[- ]?)?(?:burgemeester|wethouder|minister"
            r"|staatssecretaris|kamerlid|raadslid|gedeputeerde|dijkgraaf|commissaris van de koning"
            r"|bisschop|rechter|officier van justitie|hoogleraar)\b",
            "Publieke functie.",
            (
                "burgemeester wethouder minister secretaris kamerlid raadslid "
                "gedeputeerde dijkgraaf commissaris bisschop rechter officier "
                "hoogleraar "
            ),
        ),
        (
            r"\b(?:oud|ex|voormalig)[- ](?:prof|international|kampioen|olympiër|directeur"
            r"|voorzitter"
            r"|profvoetballer|voetballer|schaatser|wielrenner|topsporter)",
            "Functie van vroeger.",
            "oud ex voormalig",
        ),
        (
            r"\b(?:topsport\w*|olympi\w+|paralympi\w+|kampioen\w*|wereldrecord\w*"
            r"|nationale? (?:team|elftal"
            r"|selectie|ploeg)|elfstedentocht|profvoetbal\w*|eredivisie\w*|nederlands elftal)\b",
            "Sport op hoog niveau.",
            ("sport olympi kampioen record nationale elfstedentocht voetbal eredivisie elftal "),
        ),
        (
            r"\b(?:krant\w*|dagblad|televisie\w*|tv-\w+|talkshow|documentaire|nieuwsuur|journaal"
            r"|omroep \w+|media-?aandacht|viraal|in het nieuws|de media|omrop|telegraaf|volkskrant"
            r"|trouw schreef|nrc|persbericht|rtv|kamervragen|youtube\w*|podcast"
            r"|opsporing verzocht)\b",
            "Aandacht in de media.",
            (
                "krant dagblad televisie tv- talkshow documentaire nieuws journaal "
                "omroep media viraal omrop telegraaf volkskrant trouw nrc persbericht "
                "rtv kamervragen youtube podcast opsporing "
            ),
        ),
        (
            r"\b(?:drieling\w*|vierling\w*|vijfling\w*|siamese|eeneiige|tweelingbroers?|tweelingzus\w*"
            r"|(?:acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|1\d|8|9)"
            r" (?:kinderen|broers|zussen|broers en zussen)|achterkleinkinderen)\b",
            "Bijzondere samenstelling van het gezin.",
            "ling siamese eeneiige kinderen broers zussen kleinkinderen",
        ),
        (
            r"\b(?:zeldza\w+|uiterst ongewo\w+|slechts (?:\w+ ){1,2}(?:patiënten|gevallen|mensen"
            r"|families)"
            r"|enkele (?:tientallen|honderden) (?:patiënten|mensen|gevallen)|(?:\d+|twee|drie"
            r"|vier|vijf"
            r"|tien|twintig) (?:patiënten|gevallen|mensen|families) in (?:heel )?nederland"
            r"|wereldwijd (?:\w+ ){0,3}(?:patiënten|gevallen|beschreven|bekend)|weesziekte\w*"
            r"|1 op de \d[\d.]+|nooit eerder beschreven|niet eerder beschreven)",
            "Zeldzame ziekte of zeldzaam verloop.",
            ("zeldza ongewo slechts enkele nederland wereldwijd weesziekte beschreven "),
        ),
        (
            r"\b(?:in|van) (?:de|het) (?:hele |gehele )?(?:provincie|regio|eiland|dorp|gemeente"
            r"|stad|streek"
            r"|waddeneiland)\b[^.]{0,40}\b(?:maar |slechts |alleen |twee|drie|één|enige|enig"
            r"|geen ander)"
            r"|\b(?:enige|enig) \w+ (?:op|van|in) (?:het|de|dit) (?:eiland|dorp|regio|provincie"
            r"|stad|streek"
            r"|gemeente|straat|wijk)",
            "Uniek voorwerp of unieke plek in een gebied.",
            "enig provincie regio eiland dorp gemeente stad streek",
        ),
        (
            r"\b(?:woonboot|woonwagen\w*|kasteel|vuurtoren\w*|kermis\w*|circus\w*|waddeneiland"
            r"|molenaar van"
            r"|boven de (?:bakkerij|slagerij|winkel|kroeg|snackbar)|pastorie|klooster\w*"
            r"|asielzoekerscentrum"
            r"|koninklijke (?:familie|onderscheiding|marine|marechaussee)|lintje"
            r"|ridder in de orde)\b",
            "Bijzondere woonplek of onderscheiding.",
            (
                "woonboot woonwagen kasteel vuurtoren kermis circus eiland molenaar "
                "boven pastorie klooster asielzoekers koninklijke lintje ridder "
            ),
        ),
        (
            r"\b(?:holocaust\w*|kampoverlever\w*|jappenkamp\w*|auschwitz|bombardement|watersnoodramp"
            r"|vuurwerkramp|vliegramp|bijlmerramp|gijzel\w+|dubbele moord|familiedrama|gezinsdrama"
            r"|steekpartij|schietpartij|rechtszaak|strafzaak|vermissing)\b",
            "Bekende gebeurtenis.",
            (
                "holocaust kamp auschwitz bombardement ramp gijzel moord drama partij "
                "zaak vermissing "
            ),
        ),
    )
)


def _around(pattern: re.Pattern[str], sign: str, text: str, lowered: str) -> Iterator[int]:
    """Where a pattern begins near a sign without which it cannot match: signs are rare."""
    at = lowered.find(sign)
    while at >= 0:
        if found := pattern.search(text, max(0, at - 90), at + 120):
            yield found.start()
        at = lowered.find(sign, at + len(sign))


def flags(text: str) -> Iterator[Span]:
    """Sentences that hold a telling fact, each once, with the reason."""
    seen: list[tuple[int, str]] = []
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text
    for pattern, why, signs in _FLAGS:
        for sign in signs:
            seen.extend((at, why) for at in _around(pattern, sign, text, lowered))
    if not seen:
        return
    seen.sort()
    at = 0
    for sentence in _SENTENCE.finditer(text):
        while at < len(seen) and seen[at][0] < sentence.start():
            at += 1
        if at < len(seen) and seen[at][0] < sentence.end():
            yield Span(
                sentence.start(), sentence.end(), Category.INDIRECT, None, LAYER, seen[at][1]
            )
