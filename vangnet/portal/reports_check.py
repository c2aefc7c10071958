"""What the pages of the form show beside the questions: steps, answers, what lacks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms as django_forms
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangnet.access.actors import Actor
from vangnet.frame.fields import ask
from vangnet.law.verdicts import Outcome, Verdict
from vangnet.networks.queries import Involvement, NetworkPicture
from vangnet.parties import queries as register
from vangnet.portal import reports_answers as answers
from vangnet.portal import reports_steps as steps
from vangnet.portal.reports_asking import StepForm
from vangnet.privacy import queries as privacy
from vangnet.reports import queries
from vangnet.reports.queries import Checked, Missing, Report

ANSWERS = (
    ("yes", gettext_lazy("Ja")),
    ("no", gettext_lazy("Nee")),
    ("unknown", gettext_lazy("Dat weet ik nog niet")),
)


ALONE = {"is_network_report": gettext_lazy("Is dit een calamiteit in een zorgnetwerk?")}
"""Questions that need other words when they stand without what is around them on the form."""


class AidForm(django_forms.Form):
    """The three parts of the statutory definition (REP-2)."""

    unexpected = ask(
        django_forms.ChoiceField(
            label=gettext_lazy("Was de gebeurtenis niet bedoeld of niet verwacht?"),
            choices=ANSWERS,
            widget=django_forms.RadioSelect,
            help_text=gettext_lazy(
                "Een complicatie die bij een goed uitgevoerde behandeling kan horen, is meestal "
                "wel te verwachten."
            ),
        ),
        source=gettext_lazy("Wkkgz, artikel 1, eerste lid."),
    )
    quality = ask(
        django_forms.ChoiceField(
            label=gettext_lazy("Heeft het te maken met de kwaliteit van de zorg?"),
            choices=ANSWERS,
            widget=django_forms.RadioSelect,
            help_text=gettext_lazy(
                "Bijvoorbeeld: er werd iets gemist, te laat gedaan of niet doorgegeven. Ook als "
                "niemand een fout maakte, maar de samenwerking niet werkte."
            ),
        ),
        source=gettext_lazy("Wkkgz, artikel 1, eerste lid."),
    )
    serious = ask(
        django_forms.ChoiceField(
            label=gettext_lazy("Leidde het tot overlijden of tot ernstige schade voor de cliënt?"),
            choices=ANSWERS,
            widget=django_forms.RadioSelect,
        ),
        source=gettext_lazy("Wkkgz, artikel 1, eerste lid."),
    )


def of_step(actor: Actor, report: Report, step: str, parts: Iterable[steps.Part]) -> dict[str, Any]:
    """The context of a step with questions."""
    found = list(parts)
    state = state_of(actor, report)
    context = {
        **frame(report, step, state),
        "parts": found,
        "forms": [part.form for part in found],
    }
    context["bsn"] = [
        str(part.form.fields[name].label) for part in found for name in part.form.bsn_in()
    ]
    if step == "event":
        context["audit"] = found[1]
        context["parts"] = found[:1]
    if step == "cooperation":
        context |= cooperation(actor, report, found, state)
    return context


def state_of(actor: Actor, report: Report) -> Checked:
    """What lacks, what is wrong and what the law says of a draft: asked once for a page."""
    return queries.checked(actor, report, timezone.localdate())


def frame(report: Report, step: str, state: Checked) -> dict[str, Any]:
    """What every page of the form needs."""
    name, question = steps.TITLES[step]
    return {
        "page_title": str(question),
        "step": step,
        "step_name": str(name),
        "report": report,
        "steps": steps.side(report, step, state),
        "save_url": reverse("portal:report-save", args=[report.id]),
        "next_step": steps.TITLES[steps.following(step)][0],
    }


def cooperation(
    actor: Actor, report: Report, parts: list[steps.Part], state: Checked
) -> dict[str, Any]:
    """The derived answer to: is this a network calamity, with what hangs on it (REP-3, REP-4)."""
    verdict = state.network
    asks = is_network(report, verdict)
    return {
        "parts": parts[:1],
        "confirm": parts[1],
        "network_part": parts[2] if asks else None,
        "verdict": verdict,
        "derived": derived(verdict),
        "agreements": state.picture.agreements,
        "handovers": state.picture.handovers,
        "co_reporters": named(actor, report),
    }


def is_network(report: Report, verdict: Verdict) -> bool:
    """Are the extra questions asked? Unless it is clearly none (REP-4)."""
    if report.is_network_report in ("yes", "unsure"):
        return True
    unsaid = not report.is_network_report and not verdict.missing
    return unsaid and verdict.outcome is not Outcome.NO


def derived(verdict: Verdict) -> str:
    """What the system makes of the parties, in one sentence."""
    if verdict.missing:
        return _("Wij kunnen nog niet zien of dit een calamiteit in een zorgnetwerk is.")
    if verdict.outcome is Outcome.YES:
        return _("Dit is een ketencalamiteit in de geboortezorg.")
    if verdict.outcome is Outcome.WEIGH:
        return _("Dit is mogelijk een calamiteit in een zorgnetwerk.")
    return _("Met deze partijen is dit geen calamiteit in een zorgnetwerk.")


def named(actor: Actor, report: Report) -> list[tuple[str, queries.CoReporter]]:
    """The co-reporters, with the name of the organisation."""
    found = queries.co_reporters(actor, report.id)
    bodies = register.by_key(actor, [one.organisation_id for one in found])
    return [
        (bodies[one.organisation_id].name, one) for one in found if one.organisation_id in bodies
    ]


def of_check(actor: Actor, report: Report) -> dict[str, Any]:
    """Everything answered, what lacks, and who would have to report."""
    state = state_of(actor, report)
    told = everything(actor, report, state.picture, editable=True)
    return {
        **frame(report, "check", state),
        **told,
        "agreements": state.picture.agreements,
        "handovers": state.picture.handovers,
        "co_reporters": named(actor, report),
        "missing": links(report, state.missing),
        "objections": links(report, state.objections),
        "advised": links(report, state.advised),
        "count": answers.sentence_of(state.missing),
        "seen": state.fingerprint,
        "who_must": _duties(state.duties, told["parties"]),
    }


def _duties(verdict: Verdict, parties: Sequence[Involvement]) -> dict[str, Any]:
    """Who would have to report as the draft stands; nothing as long as nobody would (REP-5)."""
    names = {str(one.id): one.name for one in parties}
    labels = dict(queries.Must.choices)
    told: Any = verdict.result.get("duties", ())
    found = [
        {"name": names[duty["party"]], "must": str(labels[duty["must"]])}
        for duty in told
        if duty["must"] != "no" and duty["party"] in names
    ]
    return {"verdict": verdict, "found": found}


def links(report: Report, lacking: Iterable[Missing]) -> list[tuple[str, str]]:
    """Each thing that lacks, with the place where it is asked."""
    return [(one.sentence, _place(report, one)) for one in lacking]


def _place(report: Report, one: Missing) -> str:
    """Where something that lacks is asked: the field, or the page of a party."""
    name, _colon, rest = one.field.partition(":")
    if name == "network" and rest:
        return reverse("portal:report-party", args=[report.id, rest])
    anchor = f"#id_{name}-{rest}" if rest else f"#id_{name}"
    url = reverse("portal:report-step", args=[report.id, one.step])
    return url if name in ("client", "relative", "network") and not rest else url + anchor


def everything(
    actor: Actor, report: Report, picture: NetworkPicture, *, editable: bool = False
) -> dict[str, Any]:
    """All answers of a report, part by part, and its network.

    `editable`: to check, with what is still empty and a link to change it; else only what was said.
    """
    sections: list[dict[str, Any]] = []
    for step, (name, _question) in steps.TITLES.items():
        for at, part in enumerate(steps.parts(actor, report, step)):
            found = [one for one in _said(report, step, part) if editable or one["answer"]]
            if not editable:
                found = [{**one, "url": ""} for one in found]
            heading = str(part.heading or ("" if at else name))
            if found and not heading:
                sections[-1]["answers"] += found
            elif found:
                sections.append({"step": step, "title": heading, "answers": found})
    return {"sections": sections, "parties": picture.parties}


def _said(report: Report, step: str, part: steps.Part) -> list[dict[str, str]]:
    """The answers of one part, each with the place where it can be changed."""
    url = reverse("portal:report-step", args=[report.id, step])
    return [
        {
            "question": str(ALONE.get(bound.name, bound.label)),
            "answer": answers.said(bound.field, part.stored[bound.name]),
            "url": f"{url}#{bound.auto_id}",
        }
        for bound in part.form
        if bound.name != "contains_audit" or report.birth_care
    ]


def version_of(actor: Actor, report: Report, form: StepForm, name: str) -> int:
    """The version that stands behind one answer now."""
    if not form.prefix:
        return int(queries.report(actor, report.id).versions.get(name, 0))
    held = privacy.completeness(actor, getattr(report, f"{form.prefix}_key"))
    return held.version if held else 0
