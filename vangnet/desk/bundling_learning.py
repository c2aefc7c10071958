"""What matching learned, for the coordinator: what it knows, how good it is, and the way back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access.permits import Permit
from vangnet.cases import actions
from vangnet.cases import queries as cases
from vangnet.desk.bundling_forms import RollBackForm
from vangnet.desk.case_pages import actor_of
from vangnet.frame.forms import carried_out
from vangnet.frame.pictures import Picture, Point, trend
from vangnet.frame.routes import permit

MOST_POINTS = 60


@require_safe
@permit(Permit.MODEL_STEER)
def overview(request: HttpRequest) -> HttpResponse:
    """The model in use, how good it is, all that were made, and every comparison in bits."""
    known = cases.what_is_known(actor_of(request))
    context = {
        "page_title": _("Wat Vangnet van besluiten leert"),
        "facts": _facts(known),
        "drift": _drift(known),
        "drawn": _drawn(known),
        "rows": [_row(one) for one in known.rows],
        "may_roll_back": known.may_roll_back,
        "knows": _knows(known),
    }
    return render(request, "desk/bundling/learning.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@permit(Permit.MODEL_STEER)
def roll_back(request: HttpRequest) -> HttpResponse:
    """Put the model before this one back, with a reason."""
    actor = actor_of(request)
    cases.what_is_known(actor)
    form = RollBackForm(request.POST or None)
    if request.method == "POST" and carried_out(
        form, lambda given: actions.roll_back(by=actor, why=given["why"], at=timezone.now())
    ):
        messages.success(request, _("Het vorige model is terug. Nieuwe vergelijkingen volgen het."))
        return redirect("desk:matching")
    context = {
        "page_title": _("Zet het vorige model terug"),
        "lead": _(
            "Nieuwe vergelijkingen volgen meteen het vorige model. Voorstellen die er al staan, "
            "blijven staan. Besluiten van inspecteurs veranderen niet."
        ),
        "form": form,
        "button": _("Zet het vorige model terug"),
        "back": reverse("desk:matching"),
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "frame/ask.html", context, status=status)


def _facts(known: cases.Known) -> list[tuple[str, str]]:
    row = known.current
    model = known.model
    return [
        (_("Model"), model.version),
        (_("Sinds"), formats.date_format(row.promoted_at) if row and row.promoted_at else "–"),
        (_("Geleerd van"), _("%(n)s besluiten") % {"n": row.decisions if row else 0}),
        (_("Stelt voor vanaf"), _chance(float(model.probability(model.threshold)))),
        (_("Kenmerk"), (row.hash if row else model.hash)[:16]),
    ]


def _drift(known: cases.Known) -> list[tuple[str, str]]:
    """The last look at whether reports have changed, and when it did not run, the one before."""
    last, before = known.drift, known.drift_before
    if last is None:
        return []
    facts = [
        (_("Laatst gekeken"), formats.date_format(timezone.localdate(last.at))),
        (_("Uitkomst"), last.get_outcome_display()),
        (_("Uitleg"), last.because),
    ]
    ran = before or last
    if before is not None:
        day = formats.date_format(timezone.localdate(before.at))
        facts.append((_("Daarvoor, op %(day)s") % {"day": day}, before.because))
    if ran.since is not None:
        facts.append((_("Vergeleken"), _compared(ran)))
    return facts


def _compared(ran: Any) -> str:
    return _("%(n)s meldingen: die van %(day)s en later met evenveel daarvoor") % {
        "n": ran.reports,
        "day": formats.date_format(ran.since),
    }


def _row(one: Any) -> dict[str, Any]:
    said = one.figures.get("challenger", {})
    return {
        "version": one.version,
        "made_at": one.made_at,
        "use": one.get_use_display(),
        "decisions": one.decisions,
        "judged": said.get("decisions"),
        "near": said.get("near"),
        "near_false": said.get("near_false"),
        "precision": _chance(said.get("precision")),
        "recall": _chance(said.get("recall")),
        "because": one.because,
        "rolled_back": one.rolled_back_why,
    }


def _drawn(known: cases.Known) -> Picture | None:
    points = [
        Point(
            timezone.localdate(one.made_at),
            float(one.figures["challenger"]["log_loss"]),
            _mark(one),
        )
        for one in known.rows[:MOST_POINTS]
        if one.figures
    ]
    return trend(_("Afstand tot de besluiten, per nacht"), _("Bits"), points) if points else None


def _mark(one: Any) -> str:
    if one.rolled_back_at:
        return _("teruggezet")
    return _("in gebruik genomen") if one.promoted_at else ""


def _knows(known: cases.Known) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (
            str(cases.LABELS[one.name]),
            [
                (cases.sentence(one.name, level), _bits(known.model.weights[one.name][level]))
                for level in one.names
            ],
        )
        for one in known.model.comparisons
    ]


def _bits(bits: float) -> str:
    sign = "+" if bits > 0 else "−" if bits < 0 else ""
    return sign + formats.number_format(round(abs(bits), 1), decimal_pos=1)


def _chance(share: float | None) -> str:
    return "–" if share is None else formats.number_format(round(share * 100)) + "%"
