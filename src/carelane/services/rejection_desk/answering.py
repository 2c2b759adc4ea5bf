"""The owner's answers put into the campaign: facts, links, ways to opt in, and texts in the owner's own words.

Decides: how an answer is read (as the question of the terminal reads it) and where it goes.
Leaves alone: which questions are asked (`questions.py`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.errors import InputError, UnknownName
from carelane.domain.facts import Facts
from carelane.domain.fields import FACT_FIELDS, with_value
from carelane.domain.opt_in import CustomerTextsFirst, OptInKind, OptInMethod, Publication, PublishedOn
from carelane.formats.own.opt_in_layout import WAYS
from carelane.services.interview.answers import Answer, Wrong, site
from carelane.services.interview.draft import publications
from carelane.services.interview.fact_questions import fact_questions
from carelane.services.interview.facts_sheet import set_facts
from carelane.services.interview.questions import CONSENT, QUESTIONS, WAY_PREFIXES, Question
from carelane.services.rejection_desk.keywords import value_of

METHODS: Final = "optInMethods"
PUBLISHED: Final = "published"
WHERE: Final = "where"  # asked beside `published`: which page or place that is
_IN_METHOD: Final = re.compile(r"optInMethods\[(\d{1,2})\]\.([A-Za-z]{1,40})\Z")
_WORDS: Final = ("wording", "script", "clause")  # what people read or hear at the moment of agreeing
# The terminal leaves this to the file; reviewers decline a paper form that they cannot see.
_FORM_SHOWN: Final = Question(
    "paper.evidence", CONSENT, "Where can a reviewer see the paper form? (its web address)", site,
    help="A photo or PDF of the empty form, on your website.",
)  # fmt: skip


def question_for(path: str, registration: Registration) -> Question | None:
    """The question of the terminal that asks for this fact; None where none does."""
    if path == METHODS:
        return _by_id()["ways"]
    found = _IN_METHOD.match(path)
    if found is not None:
        index, name = int(found[1]), _snake(found[2])
        if index >= len(registration.opt_in_methods):
            return None
        prefix = WAY_PREFIXES[registration.opt_in_methods[index].kind]
        return _by_id().get(f"{prefix}.{name}")
    section, _, name = path.rpartition(".")
    if section == "facts":
        return _facts_by_id().get(name)
    return _by_id().get(name) if section in ("", "brand") else None


def read_answer(path: str, text: str, registration: Registration) -> Answer | Wrong:
    """What was typed, understood; or why it is no answer."""
    question = question_for(path, registration)
    if question is None:
        return Wrong("this is not asked here")
    return question.read(" ".join(text.split()) if not question.id.endswith(("wording", "script")) else text.strip())


def with_facts(registration: Registration, answers: Mapping[str, str]) -> Registration:
    """The campaign with these answers in it; the ways to opt in first, because others are about them.

    Raises:
        InputError: an answer does not fit its question, or nobody asks such a question.
    """
    for path in sorted(answers, key=lambda path: (path != METHODS, path)):
        answer = read_answer(path, answers[path], registration)
        if isinstance(answer, Wrong):
            raise InputError(f"an answer does not fit its question: {answer.why}", hint="go back and answer it again")
        registration = _with(registration, path, answer, answers[path])
    return registration


def with_own_words(registration: Registration, texts: Mapping[str, str]) -> Registration:
    """The campaign with texts that the owner wrote.

    Raises:
        UnknownName: there is no such field.
    """
    for path, text in texts.items():
        try:
            registration = with_value(registration, path, value_of(path, text))
        except KeyError:
            raise UnknownName(f"there is no field called {path!r}", hint="go back and begin again") from None
    return registration


def _with(registration: Registration, path: str, answer: Answer, typed: str) -> Registration:
    if path == METHODS:
        return replace(registration, opt_in_methods=_methods(registration.opt_in_methods, answer))
    found = _IN_METHOD.match(path)
    if found is not None:
        index = int(found[1])
        methods = list(registration.opt_in_methods)
        methods[index] = _method_with(methods[index], _snake(found[2]), answer)
        return replace(registration, opt_in_methods=tuple(methods))
    section, _, name = path.rpartition(".")
    if section == "facts":
        return set_facts(registration, {name: " ".join(typed.split())})
    return with_value(registration, path, answer)


def _methods(old: tuple[OptInMethod, ...], answer: Answer) -> tuple[OptInMethod, ...]:
    """The ways that were chosen; of one that was described already the description stays."""
    kinds = answer if isinstance(answer, tuple) else (str(answer),)
    known = {method.kind: method for method in old}
    return tuple(known.get(OptInKind(kind)) or WAYS[OptInKind(kind)]() for kind in kinds)


def _method_with(method: OptInMethod, name: str, answer: Answer) -> OptInMethod:
    if isinstance(method, CustomerTextsFirst) and name == PUBLISHED:
        kinds = answer if isinstance(answer, tuple) else (str(answer),)
        known = {place.on: place for place in method.published}
        places = publications(kinds, _where(method.published))
        return replace(method, published=tuple(known.get(place.on, place) for place in places))
    if isinstance(method, CustomerTextsFirst) and name == WHERE:
        places = method.published or (Publication(PublishedOn.OTHER),)
        told = publications([place.on for place in places], str(answer))
        pairs = zip(places, told, strict=True)
        return replace(method, published=tuple(replace(old, where=new.where or old.where) for old, new in pairs))
    if name not in {fact.name for fact in fields(method)}:
        raise InputError("this way to opt in has no such fact", hint="go back and answer the questions again")
    before = getattr(method, name)
    changed = replace(method, **{name: answer})  # type: ignore[arg-type]
    if isinstance(before, bool) and before is not answer:
        # The owner changes the form or script itself, so its old words do not stand any more.
        old = {fact.name: "" for fact in fields(method) if fact.name in _WORDS}
        changed = replace(changed, **old)  # type: ignore[arg-type]
    return changed


def given_answer(path: str, registration: Registration) -> str:
    """What the campaign says about a fact already, as it would be typed; "" when nothing."""
    section, _, name = path.rpartition(".")
    if section == "facts":
        return _typed(getattr(registration.facts, FACT_FIELDS[name])) if name in FACT_FIELDS else ""
    found = _IN_METHOD.match(path)
    if found is None or int(found[1]) >= len(registration.opt_in_methods):
        return ""
    method, name = registration.opt_in_methods[int(found[1])], _snake(found[2])
    if isinstance(method, CustomerTextsFirst) and name in (PUBLISHED, WHERE):
        places = method.published
        if name == PUBLISHED:
            return ", ".join(place.on.value for place in places)
        return _where(places)
    return _typed(getattr(method, name, ""))


def _where(places: Iterable[Publication]) -> str:
    """What was said about where the number is published; places that nothing was said about are passed over."""
    return next((place.where for place in places if place.where), "")


def _typed(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value)
    return "" if value is None else str(value)


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


@cache
def _by_id() -> dict[str, Question]:
    return {question.id: question for question in (*QUESTIONS, _FORM_SHOWN)}


@cache
def _facts_by_id() -> dict[str, Question]:
    asked = fact_questions(with_value(Registration(facts=Facts()), "brand.website", "https://-"))
    return {question.id: question for question in asked}
