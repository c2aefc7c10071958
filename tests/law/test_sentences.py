"""What a user reads: the reason that goes with the answer, not just any sentence."""

from __future__ import annotations

import pytest

from vangnet import law
from vangnet.law import scenarios

BY_NAME = {one.name: one for path in scenarios.beside() for one in scenarios.read(path)}
SAID = [
    (
        "Zorgvuldig onderzocht, genoeg maatregelen, samen geleerd, minder kans op herhaling",
        ["Zorgvuldig onderzocht", "Dat de zorgaanbieders samen leerden"],
    ),
    ("Buiten een netwerk wordt samen leren niet gevraagd", ["Zorgvuldig onderzocht"]),
    ("Open vragen houden de zaak open", ["Er staan nog vragen open.", "Dat de zorgaanbieders"]),
    (
        "Elke melder krijgt het oordeel, ook de tweede",
        ["Nog niet elke melder kreeg het oordeel", "Dat de zorgaanbieders"],
    ),
    (
        "Een plan dat past, door allen onderschreven en SMART, wordt beoordeeld",
        ["Het plan past, iedereen staat erachter"],
    ),
    ("Een plan zonder maatregelen", ["Er staat nog geen maatregel", "een nieuwe versie"]),
    ("Een plan zonder borging moet opnieuw", ["Bij een maatregel ontbreekt", "een nieuwe versie"]),
    (
        "Een plan dat niet concreet genoeg is, moet opnieuw",
        ["niet concreet genoeg (SMART)", "Bij een maatregel ontbreekt", "een nieuwe versie"],
    ),
    ("De rechter is om een voorziening gevraagd: wachten", ["Openbaar maken wacht daarop."]),
    ("De rechter wees het verzoek toe: niet", ["De rechter wees de gevraagde voorziening toe."]),
    (
        "Ook wat een vertegenwoordiger introk, weegt mee bij veronderstellen",
        ["Toestemming voor deze partij en deze gegevens is eerder ingetrokken."],
    ),
    (
        "Niet passend en door niemand onderschreven: alles wordt genoemd",
        ["Het plan past niet", "Niet alle partijen staan achter", "De inspectie vraagt een nieuwe"],
    ),
    (
        "Waar het gebeurde, moet gemeld worden; de rest weegt zolang de oorzaak onduidelijk is",
        ["Het is nog niet duidelijk of de oorzaak"],
    ),
    (
        "Staat nog niet vast dat het een calamiteit is, dan is er nog geen uiterste dag",
        ["Nog niet iedereen die moet melden"],
    ),
    (
        "Ligt de oorzaak niet in de samenwerking, dan heeft wie alleen betrokken was geen plicht",
        ["Geen van deze partijen hoeft dit bij de inspectie te melden."],
    ),
    ("Op de laatste dag is het nog niet te laat", ["Nog niet iedereen die moet melden"]),
    ("De dag na de laatste dag is te laat", ["Eén zorgaanbieder had al gemeld moeten hebben."]),
    ("Wie te laat meldde, heeft gemeld", ["Iedereen die moet melden, heeft gemeld."]),
    (
        "Een zorgaanbieder die niet meedoet, hoeft niet vertegenwoordigd te zijn",
        ["Iedereen is vertegenwoordigd", "Deze zorgaanbieders doen niet mee: kraamzorg."],
    ),
    (
        "Wie zonder reden afzegde, moet ook die reden nog geven",
        ["Een gezamenlijk verslag", "Eén partner deed dat niet", "Van wie niet meedoet"],
    ),
    ("De werkwijze ontbreekt", ["Er ontbreekt nog één ding"]),
    ("Een maatregel zonder borging en evaluatie", ["Er ontbreken nog 3 dingen"]),
    ("Persoonsgegevens zonder toestemming: nee", ["toestemming vragen."]),
    ("Niets vastgelegd na overlijden: nee", ["onderbouwen waarom u die mag veronderstellen."]),
    (
        "Geboortezorg in de eerste en tweede lijn is een ketencalamiteit, ook met twee "
        "zorgaanbieders",
        ["ketencalamiteit"],
    ),
    ("Niemand betrokken: geen netwerkcalamiteit", ["Geen enkele zorgaanbieder", "Pas bij 3"]),
    ("Een bevel eindigt ook op een zondag", ["eindigt op 14-06-2026."]),
    (
        "Niemand bezocht: niemand om uit te nodigen",
        ["Er is geen zorgaanbieder bezocht."],
    ),
    (
        "In een klein netwerk mogen de interne toezichthouders mee",
        ["Alle besturen", "In een klein netwerk", "laatste waarschuwing"],
    ),
]


@pytest.mark.parametrize(("name", "said"), SAID, ids=[name for name, _said in SAID])
def test_the_reason_goes_with_the_answer(name: str, said: list[str]) -> None:
    one = BY_NAME[name]
    because = law.ask(one.question, one.facts).because
    assert len(because) == len(said), because
    for part, sentence in zip(said, because, strict=True):
        assert part in sentence


def test_a_chain_calamity_is_never_called_a_network_calamity() -> None:
    one = BY_NAME["Geboortezorg in de eerste en derde lijn ook"]
    assert "zorgnetwerk" not in " ".join(law.ask(one.question, one.facts).because)


def test_no_sentence_holds_a_key_of_the_facts_or_a_loose_end() -> None:
    keys = {"care_provider", "deviation_found", "under_igj", "None", "True", "False", "{", "  "}
    for one in BY_NAME.values():
        for sentence in law.ask(one.question, one.facts).because:
            assert sentence[0].isupper() or sentence[0].isdigit(), sentence
            assert sentence[-1] in ".?", sentence
            assert not [key for key in keys if key in sentence], sentence
