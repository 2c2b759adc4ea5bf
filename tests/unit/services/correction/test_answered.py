"""From a declined campaign to a clean one: answers, confirmations, and nothing else."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from carelane.domain.campaign import Campaign, Registration
from carelane.domain.facts import Facts, PhoneFieldUse, WayOut
from carelane.domain.finding import Severity
from carelane.domain.opt_in import CustomerTextsFirst, OptInMethod, Paper, Publication, PublishedOn, WebForm
from carelane.services.correction.plan import Plan, Standing
from carelane.services.correction.questions import asks, is_about_a_question
from carelane.services.plan_corrections import facts_writer, plan_corrections
from tests.unit.services.correction.campaigns import FIFTEEN, TODAY, declined, rejected_for

FACTS = Facts(
    customers="tenants",
    topics="repairs in their apartment and answers to their questions",
    frequency="varies",
    languages=("en",),
    sends_optin_reply=True,
    sends_optout_reply=True,
    sends_help_reply=True,
    sends_marketing=False,
    shares_numbers=False,
)
PAPER = Paper(own_box_or_signature=True, evidence="https://www.mapleridgepm.example/texting-form.pdf")
FIRST = CustomerTextsFirst(
    published=(Publication(PublishedOn.PAGE, "https://www.mapleridgepm.example/contact"),),
    customer_always_first=True,
    added_to_a_list=False,
    broadcasts=False,
)
FORM = WebForm(
    url="https://www.mapleridgepm.example/repairs", has_checkbox=True, checkbox_ticked_by_default=False,
    checkbox_required=False, checkbox_for_texts_only=True, phone_required=False, behind_login=False,
)  # fmt: skip


def _answered(given_one: Registration, *methods: OptInMethod, facts: Facts = FACTS) -> Registration:
    campaign = replace(
        given_one.campaign,
        privacy_policy_link="https://www.mapleridgepm.example/privacy",
        terms_and_conditions_link="https://www.mapleridgepm.example/texting-terms",
        terms_and_conditions=True,
    )
    return replace(given_one, campaign=campaign, opt_in_methods=methods, facts=facts)


def _plan(item: Registration) -> Plan:
    return plan_corrections(item, rejected_for(*FIFTEEN), as_of=TODAY, write=facts_writer())


def _confirmed(item: Registration) -> Plan:
    """The plan after its owner has said yes to everything that it asks."""
    plan = _plan(item)
    for _ in range(4):
        ids = {claim.statement.id for claim in plan.claims if not claim.confirmed}
        if not ids:
            break
        facts = replace(item.facts, confirmed=(*item.facts.confirmed, *sorted(ids)))
        item = replace(item, facts=facts)
        plan = _plan(item)
    return plan


def test_the_demo_is_clean_once_its_owner_has_answered() -> None:
    plan = _confirmed(_answered(declined(), PAPER))
    assert plan.after.verdict == "go"
    assert plan.questions == ()
    assert not [change for change in plan.changes if asks(change.after)]
    assert {task.standing for task in plan.tasks} <= {Standing.CORRECTED, Standing.NOT_FOUND}
    assert "opt in on a paper form" in plan.registration.campaign.message_flow


def test_answers_that_are_given_after_a_first_apply_lead_to_the_same_texts() -> None:
    first = _plan(declined()).registration
    later, at_once = _confirmed(_answered(first, PAPER)), _confirmed(_answered(declined(), PAPER))
    assert later.after.verdict == "go"
    assert later.registration.campaign.message_flow == at_once.registration.campaign.message_flow


def test_a_business_whose_customers_text_first_gets_from_nothing_to_clean() -> None:
    start = declined()
    empty = Campaign(
        usecase="CUSTOMER_CARE", subscriber_optin=True, subscriber_optout=True, subscriber_help=True,
        embedded_link=False, embedded_phone=False, age_gated=False, direct_lending=False,
        optin_keywords=("START",), optout_keywords=("STOP",), help_keywords=("HELP",), numbers=("+16145550142",),
    )  # fmt: skip
    plan = _confirmed(_answered(replace(start, campaign=empty), FIRST))
    assert plan.after.verdict == "go"
    assert len([text for text in plan.registration.campaign.samples if text]) >= 3


SOME = st.sampled_from
FACTS_SHEETS = st.builds(
    Facts,
    customers=SOME(["", "tenants", "patients", "clients"]),
    topics=SOME(["", "their appointments", "repairs in their apartment"]),
    frequency=SOME(["", "varies", "up to 4 messages a month"]),
    sends_optin_reply=SOME([None, True, False]),
    sends_optout_reply=SOME([None, True, False]),
    sends_help_reply=SOME([None, True, False]),
    sends_marketing=SOME([None, False, True]),
    shares_numbers=SOME([None, False, True]),
    phone_field=SOME([None, *PhoneFieldUse]),
    way_out=SOME([None, *WayOut]),
    confirmed=st.lists(SOME(["stop-honoured", "help-reply-on", "topics", "frequency"]), unique=True).map(tuple),
)
METHODS = st.lists(SOME([PAPER, FIRST, FORM, Paper(own_box_or_signature=False), WebForm()]), max_size=2).map(tuple)


@settings(max_examples=15)
@given(FACTS_SHEETS, METHODS, st.lists(SOME(FIFTEEN), unique=True))
def test_whatever_is_known_no_new_text_claims_more_or_checks_worse(
    facts: Facts, methods: tuple[OptInMethod, ...], names: list[str]
) -> None:
    item = replace(declined(), facts=facts, opt_in_methods=methods)
    plan = plan_corrections(item, rejected_for(*names), as_of=TODAY, write=facts_writer())
    before = {(finding.rule, finding.field) for finding in plan.before.findings if finding.severity != Severity.ADVICE}
    after = {
        (finding.rule, finding.field)
        for finding in plan.after.findings
        if finding.severity is not Severity.ADVICE and not is_about_a_question(finding, plan.registration)
    }
    assert after <= before
    for change in plan.changes:
        assert asks(change.after) or all(claim.confirmed for claim in change.claims)
