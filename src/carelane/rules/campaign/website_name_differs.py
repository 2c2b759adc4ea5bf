"""A website whose name has nothing to do with the brand's.

Decides: the registered name of the host against the words and initials of the brand's names.
Leaves alone: what the site shows (a person must look), and sites on a shared host.
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.target import Target
from carelane.language.domains import registered_name
from carelane.rules.campaign._examples import care
from carelane.rules.campaign._links import address, is_shared_host
from carelane.rules.campaign._names import share_a_word, words_of_name
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_FEWEST: Final = 3  # initials shorter than this stand in any name


def _check(submission: Submission) -> Iterator[Issue]:
    names = submission.brand.names
    given = address("brand.website", submission.brand.website)
    if not names or not given.well_formed or given.left_open or submission.context.template:
        return
    if is_shared_host(given.host):
        yield Issue(
            field="brand.website",
            what=f"{given.host} is a shared host, not a domain of the brand's own",
            span=Span(0, len(given.text)),
            severity=Severity.ADVICE,
        )
        return
    label = registered_name(given.host).partition(".")[0]
    if any(share_a_word(name, label.replace("-", " ")) or _initials_in(name, label) for name in names):
        return
    yield Issue(
        field="brand.website",
        what=f"{given.host} has no word in common with {names[0]}",
        span=Span(0, len(given.text)),
        related=("brand.displayName",),
    )


def _initials_in(name: str, label: str) -> bool:
    initials = "".join(word[0] for word in name.lower().split() if word[0].isalnum())
    telling = "".join(sorted(words_of_name(name), key=name.lower().find))
    plain = label.replace("-", "")
    return (
        (len(initials) >= _FEWEST and initials in plain)
        or (len(plain) >= _FEWEST and plain in telling)
        or plain.startswith(initials[:2] or "-")
    )


RULE = Rule(
    id="website-name-differs",
    title="The website has another name than the brand",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.ADVICE,
    confidence=Confidence.LOW,
    why=(
        "Reviewers compare the name of the site with the brand; where they differ, the site has to show the brand's "
        "name."
    ),
    how_to_fix=(
        "Check that the site shows the legal and the public name, and explain in the description how they belong "
        "together."
    ),
    check_campaign=_check,
    covers=("BRD-02",),
    causes=("website-brand-mismatch",),
    non_compliant=(
        CampaignExample(file=care(brand={"website": "https://zephyr9.example"}), at=("brand.website",)),
        CampaignExample(file=care(brand={"website": "https://www.facebook.com/mapleridge"}), at=("brand.website",)),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(brand={"website": "https://mrpm.example"}), note="the initials"),
    ),
)
