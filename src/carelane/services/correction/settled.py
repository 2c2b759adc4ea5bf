"""Which edits may be written: those that claim nothing that is still open.

Decides: what an edit claims. That follows from the sentence that it adds, so the same sentence is treated alike in
every field, whichever rule asks for it; what else the rule makes its condition is a statement with the id of the rule.
Leaves alone: the edits themselves (`rules`) and when a statement is settled (`services/open_claims.py`).
"""

from collections.abc import Mapping
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.finding import Finding
from carelane.services.open_claims import is_settled
from carelane.wording import said
from carelane.wording.lines import (
    CARE_DESCRIPTION_LINE,
    FREQUENCY_LINE,
    HELP_LINE,
    NO_MARKETING_LINE,
    NO_MORE_MESSAGES_LINE,
    NO_SHARING_LINE,
    STOP_AND_HELP_LINE,
    STOP_LINE,
)
from carelane.wording.published.claims import CUSTOMER_FIRST, HELP_WORKS, NO_LIST, NO_SHARING, STOP_WORKS
from carelane.wording.registered.description import CARE_ONLY, NO_MARKETING
from carelane.wording.registered.replies import OPTOUT_SENT
from carelane.wording.written import Statement

VARIES: Final = Statement(
    "frequency-varies",
    "you do not send a fixed number of messages; otherwise write the number",
    says=said.frequency_varies,
)
_BY_LINE: Final[Mapping[str, tuple[Statement, ...]]] = {
    STOP_LINE: (STOP_WORKS,),
    HELP_LINE: (HELP_WORKS,),
    STOP_AND_HELP_LINE: (STOP_WORKS, HELP_WORKS),
    FREQUENCY_LINE: (VARIES,),
    NO_MARKETING_LINE: (NO_MARKETING,),
    NO_SHARING_LINE: (NO_SHARING,),
    NO_MORE_MESSAGES_LINE: (OPTOUT_SENT,),
    CARE_DESCRIPTION_LINE: (CARE_ONLY,),
}
_BY_RULE: Final[Mapping[str, tuple[Statement, ...]]] = {
    "unlimited-messages": (VARIES,),
    "texts-first-limits-missing": (CUSTOMER_FIRST,),
    "texts-first-list-not-excluded": (NO_LIST,),
}
# Rules whose condition is what the sentence claims, and nothing else.
_NOTHING_ELSE: Final = frozenset(
    {
        *_BY_RULE, "care-description-incomplete", "care-description-sentence", "first-message-missing-disclosure",
        "form-no-sharing-line-missing", "help-instruction-missing-in-samples", "marketing-statement-missing",
        "optin-message-missing-frequency", "policy-missing-no-sharing", "policy-missing-opt-out",
        "policy-only-denies-selling", "terms-missing-frequency", "terms-missing-opt-out", "terms-missing-support",
    }
)  # fmt: skip


def statements_of(finding: Finding) -> tuple[Statement, ...]:
    """What the edit of a finding claims, settled or not; () where it claims nothing."""
    fix = finding.fix
    if fix is None:
        return ()
    claims = _BY_RULE.get(finding.rule, ())
    for line, states in _BY_LINE.items():
        if line in fix.replacement:
            claims = tuple(dict.fromkeys((*claims, *states)))
    if _says_it_all(finding, claims):
        return claims
    own = _own(finding)
    # Some rules ask about the frequency in their own condition: once is enough.
    return (*(state for state in claims if state is not VARIES or "fixed number" not in own.true_only_if), own)


def stated_by(finding: Finding, registration: Registration) -> tuple[Statement, ...]:
    """What the edit claims, under the id by which it was confirmed."""
    states = statements_of(finding)
    if finding.rule in registration.facts.confirmed and _says_it_all(finding, states):
        return (_own(finding),)
    return states


def open_statements(finding: Finding, registration: Registration) -> tuple[Statement, ...]:
    """What the edit claims and nobody has said to be true."""
    states = statements_of(finding)
    if finding.rule in registration.facts.confirmed and _says_it_all(finding, states):
        return ()
    return tuple(state for state in states if not is_settled(state, registration))


def may_be_written(finding: Finding, registration: Registration) -> bool:
    """True when the edit changes no meaning, or states what is known to be true."""
    return finding.fix is not None and finding.suppressed is None and not open_statements(finding, registration)


def _says_it_all(finding: Finding, claims: tuple[Statement, ...]) -> bool:
    """True when the rule makes no condition beside these claims."""
    safe = finding.fix is not None and finding.fix.safe
    return safe or (bool(claims) and finding.rule in _NOTHING_ELSE)


def _own(finding: Finding) -> Statement:
    """The condition of the rule; its id is that of the rule, so that a confirmation outlives the text."""
    only_if = finding.fix.true_only_if if finding.fix else ""
    return Statement(finding.rule, only_if or "you agree to this wording", finding.how_to_fix)
