"""The joint picture, for partners: parties and invitations, time line and hand-overs."""

from __future__ import annotations

from datetime import date, datetime, time
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.cases import queries as cases
from vangnet.frame import pictures
from vangnet.frame.forms import carried_out
from vangnet.frame.pictures import Picture
from vangnet.frame.routes import permit
from vangnet.investigations import invite as invitations
from vangnet.investigations import picture, queries
from vangnet.parties import queries as register
from vangnet.portal import investigations_forms as forms
from vangnet.portal import investigations_tasks as tasks
from vangnet.portal.case_pages import actor_of, ask

TAB = "investigation"
form_page = require_http_methods(["GET", "HEAD", "POST"])


@form_page
@permit(Permit.INVESTIGATION_READ)
def parties(request: HttpRequest, case: UUID) -> HttpResponse:
    """The parties of the case, who was invited, and adding one that no report named."""
    actor = actor_of(request)
    found = queries.begun(actor, case)
    form = forms.PartyForm(request.POST or None)
    return ask(
        request,
        case,
        form,
        lambda given: picture.add_party(
            found,
            by=actor,
            **{k: given[k] for k in ("name", "kind", "line", "role", "since", "until")},
            disciplines=tuple(w.strip() for w in given["disciplines"].split(",") if w.strip()),
        ),
        then=reverse("portal:parties", args=[case]),
        done=_("De partij staat erbij."),
        template="portal/investigations/parties.html",
        page_title=_("Wie waren erbij betrokken?"),
        button=_("Voeg deze partij toe"),
        parties=queries.parties(actor, case),
        invitations=queries.invitations(actor, case),
        names=register.by_key(actor, [i.organisation_id for i in queries.invitations(actor, case)]),
        reports=[
            r for r in cases.reports_of(actor, case) if r.organisation_id == actor.organisation
        ],
        tab=TAB,
    )


@require_POST
@permit(Permit.CONTRIBUTION_GIVE)
def share(request: HttpRequest, case: UUID, report: UUID) -> HttpResponse:
    """Bring the parties of the own report into the joint picture."""
    actor = actor_of(request)
    made = picture.share_picture(queries.begun(actor, case), report, by=actor)
    messages.success(
        request,
        _("%(n)s partijen uit uw melding staan nu in het gezamenlijke beeld.") % {"n": len(made)},
    )
    return redirect("portal:parties", case)


@form_page
@permit(Permit.INVESTIGATION_LEAD)
def invite(request: HttpRequest, case: UUID) -> HttpResponse:
    """Invite an organisation, without personal data."""
    actor = actor_of(request)
    found = queries.begun(actor, case)
    words = request.GET.get("zoek", "")
    options = invitable(actor, case, words, request.POST.get("organisation", ""))
    form = forms.InviteForm(request.POST or None, organisations=options)

    def send(given: dict[str, object]) -> None:
        invitations.invite(
            found,
            by=actor,
            organisation=UUID(str(given["organisation"])),
            purpose=invitations.Purpose(str(given["purpose"])),
            event_kind=str(given["event_kind"]),
            happened_on=given["happened_on"],  # type: ignore[arg-type]
            place=str(given["place"]),
            whom_to_ring=str(given["whom_to_ring"]),
            at=timezone.now(),
        )

    return ask(
        request,
        case,
        form,
        send,
        then=reverse("portal:parties", args=[case]),
        done=_("De uitnodiging is verstuurd."),
        template="portal/investigations/invite.html",
        page_title=_("Nodig een organisatie uit"),
        button=_("Verstuur de uitnodiging"),
        words=words,
        tab=TAB,
    )


def invitable(actor: Actor, case: UUID, words: str, chosen: str) -> list[tuple[str, str]]:
    """Organisations to invite: the case's own parties first, then what was searched for."""
    found = {
        str(party.key): party.name
        for party in queries.parties(actor, case)
        if not party.takes_part and party.kind in ("care_provider", "other_professional")
    }
    keys = [UUID(key) for key in found]
    known = register.by_key(actor, [*keys, *([UUID(chosen)] if _is_key(chosen) else [])])
    options = {str(body.id): body.name for body in known.values() if not body.supervises}
    for body in register.search(actor, words):
        if not body.supervises:
            options[str(body.id)] = f"{body.name} ({body.municipality})"
    return list(options.items())


def _is_key(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


@form_page
@permit(Permit.INVITATION_ANSWER)
def invitation(request: HttpRequest, invitation: UUID) -> HttpResponse:
    """The invitation, for the organisation that was invited, and its answer."""
    actor = actor_of(request)
    found = queries.invitation(actor, invitation)
    permits.require(actor, Permit.INVITATION_ANSWER, found)
    form = forms.AnswerForm(request.POST or None)
    now = timezone.now()
    answers = {
        "accept": lambda given: invitations.accept(found, by=actor, at=now),
        "learn_along": lambda given: invitations.learn_along(found, by=actor, at=now),
        "decline": lambda given: invitations.decline(found, by=actor, why=given["why"], at=now),
    }
    if request.method == "POST" and carried_out(form, lambda g: answers[g["answer"]](g)):
        messages.success(request, _("Uw antwoord is verstuurd."))
        return redirect("portal:investigations")
    context = {"page_title": _("Uitnodiging"), "invitation": found, "form": form}
    status = 400 if request.method == "POST" else 200
    return render(request, "portal/investigations/invitation.html", context, status=status)


@form_page
@permit(Permit.INVESTIGATION_READ)
def timeline(request: HttpRequest, case: UUID) -> HttpResponse:
    """The shared time line over all parties, as a picture and as a list (INV-4)."""
    actor = actor_of(request)
    found = queries.begun(actor, case)
    form = forms.EntryForm(request.POST or None, parties=tasks.party_rows(actor, case))
    return ask(
        request,
        case,
        form,
        lambda given: picture.add_entry(
            found,
            by=actor,
            party=UUID(given["party"]),
            starts_at=moment(given["day"], given["time"]),
            text=given["text"],
        ),
        then=reverse("portal:timeline", args=[case]),
        done=_("De gebeurtenis staat op de tijdlijn."),
        template="portal/investigations/timeline.html",
        page_title=_("Wat gebeurde wanneer?"),
        button=_("Zet op de tijdlijn"),
        drawn=drawn_timeline(actor, case),
        tab=TAB,
    )


def drawn_timeline(actor: Actor, case: UUID) -> Picture | None:
    """The time line as a picture with its list; None while there is nothing on it."""
    entries, handovers = queries.timeline(actor, case), queries.handovers(actor, case)
    if not entries and not handovers:
        return None
    lane_of, names = _lanes(actor, case, entries, handovers)
    return pictures.timeline(
        [pictures.Lane(key, name) for key, name in names.items()],
        [
            pictures.Event(lane_of[e.party_id], timezone.localtime(e.starts_at), e.text)
            for e in entries
        ],
        [
            pictures.Handover(
                lane_of[h.from_party_id],
                lane_of[h.to_party_id],
                timezone.localtime(h.happened_at),
                h.outcome,
                h.text,
            )
            for h in handovers
        ],
        cases.first_day(actor, case),
    )


def _lanes(
    actor: Actor,
    case: UUID,
    entries: list[queries.TimelineEntry],
    handovers: list[queries.JointHandover],
) -> tuple[dict[UUID, str], dict[str, str]]:
    """The lane of every row that is referred to, and the names of the lanes.

    A party that left with the report it came from keeps its lane while something stands on it.
    """
    parties = queries.parties(actor, case)
    lane_of = {row: str(party.key) for party in parties for row in party.rows}
    known = {str(party.key): party.name for party in parties}
    named = [entry.party for entry in entries]
    named += [row for one in handovers for row in (one.from_party, one.to_party)]
    for row in named:
        lane = lane_of.setdefault(row.id, str(row.organisation_id or row.id))
        known.setdefault(lane, row.name)
    used = {lane_of[row.id] for row in named}
    return lane_of, {key: name for key, name in known.items() if key in used}


@form_page
@permit(Permit.CONTRIBUTION_GIVE)
def handover(request: HttpRequest, case: UUID) -> HttpResponse:
    """Record a hand-over between two parties."""
    actor = actor_of(request)
    found = queries.begun(actor, case)
    form = forms.HandoverForm(request.POST or None, parties=tasks.party_rows(actor, case))
    return ask(
        request,
        case,
        form,
        lambda given: picture.add_handover(
            found,
            by=actor,
            from_party=UUID(given["from_party"]),
            to_party=UUID(given["to_party"]),
            happened_at=moment(given["day"], given["time"]),
            outcome=picture.HandoverState(given["outcome"]),
            text=given["text"],
        ),
        then=reverse("portal:timeline", args=[case]),
        done=_("De overdracht staat op de tijdlijn."),
        page_title=_("Een moment van overdracht"),
        button=_("Leg de overdracht vast"),
        template="portal/investigations/form_base.html",
        tab=TAB,
    )


def moment(day: date, at: time | None) -> datetime:
    """A day and perhaps a time as one moment in the Netherlands; no time is noon."""
    return timezone.make_aware(datetime.combine(day, at or time(12, 0)))
