"""The website check over the kit: what is found, what is made up, and what it says of the demo's own website.

The floors only rise. Sites held out have floors of their own, and no rule was written with them in view.
"""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from benchmarks.sites import SiteResult, measure, remarks
from carelane.formats.campaign_file import load_registration
from carelane.rules.picture.lookups import ClaimState
from carelane.services.demo_campaign import CAMPAIGN_FILE, FILE_NAME, answered
from carelane.services.demo_site import AFTER, BEFORE
from carelane.services.site_check.check_site import check_site
from carelane.site.saved import picture_of_folder

MOST_FALSE = {False: 0, True: 3}  # held out?
LEAST_FOUND = {False: 1.0, True: 0.88}


@pytest.fixture(scope="module")
def results() -> tuple[SiteResult, ...]:
    return tuple(measure())


def of(results: Sequence[SiteResult], *, held_out: bool) -> list[SiteResult]:
    return [result for result in results if result.kept.is_held_out is held_out]


@pytest.mark.parametrize("held_out", [False, True])
def test_the_problems_of_the_sites_are_found(results, held_out: bool):
    chosen = of(results, held_out=held_out)
    there = sum(len(result.kept.problems) for result in chosen)
    found = sum(len(result.found) for result in chosen)
    assert there >= (50 if not held_out else 9)
    assert found / there >= LEAST_FOUND[held_out], list(remarks(chosen))


@pytest.mark.parametrize("held_out", [False, True])
def test_few_problems_are_made_up(results, held_out: bool):
    chosen = of(results, held_out=held_out)
    assert sum(len(result.false) for result in chosen) <= MOST_FALSE[held_out], list(remarks(chosen))


def test_a_site_in_order_has_no_blocker(results):
    good = [result for result in of(results, held_out=False) if result.kept.is_good]
    assert len(good) >= 18
    assert [result.kept.name for result in good if result.has_false_blocker] == []


def test_no_rule_crashes_on_any_site(results):
    assert [(result.kept.name, result.failures) for result in results if result.failures] == []


CORRECTED_FLOW = (
    "Tenants opt in on a paper form, by writing their mobile number and ticking the box for text messages. The box is "
    "for text messages alone and is optional. A picture of the form: https://www.mapleridgepm.example/texting-form.pdf "
    "Message frequency varies. See our Privacy Policy (https://www.mapleridgepm.example/privacy) and Terms "
    "(https://www.mapleridgepm.example/texting-terms)."
)


def test_the_website_of_the_demo_is_declined_for_what_is_wrong_with_it():
    declined = load_registration(CAMPAIGN_FILE, name=FILE_NAME).registration
    report = check_site(picture_of_folder(BEFORE), declined)
    assert report.verdict == "stop"
    assert {
        "prechecked-checkbox", "consent-forced", "consent-bundled", "missing-checkbox", "privacy-policy-shares-data",
        "privacy-policy-no-nonsharing", "privacy-policy-noncompliant", "terms-missing",
    } <= {cause for each in report.findings for cause in each.finding.causes}  # fmt: skip


def test_the_corrected_website_of_the_demo_bears_out_the_corrected_campaign():
    answers = answered(load_registration(CAMPAIGN_FILE, name=FILE_NAME).registration)
    corrected = replace(answers, campaign=replace(answers.campaign, message_flow=CORRECTED_FLOW))
    report = check_site(picture_of_folder(AFTER), corrected)
    assert report.verdict == "go", [(each.finding.rule, each.place.name) for each in report.findings]
    states = {claim.state for claim in report.claims}
    assert ClaimState.FOUND in states
    assert states <= {ClaimState.FOUND, ClaimState.NOT_VISIBLE}
