"""The policy of marketing: what the data file says, and which data are refused."""

from pathlib import Path

import pytest

from carelane.domain.errors import CatalogueError, UnknownName
from carelane.domain.situation import Situation
from carelane.profiles.marketing_policy import Decision, Surroundings, kind_of_sign, kinds, read_kinds, ruling

ASKED = Situation.REPLY_TO_INBOUND


def decided(kind: str, *purposes: str, provider: str = "tcr", situation: Situation = Situation.NONE) -> Decision:
    around = Surroundings(frozenset(purposes) if purposes else None, provider, situation)
    return ruling(kinds()[kind], around).decision


@pytest.mark.parametrize("kind", ["recommendation", "price_lure", "announcement", "event", "upsell", "lead_followup"])
def test_what_the_customer_asked_for_is_a_warning_where_it_would_be_blocked(kind: str) -> None:
    assert decided(kind, "CUSTOMER_CARE") is Decision.BLOCK
    assert decided(kind, "CUSTOMER_CARE", situation=Situation.AFTER_TRANSACTION) is Decision.BLOCK
    assert decided(kind, "CUSTOMER_CARE", situation=ASKED) is Decision.WARN


@pytest.mark.parametrize("kind", ["discount", "urgency", "contest", "cross_sell", "seasonal", "win_back", "partner"])
def test_no_question_of_a_customer_excuses_a_discount_a_rush_or_a_prize(kind: str) -> None:
    for situation in Situation:
        assert decided(kind, "CUSTOMER_CARE", situation=situation) is Decision.BLOCK


def test_an_alert_or_code_campaign_answers_no_questions() -> None:
    assert decided("recommendation", "2FA", situation=ASKED) is Decision.BLOCK
    assert decided("restock-notice", "2FA", situation=ASKED) is Decision.BLOCK


def test_everything_may_be_sent_where_marketing_is_declared_and_nobody_disputes_it() -> None:
    for kind in kinds().values():
        found = ruling(kind, Surroundings(frozenset({"CUSTOMER_CARE", "MARKETING"})))
        assert found.decision is Decision.ALLOW
        assert found.conflict == ""


def test_an_unknown_use_case_is_never_blocked_nor_waved_through_without_a_reason() -> None:
    for kind in kinds().values():
        assert ruling(kind, Surroundings()).decision is Decision.WARN, kind.id
    assert decided("discount", "LOW_VOLUME") is Decision.WARN
    assert decided("discount", "NO_SUCH_CODE") is Decision.WARN


def test_a_renewal_notice_is_account_notification_and_a_survey_is_polling() -> None:
    assert decided("renewal-notice", "ACCOUNT_NOTIFICATION") is Decision.ALLOW
    assert decided("renewal-notice", "CUSTOMER_CARE") is Decision.WARN
    assert decided("renewal", "ACCOUNT_NOTIFICATION") is Decision.BLOCK
    assert decided("satisfaction-survey", "POLLING_VOTING") is Decision.ALLOW
    assert decided("satisfaction-survey", "CUSTOMER_CARE") is Decision.WARN


def test_of_several_purposes_the_most_lenient_decides() -> None:
    assert decided("renewal-notice", "CUSTOMER_CARE", "ACCOUNT_NOTIFICATION") is Decision.ALLOW
    assert decided("satisfaction-survey", "ACCOUNT_NOTIFICATION", "CUSTOMER_CARE") is Decision.WARN


@pytest.mark.parametrize("kind", ["restock-notice", "waitlist-opening"])
def test_a_notice_that_was_asked_for_is_allowed_but_ringcentral_wants_written_consent_later(kind: str) -> None:
    assert decided(kind, "CUSTOMER_CARE", situation=ASKED) is Decision.ALLOW
    assert decided(kind, "CUSTOMER_CARE", situation=ASKED, provider="ringcentral") is Decision.WARN


def test_a_text_after_a_booked_visit_may_offer_a_new_time() -> None:
    assert decided("no-show-rebooking", "HIGHER_EDUCATION") is Decision.WARN
    assert decided("no-show-rebooking", "HIGHER_EDUCATION", situation=Situation.AFTER_TRANSACTION) is Decision.ALLOW
    assert decided("no-show-rebooking", "ACCOUNT_NOTIFICATION") is Decision.ALLOW


def test_charities_may_raise_funds_and_sweepstakes_may_draw_prizes() -> None:
    assert decided("fundraising", "CHARITY") is Decision.ALLOW
    assert decided("contest", "SWEEPSTAKE") is Decision.ALLOW
    assert decided("contest", "CHARITY") is Decision.WARN


def test_a_provider_answers_with_its_own_source() -> None:
    at = {
        name: ruling(kinds()["recommendation"], Surroundings(frozenset({"CUSTOMER_CARE"}), name, ASKED)).sources
        for name in ("ringcentral", "twilio", "telnyx", "aws")
    }
    assert at["ringcentral"][0] == "ringcentral-content-policy-copy"
    assert at["twilio"][0] == "twilio-messaging-policy"
    assert at["telnyx"][0] == "telnyx-campaign-guide"
    assert at["aws"][0] == "mantha-v-quotewizard"


def test_a_contested_rule_that_plainly_sells_is_judged_by_its_category() -> None:
    assert kind_of_sign("review-request", "review", is_plain=False).code == "review-ask"
    assert kind_of_sign("review-request", "review", is_plain=True).id == "review"
    assert kind_of_sign("promo-code", "discount", is_plain=False).code == ""


def test_a_category_without_a_policy_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownName) as caught:
        kind_of_sign("some-rule", "discounts", is_plain=True)
    assert "discount" in caught.value.hint


def test_why_says_where_no_source_was_found() -> None:
    found = ruling(kinds()["no-show-rebooking"], Surroundings(frozenset({"ACCOUNT_NOTIFICATION"})))
    assert found.why.endswith("No source found that names a missed visit or a waitlist; advised.")


_KIND = '[kinds.a]\ndecision = "warn"\nwhy = "Because."\nsources = ["ctia-principles-2023"]\n'
_CLAUSE = '[clauses.b]\ndecision = "allow"\nwhy = "Because."\nsources = ["ctia-principles-2023"]\n'


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (_KIND.replace('"warn"', '"forbid"'), "not one of block, warn, allow"),
        (_KIND.replace('why = "Because."\n', ""), "needs a text at 'why'"),
        (_KIND.replace('sources = ["ctia-principles-2023"]\n', ""), "neither a source nor a note"),
        (_KIND.replace("ctia-principles-2023", "ctia-1999"), "names what does not exist"),
        (_KIND + 'conflict = "no-such-conflict"\n', "names what does not exist"),
        (_KIND + 'rule = "a-rule"\n', "contested and names no conflict"),
        (_KIND + 'colour = "red"\n', "unknown keys: colour"),
        (_KIND + 'settled = "yes"\n', "true or false at 'settled'"),
        (_KIND + 'clauses = ["b"]\n', "has b at 'clauses'"),
        (_KIND + _CLAUSE, "is used by no kind"),
        (_KIND + 'clauses = ["b"]\n' + _CLAUSE + 'situations = ["later"]\n', "has later at 'situations'"),
        (_KIND + 'clauses = ["b"]\n' + _CLAUSE + 'use_cases = ["CARE"]\n', "has CARE at 'use_cases'"),
        (_KIND + 'clauses = ["b"]\n' + _CLAUSE + 'providers = ["pigeon"]\n', "has pigeon at 'providers'"),
        (_KIND + 'clauses = ["b"]\n' + _CLAUSE + 'marketing = ["often"]\n', "has often at 'marketing'"),
        ("[kind.a]\n", "is none of first, last, clauses, kinds"),
        ("[kinds]\na = 1\n", "which is no table"),
    ],
)
def test_bad_data_are_refused_with_what_is_wrong(tmp_path: Path, content: str, says: str) -> None:
    path = tmp_path / "policy.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        read_kinds(path)
    assert says in str(caught.value)


def test_good_data_are_read(tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_text(_KIND + 'clauses = ["b"]\n' + _CLAUSE + 'situations = ["after_transaction"]\n', encoding="utf-8")
    kind = read_kinds(path)["a"]
    assert kind.category == "a"
    assert ruling(kind, Surroundings(situation=Situation.AFTER_TRANSACTION)).decision is Decision.ALLOW
    assert ruling(kind, Surroundings()).decision is Decision.WARN
