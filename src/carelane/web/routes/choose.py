"""Choose a use case: one question a screen, and what follows from the answers. The forms carry the answers."""

from dataclasses import dataclass, replace
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.domain.campaign import Registration
from carelane.domain.errors import CarelaneError, InputError
from carelane.formats.campaign_file import load_registration
from carelane.formats.syntax.source_text import to_text
from carelane.profiles.use_cases import label_for
from carelane.report.use_case_page import COSTS, LEFT_OPEN, Part, choice_markdown, choice_parts
from carelane.services.choose_use_case import choose_use_case
from carelane.services.interview.answers import Answer, Wrong
from carelane.services.interview.questions import Question
from carelane.services.interview.steps import Course, as_sent, is_yes_or_no, read_answer, shown, takes_several
from carelane.services.use_case_choice.choice import Choice
from carelane.services.use_case_choice.evidence import answers_in
from carelane.services.use_case_choice.questions import QUESTIONS, answers_of, given_of
from carelane.sources.source_list import Source
from carelane.web.access import Anyone
from carelane.web.forms import Form, Posted, holdable
from carelane.web.options import Options
from carelane.web.pages import download, render, told

router = APIRouter(include_in_schema=False)
MOST: Final = 600_000
_PREFIX: Final = "a."
_YES_OR_NO: Final = (("yes", "Yes"), ("no", "No"))
# What somebody wants to know first comes first; the rest keeps its order.
_ORDER: Final = {name: place for place, name in enumerate(("Why", "What stands in the way", LEFT_OPEN, COSTS))}
# What a file shows of these is never all of it: they are asked, with what it shows ticked already.
_NEVER_CERTAIN: Final = frozenset({"streams", "receives"})


@dataclass(frozen=True, slots=True)
class Given:
    """One answer, to be shown, changed and carried."""

    id: str
    ask: str
    words: str
    sent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChoosePage:
    """A question with what was answered, or the choice. campaign: a file that was learnt from; draft: a faulty one."""

    course: Course
    question: Question | None = None
    typed: tuple[str, ...] = ()
    error: str = ""
    campaign: str = ""
    draft: str = ""
    draft_error: str = ""
    name: str = ""
    choice: Choice | None = None
    parts: tuple[Part, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def place(self) -> int:
        """The number of the question."""
        return self.course.place(self.question) if self.question else 0

    @property
    def given(self) -> tuple[Given, ...]:
        """What was answered, in the order of the questions."""
        answers = self.course.kept()
        return tuple(
            Given(question.id, question.ask, shown(question, answers[question.id]), as_sent(answers[question.id]))
            for question in self.course.asked
            if question.id in answers
        )

    @property
    def options(self) -> Options:
        """What can be chosen, if it is a question with choices."""
        question = self.question
        if question is None or is_yes_or_no(question):
            return _YES_OR_NO if question else ()
        return tuple((choice.value, choice.title[:1].upper() + choice.title[1:]) for choice in question.choices)

    @property
    def is_several(self) -> bool:
        """Whether several can be ticked."""
        return self.question is not None and takes_several(self.question)

    @property
    def titles(self) -> tuple[tuple[str, str], ...]:
        """The recommended campaigns: what each is called, and its code with the codes inside it."""
        plans = self.choice.recommended if self.choice else ()
        return tuple((label_for(plan.code) or plan.code, plan.title) for plan in plans)


@router.get("/choose")
def start(request: Request, _: Anyone) -> Response:
    """The first question."""
    return _shown(request, _asking(ChoosePage(Course(QUESTIONS)), QUESTIONS[0]))


@router.post("/choose")
def go_on(request: Request, form: Posted) -> Response:
    """The next question, another one, or the choice."""
    page, pressed = _carried(form), form.text("go")
    try:
        if pressed == "learn":
            return _shown(request, _next(_learned(page, form)))
        page = _answered(page, form, pressed)
        if page.error:
            return _shown(request, page)
        if pressed == "download":
            return download(choice_markdown(_choice(page)), "text/markdown; charset=utf-8", "use-case.md")
        return _shown(request, _decided(page) if pressed == "finish" else _moved(page, pressed, form))
    except CarelaneError as error:
        page = _asking(page, page.course.next or QUESTIONS[0])
        return _shown(request, replace(page, campaign="", draft=form.text("draft"), draft_error=told(error)))


def _shown(request: Request, page: ChoosePage) -> Response:
    return render(request, "pages/choose.html", page=page, prefix=_PREFIX)


def _carried(form: Form) -> ChoosePage:
    """What the form carries, read like anything that comes from outside."""
    answers: dict[str, Answer] = {}
    for question in QUESTIONS:
        answer = read_answer(question, form.all(f"{_PREFIX}{question.id}"))
        if answer is not None and not isinstance(answer, Wrong):
            answers[question.id] = answer
    names = {question.id for question in QUESTIONS}
    course = Course(QUESTIONS, answers, frozenset(form.all("passed")) & names)
    return ChoosePage(course, campaign=form.text("campaign")[:MOST], name=form.line("name")[:80])


def _learned(page: ChoosePage, form: Form) -> ChoosePage:
    """The page with what a campaign file says.

    Raises:
        CarelaneError: it cannot be read.
    """
    uploaded = form.file("file")
    text = holdable(to_text(uploaded[1], "the file")) if uploaded else form.text("draft")
    if not text.strip() or len(text) > MOST:
        raise InputError("there is no campaign in it", hint="paste one, choose a file, or answer the questions")
    page = replace(page, campaign=text, name=uploaded[0][-80:] if uploaded else "")
    registration = _registration(page)
    found = given_of(answers_in(registration)) if registration else {}
    answers = {**found, **page.course.answers}
    passed = page.course.passed | (found.keys() - _NEVER_CERTAIN)
    return replace(page, course=replace(page.course, answers=answers, passed=passed))


def _registration(page: ChoosePage) -> Registration | None:
    if not page.campaign.strip():
        return None
    return load_registration(page.campaign, name=page.name or "the pasted campaign").registration


def _answered(page: ChoosePage, form: Form, pressed: str) -> ChoosePage:
    """The page with the answer to the question that was shown, where there is one."""
    question = page.course.question(form.line("now"))
    if question is None:
        return page
    course, sent = page.course, form.all("value")
    answers, passed = dict(course.answers), course.passed
    answer = read_answer(question, sent)
    if pressed == "skip":
        answers.pop(question.id, None)
        passed |= {question.id}
    elif isinstance(answer, Wrong) or (answer is None and pressed in {"", "next"}):
        why = answer.why[:1].upper() + answer.why[1:] if isinstance(answer, Wrong) else "Answer, or press “Skip”"
        if pressed in {"", "next", "finish"}:
            return replace(page, question=question, typed=sent, error=f"{why}.")
    elif answer is not None:
        answers[question.id] = answer
        passed |= {question.id}
    return replace(page, course=replace(course, answers=answers, passed=passed))


def _moved(page: ChoosePage, pressed: str, form: Form) -> ChoosePage:
    """The page that follows a button: another question, or the next one that is open."""
    course = page.course
    target: Question | None = None
    if pressed.startswith("change:"):
        target = course.question(pressed.removeprefix("change:"))
    elif pressed == "back":
        now = course.question(form.line("now"))
        target = course.before(now) if now else None
    return _asking(page, target) if target else _next(page)


def _next(page: ChoosePage) -> ChoosePage:
    question = page.course.next
    return _asking(page, question) if question else _decided(page)


def _asking(page: ChoosePage, question: Question) -> ChoosePage:
    """The page with this question and what was answered to it before, else what is usual."""
    known = page.course.answers.get(question.id)
    if known is None and question.default:
        usual = question.read(question.default)
        known = None if isinstance(usual, Wrong) else usual
    return replace(page, question=question, typed=as_sent(known) if known is not None else ())


def _choice(page: ChoosePage) -> Choice:
    return choose_use_case(answers_of(page.course.kept()), registration=_registration(page))


def _decided(page: ChoosePage) -> ChoosePage:
    if not page.course.kept():
        return replace(_asking(page, QUESTIONS[0]), error="Answer at least one question: there is nothing to go by.")
    choice = _choice(page)
    found, sources = choice_parts(choice)
    parts = tuple(_plain(part) for part in sorted(found, key=lambda part: _ORDER.get(part.heading, len(_ORDER))))
    return replace(page, question=None, choice=choice, parts=parts, sources=sources)


def _plain(part: Part) -> Part:
    """The part with the words of the questions in place of the keys of an answers file."""
    if part.heading != LEFT_OPEN:
        return part
    asks = {question.id: question.ask for question in QUESTIONS}
    items = (words.split(": ", 1) for words, _ in part.items)
    return replace(part, items=tuple((f"{asks.get(key, key)} It {effect}.", ()) for key, effect in items))
