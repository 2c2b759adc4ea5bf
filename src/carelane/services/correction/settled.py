"""Which edits may be written: the safe ones, and those whose statement the owner has confirmed.

Decides: when a fact of the facts sheet settles the statement of an edit.
Leaves alone: the edits themselves (`rules`).
"""

from collections.abc import Callable, Mapping
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.finding import Finding
from carelane.domain.opt_in import CustomerTextsFirst
from carelane.wording.written import Statement


def statement_of(finding: Finding) -> Statement:
    """What the edit of a finding states; its id is that of the rule, so that a confirmation outlives the text."""
    only_if = finding.fix.true_only_if if finding.fix else ""
    return Statement(finding.rule, only_if or "you agree to this wording", finding.how_to_fix)


def may_be_written(finding: Finding, registration: Registration) -> bool:
    """True when the edit changes no meaning, or states what is known to be true."""
    fix = finding.fix
    if fix is None or finding.suppressed is not None:
        return False
    if fix.safe or finding.rule in registration.facts.confirmed:
        return True
    known = _KNOWN.get(finding.rule)
    return known is not None and known(registration)


def _varies(registration: Registration) -> bool:
    return registration.facts.frequency.strip().casefold() in {"varies", "message frequency varies", "varying"}


def _never_sells(registration: Registration) -> bool:
    return registration.facts.sends_marketing is False


def _never_shares(registration: Registration) -> bool:
    return registration.facts.shares_numbers is False


def _only_answers(registration: Registration) -> bool:
    ways = registration.opt_in_methods
    return bool(ways) and all(
        isinstance(way, CustomerTextsFirst)
        and way.customer_always_first is True
        and way.broadcasts is False
        and way.added_to_a_list is False
        for way in ways
    )


_KNOWN: Final[Mapping[str, Callable[[Registration], bool]]] = {
    "optin-message-missing-frequency": _varies,
    "unlimited-messages": _varies,
    "invitation-missing-frequency": _varies,
    "marketing-statement-missing": _never_sells,
    "policy-missing-no-sharing": _never_shares,
    "policy-only-denies-selling": _never_shares,
    "care-description-sentence": _only_answers,
    "texts-first-source-missing": _only_answers,
    "texts-first-list-not-excluded": _only_answers,
}
