"""The story of Rita Jansen in the shape of the other cases."""

from __future__ import annotations

from typing import Any

from vangnet.demo import stories
from vangnet.demo.stories import Told

CONTACT = ("reporter_function", "reporter_phone", "reporter_email")
CASE_BLOCKS = ("acknowledgement", "bundling", "assignment", "sameness", "handled_by")


def cases() -> list[Told]:
    """Her own case, and the report that looked like it and was about someone else."""
    story = stories.read("rita-jansen")
    return [_her_case(story), *(_near_miss(one) for one in story["near_miss"])]


def rejected_pairs() -> list[Told]:
    """Pairs that the desk rejected for good."""
    return [
        {
            "reports": [one["compare_with"], one["key"]],
            "by": one["decided_by"],
            "at": one["decided_at"],
            "why": one["why"],
        }
        for one in stories.read("rita-jansen")["near_miss"]
    ]


def _her_case(story: Told) -> Told:
    case = {name: story["case"][name] for name in CASE_BLOCKS}
    people = [party for party in story["party"] if "organisation" not in party]
    invitations = [dict(one) for one in story["invitation"]]
    return {
        **case,
        "key": story["key"],
        "ask_to_reflect": story["case"]["ask_to_reflect"],
        "report": [_report(one, story) for one in story["report"]],
        "extension": story["extension"],
        "people_parties": people,
        "investigation": {
            **story["investigation"],
            "invitations": invitations,
            "invitation_text": story["invitation_text"],
            "committee_members": story["committee_member"],
            "timeline": story["timeline"],
            "handovers": story["handover"],
            "contributions": story["contribution"],
            "consents": story["consent"],
        },
        "client_side": story["client_side"],
        "statement": story["statement"],
        "shared_text": story["shared_text"],
        "internal_investigation": story["internal_investigation"],
        "reflection": story["reflection"],
        "measure": story["measure"],
        "board_reaction": story["board_reaction"],
        "not_involved": story["not_involved"],
    }


def _report(told: Told, story: Told) -> Told:
    """One report with its own picture: the parties, agreements and hand-overs that it names."""
    parties = _by_key(story["party"])
    relatives = _by_key(story["relative"])
    return {
        **told,
        "fields": {name: value for name, value in told["fields"].items() if name not in CONTACT},
        "client": story["client"],
        "relative": relatives[told["relative"]],
        "professionals": [_by_key(story["professional"])[key] for key in told["professionals"]],
        "parties": [parties[key] for key in told["parties"]],
        "agreements": [_by_key(story["agreement"])[key] for key in told["agreements"]],
        "handovers": [_by_key(story["handover"])[key] for key in told["handovers"]],
        "relations": story["relation"],
        "co_reporters": told.get("co_reporter", []),
    }


def _near_miss(told: Told) -> Told:
    report = told["report"]
    fields = {name: value for name, value in report["fields"].items() if name not in CONTACT}
    whole = {
        **report,
        "key": told["key"],
        "started_at": report["submitted_at"],
        "fields": fields,
        "parties": report["party"],
    }
    return {"key": told["key"], "report": [whole], "acknowledgement": told["acknowledgement"]}


def _by_key(rows: list[Told]) -> dict[Any, Told]:
    return {row["key"]: row for row in rows}
