"""Through the gate into the library, and out of it again."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Impossible, Invalid
from vangnet.access.steps import locked, take
from vangnet.library import actions as library
from vangnet.library import queries as shelf
from vangnet.library.models import Document
from vangnet.publications import drafting, facts, gate, letters
from vangnet.publications.actions import texts
from vangnet.publications.models import PublicVersion, Relief
from vangnet.trail.models import Audience


def address_of(version: PublicVersion) -> str:
    """The address that the title would give."""
    return library.slug_of(version.title)


@transaction.atomic
def publish(version: PublicVersion, *, by: Actor, on: date) -> Document:
    """Through the gate, into the library. Raises `NotYet` with all that stops it.

    What was placed is rendered once more and must be exactly what the gate read.
    """
    asked: dict[str, object] = {}

    def gathered(row: PublicVersion) -> dict[str, object]:
        asked.update(facts.may_publish(by, row, slug=address_of(row), on=on))
        return asked

    held = take(version, "publish", by=by, facts=gathered, audience=Audience.INSPECTORATE)
    until = law.ask("may-publish", asked).result.get("online_until")
    checked = facts.candidate(held, address_of(held))
    values = {name: value for name, value in checked.__dict__.items() if name != "number"}
    document = library.place(
        facts=values, on=on, online_until=date.fromisoformat(str(until)) if until else None
    )
    if not gate.same(checked, document):
        raise Impossible(
            _("Wat in de bibliotheek zou komen, is niet wat is nagekeken. Het ging niet door.")
        )
    held.document_number = document.number
    held.save(update_fields=["document_number"])
    letters.is_new(document, by=by)
    return document


@transaction.atomic
def withdraw(version: PublicVersion, *, by: Actor, because: str, on: date) -> None:
    """Take a published version out of the library, with a notice at its address (PUB-5)."""
    if not because.strip():
        raise Invalid(_("Schrijf waarom u dit intrekt. Lezers zien deze reden."), field="because")
    known = drafting.casefile(by, version.root_id)
    if gate.names_in(because, known):
        raise Invalid(
            _("In deze reden staat iets dat iemand herkenbaar maakt. Lezers zien deze reden."),
            field="because",
        )
    held = take(version, "withdraw", by=by, because=because.strip(), audience=Audience.INSPECTORATE)
    document = shelf.by_number(by, held.document_number)
    if document is None:
        raise Impossible(_("Dit document staat niet in de bibliotheek."))
    library.withdraw(document, because=because.strip(), on=on)
    letters.was_withdrawn(held, by=by, because=because.strip())


@transaction.atomic
def record_relief(
    version: PublicVersion, *, requested: bool, decided: Relief, by: Actor
) -> PublicVersion:
    """Write down that a judge was asked to stop the publication, and what the judge said."""
    permits.require(by, Permit.PUBLIC_VERSION_APPROVE, version)
    held = locked(version)
    texts.changeable(held)
    if decided is not Relief.NONE and not requested:
        raise Invalid(_("De rechter beslist alleen als hem iets gevraagd is."), field="decided")
    held.relief_requested, held.relief_decided = requested, decided
    held.save(update_fields=["relief_requested", "relief_decided"])
    texts.tell(by, "relief_recorded", held, str(decided.label) if requested else "")
    return held
