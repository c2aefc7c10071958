"""Deciding about found words, ticking off what was left, and the facts (PUB-2)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vangnet import law
from vangnet.access.permits import Permit
from vangnet.access.refusals import Invalid, Stale
from vangnet.desk import publications_forms as forms
from vangnet.desk.case_pages import actor_of
from vangnet.desk.publications_pages import ask, asked_version, show, writes
from vangnet.frame.forms import carried_out
from vangnet.frame.routes import permit
from vangnet.publications import actions, queries, recognising

form_page = require_http_methods(["GET", "HEAD", "POST"])
BY_KEY = "X-Words"
LABELS = ("sector", "target_group", "risks", "age_band", "period")


@require_safe
@permit(Permit.PUBLIC_VERSION_READ)
def words(request: HttpRequest, key: UUID) -> HttpResponse:
    """Every replacement with its decision, per person, organisation or kind."""
    version = asked_version(request, key)
    entities = queries.entities(actor_of(request), version)
    context = {
        "page_title": _("Woorden die iemand aanwijzen"),
        "entities": entities,
        "open": sum(one.open for one in entities),
        "all": sum(len(one.words) for one in entities),
    }
    return show(request, version, "desk/publications/words.html", context, tab="publication-words")


@require_POST
@permit(Permit.PUBLIC_VERSION_REVIEW)
def decide(request: HttpRequest, key: UUID) -> HttpResponse:
    """Decide about the same words everywhere, or at the place where they stand."""
    version = asked_version(request, key)
    if "word" in request.POST:
        return _agreed(request, version)
    form = forms.WordsForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("Kies wat er met dit woord moet gebeuren."))
    place = {name: form.cleaned_data[name] for name in ("entity", "around") if name in request.POST}
    _carry_out(version, form.cleaned_data["original"], form.cleaned_data, place, request)
    return _done(request, key)


def _agreed(request: HttpRequest, version: queries.PublicVersion) -> HttpResponse:
    """Accept one word of the list, or say whom it means: by its key and, after a dot, the place to
    come back to. Not by the words around it, because a browser writes new lines its own way."""
    actor = actor_of(request)
    key, _dot, back = request.POST["word"].partition(".")
    one = next((row for row in queries.replacements(actor, version) if str(row.id) == key), None)
    if one is None:
        raise Invalid(_("Deze woorden staan niet (meer) in de lijst."))
    if who := request.POST.get("who"):
        place = {"was": one.entity, "around": one.around}
        actions.relabel(version, one.original, who, by=actor, **place)
    else:
        accepted, place = actions.Decision.ACCEPTED, {"entity": one.entity, "around": one.around}
        actions.decide_words(version, one.original, accepted, by=actor, **place)
    return _done(request, version.id, back)


def _carry_out(
    version: queries.PublicVersion,
    original: str,
    given: dict[str, Any],
    place: dict[str, str],
    request: HttpRequest,
) -> None:
    """What the editor chose, by the action that does it."""
    actor = actor_of(request)
    was, around = place.get("entity"), place.get("around")
    if given["decision"] == "relabelled":
        actions.relabel(version, original, given["who"], by=actor, was=was, around=around)
    elif given["decision"] == "widened":
        said = {"becomes": given["becomes"], "was": was, "around": around}
        actions.widen(version, original, given["wider"], by=actor, **said)
    else:
        decision = actions.Decision(given["decision"])
        said = {"becomes": given["becomes"], "why": given["why"]}
        actions.decide_words(version, original, decision, by=actor, **said, **place)


@form_page
@permit(Permit.PUBLIC_VERSION_REVIEW)
def word(request: HttpRequest, key: UUID, word: UUID) -> HttpResponse:
    """All that can be decided about one found word: another, wider, otherwise, let it stand."""
    actor, version = actor_of(request), asked_version(request, key)
    one, someone = queries.word(actor, version, word)
    first = "relabelled" if one.doubt else "accepted"
    start = {"decision": first if one.decision == "open" else None, "wider": one.original}
    form = forms.OneWordForm(request.POST or None, initial=start, someone=someone)
    place = {"entity": one.entity, "around": one.around}
    if request.method == "POST" and carried_out(
        form, lambda given: _carry_out(version, one.original, given, place, request)
    ):
        return redirect(_back_to(request, key))
    context = {
        "page_title": _("Een gevonden woord"),
        "form": form,
        "word": one,
        "place": request.POST.get("place") or request.GET.get("plaats", ""),
    }
    status = 400 if request.method == "POST" else 200
    return show(request, version, "desk/publications/word.html", context, status=status)


@require_POST
@permit(Permit.PUBLIC_VERSION_REVIEW)
def accept(request: HttpRequest, key: UUID) -> HttpResponse:
    """Accept everything of one person or organisation in one go."""
    version = asked_version(request, key)
    entity = request.POST.get("entity", "")
    count = actions.decide_for_entity(version, entity, by=actor_of(request))
    if BY_KEY not in request.headers:
        sentence = ngettext("%(n)s woord akkoord.", "%(n)s woorden akkoord.", count)
        messages.success(request, sentence % {"n": count})
    return _done(request, key)


def _done(request: HttpRequest, key: UUID, place: str = "") -> HttpResponse:
    """Nothing more to say to who decides by key: her list shows it already."""
    if BY_KEY in request.headers:
        return HttpResponse(status=204)
    return redirect(_back_to(request, key, place))


def _back_to(request: HttpRequest, key: UUID, place: str = "") -> str:
    """The list of words, at the place where the reader was."""
    place = place or request.POST.get("place", "")
    anchor = f"#{place}" if place.isalnum() else ""
    return f"{reverse('desk:publication-words', args=[key])}{anchor}"


@form_page
@permit(Permit.PUBLIC_VERSION_REVIEW)
def add(request: HttpRequest, key: UUID) -> HttpResponse:
    """Replace words that the system did not find."""
    actor, version = actor_of(request), asked_version(request, key)
    form = forms.AddForm(
        request.POST or None,
        initial={"words": request.GET.get("woord", "")},
        someone=queries.someone(actor, version),
    )
    return ask(
        request,
        version,
        form,
        lambda given: actions.add(
            version, given["words"], given["becomes"], by=actor, entity=given["who"]
        ),
        then=reverse("desk:publication-words", args=[key]),
        done=_("Deze woorden worden nu overal vervangen."),
        page_title=_("Vervang nog iets"),
        button=_("Vervang overal"),
        back=reverse("desk:publication-words", args=[key]),
    )


@form_page
@permit(Permit.PUBLIC_VERSION_REVIEW)
def left(request: HttpRequest, key: UUID) -> HttpResponse:
    """Tick off the words that were left, and the sentences that may tell too much."""
    actor, version = actor_of(request), asked_version(request, key)
    if request.method == "POST":
        ticked, again = request.POST.getlist("words"), request.POST.getlist("again")
        actions.tick_off(version, ticked, by=actor, again=again)
        messages.success(request, _("Opgeslagen."))
        return redirect("desk:publication-left", key)
    marks = queries.marks(actor, version)
    context = {
        "page_title": _("Wat is blijven staan"),
        "words": [(one, one.words in version.ticked) for one in marks if not one.is_sentence],
        "sentences": [(one, one.words in version.ticked) for one in marks if one.is_sentence],
        "open": sum(one.words not in version.ticked for one in marks),
    }
    return show(request, version, "desk/publications/left.html", context, tab="publication-left")


@form_page
@permit(Permit.PUBLIC_VERSION_READ)
def facts(request: HttpRequest, key: UUID) -> HttpResponse:
    """The labels, and how many closed cases share them."""
    actor, version = actor_of(request), asked_version(request, key)
    initial = {**{name: getattr(version, name) for name in LABELS}, "base": version.version}
    form = forms.FactsForm(request.POST or None, initial=initial)
    status = 200
    try:
        if request.method == "POST":
            if carried_out(form, lambda given: _write_facts(version, given, actor_of(request))):
                messages.success(request, _("De kenmerken zijn opgeslagen."))
                return redirect("desk:publication-facts", key)
            status = 400
    except Stale as refusal:
        form.data = form.data.copy()  # type: ignore[attr-defined]
        form.data["base"] = str(refusal.theirs.version)  # type: ignore[attr-defined, index]
        form.add_error(None, _("Een collega veranderde intussen iets. Uw keuzes staan er nog."))
        status = 409
    done = version.document_number or version.state == queries.VersionState.WITHDRAWN
    if done or not writes(actor):
        for field in form.fields.values():
            field.disabled = True
    now, *coarser = recognising.choices(actor, version, on=timezone.localdate())
    context = {
        "page_title": _("Kenmerken"),
        "form": form,
        "now": now,
        "per_body": [(law.label("sector", body), k) for body, k in now.per_body.items()],
        "coarser": coarser,
    }
    return show(
        request,
        version,
        "desk/publications/facts.html",
        context,
        tab="publication-facts",
        status=status,
    )


def _write_facts(
    version: queries.PublicVersion, given: dict[str, object], by: object
) -> queries.PublicVersion:
    values = {name: given[name] for name in LABELS}
    return actions.edit(version, values, base=int(str(given["base"])), by=by)  # type: ignore[arg-type]
