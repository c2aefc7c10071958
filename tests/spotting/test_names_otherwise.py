"""Names as lists, forms and shorthand have them; organisations that everyone in care knows."""

import pytest

from vangnet.spotting import find

CASE = [
    {
        "id": "c1",
        "soort": "client",
        "voornaam": "Geertruida",
        "voorletters": "G.M.",
        "tussenvoegsel": "van der",
        "achternaam": "Molen",
    },
    {"id": "o1", "soort": "organisatie", "naam": "Zorggroep Zonneweide", "kort": "Zonneweide"},
]


def _covered(text: str, words: str) -> bool:
    """Whether every letter of these words is within a span."""
    start = text.index(words)
    spans = [s for s in find(text, CASE) if s.categorie != "INDIRECT"]
    return all(
        any(s.start <= at < s.end for s in spans)
        for at in range(start, start + len(words))
        if text[at].isalnum()
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gebeld met Molen, G.M. van der; zij sliep.", "Molen, G.M. van der"),
        ("MOLEN, VAN DER, G.M.\nkamer aan de tuin", "MOLEN, VAN DER, G.M."),
        ("Mw vdM was moe.", "vdM"),
        ("Haar kleinkinderen Fleur, Bas en Sem kwamen.", "Bas"),
        ("Haar kleinkinderen Fleur, Bas en Sem kwamen.", "Sem"),
        ("Mw. H.J.M. (Ria) van den Heuvel belde.", "H.J.M. (Ria) van den Heuvel"),
        ("Medewerker I. V. heeft gebeld.", "I. V."),
        ("Koen (wijkteam) belt terug.", "Koen"),
        ("Koen B. en Ilse V. waren er.", "Koen B."),
        ("Zij reed met taxibedrijf Van den Brink mee.", "Van den Brink"),
        ("Zij is verwezen naar Meander MC in die stad.", "Meander MC"),
        ("Hij woont bij 's Heeren Loo en belt met ASVZ.", "Heeren Loo"),
        ("Hij woont bij 's Heeren Loo en belt met ASVZ.", "ASVZ"),
        ("Een Zonneweidemedewerker belde.", "Zonneweidemedewerker"),
        ("bel 06.12.34.56.78 of 06_12345678", "06.12.34.56.78"),
        ("bel 06.12.34.56.78 of 06_12345678", "06_12345678"),
    ],
)
def test_who_and_what_is_found_however_it_is_written(text: str, words: str) -> None:
    assert _covered(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wij koen, bas en sem en dapper.", "bas"),
        ("De melding (intern) ging door.", "melding"),
        ("Het Meander van de rivier, een florence in bloei.", "rivier"),
    ],
)
def test_plain_words_stay(text: str, words: str) -> None:
    assert not _covered(text, words)
