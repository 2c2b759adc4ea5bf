"""How the campaign stands, and what is sent: the models of the last two steps.

Decides: the verdict in words, which demand counts as settled, and what stands in the packet.
Leaves alone: the check and the packet themselves (`services`).
"""

from dataclasses import dataclass
from typing import Final

from carelane.domain.fields import text_at
from carelane.domain.finding import Finding, Severity
from carelane.remediation.causes import cause
from carelane.remediation.rejection.reading import NOT_SPECIFIED
from carelane.services.attempts.history import warnings
from carelane.services.attempts.unfixed import State
from carelane.services.packet.build import build_packet
from carelane.services.packet.packet import Packet
from carelane.services.rejection_desk.desk import Checked, Desk
from carelane.services.write_texts import write_texts

SETTLED: Final = "settled"
_STATES: Final = {State.FOUND: "still there", State.UNCHANGED: "not changed", State.OUTSIDE: "look outside"}


@dataclass(frozen=True, slots=True)
class Demanded:
    """One cause of the answer and what became of it: "settled", "still there", "not changed", "look outside"."""

    number: int
    title: str
    state: str


@dataclass(frozen=True, slots=True)
class CheckPage:
    """The verdict. verdict: "stop", "review" or "go"; reasons: why it is "stop", in sentences."""

    verdict: str
    reasons: tuple[str, ...]
    demanded: tuple[Demanded, ...]
    left: tuple[tuple[Severity, tuple[Finding, ...]], ...]
    fee: str
    means: str
    nothing_changed: bool
    undecided: int
    open_texts: int

    @property
    def settled(self) -> int:
        """How many demands are settled."""
        return sum(item.state == SETTLED for item in self.demanded)


def checked_page(desk: Desk, checked: Checked) -> CheckPage:
    """The page “Ready to send?”."""
    report = checked.report
    said = [warned.text for warned in warnings(checked.history)]
    nothing_changed = any(text.startswith("nothing that a reviewer sees") for text in said)
    reasons = tuple(_reasons(desk, checked, nothing_changed=nothing_changed))
    verdict = "stop" if reasons else "review" if report.count(Severity.WARNING) else "go"
    return CheckPage(
        verdict=verdict,
        reasons=reasons,
        demanded=_demanded(desk, checked),
        left=tuple((s, found) for s in Severity if (found := tuple(f for f in report.findings if f.severity is s))),
        fee=f"${report.fee_usd:,.2f}" if report.fee_usd is not None else "",
        means=desk.plan.means,
        nothing_changed=nothing_changed,
        undecided=len(desk.undecided),
        open_texts=sum(edit.change is not None and not edit.can_be_taken for edit in desk.edits),
    )


def _reasons(desk: Desk, checked: Checked, *, nothing_changed: bool) -> list[str]:
    """Why it should not be sent like this."""
    reasons = []
    if desk.plan.is_final:
        reasons.append("Something is named here that cannot be registered. Other words would only hide it.")
    if desk.is_other_campaign:
        reasons.append("The answer is about another campaign than the one you gave.")
    if nothing_changed:
        reasons.append(
            "Nothing that a reviewer sees has changed: the same campaign gets the same answer, and costs again."
        )
    if desk.undecided:
        reasons.append(f"{_count(len(desk.undecided), 'new text is', 'new texts are')} neither taken nor refused.")
    blockers = checked.report.count(Severity.BLOCKER)
    if blockers:
        reasons.append(f"{_count(blockers, 'thing stands', 'things stand')} there that reviewers decline for.")
    if checked.report.failures:
        reasons.append("A part of the check failed. This is a fault of carelane; the check is not complete.")
    return reasons


def _demanded(desk: Desk, checked: Checked) -> tuple[Demanded, ...]:
    states = {item.cause: _STATES[item.state] for item in checked.history.unfixed}
    return tuple(
        Demanded(number, cause(demand.cause).title, states.get(demand.cause, SETTLED))
        for number, demand in enumerate(desk.reading.causes, start=1)
        if demand.cause != NOT_SPECIFIED
    )


@dataclass(frozen=True, slots=True)
class PacketPage:
    """What is sent. changed: paths of the form that differ from what was declined."""

    packet: Packet  # without the story of the attempts: the page before has told it
    changed: frozenset[str]
    files: tuple[tuple[str, str], ...]


FILES: Final = (
    ("packet.pdf", "The packet, to print (PDF)"),
    ("packet.html", "The packet, as a page"),
    ("campaign.yaml", "The corrected campaign, as a file"),
    ("form.txt", "The same as plain text, label by label"),
    ("letter.txt", "A letter to your provider’s support"),
    ("letter.pdf", "The letter, to print (PDF)"),
    ("payload-twilio.json", "For a program: Twilio"),
    ("payload-telnyx.json", "For a program: Telnyx"),
    ("payload-tcr.json", "For a program: The Campaign Registry"),
)  # fmt: skip


def make_packet(desk: Desk, checked: Checked) -> Packet:
    """The packet of the campaign as it stands."""
    written = write_texts(desk.result, provider=checked.report.provider)
    return build_packet(checked.report, checked.history, written)


def packet_page(desk: Desk, checked: Checked) -> PacketPage:
    """The page “Send it again”."""
    packet = build_packet(checked.report, None, write_texts(desk.result, provider=checked.report.provider))
    paths = [entry.path for section in packet.sections for entry in section.entries]
    changed = frozenset(path for path in paths if text_at(desk.given, path) != text_at(desk.result, path))
    return PacketPage(packet, changed, FILES)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
