"""The call to action from the facts that somebody gave, and nothing but them.

Decides: one paragraph for each way, and a marked question wherever a fact is missing or would be declined.
Leaves alone: whether the ways are good ones (the check says so).
Source: what reviewers look for in it, https://support.telnyx.com/en/articles/9940291 .
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from carelane.domain.opt_in import OptInKind
from carelane.services.interview.answers import Answers
from carelane.wording.lines import TEXTS_FIRST_LINE
from carelane.wording.written import question


def call_to_action(answers: Answers) -> str:
    """One paragraph for each way, one sentence a line, then the policies; "" when no way was named."""
    ways = answers.get("ways", ())
    chosen = [OptInKind(way) for way in ways] if isinstance(ways, tuple) else []
    if not chosen:
        return ""
    links = (("Privacy policy", "privacyPolicyLink"), ("Terms", "termsAndConditionsLink"))
    policies = [f"{title}: {answers[key]}" for title, key in links if key in answers]
    paragraphs = ["\n".join(_PARAGRAPHS[kind](answers)) for kind in chosen]
    return "\n\n".join([*paragraphs, *(["\n".join(policies)] if policies else [])])


def _said(answers: Answers, key: str, missing: str) -> str:
    answer = answers.get(key)
    if isinstance(answer, tuple):
        return ", ".join(answer) or question(missing)
    return str(answer).rstrip(".") if answer else question(missing)


def _fact(answers: Answers, key: str, *, good: bool, true: str, ask: str, declined: str) -> str:
    """A sentence when the fact is as reviewers want it, otherwise a question."""
    answer = answers.get(key)
    if answer is None:
        return question(ask)
    return true if answer is good else question(declined)


def _quoted(answers: Answers, key: str, lead: str, missing: str) -> str:
    answer = answers.get(key)
    return f'{lead}: "{answer}"' if answer else f"{lead}: {question(missing)}"


def _texts_first(answers: Answers) -> Iterator[str]:
    numbers = _said(answers, "numbers", "which number?")
    yield f"Customers opt in by texting us first at {numbers}."
    places = answers.get("first.published", ())
    kinds = ", ".join(place.replace("_", " ") for place in places) if isinstance(places, tuple) else ""
    where = answers.get("first.where")
    known = ", ".join(part for part in (kinds, str(where) if where else "") if part)
    yield f"The number is published here: {known or question('where do customers find the number?')}."
    if answers.get("first.customer_always_first") is True and answers.get("first.added_to_a_list") is False:
        yield TEXTS_FIRST_LINE
    else:
        yield question("is anybody texted who has not texted first, or added to a list? Say how they agreed to it")
    if answers.get("first.broadcasts") is not False:
        yield question("do you ever send one text to many people? Say how they agreed to it")
    yield _quoted(answers, "first.wording", "Beside it stands", "which words say there what people agree to?")


def _web_form(answers: Answers) -> Iterator[str]:
    place = answers.get("form.place")
    tail = f" ({place})" if place else ""
    yield f"People opt in with the form on {_said(answers, 'form.url', 'on which page is the form?')}{tail}."
    if answers.get("form.has_checkbox") is True:
        yield _fact(
            answers, "form.checkbox_ticked_by_default", good=False,
            true="The checkbox for texts is not ticked when the page opens.",
            ask="is the checkbox ticked when the page opens?",
            declined="the checkbox must not be ticked when the page opens; change the form and say so here",
        )  # fmt: skip
        yield _fact(
            answers, "form.checkbox_required", good=False, true="The form can be sent without ticking it.",
            ask="can the form be sent without ticking it?",
            declined="the form must work without ticking it; change the form and say so here",
        )  # fmt: skip
        yield _fact(
            answers, "form.checkbox_for_texts_only", good=True, true="It is about texts and nothing else.",
            ask="is the checkbox about texts and nothing else?",
            declined="texts need a checkbox of their own; change the form and say so here",
        )  # fmt: skip
    else:
        yield question("what does a person do on the form to agree to texts? Reviewers look for a checkbox")
    yield _fact(
        answers, "form.behind_login", good=False, true="Anybody can open the page without signing in.",
        ask="can anybody open the page?",
        declined="reviewers cannot sign in; give the address of a public picture of it",
    )  # fmt: skip
    yield _quoted(answers, "form.wording", "Beside it stands", "which words stand there?")


def _keyword(answers: Answers) -> Iterator[str]:
    word, numbers = _said(answers, "word.keyword", "which word?"), _said(answers, "numbers", "which number?")
    yield f"People opt in by texting {word} to {numbers}."
    yield f"The invitation stands here: {_said(answers, 'word.advertised', 'where?')}."
    yield _quoted(answers, "word.wording", "It says", "which words?")


def _verbal(answers: Answers) -> Iterator[str]:
    yield f"People are asked by voice: {_said(answers, 'voice.asked_by', 'who asks them, and when?')}."
    yield _quoted(answers, "voice.script", "These words are said", "which words?")


def _paper(answers: Answers) -> Iterator[str]:
    yield "People opt in on a paper form."
    yield _fact(
        answers, "paper.own_box_or_signature", good=True, true="It has a box or signature line for texts alone.",
        ask="has it a box or line for texts alone?",
        declined="texts need a box or line of their own; change the form and say so here",
    )  # fmt: skip
    yield _quoted(answers, "paper.wording", "It says", "which words?")


def _point_of_sale(answers: Answers) -> Iterator[str]:
    yield f"People opt in at {_said(answers, 'shop.where', 'which counter or device?')}."
    yield _quoted(answers, "shop.script", "These words are said or shown", "which words?")


def _contract(answers: Answers) -> Iterator[str]:
    yield f"The parties agree to texts in a contract: {_said(answers, 'deal.parties', 'who signs it?')}."
    yield _quoted(answers, "deal.clause", "The clause says", "which words?")


def _onboarding(answers: Answers) -> Iterator[str]:
    yield f"Staff agree to texts when they are hired, in {_said(answers, 'staff.document', 'which document?')}."
    yield _fact(
        answers, "staff.optional", good=True, true="They can say no.", ask="can staff say no to texts?",
        declined="agreeing to texts must not be a condition of the job; change that and say so here",
    )  # fmt: skip
    yield _quoted(answers, "staff.clause", "It says", "which words?")


def _other(answers: Answers) -> Iterator[str]:
    yield _said(answers, "other.description", "what happens, step by step?") + "."


_PARAGRAPHS: Final[Mapping[OptInKind, Callable[[Answers], Iterator[str]]]] = {
    OptInKind.CUSTOMER_TEXTS_FIRST: _texts_first,
    OptInKind.WEB_FORM: _web_form,
    OptInKind.KEYWORD: _keyword,
    OptInKind.VERBAL: _verbal,
    OptInKind.PAPER: _paper,
    OptInKind.POINT_OF_SALE: _point_of_sale,
    OptInKind.CONTRACT: _contract,
    OptInKind.EMPLOYEE_ONBOARDING: _onboarding,
    OptInKind.OTHER: _other,
}
