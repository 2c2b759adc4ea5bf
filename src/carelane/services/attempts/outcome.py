"""What came of a submission, by the words of the answer.

Decides: which sentences say that this campaign was approved, declined or still waits. A condition ("once approved"),
a wish, another campaign and another thing than the campaign (a brand, a number) say nothing about it; "not approved"
is a decline. Where an answer says both, or is about other campaigns only, nothing is concluded.
Leaves alone: the reasons (`remediation.rejection`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from carelane.domain.attempt import Outcome
from carelane.remediation.causes import causes
from carelane.remediation.rejection.identifiers import find_ids
from carelane.remediation.rejection.plain import for_matching, plain_text
from carelane.remediation.rejection.reading import RejectionReading

_LONGEST: Final = 1_000  # characters of a sentence; nobody says yes or no in more
_BREAK: Final = re.compile(r"(?<=[.!?;])\s+|\n\s*\n|\n(?![ \t]*[a-z])")
_CLAUSE: Final = re.compile(r"[,()]|\b(?:but|however|and|while|although)\b|\s-+\s")
_THING: Final = re.compile(
    r"\b(?:(?P<campaign>campaigns?|registration|(?:re)?submission|application|use ?case)"
    r"|(?P<other>brands?|numbers?|templates?|accounts?|profiles?|websites?|keywords?|payments?|tickets?|appeals?|"
    r"refunds?|messages?|samples?|polic(?:y|ies)|ports?|vetting|users?|customers?|recipients?|content|logo|invoices?))\b"
)
# "the campaign for brand X is" speaks of the campaign.
_WHOSE: Final = re.compile(
    r"\b(?:for|of|under|from|by|with) (?:the |your |our )?(?:brands?|accounts?|profiles?)\b"
    r"[^,.]{0,80}?(?= (?:is|was|has)\b)"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:an)?other (?:\w+ )?(?:campaign|registration|submission|application)s?\b"
    r"|\b(?:previous|earlier|prior|different|similar|former|older?|most|many|some|all|such)(?: \w+)? "
    r"(?:campaign|registration|submission|application)s?\b"
)
_GENERAL: Final = re.compile(
    r"(?<!your )(?<!these )(?<!both )\b(?:campaigns|registrations|submissions|applications)\b[^,]{0,120}\b(?:are|get)\b"
)
_GOOD: Final = re.compile(r"\b(?:approved|accepted)\b")
_NO_GOOD: Final = re.compile(r"\b(?:approved?|accept(?:ed)?|approval|successful|pass(?:ed)?)\b")
_BAD: Final = re.compile(r"\b(?:declined|rejected|denied|disapproved|refused|unsuccessful)\b")
_NOT: Final = re.compile(
    r"\b(?:\w{0,8}not|never|unable|fail(?:s|ed)?|neither)\b(?! (?:all|every|only)\b)(?:\W+\w+){0,4}\W*$"
)
_WAS: Final = re.compile(
    r"\b(?:is|was|are|were|been|got)(?: (?:now|also|successfully|fully|hereby|already|officially|finally))*\W*$"
)
_BY_US: Final = re.compile(r"\b(?:we|has|have|had|team|carriers?|reviewers?)(?: (?:have|had to|now|also))*\W*$")
_TITLED: Final = re.compile(
    r"^\W*(?:(?:your|the|this) )?(?:10 ?dlc |a2p |sms )*(?:campaign|registration|submission|application)"
    r"(?: (?:id|sid|registration|submission))?(?:[ :#(]+(?:[cb][a-z0-9]{6}|(?:cm|qe)[0-9a-f]{32})\)?)?\W*$"
)
_STATUS: Final = re.compile(
    r"\b(?:status|state|result|decision|outcome|verdict)\b(?: (?:of|for) [^:]{1,60})?"
    r"(?: (?:is|was|now|changed|updated|set|has|been|to|from \w+ to))*\W*$"
)
_ALONE: Final = re.compile(r"^\W*(?:congratulations|congrats|(?:good|great) news|hi|hello|dear \w+)?\W*$")
_IF: Final = re.compile(
    r"\b(?:if|once|when|whenever|whether|unless|until|till|before|after|as soon as|in case|so that|in order|"
    r"to (?:be|get)|being|may|might|would|should|must|could|can|will|shall|needs? to|has to|have to|likely|expect|"
    r"hope|ensure|avoid|chances?|guarantees?)\b"
)
_IF_NOT: Final = re.compile(r"\b(?:if|once|when|whether|unless|in case|so that|may|might|would|should|avoid|likely)\b")
_THEN_IF: Final = re.compile(
    r"^\W*(?:once|if|when|after|until|unless|only|provided|subject to|pending|within|in \d|soon)\b"
)
_STILL: Final = re.compile(r"\byet\b|\bstill\b(?! not)")
_WAITS: Final = re.compile(
    r"\b(?:is|remains|still|status|state)(?: (?:still|currently|now|is))*[\s:=]+\"?"
    r"(?:pending|(?:under|in) review|being reviewed|in progress)\b"
)
_REASON: Final = re.compile(
    r"\b(?:rejection|decline|denial|declined|rejected) reasons?\b"
    r"|\breasons? for (?:the |your )?(?:rejection|decline|denial)\b"
)


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
        sentence = " ".join(for_matching(cased).split())[:_LONGEST]
        if not sentence:
            continue
        if not (own and ids and own not in ids):
            found.setdefault(ids, set()).update(_outcomes(sentence, thing))
        named = [match.lastgroup or "" for match in _THING.finditer(sentence)]
        thing = named[-1] if named else thing
    return found


def _outcomes(sentence: str, carried: str) -> Iterator[Outcome]:
    if _ELSEWHERE.search(sentence) or _GENERAL.search(sentence):
        return
    if _WAITS.search(sentence) and not _IF.search(sentence):
        yield Outcome.PENDING
    if _REASON.search(sentence):
        yield Outcome.DECLINED
    for match in _NO_GOOD.finditer(sentence):
        left, clause = _before(sentence, match.start())
        if _NOT.search(clause) and not _IF_NOT.search(left) and _is_campaign(clause, left, carried):
            rest = _CLAUSE.split(sentence[match.end() :])[0]
            yield Outcome.PENDING if _STILL.search(clause + rest) else Outcome.DECLINED
    for match in _GOOD.finditer(sentence):
        if _asserts(sentence, match, carried) and not _IF.search(sentence[: match.start()]):
            yield Outcome.APPROVED
    for match in _BAD.finditer(sentence):
        if _asserts(sentence, match, carried) and not _IF.search(_before(sentence, match.start())[1]):
            yield Outcome.DECLINED


def _asserts(sentence: str, match: re.Match[str], carried: str) -> bool:
    """Whether a word says what happened to the campaign, and not what it would be."""
    left, clause = _before(sentence, match.start())
    rest = sentence[match.end() :]
    if _NOT.search(clause) or _THEN_IF.search(rest):
        return False
    if _STATUS.search(left) or (_ALONE.search(left) and not rest.strip(" .!;:")):
        return _thing(left, carried) != "other"
    if _TITLED.search(clause):
        return True
    if _BY_US.search(clause) and (named := _THING.search(_CLAUSE.split(rest)[0])):
        return named.lastgroup == "campaign"
    return _WAS.search(clause) is not None and _is_campaign(clause, left, carried)


def _before(sentence: str, place: int) -> tuple[str, str]:
    """What stands before a place: all of it, and its clause alone."""
    left = sentence[:place]
    starts = [match.end() for match in _CLAUSE.finditer(left)]
    return left, left[starts[-1] :] if starts else left


def _is_campaign(clause: str, left: str, carried: str) -> bool:
    return (_thing(clause, "") or _thing(left, carried)) != "other"


def _thing(text: str, carried: str) -> str:
    """What a text speaks of last: "campaign", "other", or what was spoken of before it."""
    named = [match.lastgroup or "" for match in _THING.finditer(_WHOSE.sub("", text))]
    return named[-1] if named else carried
