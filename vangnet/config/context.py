"""What the frame of every page needs: who you are, the menu, unread messages."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from vangnet.access.actors import Actor, Kind
from vangnet.accounts import queries as accounts
from vangnet.letters import queries as letters

PORTAL = (
    (_("Mijn zaken"), "portal:home"),
    (_("Melden"), "portal:reports"),
    (_("Samen onderzoeken"), "portal:investigations"),
    (_("Bibliotheek"), "public:library"),
)
DESK = (
    (_("Postvak"), "desk:inbox"),
    (_("Zaken"), "desk:cases"),
    (_("Lopende maatregelen"), "desk:monitoring"),
    (_("Publiceren"), "desk:publications"),
    (_("Organisaties"), "desk:organisations"),
    (_("Bibliotheek"), "public:library"),
)
RELATIVE = ((_("Uw zaak"), "portal:home"), (_("Bibliotheek"), "public:library"))
PUBLIC = (
    (_("Zoeken"), "public:library"),
    (_("Thema's"), "public:themes"),
    (_("Voor cliënten en naasten"), "public:relatives"),
    (_("Over"), "public:about"),
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
        "unread": SimpleLazyObject(lambda: letters.unread(actor)) if actor.person else 0,
        "demo": settings.DEMO,
    }


def _who(request: HttpRequest, actor: Actor) -> Who:
    memberships = list(accounts.memberships(request.user))  # type: ignore[arg-type]
    here = next((m for m in memberships if m.organisation_id == actor.organisation), None)
    return Who(
        person_name=request.user.full_name,  # type: ignore[union-attr]
        organisation_name=here.organisation.name if here else "",
        role_label=", ".join(role.dutch for role in sorted(actor.roles)),
        may_switch=len(memberships) > 1,
    )


def _menu(actor: Actor, path: str) -> list[tuple[str, str, bool]]:
    """Only what exists and can be opened; the present entry is marked."""
    found = []
    for label, name in MENUS.get(actor.kind, PUBLIC):
        try:
            url = reverse(name)
        except NoReverseMatch:
            continue
        current = path == url if url == "/" else path.startswith(url)
        found.append((str(label), url, current))
    return found
