"""Write my texts: one form of facts, then every text with what has to be true. Nothing is kept."""

from dataclasses import dataclass, field, replace
from typing import Final

from fastapi import APIRouter, Request
from starlette.responses import Response

from carelane.formats.campaign_file import dump_registration
from carelane.report.programme_page import programme_page_html
from carelane.report.texts import written_text
from carelane.services.interview.answers import Answer
from carelane.services.interview.questions import Question
from carelane.services.interview.steps import as_sent, is_yes_or_no, takes_several
from carelane.services.interview.text_questions import (
    NEEDED,
    Group,
    read_sheet,
    text_groups,
    text_questions,
    usual_answers,
)
from carelane.services.programme_page import programme_page
from carelane.services.write_campaign import WrittenCampaign, write_campaign
from carelane.web.access import Anyone
from carelane.web.forms import Posted
from carelane.web.options import Options
from carelane.web.pages import download, render, sentence

router = APIRouter(include_in_schema=False)
_UNKNOWN: Final = ("", "I do not know yet")
_YES_OR_NO: Final = (_UNKNOWN, ("yes", "Yes"), ("no", "No"))
_TYPES: Final = {"email": "email", "phone": "tel", "website": "url"}
_FILLED_IN: Final = {"companyName": "organization", "website": "url", "email": "email", "phone": "tel"}
_LONG: Final = frozenset({"other.description", "topics"})


@dataclass(frozen=True, slots=True)
class Field:
    """One question as a field: `shape` is "ticks", "select" or "line"; `shown_with` names what it depends on."""

    id: str
    ask: str
    help: str
    shape: str
    options: Options = ()
    is_needed: bool = False
    autocomplete: str = ""
    shown_with: str = ""


@dataclass(frozen=True, slots=True)
class WritePage:
    """The form as it was sent, or the texts that were written from it."""

    groups: tuple[tuple[str, tuple[Field, ...]], ...]
    typed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    wrong: dict[str, str] = field(default_factory=dict)
    written: WrittenCampaign | None = None
    file: str = ""

    @property
    def errors(self) -> tuple[tuple[str, str], ...]:
        """What is wrong, each with the id that a link goes to: ticks have no id as a whole, but what holds them has."""
        ticks = {one.id for _, fields in self.groups for one in fields if one.shape == "ticks"}
        return tuple((f"g-{name}" if name in ticks else name, why) for name, why in self.wrong.items())

    @property
    def carried(self) -> tuple[tuple[str, str], ...]:
        """The answers as the form of the texts carries them."""
        return tuple((name, value) for name, values in self.typed.items() for value in values)


@router.get("/write")
def ask(request: Request, _: Anyone) -> Response:
    """The form with what is usual."""
    typed = {name: as_sent(answer) for name, answer in usual_answers().items()}
    return render(request, "pages/write.html", page=_page(typed))


@router.post("/write")
def write(request: Request, form: Posted) -> Response:
    """The texts, or one of the files that they make; the form again where an answer is none."""
    sent = {question.id: form.all(question.id) for question in text_questions()}
    pressed = form.text("go")
    if pressed == "start":  # from another tool, with the first answers
        usual = {name: as_sent(answer) for name, answer in usual_answers().items()}
        return render(request, "pages/write.html", page=_page(usual | {name: v for name, v in sent.items() if v}))
    sheet = read_sheet(sent)
    if pressed == "change" or sheet.wrong:
        page = _page({name: tuple(value[:2_000] for value in values) for name, values in sent.items()})
        wrong = {} if pressed == "change" else {name: sentence(why) for name, why in sheet.wrong.items()}
        return render(request, "pages/write.html", page=replace(page, wrong=wrong))
    written = write_campaign(sheet.answers, form.all("confirm"))
    return _file(written, pressed) or _texts(request, written, sheet.answers)


def _texts(request: Request, written: WrittenCampaign, answers: object) -> Response:
    assert isinstance(answers, dict)  # noqa: S101  `read_sheet` makes one
    known: dict[str, Answer] = answers
    page = _page({name: as_sent(answer) for name, answer in known.items()})
    file = dump_registration(written.registration)
    return render(request, "pages/written.html", page=replace(page, written=written, file=file))


def _file(written: WrittenCampaign, pressed: str) -> Response | None:
    registration = written.registration
    if pressed == "file":
        return download(dump_registration(registration), "text/plain; charset=utf-8", "campaign.yaml")
    if pressed == "texts":
        texts = tuple(text.written for text in written.texts)
        return download(written_text(texts, registration), "text/plain; charset=utf-8", "texts.txt")
    if pressed == "page":
        html = programme_page_html(programme_page(registration))
        return download(html, "text/html; charset=utf-8", "text-program.html")
    return None


def _page(typed: dict[str, tuple[str, ...]]) -> WritePage:
    return WritePage(tuple((group.title, _fields(group)) for group in text_groups()), typed)


def _fields(group: Group) -> tuple[Field, ...]:
    return tuple(_field(question) for question in group.questions)


def _field(question: Question) -> Field:
    shape = "line"
    options: Options = ()
    if takes_several(question):
        shape, options = "ticks", _options(question)
    elif question.choices:
        shape, options = "select", (*(() if question.default else (_UNKNOWN,)), *_options(question))
    elif is_yes_or_no(question):
        shape, options = "select", _YES_OR_NO
    return Field(
        id=question.id,
        ask=_plain(question.ask),
        help=question.help,
        shape=shape,
        options=options,
        is_needed=question.id in NEEDED,
        autocomplete=_FILLED_IN.get(question.id, ""),
        shown_with=_shown_with(question.id),
    )


def _plain(ask: str) -> str:
    """The question without what only somebody at a command line would press."""
    return ask.replace(" (Enter: the same)", " (if it is another)").replace(" (Enter: leave it out)", "")


def _options(question: Question) -> Options:
    return tuple((choice.value, choice.title[:1].upper() + choice.title[1:]) for choice in question.choices)


def _shown_with(name: str) -> str:
    """The class of the fields that are shown only beside a certain answer; the style sheet knows them."""
    if "." in name:
        way = f"of-{name.split('.', maxsplit=1)[0]}"
        return f"{way} of-box" if "checkbox_" in name else way
    return {"subUsecases": "of-several", "wayOut": "of-calls"}.get(name, "")
