"""What the form of a step said, put into the decisions.

Decides: which decision each field of a form is, and which sentence stands beside a field that cannot be taken.
Leaves alone: what follows from the decisions (`services/rejection_desk`) and where they are kept (`holder.py`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from carelane.services.interview.answers import Wrong
from carelane.services.rejection_desk.answering import given_answer, read_answer, with_facts
from carelane.services.rejection_desk.decisions import OWN, Decisions
from carelane.services.rejection_desk.desk import Desk, Edit, put_on_desk
from carelane.web.forms import Form
from carelane.web.rejection.names import field_name, path_of
from carelane.web.rejection.proposals import own_prefill, own_text
from carelane.web.rejection.start_form import take_start
from carelane.web.rejection.state import MOST_ANSWER, MOST_ANSWERS

Errors = tuple[tuple[str, str], ...]  # (id of the field, sentence)
_TAKEN: Final = {"take": True, "refuse": False, "undo": None}


@dataclass(frozen=True, slots=True)
class Taken:
    """The decisions after a form. errors: what could not be taken; typed: what stood in the fields then."""

    decisions: Decisions
    errors: Errors = ()
    typed: Mapping[str, str] = field(default_factory=dict)


def take(step: str, form: Form, decisions: Decisions) -> Taken:
    """What the form of this step said; a step without a form changes nothing."""
    taker = _TAKERS.get(step)
    return taker(form, decisions) if taker is not None else Taken(decisions)


def _start(form: Form, decisions: Decisions) -> Taken:
    new, errors, typed = take_start(form, decisions)
    return Taken(new, errors, typed)


def _questions(form: Form, decisions: Decisions) -> Taken:
    """Answers and ticks. What the campaign file says already is no answer, so that it can still be corrected there."""
    registration = decisions.registration
    if registration is None:
        return Taken(decisions)
    errors: list[tuple[str, str]] = []
    typed: dict[str, str] = {}
    new = decisions.with_confirmed(form.all("shown"), _ticked(form.all("true")))
    base = with_facts(registration, new.facts)
    for name in form.names("q-")[:MOST_ANSWERS]:
        path = path_of(name)
        text = ", ".join(part.strip() for part in form.all(name) if part.strip())
        typed[name] = text
        if not text or text == given_answer(path, registration):
            new = new.with_answer(path, "")
            continue
        answer = read_answer(path, text, base) if len(text) <= MOST_ANSWER else Wrong("that is too long")
        if isinstance(answer, Wrong):
            errors.append((name, f"{answer.why[:1].upper()}{answer.why[1:]}."))
        else:
            new = new.with_answer(path, text)
            base = with_facts(registration, new.facts)
    return Taken(new, tuple(errors), typed)


def _ticked(values: tuple[str, ...]) -> tuple[str, ...]:
    """A box may stand for several statements."""
    return tuple(name for value in values for name in value.split())


def _edits(form: Form, decisions: Decisions) -> Taken:
    if decisions.registration is None:
        return Taken(decisions)
    verb, _, what = form.line("do").partition("|")
    desk = put_on_desk(decisions)
    new, errors = decisions, []
    for edit in desk.edits:
        name = field_name(edit.field, "own")
        words = form.text(name).strip()
        is_meant = verb == "own" and what == edit.field
        if not is_meant and (not words or words == own_prefill(edit) or what in (edit.id, edit.field)):
            continue
        if not words or len(words) > MOST_ANSWER:
            errors.append((name, "Write the text before you use it." if not words else "That is too long for a text."))
            continue
        new = new.with_answer(OWN + edit.field, words)
    new = _pressed(verb, what, form, new, desk)
    return Taken(new, tuple(errors))


def _pressed(verb: str, what: str, form: Form, decisions: Decisions, desk: Desk) -> Decisions:
    if verb in _TAKEN:
        return decisions.with_choice(what, taken=_TAKEN[verb])
    if verb == "all":
        for edit in desk.edits:
            if edit.can_be_taken:
                decisions = decisions.with_choice(edit.id, taken=True)
    elif verb == "old":
        decisions = decisions.with_answer(OWN + what, "")
    elif verb == "true":
        name = field_name(what, "true")
        decisions = decisions.with_confirmed(form.all(f"{name}-shown"), form.all(name))
        # Only what was shown is used: where the answer leads to other words, they are looked at first.
        shown, again = _edit(desk, what), _edit(put_on_desk(decisions), what)
        if shown is not None and again is not None and again.can_be_taken and again.after == own_text(shown):
            decisions = decisions.with_choice(again.id, taken=True)
    return decisions


def _edit(desk: Desk, path: str) -> Edit | None:
    return next((edit for edit in desk.edits if edit.field == path), None)


_TAKERS: Final[Mapping[str, Callable[[Form, Decisions], Taken]]] = {
    "start": _start,
    "questions": _questions,
    "edits": _edits,
}
