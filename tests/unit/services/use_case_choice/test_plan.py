"""The decision tree: every code has a way to it or a reason why never, and the traps of the sources are avoided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carelane.profiles.origins import origin
from carelane.profiles.use_cases import USE_CASES
from carelane.services.choose_use_case import choose_use_case
from carelane.services.use_case_choice.answers import KEYS, Answers
from carelane.services.use_case_choice.plan import plan_campaigns
from carelane.services.use_case_choice.streams import NEVER, STREAMS

COMPANY = "PRIVATE_PROFIT"


def answers(*streams: str, month: int | None = 20_000, entity: str = COMPANY, **more) -> Answers:
    return Answers(streams=streams, texts_a_month=month, entity_type=entity, **more)


def titles(said: Answers) -> list[str]:
    return [plan.title for plan in plan_campaigns(said)]


WAYS = {
    "2FA": answers("codes"),
    "ACCOUNT_NOTIFICATION": answers("account_notices"),
    "CUSTOMER_CARE": answers("answers"),
    "DELIVERY_NOTIFICATION": answers("orders"),
    "FRAUD_ALERT": answers("fraud_alerts"),
    "HIGHER_EDUCATION": answers("member_notices", institution="higher_education"),
    "LOW_VOLUME": answers("answers", month=300),
    "M2M": answers("machines"),
    "MARKETING": answers("offers"),
    "MIXED": answers("answers", "orders"),
    "POLLING_VOTING": answers("surveys"),
    "PUBLIC_SERVICE_ANNOUNCEMENT": answers("public_notices", entity="GOVERNMENT"),
    "SECURITY_ALERT": answers("security_alerts"),
    "AGENTS_FRANCHISES": answers("answers", branch_numbers=True, numbers=200),
    "CHARITY": answers("fundraising", entity="NON_PROFIT", tax_exempt="501c3"),
    "EMERGENCY": answers("emergencies", entity="GOVERNMENT"),
    "K12_EDUCATION": answers("member_notices", entity="GOVERNMENT", institution="k12"),
    "POLITICAL": answers("political", entity="NON_PROFIT", campaign_verify=True),
    "PROXY": answers("hidden_numbers"),
    "SOCIAL": answers("community"),
    "SOLE_PROPRIETOR": answers("answers", entity="SOLE_PROPRIETOR"),
    "SWEEPSTAKE": answers("sweepstakes"),
}


def test_every_code_of_the_registry_has_a_way_or_a_reason_why_never():
    assert set(WAYS) | set(NEVER) == set(USE_CASES)
    assert set(WAYS) & set(NEVER) == set()


@pytest.mark.parametrize("code", WAYS)
def test_each_code_can_be_recommended(code):
    assert [plan.code for plan in plan_campaigns(WAYS[code])] == [code]


ANYTHING = st.builds(
    Answers,
    starts=st.sampled_from(["", *KEYS["starts"].words]),
    triggers=st.lists(st.sampled_from(list(KEYS["triggers"].words)), unique=True).map(tuple),
    streams=st.lists(st.sampled_from(list(STREAMS)), unique=True).map(tuple),
    receives=st.lists(st.sampled_from(list(KEYS["receives"].words)), unique=True).map(tuple),
    sends=st.sampled_from(["", *KEYS["sends"].words]),
    texts_a_month=st.none() | st.integers(0, 10_000_000),
    texts_a_day=st.none() | st.integers(0, 1_000_000),
    numbers=st.none() | st.integers(0, 500),
    branch_numbers=st.none() | st.booleans(),
    entity_type=st.sampled_from(["", *KEYS["entityType"].words]),
    institution=st.sampled_from(["", "k12", "higher_education"]),
    tax_exempt=st.sampled_from(["", "501c3", "501c4"]),
    campaign_verify=st.none() | st.booleans(),
    trade=st.sampled_from(["", *KEYS["trade"].words]),
    provider=st.sampled_from(["", *KEYS["provider"].words]),
    brand_registered=st.none() | st.booleans(),
    brand_score=st.none() | st.integers(0, 100),
)


def _fits(plan) -> bool:
    use_case = USE_CASES[plan.code]
    return use_case.min_sub <= len(plan.subs) <= use_case.max_sub or (plan.code == "CONVERSATIONAL" and not plan.subs)


@given(ANYTHING)
def test_any_answers_give_a_choice_whose_parts_hold_together(said):
    choice = choose_use_case(said)
    assert choice.recommended
    carried = [stream for plan in choice.recommended for stream in plan.streams]
    if said.entity_type != "SOLE_PROPRIETOR":
        assert sorted(carried) == sorted(said.streams or ("answers",))
    assert len(carried) == len(set(carried))
    assert all(_fits(plan) for plan in choice.recommended)
    assert all(_fits(plan) for other in choice.alternatives for plan in other.campaigns if plan.streams)
    assert choice.title not in [other.title for other in choice.alternatives]
    for advice in choice.samples:
        assert len(advice.hints) == advice.number <= 5
        assert advice.number >= len(advice.campaign.subs)
    for cost in choice.costs:
        assert cost.once == round(cost.brand + cost.review, 2)
        if cost.monthly is not None:
            assert cost.first_month == pytest.approx(cost.once + 3 * cost.monthly)
            assert cost.first_year == pytest.approx(cost.once + 12 * cost.monthly)
            assert cost.year_after == pytest.approx(12 * cost.monthly)


@given(ANYTHING)
def test_every_source_that_is_named_exists(said):
    choice = choose_use_case(said)
    statements = [
        *choice.why, *choice.stands_in_the_way, *choice.needs, *choice.excludes, *choice.cost_notes,
        *choice.speed_notes, *choice.conflicts, *(item.answer for item in choice.questions),
        *(other.why_not for other in choice.alternatives), *(why for _, why in choice.never),
    ]  # fmt: skip
    for name in {name for item in statements for name in item.sources}:
        assert origin(name).title
    assert all(item.answer.sources for item in choice.questions)
    assert all(other.why_not.sources for other in choice.alternatives)
    assert all(item.sources for item in choice.excludes)
    assert all(item.sources for item in choice.conflicts)


# The traps of the sources, each with the way around it.


def test_answers_and_appointment_reminders_are_two_purposes_not_customer_care_alone():
    both = answers("answers", "appointment_reminders", month=500)
    assert titles(both) == ["LOW_VOLUME (ACCOUNT_NOTIFICATION, CUSTOMER_CARE)"]
    assert titles(answers("answers", "appointment_reminders")) == ["MIXED (ACCOUNT_NOTIFICATION, CUSTOMER_CARE)"]


def test_any_promotion_beside_care_declares_marketing_too():
    assert titles(answers("answers", "offers", month=500)) == ["LOW_VOLUME (CUSTOMER_CARE, MARKETING)"]
    choice = choose_use_case(answers("answers", "offers"))
    assert choice.title == "MIXED (CUSTOMER_CARE, MARKETING)"
    assert "CUSTOMER_CARE + MARKETING" in [other.title for other in choice.alternatives]


def test_under_six_thousand_a_day_low_volume_is_the_cheapest():
    low = answers("answers", month=None, texts_a_day=6_000)
    assert titles(low) == ["LOW_VOLUME (CUSTOMER_CARE)"]
    assert titles(answers("answers", month=None, texts_a_day=6_001)) == ["CUSTOMER_CARE"]
    assert any("at most 6,000 a day" in item.text for item in choose_use_case(low).why)
    costs = {cost.option: cost.monthly for cost in choose_use_case(low).costs}
    assert (costs["LOW_VOLUME (CUSTOMER_CARE)"], costs["CUSTOMER_CARE"]) == (1.5, 10.0)


def test_who_is_unsure_is_told_that_the_use_case_is_final():
    choice = choose_use_case(Answers())
    assert (choice.title, choice.confidence) == ("CUSTOMER_CARE", "low")
    assert any("can never be changed" in item.text for item in choice.excludes)
    assert {line.partition(":")[0] for line in choice.left_open} >= {"streams", "textsAMonth", "entityType"}


def test_telnyx_counts_low_volume_from_six_thousand_a_month():
    assert titles(answers("answers", month=7_000, provider="telnyx")) == ["CUSTOMER_CARE"]
    assert titles(answers("answers", month=7_000, provider="twilio")) == ["LOW_VOLUME (CUSTOMER_CARE)"]


def test_codes_stay_away_from_marketing_when_there_is_a_second_number():
    assert titles(answers("codes", "offers", numbers=2)) == ["2FA", "MARKETING"]
    one = choose_use_case(answers("codes", "offers", numbers=1))
    assert one.title == "MIXED (2FA, MARKETING)"
    assert any("one number" in item.text for item in one.stands_in_the_way)


def test_more_than_five_purposes_become_several_campaigns():
    said = answers("answers", "account_notices", "orders", "codes", "surveys", "offers", "fraud_alerts")
    plans = plan_campaigns(said)
    assert len(plans) > 1
    assert all(len(plan.purposes) <= 5 for plan in plans)


def test_a_nonprofit_that_raises_no_money_is_not_charity():
    choice = choose_use_case(answers("answers", entity="NON_PROFIT", tax_exempt="501c3", month=100))
    assert choice.title == "LOW_VOLUME (CUSTOMER_CARE)"
    assert "CHARITY" in [other.title for other in choice.alternatives]


def test_donations_without_501c3_are_marketing_and_it_is_said():
    choice = choose_use_case(answers("fundraising", entity="NON_PROFIT"))
    assert choice.title == "MARKETING"
    assert any("501(c)(3)" in item.text for item in choice.stands_in_the_way)


def test_a_charity_carries_its_other_texts_as_sub_use_cases():
    assert titles(answers("fundraising", "answers", entity="NON_PROFIT", tax_exempt="501c3")) == [
        "CHARITY (CUSTOMER_CARE)"
    ]


def test_review_requests_are_never_customer_care():
    assert titles(answers("answers", "review_requests", month=10)) == ["LOW_VOLUME (CUSTOMER_CARE, MARKETING)"]


def test_texts_that_begin_with_us_contradict_always_the_customer_first():
    choice = choose_use_case(answers("answers", "appointment_reminders", starts="customers"))
    assert any("begin with you" in item.text for item in choice.stands_in_the_way)
    dated = choose_use_case(answers("answers", starts="customers", triggers=("date",)))
    assert any("begin with you" in item.text for item in dated.stands_in_the_way)
    quiet = choose_use_case(answers("answers", "request_updates", starts="customers"))
    assert not any("begin with you" in item.text for item in quiet.stands_in_the_way)


def test_conversational_is_never_first_and_least_of_all_with_automation():
    for sends in ("person", "automatic"):
        others = {o.title: o.why_not.text for o in choose_use_case(answers("answers", sends=sends)).alternatives}
        assert ("as it is with you" in others["CONVERSATIONAL"]) == (sends == "automatic")


def test_political_texts_without_token_or_status_stand_still():
    refused = choose_use_case(answers("political"))
    assert any("verification token" in item.text for item in refused.stands_in_the_way)
    fine = choose_use_case(answers("political", campaign_verify=True))
    assert not any("verification token" in item.text for item in fine.stands_in_the_way)


def test_a_sole_proprietor_with_two_numbers_is_told_of_one():
    choice = choose_use_case(answers("answers", entity="SOLE_PROPRIETOR", numbers=2))
    assert any("one number" in item.text for item in choice.stands_in_the_way)


def test_a_provider_that_does_not_take_the_use_case_is_named():
    choice = choose_use_case(answers("answers", entity="SOLE_PROPRIETOR", provider="bandwidth"))
    assert any("Bandwidth" in item.text for item in choice.stands_in_the_way)
