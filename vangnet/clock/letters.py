"""Letters: the address is looked up now, the mail goes out, and a failure stays visible."""

from __future__ import annotations

import smtplib
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.accounts import queries as accounts
from vangnet.clock.jobs import job
from vangnet.letters import actions
from vangnet.letters.queries import Letter


@job("letters.send", hurried=True)
def send(at: datetime) -> int:
    """Send every letter that is due."""
    return actions.send_due(by=Actor.CLOCK, at=at, post=post, addresses=addresses)


def addresses(letter: Letter) -> list[str]:
    """Who gets mail about this letter now."""
    return accounts.addresses(letter.to_organisation, letter.to_person)


def post(letter: Letter, to: list[str]) -> bool:
    """Mail that there is something to read; what it says stands behind signing in.

    An invitation is the exception: whoever gets it has no account yet. In the demonstration nothing
    leaves, and the outbox page shows what would have. Elsewhere a missing mail server is a failure
    that stays visible until there is one.
    """
    if settings.MAIL_TO_OUTBOX:
        return False
    if not settings.EMAIL_HOST:
        raise OSError(_("Er is geen mailserver ingesteld."))
    try:
        for address in to:
            EmailMessage(letter.subject, text_of(letter), to=[address]).send()
    except smtplib.SMTPException as error:
        raise OSError(_("De mailserver weigerde dit bericht.")) from error
    return True


def text_of(letter: Letter) -> str:
    """The text of the mail. For account holders without the letter itself: mail is an open card."""
    if letter.to_email:
        return f"{letter.body}\n\n{settings.SITE}{letter.link}\n"
    return _(
        "Er staat een bericht voor u klaar in Vangnet: %(subject)s.\n\n"
        "Log in om het te lezen: %(site)s/berichten/%(key)s/\n\n"
        "In deze e-mail staat met opzet niet meer: zo blijven gegevens beschermd.\n"
    ) % {"subject": letter.subject, "site": settings.SITE, "key": letter.id}
