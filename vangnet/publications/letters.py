"""Telling the reporters what will be public and when, and others what is new for them."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access.actors import Actor
from vangnet.accounts import queries as accounts
from vangnet.cases import queries as cases
from vangnet.letters import actions as letters
from vangnet.letters.models import LetterKind
from vangnet.library.models import Document
from vangnet.publications.models import PublicVersion

SUBJECT_KIND = "publications.publicversion"


def will_be_published(version: PublicVersion, *, by: Actor) -> None:
    """To every reporter: the decision, the text, and the first day on which it can be public."""
    if version.notified_on is None:
        return
    wait = law.terms.due("publication-wait", version.notified_on)
    react = law.terms.due("reaction", version.notified_on)
    body = _(
        "Van deze zaak is een publieksversie geschreven, zonder gegevens van cliënten, naasten en "
        "zorgverleners: “%(title)s”. Wij maken haar niet eerder openbaar dan na %(wait)s.\n\n"
        "U kunt tot en met %(react)s reageren, in hoogstens 200 woorden. Uw reactie komt erbij te "
        "staan. Bent u het er niet mee eens, dan kunt u bezwaar maken, en de rechter vragen om het "
        "voorlopig tegen te houden. Vraagt u dat, laat het ons dan weten: wij wachten daarop.\n\n"
        "Zo komt het er te staan:\n\n%(summary)s"
    ) % {
        "title": version.title,
        "wait": date_format(wait.due_on),
        "react": date_format(react.due_on),
        "summary": version.summary or version.what_happened,
    }
    for reporter in cases.reporters_of(by, version.root_id):
        letters.write(
            by,
            root=version.root_id,
            to_organisation=reporter,
            subject=_("Wij willen een publieksversie openbaar maken"),
            body=body,
            about=(SUBJECT_KIND, version.id),
        )


def was_withdrawn(version: PublicVersion, *, by: Actor, because: str) -> None:
    """To every reporter: the public version is gone, and why."""
    for reporter in cases.reporters_of(by, version.root_id):
        letters.write(
            by,
            root=version.root_id,
            to_organisation=reporter,
            subject=_("De publieksversie is ingetrokken"),
            body=_(
                "“%(title)s” staat niet meer in de bibliotheek. Op dat adres leest men nu alleen "
                "waarom.\n\nDe reden: %(because)s"
            )
            % {"title": version.title, "because": because},
            about=(SUBJECT_KIND, version.id),
        )


def is_new(document: Document, *, by: Actor) -> None:
    """To every organisation in this sector that works with us: something to learn from (PUB-6)."""
    tell(document, accounts.organisations_in(document.sector), by=by)


def tell(document: Document, organisations: Iterable[UUID], *, by: Actor) -> None:
    """To these organisations: what is new for them, and where they note what they changed."""
    for body in organisations:
        letters.write(
            by,
            to_organisation=body,
            kind=LetterKind.NOTICE,
            subject=_("Nieuw in de bibliotheek voor u: %(title)s") % {"title": document.title},
            body=_(
                "%(summary)s\n\nU leest het in de bibliotheek: /bibliotheek/%(slug)s/\n\n"
                "Bespreek het met uw collega's. Wat zou er bij u gebeuren? Verandert u iets na het "
                "lezen? Noteer het hier: /geleerd/%(key)s/. Zo zien anderen dat lezen helpt."
            )
            % {"summary": document.summary, "slug": document.slug, "key": document.id},
            about=("library.document", document.id),
        )
