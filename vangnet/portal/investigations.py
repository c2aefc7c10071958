"""The joint investigation, for partners: overview, way of learning, committee, contributions."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vangnet.access import permits
from vangnet.access.permits import Permit
from vangnet.cases import queries as cases
from vangnet.frame.routes import permit
from vangnet.investigations import actions, facts, more_time, queries
from vangnet.portal import investigations_forms as forms
from vangnet.portal import investigations_tasks as tasks
from vangnet.portal.case_pages import actor_of, allowed, ask, show

TAB = "investigation"
form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@permit(Permit.INVESTIGATION_READ)
def listing(request: HttpRequest) -> HttpResponse:
    """The investigations the organisation takes part in, and the invitations that wait."""
    actor = actor_of(request)
    permits.require_role(actor, Permit.INVESTIGATION_READ)
    context = {
        "page_title": _("Samen onderzoeken"),
        "invitations": queries.my_invitations(actor),
        "cases": cases.joint(actor),
    }
    return render(request, "portal/investigations/listing.html", context)


@require_safe
@permit(Permit.INVESTIGATION_READ)
def overview(request: HttpRequest, case: UUID) -> HttpResponse:
    """Where the investigation stands: what is done, what is next."""
    actor = actor_of(request)
    found = queries.investigation(actor, case)
    context = {
        "page_title": _("Samen onderzoeken"),
        "investigation": found,
        "tasks": tasks.of(actor, case, found) if found else [],
        "joint": facts.joint_report_verdict(actor, case) if found else None,
    }
    return show(request, "portal/investigations/overview.html", case, context, tab=TAB)


@form_page
@permit(Permit.INVESTIGATION_LEAD)
def way(request: HttpRequest, case: UUID) -> HttpResponse:
    """Choose how to learn together (INV-1)."""
    actor = actor_of(request)
    found = queries.begun(actor, case)
    parties = tasks.organisations(actor, case)
    initial = {
        "way": found.way,
        "coordinator": found.coordinator_id,
        "coordinator_external": found.coordinator_external,
    }
    form = forms.WayForm(request.POST or None, initial=initial, parties=parties)
    return ask(
        request,
        case,
        form,
        lambda given: actions.choose_way(
            found,
            by=actor,
            way=actions.WayOfLearning(given["way"]),
            coordinator=UUID(given["coordinator"]) if given["coordinator"] else None,
            coordinator_external=given["coordinator_external"],
        ),
        then=reverse("portal:investigation", args=[case]),
        done=_("De aanpak is vastgelegd."),
        page_title=_("Hoe gaat u samen leren?"),
        button=_("Leg de aanpak vast"),
        tab=TAB,
    )


@form_page
@permit(Permit.INVESTIGATION_READ)
def committee(request: HttpRequest, case: UUID) -> HttpResponse:
    """The committee, with what the rules say is missing (INV-2)."""
    actor = actor_of(request)
    found = queries.begun(actor, case)
    form = forms.MemberForm(request.POST or None, parties=tasks.organisations(actor, case))
    return ask(
        request,
        case,
        form,
        lambda given: actions.add_member(
            found,
            by=actor,
            function=given["function"],
            discipline=given["discipline"],
            was_involved=given["was_involved"],
            organisation=UUID(given["organisation"]) if given["organisation"] else None,
            external_from=given["external_from"],
            represents=tuple(UUID(key) for key in given["represents"]),
        ),
        then=reverse("portal:committee", args=[case]),
        done=_("Het commissielid staat erbij."),
        template="portal/investigations/committee.html",
        page_title=_("Wie zit er in de commissie?"),
        button=_("Voeg dit lid toe"),
        members=queries.members(actor, case),
        names=dict(tasks.organisations(actor, case)),
        verdict=facts.committee_verdict(actor, case).named(
            {str(key): name for key, name in tasks.names(actor, case).items()}
        ),
        lacking=tasks.committee_lacking(actor, case),
        tab=TAB,
    )


@require_POST
@permit(Permit.INVESTIGATION_LEAD)
def remove_member(request: HttpRequest, case: UUID, member: UUID) -> HttpResponse:
    """Let a member go."""
    actor = actor_of(request)
    allowed(request, case)
    for one in queries.members(actor, case):
        if one.id == member:
            actions.remove_member(one, by=actor, at=timezone.now())
            messages.success(request, _("Het lid is uit de commissie gehaald."))
    return redirect("portal:committee", case)


@form_page
@permit(Permit.INVESTIGATION_READ)
def contributions(request: HttpRequest, case: UUID) -> HttpResponse:
    """Who contributed what, and whether the report is joint (INV-5)."""
    actor = actor_of(request)
    found = queries.begun(actor, case)
    form = forms.ContributionForm(request.POST or None)
    return ask(
        request,
        case,
        form,
        lambda given: actions.contribute(
            found,
            by=actor,
            kind=actions.ContributionKind(given["kind"]),
            text=given["text"],
            on=given["day"],
        ),
        then=reverse("portal:contributions", args=[case]),
        done=_("Uw bijdrage staat erbij."),
        template="portal/investigations/contributions.html",
        page_title=_("Wie droeg wat bij?"),
        button=_("Leg de bijdrage vast"),
        contributions=queries.contributions(actor, case),
        names=tasks.names(actor, case),
        verdict=facts.joint_report_verdict(actor, case),
        tab=TAB,
    )


@form_page
@permit(Permit.CONTRIBUTION_GIVE)
def points(request: HttpRequest, case: UUID) -> HttpResponse:
    """The points of attention of joint reflection (INV-6), each with its own version."""
    actor = actor_of(request)
    found = queries.begun(actor, case)
    initial = {name: getattr(found, name) for name in actions.POINTS}
    form = forms.PointsForm(request.POST or None, initial=initial)
    bases = tasks.bases(request, actions.POINTS)

    def write(given: dict[str, str]) -> None:
        for name in actions.POINTS:
            if name in form.changed_data:
                actions.write_point(found, name, given[name], base=bases[name], by=actor)

    return ask(
        request,
        case,
        form,
        write,
        then=reverse("portal:investigation", args=[case]),
        done=_("Opgeslagen."),
        template="portal/investigations/versioned.html",
        page_title=_("Waar kijkt u samen naar?"),
        lead=_("Deze punten vraagt de inspectie. Alle partners kunnen hier schrijven."),
        button=_("Opslaan"),
        versions=[(name, found.versions.get(name, 0)) for name in actions.POINTS],
        tab=TAB,
    )


@form_page
@permit(Permit.INVESTIGATION_LEAD)
def client(request: HttpRequest, case: UUID) -> HttpResponse:
    """The client's or relatives' side (INV-3)."""
    actor = actor_of(request)
    found = queries.begun(actor, case)
    side = queries.client_side(actor, case)
    form = forms.ClientSideForm(request.POST or None, initial=tasks.client_initial(side))
    bases = tasks.bases(request, actions.CLIENT_FIELDS)
    return ask(
        request,
        case,
        form,
        lambda given: actions.write_client_side(
            found,
            {name: given[name] for name in actions.CLIENT_FIELDS if name in form.changed_data},
            bases=bases,
            by=actor,
        ),
        then=reverse("portal:investigation", args=[case]),
        done=_("Opgeslagen."),
        template="portal/investigations/client.html",
        page_title=_("Wat vertellen de cliënt en naasten?"),
        button=_("Opslaan"),
        statements=queries.statements(actor, case),
        versions=[(n, side.versions.get(n, 0) if side else 0) for n in actions.CLIENT_FIELDS],
        tab=TAB,
    )


@form_page
@permit(Permit.INTERNAL_WRITE)
def internal(request: HttpRequest, case: UUID) -> HttpResponse:
    """The own organisation's internal investigation; nobody else can open this (PRV-4)."""
    actor = actor_of(request)
    found = queries.internal(actor, case)
    initial = {"text": found.text if found else "", "base": found.version if found else 0}
    form = forms.InternalForm(request.POST or None, initial=initial)
    return ask(
        request,
        case,
        form,
        lambda given: actions.write_internal(case, given["text"], base=given["base"], by=actor),
        then=reverse("portal:internal", args=[case]),
        done=_("Opgeslagen. Alleen uw organisatie kan dit lezen."),
        page_title=_("Uw eigen onderzoek"),
        lead=_(
            "Dit blijft van uw organisatie. Andere partijen en de inspectie zien het niet. "
            "Wilt u iets delen? Zet dat zelf in de gedeelde ruimte."
        ),
        button=_("Opslaan"),
        template="portal/investigations/form_base.html",
        tab=TAB,
    )


@form_page
@permit(Permit.EXTENSION_ASK)
def extension(request: HttpRequest, case: UUID) -> HttpResponse:
    """Ask for more time, and see the answer."""
    actor = actor_of(request)
    found = queries.begun(actor, case)
    form = forms.ExtensionForm(request.POST or None)
    return ask(
        request,
        case,
        form,
        lambda given: more_time.ask(
            found, by=actor, reason=given["reason"], days=given["days"], on=timezone.localdate()
        ),
        then=reverse("portal:extension", args=[case]),
        done=_("Uw verzoek is verstuurd. De inspectie beslist."),
        template="portal/investigations/extension.html",
        page_title=_("Meer tijd vragen"),
        button=_("Vraag uitstel"),
        extensions=queries.extensions(actor, case),
        tab=TAB,
    )
