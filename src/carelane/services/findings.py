"""Reports as data: what a check of a text or a campaign gives back.

Decides: the verdict of a report (stop or go), what is shown at each strictness, and the exit code.
Leaves alone: how it is printed (`report`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.finding import Confidence, Finding, RuleFailure, Severity, Span
from carelane.rules.runner import Guard

# The last paragraph of source S0 asks every such page to say this; the words are ours.
NOTICE = (
    "This is general information, not legal advice. Requirements vary with the content of the messages and with the "
    "carrier; ask a lawyer about the TCPA and the CTIA rules."
)


OPEN_QUESTIONS: Final = frozenset({"question-left-open", "question-left-in-field"})  # rules about marked questions


class Strictness(StrEnum):
    """`normal` hides advice of low confidence; `thorough` shows everything."""

    NORMAL = "normal"
    THOROUGH = "thorough"


@dataclass(frozen=True, slots=True)
class PolicyDecision:
    """What the policy says of one kind of marketing that was seen: `decision` is "block", "warn" or "allow".

    code: of a contested kind, else ""; sources: addresses; conflict: what authorities disagree on, or "".
    """

    category: str
    code: str
    decision: str
    why: str
    sources: tuple[str, ...]
    conflict: str


@dataclass(slots=True)
class Marketing:
    """Whether a text reads as marketing. Not frozen, for the same reason as `Finding`; do not change it.

    verdict: "marketing", "review" or "none", by the rules' findings; band: "flag", "review" or "clean", by
    everything together; probability: calibrated, that the text is marketing; guards: what would sell elsewhere,
    and the words that excuse it.
    """

    verdict: str
    categories: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()
    policy: tuple[PolicyDecision, ...] = ()  # for each kind that was seen
    band: str = "clean"
    probability: float = 0.0
    guards: tuple[Guard, ...] = ()


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What is left of a message without what sells, and what was taken out (offsets in the message as written)."""

    text: str
    removes: tuple[Span, ...]


@dataclass(slots=True)
class TextReport:
    """The check of one text. Not frozen, for the same reason as `Finding`; do not change it.

    rewrite: only when it was asked for, and only where something is left that serves and does not sell.
    """

    kind: str
    text: str
    findings: tuple[Finding, ...]
    failures: tuple[RuleFailure, ...]
    marketing: Marketing
    rewrite: Rewrite | None = None

    @property
    def exit_code(self) -> int:
        """See `exit_code`."""
        return exit_code(self.findings, self.failures)


@dataclass(frozen=True, slots=True)
class CampaignReport:
    """The check of one campaign file. `fee_usd` is what one more submission costs (None: not known)."""

    name: str
    registration: Registration
    provider: str
    provider_title: str
    as_of: str
    findings: tuple[Finding, ...]
    failures: tuple[RuleFailure, ...]
    fee_usd: float | None
    fee_source: str = ""
    notes: tuple[str, ...] = ()
    hidden: int = 0  # findings not shown at this strictness
    path: str = ""  # the file, when there is one
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # field path -> (line, column) in that file

    @property
    def verdict(self) -> str:
        """ "stop" while a blocker stands or a rule failed, "review" while a warning stands, else "go"."""
        if self.failures or any(finding.severity is Severity.BLOCKER for finding in self.findings):
            return "stop"
        if any(finding.severity is Severity.WARNING for finding in self.findings):
            return "review"
        return "go"

    @property
    def exit_code(self) -> int:
        """See `exit_code`."""
        return exit_code(self.findings, self.failures)

    @property
    def open_questions(self) -> int:
        """How many marked questions still stand in texts and fields, the same one counted once."""
        return len({finding.what for finding in self.findings if finding.rule in OPEN_QUESTIONS})

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)


def exit_code(findings: tuple[Finding, ...], failures: tuple[RuleFailure, ...]) -> int:
    """1 when a rule failed, else 12 blocker, 11 warning, 10 advice, 0 clean."""
    if failures:
        return 1
    worst = min((finding.severity.rank for finding in findings if finding.suppressed is None), default=3)
    return {0: 12, 1: 11, 2: 10, 3: 0}[worst]


def not_ready(questions: int) -> str:
    """What every output says of open questions; "" when there are none."""
    return f"not ready: {questions} open question{'' if questions == 1 else 's'}" if questions else ""


def shown(findings: tuple[Finding, ...], strictness: Strictness) -> tuple[Finding, ...]:
    """The findings to show at this strictness."""
    if strictness is Strictness.THOROUGH or not findings:
        return findings
    return tuple(
        [
            finding
            for finding in findings
            if not (finding.severity is Severity.ADVICE and finding.confidence is Confidence.LOW)
        ]
    )
