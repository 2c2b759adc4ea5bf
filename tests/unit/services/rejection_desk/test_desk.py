"""What the owner of a declined campaign decides, and what follows from it."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carelane.domain.campaign import Registration
from carelane.domain.errors import InputError, UnknownName
from carelane.domain.facts import PhoneFieldUse
from carelane.domain.opt_in import CustomerTextsFirst, Paper, PublishedOn, WebForm
from carelane.formats.campaign_file import load_registration
from carelane.services.correction.questions import asks
from carelane.services.demo_campaign import CAMPAIGN_FILE, REJECTION
from carelane.services.rejection_desk.answering import given_answer, with_facts, with_own_words
from carelane.services.rejection_desk.decisions import Decisions
from carelane.services.rejection_desk.desk import ask_owner, check_desk, put_on_desk

DECLINED = load_registration(CAMPAIGN_FILE).registration
ANSWERS = {
    "facts.customers": "tenants",
    "facts.topics": "repairs in their apartment",
    "facts.frequency": "varies",
    "privacyPolicyLink": "www.mapleridgepm.example/privacy",
    "termsAndConditionsLink": "www.mapleridgepm.example/terms",
    "optInMethods[0].ownBoxOrSignature": "yes",
    "optInMethods[0].evidence": "www.mapleridgepm.example/form.pdf",
}
BEGUN = Decisions(REJECTION, "ringcentral", DECLINED)
IDS = tuple(item.id for item in ask_owner(put_on_desk(BEGUN)).stated)


def test_what_is_asked_once_is_enough():
    questions = ask_owner(put_on_desk(BEGUN))
    after = replace(BEGUN, answers=ANSWERS, confirmed=IDS)
    assert ask_owner(put_on_desk(after)).ids <= questions.ids


def test_every_question_says_why_and_every_new_text_is_named_by_one():
    questions = ask_owner(put_on_desk(BEGUN))
    assert all(item.why for item in questions.asked)
    assert "messageFlow" in {path for item in questions.asked for path in item.texts}


def test_with_every_answer_and_text_taken_nothing_of_the_answer_is_left():
    answered = replace(BEGUN, answers=ANSWERS, confirmed=IDS)
    taken = replace(answered, picked=tuple(edit.id for edit in put_on_desk(answered).edits))
    checked = check_desk(put_on_desk(taken))
    assert checked.report.verdict == "go"
    assert not checked.history.unfixed


def test_answers_alone_change_no_text():
    desk = put_on_desk(replace(BEGUN, answers=ANSWERS, confirmed=IDS))
    assert desk.result.campaign.message_flow == DECLINED.campaign.message_flow
    assert desk.result.campaign.privacy_policy_link


@settings(max_examples=12, deadline=None)
@given(
    confirmed=st.sets(st.sampled_from(IDS)),
    kept=st.sets(st.sampled_from(sorted(ANSWERS))),
    taken=st.sets(st.integers(1, 12)),
)
def test_whatever_is_decided_no_open_question_and_no_untaken_text_is_sent(confirmed, kept, taken):
    decisions = replace(
        BEGUN, answers={name: ANSWERS[name] for name in sorted(kept)}, confirmed=tuple(sorted(confirmed))
    )
    picked = tuple(edit.id for edit in put_on_desk(decisions).edits if edit.number in taken)
    desk = put_on_desk(replace(decisions, picked=picked))
    sent = desk.result.campaign
    for text in (sent.description, sent.message_flow, *sent.samples, sent.help_message, sent.optin_message):
        assert not asks(text)
    before = desk.plan.before.registration.campaign
    for edit in desk.edits:
        if edit.field == "messageFlow" and not edit.taken:
            assert sent.message_flow == before.message_flow
        if edit.field == "optoutMessage":
            assert (sent.optout_message == edit.after) is (edit.number in taken)


def test_a_text_that_reads_otherwise_by_now_is_not_taken():
    answered = replace(BEGUN, answers=ANSWERS, confirmed=IDS)
    picked = tuple(edit.id for edit in put_on_desk(answered).edits)
    other = replace(answered, answers={**ANSWERS, "facts.topics": "visits of the plumber"}, picked=picked)
    edit = next(edit for edit in put_on_desk(other).edits if edit.field == "messageFlow")
    assert edit.taken is None


def test_empty_keywords_that_the_form_wants_are_proposed():
    found = {edit.field: edit for edit in put_on_desk(BEGUN).edits}
    assert found["optinKeywords"].after == "START"
    assert "helpKeywords" not in found
    taken = put_on_desk(replace(BEGUN, picked=(found["optinKeywords"].id,)))
    assert taken.result.campaign.optin_keywords == ("START",)


def test_a_keyword_that_claims_what_nobody_confirmed_waits():
    declined = replace(DECLINED, campaign=replace(DECLINED.campaign, help_keywords=()))
    edit = next(e for e in put_on_desk(replace(BEGUN, registration=declined)).edits if e.field == "helpKeywords")
    assert not edit.can_be_taken
    confirmed = put_on_desk(replace(BEGUN, registration=declined, confirmed=("help-reply-on",)))
    assert next(e for e in confirmed.edits if e.field == "helpKeywords").can_be_taken


def test_a_way_whose_form_changes_loses_its_old_words():
    after = with_facts(DECLINED, {"optInMethods[0].ownBoxOrSignature": "yes"}).opt_in_methods[0]
    assert isinstance(after, Paper)
    assert after.own_box_or_signature is True
    assert not after.wording
    same = with_facts(DECLINED, {"optInMethods[0].ownBoxOrSignature": "no"}).opt_in_methods[0]
    assert same == DECLINED.opt_in_methods[0]


def test_the_ways_that_are_chosen_keep_what_is_known_of_them():
    after = with_facts(DECLINED, {"optInMethods": "paper, web_form", "optInMethods[1].url": "www.x.example/join"})
    assert after.opt_in_methods[0] == DECLINED.opt_in_methods[0]
    assert after.opt_in_methods[1] == WebForm(url="https://www.x.example/join")


def test_where_a_number_is_published_is_read_with_its_place():
    answers = {
        "optInMethods": "customer_texts_first",
        "optInMethods[0].published": "sign, card",
        "optInMethods[0].where": "at the office",
    }
    method = with_facts(DECLINED, answers).opt_in_methods[0]
    assert isinstance(method, CustomerTextsFirst)
    assert [(place.on, place.where) for place in method.published] == [
        (PublishedOn.SIGN, "at the office"), (PublishedOn.CARD, "at the office"),
    ]  # fmt: skip
    after = with_facts(DECLINED, answers)
    assert given_answer("optInMethods[0].published", after) == "sign, card"


@pytest.mark.parametrize(
    "answers",
    [{"optInMethods": "telepathy"}, {"optInMethods[9].url": "x.example"}, {"facts.nonsense": "x"}, {"nonsense": "x"}],
)
def test_an_answer_that_fits_no_question_is_refused(answers):
    with pytest.raises(InputError):
        with_facts(DECLINED, answers)


def test_own_words_for_a_field_that_is_not_there_are_refused():
    with pytest.raises(UnknownName):
        with_own_words(DECLINED, {"nonsense": "x"})


def test_a_missing_checkbox_leads_to_the_question_about_the_phone_field():
    reason = "Rejected: a checkbox for SMS opt-in is required where the website form collects phone numbers."
    paths = [item.path for item in ask_owner(put_on_desk(replace(BEGUN, rejection=reason))).asked]
    assert "facts.phoneField" in paths
    assert "facts.wayOut" not in paths
    calls_only = replace(DECLINED, facts=replace(DECLINED.facts, phone_field=PhoneFieldUse.CALLS_ONLY))
    asked = ask_owner(put_on_desk(replace(BEGUN, rejection=reason, registration=calls_only))).asked
    assert "facts.wayOut" in [item.path for item in asked]


@pytest.mark.parametrize("usecase", ["", "CUSTOMER_CARE", "LOW_VOLUME"])
def test_a_campaign_of_which_nothing_is_known_is_asked_about(usecase):
    empty = Registration(campaign=replace(Registration().campaign, usecase=usecase, help_message="Call us."))
    questions = ask_owner(put_on_desk(replace(BEGUN, registration=empty)))
    assert {"brand.displayName", "optInMethods", "facts.topics"} <= {item.path for item in questions.asked}


def test_the_address_of_a_page_is_not_said_of_the_sign_and_proofs_stay():
    before = replace(DECLINED, opt_in_methods=(CustomerTextsFirst(),))
    path = "optInMethods[0]"
    after = with_facts(before, {f"{path}.published": "sign, page", f"{path}.where": "https://birch.example/contact"})
    (method,) = after.opt_in_methods
    assert isinstance(method, CustomerTextsFirst)
    assert [(place.on.value, place.where) for place in method.published] == [
        ("sign", ""), ("page", "https://birch.example/contact"),
    ]  # fmt: skip
    assert given_answer(f"{path}.where", after) == "https://birch.example/contact"
    proven = replace(method, published=tuple(replace(place, evidence="photo 7") for place in method.published))
    more = with_facts(replace(after, opt_in_methods=(proven,)), {f"{path}.published": "page, card"})
    (changed,) = more.opt_in_methods
    assert isinstance(changed, CustomerTextsFirst)
    assert [(place.on.value, place.evidence) for place in changed.published] == [
        ("page", "photo 7"), ("card", ""),
    ]  # fmt: skip
