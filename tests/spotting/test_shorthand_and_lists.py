"""Letters, days, ages and towns as notes, chats, tables and interviews have them."""

import pytest

from vangnet.spotting import find

CASE = [
    {"id": "c1", "soort": "client", "voornaam": "Fiorella", "achternaam": "Mesman"},
    {"id": "n1", "soort": "naaste", "voornaam": "Toon", "achternaam": "Mesman", "rol": "vader"},
    {"id": "p1", "soort": "professional", "voornaam": "Yasin", "achternaam": "Bouzid"},
    {"id": "p2", "soort": "professional", "voornaam": "Gijs", "achternaam": "Post"},
    {"id": "p3", "soort": "professional", "voornaam": "Yoeri", "achternaam": "Lo-A-Njoe"},
    {"id": "o1", "soort": "organisatie", "naam": "RIBW Midden-Limburg"},
    {"id": "o2", "soort": "organisatie", "naam": "Apotheek Post"},
    {"id": "o3", "soort": "organisatie", "naam": "Mondzorg aan Huis Veluwe"},
]


def _found(text: str) -> dict[str, str | None]:
    spans = find(text, CASE)
    return {text[s.start : s.end]: s.entiteit for s in spans if s.categorie != "INDIRECT"}


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Haar moeder brengt F. naar de spoedpost.", "F.", "c1"),
        ("03.10 bed nat, re been pijn.\nyb gebeld, samen opgetild.", "yb", "p1"),
        ("Brief aan de specialist (dictaat: yb)", "yb", "p1"),
        ("[12-03 09:10] Ria: ok. @Gijs blijf jij bij haar?", "Gijs", "p2"),
        ("Fio verbleef daar sinds juni.", "Fio", "c1"),
        ("Toon oppassen met brood, zei het team.", "Toon", "n1"),
        ("Dat deed Lo A Njoe ook.", "Lo A Njoe", "p3"),
        ("Zij woonde bij de RIBW in die stad.", "RIBW", "o1"),
        ("Job wil geen klacht. Mondzorg aan Huis meldt wel.", "Mondzorg aan Huis", "o3"),
        ("Het recept lag bij apotheker Post.", "Post", "p2"),
        ("Het recept lag bij Apotheek Post.", "Apotheek Post", "o2"),
    ],
)
def test_someone_of_the_case_is_found(text: str, words: str, who: str) -> None:
    assert _found(text).get(words) == who


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rapportage nd 12-2\n23.00 ronde gedaan", "12-2"),
        ("foto van de heup pas do. daarna rust", "do"),
        ("Zo 18-8-24 04:12 melding", "Zo"),
        ("Ik trok dinsdag de negentiende een kies.", "dinsdag de negentiende"),
        ("Op Koningsdag 2023 kreeg hij koorts.", "Koningsdag 2023"),
        ("In het carnavalsweekend was zij alleen.", "carnavalsweekend"),
        ("Hij foel op tongersdei fan de trep.", "tongersdei"),
        ("Wij spraken elkaar donder-\n\nStichting X blz. 3\n\ndag weer.", "donder-"),
        ("Hij was er op 3\napril niet.", "3\napril"),
    ],
)
def test_a_day_is_found_in_any_shape(text: str, words: str) -> None:
    assert words in _found(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Er weegt mee dat patiënt, 37, bij zijn ouders woont.", "37"),
        ("Zijn moeder, Kelly S. (eenentwintig), belde.", "eenentwintig"),
        ("Volgende week zou ze 80 worden, toch?", "80"),
        ("Aanwezig: Jasmijn, leerling, 18; en nog iemand.", "18"),
        ("Er is een halfzusje van twintig maanden.", "twintig maanden"),
        ("Hij moet naar zijn kind (acht weken).", "acht weken"),
        ("Man ca 75 jr, pijn op de borst.", "75 jr"),
        ("Naam Rol Leeftijd\nRonny Vos chauffeur 59\nHilly Vos echtgenote 74\n", "59"),
        ("De cliënt (79\njaar) overleed.", "79\njaar"),
    ],
)
def test_an_age_is_found_in_any_shape(text: str, words: str) -> None:
    assert words in _found(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De thuiszorg zat op Terschelling vast.", "Terschelling"),
        ("Zij verhuisde van Finsterwolde naar Nieuwe Pekela.", "Finsterwolde"),
        ("Zij verhuisde van Finsterwolde naar Nieuwe Pekela.", "Nieuwe Pekela"),
        ("Wij belden GGD Duin en Bollen.", "GGD Duin en Bollen"),
        ("Na overleg met het Palliatief Team Haarlemmermeer.", "Palliatief Team Haarlemmermeer"),
        ("Onderzoekers: Cor Duivenvoorden en anderen.", "Cor Duivenvoorden"),
        ("Op dat moment gaf AIOS Vlaming de beademing.", "Vlaming"),
        ("Rit 12, wagen 03-118, code rood.", "03-118"),
        (
            "Meer op vuurtoren-jeugd.example/rapporten en bij ons.",
            "vuurtoren-jeugd.example/rapporten",
        ),
    ],
)
def test_what_nobody_listed_is_found(text: str, words: str) -> None:
    assert words in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sinds haar komst naar Nederland spreekt zij Engels.",
        "Geef vitamine D. daarna opnieuw meten.",
        "Adrenaline 1 mg per 3-5 min.",
        "'s Nachts is er geen arts.",
        "Stap A. Neem binnen een week contact op.",
        "Zie ook Wellens, Brugada en Wolff-Parkinson-White.",
        "Screen iedere patiënt van 70\njaar of ouder.",
    ],
)
def test_what_names_nobody_stays(text: str) -> None:
    assert _found(text) == {}
