"""The decisions of somebody who is not signed in, carried by the pages themselves: one field of JSON.

Decides: the exact form of that field, and that anything else is refused whole.
It is not signed, because it holds nothing but what its sender could type: no right and no secret follows from it.
"""

import json
import re
from typing import Any, Final

from carelane.domain.errors import CarelaneError, InputError
from carelane.formats.campaign_file import dump_registration, load_registration
from carelane.profiles.profile import profile_names
from carelane.services.rejection_desk.decisions import OWN, Decisions
from carelane.web.forms import holdable

FIELD: Final = "state"
MOST: Final = 400_000  # characters of the whole field
MOST_REJECTION: Final = 50_000
MOST_ANSWERS: Final = 120
MOST_ANSWER: Final = 20_000
MOST_IDS: Final = 200
_KEYS: Final = frozenset({"v", "rejection", "provider", "campaign", "answers", "confirmed", "picked", "refused"})
_NAME: Final = re.compile(r"(?:own:)?[A-Za-z]{1,40}(?:\[\d{1,2}\])?(?:\.[A-Za-z0-9]{1,40})?\Z")
_HALF: Final = re.compile("[\ud800-\udfff]")  # half a character: JSON can say it, and nothing can show it
_ID: Final = re.compile(r"[A-Za-z0-9_.:\[\]-]{1,120}\Z")


class BadState(InputError):
    """The hidden part of a page is not one that a page of ours made."""

    slug = "page-state"

    def __init__(self) -> None:
        super().__init__(
            "what this page carried with it cannot be read",
            hint="begin again with your answer; nothing was kept, so nothing is lost but what you typed here",
        )


def pack(decisions: Decisions) -> str:
    """The decisions as the field holds them."""
    campaign = decisions.registration
    return json.dumps(
        {
            "v": 1,
            "rejection": decisions.rejection,
            "provider": decisions.provider,
            "campaign": None if campaign is None else json.loads(dump_registration(campaign, "carelane-json")),
            "answers": dict(decisions.answers),
            "confirmed": decisions.confirmed,
            "picked": decisions.picked,
            "refused": decisions.refused,
        },
        separators=(",", ":"),
    )


def unpack(text: str) -> Decisions:
    """The decisions in a field.

    Raises:
        BadState: it is too long, is no JSON, or is not exactly what `pack` makes.
    """
    if len(text) > MOST:
        raise BadState
    try:
        data = json.loads(text)
        return _decisions(data)
    except (ValueError, TypeError, KeyError, RecursionError) as error:  # what JSON and the conversions raise
        raise BadState from error


def _decisions(data: Any) -> Decisions:  # noqa: ANN401  JSON
    if not isinstance(data, dict) or frozenset(data) != _KEYS or type(data["v"]) is not int or data["v"] != 1:
        raise BadState
    provider = _text(data["provider"], 40)
    if provider and provider not in profile_names():
        raise BadState
    answers = data["answers"]
    if not isinstance(answers, dict) or len(answers) > MOST_ANSWERS:
        raise BadState
    return Decisions(
        rejection=_text(data["rejection"], MOST_REJECTION),
        provider=provider,
        registration=_campaign(data["campaign"]),
        answers={_named(name): _text(value, MOST_ANSWER) for name, value in answers.items()},
        confirmed=_ids(data["confirmed"]),
        picked=_ids(data["picked"]),
        refused=_ids(data["refused"]),
    )


def _campaign(data: Any) -> Any:  # noqa: ANN401  JSON to a registration
    if data is None:
        return None
    if not isinstance(data, dict):
        raise BadState
    try:
        return load_registration(json.dumps(data), name="the campaign", format="carelane").registration
    except CarelaneError as error:
        raise BadState from error


def _text(value: Any, most: int) -> str:  # noqa: ANN401  JSON
    if not isinstance(value, str) or len(value) > most or _HALF.search(value) or holdable(value) != value:
        raise BadState
    return value


def _named(name: str) -> str:
    if not _NAME.match(name) or (name.startswith(OWN) and name == OWN):
        raise BadState
    return name


def _ids(value: Any) -> tuple[str, ...]:  # noqa: ANN401  JSON
    if not isinstance(value, list) or len(value) > MOST_IDS:
        raise BadState
    if not all(isinstance(name, str) and _ID.match(name) for name in value):
        raise BadState
    return tuple(dict.fromkeys(value))
