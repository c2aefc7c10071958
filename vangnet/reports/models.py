"""Reports, their versions, who reports with them, and whose duty it is to report."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.models import RootedRow
from vangnet.access.standings import Standing
from vangnet.law.life import Life
from vangnet.reports.life import REPORT, ReportState


class ReportRow(RootedRow):
    """A row of one report."""

    class Meta:
        abstract = True

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the report."""
        return permits.standings_by_grant(actor, self.root_id)


class YesNo(models.TextChoices):
    """A question that may stay open."""

    YES = "yes", _("ja")
    NO = "no", _("nee")
    UNKNOWN = "unknown", _("dat weten wij nog niet")


class Cause(models.TextChoices):
    """Does the cause lie in the cooperation? The words of the law's question (REP-5)."""

    YES = "yes", _("ja")
    NO = "no", _("nee")
    UNCLEAR = "unclear", _("dat is nog niet duidelijk")


class Confirmed(models.TextChoices):
    """What the reporter says of the derived answer to: is it a network calamity? (REP-3)"""

    YES = "yes", _("ja, dit is een calamiteit in een zorgnetwerk")
    NO = "no", _("nee, dit is geen calamiteit in een zorgnetwerk")
    UNSURE = "unsure", _("wij twijfelen")


class EventKind(models.TextChoices):
    """What kind of event it was; the title of a case is made from it."""

    FALL = "fall", _("val")
    MEDICATION = "medication", _("fout met medicijnen")
    TREATMENT = "treatment", _("behandeling of ingreep")
    DIAGNOSIS = "diagnosis", _("diagnose gemist of te laat")
    DETERIORATION = "deterioration", _("achteruitgang niet of te laat gezien")
    HANDOVER = "handover", _("overdracht of informatie ontbrak")
    ACCESS = "access", _("zorg kwam niet of te laat")
    BIRTH = "birth", _("zwangerschap, bevalling of kraambed")
    SUICIDE = "suicide", _("suïcide of poging daartoe")
    RESTRAINT = "restraint", _("onvrijwillige zorg of vrijheidsbeperking")
    MISSING_PERSON = "missing_person", _("vermissing")
    INFECTION = "infection", _("infectie of hygiëne")
    DEVICE = "device", _("hulpmiddel of apparaat")
    FIRE = "fire", _("brand of verbranding")
    CHOKING = "choking", _("verslikking of verstikking")
    PRESSURE_ULCER = "pressure_ulcer", _("doorligwond")
    OTHER = "other", _("anders")


class EventOutcome(models.TextChoices):
    """What it led to for the client."""

    DEATH = "death", _("overlijden")
    LASTING_HARM = "lasting_harm", _("blijvende ernstige schade")
    TEMPORARY_HARM = "temporary_harm", _("ernstige schade die kan herstellen")
    UNKNOWN = "unknown", _("nog niet bekend")


class Place(models.TextChoices):
    """On whose ground it happened."""

    OWN_SITE = "own_site", _("bij ons op locatie")
    CLIENT_HOME = "client_home", _("bij de cliënt thuis")
    OTHER_PROVIDER = "other_provider", _("bij een andere zorgaanbieder")
    ELSEWHERE = "elsewhere", _("ergens anders")


class AlsoConcerns(models.TextChoices):
    """The two other mandatory reports of the same law; each has a form of its own."""

    VIOLENCE = "violence", _("geweld in de zorgrelatie")
    DISMISSAL = "dismissal", _("ontslag wegens ernstig tekortschieten")


class Report(ReportRow):
    """A calamity as one provider reports it (REP-1). `root_id` is its own id.

    `versions`: saves per field of the draft. `version`: 0 for a draft, 1 when submitted, one more
    per supplement. `digest`: fingerprint of what was submitted. `client_key`: in the drawer of
    names; `birth_year` and `sex` are derived from it when submitting, to compare reports.
    """

    LIFE: ClassVar[Life] = REPORT

    organisation_id = models.UUIDField(editable=False)
    author_id = models.UUIDField(editable=False)
    state = models.CharField(
        max_length=20,
        choices=[(s.value, s.dutch) for s in ReportState],
        default=ReportState.DRAFT.value,
    )
    number = models.CharField(max_length=20, unique=True, null=True)
    version = models.PositiveIntegerField(default=0)
    versions = models.JSONField(default=dict)
    saved_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    submission_key = models.CharField(max_length=80, unique=True, null=True)
    digest = models.CharField(max_length=64, blank=True)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_because = models.TextField(blank=True)
    is_network_derived = models.CharField(max_length=10, blank=True)
    verdict = models.JSONField(null=True)

    # who reports
    reporter_function = models.CharField(max_length=120, blank=True)
    reporter_phone = models.CharField(max_length=30, blank=True)
    reporter_email = models.EmailField(blank=True)
    kvk = models.CharField(max_length=8, blank=True)
    branch_number = models.CharField(max_length=12, blank=True)
    sector = models.CharField(max_length=40, blank=True)
    internal_reference = models.CharField(max_length=80, blank=True)
    reference_of_other = models.CharField(max_length=80, blank=True)
    board_informed = models.CharField(max_length=10, choices=YesNo, blank=True)

    # the event
    birth_care = models.BooleanField(null=True, blank=True)
    event_kind = models.CharField(max_length=30, choices=EventKind, blank=True)
    occurred_on = models.DateField(null=True, blank=True)
    occurred_time = models.TimeField(null=True, blank=True)
    discovered_on = models.DateField(null=True, blank=True)
    established_on = models.DateField(null=True, blank=True)
    place_kind = models.CharField(max_length=20, choices=Place, blank=True)
    place = models.CharField(max_length=200, blank=True)
    municipality = models.CharField(max_length=80, blank=True)
    province = models.CharField(max_length=40, blank=True)
    postcode4 = models.CharField(max_length=4, blank=True)
    facts = models.TextField(blank=True)
    outcome = models.CharField(max_length=20, choices=EventOutcome, blank=True)
    consequences = models.TextField(blank=True)
    why_calamity = models.TextField(blank=True)
    contains_audit = models.BooleanField(null=True, blank=True)

    # the client
    client_key = models.UUIDField(null=True, blank=True)
    client_alive = models.BooleanField(null=True, blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    sex = models.CharField(max_length=10, blank=True)
    relative_key = models.UUIDField(null=True, blank=True)
    relatives_informed = models.CharField(max_length=10, choices=YesNo, blank=True)
    other_acts = models.TextField(blank=True)

    # actions, each with its term
    investigate = models.TextField(blank=True)
    investigate_by = models.DateField(null=True, blank=True)
    limit_harm = models.TextField(blank=True)
    limit_harm_by = models.DateField(null=True, blank=True)
    inform = models.TextField(blank=True)
    inform_by = models.DateField(null=True, blank=True)
    prosecutor = models.CharField(max_length=10, choices=YesNo, blank=True)
    big_registered = models.CharField(max_length=10, choices=YesNo, blank=True)
    product_involved = models.BooleanField(null=True, blank=True)
    product_name = models.CharField(max_length=200, blank=True)
    product_company = models.TextField(blank=True)
    also_concerns = ArrayField(
        models.CharField(max_length=20, choices=AlsoConcerns), default=list, blank=True
    )
    other_supervisors = models.TextField(blank=True)
    publicity = models.CharField(max_length=10, choices=YesNo, blank=True)

    # the network
    cause_in_cooperation = models.CharField(max_length=10, choices=Cause, blank=True)
    is_network_report = models.CharField(max_length=10, choices=Confirmed, blank=True)
    network_lead = models.TextField(blank=True)
    network_roles = models.TextField(blank=True)
    network_agreements = models.TextField(blank=True)
    network_handovers = models.TextField(blank=True)
    network_informal_care = models.TextField(blank=True)
    network_went_well = models.TextField(blank=True)
    is_joint = models.BooleanField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["organisation_id", "-saved_at"], name="reports_mine_idx"),
            models.Index(fields=["state", "submitted_at"], name="reports_state_idx"),
            models.Index(fields=["municipality", "occurred_on"], name="reports_town_day_idx"),
            models.Index(fields=["province", "occurred_on"], name="reports_region_day_idx"),
        ]
        constraints = [
            models.CheckConstraint(
                name="reports_state_is_known",
                condition=models.Q(state__in=[state.value for state in ReportState]),
            ),
            models.CheckConstraint(
                name="reports_submitted_has_receipt",
                condition=models.Q(state__in=[ReportState.DRAFT.value, ReportState.DISCARDED.value])
                | models.Q(
                    number__isnull=False, submitted_at__isnull=False, submission_key__isnull=False
                ),
            ),
            models.CheckConstraint(
                name="reports_root_is_itself", condition=models.Q(root_id=models.F("id"))
            ),
            models.CheckConstraint(
                name="reports_never_audit_material",
                condition=~models.Q(state=ReportState.SUBMITTED.value)
                | models.Q(contains_audit=False)
                | models.Q(contains_audit__isnull=True),
            ),
        ]

    @property
    def is_draft(self) -> bool:
        """Only the own organisation sees it, and can change every field."""
        return self.state == ReportState.DRAFT


class ReportVersion(ReportRow):
    """A report as it was submitted, supplemented or corrected: each version is kept (REP-1).

    `content`: the fields as text; no names, those are in the drawer. `changed`: names of fields.
    """

    number = models.PositiveIntegerField()
    content = models.JSONField()
    changed = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    why = models.TextField(blank=True)
    person_id = models.UUIDField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="reports_version_once", fields=["root_id", "number"])
        ]


class Must(models.TextChoices):
    """The answer of the law's question who-must-report for one party."""

    YES = "yes", _("moet melden")
    NO = "no", _("hoeft niet te melden")
    WEIGH = "weigh", _("moet zelf afwegen")


class Duty(ReportRow):
    """One party's duty to report, as the law answered when the report last changed (REP-5).

    `involvement_id`: the party in the report's picture of the network.
    """

    involvement_id = models.UUIDField()
    organisation_id = models.UUIDField(null=True)
    name = models.CharField(max_length=200)
    must = models.CharField(max_length=10, choices=Must)
    due_on = models.DateField(null=True)
    reported_on = models.DateField(null=True)
    reasons = models.JSONField(default=list)
    cites = models.JSONField(default=list)
    term = models.CharField(max_length=40, default="report")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="reports_one_duty_per_party", fields=["root_id", "involvement_id"]
            )
        ]


class CoReporter(ReportRow):
    """An organisation for which a joint report stands, once it confirms that itself (REP-6).

    What it needs to know to answer stands here, without personal data: it cannot read the report.
    While the report is a draft there is no `reference` yet, and the organisation sees nothing.
    `closed_at`: the report was withdrawn before it answered; there is nothing to answer any more.
    """

    organisation_id = models.UUIDField()
    involvement_id = models.UUIDField()
    from_organisation = models.UUIDField()
    reference = models.CharField(max_length=20, blank=True)
    event_kind = models.CharField(max_length=30, choices=EventKind, blank=True)
    occurred_on = models.DateField(null=True)
    place = models.CharField(max_length=80, blank=True)
    whom_to_ring = models.CharField(max_length=200, blank=True)
    named_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    declined_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="reports_one_co_reporter", fields=["root_id", "organisation_id"]
            ),
            models.CheckConstraint(
                name="reports_confirmed_or_declined",
                condition=models.Q(confirmed_at__isnull=True) | models.Q(declined_at__isnull=True),
            ),
            models.CheckConstraint(
                name="reports_named_when_submitted",
                condition=models.Q(reference="") | models.Q(occurred_on__isnull=False),
            ),
        ]

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """The named organisation is asked to answer; that opens this row, never the report."""
        held = super().standings_of(actor)
        asked = bool(self.reference) and actor.organisation == self.organisation_id
        return held | {Standing.INVITED} if asked else held
