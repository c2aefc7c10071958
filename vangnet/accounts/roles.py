"""Which roles fit which kind of organisation: nobody makes herself an inspector."""

from __future__ import annotations

from vangnet.access.actors import Role
from vangnet.parties.models import OrganisationKind

_CARE = frozenset(
    {
        Role.REPORTER,
        Role.QUALITY_OFFICER,
        Role.COMMITTEE_MEMBER,
        Role.BOARD_MEMBER,
        Role.ADMINISTRATOR,
    }
)

ROLES_OF = {
    OrganisationKind.CARE_PROVIDER: _CARE,
    OrganisationKind.OTHER_PROFESSIONAL: _CARE,
    OrganisationKind.INSPECTORATE: frozenset(
        {Role.INSPECTOR, Role.COORDINATOR, Role.EDITOR, Role.ADMINISTRATOR}
    ),
    OrganisationKind.OTHER_SUPERVISOR: frozenset({Role.OTHER_SUPERVISOR, Role.ADMINISTRATOR}),
    OrganisationKind.STAKEHOLDER: frozenset({Role.ADMINISTRATOR}),
}
