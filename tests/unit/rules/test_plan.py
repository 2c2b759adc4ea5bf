"""The policy of marketing as a ceiling on what the marketing rules report."""

from dataclasses import replace

import pytest

from carelane.domain.finding import Severity
from carelane.domain.situation import Situation
from carelane.domain.target import Target
from carelane.rules.context import Context
from carelane.rules.rule import Example
from carelane.rules.runner import Checked, Runner
from tests.rules.marks import context_of

ADVISED = "Corner Books: recommended for you: three new thrillers."
ASKED = Situation.REPLY_TO_INBOUND


@pytest.fixture(scope="module")
def runner() -> Runner:
    return Runner()


def around(use_case: str, situation: Situation = Situation.NONE, provider: str = "tcr") -> Context:
    return replace(context_of(Example("", use_case=use_case, provider=provider)), situation=situation)


def severity(checked: Checked, rule: str) -> Severity | None:
    assert not checked.failures
    return next((finding.severity for finding in checked.findings if finding.rule == rule), None)


def test_a_block_leaves_the_rules_own_severity(runner: Runner) -> None:
    checked = runner.check_text("Example Plumbing: 20% off this week.", Target.MESSAGE, around("CUSTOMER_CARE", ASKED))
    assert severity(checked, "percentage-discount") is Severity.BLOCKER


def test_a_warn_makes_a_warning_of_a_blocker(runner: Runner) -> None:
    text = "Example Cellars: our new patio is now open, come by."
    plain = runner.check_text(text, Target.MESSAGE, around("CUSTOMER_CARE"))
    asked = runner.check_text(text, Target.MESSAGE, around("CUSTOMER_CARE", ASKED))
    assert severity(plain, "product-news") is Severity.BLOCKER
    assert severity(asked, "product-news") is Severity.WARNING


def test_an_allow_is_observed_and_not_reported(runner: Runner) -> None:
    text = "Peak Gym: renew your membership by June 3 in the app."
    care = runner.check_text(text, Target.MESSAGE, around("CUSTOMER_CARE"))
    account = runner.check_text(text, Target.MESSAGE, around("ACCOUNT_NOTIFICATION"))
    assert severity(care, "renewal-push") is Severity.WARNING
    assert severity(account, "renewal-push") is None
    assert [seen.ruling.code for seen in account.observations] == ["renewal-notice"]


def test_a_rewarded_review_stays_a_blocker_while_a_plain_one_is_contested(runner: Runner) -> None:
    rewarded = runner.check_text("Everclean: review us and get a $10 gift card.", Target.MESSAGE, around("2FA"))
    plain = runner.check_text("Everclean: could you review us?", Target.MESSAGE, around("CUSTOMER_CARE"))
    assert severity(rewarded, "review-request") is Severity.BLOCKER
    assert {seen.ruling.code for seen in rewarded.observations} == {""}
    assert severity(plain, "review-request") is Severity.WARNING
    assert {seen.ruling.code for seen in plain.observations} == {"review-ask"}


def test_an_unknown_use_case_stays_advice(runner: Runner) -> None:
    checked = runner.check_text(ADVISED, Target.MESSAGE, around("", ASKED))
    assert severity(checked, "recommendation") is Severity.ADVICE


def test_two_situations_of_one_runner_do_not_share_a_plan(runner: Runner) -> None:
    text = "Trailhead Outfitters: the size 9 boots are back in stock."
    for situation, expected in ((Situation.NONE, Severity.WARNING), (ASKED, None), (Situation.NONE, Severity.WARNING)):
        checked = runner.check_text(text, Target.MESSAGE, around("CUSTOMER_CARE", situation))
        assert severity(checked, "restock-notice") is expected


@pytest.mark.parametrize("kind", [Target.OPTOUT_MESSAGE, Target.HELP_MESSAGE, Target.OPTIN_MESSAGE])
def test_an_automatic_reply_answers_no_question(runner: Runner, kind: Target) -> None:
    checked = runner.check_text(
        "Trailhead Outfitters: the boots are back in stock.", kind, around("CUSTOMER_CARE", ASKED)
    )
    assert [seen.ruling.decision.value for seen in checked.observations] == ["warn"]


def test_a_provider_changes_what_is_reported(runner: Runner) -> None:
    text = "Trailhead Outfitters: the size 9 boots are back in stock."
    checked = runner.check_text(text, Target.MESSAGE, around("CUSTOMER_CARE", ASKED, "ringcentral"))
    assert severity(checked, "restock-notice") is Severity.WARNING
