"""The keyword of the texts is not the keyword of the field.

Decides: a word that the call to action tells people to text, or that a keyword way of the file names, which the
opt-in keywords do not hold; and a keyword opt-in without any keyword.
Leaves alone: whether the invitation around the keyword is complete (the rules on invitations).
"""

import re
from collections.abc import Iterator
from typing import Final

from carelane.domain.finding import Confidence, Severity, Span
from carelane.domain.opt_in import Keyword
from carelane.domain.target import Target
from carelane.rules.campaign._examples import care, field
from carelane.rules.rule import CampaignExample, Issue, Rule
from carelane.rules.submission import Submission

_IN_FLOW: Final = re.compile(
    r"\b[Tt]ext(?:s|ing)?\s+(?:the\s+)?(?:(?:key)?word\s+)?[\"'“‘(\[]?([A-Z][A-Z0-9]{1,19})[\"'”’)\]]?\s+to\b"
)
_NOT_TO_JOIN: Final = frozenset(
    {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "HELP", "INFO", "SMS", "MMS"}
)
_FLOW: Final = field("messageFlow") + " Tenants can also text HOME to 614-555-0142; the sign in the lobby says so."


def _check(submission: Submission) -> Iterator[Issue]:
    wanted: dict[str, tuple[str, Span | None]] = {}
    flow = submission.campaign.message_flow
    for match in _IN_FLOW.finditer(flow):
        wanted.setdefault(match.group(1), ("messageFlow", Span(match.start(1), match.end(1))))
    for place, method in submission.placed_methods:
        if isinstance(method, Keyword) and method.keyword.strip():
            wanted.setdefault(method.keyword.strip().upper(), (place, None))
    given = {word.strip().upper() for word in submission.campaign.optin_keywords}
    for word, (path, span) in wanted.items():
        if word in given or word in _NOT_TO_JOIN:
            continue
        said = f"the field holds {', '.join(sorted(given))}" if given else "the field for opt-in keywords is empty"
        yield Issue(field=path, what=f"people text “{word}”, but {said}", span=span, related=("optinKeywords",))


RULE = Rule(
    id="opt-in-keyword-differs",
    title="The opt-in keyword is not in its field",
    looks_at=(Target.CAMPAIGN,),
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    why=(
        "Reviewers compare the word in the call to action with the keyword field, and ask for the words that "
        "trigger the confirmation."
    ),
    how_to_fix="Enter the very word that people text into the opt-in keywords (only if that word really opts them in).",
    check_campaign=_check,
    covers=("CTA-17",),
    causes=("cta-methods-incomplete", "optin-msg-missing"),
    non_compliant=(
        CampaignExample(file=care(messageFlow=_FLOW), at=("messageFlow",)),
        CampaignExample(
            file=care(
                drop=("optinKeywords",), methods=[{"method": "keyword", "keyword": "HOME", "number": "+16145550142"}]
            ),
            at=("optInMethods[0]",),
        ),
    ),
    compliant=(
        CampaignExample(file=care()),
        CampaignExample(file=care(messageFlow=_FLOW, optinKeywords=["HOME", "START"])),
    ),
)
