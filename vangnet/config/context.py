"""What the frame of every page needs: who you are, the menu, unread messages."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from vangnet.access.actors import Actor, Kind, Role
from vangnet.accounts import queries as accounts
from vangnet.frame.fields import Text

R = Role
STAFF = frozenset({R.REPORTER, R.QUALITY_OFFICER, R.COMMITTEE_MEMBER, R.BOARD_MEMBER})
INSPECTORS = frozenset({R.INSPECTOR, R.COORDINATOR})
SUPERVISORS = INSPECTORS | {R.OTHER_SUPERVISOR}
ADMINISTRATORS = frozenset({R.ADMINISTRATOR})
ANY: frozenset[Role] = frozenset()

Entry = tuple[Text, str, frozenset[Role]]

COLLEAGUES: Entry = (_("Collega's"), "portal:colleagues", ADMINISTRATORS)
LIBRARY: Entry = (_("Bibliotheek"), "public:library", ANY)
PORTAL: tuple[Entry, ...] = (
    (_("Mijn zaken"), "portal:home", STAFF),
    (_("Melden"), "portal:reports", STAFF),
    (_("Samen onderzoeken"), "portal:investigations", STAFF),
    COLLEAGUES,
    LIBRARY,
)
DESK: tuple[Entry, ...] = (
    (_("Postvak"), "desk:inbox", SUPERVISORS),
    (_("Zaken"), "desk:cases", SUPERVISORS | {R.EDITOR}),
    (_("Lopende maatregelen"), "desk:monitoring", SUPERVISORS),
    (_("Publiceren"), "desk:publications", INSPECTORS | {R.EDITOR}),
    (_("Eigen documenten"), "desk:library", INSPECTORS | {R.EDITOR}),
    (_("Organisaties"), "desk:organisations", frozenset({R.COORDINATOR})),
    (_("Vergelijken"), "desk:matching", frozenset({R.COORDINATOR})),
    COLLEAGUES,
    LIBRARY,
)
RELATIVE: tuple[Entry, ...] = ((_("Uw zaak"), "portal:home", ANY), LIBRARY)
PUBLIC: tuple[Entry, ...] = (
    (_("Zoeken"), "public:library", ANY),
    (_("Thema's"), "public:themes", ANY),
    (_("Voor cliënten en naasten"), "public:relatives", ANY),
    (_("Regels"), "public:rules", ANY),
    (_("Over"), "public:about", ANY),
)
MENUS = {
    Kind.PROVIDER: PORTAL,
    Kind.INSPECTORATE: DESK,
    Kind.SUPERVISOR: DESK,
    Kind.RELATIVE: RELATIVE,
    Kind.ANYONE: PUBLIC,
}


@dataclass(frozen=True)
class Who:
    """The person in the header."""

    person_name: str
    organisation_name: str
    role_label: str
    may_switch: bool


def frame(request: HttpRequest) -> dict[str, object]:
    """The context of `frame/base.html`; only what a page uses is looked up."""
    actor: Actor = getattr(request, "actor", Actor.ANYONE)
    return {
        "who": SimpleLazyObject(lambda: _who(request, actor)) if actor.person else None,
        "menu": _menu(actor, request.path),
        "unread": SimpleLazyObject(request.unread) if actor.person else 0,  # type: ignore[attr-defined]
        "demo": settings.DEMO,
    }


def _who(request: HttpRequest, actor: Actor) -> Who:
    memberships = accounts.works_for(request)
    here = next((m for m in memberships if m.organisation_id == actor.organisation), None)
    return Who(
        person_name=request.user.full_name,  # type: ignore[union-attr]
        organisation_name=here.organisation.name if here else "",
        role_label=", ".join(role.dutch for role in sorted(actor.roles)),
        may_switch=len(memberships) > 1,
    )


def _menu(actor: Actor, path: str) -> list[tuple[str, str, bool]]:
    """Only what exists and has something for this role; the present entry is marked."""
    found = []
    for label, name, roles in MENUS.get(actor.kind, PUBLIC):
        if roles and not roles & actor.roles:
            continue
        try:
            url = reverse(name)
        except NoReverseMatch:
            continue
        current = path == url if url == "/" else path.startswith(url)
        found.append((str(label), url, current))
    return found
