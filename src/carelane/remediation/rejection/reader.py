"""Read a rejection: codes, ids, and the causes that words and codes assert.

Decides: how words and codes are united, when a text says nothing or approves, and which quoted words count.
Leaves alone: what the campaign itself shows (`services.read_rejection`), the wording of the notes (`notes`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from carelane.domain.attempt import Outcome
from carelane.domain.errors import UnknownName
from carelane.domain.finding import Confidence, Span
from carelane.remediation.causes import causes
from carelane.remediation.codes import find_codes
from carelane.remediation.rejection.approval import Approval, Decided, approval, decided
from carelane.remediation.rejection.code_finder import find_codes_in, unknown_codes_in
from carelane.remediation.rejection.identifiers import find_ids
from carelane.remediation.rejection.moods import supposes
from carelane.remediation.rejection.notes import Beside, families, notes_on
from carelane.remediation.rejection.plain import MOST_CHARACTERS, Plain, plain_text
from carelane.remediation.rejection.reading import NOT_SPECIFIED, CodeFound, Demand, RejectionReading
from carelane.remediation.rejection.sentences import Sentence, sentences
from carelane.remediation.rejection.tongue import is_foreign
from carelane.remediation.rejection.verdict import is_only_a_verdict
from carelane.remediation.rejection.vocabulary import mentions
from carelane.remediation.rejection.words import Said, said_by_words, without_weaker

_EVIDENCE: Final = {
    "published": Confidence.HIGH,
    "white-label copy": Confidence.MEDIUM,
    "reported": Confidence.MEDIUM,
    "superseded": Confidence.LOW,
}
_SAYS_DECLINED: Final = "says-declined"
_NOT_DECLINED: Final = re.compile(r"not +(?:been +|be +|being +)?$")
_STANDING: Final = "process-status"


@dataclass(frozen=True, slots=True)
class _Meant:
    """A cause that a code means."""

    cause: str
    code: CodeFound
    confidence: Confidence


def read_text(text: str, provider: str = "") -> RejectionReading:
    """Read a rejection as it was pasted. Takes time in proportion to its length."""
    plain = plain_text(text)
    found = list(sentences(plain.cased, plain.matching))
    name, notes = _provider(provider)
    codes = find_codes_in(plain, name)
    foreign = is_foreign(plain.cased)
    verdicts = () if foreign else decided(plain, found)
    agreed = approval(verdicts)
    told = [] if foreign else said_where_it_counts(plain, found, verdicts)
    said = [item for item in told if not item.is_possible and not (agreed and _is_reminder(item, agreed))]
    demands = _united(plain, said, codes)
    if agreed is not None:
        demands = tuple(item for item in demands if not _is_history(plain, item, agreed))
    if not demands and not foreign and (span := _declined(plain, found, verdicts)) is not None:
        demands = (Demand(NOT_SPECIFIED, span, Confidence.MEDIUM, "words"),)
    campaigns, brands = find_ids(plain.original[:MOST_CHARACTERS])
    unknown = unknown_codes_in(plain, codes)
    reading = RejectionReading(
        text=text,
        provider=name,
        codes=codes,
        campaign_ids=campaigns,
        brand_ids=brands,
        causes=demands,
        boilerplate=tuple(plain.span(item.start, item.end) for item in found if item.says_nothing),
        approved=agreed.of if agreed is not None and not demands else "",
        unknown_codes=unknown,
    )
    possible = tuple(dict.fromkeys(item.cause for item in told if item.is_possible))
    told_beside = Beside(
        words=frozenset(item.cause for item in said),
        possible=possible,
        is_foreign=foreign,
        is_cut=plain.is_cut,
        approves_too=agreed is not None and bool(demands),
        waits=any(item.says(Outcome.PENDING) for item in verdicts),
        length=len(plain.original),
    )
    return replace(reading, notes=(*notes, *notes_on(reading, told_beside)))


def said_where_it_counts(plain: Plain, found: Sequence[Sentence], verdicts: Sequence[Decided] = ()) -> list[Said]:
    """What the sentences say.

    What a mail only quotes counts where the mail itself names no fault, or where the quoted words are an answer.
    """
    found = [item for item in found if not is_only_a_verdict(plain.matching[item.start : item.end])]
    quoted = [item for item in found if plain.is_quoted(item.start)]
    if not quoted or len(quoted) == len(found) or _declined(plain, quoted, verdicts) is not None:
        return said_by_words(plain, found)
    own = said_by_words(plain, [item for item in found if not plain.is_quoted(item.start)])
    return own if any(not item.is_possible for item in own) else said_by_words(plain, found)


def _is_reminder(said: Said, agreed: Approval) -> bool:
    """True for what an approval only asks to keep in mind, and for where the campaign stands."""
    if agreed.holds(said.start) and (agreed.of == "campaign" or causes()[said.cause].family == "brand"):
        return True
    return said.cause == _STANDING or (agreed.of == "campaign" and said.is_asked)


def _is_history(plain: Plain, demand: Demand, agreed: Approval) -> bool:
    """True for a code inside of the sentence that approves."""
    spans = (plain.span(start, end) for start, end in agreed.sentences)
    return demand.basis == "code" and any(span.start <= demand.span.start < span.end for span in spans)


def _provider(name: str) -> tuple[str, tuple[str, ...]]:
    """The provider when it is known; a name that nobody has only costs a note."""
    name = name.strip()
    if not name:
        return "", ()
    try:
        find_codes("861", name)
    except UnknownName as error:
        if error.message.startswith("there is no provider"):
            return "", (f"No provider is called {name!r} here, so codes are read by their shape.",)
    return name, ()


def _united(plain: Plain, said: Sequence[Said], codes: Sequence[CodeFound]) -> tuple[Demand, ...]:
    """The causes of words and codes in the order of the text."""
    meant = {item.cause: item for item in _meant(codes, {item.cause for item in said})}
    demands = [
        Demand(
            item.cause,
            plain.span(item.start, item.end),
            Confidence.HIGH if item.cause in meant else item.confidence,
            "both" if item.cause in meant else "words",
            meant[item.cause].code.code if item.cause in meant else "",
        )
        for item in said
    ]
    named = {item.cause for item in said}
    demands += [
        Demand(item.cause, item.code.span, item.confidence, "code", item.code.code)
        for item in meant.values()
        if item.cause not in named
    ]
    firm = {item.cause for item in said if item.is_firm}
    everything = [Said(item.cause, 0, 0, item.confidence, item.cause in firm) for item in demands]
    kept = {item.cause for item in without_weaker(everything)}
    return tuple(sorted((item for item in demands if item.cause in kept), key=lambda item: (item.span, item.cause)))


def _meant(codes: Sequence[CodeFound], said: set[str]) -> Iterator[_Meant]:
    """What the codes mean. Words of the same family say it more exactly: then the code only confirms them."""
    named = families(said)
    for code in codes:
        agreeing = [item for item in code.meanings if said & set(item.causes)]
        chosen = agreeing[0] if agreeing else code.meanings[0]
        sure = _EVIDENCE.get(chosen.evidence, Confidence.LOW)
        for name in chosen.causes:
            if name in said or not (agreeing or named & families({name})):
                yield _Meant(name, code, Confidence.LOW if code.clashes and not agreeing else sure)


def _declined(plain: Plain, found: Sequence[Sentence], verdicts: Sequence[Decided]) -> Span | None:
    """The words that say no more than that something was declined."""
    outcomes = {item.start: item for item in verdicts}
    for sentence in found:
        words = plain.matching[sentence.start : sentence.end]
        verdict = outcomes.get(sentence.start)
        says_no = verdict is not None and verdict.says(Outcome.DECLINED)
        if supposes(words) or (verdict is not None and not says_no):
            continue
        for item in mentions(words):
            if item.concept == _SAYS_DECLINED and not _NOT_DECLINED.search(words, 0, item.start):
                return plain.span(sentence.start + item.start, sentence.start + item.end)
        if says_no:
            return plain.span(sentence.start, sentence.end)
    return None
