"""Turning what someone types into a query for the Dutch full-text search.

A word matches from its beginning and inside compounds ("overdracht" finds "medicatieoverdracht");
a word that stands nowhere is replaced by those that look like it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection

from vangnet.library import synonyms

MOST = 8
LONGEST = 60
INSIDE = 4
"""From how many letters on a word is looked for inside other words."""

INSIDE_OF = """
SELECT t.place, near.word, 'inside' FROM unnest(%s::text[]) WITH ORDINALITY AS t (word, place)
CROSS JOIN LATERAL (
    SELECT w.word FROM library_word w
     WHERE w.documents > 0 AND w.word LIKE
           (CASE WHEN length(t.word) >= %s THEN '%%' ELSE '' END) || t.word || '%%'
     ORDER BY length(w.word), w.word LIMIT 30
) near
"""
ALIKE = """
SELECT t.place, near.word, 'alike' FROM unnest(%s::text[]) WITH ORDINALITY AS t (word, place)
CROSS JOIN LATERAL (
    SELECT w.word FROM library_word w
     WHERE t.word <> '' AND w.documents > 0 AND w.word %% t.word
       AND similarity(w.word, t.word) > 0.38
     ORDER BY similarity(w.word, t.word) DESC, w.word LIMIT 5
) near
"""
PARTS_OF = """
SELECT t.place, part.word, 'part' FROM unnest(%s::text[]) WITH ORDINALITY AS t (word, place)
CROSS JOIN LATERAL (
    SELECT w.word FROM library_word w
     WHERE w.documents > 0 AND length(w.word) >= 5 AND length(t.word) >= 9
       AND position(w.word IN t.word) > 0
     ORDER BY length(w.word) DESC, w.word LIMIT 4
) part
"""


Ways = dict[int, dict[str, list[str]]]
"""By the place of a typed word, and how they came: the words of the library to look for."""


@dataclass(frozen=True)
class Asked:
    """What was typed, as queries: all words, and (when that finds nothing) any of them.

    `instead`: words of the library that were tried in the place of one that stands nowhere.
    """

    all_words: str
    any_word: str
    instead: tuple[str, ...] = ()


def words_of(typed: str) -> list[str]:
    """The words of a text in small letters without accents: only letters and digits get through,
    so that nothing typed can change the meaning of a query."""
    plain = unicodedata.normalize("NFKD", typed.replace("_", " ").lower())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return [word[:LONGEST] for word in re.findall(r"\w+", plain)]


def lexicon(text: str) -> list[str]:
    """The words of a text worth keeping for search: no numbers, no crumbs."""
    return sorted({word for word in words_of(text) if len(word) > 3 and word.isalpha()})


def understand(typed: str) -> Asked:
    """What is looked for, after one look at the words that the library has (PUB-3)."""
    typed_words = list(dict.fromkeys(words_of(typed)))
    telling = [word for word in typed_words if word not in synonyms.FILLERS]
    words = (telling or typed_words)[:MOST]
    if not words:
        return Asked("", "")
    found = _near(INSIDE_OF, [words, INSIDE])
    lost = [at for at, word in enumerate(words) if at not in found and not synonyms.others(word)]
    if lost:
        _look_further(found, words, lost)
    groups, instead = [], []
    for at, word in enumerate(words):
        ways = found.get(at, {})
        others = ways.get("inside") or ways.get("alike") or ways.get("part") or []
        same = synonyms.others(word)
        if same and not ways.get("inside"):
            others = []
        elif not ways.get("inside"):
            instead += others
        groups.append(_either(word, [*others, *same]))
    return Asked(" & ".join(groups), " | ".join(groups), tuple(dict.fromkeys(instead)))


def _look_further(found: Ways, words: Sequence[str], lost: Sequence[int]) -> None:
    """For words that stand nowhere: what looks like them, else what they are made of."""
    for sql in (ALIKE, PARTS_OF):
        asked = [word if at in lost and at not in found else "" for at, word in enumerate(words)]
        if any(asked):
            found.update(_near(sql, [asked]))


def _near(sql: str, values: Sequence[list[str] | int]) -> Ways:
    found: Ways = defaultdict(lambda: defaultdict(list))
    with connection.cursor() as cursor:
        cursor.execute(sql, tuple(values))
        for place, word, how in cursor.fetchall():
            found[place - 1][how].append(word)
    return found


def _either(word: str, others: Iterable[str]) -> str:
    found = dict.fromkeys(other for other in others if other != word)
    return "(" + " | ".join([f"{word}:*", *found]) + ")"
