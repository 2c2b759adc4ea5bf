"""The questions that only the owner can answer, and the statements to be ticked: as few as the new texts need.

Decides: which facts are asked (those that a text to be changed lacks), in which groups, and which statements the
texts would make once the facts are known, so that both can stand on one screen.
Leaves alone: how an answer is read (`answering.py`) and what the texts become (`plan_corrections.py`).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.facts import PhoneFieldUse, WayOut
from carelane.domain.fields import text_at
from carelane.domain.opt_in import Paper
from carelane.services.correction.correcting import WRITABLE
from carelane.services.correction.phone_field import CAUSES as PHONE_FIELD_CAUSES
from carelane.services.correction.plan import Plan, Standing
from carelane.services.interview.answers import Wrong, yes_or_no
from carelane.services.interview.questions import Question
from carelane.services.rejection_desk.answering import (
    METHODS,
    PUBLISHED,
    WHERE,
    given_answer,
    question_for,
    with_facts,
)
from carelane.services.write_texts import write_text
from carelane.wording.registry import GENERATORS
from carelane.wording.written import Gap, Statement

BUSINESS: Final = "Your business"
TEXTS: Final = "Your texts"
CONSENT: Final = "How people agree to get texts"
WEBSITE: Final = "Your website"
GROUPS: Final = (TEXTS, CONSENT, WEBSITE, BUSINESS)
_WHY: Final = {
    "facts.customers": "The texts say who gets them.",
    "facts.topics": "Reviewers want to read what people will be texted about; “updates” is too little.",
    "facts.frequency": "Every opt-in has to say how often texts come.",
    "facts.phoneField": "Reviewers take any phone field on a website for an opt-in, and ask for a checkbox there.",
    "facts.wayOut": "As long as the field asks for numbers and says nothing of texts, reviewers decline.",
    "facts.policyDate": "A policy says from which day it holds.",
    "privacyPolicyLink": "Reviewers open it, and the call to action has to name it.",
    "termsAndConditionsLink": "Reviewers open it, and the call to action has to name it.",
    METHODS: "Reviewers try out the path by which people agree; without it nothing else counts.",
}
_WHY_METHOD: Final = "Reviewers compare this with what they see on the page, the form or the sign."
_WHY_BRAND: Final = "Every text has to say who sends it and how to reach you."
_COMPANIONS: Final = {"facts.topics": "facts.customers"}  # asked together: the same sentences hold both
# Answers for trying out which statements the texts would make; they never leave this module.
_TRIED: Final = {
    "facts.customers": "customers", "facts.topics": "repairs in their homes", "facts.frequency": "varies",
    "facts.policyDate": "January 5, 2026", "brand.displayName": "Example Homes", "brand.companyName": "Example Homes",
    "brand.email": "office@example.com", "brand.phone": "303 555 0142", "brand.website": "https://www.example.com",
}  # fmt: skip
_NO_PAGE_YET: Final = "No such page yet? Give its future address; its words come with the new texts."
_LIVE: Final = "samples-like-live"
_REFUSED_WHEN_YES: Final = frozenset({"checkboxTickedByDefault", "checkboxRequired", "addedToAList", "broadcasts"})

Planned = Callable[[Registration], Plan]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. kind: "line", "one" (of the options) or "several". texts: paths of the texts that it changes."""

    path: str
    group: str
    ask: str
    why: str
    kind: str
    value: str = ""
    hint: str = ""
    options: tuple[tuple[str, str], ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement to be ticked. texts: paths of the texts that make it; samples: the messages that it is about."""

    id: str
    true_only_if: str
    how: str
    texts: tuple[str, ...]
    ticked: bool
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Questions:
    """What stands on the screen of questions."""

    asked: tuple[Asked, ...]
    stated: tuple[Stated, ...]

    @property
    def groups(self) -> tuple[tuple[str, tuple[Asked, ...]], ...]:
        """The questions by group, in the order of the screen."""
        asked = sorted(
            self.asked, key=lambda item: item.path != METHODS
        )  # what follows from the ways stands below them
        found = ((group, tuple(item for item in asked if item.group == group)) for group in GROUPS)
        return tuple((group, items) for group, items in found if items)

    @property
    def ids(self) -> frozenset[str]:
        """What is asked, to tell later what is new."""
        return frozenset((*(item.path for item in self.asked), *(item.id for item in self.stated)))


def questions_of(plan: Plan, answered: Iterable[str], planned: Planned) -> Questions:
    """What to ask about a plan. `answered`: paths that were answered on these pages, which stay to be changed."""
    registration = plan.before.registration
    paths = _open_texts(plan)
    gaps = _gaps(plan, paths)
    asked: dict[str, Asked] = {}
    for path in (*gaps, *_besides(plan), *answered):
        for name in (_COMPANIONS.get(path, ""), path, path.replace(f".{PUBLISHED}", f".{WHERE}")):
            if name and name not in asked and (item := _asked(name, registration, gaps)) is not None:
                asked[name] = item
    return Questions(tuple(asked.values()), tuple(_stated(plan, paths, gaps, planned)))


def _open_texts(plan: Plan) -> tuple[str, ...]:
    """The texts that cannot be finished without the owner."""
    waiting = {change.field for change in plan.changes if change.is_open}
    for task in (*plan.tasks, *plan.also_fails):
        if task.standing in (Standing.QUESTION, Standing.BY_HAND):
            waiting.update(path for path in task.fields if path in WRITABLE)
    waiting.update(claim.field for claim in plan.claims)
    return tuple(sorted(path for path in waiting if path in GENERATORS))


def _gaps(plan: Plan, paths: Iterable[str]) -> dict[str, tuple[Gap, tuple[str, ...]]]:
    """The missing facts with the texts that want them."""
    registration = plan.before.registration
    found: dict[str, tuple[Gap, tuple[str, ...]]] = {}
    for gap in plan.questions:
        if gap.fact not in WRITABLE:
            found[gap.fact] = gap, ()
    for path in paths:
        for gap in write_text(registration, path, provider=plan.before.provider).gaps:
            _, texts = found.get(gap.fact, (gap, ()))
            found[gap.fact] = gap, (*texts, path)
    return found


def _besides(plan: Plan) -> Iterator[str]:
    """What is asked although no text lacks it: the phone field behind a missing box, and where a paper form is seen."""
    named = {demand.cause for demand in plan.reading.causes}
    facts = plan.before.registration.facts
    if plan.before.registration.brand.website and (named & PHONE_FIELD_CAUSES or facts.phone_field is not None):
        yield "facts.phoneField"
    if facts.phone_field is PhoneFieldUse.CALLS_ONLY or plan.phone_field is not None:
        yield "facts.wayOut"
    for index, method in enumerate(plan.before.registration.opt_in_methods):
        if isinstance(method, Paper) and "messageFlow" in _open_texts(plan):
            yield f"{METHODS}[{index}].evidence"


def _asked(path: str, registration: Registration, gaps: dict[str, tuple[Gap, tuple[str, ...]]]) -> Asked | None:
    question = question_for(path, registration)
    if question is None:
        return None
    value = given_answer(path, registration) or _field_value(path, registration)
    gap, texts = gaps.get(path, (None, ()))
    # An answer that leaves the question open is one that reviewers decline: say what has to change first.
    hint = question.help or (_NO_PAGE_YET if path.endswith("Link") else "")
    if gap is not None and value:
        hint = f"{gap.question[:1].upper()}{gap.question[1:].rstrip('.')}."
    kind, options = _kind(question)
    return Asked(path, _group(path), _plain(question.ask), _why(path), kind, value, hint, options, texts)


def _plain(ask: str) -> str:
    """The question without what is said about a key of the keyboard."""
    return ask.partition(" (Enter")[0].replace("(web address)", "(its web address)")


def _kind(question: Question) -> tuple[str, tuple[tuple[str, str], ...]]:
    if question.read is yes_or_no:
        return "one", (("yes", "Yes"), ("no", "No"))
    options = tuple((choice.value, choice.title[:1].upper() + choice.title[1:]) for choice in question.choices)
    if not options:
        return "line", ()
    return ("several" if question.id in {"ways", "first.published", "languages", "subUsecases"} else "one"), options


def _group(path: str) -> str:
    if path.startswith(METHODS):
        return CONSENT
    if path.endswith("Link") or path in ("facts.phoneField", "facts.wayOut", "facts.policyDate", "brand.website"):
        return WEBSITE
    return BUSINESS if path.startswith("brand.") else TEXTS


def _why(path: str) -> str:
    known = _WHY.get(path)
    if known:
        return known
    return _WHY_METHOD if path.startswith(METHODS) else _WHY_BRAND if path.startswith("brand.") else ""


def _field_value(path: str, registration: Registration) -> str:
    if path.startswith((METHODS, "facts.")):
        return ", ".join(method.kind.value for method in registration.opt_in_methods) if path == METHODS else ""
    return text_at(registration, path)


def _stated(
    plan: Plan, paths: Iterable[str], gaps: dict[str, tuple[Gap, tuple[str, ...]]], planned: Planned
) -> Iterator[Stated]:
    """What the texts would state if every fact were known and every statement true."""
    registration = _tried(plan.before.registration, gaps)
    states = [state for path in paths for state in write_text(registration, path).statements]
    facts = registration.facts
    known = tuple(dict.fromkeys((*facts.confirmed, *(state.id for state in states))))
    tried = planned(replace(registration, facts=replace(facts, confirmed=known)))
    confirmed = set(plan.before.registration.facts.confirmed)
    texts: dict[str, list[str]] = {}
    by_id: dict[str, Statement] = {}
    for claim in tried.claims:
        by_id.setdefault(claim.statement.id, claim.statement)
    for change in tried.changes:
        for claim in change.claims:
            texts.setdefault(claim.statement.id, []).append(change.field)
    for name, state in by_id.items():
        if name in texts or name in confirmed:
            places = tuple(dict.fromkeys(texts.get(name, ())))
            samples = tuple(text_at(tried.registration, path) for path in places) if name == _LIVE else ()
            yield Stated(name, state.true_only_if.rstrip("."), state.how, places, name in confirmed, samples)


def _tried(registration: Registration, gaps: dict[str, tuple[Gap, tuple[str, ...]]]) -> Registration:
    """The campaign with made-up answers in place of missing ones."""
    site = registration.brand.website or _TRIED["brand.website"]
    shown = (f"{METHODS}[{n}].evidence" for n, way in enumerate(registration.opt_in_methods) if isinstance(way, Paper))
    for path in (*gaps, *shown):
        question = question_for(path, registration)
        if question is None or path == METHODS:
            continue
        tries = (_TRIED.get(path, ""), *_made_up(path, question, site))
        value = next((value for value in tries if value and not isinstance(question.read(value), Wrong)), "")
        if value:
            registration = with_facts(registration, {path: value})
    if registration.facts.phone_field is PhoneFieldUse.CALLS_ONLY and registration.facts.way_out is None:
        registration = replace(registration, facts=replace(registration.facts, way_out=WayOut.LABEL))
    return registration


def _made_up(path: str, question: Question, site: str) -> Iterator[str]:
    """Answers of every kind, the fitting kind first."""
    if question.read is yes_or_no:
        yield "no" if path.rpartition(".")[2] in _REFUSED_WHEN_YES else "yes"
    yield from (choice.value for choice in question.choices[:1])
    if path.endswith(("Link", "url", "evidence")):
        yield f"{site.rstrip('/')}/texts"
    yield from ("at the front desk", f"{site.rstrip('/')}/texts", _TRIED["brand.phone"], _TRIED["brand.email"])
