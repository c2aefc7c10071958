"""What is published: finished public versions, with no key back to a case."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class DocumentKind(models.TextChoices):
    """What a reader may expect."""

    CASE = "case", "Leren van een calamiteit"
    GOOD_PRACTICE = "good_practice", "Zo kan het ook"
    ELSEWHERE = "elsewhere", "Van een andere inspectie"


class Document(models.Model):
    """One public document: plain text and labels. `number` is public; nothing points to a case.

    `search_words`: all that search reads beside title and summary, as it was rendered when placed.
    `link` and `publisher`: where a report of another inspectorate stands (PUB-4).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(max_length=20, unique=True)
    slug = models.SlugField(max_length=120, unique=True)
    kind = models.CharField(max_length=20, choices=DocumentKind)
    title = models.CharField(max_length=200)
    summary = models.TextField()
    what_happened = models.TextField()
    where_it_failed = models.TextField(blank=True)
    where_it_held = models.TextField(blank=True)
    lessons = models.TextField()
    measures = models.TextField(blank=True)
    what_to_watch = models.TextField(blank=True)
    reaction = models.TextField(blank=True)
    sector = models.CharField(max_length=40)
    target_group = models.CharField(max_length=60, blank=True)
    risks = ArrayField(models.CharField(max_length=60), default=list)
    period = models.CharField(max_length=40)
    link = models.URLField(max_length=300, blank=True)
    publisher = models.CharField(max_length=120, blank=True)
    search_words = models.TextField(default="")
    published_on = models.DateField()
    online_until = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.TextField(blank=True)
    fictional = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["-published_on"], name="library_newest_idx")]

    def __str__(self) -> str:
        return self.title


class Word(models.Model):
    """A word of the library, for compounds and typing errors, and in how many documents it stands.

    A word that only a withdrawn document had counts 0, so that search does not remember it.
    """

    word = models.CharField(primary_key=True, max_length=60)
    documents = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return self.word


PARTS = (
    "what_happened",
    "where_it_failed",
    "where_it_held",
    "lessons",
    "measures",
    "what_to_watch",
    "reaction",
)
"""The parts of a document, in the order in which they are read."""
