"""How a missing address of policy or terms is weighed and repaired.

Decides: BLOCKER in a registration with a brand record, and where the provider's own list demands the field and the
other address of the pair is there; otherwise WARNING, because vendors' examples often leave out both.
Leaves alone: everything behind the address.
"""

import re
from collections.abc import Callable, Iterator

from carelane.domain.finding import FieldEdit, Severity, Span
from carelane.profiles.field_rules import required_fields
from carelane.rules.campaign._record import has_brand_record, is_excerpt, is_formal
from carelane.rules.rule import Issue
from carelane.rules.submission import Submission


def link_missing(path: str, attribute: str, noun: str, word: str) -> Callable[[Submission], Iterator[Issue]]:
    """A check that the field of an address is empty; `word` tells the address in the call to action."""

    def check(submission: Submission) -> Iterator[Issue]:
        if getattr(submission.campaign, attribute).strip():
            return
        known = _known_address(submission, word)
        what = f"the address of the {noun} is missing"
        edit = None
        if known:
            what = f"the call to action names {known}, but the field for the {noun} is empty"
            edit = FieldEdit(
                path, Span(0, 0), known, safe=False, true_only_if=f"the {noun} for your texts can be read there"
            )
        yield Issue(field=path, what=what, severity=_severity(submission, path), edit=edit)

    return check


def _known_address(submission: Submission, word: str) -> str:
    flow = submission.texts.get("messageFlow")
    links = flow.links if flow is not None else ()
    return next((link.url for link in links if re.search(word, link.url, re.IGNORECASE)), "")


def _severity(submission: Submission, path: str) -> Severity:
    campaign, profile = submission.campaign, submission.context.profile
    if path not in required_fields(submission.registration, profile):
        return Severity.ADVICE
    if has_brand_record(submission.brand) and not is_excerpt(submission):
        return Severity.BLOCKER
    other = bool(campaign.privacy_policy_link.strip() or campaign.terms_and_conditions_link.strip())
    return Severity.BLOCKER if other and path in profile.required and is_formal(submission) else Severity.WARNING
