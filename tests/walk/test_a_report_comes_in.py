"""One calamity in a care network, through all eight stages, by the rooms' own actions.

Read it from top to bottom: each line is something that someone does, or must not be able to see.
"""

from __future__ import annotations

import pytest

from tests.walk.judging import Judging


@pytest.mark.django_db
@pytest.mark.meets(
    "REP-1", "REP-5", "REP-6", "ASM-1", "ASM-2", "INV-1", "INV-4", "INV-7", "PRV-2", "PRV-4"
)
@pytest.mark.meets("REF-1", "ASM-4", "ASM-5", "ASM-6", "IVN-5", "IVN-10", "PUB-1", "PUB-2", "PUB-3")
def test_a_calamity_from_report_to_public_version() -> None:
    walk = Judging()

    # 1. Report
    walk.given_a_report_that_is_still_being_written()
    walk.then_only_the_own_organisation_knows_of_it()
    walk.then_an_incomplete_report_is_refused_with_all_that_is_missing()
    walk.when_rivierklei_submits_for_the_practice_too()
    walk.then_there_is_one_receipt_however_often_it_is_sent()
    walk.then_the_law_says_who_must_report()
    walk.when_the_clock_opens_its_case()
    walk.then_the_inspectorate_sees_it_and_nobody_else()
    walk.when_the_practice_confirms()
    walk.then_the_practice_is_a_reporter_and_still_cannot_read_the_report()
    walk.when_stromenland_reports_the_same_event()
    walk.then_each_report_has_a_case_of_its_own()

    # 3. Inbox and bundling
    walk.when_the_desk_acknowledges()
    walk.then_the_pair_is_proposed_with_reasons_that_add_up()
    walk.when_the_desk_bundles_them()
    walk.then_there_is_one_case_and_the_reporters_learn_no_more_than_they_may()
    walk.when_it_is_undone_and_bundled_again()
    walk.when_it_is_assigned_to_a_department_and_another_supervisor()
    walk.then_exactly_they_see_it()
    walk.when_the_department_asks_the_parties_to_reflect()

    # 2. Partners
    walk.when_the_investigation_begins_and_partners_are_invited()
    walk.then_the_invitation_carries_no_personal_data()
    walk.then_who_was_invited_sees_nothing_of_the_investigation_yet()
    walk.when_one_accepts_and_one_learns_along()

    # 4. Joint investigation
    walk.when_they_choose_a_way_and_form_a_committee()
    walk.when_they_draw_one_picture_and_time_line()
    walk.then_all_partners_see_it_and_the_inspectorate_not_yet()
    walk.when_the_bundle_is_undone_the_entries_of_that_report_leave_with_it()
    walk.then_bundled_again_they_can_be_brought_in_again()
    walk.then_the_law_says_who_is_missing_in_the_committee()
    walk.when_each_writes_what_it_did_and_looks_at_itself()
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
    walk.then_nothing_is_missing_by_the_law_itself()
    walk.when_they_hand_it_in()
    walk.then_the_inspectorate_reads_it_and_still_no_internal_investigation()

    # 6. Assessment
    walk.when_the_inspector_assesses_and_asks_a_question()
    walk.then_the_reporters_do_not_see_the_assessment()
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
    walk.then_every_reporter_is_told_apart()
    walk.when_it_is_reopened_and_closed_again()

    # 8. Publication
    walk.when_an_editor_writes_a_public_version()
    walk.then_it_is_not_in_the_library_and_providers_do_not_see_it()
    walk.then_nobody_signs_while_a_word_is_undecided()
    walk.when_a_colleague_looks_at_every_word_and_signs()
    walk.then_the_same_person_cannot_approve()
    walk.when_another_approves_and_the_waiting_time_passes()
    walk.when_it_goes_through_the_gate()
    walk.then_everyone_reads_it_and_it_names_nobody()
