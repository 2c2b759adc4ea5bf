"""The questions of `carelane facts`: what only the owner knows and texts are written from.

Decides: which questions are asked of which campaign (only those whose answer its ways to opt in need).
Leaves alone: what becomes of the answers (`facts_sheet.py`).
"""

from collections.abc import Callable
from typing import Final

from carelane.domain.campaign import Registration
from carelane.domain.facts import LANGUAGES, MOST_CHARACTERS, PhoneFieldUse, WayOut
from carelane.services.interview import answers as read
from carelane.services.interview.answers import Answers, Choice
from carelane.services.interview.questions import Question
from carelane.wording.registered.trades import trades

SECTION: Final = "What your texts are written from"
_FIELD: Final = (
    Choice(PhoneFieldUse.NONE, "the website asks for no phone number"),
    Choice(PhoneFieldUse.CALLS_ONLY, "for calls only, never for texts"),
    Choice(PhoneFieldUse.TEXTS, "people can also agree to texts there"),
)
_OUT: Final = (
    Choice(WayOut.LABEL, "label the field “for calls only” (or take it away); customers text first"),
    Choice(WayOut.CHECKBOX, "add an optional box for texts, empty when the page opens"),
    Choice(WayOut.SEPARATE_FORM, "put texts into a form of their own"),
)
_LANGUAGES: Final = (Choice(LANGUAGES[0], "English"), Choice(LANGUAGES[1], "Spanish"))


def _calls_only(answers: Answers) -> bool:
    return answers.get("phoneField") == PhoneFieldUse.CALLS_ONLY


def fact_questions(registration: Registration) -> tuple[Question, ...]:
    """The questions for this campaign, about a dozen."""
    titles = tuple(Choice(trade.name, trade.title) for trade in trades().values())
    asked: tuple[Question, ...] = (
        Question("customers", SECTION, "Whom do you text? (one or two words, plural)",
                 read.words(MOST_CHARACTERS["customers"]),
                 help="For example: tenants, patients, clients, members."),
        Question("topics", SECTION, "What are the texts about? Complete “texts about ...”",
                 read.words(MOST_CHARACTERS["topics"]),
                 help="For example: repairs and visits to your apartment. Say it as your customers would read it."),
        Question("trade", SECTION, "Which trade comes nearest?", read.one_of(titles), choices=titles,
                 help="Sample messages are taken from it; you change them to what you really send."),
        Question("frequency", SECTION, "How often does a person get texts?",
                 read.how_often(MOST_CHARACTERS["frequency"]), default="varies",
                 help="“varies”, or a true number: up to 4 messages a month, one message per request."),
        Question("languages", SECTION, "Which languages do your customers read?", read.several_of(_LANGUAGES),
                 choices=_LANGUAGES, default="1"),
        Question("supportHours", SECTION, "When does somebody answer? (Enter: leave it out)",
                 read.words(MOST_CHARACTERS["supportHours"])),
        Question("sendsOptinReply", SECTION, "Does your phone system answer a person who opts in?", read.yes_or_no,
                 help="RingCentral and most others do when the keyword is START; look in the settings for texts."),
        Question("sendsOptoutReply", SECTION, "Does it answer STOP by itself?", read.yes_or_no,
                 help="Text STOP to your number from a mobile of your own and see; then text START."),
        Question("sendsHelpReply", SECTION, "Does it, or do your people, answer HELP?", read.yes_or_no,
                 help="Text HELP to your number and see. A reviewer may do the same."),
        Question("sendsMarketing", SECTION, "Does any text advertise, or ask for reviews or referrals?",
                 read.yes_or_no),
        Question("sharesNumbers", SECTION, "Do mobile numbers go to anybody else for their marketing?", read.yes_or_no,
                 help="Advertising services and partners count; the phone system that delivers the texts does not."),
        Question("phoneField", SECTION, "What is the phone field on your website for?", read.one_of(_FIELD),
                 choices=_FIELD),
        Question("wayOut", SECTION, "Reviewers take any phone field for an opt-in. What will you do?",
                 read.one_of(_OUT), choices=_OUT, when=_calls_only),
        Question("policyDate", SECTION, "From which day does your privacy section for texts hold?", read.day,
                 help="The day on which you put it on the website, for example 2026-01-05."),
    )  # fmt: skip
    return tuple(question for question in asked if _NEEDED.get(question.id, _always)(registration))


def _always(_: Registration) -> bool:
    return True


def _has_website(registration: Registration) -> bool:
    return bool(registration.brand.website)


_NEEDED: Final[dict[str, Callable[[Registration], bool]]] = {"phoneField": _has_website, "wayOut": _has_website}
