"""Public versions in the making: never in the library before the gate has opened."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.models import RootedRow
from vangnet.access.standings import Standing
from vangnet.law.life import Life
from vangnet.publications.life import PUBLIC_VERSION, VersionState


class VersionRow(RootedRow):
    """A row of a public version; its root is the case."""

    class Meta:
        abstract = True

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the case."""
        return permits.standings_by_grant(actor, self.root_id)


class Relief(models.TextChoices):
    """What a judge said, when one was asked to stop the publication (Gezondheidswet 44a)."""

    NONE = "none", "nog niets"
    REFUSED = "refused", "afgewezen: het mag doorgaan"
    GRANTED = "granted", "toegewezen: het mag niet"


class PublicVersion(VersionRow):
    """A newly written public text about a judged case (PUB-1). `version` counts every change.

    `sources`: each part as it was written, before words were replaced, so that a decision about a
    word can be taken back. Never leaves this table. `editors`: who wrote in it. `ticked`: words and
    sentences of which a person said that they identify nobody. `notified_over`: what was announced,
    so that adding a reaction does not start the waiting period again.
    """

    LIFE: ClassVar[Life] = PUBLIC_VERSION

    state = models.CharField(
        max_length=20,
        default=VersionState.DRAFTING.value,
        choices=[(s.value, s.dutch) for s in VersionState],
    )
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    what_happened = models.TextField(blank=True)
    where_it_failed = models.TextField(blank=True)
    where_it_held = models.TextField(blank=True)
    lessons = models.TextField(blank=True)
    measures = models.TextField(blank=True)
    what_to_watch = models.TextField(blank=True)
    reaction = models.TextField(blank=True)
    sector = models.CharField(max_length=40)
    target_group = models.CharField(max_length=60, blank=True)
    risks = ArrayField(models.CharField(max_length=60), default=list)
    age_band = models.CharField(max_length=20, blank=True)
    period = models.CharField(max_length=40, blank=True)
    sources = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    editors = ArrayField(models.UUIDField(), default=list)
    ticked = ArrayField(models.TextField(), default=list)
    decided_on = models.DateField(null=True)
    notified_on = models.DateField(null=True)
    notified_over = models.CharField(max_length=64, blank=True)
    relief_requested = models.BooleanField(default=False)
    relief_decided = models.CharField(max_length=10, choices=Relief, default=Relief.NONE)
    document_number = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="publications_one_live",
                fields=["root_id"],
                condition=~models.Q(state="withdrawn"),
            )
        ]
        indexes = [models.Index(fields=["-created_at"], name="publications_newest_idx")]


class Decision(models.TextChoices):
    """What the reviewer decided about one found word."""

    OPEN = "open", "nog niet bekeken"
    ACCEPTED = "accepted", "vervangen"
    REJECTED = "rejected", "mag blijven"
    ALTERED = "altered", "anders vervangen"


class Replacement(VersionRow):
    """One found word or group of words, what it becomes, and who decided that (PUB-2).

    `doubt`: whom else it could be; such a word is asked one by one, and until then nobody stands
    there. `around`: the words about it, when the same words mean different people at different
    places; empty means everywhere in the part. A word may only stay as it is with a reason: the
    database knows that too.
    """

    public_version = models.ForeignKey(
        PublicVersion, on_delete=models.PROTECT, related_name="replacements"
    )
    part = models.CharField(max_length=30)
    original = models.TextField()
    around = models.TextField(blank=True)
    proposal = models.TextField()
    category = models.CharField(max_length=30)
    entity = models.CharField(max_length=80, blank=True)
    found_by = models.CharField(max_length=40)
    decision = models.CharField(max_length=20, choices=Decision, default=Decision.OPEN)
    becomes = models.TextField(blank=True)
    why = models.TextField(blank=True)
    doubt = models.TextField(blank=True)
    decided_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="publications_one_decision_per_words",
                fields=["public_version", "part", "original", "around"],
            ),
            models.CheckConstraint(
                name="publications_reason_to_let_stand",
                condition=~models.Q(decision="rejected") | ~models.Q(why=""),
            ),
        ]


class ApprovalKind(models.TextChoices):
    """The two persons."""

    REVIEW = "review", "nagekeken"
    APPROVAL = "approval", "goedgekeurd"


class Approval(VersionRow):
    """A person's signature over a hash of text, decisions and known names; any change voids it.

    `k_reason`: why few alike are enough, in this person's own words; both must give one (PUB-2).
    """

    public_version = models.ForeignKey(
        PublicVersion, on_delete=models.PROTECT, related_name="approvals"
    )
    kind = models.CharField(max_length=20, choices=ApprovalKind)
    person_id = models.UUIDField()
    hash = models.CharField(max_length=64)
    given_at = models.DateTimeField()
    void = models.BooleanField(default=False)
    k_reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="publications_one_live_signature",
                fields=["public_version", "kind"],
                condition=models.Q(void=False),
            ),
            models.UniqueConstraint(
                name="publications_two_persons",
                fields=["public_version", "person_id"],
                condition=models.Q(void=False),
            ),
        ]


class RegisterEntry(models.Model):
    """A closed report as bare facts: what k is counted over. No key back, no text, no day.

    `season`: empty when it is not known; then it counts for no season.
    """

    id = models.BigAutoField(primary_key=True)
    sector = models.CharField(max_length=40)
    province = models.CharField(max_length=40)
    age_band = models.CharField(max_length=20)
    sex = models.CharField(max_length=10, blank=True)
    event_kind = models.CharField(max_length=60)
    outcome = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField()
    season = models.CharField(max_length=10, blank=True)
    organisation_sectors = ArrayField(models.CharField(max_length=40), default=list)

    class Meta:
        indexes = [models.Index(fields=["sector", "age_band", "year"], name="publications_k_idx")]


class Counted(VersionRow):
    """That a closed case is in the register already, so that it counts once. Its root is the case.

    Kept apart from the register, which has no key back.
    """

    class Meta:
        constraints = [
            models.UniqueConstraint(name="publications_counted_once", fields=["root_id"])
        ]


class PublishedFacts(models.Model):
    """The bare facts under which something was published: what readers know of that case.

    Another publication about a case among the same facts takes one away from the crowd in which
    this one hides, so a new one may not push an older one below its limit. No key to the case.
    """

    id = models.BigAutoField(primary_key=True)
    number = models.CharField(max_length=20, unique=True)
    sector = models.CharField(max_length=40, blank=True)
    age_band = models.CharField(max_length=20, blank=True)
    season = models.CharField(max_length=10, blank=True)
    years = ArrayField(models.PositiveSmallIntegerField(), default=list)
    bodies = ArrayField(models.CharField(max_length=40), default=list)
    limit = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [models.Index(fields=["sector", "age_band"], name="publications_shown_idx")]


class EarlierText(VersionRow):
    """A part as somebody wrote it: every saved text is kept, so that an older one can be read and
    taken back."""

    public_version = models.ForeignKey(
        PublicVersion, on_delete=models.PROTECT, related_name="earlier_texts"
    )
    part = models.CharField(max_length=30)
    text = models.TextField(blank=True)
    person_id = models.UUIDField(null=True)
    written_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["public_version", "-written_at"], name="publications_earlier_idx")
        ]
