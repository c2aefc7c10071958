"""Stage 6, 7 and 8: assessment, intervention, monitoring, closing, and the public version."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests import people
from tests.walk.joint import Joint
from tests.walk.world import asks, cannot_see, does, may_not
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Impossible, NotYet
from vangnet.assessments import actions as assessments
from vangnet.assessments import queries as assessment_queries
from vangnet.interventions import actions as interventions
from vangnet.library import queries as library
from vangnet.library import rendering
from vangnet.monitoring import actions as monitoring
from vangnet.monitoring import queries as commitments
from vangnet.publications import actions as publications
from vangnet.publications import queries as public_versions

ABOUT_STROMENLAND = "Van GGZ Stromenland vragen wij meer: maak de terugbellijst leeg."
WEIGHED = {
    "investigated_with_care": "yes",
    "care_because": "Alle disciplines deden mee.",
    "measures_sufficient": "yes",
    "measures_because": "Concreet en meetbaar.",
    "learned_together": "yes",
    "learned_because": "De toon is open.",
    "recurrence_reduced": "yes",
    "recurrence_because": "Er is nu een aanspreekpunt.",
}
PUBLIC = {
    "summary": "Een medicijn dat gestopt was, ging thuis door.",
    "what_happened": "Mevrouw Jansen uit Waterdonk kwam uit het ziekenhuis. Rivierklei gaf door.",
    "where_it_failed": "Niemand had het overzicht.",
    "where_it_held": "De partijen belden elkaar.",
    "lessons": "Een brief is geen overdracht.",
    "measures": "Eén aanspreekpunt, met een naam.",
    "what_to_watch": "Vraag wie het overzicht heeft.",
    "sector": "home_care_nursing",
    "target_group": "ambulatory_mental_health",
    "risks": ["poor_handover"],
    "age_band": "adult",
    "period": "najaar 2026",
}


class Judging(Joint):
    """What the inspectors and editors do."""

    def when_the_inspector_assesses_and_asks_a_question(self) -> None:
        may_not(
            self.bram,
            assessments.judge,
            self.case(self.bram),
            outcome="sufficient",
            text="x",
            at=self.now,
        )
        does(self.lotte, assessments.start, self.case(self.lotte))
        does(self.lotte, assessments.weigh, self.case(self.lotte), WEIGHED, base=0)
        self.question = does(
            self.lotte,
            assessments.ask_question,
            self.case(self.lotte),
            text="Wie beslist als een cliënt geen toestemming geeft?",
            on=self.today,
        )
        assert self.question.due_on == self.today + timedelta(days=14)
        assert "geen toestemming" in self.mail(self.jasper)
        assert self.state() == "supplementing"
        assert self.case(self.lotte).next_due_on == self.question.due_on

    def then_the_reporters_do_not_see_the_assessment(self) -> None:
        for actor in (self.marloes, self.jasper, self.fatima):
            cannot_see(actor, assessment_queries.assessment, self.root)

    def when_a_reporter_answers(self) -> None:
        with acting(self.marloes) as by:
            found = assessment_queries.question(by, self.question.id)
            assessments.answer_question(
                found, by=by, answer="De voorschrijver beslist.", at=self.days_later(5)
            )
        with pytest.raises(Impossible):
            does(self.jasper, assessments.answer_question, found, answer="Nog eens", at=self.now)
        assert self.state() == "assessing"
        assert self.case(self.lotte).next_due_on is None

    def when_the_inspector_judges_the_chain_and_one_provider(self) -> None:
        sufficient = assessments.JudgementOutcome.SUFFICIENT
        does(
            self.lotte,
            assessments.judge,
            self.case(self.lotte),
            outcome=sufficient,
            text="U heeft samen en met zorg onderzocht.",
            at=self.now,
        )
        does(
            self.lotte,
            assessments.judge,
            self.case(self.lotte),
            outcome=assessments.JudgementOutcome.INSUFFICIENT,
            text=ABOUT_STROMENLAND,
            about=people.key_of("stromenland"),
            at=self.now,
        )

    def then_nobody_sees_a_judgement_before_it_is_sent(self) -> None:
        for actor in (self.marloes, self.jasper):
            cannot_see(actor, assessment_queries.judgements, self.root)

    def when_the_judgements_are_sent(self) -> None:
        does(self.lotte, assessments.send_judgements, self.case(self.lotte), at=self.now)
        assert self.state() == "judged"

    def then_each_reporter_sees_only_its_own(self) -> None:
        for actor, count in ((self.marloes, 1), (self.hilde, 1), (self.jasper, 2)):
            assert len(asks(actor, assessment_queries.judgements, self.root)) == count
            assert ("terugbellijst leeg" in self.mail(actor)) is (count == 2)
        cannot_see(self.fatima, assessment_queries.judgements, self.root)

    def when_the_inspector_weighs_the_ladder(self) -> None:
        given: dict[str, Any] = {
            "deviation_found": True,
            "risk": "medium",
            "lighter_means_exhausted": False,
            "network_enabled_first": True,
            "trust": {"culpability_low": "yes", "first_time": "yes"},
            "standard": None,
        }
        does(self.lotte, interventions.weigh, self.case(self.lotte), given, base=0)

    def then_a_rung_that_the_law_forbids_stays_shut(self) -> None:
        with pytest.raises(NotYet):
            self._impose("order", str(people.key_of("rivierklei")), departing="Ik wil het toch.")
        assert self.state() == "judged"

    def when_the_inspector_asks_for_a_plan_with_reasons(self) -> None:
        self.plan = self._impose("improvement-plan", "network")
        does(self.lotte, monitoring.follow_intervention, self.plan)
        assert self.state() == "intervening"
        assert "verbeterplan" in self.mail(self.marloes)

    def _impose(self, rung: str, addressee: str, departing: str = "") -> Any:
        return does(
            self.lotte,
            interventions.impose,
            self.case(self.lotte),
            rung=rung,
            addressee=addressee,
            goal=interventions.InterventionGoal("compliance"),
            what="Een gezamenlijk verbeterplan met termijnen.",
            proportionality="Het risico is groot, de wil is er.",
            subsidiarity="Lichter is te weinig.",
            departing=departing,
            due_on=self.today + timedelta(days=90),
            on=self.today,
        )

    def when_the_measures_are_followed(self) -> None:
        assert does(self.lotte, monitoring.follow_measures, self.case(self.lotte)) == 2
        assert does(self.lotte, monitoring.follow_measures, self.case(self.lotte)) == 0
        due = asks(self.marloes, commitments.of_case, self.root)
        mine = next(one for one in due if one.organisation_id == self.marloes.organisation)
        may_not(self.jasper, monitoring.record_result, mine, result="x", on=self.today)
        does(
            self.marloes,
            monitoring.record_result,
            mine,
            result="Alle kaarten hangen.",
            effect="Bij 46 van de 50 klopt de naam.",
            on=self.days_later(10).date(),
        )

    def when_the_inspector_closes_by_the_rule(self) -> None:
        self.closing = "Met zorg onderzocht, samen geleerd."
        does(
            self.lotte,
            assessments.weigh,
            self.case(self.lotte),
            {**WEIGHED, "recurrence_reduced": "no"},
            base=1,
        )
        with pytest.raises(NotYet):
            does(
                self.lotte,
                assessments.close,
                self.case(self.lotte),
                because=self.closing,
                at=self.now,
            )
        does(self.lotte, assessments.weigh, self.case(self.lotte), WEIGHED, base=2)
        does(
            self.lotte, assessments.close, self.case(self.lotte), because=self.closing, at=self.now
        )
        assert self.state() == "closed"

    def then_every_reporter_is_told_apart(self) -> None:
        for actor in (self.marloes, self.jasper, self.hilde):
            assert self.closing in self.mail(actor)
        assert self.closing not in self.mail(self.fatima)

    def when_it_is_reopened_and_closed_again(self) -> None:
        case = self.case(self.lotte)
        does(self.lotte, assessments.reopen, case, because="Er kwam nieuws.", at=self.now)
        assert self.state() == "assessing"
        assert "Er kwam nieuws." in self.mail(self.jasper)
        does(self.lotte, assessments.send_judgements, self.case(self.lotte), at=self.now)
        does(
            self.lotte, assessments.close, self.case(self.lotte), because=self.closing, at=self.now
        )
        assert self.state() == "closed"

    def when_an_editor_writes_a_public_version(self) -> None:
        with acting(Actor.CLOCK) as clock:
            entry = {
                "sector": "home_care_nursing",
                "province": "gelderland",
                "age_band": "adult",
                "event_kind": "medication",
                "outcome": "lasting_harm",
                "year": 2026,
                "season": "najaar",
                "organisation_sectors": [
                    "home_care_nursing",
                    "gp_care",
                    "hospital_care",
                    "mental_health",
                ],
            }
            publications.take_over_register([entry] * 40, by=clock)
        title = "Een gestopt medicijn dat thuis doorging"
        may_not(self.marloes, publications.draft, self.case(self.marloes), title=title)
        version = does(self.daan, publications.draft, self.case(self.daan), title=title)
        does(self.daan, publications.edit, version, PUBLIC, base=version.version)

    def version(self, actor: Actor) -> Any:
        found = asks(actor, public_versions.of_case, self.root)
        assert found is not None
        return found

    def then_it_is_not_in_the_library_and_providers_do_not_see_it(self) -> None:
        for actor in (self.marloes, self.jasper):
            cannot_see(actor, public_versions.of_case, self.root)
        assert not asks(Actor.ANYONE, library.search, on=self.today).documents

    def then_nobody_signs_while_a_word_is_undecided(self) -> None:
        with pytest.raises(Impossible):
            does(self.noor, publications.review, self.version(self.noor), at=self.now)

    def when_a_colleague_looks_at_every_word_and_signs(self) -> None:
        while found := asks(self.noor, public_versions.undecided, self.version(self.noor)):
            for one in found:
                if one.doubt:
                    who, place = one.doubt.split(", ")[0], {"around": one.around}
                    version = self.version(self.noor)
                    does(self.noor, publications.relabel, version, one.original, who, **place)
                else:
                    does(self.noor, publications.decide, one, publications.Decision.ACCEPTED)
        left = asks(self.noor, public_versions.residue, self.version(self.noor))
        does(self.noor, publications.tick_off, self.version(self.noor), left)
        does(self.noor, publications.review, self.version(self.noor), at=self.now)

    def then_the_same_person_cannot_approve(self) -> None:
        with pytest.raises(Impossible):
            does(self.noor, publications.approve, self.version(self.noor), at=self.now)

    def when_another_approves_and_the_waiting_time_passes(self) -> None:
        does(self.bram, publications.approve, self.version(self.bram), at=self.now)
        self.days_later(21)

    def when_it_goes_through_the_gate(self) -> None:
        self.document = does(
            self.bram, publications.publish, self.version(self.bram), on=self.today
        )

    def then_everyone_reads_it_and_it_names_nobody(self) -> None:
        found = asks(Actor.ANYONE, library.document, self.document.slug, on=self.today)
        said = "\n".join(rendering.render(found).everything().values())
        assert "Een brief is geen overdracht" in said
        for word in ("Jansen", "Waterdonk", "Rivierklei", "Stromenland", str(self.root)):
            assert word not in said
        if self.real_today >= self.today:  # the page itself looks at the calendar on the wall
            page = Client().get(reverse("public:document", args=[self.document.slug]))
            assert page.status_code == 200
            assert "Een brief is geen overdracht" in page.content.decode()
