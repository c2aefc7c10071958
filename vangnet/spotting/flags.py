"""Flags for the editor: what may identify someone without any name (layer 5). Never replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from vangnet.spotting.signs import sign
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import Words, tokens

LAYER = "indirect"
_SENTENCE = re.compile(r"[^\s.!?\n](?:[^.!?\n]++|[.!?](?=[^\s\"”')]))*[.!?]?[\"”')]?")
_PLACE = (
    r"(?:nederland|het land|ons land|europa|de wereld|de provincie|de regio|de gemeente|het dorp"
    r"|de stad|de buurt|de wijk|de straat|de streek|het eiland|de omgeving|de omtrek"
    r"|(?:de |het )?(?-i:[A-Z][a-zë]+))"
)
_MORE: tuple[tuple[str, str, str], ...] = (
    (
        r"\b(?:eerste|enige|enigste|oudste|jongste|laatste|langste|grootste|bekendste|rijkste)"
        r" (?!keer|tijd|dagen?|nacht|week|maal)(?:[\w-]+ ){1,4}?(?:in|van|uit|op|ter) "
        rf"(?:heel )?{_PLACE}",
        "Uniek: een overtreffende trap in een gebied.",
        "eerste enige enigste oudste jongste laatste langste grootste bekendste rijkste",
    ),
    (
        r"\bals (?:enige|eerste|oudste|jongste|laatste)\b|\bde enige (?:in|van|waar\w*|op"
        r"|met (?:deze|dit|een))\b"
        r"|\b(?:nergens|niemand) anders (?:in|op|van)\b|\bhet enige (?:\w+ )?(?:gezin|dat|huis"
        r"|bedrijf)"
        r"|\bde enige (?:\w+ ){0,2}(?:man|vrouw|jongen|meisje|familie|bewoner|persoon|cliënt"
        r"|patiënt"
        r"|student|leerling|arts|winkel)\b|\b(?:ooit|nog nooit) (?:\w+ ){0,3}(?:in nederland"
        r"|ter wereld"
        r"|beschreven|vertoond|voorgekomen)",
        "Uniek in een groep.",
        "enige eerste oudste jongste laatste nergens niemand ooit nooit",
    ),
    (
        r"\b(?:provinciale staten|statenlid|statenfractie|gemeenteraad(?:slid)?|raadsfractie"
        r"|(?:tweede|eerste) kamer(?:lid)?(?! (?:van|op|links|rechts))|europarlement\w*"
        r"|fractievoorzitter|partijleider|lijsttrekker|ambassadeur|consul|griffier|notaris van"
        r"|predikant|dominee van|pastoor van|imam van|rabbijn|voorganger (?:van|in)|koster van"
        r"|brandweercommandant|korpschef|generaal|kolonel|veteraan|oud-militair|verzets\w+"
        r"|directeur van|eigenaar van|eigenaresse van|oprichter van|oprichtster van|uitvinder"
        r"|dirigent|prins carnaval|carnavalsprins|schutterskoning|koningsschieten|molenaar"
        r"|vuurtorenwachter|veerman|dorpsdokter|dorpssmid|klokkenluider|kinderburgemeester)\b",
        "Publieke functie of bekende rol in een gemeenschap.",
        """provinciale staten gemeenteraad raadsfractie kamer europarlement fractie partijleider
        lijsttrekker ambassadeur consul griffier notaris predikant dominee pastoor imam
        rabbijn voorganger koster brandweer korpschef generaal kolonel veteraan militair
        verzets directeur eigena opricht uitvinder dirigent carnaval schutterskoning
        koningsschieten molenaar wachter veerman dorps klokkenluider kinderburgemeester""",
    ),
    (
        r"\b(?:winnaar|winnares|medaille\w*|gouden plak|europacup|wereldbeker|wereldkampioen\w*"
        r"|jeugdselectie|oranje-international|international (?:van|in)|bondscoach|tour de france"
        r"|marathonloper|recordhouder\w*|grootmeester|won (?:de|het|in|vorig|goud|zilver|brons)"
        r"|hoofdprijs|prijswinna\w+|nobelprijs|onderscheiden met|erepenning|ereburger)\b",
        "Een prijs, record of sport op hoog niveau.",
        """winna medaille plak europacup wereld jeugdselectie international bondscoach tour marathon
        record grootmeester won hoofdprijs prijswinna nobelprijs onderscheiden erepenning
        ereburger""",
    ),
    (
        r"\b(?:kamervra\w+|uitgezonden|uitzending|tv|radio|documentaire\w*|boek (?:over"
        r"|geschreven|schreef)"
        r"|schreef (?:een|het) boek|schrijver van|schrijfster van|auteur van|columnist\w*|blog\w*"
        r"|vlog\w*|volgers|influencer\w*|instagram\w*|tiktok\w*|facebook\w*|viraal"
        r"|interview (?:in|voor|gegeven)|nieuwssite|weekblad|maandblad|huis-aan-huisblad"
        r"|bracht (?:\w+ ){1,3}naar buiten|petitie|crowdfunding\w*|inzamelingsactie|demonstr\w+"
        r"|zanger(?:es)? van|speelde in (?:de|een) (?:film|serie|band)|acteur|actrice"
        r"|presentat\w+ van"
        r"|cabaretier|kunstschilder|beeldhouw\w+|componist)\b",
        "Aandacht in de media of een bekend iemand.",
        """kamervra uitz tv radio documentaire boek schreef schrij auteur column blog vlog volgers
        influencer instagram tiktok facebook viraal interview nieuwssite blad bracht
        petitie crowdfunding inzameling demonstr zanger speelde acteur actrice presentat
        cabaret kunstschilder beeldhouw componist""",
    ),
    (
        r"\b(?:(?:medische|wetenschappelijke|internationale|vak)\s?-?literatuur"
        r"|literatuur (?:is )?beschreven"
        r"|case ?report|casuïstiek in|proefschrift|genetische? (?:mutatie|afwijking|variant)"
        r"|(?:minder dan|nog geen|slechts|maar|nog|ongeveer|circa) (?:\w+ )?(?:\d+|twee|drie"
        r"|vier|vijf|zes"
        r"|zeven|acht|negen|tien|twaalf|vijftien|twintig|dertig|veertig|vijftig|honderd)"
        r" (?:andere )?(?:patiënten|mensen|gevallen|families|personen|kinderen|dragers) (?:in"
        r"|ter|op|met|bekend|wereldwijd)"
        r"|dragers? van (?:de|het|een) \w+gen|erfelijke (?:vorm|aandoening)|familiaire vorm"
        r"|experimentele? \w+"
        r"|als eerste (?:geopereerd|behandeld|getransplanteerd)|proefbehandeling"
        r"|eerste (?:transplantatie|operatie|behandeling) (?:in|van|met))",
        "Zeldzame ziekte of bijzondere behandeling.",
        """literatuur report casu proefschrift genetisch minder slechts geen maar nog ongeveer circa
        drager erfelijk familiair experiment eerste proefbehandeling""",
    ),
    (
        r"\b(?:(?:derde|vierde|vijfde|zesde|zevende|achtste|tweede) (?:sterfgeval|overlijden"
        r"|suïcide|zelfdoding"
        r"|dode|geval|brand|incident) (?:in|van|op|binnen)|familiedrama|stille tocht|herdenk\w+"
        r"|monument"
        r"|standbeeld|vernoemd naar|straat (?:is )?genoemd|amber alert|burgernet|gifbeker"
        r"|euthanasie (?:voor|bij)"
        r" (?:\w+ ){0,3}(?:dieren|kinderen)|seriemoord\w*|ontvoer\w+|moordzaak|doodslag|ontsnap\w+"
        r"|helikopter\w*|explosie|ontploffing|vliegtuig\w+|treinongeluk|busongeluk|schipbreuk"
        r"|aanslag"
        r"|overstroming|tornado|stroomstoring|grote brand|woningbrand|stalbrand|flatbrand)\b",
        "Een gebeurtenis die mensen zich herinneren.",
        """derde vierde vijfde zesde zevende achtste tweede drama tocht herdenk monument standbeeld
        vernoemd genoemd amber burgernet gifbeker euthanasie moord ontvoer doodslag
        ontsnap helikopter explosie ontploffing vliegtuig ongeluk schipbreuk aanslag
        overstroming tornado stroomstoring brand""",
    ),
    (
        r"\b(?:(?:dochter|zoon|kleinzoon|kleindochter|weduwe|weduwnaar|echtgenote|echtgenoot"
        r"|broer|zus|moeder"
        r"|vader|neef|nicht) van (?:een|de) (?:\w+ )?(?:oud-\w+|bekende?|burgemeester|wethouder"
        r"|minister|huisarts"
        r"|dominee|pastoor|directeur|eigenaar|voormalig\w*|landelijk\w*|beroemd\w*|zanger\w*"
        r"|schrijver|hoogleraar"
        r"|politicus|bakker|slager|dorps\w+|ex-\w+)|(?:vijf|zes|zeven|acht|negen|tien|elf|twaalf"
        r"|dertien|veertien)de"
        r" kind|geadopteerd uit|adoptie(?:kind|dochter|zoon) uit|draagmoeder|donorkind\w*"
        r"|spermadonor|wonderkind"
        r"|honderdjarige|eeuweling|oudste inwoner|(?:106|107|108|109|11\d)-jarige"
        r"|zwangerschap van een"
        r"|tweelingzus|tweelingbroer|eeneiig\w*|twee(?:lingen)? paar|adellijk\w*|baron(?:es)?"
        r"|graaf van|jonkheer"
        r"|jonkvrouw|koningshuis|nazaat|afstammeling)\b",
        "Bijzondere familie of afkomst.",
        """van_een van_de de_kind geadopteerd adoptie draagmoeder donor wonderkind honderdjarig
        eeuweling oudste_inwoner 6-jarige 7-jarige 8-jarige 9-jarige zwangerschap_van
        tweeling eeneiig paar adellijk baron graaf_van jonkheer jonkvrouw koningshuis
        nazaat afstammeling""",
    ),
    (
        r"\b(?:enige|laatste|oudste|grootste|hoogste) (?:\w+ )?(?:flat|toren|boerderij|molen"
        r"|winkel|café|kroeg|kerk"
        r"|school|supermarkt|apotheek|huisarts|tandarts|bakker|slager|boom|brug|sluis|haven"
        r"|camping|fabriek|hotel)"
        r" (?:in|van|op)|\bhuis (?:naast|tegenover|achter|boven) (?:de|het) (?:kerk|molen|school"
        r"|station|gemeentehuis"
        r"|kazerne|fabriek)|\b(?:naast|tegenover|achter|boven) (?:de|het) (?:kerk|molen"
        r"|gemeentehuis|snackbar"
        r"|kazerne|brandweerkazerne|voetbalstadion|vuurtoren|veerpont)\b|\b(?:ark"
        r"|binnenvaartschip|hausboot"
        r"|iglo|yurt|grot|bunker|fort|landgoed|kasteelheer|woonschip|woongemeenschap)\b"
        r"|\bin elk(?:e)? (?:café|winkel"
        r"|huis|kroeg)\b|\bhet hele dorp\b|\biedereen in (?:het dorp|de stad|de buurt|de straat)\b",
        "Een plek die mensen herkennen.",
        """enige laatste oudste grootste hoogste huis_ iedereen_in naast tegenover achter boven ark
        schip boot iglo yurt grot bunker fort landgoed kasteel woongemeenschap elk dorp
        iedereen""",
    ),
)
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
            r"\b(?:krant\w*|dagblad|televisie\w*|tv-\w+|talkshow|documentaire|nieuwsuur"
            r"|nos[ -]journaal|in het journaal"
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
            r"\b(?:drieling\w*|vierling\w*|vijfling\w*|siamese|eeneiige|tweelingbroers?"
            r"|tweelingzus\w*"
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
            r"|boven de (?:bakkerij|slagerij|winkel|kroeg|snackbar)|pastorie|klooster"
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
            r"\b(?:holocaust\w*|kampoverlever\w*|jappenkamp\w*|auschwitz|bombardement"
            r"|watersnoodramp"
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


_ALL = (
    *_FLAGS,
    *(
        (re.compile(p, re.IGNORECASE), why, tuple(s.replace("_", " ") for s in signs.split()))
        for p, why, signs in _MORE
    ),
)


_BY_SIGN: dict[str, list[tuple[re.Pattern[str], str]]] = {}
for _pattern, _why, _signs in _ALL:
    for _sign in _signs:
        _BY_SIGN.setdefault(_sign, []).append((_pattern, _why))
_BY_WORD: dict[str, list[str]] = {}
for _sign in _BY_SIGN:
    _BY_WORD.setdefault(re.split(r"\W", _sign)[0], []).append(_sign)
_SIGN_LENGTHS = sorted({len(piece) for piece in _BY_WORD})


@lru_cache(maxsize=4096)
def _signs_of(word: str) -> tuple[str, ...]:
    """The signs that a word holds, or whose first word it ends in."""
    pieces = {
        word[begin : begin + length] for begin in range(len(word)) for length in _SIGN_LENGTHS
    }
    return tuple(sign for piece in pieces & _BY_WORD.keys() for sign in _BY_WORD[piece])


_TELLING = sign(_signs_of)


def _around(text: str, words: Words) -> Iterator[tuple[int, str]]:
    """Where a pattern begins near a sign without which it cannot match, and why it tells."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text
    for place in words.where(_TELLING):
        word = words[place]
        for sign_here in _signs_of(word.fold):
            at = lowered.find(sign_here, word.start, word.end + len(sign_here))
            while 0 <= at < word.end:
                for pattern, why in _BY_SIGN[sign_here]:
                    if found := pattern.search(text, max(0, at - 90), at + 120):
                        yield found.start(), why
                at = lowered.find(sign_here, at + len(sign_here), word.end + len(sign_here))


def flags(text: str, words: Words | None = None) -> Iterator[Span]:
    """Sentences that hold a telling fact, each once, with the reason.

    `words`: those of the text, for who has them at hand.
    """
    seen = sorted(_around(text, tokens(text) if words is None else words))
    if not seen:
        return
    at = 0
    for sentence in _SENTENCE.finditer(text):
        while at < len(seen) and seen[at][0] < sentence.start():
            at += 1
        if at < len(seen) and seen[at][0] < sentence.end():
            yield Span(
                sentence.start(), sentence.end(), Category.INDIRECT, None, LAYER, seen[at][1]
            )
