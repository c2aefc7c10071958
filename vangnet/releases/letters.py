"""Telling a party what will be public about it, and others what is new for them."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access.actors import Actor
from vangnet.accounts.models import Membership
from vangnet.letters import actions as letters
from vangnet.library.models import Document
from vangnet.publications.letters import tell
from vangnet.releases.models import Release


def will_be_public(release: Release, *, by: Actor) -> None:
    """To the party it is about: the decision, the text, the first day, and what it can do."""
    if release.organisation_id is None or release.notified_on is None:
        return
    wait = law.terms.due("publication-wait", release.notified_on)
    react = law.terms.due("reaction", release.notified_on)
    when = (
        _("Dit soort maatregel maken wij meteen openbaar.")
        if release.urgent
        else _("Wij maken dit niet eerder openbaar dan na %(day)s.")
        % {"day": date_format(wait.due_on)}
    )
    letters.write(
        by,
        to_organisation=release.organisation_id,
        subject=_("Wij maken dit openbaar: %(title)s") % {"title": release.title},
        body=_(
            "%(when)s\n\nU kunt tot en met %(react)s reageren, in hoogstens 200 woorden. Uw "
            "reactie komt erbij te staan. U kunt bezwaar maken, en de rechter vragen om het "
            "voorlopig tegen te houden. Vraagt u dat, laat het ons dan weten: wij wachten daarop."
            "\n\nZo komt het er te staan:\n\n%(summary)s"
        )
        % {"when": when, "react": date_format(react.due_on), "summary": release.summary},
        about=("releases.release", release.id),
    )


def is_new(document: Document, *, by: Actor) -> int:
    """To every provider of this sector or region that works with us (PUB-6). Returns to how many.

    What is about all sectors and the whole country is not sent to everyone: it stands on everyone's
    start page. The inspectorate need not be told.
    """
    found = reached_by(document.sector, document.region)
    tell(document, found, by=by)
    return len(found)


def reached_by(sector: str, region: str) -> list[UUID]:
    """Providers of a sector or a province in which somebody works with us now."""
    where = Q()
    if sector:
        where |= Q(organisation__sector=sector)
    if region:
        where |= Q(organisation__province=region)
    if not where:
        return []
    found = Membership.objects.filter(where, until=None).exclude(
        organisation__kind__in=("inspectorate", "other_supervisor")
    )
    return list(
        found.order_by("organisation_id").values_list("organisation_id", flat=True).distinct()
    )
