"""Every permission there is, `room:thing:act`, with what it lets one do in plain Dutch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied
from vangnet.access.standings import Standing

if TYPE_CHECKING:
    from vangnet.access.policy import Rule


class Permit(StrEnum):
    """Alphabetical; the value says where, what and which act."""

    ACCOUNT_MANAGE = "accounts:account:manage"
    ASSESSMENT_READ = "assessments:assessment:read"
    CASE_ASSIGN = "cases:case:assign"
    CASE_BUNDLE = "cases:case:bundle"
    CASE_CLOSE = "cases:case:close"
    CASE_JUDGE = "cases:case:judge"
    CASE_READ = "cases:case:read"
    CASE_STEER = "cases:case:steer"
    CONSENT_RECORD = "privacy:consent:record"
    CONTRIBUTION_GIVE = "investigations:contribution:give"
    EXTENSION_ASK = "investigations:extension:ask"
    IDENTITY_KEEP = "privacy:identity:keep"
    IDENTITY_REVEAL = "privacy:identity:reveal"
    INTERNAL_READ = "investigations:internal:read"
    INTERNAL_WRITE = "investigations:internal:write"
    INTERVENTION_IMPOSE = "interventions:intervention:impose"
    INTERVENTION_READ = "interventions:intervention:read"
    INVESTIGATION_LEAD = "investigations:investigation:lead"
    INVESTIGATION_READ = "investigations:investigation:read"
    INVITATION_ANSWER = "investigations:invitation:answer"
    JUDGEMENT_READ = "assessments:judgement:read"
    LETTER_READ = "letters:letter:read"
    LIBRARY_APPROVE = "library:document:approve"
    LIBRARY_FOLLOW = "library:change:follow"
    LIBRARY_NOTE = "library:change:note"
    LIBRARY_PLACE = "library:document:place"
    LIBRARY_READ = "library:document:read"
    LOOKS_READ = "trail:looks:read"
    MODEL_STEER = "cases:model:steer"
    MONITORING_READ = "monitoring:measure:read"
    MONITORING_RECORD = "monitoring:measure:record"
    ORGANISATION_ADMIT = "parties:organisation:admit"
    PUBLIC_VERSION_APPROVE = "publications:public-version:approve"
    PUBLIC_VERSION_DRAFT = "publications:public-version:draft"
    PUBLIC_VERSION_READ = "publications:public-version:read"
    PUBLIC_VERSION_REVIEW = "publications:public-version:review"
    QUESTION_ANSWER = "assessments:question:answer"
    REACTION_GIVE = "reflections:reaction:give"
    REFLECTION_HAND_IN = "reflections:report:hand-in"
    REFLECTION_READ = "reflections:report:read"
    REFLECTION_WRITE = "reflections:report:write"
    REPORT_CONFIRM = "reports:report:confirm"
    REPORT_CORRECT = "reports:report:correct"
    REPORT_DRAFT = "reports:report:draft"
    REPORT_READ = "reports:report:read"
    REPORT_SUBMIT = "reports:report:submit"
    REPORT_WITHDRAW = "reports:report:withdraw"
    SHARED_SPACE_READ = "privacy:shared-space:read"
    SHARED_SPACE_WRITE = "privacy:shared-space:write"

    @property
    def dutch(self) -> str:
        """What this lets one do."""
        from vangnet.access.policy import SENTENCES

        return SENTENCES[self]


@dataclass(frozen=True)
class Allowed:
    """Truthy answer, with the ground."""

    because: str

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True)
class Refused:
    """Falsy answer, with a sentence for the user."""

    because: str

    def __bool__(self) -> bool:
        return False


class Subject(Protocol):
    """Anything that can answer what an actor is to it."""

    @property
    def root_id(self) -> UUID:
        """The report or case it belongs to."""
        ...

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the actor is to this subject; empty when nothing."""
        ...


def decide(actor: Actor, permit: Permit, subject: Subject | None = None) -> Allowed | Refused:
    """May this actor do this, to this subject if there is one? With the reason either way."""
    from vangnet.access.policy import POLICY

    if actor.is_clock:
        return Allowed("de klok doet wat de regels vragen")
    held = subject.standings_of(actor) if subject is not None else frozenset()
    for rule in POLICY[permit]:
        if rule.fits(actor, held, subject is not None):
            return Allowed(rule.meets)
    return Refused(_why_not(actor, permit, POLICY[permit]))


def _why_not(actor: Actor, permit: Permit, rules: tuple[Rule, ...]) -> str:
    roles = sorted({role.dutch for rule in rules for role in rule.roles})
    who = f" Dit kan alleen als: {', '.join(roles)}." if roles else ""
    return f"U kunt dit niet doen: {permit.dutch}.{who}"


def require(actor: Actor, permit: Permit, subject: Subject | None = None) -> Allowed:
    """As `decide`, but raises `Denied` with the sentence."""
    answer = decide(actor, permit, subject)
    if isinstance(answer, Refused):
        raise Denied(answer.because)
    return answer


def standings_by_grant(actor: Actor, root: UUID) -> frozenset[Standing]:
    """The usual answer to `standings_of`: what the table of grants says of the root."""
    return grants.standings(actor, root)


def require_role(actor: Actor, permit: Permit) -> None:
    """For a list, which is about nothing in particular: has the actor a role for this at all?

    What stands in the list is another question, asked per thing. Raises `Denied`.
    """
    from vangnet.access.policy import POLICY

    rules = POLICY[permit]
    if not any(not rule.roles or rule.roles & actor.roles for rule in rules):
        raise Denied(_why_not(actor, permit, rules))


def working_for(actor: Actor) -> UUID:
    """The organisation the actor works for now. Raises `Denied` for one who works for none."""
    if actor.organisation is None:
        raise Denied("U werkt nu niet voor een organisatie.")
    return actor.organisation
