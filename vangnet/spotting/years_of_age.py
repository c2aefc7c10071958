"""Whether a number of years, months or weeks is somebody's age (layer 2).

Not how long something took, nor a limit in a guideline.
"""

from __future__ import annotations

import re

from vangnet.spotting.numerals import value_of

_DURATION_BEFORE = re.compile(
    r"(?<!\w)(?:al|na|sinds|over|binnen|afgelopen|laatste|gedurende|elke|iedere|per|maximaal"
    r"|minimaal"
    r"|in|om de|eens per|eens in de|voor|tot|reeds|komende|eerste|vorige|hele|duur|periode van"
    r"|termijn van|looptijd van|contract van|duurde|duurt|kost|minder dan|meer dan|langer dan"
    r"|korter dan"
    r"|ruim|bijna|zo'n|circa|ongeveer|ca\.?|tijdens|ervaring van|garantie van|zo lang als"
    r"|voorgaande|werkt?(?:e)? (?:nu|hier|al)"
    r"|volgende|wachttijd van|wachtlijst van|straf van|celstraf van|dienstverband van|huwelijk van"
    r"|dienstverband|opname van|interval van|tussen|nog|steeds|wel|pas|bewaartermijn van"
    r"|verblijf van|zwangerschap van|zwangerschapsduur van|termijn|AD|partus bij|weken) $",
    re.IGNORECASE,
)
_LIMIT_BEFORE = re.compile(
    r"(?:vanaf|ouder dan|jonger dan|boven(?: de)?|onder(?: de)?|tot(?: en met)?|t/m|minstens"
    r"|ten minste"
    r"|tenminste|[<>≥≤]|volwassenen van|kinderen van|jongeren van|personen van|mensen van"
    r"|patiënten van|ouderen van|leeftijd van|leeftijdsgroep|leeftijdscategorie|tussen(?: de)?|min"
    r"|minimaal|maximaal) ?$",
    re.IGNORECASE,
)
_DURATION_AFTER = re.compile(
    r" ?(?:geleden|lang|ervaring|later|eerder|gewoond|bewaard|bewaren|in dienst|werkzaam"
    r"|getrouwd|na\b"
    r"|voor(?:dat)?\b|terug|durende|durend|bezig|opgenomen|gewerkt|samen"
    r"|bij\b(?! (?:overlijden|geboorte))|gevangenis|cel|tbs"
    r"|verzorgd|gekend|begeleid|behandeld|gevolgd|geholpen|gehad|gezorgd|bekend|werk|wachttijd"
    r"|duur|op de wachtlijst|zwanger|amenorroe|post|postpartum|durend|en ouder"
    r"|of ouder|of jonger|en jonger|als\b|achtereen|thuis|verbleven|geduurd|daarna|daarvoor|daarop"
    r"|in (?:de|het|een|dienst)\b|lid|actief|nadat|ziek\b|clean|abstinent|gerookt"
    r"|gebruik|garantie|[-–] ?\d)",
    re.IGNORECASE,
)
AVERAGE = re.compile(r"(?:gemiddeld|norm|grens|mediaan|verwachting|screening|doelgroep)[^.\n]*$")
_OLD_CONTEXT = re.compile(
    r"(?:jongen|meisje|baby|zuigeling|kind|kindje|peuter|kleuter|zoon|zoontje|dochter|dochtertje"
    r"|man"
    r"|vrouw|broertje|zusje|mevrouw|heer|dame|cliënte?|patiënte?|neonaat|pasgeborene|tweeling|puber"
    r"|moeder|vader|partner|oma|opa|zus|broer|echtgenote?|neefje|nichtje"
    r"|leeftijd|[A-Z][\w\-]+|hij|zij|ze|is|was|werd|wordt|toen|nu|inmiddels),? ?\(?(?:van |nu |pas "
    r"|inmiddels |net |bijna |al |ongeveer |circa |ca\.? )?$"
)
_SURE = re.compile(
    r"(?:van|is|was|werd|wordt|nu|toen|geen \d{1,3} maar|,|\(|:|ongeveer|circa|ca\.?|pas|net|bijna"
    r"|m|v|^|\n|/) ?$"
)
_YOUNG = r"(?:maanden|maand|mnd|weken|week|wk|wkn|dagen|dag|uur)"


def is_age(text: str, found: re.Match[str]) -> bool:
    """Whether "79 jaar" (groups n, unit, old) says how old somebody is, by the words around it."""
    before = text[max(0, found.start() - 40) : found.start()]
    after = text[found.end() : found.end() + 24]
    unit = found.group("unit").lower()
    if found.group("old"):
        return not is_limit(text, found.start())
    if _LIMIT_BEFORE.search(before):
        return bool(re.search(r"op (?:de )?leeftijd van $|op haar $|op zijn $", before))
    young = re.match(_YOUNG, unit)
    if _DURATION_AFTER.match(after) or after.startswith(" of "):
        return False
    if young:
        if before.endswith("(") and unit.startswith("w") and value_of(found.group("n")) >= 20:
            return False
        return bool(
            re.search(
                r"(?:jongen|meisje|baby|zuigeling|kind|kindje|zoon|zoontje|dochter|dochtertje"
                r"|neonaat|zus|zusje|broer|broertje"
                r"|pasgeborene|tweeling|peuter|[A-Z][a-z]+),? \(?(?:van |nu |pas )$"
                r"|[A-Z][a-z]+, $|(?:neefje|nichtje|zoontje|dochtertje|broertje"
                r"|zusje) [A-Z][a-zà-ÿ]+,? $|(?:tweeling|baby|zoontje|dochtertje|meisje|jongen"
                r"|jongetje|peuter|zuigeling),? $"
                r"|\((?:toen |nu |pas |bijna |net |inmiddels )?$",
                before,
            )
        )
    if _DURATION_BEFORE.search(before):
        return bool(
            re.search(
                r"(?:is|was|werd|wordt|hij|zij) (?:pas|nu|ongeveer|circa|bijna|ruim|al|nog) $"
                r"|(?i:man|vrouw|jongen|meisje|heer|dame|m|v),? (?:van )?"
                r"(?:ongeveer|circa|ca\.?|bijna|ruim) $"
                r"|\([^()]{0,24}(?:ca\.|circa|ongeveer) $",
                before,
            )
        )
    years = value_of(found.group("n"))
    if AVERAGE.search(before):
        return False
    if years >= 40 and unit.startswith("j"):
        return True
    if unit in ("j.", "j") and not _SURE.search(before):
        return False
    return bool(_OLD_CONTEXT.search(before) or _SURE.search(before) or unit in ("jr", "jr."))


def is_limit(text: str, start: int) -> bool:
    """Whether the number that begins here is a border: "vanaf 18 jaar"."""
    return bool(_LIMIT_BEFORE.search(text[max(0, start - 30) : start]))


def is_of_something(text: str, end: int) -> bool:
    """Whether the years are those of a jubilee, a contract or a plan."""
    return bool(
        re.match(
            r" (?:overleving|bestaan|jubileum|contract|periode|opleiding|evaluatie|plan)",
            text[end : end + 20],
        )
    )
