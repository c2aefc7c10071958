"""Telling the reporters that a public version will be published, and when."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access.actors import Actor
from vangnet.cases import queries as cases
from vangnet.letters import actions as letters
from vangnet.publications.models import PublicVersion


def will_be_published(version: PublicVersion, *, by: Actor) -> None:
    """To every reporter: the decision, and the first day on which it can be public."""
    if version.notified_on is None:
        return
    wait = law.terms.due("publication-wait", version.notified_on)
    for reporter in cases.reporters_of(by, version.root_id):
        letters.write(
            by,
            root=version.root_id,
            to_organisation=reporter,
            subject=_("Wij willen een publieksversie openbaar maken"),
            body=_(
                "Van deze zaak is een publieksversie geschreven, zonder gegevens van cliënten, "
                "naasten en zorgverleners: “%(title)s”. Wij maken haar niet eerder openbaar dan na "
                "%(due)s. U kunt tot die tijd reageren, of de rechter vragen dit tegen te houden."
            )
            % {"title": version.title, "due": date_format(wait.due_on)},
            about=("publications.publicversion", version.id),
        )
