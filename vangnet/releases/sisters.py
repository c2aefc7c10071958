"""The inspectorates whose reports can stand in the library, each with its own site (PUB-4)."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.utils.translation import gettext as _

SITES: dict[str, str] = {
    "Toezicht Sociaal Domein": "toezichtsociaaldomein.nl",
    "Inspectie Justitie en Veiligheid": "inspectie-jenv.nl",
    "Inspectie van het Onderwijs": "onderwijsinspectie.nl",
    "Nederlandse Arbeidsinspectie": "nlarbeidsinspectie.nl",
}


def not_theirs(publisher: str, link: str) -> list[str]:
    """Why a link does not lead to the site of the inspectorate that made the report, if so."""
    site = SITES.get(publisher)
    asked = urlsplit(link)
    host = (asked.hostname or "").lower()
    if asked.scheme != "https" or asked.username:
        return [_("Geef het adres van het rapport, te beginnen met https://.")]
    if site is None:
        return [_("Deze inspectie staat niet op de lijst.")]
    if host != site and not host.endswith(f".{site}"):
        return [
            _("Dit adres is niet van %(who)s: hun eigen site is %(site)s.")
            % {"who": publisher, "site": site}
        ]
    return []
