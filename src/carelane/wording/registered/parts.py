"""What the texts of the registration share: the facts in words, and how a text is made to fit.

Decides: sentences that are dropped when a field is too small, the highest rank first.
Leaves alone: the sentences.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from carelane.wording.ask import Ask
from carelane.wording.published.known import Known, known, mark, open_gaps
from carelane.wording.written import Gap, Sentence, Written

__all__ = ["Known", "fitted", "known", "mark", "written"]


def written(
    ask: Ask, artefact: str, title: str, sentences: Iterable[Sentence], *, between: str = " ", gaps: Sequence[Gap] = ()
) -> Written:
    """The text with the questions that are still open in it."""
    kept = tuple(sentences)
    text = between.join(sentence.text for sentence in kept)
    own = tuple(gap for gap in gaps if mark(gap) in text)
    return Written(artefact, title, ask.language, kept, (*open_gaps(text), *own), between)


def fitted(text: Written, most: int) -> Written:
    """The text without its most dispensable sentences, down to `most` characters where that is possible."""
    sentences = list(text.sentences)
    while len(replace(text, sentences=tuple(sentences)).text) > most:
        place = max(range(len(sentences)), key=lambda number: (sentences[number].rank, number), default=-1)
        if place < 0 or sentences[place].rank == 0:
            break
        del sentences[place]
    shorter = replace(text, sentences=tuple(sentences))
    return replace(shorter, gaps=tuple(gap for gap in text.gaps if mark(gap) in shorter.text))
