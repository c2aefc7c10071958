"""Through the gate into the library, and out of it again."""

from __future__ import annotations

from datetime import date

from django.conf import settings
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
from vangnet.publications import crowd, facts, gate, letters
from vangnet.publications.actions import texts
from vangnet.publications.models import PublicVersion, Relief
from vangnet.trail.models import Audience


def address_of(version: PublicVersion) -> str:
    """The address that the title would give."""
    return library.slug_of(version.title)


@transaction.atomic
def publish(version: PublicVersion, *, by: Actor, on: date) -> Document:
    """Through the gate, into the library. Raises `NotYet` with all that stops it.

    What was placed is rendered once more and must be exactly what the gate read. A reaction to what
    is in the library already joins it there, by the same gate.
    """
    crowd.one_at_a_time()
    asked: dict[str, object] = {}
    read: list[facts.Examined] = []

    def gathered(row: PublicVersion) -> dict[str, object]:
        read.append(facts.examine(by, row, slug=_address(by, row)))
        asked.update(facts.of_examined(read[0], on=on))
        return asked

    held = take(version, "publish", by=by, facts=gathered, audience=Audience.INSPECTORATE)
    checked = facts.candidate(held, _address(by, held))
    document = shelf.by_number(by, held.document_number)
    if document is None:
        until = law.ask("may-publish", asked).result.get("online_until")
        values = {name: value for name, value in checked.__dict__.items() if name != "number"}
        document = library.place(
            facts={**values, "fictional": settings.DEMO},
            on=on,
            online_until=date.fromisoformat(str(until)) if until else None,
        )
    else:
        library.add_reaction(document, held.reaction)
    if not gate.same(checked, document):
        raise Impossible(
            _("Wat in de bibliotheek zou komen, is niet wat is nagekeken. Het ging niet door.")
        )
    _remember(read[0], document.number, on)
    if held.document_number:
        return document
    held.document_number = document.number
    held.save(update_fields=["document_number"])
    letters.is_new(document, by=by)
    return document


def _address(by: Actor, version: PublicVersion) -> str:
    """The address it has in the library, or would get from its title."""
    document = shelf.by_number(by, version.document_number)
    return document.slug if document else address_of(version)


def _remember(read: facts.Examined, number: str, on: date) -> None:
    limit = crowd.enough(on) if read.k >= crowd.enough(on) else crowd.lowest(on)
    crowd.remember(number, read.facts, limit=limit)


@transaction.atomic
def withdraw(version: PublicVersion, *, by: Actor, because: str, on: date) -> None:
    """Take a published version out of the library, with a notice at its address (PUB-5)."""
    if not because.strip():
        raise Invalid(_("Schrijf waarom u dit intrekt. Lezers zien deze reden."), field="because")
    if gate.names_in(because, facts.known_to(by, version)):
        raise Invalid(
            _("In deze reden staat iets dat iemand herkenbaar maakt. Lezers zien deze reden."),
            field="because",
        )
    if not version.document_number:
        raise Impossible(_("Dit document staat niet in de bibliotheek."))
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
