"""Letters about questions, judgements and closing. Each reporter gets its own."""

from __future__ import annotations

from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.assessments.models import Judgement, Question
from vangnet.cases.models import Case
from vangnet.letters import actions as letters


def asked(question: Question, case: Case, to: UUID, *, by: Actor) -> None:
    """A question with its term."""
    letters.write(
        by,
        root=case.id,
        to_organisation=to,
        subject=_("De inspectie heeft een vraag over zaak %(number)s") % {"number": case.number},
        body=_("%(text)s\n\nWij ontvangen uw antwoord graag uiterlijk %(due)s.")
        % {"text": question.text, "due": date_format(question.due_on)},
        about=("assessments.question", question.id),
    )


def judged(judgements: list[Judgement], case: Case, to: UUID, *, by: Actor) -> None:
    """The judgement for one reporter: on the chain, and on that reporter itself if there is one."""
    parts = [
        (
            _("Over de samenwerking als geheel")
            if one.about_organisation is None
            else _("Over uw organisatie")
        )
        + f": {one.get_outcome_display()}.\n\n{one.text}"
        for one in judgements
    ]
    letters.write(
        by,
        root=case.id,
        to_organisation=to,
        subject=_("Ons oordeel in zaak %(number)s") % {"number": case.number},
        body="\n\n".join(parts)
        + "\n\n"
        + _(
            "Het doel is dat de kans op herhaling kleiner wordt, "
            "niet om een schuldige aan te wijzen."
        ),
        about=("cases.case", case.id),
    )


def closed(case: Case, report_number: str, to: UUID, because: str, *, by: Actor) -> None:
    """One report is closed."""
    letters.write(
        by,
        root=case.id,
        to_organisation=to,
        subject=_("Uw melding %(number)s is afgesloten") % {"number": report_number},
        body=_(
            "Wij sluiten uw melding af. %(because)s\n\n"
            "De maatregelen volgen wij zolang dat nodig is."
        )
        % {"because": because},
        about=("cases.case", case.id),
    )


def reopened(case: Case, report_number: str, to: UUID, because: str, *, by: Actor) -> None:
    """A closed report is open again, with the reason."""
    letters.write(
        by,
        root=case.id,
        to_organisation=to,
        subject=_("Uw melding %(number)s is heropend") % {"number": report_number},
        body=_("Wij kijken opnieuw naar deze zaak. %(because)s") % {"because": because},
        about=("cases.case", case.id),
    )
