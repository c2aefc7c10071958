"""The independent check at publication: no form of a known name slips through (PUB-2)."""

from __future__ import annotations

import pytest

from tests.spotting.case import CASEFILE
from vangnet import spotting

MUTATED = (
    "Zwaluwenburg",
    "ZWALUWENBURG",
    "zwaluwenburg",
    "Zwaluwenburgs",
    "Zwalewenburg",
    "Zwaluwenbrug",
    "Zwaluwen-burg",
    "Zwaluwen burg",
    "Zwaluwen\u00adburg",
    "Zw\u00e4luwenburg",
    "mv.zwaluwenburg",
    "Amraoui",
    "amraoui",
    "Amraoui's",
    "Amraoi",
    "Rivierklei",
    "rivierklei",
    "WH-704418",
    "WH704418",
    "8 maart 1941",
    "08-03-1941",
)


@pytest.mark.meets("PUB-2")
@pytest.mark.parametrize("form", MUTATED)
def test_a_known_name_raises_an_alarm_in_every_form(form: str) -> None:
    text = f"In het verslag staat {form} genoemd."
    assert spotting.leaks(text, CASEFILE), form


@pytest.mark.parametrize(
    "text",
    [
        "Bel 06-12345678.",
        "Mail zorg@voorbeeld.example.",
        "Nummer 111222333.",
        "Het huis op 6649 ZX.",
    ],
)
def test_patterns_that_need_no_case_are_alarms_too(text: str) -> None:
    assert [alarm.entiteit for alarm in spotting.leaks(text)] == [None]


def test_a_public_version_of_the_same_text_raises_none() -> None:
    text = "Dokter Amraoui belde mevrouw Van der Zwaluwenburg op 06-12345678."
    public = spotting.publish(text, CASEFILE)
    assert spotting.leaks(public.text, CASEFILE) == []


def test_ordinary_sentences_raise_none() -> None:
    text = (
        "De huisarts en de wijkverpleging spraken niet af wie de medicijnen zou controleren. "
        "De cliënt kreeg twee weken een te hoge dosis. De mantelzorger belde drie keer."
    )
    assert spotting.leaks(text, CASEFILE) == []
