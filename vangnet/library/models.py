"""What is published: finished public versions, with no key back to a case."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class DocumentKind(models.TextChoices):
    """What a reader may expect."""

    CASE = "case", "Leren van een calamiteit"
    GOOD_PRACTICE = "good_practice", "Zo kan het ook"
    THREAD = "thread", "Rode draad"
    FACT_SHEET = "fact_sheet", "Cijfers"
    SUPERVISION_REPORT = "supervision_report", "Toezichtrapport"
    FORMAL_MEASURE = "formal_measure", "Maatregel van de inspectie"
    ELSEWHERE = "elsewhere", "Van een andere inspectie"


class Document(models.Model):
    """One public document: plain text and labels. `number` is public; nothing points to a case.

    `search_words`: all that search reads beside title and summary, as it was rendered when placed.
    `link` and `publisher`: where a report of another inspectorate stands (PUB-4). `region`: a
    province, never of a case: it would say too much about who it was. `sector` is empty for what
    is about all sectors. `particulars`: what only some kinds have (`library.particulars`).
    `replaced_by`: the address of the version that came after it.
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
    sector = models.CharField(max_length=40, blank=True)
    region = models.CharField(max_length=40, blank=True)
    target_group = models.CharField(max_length=60, blank=True)
    risks = ArrayField(models.CharField(max_length=60), default=list)
    period = models.CharField(max_length=40)
    link = models.URLField(max_length=300, blank=True)
    publisher = models.CharField(max_length=120, blank=True)
    particulars = models.JSONField(default=dict)
    search_words = models.TextField(default="")
    published_on = models.DateField()
    online_until = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)
    withdrawn_because = models.TextField(blank=True)
    replaced_by = models.CharField(max_length=120, blank=True)
    fictional = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["-published_on"], name="library_newest_idx")]
        constraints = [
            models.CheckConstraint(
                name="library_no_region_of_a_case",
                condition=~models.Q(kind="case") | models.Q(region=""),
            )
        ]

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


class NotedChange(models.Model):
    """What an organisation changed after reading a document (PUB-6): the loop closed.

    Its own people and the inspectorate read it; the public only ever sees a rounded count.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    organisation_id = models.UUIDField()
    person_id = models.UUIDField()
    text = models.TextField()
    noted_on = models.DateField()

    class Meta:
        indexes = [
            models.Index(fields=["organisation_id", "-noted_on"], name="library_noted_org_idx"),
            models.Index(fields=["document", "organisation_id"], name="library_noted_doc_idx"),
        ]


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
