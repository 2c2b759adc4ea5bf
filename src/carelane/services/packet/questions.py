"""What is still open: fields without a text, marked gaps in texts, statements that nobody ticked.

Decides: that a statement is made only where its sentence stands in the file, and that each gap is asked once.
Leaves alone: whether a text is good (`rules`).
"""

from collections.abc import Iterator, Sequence

from carelane.domain.campaign import Registration
from carelane.formats.portal.writer import LABELS
from carelane.language.placeholders import find_placeholders
from carelane.language.question_marks import find_questions, is_in_question
from carelane.services.attempts.changes import values
from carelane.services.open_claims import is_settled
from carelane.services.packet.form import Sheet, missing
from carelane.services.packet.packet import Claim, Question
from carelane.wording.written import Written

_SHORTEST = 12  # a sentence of fewer characters may stand in a text by chance


def claims(registration: Registration, written: Sequence[Written]) -> tuple[Claim, ...]:
    """The statements that the texts of the file make, each once, with where it stands first."""
    texts = {path: _flat(text) for path, text in values(registration).items()}
    found: dict[str, Claim] = {}
    for text in written:
        for sentence in text.sentences:
            flat = _flat(sentence.text)
            field = next((path for path, here in texts.items() if len(flat) >= _SHORTEST and flat in here), "")
            for state in sentence.states if field else ():
                by_facts = state.id not in registration.facts.confirmed and is_settled(state, registration)
                ticked = by_facts or state.id in registration.facts.confirmed
                claim = Claim(state.id, state.true_only_if, state.how, ticked, sentence.text, field, by_facts)
                found.setdefault(state.id, claim)
    return tuple(found.values())


def questions(sheet: Sheet, written: Sequence[Written]) -> Iterator[Question]:
    """The open questions: marks and gaps in texts, then facts that texts of empty fields need, then empty fields."""
    asked: set[str] = set()
    for path, text in sheet.values.items():
        marks = find_questions(text)
        for mark in marks:
            words = text[mark.start : mark.end]
            if words not in asked:
                asked.add(words)
                yield Question(LABELS.get(path, path), mark.asked or "A marked question stands here, without words.")
        for slot in find_placeholders(text) if path in LABELS else ():
            words = text[slot.start : slot.end]
            if words not in asked and not is_in_question(marks, slot.start, slot.end):
                asked.add(words)
                yield Question(LABELS[path], f"“{words}” is a gap: what belongs there?")
    form = {path for step in sheet.form.steps for path in step.fields}
    empty = [item for item in written if item.artefact in form and item.artefact not in sheet.values]
    for gap in (gap for item in empty for gap in item.gaps):
        if not any(gap.question in words for words in asked):
            asked.add(gap.question)
            yield Question(gap.fact, gap.question)
    for path in missing(sheet):
        yield Question(sheet.form.labels.get(path) or LABELS.get(path, path), "The form wants this, and it is empty.")


def _flat(text: str) -> str:
    return " ".join(text.split())
