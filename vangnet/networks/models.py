"""The care network around one client, as one report pictures it (NET-1 to NET-4).

Every row is rooted in the report that pictures it, so two reports on one event each keep their
own picture. Names of people are not here: an informal caregiver stands in it by role.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.models import RootedRow
from vangnet.access.standings import Standing


class ReportRow(RootedRow):
    """A row of the network of one report."""

    class Meta:
        abstract = True

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the report."""
        return permits.standings_by_grant(actor, self.root_id)


class PartyKind(models.TextChoices):
    """What a party is in the network, by the names of the law's questions (NET-1)."""

    CARE_PROVIDER = "care_provider", _("zorgaanbieder")
    OTHER_PROFESSIONAL = "other_professional", _("andere professionele partij")
    INFORMAL_CAREGIVER = "informal_caregiver", _("mantelzorger of andere naaste")
    CLIENT = "client", _("cliënt")


PERSONAL_KINDS = frozenset({PartyKind.INFORMAL_CAREGIVER.value, PartyKind.CLIENT.value})
"""Parties that are people: they never leave the report by themselves."""


class Line(models.TextChoices):
    """In which line of care a party works for this client (NET-2)."""

    FIRST = "first", _("eerste lijn")
    SECOND = "second", _("tweede lijn")
    THIRD = "third", _("derde lijn")
    SOCIAL_DOMAIN = "social_domain", _("sociaal domein")
    INFORMAL = "informal", _("informele zorg")
    NONE = "none", _("geen lijn")


class Involvement(ReportRow):
    """One party in the network, in one role, from one day to another (or still).

    `organisation_id`: its key in the register; null for a party that is not in it. `under_igj` and
    `supervisor_name`: who supervises it (REP-10). `knows_of_report`: was it told (REP-6).
    `removed_at`: taken out of the picture by its author; the row stays for the versions.
    """

    organisation_id = models.UUIDField(null=True, blank=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=PartyKind)
    line = models.CharField(max_length=20, choices=Line, default=Line.NONE)
    role = models.CharField(max_length=200, blank=True)
    solo = models.BooleanField(default=False)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    is_lead = models.BooleanField(default=False)
    is_contact_point = models.BooleanField(default=False)
    happened_here = models.BooleanField(default=False)
    directly_involved = models.BooleanField(default=False)
    disciplines = ArrayField(models.CharField(max_length=80), default=list, blank=True)
    knows_of_report = models.BooleanField(null=True, blank=True)
    under_igj = models.BooleanField(default=True)
    supervisor_name = models.CharField(max_length=200, blank=True)
    is_author = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["organisation_id"], name="networks_organisation_idx")]
        constraints = [
            models.CheckConstraint(
                name="networks_ends_after_it_began",
                condition=models.Q(until__isnull=True)
                | models.Q(since__isnull=True)
                | models.Q(until__gte=models.F("since")),
            ),
            models.UniqueConstraint(
                name="networks_one_author",
                fields=["root_id"],
                condition=models.Q(is_author=True, removed_at__isnull=True),
            ),
        ]


class AgreementLevel(models.TextChoices):
    """For whom an agreement was made (NET-4)."""

    REGION = "region", _("voor de regio of sector")
    CLIENT = "client", _("voor deze cliënt")


class Known(models.TextChoices):
    """A plain answer that may also be: not known."""

    YES = "yes", _("ja")
    PARTLY = "partly", _("deels")
    NO = "no", _("nee")
    UNKNOWN = "unknown", _("dat weten wij niet")


class Agreement(ReportRow):
    """What parties had agreed, whether they knew it and kept it, and if not why (NET-4)."""

    text = models.TextField()
    level = models.CharField(max_length=20, choices=AgreementLevel)
    binds = ArrayField(models.UUIDField(), default=list, blank=True)
    known = models.CharField(max_length=20, choices=Known, default=Known.UNKNOWN)
    kept = models.CharField(max_length=20, choices=Known, default=Known.UNKNOWN)
    why_not = models.TextField(blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)


class HandoverState(models.TextChoices):
    """How a hand-over went."""

    COMPLETE = "complete", _("volledig")
    INCOMPLETE = "incomplete", _("onvolledig")
    MISSING = "missing", _("ontbrak")


class Handover(ReportRow):
    """One party handing the client or a task over to another."""

    from_involvement = models.ForeignKey(Involvement, models.PROTECT, related_name="gave")
    to_involvement = models.ForeignKey(Involvement, models.PROTECT, related_name="received")
    on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=HandoverState)
    about = models.TextField(blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)


class Relation(ReportRow):
    """How one party works with another: the four conditions, as far as a picture needs (NET-7)."""

    from_involvement = models.ForeignKey(Involvement, models.PROTECT, related_name="reaches")
    to_involvement = models.ForeignKey(Involvement, models.PROTECT, related_name="reached_by")
    knows = models.BooleanField(default=False)
    informs = models.BooleanField(default=False)
    consults = models.BooleanField(default=False)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="networks_one_relation",
                fields=["from_involvement", "to_involvement"],
                condition=models.Q(removed_at__isnull=True),
            )
        ]


class Settled(ReportRow):
    """That a report was submitted: from then on its picture changes only by a new version (REP-1).

    One row per report, made when it is submitted; `open_now` while it is being supplemented.
    """

    at = models.DateTimeField()
    open_now = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(name="networks_settled_once", fields=["root_id"])]
