"""The joint investigation as the parties do it: inviting, answering, the picture, contributions."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.demo import stories
from vangnet.demo.agenda import Affair, does
from vangnet.demo.stories import Told
from vangnet.investigations import actions, invite, more_time, picture
from vangnet.investigations import queries as investigations
from vangnet.privacy import actions as privacy
from vangnet.privacy import queries as consents
from vangnet.reports import queries as report_queries

AFTERNOON = time(16)


def plan(affair: Affair) -> None:
    """Put the whole joint investigation on the agenda."""
    told = affair.told.get("investigation")
    if told is None:
        return
    started = stories.moment(told["started_on"])
    affair.plan(started, "onderzoek beginnen", _begin, told)
    for one in told.get("invitations", []):
        _plan_invitation(affair, one)
    ready = _ready(told, started)
    affair.plan(ready, "beeld delen", _share_pictures)
    affair.plan(None, "commissie", _form_committee, told)
    affair.plan(None, "tijdlijn", _fill_timeline, told)
    for one in told.get("committee_members", []):
        if "left_at" in one:
            affair.plan(one["left_at"], "lid vertrekt", _leave, one)
    for one in told.get("contributions", []):
        affair.plan(one["on"], "bijdrage", _contribute, one, at=AFTERNOON)
    affair.plan(_written_on(affair, ready), "leerpunten", _write_points, told)
    if "extension" in affair.told:
        _plan_extension(affair, affair.told["extension"])


def plan_relatives(affair: Affair) -> None:
    """What client and relatives say and are told, and what they consent to."""
    told = affair.told
    for one in told.get("statement", []):
        affair.plan(one["at"], "naaste vertelt", _tell, one)
    for one in told.get("investigation", {}).get("consents", []):
        affair.plan(
            one["recorded_on"],
            "toestemming",
            _consent,
            one,
            at=AFTERNOON,
        )
        if "withdrawn_on" in one:
            affair.plan(
                one["withdrawn_on"],
                "toestemming intrekken",
                _withdraw,
                one,
            )
    if "client_side" in told:
        one = told["client_side"]
        affair.plan(one["told_on"], "kant van de cliënt", _client_side, one, at=time(8))
    for one in told.get("shared_text", []):
        affair.plan(one["shared_at"], "tekst delen", _share, one)
    for one in told.get("internal_investigation", []):
        affair.plan(
            told["investigation"]["started_on"],
            "eigen onderzoek",
            _internal,
            one,
            at=AFTERNOON,
        )


def _leader(affair: Affair) -> Actor:
    first = affair.told["report"][0]["organisation"]
    return affair.cast.actor(affair.told["investigation"]["begun_by"], first)


def _ready(told: Told, started: datetime) -> datetime:
    """When everyone who answered had answered: then the common work begins."""
    answers = [
        stories.moment(one["answered_at"])
        for one in told.get("invitations", [])
        if one.get("answer") in ("accepted", "learning")
    ]
    return max([started, *answers]) + timedelta(minutes=20)


def _written_on(affair: Affair, ready: datetime) -> datetime:
    reflection = affair.told.get("reflection", {})
    if "begun_on" in reflection:
        return stories.moment(reflection["begun_on"])
    return ready + timedelta(days=2)


def _begin(affair: Affair, told: Told, at: datetime) -> None:
    by = _leader(affair)
    with context.acting(by):
        begun = actions.begin(affair.case_key, by=by, on=at.date())
        coordinator = told.get("coordinator")
        actions.choose_way(
            begun,
            by=by,
            way=actions.WayOfLearning(told["way"]),
            coordinator=affair.cast.organisation(coordinator) if coordinator else None,
            coordinator_external=told.get("coordinator_external", ""),
        )


def _plan_invitation(affair: Affair, told: Told) -> None:
    affair.plan(told["sent_at"], "uitnodigen", _invite, told)
    if "answer" in told:
        affair.plan(told["answered_at"], "antwoorden", _answer, told)


def _invite(affair: Affair, told: Told, at: datetime) -> None:
    """Whoever is a reporter already takes part and needs no invitation."""
    by = _leader(affair)
    key = affair.cast.organisation(told["organisation"])
    with context.acting(by):
        if key in investigations.partner_keys(by, affair.case_key):
            return
        text = affair.told["investigation"].get("invitation_text") or _invitation_text(affair)
        invite.invite(
            investigations.begun(by, affair.case_key),
            by=by,
            organisation=key,
            purpose=actions.Purpose(told["purpose"]),
            at=at,
            **text,
        )


def _invitation_text(affair: Affair) -> Told:
    """Kind of event, day, place and whom to ring: never anything about a person."""
    report = affair.told["report"][0]
    author = affair.cast.told_people[report["author"]]
    body = affair.cast.plain(report["organisation"])
    kind = report_queries.EventKind(report["fields"]["event_kind"])
    return {
        "event_kind": str(kind.label),
        "happened_on": report["fields"]["occurred_on"],
        "place": report["fields"]["municipality"],
        "whom_to_ring": f"{author['given_name']} {author['surname']}, {author['job_title']} "
        f"{body['name']}, {body['phone']}",
    }


def _answer(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["answered_by"], told["organisation"])
    with context.acting(by):
        waiting = [
            one for one in investigations.my_invitations(by) if one.root_id == affair.case_key
        ]
        for one in waiting:
            if told["answer"] == "accepted":
                invite.accept(one, by=by, at=at)
            elif told["answer"] == "learning":
                invite.learn_along(one, by=by, at=at)
            else:
                invite.decline(one, by=by, why=told["why"], at=at)


def _share_pictures(affair: Affair, _at: datetime) -> None:
    for report in affair.told["report"]:
        by = affair.cast.actor(report["author"], report["organisation"])
        does(by, _share_picture, affair, affair.reports[report["key"]])


def _share_picture(affair: Affair, report: UUID, *, by: Actor) -> None:
    begun = investigations.begun(by, affair.case_key)
    picture.share_picture(begun, report, by=by)
    names = {key: name for name, key in affair.cast.organisations.items()}
    for row in investigations.rows(by, affair.case_key):
        if row.organisation_id in names:
            affair.parties.setdefault(names[row.organisation_id], row.id)


def _form_committee(affair: Affair, told: Told, at: datetime) -> None:
    by = _leader(affair)
    for one in told.get("committee_members", []):
        with context.acting(by):
            organisation = one.get("organisation")
            actions.add_member(
                investigations.begun(by, affair.case_key),
                by=by,
                function=one["function"],
                discipline=one["discipline"],
                was_involved=one["was_involved"],
                organisation=affair.cast.organisation(organisation) if organisation else None,
                external_from=one.get("external_from", ""),
                represents=tuple(affair.keys(one.get("represents", []))),
            )


def _leave(affair: Affair, told: Told, at: datetime) -> None:
    by = _leader(affair)
    with context.acting(by):
        for member in investigations.members(by, affair.case_key):
            if member.function == told["function"]:
                actions.remove_member(member, by=by, at=at)


def _fill_timeline(affair: Affair, told: Told, _at: datetime) -> None:
    names = {one.get("key"): one for one in affair.told.get("people_parties", [])}
    for one in told.get("timeline", []):
        by = _writer(affair, one)
        with context.acting(by):
            begun = investigations.begun(by, affair.case_key)
            picture.add_entry(
                begun,
                by=by,
                party=_party(affair, begun, one["party"], names, by),
                starts_at=stories.moment(one["at"]),
                ends_at=stories.moment(one["ends_at"]) if "ends_at" in one else None,
                text=one["text"],
            )
    for one in told.get("handovers", []):
        by = _writer(affair, one)
        with context.acting(by):
            begun = investigations.begun(by, affair.case_key)
            picture.add_handover(
                begun,
                by=by,
                from_party=_party(affair, begun, one["from"], names, by),
                to_party=_party(affair, begun, one["to"], names, by),
                happened_at=stories.moment(one["at"]),
                outcome=actions.HandoverState(one["outcome"]),
                text=one["about"],
            )


def _writer(affair: Affair, told: Told) -> Actor:
    return affair.cast.anyone_of(told["by"]) if "by" in told else _leader(affair)


def _party(affair: Affair, begun: Any, key: str, people: dict[str, Told], by: Actor) -> UUID:
    """The party in the joint picture; one that no report named is added."""
    if key in affair.parties:
        return affair.parties[key]
    if key in people:
        told = people[key]
        facts = {"name": told["name"], "kind": told["kind"], "line": told["line"]}
        more: dict[str, Any] = {}
    else:
        body = affair.cast.plain(key)
        facts = {"name": body["name"], "kind": body["kind"], "line": body["line"]}
        more = {"organisation": affair.cast.organisation(key)}
    affair.parties[key] = picture.add_party(begun, by=by, **facts, **more).id
    return affair.parties[key]


def _contribute(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["by"], told["organisation"])
    with context.acting(by):
        actions.contribute(
            investigations.begun(by, affair.case_key),
            by=by,
            kind=actions.ContributionKind(told["kind"]),
            text=told["text"],
            on=at.date(),
        )


def _write_points(affair: Affair, told: Told, _at: datetime) -> None:
    by = _leader(affair)
    for field in actions.POINTS:
        if told.get(field):
            with context.acting(by):
                begun = investigations.begun(by, affair.case_key)
                actions.write_point(begun, field, told[field].strip(), base=0, by=by)


def _plan_extension(affair: Affair, told: Told) -> None:
    affair.plan(told["requested_on"], "uitstel vragen", _ask_more_time, told)
    if told.get("decision") == "granted":
        affair.plan(told["decided_on"], "uitstel geven", _grant, told)


def _ask_more_time(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["by"], told["organisation"])
    with context.acting(by):
        begun = investigations.begun(by, affair.case_key)
        more_time.ask(begun, by=by, reason=told["reason"], days=told["days"], on=at.date())


def _grant(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["decided_by"])
    with context.acting(by):
        asked = investigations.extensions(by, affair.case_key)[-1]
        more_time.grant(asked, by=by, why=told["why"], on=at.date())


def _tell(affair: Affair, told: Told, at: datetime) -> None:
    affair.cast.welcome_relative(
        told["person"], affair.case_key, by=_leader(affair), at=at - timedelta(minutes=30)
    )
    by = affair.cast.actor(told["person"])
    does(by, actions.tell, affair.case_key, told["text"].strip())


def _consent(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["recorded_by_person"], told["recorded_by"])
    with context.acting(by):
        consent = privacy.record_consent(
            by=by,
            root=affair.case_key,
            given_by=privacy.GivenBy(told["given_by"]),
            organisations=affair.keys(told["organisations"]),
            data=[privacy.DataClass(one) for one in told["data"]],
            since=told["since"],
            until=told.get("until"),
            on=at.date(),
            by_whom=told["by_whom"],
            how_recorded=told.get("how_recorded", ""),
            reasoning=told.get("reasoning", ""),
            client_died_on=told.get("client_died_on"),
        )
    affair.consents[_name_of(told)] = consent.id


def _withdraw(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["recorded_by_person"], told["recorded_by"])
    with context.acting(by):
        privacy.withdraw_consent(
            consents.consent(by, affair.consents[_name_of(told)]),
            by=by,
            on=at.date(),
            because=told["withdrawn_because"],
        )


def _name_of(told: Told) -> str:
    return str(told.get("key", told["by_whom"]))


def _client_side(affair: Affair, told: Told, _at: datetime) -> None:
    by = _leader(affair)
    with context.acting(by):
        values = {name: told[name] for name in actions.CLIENT_FIELDS if told.get(name) is not None}
        begun = investigations.begun(by, affair.case_key)
        actions.write_client_side(begun, values, bases={}, by=by)


def _share(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["by"], told["organisation"])
    does(
        by,
        privacy.share_text,
        root=affair.case_key,
        subject=told["subject"],
        text=told["text"].strip(),
        at=at,
        on=at.date(),
        data=[privacy.DataClass(one) for one in told["data"]],
        reports=list(affair.reports.values()),
    )


def _internal(affair: Affair, told: Told, _at: datetime) -> None:
    by = affair.cast.actor(told["by"], told["organisation"])
    does(by, actions.write_internal, affair.case_key, told["text"].strip(), base=0)
