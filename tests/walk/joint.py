"""Stage 2, 4 and 5: partners, the joint investigation, and the reflection report."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests import people
from tests.walk.reporting import Reporting
from tests.walk.world import asks, cannot_see, does, may_not
from vangnet import law
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Invalid, NotYet
from vangnet.accounts import actions as accounts
from vangnet.cases import actions as case_actions
from vangnet.cases import queries as cases
from vangnet.investigations import actions as joint
from vangnet.investigations import facts as investigation_facts
from vangnet.investigations import invite, more_time, picture
from vangnet.investigations import queries as investigations
from vangnet.privacy import actions as privacy
from vangnet.privacy import queries as shared
from vangnet.reflections import actions as reflections
from vangnet.reflections import facts as reflection_facts
from vangnet.reflections import queries as reflection_queries

TOGETHER = ("rivierklei", "stromenland", "gp_de_wierde", "waardenhof")


class Joint(Reporting):
    """What the parties do together."""

    def when_the_investigation_begins_and_partners_are_invited(self) -> None:
        begun = does(self.marloes, joint.begin, self.root, on=self.days_later(2).date())
        for key, purpose in (("waardenhof", "partner"), ("wijkteam_waterdonk", "learn_along")):
            does(
                self.marloes,
                invite.invite,
                begun,
                organisation=people.key_of(key),
                purpose=joint.Purpose(purpose),
                event_kind="fout met medicijnen",
                happened_on=people.DAY_ZERO,
                place="Waterdonk",
                whom_to_ring="kwaliteitsfunctionaris Rivierklei, 0800-000 0002",
                at=self.now,
            )

    def then_the_invitation_carries_no_personal_data(self) -> None:
        text = self.mail(self.fatima)
        assert "fout met medicijnen" in text
        assert "Jansen" not in text
        assert "Rita" not in text

    def then_who_was_invited_sees_nothing_of_the_investigation_yet(self) -> None:
        cannot_see(self.fatima, investigations.investigation, self.root)
        cannot_see(self.stranger, investigations.invitations, self.root)

    def when_one_accepts_and_one_learns_along(self) -> None:
        for actor, answer in ((self.fatima, invite.accept), (self.yvonne, invite.learn_along)):
            waiting = asks(actor, investigations.my_invitations)
            does(actor, answer, waiting[0], at=self.now)
        assert asks(self.fatima, investigations.investigation, self.root)

    def when_they_choose_a_way_and_form_a_committee(self) -> None:
        begun = asks(self.marloes, investigations.begun, self.root)
        does(
            self.marloes,
            joint.choose_way,
            begun,
            way=joint.WayOfLearning.JOINT,
            coordinator=people.key_of("rivierklei"),
        )
        disciplines = ("wijkverpleging", "psychiatrie", "huisartsgeneeskunde", "geneeskunde")
        for key, discipline in zip(TOGETHER, disciplines, strict=True):
            does(
                self.marloes,
                joint.add_member,
                begun,
                function=f"collega uit een ander team ({discipline})",
                discipline=discipline,
                was_involved=False,
                organisation=people.key_of(key),
            )
        assert len(asks(self.yvonne, investigations.members, self.root)) == len(TOGETHER)

    def when_they_draw_one_picture_and_time_line(self) -> None:
        for actor, key in ((self.marloes, "rivierklei"), (self.jasper, "stromenland")):
            begun = asks(actor, investigations.begun, self.root)
            does(actor, picture.share_picture, begun, self.reports[key])
        begun = asks(self.marloes, investigations.begun, self.root)
        rows = {row.name: row.id for row in asks(self.marloes, investigations.rows, self.root)}
        hospital, care = rows["Streekziekenhuis Waardenhof"], rows["Rivierklei Thuiszorg"]
        at = people.AT - timedelta(days=18)
        does(
            self.fatima,
            picture.add_entry,
            begun,
            party=hospital,
            starts_at=at,
            text="Ontslag op vrijdagmiddag. Het medicijn is gestopt.",
        )
        does(
            self.marloes,
            picture.add_handover,
            begun,
            from_party=hospital,
            to_party=care,
            happened_at=at,
            outcome=joint.HandoverState.INCOMPLETE,
            text="Een telefoontje over wondzorg, niets over het medicijn.",
        )

    def then_all_partners_see_it_and_the_inspectorate_not_yet(self) -> None:
        for actor in (self.marloes, self.jasper, self.hilde, self.fatima, self.yvonne):
            assert len(asks(actor, investigations.timeline, self.root)) == 1
        for actor in (self.lotte, self.bram, self.coby):
            cannot_see(actor, investigations.investigation, self.root)
            cannot_see(actor, investigations.timeline, self.root)

    def when_the_bundle_is_undone_the_entries_of_that_report_leave_with_it(self) -> None:
        theirs = self.reports["stromenland"]
        self.undo_the_bundle()
        with acting(Actor.CLOCK) as clock:
            for one in cases.to_take_back(clock):
                picture.take_back(one.case_id, one.report_id, by=clock, at=self.now)
                case_actions.entries_taken_back(one, by=clock)
        left = {row.from_report for row in asks(self.marloes, investigations.rows, self.root)}
        assert theirs not in left
        assert self.reports["rivierklei"] in left
        cannot_see(self.jasper, investigations.investigation, self.root)
        cannot_see(self.jasper, investigations.timeline, self.root)

    def then_bundled_again_they_can_be_brought_in_again(self) -> None:
        self.bundle_again()
        begun = asks(self.jasper, investigations.begun, self.root)
        assert does(self.jasper, picture.share_picture, begun, self.reports["stromenland"])

    def then_the_law_says_who_is_missing_in_the_committee(self) -> None:
        answer = asks(self.marloes, investigation_facts.committee_verdict, self.root)
        assert answer.outcome is law.Outcome.YES, answer.because
        begun = asks(self.marloes, investigations.begun, self.root)
        involved = does(
            self.marloes,
            joint.add_member,
            begun,
            function="verpleegkundige die de medicijnen gaf",
            discipline="wijkverpleging",
            was_involved=True,
            organisation=people.key_of("rivierklei"),
        )
        answer = asks(self.marloes, investigation_facts.committee_verdict, self.root)
        assert answer.outcome is law.Outcome.NO
        does(self.marloes, joint.remove_member, involved, at=self.now)

    def when_each_writes_what_it_did_and_looks_at_itself(self) -> None:
        for actor in (self.marloes, self.jasper, self.hilde, self.fatima):
            begun = asks(actor, investigations.begun, self.root)
            does(
                actor,
                joint.contribute,
                begun,
                kind=joint.ContributionKind.MEETING,
                text="Deelgenomen aan de leerbijeenkomst.",
                on=self.today,
            )
        does(self.jasper, joint.write_internal, self.root, "Onze terugbellijst liep vol.", base=0)

    def then_an_internal_investigation_stays_at_home(self) -> None:
        mine = asks(self.jasper, investigations.internal, self.root)
        assert mine is not None
        assert "terugbellijst" in mine.text
        for other in (self.marloes, self.fatima, self.lotte, self.bram, self.coby):
            cannot_see(other, investigations.internal, self.root)

    def then_no_name_enters_the_shared_space_without_consent(self) -> None:
        said: dict[str, Any] = {
            "root": self.root,
            "subject": "Medicijnen bij ontslag",
            "text": "Mevrouw Jansen kreeg thuis nog lithium.",
            "at": self.now,
            "on": self.today,
            "reports": list(self.reports.values()),
        }
        with pytest.raises(Invalid) as refusal:
            does(self.marloes, privacy.share_text, **said)
        assert "Jansen" in refusal.value.sentence
        with pytest.raises(NotYet):
            does(self.marloes, privacy.share_text, **said, data=[privacy.DataClass.HEALTH])

    def when_the_client_consents_for_the_providers(self) -> None:
        with acting(self.marloes) as by:
            self.consent = privacy.record_consent(
                by=by,
                root=self.root,
                given_by=privacy.GivenBy.CLIENT,
                organisations=[people.key_of(key) for key in TOGETHER],
                data=[privacy.DataClass.IDENTITY, privacy.DataClass.HEALTH],
                since=min(self.today, self.real_today),
                on=self.today,
                how_recorded="Getekend formulier.",
            )
            privacy.share_text(
                by=by,
                root=self.root,
                subject="Medicijnen bij ontslag",
                text="Mevrouw Jansen kreeg thuis nog lithium.",
                at=self.now,
                on=self.today,
                data=[privacy.DataClass.IDENTITY, privacy.DataClass.HEALTH],
                reports=list(self.reports.values()),
            )

    def then_those_it_covers_read_it_and_the_others_do_not(self) -> None:
        assert asks(self.fatima, shared.shared_texts, self.root, on=self.today)
        for other in (self.yvonne, self.lotte, self.stranger):
            cannot_see(other, shared.shared_texts, self.root, on=self.today)

    def when_the_consent_is_withdrawn_nobody_reads_it_any_more(self) -> None:
        does(self.jasper, privacy.withdraw_consent, self.consent, on=self.today)
        cannot_see(self.fatima, shared.shared_texts, self.root, on=self.today)

    def when_the_daughter_is_invited_and_tells_her_side(self) -> None:
        email = "sanne.verhage@naasten.voorbeeld"
        invited = does(
            self.marloes, accounts.invite_relative, root=self.root, email=email, at=self.now
        )
        with acting(Actor.ANYONE):
            accounts.accept_invitation(
                invited.token,
                given_name="Sanne",
                surname="Verhage",
                password="drie zinnen over thee",
                at=self.now,
            )
        self.sanne = people.relative()
        does(self.sanne, joint.tell, self.root, "Ik had vijf nummers en geen naam.")
        begun = asks(self.marloes, investigations.begun, self.root)
        side = {
            "asked": True,
            "how_asked": "Thuis, met haar moeder erbij.",
            "view": "Zij wil één nummer.",
            "told_on": self.today,
            "how_told": "In een gesprek.",
        }
        does(self.marloes, joint.write_client_side, begun, side, bases={})

    def then_she_sees_the_case_and_not_the_investigation(self) -> None:
        assert self.case(self.sanne)
        cannot_see(self.sanne, investigations.investigation, self.root)
        cannot_see(self.sanne, shared.shared_texts, self.root, on=self.today)

    def when_they_ask_for_more_time_and_get_it(self) -> None:
        begun = asks(self.marloes, investigations.begun, self.root)
        before = asks(self.marloes, cases.term, self.root, "investigation")
        assert before is not None
        asked = does(
            self.marloes,
            more_time.ask,
            begun,
            reason="Mevrouw wil zelf meedoen en kan dat over twee weken.",
            days=14,
            on=self.today,
        )
        may_not(self.jasper, more_time.grant, asked, why="", on=self.today)
        does(self.lotte, more_time.grant, asked, why="Dat helpt mevrouw.", on=self.today)
        after = asks(self.marloes, cases.term, self.root, "investigation")
        assert after is not None
        assert after.due_on > before.due_on
        assert after.moved_from == before.due_on

    def when_they_begin_their_report_it_is_not_complete_yet(self) -> None:
        report = does(self.marloes, reflections.begin, self.root)
        with pytest.raises(NotYet) as refusal:
            does(self.marloes, reflections.hand_in, report, at=self.now)
        assert len(refusal.value.verdict.missing) > 5
        assert self.state() == "reflecting"

    def when_they_write_all_of_it(self) -> None:
        report = asks(self.marloes, reflection_queries.report, self.root)
        assert report is not None
        for section in reflections.Section:
            does(
                self.marloes,
                reflections.write_section,
                report,
                section,
                f"Wat wij samen vonden over: {section.label}.",
                base=0,
            )
        values = {
            "what": "Eén aanspreekpunt met naam en nummer voor wie drie of meer partijen ziet.",
            "aim": "Signalen komen bij elkaar.",
            "organisations": [people.key_of("rivierklei")],
            "owner": "manager wijkzorg",
            **dict.fromkeys(("specific", "measurable", "acceptable", "realistic"), True),
            "due_on": date(2027, 3, 1),
            "secured_by": "Vast punt bij de start van de zorg.",
            "evaluate_on": date(2027, 6, 14),
            "evaluate_how": "Steekproef van vijftig cliënten.",
        }
        does(self.marloes, reflections.add_measure, report, values)
        boards = (
            (people.rivierklei_board(), True),
            (people.stromenland_board(), True),
            (self.hilde, True),
            (people.waardenhof_board(), True),
            (self.yvonne, True),
        )
        for board, subscribes in boards:
            mine = asks(board, reflection_queries.report, self.root)
            assert mine is not None
            does(
                board,
                reflections.react,
                mine,
                on_whole="Wij onderschrijven het plan.",
                subscribes=subscribes,
                at=self.now,
            )
        may_not(self.jasper, reflections.react, report, on_whole="x", subscribes=True, at=self.now)

    def then_nothing_is_missing_by_the_law_itself(self) -> None:
        answer = asks(self.marloes, reflection_facts.completeness, self.root)
        assert answer is not None
        assert answer.missing == ()
        cannot_see(self.lotte, reflection_queries.report, self.root)

    def when_they_hand_it_in(self) -> None:
        report = asks(self.marloes, reflection_queries.report, self.root)
        does(self.marloes, reflections.hand_in, report, at=self.days_later(7))
        assert self.state() == "handed_in"
        term = asks(self.marloes, cases.term, self.root, "investigation")
        assert term is not None
        assert term.met_on == self.today

    def then_the_inspectorate_reads_it_and_still_no_internal_investigation(self) -> None:
        for actor in (self.lotte, self.coby):
            assert asks(actor, reflection_queries.document, self.root) is not None
            assert asks(actor, investigations.timeline, self.root)
            cannot_see(actor, investigations.internal, self.root)
        cannot_see(self.imran, reflection_queries.document, self.root)
