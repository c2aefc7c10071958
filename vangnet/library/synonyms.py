"""Words that readers and writers use for the same thing. Short, and only what is really the same.

Whoever types one also finds the others; a word that stands in a document as it was typed counts
the same. Kept by hand: a wrong pair is worse than a missing one.
"""

from __future__ import annotations

GROUPS: tuple[frozenset[str], ...] = tuple(
    frozenset(line.split())
    for line in (
        "opa oma oudere ouderen bejaarde bejaarden senior senioren grootmoeder grootvader",
        "val vallen valt viel gevallen valpartij valincident",
        "medicijn medicijnen medicatie pil pillen geneesmiddel geneesmiddelen tablet tabletten",
        "thuiszorg wijkverpleging wijkverpleegkundige wijkzuster",
        "huisarts dokter",
        "mantelzorger mantelzorgers naaste naasten familie",
        "bevalling bevallen geboorte kraambed",
        "zelfmoord zelfdoding suicide",
        "ggz psychisch psychische psychiatrie psychiater",
        "kind kinderen jongere jongeren jeugd",
        "overdracht overdragen doorgeven overgedragen",
        "ziekenhuis hospitaal kliniek",
        "verpleeghuis verzorgingshuis bejaardentehuis",
        "apotheek apotheker",
        "regie coordinatie casemanager casemanagement regievoerder",
        "gehandicapt gehandicapte beperking handicap",
        "ambulance ziekenwagen",
    )
)

FILLERS = frozenset(
    word
    for line in (
        "aan als bij dan dat de die dit een en er had heb hebben heeft het hij hoe iemand ik in is",
        "mag met mijn na naar niet nog of om onze ook op te tot uit van veel voor waar waarom wat",
        "we wel werd wie wij wordt ze zij zijn zo",
    )
    for word in line.split()
)
"""Words that say nothing by themselves; left out when there is something else to look for."""

_OF: dict[str, frozenset[str]] = {word: group for group in GROUPS for word in group}


def others(word: str) -> list[str]:
    """The other words for the same thing, in the order of the alphabet."""
    return sorted(_OF.get(word, frozenset()) - {word})
