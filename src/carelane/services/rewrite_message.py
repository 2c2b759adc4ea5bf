"""A message without the part that sells: what it serves for is kept word for word, nothing is added.

Decides: which sentences or ends of sentences go, and whether what is left still says something and is clean
by the same check that found the selling.
Leaves alone: whether the message may sell at all (policy) and every other finding.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from carelane.domain.finding import Span
from carelane.domain.target import Target
from carelane.language.elements import HELP_INSTRUCTION, RATES, STOP_INSTRUCTION
from carelane.language.marketing_model import marketing_model
from carelane.language.normalise import fold
from carelane.language.patterns import compiled
from carelane.rules.context import Context
from carelane.rules.runner import runner
from carelane.services.findings import Marketing, Rewrite
from carelane.services.marketing_reading import marketing_of

MOST_CHARACTERS: Final = 2_000  # a longer text is no message; nothing is suggested for it
_MOST_SENTENCES: Final = 40
_SENTENCE: Final = re.compile(r"[^.!?\n]*(?:[.!?]+(?=[^\s])[^.!?\n]*)*(?:[.!?]+[\"')\]]*|\n|$)\s*")
# Where the end of a sentence can be taken off and the beginning stays whole.
_JOINT: Final = re.compile(
    r"\s*(?:[,;]|\s[-\u2013\u2014])\s+|\s+(?=(?:and|but|so|plus|while|also)\b)|\s*[,;]?\s+\((?=\w)"
)
# What such a beginning would leave hanging: "while you are in", "if you like".
_HANGING: Final = re.compile(r"^(?:while|when|whenever|if|since|as|because|until|before)\b", re.IGNORECASE)
_FORMAL: Final = tuple(
    pattern for element in (STOP_INSTRUCTION, HELP_INSTRUCTION, RATES) for pattern in element.patterns
)
_GREETING: Final = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks?(?: you)?|thx|happy \w+|congrats"
    r"|congratulations|ps|p\.s|see you (?:soon|then)|have a (?:great|good|nice) \w+)\b[^.!?]{0,40}$"
)
_FEWEST_WORDS: Final = 3


def rewrite_message(text: str, context: Context, kind: Target = Target.SAMPLE) -> Rewrite | None:
    """The message without what sells, or None where nothing sells or nothing useful would be left.

    The result has passed the check that found the selling: its band is clean.
    """
    if len(text) > MOST_CHARACTERS:
        return None
    read = _Reader(kind, context)
    if read(text).band == "clean":
        return None
    sentences = [Span(match.start(), match.end()) for match in _SENTENCE.finditer(text) if match.end() > match.start()]
    if len(sentences) > _MOST_SENTENCES:
        return None
    worst_first = iter(_worst_first(text, sentences, read))
    dropped: list[int] = []
    left = text
    while read(left).band != "clean":  # at the latest, a text of nothing is
        dropped = sorted([*dropped, next(worst_first)])
        left = _joined(_parts(text, sentences, dropped))
    if _says_something(left):
        return Rewrite(left, tuple(sentences[index] for index in dropped))
    return _shortened(text, sentences, dropped, read)


class _Reader:
    """Reads texts as marketing in one context, each only once."""

    def __init__(self, kind: Target, context: Context) -> None:
        self._kind = kind
        self._context = context
        self._known: dict[str, Marketing] = {}

    def __call__(self, text: str) -> Marketing:
        if text not in self._known:
            if text.strip():
                self._known[text] = marketing_of(runner().check_text(text, self._kind, self._context))
            else:
                self._known[text] = Marketing("none")
        return self._known[text]


def _worst_first(text: str, sentences: Sequence[Span], read: _Reader) -> list[int]:
    """The sentences, the one that sells most first: by signs, then by its words."""
    signs = read(text).spans

    def weight(index: int) -> tuple[bool, float]:
        span = sentences[index]
        part = text[span.start : span.end]
        signed = any(sign.start < span.end and span.start < sign.end for sign in signs)
        alone = read(part)
        return (signed and alone.verdict != "none", marketing_model().logit(fold(part).text))

    return sorted(range(len(sentences)), key=weight, reverse=True)


def _parts(text: str, sentences: Sequence[Span], dropped: Sequence[int]) -> list[str]:
    """The sentences as written, in place of a dropped one nothing."""
    return ["" if index in dropped else text[span.start : span.end] for index, span in enumerate(sentences)]


def _joined(parts: Sequence[str]) -> str:
    return "".join(parts).strip()


def _shortened(text: str, sentences: Sequence[Span], dropped: Sequence[int], read: _Reader) -> Rewrite | None:
    """The same, but with the beginning of one dropped sentence kept where that alone serves."""
    parts = _parts(text, sentences, dropped)
    for index in dropped:
        span = sentences[index]
        for cut in _cuts(text, span):
            kept = text[span.start : cut].rstrip(" ,;-\u2013\u2014(")
            if len(kept.split()) < _FEWEST_WORDS or _HANGING.match(_JOINT.split(kept)[-1].strip()):
                continue
            whole = _joined([*parts[:index], f"{kept}. ", *parts[index + 1 :]])
            if read(whole).band == "clean" and _says_something(whole):
                others = [sentences[i] for i in dropped if i != index]
                return Rewrite(whole, tuple(sorted([*others, Span(cut, span.end)])))
    return None


def _cuts(text: str, span: Span) -> Iterator[int]:
    """Where a sentence can end earlier, the longest beginning first."""
    yield from sorted((match.start() for match in _JOINT.finditer(text, span.start + 1, span.end)), reverse=True)


def _says_something(text: str) -> bool:
    """True when a sentence is left that is neither a greeting nor an instruction about STOP, HELP or rates."""
    for match in _SENTENCE.finditer(text):
        sentence = fold(match.group()).text.strip(" .!?\n")
        sentence = sentence.split(": ", 1)[-1]
        if len(sentence.split()) < _FEWEST_WORDS or _GREETING.match(sentence):
            continue
        if not any(compiled(pattern).search(sentence) for pattern in _FORMAL):
            return True
    return False
