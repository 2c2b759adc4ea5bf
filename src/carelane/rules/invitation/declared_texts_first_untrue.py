"""The campaign file says "customers text first" and denies what that means.

Decides: numbers that join a list, broadcasts, or customers who do not always start.
Leaves alone: what the texts say (`texts-first-with-broadcasts`).
"""

from collections.abc import Iterator

from carelane.domain.finding import Confidence, Severity
from carelane.domain.opt_in import CustomerTextsFirst
from carelane.domain.target import Target
from carelane.rules.invitation._complete import COMPLETE_TEXTS_FIRST
from carelane.rules.invitation._declared import declared
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_WAY = {
    "method": "customer_texts_first",
    "published": [{"place": "page", "where": "https://mapleridgepm.example/contact"}],
    "customerAlwaysFirst": True,
    "addedToAList": False,
    "broadcasts": False,
}


def _check(submission: Submission) -> Iterator[Issue]:
    for place, way in submission.placed_methods:
        if not isinstance(way, CustomerTextsFirst):
            continue
        for key, untrue, what in (
            (
                "customerAlwaysFirst",
                way.customer_always_first is False,
                "the customer does not always send the first text",
            ),
            ("addedToAList", way.added_to_a_list is True, "numbers of people who text are added to a list"),
            ("broadcasts", way.broadcasts is True, "texts are sent to many people at once"),
        ):
            if untrue:
                yield Issue(f"{place}.{key}", f"{what}, so a first text is not consent to all of it")


RULE = Rule(
    id="declared-texts-first-untrue",
    title="A text-first opt-in that is not one",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.BLOCKER,
    confidence=Confidence.HIGH,
    covers=("CTA-18", "CTA-19"),
    causes=("consent-missing",),
    why="A first text opens one conversation; lists and broadcasts need an opt-in of their own.",
    how_to_fix="Describe another way to opt in for these messages, or stop sending them.",
    check_campaign=_check,
    non_compliant=(
        CampaignExample(
            declared({**_WAY, "broadcasts": True}, flow=COMPLETE_TEXTS_FIRST), at=("optInMethods[0].broadcasts",)
        ),
        CampaignExample(
            declared({**_WAY, "addedToAList": True}, flow=COMPLETE_TEXTS_FIRST), at=("optInMethods[0].addedToAList",)
        ),
    ),
    compliant=(
        CampaignExample(declared(_WAY, flow=COMPLETE_TEXTS_FIRST)),
        CampaignExample(declared({**_WAY, "broadcasts": None}, flow=COMPLETE_TEXTS_FIRST), note="not said is no yes"),
    ),
)
