"""The joint investigation of one case, and each provider's own internal investigation."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.models import RootedRow
from vangnet.access.standings import Standing
from vangnet.investigations.life import EXTENSION, INVITATION, ExtensionState, InvitationState
from vangnet.law.life import Life


class CaseRow(RootedRow):
    """A row of the joint investigation; its root is the case."""

    class Meta:
        abstract = True

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the case."""
        return permits.standings_by_grant(actor, self.root_id)


class WayOfLearning(models.TextChoices):
    """The four ways of joint learning (INV-1)."""

    DISCUSS = "discuss", "De casus samen bespreken"
    KEY_MOMENTS = "key_moments", "Samen kijken naar de belangrijke en risicovolle momenten"
    SEPARATE_THEN_MEET = (
        "separate_then_meet",
        "Elk apart onderzoeken en de uitkomsten samen bespreken",
    )
    JOINT = "joint", "Eén gezamenlijk onderzoek, onder leiding van één partij"


class Investigation(CaseRow):
    """How the parties learn together from one case, and the points of attention of INV-6.

    `versions` counts the saves per field, so that nobody silently overwrites another.
    """

    way = models.CharField(max_length=30, choices=WayOfLearning, blank=True)
    coordinator_id = models.UUIDField(null=True)
    coordinator_external = models.CharField(max_length=200, blank=True)
    started_on = models.DateField()
    each_role = models.TextField(blank=True)
    next_time = models.TextField(blank=True)
    agreements = models.TextField(blank=True)
    why_not_followed = models.TextField(blank=True)
    connects_well = models.TextField(blank=True)
    outcome = models.TextField(blank=True)
    versions = models.JSONField(default=dict)
    handed_in_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="investigations_one_per_case", fields=["root_id"])
        ]


class Purpose(models.TextChoices):
    """What an organisation is invited for."""

    PARTNER = "partner", "samen onderzoeken"
    LEARN_ALONG = "learn_along", "meeleren"


class Invitation(CaseRow):
    """An invitation to take part: kind of event, day, place; no personal data (REP-6).

    `came_from`: the case in which it was sent, when that case went up in this one before there was
    an answer. `taken_back_at`: that bundle has been undone.
    """

    LIFE: ClassVar[Life] = INVITATION

    organisation_id = models.UUIDField()
    purpose = models.CharField(max_length=20, choices=Purpose)
    reference = models.CharField(max_length=40)
    event_kind = models.CharField(max_length=120)
    happened_on = models.DateField(null=True)
    place = models.CharField(max_length=120, blank=True)
    whom_to_ring = models.CharField(max_length=200)
    sent_by = models.UUIDField()
    sent_at = models.DateTimeField()
    state = models.CharField(
        max_length=20,
        default=InvitationState.SENT.value,
        choices=[(s.value, s.dutch) for s in InvitationState],
    )
    answered_at = models.DateTimeField(null=True)
    why = models.TextField(blank=True)
    came_from = models.UUIDField(null=True)
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="investigations_invited_once",
                fields=["root_id", "organisation_id"],
                condition=models.Q(taken_back_at=None),
            )
        ]

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """Only the invited organisation is invited; others are what they are to the case."""
        held = permits.standings_by_grant(actor, self.root_id)
        if actor.organisation != self.organisation_id:
            return held - {Standing.INVITED}
        if self.came_from is not None:
            asked = permits.standings_by_grant(actor, self.came_from)
            held |= asked & {Standing.INVITED}
        return held


class JointRow(CaseRow):
    """An entry of the joint picture: it keeps the report it came from.

    `taken_back_at`: the bundle through which it came has been undone. `handed_in_at`: from then on
    the inspectorate can read it.
    """

    from_report = models.UUIDField(null=True)
    by_organisation = models.UUIDField()
    taken_back_at = models.DateTimeField(null=True)
    handed_in_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True


class JointParty(JointRow):
    """A party in the joint picture of the care network. No names of people.

    `involvement_id`: its row in the picture of the report it came from.
    """

    involvement_id = models.UUIDField(null=True)
    organisation_id = models.UUIDField(null=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=30)
    line = models.CharField(max_length=20)
    role = models.CharField(max_length=200, blank=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    disciplines = ArrayField(models.CharField(max_length=80), default=list)
    is_lead = models.BooleanField(default=False)
    is_contact_point = models.BooleanField(default=False)


class TimelineEntry(JointRow):
    """Something that happened, at one party, on the shared time line (INV-4)."""

    party = models.ForeignKey(JointParty, on_delete=models.PROTECT, related_name="entries")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)
    text = models.TextField()
    version = models.PositiveIntegerField(default=1)


class HandoverState(models.TextChoices):
    """How a hand-over went."""

    COMPLETE = "complete", "volledig"
    INCOMPLETE = "incomplete", "onvolledig"
    MISSING = "missing", "ontbrak"


class JointHandover(JointRow):
    """A moment at which care or information passed, or should have, between two parties (INV-4)."""

    from_party = models.ForeignKey(JointParty, on_delete=models.PROTECT, related_name="gave")
    to_party = models.ForeignKey(JointParty, on_delete=models.PROTECT, related_name="received")
    happened_at = models.DateTimeField()
    outcome = models.CharField(max_length=20, choices=HandoverState)
    text = models.TextField(blank=True)


class CommitteeMember(CaseRow):
    """A member of the committee: function and organisation, no name (INV-2, PRV-1).

    `represents`: parties beside the own one for which this member also sits.
    """

    organisation_id = models.UUIDField(null=True)
    external_from = models.CharField(max_length=200, blank=True)
    function = models.CharField(max_length=120)
    discipline = models.CharField(max_length=80)
    represents = ArrayField(models.UUIDField(), default=list)
    was_involved = models.BooleanField()
    left_at = models.DateTimeField(null=True)


class ContributionKind(models.TextChoices):
    """What someone did for the joint report; only the first, third and fourth are drawing it up."""

    TEXT = "text", "tekst geschreven"
    INTERVIEW = "interview", "geïnterviewd"
    MEETING = "meeting", "deelgenomen aan een bijeenkomst"
    COMMENT = "comment", "inhoudelijk commentaar gegeven"
    SIGN_OFF = "sign_off", "akkoord gegeven"


class Contribution(CaseRow):
    """Who contributed what and when (INV-5)."""

    organisation_id = models.UUIDField()
    kind = models.CharField(max_length=20, choices=ContributionKind)
    happened_on = models.DateField()
    text = models.TextField()
    handed_in_at = models.DateTimeField(null=True)


class ClientSide(CaseRow):
    """What was asked of the client, partner or relatives, and what they were told (INV-3)."""

    asked = models.BooleanField(null=True)
    how_asked = models.TextField(blank=True)
    why_not_asked = models.TextField(blank=True)
    view = models.TextField(blank=True)
    told_on = models.DateField(null=True)
    how_told = models.TextField(blank=True)
    why_not_told = models.TextField(blank=True)
    versions = models.JSONField(default=dict)
    handed_in_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="investigations_one_client_side", fields=["root_id"])
        ]


class Statement(CaseRow):
    """What a client or relative tells in her own words, under her own name."""

    person_id = models.UUIDField()
    text = models.TextField()
    handed_in_at = models.DateTimeField(null=True)


class InternalInvestigation(CaseRow):
    """A provider's own investigation: nobody else's, not even the inspectorate's (PRV-4)."""

    organisation_id = models.UUIDField()
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="investigations_one_internal", fields=["root_id", "organisation_id"]
            )
        ]

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """Only the organisation itself stands anywhere."""
        own = actor.organisation is not None and actor.organisation == self.organisation_id
        return frozenset({Standing.OWN}) if own else frozenset()


class Extension(CaseRow):
    """A request to have longer than eight weeks, with its reason and the answer."""

    LIFE: ClassVar[Life] = EXTENSION

    organisation_id = models.UUIDField()
    requested_on = models.DateField()
    reason = models.TextField()
    days = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=20,
        default=ExtensionState.ASKED.value,
        choices=[(s.value, s.dutch) for s in ExtensionState],
    )
    decided_on = models.DateField(null=True)
    why = models.TextField(blank=True)
