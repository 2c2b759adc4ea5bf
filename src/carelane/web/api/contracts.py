"""What programs send: untrusted, so every field is typed and bounded. Names are those of the command line's JSON.

A campaign is sent as an object (carelane's own, or the payload of Twilio, Telnyx or the registry) or as the text of a
file in any format that we read.
"""

from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, JsonValue

MOST_CHARACTERS: Final = 200_000
Text = Annotated[str, Field(max_length=MOST_CHARACTERS)]
Word = Annotated[str, Field(max_length=100)]
Line = Annotated[str, Field(max_length=400)]
CampaignData = Annotated[
    dict[str, JsonValue] | Annotated[str, Field(min_length=1, max_length=MOST_CHARACTERS)],
    Field(description="A campaign as an object, or the text of a file in any format that carelane reads."),
]
# Every answer of the contract says its version; `carelane schema` and the docs tell the rest.
ANSWER: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "content": {
            "application/json": {
                "schema": {"type": "object", "required": ["carelane"], "properties": {"carelane": {"const": 1}}}
            }
        }
    }
}

_PROBLEM: Final = {
    "type": "object",
    "required": ["type", "title", "status", "request_id"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "request_id": {"type": "string"},
    },
}
# What every operation may answer besides; RFC 9457.
PROBLEMS: Final[dict[int | str, dict[str, Any]]] = {
    status: {"description": words, "content": {"application/problem+json": {"schema": _PROBLEM}}}
    for status, words in {
        400: "The request cannot be understood.",
        401: "A key is needed.",
        403: "The key is not for this.",
        404: "There is no such thing in the workspace of the key.",
        409: "Somebody else changed it meanwhile, or the request is in doubt.",
        413: "The request is too large.",
        422: "The request does not fit the contract, or the campaign has errors.",
        429: "The allowance of the key is used up, or something was tried too often; wait as `Retry-After` says.",
        503: "The database does not answer. Nothing is known to be kept: send it again.",
    }.items()
}


class Sent(BaseModel):
    """Base of what is sent: what we do not know is refused, so that a misspelt field is not silently ignored."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=False)


class TextToCheck(Sent):
    """One text. `kind` is what it is; `context` is what led to it."""

    text: Annotated[str, Field(min_length=1, max_length=MOST_CHARACTERS)]
    kind: Word = "sample"
    use_case: Word = ""
    brand: Line = ""
    website: Line = ""
    provider: Word = ""
    context: Word = ""
    suggest: bool = True


class CampaignToCheck(Sent):
    """A whole campaign. `provider` wins over what the campaign says."""

    campaign: CampaignData
    provider: Word = ""
    strictness: Annotated[str, Field(pattern="^(normal|thorough)$")] = "normal"


class ReplyToRead(Sent):
    """What a customer wrote. `context` is what they were asked before."""

    text: Annotated[str, Field(min_length=1, max_length=20_000)]
    context: Word = "none"


class UseCaseAsked(Sent):
    """Answers in the shape of `carelane schema --answers`, a campaign, or both."""

    answers: dict[str, JsonValue] = {}
    campaign: CampaignData | None = None


class RejectionToRead(Sent):
    """The answer that came back. With the campaign, a plan of corrections comes too."""

    text: Annotated[str, Field(min_length=1, max_length=MOST_CHARACTERS)]
    provider: Word = ""
    campaign: CampaignData | None = None
    confirm: Annotated[list[Word], Field(max_length=200)] = []


class WordingAsked(Sent):
    """The campaign whose facts the texts are written from; `only` names single texts."""

    campaign: CampaignData
    provider: Word = ""
    languages: Annotated[list[Annotated[str, Field(pattern="^(en|es)$")]], Field(max_length=2)] = []
    only: Annotated[list[Word], Field(max_length=30)] = []


class PacketAsked(Sent):
    """The campaign to submit, and the form of the packet."""

    campaign: CampaignData
    provider: Word = ""
    form: Annotated[str, Field(pattern="^(pdf|html|payloads)$")] = "pdf"
