"""What programs send about consent: numbers stand in bodies, never in addresses, which are logged."""

from typing import Annotated, Final

from pydantic import AwareDatetime, Field

from carelane.services.consent.recording.complaint import SORTS
from carelane.services.consent.recording.levels import METHODS
from carelane.services.consent.recording.opt_out import ROADS
from carelane.web.api.contracts import Line, Sent, Word

_ANY: Final = "*"
Number = Annotated[
    str,
    Field(min_length=1, max_length=40, description="A telephone number: ten digits, or + and the country code.",
          examples=["(608) 555-0143"]),
]  # fmt: skip
OurNumber = Annotated[
    str, Field(min_length=1, max_length=40, description="The number of ours.", examples=["(608) 555-0100"])
]
Moment = Annotated[
    AwareDatetime, Field(description="A moment with its time zone.", examples=["2026-11-25T15:00:00+00:00"])
]
Said = Annotated[str, Field(max_length=20_000)]
Id = Annotated[str, Field(max_length=128, pattern=r"^[A-Za-z0-9_.:-]*$")]
Ids = Annotated[tuple[Id, ...], Field(max_length=20)]


class InboundSent(Sent):
    """A text of a person. `sender` is our number, which was texted; `message_id` is the provider's.

    The same message is dealt with once: when it is sent again, `repeat` is true and nothing is to be sent. Acknowledge
    it to your provider after a 200 only. `provider_read`: what the provider took it for, and has answered itself.
    """

    sender: OurNumber
    number: Number
    text: Annotated[str, Field(max_length=20_000)]
    message_id: Annotated[str, Field(min_length=1, max_length=200)]
    at: Moment | None = None
    asked_question: bool = False
    stream: Word = ""
    provider: Word = ""
    provider_read: Annotated[str, Field(pattern="^(stop|start|help)?$")] = ""


class OptInSent(Sent):
    """An opt-in. What is needed depends on `method`; everything that is missing is named in the answer."""

    number: Number
    method: Annotated[str, Field(pattern=f"^({'|'.join(METHODS)})$", examples=["verbal"])]
    at: Moment
    disclosure: Id = ""
    stream: Word = "care"
    sender: Annotated[str, Field(max_length=40)] = _ANY
    act: Line = ""
    name: Line = ""
    taken_by: Line = ""
    words: Said = ""
    where: Line = ""
    page: Annotated[str, Field(max_length=2_000)] = ""
    ip: Word = ""
    agent: Annotated[str, Field(max_length=1_000)] = ""
    evidence: Ids = ()


class CodeSent(Sent):
    """The code from the text, as it was typed on the page."""

    number: Number
    code: Annotated[str, Field(min_length=1, max_length=20, examples=["123456"])]
    ip: Word = ""
    agent: Annotated[str, Field(max_length=1_000)] = ""


class OptOutSent(Sent):
    """An opt-out by another road than a text. It is recorded whatever it lacks."""

    number: Number
    method: Annotated[str, Field(pattern=f"^({'|'.join(ROADS)})$", examples=["email"])]
    at: Moment
    words: Said = ""
    taken_by: Line = ""
    sender: Annotated[str, Field(max_length=40)] = ""
    only_stream: Word = ""
    evidence: Ids = ()


class ComplaintSent(Sent):
    """A spam mark, a notice of a carrier or provider, or words of the person."""

    number: Number
    sort: Annotated[str, Field(pattern=f"^({'|'.join(SORTS)})$", examples=["spam_mark"])]
    at: Moment
    words: Said = ""
    reference: Line = ""
    taken_by: Line = ""
    evidence: Ids = ()


class FailureSent(Sent):
    """A text that was not delivered, with the code of the provider."""

    provider: Annotated[str, Field(min_length=1, max_length=40, examples=["twilio"])]
    code: Annotated[str, Field(min_length=1, max_length=40, examples=["21610"])]
    sender: OurNumber
    number: Number
    at: Moment
    message_id: Annotated[str, Field(max_length=200)] = ""


class EvidenceSent(Sent):
    """A file that proves an entry, in base 64. With `number` it can be read no more once that person is erased."""

    kind: Annotated[str, Field(pattern="^(form|recording|scan|contract|script|provider_payload)$", examples=["scan"])]
    media_type: Annotated[str, Field(pattern=r"^[\w.+-]{1,60}/[\w.+-]{1,60}$", examples=["image/png"])]
    content: Annotated[
        str, Field(min_length=1, max_length=1_900_000, pattern=r"^[A-Za-z0-9+/=\s]+$", examples=["aGVsbG8="])
    ]
    number: Annotated[str, Field(max_length=40)] = ""


class PersonAsked(Sent):
    """Whom it is about. `sender`: one of our numbers, "" for any."""

    number: Number
    sender: Annotated[str, Field(max_length=40)] = ""
    stream: Word = "care"
