"""What the inspectorate does with a case: receive, say, ask, hand over, ask to reflect."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.accounts import queries as accounts
from vangnet.assessments import actions as assessments
from vangnet.cases import actions
from vangnet.cases import queries as cases
from vangnet.desk import cases_forms as forms
from vangnet.desk.case_pages import actor_of, ask, belongs
from vangnet.frame.routes import permit

TAB = "case"
form_page = require_http_methods(["GET", "HEAD", "POST"])


def colleagues(actor: Actor) -> list[tuple[str, str]]:
    """The people of the own department, the reader first."""
    found = [(str(one.person_id), one.person.full_name) for one in accounts.colleagues(actor)]
    return sorted(found, key=lambda each: (each[0] != str(actor.person), each[1]))


@form_page
@permit(Permit.CASE_STEER)
def acknowledge(request: HttpRequest, case: UUID) -> HttpResponse:
    """Tell the reporters that their report arrived, and whom they can ring (ASM-1)."""
    actor = actor_of(request)
    found = cases.case(actor, case)
    form = forms.AcknowledgeForm(request.POST or None, colleagues=colleagues(actor))
    return ask(
        request,
        case,
        form,
        lambda given: actions.acknowledge(
            found, by=actor, contact_person=UUID(given["contact_person"]), at=timezone.now()
        ),
        then=reverse("desk:case", args=[case]),
        done=_("De ontvangst is bevestigd. Elke melder krijgt een brief."),
        page_title=_("Bevestig de ontvangst"),
        lead=_("Elke melder krijgt een eigen brief, met de naam van de contactpersoon."),
        button=_("Bevestig de ontvangst"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_STEER)
def plan(request: HttpRequest, case: UUID) -> HttpResponse:
    """Say what the inspectorate is going to do, within four weeks."""
    actor = actor_of(request)
    found = cases.case(actor, case)
    form = forms.PlanForm(request.POST or None, initial={"text": found.planned_actions})
    return ask(
        request,
        case,
        form,
        lambda given: actions.plan_actions(found, by=actor, text=given["text"], at=timezone.now()),
        then=reverse("desk:case", args=[case]),
        done=_("De melders krijgen een brief met wat de inspectie gaat doen."),
        page_title=_("Wat gaat de inspectie doen?"),
        button=_("Verstuur aan de melders"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_STEER)
def complete(request: HttpRequest, case: UUID) -> HttpResponse:
    """Ask a reporter to complete its report, within two weeks."""
    actor = actor_of(request)
    found = cases.case(actor, case)
    reports = {report.id: report for report in cases.reports_of(actor, case)}
    options = [(str(key), report.number or "") for key, report in reports.items()]
    form = forms.CompleteForm(request.POST or None, reports=options)
    return ask(
        request,
        case,
        form,
        lambda given: actions.ask_to_complete(
            found,
            reports[UUID(given["report"])],
            by=actor,
            what=given["what"],
            on=timezone.localdate(),
        ),
        then=reverse("desk:case", args=[case]),
        done=_("De vraag is verstuurd. De melder heeft twee weken."),
        page_title=_("Vraag om aanvulling"),
        lead=_("De melder krijgt een brief en heeft twee weken om de melding aan te vullen."),
        button=_("Verstuur de vraag"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_ASSIGN)
def assign(request: HttpRequest, case: UUID) -> HttpResponse:
    """Hand the case to a department or another supervisor (ASM-2)."""
    actor = actor_of(request)
    found = cases.case(actor, case)
    bodies = [(str(one.id), one.name) for one in cases.bodies_to_assign(actor, case)]
    form = forms.AssignForm(request.POST or None, bodies=bodies)
    return ask(
        request,
        case,
        form,
        lambda given: actions.assign(
            found,
            by=actor,
            organisation=UUID(given["organisation"]),
            because=given["because"],
            at=timezone.now(),
        ),
        then=reverse("desk:case", args=[case]),
        done=_("De zaak is doorgegeven. Wie haar krijgt, ziet haar nu in het postvak."),
        page_title=_("Geef de zaak door"),
        button=_("Geef de zaak door"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_ASSIGN)
def end_assignment(request: HttpRequest, case: UUID, assignment: UUID) -> HttpResponse:
    """Take a case back from a department or supervisor."""
    actor = actor_of(request)
    found = cases.assignment(actor, assignment)
    belongs(found, case)
    return ask(
        request,
        case,
        forms.BecauseForm(request.POST or None),
        lambda given: actions.end_assignment(
            found, by=actor, because=given["because"], at=timezone.now()
        ),
        then=reverse("desk:case", args=[case]),
        done=_("De toewijzing is beëindigd."),
        page_title=_("Beëindig de toewijzing"),
        lead=_("Deze afdeling of toezichthouder ziet de zaak daarna niet meer."),
        button=_("Beëindig de toewijzing"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_STEER)
def take_up(request: HttpRequest, case: UUID) -> HttpResponse:
    """Say who handles the case."""
    actor = actor_of(request)
    found = cases.case(actor, case)
    form = forms.TakeUpForm(request.POST or None, colleagues=colleagues(actor))
    return ask(
        request,
        case,
        form,
        lambda given: actions.take_up(
            found, by=actor, person=UUID(given["person"]), at=timezone.now()
        ),
        then=reverse("desk:case", args=[case]),
        done=_("Vastgelegd wie de zaak behandelt."),
        page_title=_("Wie behandelt deze zaak?"),
        button=_("Leg vast"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_STEER)
def reflect(request: HttpRequest, case: UUID) -> HttpResponse:
    """Ask the parties to reflect together (INV-1)."""
    actor = actor_of(request)
    found = cases.case(actor, case)
    return ask(
        request,
        case,
        forms.ConfirmForm(request.POST if request.method == "POST" else None),
        lambda given: actions.ask_to_reflect(found, by=actor, at=timezone.now()),
        then=reverse("desk:case", args=[case]),
        done=_("De partijen zijn gevraagd om samen te reflecteren. Zij zijn nu aan zet."),
        page_title=_("Vraag de partijen om samen te reflecteren"),
        lead=_(
            "Elke melder krijgt een brief. Het gezamenlijk onderzoek begint, en de partijen "
            "schrijven samen één reflectieverslag. Daarna bent u weer aan zet om te beoordelen."
        ),
        button=_("Vraag dit aan de partijen"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_JUDGE)
def no_calamity(request: HttpRequest, case: UUID) -> HttpResponse:
    """Judge that this was no calamity, and tell every reporter (ASM-6)."""
    actor = actor_of(request)
    found = cases.case(actor, case)

    def act(given: dict[str, str]) -> None:
        with transaction.atomic():
            now = timezone.now()
            assessments.judge(
                found,
                by=actor,
                outcome=assessments.JudgementOutcome.NO_CALAMITY,
                text=given["text"],
                at=now,
            )
            assessments.send_judgements(found, by=actor, at=now)

    return ask(
        request,
        case,
        forms.NoCalamityForm(request.POST or None),
        act,
        then=reverse("desk:assessment", args=[case]),
        done=_("Het oordeel is verstuurd aan elke melder. U kunt de zaak nu sluiten."),
        page_title=_("Dit is geen calamiteit"),
        lead=_("Ook dit is een oordeel. Elke melder krijgt het in een eigen brief."),
        button=_("Verstuur dit oordeel"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_STEER)
def withdraw(request: HttpRequest, case: UUID) -> HttpResponse:
    """End a case of which every report was withdrawn."""
    actor = actor_of(request)
    found = cases.case(actor, case)
    return ask(
        request,
        case,
        forms.BecauseForm(request.POST or None),
        lambda given: actions.withdraw_case(
            found, by=actor, because=given["because"], at=timezone.now()
        ),
        then=reverse("desk:case", args=[case]),
        done=_("De zaak is beëindigd."),
        page_title=_("Beëindig de zaak"),
        lead=_("Dit kan als alle meldingen in deze zaak zijn ingetrokken."),
        button=_("Beëindig de zaak"),
        tab=TAB,
    )
