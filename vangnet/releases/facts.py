"""What a release would look like in the library, what stops it, and what the law asks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vangnet import law
from vangnet.law.verdicts import Verdict
from vangnet.library import actions as library
from vangnet.library.models import DocumentKind
from vangnet.publications import crowd, gate, pieces
from vangnet.releases import sisters
from vangnet.releases.models import Release

LABELS = ("sector", "region", "target_group", "period", "publisher", "link")
NEEDS: dict[str, tuple[tuple[str, str], ...]] = {
    DocumentKind.ELSEWHERE: (
        ("publisher", "Van welke inspectie is dit rapport?"),
        ("link", "Geef het adres van het rapport, te beginnen met https://."),
    ),
    DocumentKind.SUPERVISION_REPORT: (("particulars.about", "Over wie gaat dit rapport?"),),
    DocumentKind.FORMAL_MEASURE: (
        ("particulars.about", "Voor wie geldt deze maatregel?"),
        ("particulars.measure", "Welke maatregel is het?"),
        ("particulars.since", "Sinds wanneer geldt de maatregel?"),
        ("particulars.appeal", "Zeg of er bezwaar is gemaakt, of kan worden gemaakt."),
    ),
    DocumentKind.THREAD: (("particulars.based_on", "Op welke verhalen steunt dit?"),),
    DocumentKind.FACT_SHEET: (("particulars.table", "Tel eerst de cijfers."),),
    DocumentKind.GOOD_PRACTICE: (
        ("what_happened", "Vertel wat er gebeurde."),
        ("lessons", "Schrijf wat anderen hiervan kunnen leren."),
    ),
}


def candidate(release: Release) -> gate.Candidate:
    """The document as it would stand in the library."""
    return gate.Candidate(
        number="P-0000-000",
        slug=library.slug_of(release.title),
        kind=release.kind,
        risks=list(release.risks),
        particulars=dict(release.particulars),
        **{part: getattr(release, part) for part in pieces.TEXTS},
        **{label: getattr(release, label) for label in LABELS},
    )


def lacking(release: Release) -> list[str]:
    """What this kind of document still needs, each as a sentence."""
    found = [
        _(sentence) for where, sentence in NEEDS.get(release.kind, ()) if not _value(release, where)
    ]
    if release.kind == DocumentKind.ELSEWHERE and release.link and release.publisher:
        found += sisters.not_theirs(release.publisher, release.link)
    if release.kind == DocumentKind.THREAD and len(release.particulars.get("based_on", [])) == 1:
        found.append(_("Een rode draad loopt door meer dan één verhaal."))
    return found


def _value(release: Release, where: str) -> object:
    name, _dot, inner = where.partition(".")
    value = getattr(release, name)
    return value.get(inner) if inner and isinstance(value, Mapping) else value


def leaks(release: Release) -> list[gate.Leak]:
    """What the gate stops at. The name of the organisation that a report is about may stand: that
    is no personal data, and the law wants it said."""
    about = str(release.particulars.get("about", ""))
    found = gate.read(candidate(release), [], set(release.allowed))
    return [one for one in found if not (about and one.words and one.words in about)]


def hash_of(release: Release) -> str:
    """What the second person signs, and what may not change after."""
    content = [candidate(release).__dict__, release.allowed, release.urgent, release.k_reason]
    return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()


def announced(release: Release) -> str:
    """What is announced to the party: everything but its own reaction."""
    content = {**candidate(release).__dict__, "reaction": ""}
    return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()


def may_publish(release: Release, *, on: date) -> dict[str, Any]:
    """Everything the law asks before a report or measure may be disclosed (PUB-5)."""
    reviewer = release.editors[-1] if release.editors else None
    k = crowd.count(crowd.facts_of(release.sector, "", release.period)).k
    ended = release.particulars.get("ended")
    return {
        "kind": release.kind,
        "on": on.isoformat(),
        "decided_on": release.decided_on.isoformat() if release.decided_on else None,
        "notified_on": release.notified_on.isoformat() if release.notified_on else None,
        "urgent": release.urgent,
        "relief_requested": release.relief_requested,
        "relief_decided": str(release.relief_decided),
        "safe": {
            "undecided_spans": 0,
            "leak_hits": len(leaks(release)),
            "reviewer": str(reviewer) if reviewer else None,
            "approver": str(release.approver_id) if release.approver_id else None,
            "changed_after_approval": bool(release.signed) and release.signed != hash_of(release),
            **({} if release.kind == DocumentKind.FORMAL_MEASURE else {"k": k}),
        },
        "ended_on": str(ended) if ended else None,
        "k_reason": release.k_reason or None,
    }


def verdict(release: Release, *, on: date) -> Verdict | None:
    """May it be disclosed, and from when? None for what is no disclosure."""
    return law.ask("may-publish", may_publish(release, on=on)) if release.disclosed else None
