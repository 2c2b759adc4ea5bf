"""Read a rejection: codes, ids, and the causes that words and codes assert.

Decides: how words and codes are united, when a text says nothing, and what the reader is told beside the causes.
Leaves alone: what the campaign itself shows (`services.read_rejection`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from carelane.domain.errors import UnknownName
from carelane.domain.finding import Confidence, Span
from carelane.language.english import looks_english
from carelane.remediation.causes import causes
from carelane.remediation.codes import find_codes
from carelane.remediation.rejection.code_finder import find_codes_in
from carelane.remediation.rejection.identifiers import find_ids
from carelane.remediation.rejection.plain import MOST_CHARACTERS, Plain, plain_text
from carelane.remediation.rejection.reading import NOT_SPECIFIED, CodeFound, Demand, RejectionReading
from carelane.remediation.rejection.sentences import Sentence, sentences
from carelane.remediation.rejection.vocabulary import mentions
from carelane.remediation.rejection.words import Said, said_by_words, without_weaker

_EVIDENCE: Final = {
    "published": Confidence.HIGH,
    "white-label copy": Confidence.MEDIUM,
    "reported": Confidence.MEDIUM,
    "superseded": Confidence.LOW,
}
_SAYS_DECLINED: Final = "says-declined"


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
    said = said_by_words(plain, found)
    demands = _united(plain, said, codes)
    if not demands and (span := _declined(plain, found)) is not None:
        demands = (Demand(NOT_SPECIFIED, span, Confidence.MEDIUM, "words"),)
    campaigns, brands = find_ids(plain.original[:MOST_CHARACTERS])
    return RejectionReading(
        text=text,
        provider=name,
        codes=codes,
        campaign_ids=campaigns,
        brand_ids=brands,
        causes=demands,
        boilerplate=tuple(plain.span(item.start, item.end) for item in found if item.says_nothing),
        notes=(*notes, *_notes(plain, codes, campaigns, said, demands)),
    )


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
    families = _families(said)
    for code in codes:
        agreeing = [item for item in code.meanings if said & set(item.causes)]
        chosen = agreeing[0] if agreeing else code.meanings[0]
        sure = _EVIDENCE.get(chosen.evidence, Confidence.LOW)
        for name in chosen.causes:
            if name in said or not (agreeing or families & _families({name})):
                yield _Meant(name, code, Confidence.LOW if code.clashes and not agreeing else sure)


def _families(names: Iterable[str]) -> set[str]:
    return {causes()[name].family for name in names}


def _declined(plain: Plain, found: Sequence[Sentence]) -> Span | None:
    """The words that say no more than that something was declined."""
    for sentence in found:
        for item in mentions(plain.matching[sentence.start : sentence.end]):
            if item.concept == _SAYS_DECLINED:
                return plain.span(sentence.start + item.start, sentence.start + item.end)
    return None


def _notes(
    plain: Plain, codes: Sequence[CodeFound], campaigns: Sequence[str], said: Sequence[Said], demands: Sequence[Demand]
) -> Iterator[str]:
    if plain.is_cut:
        yield f"The text has {len(plain.original):,} characters; only the first {MOST_CHARACTERS:,} were read."
    if len(campaigns) > 1:
        listed = ", ".join(campaigns)
        yield f"The text speaks of {len(campaigns)} campaigns ({listed}): read the answer for each one on its own."
    if looks_english(plain.cased) is False:
        yield "The text is not in English: codes are read, words are not. Paste the English original if there is one."
    named = {item.cause for item in said}
    for code in codes:
        if code.clashes:
            others = ", ".join(code.clashes)
            yield f"The code {code.code} means something else at {others}: name the provider with --provider."
        if named and not any(_families(named) & _families(item.causes) for item in code.meanings):
            yield f"The code {code.code} ({code.meanings[0].title}) and the words say different things; both are shown."
    if not demands:
        yield "The text names no fault that could be recognised."
    elif all(item.cause == NOT_SPECIFIED for item in demands):
        yield "The text says that the campaign was declined and not why: ask the provider for the reviewer's words."
