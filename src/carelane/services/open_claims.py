"""The one policy for what a text claims and nobody has said to be true: a marked question right behind it.

Decides: when a statement is settled (its owner confirmed it, or the campaign itself says so), how an open one is
marked, and which marks go away once it is answered. `carelane check` refuses every mark, so nothing is sent unanswered.
Leaves alone: what texts claim (`wording`), and what an edit of the owner's words claims (`correction/settled.py`).
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.fields import text_fields, with_value
from carelane.services.correction.questions import asks, pieces_between_questions, question, questions_in, without_marks
from carelane.wording.written import Sentence, Statement, Written

YES_OR_NO: Final = "is it true that"


def is_settled(state: Statement, registration: Registration) -> bool:
    """True when the owner confirmed the statement, or the campaign says so by a fact, a way to opt in or a reply."""
    return state.id in registration.facts.confirmed or state.says(registration) is True


def open_in(sentence: Sentence, registration: Registration) -> list[Statement]:
    """What a sentence claims and nobody has said to be true."""
    return [state for state in sentence.states if not is_settled(state, registration)]


def asked_whether(state: Statement) -> str:
    """The question behind a sentence that claims what nobody has confirmed."""
    return f"{YES_OR_NO} {state.true_only_if.rstrip('.').partition(';')[0]}?"


def with_marks(text: Written, registration: Registration) -> Written:
    """The text with a mark behind every sentence that claims something open, each claim asked about once."""
    seen: set[str] = set()
    sentences: list[Sentence] = []
    for sentence in text.sentences:
        fresh = [state for state in open_in(sentence, registration) if state.id not in seen]
        seen.update(state.id for state in fresh)
        words = (sentence.text, *(question(asked_whether(state)) for state in fresh))
        sentences.append(replace(sentence, text=" ".join(words)) if fresh else sentence)
    return replace(text, sentences=tuple(sentences))


def is_answered_by(old: str, new: str) -> bool:
    """True for a text of ours with questions, and the same one in which facts stand where questions stood."""
    first, *others = pieces_between_questions(_without_yes_or_no(old))
    if not others:
        return False
    new = _without_yes_or_no(new)
    *between, last = others
    if not (new.startswith(first) and new.endswith(last)):
        return False
    place, end = len(first), len(new) - len(last)
    for piece in between:
        found = new.find(piece, place + 1, end)
        if found < 0:
            return False
        place = found + len(piece)
    return place < end


def _without_yes_or_no(text: str) -> str:
    """The text without the marks that ask whether a claim is true; those that ask for a fact stay."""
    return without_marks(text, [words for words in questions_in(text) if words.startswith(YES_OR_NO)])


def without_answered(registration: Registration, states: Iterable[Statement]) -> Registration:
    """The campaign without the marks that ask about statements that are settled by now."""
    answered = [asked_whether(state) for state in states if is_settled(state, registration)]
    for path, _, text in tuple(text_fields(registration)):
        if asks(text):
            registration = with_value(registration, path, without_marks(text, answered))
    return registration
