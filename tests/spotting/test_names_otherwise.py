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
        ("Zij belde met Van Es (SO).", "Van Es"),
        ("Den Hollander wist daar niet van.", "Den Hollander"),
        ("[07:59] Sem: nee, ik zit thuis", "Sem"),
        ("Afwezig: K.-J. Tuin en A. Bos.", "K.-J. Tuin"),
        ("de andere mevrouw, initialen T. de V., was al verder", "T. de V."),
        ("Zijn vervanger, dr. Fleuren4, was weg.", "Fleuren"),
        ("Bij het bezoek was AdrieKorevaar erbij.", "Korevaar"),
        ("Els van de administratie legt hem neer.", "Els"),
        ("Wil zij naar De Wellen? Dat weet ik niet.", "De Wellen"),
        ("Zij ligt in het Koningin Beatrix, opgenomen sinds nacht.", "Koningin Beatrix"),
        ("De robot van MediPack kent geen blokkade.", "MediPack"),
        ("Hij gaat naar de Selimiye-moskee in de stad.", "Selimiye"),
        ("Melding bij Veilig Thuis Rijnmond is gedaan.", "Veilig Thuis Rijnmond"),
        ("Hij voetbalde bij vereniging SV Brielle elke week.", "SV Brielle"),
        ("Woning: Berkenhof\nMelder: A. Bos", "Berkenhof"),
        ("Zij woont in de Malburgen-Oost buurt.", "Malburgen-Oost"),
        ("Hij woonde aan de Schouw 22-14 in die stad.", "Schouw 22-14"),
        ("Zij woont op kamer 14 van dat huis.", "14"),
        ("Zij ligt op afdeling C3. Later weer terug naar C3.", "C3"),
        ("Buurvrouw Wytske van nr. 10 zag licht.", "10"),
        ("PatiÃ«nt Yara Fontijn kwam niet.", "Yara Fontijn"),
        ("sleutelkastje 1953* en barcode 3SRRC8841209", "3SRRC8841209"),
        ("Kenmerk PR/CAL/2024/02 staat erop.", "PR/CAL/2024/02"),
        ("Een biopt van de heer L'Ortye is weg.", "L'Ortye"),
        ("Hij zit in Amsterdam Zuidoost bij een tante.", "Amsterdam Zuidoost"),
        ("Zandstraat 27 bus 3, Tienen", "Zandstraat 27 bus 3"),
        ("Thuis, Akerstraat-Noord 318. U kunt bellen", "Akerstraat-Noord 318"),
        ("Zijn rugzak met paspoort (EK 7715402) staat daar", "EK 7715402"),
        ("Een V-nummer, 291.445.8830, maar", "291.445.8830"),
        ("Zij belde arts Lo-A-Njoe. Later", "Lo-A-Njoe"),
        ("Locatie: Koningin Julianalaan 48, Katwijk", "Koningin Julianalaan 48"),
        ("(dicky, noordhoek 41, papendrecht) en de zorg kwam", "noordhoek 41"),
        ("Keuken Woonpark Grasduin, Den Helder", "Woonpark Grasduin"),
        ("Verzekeringsplaat DTB 61 K bij hem", "DTB 61 K"),
        ("Om 01.25 rit 06-24-7715, staat stil", "06-24-7715"),
        ("Zaaknummer: VT-K 2023.10482\n", "VT-K 2023.10482"),
        ("Het werd door N'Diaye gestart.", "N'Diaye"),
        ("Uit Lelystad, M. Aguirre, en de arts.", "M. Aguirre"),
        ("Akkoord: drs. Y. Tjon-A-Ten\n", "Y. Tjon-A-Ten"),
        ("onderwerp: fw: truus m.\n\nhoi pauline", "truus m."),
        ("13-05-2024 (GM) S: hoofdpijn", "GM"),
        ('Hij gaf "Deldenerstraat" door.', "Deldenerstraat"),
        ("Zij is er geweest (Wolphaertsbocht 88b), later.", "Wolphaertsbocht 88b"),
        ("hij liep langs de n279 en viel", "n279"),
        ("dat ie naar oude pekela wou, naar astrid", "oude pekela"),
        ("Tuinstraat 5, 2921 XM Krimpen a/d IJssel\n", "2921 XM Krimpen a/d IJssel"),
        ("Kanaalstraat 81, 3531 CC  Utrecht\n", "3531 CC  Utrecht"),
        ("Akkrum, 14 mei 2023\n\nGeachte heer,", "Akkrum"),
        ("Zij ging naar het OZG, later naar AZ Zeno.", "OZG"),
        ("Re: bloedkweek 24K077315 van gisteren", "24K077315"),
        ("Formulier inzet 18-0244719\n", "18-0244719"),
        ("Binnen met sleutelkastcode 2580. Later", "2580"),
        ("Zijn ritbon 230919-0712. Op tijd.", "230919-0712"),
    ],
)
def test_who_and_what_is_found_however_it_is_written(text: str, words: str) -> None:
    assert _covered(text, words)


def test_a_name_of_the_case_before_a_street_is_not_lost() -> None:
    assert _covered("Zij heet Molen geb. Roos Kerkstraat", "Molen")


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


def test_a_call_name_that_is_a_verb_too_is_one_where_he_does_what_people_do() -> None:
    case = [{"id": "c1", "soort": "client", "voornaam": "Bernardus", "roepnaam": "Ben"}]
    said = "Ben hield van tractoren. Ben ik te laat?"
    assert [(s.start, s.end) for s in find(said, case)] == [(0, 3)]


def test_mevrouw_and_de_heer_of_one_family_are_told_apart_by_their_first_names() -> None:
    case = [
        {"id": "c1", "soort": "client", "voornaam": "Jelmer", "achternaam": "Vroomans"},
        {"id": "n1", "soort": "naaste", "voornaam": "Ineke", "achternaam": "Vroomans"},
    ]
    text = "De heer Vroomans belde. Mevrouw Vroomans kwam later."
    assert [s.entiteit for s in find(text, case)] == ["c1", "n1"]


def test_a_heading_above_a_name_is_no_part_of_it() -> None:
    case = [{"id": "p1", "soort": "professional", "voornaam": "Bernadet", "achternaam": "Oosting"}]
    found = find("3.2 Apotheek\nBernadet Oosting kwam erbij.", case)
    assert [s.entiteit for s in found if s.categorie != "INDIRECT"] == ["p1"]
