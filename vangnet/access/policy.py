"""The policy: permit → which role with which standing, and the requirement behind it.

A privacy officer can review this table; `tests/access/matrix.toml` spells it out.
Nothing is allowed that does not stand here. An administrator has no standing of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

from vangnet.access.actors import Actor, Role
from vangnet.access.permits import Permit as P
from vangnet.access.standings import JOINT, SUPERVISING, Standing

R = Role
S = Standing

STAFF = frozenset({R.REPORTER, R.QUALITY_OFFICER, R.COMMITTEE_MEMBER, R.BOARD_MEMBER})
REPORTERS = frozenset({R.REPORTER, R.QUALITY_OFFICER})
INVESTIGATORS = frozenset({R.QUALITY_OFFICER, R.COMMITTEE_MEMBER})
INSPECTORS = frozenset({R.INSPECTOR, R.COORDINATOR})
SUPERVISORS = INSPECTORS | {R.OTHER_SUPERVISOR}
EDITORS = frozenset({R.EDITOR})
"""Who writes the public version reads the judged case, and never a provider's own report."""
MEMBERS = JOINT | {S.LEARNER}


@dataclass(frozen=True)
class Rule:
    """One line of the policy: any of `roles`, with any of `standings` (none: no subject needed)."""

    roles: frozenset[Role]
    standings: frozenset[Standing]
    meets: str

    def fits(self, actor: Actor, held: frozenset[Standing], about_something: bool) -> bool:
        """Does the actor fit this line?"""
        if self.roles and not (self.roles & actor.roles):
            return False
        if not self.standings:
            return not about_something or S.OWN in held
        return bool(self.standings & held)


def _rule(
    roles: frozenset[Role], standings: frozenset[Standing] | set[Standing], meets: str
) -> Rule:
    return Rule(roles, frozenset(standings), meets)


POLICY: dict[P, tuple[Rule, ...]] = {
    # reporting
    P.REPORT_DRAFT: (_rule(REPORTERS, set(), "REP-1"), _rule(REPORTERS, {S.AUTHOR}, "REP-1")),
    P.REPORT_SUBMIT: (_rule(REPORTERS, {S.AUTHOR}, "REP-1"),),
    P.REPORT_CORRECT: (_rule(REPORTERS, {S.AUTHOR}, "REP-1"),),
    P.REPORT_WITHDRAW: (_rule(REPORTERS, {S.AUTHOR}, "REP-1"),),
    P.REPORT_CONFIRM: (_rule(REPORTERS, {S.INVITED, S.REPORTER, S.PARTNER}, "REP-6"),),
    P.REPORT_READ: (
        _rule(STAFF, {S.AUTHOR}, "REP-1"),
        _rule(SUPERVISORS, SUPERVISING, "ASM-1"),
    ),
    # cases
    P.CASE_READ: (
        _rule(STAFF, MEMBERS | {S.INVITED, S.FORMER}, "INV-4"),
        _rule(frozenset({R.RELATIVE}), {S.RELATIVE, S.FORMER}, "INV-3"),
        _rule(SUPERVISORS, SUPERVISING, "ASM-2"),
        _rule(EDITORS, SUPERVISING, "PUB-2"),
    ),
    P.CASE_STEER: (_rule(INSPECTORS, {S.INTAKE, S.DEPARTMENT}, "ASM-2"),),
    P.CASE_ASSIGN: (_rule(INSPECTORS, {S.INTAKE, S.DEPARTMENT}, "ASM-2"),),
    P.CASE_BUNDLE: (_rule(INSPECTORS, {S.INTAKE, S.DEPARTMENT}, "ASM-1"),),
    P.CASE_JUDGE: (_rule(frozenset({R.INSPECTOR}), {S.DEPARTMENT}, "ASM-4"),),
    P.CASE_CLOSE: (_rule(frozenset({R.INSPECTOR}), {S.DEPARTMENT}, "ASM-6"),),
    P.MODEL_STEER: (_rule(frozenset({R.COORDINATOR}), set(), "ASM-1"),),
    # privacy
    P.IDENTITY_KEEP: (_rule(REPORTERS, {S.AUTHOR}, "REP-1"),),
    P.IDENTITY_REVEAL: (
        _rule(STAFF, {S.AUTHOR} | JOINT, "PRV-2"),
        _rule(SUPERVISORS, SUPERVISING, "PRV-6"),
        _rule(EDITORS, SUPERVISING, "PUB-2"),
    ),
    P.CONSENT_RECORD: (_rule(REPORTERS | INVESTIGATORS, {S.AUTHOR} | JOINT, "PRV-2"),),
    P.SHARED_SPACE_READ: (_rule(STAFF, MEMBERS, "PRV-1"),),
    P.SHARED_SPACE_WRITE: (_rule(STAFF, MEMBERS, "PRV-1"),),
    P.LOOKS_READ: (_rule(STAFF | {R.ADMINISTRATOR}, set(), "PRV-6"),),
    # joint investigation
    P.INVITATION_ANSWER: (_rule(REPORTERS | {R.BOARD_MEMBER}, {S.INVITED}, "REP-6"),),
    P.INVESTIGATION_READ: (
        _rule(STAFF, MEMBERS | {S.FORMER}, "INV-4"),
        _rule(SUPERVISORS, SUPERVISING, "ASM-3"),
        _rule(EDITORS, SUPERVISING, "PUB-2"),
    ),
    P.INVESTIGATION_LEAD: (_rule(INVESTIGATORS | {R.REPORTER}, JOINT, "INV-1"),),
    P.CONTRIBUTION_GIVE: (
        _rule(STAFF, MEMBERS, "INV-5"),
        _rule(frozenset({R.RELATIVE}), {S.RELATIVE}, "INV-3"),
    ),
    P.EXTENSION_ASK: (_rule(REPORTERS, JOINT, "CZN INV-1"),),
    P.INTERNAL_READ: (_rule(STAFF, {S.OWN}, "PRV-4"),),
    P.INTERNAL_WRITE: (_rule(INVESTIGATORS, {S.OWN}, "PRV-4"),),
    # reflection
    P.REFLECTION_READ: (
        _rule(STAFF, MEMBERS | {S.FORMER}, "REF-1"),
        _rule(SUPERVISORS, SUPERVISING, "ASM-3"),
        _rule(EDITORS, SUPERVISING, "PUB-2"),
    ),
    P.REFLECTION_WRITE: (_rule(INVESTIGATORS | {R.REPORTER}, JOINT, "REF-1"),),
    P.REFLECTION_HAND_IN: (_rule(REPORTERS, JOINT, "REF-1"),),
    P.REACTION_GIVE: (_rule(frozenset({R.BOARD_MEMBER}), MEMBERS, "REF-4"),),
    # assessment
    P.ASSESSMENT_READ: (_rule(SUPERVISORS, SUPERVISING, "ASM-3"),),
    P.QUESTION_ANSWER: (_rule(REPORTERS, JOINT, "ASM-6"),),
    P.JUDGEMENT_READ: (
        _rule(STAFF, {S.REPORTER}, "ASM-5"),
        _rule(SUPERVISORS, SUPERVISING, "ASM-4"),
        _rule(EDITORS, SUPERVISING, "PUB-2"),
    ),
    P.INTERVENTION_IMPOSE: (_rule(frozenset({R.INSPECTOR}), {S.DEPARTMENT}, "IVN-5"),),
    P.INTERVENTION_READ: (
        _rule(STAFF, MEMBERS, "IVN-5"),
        _rule(SUPERVISORS, SUPERVISING, "IVN-5"),
    ),
    P.MONITORING_READ: (
        _rule(STAFF, MEMBERS, "IVN-10"),
        _rule(SUPERVISORS, SUPERVISING, "IVN-10"),
    ),
    P.MONITORING_RECORD: (
        _rule(REPORTERS, MEMBERS, "IVN-10"),
        _rule(INSPECTORS, {S.DEPARTMENT}, "IVN-10"),
    ),
    # publication
    P.PUBLIC_VERSION_DRAFT: (
        _rule(EDITORS, SUPERVISING, "PUB-2"),
        _rule(EDITORS, set(), "PUB-3"),
    ),
    P.PUBLIC_VERSION_READ: (_rule(frozenset({R.EDITOR}) | INSPECTORS, SUPERVISING, "PUB-2"),),
    P.PUBLIC_VERSION_REVIEW: (_rule(frozenset({R.EDITOR}) | INSPECTORS, SUPERVISING, "PUB-2"),),
    P.PUBLIC_VERSION_APPROVE: (_rule(frozenset({R.EDITOR}) | INSPECTORS, SUPERVISING, "PUB-2"),),
    # everyone
    P.LIBRARY_READ: (_rule(frozenset(), set(), "PUB-3"),),
    P.LIBRARY_PLACE: (_rule(EDITORS, set(), "PUB-4"),),
    P.LIBRARY_APPROVE: (_rule(EDITORS | INSPECTORS, set(), "PUB-5"),),
    P.LIBRARY_NOTE: (_rule(STAFF, set(), "PUB-6"),),
    P.LIBRARY_FOLLOW: (_rule(EDITORS | INSPECTORS, set(), "PUB-6"),),
    P.LETTER_READ: (_rule(frozenset(), set(), "ASM-5"),),
    # people and organisations
    P.ACCOUNT_MANAGE: (_rule(frozenset({R.ADMINISTRATOR}), set(), "PRV-6"),),
    P.ORGANISATION_ADMIT: (_rule(frozenset({R.COORDINATOR}), set(), "ASM-2"),),
}

SENTENCES: dict[P, str] = {
    P.ACCOUNT_MANAGE: "collega's uitnodigen, rollen geven en beëindigen",
    P.ASSESSMENT_READ: "de beoordeling van de inspectie lezen",
    P.CASE_ASSIGN: "een zaak aan een afdeling of toezichthouder geven",
    P.CASE_BUNDLE: "meldingen over dezelfde gebeurtenis bij elkaar brengen",
    P.CASE_CLOSE: "een zaak afsluiten of heropenen",
    P.CASE_JUDGE: "een oordeel geven",
    P.CASE_READ: "zien waar een zaak staat en wie aan zet is",
    P.CASE_STEER: "een zaak leiden",
    P.CONSENT_RECORD: "toestemming vastleggen of intrekken",
    P.CONTRIBUTION_GIVE: "een bijdrage leveren aan het onderzoek",
    P.EXTENSION_ASK: "uitstel vragen",
    P.IDENTITY_KEEP: "namen en andere persoonsgegevens vastleggen",
    P.IDENTITY_REVEAL: "namen en andere persoonsgegevens zien",
    P.INTERNAL_READ: "het interne onderzoek van de eigen organisatie lezen",
    P.INTERNAL_WRITE: "het interne onderzoek van de eigen organisatie bijhouden",
    P.INTERVENTION_IMPOSE: "een interventie kiezen",
    P.INTERVENTION_READ: "interventies lezen",
    P.INVESTIGATION_LEAD: "het gezamenlijk onderzoek inrichten",
    P.INVESTIGATION_READ: "het gezamenlijk onderzoek lezen",
    P.INVITATION_ANSWER: "een uitnodiging beantwoorden",
    P.JUDGEMENT_READ: "het oordeel lezen dat voor u bestemd is",
    P.LETTER_READ: "berichten lezen die voor u bestemd zijn",
    P.LIBRARY_APPROVE: "goedkeuren en openbaar maken wat de inspectie zelf schreef",
    P.LIBRARY_FOLLOW: "zien wat organisaties na een les veranderden",
    P.LIBRARY_NOTE: "noteren wat uw organisatie na een les veranderde",
    P.LIBRARY_PLACE: "een document voor de bibliotheek schrijven",
    P.LIBRARY_READ: "de bibliotheek lezen",
    P.LOOKS_READ: "zien wie de gegevens van uw organisatie heeft ingezien",
    P.MODEL_STEER: "zien wat Vangnet van besluiten leerde, en een eerder model terugzetten",
    P.MONITORING_READ: "zien hoe het met de maatregelen staat",
    P.MONITORING_RECORD: "resultaten van maatregelen vastleggen",
    P.ORGANISATION_ADMIT: "organisaties toelaten",
    P.PUBLIC_VERSION_APPROVE: "een publieksversie goedkeuren",
    P.PUBLIC_VERSION_DRAFT: "een publieksversie schrijven",
    P.PUBLIC_VERSION_READ: "een publieksversie in wording lezen",
    P.PUBLIC_VERSION_REVIEW: "een publieksversie nakijken",
    P.QUESTION_ANSWER: "een vraag van de inspectie beantwoorden",
    P.REACTION_GIVE: "de reactie van het bestuur geven",
    P.REFLECTION_HAND_IN: "het reflectieverslag indienen",
    P.REFLECTION_READ: "het reflectieverslag lezen",
    P.REFLECTION_WRITE: "aan het reflectieverslag schrijven",
    P.REPORT_CONFIRM: "bevestigen dat uw organisatie medemelder is",
    P.REPORT_CORRECT: "een melding aanvullen of verbeteren",
    P.REPORT_DRAFT: "een melding opstellen",
    P.REPORT_READ: "een melding lezen",
    P.REPORT_SUBMIT: "een melding indienen",
    P.REPORT_WITHDRAW: "een melding intrekken",
    P.SHARED_SPACE_READ: "de gedeelde ruimte lezen",
    P.SHARED_SPACE_WRITE: "iets in de gedeelde ruimte zetten",
}
