"""Stage 1 and 3: reports come in, and the desk brings them together."""

from __future__ import annotations

import pytest

from tests import people
from tests.walk.world import World, asks, cannot_see, does, may_not
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, NotYet
from vangnet.cases import actions as case_actions
from vangnet.cases import queries as cases
from vangnet.reports import actions as reports
from vangnet.reports import queries as report_queries

SECRET = "De verpleegkundige gaf het medicijn omdat het op de oude lijst stond."


class Reporting(World):
    """What reporters and the desk do first."""

    def given_a_report_that_is_still_being_written(self) -> None:
        self.draft = people.a_complete_draft(self.marloes, at=self.now, facts=SECRET)
        self.reports["rivierklei"] = self.draft.id

    def then_only_the_own_organisation_knows_of_it(self) -> None:
        assert asks(self.marloes, report_queries.report, self.draft.id)
        for other in (self.jasper, self.hilde, self.bram, self.lotte, self.stranger):
            cannot_see(other, report_queries.report, self.draft.id)

    def then_an_incomplete_report_is_refused_with_all_that_is_missing(self) -> None:
        half = people.a_draft(self.marloes, at=self.now, sector="home_care_nursing")
        with pytest.raises(NotYet) as refusal, acting(self.marloes) as by:
            reports.submit(half, by=by, key="walk-half", at=self.now)
        assert len(refusal.value.verdict.missing) > 3
        does(self.marloes, reports.discard, half, at=self.now)

    def when_rivierklei_submits_for_the_practice_too(self) -> None:
        practice = people.key_of("gp_de_wierde")
        with acting(self.marloes) as by:
            reports.name_co_reporters(self.draft, [practice], by=by, at=self.now)
            self.submitted = reports.submit(self.draft, by=by, key="walk-1", at=self.now)

    def then_there_is_one_receipt_however_often_it_is_sent(self) -> None:
        again = does(self.marloes, reports.submit, self.draft, key="walk-1", at=self.days_later(0))
        assert again.number == self.submitted.number
        assert again.number is not None
        assert again.number.startswith("M-2026-")

    def then_the_law_says_who_must_report(self) -> None:
        duties = asks(self.marloes, report_queries.duties, self.draft.id)
        about = {duty.organisation_id for duty in duties}
        assert people.key_of("stromenland") in about
        assert all(duty.reasons for duty in duties)

    def then_the_inspectorate_sees_it_and_nobody_else(self) -> None:
        assert asks(self.bram, report_queries.read, self.draft.id, because="beoordelen")
        for other in (self.jasper, self.lotte, self.imran, self.coby, self.stranger):
            cannot_see(other, report_queries.read, self.draft.id, because="nieuwsgierig")

    def when_the_clock_opens_its_case(self) -> None:
        self._open("rivierklei")

    def _open(self, key: str) -> None:
        with acting(Actor.CLOCK) as clock:
            report = report_queries.report(clock, self.reports[key])
            self.cases[key] = case_actions.open_case(report, by=clock, at=self.now).id
            case_actions.propose(report, by=clock, at=self.now)

    def when_the_practice_confirms(self) -> None:
        waiting = asks(self.hilde, report_queries.my_co_reports)
        does(self.hilde, reports.confirm, waiting[0], at=self.days_later(1))
        with acting(Actor.CLOCK):
            case_actions.join_reporters(at=self.now)
        self.root = self.cases["rivierklei"]

    def then_the_practice_is_a_reporter_and_still_cannot_read_the_report(self) -> None:
        assert people.key_of("gp_de_wierde") in asks(self.bram, cases.reporters_of, self.root)
        assert self.case(self.hilde)
        cannot_see(self.hilde, report_queries.read, self.draft.id, because="nieuwsgierig")

    def when_stromenland_reports_the_same_event(self) -> None:
        report = people.a_submitted_report(
            self.jasper,
            at=self.days_later(1),
            key="walk-2",
            sector="mental_health",
            kvk="90030085",
            branch_number="900300850001",
            facts="Een patiënte werd thuis ziek van een medicijn dat gestopt had moeten zijn.",
            parties=["gp_de_wierde", "waardenhof"],
        )
        self.reports["stromenland"] = report.id
        self._open("stromenland")

    def then_each_report_has_a_case_of_its_own(self) -> None:
        assert self.cases["rivierklei"] != self.cases["stromenland"]
        cannot_see(self.jasper, cases.case, self.cases["rivierklei"])
        cannot_see(self.marloes, cases.case, self.cases["stromenland"])

    def when_the_desk_acknowledges(self) -> None:
        assert self.bram.person is not None
        with acting(self.bram) as by:
            for key in self.cases.values():
                case = cases.case(by, key)
                case_actions.acknowledge(case, by=by, contact_person=by.person, at=self.now)
                case_actions.plan_actions(case, by=by, text="Wij lezen uw melding.", at=self.now)

    def then_the_pair_is_proposed_with_reasons_that_add_up(self) -> None:
        proposed = asks(self.bram, cases.proposals, self.root)
        assert proposed
        self.pair = proposed[0].proposal
        compared = asks(self.bram, cases.compared, self.pair)
        assert compared.weight == compared.prior + sum(line.bits for line in compared.lines)

    def when_the_desk_bundles_them(self) -> None:
        with acting(self.bram) as by:
            case_actions.bundle(
                cases.case(by, self.root),
                [self.reports["stromenland"]],
                by=by,
                because="Dezelfde cliënt en dezelfde dag.",
                at=self.days_later(1),
                proposals=[self.pair],
            )

    def then_there_is_one_case_and_the_reporters_learn_no_more_than_they_may(self) -> None:
        assert self.case(self.jasper).id == self.root
        assert len(asks(self.bram, cases.reports_of, self.root)) == 2
        cannot_see(self.jasper, report_queries.read, self.draft.id, because="nieuwsgierig")
        for reader in (self.jasper, self.marloes, self.hilde):
            assert "Jansen" not in self.mail(reader)
            assert SECRET not in self.mail(reader)

    def when_it_is_undone_and_bundled_again(self) -> None:
        self.undo_the_bundle()
        assert len(asks(self.bram, cases.reports_of, self.root)) == 1
        self.bundle_again()
        assert len(asks(self.bram, cases.reports_of, self.root)) == 2

    def undo_the_bundle(self) -> None:
        with acting(self.bram) as by:
            last = next(
                one
                for one in cases.bundlings(by, self.root)
                if one.report_id == self.reports["stromenland"] and one.until is None
            )
            case_actions.unbundle(last, by=by, because="Nog eens kijken.", at=self.days_later(1))

    def bundle_again(self) -> None:
        with acting(self.bram) as by:
            case_actions.bundle(
                cases.case(by, self.root),
                [self.reports["stromenland"]],
                by=by,
                because="Het blijkt toch om één gebeurtenis te gaan.",
                at=self.days_later(1),
            )

    def when_it_is_assigned_to_a_department_and_another_supervisor(self) -> None:
        cannot_see(self.lotte, cases.case, self.root)
        for body in (people.department().id, people.organisation("wmo_rivierenstreek").id):
            does(
                self.bram,
                case_actions.assign,
                self.case(self.bram),
                organisation=body,
                because="De zorg thuis en de hulp in huis.",
                at=self.now,
            )

    def then_exactly_they_see_it(self) -> None:
        assert self.case(self.lotte)
        assert self.case(self.coby)
        with pytest.raises(Denied):
            self.case(self.imran)

    def when_the_department_asks_the_parties_to_reflect(self) -> None:
        may_not(self.marloes, case_actions.ask_to_reflect, self.case(self.marloes), at=self.now)
        does(self.lotte, case_actions.take_up, self.case(self.lotte), at=self.now)
        does(self.lotte, case_actions.ask_to_reflect, self.case(self.lotte), at=self.now)
        assert self.state() == "reflecting"
