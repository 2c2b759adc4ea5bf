"""The call to action: every way to opt in, step by step, with all disclosures.

Decides: one paragraph for each way, from its facts; a marked question where a fact is missing, or where it would have
to say what reviewers decline.
Leaves alone: the words at the form, on paper or in a script: what the file holds is quoted as it stands, otherwise
what this package writes for that place.
Source: CTA-01 to CTA-29; https://support.telnyx.com/en/articles/9940291 .
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from carelane.domain.opt_in import (
    Contract,
    CustomerTextsFirst,
    EmployeeOnboarding,
    Keyword,
    OtherWay,
    Paper,
    PointOfSale,
    PublishedOn,
    Verbal,
    WebForm,
)
from carelane.language.elements import STOP_INSTRUCTION
from carelane.language.normalise import fold
from carelane.wording.ask import Ask
from carelane.wording.published.claims import (
    ADVERT_SHOWN,
    CLAUSE_USED,
    CONFIRMED,
    CUSTOMER_FIRST,
    FORM_SHOWN,
    NO_LIST,
    NOTICE_USED,
    PAPER_SHOWN,
    SCRIPT_READ,
    TOPICS,
)
from carelane.wording.published.compose import (
    FREQUENCY_IS,
    LINKS,
    NO_SHARING_IS,
    NOT_A_CONDITION,
    RATES,
    STOP_AND_HELP,
    Line,
    phrase,
)
from carelane.wording.published.generators import PUBLISHED
from carelane.wording.published.known import Known, known, one_line, spoken_number
from carelane.wording.registered.parts import mark, written
from carelane.wording.written import Gap, Sentence, Statement, Written

ARTEFACT: Final = "messageFlow"
_ANSWERS_ONLY: Final = "we answer that conversation only, and numbers are not added to any messaging list."
_BOX: Final = "[ ]"
_PLACES: Final[Mapping[PublishedOn, str]] = MappingProxyType(
    {
        PublishedOn.PAGE: "on our website", PublishedOn.SIGN: "on a sign", PublishedOn.CARD: "on our business cards",
        PublishedOn.INVOICE: "on our invoices", PublishedOn.VEHICLE: "on our vehicles",
        PublishedOn.LISTING: "in our map and directory listings",
        PublishedOn.EMAIL_SIGNATURE: "below our e-mails", PublishedOn.OTHER: "",
    }
)  # fmt: skip
_NUMBERS: Final = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth")


def call_to_action(ask: Ask) -> Written:
    """The call to action, in English: registrations are."""
    facts = known(ask)
    ways = ask.registration.opt_in_methods
    sentences: list[Sentence] = [
        Sentence(
            phrase(
                Line(
                    (
                        "{name} sends text messages about {their_topics} to {customers} who opted in.",
                        "{customers_start} who opted in get text messages from {name} about {their_topics}.",
                        "Text messages from {name} about {their_topics} go only to {customers} who opted in.",
                    )
                ),
                _with_start(facts),
                f"{ARTEFACT}/opening",
            ),
            (TOPICS,),
            ("CTA-01", "CTA-02"),
        )
    ]
    gaps: list[Gap] = []
    if not ways:
        gap = Gap("optInMethods", "how do people agree to get texts? Say where, and what they do there, step by step")
        gaps.append(gap)
        sentences.append(Sentence(mark(gap), (), ("CTA-11",)))
    for index, way in enumerate(ways):
        told = _Told(index, ask, facts)
        _TOLD[type(way)](way, told)
        shown = one_line(way.evidence)
        if shown and not any(shown in sentence.text for sentence in told.sentences):
            told.say(f"What people see or hear is shown here: {shown}", sources=("CTA-13",), rank=1)
        if len(ways) > 1 and index < len(_NUMBERS):
            first = told.sentences[0]
            began = first.text[:1].lower() + first.text[1:]
            told.sentences[0] = replace(first, text=f"{_NUMBERS[index]} way to opt in: {began}")
        sentences += told.sentences
        gaps += told.gaps
    for number, line in enumerate(
        (FREQUENCY_IS, RATES["en"], STOP_AND_HELP["en"], NOT_A_CONDITION["en"], NO_SHARING_IS, LINKS["en"])
    ):
        if line.when(facts):
            states = () if line is NO_SHARING_IS and facts.shares else line.states
            rank = 2 if line is NO_SHARING_IS else line.rank
            sentences.append(Sentence(phrase(line, facts, f"{ARTEFACT}/end/{number}"), states, line.sources, rank))
    return written(ask, ARTEFACT, "Call to action (message flow)", sentences, gaps=gaps)


def _with_start(facts: Known) -> Known:
    customers = facts.words["customers"]
    start = customers if customers.startswith("[") else customers[:1].upper() + customers[1:]
    return replace(facts, words={**facts.words, "customers_start": start})


def consent_words(text: str) -> str:
    """The words by which a person agrees: the line of the box where it says everything, else all but the blanks."""
    lines = [line.strip() for line in text.splitlines() if "____" not in line]
    boxes = [line.removeprefix(_BOX).strip() for line in lines if line.startswith(_BOX)]
    alone = " ".join(boxes)
    return alone if STOP_INSTRUCTION.words_in(fold(alone).text) else " ".join(lines).replace(f"{_BOX} ", "")


class _Told:
    """Sentences of one way, with questions where facts are missing."""

    def __init__(self, index: int, ask: Ask, facts: Known) -> None:
        self.ask = ask
        self.facts = facts
        self.path = f"optInMethods[{index}]"
        self.sentences: list[Sentence] = []
        self.gaps: list[Gap] = []
        self.who = _with_start(facts).words["customers_start"]  # one noun through the whole text
        self.is_alone = len({way.kind for way in ask.registration.opt_in_methods}) == 1

    def gap(self, fact: str, question: str) -> str:
        gap = Gap(f"{self.path}.{fact}", question)
        self.gaps.append(gap)
        return mark(gap)

    def fact(self, value: str, fact: str, question: str) -> str:
        return one_line(value).rstrip(".") or self.gap(fact, question)

    def say(self, text: str, *states: Statement, sources: tuple[str, ...] = (), rank: int = 0) -> None:
        self.sentences.append(Sentence(text, states, sources, rank))

    def must(self, said: tuple[str, bool | None, bool], *, true: str, ask: str, declined: str) -> None:
        """Say what is as reviewers want it, and ask otherwise. `said`: the fact, its value, the value they want."""
        fact, value, good = said
        if value is good:
            self.say(true)
        else:
            self.say(self.gap(fact, ask if value is None else declined))

    def quote(self, lead: str, words: str, artefact: str, state: Statement) -> None:
        """The words as the file holds them, else as this package writes them."""
        own = one_line(words)
        text = own or consent_words(PUBLISHED[artefact](self.ask).text)
        self.say(f"{lead}: “{text}”", state, sources=("FRM-11", "CTA-29"), rank=0 if own else 1)


def _texts_first(way: CustomerTextsFirst, told: _Told) -> None:
    number = told.facts.words["number"]
    places = [
        f"{_PLACES[place.on]} ({one_line(place.where)})" if place.where else _PLACES[place.on]
        for place in way.published
    ]
    found = ", ".join(place.strip() for place in places if place.strip()) or told.gap(
        "published",
        f"where do {told.facts.words['customers']} find the number? Name the pages, signs or cards",
    )
    told.say(
        f"{told.who} opt in by sending the first text to {number}; they find the number {found}.", sources=("CTA-18",)
    )
    if way.customer_always_first is False or way.added_to_a_list or way.broadcasts:
        told.say(
            told.gap("customerAlwaysFirst", "people are texted who have not texted first. How did they agree to it?")
        )
    else:
        told.say(
            f"{told.who} always send the first text; {_ANSWERS_ONLY}",
            CUSTOMER_FIRST,
            NO_LIST,
            sources=("CTA-18", "CTA-19"),
        )


def _web_form(way: WebForm, told: _Told) -> None:
    place = f" ({one_line(way.place)})" if way.place.strip() else ""
    url = told.fact(way.url, "url", "on which page is the form? Give its full address")
    act = "they enter a mobile number and tick the checkbox for text messages"
    told.say(f"{told.who} opt in with the form at {url}{place}: {act}.", sources=("CTA-12",))
    if way.has_checkbox is False:
        told.say(told.gap("hasCheckbox", "the form has no checkbox for texts. Add one, then say so here"))
    told.must(("checkboxTickedByDefault", way.checkbox_ticked_by_default, False),
              true="The checkbox is not ticked when the page opens.", ask="is the checkbox empty when the page opens?",
              declined="the checkbox must be empty when the page opens; change the form and say so here")  # fmt: skip
    told.must(("checkboxRequired", way.checkbox_required, False),
              true="It is optional: the form can be sent without it.", ask="can the form be sent without the checkbox?",
              declined="the form must go through without the checkbox; change the form and say so here")  # fmt: skip
    told.must(("checkboxForTextsOnly", way.checkbox_for_texts_only, True),
              true="It is about text messages and nothing else.", ask="is the checkbox about texts and nothing else?",
              declined="texts need a checkbox of their own; change the form and say so here")  # fmt: skip
    if way.behind_login:
        told.say(told.gap("evidence", "reviewers cannot sign in. Where is a public picture of the form?")
                 if not way.evidence.strip() else f"A picture of the form: {one_line(way.evidence)}")  # fmt: skip
    told.quote("The words beside it", way.wording, "texts.webForm", FORM_SHOWN)


def _keyword(way: Keyword, told: _Told) -> None:
    keyword = one_line(way.keyword) or told.facts.words["keyword"]
    number = spoken_number(way.number) if way.number.strip() else told.facts.words["number"]
    where = told.fact(way.advertised, "advertised", "where does the invitation to text this word stand?")
    told.say(
        f"{told.who} opt in by texting {keyword} to {number}. The invitation stands here: {where}.", sources=("CTA-17",)
    )
    told.quote("It says", way.wording, "texts.textToJoin", ADVERT_SHOWN)


def _verbal(way: Verbal, told: _Told) -> None:
    asked_by = told.fact(way.asked_by, "askedBy", "who asks people by voice, and when?")
    call = f" on {spoken_number(way.phone)}" if way.phone.strip() else ""
    key = f", by pressing {one_line(way.ivr_choice)} in the phone menu" if way.ivr_choice.strip() else ""
    told.say(
        f"{told.who} opt in by voice{call}{key}: they are asked for a yes ({asked_by}).", sources=("CTA-15", "CTA-22")
    )
    told.quote("These words are read out", way.script, "texts.verbalScript", SCRIPT_READ)
    told.say("A text message confirms it at once.", CONFIRMED, sources=("FST-03",))


def _paper(way: Paper, told: _Told) -> None:
    act = "by writing their mobile number and ticking the box for text messages"
    told.say(f"{told.who} opt in on a paper form, {act}.",
             sources=("CTA-16",))  # fmt: skip
    told.must(("ownBoxOrSignature", way.own_box_or_signature, True),
              true="The box is for text messages alone and is optional.",
              ask="has the paper form a box for texts alone?",
              declined="texts need a box or a line of their own; change the form and say so here")  # fmt: skip
    told.quote("The form says", way.wording, "texts.paperForm", PAPER_SHOWN)
    if way.evidence.strip():
        told.say(f"A picture of the form: {one_line(way.evidence)}", sources=("CTA-16",))


def _point_of_sale(way: PointOfSale, told: _Told) -> None:
    where = told.fact(way.where, "where", "at which counter or device do people agree?")
    told.say(
        f"{told.who} opt in at this counter: {where}. They are asked, and say yes and give their mobile number.",
        sources=("CTA-11",),
    )
    told.quote("These words are read out there", way.script, "texts.verbalScript", SCRIPT_READ)


def _contract(way: Contract, told: _Told) -> None:
    parties = told.fact(way.parties, "parties", "who signs the contract?")
    told.say(
        f"{told.who} opt in by initialing a clause of its own in a written contract ({parties}).", sources=("CTA-11",)
    )
    told.quote("The clause says", way.clause, "contract_clause", CLAUSE_USED)


def _onboarding(way: EmployeeOnboarding, told: _Told) -> None:
    document = told.fact(way.document, "document", "in which document do staff agree?")
    told.say(
        f"{told.who if told.is_alone else 'Staff'} opt in by ticking a box in this document: {document}.",
        sources=("CTA-11",),
    )
    told.must(("optional", way.optional, True), true="They can say no and keep their job.",
              ask="can staff say no to texts?",
              declined="agreeing to texts must not be a condition of the job; change that and say so here")  # fmt: skip
    told.quote("The document says", way.clause, "employee_notice", NOTICE_USED)


def _other(way: OtherWay, told: _Told) -> None:
    told.say(f"{told.fact(way.description, 'description', 'what happens, step by step?')}.", sources=("CTA-11",))


_TOLD: Final[Mapping[type, Callable[..., None]]] = MappingProxyType(
    {
        CustomerTextsFirst: _texts_first, WebForm: _web_form, Keyword: _keyword, Verbal: _verbal, Paper: _paper,
        PointOfSale: _point_of_sale, Contract: _contract, EmployeeOnboarding: _onboarding, OtherWay: _other,
    }
)  # fmt: skip
