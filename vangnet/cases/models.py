"""Cases, which reports belong to them, their terms, and what was proposed and decided."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.models import RootedRow
from vangnet.access.standings import Standing
from vangnet.cases.life import CASE, CaseState
from vangnet.law.life import Life


class CaseRow(RootedRow):
    """A row of a case; its root is the case."""

    class Meta:
        abstract = True

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to the case."""
        return permits.standings_by_grant(actor, self.root_id)


class Case(CaseRow):
    """One event, in the eyes of the inspectorate. Its days and places are those of its reports.

    `next_due_on`: the nearest open term, kept by the database, so that the inbox can be sorted
    without counting. `handled_by`: the department; `taken_up_by`: the inspector. `event_kind`,
    `happened_on` and the place are those of its first report: what a partner who cannot read that
    report may know. `state_before`, `absorbed_into`: where it stood before it was bundled, and into
    which case, so that undoing gives it back as it was.
    """

    LIFE: ClassVar[Life] = CASE

    number = models.CharField(max_length=20, unique=True)
    title = models.CharField(max_length=200)
    state = models.CharField(
        max_length=20,
        default=CaseState.OPENED.value,
        choices=[(s.value, s.dutch) for s in CaseState],
    )
    sector = models.CharField(max_length=40)
    birth_care = models.BooleanField(default=False)
    opened_at = models.DateTimeField()
    judged_by_law_of = models.DateField()
    contact_person = models.UUIDField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    planned_actions = models.TextField(blank=True)
    next_due_on = models.DateField(null=True)
    handled_by = models.UUIDField(null=True)
    taken_up_by = models.UUIDField(null=True)
    event_kind = models.CharField(max_length=30, blank=True)
    happened_on = models.DateField(null=True)
    municipality = models.CharField(max_length=80, blank=True)
    province = models.CharField(max_length=40, blank=True)
    state_before = models.CharField(max_length=20, blank=True)
    absorbed_into = models.UUIDField(null=True)
    absorbed_number = models.CharField(max_length=20, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["next_due_on"], name="cases_next_due_idx"),
            models.Index(fields=["-opened_at", "-number"], name="cases_newest_idx"),
            models.Index(fields=["state"], name="cases_state_idx"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class Bundling(CaseRow):
    """That a report belongs to a case, from when to when, and why (ASM-1). Nothing is lost.

    `came_from`: the case it was in before; null for the case that was opened for it. `moved`: the
    standings that moved along, to be given back when it is undone. `entries_taken_back`: the joint
    picture no longer shows what came with this report. `compared_version`: the version of its
    report that was last compared with others; supplemented since, it is compared again.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="bundlings")
    report_id = models.UUIDField()
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    because = models.TextField()
    ended_because = models.TextField(blank=True)
    came_from = models.UUIDField(null=True)
    moved = models.JSONField(default=list)
    entries_taken_back = models.BooleanField(default=False)
    compared_version = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["case", "until"], name="cases_bundled_idx"),
            models.Index(
                fields=["until"],
                name="cases_to_take_back_idx",
                condition=models.Q(until__isnull=False, entries_taken_back=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                name="cases_one_current_case",
                fields=["report_id"],
                condition=models.Q(until__isnull=True),
            )
        ]


class ProposalState(models.TextChoices):
    """What was decided about a pair."""

    OPEN = "open", "nog niet bekeken"
    ACCEPTED = "accepted", "gebundeld"
    REJECTED = "rejected", "hoort niet bij elkaar"
    UNSURE = "unsure", "weet ik nog niet"
    LAPSED = "lapsed", "vervallen: een melding is ingetrokken"


class Came(models.TextChoices):
    """Why a pair is shown to an inspector; what is drawn only to learn from says so."""

    CITED = "cited", "de ene melding noemt het nummer van de andere"
    LIKELY = "likely", "zij lijken genoeg op elkaar"
    UNCERTAIN = "uncertain", "om van te leren: Vangnet twijfelt"
    RANDOM = "random", "om van te leren: willekeurig gekozen"
    BY_HAND = "by_hand", "zelf gekozen door een inspecteur"


TO_LEARN_FROM = frozenset({Came.UNCERTAIN.value, Came.RANDOM.value})


class Proposal(CaseRow):
    """Two reports that may be about one event, with the reasons. Its root is the first report.

    `came`, `chance`, `rank`: why it is shown, how probable it was that it would be, and in which
    place. `version_a`, `version_b`: the versions of the reports that were compared. `rejected_why`:
    it was rejected before and a report changed since; `changed`: in which comparisons.
    """

    report_a = models.UUIDField()
    report_b = models.UUIDField()
    version_a = models.PositiveIntegerField(default=0)
    version_b = models.PositiveIntegerField(default=0)
    came = models.CharField(max_length=20, choices=Came, default=Came.LIKELY.value)
    chance = models.FloatField(default=1.0)
    rank = models.PositiveSmallIntegerField(default=0)
    rejected_why = models.TextField(blank=True)
    changed = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    weight = models.FloatField()
    probability = models.FloatField()
    prior = models.FloatField()
    reasons = models.JSONField()
    model_version = models.CharField(max_length=40)
    decision = models.CharField(
        max_length=20, choices=ProposalState, default=ProposalState.OPEN.value
    )
    decided_by = models.UUIDField(null=True)
    decided_at = models.DateTimeField(null=True)
    why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="cases_one_pair", fields=["report_a", "report_b"])
        ]
        indexes = [models.Index(fields=["report_b"], name="cases_pair_b_idx")]


def _day() -> models.IntegerField[int, int]:
    return models.IntegerField(default=-1)


def _key() -> models.BigIntegerField[int, int]:
    return models.BigIntegerField(default=-1)


def _covering(name: str, *fields: str) -> models.Index:
    """An index that holds all that a rule of matching asks, so that it reads no row in vain."""
    return models.Index(fields=[*fields], include=["report"], name=f"cases_near_{name}_idx")


class Prepared(RootedRow):
    """A submitted report made ready to be compared: the columns are those of `matching.rows.Row`.

    Whole numbers only: days, years and keys of words, so nothing can be read back. Its root is the
    report. `near_first`, `near_last`, `provider_months`: what the rules look at (`matching.sql`).
    `version`: of the report. A withdrawn report has no such row.
    """

    report = models.UUIDField(unique=True)
    version = models.PositiveIntegerField()
    received = _day()
    first = _day()
    last = _day()
    turned = _day()
    said = _day()
    found = _day()
    mun = _key()
    region = _key()
    pc4 = models.IntegerField(default=-1)
    home = _key()
    rep = _key()
    sector = _key()
    named = ArrayField(models.BigIntegerField(), default=list)
    born_first = models.IntegerField(default=-1)
    born_last = models.IntegerField(default=-1)
    sex = models.SmallIntegerField(default=-1)
    outcome = _key()
    kind = _key()
    words = ArrayField(models.IntegerField(), default=list)
    number = _key()
    refs = ArrayField(models.BigIntegerField(), default=list)
    near_first = models.IntegerField()
    near_last = models.IntegerField()
    provider_months = ArrayField(models.BigIntegerField(), default=list)

    class Meta:
        indexes = [
            _covering("town", "mun", "near_first", "near_last"),
            _covering(
                *("region", "region", "near_first", "near_last"),
                *("kind", "born_first", "born_last"),
            ),
            _covering("born", "born_first", "born_last", "near_first", "near_last"),
            models.Index(
                fields=["number"], condition=~models.Q(number=-1), name="cases_near_number_idx"
            ),
            GinIndex(fields=["provider_months"], name="cases_near_months_idx", fastupdate=False),
            GinIndex(fields=["refs"], name="cases_near_refs_idx", fastupdate=False),
        ]


class Answer(models.TextChoices):
    """What an inspector said of a pair."""

    ACCEPT = "accept", "zelfde gebeurtenis"
    REJECT = "reject", "niet dezelfde gebeurtenis"
    UNSURE = "unsure", "weet ik nog niet"
    UNDO = "undo", "teruggenomen"


class PairDecision(CaseRow):
    """One decision about two reports; only added to. What the model learns from (ASM-1).

    `levels`: per comparison the level and the bits that were shown. `row_a`, `row_b`: both reports
    as they were compared then (keys, no words), so that learning needs nothing else.
    `rank`, `came`, `chance`: how the pair came to be shown, and how probable that was.
    """

    report_a = models.UUIDField()
    report_b = models.UUIDField()
    answer = models.CharField(max_length=10, choices=Answer)
    why = models.TextField()
    person_id = models.UUIDField()
    at = models.DateTimeField()
    levels = models.JSONField()
    weight = models.FloatField()
    probability = models.FloatField()
    rank = models.PositiveSmallIntegerField()
    came = models.CharField(max_length=20, choices=Came)
    chance = models.FloatField()
    model_version = models.CharField(max_length=40)
    row_a = models.JSONField()
    row_b = models.JSONField()

    class Meta:
        indexes = [models.Index(fields=["report_a", "report_b", "at"], name="cases_decided_idx")]


class ModelUse(models.TextChoices):
    """Where a model stands."""

    CANDIDATE = "candidate", "niet in gebruik genomen"
    PROMOTED = "promoted", "in gebruik"
    RETIRED = "retired", "eerder in gebruik"


class MatchingModel(models.Model):
    """One version of what Vangnet knows of how reports on one event look alike (ASM-1).

    Nothing of a report stands in it. `figures`: how it did on the decisions that were set aside,
    beside the model it challenged. `because`: why it was taken into use or not. `rolled_back_at`:
    a coordinator put the one before it back.
    """

    version = models.CharField(max_length=40, unique=True)
    hash = models.CharField(max_length=64)
    document = models.JSONField()
    use = models.CharField(max_length=10, choices=ModelUse)
    decisions = models.PositiveIntegerField(default=0)
    figures = models.JSONField(default=dict)
    because = models.TextField()
    made_at = models.DateTimeField()
    promoted_at = models.DateTimeField(null=True)
    promoted_by = models.UUIDField(null=True)
    rolled_back_at = models.DateTimeField(null=True)
    rolled_back_why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="cases_one_promoted_model",
                fields=["use"],
                condition=models.Q(use="promoted"),
            )
        ]

    def __str__(self) -> str:
        return self.version


class DriftOutcome(models.TextChoices):
    """What came of a look at whether reports have changed."""

    STEADY = "steady", "geen grote verandering"
    MOVED = "moved", "de meldingen zijn veranderd"
    NOT_RUN = "not_run", "niet gedraaid"


class DriftCheck(models.Model):
    """One look at whether reports on one event still look alike as they did; only added to (ASM-1).

    `moved`: per comparison how far the newer reports lie from the older ones; `since`: where the
    newer ones begin. Nothing of a single report stands in it.
    """

    at = models.DateTimeField()
    outcome = models.CharField(max_length=10, choices=DriftOutcome)
    because = models.TextField()
    reports = models.PositiveIntegerField(default=0)
    since = models.DateField(null=True)
    moved = models.JSONField(default=dict)
    model_version = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d} {self.outcome}"


class Assignment(CaseRow):
    """Which department or other supervisor handles a case, since when and until when (ASM-2).

    `came_with`: the bundling with which a department came along from the report's own case.
    """

    organisation_id = models.UUIDField()
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    because = models.TextField()
    ended_because = models.TextField(blank=True)
    came_with = models.UUIDField(null=True)


class Term(CaseRow):
    """A date with the term and the paragraph it came from; never counted down.

    `moved_from`: the earlier date, which stays visible. `concerns`: the one organisation it is for.
    `lapsed_on`: from then on it no longer counts, though it was not met.
    """

    term = models.CharField(max_length=40)
    start = models.DateField()
    due_on = models.DateField()
    cites = models.CharField(max_length=200)
    concerns = models.UUIDField(null=True)
    moved_from = models.DateField(null=True)
    met_on = models.DateField(null=True)
    lapsed_on = models.DateField(null=True)
    reminded_at = models.DateTimeField(null=True)


class CompletionRequest(CaseRow):
    """A request to complete a report, within two weeks."""

    report_id = models.UUIDField()
    what = models.TextField()
    asked_on = models.DateField()
    due_on = models.DateField()
    answered_at = models.DateTimeField(null=True)


class SamenessKind(models.TextChoices):
    """What is the same in two reports."""

    CLIENT = "client", "cliënt"
    PARTY = "party", "partij"


class Sameness(CaseRow):
    """The inspectorate says that two rows of different reports are the same client or party.

    `organisation_id`: the party in the register, when one of the two rows is in it.
    """

    what = models.CharField(max_length=10, choices=SamenessKind)
    left = models.UUIDField()
    right = models.UUIDField()
    organisation_id = models.UUIDField(null=True)
    because = models.TextField()
    until = models.DateTimeField(null=True)
