"""How a missing automatic reply is weighed: the three replies share the reasoning.

Decides: BLOCKER in a registration with a brand record, or with flags and other replies; WARNING where none is there at
all, because many examples leave the whole group to the provider.
Leaves alone: what the replies say (the rules on automatic replies).
"""

from collections.abc import Callable, Iterator
from typing import Final

from carelane.domain.finding import Severity
from carelane.profiles.field_rules import holds, required_fields
from carelane.rules.campaign._record import has_brand_record, has_replies, is_excerpt, is_formal, sends_codes_only
from carelane.rules.rule import Issue
from carelane.rules.submission import Submission

# Twilio asks for the reply to an opt-in only where people can opt in by keyword.
_BY_KEYWORD_ONLY: Final = frozenset({"twilio"})


def reply_missing(path: str, attribute: str, what: str) -> Callable[[Submission], Iterator[Issue]]:
    """A check that an automatic reply is empty."""

    def check(submission: Submission) -> Iterator[Issue]:
        if getattr(submission.campaign, attribute).strip() or sends_codes_only(submission):
            return
        yield Issue(field=path, what=what, severity=_severity(submission, path))

    return check


def _severity(submission: Submission, path: str) -> Severity:
    profile = submission.context.profile
    if path not in required_fields(submission.registration, profile):
        return Severity.ADVICE
    if is_excerpt(submission) or (
        profile.name in _BY_KEYWORD_ONLY and path == "optinMessage" and not _has_keyword(submission)
    ):
        return Severity.WARNING
    certain = has_brand_record(submission.brand) or (has_replies(submission.campaign) and is_formal(submission))
    return Severity.BLOCKER if certain else Severity.WARNING


def _has_keyword(submission: Submission) -> bool:
    return bool(submission.campaign.optin_keywords) or holds(
        "keyword_optin", submission.registration, submission.context.profile
    )
