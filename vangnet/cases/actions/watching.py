"""Watching whether reports change, so that somebody looks before the model misleads (ASM-1)."""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied
from vangnet.cases import looking, preparing
from vangnet.cases.models import DriftCheck, DriftOutcome, Prepared
from vangnet.cases.queries.labels import LABELS
from vangnet.matching import drift
from vangnet.matching.rows import Rows

AGAIN_AFTER = timedelta(days=6)
log = logging.getLogger(__name__)


def watch_drift(
    *, at: datetime, estimate: drift.Estimate | None, by: Actor = Actor.CLOCK
) -> DriftCheck | None:
    """Hold the newest reports against those before them, and keep what came of it; once a week.

    `estimate` is Splink's (`matching.splink.estimated`); None where Splink is not installed. That
    it did not run is kept as well: an alarm that is silent must not look like good news.
    """
    if not by.is_clock:
        raise Denied(_("Dit doet het systeem zelf, elke week."))
    if DriftCheck.objects.filter(at__gt=at - AGAIN_AFTER).exists():
        return None
    model = looking.model_in_use()
    made = DriftCheck(at=at, model_version=model.version)
    if estimate is None:
        made.outcome, made.because = DriftOutcome.NOT_RUN, _("Splink is niet geïnstalleerd.")
    else:
        try:
            _fill(made, drift.drift(model, _newest(), estimate))
        except drift.NotSeen as why:
            made.outcome, made.because = DriftOutcome.NOT_RUN, str(why)
    made.save()
    steady = made.outcome == DriftOutcome.STEADY
    log.log(logging.INFO if steady else logging.WARNING, "drift: %s", made.because)
    return made


def _newest() -> Rows:
    rows = Prepared.objects.order_by("-received", "report")[: 2 * drift.MOST]
    return Rows.of(map(preparing.kept, rows))


def _fill(made: DriftCheck, found: drift.Drift) -> None:
    made.reports, made.moved = found.reports, dict(found.moved)
    made.since = date.fromordinal(found.since)
    if not found.alarming:
        made.outcome = DriftOutcome.STEADY
        made.because = _("De nieuwste meldingen lijken op elkaar zoals die ervoor.")
        return
    made.outcome = DriftOutcome.MOVED
    labels = ", ".join(str(LABELS[name]) for name in found.alarming)
    made.because = _(
        "De nieuwste meldingen lijken anders op elkaar dan die ervoor. Het verst: %(labels)s."
    ) % {"labels": labels}
