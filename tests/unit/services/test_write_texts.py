"""What is written from facts: it fits, it passes our own check, and it asks instead of guessing."""

import dataclasses
import re
from difflib import SequenceMatcher
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.domain.errors import UnknownName
from carelane.domain.facts import Facts, PhoneFieldUse, WayOut
from carelane.domain.fields import text_at
from carelane.domain.finding import Severity
from carelane.domain.opt_in import (
    Contract,
    CustomerTextsFirst,
    EmployeeOnboarding,
    Keyword,
    Paper,
    PointOfSale,
    Publication,
    PublishedOn,
    Verbal,
    WebForm,
)
from carelane.profiles.profile import load_profile, profile_names
from carelane.services.check_campaign import check_campaign
from carelane.services.check_text import check_text
from carelane.services.write_texts import confirm, fill_texts, open_questions, statements, write_text, write_texts
from carelane.wording.registered.trades import trades

SITE = "https://www.mapleridge.example"
TEXTED_KINDS = {"optinMessage": "optin_message", "optoutMessage": "optout_message", "helpMessage": "help_message"}
WAYS = (
    WebForm(url=f"{SITE}/contact", place="below the phone field", has_checkbox=True, checkbox_ticked_by_default=False,
            checkbox_required=False, checkbox_for_texts_only=True, phone_required=False, behind_login=False),
    CustomerTextsFirst((Publication(PublishedOn.PAGE, f"{SITE}/contact"),), customer_always_first=True,
                       added_to_a_list=False, broadcasts=False),
    Keyword("JOIN", "+16145550143", "the sign at the front desk", evidence=f"{SITE}/sign.jpg"),
    Verbal(asked_by="the front desk, when somebody calls", recorded=False, evidence=f"{SITE}/script.pdf"),
    Paper(own_box_or_signature=True, evidence=f"{SITE}/form.pdf"),
    PointOfSale(where="the front desk", evidence=f"{SITE}/desk.jpg"),
    Contract(parties="the business and its client", evidence=f"{SITE}/clause.pdf"),
    EmployeeOnboarding(document="the offer letter", optional=True, evidence=f"{SITE}/offer.pdf"),
)  # fmt: skip
NAMES = ("Maple Ridge", "Birch & Sons Plumbing", "Dr. Osei Dental", "Hale's Motors", "La Paloma Cleaning", "Q7 Labs")


def registration(name: str = "Maple Ridge", *ways: object, **facts: object) -> Registration:
    known: dict[str, object] = {
        "customers": "tenants", "topics": "repairs and visits to your apartment", "trade": "property",
        "frequency": "varies", "shares_numbers": False, "policy_date": "January 5, 2026", **facts,
    }  # fmt: skip
    return Registration(
        brand=Brand(
            company_name=f"{name} LLC", display_name=name, entity_type="PRIVATE_PROFIT", ein="123456789",
            ein_issuing_country="US", vertical="REAL_ESTATE", website=SITE, email="office@mapleridge.example",
            phone="+16145550142", street="48 Maple Road",
            city="Columbus", state="OH", postal_code="43004", country="US",
        ),
        campaign=Campaign(
            usecase="CUSTOMER_CARE", privacy_policy_link=f"{SITE}/privacy", terms_and_conditions_link=f"{SITE}/terms",
            numbers=("+16145550143",), subscriber_optin=True, subscriber_optout=True, subscriber_help=True,
            embedded_link=False, embedded_phone=False, age_gated=False, direct_lending=False,
            affiliate_marketing=False, number_pool=False, terms_and_conditions=True,
        ),
        opt_in_methods=ways or WAYS[:1],  # type: ignore[arg-type]
        facts=Facts(**known),  # type: ignore[arg-type]
    )  # fmt: skip


filled_registrations = st.builds(
    lambda name, ways, trade, customers, frequency: registration(
        name, *ways, trade=trade, customers=customers, frequency=frequency
    ),
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(WAYS), min_size=1, max_size=3, unique_by=lambda way: way.kind),
    st.sampled_from(sorted(trades())),
    st.sampled_from(("tenants", "patients", "clients", "members")),
    st.sampled_from(("varies", "up to 4 messages a month", "one message per request")),
)


def sure(found: Registration) -> Registration:
    """The same business after its owner confirmed everything that its texts state."""
    known = statements(write_texts(found))
    return confirm(found, [state.id for state in known], known=known)


def bad(findings: object) -> list[tuple[str, str, str]]:
    assert isinstance(findings, tuple)
    return [(item.rule, item.field, item.what) for item in findings if item.severity is not Severity.ADVICE]


@given(filled_registrations, st.sampled_from(sorted(profile_names())))
def test_what_is_written_from_full_facts_passes_our_own_check(found: Registration, provider: str) -> None:
    texts = write_texts(found, provider=provider)
    filled = fill_texts(sure(found), texts)
    assert [gap for text in texts for gap in text.gaps if not gap.fact.startswith("web_form_html")] == []
    assert bad(check_campaign(filled.registration, provider=provider).findings) == []


@given(filled_registrations, st.sampled_from(sorted(profile_names())))
def test_every_text_fits_its_field(found: Registration, provider: str) -> None:
    limits = load_profile(provider).limits
    for text in write_texts(found, provider=provider):
        if limit := limits.get(text.artefact):
            assert (limit.minimum or 0) <= len(text.text) <= (limit.maximum or 9_999), text.artefact


# The first is about fields of the registration; the second about providers that this one is not.
_MAY = ("sample-not-in-english", "text-near-limit")


@given(filled_registrations)
def test_spanish_replies_name_the_business_and_the_way_out(found: Registration) -> None:
    for text in write_texts(found, languages=("es",)):
        if kind := TEXTED_KINDS.get(text.artefact):
            report = check_text(text.text, kind=kind, brand=found.brand.names, use_case="CUSTOMER_CARE")
            assert [item for item in bad(report.findings) if item[0] not in _MAY] == [], text.text


@given(st.sets(st.sampled_from([field.name for field in dataclasses.fields(Facts)])), filled_registrations)
def test_a_missing_fact_becomes_a_question_that_the_check_refuses(gone: set[str], found: Registration) -> None:
    blank = Facts()
    facts = dataclasses.replace(found.facts, **{name: getattr(blank, name) for name in gone})
    texts = write_texts(dataclasses.replace(found, facts=facts))
    for text in texts:
        assert ("[QUESTION" in text.text) == bool(text.gaps) or "html" in text.artefact, text.artefact
    if {"topics"} & gone:
        filled = fill_texts(found, texts).registration
        assert any(item.severity is Severity.BLOCKER for item in check_campaign(filled).findings)


def test_two_businesses_of_one_trade_do_not_send_the_same_texts() -> None:
    trees = ("Oak", "Elm", "Pine", "Birch", "Cedar", "Ash", "Fir", "Yew", "Plum", "Fig")
    names = [f"{tree} {what}" for tree in trees for what in ("Homes", "Rentals", "Property", "Living", "Estates")]
    whole = []
    for name in names:
        texts = write_texts(registration(name), only=("sample1", "sample2", "sample3", "optinMessage", "helpMessage"))
        whole.append(" ".join(text.text for text in texts).replace(name, "NAME"))
    assert len(set(whole)) > 0.95 * len(whole)
    alike = [SequenceMatcher(None, a, b).ratio() for a, b in pairwise(whole)]
    assert sum(alike) / len(alike) < 0.8


def test_the_same_business_gets_the_same_texts_again() -> None:
    assert write_texts(registration()) == write_texts(registration())


def test_only_empty_fields_are_filled_unless_asked() -> None:
    found = registration()
    own = dataclasses.replace(found, campaign=dataclasses.replace(found.campaign, help_message="Call 555-0100."))
    filled = fill_texts(own, write_texts(own))
    assert text_at(filled.registration, "helpMessage") == "Call 555-0100."
    assert filled.kept == ("helpMessage",)
    replaced = fill_texts(own, write_texts(own), replacing=True)
    assert text_at(replaced.registration, "helpMessage").startswith("Maple Ridge:")


def test_s0s_sentence_opens_a_customer_care_description_word_for_word() -> None:
    text = write_text(registration(), "description").text
    assert text.startswith(
        "This campaign is for responding to customer inquiries and support tickets initiated by the customer."
    )


def test_what_reviewers_decline_is_asked_about_and_never_claimed() -> None:
    ticked = dataclasses.replace(WAYS[0], checkbox_ticked_by_default=True)
    text = write_text(registration("Maple Ridge", ticked), "messageFlow")
    assert "is not ticked" not in text.text
    assert [gap.fact for gap in text.gaps] == ["optInMethods[0].checkboxTickedByDefault"]


def test_shared_numbers_are_never_denied() -> None:
    for text in write_texts(registration(shares_numbers=True)):
        assert "do not share" not in text.text
        assert "no-sharing" not in {state.id for state in text.statements}


def test_the_form_of_a_field_for_calls_only_is_written_when_a_box_joins_it() -> None:
    found = registration("Maple Ridge", WAYS[1], phone_field=PhoneFieldUse.CALLS_ONLY, way_out=WayOut.CHECKBOX)
    assert "texts.webForm" in {text.artefact for text in write_texts(found)}


def test_a_statement_is_confirmed_by_its_id() -> None:
    found = registration()
    known = statements(write_texts(found))
    assert confirm(found, ["no-marketing", "no-marketing"], known=known).facts.confirmed == ("no-marketing",)
    with pytest.raises(UnknownName, match="no text of this campaign claims 'nonsense'"):
        confirm(found, ["nonsense"], known=known)


def test_marketing_samples_are_left_to_the_owner() -> None:
    found = registration()
    sells = dataclasses.replace(found, campaign=dataclasses.replace(found.campaign, usecase="MARKETING"))
    assert open_questions((write_text(sells, "sample1"),))


@pytest.mark.parametrize(("name", "language"), [("sample9", "en"), ("messageFlow", "fr")])
def test_an_unknown_text_or_language_is_refused_with_what_is_known(name: str, language: str) -> None:
    with pytest.raises(UnknownName) as error:
        write_text(registration(), name, language=language)
    assert "known" in (error.value.hint or "")


def _said(fact: str, value: bool) -> Registration:
    found = registration()
    return dataclasses.replace(found, facts=dataclasses.replace(found.facts, **{fact: value}))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fact", "value", "claim"),
    [
        ("sends_marketing", True, "No marketing"),
        ("sends_help_reply", False, "for help"),
        ("sends_optout_reply", False, "no more messages"),
    ],
)
def test_what_the_owner_said_is_not_so_is_never_claimed(fact: str, value: bool, claim: str) -> None:
    texts = write_texts(_said(fact, value), only=("description", "optinMessage", "optoutMessage"))
    for text in texts:
        assert claim not in text.text.replace("[QUESTION", "")
    assert any(gap.fact.startswith("facts.sends") for gap in open_questions(texts))


@given(st.text("abc de", min_size=1, max_size=6_000), st.text("MN op", min_size=1, max_size=120))
def test_replies_of_any_facts_fit_every_provider_or_ask_for_fewer_words(topics: str, name: str) -> None:
    found = registration(f"Q{name}", topics=topics)
    for text in write_texts(found, only=("optinMessage", "optoutMessage", "helpMessage")):
        assert len(text.text) <= 255 or any(gap.fact in {"facts.topics", "brand.displayName"} for gap in text.gaps)


def test_topics_that_leave_no_room_are_asked_for_with_the_room_that_there_is() -> None:
    topics = "repairs, visits, inspections, parcels, noise, keys, parking, heating, water and all else in the building"
    (text,) = write_texts(registration("Maple Ridge Property Management", topics=topics), only=("optinMessage",))
    assert topics not in text.text
    (gap,) = text.gaps
    room = int(re.findall(r"into (\d+) characters", gap.question)[0])
    (fits,) = write_texts(registration("Maple Ridge Property Management", topics="x" * room), only=("optinMessage",))
    assert len(fits.text) <= 255
    assert fits.gaps == ()


@pytest.mark.parametrize("ways", [*((way,) for way in WAYS), WAYS[:3]])
@pytest.mark.parametrize("noun", ["tenants", "pet owners", "employees"])
def test_one_noun_stands_for_the_audience_through_the_whole_call_to_action(ways: tuple[object, ...], noun: str) -> None:
    text = write_text(registration("Maple Ridge", *ways, customers=noun), "messageFlow").text
    told = re.sub("“[^”]*”", "", text)  # what stands at the form or is read out is quoted
    assert noun in told.casefold()
    assert not re.search(r"\b(customers?|staff)\b", told.casefold())


def test_staff_who_opt_in_are_called_staff_where_nobody_said_otherwise() -> None:
    text = write_text(registration("Maple Ridge", WAYS[-1], customers=""), "messageFlow").text
    assert "customers" not in text.casefold()
    assert "Staff opt in" in text


@pytest.mark.parametrize(("day", "shown"), [("2026-01-05", "January 5, 2026"), ("January 5, 2026", "January 5, 2026")])
def test_the_day_of_a_policy_is_written_out(day: str, shown: str) -> None:
    assert shown in write_text(registration(policy_date=day), "texts.privacyPolicy").text


def test_a_day_that_is_none_is_asked_for() -> None:
    text = write_text(registration(policy_date="yesterday"), "texts.privacyPolicy")
    assert "yesterday" not in text.text
    assert "facts.policyDate" in {gap.fact for gap in text.gaps}
