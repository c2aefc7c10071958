"""The stories are invented, say so, and hold nothing that could be anyone's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources

import pytest

from vangnet import spotting
from vangnet.demo import stories

NAMES = ("cases", "library", "organisations", "people", "rita-jansen", "robert-donatie")
PHONES = re.compile(r"\b0\d(?:[ -]?\d){8}\b|\+31[\d -]{9,}")
FICTIONAL_PHONES = re.compile(r"06-000000\d\d|0800-000 \d{4}")
EMAIL = re.compile(r"[\w.+-]+@[\w.-]+")


def words(told: object) -> Iterator[str]:
    """Every text in a story, however deep."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict):
        for one in told.values():
            yield from words(one)
    elif isinstance(told, list):
        for one in told:
            yield from words(one)


@pytest.mark.meets("NET-8")
@pytest.mark.parametrize("name", NAMES)
def test_a_story_says_that_it_is_fictional(name: str) -> None:
    assert stories.read(name)["fictional"] is True


def test_every_file_is_known_here() -> None:
    folder = resources.files("vangnet.demo").joinpath("stories")
    assert sorted(path.name for path in folder.iterdir()) == [f"{name}.toml" for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_no_text_holds_a_number_that_could_be_a_bsn(name: str) -> None:
    assert [text for text in words(stories.read(name)) if spotting.contains_bsn(text)] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_telephone_number_could_ring(name: str) -> None:
    for text in words(stories.read(name)):
        left = FICTIONAL_PHONES.sub("", text)
        assert not PHONES.search(left), text


@pytest.mark.parametrize("name", NAMES)
def test_no_address_could_receive_mail(name: str) -> None:
    for text in words(stories.read(name)):
        for address in EMAIL.findall(text):
            assert address.endswith(".voorbeeld"), address


def test_professional_numbers_are_too_long_to_be_real() -> None:
    for one in stories.read("rita-jansen")["professional"]:
        assert len(one.get("big_number", "0" * 11)) == len("19012345601")
        assert one.get("big_number", "99").startswith("99")


def test_a_day_alone_means_when_the_office_opens() -> None:
    at = stories.moment(stories.today())
    assert at.tzinfo is not None
    assert (at.hour, at.minute) == (9, 0)
