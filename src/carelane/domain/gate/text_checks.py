"""What the text says, and what it leaves out.

Decides: what keeps a text from going whoever it is for: blockers, a sender that is somebody else, and the parts that a
first text, or a text at RingCentral, has to have.
Leaves alone: how a text is read (`services.gate.text_reading`).
Source: requirements CON-21 to CON-23, OIN-10.
"""

from typing import Final

from carelane.domain.consent import ConsentLevel
from carelane.domain.gate.consent_checks import Reasons
from carelane.domain.gate.reasons import reason, told
from carelane.domain.gate_facts import Selling, SendContext, SendFacts
from carelane.domain.send_decision import Reason

RINGCENTRAL: Final = "ringcentral"
NOBODY_ASKED: Final = frozenset({SendContext.UNPROMPTED, SendContext.AFTER_TRANSACTION})


def text_reasons(facts: SendFacts) -> Reasons:
    """What is wrong with the text itself."""
    text = facts.text
    found: list[Reason] = []
    if text.blockers:
        found.extend(
            told("text-blocked", what=_sentence(each.what), how_to_fix=_sentence(each.how_to_fix))
            for each in text.blockers
        )
    if text.unchecked:
        found.append(told("text-unchecked", rules=", ".join(text.unchecked)))
    if text.selling is Selling.MAYBE:
        found.append(reason("may-sell"))
    if text.other_sender:
        found.append(reason("names-another-sender"))
    if facts.context in NOBODY_ASKED:
        found.extend(_missing_parts(facts))
    return tuple(found)


def lacks_first_text(facts: SendFacts) -> bool:
    """Whether this is the first text, nobody asked for it, and it does not say all that a first one has to."""
    text = facts.text
    return (
        facts.context in NOBODY_ASKED
        and facts.sent.first_at is None
        and not (text.names_brand and text.tells_why and text.tells_stop)
    )


def suggestion_for(facts: SendFacts) -> str:
    """The text with what it lacks; "" when it lacks nothing that can be added truthfully."""
    if facts.context not in NOBODY_ASKED:
        return ""
    if lacks_first_text(facts):
        standing = facts.standing  # the added reason says that the person agreed: nothing untrue is suggested
        has_agreed = standing is not None and standing.level.rank >= ConsentLevel.EXPRESS.rank
        return facts.text.completed if has_agreed else ""
    if facts.sender.provider == RINGCENTRAL and not facts.text.tells_stop:
        return facts.text.with_stop
    return ""


def _missing_parts(facts: SendFacts) -> list[Reason]:
    text = facts.text
    found: list[Reason] = []
    if lacks_first_text(facts):
        parts = (
            (text.names_brand, "who it is from"),
            (text.tells_why, "why it comes"),
            (text.tells_stop, "how to stop"),
        )
        found.append(told("first-text-incomplete", missing=" and ".join(name for there, name in parts if not there)))
    else:
        if facts.sender.provider == RINGCENTRAL and not text.tells_stop:
            found.append(reason("stop-line-missing"))
        if not text.names_brand:
            found.append(reason("sender-not-named"))
    if facts.sent.first_at is None and facts.stream is not None and facts.stream.is_automated:
        found.append(reason("confirm-opt-in-first"))
    return found


def _sentence(text: str) -> str:
    """Findings begin in lower case and may lack their full stop."""
    stripped = text.strip().rstrip(".")
    return stripped[:1].upper() + stripped[1:]
