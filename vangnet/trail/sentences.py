"""What happened, in Dutch: a verb of the trail as the second half of a sentence.

"Anna de Vries bevestigde de ontvangst." A test fails on a verb that is not here.
"""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

SENTENCES = {
    # reporting
    "draft_started": gettext_lazy("begon aan een melding"),
    "submit": gettext_lazy("diende de melding in"),
    "discard": gettext_lazy("gooide een concept weg"),
    "withdraw": gettext_lazy("trok in"),
    "report_supplemented": gettext_lazy("vulde de melding aan"),
    "report_corrected": gettext_lazy("verbeterde de melding"),
    "co_reporters_named": gettext_lazy("noemde medemelders"),
    "co_report_confirmed": gettext_lazy("bevestigde medemelder te zijn"),
    "co_report_declined": gettext_lazy("meldde niet mee te melden"),
    "duties_counted": gettext_lazy("bekeek opnieuw wie moet melden"),
    # the network of a report
    "party_added": gettext_lazy("voegde een partij toe"),
    "party_changed": gettext_lazy("veranderde een partij"),
    "party_removed": gettext_lazy("haalde een partij weg"),
    "relation_set": gettext_lazy("legde vast hoe partijen samenwerkten"),
    "handover_added": gettext_lazy("legde een overdracht vast"),
    "handover_removed": gettext_lazy("haalde een overdracht weg"),
    "agreement_added": gettext_lazy("legde een afspraak vast"),
    "agreement_removed": gettext_lazy("haalde een afspraak weg"),
    # names and consent
    "identity_kept": gettext_lazy("legde persoonsgegevens vast"),
    "identity_changed": gettext_lazy("veranderde persoonsgegevens"),
    "consent_recorded": gettext_lazy("legde toestemming vast"),
    "consent_withdrawn": gettext_lazy("trok toestemming in"),
    "text_shared": gettext_lazy("zette iets in de gedeelde ruimte"),
    "text_taken_back": gettext_lazy("haalde iets uit de gedeelde ruimte"),
    # the case
    "case_opened": gettext_lazy("opende de zaak"),
    "case_acknowledged": gettext_lazy("bevestigde de ontvangst"),
    "contact_person_changed": gettext_lazy("koos een andere contactpersoon"),
    "reporter_joined": gettext_lazy("kwam erbij als melder"),
    "actions_planned": gettext_lazy("schreef wat de inspectie gaat doen"),
    "completion_asked": gettext_lazy("vroeg om de melding aan te vullen"),
    "report_completed": gettext_lazy("vulde de melding aan zoals gevraagd"),
    "case_assigned": gettext_lazy("gaf de zaak door"),
    "assignment_ended": gettext_lazy("beëindigde een toewijzing"),
    "case_taken_up": gettext_lazy("nam de zaak op zich"),
    "proposed": gettext_lazy("zag meldingen die op elkaar lijken"),
    "report_bundled": gettext_lazy("bundelde meldingen"),
    "report_unbundled": gettext_lazy("maakte een bundeling ongedaan"),
    "proposal_rejected": gettext_lazy("besloot dat twee meldingen niet bij elkaar horen"),
    "proposal_unsure": gettext_lazy("twijfelde of twee meldingen bij elkaar horen"),
    "same_said": gettext_lazy("legde vast wie in de meldingen dezelfde is"),
    "different_said": gettext_lazy("legde vast dat het niet dezelfde is"),
    "term_moved": gettext_lazy("verschoof een termijn"),
    "term_met": gettext_lazy("haalde een termijn"),
    "ask_to_reflect": gettext_lazy("vroeg de partijen om samen te reflecteren"),
    "hand_in": gettext_lazy("diende het reflectieverslag in"),
    "assess": gettext_lazy("begon met beoordelen"),
    "ask_more": gettext_lazy("vroeg om aanvulling"),
    "resume": gettext_lazy("ging verder met beoordelen"),
    "inquire_oneself": gettext_lazy("begon een eigen onderzoek"),
    "find_no_calamity": gettext_lazy("oordeelde dat het geen calamiteit was"),
    "judge": gettext_lazy("gaf een oordeel"),
    "intervene": gettext_lazy("koos een interventie"),
    "close": gettext_lazy("sloot de zaak"),
    "reopen": gettext_lazy("heropende de zaak"),
    "absorb": gettext_lazy("liet de zaak opgaan in een andere"),
    "restore_reflecting": gettext_lazy("gaf de zaak terug aan de partijen"),
    "restore": gettext_lazy("maakte de zaak weer zelfstandig"),
    # joint investigation
    "investigation_begun": gettext_lazy("begon het gezamenlijk onderzoek"),
    "way_chosen": gettext_lazy("koos hoe de partijen samen leren"),
    "point_written": gettext_lazy("schreef aan het gezamenlijk onderzoek"),
    "committee_member_added": gettext_lazy("voegde een commissielid toe"),
    "committee_member_left": gettext_lazy("liet een commissielid gaan"),
    "contribution_given": gettext_lazy("leverde een bijdrage"),
    "client_side_written": gettext_lazy("schreef op wat de cliënt en naasten vertelden"),
    "statement_told": gettext_lazy("vertelde haar of zijn verhaal"),
    "internal_investigation_written": gettext_lazy("werkte aan het eigen onderzoek"),
    "organisation_invited": gettext_lazy("nodigde een organisatie uit"),
    "accept": gettext_lazy("doet mee aan het onderzoek"),
    "learn_along": gettext_lazy("leert mee"),
    "decline": gettext_lazy("doet niet mee"),
    "picture_shared": gettext_lazy("bracht het eigen beeld van het netwerk in"),
    "timeline_entry_added": gettext_lazy("zette iets op de tijdlijn"),
    "timeline_entry_changed": gettext_lazy("veranderde iets op de tijdlijn"),
    "entries_taken_back": gettext_lazy("nam het eigen deel uit het gezamenlijke beeld terug"),
    "extension_asked": gettext_lazy("vroeg uitstel"),
    "grant": gettext_lazy("gaf uitstel"),
    "refuse": gettext_lazy("wees het uitstel af"),
    # reflection
    "reflection_begun": gettext_lazy("begon het reflectieverslag"),
    "section_written": gettext_lazy("schreef aan het reflectieverslag"),
    "measure_added": gettext_lazy("voegde een verbetermaatregel toe"),
    "measure_changed": gettext_lazy("veranderde een verbetermaatregel"),
    "measure_dropped": gettext_lazy("liet een verbetermaatregel vervallen"),
    "board_reacted": gettext_lazy("gaf de reactie van het bestuur"),
    "absence_explained": gettext_lazy("schreef waarom een partij niet meedoet"),
    "supplement": gettext_lazy("opende het verslag voor aanvulling"),
    # assessment, intervention, monitoring
    "assessment_written": gettext_lazy("schreef bevindingen op"),
    "question_asked": gettext_lazy("stelde een vraag"),
    "question_answered": gettext_lazy("beantwoordde een vraag"),
    "judgement_written": gettext_lazy("schreef een oordeel"),
    "judgements_sent": gettext_lazy("verstuurde de oordelen"),
    "facts_weighed": gettext_lazy("gaf de feiten voor de interventieladder"),
    "intervention_imposed": gettext_lazy("koos een interventie"),
    "end": gettext_lazy("beëindigde een interventie"),
    "appreciation_given": gettext_lazy("gaf een waardering"),
    "measures_followed": gettext_lazy("begon de maatregelen te volgen"),
    "commitment_planned": gettext_lazy("plande een gesprek of bezoek"),
    "result_recorded": gettext_lazy("legde een resultaat vast"),
    # publication
    "public_version_drafted": gettext_lazy("begon een publieksversie"),
    "public_version_edited": gettext_lazy("schreef aan de publieksversie"),
    "approvals_voided": gettext_lazy("veranderde de publieksversie na de goedkeuring"),
    "edit": gettext_lazy("nam de publieksversie terug om haar te veranderen"),
    "review": gettext_lazy("keek de publieksversie na"),
    "approve": gettext_lazy("keurde de publieksversie goed"),
    "document_placed": gettext_lazy("zette een document in de bibliotheek"),
    "relief_recorded": gettext_lazy("legde een ontheffing van geheimhouding vast"),
    "publish": gettext_lazy("maakte de publieksversie openbaar"),
}


def sentence(verb: str) -> str:
    """What happened, in Dutch; for a verb without words of its own, that something happened."""
    found = SENTENCES.get(verb)
    return str(found) if found is not None else _("deed iets in deze zaak")
