"""The questions of a page that writes texts: one form with what the texts are made of, and nothing else.

Decides: which of the questions of `carelane new` and `carelane facts` those are, in which groups, and what is usual.
Leaves alone: what is written (`services/write_campaign.py`). Words that stand somewhere today are not asked for: new
ones are written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from carelane.domain.brand import Brand
from carelane.domain.campaign import Campaign, Registration
from carelane.profiles.use_cases import SUB_USE_CASES, USE_CASES, label_for
from carelane.services.interview import answers as read
from carelane.services.interview.answers import Answer, Choice, Wrong
from carelane.services.interview.fact_questions import fact_questions
from carelane.services.interview.questions import QUESTIONS, Question
from carelane.services.interview.steps import read_answer

MOST: Final = 300  # characters of one answer
NEEDED: Final[Mapping[str, str]] = {
    "companyName": "Enter the legal name of the business: every text begins with who sends it",
    "ways": "Tick at least one way: the call to action describes it",
}
_OF_SEVERAL: Final = frozenset(code for code, use in USE_CASES.items() if use.is_container)
_LAYOUT: Final = (
    ("The business", ("companyName", "displayName", "website", "email", "phone")),
    (
        "The texts",
        (
            "provider", "usecase", "subUsecases", "customers", "topics", "trade", "frequency", "supportHours",
            "languages",
        ),
    ),
    (
        "How people agree to get texts",
        (
            "ways", "numbers", "first.published", "first.where", "first.customer_always_first",
            "first.added_to_a_list", "first.broadcasts", "form.url", "form.place", "form.has_checkbox",
            "form.checkbox_ticked_by_default", "form.checkbox_required", "form.checkbox_for_texts_only",
            "form.behind_login", "word.keyword", "word.advertised", "voice.asked_by", "paper.own_box_or_signature",
            "shop.where", "deal.parties", "staff.document", "staff.optional", "other.description",
        ),
    ),
    (
        "What your phone system and your website do today",
        (
            "sendsOptinReply", "sendsOptoutReply", "sendsHelpReply", "sendsMarketing", "sharesNumbers", "phoneField",
            "wayOut", "privacyPolicyLink", "termsAndConditionsLink", "policyDate",
        ),
    ),
    (
        "What the registration form asks besides",
        (
            "embeddedLink", "embeddedPhone", "ageGated", "directLending", "subscriberOptin", "subscriberOptout",
            "subscriberHelp",
        ),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """Questions under one heading."""

    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a form sent: the answers, and why some are none, each by the id of its question."""

    answers: Mapping[str, Answer]
    wrong: Mapping[str, str]


@cache
def text_groups() -> tuple[Group, ...]:
    """Every question by its group."""
    anyone = Registration(Brand(website="https://-"), Campaign())
    known = {question.id: question for question in (*QUESTIONS, *fact_questions(anyone))}
    known["usecase"] = _use_case(known["usecase"])
    known["subUsecases"] = _sub_use_cases(known["subUsecases"])
    return tuple(Group(title, tuple(known[name] for name in names)) for title, names in _LAYOUT)


def text_questions() -> tuple[Question, ...]:
    """Every question, in order."""
    return tuple(question for group in text_groups() for question in group.questions)


def usual_answers() -> dict[str, Answer]:
    """What an empty form begins with."""
    found: dict[str, Answer] = {}
    for question in text_questions():
        if question.default and not isinstance(answer := question.read(question.default), Wrong):
            found[question.id] = answer
    return found


def read_sheet(sent: Mapping[str, tuple[str, ...]]) -> Sheet:
    """The answers in what a form sent; a question that does not apply is passed over."""
    answers: dict[str, Answer] = {}
    wrong: dict[str, str] = {}
    for question in text_questions():
        if not question.when(answers):
            continue
        values = sent.get(question.id, ())
        if any(len(value) > MOST for value in values):
            wrong[question.id] = f"Say it in at most {MOST} characters"
            continue
        answer = read_answer(question, values)
        if isinstance(answer, Wrong):
            wrong[question.id] = answer.why[:1].upper() + answer.why[1:]
        elif answer is not None:
            answers[question.id] = answer
        elif question.id in NEEDED:
            wrong[question.id] = NEEDED[question.id]
    return Sheet(answers, wrong)


def _use_case(question: Question) -> Question:
    codes = sorted(USE_CASES, key=lambda code: code != "CUSTOMER_CARE")
    titles = {choice.value: choice.title for choice in question.choices}
    choices = tuple(Choice(code, titles.get(code) or label_for(code) or code) for code in codes)
    help_ = (
        "It can never be changed later. Reminders are not customer care: if you also send them, choose the one that "
        "holds several of these."
    )
    return replace(question, choices=choices, read=read.one_of(choices), help=help_)


def _sub_use_cases(question: Question) -> Question:
    titles = {choice.value: choice.title for choice in question.choices}
    codes = sorted(SUB_USE_CASES, key=lambda code: code not in titles)
    choices = tuple(Choice(code, titles.get(code) or label_for(code) or code) for code in codes)
    return replace(
        question,
        choices=choices,
        read=read.several_of(choices),
        when=lambda answers: answers.get("usecase") in _OF_SEVERAL,
    )
