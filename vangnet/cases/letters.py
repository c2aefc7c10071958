"""What the reporters and the departments hear about a case. No names of clients, and never who else
reported: that is not for us to tell before the parties investigate together (ASM-1).
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access.actors import Actor
from vangnet.cases.models import Case, CompletionRequest, Term
from vangnet.letters import actions as letters
from vangnet.letters.models import LetterKind
from vangnet.reports.models import Report


def arrived(case: Case, report: Report, intake: UUID, *, by: Actor) -> None:
    """To the intake desk: a new case is waiting."""
    letters.write(
        by,
        root=case.id,
        to_organisation=intake,
        kind=LetterKind.NOTICE,
        subject=_("Nieuwe zaak %(number)s") % {"number": case.number},
        body=_("Melding %(report)s is binnengekomen: %(title)s. Bevestig de ontvangst.")
        % {"report": report.number, "title": case.title},
        about=("cases.case", case.id),
    )


def acknowledged(case: Case, to: UUID, name: str, *, by: Actor, again: bool) -> None:
    """To a reporter: it has arrived, and this is the person to ask."""
    if again:
        text = _("Uw contactpersoon bij de inspectie voor zaak %(number)s is nu %(name)s.")
    else:
        text = _(
            "Wij hebben uw melding ontvangen. Uw zaak heeft nummer %(number)s. "
            "Uw contactpersoon is %(name)s.\n\n"
            "Binnen vier weken na uw melding schrijven wij u wat wij gaan doen."
        )
    _to_reporter(
        case,
        to,
        _("Wij hebben uw melding ontvangen")
        if not again
        else _("U heeft een nieuwe contactpersoon"),
        text % {"number": case.number, "name": name},
        by=by,
    )


def planned(case: Case, to: UUID, *, by: Actor) -> None:
    """To a reporter: what the inspectorate will do."""
    _to_reporter(
        case,
        to,
        _("Dit gaat de inspectie doen in zaak %(number)s") % {"number": case.number},
        case.planned_actions,
        by=by,
    )


def complete(request: CompletionRequest, case: Case, report: Report, *, by: Actor) -> None:
    """To the reporter whose report is not complete."""
    letters.write(
        by,
        root=case.id,
        to_organisation=report.organisation_id,
        subject=_("Wilt u melding %(number)s aanvullen?") % {"number": report.number},
        body=_(
            "Om verder te kunnen, missen wij nog iets in uw melding:\n\n%(what)s\n\n"
            "Vul uw melding aan en laat het ons weten, uiterlijk %(due)s. Lukt dat niet? Bel uw "
            "contactpersoon."
        )
        % {"what": request.what, "due": date_format(request.due_on)},
        about=("cases.completionrequest", request.id),
    )


def completed(request: CompletionRequest, case: Case, *, by: Actor) -> None:
    """To the department: the report has been completed."""
    if case.handled_by is None:
        return
    letters.write(
        by,
        root=case.id,
        to_organisation=case.handled_by,
        kind=LetterKind.NOTICE,
        subject=_("Een melding in zaak %(number)s is aangevuld") % {"number": case.number},
        body=_("De melder liet weten dat de melding is aangevuld. Kijk wat er is veranderd."),
        about=("cases.completionrequest", request.id),
    )


def assigned(case: Case, to: UUID, because: str, *, by: Actor) -> None:
    """To the department or other supervisor that got the case."""
    letters.write(
        by,
        root=case.id,
        to_organisation=to,
        kind=LetterKind.NOTICE,
        subject=_("Zaak %(number)s is aan u toegewezen") % {"number": case.number},
        body=_("U ziet nu deze zaak en de meldingen erin: %(title)s.\n\nWaarom: %(because)s")
        % {"title": case.title, "because": because},
        about=("cases.case", case.id),
    )


def assignment_ended(case: Case, to: UUID, because: str, *, by: Actor) -> None:
    """To the department or other supervisor that no longer has the case."""
    letters.write(
        by,
        root=case.id,
        to_organisation=to,
        kind=LetterKind.NOTICE,
        subject=_("Zaak %(number)s is niet meer aan u toegewezen") % {"number": case.number},
        body=_("U ziet deze zaak vanaf nu niet meer.\n\nWaarom: %(because)s")
        % {"because": because},
        about=("cases.case", case.id),
    )


def given(case: Case, to: UUID, *, by: Actor) -> None:
    """To the inspector who got the case from a colleague."""
    letters.write(
        by,
        root=case.id,
        to_person=to,
        kind=LetterKind.NOTICE,
        subject=_("Zaak %(number)s is voor u") % {"number": case.number},
        body=_("Een collega gaf u deze zaak: %(title)s.") % {"title": case.title},
        about=("cases.case", case.id),
    )


def reminded(term: Term, case: Case, to: UUID, *, by: Actor) -> None:
    """To whoever a term is for: it ends soon. What is to be done stands with the case."""
    letters.write(
        by,
        root=case.id,
        to_organisation=to,
        kind=LetterKind.NOTICE,
        subject=_("Herinnering zaak %(number)s: u heeft tot %(due)s om %(what)s")
        % {
            "what": str(law.terms.table()["term"][term.term]["title"]),
            "number": case.number,
            "due": date_format(term.due_on),
        },
        body=_(
            "Open de zaak om te zien wat er nog nodig is. Lukt het niet op tijd? Neem contact op "
            "met uw contactpersoon, of vraag uitstel voordat de termijn voorbij is."
        ),
        about=("cases.term", term.id),
    )


def bundled(source: Case, into: Case, reporters: Iterable[UUID], *, by: Actor) -> None:
    """To those whose report moved: which number it has now. Not who else reported."""
    for to in reporters:
        letters.write(
            by,
            root=into.id,
            to_organisation=to,
            subject=_("Uw melding hoort nu bij zaak %(number)s") % {"number": into.number},
            body=_(
                "Er is meer dan één melding over dezelfde gebeurtenis. De inspectie behandelt ze "
                "samen, in zaak %(into)s. Uw zaak %(source)s is daarin opgegaan; wat daar stond, "
                "blijft daar staan.\n\nUw melding is niet veranderd en blijft van u. "
                "Klopt dit niet volgens u? Bel uw contactpersoon. Het kan ongedaan worden gemaakt."
            )
            % {"into": into.number, "source": source.number},
            about=("cases.case", into.id),
        )


def joined(case: Case, already: Iterable[UUID], *, by: Actor) -> None:
    """To those whose report stays where it is: another is handled with it. Not whose."""
    for to in already:
        _to_reporter(
            case,
            to,
            _("Uw melding in zaak %(number)s is niet de enige") % {"number": case.number},
            _(
                "Er is meer dan één melding over dezelfde gebeurtenis. De inspectie behandelt ze "
                "samen, in uw zaak %(number)s. Uw melding is niet veranderd en blijft van u. U "
                "ziet de andere melding niet, en een andere melder ziet de uwe niet.\n\n"
                "Klopt dit niet volgens u? Bel uw contactpersoon. Het kan ongedaan worden gemaakt."
            )
            % {"number": case.number},
            by=by,
        )


def parted(case: Case, staying: Iterable[UUID], *, by: Actor) -> None:
    """To those whose report stays: another one is no longer handled with it. Not whose."""
    for to in staying:
        _to_reporter(
            case,
            to,
            _("Een andere melding hoort niet meer bij zaak %(number)s") % {"number": case.number},
            _(
                "Een andere melding in uw zaak %(number)s gaat toch over een andere gebeurtenis. "
                "De inspectie behandelt die nu apart. Aan uw melding verandert niets."
            )
            % {"number": case.number},
            by=by,
        )


def unbundled(case: Case, home: Case, reporters: Iterable[UUID], *, by: Actor) -> None:
    """To those whose report went back to its own case."""
    for to in reporters:
        letters.write(
            by,
            root=home.id,
            to_organisation=to,
            subject=_("Uw melding hoort weer bij zaak %(number)s") % {"number": home.number},
            body=_(
                "Uw melding gaat toch over een andere gebeurtenis dan de andere in zaak %(case)s. "
                "Zij hoort weer bij haar eigen zaak %(home)s. Alles wat daar stond, is er nog."
            )
            % {"case": case.number, "home": home.number},
            about=("cases.case", home.id),
        )


def reflect(case: Case, to: UUID, *, by: Actor) -> None:
    """To a reporter: investigate together."""
    _to_reporter(
        case,
        to,
        _("Wilt u samen onderzoeken wat er gebeurde in zaak %(number)s?") % {"number": case.number},
        _(
            "De inspectie vraagt de betrokken partijen samen te onderzoeken wat er gebeurde en wat "
            "daarvan te leren is. U kunt nu andere partijen uitnodigen en het onderzoek "
            "inrichten.\n\n"
            "Aan het eind dient u samen een reflectieverslag in. De datum staat bij de zaak. Is er "
            "meer tijd nodig? Vraag dat voordat de termijn eindigt."
        ),
        by=by,
    )


def withdrawn(case: Case, to: UUID, because: str, *, by: Actor) -> None:
    """To a reporter: the case ends."""
    _to_reporter(
        case,
        to,
        _("Zaak %(number)s eindigt") % {"number": case.number},
        because,
        by=by,
    )


def _to_reporter(case: Case, to: UUID, subject: str, body: str, *, by: Actor) -> None:
    letters.write(
        by,
        root=case.id,
        to_organisation=to,
        subject=subject,
        body=body,
        about=("cases.case", case.id),
    )
