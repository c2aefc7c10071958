"""Whether a first name is mostly a woman's or a man's (faker-LICENSE.txt, and common Dutch ones).

Helps to tell "mevrouw Vroom" from "de heer Vroom" in one family; names of both are in neither list.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from vangnet.spotting.words import listed

_WOMEN = listed(
    """
    truus toos greet corrie riet rie leny jopie sjaan sientje nel nellie bep bets mien mies fien
    tine stien trui ans annie alie tiny marietje tonny jannie coby geesje grietje aaltje
    trijntje antonia geertruida margaretha wilhelmina johanna hendrika cornelia adriana jacoba
    elisabeth catharina maria theodora petronella angelique tessa roos fatma fatima khadija
    naima rachida samira latifa malika najat sharda shanti indra usha lucineide fenna maaike
    marijke ineke marlies marloes anneke annelies annemarie saskia ingrid wendy petra monique
    yvonne jolanda jacqueline ellen els hanneke mieke marga gerda hetty ria ada ida ina gonnie
    gonda dinie diny lies lotte hiske wytske sjoukje tjitske froukje baukje aukje nynke hilly
    hillechien dientje coba kinga katarzyna agnieszka malgorzata
    """
)
_MEN = listed(
    """
    henk piet jan kees gerrit wim sjaak sjef toon teun bert geert harm klaas jelle jelmer sjoerd
    douwe wiebe sipke fokke tjeerd berend roelof gerard arie leen dirk johan hans theo ad peer
    hub wiel pim bas koen daan youssef mohamed mohammed ahmed hassan driss fouad mustapha rachid
    said karim omar ali ibrahim yusuf mehmet mustafa hakan wojtek piotr tomasz marek krzysztof
    filmon nahom simeon jermaine quincy romario rinus frans tinus harrie nico theun sander
    tobias rutger olav huub lammert tjalling wubbo jaap
    """
)
_HERE = Path(__file__).parent


@lru_cache(maxsize=1)
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    women, men = (
        frozenset((_HERE / f"faker_{who}.txt").read_text(encoding="utf8").split())
        for who in ("women", "men")
    )
    return (women | _WOMEN) - _MEN, (men | _MEN) - _WOMEN


def usual(name: str) -> str:
    """ "v" or "m" for a folded first name, "" when it is unknown or of both."""
    women, men = _lists()
    return "v" if name in women else "m" if name in men else ""
