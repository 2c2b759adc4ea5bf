"""The plan: one task a cause, the owner's own words edited, and nothing untrue written."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carelane.domain.campaign import Registration
from carelane.domain.fields import text_at, with_value
from carelane.domain.finding import Severity
from carelane.remediation.causes import causes
from carelane.services.check_campaign import check_campaign
from carelane.services.correction.plan import Origin, Plan, Standing
from carelane.services.correction.questions import asks, is_about_a_question, questions_in
from carelane.services.findings import Strictness
from carelane.services.open_claims import is_settled
from carelane.services.plan_corrections import facts_writer, plan_corrections
from carelane.wording.written import Gap, Sentence, Statement, Written
from tests.unit.services.correction.campaigns import FIFTEEN, TODAY, declined, rejected_for

VARIES = Statement("frequency-varies", "the number of texts varies")


def _plan(*names: str, registration: Registration | None = None) -> Plan:
    return plan_corrections(registration or declined(), rejected_for(*names), as_of=TODAY)


def _serious(plan: Plan, *, after: bool) -> set[tuple[str, str]]:
    report = plan.after if after else plan.before
    return {
        (finding.rule, finding.field)
        for finding in report.findings
        if finding.severity is not Severity.ADVICE and not is_about_a_question(finding, report.registration)
    }


def test_fifteen_demands_become_fifteen_tasks_in_the_order_of_their_families() -> None:
    plan = _plan(*FIFTEEN)
    assert {task.id for task in plan.tasks} == set(FIFTEEN)
    families = [task.family for task in plan.tasks]
    assert families == sorted(families, key=("cta", "auto-messages").index)
    assert all(task.means and task.do and task.citations for task in plan.tasks)


def test_a_task_shows_the_edit_in_the_owners_own_words() -> None:
    task = next(task for task in _plan(*FIFTEEN).tasks if task.id == "optin-msg-missing-stop")
    assert task.standing is Standing.CORRECTED
    assert [(edit.field, edit.after.strip(), edit.applied) for edit in task.edits] == [
        ("optinMessage", "Reply STOP to opt out.", True)
    ]


def test_several_faults_of_one_task_stand_in_one_sentence() -> None:
    plan = _plan("optin-msg-missing-stop")
    several = [task.what for task in (*plan.tasks, *plan.also_fails) if "; " in task.what]
    assert several
    assert not [what for what in several if ".;" in what]


def test_an_edit_that_states_a_fact_becomes_a_question_until_it_is_confirmed() -> None:
    plan = _plan("optin-msg-missing-frequency")
    assert any("fixed number" in asked for asked in questions_in(plan.registration.campaign.optin_message))
    assert "Message frequency varies." not in plan.registration.campaign.optin_message
    given = declined()
    sure = replace(
        given, facts=replace(given.facts, confirmed=("optin-message-missing-frequency", "unlimited-messages"))
    )
    sent = _plan("optin-msg-missing-frequency", registration=sure).registration.campaign.optin_message
    assert "Message frequency varies." in sent
    assert "unlimited" not in sent


def test_a_question_that_was_asked_is_answered_by_a_confirmation_the_next_time() -> None:
    asked = _plan("optin-msg-missing-frequency").registration
    sure = replace(
        asked, facts=replace(asked.facts, confirmed=("optin-message-missing-frequency", "unlimited-messages"))
    )
    sent = _plan("optin-msg-missing-frequency", registration=sure).registration.campaign.optin_message
    assert not any("fixed number" in question for question in questions_in(sent))
    assert "Message frequency varies." in sent


def test_a_mark_never_goes_away_without_an_answer() -> None:
    once = _plan(*FIFTEEN).registration
    twice = _plan(*FIFTEEN, registration=once).registration
    assert once == twice


def test_what_was_not_named_and_would_fail_next_time_is_listed_and_corrected_too() -> None:
    plan = _plan("cta-no-stop")
    assert "optout-msg-missing-brand" in {task.id for task in plan.also_fails}
    assert plan.registration.campaign.optout_message.startswith("Maple Ridge Property Management: ")


def test_a_cause_that_the_file_does_not_show_is_told_honestly_with_the_words_that_are_there() -> None:
    given = declined()
    message = "Maple Ridge Property Management: for help call 614-555-0142. Reply STOP to opt out."
    plan = _plan("help-msg-missing-brand", registration=with_value(given, "helpMessage", message))
    (task,) = plan.tasks
    assert task.standing is Standing.NOT_FOUND
    assert "really sent" in task.note


def test_a_text_that_the_file_does_not_hold_is_not_said_to_be_in_order() -> None:
    (task,) = _plan("help-msg-missing-brand", registration=with_value(declined(), "helpMessage", "")).tasks
    assert task.standing is Standing.QUESTION
    assert "no text at helpMessage" in task.note


def test_a_forbidden_line_of_business_says_stop_and_save_the_fee() -> None:
    plan = _plan("cta-no-stop", "prohibited-gambling")
    assert plan.is_final
    assert plan.remedy == "final"
    assert "save the fee ($15.00" in plan.means
    assert plan.tasks[0].standing is Standing.FINAL  # before anything that can be corrected
    assert "finds nothing of the kind" in plan.tasks[0].note


def test_words_of_a_forbidden_business_are_not_written_over() -> None:
    bad = "Maple Ridge Property Management: your cannabis order of gummies is ready for pickup. Reply STOP to opt out."
    item = with_value(declined(), "sample2", bad)
    plan = plan_corrections(item, rejected_for("cta-no-stop"), as_of=TODAY, write=facts_writer())
    assert plan.is_final
    assert plan.remedy == "final"
    assert "cannabis" in text_at(plan.registration, "sample2")


@pytest.mark.parametrize(
    ("name", "words"), [("brand-ein-reuse", "brand record first"), ("attr-embedded-link", "new campaign")]
)
def test_each_remedy_says_what_it_amounts_to(name: str, words: str) -> None:
    plan = plan_corrections(declined(), rejected_for(name), provider="tcr", as_of=TODAY)
    assert words in plan.tasks[0].means


def test_what_no_file_can_show_is_looked_for_outside() -> None:
    (task,) = _plan("website-insufficient-content").tasks
    assert task.standing is Standing.OUTSIDE


def test_a_rejection_that_names_nothing_leaves_the_word_to_the_check() -> None:
    plan = _plan()
    assert plan.tasks == ()
    assert plan.also_fails
    assert any("names no fault" in note for note in plan.notes)


def test_a_new_text_states_only_what_is_confirmed() -> None:
    def write(registration: Registration, path: str) -> Written | None:
        del registration
        if path != "optinMessage":
            return None
        said = "Maple Ridge Property Management: you will get texts about your repairs."
        rest = "Message and data rates may apply. Reply HELP for help or STOP to opt out."
        return Written(
            path, "Opt-in", "en", (Sentence(said), Sentence("Message frequency varies.", (VARIES,)), Sentence(rest))
        )

    given = declined()
    plan = plan_corrections(given, rejected_for(*FIFTEEN), as_of=TODAY, write=write)
    change = next(change for change in plan.changes if change.field == "optinMessage")
    assert change.origin is Origin.WRITTEN
    assert "varies. [QUESTION: " in change.after  # a mark right behind the claim
    assert questions_in(change.after) == ("is it true that the number of texts varies?",)
    sure = replace(given, facts=replace(given.facts, confirmed=(VARIES.id,)))
    plan = plan_corrections(sure, rejected_for(*FIFTEEN), as_of=TODAY, write=write)
    assert "Message frequency varies." in plan.registration.campaign.optin_message
    assert not [finding for finding in plan.after.findings if finding.field == "optinMessage"]


def test_a_new_text_that_would_make_the_check_worse_is_not_taken() -> None:
    def write(registration: Registration, path: str) -> Written | None:
        del registration
        return Written(path, "Bad", "en", (Sentence("Win a free cruise at bit.ly/x now!!!"),), (Gap(path, "what?"),))

    plan = plan_corrections(declined(), rejected_for(*FIFTEEN), as_of=TODAY, write=write)
    assert all("cruise" not in change.after for change in plan.changes)


NAMES = st.lists(st.sampled_from(sorted(causes())), unique=True, max_size=12)
CONFIRMED = st.lists(
    st.sampled_from(
        ["optin-message-missing-frequency", "unlimited-messages", "invitation-incomplete", "care-description-sentence",
         "marketing-statement-missing", "consent-for-several-channels", "invitation-missing-brand"]
    ),
    unique=True,
)  # fmt: skip


@settings(max_examples=25)
@given(NAMES, CONFIRMED)
def test_no_correction_makes_the_check_worse_or_claims_what_nobody_confirmed(
    names: list[str], confirmed: list[str]
) -> None:
    given_one = declined()
    given_one = replace(given_one, facts=replace(given_one.facts, confirmed=tuple(confirmed)))
    plan = _plan(*names, registration=given_one)
    assert _serious(plan, after=True) <= _serious(plan, after=False)
    for change in plan.changes:
        assert all(claim.confirmed or asks(change.after) for claim in change.claims)
        assert all(is_settled(claim.statement, given_one) for claim in change.claims if claim.confirmed)
        assert not change.gaps or asks(change.after)
    for task in plan.tasks:
        if task.standing is Standing.CORRECTED:
            left = [finding for finding in plan.after.findings if task.id in finding.causes]
            assert all(
                finding.severity is Severity.ADVICE or is_about_a_question(finding, plan.registration)
                for finding in left
            )
        elif task.standing is Standing.QUESTION:
            assert any(asks(text_at(plan.registration, path)) for path in task.fields)


def test_the_check_refuses_every_text_with_a_mark() -> None:
    plan = _plan(*FIFTEEN)
    report = check_campaign(plan.registration, as_of=TODAY, strictness=Strictness.NORMAL)
    refused = {finding.field for finding in report.findings if finding.rule == "question-left-open"}
    assert refused == {change.field for change in plan.changes if asks(change.after)}
    assert refused
