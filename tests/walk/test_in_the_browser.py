"""One calamity in a care network, through all eight stages, through the screens.

Read it from top to bottom: each line is something that someone does or must not be able to see, at
a browser of her own. On every page that anybody opens, accessibility, width, keyboard and silence
are checked by `browser.Visitor.look`.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.walk.browser import Checks
from tests.walk.browser_judging import Judging
from tests.walk.server import Served

pytestmark = pytest.mark.browser

ROLES = 12
PAGES = 100


@pytest.mark.meets("REP-1", "REP-2", "REP-3", "REP-5", "REP-6", "ASM-1", "ASM-2", "INV-1", "INV-3")
@pytest.mark.meets("INV-4", "PRV-1", "PRV-2", "PRV-4", "PRV-5", "PRV-6", "REF-1", "REF-4", "ASM-4")
@pytest.mark.meets("ASM-5", "ASM-6", "IVN-5", "IVN-10", "PUB-1", "PUB-2", "PUB-3")
def test_a_calamity_through_the_screens(browser: Browser, served: Served) -> None:
    walk = Judging(browser, served, Checks())

    # 1. Report
    walk.given_someone_who_looks_around_without_an_account()
    walk.given_a_quality_officer_who_wonders_whether_to_report()
    walk.when_she_begins_a_report()
    walk.then_nothing_can_be_submitted_while_things_lack()
    walk.when_she_answers_step_by_step()
    walk.when_she_names_the_network()
    walk.when_she_tells_how_they_worked_together()
    walk.when_she_submits()
    walk.then_there_is_one_receipt_with_number_and_time()
    walk.when_she_supplements_it()
    walk.then_other_organisations_cannot_see_it()
    walk.when_the_practice_confirms()
    walk.when_stromenland_reports_the_same_without_javascript()

    # 3. Inbox and bundling
    walk.when_the_desk_acknowledges()
    walk.when_the_desk_asks_what_lacks()
    walk.when_the_request_to_complete_is_answered()
    walk.when_the_desk_reads_the_report_and_its_names()
    walk.then_the_organisation_sees_who_looked()
    walk.then_the_pair_is_proposed_with_reasons()
    walk.then_the_coordinator_sees_what_the_comparing_knows()
    walk.when_the_desk_bundles_them()
    walk.then_there_is_one_case()
    walk.when_it_is_undone_and_bundled_again()
    walk.when_it_goes_to_a_department_and_another_supervisor()
    walk.then_exactly_they_see_it()
    walk.when_the_department_asks_the_parties_to_reflect()

    # 2. Partners
    walk.when_partners_are_invited()
    walk.then_the_invitation_carries_no_personal_data()
    walk.when_one_accepts_and_one_learns_along()

    # 4. Joint investigation
    walk.when_they_choose_a_way_and_form_a_committee()
    walk.when_they_draw_one_picture_and_time_line()
    walk.then_all_partners_see_it_and_the_inspectorate_not_yet()
    walk.when_each_says_what_it_did()
    walk.then_an_internal_investigation_stays_at_home()
    walk.then_no_name_enters_the_shared_space_without_consent()
    walk.when_the_client_consents_for_the_providers()
    walk.then_those_it_covers_read_it_and_the_others_do_not()
    walk.when_the_consent_is_withdrawn_nobody_reads_it_any_more()
    walk.when_the_daughter_is_invited_and_tells_her_side()
    walk.then_she_sees_the_case_and_not_the_investigation()
    walk.when_they_ask_for_more_time_and_get_it()

    # 5. Reflection report
    walk.when_they_begin_their_report_it_is_not_complete_yet()
    walk.when_they_write_all_of_it()
    walk.when_each_board_reacts()
    walk.then_nothing_is_missing_by_the_law_itself()
    walk.when_they_hand_it_in()
    walk.then_the_inspectorate_reads_it()

    # 6. Assessment
    walk.when_the_inspector_assesses_and_asks_a_question()
    walk.then_the_reporters_do_not_see_what_was_found()
    walk.when_a_reporter_answers()
    walk.when_the_inspector_judges_the_chain_and_one_provider()
    walk.then_nobody_sees_a_judgement_before_it_is_sent()
    walk.when_the_judgements_are_sent()
    walk.then_each_reporter_sees_only_its_own()

    # 7. Intervention, monitoring, closing
    walk.when_the_inspector_weighs_the_ladder()
    walk.then_a_rung_that_the_law_forbids_stays_shut()
    walk.when_the_inspector_asks_for_a_plan_with_reasons()
    walk.when_the_measures_are_followed()
    walk.when_the_inspector_closes_by_the_rule()
    walk.then_every_reporter_is_told()
    walk.when_it_is_reopened_and_closed_again()

    # 8. Publication
    walk.when_an_editor_writes_a_public_version()
    walk.then_it_is_not_in_the_library_and_providers_do_not_see_it()
    walk.then_nobody_signs_while_a_word_is_undecided()
    walk.when_a_colleague_looks_at_every_word_and_signs()
    walk.then_the_same_person_cannot_approve()
    walk.when_another_approves_and_the_waiting_time_passes()
    walk.then_it_went_through_the_gate()
    walk.then_everyone_reads_it_and_it_names_nobody()

    assert len(walk.checks.people) >= ROLES
    assert len(walk.checks.pages) >= PAGES
