"""An attempt as the text of a file, and back.

Decides: names and shape: JSON with the registration as a campaign file holds it, so that it can be read, compared
and checked by anything that reads campaign files.
Leaves alone: where the file lies and who may read it (`storage`).
"""

import json
from datetime import date
from typing import Any, Final

from carelane.domain.attempt import Attempt, Outcome
from carelane.domain.errors import CarelaneError, UnreadableFile
from carelane.formats.campaign_file import load_registration
from carelane.formats.detect import OWN
from carelane.formats.own.layout import VERSION
from carelane.formats.own.writer import as_tree

_TEXTS: Final = ("date", "provider", "outcome", "answer", "answered", "note", "removed")
MOST_USD: Final = 1_000_000
_HINT: Final = "put back a copy of the file, or move it out of the folder"


def write_attempt(attempt: Attempt) -> str:
    """The attempt as JSON; equal attempts give equal texts."""
    tree, _ = as_tree(attempt.registration)
    data: dict[str, Any] = {
        "carelane": VERSION,
        "attempt": attempt.number,
        "date": attempt.date,
        "provider": attempt.provider,
        "outcome": attempt.outcome.value,
        "fee_usd": attempt.fee_usd,
        "answered": attempt.answered,
        "answer": attempt.answer,
        "note": attempt.note,
        "registration": tree,
    }
    if attempt.removed:
        data["removed"] = attempt.removed
    if attempt.sent_text:
        data["sent"] = {"format": attempt.sent_format, "text": attempt.sent_text}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def read_attempt(text: str, name: str) -> Attempt:
    """The attempt that a text holds.

    Raises:
        UnreadableFile: it is no attempt, or something in it is not what it should be.
    """
    data = _object(text, name)
    if data.get("carelane") != VERSION:
        raise _wrong(name, "does not say `carelane: 1`")
    for key in _TEXTS:
        if not isinstance(data.get(key, ""), str):
            raise _wrong(name, f"needs a text at {key!r}")
    number, fee = data.get("attempt"), data.get("fee_usd")
    if isinstance(number, bool) or not isinstance(number, int) or number < 1:
        raise _wrong(name, "needs a whole number from 1 at 'attempt'")
    if fee is not None and (isinstance(fee, bool) or not isinstance(fee, int | float) or not 0 <= fee <= MOST_USD):
        raise _wrong(name, "needs an amount, or null, at 'fee_usd'")
    outcome = data.get("outcome", "")
    if outcome not in tuple(Outcome):
        raise _wrong(name, f"needs one of {', '.join(Outcome)} at 'outcome'")
    for key in ("date", "answered", "removed"):
        _check_day(data.get(key, ""), key, name)
    sent = data.get("sent", {})
    if not isinstance(sent, dict):
        raise _wrong(name, "needs a group at 'sent'")
    sent_text, sent_format = str(sent.get("text", "")), str(sent.get("format", ""))
    return Attempt(
        number=number,
        date=data.get("date", ""),
        registration=_registration(data.get("registration"), sent_text, sent_format, name),
        provider=data.get("provider", ""),
        outcome=Outcome(outcome),
        answer=data.get("answer", ""),
        answered=data.get("answered", ""),
        fee_usd=None if fee is None else float(fee),
        note=data.get("note", ""),
        sent_text=sent_text,
        sent_format=sent_format,
        removed=data.get("removed", ""),
    )


def attempt_schema() -> dict[str, Any]:
    """The JSON Schema of the file of an attempt (draft 2020-12), with that of campaign files inside."""
    from carelane.formats.own.schema import schema_text  # noqa: PLC0415  start-up

    campaign_file = json.loads(schema_text())
    del campaign_file["$schema"]
    day = {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$"}
    text = {"type": "string"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "carelane attempt",
        "description": "One submission of a campaign: what was sent, what came back, what it cost.",
        "type": "object",
        "required": ["carelane", "attempt", "outcome", "registration"],
        "properties": {
            "carelane": {"const": VERSION},
            "attempt": {"type": "integer", "minimum": 1},
            "date": {**day, "description": "the day on which it was sent"},
            "provider": text,
            "outcome": {"enum": [outcome.value for outcome in Outcome]},
            "fee_usd": {"type": ["number", "null"], "minimum": 0, "maximum": MOST_USD},
            "answered": {**day, "description": "the day of the answer"},
            "answer": {**text, "description": "what came back, word for word"},
            "note": text,
            "removed": {**day, "description": "the day on which it was taken out of the list"},
            "registration": {"$id": "urn:carelane:campaign-file:1", **campaign_file},
            "sent": {
                "type": "object",
                "description": "the file that was sent, where a campaign file cannot hold all of it",
                "properties": {"format": text, "text": text},
            },
        },
    }


def _object(text: str, name: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise _wrong(name, "is no JSON") from None
    if not isinstance(data, dict):
        raise _wrong(name, "holds no attempt")
    return data


def _registration(tree: object, sent_text: str, sent_format: str, name: str) -> Any:  # noqa: ANN401  a Registration
    """What was sent: as it was sent where that is kept, else as a campaign file."""
    text, format_name = (sent_text, sent_format) if sent_text else (json.dumps(tree), OWN)
    suffix = ".json" if not sent_text else ""
    try:
        return load_registration(text, name=f"{name}{suffix}", format=format_name).registration
    except CarelaneError as error:
        raise _wrong(name, f"holds a registration that cannot be read ({error.message})") from error


def _check_day(given: str, key: str, name: str) -> None:
    try:
        if given:
            date.fromisoformat(given)
    except ValueError:
        raise _wrong(name, f"needs a day (YYYY-MM-DD) at {key!r}, not {given[:20]!r}") from None


def _wrong(name: str, what: str) -> UnreadableFile:
    return UnreadableFile(f"{name} {what}", hint=_HINT)
