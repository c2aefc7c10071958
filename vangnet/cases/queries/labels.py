"""The words for what is compared of two reports: every comparison, and every level of it."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

LABELS: dict[str, str | Promise] = {
    "reference": _("Nummer van een andere melding"),
    "date": _("Datum van de gebeurtenis"),
    "said": _("Datum in de tekst"),
    "found": _("Dag waarop het werd ontdekt"),
    "place": _("Plaats"),
    "network": _("Betrokken partijen"),
    "reporter": _("Melder"),
    "birth": _("Geboortejaar van de cliënt"),
    "sex": _("Geslacht van de cliënt"),
    "outcome": _("Afloop"),
    "kind": _("Soort gebeurtenis"),
    "words": _("Woorden in beide teksten"),
}
SEXES = {"male": _("man"), "female": _("vrouw")}
UNKNOWN = _("een van de meldingen zegt hier niets over")
UNCLEAR = _("een van de teksten noemt er meer dan één")
LEVELS: dict[str, dict[str, str | Promise]] = {
    "reference": {
        "cites": _("de ene melding noemt het nummer van de andere"),
        "cites_the_same": _("beide noemen het nummer van dezelfde derde melding"),
        "cites_another": _("er staat een nummer van een andere melding in"),
    },
    "date": {
        "same_day": _("dezelfde dag"),
        "period_meets": _("de perioden overlappen"),
        "1_day": _("een dag verschil"),
        "2_3_days": _("twee of drie dagen verschil"),
        "turned": _("dezelfde datum als dag en maand zijn verwisseld"),
        "4_7_days": _("vier tot zeven dagen verschil"),
        "8_14_days": _("acht tot veertien dagen verschil"),
        "further": _("meer dan twee weken verschil"),
    },
    "said": {
        "alone_same_day": _("dezelfde dag, alleen uit de tekst"),
        "alone_near": _("hooguit twee dagen verschil, alleen uit de tekst"),
        "alone_further": _("meer dan twee dagen verschil, alleen uit de tekst"),
        "same_day": _("de tekst noemt dezelfde dag"),
        "1_2_days": _("de tekst noemt een dag die een of twee dagen scheelt"),
        "3_7_days": _("de tekst noemt een dag die drie tot zeven dagen scheelt"),
        "further": _("de tekst noemt een dag die meer dan een week scheelt"),
    },
    "found": {
        "alone_1_day": _("binnen een dag ontdekt, en geen andere datum bekend"),
        "alone_5_days": _("binnen vijf dagen ontdekt, en geen andere datum bekend"),
        "alone_14_days": _("binnen twee weken ontdekt, en geen andere datum bekend"),
        "alone_further": _("meer dan twee weken na elkaar ontdekt, en geen andere datum bekend"),
        "same_day": _("op dezelfde dag ontdekt"),
        "1_3_days": _("een tot drie dagen na elkaar ontdekt"),
        "4_7_days": _("vier tot zeven dagen na elkaar ontdekt"),
        "8_14_days": _("acht tot veertien dagen na elkaar ontdekt"),
        "further": _("meer dan twee weken na elkaar ontdekt"),
    },
    "place": {
        "postcode": _("dezelfde postcode"),
        "town_other_postcode": _("dezelfde gemeente, een andere postcode"),
        "town_of_a_reporter": _("dezelfde gemeente, waar ook een melder zit"),
        "town": _("dezelfde gemeente"),
        "region_town_of_a_reporter": _("dezelfde provincie; de plaats is die van een melder"),
        "region": _("dezelfde provincie, een andere gemeente"),
        "elsewhere": _("een andere provincie"),
    },
    "network": {
        "each_other_and_a_third": _("zij noemen elkaar, en dezelfde derde"),
        "each_other": _("zij noemen elkaar"),
        "one_way_and_a_third": _("de ene melder noemt de andere, en zij noemen dezelfde derde"),
        "one_way": _("de ene melder noemt de andere"),
        "one_way_other_silent": _("de ene melder noemt de andere; die noemt niemand"),
        "two_thirds": _("zij noemen twee of meer dezelfde anderen"),
        "a_third": _("zij noemen dezelfde derde"),
        "nobody_shared": _("geen partij komt in beide voor"),
        "nobody_shared_one_silent": _("een van de twee noemt niemand"),
    },
    "reporter": {
        "same": _("dezelfde melder: dat zijn meestal twee gebeurtenissen"),
        "same_sector": _("twee melders uit dezelfde sector"),
        "other_sector": _("melders uit verschillende sectoren"),
    },
    "birth": {
        "same_year": _("hetzelfde geboortejaar"),
        "within_two_years": _("past bij elkaar, op een jaar of twee na"),
        "within_ten_years": _("past bij elkaar, binnen tien jaar"),
        "1_year": _("een jaar verschil"),
        "2_years": _("twee jaar verschil"),
        "ten_years_exactly": _("precies tien jaar verschil: misschien een typefout"),
        "3_6_years": _("drie tot zes jaar verschil"),
        "further": _("meer dan zes jaar verschil"),
    },
    "sex": {"same": _("hetzelfde"), "other": _("verschillend")},
    "outcome": {"same": _("dezelfde"), "other": _("verschillend")},
    "kind": {
        "same": _("dezelfde soort"),
        "close": _("soorten die vaak bij één gebeurtenis horen"),
        "other": _("verschillende soorten"),
    },
    "words": {
        "copied": _("bijna dezelfde tekst: dat kan overgenomen zijn"),
        "30_bits": _("heel veel bijzondere woorden gemeen"),
        "20_bits": _("veel bijzondere woorden gemeen"),
        "14_bits": _("meerdere bijzondere woorden gemeen"),
        "10_bits": _("enkele bijzondere woorden gemeen"),
        "7_bits": _("een of twee bijzondere woorden gemeen"),
        "5_bits": _("een bijzonder woord gemeen"),
        "3_bits": _("een minder gewoon woord gemeen"),
        "few": _("alleen gewone woorden gemeen"),
        "none_of_few": _("geen woorden gemeen, in een korte tekst"),
        "none": _("geen woorden gemeen"),
    },
}


def sentence(name: str, level: str) -> str:
    """What a level of a comparison means, in Dutch."""
    return str(LEVELS.get(name, {}).get(level, UNKNOWN))
