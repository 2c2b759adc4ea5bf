"""What programs send to the gate and get from it, as types that msgspec reads, writes and describes.

Decides: which fields there are and how long they may be; a field that is not known is refused, because a misspelt one
would change what is asked.
Leaves alone: what a field means (`services.gate.asking`).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, Final, Literal

import msgspec

from carelane.domain.send_decision import Effect, Outcome, Reason
from carelane.report.decision import explanation_data
from carelane.services.gate.check_send import MOST_AT_ONCE
from carelane.services.gate.question import SendAnswer
from carelane.services.gate.text_reading import MOST_CHARACTERS

Ours = Annotated[
    str, msgspec.Meta(min_length=7, max_length=40, description="Your number, best as E.164.", examples=["+16085550100"])
]
Theirs = Annotated[
    str, msgspec.Meta(min_length=7, max_length=40, description="The person's number.", examples=["+16085550143"])
]
Word = Annotated[str, msgspec.Meta(max_length=200)]
_ID: Final = "Your own id of the question; it comes back with the decision."


class QuestionData(msgspec.Struct, forbid_unknown_fields=True, rename={"sender": "from", "recipient": "to"}):
    """A question: may this text go from this number to this person now."""

    sender: Ours
    recipient: Theirs
    text: Annotated[str, msgspec.Meta(min_length=1, max_length=MOST_CHARACTERS)]
    stream: Annotated[str, msgspec.Meta(max_length=64, description="What the text is for: the id of a stream.")] = (
        "care"
    )
    context: Literal["none", "reply_to_inbound", "after_transaction"] = "none"
    automated: bool = False
    zone: Annotated[str, msgspec.Meta(max_length=64, description="IANA zone of the person, if you know it.")] = ""
    state: Annotated[str, msgspec.Meta(max_length=2, description="Two letters, if you know it.")] = ""
    send: Annotated[bool, msgspec.Meta(description="Note the text as sent in the same step when it may go.")] = False
    key: Annotated[Word, msgspec.Meta(description="Your own id of the text: the same key is one text.")] = ""
    explain: Annotated[bool, msgspec.Meta(description="Tell every question that was asked as well.")] = False
    id: Annotated[Word, msgspec.Meta(description=_ID)] = ""


_EXAMPLE: Final = [{"to": "+16085550143", "from": "+16085550100", "text": "Oak Dental: see you on Tuesday."}]


class BatchData(msgspec.Struct, forbid_unknown_fields=True):
    """Up to a thousand questions, decided with one read of how all these people stand."""

    questions: Annotated[list[QuestionData], msgspec.Meta(min_length=1, max_length=MOST_AT_ONCE, examples=[_EXAMPLE])]


class ReasonData(msgspec.Struct):
    """One reason. `until` says when a hold ends."""

    code: str
    effect: Effect
    sentence: str
    requirements: tuple[str, ...]
    event: str
    until: datetime | None


class DecisionData(msgspec.Struct):
    """The decision with every reason. `checks`, `facts` and `requirements` come with `explain` only."""

    carelane: Literal[1]
    outcome: Outcome
    may_send: bool
    enforced: bool
    noted: bool
    decided_at: datetime
    until: datetime | None
    suggestion: str
    reasons: list[ReasonData]
    id: str = ""
    checks: list[dict[str, Any]] | msgspec.UnsetType = msgspec.UNSET
    facts: dict[str, Any] | msgspec.UnsetType | None = msgspec.UNSET
    requirements: list[dict[str, Any]] | msgspec.UnsetType = msgspec.UNSET


class DecisionsData(msgspec.Struct):
    """The decisions of a batch, in the order of the questions."""

    carelane: Literal[1]
    decisions: list[DecisionData]


read_question: Final = msgspec.json.Decoder(QuestionData).decode
read_batch: Final = msgspec.json.Decoder(BatchData).decode
encode: Final = msgspec.json.Encoder().encode


def given_of(asked: QuestionData, key: str = "") -> Mapping[str, Any]:
    """The names that `services.gate.asking` knows. key: what the header says, where the body says nothing."""
    return {
        "from": asked.sender,
        "to": asked.recipient,
        "text": asked.text,
        "stream": asked.stream,
        "context": asked.context,
        "automated": asked.automated,
        "zone": asked.zone,
        "state": asked.state,
        "send": asked.send,
        "key": asked.key or key,
    }


def answer_data(asked: QuestionData, answer: SendAnswer) -> DecisionData:
    """The decision as it is written."""
    decision = answer.decision
    data = DecisionData(
        1,
        decision.outcome,
        answer.may_go,
        answer.is_enforced,
        answer.is_noted,
        decision.decided_at,
        decision.until,
        decision.suggestion,
        [_reason(each) for each in decision.reasons],
        asked.id,
    )
    if asked.explain:
        more = explanation_data(answer)
        data.checks, data.facts, data.requirements = more["checks"], more["facts"], more["requirements"]
    return data


def _reason(reason: Reason) -> ReasonData:
    return ReasonData(reason.code, reason.effect, reason.sentence, reason.requirements, reason.event, reason.until)
