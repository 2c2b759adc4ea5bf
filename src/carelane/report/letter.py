"""A letter as a document.

Decides: the sentences. They speak for the business, so each says only what its records show.
Leaves alone: what is known about each cause (`services.letters`).
"""

from collections.abc import Iterator
from typing import Final

from carelane.domain.attempt import Attempt, Outcome
from carelane.formats.portal.writer import LABELS
from carelane.report.document.blocks import Block, Callout, Copy, Document, Heading, Item, Items, Quote, Words
from carelane.services.attempts.changes import Change
from carelane.services.findings import NOTICE
from carelane.services.letters.letter import Kind, Letter, Point, Stand

_MISSING: Final = "[FILL IN: {}]"
_OUTCOMES: Final = {
    Outcome.PENDING: "not answered yet",
    Outcome.DECLINED: "declined",
    Outcome.APPROVED: "approved",
}


def letter_document(letter: Letter) -> Document:
    """The letter, with the texts as they were sent below it."""
    subject = {
        Kind.SUPPORT: "Question about our 10DLC campaign",
        Kind.APPEAL: "Request to review our 10DLC campaign again",
    }[letter.kind]
    campaign = letter.campaign_id or _MISSING.format("campaign id")
    return Document(
        title=f"{subject} {campaign}",
        subtitle="",
        date=letter.date,
        facts=tuple(
            (label, value)
            for label, value in (
                ("To", f"{_provider(letter)}, support for 10DLC registration"),
                ("From", letter.brand or _MISSING.format("name of the business")),
                ("Date", letter.date),
                ("Campaign id", campaign),
                ("Brand id", letter.brand_id),
            )
            if value
        ),
        blocks=tuple(_blocks(letter)),
        notice=NOTICE,
    )


def _blocks(letter: Letter) -> Iterator[Block]:
    about = letter.about
    if letter.gaps:
        yield Callout(
            "review", "Before you send this", "Fill in or do the following, then take out this box.", letter.gaps
        )
    yield Words("Hello,")
    yield Words(_opening(letter))
    if len(letter.attempts) > 1:
        yield Words("We have submitted it before:")
        yield Items(tuple(Item(_line(attempt)) for attempt in letter.attempts))
    if about.answer.strip():
        yield Quote(about.answer.strip(), f"The answer to the submission of {_day(about)}, word for word:")
    yield from _points(letter)
    if letter.others and about.outcome is Outcome.DECLINED:
        yield Heading("What else has changed since" if _corrected(letter) else "What has changed since", "others")
        for change in letter.others:
            yield from _before_and_now(change)
    yield Heading("What we ask" if len(letter.questions) > 1 else "Our question", "questions")
    yield Items(tuple(Item(question) for question in letter.questions), numbered=True)
    yield Words(f"You reach us at {letter.contact or _MISSING.format('e-mail address or phone number')}. Thank you.")
    yield Words(letter.brand or _MISSING.format("name of the business"))
    yield Heading(f"What we sent on {_day(about)}, word for word", "sent")
    for path, value in letter.sent:
        yield Copy(LABELS.get(path, path), path, value)


def _opening(letter: Letter) -> str:
    about, who = letter.about, letter.brand or _MISSING.format("name of the business")
    start = f"We are {who}. On {_day(about)} we submitted the campaign named above through {_provider(letter)}."
    if about.outcome is Outcome.PENDING:
        return f"{start} We have had no answer."
    if about.outcome is Outcome.APPROVED:
        return f"{start} It was approved."
    asked = (
        "We ask for a new review; what the answer names and what we did about it stands below."
        if letter.kind is Kind.APPEAL
        else "It was declined, and we need to know exactly what to correct before we pay for another submission."
    )
    return f"{start} {'It was declined. ' if letter.kind is Kind.APPEAL else ''}{asked}"


def _points(letter: Letter) -> Iterator[Block]:
    yield from _corrections(letter)
    not_found = [point for point in letter.points if point.stand is Stand.NOT_FOUND]
    if not_found:
        yield Heading("What the answer names and we do not find in what we sent", "not-found")
        yield Items(tuple(Item(f"{point.title}{_quoted(point)}.") for point in not_found))
        yield Words("We checked what we sent and do not see this in it. This is what stands there:")
        for path, text in dict.fromkeys(sent for point in not_found for sent in point.sent):
            yield Quote(text, f"{LABELS.get(path, path)}, as sent:")
    outside = [point for point in letter.points if point.stand is Stand.OUTSIDE]
    if outside:
        yield Heading("What the answer names outside the form", "outside")
        yield Items(tuple(Item(f"{point.title}{_quoted(point)}.") for point in outside))
        yield Words(
            _MISSING.format("what you changed on the page or in the record, with its address; or leave this out")
        )


def _corrections(letter: Letter) -> Iterator[Block]:
    """What was corrected, each field once, with the causes that it was corrected for."""
    corrected = _corrected(letter)
    if not corrected:
        return
    yield Heading("What the answer names and we have corrected", "corrected")
    for change in dict.fromkeys(change for point in corrected for change in point.changed):
        yield Items(tuple(Item(f"{point.title}.") for point in corrected if change in point.changed))
        yield from _before_and_now(change)


def _before_and_now(change: Change) -> Iterator[Block]:
    label = LABELS.get(change.field, change.field)
    yield Quote(change.old or "(empty)", f"{label}, as sent:")
    yield Quote(change.new or "(empty)", f"{label}, now:")


def _provider(letter: Letter) -> str:
    return letter.provider_title or _MISSING.format("provider")


def _corrected(letter: Letter) -> list[Point]:
    return [point for point in letter.points if point.stand is Stand.CORRECTED]


def _quoted(point: Point) -> str:
    return f" (“{point.said}”)" if len(point.said) > 8 else ""  # a code alone explains nothing


def _line(attempt: Attempt) -> str:
    answered = (
        f", answered on {attempt.answered}" if attempt.answered and attempt.outcome is not Outcome.PENDING else ""
    )
    return f"{_day(attempt)}: {_OUTCOMES[attempt.outcome]}{answered}"


def _day(attempt: Attempt) -> str:
    return attempt.date or _MISSING.format("day")
