"""What came of a submission, by the words of the answer.

Decides: which campaign of the answer is meant, and what its sentences say together. Where an answer says that it was
approved and declined, or is about other campaigns or the brand only, nothing is concluded.
Leaves alone: what a single sentence decides (`remediation.rejection.verdict`), and the reasons.
"""

import re
from dataclasses import dataclass
from typing import Final

from carelane.domain.attempt import Outcome
from carelane.remediation.causes import causes
from carelane.remediation.rejection.identifiers import find_ids
from carelane.remediation.rejection.plain import for_matching, plain_text
from carelane.remediation.rejection.reading import RejectionReading
from carelane.remediation.rejection.verdict import spoken_of, verdicts

_BREAK: Final = re.compile(r"(?<=[.!?;])\s+|\n\s*\n|\n(?![ \t]*[a-z])")


@dataclass(frozen=True, slots=True)
class OutcomeRead:
    """What the words say; without an outcome, `why` says what hinders a conclusion."""

    outcome: Outcome | None
    why: str = ""


def read_outcome(reading: RejectionReading, campaign_id: str = "") -> OutcomeRead:
    """What an answer, whose reasons were read already, says of the campaign with this id ("": not known)."""
    named = tuple(dict.fromkeys(reading.campaign_ids))
    own = campaign_id.upper()
    if own and named and own not in map(str.upper, named):
        return OutcomeRead(
            None, f"the answer is about the campaign {', '.join(named)}, and the file holds {campaign_id}"
        )
    said = _said(reading.text, own)
    outcomes = set().union(*said.values()) if said else set()
    if not own and len(named) > 1 and any(found != outcomes for found in said.values() if found):
        return OutcomeRead(None, f"the answer is about several campaigns ({', '.join(named)}), with different outcomes")
    known = causes()  # of which some name a step of the procedure, and nothing to correct
    has_reasons = bool(reading.codes) or any(known[demand.cause].remedy != "none" for demand in reading.causes)
    if {Outcome.APPROVED, Outcome.DECLINED} <= outcomes:
        return OutcomeRead(None, "the answer speaks of an approval and of a decline")
    if Outcome.DECLINED in outcomes:
        return OutcomeRead(Outcome.DECLINED)
    if outcomes and has_reasons:
        told = "an approval" if Outcome.APPROVED in outcomes else "a review that goes on"
        return OutcomeRead(None, f"the answer speaks of {told}, and names what reviewers decline for")
    if Outcome.APPROVED in outcomes:
        return OutcomeRead(Outcome.APPROVED)
    if outcomes:
        return OutcomeRead(Outcome.PENDING)
    if has_reasons:
        return OutcomeRead(Outcome.DECLINED)
    return OutcomeRead(None, "the answer does not say in words that we know what came of it")


def _said(text: str, own: str) -> dict[tuple[str, ...], set[Outcome]]:
    """What is said of each group of ids; of other campaigns than `own` nothing is listened to."""
    found: dict[tuple[str, ...], set[Outcome]] = {}
    ids: tuple[str, ...] = ()
    thing = ""
    for cased in _BREAK.split(plain_text(text).cased):
        ids = tuple(map(str.upper, find_ids(cased)[0])) or ids
        sentence = for_matching(cased)
        if not (own and ids and own not in ids):
            said = [item for item in verdicts(sentence, thing) if item.words == "good" and item.of == "campaign"]
            found.setdefault(ids, set()).update(item.outcome for item in said)
        thing = spoken_of(sentence, thing)
    return found
