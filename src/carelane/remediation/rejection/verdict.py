"""What a sentence says was decided about a campaign or its brand: approved, declined, or still waiting.

Decides: which sentences say it. A condition ("once approved"), a wish, a question, other campaigns and another thing
than these (a number, a website) decide nothing; "not approved" is a decline, and "not approved yet" a review that goes
on.
Leaves alone: the reasons (`words`), and what follows from several sentences (`approval`, `services.attempts.outcome`).

Sentences are in matching form (`plain.for_matching`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from carelane.domain.attempt import Outcome
from carelane.remediation.rejection.reading import Approved
from carelane.remediation.rejection.vocabulary import patterns_by_kind

_FILE: Final = Path(__file__).with_name("verdict.toml")
_KINDS: Final = ("good", "done", "nothing_to_do")
Words = Literal["good", "done", "nothing_to_do"]
_LONGEST: Final = 1_000  # characters of a sentence; nobody says yes or no in more
_CLAUSE: Final = re.compile(r"[,()]|\b(?:but|however|and|while|although)\b|\s-+\s")
_THING: Final = re.compile(
    r"\b(?:(?P<brand>(?:brand|business|company|identity)(?: (?:registration|record|profile|verification|identity))?"
    r"|brands)"
    r"|(?P<campaign>campaigns?|registration|(?:re)?submission|application|use ?case|10dlc registration)"
    r"|(?P<other>numbers?|templates?|accounts?|profiles?|websites?|keywords?|payments?|tickets?|appeals?|"
    r"refunds?|messages?|samples?|polic(?:y|ies)|ports?|vetting|users?|customers?|recipients?|content|logo|invoices?))\b"
)
# "the campaign for brand X is" speaks of the campaign.
_WHOSE: Final = re.compile(
    r"\b(?:for|of|under|from|by|with) (?:the |your |our )?(?:brands?|business|company|accounts?|profiles?)\b"
    r"[^,.]{0,80}?(?= (?:is|was|has)\b)"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:an)?other (?:\w+ )?(?:campaign|registration|submission|application)s?\b"
    r"|\b(?:previous|earlier|prior|different|similar|former|older?|most|many|some|all|such)(?! your| of your)(?: \w+)? "
    r"(?:campaign|registration|submission|application)s?\b"
)
_GENERAL: Final = re.compile(
    r"(?<!your )(?<!these )(?<!both )\b(?:campaigns|registrations|submissions|applications|brands)\b"
    r"[^,]{0,120}\b(?:are|get)\b"
)
_NO_GOOD: Final = re.compile(r"\b(?:approved?|accept(?:ed)?|approval|successful|pass(?:ed)?)\b")
# "Cannot be accepted" alone says nothing of the kind of texts, as "gambling cannot be accepted" does.
_WHICH: Final = (
    r"(?:(?:your|the|this|our|that) )?(?:(?:10 ?dlc|a2p|sms|texting|messaging|new|current|campaign|brand) )*"
    r"(?:campaign|registration|(?:re)?submission|application|request|it|this)(?: [a-z]*\d[a-z0-9]*)?"
)
_ONLY: Final = re.compile(
    r"\W*(?:(?:unfortunately|sorry|we are sorry|regrettably|hello|hi|(?:we|i) regret (?:to (?:say|inform you) )?"
    r"(?:that)?|(?:campaign )?(?:status|result|decision))[,:]? *)*(?:"
    rf"{_WHICH} (?:(?:can|could|is|was|has|had|will|would) ?)?\w{{0,8}}not (?:been |be |currently |being )*"
    r"(?:approved|accepted|granted)"
    r"|(?:we|our team|the team|the reviewers?|the carriers?) (?:(?:are|were|is|was|have|has|did|do|can|could|will) ?)?"
    rf"(?:\w{{0,8}}not|unable)(?: able| been able)?(?: to)? (?:approve|accept|grant) {_WHICH})"
    r"(?: (?:at (?:this|the present) (?:time|stage|moment)|at present|right now|currently|as (?:it )?(?:is|stands)"
    r"|as (?:it was )?submitted|in its (?:present|current) (?:form|state)|for now|today|by [a-z0-9 ]{2,30}))?\W*"
)
_BAD: Final = re.compile(r"\b(?:declined|rejected|denied|disapproved|refused|unsuccessful)\b")
_NOT: Final = re.compile(
    r"\b(?:\w{0,8}not|never|unable|fail(?:s|ed)?|neither)\b(?! (?:all|every|only)\b)(?:\W+\w+){0,4}\W*$"
)
_WAS: Final = re.compile(
    r"\b(?:is|was|are|were|been|got|went)"
    r"(?: (?:now|also|successfully|fully|hereby|already|officially|finally|just|both|all|"
    r"(?:reviewed|checked|vetted|verified|processed|examined) and))*\W*$"
)
_AND_ALSO: Final = re.compile(
    r"\b(?:is|was|are|were|been) (?:approved|accepted|declined|rejected|denied)\b[^.]{0,60}\b(?:and|but)\W*$"
)
_BY_US: Final = re.compile(r"\b(?:we|has|have|had|team|carriers?|reviewers?)(?: (?:have|had to|now|also))*\W*$")
# "Approved your campaign", "declined sharing request for campaign C1": whoever did it.
_ITS: Final = re.compile(
    r"^ (?:(?:your|the|this|its)|sharing request for(?: (?:your|the|this))?) (?:\w+ )?"
    r"(?:campaign|submission|application|registration|use ?case)\b"
)
_TITLED: Final = re.compile(
    r"^\W*(?:(?:your|the|this) )?(?:10 ?dlc |a2p |sms )*(?:campaign|brand|registration|submission|application)"
    r"(?: (?:id|sid|registration|submission))?(?:[ :#(]+(?:[cb][a-z0-9]{6}|(?:cm|qe)[0-9a-f]{32})\)?)?\W*$"
)
_STATUS: Final = re.compile(
    r"\b(?:status|state|result|decision|outcome|verdict)\b(?: (?:of|for) [^:]{1,60})?"
    r"(?: (?:is|was|now|changed|updated|set|has|been|to|from \w+ to))*\W*$"
)
_ALONE: Final = re.compile(r"^\W*(?:congratulations|congrats|(?:good|great) news|hi|hello|dear \w+)?\W*$")
_NOTHING_MORE: Final = re.compile(r"(?: by [a-z0-9 ]{2,30})?[ .!;:]*$")
_IF: Final = re.compile(
    r"\b(?:if|once|when|whenever|whether|unless|until|till|before|after|as soon as|in case|so that|in order|"
    r"to (?:be|get)|being|may|might|would|should|must|could|can|will|shall|needs? to|has to|have to|likely|expect|"
    r"hope|ensure|avoid|chances?|guarantees?)\b"
)
_LONG_AGO: Final = re.compile(r"\b(?:previously|formerly|why|how|want)\b")
_IF_NOT: Final = re.compile(r"\b(?:if|once|when|whether|unless|in case|so that|may|might|would|should|avoid|likely)\b")
_THEN_IF: Final = re.compile(r"^\W*(?:when|after|only|pending|within|in \d|soon)\b")
_DEPENDS: Final = re.compile(
    r"\b(?:once|if|unless|until|provided|as soon as|subject to|on condition|or (?:not|declined|rejected|denied))\b"
)
_STILL: Final = re.compile(r"\byet\b|\bstill\b(?! not)")
_WAITS: Final = re.compile(
    r"\b(?:is|remains|still|status|state)(?: (?:still|currently|now|is))*[\s:=]+\"?"
    r"(?:pending|(?:under|in) review|being reviewed|in progress"
    r"|(?:awaiting|waiting (?:for|on)) (?:\w+ ){0,2}?(?:approval|review|vetting|decision))\b"
)
# A review that was held is no condition: "after careful review, your campaign has been approved".
_REVIEWED: Final = re.compile(
    r"\bafter (?:\w+ ){0,4}?(?:reviewing|checking|vetting|examining|evaluating|considering)\b"
    r"(?! (?:is|are|was|has|have|gets)\b)[^,;:]{0,80},"
    r"|\bafter (?:\w+ ){0,4}?(?:review|re-?review|consideration|evaluation|inspection|vetting|examination)\b"
    r"(?! (?:is|are|was|has|have|gets|being|by \w+ is|completes|ends|process)\b)"
    r"|\bafter (?:your|the|these|some) (?:\w+ )?(?:corrections?|changes|edits|updates?|resubmission|appeal)\b"
    r"(?=[^.]{0,40}\b(?:is now|has (?:now )?been|was)\b)"
)
_ASKS: Final = re.compile(r"\W*(?:was|were|is|are|has|have|had|did|does|do|why|when|how|what)\b.*\? ?")
_REASON: Final = re.compile(
    r"\b(?:rejection|decline|denial|declined|rejected) reasons?\b"
    r"|\breasons? for (?:the |your )?(?:rejection|decline|denial)\b"
)


@dataclass(frozen=True, slots=True, order=True)
class Verdict:
    """What came out, for whom, and by which words (those of `verdict.toml` for an approval)."""

    outcome: Outcome
    of: Approved = "campaign"
    words: Words = "good"


def verdicts(sentence: str, carried: str = "") -> frozenset[Verdict]:
    """What a sentence says was decided. `carried` is what was spoken of before it (see `spoken_of`)."""
    sentence = " ".join(_REVIEWED.sub(" ", " ".join(sentence.split())[:_LONGEST]).split())
    if not sentence or _ELSEWHERE.search(sentence) or _GENERAL.search(sentence) or _ASKS.fullmatch(sentence):
        return frozenset()
    return frozenset((*_approvals(sentence, carried), *_declines(sentence, carried), *_waits(sentence)))


def is_only_a_verdict(sentence: str) -> bool:
    """True for a sentence that says no more than that the campaign was not approved, or not accepted."""
    return _ONLY.fullmatch(" ".join(sentence.split())[:_LONGEST]) is not None


def spoken_of(sentence: str, carried: str = "") -> str:
    """What a sentence speaks of last, which "it" in the next one stands for."""
    return _thing(" ".join(sentence.split())[:_LONGEST], carried)


def _waits(sentence: str) -> Iterator[Verdict]:
    if _WAITS.search(sentence) and not _IF.search(sentence):
        yield Verdict(Outcome.PENDING)


def _declines(sentence: str, carried: str) -> Iterator[Verdict]:
    if _REASON.search(sentence):
        yield Verdict(Outcome.DECLINED)
    for match in _NO_GOOD.finditer(sentence):
        left, clause = _before(sentence, match.start())
        if _NOT.search(clause) and not _IF_NOT.search(left) and (of := _of(clause, left, carried)):
            rest = _CLAUSE.split(sentence[match.end() :])[0]
            yield Verdict(Outcome.PENDING if _STILL.search(clause + rest) else Outcome.DECLINED, of)
    for match in _BAD.finditer(sentence):
        left, clause = _before(sentence, match.start())
        if not _IF.search(clause) and (of := _said_of(sentence, match, carried)):
            yield Verdict(Outcome.DECLINED, of)


def _approvals(sentence: str, carried: str) -> Iterator[Verdict]:
    patterns = _patterns()
    kinds: tuple[Words, ...] = ("good", "done")
    for kind in kinds:
        for match in patterns[kind].finditer(sentence):
            left, clause = _before(sentence, match.start())
            if _IF.search(left) or _LONG_AGO.search(left):
                continue
            of = _said_of(sentence, match, carried) if kind == "good" else _done(clause, left, match, carried)
            if of and not _DEPENDS.search(_CLAUSE.split(sentence[match.end() :])[0]):
                yield Verdict(Outcome.APPROVED, of, kind)
    nothing = patterns["nothing_to_do"].search(sentence)
    if nothing is not None and not _DEPENDS.search(sentence) and not _IF.search(sentence[: nothing.start()]):
        yield Verdict(Outcome.APPROVED, words="nothing_to_do")


def _said_of(sentence: str, match: re.Match[str], carried: str) -> Approved:
    """Of what a word of decision is said, as something that happened and not as what would be; "" for nothing."""
    left, clause = _before(sentence, match.start())
    rest = sentence[match.end() :]
    if _NOT.search(clause) or _THEN_IF.search(rest) or _DEPENDS.match(rest.lstrip()):
        return ""
    if _STATUS.search(left) or (_ALONE.search(left) and _NOTHING_MORE.match(rest)):
        return _named(_thing(left, carried))
    if _TITLED.search(clause):
        return _of(clause, left, carried)
    if _ITS.match(rest):
        return "campaign"
    if _BY_US.search(clause) and (named := _THING.search(_CLAUSE.split(rest)[0])):
        return _named(named.lastgroup or "")
    return _of(clause, left, carried) if _WAS.search(clause) or _AND_ALSO.search(left) else ""


def _done(clause: str, left: str, match: re.Match[str], carried: str) -> Approved:
    """Of what it is said that it is live or verified: words that are said of many things, so it has to be named."""
    if _NOT.search(clause):
        return ""
    named = _thing(left if _STATUS.search(left) else clause, carried if _STATUS.search(left) else "")
    is_said = _STATUS.search(left) or _WAS.search(clause) or _TITLED.search(left) or " " in match.group()
    return _named(named) if is_said and named else ""


def _of(clause: str, left: str, carried: str) -> Approved:
    return _named(_thing(clause, "") or _thing(left, carried))


def _named(thing: str) -> Approved:
    """What an answer is about where it names nothing else is the campaign."""
    if thing == "brand":
        return "brand"
    return "" if thing == "other" else "campaign"


def _before(sentence: str, place: int) -> tuple[str, str]:
    """What stands before a place: all of it, and its clause alone."""
    left = sentence[:place]
    starts = [0, *(match.end() for match in _CLAUSE.finditer(left))]
    if len(starts) > 1 and not left[starts[-1] :].strip():
        starts.pop()  # "reviewed and approved" is one clause
    return left, left[starts[-1] :]


def _thing(text: str, carried: str) -> str:
    """What a text speaks of last: "campaign", "brand", "other", or what was spoken of before it."""
    named = [match.lastgroup or "" for match in _THING.finditer(_WHOSE.sub("", text))]
    return named[-1] if named else carried


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return patterns_by_kind(_FILE, "approval", _KINDS)
