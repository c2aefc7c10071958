"""The register of organisations: providers, others in a network, supervisors, stakeholders."""

from __future__ import annotations

import uuid

from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Lower


class OrganisationKind(models.TextChoices):
    """What an organisation is to the inspectorate."""

    CARE_PROVIDER = "care_provider", "zorgaanbieder"
    OTHER_PROFESSIONAL = "other_professional", "andere professionele partij"
    INSPECTORATE = "inspectorate", "afdeling van de inspectie"
    OTHER_SUPERVISOR = "other_supervisor", "andere toezichthouder"
    STAKEHOLDER = "stakeholder", "belanghebbende partij"


class LineOfCare(models.TextChoices):
    """In which line of care an organisation usually works (NET-2)."""

    FIRST = "first", "eerste lijn"
    SECOND = "second", "tweede lijn"
    THIRD = "third", "derde lijn"
    SOCIAL_DOMAIN = "social_domain", "sociaal domein"
    INFORMAL = "informal", "informele zorg"
    NONE = "none", "geen lijn"


class Organisation(models.Model):
    """One organisation or solo practitioner. Public register facts only, no personal data.

    `admitted_on`: the day the inspectorate admitted it as a user; null for one that is only known.
    `supervisor`: for parties outside the inspectorate's supervision, whose they are (REP-10).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20, choices=OrganisationKind)
    name = models.CharField(max_length=200)
    short = models.CharField(max_length=40, blank=True)
    sector = models.CharField(max_length=40)
    line = models.CharField(max_length=20, choices=LineOfCare, default=LineOfCare.NONE)
    solo = models.BooleanField(default=False)
    under_igj = models.BooleanField(default=True)
    supervisor = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    province = models.CharField(max_length=40, blank=True)
    municipality = models.CharField(max_length=80, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    kvk = models.CharField(
        max_length=8,
        blank=True,
        validators=[RegexValidator(r"^\d{8}$", "Een KvK-nummer heeft acht cijfers.")],
    )
    branch_number = models.CharField(
        max_length=12,
        blank=True,
        validators=[RegexValidator(r"^\d{12}$", "Een vestigingsnummer heeft twaalf cijfers.")],
    )
    agb = models.CharField(
        max_length=8,
        blank=True,
        validators=[RegexValidator(r"^\d{8}$", "Een AGB-code heeft acht cijfers.")],
    )
    phone = models.CharField(max_length=30, blank=True)
    is_intake = models.BooleanField(default=False)
    admitted_on = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(Lower("name"), name="parties_name_idx"),
            models.Index(fields=["kvk"], name="parties_kvk_idx"),
            models.Index(fields=["kind", "sector"], name="parties_kind_idx"),
            models.Index(
                fields=["-admitted_on", "name"],
                name="parties_admitted_idx",
                condition=models.Q(admitted_on__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                name="parties_one_intake",
                fields=["is_intake"],
                condition=models.Q(is_intake=True),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def supervises(self) -> bool:
        """The inspectorate or another supervisor."""
        return self.kind in (OrganisationKind.INSPECTORATE, OrganisationKind.OTHER_SUPERVISOR)
